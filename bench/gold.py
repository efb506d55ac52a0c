"""How much of the gold in fixtures/ is found: `python -m bench.gold [OPTION]`.

`--floors` prints the figures, rounded down, as fixtures/floors.json holds them;
`--missed` prints each fact that isn't right with what was found in its place.
The rules of counting stand beside the functions that apply them; what the gold
means stands in fixtures/README.md.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare import compare_articles, read_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from compare.model import Article, Claim, Comparison, Fact

EVENTS = Path(__file__).parents[1] / "fixtures" / "events"


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """Where one article states a fact."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A fact as a careful reader sees it."""

    kinds: tuple[str, ...]
    """The best kind first, then others that are as good."""
    status: str
    label: str
    claims: tuple[GoldClaim, ...]


Pair = tuple[tuple[int, int], tuple[int, int]]
"""Article and sentence of either side, the earlier article first."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One event: its articles, and what a careful reader finds in them."""

    articles: tuple[Article, ...]
    links: frozenset[Pair]
    maybe: frozenset[Pair]
    """Pairs on which readers differ: they count neither for nor against."""
    facts: tuple[GoldFact, ...]


def load_gold(event: Path) -> Gold:
    """Read the gold of one event, with its articles."""
    data = json.loads((event / "gold.json").read_text(encoding="utf-8"))
    articles = tuple(
        article
        for place in data["articles"].values()
        for article in read_articles([str((event / place).resolve())])
    )
    order = {name: index for index, name in enumerate(data["articles"])}

    def locate(passages: Mapping[str, str]) -> tuple[GoldClaim, ...]:
        return tuple(
            _locate(order[name], articles[order[name]], text)
            for name, text in sorted(passages.items(), key=lambda item: order[item[0]])
        )

    def pairs(maybe: bool) -> frozenset[Pair]:
        return frozenset(
            _pair(articles, locate(row["sentences"]))
            for row in data["links"]
            if row.get("maybe", False) is maybe
        )

    return Gold(
        articles,
        pairs(maybe=False),
        pairs(maybe=True),
        tuple(
            GoldFact(
                tuple(row["kinds"]), row["status"], row["label"], locate(row["claims"])
            )
            for row in data["facts"]
        ),
    )


def _locate(number: int, article: Article, passage: str) -> GoldClaim:
    start = article.text.index(passage)
    return GoldClaim(number, start, start + len(passage))


def _pair(articles: Sequence[Article], ends: Sequence[GoldClaim]) -> Pair:
    (a, b) = (
        (end.article, articles[end.article].sentence_at(end.start)) for end in ends
    )
    if a[1] is None or b[1] is None:
        raise ValueError(f"a linked passage stands in no sentence: {ends}")
    return (a[0], a[1]), (b[0], b[1])


def score(gold: Gold) -> dict[str, float]:
    """Score the package on one event: each figure in [0, 1], by its name."""
    comparison = compare_articles(gold.articles)
    return score_links(gold, comparison) | score_facts(gold, comparison)


def score_links(gold: Gold, comparison: Comparison) -> dict[str, float]:
    """Precision and recall of the pairs of linked sentences."""
    found = {
        ((link.a.article, link.a.sentence), (link.b.article, link.b.sentence))
        for link in comparison.links
    } - gold.maybe
    right = len(found & gold.links)
    return {
        "link_precision": _share(right, len(found)),
        "link_recall": _share(right, len(gold.links)),
    }


def score_facts(gold: Gold, comparison: Comparison) -> dict[str, float]:
    """Score the claims found, the facts right, and the statuses that are earned.

    `claims_found`: gold claims under which the package has a claim of their kind.
    `facts_right`: gold facts that one fact of the package carries, with this status.
    `status_precision`: facts of the package that touch the gold and whose status is
    that of a fact they touch. `conflict_precision`: conflicts that the gold knows.
    """
    claims = [claim for fact in comparison.facts for claim in fact.claims]
    wanted = [(fact, claim) for fact in gold.facts for claim in fact.claims]
    hits = [any(_hits(fact, claim, own) for own in claims) for fact, claim in wanted]
    by_id = {fact.id: fact for fact in comparison.facts}
    rights = [is_right(fact, comparison.facts, by_id) for fact in gold.facts]
    touched = [(fact, _touched(gold, fact)) for fact in comparison.facts]
    earned = [fact.status in statuses for fact, statuses in touched if statuses]
    conflicts = [
        "conflicting" in statuses
        for fact, statuses in touched
        if fact.status == "conflicting"
    ]
    return {
        "claims_found": _share(sum(hits), len(hits)),
        "facts_right": _share(sum(rights), len(rights)),
        "status_precision": _share(sum(earned), len(earned)),
        "conflict_precision": _share(sum(conflicts), len(conflicts)),
    }


