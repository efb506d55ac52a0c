"""Where the articles of a page begin: blocks of headline, byline, date and outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.read.lines import Kind
from compare.read.roles import Role
from compare.read.standfirst import link_lines, with_headlines
from compare.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.read.lines import Line

_LEAST_WORDS = 4
"""Words of a headline that begins an article further down a page; a subhead with a
date under it may be shorter."""

_LEAST_PREAMBLE = 40
"""Words before the first header that make an article of their own."""

_MOST_TITLES = 4
"""Title lines above the first byline or date, further down a page, that are looked at
for the headline: those before are the end of the article above."""


FACTS = frozenset({Role.BYLINE, Role.DATE, Role.OUTLET})
"""What a header says of its article beside the headline."""


_LONGEST_RUN = 40
"""Lines that are looked at together: no header is longer, a menu may be."""


class Header(NamedTuple):
    """The lines that open an article, by number; `last` is one of them."""

    first: int
    last: int
    headline: int | None
    roles: frozenset[Role]
    """Evidence: outlet, byline, date, headline, a headline again, a dateline."""


def find_headers(lines: Sequence[Line], *, single: bool = False) -> list[Header]:
    """The headers of a page's articles, in order; at least one for a page of text.

    An article begins at a header block with two sorts of evidence, or at a separator
    with a title under it; and it must have a body. Before the first such header, a
    page may begin with an article that has none.

    Args:
        lines: All lines of the page.
        single: Take it for one article, whatever stands in it.
    """
    opening = _opening(lines, single=single)
    if single or not lines:
        return [opening]
    aside = _closing_lines(lines, opening) | link_lines(lines)
    found = [
        header
        for run in _runs(lines)
        for group in _groups(lines, [i for i in run if i not in aside])
        if (header := _header(lines, group))
        if _is_alike(header, opening) or _is_enough(lines, header)
    ]
    kept = _with_body(lines, list(with_headlines(lines, found)))
    if not kept:
        return [opening]
    is_article = _is_article(lines[: kept[0].first], opening)
    return [opening, *kept] if is_article else kept


def _is_article(preamble: Sequence[Line], opening: Header) -> bool:
    """Whether what stands before the first full header is a report, not a greeting."""
    body = [line for line in preamble if line.kind is Kind.BODY]
    title = None if opening.headline is None else preamble[opening.headline :][:1]
    has_headline = bool(title and title[0].words >= _LEAST_WORDS)
    return bool(body) and (
        has_headline or sum(line.words for line in body) >= _LEAST_PREAMBLE
    )


def _opening(lines: Sequence[Line], *, single: bool) -> Header:
    """The header of a page's first article, which may have no more than a headline."""
    run: list[int] = []
    for index, line in enumerate(lines):
        if line.kind in (Kind.META, Kind.TITLE) and len(run) < _LONGEST_RUN:
            run.append(index)
        elif line.kind not in (Kind.FURNITURE, Kind.SEPARATOR):
            break
    groups = list(_groups(lines, run)) if run else []
    header = _header(lines, groups[0]) if groups else None
    if header and (single or header.roles == {Role.HEADLINE}):
        title = next((i for i in run if lines[i].kind is Kind.TITLE), None)
        return header._replace(first=0, headline=title)
    if header:
        return header._replace(first=0)
    return Header(0, -1, None, frozenset())


