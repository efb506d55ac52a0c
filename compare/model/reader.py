"""The reader's own word beside what was found."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class ReaderWord(enum.StrEnum):
    """What the reader has to do with a link or a fact."""

    CONFIRMED = "confirmed"
    """It was found, and the reader says so too."""
    CHANGED = "changed"
    """It was found, but as something else."""
    ADDED = "added"
    """It was not found: it stands on the reader's word alone."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader wrote to a sentence."""

    article: int
    sentence: int
    text: str
    """Any number of lines."""
