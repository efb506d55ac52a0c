"""Names in headlines, where every word has a capital: only what is known counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.gazetteer import is_given_name, longest_hit
from compare.extract.name_groups import KINDS, Mention
from compare.extract.name_spans import is_capital, is_possessive
from compare.model import ClaimKind
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.extract.people import People
    from compare.text import Token

_MOST_OF_ONE_WORD = 8
"""Names with one first word that are looked for."""


class Headline:
    """What an article's running text tells of the words in its headlines."""

    def __init__(
        self, mentions: Iterable[Mention], people: People, low: frozenset[str]
    ) -> None:
        """Learn from running text.

        Args:
            mentions: Found there.
            people: Named there in full.
            low: Words, folded, that it writes without a capital.
        """
        self._people = people
        self._low = low
        known: dict[str, dict[tuple[str, ...], Mention]] = {}
        for mention in mentions:
            of_word = known.setdefault(mention.words[0], {})
            if len(of_word) < _MOST_OF_ONE_WORD:
                of_word.setdefault(mention.words, mention)
        self._known = {
            word: sorted(of_word.values(), key=lambda m: -len(m.words))
            for word, of_word in known.items()
        }

    def mentions(self, number: int, tokens: Sequence[Token]) -> Iterator[Mention]:
        """What a headline names, of what the text names or everyone knows.

        Besides, a given name and a word that the text never writes without a capital
        are a person.
        """
        at = 0
        while at < len(tokens):
            mention = None
            if is_capital(tokens[at]):
                mention = self._mention(number, tokens, at)
            if mention is not None:
                yield mention
            at = mention.end if mention else at + 1

    def _mention(self, number: int, tokens: Sequence[Token], at: int) -> Mention | None:
        for other in self._known.get(tokens[at].norm, ()):
            end = at + len(other.words)
            if tuple(token.norm for token in tokens[at:end]) == other.words:
                return other._replace(sentence=number, start=at, end=end)
        norm = tokens[at].norm
        if norm not in self._low and self._people.is_surname(norm):
            return Mention(number, at, at + 1, (norm,), ClaimKind.PERSON)
        hit = longest_hit(tokens, at)
        if hit is None or hit.entry.sort not in KINDS:
            return self._person(number, tokens, at)
        words = tuple(token.norm for token in tokens[at : hit.end] if token.is_word)
        kind = KINDS[hit.entry.sort]
        return Mention(number, at, hit.end, words, kind, hit.entry.key)

    def _person(self, number: int, tokens: Sequence[Token], at: int) -> Mention | None:
        pair = tokens[at : at + 2]
        if len(pair) < 2 or not all(map(is_capital, pair)) or is_possessive(pair[0]):
            return None
        words = pair[0].norm, pair[1].norm
        is_word = is_stop_word(words[1]) or longest_hit(tokens, at + 1) is not None
        if is_word or not self._low.isdisjoint(words) or not is_given_name(words[0]):
            return None
        return Mention(number, at, at + 2, words, ClaimKind.PERSON)
