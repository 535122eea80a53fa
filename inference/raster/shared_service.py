"""A service that several readers ask at a time, as devices do that share out the rows of a raster."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future

from .service import Answer, Bounds, Service

KEPT = 256 * 2**20  # bytes of answers: where blocks of two devices meet the one asks long after the other

_Place = tuple[Bounds, int, int, tuple[int, ...]]


class SharedService:
    """Asks once for what several readers want, as long as that is among the latest ``kept`` bytes.

    Who wants what somebody else is waiting for waits along. What failed is not kept, so that it may be asked
    for again.
    """

    def __init__(self, service: Service, kept: int = KEPT) -> None:
        self.title, self.bands, self.dtype = service.title, service.bands, service.dtype
        self.crs, self.bounds, self.side = service.crs, service.bounds, service.side
        self._service, self._room = service, kept
        self._lock = threading.Lock()
        self._under_way: dict[_Place, Future[Answer]] = {}
        self._kept: OrderedDict[_Place, Answer] = OrderedDict()

    def fetch(self, bounds: Bounds, width: int, height: int, bands: Sequence[int]) -> Answer:
        """That of the service, or the one that it gave before; nobody may write into it."""
        place = bounds, width, height, tuple(bands)
        with self._lock:
            if place in self._kept:
                return self._kept[place]
            if is_first := place not in self._under_way:
                self._under_way[place] = Future()
            request = self._under_way[place]
        if is_first:
            self._make(request, place)
        return request.result()

    def cancel(self) -> None:
        """Have requests end at once."""
        self._service.cancel()

    def _make(self, request: Future[Answer], place: _Place) -> None:
        try:
            answer = self._service.fetch(*place)
        except BaseException as error:
            self._end(place, None)
            request.set_exception(error)
        else:
            self._end(place, answer)
            request.set_result(answer)

    def _end(self, place: _Place, answer: Answer | None) -> None:
        with self._lock:
            del self._under_way[place]
            if answer is None or answer.failure:
                return
            self._kept[place] = answer
            self._room -= _size_of(answer)
            while self._room < 0:
                _, oldest = self._kept.popitem(last=False)
                self._room += _size_of(oldest)


def _size_of(answer: Answer) -> int:
    return answer.values.nbytes + answer.valid.nbytes


_: type[Service] = SharedService
