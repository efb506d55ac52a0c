"""A fact's line in prose: which words stand where, and why they are one fact."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from compare.model import ClaimKind, FactStatus
from compare.paper.words import listing
from compare.report.rows import say_additions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.report.facts import FactLine, Mention

_NAMED = frozenset(
    {ClaimKind.PERSON, ClaimKind.ORGANISATION, ClaimKind.PLACE, ClaimKind.WORK}
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


def _assumed(line: FactLine) -> list[str]:
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
    return why + ([] if line.kind is ClaimKind.DATE else _assumed(line))


def reasons_in_turn(
    lines: Iterable[FactLine],
) -> Iterator[tuple[FactLine, list[str]]]:
    """Give the facts of a list with their reasons, none of them said twice on end.

    A dollar sign is read alike in all of an article: once is enough to say so.
    """
    last: list[str] = []
    for line in lines:
        reasons, assumed = say_reasons(line), _assumed(line)
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
    return [*say_additions(line.additions), *missing, *why, *_assumed(line)]


def _sentences(texts: Sequence[str]) -> str:
    """Join reasons to prose, each a sentence of its own."""
    closed = [text if text[-1:] in ".!?" else f"{text}." for text in texts]
    return " ".join(closed[:1] + [text[:1].upper() + text[1:] for text in closed[1:]])


def _according(mention: Mention) -> str:
    return f", according to {mention.source}" if mention.source else ""
