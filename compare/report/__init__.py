"""Comparison to report: text, Markdown, HTML, JSON, CSV; computes nothing."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from compare.errors import ReportError
from compare.report.choice import check_outlets
from compare.report.look import Look, Part, Preface, check_format, make_look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Comparison

__all__ = ["FORMATS", "Look", "Part", "Preface", "render", "render_parts"]

FORMATS: Mapping[str, str] = {
    "text": "text",
    "markdown": "markdown",
    "html": "page",
    "json": "data",
    "csv": "table",
}
"""Each format's name, and the module here whose `render` draws it."""


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
    if format not in FORMATS:
        raise ReportError(
            f"there is no report format {format!r}",
            hint=f"take one of {', '.join(FORMATS)}",
        )
    wish = make_look(look)
    check_format(format, wish)
    check_outlets(parts, wish)
    draw = import_module(f"compare.report.{FORMATS[format]}").render
    return str(draw([part._replace(look=wish) for part in parts], preface, wish))
