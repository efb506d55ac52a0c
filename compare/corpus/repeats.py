"""What copies changed of their originals, word by word."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.corpus.asking import Answer, Where, columns, date_of
from compare.model import one_line, shorten
from compare.text.tokens import folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.corpus.asking import Wish
    from compare.corpus.store import Store

_LONGEST = 300
"""Characters of what was added or left out that are given."""

_MOST_WORDS = 20_000
"""Words of a text that are looked at; two of so many take a second at most."""

_GAP = " … "


class Changes(NamedTuple):
    """Words that one text has and the other lacks, in passages."""

    added: tuple[str, ...]
    left_out: tuple[str, ...]


def what_copies_changed(store: Store, wish: Wish) -> Answer:
    """Each copy with its original, and the words that it added and left out."""
    where = Where()
    where.among("o.outlet c.outlet", wish.outlets)
    where.between("c.day", wish)
    query = (
        f"SELECT {date_of('c.day')}, c.outlet, o.outlet, {date_of('o.day')},"
        " c.headline, o.headline, o.text, c.text FROM copies p"
        " JOIN articles o ON o.id = p.original JOIN articles c ON c.id = p.article"
        f"{where} ORDER BY c.day IS NULL, c.day, c.outlet, c.key"
    )
    told = (
        "day outlet original *original_day *headline *original_headline"
        " added# left_out# *left_out_words added_words"
    )
    return Answer(columns(told), _rows(store, query, where.values))


def _rows(store: Store, query: str, values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for row in store.rows(query, values):
        *told, original, copy = row
        added, left_out = find_changes(original, copy)
        yield (*told, _count(added), _count(left_out), _told(left_out), _told(added))


def find_changes(original: str, copy: str) -> Changes:
    """Compare two texts; case, accents and marks make no difference.

    >>> find_changes("Barges ran aground today.", "Barges ran aground, he said.")
    Changes(added=('he said.',), left_out=('today.',))
    """
    old, new = original.split()[:_MOST_WORDS], copy.split()[:_MOST_WORDS]
    # Its guess at junk keeps long texts quick: a word in more than one of a hundred
    # begins no run of equal words, but still belongs to those around it.
    matcher = SequenceMatcher(None, _folded(old), _folded(new))
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    return Changes(
        tuple(" ".join(new[step[3] : step[4]]) for step in steps if step[3] < step[4]),
        tuple(" ".join(old[step[1] : step[2]]) for step in steps if step[1] < step[2]),
    )


def _folded(words: Sequence[str]) -> list[str]:
    return ["".join(folded_words(word)) or word for word in words]


def _count(passages: Sequence[str]) -> int:
    return sum(len(passage.split()) for passage in passages)


def _told(passages: Sequence[str]) -> str:
    return shorten(one_line(_GAP.join(passages)), _LONGEST)
