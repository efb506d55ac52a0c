"""Names in headlines, where every word has a capital: only what is known counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.gazetteer import longest_hit
from compare.extract.name_groups import KINDS, Mention
from compare.extract.name_spans import is_capital

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
    number: int, tokens: Sequence[Token], known: Known
) -> Iterator[Mention]:
    """What a headline names, of what the text names or everyone knows."""
    at = 0
    while at < len(tokens):
        mention = _mention(number, tokens, at, known)
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
