"""Made-up comparisons for the bench of the view: so many articles and words."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from compare import Article, Comparison
from compare.model import (
    Change,
    ChangeKind,
    Claim,
    ClaimKind,
    Fact,
    FactStatus,
    Framing,
    Link,
    Phrase,
    Provenance,
    Relation,
    SentenceRef,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

PER_SENTENCE = 22
"""Words of a sentence, as news has them."""


def build(count: int, words: int) -> Comparison:
    """Articles on one event: two sentences in five linked, five facts in six unique."""
    chance = random.Random(count * words)
    lexicon = [f"{a}{b}{c}" for a in "blmnt" for b in "aeiou" for c in ("r", "st", "n")]
    articles = tuple(_article(chance, lexicon, n, words) for n in range(count))
    rows = _rows(chance, articles)
    return Comparison(
        articles=articles,
        links=tuple(
            Link(
                a,
                b,
                0.7,
                Relation.OVERLAPPING,
                ("both tell it",),
                _change(articles, a, b),
            )
            for row in rows
            for a in row
            for b in row
            if a.article < b.article
        ),
        groups=rows,
        facts=_facts(chance, articles, rows),
        framing=Framing(),
        notices=(),
        provenance=Provenance("bench"),
        phrases=tuple(
            Phrase(ref.article, ref.sentence, sentence.start, sentence.start + 12)
            for row in rows
            for ref in row
            for sentence in [articles[ref.article].sentences[ref.sentence]]
        ),
    )


def _article(
    chance: random.Random, lexicon: Sequence[str], number: int, words: int
) -> Article:
    sentences = [
        " ".join(chance.choices(lexicon, k=PER_SENTENCE)).capitalize() + "."
        for _ in range(words // PER_SENTENCE)
    ]
    return Article.from_sentences(
        sentences, outlet=f"Outlet {number + 1}", published="2026-03-03"
    )


def _rows(
    chance: random.Random, articles: Sequence[Article]
) -> tuple[tuple[SentenceRef, ...], ...]:
    length = len(articles[0].sentences)
    places = [chance.sample(range(length), length * 2 // 5) for _ in articles]
    return tuple(
        tuple(SentenceRef(n, sentence) for n, sentence in enumerate(row))
        for row in zip(*places, strict=True)
    )


def _change(
    articles: Sequence[Article], a: SentenceRef, b: SentenceRef
) -> tuple[Change, ...]:
    left = articles[a.article].sentences[a.sentence]
    right = articles[b.article].sentences[b.sentence]
    ends = (left.start, left.start + 9, right.start, right.start + 9)
    return (Change(ChangeKind.REPLACE, *ends),)


def _facts(
    chance: random.Random,
    articles: Sequence[Article],
    rows: Sequence[Sequence[SentenceRef]],
) -> tuple[Fact, ...]:
    told = [row for row in rows if chance.random() < 0.5]
    alone = [
        [SentenceRef(n, chance.randrange(len(article.sentences)))]
        for n, article in enumerate(articles)
        for _ in range(len(article.sentences))
    ]
    statuses = (FactStatus.SHARED, FactStatus.CONTRASTING, FactStatus.CONFLICTING)
    return tuple(
        Fact(
            f"f{number}",
            ClaimKind.QUANTITY,
            f"fact {number}",
            FactStatus.UNIQUE if len(refs) == 1 else chance.choice(statuses),
            tuple(_claim(chance, articles, ref) for ref in refs),
            ("rule of the bench",),
        )
        for number, refs in enumerate([*told, *alone], 1)
    )


def _claim(
    chance: random.Random, articles: Sequence[Article], ref: SentenceRef
) -> Claim:
    sentence = articles[ref.article].sentences[ref.sentence]
    words = sentence.text.split()
    place = chance.randrange(1, len(words) - 2)
    start = sentence.start + len(" ".join(words[:place])) + 1
    told = " ".join(words[place : place + 2])
    return Claim(ClaimKind.QUANTITY, *ref, start, start + len(told), told)
