"""What the package finds of the gold in fixtures/ never falls below its floors.

`python -m bench.gold` prints the figures, `python -m bench.gold --floors` new floors.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

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
