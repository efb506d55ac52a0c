"""Whether two claims are about the same matter, and what shows it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from compare.align.prepare import prepare
from compare.match.ages import bearers_of_ages
from compare.match.counting import counts_alike
from compare.match.terms import alike, matter_term
from compare.model import (
    ClaimKind,
    Entity,
    Moment,
    Quantity,
    SentenceKind,
    SentenceRef,
    label_articles,
)
from compare.text import fold, load_json
from compare.text.numbers import SCALES
from compare.text.rarity import news_rarity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from compare.align.prepare import PreparedSentence
    from compare.model import Alignment, Article, Claim

LINKED = 0.4
"""What a link of the two sentences weighs, next to shares of words in [0, 1]."""

_COUNTED = 0.3
"""What the same counted noun weighs."""

_NEAR = 0.6
"""What the words next to the two values weigh, when all of the fewer are shared."""

_AROUND = 0.4
"""What the other words of the two sentences weigh, likewise."""

_HEAD = 0.1
"""What it weighs that both stand at the head of their report, where the event is
told."""

_WEEK = 7

_HEAD_SENTENCES = 2
"""Sentences of a report at its head, the headline left aside."""


class Evidence(NamedTuple):
    """How strongly two claims seem to be about one matter."""

    score: float
    """0 for nothing; about 0.5 for good reason; up to 1.7."""
    linked: bool
    near: float
    """Share of the words next to the values, by weight, in [0, 1]."""
    around: float
    """Share of the words of the two sentences, by weight, in [0, 1]."""
    words: frozenset[str] = frozenset()
    """Terms that both have next to the value."""


class Event(NamedTuple):
    """All that matching knows of the articles beside their claims."""

    articles: tuple[Article, ...]
    names: tuple[str, ...]
    """How to call each article."""
    terms: tuple[tuple[frozenset[str], ...], ...]
    """Terms of each sentence of each article."""
    weights: Mapping[str, float]
    """How much each term says: its rarity in this event and in news."""
    sizes: tuple[tuple[float, ...], ...]
    """How much the terms of each sentence say together."""
    links: Mapping[tuple[SentenceRef, SentenceRef], float]
    """Score of each link, under both orders of its sentences."""
    linked: Mapping[SentenceRef, frozenset[SentenceRef]]
    """For each linked sentence, the sentences linked to it."""
    days: Mapping[SentenceRef, frozenset[int]]
    """For each sentence whose dates can be told, the numbers of their first days."""
    lands: Mapping[SentenceRef, frozenset[str]]
    """For each sentence that names countries, which."""
    sentences: tuple[tuple[PreparedSentence, ...], ...]
    """Each sentence of each article, with its words."""
    low: frozenset[str]
    """Terms that some article writes without a capital."""
    heads: tuple[frozenset[int], ...]
    """For each article, the numbers of the sentences at its head."""
    bearers: Mapping[str, Sequence[Claim]]
    """For the key of each person or body, the claims that name it."""
    ages: Mapping[tuple[int, int], Entity]
    """For each age that stands beside a name, by article and place, whose it is."""

    def is_linked(self, one: Claim, two: Claim) -> bool:
        """Whether the sentences of two claims are linked."""
        return (ref_of(one), ref_of(two)) in self.links

    def is_abroad(self, one: Claim, two: Claim) -> bool:
        """Whether the sentences of two claims each name a country, and none both."""
        none: frozenset[str] = frozenset()
        left, right = (self.lands.get(ref_of(claim), none) for claim in (one, two))
        return bool(left and right) and left.isdisjoint(right)

    def partners(self, ref: SentenceRef) -> frozenset[SentenceRef]:
        """The sentences linked to a sentence."""
        return self.linked.get(ref, frozenset())

    def linked_pairs(self) -> Iterator[tuple[SentenceRef, SentenceRef]]:
        """Each link once, the sentence of the earlier article first."""
        return (link for link in self.links if link[0].article < link[1].article)

    def of_one_time(self, one: Claim, two: Claim) -> bool:
        """Whether the sentences of two claims name the same days, or neither any."""
        none: frozenset[int] = frozenset()
        left, right = (self.days.get(ref_of(claim), none) for claim in (one, two))
        # A bare weekday may have been read a week off.
        return {day % _WEEK for day in left} == {day % _WEEK for day in right} and all(
            min(abs(day - other) for other in right) in (0, _WEEK) for day in left
        )

    def weight(self, terms: Collection[str]) -> float:
        """How much terms say together."""
        # fsum, since sets have no order and plain sums of floats depend on it.
        weights = self.weights
        return math.fsum([weights[term] for term in terms if term in weights])

    def weigh_stems(self, stems: Collection[str]) -> float:
        """How much stems say together."""
        return self.weight(self.fold_stems(stems))

    def fold_stems(self, stems: Collection[str]) -> frozenset[str]:
        """Stems as the terms that sentences are compared by."""
        return frozenset(map(matter_term, stems))

    def share(self, one: frozenset[str], two: frozenset[str]) -> float:
        """Weight of the common terms over that of the lighter side, in [0, 1]."""
        common = one & two
        if not common:
            return 0.0
        lighter = min(self.weight(one), self.weight(two))
        return self.weight(common) / lighter if lighter else 0.0

    def around(self, one: Claim, two: Claim) -> float:
        """The same for all words of the sentences of two claims."""
        common = (
            self.terms[one.article][one.sentence]
            & self.terms[two.article][two.sentence]
        )
        lighter = min(
            self.sizes[one.article][one.sentence], self.sizes[two.article][two.sentence]
        )
        return self.weight(common) / lighter if lighter else 0.0


def ref_of(claim: Claim) -> SentenceRef:
    """The sentence that a claim stands in."""
    return SentenceRef(claim.article, claim.sentence)


def make_event(
    articles: Sequence[Article], claims: Sequence[Claim], alignment: Alignment
) -> Event:
    """Weigh the words of the articles, and look up their links and dates."""
    prepared = tuple(map(prepare, articles))
    terms = tuple(
        tuple(
            frozenset(alike(term) for term in sentence.terms if term[:1] != "#")
            for sentence in sentences
        )
        for sentences in prepared
    )
    counts = Counter(term for one in terms for sentence in one for term in sentence)
    total = sum(map(len, terms))
    links: dict[tuple[SentenceRef, SentenceRef], float] = {}
    for link in alignment.links:
        links[link.a, link.b] = links[link.b, link.a] = link.score
    weights = {term: _weight(term, count, total) for term, count in counts.items()}
    sizes = tuple(
        tuple(math.fsum(weights[term] for term in sentence) for sentence in one)
        for one in terms
    )
    return Event(
        tuple(articles),
        label_articles(articles),
        terms,
        weights,
        sizes,
        links,
        _linked(links),
        _days(claims),
        _lands(claims),
        prepared,
        _low(prepared),
        tuple(map(_head, articles)),
        _bearers(claims),
        bearers_of_ages(articles, claims),
    )


def _linked(
    links: Iterable[tuple[SentenceRef, SentenceRef]],
) -> dict[SentenceRef, frozenset[SentenceRef]]:
    linked: dict[SentenceRef, frozenset[SentenceRef]] = {}
    for a, b in links:
        linked[a] = linked.get(a, frozenset()) | {b}
    return linked


def _bearers(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    named: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, Entity):
            named.setdefault(claim.value.key, []).append(claim)
    return named


def _low(prepared: Iterable[Iterable[PreparedSentence]]) -> frozenset[str]:
    words = (word for one in prepared for sentence in one for word in sentence.words)
    return frozenset([word.term for word in words if word.text[0].islower()])


def _head(article: Article) -> frozenset[int]:
    body = (
        number
        for number, sentence in enumerate(article.sentences)
        if sentence.kind is SentenceKind.BODY
    )
    return frozenset(islice(body, _HEAD_SENTENCES))


def _days(claims: Sequence[Claim]) -> dict[SentenceRef, frozenset[int]]:
    days: defaultdict[SentenceRef, set[int]] = defaultdict(set)
    for claim in claims:
        # "hours earlier" and "noon" name no other day.
        if isinstance(claim.value, Moment) and claim.value.start is not None:
            days[ref_of(claim)].add(claim.value.start.toordinal())
    return {ref: frozenset(found) for ref, found in days.items()}


@cache
def _countries() -> frozenset[str]:
    return frozenset(load_json("places.json")["countries"])


def _lands(claims: Sequence[Claim]) -> dict[SentenceRef, frozenset[str]]:
    lands: defaultdict[SentenceRef, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind is ClaimKind.PLACE and isinstance(claim.value, Entity):
            name = fold(claim.value.name)
            if name in _countries():
                lands[ref_of(claim)].add(name)
    return {ref: frozenset(found) for ref, found in lands.items()}


def _weight(term: str, count: int, total: int) -> float:
    here = math.log((total + 1) / (count + 0.5))
    return (here + news_rarity(term)) / 2


def matter_terms(claim: Claim) -> frozenset[str]:
    """What a value is of, as terms."""
    counted = claim.value.counted if isinstance(claim.value, Quantity) else ""
    return _folded((*claim.matter, counted) if counted else claim.matter)


@lru_cache(maxsize=1 << 12)
def _folded(stems: tuple[str, ...]) -> frozenset[str]:
    return frozenset(matter_term(word) for word in stems if word not in SCALES)


def evidence_for(event: Event, one: Claim, two: Claim) -> Evidence:
    """Weigh what shows that two claims are about the same matter."""
    linked = event.is_linked(one, two)
    left, right = matter_terms(one), matter_terms(two)
    near = event.share(left, right)
    around = event.around(one, two)
    score = _NEAR * near + _AROUND * around
    score += _HEAD * (_leads(event, one) and _leads(event, two))
    score += LINKED * linked + _COUNTED * counts_alike(event, one, two)
    return Evidence(score, linked, near, around, left & right)


def _leads(event: Event, claim: Claim) -> bool:
    return claim.sentence in event.heads[claim.article]
