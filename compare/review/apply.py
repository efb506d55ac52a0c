"""A comparison with the reader's corrections in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from compare.model import Note, Notice, Relation, labels
from compare.review import facts as said
from compare.review.corrections import Act
from compare.review.linking import regroup, with_link, without_link
from compare.review.places import Places, spans_of
from compare.review.relating import follow_facts
from compare.review.stored import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from compare.model import Comparison, Fact, Framing, SentenceRef
    from compare.review.corrections import Correction, Session
    from compare.review.linking import Group, Pair

APPLIED = "corrected"
"""Code of the notices that say what the reader's word changed."""
LOST = "corrections-lost"
"""Code of the notice on corrections that find nothing to correct."""
ELSEWHERE = "corrections-elsewhere"
"""Code of the notice on corrections of articles that are not here."""

_NAMES: Mapping[Act, tuple[str, str]] = {
    Act.LINK: ("link of yours", "links of yours"),
    Act.UNLINK: ("link taken away", "links taken away"),
    Act.STATUS: ("status of yours", "statuses of yours"),
    Act.SPLIT: ("fact taken apart", "facts taken apart"),
    Act.JOIN: ("fact joined", "facts joined"),
    Act.REJECT: ("fact taken out", "facts taken out"),
    Act.NOTE: ("note", "notes"),
}
"""What a count of corrections is called, one and several."""


def apply_session(
    comparison: Comparison, session: Session, *, place: str = ""
) -> Comparison:
    """Give the comparison as the reader has it; what was found is not changed.

    Corrections are taken in the order of saying. One that finds its place no longer
    changes nothing, and a notice tells of it. Applied again, the same session changes
    nothing; an empty one gives the comparison itself.

    Args:
        comparison: As it was found.
        session: What the reader said.
        place: Where the corrections are kept, for the notice; empty says nothing.
    """
    mark = digest(session)
    if not session.corrections or mark == comparison.provenance.session:
        return comparison
    draft = _Draft(comparison, session)
    for correction in session.corrections:
        draft.take(correction)
    return draft.finish(mark, place)


