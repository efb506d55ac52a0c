"""Lists on standard output, for people and for programs."""

from __future__ import annotations

from typing import Any

import click

from compare.model import one_line
from compare.paper.layout import wrap
from compare.report.data import to_json

_WIDTH = 80
"""Columns of a list."""

list_format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Format of the list.",
)


class Lines:
    """Lines of a list, in blocks with an empty line between."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def block(self, *texts: str) -> None:
        """Begin a block of one paragraph a text; no text, no block."""
        if texts and self._lines:
            self._lines.append("")
        for text in texts:
            self.add(text)

    def add(self, text: str, *, first: str = "", rest: str = "") -> None:
        """Add a paragraph of text from anywhere, made harmless."""
        self._lines.extend(wrap(one_line(text), _WIDTH, first=first, rest=rest))

    def print(self) -> None:
        """Write all lines to standard output."""
        click.echo("".join(f"{line}\n" for line in self._lines), nl=False)


def print_json(value: Any) -> None:
    """Write a value to standard output as the JSON report writes its own."""
    click.echo(to_json(value), nl=False)
