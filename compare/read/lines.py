"""A line of a page: where it stands, what it looks like, what it says."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime

    from compare.read.captions import Caption
    from compare.read.roles import Role


class Kind(enum.Enum):
    """What a line looks like before its neighbours are asked."""

    SEPARATOR = enum.auto()
    FURNITURE = enum.auto()
    META = enum.auto()
    NAME = enum.auto()
    CAPITALS = enum.auto()
    TITLE = enum.auto()
    CAPTION = enum.auto()
    NOTE = enum.auto()
    CREDIT = enum.auto()
    BODY = enum.auto()


class Meta(NamedTuple):
    """What a line says about the article it stands at."""

    roles: tuple[Role, ...]
    """In the order found: byline, date, outlet."""
    outlet: str = ""
    names: tuple[str, ...] = ()
    day: datetime.date | None = None
    closes: bool = False
    """Whether it is said of the article above: "Originally published by ..."."""


class Line(NamedTuple):
    """One line, or one paragraph of wrapped lines, of a page."""

    start: int
    end: int
    text: str
    kind: Kind
    meta: Meta | None = None
    reason: str = ""
    """Why furniture, or a description of a picture, belongs to no article."""
    glued: tuple[int, str] | None = None
    """Where an outlet's name is glued to a title, and that name."""
    dateline: str | None = None
    """Outlet of a dateline that opens the line; empty for a place alone."""
    caption: Caption | None = None
    """Where the words of a caption stand in the line, its credit left aside."""
    is_spaced: bool = False
    """Whether a blank line stands above it."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())
