"""Work that makes a later key quicker, done while nothing is asked."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from textual.dom import DOMNode


def work_ahead(node: DOMNode, steps: Iterator[None]) -> None:
    """Take one step after the other; whatever else there is goes on in between.

    Args:
        node: With it the work ends.
        steps: Each short enough for a key to wait for.
    """

    async def take() -> None:
        for _ in steps:
            await asyncio.sleep(0)

    # A function, not what it gives: on the way out nothing is begun any more.
    begin: Callable[[], Awaitable[None]] = take
    node.run_worker(begin)
