"""The pictures of a corpus: no colour tells what letters and places do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.paper.svg import LETTER, LINE, WIDTH, Canvas
from compare.paper.words import counted, listing

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_OUTLETS = 40
"""Outlets of one picture: about a page."""

_HEIGHT = 120
_NUMBER = 30
"""Units left of the bars, for the largest number."""
_LABEL = 170
_BULGE = 24.0
_PARTS = (("alone", "full"), ("shared", "half"), ("differing", "empty"))


class Bar(NamedTuple):
    """A period and how many events begin in it."""

    period: str
    events: int


class Shares(NamedTuple):
    """How an outlet's facts stand to those of others."""

    outlet: str
    alone: int
    shared: int
    differing: int

    @property
    def facts(self) -> int:
        """All of them."""
        return self.alone + self.shared + self.differing


class Repeat(NamedTuple):
    """How many articles of one outlet repeat another's."""

    original: str
    copy: str
    articles: int


def draw_events(bars: Sequence[Bar], title: str) -> str:
    """Draw one bar a period, the earliest left."""
    canvas = Canvas()
    most = max(bar.events for bar in bars)
    canvas.text(_NUMBER - 4, f"{most:,}", "end")
    canvas.down(6)
    step = (WIDTH - _NUMBER) / len(bars)
    for number, bar in enumerate(bars):
        height = round(_HEIGHT * bar.events / most, 2)
        canvas.y += _HEIGHT - height
        if bar.events:
            x, width = _NUMBER + number * step, max(step * 0.8, 0.5)
            canvas.box(round(x, 2), round(width, 2), "full", height=height)
        canvas.y -= _HEIGHT - height
    canvas.down(_HEIGHT - 8)
    canvas.text(_NUMBER - 4, "0", "end")
    canvas.down(8)
    canvas.path(f"M{_NUMBER} {canvas.y:g}H{WIDTH}")
    canvas.down(4)
    canvas.text(_NUMBER, bars[0].period)
    if len(bars) > 1:
        canvas.text(WIDTH, bars[-1].period, "end")
    canvas.down()
    told = (
        f"{counted(sum(bar.events for bar in bars), 'event')} from {bars[0].period} to "
        f"{bars[-1].period}, at most {most:,} in one. All of it stands in the table."
    )
    return canvas.finish("events", title, told)


def draw_shares(outlets: Sequence[Shares], title: str) -> str:
    """Draw one bar an outlet, cut by whether others tell its facts too."""
    canvas = Canvas()
    for name, look in _PARTS:
        canvas.text(18, _LEGEND[name])
        canvas.down(3)
        canvas.box(0.5, 12, look, height=10)
        canvas.down(LINE - 3)
    canvas.down(6)
    for shares in outlets:
        canvas.text(0, shares.outlet, "strong", room=WIDTH - LETTER * 12)
        canvas.text(WIDTH, counted(shares.facts, "fact"), "end")
        canvas.down()
        x = 0.5
        for name, look in _PARTS:
            width = (WIDTH - 1) * getattr(shares, name) / shares.facts
            if width:
                canvas.box(round(x, 2), round(width, 2), look, height=10)
            x += width
        canvas.down(18)
    told = " ".join(
        f"{shares.outlet}: "
        + listing([f"{getattr(shares, name):,} {name}" for name, _ in _PARTS])
        + "."
        for shares in outlets
    )
    return canvas.finish("outlets", title, told)


_LEGEND = {
    "alone": "told by this outlet alone",
    "shared": "told by others too",
    "differing": "told otherwise by others",
}


def draw_repeats(repeats: Sequence[Repeat], title: str) -> str:
    """Draw outlets below one another, with a line from an original to its copies."""
    canvas = Canvas()
    names = {name for one in repeats for name in (one.original, one.copy)}
    outlets = sorted(names, key=lambda name: (name.casefold(), name))
    middle = {outlet: n * LINE + 8.0 for n, outlet in enumerate(outlets)}
    for outlet in outlets:
        canvas.text(_LABEL - 4, outlet, "end", room=_LABEL - 4)
        canvas.down()
    bottom = canvas.y
    room = WIDTH - _LABEL - _NUMBER - _BULGE
    for one in repeats:
        start, end = middle[one.original] - 2, middle[one.copy] + 2
        far = _LABEL + _BULGE + room * abs(end - start) / max(bottom, 1)
        canvas.path(
            f"M{_LABEL} {start:g}C{far:g} {start:g} {far:g} {end:g} {_LABEL} {end:g}"
            "m6 -3l-6 3l6 3"
        )
        # A curve reaches three quarters of the way to its handles.
        canvas.y = (start + end) / 2 - 8
        canvas.text(round(_LABEL + 0.75 * (far - _LABEL) + 3, 2), f"{one.articles:,}")
    canvas.y = bottom
    told = " ".join(
        f"{one.copy} repeats {counted(one.articles, 'article')} of {one.original}."
        for one in repeats
    )
    return canvas.finish("copies", title, told)
