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
            for future in pending:
                future.cancel()


@contextmanager
def behind(work: Callable[[Item], None]) -> Iterator[Callable[[Item], None]]:
    """A function that hands items, in order, to a thread that does ``work`` on each.

    The hand-over waits for the item before, so that two are in memory at most: one that is worked
    on and one in the making. What ``work`` raises is raised by the next hand-over or at the end.
    """
    with ThreadPoolExecutor(1, "behind") as thread:
        at_work: list[Future[None]] = []

        def finish() -> None:
            while at_work:
                at_work.pop().result()

        def hand_over(item: Item) -> None:
            finish()
            at_work.append(thread.submit(work, item))

        yield hand_over
        finish()
