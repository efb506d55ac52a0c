"""What a reader must know about what was read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.model import Notice, SentenceKind, one_line
from compare.text.shingles import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Article
    from compare.read.encoding import Decoded
    from compare.read.reading import LeftOut

_NO_LOSS = frozenset({"separator", "Markdown mark"})


def encoding_notice(
    decoded: Decoded, name: str, articles: tuple[int, ...]
) -> Iterator[Notice]:
    """Say which encoding was taken, where it is not plain UTF-8."""
    if decoded.lost:
        said = (
            f"{name} is not quite UTF-8: {_count(decoded.lost, 'character')} in it "
            "can't be read and shows as a replacement mark."
        )
        yield Notice("encoding", said, articles)
    elif decoded.encoding != "UTF-8":
        said = f"{name} is not UTF-8 text; it was read as {decoded.encoding}."
        yield Notice("encoding", said, articles)


def left_out_notice(left_out: Sequence[LeftOut], name: str) -> Iterator[Notice]:
    """Say how much of a source belongs to no article, and why."""
    lines = [item for item in left_out if item.reason not in _NO_LOSS]
    if lines:
        reasons = ", ".join(dict.fromkeys(item.reason for item in lines))
        were = "was" if len(lines) == 1 else "were"
        said = f"{_count(len(lines), 'line')} of {name} {were} left out: {reasons}."
        yield Notice("left-out", said)


def copy_notices(articles: Sequence[Article]) -> Iterator[Notice]:
    """Name each copy, its original, and how the two differ."""
    for index, article in enumerate(articles):
        original = article.copy_of
        if original is not None:
            how = how_it_differs(article, articles[original])
            said = say_copy(article, articles[original], how)
            yield Notice("copy", said, (index, original))


def say_copy(copy: Article, original: Article, how: str) -> str:
    """Name a copy and its original by what a reader sees of them, not by number."""
    own, other = _called(copy), _called(original)
    if own == other or (copy.outlet == original.outlet and not copy.headline):
        return f"Another copy of {other} was found, {how}; it is shown once."
    return f"T{own[1:]} repeats {other}, {how}; it is shown once."


def _called(article: Article) -> str:
    """An article by its outlet and headline, or else by where it was read from."""
    words = ["the", one_line(article.outlet), "article"]
    if article.headline:
        words.append(f"“{one_line(article.headline)}”")
    elif article.source and not article.outlet:
        words.append(f"in {one_line(article.source)}")
    return " ".join(filter(None, words))


def how_it_differs(copy: Article, original: Article) -> str:
    """Say in a few words how a copy differs from its original."""
    own, other = _told(copy), _told(original)
    added, missing = (own - other).total(), (other - own).total()
    changed = min(added, missing)
    parts = [f"{_count(changed, 'sentence')} changed"] if changed else []
    if added > changed:
        parts.append(f"{_count(added - changed, 'sentence')} more")
    if missing > changed:
        parts.append(f"{_count(missing - changed, 'sentence')} fewer")
    if parts:
        return f"with {' and '.join(parts)}"
    headlines = {words_of(copy.headline), words_of(original.headline)} - {()}
    return "word for word" + (" under another headline" if len(headlines) > 1 else "")


def _told(article: Article) -> Counter[tuple[str, ...]]:
    return Counter(
        words
        for sentence in article.sentences
        if sentence.kind is not SentenceKind.HEADLINE
        if (words := words_of(sentence.text))
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
