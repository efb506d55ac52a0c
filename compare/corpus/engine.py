"""The same plain functions on one core, on many, or on a cluster.

A stage is a function of small arguments (ids, a window) that gives small results; it
reads what it needs from the corpus itself, as shipping texts between workers costs more
than the work. Dask runs it: its synchronous scheduler costs no more than a loop.
"""

from __future__ import annotations

import logging
import signal
import threading
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from compare.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

AT_ONCE = 4
"""Batches handed out per worker: enough to keep each busy, few enough to stop soon."""

PATIENCE = "10s"
"""How long to wait for a scheduler that doesn't answer."""


class Engine(NamedTuple):
    """Where the work is done."""

    client: Any = None
    """A Dask client, or None for this very process."""
    workers: int = 1

    def map(
        self, function: Callable[[_Item], _Result], items: Iterable[_Item]
    ) -> Iterator[_Result]:
        """Apply a function to each item; results in the order of the items.

        Each result is given as soon as it and all before it are there, so that the
        caller can keep them one by one and a stopped run loses little.
        """
        # This process has nobody to keep busy, and one event may take a minute.
        for batch in batches(items, self.workers * AT_ONCE if self.client else 1):
            yield from self._run(function, batch)

    def _run(
        self, function: Callable[[_Item], _Result], batch: Sequence[_Item]
    ) -> Sequence[_Result]:
        import dask  # noqa: PLC0415

        # Bound beforehand: Dask would search an argument for tasks, id by id.
        tasks = [dask.delayed(partial(function, item), pure=False)() for item in batch]
        if self.client is None:
            return tuple(dask.compute(*tasks, scheduler="synchronous"))
        return tuple(self.client.gather(self.client.compute(tasks)))


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


@contextmanager
def open_engine(*, workers: int = 1, scheduler: str = "") -> Iterator[Engine]:
    """Start workers, or reach a cluster.

    Args:
        workers: Processes on this machine; 1 is this process.
        scheduler: Address of a Dask scheduler, instead of workers of our own.

    Raises:
        OptionsError: The scheduler can't be reached.
    """
    if not scheduler and workers == 1:
        yield Engine()
        return
    from dask.distributed import Client, LocalCluster  # noqa: PLC0415

    if scheduler:
        try:
            client = Client(scheduler, timeout=PATIENCE)
        except (OSError, ValueError) as error:
            raise OptionsError(
                f"no scheduler answers at {scheduler}",
                hint="start one with: dask scheduler",
            ) from error
        with client:
            yield Engine(client, max(1, len(client.scheduler_info()["workers"])))
        return
    with _deaf_to_interrupts():
        cluster = LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        )
    with cluster, Client(cluster) as client:
        try:
            yield Engine(client, workers)
        except KeyboardInterrupt:
            # What the tasks say that this leaves behind is of use to nobody.
            logging.getLogger("asyncio").setLevel(logging.CRITICAL)
            raise


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Let processes that start meanwhile leave Ctrl-C to this one.

    A terminal sends it to all; each worker would print what it was doing, at length.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
