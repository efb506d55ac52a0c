"""Which style goes with what: statuses, and the parts of an article's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import SIGNS, FactStatus, SentenceKind

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
FactPanel:focus-within > Static:nocolor { text-style: reverse; }
"""
"""What a colour shows elsewhere, where the reader wants none."""

TEXT_PARTS = (
    "away",
    "bar",
    "chosen",
    "hit",
    "level",
    "number",
    "own",
    *SentenceKind,
    *FactStatus,
    *(f"margin-{status}" for status in FactStatus),
    *(f"sign-{status}" for status in FactStatus),
)
"""Parts of an article's text that have a style of their own, in `TEXT_CSS`."""

TEXT_CSS = (
    """
ArticleText {
    width: 1fr;
    height: 1fr;
    .text--away { color: $quiet; }
    .text--bar { color: $accent; text-style: bold; }
    .text--own { text-style: underline; }
    .text--number { color: $quiet; }
    .text--level { background: $level-ground; }
    .text--headline { text-style: bold; }
    .text--subhead { text-style: bold italic; }
    .text--caption { color: $quiet; text-style: italic; }
    .text--note { color: $quiet; }
    .text--chosen { text-style: bold reverse; }
    .text--hit { text-style: underline reverse; }
"""
    + "".join(
        f"""
    .text--{status} {{ color: $mark-{status}; background: $mark-{status}-ground; }}
    .text--margin-{status} {{ color: $mark-{status}; text-style: bold; }}
    .text--sign-{status} {{ color: $background; background: $mark-{status}; }}
"""
        for status in FactStatus
    )
    + """
    .text--conflicting { text-style: bold; }
    &:nocolor {
        .text--contrasting { text-style: bold; }
        .text--away { text-style: dim; }
"""
    + "".join(
        f"        .text--sign-{status} {{ text-style: reverse; }}\n"
        for status in FactStatus
    )
    + """
    }
}
"""
)


def signed(status: FactStatus, text: str = "") -> Content:
    """Give a status's sign, with a text after it where there is one."""
    words = f"{SIGNS[status]} {text}" if text else SIGNS[status]
    return Content.styled(words, STATUS_STYLE[status])
