"""Where a sentence may name something: runs of capitalised words, cut into pieces."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.gazetteer import (
    PARTY,
    PLACE,
    Entry,
    is_given_name,
    longest_hit,
    state_of_abbreviation,
    state_of_code,
    word_list,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.text import Token

_PARTY_LETTERS = {"R": "republican party", "D": "democratic party"}

_QUOTES = frozenset('"“”')

_ARABIC = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul"})

LONGEST_RUN = 14
"""Tokens of a run; the longest names of news have about ten words."""


class Piece(NamedTuple):
    """One known name, or one word of an unknown one, in a run."""

    start: int
    """Number of its first token."""
    end: int
    """Number of the token after its last, a dot included."""
    norm: str
    """Folded words, without dots."""
    entry: Entry | None = None
    """What it is known as; None for a word."""

    @property
    def sort(self) -> str:
        """What it is known as, or an empty string."""
        return self.entry.sort if self.entry else ""


class Run(NamedTuple):
    """Capitalised words side by side, with the small words that join them."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


def find_runs(tokens: Sequence[Token]) -> Iterator[Run]:
    """All runs of a sentence in order; none overlaps another."""
    end = 0
    capitals = [at for at, token in enumerate(tokens) if token.text[0].isupper()]
    for at in capitals:
        if at >= end:
            pieces = _pieces(tokens, at)
            end = pieces[-1].end
            yield Run(pieces[0].start, end, tuple(pieces))


def is_capital(token: Token) -> bool:
    """Whether it is a word with a capital first letter."""
    return token.text[0].isupper()


def is_possessive(token: Token) -> bool:
    """Whether it ends in an apostrophe with s."""
    return token.text[-2:] in ("'s", "’s", "'S", "’S")


def end_of_name(token: Token) -> int:
    """Where a name ends that ends in this token, the possessive left out."""
    return token.end - 2 if is_possessive(token) else token.end


def _pieces(tokens: Sequence[Token], start: int) -> list[Piece]:
    pieces = [_piece(tokens, start)]
    while pieces[-1].end - start < LONGEST_RUN:
        end = _joined(tokens, pieces)
        if end is None:
            break
        pieces.append(_piece(tokens, end))
    return pieces


def _piece(tokens: Sequence[Token], at: int) -> Piece:
    state = _state(tokens, at)
    if state:
        dot = at + 1 < len(tokens) and tokens[at + 1].text == "."
        return Piece(at, at + 1 + dot, tokens[at].norm, Entry(PLACE, state))
    party = _party(tokens, at)
    if party:
        return Piece(at, at + 1, tokens[at].norm, Entry(PARTY, party))
    hit = longest_hit(tokens, at)
    if hit:
        norm = " ".join(token.norm for token in tokens[at : hit.end] if token.is_word)
        return Piece(at, _with_dot(tokens, hit.end), norm, hit.entry)
    return Piece(at, _with_dot(tokens, at + 1), tokens[at].norm)


def _state(tokens: Sequence[Token], at: int) -> str:
    """State of an abbreviation where one can stand: ", Ill.", "D-Ill.", "N.Y."."""
    norm, text = tokens[at].norm, tokens[at].text
    before = tokens[at - 1].text if at else ""
    state = state_of_abbreviation().get(norm, "")
    has_dot = at + 1 < len(tokens) and tokens[at + 1].text == "."
    if state and (text.count(".") > 1 or (has_dot and before in (",", "-", "("))):
        return state
    return state_of_code(norm) if text.isupper() and before in (",", "-") else ""


def _party(tokens: Sequence[Token], at: int) -> str:
    """Party of the letter in "R-Ky." and "D-Calif."."""
    if tokens[at].text not in _PARTY_LETTERS or at + 2 >= len(tokens):
        return ""
    is_glued = tokens[at + 1].text == "-" and is_capital(tokens[at + 2])
    return _PARTY_LETTERS[tokens[at].text] if is_glued else ""


def _with_dot(tokens: Sequence[Token], end: int) -> int:
    """Take in the dot of an initial or an abbreviation."""
    if end >= len(tokens) or tokens[end].text != ".":
        return end
    last = tokens[end - 1]
    is_initial = len(last.text) == 1 and last.text.isalpha()
    is_short = is_initial or last.norm in word_list("titles.json", "dotted")
    return end + 1 if is_short and tokens[end].start == last.end else end


def _joined(tokens: Sequence[Token], pieces: list[Piece]) -> int | None:
    """Number of the token where the run goes on, or None where it ends."""
    end = pieces[-1].end
    if end >= len(tokens):
        return None
    token = tokens[end]
    if is_possessive(tokens[end - 1]):
        is_venue = token.norm in word_list("organisations.json", "venues")
        is_body = _is_body(tokens, pieces[0].start, token)
        owns = (is_venue or is_body) and not pieces[-1].sort
        return _capital_at(tokens, end) if owns else None
    if is_capital(token):
        gap = token.start - tokens[end - 1].end
        is_cut = gap == 0 and tokens[end - 1].text[-1].isalnum()
        return end if gap <= 1 and not is_cut else None
    return _after_mark(tokens, pieces, end)


