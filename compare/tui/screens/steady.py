"""What the larger screens have in common: no more is drawn than has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.reactive import Reactive
from textual.screen import ModalScreen, Screen

if TYPE_CHECKING:
    from typing import Self

    from textual.geometry import Region
    from textual.strip import Strip
    from textual.widget import Widget

Result = TypeVar("Result")


class SteadyScreen(Screen[Result]):
    """A screen that is not drawn anew as a whole whenever the focus changes."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)


class SteadyModal(ModalScreen[Result], SteadyScreen[Result]):
    """Such a screen over another, of which the picture is taken once."""

    _below: tuple[object, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give the rows of what shows through: Textual dims them with every frame."""
        size = self.outer_size
        looks = size, self.app.theme
        if self._below is None or self._below[0] != looks:
            self._below = looks, super().render_lines(size.region)
        return [row.crop(crop.x, crop.right) for row in self._below[1][crop.y :]]

    def refresh(self, *regions: Region, **how: bool) -> Self:
        """Draw anew; of regions that is asked where the screen below has changed."""
        if regions:
            self._below = None
        return super().refresh(*regions, **how)
