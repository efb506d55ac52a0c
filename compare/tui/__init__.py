"""The view: shows a comparison in a terminal, and computes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.tui.app import CompareApp
from compare.tui.settings import config_path, load_settings

if TYPE_CHECKING:
    from compare.model import Comparison

__all__ = ["CompareApp", "show"]


def show(comparison: Comparison) -> None:
    """Show one comparison until the reader quits, with the keys as configured.

    Raises:
        OptionsError: The configuration can't be read.
    """
    settings = load_settings(config_path())
    CompareApp([("", lambda: comparison)], settings=settings).run()
