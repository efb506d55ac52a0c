"""How likely two sentences of two articles report the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.align.prepare import prepare
from compare.align.scorer import load_scorer
from compare.align.signals import measure
from compare.align.weights import weigh_articles

if TYPE_CHECKING:
    from compare.model import Article


def score_sentences(left: Article, right: Article) -> list[list[float]]:
    """Score each sentence of one article against each of another.

    Returns:
        One row a left sentence, one column a right one: a probability in [0, 1];
        0 for two that share no word, nor any near to one. Swapping the articles
        transposes it exactly.
    """
    scorer = load_scorer()
    matrix = []
    weights = weigh_articles(left, right)
    for found in measure(prepare(left), prepare(right), weights):
        row = [0.0] * len(right.sentences)
        for column, signals in found.items():
            row[column] = scorer.score(signals)
        matrix.append(row)
    return matrix
