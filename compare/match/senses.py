"""Statements that turn each other round: one rises, one falls; will, will not."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.marks import quoted
from compare.match.draft import Draft
from compare.match.evidence import evidence_for, ref_of
from compare.match.labels import label_claim
from compare.match.reasons import differing_because
from compare.match.terms import HELPERS, idle_terms, matter_term, opposites
from compare.match.wording import told
from compare.model import Claim, ClaimKind, FactStatus, Wording, versions
from compare.text import is_stop_word, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from compare.match.evidence import Event
    from compare.model import SentenceRef

    _Denied = Callable[[Claim], frozenset[str]]

REST_NEEDS = 0.5
"""Share of the other words, by weight, that two statements with opposite words need:
"stocks close higher" and "stocks close lower" turn each other round, whole articles
that hold "higher" and "lower" somewhere do not."""

DENIAL_NEEDS = 0.6
"""Share of the words of both, for a statement that denies what the other says."""

_NOT = frozenset({"not", "never"})

_OPENING = frozenset('"“«')

_MOST_PAIRS = 4000
"""Pairs of one pair of opposites that are looked at; with more, links alone decide."""

_LEAST_COMMON = 2
"""Content words that both must have beside the opposite ones."""


class _Turn(NamedTuple):
    """How one statement turns another round."""

    words: tuple[str, str]
    """The opposite words, or "not" and nothing."""
    rest: float
    """Share of the other words that both have."""


def sense_drafts(
    event: Event,
    statements: Sequence[Claim],
    apart: Collection[tuple[SentenceRef, SentenceRef]] = (),
) -> Iterator[Draft]:
    """Find statements of two articles that deny or reverse each other.

    Args:
        event: What is known of the articles together.
        statements: Those of all articles.
        apart: Pairs of sentences, in both orders, whose difference is told already.
    """
    stems = [_stems(claim) for claim in statements]
    said = {
        (c.article, c.negated, own) for c, own in zip(statements, stems, strict=True)
    }
    denied = _denials(event)
    for one, two in _candidates(event, statements, stems):
        left, right = statements[one], statements[two]
        if (ref_of(left), ref_of(right)) in apart:
            continue
        # Where an article says both, it does not stand against the other.
        if (right.article, left.negated, stems[one]) in said:
            continue
        if (left.article, right.negated, stems[two]) in said:
            continue
        turn = _turn_of(event, left, right, denied)
        if turn is not None:
            yield _draft(event, (left, right), turn)


def _candidates(
    event: Event, statements: Sequence[Claim], stems: Sequence[frozenset[str]]
) -> list[tuple[int, int]]:
    """Pairs over two articles that are linked, or hold opposite words."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    places: defaultdict[SentenceRef, list[int]] = defaultdict(list)
    for index, claim in enumerate(statements):
        places[ref_of(claim)].append(index)
        for word in stems[index] & opposites().keys():
            holders[word].append(index)
    pairs = {
        pair for a, b in event.linked_pairs() for pair in product(places[a], places[b])
    }
    for word, indexes in holders.items():
        for other in opposites()[word]:
            against = holders.get(other, [])
            if len(indexes) * len(against) <= _MOST_PAIRS:
                pairs.update(product(indexes, against))
    return sorted(
        (one, two)
        for one, two in pairs
        if one < two and statements[one].article != statements[two].article
    )


def _turn_of(event: Event, one: Claim, two: Claim, denied: _Denied) -> _Turn | None:
    """Say how two statements turn each other round, or None."""
    left, right = _stems(one), _stems(two)
    opposite = _opposite(left, right)
    linked = event.is_linked(one, two)
    if opposite is None:
        quoted = _is_quoted(event, one) and _is_quoted(event, two)
        if not linked or quoted or not _denies(one, two, denied):
            return None
        rest = _rest(event, left, right, mutual=True)
        return _Turn(("not", ""), rest) if rest >= DENIAL_NEEDS else None
    if one.negated != two.negated:
        return None  # "did not fall" against "rose": denied twice
    if not _has_subject(event, (one, two), left & right):
        return None
    rest = _rest(event, left - {opposite[0]}, right - {opposite[1]}, mutual=not linked)
    if rest < REST_NEEDS:
        return None
    return _Turn(
        (_written(event, one, opposite[0]), _written(event, two, opposite[1])), rest
    )


