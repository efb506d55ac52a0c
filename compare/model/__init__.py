"""The domain's words as frozen values."""

from compare.model.alignment import (
    Alignment,
    Change,
    ChangeKind,
    Link,
    Phrase,
    Relation,
    SentenceRef,
)
from compare.model.article import (
    Article,
    Published,
    Sentence,
    SentenceKind,
    parse_published,
)
from compare.model.claim import (
    Attribution,
    Claim,
    ClaimKind,
    Entity,
    Moment,
    Precision,
    Quantity,
    Value,
    Wording,
)
from compare.model.codec import from_dict, to_dict
from compare.model.comparison import Comparison, Notice, Provenance
from compare.model.days import long_date, say_span
from compare.model.fact import Fact, FactStatus, versions
from compare.model.framing import (
    Framing,
    HeadlineGap,
    NameUse,
    Naming,
    Placement,
    Stance,
    Voice,
    VoiceKind,
    WordUse,
)
from compare.model.labels import is_address, label_articles, labels
from compare.model.reader import Note, ReaderWord
from compare.model.signs import DIFFERING, PRECEDENCE, SIGNS
from compare.model.span import Span
from compare.model.visible import one_line, shorten, visible

__all__ = [
    "DIFFERING",
    "PRECEDENCE",
    "SIGNS",
    "Alignment",
    "Article",
    "Attribution",
    "Change",
    "ChangeKind",
    "Claim",
    "ClaimKind",
    "Comparison",
    "Entity",
    "Fact",
    "FactStatus",
    "Framing",
    "HeadlineGap",
    "Link",
    "Moment",
    "NameUse",
    "Naming",
    "Note",
    "Notice",
    "Phrase",
    "Placement",
    "Precision",
    "Provenance",
    "Published",
    "Quantity",
    "ReaderWord",
    "Relation",
    "Sentence",
    "SentenceKind",
    "SentenceRef",
    "Span",
    "Stance",
    "Value",
    "Voice",
    "VoiceKind",
    "WordUse",
    "Wording",
    "from_dict",
    "is_address",
    "label_articles",
    "labels",
    "long_date",
    "one_line",
    "parse_published",
    "say_span",
    "shorten",
    "to_dict",
    "versions",
    "visible",
]
