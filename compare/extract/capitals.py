"""What an article's capitals are worth: headlines and sentence starts prove no name."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.gazetteer import is_given_name, word_list
from compare.extract.name_spans import is_capital, is_possessive
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.extract.name_spans import Piece
    from compare.text import Token

_LEAST_LETTERS = 4
_LEAST_WORDS = 5
_QUIET_SHARE = 0.1
"""Share of the longer words that may lack a capital in a headline in Title Case,
function words aside; a sentence of running text has a verb at least."""

DOERS = ("er", "or", "ist", "man", "ess")
"""How words for one person by what they do end: "kayaker", "florist", "fisherman"."""

_NO_CALLINGS = frozenset(
    {"archer", "asher", "baxter", "cooper", "forrester", "fraser", "harper", "palmer"}
    | {"parker", "sawyer", "skyler", "sumner", "tanner", "taylor", "turner", "easter"}
    | {"december", "november", "october", "september", "summer", "winter", "minor"}
)
"""Words of such an ending that are first names, or name a time."""

_TOLD = 5
"""Words after "a" among which stands what a body is."""

_PRONOUNS = frozenset(("i", "we", "you", "he", "she", "it", "they", "that", "there"))

_OPENING_MARKS = frozenset("\"“”'‘«([:;.?!—–―-•*…@#")


class Capitals(NamedTuple):
    """Which words an article writes with a capital where it need not."""

    inside: frozenset[str]
    """Folded words with a capital inside a sentence of running text."""
    low: frozenset[str]
    """Folded words that stand somewhere without a capital."""

    def may_drop(self, tokens: Sequence[Token], piece: Piece) -> bool:
        """Whether a run's first word has its capital only from its place."""
        norm = piece.norm
        if not piece.sort and is_function_word(norm):
            return not (piece.start and is_possessive(tokens[piece.start - 1]))
        if " " in norm or norm in self.inside or not opens(tokens, piece.start):
            return False
        if piece.sort or norm in self.low:
            return norm in self.low and not is_given_name(norm)
        if norm in word_list("not_names.json", "openers"):
            return True
        if is_given_name(norm):
            return False
        return norm.endswith(("ing", "ly", "ed")) or _is_calling(tokens, piece)

    def proves(self, tokens: Sequence[Token], start: int, norm: str) -> bool:
        """Whether a lone unknown word is a name, not just first in its sentence."""
        if len(norm) == 1 or norm in _heads() or tokens[start - 1].text in ("@", "#"):
            return False
        if norm in self.inside or not opens(tokens, start):
            return True
        is_known = norm in word_list("given_names.json", "leaders")
        return is_known or (norm not in self.low and is_a_body(tokens, start + 1))


def is_a_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands before a comma is said to be a body: ", a polling firm,"."""
    if [token.norm for token in tokens[at : at + 2]] not in ([",", "a"], [",", "an"]):
        return False
    told = takewhile(lambda token: token.is_word, tokens[at + 2 : at + 2 + _TOLD])
    sorts = word_list("organisations.json", "sorts")
    return any(token.norm in sorts for token in told)


def _is_calling(tokens: Sequence[Token], piece: Piece) -> bool:
    """Whether a word tells of whom a full name follows: "Keeper Ann Moore"."""
    name = tokens[piece.end : piece.end + 2]
    if len(name) < 2 or not all(map(is_capital, name)):
        return False
    return is_given_name(name[0].norm) and is_calling(piece.norm)


def is_calling(norm: str) -> bool:
    """Whether a word says what somebody is, by its form or by a list of ours."""
    if norm in _NO_CALLINGS or is_given_name(norm):
        return False
    return norm.endswith(DOERS) or is_listed_calling(norm)


def is_listed_calling(norm: str) -> bool:
    """Whether a list of ours has a word for what somebody is."""
    listed = word_list("not_names.json", "callings")
    return norm in listed or norm in word_list("titles.json", "roles")


def is_function_word(norm: str) -> bool:
    """Whether a word is none of a name's, whatever its capital: "The", "I'm"."""
    return is_stop_word(norm) or norm.partition("'")[0] in _PRONOUNS


@cache
def _heads() -> frozenset[str]:
    """Words that name nothing alone: "the Committee"."""
    files = ("organisations.json", "places.json", "works.json")
    return frozenset().union(*(word_list(file, "heads") for file in files))


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital is due at a token whatever the word."""
    return at == 0 or tokens[at - 1].text in _OPENING_MARKS


def is_loud(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is written in Title Case or in capitals."""
    long = [t for t in tokens if len(t.text) >= _LEAST_LETTERS and t.text[0].isalpha()]
    if len(long) > 1 and all(token.text.isupper() for token in long):
        return True
    if len(long) < _LEAST_WORDS or tokens[0].text == "(" or tokens[-1].text == ".":
        return False  # a name list, a credit, a sentence
    low = [t for t in long if not is_capital(t) and not is_stop_word(t.norm)]
    return len(low) <= _QUIET_SHARE * len(long)


def read_capitals(sentences: Sequence[Sequence[Token]]) -> Capitals:
    """Gather the evidence of the sentences of running text."""
    inside: set[str] = set()
    low: set[str] = set()
    for tokens in sentences:
        before_opens = True
        for text, _, _, norm in tokens:
            first = text[0]
            if first.isalnum():
                if not first.isupper():
                    low.add(norm)
                elif not before_opens:
                    inside.add(norm)
                before_opens = False
            else:
                before_opens = text in _OPENING_MARKS
    return Capitals(frozenset(inside), frozenset(low))
