"""How fast sentences are scored, and how well: `python -m bench.align [OPTION ...]`.

Prints, in one run, the milliseconds for a warm pair of 40 x 40 sentences, against
TF-IDF written plainly and, given `--model`, against encoding the same 80 sentences of
our fixtures by sentence-transformers; how time grows with the length; what eight
articles take; and, given `--data`, the average precision of both scorers on each set.
Scored so, the package has seen these events in training: for figures out of fold see
`bench.train_align`.
"""

from __future__ import annotations

import argparse
import itertools
import math
import resource
import timeit
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.align_sets import SETS, load_pairs
from compare.align import align_articles, score_sentences
from compare.align.embeddings import similarity_by
from compare.model import Article
from compare.read import read_articles
from compare.text import is_stop_word, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
FIXTURES = Path(__file__).parents[1] / "fixtures" / "events"
_SOUNDS = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "dar", "fen")
_COMMON = 60
"""Made-up words that every article uses, the first of them most."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--model", help="a sentence-transformers model, to be timed")
    options = parser.parse_args()
    if options.model:
        beside_model(options.model)
    speed()
    if options.data:
        quality(options.data)


def made_up(sentences: int, shift: int) -> Article:
    """An article of 14 words a sentence; every third is much like that of shift 0."""
    return Article.from_sentences(
        _sentence(number, shift if number % 3 else 0) for number in range(sentences)
    )


def _sentence(number: int, shift: int) -> str:
    common = [_word(_COMMON // (2 + (number * 7 + k * 5) % 31)) for k in range(6)]
    rare = [_word(_COMMON + (number + 97 * shift) * 6 + k) for k in range(6)]
    tail = f"on Tuesday for ${(number + shift) % 97} million."
    return " ".join((*common, "of the", *rare, tail)).capitalize()


def _word(number: int) -> str:
    word = ""
    while number or not word:
        number, sound = divmod(number, len(_SOUNDS))
        word += _SOUNDS[sound]
    return word + "sk"


def milliseconds(statement: Callable[[], object]) -> float:
    """Best of a few runs, after one that warms the caches."""
    statement()
    return 1000 * min(timeit.repeat(statement, number=1, repeat=ROUNDS))


def beside_model(name: str) -> None:
    """Time both scorers on 40 x 40 sentences of the fixtures."""
    left, right = fixture_pair()
    encoded = similarity_by(name)
    own = milliseconds(lambda: score_sentences(left, right))
    other = milliseconds(lambda: encoded(left, right))
    print(f"fixtures, 40 x 40   {own:8.1f} ms   model {other:15.1f} ms", end="")
    print(f"   {other / own:.0f} times as long")


def fixture_pair() -> tuple[Article, Article]:
    """Every second sentence of our events, and the others."""
    sentences = [
        sentence.text
        for article in read_articles(sorted(map(str, FIXTURES.glob("*/articles/*"))))
        for sentence in article.sentences
    ]
    one, two = sentences[:80:2], sentences[1:80:2]
    return Article.from_sentences(one), Article.from_sentences(two)


def speed() -> None:
    left, right = made_up(40, 0), made_up(40, 13)
    own = milliseconds(lambda: score_sentences(left, right))
    plain = milliseconds(lambda: tfidf(left, right))
    print(f"40 x 40 sentences   {own:8.1f} ms   plain TF-IDF {plain:8.1f} ms")
    eight = [made_up(60, 13 * number) for number in range(8)]
    print(f"8 articles of 60    {milliseconds(lambda: align_articles(eight)):8.1f} ms")
    for sentences in (80, 160, 320, 640, 2000):
        pair = made_up(sentences, 0), made_up(sentences, 13)
        time = 1000 * timeit.timeit(partial(score_sentences, *pair), number=1)
        print(f"{sentences:4d} a side, cold    {time:8.1f} ms")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory         {peak:8.1f} MiB")


def tfidf(left: Article, right: Article) -> list[list[float]]:
    """Cosine of lower-case words by their rarity in the two articles."""
    rows, columns = _bags(left), _bags(right)
    counts = Counter(word for bag in (*rows, *columns) for word in bag)
    total = len(rows) + len(columns)
    idf = {word: math.log(1 + total / count) for word, count in counts.items()}
    return [[_cosine(row, column, idf) for column in columns] for row in rows]


def _bags(article: Article) -> list[frozenset[str]]:
    return [
        frozenset(
            token.norm
            for token in tokenize(sentence.text)
            if token.is_word and not is_stop_word(token.norm)
        )
        for sentence in article.sentences
    ]


def _cosine(one: frozenset[str], two: frozenset[str], idf: dict[str, float]) -> float:
    shared = sum(idf[word] ** 2 for word in one & two)
    size = sum(idf[word] ** 2 for word in one) * sum(idf[word] ** 2 for word in two)
    return shared / math.sqrt(size) if shared else 0.0


def quality(data: Path) -> None:
    pairs = load_pairs(data)
    for name in SETS:
        here = [pair for pair in pairs if pair.name == name]
        gold = [
            cell in pair.gold
            for pair in here
            for cell in itertools.product(pair.rows, pair.columns)
        ]
        figures = []
        for scorer in (tfidf, score_sentences):
            scores = []
            for pair in here:
                matrix = scorer(pair.left, pair.right)
                scores += [matrix[i][j] for i in pair.rows for j in pair.columns]
            figures.append(average_precision(scores, gold))
        print(f"{name:10s} AP   TF-IDF {figures[0]:.3f}   newscompare {figures[1]:.3f}")


def average_precision(scores: list[float], gold: list[bool]) -> float:
    """Mean of the precision at each gold pair; ties keep their order."""
    order = sorted(range(len(scores)), key=lambda number: -scores[number])
    hits, precisions = 0, []
    for place, number in enumerate(order, start=1):
        if gold[number]:
            hits += 1
            precisions.append(hits / place)
    return sum(precisions) / len(precisions)


if __name__ == "__main__":
    main()
