"""The families of facts, in the order of a report."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from compare.match.causes import cause_drafts
from compare.match.counting import is_share
from compare.match.draft import in_order, numbered
from compare.match.evidence import make_event
from compare.match.hours import times_apart
from compare.match.names import name_drafts
from compare.match.papers import with_papers
from compare.match.quotes import quote_drafts
from compare.match.reckoned import reckoned_drafts
from compare.match.roles import role_drafts
from compare.match.senses import sense_drafts
from compare.match.shades import shade_drafts
from compare.match.sources import source_drafts
from compare.match.statements import statement_drafts, told_figures
from compare.match.steps import find_steps
from compare.match.values import value_drafts
from compare.model import ClaimKind, Entity, FactStatus
from compare.options import MatchOptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.match.draft import Draft
    from compare.match.evidence import Event
    from compare.model import Alignment, Article, Claim, Fact

_WORDINGS = (ClaimKind.QUOTE, ClaimKind.SOURCE, ClaimKind.STATEMENT)
"""Kinds with rules of their own; all others are matched by what their values are."""


def match_claims(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    alignment: Alignment,
    options: MatchOptions | None = None,
) -> tuple[Fact, ...]:
    """Join claims about one thing into facts, and say how the articles stand to each.

    Args:
        articles: Those compared, none of them a copy.
        claims: All their claims; `Claim.article` counts these articles.
        alignment: Their linked sentences.
        options: When two figures count as the same.

    Returns:
        Facts numbered f1, f2, ... by kind and then by first appearance. The order of
        the articles changes which is called what, never which facts there are.
    """
    options = options or MatchOptions()
    event = make_event(articles, claims, alignment)
    kinds: defaultdict[ClaimKind, list[Claim]] = defaultdict(list)
    for claim in in_order(claims):
        kinds[claim.kind].append(claim)
    _share_out(kinds)
    others = [kinds[kind] for kind in ClaimKind if kind not in _WORDINGS]
    values = _values(event, others, options.tolerance)
    figures = told_figures(event, values)
    names = [claim for claim in chain(*others) if _is_name(claim)]
    statements = kinds[ClaimKind.STATEMENT]
    steps = find_steps(event, claims)
    apart = steps.apart | times_apart(values)
    reckoned = list(reckoned_drafts(event, in_order(claims)))
    drafts = chain(
        _without_told(values, reckoned),
        reckoned,
        with_papers(event, name_drafts(event, names)),
        role_drafts(event, names),
        quote_drafts(event, kinds[ClaimKind.QUOTE], claims),
        source_drafts(event, kinds[ClaimKind.SOURCE]),
        statement_drafts(event, statements, apart, figures),
        sense_drafts(event, statements, steps.apart),
        shade_drafts(event),
        cause_drafts(event),
        steps.drafts,
    )
    return numbered(drafts)


def _values(
    event: Event, kinds: Iterable[Sequence[Claim]], tolerance: float
) -> list[Draft]:
    """Facts of figures and times, kind by kind."""
    return [
        draft
        for found in kinds
        for draft in value_drafts(event, _without_names(found), tolerance=tolerance)
    ]


def _share_out(kinds: dict[ClaimKind, list[Claim]]) -> None:
    """Put fractions beside percentages, as "one in eight" can be 12.5%."""
    counts = kinds[ClaimKind.QUANTITY]
    shares = [claim for claim in counts if is_share(claim)]
    if shares and kinds[ClaimKind.PERCENT]:
        kinds[ClaimKind.QUANTITY] = [claim for claim in counts if not is_share(claim)]
        kinds[ClaimKind.PERCENT] = list(in_order([*kinds[ClaimKind.PERCENT], *shares]))


def _without_told(
    values: Sequence[Draft], reckoned: Sequence[Draft]
) -> Iterator[Draft]:
    """Leave out what one article alone gives where its counterpart was reckoned."""
    told = {claim for draft in reckoned for claim in draft.claims}
    for draft in values:
        if draft.status is not FactStatus.UNIQUE or not told.issuperset(draft.claims):
            yield draft


def _is_name(claim: Claim) -> bool:
    return isinstance(claim.value, Entity)


def _without_names(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if not _is_name(claim)]
