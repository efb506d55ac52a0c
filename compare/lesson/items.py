"""What a question can be about: only what the texts themselves prove.

The stages are often right, and a worksheet must always be. So each item is checked
once more against the bare words: what one text is said to have alone stands in no
other, and what two share stands in both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.lesson.choose import Item
from compare.lesson.proof import is_aside, is_plain, lacks, ref_of
from compare.lesson.texts import SURE_LINK
from compare.lesson.tokens import figures, fold, names
from compare.model import (
    ClaimKind,
    Entity,
    FactStatus,
    Quantity,
    one_line,
)
from compare.paper.words import is_pronoun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.lesson.texts import Texts
    from compare.model import Claim, Fact

FIGURES = (ClaimKind.MONEY, ClaimKind.QUANTITY, ClaimKind.PERCENT)
_LONGEST_NAME = 3
"""Words of a name; with more, something else was taken for a part of it."""


class Told(NamedTuple):
    """A fact, and the first claim on it of each article that tells it."""

    fact: Fact
    claims: tuple[Claim, ...]
    """At least one, in the order of the articles."""

    @property
    def words(self) -> str:
        """The words of the first article."""
        return one_line(self.claims[0].text)


def topic(texts: Texts, fact: Fact) -> str:
    """What a fact tells of, the same whatever the order of the articles.

    Figures that bear on one another are one topic.
    """
    value = fact.claims[0].value
    if isinstance(value, Entity):
        return f"name {value.key}"
    if fact.kind is ClaimKind.QUOTE and fact.claims[0].attribution:
        attribution = fact.claims[0].attribution
        return f"name {attribution.key or fold(attribution.source)}"
    related = (texts.facts[other] for other in fact.related if other in texts.facts)
    kin = (fact, *related)
    return f"figure {min(fold(claim.text) for one in kin for claim in one.claims)}"


def singles(texts: Texts) -> tuple[Item[Told], ...]:
    """Figures, dates, people and quotations that one article alone has."""
    found: dict[str, Item[Told]] = {}
    for fact in texts.comparison.facts:
        claims = texts.firsts(fact)
        if fact.status is not FactStatus.UNIQUE or len(claims) != 1 or fact.related:
            continue
        claim = claims[0]
        if is_plain(texts, claim) and _is_left_out(texts, claims):
            about = topic(texts, fact)
            if not about.startswith("name"):
                # Two figures of one sentence would make one question twice.
                about = f"sentence {_sentence(texts, claim)}"
            found.setdefault(about, Item(about, Told(fact, claims)))
    return tuple(found.values())


def shared(texts: Texts) -> tuple[Item[Told], ...]:
    """Figures, dates and people that two articles or more have in the same words."""
    found = []
    for fact in texts.comparison.facts:
        claims = texts.firsts(fact)
        if fact.status is not FactStatus.SHARED or len(claims) < 2:
            continue
        if (
            all(is_plain(texts, claim) for claim in claims)
            and _is_common(claims)
            and _is_left_out(texts, claims)
        ):
            found.append(Item(topic(texts, fact), Told(fact, claims)))
    return tuple(found)


def _is_left_out(texts: Texts, claims: tuple[Claim, ...]) -> bool:
    """Whether the articles that are said to lack it do so."""
    present = {claim.article for claim in claims}
    return all(
        lacks(texts, index, claims[0])
        for index in texts.articles
        if index not in present
    )


def _is_common(claims: tuple[Claim, ...]) -> bool:
    """Whether all claims have a figure, or the family name, in common."""
    if claims[0].kind is ClaimKind.PERSON:
        return len({names(claim.text)[-1:] for claim in claims}) == 1
    common = frozenset.intersection(*(figures(claim.text) for claim in claims))
    return bool(common) and claims[0].kind is not ClaimKind.QUOTE


def same_figures(texts: Texts) -> tuple[Item[Told], ...]:
    """Figures that two articles share, written in different words."""
    found = []
    for fact in texts.comparison.facts:
        if fact.kind not in FIGURES or fact.status is not FactStatus.SHARED:
            continue
        for left, right in _pairs(texts.firsts(fact)):
            if _same_value(left, right) and _other_words(left, right):
                found.append(Item(topic(texts, fact), Told(fact, (left, right))))
                break
    return tuple(found)


def _same_value(left: Claim, right: Claim) -> bool:
    a, b = left.value, right.value
    return (
        isinstance(a, Quantity)
        and isinstance(b, Quantity)
        and (a.value, a.high, a.unit, a.precision)
        == (b.value, b.high, b.unit, b.precision)
        and bool(figures(left.text) & figures(right.text))
    )


def _other_words(left: Claim, right: Claim) -> bool:
    a, b = fold(one_line(left.text)), fold(one_line(right.text))
    if left.kind is ClaimKind.MONEY:
        return a != b
    # A noun more or less is no other way to write a figure.
    return a not in b and b not in a


def differing(texts: Texts) -> tuple[Item[Told], ...]:
    """Figures for the same thing that differ in value, precision or unit.

    The two sentences must be linked beyond doubt, and count the same kind of thing.
    """
    found = []
    for fact in texts.comparison.facts:
        if fact.kind not in FIGURES or fact.status is FactStatus.UNIQUE:
            continue
        pairs = [
            (texts.scores.get((ref_of(left), ref_of(right)), 0.0), left, right)
            for left, right in _pairs(_claims(texts, fact))
            if _counts_alike(left, right, fact)
        ]
        best = max(pairs, key=lambda pair: pair[0], default=None)
        if best and best[0] >= SURE_LINK:
            found.append(Item(topic(texts, fact), Told(fact, best[1:])))
    return tuple(found)


def _claims(texts: Texts, fact: Fact) -> tuple[Claim, ...]:
    return tuple(
        claim
        for claim in fact.claims
        if claim.article in texts.articles and not is_aside(texts, claim)
    )


def _counts_alike(left: Claim, right: Claim, fact: Fact) -> bool:
    """Whether two figures differ, and are of one sort."""
    a, b = left.value, right.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return False
    differ = (a.value, a.high, a.precision) != (b.value, b.high, b.precision)
    if fact.status is FactStatus.SHARED:
        return differ
    named = bool(a.unit or a.counted)
    return differ and named and (a.unit, a.counted) == (b.unit, b.counted)


def _pairs(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    known: list[Claim] = []
    for claim in claims:
        yield from ((other, claim) for other in known if other.article != claim.article)
        known.append(claim)


def _sentence(texts: Texts, claim: Claim) -> str:
    return one_line(texts.sentence(ref_of(claim)).text)


def speaker(texts: Texts, claim: Claim) -> str:
    """Who says a quotation, if its own sentence names them; else an empty string."""
    attribution = claim.attribution
    if attribution is None or not (attribution.named and attribution.direct):
        return ""
    source = one_line(attribution.source)
    named = names(source)
    if not named or is_pronoun(source):
        return ""
    if fold(source) not in fold(_sentence(texts, claim)):
        return ""
    name = full_name(texts, claim.article, attribution.key)
    is_name = 2 <= len(names(name)) <= _LONGEST_NAME
    return name if is_name and named[-1] == names(name)[-1] else ""


def full_name(texts: Texts, index: int, key: str) -> str:
    """A person's name as an article spells it; empty when it doesn't give one."""
    named = (
        claim.value.name
        for fact in texts.comparison.facts
        if fact.kind is ClaimKind.PERSON
        for claim in fact.claims
        if claim.article == index and isinstance(claim.value, Entity)
        if claim.value.key == key
    )
    return max(map(one_line, named), key=len, default="")


def quotes(texts: Texts) -> tuple[Item[Told], ...]:
    """Quotations whose own sentence names the person that says them."""
    return tuple(
        Item(topic(texts, fact), Told(fact, claims))
        for fact in texts.comparison.facts
        if fact.kind is ClaimKind.QUOTE
        and (claims := texts.firsts(fact))
        and all(is_plain(texts, claim) for claim in claims[:1])
        and all(speaker(texts, claim) for claim in claims)
    )


def people(texts: Texts) -> tuple[Item[str], ...]:
    """People by their full name, for wrong answers.

    Only whom somebody heard, or a title marks: a firm taken for a person would look
    silly.
    """
    found: dict[str, Item[str]] = {}
    heard = {voice.name for voice in texts.comparison.framing.voices}
    for fact in texts.comparison.facts:
        claims = texts.firsts(fact)
        if fact.kind is not ClaimKind.PERSON or not claims:
            continue
        values = [
            claim.value for claim in fact.claims if isinstance(claim.value, Entity)
        ]
        name = full_name(texts, claims[0].article, values[0].key) if values else ""
        if len(names(name)) >= 2 and any(v.role or v.name in heard for v in values):
            found.setdefault(topic(texts, fact), Item(topic(texts, fact), name))
    return tuple(found.values())
