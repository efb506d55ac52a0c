"""The application: chooses an event, loads its comparison, shows it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from textual.app import App, SystemCommand

from compare.errors import CompareError
from compare.review import Sidecar
from compare.tui.desk import Desk
from compare.tui.key_table import KEYS
from compare.tui.keys import Area, bindings_of, say_key
from compare.tui.looks import PLAIN_CSS
from compare.tui.lookup import Lookup
from compare.tui.places import Places
from compare.tui.screens.help import HelpScreen, keys_here
from compare.tui.screens.loading import LoadingScreen
from compare.tui.screens.picker import PickerScreen
from compare.tui.screens.reading import ReadingScreen
from compare.tui.screens.trouble import TroubleScreen
from compare.tui.settings import Settings, keymap
from compare.tui.themes import (
    DARK_MARKS,
    LIGHT_MARKS,
    THEMES,
    full_name,
    other_theme,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from textual.binding import Binding, BindingType
    from textual.screen import Screen

    from compare.model import Comparison

LoadableEvent: TypeAlias = "tuple[str, Callable[[], Comparison]]"
"""An event's title, and what gives its comparison when asked."""

TROUBLE = 2
"""Exit code when there was nothing to show."""


class CompareApp(App[None]):
    """Shows the events of one input until the reader quits."""

    TITLE = "newscompare"
    CSS = PLAIN_CSS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(KEYS, Area.APP)]

    def __init__(
        self,
        events: Sequence[LoadableEvent],
        sidecar: Sidecar | None = None,
        settings: Settings | None = None,
        places: Places | None = None,
    ) -> None:
        """Take one or more events; nothing is loaded before it is opened.

        Args:
            events: What to show.
            sidecar: Where the reader's corrections are kept; None keeps them until
                the view is closed.
            settings: What the reader has configured; None is as shipped.
            places: Where readers left their inputs; None remembers nothing.
        """
        super().__init__()
        settings = settings or Settings()
        self.desk = Desk(sidecar or Sidecar(None))
        """The reader's corrections."""
        self._places = places or Places(None)
        if not events:
            raise ValueError("no event to show")
        self._events = tuple(events)
        self._current: int | None = None
        self._screens: dict[int, ReadingScreen] = {}
        self._leaving = False
        self.predicts = False
        """Whether each event is opened with its marks hidden, to predict them."""
        self.remapped: Mapping[str, str] = keymap(settings)
        """Keys, divided by commas, of the entries that the reader has remapped."""
        self.fault: Exception | None = None
        """What ended the view and was no error raised on purpose, else None."""
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = full_name(settings.theme)
        self.set_keymap(dict(self.remapped))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the marks' colours to themes that know nothing of them."""
        return dict(DARK_MARKS if self.current_theme.dark else LIGHT_MARKS)

    def on_mount(self) -> None:
        """Open the only event, or ask which."""
        if len(self._events) == 1:
            self._open(0)
        else:
            self.action_events()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Add what the keys do to what the palette offers anyway."""
        yield from super().get_system_commands(screen)
        yield from getattr(screen, "commands", tuple)()
        yield SystemCommand("Help", "Signs and keys", self.action_help)
        yield SystemCommand("Light or dark", "Change sides", self.action_lightness)
        yield SystemCommand(
            "Colours for the colour-blind", "And back", self.action_few_hues
        )
        if len(self._events) > 1:
            yield SystemCommand("Events", "Read another event", self.action_events)

    @property
    def native_ansi_color(self) -> bool:
        """Whether colours go out as they are; with NO_COLOR that means none at all."""
        return "NO_COLOR" in os.environ or super().native_ansi_color

    def get_key_display(self, binding: Binding) -> str:
        """Call a key as the help does."""
        return say_key(binding.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the choice of events only where there is one, and from a reading."""
        if action == "events":
            return len(self._events) > 1 and isinstance(self.screen, ReadingScreen)
        return super().check_action(action, parameters)

    def action_events(self) -> None:
        """Ask which event to read."""
        titles = [title for title, _ in self._events]
        self.push_screen(PickerScreen(titles, self._current), self._open)

    def action_help(self) -> None:
        """Open the page of signs and keys; those of what has the focus come first."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(keys_here(self.screen)))

    def action_lightness(self) -> None:
        """Go from dark to light, or back."""
        self.theme = other_theme(self.current_theme, lightness=True)

    def action_few_hues(self) -> None:
        """Go to colours that the colour-blind tell apart, or back."""
        self.theme = other_theme(self.current_theme, lightness=False)

    def exit(self, *args: Any, **keywords: Any) -> None:
        """Leave; what is loaded from now on finds no screen to be shown on."""
        self._leaving = True
        for screen in self._screens.values():
            self._places.keep(screen.lookup.comparison, screen.place)
        super().exit(*args, **keywords)

    def _open(self, event: int | None) -> None:
        """Show an event, loading it the first time."""
        if event is None or event == self._current:
            return
        if event in self._screens:
            self._show(event)
            return
        title, load = self._events[event]
        self.push_screen(
            LoadingScreen(title, load), lambda result: self._loaded(event, result)
        )

    def _loaded(self, event: int, result: Comparison | Exception | None) -> None:
        if self._leaving:
            return
        if isinstance(result, CompareError):
            self.push_screen(TroubleScreen(result), lambda _: self._go_back(TROUBLE))
        elif isinstance(result, Exception):
            self.fault = result
            self.exit(return_code=TROUBLE)
        elif result is None:
            self._go_back(0)
        else:
            screen = ReadingScreen(Lookup(self.desk.show(result)))
            screen.use_desk(self.desk, result)
            screen.begin_at(self._places.find(result), predicts=self.predicts)
            self._screens[event] = screen
            self._show(event)

    def _go_back(self, return_code: int) -> None:
        """Ask for another event, or leave where there is no other."""
        if len(self._events) > 1:
            self.action_events()
        else:
            self.exit(return_code=return_code)

    def _show(self, event: int) -> None:
        self._current = event
        screen = self._screens[event]
        name = f"event-{event}"
        if not self.is_screen_installed(name):
            self.install_screen(screen, name)
        if isinstance(self.screen, ReadingScreen):
            self.switch_screen(name)
        else:
            self.push_screen(name)
