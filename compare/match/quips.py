"""Quotations of three words, which count where another article quotes them too."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from compare.extract.marks import LEAST_WORDS, scare_quotes
from compare.model import Claim, ClaimKind, Entity, Wording, one_line
from compare.text import is_stop_word, stem, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.match.evidence import Event
    from compare.model import Article, Attribution

_TELLING = 2
"""Words that say something which a quip needs to be found in a longer quotation."""

_MARKS = " ,.;:!?–—-\u00a0"


def find_quips(
    event: Event, claims: Sequence[Claim], quotes: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Find the shortest quotations that more than one article has.

    Of one article alone, three words between marks may be irony, or a name.

    Args:
        event: What is known of the articles.
        claims: All that the articles claim, for who speaks and for what is a name.
        quotes: Those of them that are longer quotations.
    """
    told: defaultdict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.article, claim.sentence].append(claim)
    found = [
        quip
        for number, article in enumerate(event.articles)
        for quip in _quips(number, article, told)
    ]
    others = [*found, *quotes]
    return tuple(
        quip
        for quip in found
        if any(
            other.article != quip.article and repeats(quip, other) for other in others
        )
    )


def repeats(quip: Claim, other: Claim) -> bool:
    """Whether a quotation has the words of a quip side by side.

    In a longer one, a quip with one word that says something, such as "will be
    vindicated", may be anybody's.
    """
    own, words = _stems(quip), _stems(other)
    if own == words:
        return True
    if sum(not is_stop_word(word) for word in own) < _TELLING:
        return False
    places = range(len(words) - len(own) + 1)
    return any(words[at : at + len(own)] == own for at in places)


def _quips(
    number: int, article: Article, told: Mapping[tuple[int, int], Sequence[Claim]]
) -> Iterator[Claim]:
    for run in scare_quotes(article.text):
        sentence = article.sentence_at(run.span.start)
        if run.words != LEAST_WORDS - 1 or sentence is None:
            continue
        start, end = run.span.start, run.span.end
        text = article.text[start:end]
        start += len(text) - len(text.lstrip(_MARKS))
        text = text.strip(_MARKS)
        end = start + len(text)
        own = told.get((number, sentence), ())
        if _is_said(text) and not _is_named(own, start, end):
            yield Claim(
                ClaimKind.QUOTE,
                number,
                sentence,
                start,
                end,
                text,
                value=Wording(_stems_of(text)),
                attribution=_speaker(own, start, end),
            )


def _is_said(text: str) -> bool:
    """Whether words are speech rather than a title: "Meet the Mayor"."""
    tokens = [token for token in tokenize(one_line(text)) if token.is_word]
    title = len(tokens) > 1 and all(
        t.text[0].isupper() for t in (tokens[0], tokens[-1])
    )
    return not title and any(not is_stop_word(token.norm) for token in tokens)


def _is_named(own: Sequence[Claim], start: int, end: int) -> bool:
    return any(
        isinstance(claim.value, Entity) and claim.start <= start and end <= claim.end
        for claim in own
    )


def _speaker(own: Sequence[Claim], start: int, end: int) -> Attribution | None:
    """Who is said to say the statement that the words stand in."""
    return next(
        (
            claim.attribution
            for claim in own
            if claim.attribution and claim.start <= start and end <= claim.end
        ),
        None,
    )


def _stems(claim: Claim) -> tuple[str, ...]:
    return claim.value.stems if isinstance(claim.value, Wording) else ()


def _stems_of(text: str) -> tuple[str, ...]:
    return tuple(stem(token.norm) for token in tokenize(text) if token.is_word)
