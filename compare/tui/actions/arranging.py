"""Arranging the panes: base, order, width, and which are shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on

from compare.tui.actions.base import ReadingBase
from compare.tui.arrangement import Arrangement
from compare.tui.screens.pane_menu import PaneMenu
from compare.tui.widgets.pane_row import PaneRow

if TYPE_CHECKING:
    from collections.abc import Callable


class Arranging(ReadingBase):
    """Changes what is done with the leading pane."""

    def action_base(self) -> None:
        """Make the leading article the base."""
        lead = self.panes.lead.article
        self._arrange(replace(self.panes.arrangement, base=lead))
        self.tell(f"{self.lookup.names[lead]} is the base now.")

    def action_maximise(self) -> None:
        """Give the leading pane all the room, or share it again."""
        arrangement = self.panes.arrangement
        self._arrange(replace(arrangement, maximised=not arrangement.maximised))

    def action_hide(self) -> None:
        """Hide the leading pane."""
        lead = self.panes.lead.article
        hidden = self.panes.arrangement.hide(lead)
        if hidden is self.panes.arrangement:
            self.tell("The last pane stays.")
            return
        had_focus = not self.facts.list.has_focus
        self._arrange(hidden)
        if had_focus:
            self.panes.lead.focus()
        number = self.lookup.shown.index(lead) + 1
        name = self.lookup.names[lead]
        self.tell(f"{name} is hidden; {number} shows it again.")

    def action_show_all(self) -> None:
        """Show all panes in the order and the widths that they had at first."""
        base = self.panes.arrangement.base
        self._arrange(Arrangement(self.lookup.shown, base))
        self.tell("All articles are shown, in the order and widths of the beginning.")

    def action_move(self, way: int) -> None:
        """Move the leading pane past its neighbour."""
        self._change(lambda old, lead: old.move(lead, way))

    def action_widen(self, way: int) -> None:
        """Make the leading pane wider or narrower."""
        self._change(lambda old, lead: old.widen(lead, way))

    def action_pane_menu(self) -> None:
        """Ask what to do with the leading pane."""
        menu = PaneMenu(self.lookup, self.panes.lead.article, self.panes.arrangement)
        self.app.push_screen(menu, self._run_chosen)

    @on(PaneRow.MenuWanted)
    def _open_menu(self, event: PaneRow.MenuWanted) -> None:
        event.stop()
        self.action_pane_menu()

    async def _run_chosen(self, action: str | None) -> None:
        if action:
            await self.run_action(action)

    def _change(self, change: Callable[[Arrangement, int], Arrangement]) -> None:
        self._arrange(change(self.panes.arrangement, self.panes.lead.article))

    def _arrange(self, arrangement: Arrangement) -> None:
        self.panes.rearrange(arrangement)
        self.top.panes = self.panes.words
