"""The view: shows a comparison in a terminal, and computes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.tui.app import CompareApp

if TYPE_CHECKING:
    from compare.model import Comparison

__all__ = ["CompareApp", "show"]


def show(comparison: Comparison) -> None:
    """Show one comparison until the reader quits."""
    CompareApp([("", lambda: comparison)]).run()
