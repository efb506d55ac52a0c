"""Whether a stored comparison still fits together: texts, spans and numbers."""

from __future__ import annotations

import dataclasses
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from compare.errors import StoredError

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping

    from compare.model.article import Article
    from compare.model.comparison import Comparison
    from compare.model.framing import Framing

_HINT = "make it again from its articles"

_CHECKS: Mapping[str, Callable[[Any], bool]] = {
    "str": lambda value: isinstance(value, str),
    "int": lambda value: type(value) is int,
    "float": lambda value: type(value) in {int, float},
    "bool": lambda value: isinstance(value, bool),
    "str | None": lambda value: value is None or isinstance(value, str),
    "int | None": lambda value: value is None or type(value) is int,
    "float | None": lambda value: value is None or type(value) in {int, float},
    "tuple[str, ...]": lambda value: all(isinstance(item, str) for item in value),
    "tuple[int, ...]": lambda value: all(type(item) is int for item in value),
    "tuple[tuple[int, int], ...]": lambda value: all(
        type(item) is int for pair in value for item in pair
    ),
}
"""What a field may hold, by its annotation; fields of other kinds are built by
functions that check what they are given."""


def check_fields(value: object) -> None:
    """Check that the plain fields of a dataclass hold what they are declared to.

    Raises:
        TypeError: One doesn't.
    """
    for name, check in _checked(type(value)):  # type: ignore[arg-type]
        if not check(getattr(value, name)):
            raise TypeError(f"{name} is {getattr(value, name)!r}"[:80])


@cache
def field_names(cls: Hashable) -> tuple[str, ...]:
    """The fields of a dataclass or a named tuple; none of anything else."""
    if dataclasses.is_dataclass(cls):
        return tuple(field.name for field in dataclasses.fields(cls))
    return tuple(getattr(cls, "_fields", ()))


@cache
def _checked(cls: Hashable) -> tuple[tuple[str, Callable[[Any], bool]], ...]:
    kinds: Mapping[str, Any] = getattr(cls, "__annotations__", {})
    # A named tuple wraps what is written as a string.
    named = {
        name: getattr(kinds.get(name), "__forward_arg__", kinds.get(name))
        for name in field_names(cls)
    }
    return tuple(
        (name, _CHECKS[str(kind)])
        for name, kind in named.items()
        if str(kind) in _CHECKS
    )


def check_texts(data: Mapping[str, Any], comparison: Comparison) -> None:
    """Check that no article's text was changed since the comparison was stored.

    Raises:
        StoredError: A text and its hash disagree.
    """
    stored = zip(data["articles"], comparison.articles, strict=True)
    for number, (item, article) in enumerate(stored, 1):
        if item.get("sha256", article.sha256) != article.sha256:
            name = f" ({article.outlet})" if article.outlet else ""
            raise StoredError(
                f"the text of article {number}{name} was changed after the comparison "
                "was stored",
                hint=_HINT,
            )


def check_comparison(comparison: Comparison) -> None:
    """Check that every span and number points to something that is there.

    Raises:
        StoredError: One doesn't.
    """
    articles = comparison.articles
    if len(articles) < 2 or not comparison.originals:
        raise _damage("it holds no two articles")
    for number, article in enumerate(articles, 1):
        if not _is_cut_right(article):
            raise _damage(f"the sentences of article {number} do not fit its text")
        if article.copy_of is not None:
            _check_place(articles, (article.copy_of, 0))
    _check_claims(comparison)
    notices = chain.from_iterable(notice.articles for notice in comparison.notices)
    for index in notices:
        _check_place(articles, (index, 0))
    for place in chain(_linked(comparison), _framed(comparison.framing)):
        _check_shown(articles, place)


def _check_claims(comparison: Comparison) -> None:
    for fact in comparison.facts:
        for claim in fact.claims:
            _check_shown(comparison.articles, (claim.article, claim.sentence))
            text = comparison.articles[claim.article].text[claim.start : claim.end]
            if claim.start < 0 or text != claim.text:
                raise _damage(
                    f"fact {fact.id} cites characters that its article does not have"
                )


def _is_cut_right(article: Article) -> bool:
    """Whether its sentences stand where they say, one after another."""
    return (
        bool(article.sentences)
        and all(
            sentence.start >= 0
            and article.text[sentence.start : sentence.end] == sentence.text
            for sentence in article.sentences
        )
        and all(a.end <= b.start for a, b in pairwise(article.sentences))
    )


def _linked(comparison: Comparison) -> Iterator[tuple[int, int]]:
    """Each sentence that a link, a group, a phrase or the reader names."""
    lengths = [len(article.text) for article in comparison.articles]
    for link in comparison.links:
        yield from (link.a, link.b)
        for change in link.changes:
            if not (
                0 <= change.a_start <= change.a_end <= lengths[link.a.article]
                and 0 <= change.b_start <= change.b_end <= lengths[link.b.article]
            ):
                raise _damage("a link cites characters that are not there")
    ends = {ref for link in comparison.links for ref in (link.a, link.b)}
    for group in comparison.groups:
        yield from group
        if len(set(group)) < 2 or not ends.issuperset(group):
            raise _damage("a group joins sentences that no link joins")
    yield from chain.from_iterable(comparison.unlinked)
    yield from ((note.article, note.sentence) for note in comparison.notes)
    for phrase in comparison.phrases:
        if not 0 <= phrase.start <= phrase.end <= lengths[phrase.article]:
            raise _damage("a phrase is cut from characters that are not there")
        yield phrase.article, phrase.sentence
        yield from ((carrier, 0) for carrier in phrase.carriers)


def _framed(framing: Framing) -> Iterator[tuple[int, int]]:
    """Each sentence that the framing names."""
    uses: Iterable[Any] = chain.from_iterable(n.uses for n in framing.namings)
    for item in chain(framing.voices, framing.words, uses):
        yield from ((item.article, number) for number in item.sentences)
    for placement in framing.placements:
        yield from placement.sentences
        yield from ((index, 0) for index in (*placement.lead, *placement.late))
    for stance in framing.stances:
        yield from ((index, 0) for index in (*stance.plain, *stance.attributed))
    for gap in framing.headline_gaps:
        yield gap.article, gap.sentence


def _check_place(articles: tuple[Article, ...], place: tuple[int, int]) -> None:
    article, sentence = place
    if type(article) is not int or type(sentence) is not int:
        raise _damage(f"{place!r} is no sentence's number")
    inside = article in range(len(articles))
    if not inside or sentence not in range(len(articles[article].sentences)):
        raise _damage("it names a sentence that is not there")


def _check_shown(articles: tuple[Article, ...], place: tuple[int, int]) -> None:
    """Check a place that is compared: copies are not."""
    _check_place(articles, place)
    if articles[place[0]].copy_of is not None:
        raise _damage("it compares an article that it calls a copy")


def _damage(why: str) -> StoredError:
    return StoredError(f"the stored comparison is damaged: {why}", hint=_HINT)
