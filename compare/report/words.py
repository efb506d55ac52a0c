"""The words that every report uses: see `compare.paper.words`."""

from compare.paper.words import (
    KIND_NAMES,
    RELATION_STATUS,
    aside,
    counted,
    listing,
    long_date,
    meaning,
    place,
    quoted,
    shorten,
    signed,
    within,
)

__all__ = [
    "KIND_NAMES",
    "RELATION_STATUS",
    "aside",
    "counted",
    "listing",
    "long_date",
    "meaning",
    "place",
    "quoted",
    "shorten",
    "signed",
    "within",
]
