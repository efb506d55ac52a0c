"""What the larger screens have in common: no more is drawn than has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.reactive import Reactive
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen, Screen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType
    from rich.segment import Segment
    from rich.style import Style
    from textual.color import Color
    from textual.widget import Widget

Result = TypeVar("Result")


class SteadyScreen(Screen[Result]):
    """A screen that is not drawn anew as a whole whenever the focus changes."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)


class SteadyModal(ModalScreen[Result], SteadyScreen[Result]):
    """Such a screen over another, which shows through."""

    def render(self) -> RenderableType:
        """Give what shows through."""
        below = super().render()
        if isinstance(below, BackgroundScreen):
            return _Dimmed(below.screen, below.color)
        return below


class _Dimmed(BackgroundScreen):
    """Works each style out once, and not for every piece of text."""

    @classmethod
    def process_segments(
        cls, segments: Iterable[Segment], color: Color
    ) -> Iterable[Segment]:
        """Tint pieces of text."""
        dimmed: dict[Style | None, Segment] = {}
        for segment in segments:
            if segment.style not in dimmed or segment.control:
                (one,) = super().process_segments([segment], color)
                dimmed[segment.style] = one
            yield segment._replace(style=dimmed[segment.style].style)
