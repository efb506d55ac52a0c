"""How two values of one matter stand to each other."""

from __future__ import annotations

import enum


class Agreement(enum.StrEnum):
    """How two values of one matter stand to each other."""

    SAME = "same"
    BOTH_POSSIBLE = "both possible"
    CLASH = "clash"
    INCOMPARABLE = "incomparable"
