"""The reader's own word: corrections and notes, kept in a file beside the sources."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_MODULES = {
    "apply_session": "apply",
    "History": "history",
    "Sidecar": "sidecar",
    "open_sidecar": "sidecar",
    "sidecar_path": "sidecar",
}
"""All others stand in `corrections`. Loaded at first use, so that a report without
corrections pays for the look at the file alone."""


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'compare.review' has no attribute {name!r}")
    module = _MODULES.get(name, "corrections")
    return getattr(import_module(f"compare.review.{module}"), name)
