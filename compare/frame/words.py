"""Words with a slant, outside quotations: hedges, intensifiers, loaded words."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.marks import quoted, scare_quotes
from compare.model import SentenceKind, WordUse, one_line
from compare.text import load_json
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Article, Span

_WORD = later(r"[^\W_]+(?:['’-][^\W_]+)*")
_OWN = frozenset({SentenceKind.HEADLINE, SentenceKind.SUBHEAD, SentenceKind.BODY})


class OwnWord(NamedTuple):
    """A word that the article itself uses: it stands in no quotation."""

    text: str
    """In lower case."""
    start: int


class OwnSentence(NamedTuple):
    """A sentence with the article's own words in it."""

    number: int
    kind: SentenceKind
    words: tuple[OwnWord, ...]


def find_words(
    articles: Sequence[Article], own: Sequence[Sequence[OwnSentence]]
) -> tuple[WordUse, ...]:
    """Find the words with a slant of each article, with the sentences they stand in.

    Args:
        articles: Those compared.
        own: For each, what `own_words` gives.
    """
    return tuple(
        use
        for number, article in enumerate(articles)
        for use in _uses(number, article, own[number])
    )


def _uses(
    number: int, article: Article, own: Sequence[OwnSentence]
) -> Iterator[WordUse]:
    places: dict[tuple[str, str], list[int]] = {}
    for sentence in own:
        if sentence.kind in _OWN:
            for sort, phrase in _slanted(sentence.words):
                places.setdefault((sort, phrase), []).append(sentence.number)
    for index, phrase in _scare(article):
        places.setdefault(("scare", phrase), []).append(index)
    for (sort, phrase), sentences in sorted(places.items()):
        yield WordUse(number, sort, phrase, tuple(dict.fromkeys(sentences)))


def own_words(article: Article) -> Iterator[OwnSentence]:
    """Give each sentence with the words in it that stand in no quotation."""
    spans = [run.span for run in quoted(article.text)]
    starts = [span.start for span in spans]
    for number, sentence in enumerate(article.sentences):
        words = (
            OwnWord(found.group().lower(), found.start() + sentence.start)
            for found in _WORD.finditer(sentence.text)
            if found.group() != "May" or not found.start()  # the month is no hedge
        )
        if spans:
            words = (word for word in words if not _inside(spans, starts, word.start))
        yield OwnSentence(number, sentence.kind, tuple(words))


def _inside(spans: Sequence[Span], starts: Sequence[int], at: int) -> bool:
    before = bisect_right(starts, at) - 1
    return before >= 0 and at < spans[before].end


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """For each first word, the phrases that it may open, longest first, by sort."""
    data = load_json("framing.json")
    listed = [
        (tuple(phrase.split()), sort)
        for sort, entry in data["sorts"].items()
        for phrase in entry["words"]
    ]
    listed += [(tuple(phrase.split()), "loaded") for phrase in data["loaded"]]
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, sort in listed:
        table.setdefault(phrase[0], []).append((phrase, sort))
    return {
        first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row)))
        for first, rows in table.items()
    }


def _slanted(words: Sequence[OwnWord]) -> Iterator[tuple[str, str]]:
    texts = [word.text for word in words]
    end = 0
    for at, text in enumerate(texts):
        for phrase, sort in _phrases().get(text, ()) if at >= end else ():
            if tuple(texts[at : at + len(phrase)]) == phrase:
                yield sort, " ".join(phrase)
                end = at + len(phrase)
                break


def _scare(article: Article) -> Iterator[tuple[int, str]]:
    """Words in marks that are too few to be a quotation."""
    for run in scare_quotes(article.text):
        index = article.sentence_at(run.span.start)
        if index is not None:
            words = one_line(article.text[run.span.start : run.span.end])
            yield index, words.strip(" ,.;:!?").lower()
