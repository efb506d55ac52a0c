"""Links and groups as the reader has them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from compare.model import Link, ReaderWord, SentenceRef
from compare.review.wording import find_changes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from compare.model import Article, Relation

Pair: TypeAlias = "tuple[SentenceRef, SentenceRef]"
"""Two sentences, that of the earlier article first."""
Group: TypeAlias = "tuple[SentenceRef, ...]"


def with_link(
    articles: Sequence[Article], links: tuple[Link, ...], pair: Pair, relation: Relation
) -> tuple[Link, ...]:
    """Put the reader's word on a link, or the link itself where none was found."""
    found = next((link for link in links if (link.a, link.b) == pair), None)
    if found is None:
        a, b = (articles[index].sentences[number] for index, number in pair)
        why, changes = ("you linked them",), find_changes(a, b)
        return (*links, Link(*pair, 1.0, relation, why, changes, ReaderWord.ADDED))
    if found.relation is relation:
        said = replace(
            found,
            because=(*found.because, "you confirmed it"),
            reader=ReaderWord.CONFIRMED,
        )
    else:
        said = replace(
            found,
            relation=relation,
            because=(f"you call it {relation}, not {found.relation}", *found.because),
            reader=ReaderWord.CHANGED,
        )
    return tuple(said if link is found else link for link in links)


def without_link(links: tuple[Link, ...], pair: Pair) -> tuple[Link, ...]:
    """Take a link away."""
    return tuple(link for link in links if (link.a, link.b) != pair)


def regroup(
    articles: Sequence[Article],
    links: Iterable[Link],
    groups: tuple[Group, ...],
    together: Sequence[Pair],
    apart: Collection[Pair],
) -> tuple[Group, ...]:
    """Form the groups anew that the reader's word touches, and leave all others.

    The reader's links join first, in the order of saying, then those that held a group
    together before, the likeliest first; nothing joins two sentences, however far
    round, of which the reader says that they do not report the same thing.
    """
    number_of = {ref: n for n, group in enumerate(groups) for ref in group}

    def in_one(pair: Pair) -> bool:
        one, two = (number_of.get(ref) for ref in pair)
        return one is not None and one == two

    loose = [pair for pair in together if not in_one(pair)]
    touched = [ref for pair in loose for ref in pair]
    touched += [ref for pair in apart if in_one(pair) for ref in pair]
    opened = {number_of[ref] for ref in touched if ref in number_of}
    pool = {*touched, *(ref for number in opened for ref in groups[number])}
    kept = sorted(
        (link for link in links if {link.a, link.b} <= pool),
        key=lambda link: _surest_first(articles, link),
    )
    pairs = [(link.a, link.b) for link in kept if in_one((link.a, link.b))]
    joined = _join(pool, [*together, *pairs], apart)
    untouched = [group for n, group in enumerate(groups) if n not in opened]
    return tuple(sorted([*untouched, *joined]))


def _surest_first(articles: Sequence[Article], link: Link) -> tuple[object, ...]:
    """Sort key by score, then by words: the articles' numbers play no part."""
    ends = ((articles[a].sentences[s].text, s) for a, s in (link.a, link.b))
    return -link.score, sorted(ends)


def _join(
    pool: Iterable[SentenceRef], pairs: Iterable[Pair], apart: Collection[Pair]
) -> list[Group]:
    group_of = {ref: {ref} for ref in pool}
    for a, b in pairs:
        one, two = group_of.get(a), group_of.get(b)
        if one is None or two is None or one is two:
            continue
        if any((x in one and y in two) or (x in two and y in one) for x, y in apart):
            continue
        one |= two
        group_of.update((ref, one) for ref in two)
    found = {id(group): tuple(sorted(group)) for group in group_of.values()}
    return [group for group in found.values() if len(group) > 1]
