"""Reading for a command, where the whole process is ours."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from compare.read import Reading

_HEAVY = ("numpy", "scipy", "pandas", "sklearn", "matplotlib")


def read_sources(sources: Iterable[str | Path]) -> Reading:
    """Read as `compare.read.read_sources` does, without what nothing there needs."""
    from compare.read import read_sources as read

    with _without(_HEAVY):
        return read(sources)


@contextmanager
def _without(names: Iterable[str]) -> Iterator[None]:
    """Let an import of these fail meanwhile, unless they are loaded already.

    The first import of nltk loads NumPy and SciPy where they are installed, which
    takes over a second and serves nothing here: nltk does without.
    """
    hidden = [name for name in names if name not in sys.modules]
    # None is how Python is told that a module can't be imported.
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)
