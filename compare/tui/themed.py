"""An application in the reader's colours."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.app import App

from compare.tui.ahead import work_ahead
from compare.tui.kept_styles import KeptStylesheet
from compare.tui.screens.steady import forget_repaints
from compare.tui.themes import NAMED, full_name, other_theme, variables_of

if TYPE_CHECKING:
    from textual.theme import Theme


class ThemedApp(App[None]):
    """Knows our themes beside Textual's, and how to go from one to another."""

    def __init__(self, theme: str) -> None:
        """Begin with a theme, by the name that a configuration gives it."""
        # Before the first style: a theme set later has all of them worked out again.
        self.set_reactive(App.theme, full_name(theme))
        super().__init__()
        self._kept_styles = KeptStylesheet(self.get_css_variables())
        self.stylesheet = self._kept_styles

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Ours beside Textual's, from the beginning."""
        return {**super().available_themes, **NAMED}

    def get_css_variables(self) -> dict[str, str]:
        """Give the colours of the theme, and the marks' to one that has none."""
        self.theme_variables = variables_of(self.current_theme)
        return self.theme_variables

    def read_ahead(self) -> None:
        """Read the style sheets for the other side as well, while nothing is asked."""
        other = self.available_themes[other_theme(self.current_theme, lightness=True)]
        work_ahead(self, self._kept_styles.read_ahead(variables_of(other)))

    @property
    def native_ansi_color(self) -> bool:
        """Whether colours go out as they are; with NO_COLOR that means none at all."""
        return "NO_COLOR" in os.environ or super().native_ansi_color

    def refresh_css(self, animate: bool = True) -> None:
        """Style all anew, and draw the screen once: widgets ask for it one by one."""
        super().refresh_css(animate)
        if self.screen_stack:
            forget_repaints(self.screen)
            self.screen.refresh()

    def action_lightness(self) -> None:
        """Go from dark to light, or back."""
        self.theme = other_theme(self.current_theme, lightness=True)

    def action_few_hues(self) -> None:
        """Go to colours that the colour-blind tell apart, or back."""
        self.theme = other_theme(self.current_theme, lightness=False)
