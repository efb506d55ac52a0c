"""Asks for a format and a file, and writes the report there."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from compare.errors import CompareError
from compare.files import check_output, write_whole
from compare.model import one_line
from compare.report import DOCUMENT_FORMATS, FORMATS, render_bytes
from compare.tui.key_table import KEYS
from compare.tui.keys import with_app
from compare.tui.screens.box import BoxScreen
from compare.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from compare.model import Comparison

SUFFIXES = {"text": "txt", "markdown": "md"}
"""For formats that are not named as their files end."""
NAME = "newscompare"
"""Of the file, until the reader names it otherwise."""


class ExportScreen(BoxScreen[str]):
    """Its result is the file that was written, or None when given up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,enter", "write", "Write"),
        Binding("tab", "app.focus_next", "Format or file"),
        Binding("escape", "dismiss", "Give up"),
        *with_app(KEYS, "help"),
    ]
    DEFAULT_CSS = """
    ExportScreen {
        & > Vertical { max-width: 70; max-height: 95%; }
        .export--title { text-style: bold; }
        .export--said { height: auto; color: $warning; }
    }
    """

    def __init__(
        self,
        comparison: Comparison,
        what: str = "the comparison",
        formats: Sequence[str] = (*FORMATS, *DOCUMENT_FORMATS),
        **look: Any,
    ) -> None:
        """Take what to write.

        Args:
            comparison: What the report is on.
            what: What to call it.
            formats: Which to choose from, the first one at first.
            look: Fields of `compare.report.Look`.
        """
        super().__init__()
        self._comparison = comparison
        self._what = what
        self._look = look
        self._formats = list(formats)
        self._list = OptionList(
            *(Option(name, id=name) for name in self._formats), compact=True
        )
        self._file = Input(NAME, compact=True)
        self._said = Static(markup=False, classes="export--said")
        self._confirmed = ""

    def compose(self) -> ComposeResult:
        """Put the formats over the name of the file."""
        with Vertical():
            yield Static(f"Export {self._what} as", classes="export--title")
            yield self._list
            yield Static("to the file", classes="export--title")
            yield self._file
            yield self._said
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin with the format."""
        self._list.highlighted = 0
        self._list.focus()

    @on(OptionList.OptionHighlighted)
    def _follow_format(self, event: OptionList.OptionHighlighted) -> None:
        """Let the file's name end as its format does."""
        event.stop()
        name = str(event.option_id)
        path = Path(self._file.value or NAME)
        if path.name:
            self._file.value = str(path.with_suffix(f".{SUFFIXES.get(name, name)}"))

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write the file; one that stands there only when asked a second time."""
        name = self._file.value
        try:
            path = Path(name).expanduser()
            written = self._hand_over(path) if self.app.is_web else self._write(path)
        except CompareError as error:
            self._say(f"{error.message}. {error.hint}")
        except (OSError, RuntimeError, ValueError) as error:
            self._say(f"{name} can't be written: {error}")
        else:
            if written:
                self.dismiss(str(path))

    def _write(self, path: Path) -> bool:
        force = self._confirmed == self._file.value
        check_output(path, force=True)
        if path.exists() and not force:
            self._confirmed = self._file.value
            self._say(f"{path} exists already. Enter again writes over it.")
            return False
        write_whole(path, self._report(), force=force)
        return True

    def _hand_over(self, path: Path) -> bool:
        """Let a browser save it, since the reader sits elsewhere."""
        self.app.deliver_binary(BytesIO(self._report()), save_filename=path.name)
        return True

    def _report(self) -> bytes:
        form = self._formats[self._list.highlighted or 0]
        return render_bytes(self._comparison, form, **self._look)

    @on(Input.Changed)
    def _ask_anew(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self._confirmed:
            self._confirmed = ""
            self._said.update("")

    def _say(self, text: str) -> None:
        self._said.update(Content(one_line(text)))
