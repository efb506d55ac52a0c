"""The JSON report: the whole comparison, as `to_dict` gives it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from compare.errors import ReportError
from compare.model import to_dict
from compare.report.look import only_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.report.look import Look, Part, Preface

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def render(parts: Sequence[Part], preface: Preface | None, look: Look) -> str:
    """Render one comparison as JSON in characters as they are, indented by two.

    A lone surrogate, which UTF-8 can't hold, is escaped; so the bytes can always be
    written, and read back to the same comparison.

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
    try:
        text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    except ValueError as error:
        raise ReportError(
            f"the comparison holds a number that JSON can't hold ({error})",
            hint="take another format",
        ) from error
    return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
