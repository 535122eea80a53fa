"""Rasters of services: pixels that somebody else makes, asked for at a chosen cell size, piece by piece."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from math import ceil
from typing import Any, NamedTuple, TypeVar

import numpy as np
from osgeo import osr

from ..errors import Cancelled, RasterError
from ..progress import Progress
from ..text import Text
from ..tiling import Window
from . import Pixels, RasterSource
from .bands import chosen_bands
from .gdal_errors import checked
from .georeference import Bounds, Georeference, elsewhere
from .service import Answer, Service

CONNECTIONS = 4  # requests at a time
PAUSES = (0.5, 1.0, 2.0)  # seconds before a failed request is made again
PATIENCE = 8  # requests that fail in a row, after which none is made twice until one succeeds
HOPELESS = 16  # requests of which none brings a pixel, after which there is no point in going on
LOOK = 0.1  # seconds between two looks at whether to stop
NEARLY = 0.01  # of a pixel: edges written with fewer digits still are edges of pixels
SAMPLE = 256  # pixels along the longer side of what the range of values is taken from

Result = TypeVar("Result")


class Loss(NamedTuple):
    """Pixels that a failed request has cost, and why it failed."""

    pixels: int
    reason: str


class ServedSource:
    """Square pixels of ``cell_size`` over ``extent``, from its upper left corner on.

    Pieces of it are requested, ``CONNECTIONS`` at a time, and kept until the rows below them are read.
    A request that fails is made again after a pause. What never comes has no data, and is in ``lost``:
    a run goes on, as hours of work may depend on one piece. RasterError where nothing comes at all.
    """

    nodata: Sequence[Any] = ()
    files: Sequence[str] = ()
    block_row_bytes = 0  # none in the cache of GDAL

    def __init__(
        self,
        service: Service,
        extent: Bounds | None,
        extent_crs: str,
        cell_size: float | None,
        wanted: tuple[int | str, ...] | None,
        channels: int | None,
        progress: Progress,
    ) -> None:
        self.path = service.title
        size, bounds = check_place(self.path, cell_size, extent)
        crs = _read_crs(service.crs)
        bounds = Georeference(None, crs).bounds_from(bounds, extent_crs)
        _check_inside(service, bounds)
        self.georeference, self.width, self.height = _grid_over(bounds, size, crs)
        self.bands = chosen_bands(wanted, service.bands, channels)
        self.count, self.dtype = len(self.bands), service.dtype
        self.asked: set[Window] = set()
        self.lost: dict[Window, Loss] = {}
        self._service, self._progress = service, progress
        self._kept: dict[Window, Pixels] = {}
        self._failed_in_a_row = 0
        self._lock, self._stopped = threading.Lock(), threading.Event()
        self._threads = ThreadPoolExecutor(CONNECTIONS, "service")

    def tell(self, progress: Progress) -> None:
        """How much is asked for: less where a mask leaves squares out."""
        progress.info(
            Text(
                "{path} is read in up to {count} requests, {width} × {height} pixels of {cell:.6g}",
                path=self.path,
                count=len(self._pieces_in(Window(0, 0, self.width, self.height))),
                width=self.width,
                height=self.height,
                cell=(self.georeference.transform or ())[1],
            )
        )

    def read(self, window: Window, target: np.ndarray | None = None) -> Pixels:
        """The pixels of a window that lies inside the raster; Cancelled where the run is to stop."""
        values = np.empty((self.count, window.height, window.width), self.dtype) if target is None else target
        valid = np.empty((window.height, window.width), bool)
        pieces = self._pieces_in(window)
        self._forget_above(window.row)
        self._fetch([piece for piece in pieces if piece not in self._kept])
        for piece in pieces:
            shared = piece.intersection(window)
            there, here = shared.within(piece).slices, shared.within(window).slices
            values[(slice(None), *here)] = self._kept[piece].values[(slice(None), *there)]
            valid[here] = self._kept[piece].valid[there]
        return Pixels(values, valid)

    def value_range(self) -> tuple[float, float]:
        """Lowest and highest value: of the type for 8 bits, else of the whole extent, seen coarsely."""
        if self.dtype.kind in "iu" and self.dtype.itemsize == 1:
            return float(np.iinfo(self.dtype).min), float(np.iinfo(self.dtype).max)
        share = min(1.0, SAMPLE / max(self.width, self.height))
        size = ceil(self.width * share), ceil(self.height * share)
        whole = Window(0, 0, self.width, self.height)
        request = self._threads.submit(self._service.fetch, self._bounds_of(whole), *size, self.bands)
        (answer,) = (ended.result() for ended in self._as_they_end([request]))
        seen = answer.values[:, answer.valid]
        return (float(seen.min()), float(seen.max())) if seen.size else (0.0, 1.0)

    def close(self) -> None:
        """End the requests."""
        self._stop()
        self._threads.shutdown()
        self._kept.clear()

    def __enter__(self) -> ServedSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _pieces_in(self, window: Window) -> list[Window]:
        """The squares of a fixed grid that a window touches, as far as they lie in the raster."""
        side, whole = self._service.side, Window(0, 0, self.width, self.height)
        return [
            Window(col, row, side, side).intersection(whole)
            for row in range(window.row // side * side, window.bottom, side)
            for col in range(window.col // side * side, window.right, side)
        ]

    def _forget_above(self, row: int) -> None:
        """Rows are read from top to bottom: what ends above is not asked for again, as a rule.

        Of the same rows several parts may be read, one beside the other, and from one piece.
        """
        self._kept = {piece: pixels for piece, pixels in self._kept.items() if piece.bottom > row}

    def _fetch(self, pieces: Sequence[Window]) -> None:
        """Request pieces."""
        requests = {self._threads.submit(self._ask, piece): piece for piece in pieces}
        for request in self._as_they_end(requests):
            self._kept[requests[request]] = request.result()
            self._check_hope()

    def _as_they_end(self, requests: Iterable[Future[Result]]) -> Iterator[Future[Result]]:
        """Look, while requests are made, whether to stop."""
        waiting = set(requests)
        while waiting:
            done, waiting = wait(waiting, timeout=LOOK)
            if self._progress.cancelled:
                self._stop()
                raise Cancelled
            yield from done

    def _stop(self) -> None:
        self._stopped.set()
        self._service.cancel()

    def _ask(self, piece: Window) -> Pixels:
        """A piece, asked for until it comes, or there is no more point in that."""
        if self._stopped.is_set():
            raise Cancelled
        bounds = self._bounds_of(piece)
        answer = self._service.fetch(bounds, piece.width, piece.height, self.bands)
        for pause in PAUSES:
            if not answer.failure or answer.is_final or self._failed_in_a_row >= PATIENCE:
                break
            if self._stopped.wait(pause):
                raise Cancelled
            answer = self._service.fetch(bounds, piece.width, piece.height, self.bands)
        self._note(piece, answer)
        return Pixels(answer.values, answer.valid)

    def _note(self, piece: Window, answer: Answer) -> None:
        with self._lock:
            self.asked.add(piece)
            self._failed_in_a_row = self._failed_in_a_row + 1 if answer.failure else 0
            if answer.failure:
                self.lost[piece] = Loss(int(np.count_nonzero(~answer.valid)), answer.failure)
            else:
                self.lost.pop(piece, None)

    def _check_hope(self) -> None:
        with self._lock:
            if len(self.asked) >= HOPELESS:
                check_any([self])

    def _bounds_of(self, window: Window) -> Bounds:
        left, size, _, top, _, _ = self.georeference.shifted(window).transform or ()
        return left, top - size * window.height, left + size * window.width, top


def check_place(path: str, cell_size: float | None, extent: Bounds | None) -> tuple[float, Bounds]:
    """The cell size and the extent, both of which a service needs; RasterError without one of them."""
    if cell_size is None or extent is None:
        names = [name for name, value in (("CELL_SIZE", cell_size), ("EXTENT", extent)) if value is None]
        raise RasterError(
            "{names} is missing for {path}, which a service makes at any size; expected CELL_SIZE, in units "
            "of its reference system, and EXTENT",
            names=", ".join(names),
            path=path,
        )
    if not 0 < cell_size < float("inf"):
        raise RasterError("CELL_SIZE is {size}; expected a number above 0", size=cell_size)
    return cell_size, extent


def check_any(sources: Iterable[ServedSource]) -> None:
    """RasterError where services were asked, and have not given a single pixel."""
    for source in sources:
        missing = sum(loss.pixels for loss in source.lost.values())
        if source.lost and missing == sum(piece.width * piece.height for piece in source.asked):
            raise RasterError(
                "{path} gave no pixel in {count} requests; expected a service that answers, and an EXTENT "
                "that it covers ({reason})",
                path=source.path,
                count=len(source.asked),
                reason=next(iter(source.lost.values())).reason,
            )


def tell_lost(sources: Iterable[ServedSource], progress: Progress) -> None:
    """Warn of pixels that have no data as the service did not give them; RasterError if it gave none."""
    sources = list(sources)
    check_any(sources)
    lost = {piece: loss for source in sources for piece, loss in source.lost.items()}
    if lost:
        progress.warn(
            Text(
                "{count} of {all} requests to {path} failed: {pixels} pixels have no data therefore. The "
                "first reason: {reason}",
                count=len(lost),
                all=len({piece for source in sources for piece in source.asked}),
                path=sources[0].path,
                pixels=sum(loss.pixels for loss in lost.values()),
                reason=next(iter(lost.values())).reason,
            )
        )


def _check_inside(service: Service, bounds: Bounds) -> None:
    if service.bounds is None:
        return
    left, bottom, right, top = service.bounds
    if bounds[0] >= right or bounds[2] <= left or bounds[1] >= top or bounds[3] <= bottom:
        raise elsewhere(bounds, service.title, service.bounds)


def _read_crs(text: str) -> osr.SpatialReference | None:
    if not text:
        return None
    crs = osr.SpatialReference()
    checked(lambda: crs.SetFromUserInput(text), "The reference system {crs} is unknown: {reason}", crs=text)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def _grid_over(bounds: Bounds, size: float, crs: Any) -> tuple[Georeference, int, int]:
    left, bottom, right, top = bounds
    if not np.isfinite(bounds).all() or right <= left or top <= bottom:
        raise RasterError("EXTENT is {bounds}; expected four finite numbers", bounds=bounds)
    width, height = (max(1, ceil(length / size - NEARLY)) for length in (right - left, top - bottom))
    return Georeference((left, size, 0.0, top, 0.0, -size), crs), width, height


_: type[RasterSource] = ServedSource
