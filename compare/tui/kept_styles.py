"""The rules of how things look, read once for each theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    from textual.css.model import RuleSet


class KeptStylesheet(Stylesheet):
    """Keeps what it has read with the colours of one theme, for its next turn.

    Textual reads all sheets again whenever the theme changes, also back.
    """

    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._kept: dict[object, list[RuleSet]] = {}

    def reparse(self) -> None:
        """Read all sheets with the colours of now, unless that was done before."""
        key = tuple(self._variables.items()), tuple(self.source.items())
        if key in self._kept:
            self._rules = self._kept[key]
            self._rules_map = None
            self._require_parse = False
        else:
            super().reparse()
            self._kept[key] = self._rules
