"""Work in a thread of its own, for which nobody has to wait in the end."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


def run_apart(work: Callable[[], _T]) -> Future[_T | Exception]:
    """Begin some work; its result is what the work gives, or the error it raises.

    The program may end before the work does, which a pool of threads would not let it.
    """
    result: Future[_T | Exception] = Future()

    def run() -> None:
        try:
            result.set_result(work())
        except Exception as error:  # whoever waits tells a fault from bad input
            result.set_result(error)

    threading.Thread(target=run, daemon=True).start()
    return result
