"""An article made ready for aligning: what the words of each sentence count as.

Words that mean the same get the same term: inflections, the spellings of a name
("Zelenskyy", "Zelenskiy"), known short forms ("U.S.", "United States"), and a
number however it is written ("$2 billion", "2bn").
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from compare.text import fold, is_stop_word, number_value, tokenize
from compare.text.names import known_forms
from compare.text.numbers import SCALES
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Article, Sentence, SentenceKind
    from compare.text import Token

_FIGURE = "#"
_SCALE_GAP = frozenset({"-", "‐", "–"})


class Word(NamedTuple):
    """A run of characters that counts as one word."""

    term: str
    """Equal terms mean the same; a figure's begins with "#"."""
    text: str
    """As written."""
    folded: str
    """The text folded: what lists of words are searched for."""
    start: int
    """First code point in the article's text, inclusive."""
    end: int
    capital: bool
    """Whether it starts with a capital inside a sentence, as names do."""

    @property
    def is_figure(self) -> bool:
        """Whether it is a number."""
        return self.term.startswith(_FIGURE)


class PreparedSentence(NamedTuple):
    """What one sentence is compared by."""

    words: tuple[Word, ...]
    """All words, in order, function words too."""
    content: tuple[Word, ...]
    """Those that carry the report: no function words."""
    quoted: tuple[tuple[Word, ...], ...]
    """The words between quotation marks, one run a quotation."""
    kind: SentenceKind
    terms: frozenset[str]
    """Terms of the content."""


@lru_cache(maxsize=16)
def prepare(article: Article) -> tuple[PreparedSentence, ...]:
    """Prepare each sentence of an article, in order."""
    return tuple(_prepare(sentence) for sentence in article.sentences)


def _prepare(sentence: Sentence) -> PreparedSentence:
    tokens = tokenize(sentence.text)
    words = tuple(_words(sentence, tokens))
    content = tuple(word for word in words if not is_stop_word(word.term))
    return PreparedSentence(
        words=words,
        content=content,
        quoted=tuple(_quoted(tokens, words, sentence.start)),
        kind=sentence.kind,
        terms=frozenset(word.term for word in content),
    )


def _words(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Word]:
    number = 0
    opening = True
    while number < len(tokens):
        token = tokens[number]
        if not token.is_word:
            number += 1
            continue
        count, terms = _read(tokens, number)
        end = tokens[number + count - 1].end
        text = sentence.text[token.start : end]
        capital = token.text[0].isupper() and not opening
        start, end = sentence.start + token.start, sentence.start + end
        folded = fold(text)
        yield from (Word(term, text, folded, start, end, capital) for term in terms)
        opening = False
        number += count


def _read(tokens: Sequence[Token], number: int) -> tuple[int, tuple[str, ...]]:
    """How many tokens stand for one thing from here on, and the terms they give."""
    token = tokens[number]
    value = number_value(token.norm)
    if value is not None and (token.text[0].isdigit() or value > 1):
        return _figure(tokens, number, value)
    known = _known_phrase(tokens, number)
    if known:
        return known
    if "-" in token.norm and not token.text.startswith("-"):
        return 1, tuple(term_of(part) for part in _hyphenated(token.norm))
    return 1, (term_of(token.norm),)


def _figure(
    tokens: Sequence[Token], number: int, value: float
) -> tuple[int, tuple[str, ...]]:
    count = 1
    while number + count < len(tokens):
        word = tokens[number + count]
        gap = word.text in _SCALE_GAP and number + count + 1 < len(tokens)
        word = tokens[number + count + 1] if gap else word
        scale = SCALES.get(word.norm)
        if scale is None:
            break
        value *= scale
        count += 2 if gap else 1
    return count, (f"{_FIGURE}{value:g}",)


def _hyphenated(norm: str) -> list[str]:
    """Parts that stand for themselves; a short opening stays ("co-operate")."""
    parts = [part for part in norm.split("-") if part]
    while len(parts) > 1 and len(parts[0]) < 4 and parts[0].isalpha():
        parts[:2] = [parts[0] + parts[1]]
    return parts


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Known names by their first word, the longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, name in known_forms().items():
        words = tuple(phrase.split())
        if words and (len(words) > 1 or name != phrase):
            by_first.setdefault(words[0], []).append((words, name))
    return {
        first: tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))
        for first, found in by_first.items()
    }


def _known_phrase(
    tokens: Sequence[Token], number: int
) -> tuple[int, tuple[str, ...]] | None:
    token = tokens[number]
    if not token.text[0].isupper():
        return None
    for words, name in _phrases().get(token.norm, ()):
        if len(words) == 1 and len(token.norm) < 5 and not token.text.isupper():
            continue  # "us" and "who" are words, "US" and "WHO" are names
        found = tokens[number : number + len(words)]
        if tuple(part.norm for part in found) == words:
            return len(words), (name,)
    return None


_OPEN, _CLOSE = frozenset("“«"), frozenset("”»")


def _quoted(
    tokens: Sequence[Token], words: Sequence[Word], origin: int
) -> Iterator[tuple[Word, ...]]:
    start: int | None = None
    for token in tokens:
        opens = token.text in _OPEN or (token.text == '"' and start is None)
        closes = token.text in _CLOSE or token.text == '"'
        if opens:
            start = token.end + origin
        elif closes and start is not None:
            end = token.start + origin
            yield tuple(w for w in words if start <= w.start and w.end <= end)
            start = None
    if start is not None:
        yield tuple(w for w in words if start <= w.start)
