"""Learn `compare/data/align.json`: `python -m bench.train_align --data DIR`.

A logistic regression over the signals of `compare.align.signals`, then shallow
symmetric trees on what it leaves unexplained. Each set has an intercept of its own
while training, since the sets differ in how many pairs they hold that are no link;
the package uses that of whole articles. Folds are over events, and the counts of the
event's own articles are taken out of the table of rarity, so that the figures are
those of an event never seen. The same data gives the same bytes.

With `--without SIGNAL` nothing is written: it prints what leaving it out costs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bench.align_learner import DOUBT, Array, Trained, chance_of, train
from bench.align_sets import SETS, load_pairs
from bench.rarity import FEWEST, article_terms, load_texts
from compare.align.prepare import prepare
from compare.align.signals import SIGNALS, measure
from compare.align.weights import weigh
from compare.text.rarity import rarity_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from bench.align_sets import Pair

OUTPUT = Path(__file__).parents[1] / "compare" / "data" / "align.json"
WEIGHTS = {"spark": 1.0, "summary": 1.5, "ecbplus": 0.6, "facts": 2.0, "seeds": 2.0}
"""How much a pair of each set counts, so that no set suffers for another."""
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Examples:
    """All annotated pairs of sentences; one row each."""

    signals: Array
    """Not a number in every column where the two sentences share nothing."""
    gold: NDArray[np.bool_]
    core: NDArray[np.bool_]
    name: NDArray[np.str_]
    fold: NDArray[np.int_]

    @property
    def live(self) -> NDArray[np.bool_]:
        return ~np.isnan(self.signals[:, 0])

    @property
    def offset(self) -> Array:
        """Log odds of a link in the set of each pair."""
        offsets = np.zeros(len(self.gold))
        for name in SETS:
            here = self.name == name
            rate = self.gold[here].mean()
            offsets[here] = math.log(rate / (1 - rate))
        return offsets


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--without", action="append", default=[], choices=SIGNALS)
    options = parser.parse_args()
    examples = gather(options.data)
    used = [n for n, name in enumerate(SIGNALS) if name not in options.without]
    scores = cross_validate(examples, used)
    report(examples, scores)
    if not options.without:
        trained = train_on(examples, np.ones(len(examples.gold), dtype=bool), used)
        OUTPUT.write_text(as_json(trained, examples), "utf-8", newline="\n")


def gather(data: Path) -> Examples:
    rarity_without = _rarities(data)
    columns: list[tuple[Any, ...]] = []
    for pair in load_pairs(data):
        columns.extend(_examples(pair, rarity_without(pair.own)))
    signals, gold, core, name, fold = zip(*columns, strict=True)
    return Examples(
        np.array(signals),
        np.array(gold),
        np.array(core),
        np.array(name),
        np.array(fold),
    )


def _rarities(data: Path) -> Callable[[frozenset[str]], Callable[[str], float]]:
    terms = {key: article_terms(text) for key, text in load_texts(data).items()}
    counts: Counter[str] = Counter()
    for found in terms.values():
        counts.update(found)

    def without(own: frozenset[str]) -> Callable[[str], float]:
        less: Counter[str] = Counter()
        for key in own:
            less.update(terms.get(key, ()))

        def rarity(term: str) -> float:
            count = counts[term] - less[term]
            return rarity_of(count if count >= FEWEST else 0, len(terms) - len(own))

        return rarity

    return without


def _examples(pair: Pair, rarity: Callable[[str], float]) -> list[tuple[Any, ...]]:
    left, right = prepare(pair.left), prepare(pair.right)
    measured = measure(left, right, weigh(left, right, rarity))
    nothing = (math.nan,) * len(SIGNALS)
    fold = int(hashlib.sha1(pair.event.encode()).hexdigest(), 16) % FOLDS
    return [
        (
            measured[i].get(j, nothing),
            (i, j) in pair.gold,
            (i, j) in pair.core,
            pair.name,
            fold,
        )
        for i in pair.rows
        for j in pair.columns
    ]


def train_on(examples: Examples, chosen: NDArray[np.bool_], used: list[int]) -> Trained:
    """Fit to the chosen examples that share anything."""
    chosen = chosen & examples.live
    return train(
        examples.signals[chosen],
        examples.gold[chosen].astype(float),
        np.array([WEIGHTS[name] for name in examples.name[chosen]]),
        examples.offset[chosen],
        used,
    )


def cross_validate(examples: Examples, used: list[int]) -> Array:
    """Score each pair by a model that saw nothing of its event."""
    scores = np.full(len(examples.gold), -30.0)
    for fold in range(FOLDS):
        here = (examples.fold == fold) & examples.live
        trained = train_on(examples, examples.fold != fold, used)
        scores[here] = trained.predict(examples.signals[here])
    return scores


def average_precision(scores: Array, gold: NDArray[np.bool_]) -> float:
    hit = gold[np.argsort(-scores, kind="stable")].astype(float)
    return float((np.cumsum(hit) / np.arange(1, len(hit) + 1))[hit == 1].mean())


def f1(scores: Array, gold: NDArray[np.bool_], lowest: float) -> tuple[float, ...]:
    drawn = scores >= lowest
    true = int((drawn & gold).sum())
    p, r = true / max(1, int(drawn.sum())), true / int(gold.sum())
    return p, r, 2 * p * r / max(1e-9, p + r)


def report(examples: Examples, scores: Array) -> None:
    """Print average precision out of fold, set by set, and links by threshold."""
    chance = chance_of(scores + whole_articles(examples))
    for name in SETS:
        here = examples.name == name
        parts = [f"AP {average_precision(scores[here], examples.gold[here]):.3f}"]
        if name == "spark":
            parts.append(
                f"core {average_precision(scores[here], examples.core[here]):.3f}"
            )
        for lowest in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
            p, r, f = f1(chance[here], examples.gold[here], lowest)
            parts.append(f"@{lowest} {p:.2f} {r:.2f} {f:.3f}")
        print(f"{name:8s}", "  ".join(parts))


def whole_articles(examples: Examples) -> float:
    """Log odds that two sentences of whole articles are linked."""
    here = np.isin(examples.name, ("facts", "seeds"))
    rate = examples.gold[here].mean()
    return math.log(rate / (1 - rate))


def as_json(trained: Trained, examples: Examples) -> str:
    slopes = trained.weights[:-1] / trained.scale
    intercept = trained.weights[-1] - trained.mean @ slopes + whole_articles(examples)
    table = {
        "note": "Weights of compare.align.scorer, learned by bench/train_align.py from "
        "the dev parts of SPARK (Multi-News), ECB+ and our own fact links: numbers "
        "only, no text.",
        "weights": {
            name: _short(slope, 6) for name, slope in zip(SIGNALS, slopes, strict=True)
        },
        "intercept": _short(intercept, 6),
        "doubt": _short(DOUBT + whole_articles(examples)),
        "trees": [
            [*(part for split in splits for part in split), [_short(v) for v in values]]
            for splits, values in trained.trees
        ],
    }
    text = json.dumps(table, ensure_ascii=False)
    return text.replace(', "', ',\n"').replace("]], ", "]],\n") + "\n"


def _short(number: float, digits: int = 4) -> float:
    return round(float(number), digits)


if __name__ == "__main__":
    main()
