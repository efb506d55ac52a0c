"""Streams cut into runs, for what is done by so many at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Progress = Callable[[str, int, int], None]
    """Told the step, how much of it is done, and of how much."""

_Item = TypeVar("_Item")


def batches(items: Iterable[_Item], size: int) -> Iterator[tuple[_Item, ...]]:
    """Cut a stream into runs of so many items; the last may be shorter."""
    batch: list[_Item] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)
