"""Reading for a command, where the whole process is ours."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from compare.read import Reading

_HEAVY = ("numpy", "scipy", "scipy.stats", "pandas", "sklearn", "matplotlib")


def read_sources(sources: Iterable[str | Path]) -> Reading:
    """Read as `compare.read.read_sources` does, without what nothing there needs."""
    from compare.read import read_sources as read

    with lightly():
        return read(sources)


@contextmanager
def lightly() -> Iterator[None]:
    """Let an import of what is heavy fail meanwhile, unless it is loaded already.

    The first import of nltk loads NumPy and SciPy where they are installed, which
    takes over a second and serves nothing here: nltk does without.
    """
    hidden = [name for name in _HEAVY if name not in sys.modules]
    # None is how Python is told that a module can't be imported.
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)
