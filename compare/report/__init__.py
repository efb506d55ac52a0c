"""Comparison to report: text, Markdown, HTML, JSON, CSV, DOCX; computes nothing."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from compare.errors import ReportError
from compare.report.choice import check_outlets
from compare.report.look import Look, Part, Preface, check_format, make_look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Comparison

__all__ = [
    "DOCUMENT_FORMATS",
    "FORMATS",
    "Look",
    "Part",
    "Preface",
    "render",
    "render_bytes",
    "render_parts",
    "render_parts_bytes",
]

FORMATS: Mapping[str, str] = {
    "text": "text",
    "markdown": "markdown",
    "html": "page",
    "json": "data",
    "csv": "table",
}
"""Each text format's name, and the module here whose `render` draws it."""

DOCUMENT_FORMATS: Mapping[str, str] = {"docx": "handout"}
"""The same of formats that are bytes, not text."""


def render(comparison: Comparison, format: str = "text", **look: Any) -> str:  # noqa: A002
    """Render one comparison as a report that ends in a newline.

    Args:
        comparison: What to show.
        format: One of `FORMATS`.
        look: Fields of `Look`, such as `width=72` or `color=True`.

    Raises:
        ReportError: The format is unknown.
        OptionsError: A look is unknown, out of range, or means nothing to the format.
    """
    return render_parts([Part(comparison)], format, **look)


def render_parts(
    parts: Sequence[Part],
    format: str = "text",  # noqa: A002
    *,
    preface: Preface | None = None,
    **look: Any,
) -> str:
    """Render several comparisons as one report.

    Args:
        parts: At least one comparison; JSON and CSV hold one and no more.
        format: One of `FORMATS`.
        preface: What stands above them; JSON and CSV have no room for it.
        look: Fields of `Look`.

    Raises:
        ReportError: The format is unknown, or has no room for all parts.
        OptionsError: A look is unknown, out of range, or means nothing to the format.
    """
    if format in DOCUMENT_FORMATS:
        raise ReportError(
            f"a report in the format {format} is bytes, not text",
            hint="take `render_bytes`, or name a file to write it to",
        )
    return str(_draw(parts, format, preface, look))


def render_bytes(
    comparison: Comparison,
    format: str = "docx",  # noqa: A002
    **look: Any,
) -> bytes:
    """Render one comparison as the bytes of a file.

    Args:
        comparison: What to show.
        format: One of `FORMATS` or `DOCUMENT_FORMATS`; text is encoded as UTF-8.
        look: Fields of `Look`.

    Raises:
        ReportError: The format is unknown.
        OptionsError: A look is unknown, out of range, or means nothing to the format.
    """
    return render_parts_bytes([Part(comparison)], format, **look)


def render_parts_bytes(
    parts: Sequence[Part],
    format: str = "docx",  # noqa: A002
    *,
    preface: Preface | None = None,
    **look: Any,
) -> bytes:
    """Render several comparisons as the bytes of one file; see `render_parts`."""
    drawn = _draw(parts, format, preface, look)
    return drawn if isinstance(drawn, bytes) else drawn.encode("utf-8")


def _draw(
    parts: Sequence[Part], form: str, preface: Preface | None, look: dict[str, Any]
) -> str | bytes:
    modules = {**FORMATS, **DOCUMENT_FORMATS}
    if form not in modules:
        raise ReportError(
            f"there is no report format {form!r}",
            hint=f"take one of {', '.join(modules)}",
        )
    wish = make_look(look)
    check_format(form, wish)
    check_outlets(parts, wish)
    draw = import_module(f"compare.report.{modules[form]}").render
    drawn: str | bytes = draw(
        [part._replace(look=wish) for part in parts], preface, wish
    )
    return drawn
