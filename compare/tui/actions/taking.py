"""Taking something away: a citation, the original, a report in a file."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from textual.app import SuspendNotSupported

from compare.errors import CompareError
from compare.tui.actions.base import ReadingBase
from compare.tui.citing import cite_fact, cite_sentence, passage_url
from compare.tui.originals import (
    editor_command,
    find_line,
    is_address,
    original_file,
)
from compare.tui.screens.export import ExportScreen

FAR_AWAY = (
    "This article was read from a file on the computer that serves this page, and is "
    "not opened from here."
)
"""What a reader in a browser is told, whose editor is elsewhere."""


class Taking(ReadingBase):
    """Hands what is read to another program."""

    def action_copy(self) -> None:
        """Copy the sentence, or the fact in the list, with its citation."""
        fact = self.facts.list.fact
        if self.facts.list.has_focus and fact is not None:
            text = cite_fact(self.lookup, fact)
        else:
            text = cite_sentence(self.lookup, self.panes.lead.ref)
        self.app.copy_to_clipboard(text)
        self.tell(f"Copied: {text}")

    def action_original(self) -> None:
        """Open what the leading article was read from, at the sentence."""
        ref = self.panes.lead.ref
        article = self.lookup.article(ref.article)
        words = article.sentences[ref.sentence].text
        if is_address(article.source):
            self.app.open_url(passage_url(article.source, words))
            self.tell(f"Opened {article.source}")
            return
        if self.app.is_web:
            self.tell(FAR_AWAY)
            return
        try:
            path = original_file(article.source)
            self._edit(editor_command(path, find_line(path, words), os.environ))
        except CompareError as error:
            self.tell(f"{error.message}. {error.hint}")

    def _edit(self, command: list[str]) -> None:
        """Leave the terminal to a program until it ends.

        Raises:
            CompareError: It can't be run, or not from here.
        """
        try:
            with self.app.suspend():
                subprocess.run(command, check=False)
        except SuspendNotSupported as error:
            raise CompareError("no other program can be run from here") from error
        except (OSError, ValueError) as error:
            raise CompareError(f"can't run {command[0]}: {error}") from error

    def action_export(self) -> None:
        """Ask for a format and a file, and write the report."""
        self.app.push_screen(ExportScreen(self.lookup.comparison), self._exported)

    def _exported(self, path: str | None) -> None:
        if path and self.app.is_web:
            self.tell(f"Your browser saves {Path(path).name}")
        elif path:
            self.tell(f"Written: {path}")
