"""What one article states: claims, and the values read from them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from compare.model.span import Span

if TYPE_CHECKING:
    import datetime


class ClaimKind(enum.StrEnum):
    """What sort of thing is claimed; the order is that of a report."""

    MONEY = "money"
    QUANTITY = "quantity"
    PERCENT = "percent"
    DATE = "date"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORK = "work"
    QUOTE = "quote"
    SOURCE = "source"
    STATEMENT = "statement"


class Precision(enum.StrEnum):
    """How exactly a quantity is given."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as in "at least 12 people" or "C$1 billion"."""

    value: float
    """In the unit itself: 1,000,000,000 for C$1 billion; the lower end of a range; the
    first figure of a tally."""
    unit: str
    """ISO code of a currency, "percent", a unit's singular name, or empty. Also
    "CAD/USD" (how many CAD one USD is worth), "percentage point", "fraction",
    "ordinal", "ratio", "tally" ("5-4": votes or a score), and
    "share of votes" ("overwhelmingly")."""
    precision: Precision = Precision.EXACT
    high: float | None = None
    """Upper end of a range, or the second figure of a tally; else None."""
    counted: str = ""
    """Stem of what is counted ("troop", "missile"); empty when nothing is."""
    step: float = 0.0
    """Size of the last digit that was written: 1e8 for "1.2 billion", 1 for "12"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, or a stretch of days, as far as the text and its date tell."""

    start: datetime.date | None
    """First day that it can mean; None when it can't be told."""
    end: datetime.date | None
    """Last day that it can mean, inclusive."""
    name: str = ""
    """Normal form of what stands there: "sunday", "11th century"."""
    clock: str = ""
    """Time of day as HH:MM, or a part of the day; empty when none is given."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place or work, one over all its spellings."""

    name: str
    """Fullest form found in the article, without titles."""
    key: str
    """Folded form: equal keys are one entity across spellings."""
    role: str = ""
    """Title or description given with the name, such as "prime minister"."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a quote, a source or a statement, folded for comparing."""

    stems: tuple[str, ...]
    """Stems in order: of all words of a quote, else of the content words."""


Value: TypeAlias = Quantity | Moment | Entity | Wording


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said it."""

    source: str
    """As written: "Carney", "a source familiar with the matter"."""
    cue: str
    """The word that gives it to them: "said", "according to"."""
    named: bool = True
    """False for unnamed people and groups."""
    direct: bool = False
    """True when the content stands between quotation marks."""
    key: str = ""
    """Key of the person or organisation when it is known, else empty."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article states at one place."""

    kind: ClaimKind
    article: int
    sentence: int
    start: int
    end: int
    text: str
    """The article's text from `start` to `end`."""
    value: Value | None = None
    attribution: Attribution | None = None
    matter: tuple[str, ...] = ()
    """Stems of the words that say what the value is of, nearest first."""
    negated: bool = False
    notes: tuple[str, ...] = ()
    """What was assumed in reading it, in the reader's words."""

    @property
    def span(self) -> Span:
        """Where it stands in the article's text."""
        return Span(self.start, self.end)
