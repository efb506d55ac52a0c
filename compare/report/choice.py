"""What of a comparison the reader asked to see: by status, outlet and kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.errors import OptionsError
from compare.model import ClaimKind, labels
from compare.paper.words import KIND_NAMES, listing
from compare.report.look import FRAMING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Comparison, Fact, Framing, SentenceRef
    from compare.report.look import Look, Part


class Choice:
    """Tells what of one comparison to show, and says what that is."""

    def __init__(self, comparison: Comparison, look: Look) -> None:
        self.comparison = comparison
        self.look = look
        wanted = {name.casefold() for name in look.outlet}
        self.articles: tuple[int, ...] = tuple(
            index
            for index, label in enumerate(labels(comparison))
            if index in comparison.originals
            and (not wanted or label.casefold() in wanted)
        )
        """Indexes of the articles of the outlets that were asked for."""
        self.facts: tuple[Fact, ...] = tuple(filter(self._has, comparison.facts))
        """The facts to show, in their order."""
        self.linked = frozenset(ref for group in comparison.groups for ref in group)
        """All sentences that have a counterpart."""

    def against(self) -> tuple[int, tuple[int, ...]]:
        """The article to set others against, and which others.

        The first outlet that was asked for is the base, and the rest of those are the
        others; where but one was asked for, all.
        """
        names = [name.casefold() for name in self.look.outlet]
        label = labels(self.comparison)
        base, *others = sorted(
            self.articles,
            key=lambda index: names.index(label[index].casefold()) if names else index,
        )
        rest = others or [i for i in self.comparison.originals if i != base]
        return base, tuple(rest)

    @property
    def framing(self) -> Framing:
        """What to show of how the articles tell it."""
        framing, chosen = self.comparison.framing, set(self.articles)
        return replace(
            framing,
            voices=tuple(v for v in framing.voices if v.article in chosen),
            placements=tuple(
                p for p in framing.placements if chosen & {*p.lead, *p.late}
            ),
            words=tuple(w for w in framing.words if w.article in chosen),
            namings=tuple(
                n for n in framing.namings if chosen & {use.article for use in n.uses}
            ),
            stances=tuple(
                s for s in framing.stances if chosen & {*s.plain, *s.attributed}
            ),
            headline_gaps=tuple(
                g for g in framing.headline_gaps if g.article in chosen
            ),
        )

    def shows(self, part: str) -> bool:
        """Whether a part of the report, such as the shared facts, is asked for."""
        return not self.look.only or part in self.look.only

    @property
    def shows_framing(self) -> bool:
        """Whether to show how the articles tell it."""
        return FRAMING in self.look.only or not (self.look.only or self.look.kind)

    @property
    def shows_sentences(self) -> bool:
        """Whether to show whole sentences beside the facts."""
        return not self.look.kind

    def has_row(self, group: Sequence[SentenceRef]) -> bool:
        """Whether a chosen outlet has a sentence in a group."""
        return any(ref.article in self.articles for ref in group)

    def say(self) -> str:
        """Say what is shown and what is not; empty when all is shown."""
        only = dict.fromkeys(self._name(part) for part in self.look.only)
        kinds = dict.fromkeys(_kind(kind) for kind in self.look.kind)
        wishes = [
            f"only {listing(list(only))}" if only else "",
            self._say_outlets() if self.look.outlet else "",
            f"only facts of the kind {listing(list(kinds))}" if kinds else "",
        ]
        asked = "; ".join(filter(None, wishes))
        return f"Shown as asked: {asked}." if asked else ""

    def _name(self, part: str) -> str:
        if part == FRAMING:
            return "how it is told"
        whole = self.look.diff or self.look.side_by_side
        return f"{part} {'sentences' if whole else 'facts'}"

    def _say_outlets(self) -> str:
        names = labels(self.comparison)
        if not self.articles:
            return "only what no outlet here tells"
        if self.look.diff or self.look.side_by_side:
            base, others = self.against()
            return f"{names[base]} against {listing([names[i] for i in others])}"
        chosen = [names[index] for index in self.articles]
        return f"only what {listing(chosen)} {'tells' if len(chosen) < 2 else 'tell'}"

    def count(self) -> str:
        """Say how many facts are shown, and what beside them is not."""
        if not self.say():
            return ""
        lists = "" if self.shows_sentences else ", no lists of sentences"
        return f"{len(self.facts)} of {len(self.comparison.facts)} facts{lists}."

    def _has(self, fact: Fact) -> bool:
        return (
            self.shows(fact.status)
            and (not self.look.kind or fact.kind in self.look.kind)
            and any(index in self.articles for index in fact.outlets)
        )


def check_outlets(parts: Sequence[Part], look: Look) -> None:
    """Refuse the name of an outlet that no part has.

    Raises:
        OptionsError: There is none of that name.
    """
    known = dict.fromkeys(
        labels(part.comparison)[index]
        for part in parts
        for index in part.comparison.originals
    )
    folded = {label.casefold() for label in known}
    for name in look.outlet:
        if name.casefold() not in folded:
            raise OptionsError(
                f"there is no outlet {name!r} here", hint=f"take {', '.join(known)}"
            )


def _kind(kind: str) -> str:
    return KIND_NAMES[ClaimKind(kind)].lower()
