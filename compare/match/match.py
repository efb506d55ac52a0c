"""The families of facts, in the order of a report."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from compare.match.causes import cause_drafts
from compare.match.counting import is_share
from compare.match.draft import in_order, numbered
from compare.match.evidence import make_event
from compare.match.names import name_drafts
from compare.match.papers import with_papers
from compare.match.quotes import quote_drafts
from compare.match.roles import role_drafts
from compare.match.senses import sense_drafts
from compare.match.shades import shade_drafts
from compare.match.sources import source_drafts
from compare.match.statements import statement_drafts, told_figures
from compare.match.steps import find_steps
from compare.match.values import value_drafts
from compare.model import ClaimKind, Entity
from compare.options import MatchOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    values = [
        draft
        for found in others
        for draft in value_drafts(
            event, _without_names(found), tolerance=options.tolerance
        )
    ]
    figures = told_figures(event, values)
    names = [claim for claim in chain(*others) if _is_name(claim)]
    statements = kinds[ClaimKind.STATEMENT]
    steps = find_steps(event, claims)
    drafts = chain(
        values,
        with_papers(event, name_drafts(event, names)),
        role_drafts(event, names),
        quote_drafts(event, kinds[ClaimKind.QUOTE], claims),
        source_drafts(event, kinds[ClaimKind.SOURCE]),
        statement_drafts(event, statements, steps.apart, figures),
        sense_drafts(event, statements, steps.apart),
        shade_drafts(event),
        cause_drafts(event),
        steps.drafts,
    )
    return numbered(drafts)


def _share_out(kinds: dict[ClaimKind, list[Claim]]) -> None:
    """Put fractions beside percentages, as "one in eight" can be 12.5%."""
    counts = kinds[ClaimKind.QUANTITY]
    shares = [claim for claim in counts if is_share(claim)]
    if shares and kinds[ClaimKind.PERCENT]:
        kinds[ClaimKind.QUANTITY] = [claim for claim in counts if not is_share(claim)]
        kinds[ClaimKind.PERCENT] = list(in_order([*kinds[ClaimKind.PERCENT], *shares]))


def _is_name(claim: Claim) -> bool:
    return isinstance(claim.value, Entity)


def _without_names(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if not _is_name(claim)]
