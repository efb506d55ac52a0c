"""Which style goes with what outside the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import SIGNS, FactStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

STATUS_STYLE: Mapping[FactStatus, str] = {
    FactStatus.SHARED: "$mark-shared",
    FactStatus.UNIQUE: "$mark-unique",
    FactStatus.CONTRASTING: "bold $mark-contrasting",
    FactStatus.CONFLICTING: "bold $mark-conflicting",
}
"""Style of a status's sign and word, wherever they stand outside a pane."""

QUIET = "$quiet"
"""Style of what is said beside the articles' own words."""

PLAIN_CSS = """
OptionList:nocolor > .option-list--option-highlighted { text-style: reverse; }
ArticleHeader.-leads:nocolor { text-style: reverse; }
FactPanel:focus-within > FactTitle:nocolor { text-style: reverse; }
"""
"""What a colour shows elsewhere, where the reader wants none."""


def signed(status: FactStatus, text: str = "") -> Content:
    """Give a status's sign, with a text after it where there is one."""
    words = f"{SIGNS[status]} {text}" if text else SIGNS[status]
    return Content.styled(words, STATUS_STYLE[status])