class _Draft:
    """A comparison while corrections are put into it, one by one."""

    def __init__(self, comparison: Comparison, session: Session) -> None:
        self.comparison = comparison
        self.labels = labels(comparison)
        said_of = (c.anchors for c in session.corrections)
        self.places = Places(comparison, chain.from_iterable(said_of))
        self.links = comparison.links
        self.facts = comparison.facts
        self.together: list[Pair] = []
        self.apart: dict[Pair, None] = {}
        self.notes = {(note.article, note.sentence): note for note in comparison.notes}
        self.done: Counter[Act] = Counter()
        self.lost = 0
        self.elsewhere = 0
        self.taken_out: list[str] = []
        self._acts: Mapping[Act, Callable[[Correction], bool]] = {
            Act.LINK: self._link,
            Act.UNLINK: self._unlink,
            Act.STATUS: self._status,
            Act.SPLIT: self._split,
            Act.JOIN: self._join,
            Act.REJECT: self._reject,
            Act.NOTE: self._note,
        }

    def take(self, correction: Correction) -> None:
        """Put one correction in, or count it where it finds no place."""
        if self.places.is_elsewhere(correction):
            self.elsewhere += 1
        elif self._acts[correction.act](correction):
            self.done[correction.act] += 1
        else:
            self.lost += 1

    # Each gives whether the correction still fits

    def _pair(self, correction: Correction) -> Pair | None:
        refs = self.places.sentences(correction.sentences)
        if refs is None or refs[0].article == refs[1].article:
            return None
        return min(refs), max(refs)

    def _link(self, correction: Correction) -> bool:
        pair = self._pair(correction)
        if pair is None:
            return False
        relation = correction.relation or Relation.OVERLAPPING
        if all((link.a, link.b) != pair for link in self.links):
            self.facts = said.statements_told_by_link(self.facts, pair)
        articles = self.comparison.articles
        self.links = with_link(articles, self.links, pair, relation)
        self.together.append(pair)
        self.apart.pop(pair, None)
        return True

    def _unlink(self, correction: Correction) -> bool:
        pair = self._pair(correction)
        if pair is None:
            return False
        self.links = without_link(self.links, pair)
        self.apart[pair] = None
        self.together = [each for each in self.together if each != pair]
        if said.share_statement(self.facts, pair):
            # At once, so that what comes next can speak of the parts.
            row_of = _rows(self._groups())
            self.facts = said.statements_parted(self.facts, pair, row_of)
        one, two = (self._cite(ref) for ref in pair)
        self.taken_out.append(
            f"You say that {one}, and {two}, do not report the same thing."
        )
        return True

    def _fact(self, correction: Correction) -> Fact | None:
        return self.places.fact(correction.facts[0], self.facts)

    def _status(self, correction: Correction) -> bool:
        fact = self._fact(correction)
        status = correction.status
        if fact is None or status is None or not said.can_be(fact, status):
            return False
        self.facts = said.with_status(self.facts, fact, status)
        return True

    def _split(self, correction: Correction) -> bool:
        fact = self._fact(correction)
        if fact is None or len(fact.outlets) < 2:
            # Found apart already, it is as the reader says.
            return self._holds_apart(correction)
        self.facts = said.taken_apart(self.facts, fact)
        return True

    def _holds_apart(self, correction: Correction) -> bool:
        anchor = correction.facts[0]
        spans = self.places.spans(anchor)
        return spans is not None and all(
            len({index for index, _ in spans & spans_of(fact)}) < 2
            for fact in self.facts
            if fact.kind is anchor.kind
        )

    def _join(self, correction: Correction) -> bool:
        one, two = (self.places.fact(fact, self.facts) for fact in correction.facts)
        status = correction.status
        if one is None or two is None or status is None:
            return False
        if not said.can_join(one, two, status):
            return False
        self.facts = said.joined(self.facts, one, two, status)
        return True

    def _reject(self, correction: Correction) -> bool:
        anchor = correction.facts[0]
        spans = self.places.spans(anchor)
        fact = self._fact(correction)
        if spans is None:
            return False
        if fact is None:
            kin = (each for each in self.facts if each.kind is anchor.kind)
            return not any(spans <= spans_of(each) for each in kin)
        self.facts = said.without(self.facts, [fact])
        self.taken_out.append(f"You took out the {fact.kind} “{fact.label}”.")
        return True

    def _note(self, correction: Correction) -> bool:
        refs = self.places.sentences(correction.sentences)
        if refs is None:
            return False
        self.notes[refs[0]] = Note(*refs[0], correction.text)
        return True

    # The whole

    def finish(self, mark: str, place: str) -> Comparison:
        """Give the corrected comparison, with groups and relations that follow."""
        found = self.comparison
        return replace(
            found,
            links=follow_facts(self.links, found.facts, self.facts),
            groups=self._groups(),
            facts=self.facts,
            framing=_fitting(found.framing, self.facts),
            notices=(*found.notices, *self._notices(place)),
            provenance=replace(found.provenance, session=mark),
            notes=tuple(self.notes[key] for key in sorted(self.notes)),
            unlinked=tuple(sorted({*found.unlinked, *self.apart} - {*self.together})),
        )

    def _notices(self, place: str) -> list[Notice]:
        where = f" They are kept in {place}." if place else ""
        notices = []
        if self.done:
            counts = (
                f"{self.done[act]} {names[self.done[act] > 1]}"
                for act, names in _NAMES.items()
                if self.done[act]
            )
            message = f"Your corrections are part of this: {', '.join(counts)}.{where}"
            notices.append(Notice(APPLIED, message))
        notices += [Notice(APPLIED, message) for message in self.taken_out]
        if self.lost:
            fits = "fits: what it was" if self.lost == 1 else "fit: what they were"
            message = (
                f"{self.lost} of your corrections no longer {fits} said of was not "
                "found again."
            )
            notices.append(Notice(LOST, message))
        if self.elsewhere:
            message = (
                f"{self.elsewhere} of your corrections "
                f"{'is' if self.elsewhere == 1 else 'are'} about articles that are not "
                "part of this comparison."
            )
            notices.append(Notice(ELSEWHERE, message))
        return notices

    def _groups(self) -> tuple[Group, ...]:
        found = self.comparison
        return regroup(
            found.articles, self.links, found.groups, self.together, tuple(self.apart)
        )

    def _cite(self, ref: SentenceRef) -> str:
        return f"{self.labels[ref.article]}, sentence {ref.sentence + 1}"


def _rows(groups: Sequence[Group]) -> Callable[[SentenceRef], object]:
    numbers = {ref: n for n, group in enumerate(groups) for ref in group}

    def row_of(ref: SentenceRef) -> object:
        return numbers.get(ref, ref)

    return row_of


def _fitting(framing: Framing, facts: Sequence[Fact]) -> Framing:
    """Leave out what the framing says of facts that outlets carry no longer."""
    outlets = {fact.id: set(fact.outlets) for fact in facts}
    gone: set[int] = set()
    return replace(
        framing,
        placements=tuple(
            placement
            for placement in framing.placements
            if outlets.get(placement.fact, gone)
            >= {article for article, _ in placement.sentences}
        ),
        stances=tuple(
            stance
            for stance in framing.stances
            if outlets.get(stance.fact, gone) >= {*stance.plain, *stance.attributed}
        ),
    )
