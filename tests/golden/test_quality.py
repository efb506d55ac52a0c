"""What the package finds of the gold in fixtures/ never falls below its floors.

`python -m bench.gold` prints the figures, `python -m bench.gold --floors` new floors.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from compare.model import (
    Article,
    Claim,
    ClaimKind,
    Comparison,
    Fact,
    FactStatus,
    Framing,
    Link,
    Provenance,
    Sentence,
    SentenceRef,
)

ROOT = Path(__file__).parents[2]
EVENTS = sorted((ROOT / "fixtures" / "events").iterdir())
FLOORS: dict[str, dict[str, float]] = json.loads(
    (ROOT / "fixtures" / "floors.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def gold() -> Any:
    # By its path: the checkout is kept off sys.path, so that the tests see the
    # installed package.
    spec = importlib.util.spec_from_file_location(
        "bench_gold", ROOT / "bench" / "gold.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_no_figure_falls_below_its_floor(gold: Any, event: Path) -> None:
    figures = gold.score(gold.load_gold(event))
    floors = FLOORS[event.name]
    assert sorted(figures) == sorted(floors)
    below = {name: figures[name] for name in floors if figures[name] < floors[name]}
    assert below == {}, f"floors are {floors}"


NORTH = Article("Twelve people died.", (Sentence("Twelve people died.", 0, 19),))
SOUTH = Article("Nine people died.", (Sentence("Nine people died.", 0, 17),))


def claim(article: int, end: int) -> Claim:
    text = (NORTH, SOUTH)[article].text[:end]
    return Claim(ClaimKind.QUANTITY, article, 0, 0, end, text)


def found(*facts: Fact, linked: bool = True) -> Comparison:
    link = Link(SentenceRef(0, 0), SentenceRef(1, 0), 0.9)
    return Comparison(
        articles=(NORTH, SOUTH),
        links=(link,) if linked else (),
        groups=(),
        facts=facts,
        framing=Framing(),
        notices=(),
        provenance=Provenance("test"),
    )


def fact(status: FactStatus, *claims: Claim, name: str = "f1") -> Fact:
    return Fact(name, ClaimKind.QUANTITY, "deaths", status, claims)


@pytest.fixture
def deaths(gold: Any) -> Any:
    """One link and one conflict to be found."""
    claims = (gold.GoldClaim(0, 0, 13), gold.GoldClaim(1, 0, 11))
    return gold.Gold(
        articles=(NORTH, SOUTH),
        links=frozenset({((0, 0), (1, 0))}),
        maybe=frozenset(),
        facts=(gold.GoldFact(("quantity",), "conflicting", "deaths", claims),),
    )


def test_finding_all_that_the_gold_has_scores_full(gold: Any, deaths: Any) -> None:
    comparison = found(fact(FactStatus.CONFLICTING, claim(0, 13), claim(1, 11)))
    figures = gold.score_links(deaths, comparison) | gold.score_facts(
        deaths, comparison
    )
    assert figures == dict.fromkeys(figures, 1.0)


def test_a_wrong_status_is_found_but_not_right(gold: Any, deaths: Any) -> None:
    comparison = found(fact(FactStatus.CONTRASTING, claim(0, 13), claim(1, 11)))
    figures = gold.score_facts(deaths, comparison)
    assert figures["claims_found"] == 1
    assert figures["facts_right"] == 0
    assert figures["status_precision"] == 0


def test_a_conflict_between_other_claims_earns_nothing(gold: Any, deaths: Any) -> None:
    alone = dataclasses.replace(claim(0, 19), start=14)
    figures = gold.score_facts(deaths, found(fact(FactStatus.CONFLICTING, alone)))
    assert figures["claims_found"] == 0
    assert figures["conflict_precision"] == 0


def test_links_that_readers_differ_on_count_for_nothing(gold: Any, deaths: Any) -> None:
    unsure = dataclasses.replace(deaths, links=frozenset(), maybe=deaths.links)
    assert gold.score_links(unsure, found()) == {
        "link_precision": 1.0,
        "link_recall": 1.0,
    }
    assert gold.score_links(deaths, found(linked=False))["link_recall"] == 0


def test_a_contrast_may_lie_between_related_facts(gold: Any, deaths: Any) -> None:
    wanted = dataclasses.replace(deaths.facts[0], status="contrasting")
    one = dataclasses.replace(
        fact(FactStatus.CONTRASTING, claim(0, 13)), related=("f2",)
    )
    other = fact(FactStatus.UNIQUE, claim(1, 11), name="f2")
    assert gold.is_right(wanted, [one, other], {"f1": one, "f2": other})
    assert not gold.is_right(wanted, [other], {"f2": other})