def _has_subject(
    event: Event, pair: tuple[Claim, Claim], common: frozenset[str]
) -> bool:
    """Whether the two have more in common than names and times: what rose or fell."""
    named: set[str] = set()
    for claim in pair:
        words = event.sentences[claim.article][claim.sentence].words
        # Where all words have capitals, as in some headlines, they tell no names.
        if any(word.text[0].islower() for word in words[1:]):
            named.update(stem(word.folded) for word in words if word.capital)
    return any(matter_term(word) not in idle_terms() for word in common - named)


def _denies(one: Claim, two: Claim, denied: _Denied) -> bool:
    """Whether just one of the two says "not", and to a deed that both name.

    Where both deny something, as in "applies to couples, not to others", they may well
    deny the same in other words.
    """
    if one.negated and two.negated:
        return False
    left, right = denied(one), denied(two)
    if left & right:
        return False
    return bool(left & _stems(two)) or bool(right & _stems(one))


def _denials(event: Event) -> _Denied:
    """What tells the stems of the deeds that a statement denies, each read once."""

    @cache
    def denied(article: int, sentence: int, start: int, end: int) -> frozenset[str]:
        words = event.sentences[article][sentence].words
        return _denied([w.folded for w in words if start <= w.start < end])

    return lambda claim: denied(claim.article, claim.sentence, claim.start, claim.end)


def _denied(words: Sequence[str]) -> frozenset[str]:
    """Stems of the deeds that words deny: "will not close", "didn't close"."""
    denied: set[str] = set()
    for at, word in enumerate(words):
        after_helper = at > 0 and words[at - 1] in HELPERS
        if word.endswith("n't") or word == "cannot" or (word in _NOT and after_helper):
            deed = next((w for w in words[at + 1 :] if not is_stop_word(w)), "")
            denied.add(stem(deed))
    return frozenset(denied - {""})


def _is_quoted(event: Event, claim: Claim) -> bool:
    """Whether a statement opens inside a quotation: those are compared as such."""
    runs = quoted(event.articles[claim.article].text)
    opening = claim.start + (claim.text[0] in _OPENING)
    before = bisect_right(runs, opening, key=lambda run: run.span.start) - 1
    return before >= 0 and opening < runs[before].span.end


def _written(event: Event, claim: Claim, word: str) -> str:
    """A stem as the sentence of a statement writes it."""
    sentence = event.sentences[claim.article][claim.sentence]
    texts = (item.folded for item in sentence.words)
    return next((text for text in texts if stem(text) == word), word)


def _stems(claim: Claim) -> frozenset[str]:
    return frozenset(claim.value.stems if isinstance(claim.value, Wording) else ())


def _opposite(left: frozenset[str], right: frozenset[str]) -> tuple[str, str] | None:
    """The first word of the one whose opposite only the other has."""
    table = opposites()
    found = [
        (word, other)
        for word in left - right
        for other in table.get(word, frozenset()) & right
        if other not in left
    ]
    return min(found, default=None)


def _rest(
    event: Event, left: frozenset[str], right: frozenset[str], *, mutual: bool = False
) -> float:
    """Share of the words of the shorter statement, or of both, that both have."""
    common = left & right
    if len(common) < _LEAST_COMMON:
        return 0.0
    sizes = event.weigh_stems(left), event.weigh_stems(right)
    size = max(sizes) if mutual else min(sizes)
    return event.weigh_stems(common) / size if size else 0.0


def _draft(event: Event, pair: tuple[Claim, Claim], turn: _Turn) -> Draft:
    one, two = sorted(pair, key=lambda claim: claim.article)
    doubt = _doubt(event, one, two)
    rule = f"{_told(turn)}, and the rest of the two is much the same"
    ending = f"; {doubt}, so both can be true." if doubt else "; both cannot be true."
    return Draft(
        kind=ClaimKind.STATEMENT,
        label=versions((label_claim(one), label_claim(two))),
        status=FactStatus.CONTRASTING if doubt else FactStatus.CONFLICTING,
        claims=(one, two),
        because=differing_because(
            event,
            (one, two),
            rule + ending,
            told(event, one, two, evidence_for(event, one, two)),
        ),
    )


def _told(turn: _Turn) -> str:
    if not turn.words[1]:
        return "One of the two denies what the other says"
    return "“{}” and “{}” are opposites".format(*sorted(turn.words))


def _doubt(event: Event, one: Claim, two: Claim) -> str:
    """Why both may be true; empty when nothing says so."""
    if not event.of_one_time(one, two):
        return "the two are of different times"
    speakers = {claim.attribution.source for claim in (one, two) if claim.attribution}
    if speakers and not (one.attribution and two.attribution and len(speakers) == 1):
        return "they come from different speakers"
    if not event.is_linked(one, two):
        return "the two may not be about quite the same thing"
    return ""
