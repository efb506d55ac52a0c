"""One thing put down to two causes: "caused by a fault", "police suspect arson"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.match.terms import alike, idle_terms
from compare.match.worded import across_links, words_against
from compare.text import is_stop_word, load_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.align.prepare import Word
    from compare.match.draft import Draft
    from compare.match.evidence import Event
    from compare.model import SentenceRef

CAUSE_NEEDS = 0.2
"""Share of the words of two linked sentences, the causes left out, that both need."""

_REACH = 6
"""Words after "caused by" among which the cause stands."""

_BE = frozenset({"is", "was", "are", "were", "be", "been"})

_RULE = (
    "The two sentences put one thing down to two causes; there may be more than one, "
    "so both can be true."
)


class _Cause(NamedTuple):
    """What a sentence gives as a cause, with the words that say so."""

    words: tuple[Word, ...]
    terms: frozenset[str]


def cause_drafts(event: Event) -> Iterator[Draft]:
    """Find linked sentences that name two causes of which neither article has both."""
    found = {ref: list(_causes(event, ref)) for ref in event.linked}
    for one, two in across_links(event, found):
        if _differ(event, one, two):
            yield words_against(event, one, two, _RULE)


@cache
def _markers() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(m.split()) for m in load_json("senses.json")["causes"])


@cache
def _openers() -> frozenset[str]:
    return frozenset(marker[0] for marker in _markers())


def _causes(event: Event, ref: SentenceRef) -> Iterator[_Cause]:
    words = event.sentences[ref.article][ref.sentence].words
    folded = [word.folded for word in words]
    for at, word in enumerate(folded):
        if word not in _openers() or _is_about_to(folded, at):
            continue
        for count in (3, 2, 1):
            if tuple(folded[at : at + count]) in _markers():
                phrase = _phrase(event, ref, words[at + count : at + count + _REACH])
                terms = frozenset(_terms(phrase))
                if terms:
                    yield _Cause((*words[at : at + count], *phrase), terms)
                break


def _is_about_to(words: Sequence[str], at: int) -> bool:
    """Whether "due to" tells what comes: "he is due to speak", not "due to a fault"."""
    if words[at] != "due" or at == 0:
        return False
    be = words[at - 1] in _BE or words[at - 1].endswith("'s")
    return be and words[at + 2 : at + 3] not in (["a"], ["an"], ["the"])


def _phrase(event: Event, ref: SentenceRef, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words up to the first mark, or to a function word behind the noun."""
    text = event.articles[ref.article].text
    for count, word in enumerate(words):
        marked = count and text[words[count - 1].end : word.start].strip()
        ends = is_stop_word(word.term) and any(_terms(words[:count]))
        if marked or ends:
            return tuple(words[:count])
    return tuple(words)


def _terms(words: Sequence[Word]) -> Iterator[str]:
    for word in words:
        if not is_stop_word(word.term) and alike(word.term) not in idle_terms():
            yield alike(word.term)


def _differ(
    event: Event, one: tuple[SentenceRef, _Cause], two: tuple[SentenceRef, _Cause]
) -> bool:
    """Whether the causes have no word in common, nor has either article the other's."""
    (a, left), (b, right) = one, two
    told = [frozenset().union(*event.terms[ref.article]) for ref in (a, b)]
    if left.terms & told[1] or right.terms & told[0]:
        return False
    rest = (
        event.terms[a.article][a.sentence] - left.terms,
        event.terms[b.article][b.sentence] - right.terms,
    )
    return event.share(*rest) >= CAUSE_NEEDS
