"""A page over the main screen that is read and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from compare.tui.key_table import KEYS
from compare.tui.keys import Area, bindings_of, with_app
from compare.tui.screens.steady import SteadyModal
from compare.tui.widgets.key_bar import KeyBar
from compare.tui.widgets.scroll_bar import QuickBarred
from compare.tui.widgets.still import Framed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content


class _Page(VerticalScroll, Framed, QuickBarred):
    """What scrolls; its scrollbar always stands there."""

    def __init__(self) -> None:
        super().__init__(id="page")
        # From the beginning: all would be laid out and drawn without it first.
        self.set_reactive(Widget.show_vertical_scrollbar, True)

    def on_mount(self) -> None:
        """Show the scrollbar."""
        self.vertical_scrollbar.display = True


class PageScreen(SteadyModal[None]):
    """Base of the pages: a title, and content that scrolls."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(KEYS, Area.PAGE),
        *with_app(KEYS, "help", "lightness", "quit"),
    ]
    DEFAULT_CSS = """
    PageScreen {
        align: center middle;
        #page {
            width: 90%;
            max-width: 130;
            height: 90%;
            overflow-y: scroll;
            border: round $primary;
            background: $background;
            padding: 0 1;
        }
        #page > .page--title { text-style: bold; margin-bottom: 1; }
    }
    """

    def __init__(self, title: Content) -> None:
        super().__init__()
        self.title_line = title

    def compose(self) -> ComposeResult:
        """Put the title over the content."""
        with _Page():
            yield Static(self.title_line, classes="page--title", markup=False)
            yield from self.compose_page()
        yield KeyBar()

    def compose_page(self) -> Iterable[Widget]:
        """Give the widgets below the title."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Let the arrow keys scroll at once."""
        # At once: `focus` would have the key bar drawn first without its keys.
        self.set_focus(self.query_one("#page"))
