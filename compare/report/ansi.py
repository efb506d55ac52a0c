"""Colour for terminals: the one place that writes escape codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import FactStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

BOLD = "1"
STATUS_STYLES: Mapping[FactStatus, str] = {
    FactStatus.CONFLICTING: "1;31",
    FactStatus.CONTRASTING: "33",
    FactStatus.UNIQUE: "36",
    FactStatus.SHARED: "32",
}
"""Red, yellow, cyan and green of the terminal's own palette, so that they suit it."""


def paint(text: str, style: str) -> str:
    """Put a style around a text, and the terminal's own again after it."""
    return f"\x1b[{style}m{text}\x1b[0m" if text else text
