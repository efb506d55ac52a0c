"""What a reader can say of a sentence, a link or a fact, each with its correction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import FactStatus, Relation, one_line, shorten
from compare.paper.readable import say_label
from compare.review import Act, Correction, anchor_fact, anchor_sentence
from compare.review.facts import can_be
from compare.tui.looks import signed
from compare.tui.lookup import RELATION_STATUS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.model import Fact, Link, SentenceRef
    from compare.tui.lookup import Lookup

LABEL = 60
"""Characters of a label or a sentence beyond which it is cut."""

RELATIONS = (
    (Relation.OVERLAPPING, "They report the same thing"),
    (Relation.CONTRASTING, "Told differently, yet both can be true"),
    (Relation.CONFLICTING, "Cannot both be true"),
)
"""What the reader can say of two sentences, in a reader's words."""

SHARING = (
    (FactStatus.SHARED, "Both tell it alike"),
    (FactStatus.CONTRASTING, "Told differently, yet both can be true"),
    (FactStatus.CONFLICTING, "Cannot both be true"),
)
"""What the reader can say of what several outlets tell."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to say, and what is told once it is said."""

    words: Content
    correction: Correction
    done: str


def link_offer(
    lookup: Lookup, a: SentenceRef, b: SentenceRef, relation: Relation, words: str
) -> Offer:
    """Say that two sentences report the same thing, in this relation."""
    ends = tuple(anchor_sentence(lookup.comparison, ref) for ref in (a, b))
    return Offer(
        signed(RELATION_STATUS[relation], words),
        Correction(Act.LINK, ends, relation=relation),
        f"{cite(lookup, a)} and {cite(lookup, b)} are linked by you.",
    )


def confirm_link(lookup: Lookup, link: Link) -> Offer:
    """Say that a link is right as it is."""
    offer = link_offer(lookup, link.a, link.b, link.relation, "Confirm the link")
    return replace(offer, done=f"You confirmed the link of {_ends(lookup, link)}.")


def reject_link(lookup: Lookup, link: Link) -> Offer:
    """Say that two linked sentences do not report the same thing."""
    ends = tuple(anchor_sentence(lookup.comparison, ref) for ref in (link.a, link.b))
    return Offer(
        Content("  Reject the link: they do not report the same thing"),
        Correction(Act.UNLINK, ends),
        f"You took away the link of {_ends(lookup, link)}.",
    )


def offers_of_link(lookup: Lookup, link: Link) -> Iterator[Offer]:
    """Give all that can be said of a link."""
    yield confirm_link(lookup, link)
    for relation, words in RELATIONS:
        if RELATION_STATUS[relation] is not RELATION_STATUS[link.relation]:
            offer = link_offer(lookup, link.a, link.b, relation, words)
            done = f"You call the link of {_ends(lookup, link)} {relation}."
            yield replace(offer, done=done)
    yield reject_link(lookup, link)


def confirm_fact(lookup: Lookup, fact: Fact) -> Offer:
    """Say that a fact has the status that it was found to have."""
    return _status_offer(
        lookup,
        fact,
        fact.status,
        f"Confirm: it is {fact.status}",
        f"You confirmed: {_short(fact)} is {fact.status}.",
    )


def reject_fact(lookup: Lookup, fact: Fact) -> Offer:
    """Say that a fact is not so: its sides are no one thing, or it is none at all."""
    return (
        split_fact(lookup, fact) if len(fact.outlets) > 1 else drop_fact(lookup, fact)
    )


def split_fact(lookup: Lookup, fact: Fact) -> Offer:
    """Say that what the outlets have is not about one thing."""
    return Offer(
        Content("  Take it apart: these are different things"),
        Correction(Act.SPLIT, facts=(anchor_fact(lookup.comparison, fact),)),
        f"You took apart: {_short(fact)}.",
    )


def drop_fact(lookup: Lookup, fact: Fact) -> Offer:
    """Say that a fact was read amiss."""
    return Offer(
        Content("  Take it out: it was read amiss"),
        Correction(Act.REJECT, facts=(anchor_fact(lookup.comparison, fact),)),
        f"You took out: {_short(fact)}.",
    )


def join_offer(
    lookup: Lookup, one: Fact, two: Fact, status: FactStatus, words: str
) -> Offer:
    """Say that two facts are one."""
    facts = tuple(anchor_fact(lookup.comparison, fact) for fact in (one, two))
    return Offer(
        signed(status, words),
        Correction(Act.JOIN, facts=facts, status=status),
        f"You joined {_short(one)} and {_short(two)}.",
    )


def offers_of_fact(lookup: Lookup, fact: Fact) -> Iterator[Offer]:
    """Give all that can be said of one fact."""
    yield confirm_fact(lookup, fact)
    for status, words in SHARING:
        if status is not fact.status and can_be(fact, status):
            done = f"You call {_short(fact)} {status}."
            yield _status_offer(lookup, fact, status, words, done)
    if len(fact.outlets) > 1:
        yield split_fact(lookup, fact)
    yield drop_fact(lookup, fact)


def note_correction(lookup: Lookup, ref: SentenceRef, text: str) -> Correction:
    """Put a note to a sentence; an empty one takes it away."""
    anchor = anchor_sentence(lookup.comparison, ref)
    return Correction(Act.NOTE, (anchor,), text=text)


def _status_offer(
    lookup: Lookup, fact: Fact, status: FactStatus, words: str, done: str
) -> Offer:
    anchor = anchor_fact(lookup.comparison, fact)
    correction = Correction(Act.STATUS, facts=(anchor,), status=status)
    return Offer(signed(status, words), correction, done)


_SAID: Mapping[Act, str] = {
    Act.LINK: "Linked",
    Act.UNLINK: "Not linked",
    Act.STATUS: "Status",
    Act.SPLIT: "Taken apart",
    Act.JOIN: "Joined",
    Act.REJECT: "Taken out",
    Act.NOTE: "Note",
}


def describe(correction: Correction) -> str:
    """Say in a line what a correction says, also of articles that are not here."""
    ends = [f"{each.outlet} “{_start(each.text)}”" for each in correction.sentences]
    words = " and ".join([*ends, *(_start(fact.label) for fact in correction.facts)])
    how = correction.status or correction.relation or one_line(correction.text)
    return f"{_SAID[correction.act]}: {words}{f': {cut(how)}' if how else ''}"


def _start(text: str) -> str:
    return shorten(one_line(text), LABEL // 2)


def cite(lookup: Lookup, ref: SentenceRef) -> str:
    """Name a sentence: "Harbour Post 4"."""
    return f"{lookup.names[ref.article]} {ref.sentence + 1}"


def quote(lookup: Lookup, ref: SentenceRef) -> str:
    """Name a sentence with its first words."""
    text = one_line(lookup.article(ref.article).sentences[ref.sentence].text)
    return f"{cite(lookup, ref)}: “{cut(text)}”"


def cut(text: str) -> str:
    """Give a text, or its beginning with an ellipsis."""
    return shorten(text, LABEL)


def _ends(lookup: Lookup, link: Link) -> str:
    return f"{cite(lookup, link.a)} and {cite(lookup, link.b)}"


def _short(fact: Fact) -> str:
    return cut(say_label(fact))
