"""What the reader says while reading, and where it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.review import History, apply_session

if TYPE_CHECKING:
    from compare.model import Comparison
    from compare.review import Correction, Sidecar


class Desk:
    """Holds the reader's corrections; every change is kept in the file at once."""

    def __init__(self, sidecar: Sidecar) -> None:
        self._sidecar = sidecar
        self.history = History.of(sidecar.session)

    @property
    def place(self) -> str:
        """Name of the file that keeps the corrections; empty where there is none."""
        return self._sidecar.path.name if self._sidecar.path else ""

    def show(self, found: Comparison) -> Comparison:
        """Give a comparison as the reader has it."""
        return apply_session(found, self.history.session, place=self.place)

    def add(self, correction: Correction) -> str:
        """Take a correction; gives what is to be said of the file, if anything."""
        return self._take(self.history.add(correction))

    def remove(self, correction: Correction) -> str:
        """Take one correction back, whenever it was said; see `add`."""
        return self._take(self.history.remove(correction))

    def undo(self) -> str:
        """Take the last step back; see `add`."""
        return self._take(self.history.undo())

    def redo(self) -> str:
        """Take the last undo back; see `add`."""
        return self._take(self.history.redo())

    def _take(self, history: History) -> str:
        """Keep a session; the history goes on even where it can't be written.

        Raises:
            ReportError: The file can't be written.
        """
        self.history = history
        before = self._sidecar.path
        self._sidecar = self._sidecar.keep(history.session)
        path = self._sidecar.path
        if path is None:
            return "Kept until you quit: name a file by --session to keep it longer."
        if path != before and before is not None:
            return (
                f"Another program changed {before.name}: it is left as it is, and "
                f"yours is in {path.name} now."
            )
        return ""
