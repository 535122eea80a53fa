"""The only threads there are: one that reads ahead of the model, one that writes behind it.

GDAL and the runtimes release Python's lock while they work, so three stages run at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar, cast

Item = TypeVar("Item")
_END = object()


@contextmanager
def ahead(items: Iterable[Item], depth: int = 2) -> Iterator[Iterator[Item]]:
    """``items``, made by a thread that is up to ``depth`` of them ahead of the caller.

    What making them raises is raised where the next one is asked for. On leaving, the thread
    has stopped.
    """
    source = iter(items)
    with ThreadPoolExecutor(1, "ahead") as thread:
        pending: deque[Future[object]] = deque(thread.submit(next, source, _END) for _ in range(depth))

        def made() -> Iterator[Item]:
            while (item := pending.popleft().result()) is not _END:
                pending.append(thread.submit(next, source, _END))
                yield cast(Item, item)

        try:
            yield made()
        finally:
            _forget(pending)


@contextmanager
def behind(work: Callable[[Item], None], depth: int = 1) -> Iterator[Callable[[Item], None]]:
    """A function that hands items, in order, to a thread that does ``work`` on each.

    The hand-over waits while more than ``depth`` items are still to be worked on. What ``work``
    raises is raised by a later hand-over or at the end.
    """
    pending: deque[Future[None]] = deque()

    def hand_over(item: Item) -> None:
        while len(pending) > depth:
            pending.popleft().result()
        pending.append(thread.submit(work, item))

    with ThreadPoolExecutor(1, "behind") as thread:
        try:
            yield hand_over
            while pending:
                pending.popleft().result()
        finally:
            _forget(pending)


def _forget(pending: Iterable[Future[object]] | Iterable[Future[None]]) -> None:
    for future in pending:
        future.cancel()
