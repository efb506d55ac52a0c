"""What the benches of speed share: a stopwatch, and what warm means."""

from __future__ import annotations

import statistics
import sys
import time
from importlib.resources import files
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


class Stopwatch:
    """Collects milliseconds by the name of what was run."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.clock = clock
        self.times: dict[str, list[float]] = {}

    def run(self, name: str, function: Callable[[], _T]) -> _T:
        """Run a function and note what it took."""
        start = self.clock()
        value = function()
        self.times.setdefault(name, []).append(1000 * (self.clock() - start))
        return value

    def print(self) -> None:
        """Print a table; the first time of each is called cold and in no median."""
        print(f"  {'stage':<22}{'cold ms':>9}{'warm ms':>9}{'least ms':>9}")
        for stage, (cold, *warm) in self.times.items():
            median, least = statistics.median(warm), min(warm)
            print(f"  {stage:<22}{cold:>9.1f}{median:>9.1f}{least:>9.1f}")


def forget_texts() -> None:
    """Empty the caches of texts and words seen, so that each round meets them anew.

    Tables and patterns stay loaded: those caches have no bound, and that is what warm
    means. The bounded ones hold what was made of the words of a text.
    """
    for name in sorted(sys.modules):
        if name == "compare" or name.startswith("compare."):
            for value in vars(sys.modules[name]).values():
                parameters = getattr(value, "cache_parameters", None)
                if parameters and parameters()["maxsize"] is not None:
                    value.cache_clear()


def demo() -> list[str]:
    """Files of the bundled articles."""
    places = (str(path) for path in files("compare").joinpath("demo").iterdir())
    return sorted(place for place in places if place.endswith(".md"))
