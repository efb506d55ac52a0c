"""How well phrases inside sentences are told apart: `python -m bench.spans --data DIR`.

Annotators marked spans that the other article reports too, and spans that it does
not. A span is told right where most of its characters lie in phrases that the other
article carries, or most do not. Beside it, what difflib calls equal, word by word, in
the sentence that is most alike.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.align_sets import read_rows
from compare.align import align_articles
from compare.model import Article
from compare.text import is_stop_word, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.text import Token

    Marked = list[dict[int, bool]]
    """By side: whether a character is shared; small words are not judged."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one article that annotators marked."""

    side: int
    start: int
    end: int
    shared: bool
    """Whether the other article reports it too."""


@dataclass(frozen=True, slots=True)
class Example:
    left: Article
    right: Article
    spans: list[Span]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    for name, examples in (
        ("qa_align", list(answers(data))),
        ("spark facts", list(propositions(data))),
    ):
        for how, mark in (("phrases", mark_phrases), ("difflib", mark_difflib)):
            print(f"{name:12s} {how:8s}", tell(examples, mark))


def answers(data: Path) -> Iterator[Example]:
    """Answers to questions on a sentence; linked ones are shared."""
    for row in read_rows(data / "qa_align" / "dev.jsonl"):
        spans = []
        for side, key in enumerate("ab"):
            shared = {number for link in row["aligned"] for number in link[side]}
            spans += [
                Span(side, *place, number in shared)
                for number, fact in enumerate(row[f"facts_{key}"])
                if (place := _place(row[key], fact["range"]))
            ]
        yield Example(
            Article.from_sentences([row["a"]]),
            Article.from_sentences([row["b"]]),
            spans,
        )


def _place(sentence: str, words: str) -> tuple[int, int] | None:
    """Characters of a range of words that are parted by spaces."""
    first, last = map(int, words.split(":"))
    tokens = sentence.split(" ")
    start = len(" ".join(tokens[:first])) + (first > 0)
    end = len(" ".join(tokens[:last]))
    return (start, end) if start < end else None


def propositions(data: Path) -> Iterator[Example]:
    """Spans that say what one sentence of a summary says."""
    for row in read_rows(data / "spark_align" / "dev.jsonl"):
        left, right = sides = (
            Article.from_sentences(row["a"]["sentences"]),
            Article.from_sentences(row["b"]["sentences"]),
        )
        if max(len(side.sentences) for side in sides) > 200:
            continue
        spans = []
        for fact in row["facts"]:
            for side, key in enumerate("ab"):
                spans += [
                    Span(side, start, start + len(text), fact["status"] == "shared")
                    for text in fact[key][1]
                    if (start := sides[side].text.find(text)) >= 0
                ]
        yield Example(left, right, spans)


def mark_phrases(left: Article, right: Article) -> Marked:
    marked: Marked = [{}, {}]
    for phrase in align_articles([left, right]).phrases:
        letters = range(phrase.start, phrase.end)
        marked[phrase.article] |= dict.fromkeys(letters, bool(phrase.carriers))
    return marked


def mark_difflib(left: Article, right: Article) -> Marked:
    return [_equal(left, right), _equal(right, left)]


def _equal(own: Article, other: Article) -> dict[int, bool]:
    marked: dict[int, bool] = {}
    theirs = [tokenize(sentence.text) for sentence in other.sentences]
    bags = [{token.norm for token in tokens} for tokens in theirs]
    for sentence in own.sentences:
        tokens = tokenize(sentence.text)
        words = {token.norm for token in tokens}
        alike = [len(words & bag) / (len(words | bag) or 1) for bag in bags]
        best = theirs[alike.index(max(alike))]
        equal = set(_blocks(tokens, best))
        for token in tokens:
            if token.is_word and not is_stop_word(token.norm):
                letters = range(
                    sentence.start + token.start, sentence.start + token.end
                )
                marked |= dict.fromkeys(letters, token in equal)
    return marked


def _blocks(mine: Sequence[Token], theirs: Sequence[Token]) -> Iterator[Token]:
    one, two = [token.norm for token in mine], [token.norm for token in theirs]
    for block in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks():
        yield from mine[block.a : block.a + block.size]


def tell(
    examples: list[Example], mark: Callable[[Article, Article], Marked]
) -> dict[str, Any]:
    """Area under the curve, and F1 of spans of which half is marked."""
    shares, gold = [], []
    for example in examples:
        marked = mark(example.left, example.right)
        for span in example.spans:
            here = marked[span.side]
            cells = [here[n] for n in range(span.start, span.end) if n in here]
            shares.append(sum(cells) / (len(cells) or 1))
            gold.append(span.shared)
    told = [share >= 0.5 for share in shares]
    both = sum(t and g for t, g in zip(told, gold, strict=True))
    right = sum(t == g for t, g in zip(told, gold, strict=True))
    return {
        "spans": len(gold),
        "shared": round(sum(gold) / len(gold), 3),
        "AUC": round(area(shares, gold), 3),
        "F1 shared": round(2 * both / (sum(told) + sum(gold)), 3),
        "F1 own": round(_own_f1(told, gold), 3),
        "right": round(right / len(gold), 3),
    }


def _own_f1(told: list[bool], gold: list[bool]) -> float:
    both = sum(not t and not g for t, g in zip(told, gold, strict=True))
    return 2 * both / (told.count(False) + gold.count(False))


def area(scores: list[float], gold: list[bool]) -> float:
    """Chance that a shared span scores above one that is not; ties count half."""
    order = sorted(scores)
    first = {score: place for place, score in reversed(list(enumerate(order)))}
    last = {score: place for place, score in enumerate(order)}
    ranks = sum(
        (first[s] + last[s]) / 2 for s, g in zip(scores, gold, strict=True) if g
    )
    hits = sum(gold)
    return (ranks - hits * (hits - 1) / 2) / (hits * (len(gold) - hits))


if __name__ == "__main__":
    main()
