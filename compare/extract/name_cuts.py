"""Tokens cut where a name ends inside them: "Washington-based", "R-N.C."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.gazetteer import (
    longest_hit,
    state_of_abbreviation,
    state_of_code,
)
from compare.extract.name_spans import is_capital
from compare.text import Token, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_COMPOUND_ENDS = ("ed", "led", "born", "area", "style", "era", "wide", "made", "run")
"""How common words end that follow a name and a hyphen: "Bilde-based"."""


def split_hyphens(tokens: Sequence[Token]) -> list[Token]:
    """Cut "Washington-based", "Canada-Ukraine", "D-Ill" where a known name ends.

    A part of a token stays a token with its own offsets; a hyphen stands between.
    """
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if not is_capital(token):
            out.append(token)
            continue
        if "-" not in token.text:
            out.extend(_unglued(token))
            continue
        dotted = _dotted_tail(tokens[at - 1 : at + 3])
        at += 3 if dotted else 0
        out.extend(dotted or _cut(token))
    return out


def _unglued(token: Token) -> list[Token]:
    """Cut "CreditJane", which a page's credit line leaves behind."""
    for label in ("Credit", "Photo", "Image"):
        name = token.text.removeprefix(label)
        if name != token.text and name[:1].isupper() and name[1:].islower():
            middle = token.start + len(label)
            return [
                token._replace(text=label, end=middle, norm=label.lower()),
                token._replace(text=name, start=middle, norm=fold(name)),
            ]
    return [token]


def _dotted_tail(tokens: Sequence[Token]) -> list[Token]:
    """Cut "R-N.C." and "Canada-U.S.", whose dots the tokens set apart, in three."""
    if len(tokens) < 4 or tokens[0].text[-2] != "-" or tokens[3].text != ".":
        return []
    first, dot, letter, last = tokens
    if dot.start != first.end or last.end - dot.start != 3 or len(letter.text) != 1:
        return []
    middle = first.end - 2
    left, initial = first.text[:-2], first.text[-1]
    short = f"{initial}.{letter.text}."
    return [
        first._replace(text=left, end=middle, norm=fold(left)),
        first._replace(text="-", start=middle, end=middle + 1, norm="-"),
        Token(short, middle + 1, last.end, fold(initial + letter.text)),
    ]


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
    yield token._replace(text=left, end=middle, norm=fold(left))
    yield token._replace(text="-", start=middle, end=middle + 1, norm="-")
    norm = fold(right).removesuffix("'s")
    yield token._replace(text=right, start=middle + 1, norm=norm)


def _is_known(word: str, token: Token) -> bool:
    part = token._replace(text=word, norm=fold(word))
    if not word or not word[0].isupper():
        return False
    return longest_hit([part], 0) is not None or bool(
        state_of_abbreviation().get(part.norm) or state_of_code(part.norm)
    )
