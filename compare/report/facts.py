"""Facts in a reader's words: who says it, how, and where it stands."""

from __future__ import annotations

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
from compare.paper.words import place, quote_pronoun, quoted, within
from compare.report.rows import Addition, RowReader, say_opposed
from compare.report.speakers import Speakers
from compare.report.yours import say_claimed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.model import Attribution, Claim, Comparison, Fact

SAID = frozenset({ClaimKind.QUOTE, ClaimKind.STATEMENT})
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

    def name(self, fact: Fact) -> str:
        """What a fact is called: the label of its line, and no more."""
        return _shown(fact, _words(fact, fact.claims))

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
        label = _words(fact, claims)
        mentions = tuple(self._mentions(label, claims))
        why = dict.fromkeys(readable(one_line(reason)) for reason in fact.because)
        notes = dict.fromkeys(
            readable(one_line(note)) for claim in claims for note in claim.notes
        )
        present = {claim.article for claim in claims}
        originals = self.comparison.originals
        return FactLine(
            id=fact.id,
            kind=fact.kind,
            status=fact.status,
            label=_shown(fact, label),
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
            yours=say_claimed(fact.reader),
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
            known = {label.casefold(), _bare(label).casefold()}
            known.add(one_line(sentence).casefold())
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
    return fact.kind in SAID and fact.status not in DIFFERING


def _words(fact: Fact, claims: Iterable[Claim]) -> str:
    """A fact's label, or the words that tell more than it."""
    said = is_own_words(fact)
    if fact.kind in SAID and not said:
        return say_opposed(claims)
    label = say_label(fact)
    if said or not label:
        # The words in full, where the label may have shortened them.
        return max((one_line(claim.text) for claim in fact.claims), key=len)
    return label


def _shown(fact: Fact, words: str) -> str:
    """Between quotes where the words are an article's, and with the reader's own."""
    label = quoted(words) if is_own_words(fact) else words
    return label + say_claimed(fact.reader)


def _bare(label: str) -> str:
    """A label without what it says in brackets of a name's part in the report."""
    return label.partition(" (")[0]


def _names(facts: Iterable[Fact]) -> Mapping[str, str]:
    """Labels of people and organisations, by key."""
    return {
        claim.value.key: _bare(one_line(fact.label))
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
