"""What the screens have in common that say in passing what was done."""

from __future__ import annotations

from compare.tui.screens.steady import Result, SteadyScreen
from compare.tui.widgets.done_line import DoneLine
from compare.tui.widgets.still import Bare


class TellingScreen(SteadyScreen[Result], Bare):
    """Has a line for what was done.

    `compose` gives it first: Textual numbers what is shown from the last to the first,
    and draws anew whatever has another number than before.
    """

    DEFAULT_CSS = """
    TellingScreen {
        layers: below above;
        & > * { layer: below; }
        & > DoneLine, & > SearchBar, & > TooSmall { layer: above; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.done = DoneLine()

    def tell(self, text: str) -> None:
        """Say in passing what was done, or why it was not."""
        self.done.say(text)
