"""A comparison that was stored as JSON: shown as it is, nothing is compared again."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.cli.present import check_destination, corrected, present_report
from compare.errors import OptionsError, StoredError
from compare.model import from_dict, labels
from compare.report import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.cli.options import EventWish, ReportWishes
    from compare.model import Comparison
    from compare.review import Sidecar

_MOST_BYTES = 200_000_000
"""A stored comparison of eight long articles has some 5 MB; what is far larger is
something else, and is left to the reader of articles to refuse."""
_MARK = '"format": "compare.comparison"'


def find_stored(sources: Sequence[str]) -> Comparison | None:
    """Give the stored comparison that is the only source, or None if it is none.

    Standard input is read for it, and put back if it holds something else.

    Raises:
        StoredError: It is a stored comparison, but cut short, edited or newer.
    """
    if len(sources) != 1:
        return None
    data = _read_input() if sources[0] == "-" else _read_file(sources[0])
    text = _as_text(data)
    if not text.startswith("{"):
        return None
    name = "standard input" if sources[0] == "-" else sources[0]
    try:
        found: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        if _MARK not in text[:200]:
            return None
        raise StoredError(
            f"{name} is a stored comparison that was cut short or damaged ({error})",
            hint="make it again from its articles",
        ) from error
    return _build(found, name) if "format" in found else None


def show_stored_report(
    comparison: Comparison, wishes: ReportWishes, sidecar: Sidecar
) -> int:
    """Print or write the report on a stored comparison, and give the exit code.

    Raises:
        OptionsError: An event is to be chosen.
    """
    refuse_event(wishes.event)
    check_destination(wishes)
    return present_report([Part(corrected(comparison, sidecar))], None, wishes)


def stored_events(
    comparison: Comparison, event: EventWish = None
) -> list[tuple[str, Callable[[], Comparison]]]:
    """Give the one event to view: a line that describes it, and what gives it.

    Raises:
        OptionsError: An event is to be chosen.
    """
    refuse_event(event)
    names = labels(comparison)
    described = ", ".join(names[index] for index in comparison.originals)
    return [(described, lambda: comparison)]


def refuse_event(event: EventWish) -> None:
    """Refuse to choose an event of a stored comparison.

    Raises:
        OptionsError: One is to be chosen.
    """
    if event is not None:
        raise OptionsError(
            "a stored comparison holds one event, so --event has nothing to choose",
            hint="leave --event out, or name the articles themselves",
        )


def _read_file(source: str) -> bytes:
    """The bytes of a file that opens as JSON does; none of anything else."""
    path = Path(source)
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return b""
        with path.open("rb") as file:
            opening = file.read(64)
            return opening + file.read() if b"{" in opening else b""
    except (OSError, ValueError):
        # The reader of articles says what is wrong with it.
        return b""


def _read_input() -> bytes:
    data = sys.stdin.buffer.read(_MOST_BYTES)
    whole = io.BytesIO(data + sys.stdin.buffer.read(1))
    sys.stdin = io.TextIOWrapper(whole, encoding="utf-8")
    return data


def _as_text(data: bytes) -> str:
    """Text of JSON in any encoding of Unicode, as shells and editors save it."""
    encoding = json.detect_encoding(data) if data else "utf-8"
    return data.decode(encoding, "replace").lstrip("\ufeff \t\r\n")


def _build(data: Any, name: str) -> Comparison:
    try:
        return from_dict(data)
    except StoredError as error:
        raise StoredError(f"{name}: {error.message}", hint=error.hint) from error
