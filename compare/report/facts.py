"""Facts in a reader's words: who says it, how, and where it stands."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from compare.model import (
    DIFFERING,
    SIGNS,
    ClaimKind,
    Entity,
    FactStatus,
    SentenceRef,
    one_line,
)
from compare.paper.readable import readable, say_label
from compare.paper.words import listing, place, quote_pronoun, quoted, within
from compare.report.rows import Addition, RowReader, say_additions, say_opposed
from compare.report.speakers import Speakers
from compare.report.yours import say_claimed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.model import Attribution, Claim, Comparison, Fact

_NAMED = frozenset(
    {ClaimKind.PERSON, ClaimKind.ORGANISATION, ClaimKind.PLACE, ClaimKind.WORK}
)
_SAID = frozenset({ClaimKind.QUOTE, ClaimKind.STATEMENT})
"""Kinds whose label is the article's own words."""


class Mention(NamedTuple):
    """The words that one article has for a fact."""

    label: str
    """What the article is called."""
    place: str
    """"sentences 4 and 9"."""
    words: str
    """Between quotes; empty when they are the fact's label or the whole sentence."""
    source: str
    """Who is said to have said it, or empty."""
    sentence: str
    """The first sentence with these words, between quotes; empty where a mention
    before this one has it already."""
    ref: SentenceRef
    """Which sentence that is."""


class FactLine(NamedTuple):
    """A fact, ready to be drawn."""

    id: str
    kind: ClaimKind
    status: FactStatus
    label: str
    mentions: tuple[Mention, ...]
    """In the order of the articles."""
    why: tuple[str, ...]
    """The rule, the values and the evidence."""
    assumed: tuple[str, ...]
    """What was assumed in reading the claims."""
    missing: tuple[str, ...]
    """Outlets without it; empty for a fact of one outlet."""
    additions: tuple[Addition, ...] = ()
    """What each sentence has beyond the other, where the two are alike."""
    yours: str = ""
    """What the reader did to it, as it follows the label."""
    beside: tuple[str, ...] = ()
    """Signs and labels of the differences that its words are part of."""


