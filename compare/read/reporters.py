"""Lines below an article that tell who wrote it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from compare.read.lines import Kind
from compare.text import fold
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.read.lines import Line

_MOST = 40
"""Names that are looked for; a page may be a list of bylines."""

_LONGEST_BIO = 400
"""Code points of a line that are looked at."""

_BIO = later(
    r" (?:is|was|has|covers|writes|reports|joined)\b.{0,200}?\b(?:reporter"
    r"|correspondent|writer|editor|journalist|columnist|contributor|covers|covering|bureau)\b"
    r"|(?: covers| writes about) ",
    re.IGNORECASE,
)
"""What follows a reporter's name in a line about them."""


def reporters(lines: Sequence[Line]) -> frozenset[str]:
    """The names of those who wrote an article, and their surnames, folded."""
    every = (name for line in lines if line.meta for name in line.meta.names)
    names = list(islice(every, _MOST))
    return frozenset(fold(name) for name in (*names, *(n.split()[-1] for n in names)))


def is_name(line: Line, names: frozenset[str]) -> bool:
    """Whether a line is nothing but the name of one of them."""
    return line.kind is Kind.TITLE and fold(line.text) in names


def is_about(line: Line, names: frozenset[str]) -> bool:
    """Whether a line says who the reporter is: "Ann Lee is a writer for ..."."""
    if line.kind is not Kind.BODY or not names:
        return False
    folded = fold(line.text[:_LONGEST_BIO])
    return any(
        folded.startswith(name) and _BIO.match(folded, len(name)) for name in names
    )
