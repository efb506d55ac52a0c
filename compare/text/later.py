"""Regular expressions that are compiled at their first use."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


class _Later:
    """Stands for a pattern; once compiled, its methods are the pattern's own."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Called only for what no slot holds yet: so for no method but the first.
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """Write a pattern down now and compile it when it is first used.

    For patterns that most runs never come to: compiling one takes up to 5 ms, all of
    this package's together as long as comparing two articles.
    """
    return cast("re.Pattern[str]", _Later(source, flags))
