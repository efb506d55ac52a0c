"""How each article tells it: who is quoted, what stands first, which words."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class VoiceKind(enum.StrEnum):
    """How a quoted or cited voice is given."""

    NAMED = "named"
    ROLE = "role"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Voice:
    """One person or group that one article quotes or cites."""

    article: int
    name: str
    kind: VoiceKind
    quoted_words: int
    """Words inside quotation marks that are given to this voice."""
    cues: tuple[str, ...]
    """The verbs used ("said", "insisted"), each once, in order."""
    sentences: tuple[int, ...]
    """Numbers of the sentences where it speaks."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where each article first tells one fact, or first turns to one topic."""

    fact: str
    """Id of a shared, contrasting or conflicting fact."""
    sentences: tuple[tuple[int, int], ...]
    """Article and number of the first sentence, one pair an article."""


@dataclass(frozen=True, slots=True)
class WordUse:
    """Words with a slant that an article uses: hedges, intensifiers, loaded names."""

    article: int
    sort: str
    """"hedge", "intensifier" or "loaded"."""
    word: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Framing:
    """All that was found of how the articles tell the event."""

    voices: tuple[Voice, ...] = ()
    placements: tuple[Placement, ...] = ()
    words: tuple[WordUse, ...] = ()
