"""Facts: the claims about one thing, and who carries them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model.claim import Claim, ClaimKind
    from compare.model.reader import ReaderWord


def versions(told: Iterable[str]) -> str:
    """Name on one line what articles tell differently.

    The mark between them can be no part of what either says, as "against" could.

    >>> versions(["C$2 billion in aid", "C$1 billion"])
    'C$2 billion in aid; or C$1 billion'
    """
    return "; or ".join(told)


class FactStatus(enum.StrEnum):
    """How the articles stand to one fact."""

    SHARED = "shared"
    UNIQUE = "unique"
    CONTRASTING = "contrasting"
    CONFLICTING = "conflicting"


@dataclass(frozen=True, slots=True)
class Fact:
    """The claims, of one or more articles, about one thing."""

    id: str
    """"f1", "f2", ... in the order of a report."""
    kind: ClaimKind
    label: str
    """Its normal value, as a reader would say it."""
    status: FactStatus
    claims: tuple[Claim, ...]
    """At least one, in the order of articles and then of text."""
    because: tuple[str, ...] = ()
    """The rule, the values and the evidence, in the reader's words."""
    related: tuple[str, ...] = ()
    """Ids of facts that bear on this one."""
    reader: ReaderWord | None = None
    """The reader's own word on its status, if any."""

    def __post_init__(self) -> None:
        if not self.claims:
            raise ValueError(f"fact {self.id} has no claim")

    @property
    def outlets(self) -> tuple[int, ...]:
        """Indexes of the articles that carry it, ascending."""
        return tuple(sorted({claim.article for claim in self.claims}))
