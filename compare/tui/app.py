"""The application: chooses an event, loads its comparison, shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import SystemCommand

from compare.errors import CompareError
from compare.review import Sidecar
from compare.tui.desk import Desk
from compare.tui.key_order import KeysInOrder
from compare.tui.key_table import KEYS
from compare.tui.keys import Area, bindings_of, say_key
from compare.tui.loads import Loads
from compare.tui.looks import PLAIN_CSS
from compare.tui.lookup import Lookup
from compare.tui.places import Places
from compare.tui.screens.help import HelpScreen, keys_here
from compare.tui.screens.loading import LoadingScreen
from compare.tui.screens.picker import PickerScreen
from compare.tui.screens.reading import ReadingScreen
from compare.tui.screens.trouble import TroubleScreen
from compare.tui.settings import Settings, keymap
from compare.tui.themed import ThemedApp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.binding import Binding, BindingType
    from textual.screen import Screen

    from compare.model import Comparison
    from compare.tui.loads import LoadableEvent

SHOWN = 0.2
"""Seconds from the first words until the facts beside them are there, too."""
TROUBLE = 2
"""Exit code when there was nothing to show."""


class CompareApp(ThemedApp, KeysInOrder):
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
        settings = settings or Settings()
        super().__init__(settings.theme)
        self.desk = Desk(sidecar or Sidecar(None))
        """The reader's corrections."""
        self._places = places or Places(None)
        if not events:
            raise ValueError("no event to show")
        self._titles = [title for title, _ in events]
        self._loads = Loads(tuple(events))
        self._current: int | None = None
        self._screens: dict[int, ReadingScreen] = {}
        self._leaving = False
        self.predicts = False
        """Whether each event is opened with its marks hidden, to predict them."""
        self.remapped: Mapping[str, str] = keymap(settings)
        """Keys, divided by commas, of the entries that the reader has remapped."""
        self.fault: Exception | None = None
        """What ended the view and was no error raised on purpose, else None."""
        self.set_keymap(dict(self.remapped))

    def get_default_screen(self) -> Screen[Any]:
        """Begin with the only event, if it is there before anything can be shown."""
        only = self._loads.at_once(0) if len(self._titles) == 1 else None
        if only is None:
            return super().get_default_screen()
        self._current, self._screens[0] = 0, self._reading(only)
        return self._screens[0]

    def on_mount(self) -> None:
        """Open the only event, or ask which."""
        if len(self._titles) > 1:
            self.action_events()
        else:
            self._open(0)

    def on_ready(self) -> None:
        """Begin what makes a later key quicker, if there is an event to read."""
        if self._current is not None:
            self.set_timer(SHOWN, self.read_ahead)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Add what the keys do to what the palette offers anyway."""
        yield from super().get_system_commands(screen)
        yield from getattr(screen, "commands", tuple)()
        yield SystemCommand("Help", "Signs and keys", self.action_help)
        yield SystemCommand("Light or dark", "Change sides", self.action_lightness)
        yield SystemCommand(
            "Colours for the colour-blind", "And back", self.action_few_hues
        )
        if len(self._titles) > 1:
            yield SystemCommand("Events", "Read another event", self.action_events)

    def get_key_display(self, binding: Binding) -> str:
        """Call a key as the help does."""
        return say_key(binding.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the choice of events only where there is one, and from a reading."""
        if action == "events":
            return len(self._titles) > 1 and isinstance(self.screen, ReadingScreen)
        return super().check_action(action, parameters)

    def action_events(self) -> None:
        """Ask which event to read."""
        self.push_screen(PickerScreen(self._titles, self._current), self._open)

    def action_help(self) -> None:
        """Open the page of signs and keys; those of what has the focus come first."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(keys_here(self.screen)))

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
        words = f"Comparing {self._titles[event]}"
        loading = LoadingScreen(words, self._loads.begin(event))
        self.push_screen(loading, lambda result: self._loaded(event, result))

    def _loaded(self, event: int, result: Comparison | Exception | None) -> None:
        if self._leaving:
            return
        if isinstance(result, CompareError):
            self._loads.forget(event)
            self.push_screen(TroubleScreen(result), lambda _: self._go_back(TROUBLE))
        elif isinstance(result, Exception):
            self.fault = result
            self.exit(return_code=TROUBLE)
        elif result is None:
            self._go_back(0)
        else:
            self._screens[event] = self._reading(result)
            self._show(event)

    def _reading(self, found: Comparison) -> ReadingScreen:
        """Make the screen of an event, as the reader left it."""
        screen = ReadingScreen(Lookup(self.desk.show(found)))
        screen.use_desk(self.desk, found)
        screen.begin_at(self._places.find(found), predicts=self.predicts)
        return screen

    def _go_back(self, return_code: int) -> None:
        """Ask for another event, or leave where there is no other."""
        if len(self._titles) > 1:
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
        self.set_timer(SHOWN, self.read_ahead)
