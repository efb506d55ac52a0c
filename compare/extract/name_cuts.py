"""Tokens cut where a name ends inside them: "Washington-based", "R-N.C."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.gazetteer import (
    longest_hit,
    state_of_abbreviation,
    state_of_code,
)
from compare.extract.name_spans import is_capital
from compare.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.text import Token


_COMPOUND_ENDS = ("ed", "led", "born", "area", "style", "era", "wide", "made", "run")
"""How common words end that follow a name and a hyphen: "Bilde-based"."""

_LABELS = ("Credit", "Photo", "Image")


def split_hyphens(tokens: Sequence[Token]) -> list[Token]:
    """Cut "Washington-based", "Canada-U.S.", "R-N.C." where a known name ends.

    A part of a token stays a token with its own offsets; a hyphen stands between.
    """
    out: list[Token] = []
    for token in tokens:
        if not is_capital(token):
            out.append(token)
        elif "-" in token.text:
            out.extend(_cut(token))
        elif token.text.startswith(_LABELS):
            out.extend(_unglued(token))
        else:
            out.append(token)
    return out


def _unglued(token: Token) -> list[Token]:
    """Cut "CreditJane", which a page's credit line leaves behind."""
    for label in _LABELS:
        name = token.text.removeprefix(label)
        if name != token.text and name[:1].isupper() and name[1:].islower():
            middle = token.start + len(label)
            return [
                token._replace(text=label, end=middle, norm=label.lower()),
                token._replace(text=name, start=middle, norm=fold(name)),
            ]
    return [token]


def _cut(token: Token) -> Iterator[Token]:
    left, _, right = token.text.partition("-")
    whole_is_known = longest_hit([token], 0) is not None
    left_known = _is_known(left, token)
    low_end = right[:1].islower() and (left_known or right.endswith(_COMPOUND_ENDS))
    both_known = left_known and _is_known(right, token)
    if whole_is_known or not (low_end or both_known or left in ("R", "D", "I")):
        yield token
        return
    middle = token.start + len(left)
    yield token._replace(text=left, end=middle, norm=_norm(left))
    yield token._replace(text="-", start=middle, end=middle + 1, norm="-")
    norm = _norm(right).removesuffix("'s")
    yield token._replace(text=right, start=middle + 1, norm=norm)


def _norm(word: str) -> str:
    """A part of a token folded as a token is: "U.S." is "us"."""
    return fold(word).replace(".", "")


def _is_known(word: str, token: Token) -> bool:
    part = token._replace(text=word, norm=_norm(word))
    if not word or not word[0].isupper():
        return False
    return longest_hit([part], 0) is not None or bool(
        state_of_abbreviation().get(part.norm) or state_of_code(part.norm)
    )
