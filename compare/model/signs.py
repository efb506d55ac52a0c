"""The one sign of each status, so that no meaning rests on colour alone.

Each is a single ASCII character, which every terminal, font and screen reader has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model.fact import FactStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNS: Mapping[FactStatus, str] = {
    FactStatus.SHARED: "=",
    FactStatus.UNIQUE: "+",
    FactStatus.CONTRASTING: "~",
    FactStatus.CONFLICTING: "!",
}
"""Sign of each status, in the order in which a legend names them."""

PRECEDENCE: tuple[FactStatus, ...] = (
    FactStatus.CONFLICTING,
    FactStatus.CONTRASTING,
    FactStatus.UNIQUE,
    FactStatus.SHARED,
)
"""Which status is shown where the spans of several facts overlap, strongest first: the
order in which a report tells them, too."""

DIFFERING: tuple[FactStatus, ...] = PRECEDENCE[:2]
"""Statuses of what articles tell differently, the stronger first."""