class FactReader:
    """Puts the facts of one comparison into words."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.rows = RowReader(comparison)
        self.labels = self.rows.labels
        self._facts = {fact.id: fact for fact in comparison.facts}
        self._names = _names(comparison.facts)
        self._speakers = Speakers(comparison)

    def line(self, fact: Fact) -> FactLine:
        """Word one fact with its own claims."""
        return self._line(fact, list(fact.claims))

    def disputes(self, facts: Iterable[Fact]) -> tuple[FactLine, ...]:
        """Word facts that differ, each with the claims it stands against.

        Where two facts stand against each other, one line shows both.
        """
        lines = []
        shown: set[str] = set()
        for fact in facts:
            against = self._against(fact)
            group = {fact.id, *(other.id for other in against)}
            if not group <= shown:
                claims = [*fact.claims, *_claims_beside(fact, against)]
                lines.append(self._line(fact, claims, closer=True))
            shown |= group
        return tuple(lines)

    def _related(self, fact: Fact) -> list[Fact]:
        return [self._facts[other] for other in fact.related if other in self._facts]

    def _against(self, fact: Fact) -> list[Fact]:
        """Related facts; none when the fact itself holds both sides."""
        return [] if len(fact.outlets) > 1 else self._related(fact)

    def _line(
        self, fact: Fact, claims: list[Claim], *, closer: bool = False
    ) -> FactLine:
        label = say_label(fact)
        said = is_own_words(fact)
        if fact.kind in _SAID and not said:
            label = say_opposed(claims)
        if said or not label:
            # The words in full, where the label may have shortened them.
            label = max((one_line(claim.text) for claim in fact.claims), key=len)
        mentions = tuple(self._mentions(label, claims))
        why = dict.fromkeys(readable(one_line(reason)) for reason in fact.because)
        notes = dict.fromkeys(
            readable(one_line(note)) for claim in claims for note in claim.notes
        )
        present = {claim.article for claim in claims}
        originals = self.comparison.originals
        yours = say_claimed(fact.reader)
        return FactLine(
            id=fact.id,
            kind=fact.kind,
            status=fact.status,
            label=(quoted(label) if said else label) + yours,
            mentions=mentions,
            why=tuple(reason for reason in why if reason not in notes),
            assumed=tuple(notes),
            missing=tuple(
                self.labels[index]
                for index in originals
                if index not in present and fact.status is not FactStatus.UNIQUE
            ),
            additions=self.rows.additions([mention.ref for mention in mentions])
            if closer
            else (),
            yours=yours,
            beside=() if closer else self._differences(fact),
        )

    def _differences(self, fact: Fact) -> tuple[str, ...]:
        return tuple(
            f"{SIGNS[other.status]} {say_label(other)}"
            for other in self._related(fact)
            if other.status in DIFFERING
        )

    def _mentions(self, label: str, claims: list[Claim]) -> Iterator[Mention]:
        """One an article, wording and source, in the order of first appearance."""
        groups: dict[tuple[int, str, str], list[Claim]] = {}
        for claim in sorted(claims, key=lambda claim: claim.article):
            words = one_line(claim.text)
            named = isinstance(claim.value, Entity)
            # Who speaks matters to what is said, not to which names occur in it.
            source = "" if named else self._speakers.say(self.source(claim.attribution))
            key = (claim.article, words.casefold(), source)
            groups.setdefault(key, []).append(claim)
        shown: set[SentenceRef] = set()
        for (index, words, source), members in groups.items():
            article = self.comparison.articles[index]
            numbers = sorted({claim.sentence for claim in members})
            ref = SentenceRef(index, numbers[0])
            sentence = article.sentences[ref.sentence].text
            known = {label.casefold(), one_line(sentence).casefold()}
            yield Mention(
                label=self.labels[index],
                place=place(article, numbers),
                words="" if words in known else quoted(members[0].text),
                source=source,
                sentence="" if ref in shown else quoted(sentence),
                ref=ref,
            )
            shown.add(ref)

    def source(self, attribution: Attribution | None) -> str:
        """Name who is said to have said it: by full name where that is known."""
        if attribution is None:
            return ""
        name = self._names.get(attribution.key, "") if attribution.key else ""
        source = within(name or one_line(attribution.source))
        return quote_pronoun(source)


def is_own_words(fact: Fact) -> bool:
    """Whether a fact's label is the article's own words, to stand between quotes.

    A difference is named by both its sides, whatever its kind.
    """
    return fact.kind in _SAID and fact.status not in DIFFERING


def _names(facts: Iterable[Fact]) -> Mapping[str, str]:
    """Labels of people and organisations, by key."""
    return {
        claim.value.key: one_line(fact.label)
        for fact in facts
        for claim in fact.claims
        if isinstance(claim.value, Entity)
    }


def _claims_beside(fact: Fact, against: Iterable[Fact]) -> Iterator[Claim]:
    """Claims of other facts by outlets that the fact itself lacks."""
    for other in against:
        yield from (
            claim for claim in other.claims if claim.article not in fact.outlets
        )


def introduce(mention: Mention) -> str:
    """Outlet, sentence, words and source of a mention, as opening to its sentence."""
    says = f", says {mention.words}" if mention.words else ""
    end = ":" if mention.sentence else "."
    return f"{mention.label}, {mention.place}{says}{_according(mention)}{end}"


def cite_all(line: FactLine, *, alone: bool) -> str:
    """All mentions of a fact in one run of prose.

    Args:
        line: The fact.
        alone: Whether it stands under its outlet's name, which then needn't be said.
    """
    outlets = []
    for label, mentions in groupby(line.mentions, key=lambda mention: mention.label):
        spots = ", also ".join(_spot(mention) for mention in mentions)
        outlets.append(spots if alone else f"{label}, {spots}")
    missing = [f"not in {listing(line.missing)}"] if line.missing else []
    return "; ".join(outlets + missing)


def _spot(mention: Mention) -> str:
    words = f", {mention.words}" if mention.words else ""
    return mention.place + words + _according(mention)


def say_assumed(line: FactLine) -> list[str]:
    """Word what was assumed in reading a fact's claims."""
    return [f"Assumed: {_sentences(line.assumed)}"] if line.assumed else []


def say_reasons(line: FactLine) -> list[str]:
    """Word what a list of facts tells of one beside its mentions.

    Why one outlet alone has a fact, or why the same words are the same, needs no words;
    nor that a name goes by other forms, or a weekday by its date, where both stand.
    """
    words = {mention.words.casefold() for mention in line.mentions}
    worded = (
        line.status is not FactStatus.UNIQUE
        and line.kind not in _NAMED
        and len(words) > 1
    )
    why = [f"Why: {_sentences(line.why)}"] if worded and line.why else []
    why += [f"See also: {'; '.join(line.beside)}."] if line.beside else []
    return why + ([] if line.kind is ClaimKind.DATE else say_assumed(line))


def reasons_in_turn(
    lines: Iterable[FactLine],
) -> Iterator[tuple[FactLine, list[str]]]:
    """Give the facts of a list with their reasons, none of them said twice on end.

    A dollar sign is read alike in all of an article: once is enough to say so.
    """
    last: list[str] = []
    for line in lines:
        reasons, assumed = say_reasons(line), say_assumed(line)
        if assumed and assumed == last:
            reasons = [
                "Assumed: as above." if reason in assumed else reason
                for reason in reasons
            ]
        last = assumed or last
        yield line, reasons


def say_notes(line: FactLine) -> list[str]:
    """Word all that a closer look at a fact gives beside its mentions."""
    missing = [f"Not in {listing(line.missing)}."] if line.missing else []
    why = [f"Why: {_sentences(line.why)}"] if line.why else []
    return [*say_additions(line.additions), *missing, *why, *say_assumed(line)]


def _sentences(texts: Sequence[str]) -> str:
    """Join reasons to prose, each a sentence of its own."""
    closed = [text if text[-1:] in ".!?" else f"{text}." for text in texts]
    return " ".join(closed[:1] + [text[:1].upper() + text[1:] for text in closed[1:]])


def _according(mention: Mention) -> str:
    return f", according to {mention.source}" if mention.source else ""
