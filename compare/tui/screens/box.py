"""A box in the middle of the screen, over what was there."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

_Result = TypeVar("_Result")


class BoxScreen(ModalScreen[_Result]):
    """Base of what asks a thing or two: its parts stand in a `Vertical`."""

    DEFAULT_CSS = """
    BoxScreen {
        align: center middle;
        & > Vertical {
            width: 90%; max-width: 90; height: auto; max-height: 90%;
            border: round $primary; background: $background; padding: 0 1;
        }
        OptionList { border: none; height: auto; background: $background; }
    }
    """
