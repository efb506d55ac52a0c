"""Counts of facts and sentences in tables: by outlet, by kind, by pair of outlets."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from compare.model import PRECEDENCE, SIGNS, FactStatus, labels
from compare.paper.layout import cells, wrap
from compare.paper.words import KIND_NAMES
from compare.report.ansi import BOLD, paint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Fact
    from compare.report.choice import Choice

_GAP = "  "
_NAMES = 18
"""Columns that the names at the left have at least before heads are cut to signs."""

_LEGEND = "; ".join(f"{sign} {status}" for status, sign in SIGNS.items())


class Table(NamedTuple):
    """Numbers under heads, one row a thing that is counted."""

    title: str
    heads: tuple[tuple[str, str], ...]
    """Of each column but the first: in full, and short."""
    rows: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def full(self) -> list[str]:
        """The heads in words."""
        return [full for full, _ in self.heads]


def draw(choice: Choice) -> list[str]:
    """Draw the tables one below the other, and what signs for heads mean."""
    lines: list[str] = []
    tables = list(count(choice))
    for table in tables:
        lines += [*([""] if lines else []), *_draw(table, choice)]
    if any(_heads(table, choice.look.width) != table.full for table in tables):
        lines += ["", *wrap(_LEGEND, choice.look.width)]
    return lines


def count(choice: Choice) -> Iterator[Table]:
    """Count what was asked for; tables with nothing to count are left out."""
    names = labels(choice.comparison)
    shown = [status for status in PRECEDENCE if choice.shows(status)]
    heads = (*((f"{status}", SIGNS[status]) for status in shown), ("in all", "all"))
    by_outlet = [
        (names[i], _tally([f for f in choice.facts if i in f.outlets], shown))
        for i in choice.articles
    ]
    whole = ("All outlets, each fact once", _tally(choice.facts, shown))
    yield Table("Facts by outlet", heads, (*by_outlet, whole))
    by_kind = [
        (name, _tally([f for f in choice.facts if f.kind is kind], shown))
        for kind, name in KIND_NAMES.items()
    ]
    kinds = tuple(row for row in by_kind if any(row[1]))
    if kinds:
        yield Table("Facts by kind", heads, kinds)
    yield Table(
        "Facts by pair of outlets",
        (("shared", "="), ("differing", "~!"), ("linked sentences", "links")),
        tuple(_pairs(choice, names)),
    )
    yield Table(
        "Sentences by outlet",
        (("in all", "all"), ("linked", "="), ("alone", "+")),
        tuple((names[i], _sentences(choice, i)) for i in choice.articles),
    )


def _tally(facts: Iterable[Fact], statuses: Sequence[FactStatus]) -> tuple[int, ...]:
    found = [fact.status for fact in facts]
    counts = [found.count(status) for status in statuses]
    return (*counts, sum(counts))


def _pairs(
    choice: Choice, names: Sequence[str]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    originals = choice.comparison.originals
    for left, right in combinations(originals, 2):
        if not {left, right} & set(choice.articles):
            continue
        both = [fact for fact in choice.facts if {left, right} <= set(fact.outlets)]
        shared = sum(fact.status is FactStatus.SHARED for fact in both)
        links = sum(
            {link.a.article, link.b.article} == {left, right}
            for link in choice.comparison.links
        )
        yield f"{names[left]} and {names[right]}", (shared, len(both) - shared, links)


def _sentences(choice: Choice, article: int) -> tuple[int, ...]:
    total = len(choice.comparison.articles[article].sentences)
    linked = sum(ref.article == article for ref in choice.linked)
    return total, linked, total - linked


def _heads(table: Table, width: int) -> list[str]:
    """The heads in words, or as signs where words leave names too little room."""
    room = width - sum(len(head) + len(_GAP) for head in table.full)
    return table.full if room >= _NAMES else [short for _, short in table.heads]


def _draw(table: Table, choice: Choice) -> Iterator[str]:
    look = choice.look
    heads = _heads(table, look.width)
    widths = [
        max(len(head), *(len(str(numbers[place])) for _, numbers in table.rows))
        for place, head in enumerate(heads)
    ]
    room = look.width - sum(widths) - len(_GAP) * len(widths)
    longest = max(
        cells(name) for name in (table.title, *(name for name, _ in table.rows))
    )
    room = min(room, longest)

    def line(name: str, values: Iterable[object]) -> Iterator[str]:
        *before, last = wrap(name, room)
        yield from before
        cellsful = (
            f"{value!s:>{width}}" for value, width in zip(values, widths, strict=True)
        )
        yield _GAP.join([last + " " * (room - cells(last)), *cellsful])

    for text in line(table.title, heads):
        yield paint(text, BOLD) if look.color else text
    for name, numbers in table.rows:
        yield from line(name, numbers)
