"""What a page is made of, whatever format it is written in.

Every text may come from outside: the writers escape it, and drop what no page can
show. White space is folded, so a text is one line until the page breaks it.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


class Mark(enum.StrEnum):
    """How a run of words stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"


class Run(NamedTuple):
    """Words of one look."""

    text: str
    mark: Mark = Mark.PLAIN


Runs: TypeAlias = tuple[Run, ...]
"""Words that follow one another on a line; spaces between runs are in their texts."""


def plain(text: str) -> Run:
    """Words like those around them."""
    return Run(text)


def strong(text: str) -> Run:
    """Words that carry weight."""
    return Run(text, Mark.STRONG)


def emphasised(text: str) -> Run:
    """Words set apart."""
    return Run(text, Mark.EMPHASIS)


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of what follows."""

    text: str
    level: int = 2
    """From 2 for a part of the document, whose title is 1, to 5."""

    def __post_init__(self) -> None:
        if not 2 <= self.level <= 5:
            raise ValueError(f"no level of a heading: {self.level}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list."""

    runs: Runs
    notes: tuple[Runs, ...] = ()
    """What belongs under it, as a list one step in."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without an order; without items it is nothing."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list whose numbers others refer to: they are the same in every format."""

    items: tuple[Item, ...]
    letters: bool = False
    """A, B, C instead of 1, 2, 3; for at most 26 items."""
    spacious: bool = False
    """Whether there is room between the lines to write and to mark."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The number or letter of each item."""
        return tuple(
            chr(ord("A") + number) if self.letters else str(number + 1)
            for number in range(len(self.items))
        )


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; each row is as long as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    caption: str = ""
    roomy: bool = False
    """Whether empty cells are for a pen."""
    shares: tuple[int, ...] = ()
    """How wide the columns of a DOCX table are to one another; alike when empty."""

    def __post_init__(self) -> None:
        if any(len(row) != len(self.header) for row in self.rows):
            raise ValueError("a row is not as long as the header")
        if self.shares and len(self.shares) != len(self.header):
            raise ValueError("there are not as many shares as columns")


@dataclass(frozen=True, slots=True)
class Box:
    """Words set apart, such as a task."""

    paragraphs: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Room to write."""

    count: int
    """Lines of it, from 1."""

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError(f"no room to write: {self.count} lines")


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels side by side, each with a blank to fill in: a name, a date."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing whose figures a table beside it tells too.

    A page shows it; Markdown and DOCX have the table alone.
    """

    svg: str
    """An element that `compare.paper.svg` made, which escapes all text in it."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that a page break should not part."""

    blocks: tuple[Block, ...]


Block: TypeAlias = (
    Heading
    | Paragraph
    | Bullets
    | Numbered
    | Table
    | Box
    | Lines
    | Fields
    | Picture
    | PageBreak
    | Together
)


@dataclass(frozen=True, slots=True)
class Document:
    """All that one file holds."""

    title: str
    blocks: tuple[Block, ...]
    footer: str = ""
    """One line under it: what made it, so that it can be made again."""
    language: str = "en"
    """BCP 47 tag of the words."""
