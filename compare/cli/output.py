"""What a command writes to standard output."""

from __future__ import annotations

import click


def print_report(report: str, *, color: bool) -> None:
    """Write a report to standard output, and no byte more."""
    click.echo(report, nl=False, color=color)