def _closing_lines(lines: Sequence[Line], opening: Header) -> frozenset[int]:
    """Lines that say something of the article above them.

    "Originally published by" says so itself. Where a page begins with a bare headline
    and ends with an outlet or a date, each of its articles is signed at its end.
    """
    told = [line for line in lines if line.kind is not Kind.FURNITURE]
    is_signed = (
        not (opening.roles & FACTS) and told[-1:] and (told[-1].kind is Kind.META)
    )
    closing: set[int] = set()
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        follows = above and (above.kind is Kind.BODY or index - 1 in closing)
        is_meta = line.kind is Kind.META and line.meta
        if follows and is_meta and (is_signed or is_meta.closes):
            closing.add(index)
    return frozenset(closing)


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Neighbouring lines that may be a header.

    Furniture and captions between them are skipped.
    """
    run: list[int] = []
    for index, line in enumerate(lines):
        is_part = line.kind in (Kind.META, Kind.TITLE)
        ends = not is_part and line.kind not in (Kind.FURNITURE, Kind.CAPTION)
        if run and (ends or len(run) == _LONGEST_RUN):
            yield run
            run = []
        if is_part:
            run.append(index)
    if run:
        yield run


def _groups(lines: Sequence[Line], run: Sequence[int]) -> Iterator[list[int]]:
    """Cut a run where a second headline begins: a list of teasers has many."""
    last_meta = max((i for i in run if lines[i].kind is Kind.META), default=-1)
    group: list[int] = []
    for index in run:
        is_new = lines[index].kind is Kind.TITLE and index < last_meta
        if is_new and _is_whole(lines, group) and not _is_again(lines, group, index):
            yield group
            group = []
        group.append(index)
    yield group


def _is_whole(lines: Sequence[Line], group: Sequence[int]) -> bool:
    kinds = {lines[index].kind for index in group}
    return Kind.META in kinds and Kind.TITLE in kinds


def _is_again(lines: Sequence[Line], group: Sequence[int], index: int) -> bool:
    return any(
        same_title(lines[index], lines[other])
        for other in group
        if lines[other].kind is Kind.TITLE and other != index
    )


def same_title(one: Line, other: Line) -> bool:
    """Whether two lines are one headline, with or without a glued outlet."""
    return _bare_title(one) == _bare_title(other)


def _bare_title(line: Line) -> str:
    text = line.text[: line.glued[0]] if line.glued else line.text
    return fold(text).strip(" .:|-–—")


def _header(lines: Sequence[Line], group: Sequence[int]) -> Header | None:
    if not group:
        return None
    metas = [index for index in group if lines[index].kind is Kind.META]
    titles = [index for index in group if lines[index].kind is Kind.TITLE]
    headline = _headline(lines, titles, metas)
    first = min([*metas[:1], *([] if headline is None else [headline])])
    again = [
        i
        for i in titles
        if headline is not None
        and i != headline
        and same_title(lines[i], lines[headline])
    ]
    last = max([*metas, *again, *([] if headline is None else [headline])])
    if metas and last < metas[-1]:
        last = metas[-1]
    roles = {role for i in metas for role in _roles(lines[i])}
    if headline is not None:
        roles.add(Role.HEADLINE)
        if lines[headline].glued:
            roles.add(Role.OUTLET)
    if again:
        roles.add(Role.AGAIN)
    return Header(first, last, headline, frozenset(roles))


def _roles(line: Line) -> tuple[Role, ...]:
    return line.meta.roles if line.meta else ()


def _headline(
    lines: Sequence[Line], titles: Sequence[int], metas: Sequence[int]
) -> int | None:
    """The title that is the headline: given twice, glued to an outlet, or the first."""
    for index in titles:
        if _is_again(lines, titles, index):
            return index
    if titles and not metas and _opens_a_report(_after(lines, titles[-1])):
        return titles[-1]
    above = [i for i in titles if not metas or i < metas[0]]
    if above and above[0] > _MOST_TITLES:
        above = above[-_MOST_TITLES:]
    near = above or titles[:1]
    for index in near:
        if lines[index].glued:
            return index
    long = [index for index in near if lines[index].words >= _LEAST_WORDS]
    return next(iter([*long, *near]), None)


def _is_enough(lines: Sequence[Line], header: Header) -> bool:
    """Whether a header further down the page shows that an article begins."""
    evidence = set(header.roles)
    if _opens_a_report(_after(lines, header.last)):
        evidence.add(Role.BODY)
    above = lines[header.first - 1] if header.first else None
    parted = above and above.kind in (Kind.SEPARATOR, Kind.META)
    if parted and header.headline is not None:
        evidence.add(Role.LEFT_OUT)
    if header.first and not _is_long_enough(lines, header):
        evidence -= {Role.HEADLINE, Role.AGAIN, Role.LEFT_OUT}
    return len(evidence) >= 2


def _is_long_enough(lines: Sequence[Line], header: Header) -> bool:
    """Whether the headline is no subhead, short or all in capitals."""
    if header.headline is None:
        return True
    title = lines[header.headline]
    return title.words >= _LEAST_WORDS and (
        bool(header.roles & FACTS) or not title.text.isupper()
    )


def _is_alike(header: Header, opening: Header) -> bool:
    """Whether a page that opens with an outlet alone goes on with another alone."""
    return header.roles == opening.roles == {Role.OUTLET}


def _opens_a_report(line: Line | None) -> bool:
    return line is not None and bool(line.dateline)


def _after(lines: Sequence[Line], index: int) -> Line | None:
    """The next line that is no furniture; a loop, since a slice would copy the page."""
    for number in range(index + 1, len(lines)):
        if lines[number].kind is not Kind.FURNITURE:
            return lines[number]
    return None


def _with_body(lines: Sequence[Line], headers: Sequence[Header]) -> list[Header]:
    """Drop headers with nothing under them; halves of one header are joined."""
    kept: list[Header] = []
    pending: Header | None = None
    for number, header in enumerate(headers):
        if pending and _completes(pending, header):
            header = _join(pending, header)  # noqa: PLW2901
        end = headers[number + 1].first if number + 1 < len(headers) else len(lines)
        if any(line.kind is Kind.BODY for line in lines[header.last + 1 : end]):
            kept.append(header)
            pending = None
        else:
            pending = header
    return kept


def _completes(pending: Header, header: Header) -> bool:
    """Whether "headline, byline" and "deck, date" are one header in two parts."""
    adjacent = pending.last + 1 == header.first
    return adjacent and not (pending.roles & header.roles & FACTS)


def _join(pending: Header, header: Header) -> Header:
    """Two halves as one header; a headline given twice outdoes a blog's title."""
    is_surer = Role.AGAIN in header.roles - pending.roles
    return Header(
        pending.first,
        header.last,
        header.headline if is_surer else pending.headline,
        pending.roles | header.roles,
    )
