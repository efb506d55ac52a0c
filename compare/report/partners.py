"""What other outlets tell in the place of a sentence."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Link, SentenceRef
    from compare.report.choice import Choice


def partners_of(choice: Choice) -> Mapping[SentenceRef, tuple[SentenceRef, ...]]:
    """The chosen outlets' other sentences in the group of each; none, no entry."""
    base, others = choice.against()
    shown = {base, *others}
    found: dict[SentenceRef, dict[SentenceRef, None]] = defaultdict(dict)
    for group in choice.comparison.groups:
        for ref in group:
            found[ref].update(dict.fromkeys(group))
    for link in choice.comparison.links:
        found[link.a][link.b] = None
        found[link.b][link.a] = None
    partners = {
        ref: tuple(
            sorted(
                other
                for other in refs
                if other.article in shown and other.article != ref.article
            )
        )
        for ref, refs in found.items()
    }
    return {ref: refs for ref, refs in partners.items() if refs}


def links_of(choice: Choice) -> Mapping[frozenset[SentenceRef], Link]:
    """All links, by their two sentences."""
    return {frozenset((link.a, link.b)): link for link in choice.comparison.links}
