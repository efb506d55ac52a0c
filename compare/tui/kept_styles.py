"""The rules of how things look, read once for each theme and put on at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.color import Color
from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.css.model import RuleSet
    from textual.css.styles import RulesMap
    from textual.dom import DOMNode

Variables = dict[str, str]


class KeptStylesheet(Stylesheet):
    """Keeps what it has read with the colours of each theme, for its next turn.

    Textual keeps 64 sheets, fewer than there are here once a second screen is open, and
    reads all of them again whenever the theme changes, also back.
    """

    _repaints = False
    """Whether all is styled because other colours have come."""

    def __init__(self, variables: Variables) -> None:
        super().__init__(variables=variables)
        self._kept: dict[object, dict[Any, list[RuleSet]]] = {}
        self._keep_with(variables)

    def _keep_with(self, variables: Variables) -> None:
        kept = self._kept.setdefault(tuple(variables.items()), {})
        # A mapping that forgets nothing, where Textual's forgets the oldest.
        self._parse_cache = kept  # type: ignore[assignment]

    def set_variables(self, variables: Variables) -> None:
        """Take other colours; what was read with those of before is kept."""
        self._parse_cache = {}  # type: ignore[assignment]
        super().set_variables(variables)
        self._keep_with(variables)

    def reparse(self) -> None:
        """Read all sheets with the colours of now that were not read with them yet."""
        self.parse()

    def read_ahead(self, variables: Variables) -> Iterator[None]:
        """Read all sheets with other colours as well, one at each step.

        What is mounted meanwhile brings its own, which are read too.
        """
        other = KeptStylesheet(variables)
        other._kept = self._kept
        other._keep_with(variables)
        read = 0
        while sheets := tuple(self.source.items())[read:]:
            for place, (css, is_default, tie_breaker, scope) in sheets:
                other._parse_rules(css, place, is_default, tie_breaker, scope)
                yield
            read += len(sheets)

    def update(self, root: DOMNode, animate: bool = False) -> None:
        """Style all below a node as other colours want it."""
        self._repaints = True
        try:
            super().update(root, animate)
        finally:
            self._repaints = False

    def replace_rules(  # type: ignore[override]
        self, node: DOMNode, rules: RulesMap, animate: bool = False
    ) -> None:
        """Put rules on a node; of colours alone, all at once.

        Textual has a node and all below it drawn anew for each of its colours: some
        hundred requests for a change of theme, of which one for each node is enough.
        """
        base = node.styles.base
        if self._repaints:
            worn = base.get_rules()
            colours = {
                name: value
                for name, value in rules.items()
                if isinstance(value, Color) and isinstance(worn.get(name), Color)
            }
            base.merge_rules(colours)  # type: ignore[arg-type]
        super().replace_rules(node, rules, animate)
        if self._repaints:
            node.refresh()
