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
    lead: tuple[int, ...] = ()
    """Articles that tell it in the headline or in the first three sentences."""
    late: tuple[int, ...] = ()
    """Articles that tell it in the last quarter of their sentences only."""


@dataclass(frozen=True, slots=True)
class WordUse:
    """Words with a slant that an article uses: hedges, intensifiers, loaded names."""

    article: int
    sort: str
    """"hedge", "intensifier", "loaded", or "scare" for words in marks of doubt."""
    word: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NameUse:
    """One article's words for something that others give other words."""

    article: int
    words: str
    """As written: "the regime"."""
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """One thing or person, and the different words that articles have for it."""

    name: str
    """What it is, as the words have it in common: "military + government"."""
    uses: tuple[NameUse, ...]


@dataclass(frozen=True, slots=True)
class Stance:
    """A fact that some articles state plainly and others give on someone's word."""

    fact: str
    plain: tuple[int, ...]
    attributed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HeadlineGap:
    """Something that a headline says and no other sentence of its article does."""

    article: int
    sentence: int
    """Number of the headline among the sentences."""
    words: str
    """What the body does not carry, as the headline has it."""


@dataclass(frozen=True, slots=True)
class Framing:
    """All that was found of how the articles tell the event."""

    voices: tuple[Voice, ...] = ()
    placements: tuple[Placement, ...] = ()
    words: tuple[WordUse, ...] = ()
    namings: tuple[Naming, ...] = ()
    stances: tuple[Stance, ...] = ()
    headline_gaps: tuple[HeadlineGap, ...] = ()
