"""What the larger screens have in common: no more is drawn than has changed."""

from __future__ import annotations

import asyncio
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from rich.segment import Segment
from textual import events, on
from textual.geometry import Region
from textual.reactive import Reactive
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import UPDATE_PERIOD, ModalScreen, Screen
from textual.strip import Strip

from compare.tui.widgets.still import Bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

    from rich.style import Style
    from textual.color import Color
    from textual.geometry import Size
    from textual.messages import Update
    from textual.timer import Timer
    from textual.widget import Widget

Result = TypeVar("Result")

PATIENCE = 0.05
"""Seconds that a frame waits at most for what is still on its way."""


class SteadyScreen(Screen[Result]):
    """A screen that is not drawn anew as a whole whenever the focus changes."""

    _drops = False
    """Whether requests to draw come from before all was drawn."""
    _worn = ""
    """The theme when it came up last; nothing before it does."""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Draw anew; a layout draws what it moves, and all else stays as it is."""
        return super().refresh(
            *regions,
            repaint=repaint and not layout,
            layout=layout,
            recompose=recompose,
        )

    @cached_property
    def _update_timer(self) -> Timer:
        """Asks for a frame as often as Textual does."""
        return self.set_interval(UPDATE_PERIOD, self._draw_when_done, pause=True)

    async def _draw_when_done(self) -> None:
        """Draw once all is done that a key set off, not as it stands at each tick."""
        latest = monotonic() + PATIENCE
        while monotonic() < latest and self._is_busy:
            await asyncio.sleep(0)
        self._on_timer_update()

    @property
    def _is_busy(self) -> bool:
        nodes = self.walk_children(with_self=True)
        return any(node.message_queue_size for node in nodes)

    def _screen_resized(self, size: Size) -> None:
        """Lay out for another size; Textual does so for that of now as well."""
        if size != self._compositor.size:
            super()._screen_resized(size)

    @on(events.ScreenResume)
    def _come_up(self, event: events.ScreenResume) -> None:
        """Draw the screen once when it comes up: Textual does so again a frame later.

        Its own answer to the event follows; it lays a screen of another size out and
        draws it at once. It would style all anew as well, as was done when the screen
        was made, or when the theme changed over it.
        """
        event.refresh_styles = self._worn not in {"", self.app.theme}
        self._worn = self.app.theme
        if self.is_attached and self.outer_size != self.app.size:
            self.call_next(self._forget_requests)

    def _forget_requests(self) -> None:
        forget_repaints(self)
        self._drops = True
        self.call_later(self._take_requests)

    def _take_requests(self) -> None:
        self._drops = False

    async def _on_update(self, message: Update) -> None:
        """Drop what was asked for before all was drawn; else Textual's own goes on."""
        if self._drops:
            message.stop()
            message.prevent_default()


def forget_repaints(screen: Screen[Any]) -> None:
    """Take it that all of a screen is as it was drawn just now, or will be drawn."""
    for widget in (screen, *screen._compositor.visible_widgets):
        widget._repaint_required = False


class SteadyModal(ModalScreen[Result], SteadyScreen[Result], Bare):
    """Such a screen over another, of which the picture is taken once."""

    _below: tuple[object, list[Strip]] | None = None

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Give the rows of what shows through: Textual dims them with every frame."""
        looks = self.outer_size, self.app.theme, self._hidden
        if self._below is None or self._below[0] != looks:
            self._below = looks, self._dim()
        return self._below[1][crop.y : crop.bottom]

    @property
    def _hidden(self) -> Region:
        """The room of what lies on top, through which nothing shows."""
        regions = [child.region for child in self.displayed_children]
        return max(regions, key=lambda each: each.area, default=Region())

    def _screen_resized(self, size: Size) -> None:
        """Lay out what shows through first: without it there is nothing to dim."""
        if self is self.app.screen:
            for screen in self.app._background_screens:
                screen._screen_resized(size)
        super()._screen_resized(size)

    def _dim(self) -> list[Strip]:
        """Dim what is seen of the screen below, each of its styles once."""
        below = self.render()
        if not isinstance(below, BackgroundScreen):
            return super().draw_lines(self.outer_size.region)
        rows = below.screen._compositor.render_strips(self.outer_size)
        hidden = self._hidden
        for y in hidden.line_range:
            sides = rows[y].crop(0, hidden.x), rows[y].crop(hidden.right)
            rows[y] = Strip.join([sides[0], Strip.blank(hidden.width), sides[1]])
        styles = {style for row in rows for _, style, _ in row}
        dimmed = dict(
            zip(styles, _dim_styles(styles, below.color, self.rich_style), strict=True)
        )
        return [
            Strip([Segment(text, dimmed[style]) for text, style, _ in row])
            for row in rows
        ]

    def refresh(self, *regions: Region, **how: bool) -> Self:
        """Draw anew; of regions that is asked where the screen below has changed."""
        if regions:
            self._below = None
        return super().refresh(*regions, **how)


def _dim_styles(
    styles: Iterable[Style | None], color: Color, ground: Style
) -> Iterator[Style]:
    """Give each style as it looks behind a colour that lets some of it through."""
    plain = [Segment("", style) for style in styles]
    for _, style, _ in BackgroundScreen.process_segments(plain, color):
        yield ground + style
