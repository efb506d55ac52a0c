"""Everything in one column of plain lines, in the order in which it is heard.

For a screen reader: no meaning rests on a column, a sign, a rule or a colour, and every
heading is called one. The first article is told sentence by sentence, each followed by
what the others say; then what they have more; then the facts.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from compare.model import (
    DIFFERING,
    PRECEDENCE,
    ClaimKind,
    FactStatus,
    Relation,
    SentenceKind,
    SentenceRef,
    long_date,
    one_line,
)
from compare.paper.layout import wrap
from compare.paper.readable import say_reasons
from compare.paper.words import (
    KIND_NAMES,
    counted,
    listing,
    meaning,
    strongest,
)
from compare.report.citing import cite_all, say_notes
from compare.report.facts import FactReader
from compare.report.partners import links_of, partners_of
from compare.report.told import describe_chosen
from compare.report.yours import say_linked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.model import Fact
    from compare.report.choice import Choice

_RELATIONS: Mapping[Relation, str] = {
    Relation.EQUIVALENT: "reports the same",
    Relation.OVERLAPPING: "reports the same, at least in part",
    Relation.CONTRASTING: "tells it differently, yet both can be true",
    Relation.CONFLICTING: "contradicts it",
}
"""How a linked sentence is introduced."""


class _Line(NamedTuple):
    text: str
    level: int = 0
    """Of a heading, from 2; 0 for what is none."""


def say_heading(text: str, level: int) -> str:
    """Call a heading by its name, as no other sign of one is heard.

    >>> say_heading("Notices", 2)
    'Heading 2: Notices'
    """
    return f"Heading {level}: {text}"


def draw(choice: Choice) -> list[str]:
    """Draw the chosen articles, the first of them as the one that is read through.

    Each paragraph is wrapped to the width that was asked for, and a blank line stands
    above each heading and each sentence that is read through.
    """
    page: list[str] = []
    for line in _Reading(choice).lines():
        if not line.text or line.level:
            page += [""] if page and page[-1] else []
        if line.text:
            text = say_heading(line.text, line.level) if line.level else line.text
            page += wrap(text, choice.look.width)
    return page


class _Reading:
    """Puts one comparison into lines."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        self.comparison = choice.comparison
        self.reader = FactReader(self.comparison)
        self.labels = self.reader.labels
        self.base, self.others = choice.against()
        self._partners = partners_of(choice)
        self._links = links_of(choice)
        self._facts: defaultdict[SentenceRef, dict[str, Fact]] = defaultdict(dict)
        for fact in choice.facts:
            for claim in fact.claims:
                ref = SentenceRef(claim.article, claim.sentence)
                self._facts[ref][fact.id] = fact

    def lines(self) -> Iterator[_Line]:
        """Give all lines; an empty one leaves a gap."""
        yield from self._articles()
        if self.choice.shows_sentences:
            yield from self._sentences()
        yield from self._all_facts()
        yield from self._told()

    # The articles

    def _articles(self) -> Iterator[_Line]:
        yield _Line("The articles", 2)
        for index in (self.base, *self.others):
            article = self.comparison.articles[index]
            base = ", the base" if index == self.base else ""
            bylines = listing([one_line(name) for name in article.bylines])
            parts = [
                f"{self.labels[index]}{base}",
                f"headline: “{one_line(article.headline)}”" if article.headline else "",
                f"by {bylines}" if bylines else "",
                long_date(article.published) if article.published else "",
                counted(len(article.sentences), "sentence"),
            ]
            yield _Line(_closed("; ".join(filter(None, parts))))
        counts = [
            f"{sum(fact.status is status for fact in self.choice.facts)} {status}"
            for status in PRECEDENCE
            if self.choice.shows(status)
        ]
        if counts:
            yield _Line(f"Facts: {listing(counts)}.")

    # Sentence by sentence

    def _sentences(self) -> Iterator[_Line]:
        yield _Line(f"{self.labels[self.base]}, sentence by sentence", 2)
        told: set[SentenceRef] = set()
        yield from self._read_through(self.base, told)
        for index in self.others:
            rest = list(self._read_through(index, told))
            if rest:
                yield _Line(f"What {self.labels[index]} has beyond that", 2)
                yield from rest

    def _read_through(self, article: int, told: set[SentenceRef]) -> Iterator[_Line]:
        """Read those sentences of an article that were not told with another's."""
        for number in range(len(self.comparison.articles[article].sentences)):
            ref = SentenceRef(article, number)
            partners = self._partners.get(ref, ())
            if ref in told or not self.choice.shows(self._status(ref)):
                continue
            yield _Line("")
            yield _Line(f"{self._place(ref)}: {self._text(ref)}")
            yield from self._facts_in(ref)
            for partner in partners:
                yield from self._partner(ref, partner, again=partner in told)
            told.update((ref, *partners))
            if not partners:
                yield _Line("No sentence of another article was found to report this.")

    def _partner(
        self, ref: SentenceRef, partner: SentenceRef, *, again: bool
    ) -> Iterator[_Line]:
        """Say how another's sentence stands to it; its facts the first time alone."""
        link = self._links.get(frozenset((ref, partner)))
        how = _RELATIONS[link.relation] if link else "linked by way of another sentence"
        yours = say_linked([link]) if link else ""
        place = self._place(partner)
        yield _Line(f"{place}, {how}{yours}: {self._text(partner)}")
        if link:
            yield _Line(f"Why: {say_reasons(link.because)}")
        additions = self.reader.rows.additions([ref, partner]) if link else ()
        for each in additions:
            if each.phrases:
                words = ", ".join(each.phrases)
                yield _Line(_closed(f"In these two only {each.label} says: {words}"))
        if not again:
            yield from self._facts_in(partner, but=self._facts[ref])

    def _facts_in(
        self, ref: SentenceRef, but: Mapping[str, Fact] | None = None
    ) -> Iterator[_Line]:
        """Name the facts of a sentence by status; not those that were just named."""
        fresh = [
            fact
            for name, fact in self._facts[ref].items()
            if name not in (but or {}) and not self._is_sentence(fact)
        ]
        for status in PRECEDENCE:
            found = [self._name(fact) for fact in fresh if fact.status is status]
            if found:
                yield _Line(_closed(f"{self._whose(status, ref)}: {'; '.join(found)}"))

    def _whose(self, status: FactStatus, ref: SentenceRef) -> str:
        if status is FactStatus.UNIQUE:
            return f"Only {self.labels[ref.article]} tells"
        return status.capitalize()

    def _name(self, fact: Fact) -> str:
        return self.reader.name(fact).removesuffix(".")

    def _is_sentence(self, fact: Fact) -> bool:
        """Whether a fact only says again what the sentences above say in full."""
        return (
            self.choice.shows_sentences
            and fact.kind is ClaimKind.STATEMENT
            and fact.status not in DIFFERING
        )

    def _status(self, ref: SentenceRef) -> FactStatus:
        if ref not in self._partners:
            return FactStatus.UNIQUE
        pairs = (frozenset((ref, partner)) for partner in self._partners[ref])
        return strongest(
            self._links[pair].relation for pair in pairs if pair in self._links
        )

    def _place(self, ref: SentenceRef) -> str:
        kind = self.comparison.articles[ref.article].sentences[ref.sentence].kind
        named = "" if kind is SentenceKind.BODY else f", {kind}"
        return f"{self.labels[ref.article]}, sentence {ref.sentence + 1}{named}"

    def _text(self, ref: SentenceRef) -> str:
        sentence = self.comparison.articles[ref.article].sentences[ref.sentence]
        return f"“{one_line(sentence.text)}”"

    # The facts, and how it is told

    def _all_facts(self) -> Iterator[_Line]:
        for status in filter(self.choice.shows, PRECEDENCE):
            facts = [fact for fact in self.choice.facts if fact.status is status]
            said = meaning(status, len(self.comparison.originals))
            yield _Line(f"{counted(len(facts), f'{status} fact')}: {said}", 2)
            if status in DIFFERING:
                yield from self._disputes(facts)
                continue
            rest = [fact for fact in facts if not self._is_sentence(fact)]
            if len(rest) < len(facts):
                left = counted(len(facts) - len(rest), "statement")
                yield _Line(f"Of these, {left} can be read in the sentences above.")
            yield from self._list(rest, status)

    def _disputes(self, facts: Sequence[Fact]) -> Iterator[_Line]:
        for line in self.reader.disputes(facts):
            yield _Line("")
            yield _Line(_closed(f"{line.label}: {cite_all(line, alone=False)}"))
            yield from map(_Line, say_notes(line))

    def _list(self, facts: Sequence[Fact], status: FactStatus) -> Iterator[_Line]:
        """Give each fact and why; what one outlet alone has, outlet by outlet."""
        alone = status is FactStatus.UNIQUE
        for article in (self.base, *self.others) if alone else (None,):
            own = [f for f in facts if article is None or article in f.outlets]
            if own and article is not None:
                yield _Line(f"Only {self.labels[article]}", 3)
            for why, same in groupby(own, key=lambda fact: say_reasons(fact.because)):
                yield from self._with_reason(why, list(same), alone=alone)

    def _with_reason(
        self, why: str, facts: Sequence[Fact], *, alone: bool
    ) -> Iterator[_Line]:
        """Give facts and why; a reason that several have is heard once, before them."""
        if len(facts) > 1:
            yield _Line(f"Why, of the next {len(facts)}: {why}")
        for fact in facts:
            line = self.reader.line(fact)
            said = f"{line.label}: {cite_all(line, alone=alone)}"
            yield _Line(_closed(f"{KIND_NAMES[fact.kind]}: {said}"))
        if len(facts) == 1:
            yield _Line(f"Why: {why}")

    def _told(self) -> Iterator[_Line]:
        for telling in describe_chosen(self.choice, self.labels):
            yield _Line(f"How it is told: {telling.heading}", 2)
            yield from map(_Line, (telling.meaning, *telling.lines))


def _closed(text: str) -> str:
    """End a line as a sentence, so that a voice makes a pause."""
    return text if text.endswith((".", ".”")) else f"{text}."
