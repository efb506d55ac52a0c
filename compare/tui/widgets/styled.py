"""A widget that knows the styles of an article's parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widget import Widget

from compare.tui.styles import style_of

if TYPE_CHECKING:
    from rich.style import Style


class Styled(Widget):
    """Keeps the styles of the parts that it draws until the theme is another."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self._styles: dict[str, Style] = {}

    def notify_style_update(self) -> None:
        """Forget the styles of the last theme."""
        super().notify_style_update()
        self._styles.clear()

    def style_of(self, name: str) -> Style:
        """Give the style of a part in the theme of now."""
        if name not in self._styles:
            self._styles[name] = style_of(self.app, name)
        return self._styles[name]
