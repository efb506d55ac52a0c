"""From scores to links: which sentence pairs are shown to a reader, and why."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from compare.align.because import give_reasons
from compare.align.changes import find_changes
from compare.align.groups import group_links
from compare.align.phrases import find_phrases
from compare.align.prepare import prepare
from compare.align.score import score_sentences
from compare.align.weights import weigh_articles
from compare.model import Alignment, Link, Relation, SentenceRef
from compare.options import AlignOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.align.prepare import PreparedSentence
    from compare.align.weights import Weight
    from compare.model import Article

_MIN_SCORE = 0.2
"""Where links of hand-aligned whole articles come out best (F1), out of fold: see
`bench/train_align.py`; 7 of 10 links drawn there are right."""
_EQUIVALENT = 0.8
"""Share of each sentence's weight that the other has, from which on the two say the
same and no more."""


def align_articles(
    articles: Sequence[Article], options: AlignOptions | None = None
) -> Alignment:
    """Link the sentences of two or more articles, and group what is linked.

    Args:
        articles: Two to eight, none a copy of another.
        options: What to tune.

    Returns:
        Links in the order of the articles and sentences; a sentence may have any
        number. The order of the articles changes the numbers, not the links.

    Raises:
        ValueError: The similarity of the options gave a matrix of another shape.
    """
    options = options or AlignOptions()
    lowest = _MIN_SCORE if options.min_score is None else options.min_score
    pairs = tuple(combinations(range(len(articles)), 2))
    matrices: dict[tuple[int, int], Sequence[Sequence[float]]] = {}
    links: list[Link] = []
    for a, b in pairs:
        matrices[a, b] = _scores(articles[a], articles[b], options)
        links += _links(articles, (a, b), matrices[a, b], lowest)
    return Alignment(
        links=tuple(links),
        groups=group_links(articles, links, matrices, lowest),
        phrases=find_phrases(articles, links),
    )


def _scores(
    left: Article, right: Article, options: AlignOptions
) -> Sequence[Sequence[float]]:
    if options.similarity is None:
        return score_sentences(left, right)
    given = options.similarity(left, right)
    matrix = [[float(score) for score in row] for row in given]
    rows, columns = len(left.sentences), len(right.sentences)
    if len(matrix) != rows or any(len(row) != columns for row in matrix):
        raise ValueError(f"the similarity did not give {rows} rows of {columns} scores")
    return matrix


def _links(
    articles: Sequence[Article],
    pair: tuple[int, int],
    matrix: Sequence[Sequence[float]],
    lowest: float,
) -> Iterator[Link]:
    left, right = (articles[number] for number in pair)
    rows, columns = prepare(left), prepare(right)
    weights = weigh_articles(left, right)
    for i, row in enumerate(matrix):
        for j, score in enumerate(row):
            if score < lowest or not score:
                continue
            yield Link(
                a=SentenceRef(pair[0], i),
                b=SentenceRef(pair[1], j),
                score=score,
                relation=_relation(rows[i], columns[j], weights),
                because=give_reasons(rows[i], columns[j], weights, score),
                changes=find_changes(left.sentences[i], right.sentences[j]),
            )


def _relation(
    left: PreparedSentence, right: PreparedSentence, weights: Mapping[str, Weight]
) -> Relation:
    """Only what the words tell; figures are compared later, as claims."""
    mine, theirs = left.terms, right.terms
    shared = sum(weights[term].event for term in mine & theirs)
    whole = max(sum(weights[term].event for term in side) for side in (mine, theirs))
    same = shared >= _EQUIVALENT * whole
    return Relation.EQUIVALENT if same else Relation.OVERLAPPING
