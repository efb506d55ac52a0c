"""The sentence that says why something is marked as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import FactStatus, ReaderWord, one_line, shorten
from compare.paper.readable import say_label, say_reasons
from compare.tui.looks import QUIET, signed
from compare.tui.marks import is_drawn

if TYPE_CHECKING:
    from compare.model import Fact, Link, SentenceRef
    from compare.tui.lookup import Lookup
    from compare.tui.search import Search

LABEL = 60
"""Characters of a label beyond which it is cut where several stand in a row."""
FACTS = 4
"""Facts of one sentence that are named at once; the detail has all."""
LINKS = 2
"""Links of one sentence that are explained at once; the detail has all."""


def explain_fact(lookup: Lookup, fact: Fact) -> Content:
    """Say what a fact is, who carries it, and by which rule."""
    names = ", ".join(lookup.names[index] for index in fact.outlets)
    head = "only " if fact.status is FactStatus.UNIQUE else ""
    return Content.assemble(
        signed(fact.status, fact.status.value),
        "  ",
        Content.styled(say_label(fact), "bold"),
        Content.styled(f"  {fact.kind.value}, {head}{names}. ", QUIET),
        Content.styled("Why: ", "bold"),
        reasons(fact.because),
    )


def explain_sentence(lookup: Lookup, ref: SentenceRef) -> Content:
    """Say what a sentence is linked to and why, or that nothing is."""
    status = lookup.status(ref)
    name = lookup.names[ref.article]
    links = lookup.links_of.get(ref, ())
    if status is FactStatus.UNIQUE:
        others = " or ".join(
            lookup.names[index] for index in lookup.shown if index != ref.article
        )
        return Content.assemble(
            signed(status, "no counterpart"),
            f"  {name} {ref.sentence + 1}.  ",
            differences(lookup, ref),
            Content.styled(f"No sentence of {others} was found to report this.", QUIET),
        )
    group = lookup.group_of.get(ref)
    more = len(links) - LINKS
    return Content.assemble(
        signed(status, "" if group is None else f"row {group}"),
        "  ",
        differences(lookup, ref),
        Content("  ").join(explain_link(lookup, ref, link) for link in links[:LINKS]),
        Content.styled(f"  And {more} more: Enter." if more > 0 else "", QUIET),
    )


def differences(lookup: Lookup, ref: SentenceRef) -> Content:
    """Name the facts of a sentence that are not shared, each with its sign."""
    found = [
        signed(fact.status, shorten(say_label(fact), LABEL))
        for fact in lookup.facts_at.get(ref, ())
        if fact.status is not FactStatus.SHARED and is_drawn(fact)
    ]
    if not found:
        return Content()
    more = len(found) - FACTS
    rest = Content.styled(f" and {more} more" if more > 0 else "", QUIET)
    return Content.assemble(Content(", ").join(found[:FACTS]), rest, ".  ")


def explain_link(lookup: Lookup, ref: SentenceRef, link: Link) -> Content:
    """Say how a sentence stands to one of its counterparts."""
    other = link.b if link.a == ref else link.a
    return Content.assemble(
        Content.styled(
            f"{lookup.names[ref.article]} {ref.sentence + 1}"
            f" and {lookup.names[other.article]} {other.sentence + 1}",
            "bold",
        ),
        Content.styled(f", {link.relation.value}, {_weight(link)}. ", QUIET),
        Content.styled("Why: ", "bold"),
        # The score stands before.
        reasons(tuple(why for why in link.because if not why.startswith("score "))),
    )


def _weight(link: Link) -> str:
    """How likely a link is; what the reader added has no score."""
    return "yours" if link.reader is ReaderWord.ADDED else f"score {link.score:.2f}"


def explain_yours(lookup: Lookup, ref: SentenceRef) -> Content:
    """Give what the reader wrote to a sentence, and which links they took away."""
    note = lookup.notes.get(ref)
    others = ", ".join(
        f"{lookup.names[other.article]} {other.sentence + 1}"
        for other in lookup.unlinked.get(ref, ())
    )
    words = Content()
    if note:
        words += Content.assemble(("Your note: ", "bold"), f"{one_line(note)}  ")
    if others:
        words += Content.assemble(("You took away: ", "bold"), f"link with {others}.  ")
    return words


def reasons(because: tuple[str, ...]) -> Content:
    """Join reasons into one line."""
    return Content(say_reasons(because))


def explain_hits(lookup: Lookup, found: Search) -> Content:
    """Say what was searched for and how often each article has it."""
    counts = ", ".join(
        f"{lookup.names[index]} {len(hits)}" for index, hits in found.spans.items()
    )
    return Content.assemble(
        "Found ",
        (one_line(found.words), "bold"),
        (f": {counts}. Next with n, previous with N.", QUIET),
    )