_BODIES = frozenset({"trust", "association", "society", "union", "federation", "guild"})


def _is_body(tokens: Sequence[Token], start: int, head: Token) -> bool:
    """Whether a body is named by whom it is for: "the Alzheimer's Trust"."""
    the = start > 0 and tokens[start - 1].norm == "the"
    return (the or tokens[start].norm == "the") and head.norm in _BODIES


def _after_mark(tokens: Sequence[Token], pieces: list[Piece], at: int) -> int | None:
    """Go on over a mark or a word without a capital."""
    token = tokens[at]
    if token.text in ("'", "’"):
        plural = tokens[at - 1].text[-1] == "s" and at + 1 < len(tokens)
        body = plural and _is_body(tokens, pieces[0].start, tokens[at + 1])
        return _capital_at(tokens, at + 1) if body else None
    if token.text == ",":
        return at + 1 if _is_suffix(tokens, at + 1) else None
    if token.text == "&":
        return _capital_at(tokens, at + 1)
    if token.text in _QUOTES:
        return _around_nickname(tokens, pieces, at)
    if token.norm in word_list("titles.json", "particles") or _is_article(tokens, at):
        return _after_particles(tokens, pieces, at)
    return _after_link(tokens, pieces, at)


def _around_nickname(
    tokens: Sequence[Token], pieces: list[Piece], at: int
) -> int | None:
    """Go on over the marks around a nickname: Ann "Captain" Moore."""
    opens = tokens[at + 2 : at + 3] and tokens[at + 2].text in _QUOTES
    closes = len(pieces) > 1 and tokens[at - 2].text in _QUOTES
    last = at + 3 if opens else at + 1
    if not (opens or closes) or _capital_at(tokens, last) is None:
        return None
    is_name = closes or is_given_name(pieces[-1].norm)
    return _capital_at(tokens, at + 1) if is_name else None


def _is_suffix(tokens: Sequence[Token], at: int) -> bool:
    suffixes = word_list("titles.json", "suffixes")
    return at < len(tokens) and tokens[at].norm in suffixes and is_capital(tokens[at])


def _capital_at(tokens: Sequence[Token], at: int) -> int | None:
    return at if at < len(tokens) and is_capital(tokens[at]) else None


def _after_particles(
    tokens: Sequence[Token], pieces: list[Piece], at: int
) -> int | None:
    if pieces[-1].sort:
        return None
    particles = word_list("titles.json", "particles")
    after = at
    while after < min(at + 3, len(tokens)) and tokens[after].norm in particles:
        after += 1
    return after if _is_article(tokens, after) else _capital_at(tokens, after)


def _is_article(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is such as "el-Sisi", whose capital follows a hyphen."""
    head, _, rest = tokens[at].text.partition("-") if at < len(tokens) else ("", "", "")
    return head in _ARABIC and rest[:1].isupper()


def _after_link(tokens: Sequence[Token], pieces: list[Piece], at: int) -> int | None:
    """Go on over "of", "for the" and, once inside such a name, "and"."""
    word = tokens[at].norm
    has_link = any(left.end < right.start for left, right in pairwise(pieces))
    if word in ("of", "for", "on"):
        heads = word_list("organisations.json", "followed_by_of")
        last = pieces[-1].norm.rpartition(" ")[2]
        the = at + 1 < len(tokens) and tokens[at + 1].norm == "the"
        following = _capital_at(tokens, at + 2 if the else at + 1)
        is_title = word == "of" and the and _are_unknown(tokens, pieces, following)
        return following if has_link or last in heads or is_title else None
    if word == "and" and _is_pair(tokens, pieces, at):
        return at + 1
    if word == "and" and has_link and pieces[-1].end - pieces[-1].start == 1:
        following = _capital_at(tokens, at + 1)
        is_other = following is not None and _opens_a_name(tokens, following)
        return None if is_other else following
    return None


def _is_pair(tokens: Sequence[Token], pieces: list[Piece], at: int) -> bool:
    """Whether "and" stands inside a name: "Couriers and Drivers Union".

    So it does between what belongs together: "Harlow Fire and Rescue Service".
    """
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and is_capital(following):
        both = f"{pieces[-1].norm} {following.norm}"
        if both in word_list("organisations.json", "pairs"):
            return True
    if len(pieces) > 1 or pieces[0].sort or pieces[0].norm[-1] != "s":
        return False
    pair = tokens[at + 1 : at + 3]
    heads = word_list("organisations.json", "heads")
    return len(pair) == 2 and all(map(is_capital, pair)) and pair[1].norm in heads


def _are_unknown(
    tokens: Sequence[Token], pieces: list[Piece], following: int | None
) -> bool:
    """Whether both words of "Navigator of the Seas" are no names by themselves."""
    if len(pieces) > 1 or pieces[0].sort or following is None:
        return False
    if pieces[0].start == 0 or is_given_name(pieces[0].norm):
        return False
    return not _opens_a_name(tokens, following)


def _opens_a_name(tokens: Sequence[Token], at: int) -> bool:
    return is_given_name(tokens[at].norm) or longest_hit(tokens, at) is not None
