"""Names in headlines, where every word has a capital: only what is known counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.gazetteer import is_given_name, longest_hit
from compare.extract.name_groups import KINDS, Mention
from compare.extract.name_spans import is_capital, is_possessive
from compare.model import ClaimKind
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.text import Token

    Known = Mapping[str, Sequence[Mention]]

_MOST_OF_ONE_WORD = 8


def known_words(mentions: Iterable[Mention]) -> Known:
    """The names of running text by their first word, longest first."""
    known: dict[str, dict[tuple[str, ...], Mention]] = {}
    for mention in mentions:
        of_word = known.setdefault(mention.words[0], {})
        if len(of_word) < _MOST_OF_ONE_WORD:
            of_word.setdefault(mention.words, mention)
    return {
        word: sorted(of_word.values(), key=lambda m: -len(m.words))
        for word, of_word in known.items()
    }


def loud_mentions(
    number: int, tokens: Sequence[Token], known: Known, low: frozenset[str]
) -> Iterator[Mention]:
    """What a headline names, of what the text names or everyone knows.

    Besides, a given name and a word that the text never writes without a capital
    (`low`) are a person.
    """
    at = 0
    while at < len(tokens):
        mention = _mention(number, tokens, at, known) or _person(
            number, tokens, at, low
        )
        if mention is not None:
            yield mention
        at = mention.end if mention else at + 1


def _mention(
    number: int, tokens: Sequence[Token], at: int, known: Known
) -> Mention | None:
    if not is_capital(tokens[at]):
        return None
    for other in known.get(tokens[at].norm, ()):
        end = at + len(other.words)
        if tuple(token.norm for token in tokens[at:end]) == other.words:
            return Mention(number, at, end, other.words, other.kind, other.key)
    hit = longest_hit(tokens, at)
    if hit is None or hit.entry.sort not in KINDS:
        return None
    words = tuple(token.norm for token in tokens[at : hit.end] if token.is_word)
    return Mention(number, at, hit.end, words, KINDS[hit.entry.sort], hit.entry.key)


def _person(
    number: int, tokens: Sequence[Token], at: int, low: frozenset[str]
) -> Mention | None:
    pair = tokens[at : at + 2]
    if len(pair) < 2 or not all(map(is_capital, pair)) or is_possessive(pair[0]):
        return None
    given, family = (token.norm for token in pair)
    is_word = family in low or is_stop_word(family) or longest_hit(tokens, at + 1)
    if is_word or given in low or not is_given_name(given):
        return None
    return Mention(number, at, at + 2, (given, family), ClaimKind.PERSON)
