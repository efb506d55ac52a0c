"""The reader's own word: corrections and notes, kept in a file beside the sources."""

from compare.review.apply import apply_session
from compare.review.corrections import (
    NOTHING_SAID,
    Act,
    Anchor,
    Correction,
    FactAnchor,
    Session,
    anchor_fact,
    anchor_sentence,
)
from compare.review.history import History
from compare.review.sidecar import Sidecar, open_sidecar, sidecar_path

__all__ = [
    "NOTHING_SAID",
    "Act",
    "Anchor",
    "Correction",
    "FactAnchor",
    "History",
    "Session",
    "Sidecar",
    "anchor_fact",
    "anchor_sentence",
    "apply_session",
    "open_sidecar",
    "sidecar_path",
]