def is_right(gold: GoldFact, facts: Iterable[Fact], by_id: Mapping[str, Fact]) -> bool:
    """Whether one fact has the gold's status and carries all of its claims.

    A contrast may also lie between a fact and those it names as related.
    """
    for fact in facts:
        if fact.status != gold.status:
            continue
        claims = list(fact.claims)
        if gold.status == "contrasting":
            claims += [claim for other in fact.related for claim in by_id[other].claims]
        if all(any(_hits(gold, want, own) for own in claims) for want in gold.claims):
            return True
    return False


def _hits(fact: GoldFact, claim: GoldClaim, own: Claim) -> bool:
    return (
        own.article == claim.article
        and own.kind in fact.kinds
        and own.start < claim.end
        and claim.start < own.end
    )


def _touched(gold: Gold, own: Fact) -> set[str]:
    """Statuses of the gold facts of which this fact has a claim."""
    return {
        fact.status
        for fact in gold.facts
        if any(_hits(fact, want, claim) for want in fact.claims for claim in own.claims)
    }


def _share(part: int, whole: int) -> float:
    """A part of a whole; of nothing, all is right."""
    return part / whole if whole else 1.0


def tally(
    events: Iterable[Gold], key: Callable[[GoldFact], str]
) -> dict[str, tuple[int, int]]:
    """Count the facts right and all facts of the gold, by one of their properties."""
    right: Counter[str] = Counter()
    whole: defaultdict[str, int] = defaultdict(int)
    for gold in events:
        comparison = compare_articles(gold.articles)
        by_id = {fact.id: fact for fact in comparison.facts}
        for fact in gold.facts:
            whole[key(fact)] += 1
            right[key(fact)] += is_right(fact, comparison.facts, by_id)
    return {name: (right[name], whole[name]) for name in sorted(whole)}


def _print_floors(figures: Mapping[str, Mapping[str, float]]) -> None:
    rows: list[Any] = [
        f"  {json.dumps(event)}: "
        + json.dumps({name: math.floor(100 * f) / 100 for name, f in row.items()})
        for event, row in figures.items()
    ]
    print("{\n" + ",\n".join(rows) + "\n}")


def _print_missed(name: str, gold: Gold) -> None:
    comparison = compare_articles(gold.articles)
    by_id = {fact.id: fact for fact in comparison.facts}
    for fact in gold.facts:
        if is_right(fact, comparison.facts, by_id):
            continue
        print(f"{name}: {fact.status} {fact.kinds[0]}: {fact.label}")
        for own in comparison.facts:
            if any(
                _hits(fact, want, has) for want in fact.claims for has in own.claims
            ):
                print(f"    found as {own.status} {own.kind}: {own.label[:60]}")


def main() -> None:
    golds = {event.name: load_gold(event) for event in sorted(EVENTS.iterdir())}
    if "--missed" in sys.argv[1:]:
        for name, gold in golds.items():
            _print_missed(name, gold)
        return
    figures = {name: score(gold) for name, gold in golds.items()}
    if "--floors" in sys.argv[1:]:
        _print_floors(figures)
        return
    names = list(next(iter(figures.values())))
    print(f"{'event':<16}" + "".join(f"{name:>20}" for name in names))
    for event, row in figures.items():
        print(f"{event:<16}" + "".join(f"{row[name]:>20.3f}" for name in names))
    for title, key in (
        ("status", lambda fact: fact.status),
        ("kind", lambda fact: fact.kinds[0]),
    ):
        print(f"\n{title:<16}{'right':>8}{'of':>6}")
        for name, (right, whole) in tally(golds.values(), key).items():
            print(f"{name:<16}{right:>8}{whole:>6}")


if __name__ == "__main__":
    main()
