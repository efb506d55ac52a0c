"""How comparisons reach the reader: as a report, or in the view."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from compare.cli.output import print_report
from compare.cli.process import CONFLICT, DONE, TROUBLE
from compare.errors import CompareError, ReportError
from compare.files import check_output, write_whole
from compare.report import DOCUMENT_FORMATS, render_parts, render_parts_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.cli.options import ReportWishes
    from compare.model import Comparison
    from compare.report import Part, Preface
    from compare.review import Sidecar


def on_terminal() -> bool:
    """Whether a person sits at both ends, before a screen that can be drawn on."""
    return sys.stdin.isatty() and sys.stdout.isatty() and not _is_dumb()


def _is_dumb() -> bool:
    """Whether the terminal knows nothing but lines, such as a shell within Emacs."""
    return os.environ.get("TERM") == "dumb"


def check_destination(wishes: ReportWishes) -> None:
    """Refuse, before the work is done, what a report can't be written to.

    Raises:
        ReportError: The output can't be, or what is no text was to be printed.
    """
    if wishes.output:
        check_output(wishes.output, force=wishes.force)
    elif wishes.format in DOCUMENT_FORMATS:
        raise ReportError(
            f"a report in the format {wishes.format} can't be printed",
            hint=f"name a file: --output report.{wishes.format}",
        )


def present_report(
    parts: Sequence[Part], preface: Preface | None, wishes: ReportWishes
) -> int:
    """Print or write the report on some comparisons, and give the exit code."""
    color = wishes.format == "text" and _wants_color(wishes)
    is_text = wishes.format not in DOCUMENT_FORMATS
    render = render_parts if is_text else render_parts_bytes
    report = render(parts, wishes.format, preface=preface, color=color, **wishes.look)
    if wishes.output:
        write_whole(wishes.output, report, force=wishes.force)
    else:
        print_report(str(report), color=color)
    conflict = any(part.comparison.has_conflict for part in parts)
    return CONFLICT if wishes.fail_on_conflict and conflict else DONE


def present_view(
    events: Sequence[tuple[str, Callable[[], Comparison]]],
    sidecar: Sidecar,
    *,
    predicts: bool = False,
) -> int:
    """Open the side-by-side view on some events, and give the exit code.

    Args:
        events: Each with a line that describes it, and what compares its articles.
        sidecar: Where the reader's corrections are kept.
        predicts: Whether to hide all marks until the reader has predicted them.

    Raises:
        CompareError: There is no terminal to show it on.
    """
    if not sys.stdout.isatty() or _is_dumb():
        raise CompareError(
            "the view needs a terminal that it can draw on",
            hint="print it instead: newscompare report SOURCE..., or view --linear",
        )
    if not sys.stdin.isatty():
        _read_keys_from_terminal()
    # Deferred: Textual costs a report nothing.
    from compare.tui import CompareApp
    from compare.tui.places import Places, state_path
    from compare.tui.settings import config_path, load_settings

    settings = load_settings(config_path())
    places = Places(state_path() if settings.remember else None)
    app = CompareApp(list(events), sidecar, settings, places)
    app.predicts = predicts
    with _drawn_on_stdout():
        app.run()
    if app.fault:
        raise app.fault
    return TROUBLE if app.return_code else DONE


def corrected(comparison: Comparison, sidecar: Sidecar) -> Comparison:
    """Give a comparison with the reader's corrections in it."""
    if not sidecar.session.corrections:
        return comparison
    from compare.review import apply_session

    place = sidecar.path.name if sidecar.path else ""
    return apply_session(comparison, sidecar.session, place=place)


def _wants_color(wishes: ReportWishes) -> bool:
    if wishes.color != "auto":
        return wishes.color == "always"
    plain = os.environ.get("NO_COLOR") or _is_dumb()
    return sys.stdout.isatty() and not wishes.output and not plain


@contextmanager
def _drawn_on_stdout() -> Iterator[None]:
    """Let the view be seen where notices were sent away: `2>/dev/null`.

    Textual draws on standard error, and what went there before goes there after.
    """
    if sys.stderr.isatty():
        yield
        return
    sys.stderr.flush()
    away = os.dup(2)
    os.dup2(1, 2)
    try:
        yield
    finally:
        os.dup2(away, 2)
        os.close(away)


def _read_keys_from_terminal() -> None:
    """Give the view the keyboard after the articles came through standard input.

    Raises:
        CompareError: The system has no terminal to open.
    """
    with suppress(OSError):
        # Windows has no such file, and reads its console otherwise.
        keyboard = os.open("/dev/tty", os.O_RDWR)
        os.dup2(keyboard, 0)
        os.close(keyboard)
        return
    raise CompareError(
        "the view can't read keys while its articles come through standard input",
        hint="save them in a file and name that",
    )
