"""The reader's own word from the table of facts: said of the fact looked at there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.tui.screens.telling import TellingScreen

if TYPE_CHECKING:
    from compare.tui.actions.correcting import Correcting


class Relaying(TellingScreen[Any]):
    """Hands on to the main screen what its keys do there too."""

    def __init__(self, reading: Correcting) -> None:
        super().__init__()
        self._reading = reading

    def action_confirm(self) -> None:
        """Confirm the fact."""
        self._reading.action_confirm()

    def action_reject(self) -> None:
        """Reject the fact."""
        self._reading.action_reject()

    def action_correct(self) -> None:
        """Ask what to say of the fact."""
        self._reading.action_correct()

    def action_tie(self) -> None:
        """Mark the fact, or join the one that is marked with it."""
        self._reading.action_tie()

    def action_note(self) -> None:
        """Write a note to the sentence, or to one of those that tell the fact."""
        self._reading.action_note()

    def action_undo(self) -> None:
        """Take the last correction back."""
        self._reading.action_undo()

    def action_redo(self) -> None:
        """Say again what was taken back."""
        self._reading.action_redo()
