"""Pieces of HTML that the parts of a page have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.model import SIGNS
from compare.paper.harmless import escape_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import ClaimKind, FactStatus

SENTENCE = "sentence"
"""What stands for a kind where the filter meets sentences, not facts."""


class Filed(NamedTuple):
    """What the filter goes by."""

    kind: ClaimKind | str
    status: FactStatus
    outlets: Sequence[int]
    """Numbers of the outlets that have it, as the page counts them."""

    @property
    def attributes(self) -> str:
        """As attributes of an element, with a space in front."""
        outlets = " ".join(map(str, dict.fromkeys(self.outlets)))
        return (
            f' data-kind="{self.kind}" data-status="{self.status}"'
            f' data-outlet="{outlets}"'
        )


def outside(text: str) -> str:
    """Text from outside: escaped, and no neighbour of it reordered."""
    return escape_html(text)


def sign(status: FactStatus) -> str:
    """The sign of a status."""
    return f'<span class="sign">{SIGNS[status]}</span>'


def bullets(items: Iterable[str]) -> Iterator[str]:
    """List items that are HTML already; no items, no list."""
    lines = [f"<li>{item}</li>" for item in items]
    if lines:
        yield from ["<ul>", *lines, "</ul>"]


def table(
    caption: str, header: Sequence[str], rows: Iterable[Sequence[str]]
) -> Iterator[str]:
    """Draw a table whose cells are HTML already; the first of each row names it."""
    lines = list(rows)
    numeric = [all(map(str.isdecimal, column)) for column in zip(*lines, strict=True)]
    yield f"<table><caption>{caption}</caption>"
    heads = "".join(f'<th scope="col">{head}</th>' for head in header)
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for first, *others in lines:
        cells = "".join(map(_cell, others, numeric[1:]))
        yield f'<tr><th scope="row">{first}</th>{cells}</tr>'
    yield "</tbody></table>"


def _cell(content: str, is_number: bool) -> str:
    look = ' class="number"' if is_number else ""
    return f"<td{look}>{content}</td>"
