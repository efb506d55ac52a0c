"""Which sentence of each article comes level with the one that is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import SentenceRef

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Fact
    from compare.tui.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Target:
    """What one article has on the row that is read."""

    sentence: int
    """The sentence that comes level."""
    at: int
    """Offset that has to be in view."""
    row: frozenset[int]
    """All sentences of the article that belong to the row."""

    def say(self) -> str:
        """Name the sentences of the row that do not stand level, as readers count."""
        others = sorted(self.row - {self.sentence})
        if not others:
            return ""
        return f"also {', '.join(str(number + 1) for number in others)}"


def targets_of_sentence(
    lookup: Lookup, ref: SentenceRef
) -> Mapping[int, Target | None]:
    """Find what each article has for a sentence of one of them; None for nothing."""
    row = lookup.row(ref)
    targets: dict[int, Target | None] = {}
    for index in lookup.shown:
        own = index == ref.article
        other = ref if own else lookup.counterpart(ref, index)
        if other is None:
            targets[index] = None
            continue
        start = lookup.article(index).sentences[other.sentence].start
        level = {found.sentence for found in row if found.article == index}
        targets[index] = Target(
            other.sentence, start, frozenset(level | {other.sentence})
        )
    return targets


def targets_of_fact(
    lookup: Lookup, fact: Fact, lead: int
) -> Mapping[int, Target | None]:
    """Find where each article first tells a fact.

    An article that does not tell it shows what it has for the sentence of the
    leading article, or of the first that tells it.
    """
    first = {claim.article: claim for claim in reversed(fact.claims)}
    main = first.get(lead) or next(
        first[index] for index in lookup.shown if index in first
    )
    targets = dict(
        targets_of_sentence(lookup, SentenceRef(main.article, main.sentence))
    )
    for index, claim in first.items():
        sentences = (each.sentence for each in fact.claims if each.article == index)
        targets[index] = Target(claim.sentence, claim.start, frozenset(sentences))
    return targets
