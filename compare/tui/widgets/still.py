"""What widgets have in common that Textual never scrolls."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget


class Still(Widget):
    """A widget whose content is never larger than itself.

    Textual lays everything out a second time when the extent of what may be scrolled
    has changed, as it does with every change of a size. Here nothing comes of that
    but a second drawing of all panes.
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
