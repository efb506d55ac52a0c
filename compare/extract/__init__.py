"""What each article claims; one file a kind of claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from compare.extract.attribution import attribute_claims
from compare.extract.dates import find_dates
from compare.extract.figures import MOST as MOST_FIGURES
from compare.extract.figures import is_capped
from compare.extract.money import find_money
from compare.extract.names import find_names
from compare.extract.percents import find_percents
from compare.extract.quantities import find_quantities
from compare.extract.quotes import find_quotes
from compare.extract.statements import find_statements
from compare.extract.view import ArticleView, view_article
from compare.model import Claim

if TYPE_CHECKING:
    from compare.model import Article

__all__ = ["FINDERS", "MOST_FIGURES", "Finder", "extract_claims", "is_capped"]

Finder: TypeAlias = Callable[[ArticleView, tuple[Claim, ...]], Iterable[Claim]]
"""Finds the claims of one kind; the claims that earlier finders found are given,
so that "$2 billion" is not read again as a quantity."""

FINDERS: tuple[Finder, ...] = (
    find_money,
    find_percents,
    find_dates,
    find_quantities,
    find_names,
    find_quotes,
    find_statements,
)
"""In the order in which they run."""


def extract_claims(index: int, article: Article) -> tuple[Claim, ...]:
    """Find all that an article claims.

    Args:
        index: Number of the article in its comparison.
        article: The article to read.

    Returns:
        Claims in the order of the text; those at one place by kind.
    """
    view = view_article(index, article)
    claims: tuple[Claim, ...] = ()
    for find in FINDERS:
        claims = (*claims, *find(view, claims))
    claims = attribute_claims(view, claims)
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind)))
