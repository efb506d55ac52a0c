"""Options that mean the same on every command that has them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, TypeVar

import click

from compare.cli.session import SessionWish, session_options
from compare.report import DOCUMENT_FORMATS, FORMATS, Look
from compare.report.look import KINDS, PARTS, make_look

_Callback = TypeVar("_Callback", bound=Callable[..., Any])

EventWish: TypeAlias = "int | str | None"
"""Number of an event from 1, "all" for all articles together, or None."""

FORMATS_BY_SUFFIX = {
    ".htm": "html",
    ".html": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".csv": "csv",
    ".docx": "docx",
}
"""What the suffix of a file to write says of its format."""


class ReportWishes(NamedTuple):
    """What the user wants of a report."""

    form: str | None = None
    """One of `FORMATS` or `DOCUMENT_FORMATS`; None goes by the output's suffix."""
    output: Path | None = None
    """Where to write it; None prints it."""
    force: bool = False
    """Whether an existing output may be written over."""
    width: int = 80
    context: int | None = None
    only: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    brief: bool = False
    stats: bool = False
    pictures: bool = False
    diff: bool = False
    side_by_side: bool = False
    linear: bool = False
    event: EventWish = None
    fail_on_conflict: bool = False
    color: str = "auto"
    session: Path | None = None
    """Where corrections are kept; None is beside the first source."""
    no_session: bool = False

    @property
    def session_wish(self) -> SessionWish:
        """Where corrections are read from and kept."""
        return SessionWish(self.session, self.no_session)

    @property
    def format(self) -> str:
        """The format by name, by suffix, or text."""
        suffix = self.output.suffix.lower() if self.output else ""
        return self.form or FORMATS_BY_SUFFIX.get(suffix, "text")

    @property
    def look(self) -> dict[str, Any]:
        """What of the report's look the user chose, colour aside."""
        names = [field.name for field in fields(Look) if field.name != "color"]
        return {name: getattr(self, name) for name in names}

    @property
    def is_for_report(self) -> bool:
        """Whether the user asks for what only a report can give."""
        chosen = make_look(self.look | {"width": Look().width}).as_options()
        return bool(self.form or self.output or self.fail_on_conflict or chosen)


class _EventType(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    name = "event"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> int | str:
        """Read a number from 1, or "all"."""
        text = str(value)
        if text == "all":
            return text
        if re.fullmatch("[1-9][0-9]{0,5}", text):
            return int(text)
        return self.fail(f"{value!r} is neither a number from 1 nor 'all'", param, ctx)


sources_argument = click.argument(
    "sources", nargs=-1, required=True, metavar="SOURCE..."
)
event_option = click.option(
    "--event",
    type=_EventType(),
    metavar="N|all",
    help="Take event N of the input, or compare all articles together.",
)
predict_option = click.option(
    "--predict",
    is_flag=True,
    help="Hide all marks: the reader predicts what differs, then reveals it.",
)
_REPORT_OPTIONS = (
    click.option(
        "--format",
        "form",
        type=click.Choice([*FORMATS, *DOCUMENT_FORMATS]),
        help="Format of the report; by default the output's suffix tells, else text.",
    ),
    click.option(
        "--output",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Write the report to a file.",
    ),
    click.option("--force", is_flag=True, help="Write over an existing file."),
    click.option(
        "--width",
        type=click.IntRange(30, 1000),
        default=80,
        show_default=True,
        help="Columns of the text report.",
    ),
    click.option(
        "--only",
        multiple=True,
        type=click.Choice(PARTS),
        help="Show only this; may be given several times.",
    ),
    click.option(
        "--outlet",
        multiple=True,
        metavar="NAME",
        help="Show only what this outlet tells; may be given several times.",
    ),
    click.option(
        "--kind",
        multiple=True,
        type=click.Choice(KINDS),
        metavar="KIND",
        help=f"Show only facts of this kind: {', '.join(KINDS)}.",
    ),
    click.option(
        "--context",
        type=click.IntRange(0, 1000),
        metavar="N",
        help="Show each cited sentence with N before and N after it.",
    ),
    click.option("--brief", is_flag=True, help="Say in ten lines what differs."),
    click.option("--stats", is_flag=True, help="Count facts by outlet, kind and pair."),
    click.option(
        "--pictures",
        is_flag=True,
        help="Draw in letters who tells what, where it stands and who is quoted.",
    ),
    click.option(
        "--diff",
        is_flag=True,
        help="Show the first article against each other one, word by word.",
    ),
    click.option(
        "--side-by-side",
        is_flag=True,
        help="Show two to four articles in columns, linked sentences level.",
    ),
    click.option(
        "--linear",
        is_flag=True,
        help="Say it in plain lines in the order of reading, for a screen reader.",
    ),
    event_option,
    click.option(
        "--fail-on-conflict",
        is_flag=True,
        help="Exit with 1 if any two articles conflict.",
    ),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colour the text report; auto does on a terminal, unless NO_COLOR is set.",
    ),
    session_options,
)


def report_options(command: _Callback) -> _Callback:
    """Add all that makes up `ReportWishes`, in the order in which help lists it."""
    for add in reversed(_REPORT_OPTIONS):
        command = add(command)
    return command
