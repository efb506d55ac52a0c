"""The same plain functions on one core, on many, or on a cluster.

A stage is a function of small arguments (ids, a window) that gives small results; it
reads what it needs from the corpus itself, as shipping texts between workers costs more
than the work. Dask runs it: its synchronous scheduler costs no more than a loop.
"""

from __future__ import annotations

import logging
import signal
import threading
from collections import deque
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import dask

from compare.errors import CorpusError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

AT_ONCE = 4
"""Tasks handed out per worker: enough to keep each busy, few enough to stop soon."""

PATIENCE = "10s"
"""How long to wait for a scheduler that doesn't answer."""

_OWN_WORKERS = {
    # Nobody asks what they are at.
    "distributed.worker.profile.enabled": False,
    "distributed.admin.system-monitor.interval": "10s",
    # Dask would have them give back each freed 64 KiB at once, only to ask for them
    # again: grouping a week took 1.4 times as long. One arena of memory, as the work
    # is done in one thread, which isn't the first: that saves a fourteenth.
    "distributed.nanny.pre-spawn-environ": dict.fromkeys(
        ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"
    )
    | {"MALLOC_ARENA_MAX": "1"},
}
"""Dask's settings for workers that it starts here."""


class Engine(NamedTuple):
    """Where the work is done."""

    client: Any = None
    """A Dask client, or None for this very process."""
    workers: int = 1

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        *,
        lost: Callable[[_Item], _Result] | None = None,
    ) -> Iterator[_Result]:
        """Apply a function to each item; results in the order of the items.

        Each result is given as soon as it and all before it are there, so that the
        caller can keep them one by one and a stopped run loses little.

        Args:
            function: What to apply, in any process.
            items: Small: ids, a window.
            lost: What to give for an item that killed every worker it was given to.

        Raises:
            CorpusError: An item killed every worker, and `lost` is not given.
        """
        if self.client is None:
            for item in items:
                (result,) = dask.compute(_task(function, item), scheduler="synchronous")
                yield result
            return
        waiting: deque[tuple[_Item, Any]] = deque()
        for item in items:
            waiting.append((item, self.client.compute(_task(function, item))))
            if len(waiting) > self.workers * AT_ONCE:
                yield _result(*waiting.popleft(), lost)
        while waiting:
            yield _result(*waiting.popleft(), lost)


def _result(
    item: _Item, future: Any, lost: Callable[[_Item], _Result] | None
) -> _Result:
    from dask.distributed import KilledWorker  # noqa: PLC0415

    try:
        result: _Result = future.result()
    except KilledWorker as error:
        if lost is None:
            raise CorpusError(
                "a step of the work ended every worker that took it",
                hint="give the workers more memory, or take fewer of them",
            ) from error
        return lost(item)
    return result


def _task(function: Callable[[_Item], _Result], item: _Item) -> Any:
    # Bound beforehand: Dask would search an argument for tasks, id by id.
    return dask.delayed(partial(function, item), pure=False)()


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
    with _deaf_to_interrupts(), dask.config.set(_OWN_WORKERS):
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
