"""The JSON report: the whole comparison, as `to_dict` gives it."""

from __future__ import annotations

import json
import re
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any

from compare.errors import ReportError
from compare.model import to_dict
from compare.report.look import only_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.report.look import Look, Part, Preface

_INDENT = "  "
_ESCAPED = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What JSON may hold as it is, but a terminal obeys or UTF-8 can't hold."""


def render(parts: Sequence[Part], preface: Preface | None, look: Look) -> str:
    """Render one comparison as JSON in characters as they are, indented by two.

    What a terminal would obey is escaped, and so is a lone surrogate, which UTF-8 can't
    hold: the bytes can always be written, and read back to the same comparison.

    Raises:
        ReportError: There are several parts, or a number that JSON can't hold.
    """
    del preface, look
    return to_json(to_dict(only_part(parts, "JSON")))


def to_json(value: Any) -> str:
    """Write plain values as JSON that ends in a newline; see `render`.

    Raises:
        ReportError: A number is one that JSON can't hold.
    """
    return _ESCAPED.sub(_escaped, _write(value, "\n")) + "\n"


def _write(value: Any, newline: str) -> str:
    """One value as `json.dumps` writes it with an indent, at a quarter of its time.

    (json.dumps leaves its C code as soon as it is asked for an indent.)

    Args:
        value: A dict with strings for keys, a list, a string, a number, a bool or None.
        newline: A line end and the indent of the line that the value stands in.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        pairs = [
            f"{encode_basestring(k)}: {_write(v, newline + _INDENT)}"
            for k, v in value.items()
        ]
        return _enclosed("{}", pairs, newline)
    if isinstance(value, list):
        items = [_write(item, newline + _INDENT) for item in value]
        return _enclosed("[]", items, newline)
    if type(value) is int:
        return repr(value)
    return _dumped(value)


def _enclosed(brackets: str, items: list[str], newline: str) -> str:
    if not items:
        return brackets
    inner = newline + _INDENT
    return f"{brackets[0]}{inner}{f',{inner}'.join(items)}{newline}{brackets[1]}"


def _dumped(value: Any) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        raise ReportError(
            f"the comparison holds a number that JSON can't hold ({error})",
            hint="take another format",
        ) from error


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
