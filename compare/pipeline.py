"""The stages in order: the one module that knows them all."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.align import align_articles
from compare.caveats import find_caveats
from compare.errors import ArticleError
from compare.extract import extract_claims
from compare.frame import frame_articles
from compare.group import find_copies, group_articles
from compare.match import match_claims, relate_links
from compare.model import Alignment, Comparison, Provenance
from compare.options import CompareOptions
from compare.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Article, Fact, Framing, SentenceRef


class Event(NamedTuple):
    """Articles of one input that report one event."""

    title: str
    """The first headline among its articles, or how they are labelled."""
    articles: tuple[int, ...]
    """Indexes into the articles it was found in, ascending, copies left out."""


class _Findings(NamedTuple):
    alignment: Alignment
    facts: tuple[Fact, ...]
    framing: Framing


def compare_articles(
    articles: Iterable[Article], options: CompareOptions | None = None
) -> Comparison:
    """Compare what several articles say of one event.

    Copies are found, marked with `copy_of` and left out of the comparing; where
    nothing but copies of one article is given, they are compared all the same.
    The order of the articles changes labels, never findings.

    Args:
        articles: Two or more, in the order in which to show them.
        options: What to tune; the defaults suit news of 100 to 2,000 words.

    Raises:
        ArticleError: There are fewer than two articles.
    """
    options = options or CompareOptions()
    given = tuple(articles)
    if len(given) < 2:
        raise ArticleError(
            f"there is {len(given) or 'no'} article, and a comparison takes two",
            hint="name a second article of the same event",
        )
    copies = find_copies(given)
    originals = [index for index, copy in enumerate(copies) if copy is None]
    if len(originals) < 2:
        copies, originals = (None,) * len(given), list(range(len(given)))
    compared = [given[index] for index in originals]
    found = _find(compared, options)
    if len(originals) < len(given):
        found = _moved(found, originals)
    marked = tuple(
        replace(article, copy_of=copy)
        for article, copy in zip(given, copies, strict=True)
    )
    return Comparison(
        articles=marked,
        links=found.alignment.links,
        groups=found.alignment.groups,
        facts=found.facts,
        framing=found.framing,
        notices=find_caveats(marked, originals),
        provenance=Provenance(f"newscompare {__version__}", _plain_options(options)),
        phrases=found.alignment.phrases,
    )


def find_events(articles: Sequence[Article]) -> list[Event]:
    """Tell the events of one input apart, the largest first.

    Articles that are copies of others belong to no event of their own.
    """
    originals = [i for i, copy in enumerate(find_copies(articles)) if copy is None]
    groups = group_articles([articles[i] for i in originals])
    events = [
        Event(
            title=articles[originals[group[0]]].headline,
            articles=tuple(originals[i] for i in group),
        )
        for group in groups
    ]
    return sorted(events, key=lambda event: (-len(event.articles), event.articles))


def _find(articles: Sequence[Article], options: CompareOptions) -> _Findings:
    """Run the stages on articles of which none is a copy."""
    claims = [
        claim
        for index, article in enumerate(articles)
        for claim in extract_claims(index, article)
    ]
    alignment = align_articles(articles, options.align)
    facts = match_claims(articles, claims, alignment, options.match)
    framing = frame_articles(articles, claims, facts)
    return _Findings(relate_links(alignment, facts), facts, framing)


def _moved(found: _Findings, places: Sequence[int]) -> _Findings:
    """Count articles as the comparison does, where copies stand between them."""
    return _Findings(
        _moved_alignment(found.alignment, places),
        tuple(
            replace(
                fact,
                claims=tuple(
                    replace(claim, article=places[claim.article])
                    for claim in fact.claims
                ),
            )
            for fact in found.facts
        ),
        _moved_framing(found.framing, places),
    )


def _moved_alignment(alignment: Alignment, places: Sequence[int]) -> Alignment:
    def moved(ref: SentenceRef) -> SentenceRef:
        return ref._replace(article=places[ref.article])

    return Alignment(
        links=tuple(
            replace(link, a=moved(link.a), b=moved(link.b)) for link in alignment.links
        ),
        groups=tuple(tuple(map(moved, group)) for group in alignment.groups),
        phrases=tuple(
            phrase._replace(
                article=places[phrase.article],
                carriers=tuple(places[other] for other in phrase.carriers),
            )
            for phrase in alignment.phrases
        ),
    )


def _moved_framing(framing: Framing, places: Sequence[int]) -> Framing:
    def moved(articles: Sequence[int]) -> tuple[int, ...]:
        return tuple(places[article] for article in articles)

    return replace(
        framing,
        voices=tuple(
            replace(voice, article=places[voice.article]) for voice in framing.voices
        ),
        placements=tuple(
            replace(
                placement,
                sentences=tuple(
                    (places[article], sentence)
                    for article, sentence in placement.sentences
                ),
                lead=moved(placement.lead),
                late=moved(placement.late),
            )
            for placement in framing.placements
        ),
        words=tuple(
            replace(word, article=places[word.article]) for word in framing.words
        ),
        namings=tuple(
            replace(
                naming,
                uses=tuple(
                    replace(use, article=places[use.article]) for use in naming.uses
                ),
            )
            for naming in framing.namings
        ),
        stances=tuple(
            replace(
                stance, plain=moved(stance.plain), attributed=moved(stance.attributed)
            )
            for stance in framing.stances
        ),
        headline_gaps=tuple(
            replace(gap, article=places[gap.article]) for gap in framing.headline_gaps
        ),
    )


def _plain_options(options: Any) -> dict[str, Any]:
    """Options as plain values; a callable is given by its name."""
    return {
        field.name: _plain_option(getattr(options, field.name))
        for field in fields(options)
    }


def _plain_option(value: Any) -> Any:
    if is_dataclass(value):
        return _plain_options(value)
    if callable(value):
        return getattr(value, "__qualname__", type(value).__qualname__)
    return value
