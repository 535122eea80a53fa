"""GeoPackages and File GDBs that are written to as a whole, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from traceback import clear_frames
from typing import Any, TypeVar

from osgeo import gdal

from ..errors import RasterError
from ..progress import Progress, checkpoint
from ..raster.gdal_errors import checked
from ..raster.geotiff import check_place
from ..raster.unfinished import part_of, patiently

GEOPACKAGE, GEODATABASE = "GPKG", "OpenFileGDB"
DRIVERS = {".gpkg": GEOPACKAGE, ".gdb": GEODATABASE}
BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a file

Answer = TypeVar("Answer")
Change = Callable[[Any], Answer]


def writing(call: Callable[[], Answer], path: Path) -> Answer:
    """What a call of GDAL answers that writes to ``path``."""
    return checked(call, "The features {path} cannot be written: {reason}", path=path)


def unwritten(path: Path, reason: object) -> RasterError:
    """What to raise where it is the system that fails."""
    return RasterError("The features {path} cannot be written: {reason}", path=path, reason=reason)


def driver_of(path: Path) -> str:
    """The GDAL driver that writes a file of such a name."""
    name = DRIVERS.get(path.suffix.lower())
    if name is None:
        raise RasterError(
            "The features {path} cannot be written; expected a GeoPackage (.gpkg) or a File GDB (.gdb)",
            path=path,
        )
    driver = gdal.GetDriverByName(name)
    if driver is None or driver.GetMetadataItem("DCAP_CREATE_LAYER") != "YES" or not _relates(name):
        raise RasterError(
            "The features {path} cannot be written: GDAL {version} of this QGIS writes no File GDBs with "
            "attachments; expected a GeoPackage (.gpkg), or a QGIS with GDAL 3.6 or newer",
            path=path,
            version=gdal.__version__,
        )
    return name


def _relates(name: str) -> bool:
    """Whether relationships can be written: those of GeoPackages are rows of a table."""
    return name == GEOPACKAGE or hasattr(gdal.Dataset, "AddRelationship")


def check_container(path: Path) -> None:
    """Raise where nothing can be written to a new or an existing container."""
    driver_of(path)
    if not path.exists():
        check_place(path)
        return
    check_writable(path)


def check_writable(path: Path) -> None:
    """Raise where a container that exists cannot be changed."""
    files = [*path.iterdir(), path, path.parent] if path.is_dir() else [path, path.parent]
    for file in files:
        if not os.access(file, os.W_OK):
            raise RasterError(
                "{path} is read only, as {file} cannot be written to; expected one that can be changed",
                path=path,
                file=file,
            )
    opened_to_write(path)


def opened_to_write(path: Path) -> Any:
    """A container that exists, open to be changed."""
    flags = gdal.OF_VECTOR | gdal.OF_UPDATE | gdal.OF_VERBOSE_ERROR
    driver = driver_of(path)
    options = ["LIST_ALL_TABLES=YES"] if driver == GEOPACKAGE else []
    return writing(lambda: gdal.OpenEx(str(path), flags, [driver], open_options=options), path)


def written(path: Path, change: Change[Answer], progress: Progress) -> Answer:
    """What ``change`` answers of a new or an existing container, open to be written to.

    ``path`` has all that was written once this returns, and what it had before, if anything, where
    something fails, is cancelled or killed. A GeoPackage that exists is changed in one transaction of
    SQLite. File GDBs, whose transactions do not outlive a killed process, are changed as a copy, which takes
    the place of the original; new files come to their names when they are complete.
    """
    if path.exists():
        in_place = path.suffix.lower() == ".gpkg"
        return _in_transaction(path, change) if in_place else _as_copy(path, change, progress)
    with _part(path) as part:
        answer = _closed(partial(_created, part), change, path)
        _put(part, path)
        return answer


def _created(path: Path) -> Any:
    driver = gdal.GetDriverByName(driver_of(path))
    return driver.Create(str(path), 0, 0, 0, gdal.GDT_Unknown)


def _in_transaction(path: Path, change: Change[Answer]) -> Answer:
    return _closed(partial(opened_to_write, path), change, path)


def _as_copy(path: Path, change: Change[Answer], progress: Progress) -> Answer:
    def copy(source: str, target: str) -> str:
        checkpoint(progress, 0.0)
        return str(shutil.copy2(source, target))

    with _part(path) as part:
        try:
            shutil.copytree(path, part, copy_function=copy)
        except (OSError, shutil.Error) as error:
            raise unwritten(path, str(error)) from error
        answer = _closed(partial(opened_to_write, part), change, path)
        _exchange(part, path)
        return answer


def _closed(opening: Callable[[], Any], change: Change[Answer], path: Path) -> Answer:
    """What ``change`` answers, when all is written and the container is closed again."""
    dataset = writing(opening, path)
    has_transactions = bool(dataset.TestCapability("Transactions"))  # File GDBs emulate theirs

    def end(commit: bool) -> bool:
        nonlocal dataset
        if has_transactions:
            dataset.CommitTransaction() if commit else dataset.RollbackTransaction()
        dataset = None
        return True

    try:
        if has_transactions:
            writing(dataset.StartTransaction, path)
        answer = change(dataset)
        writing(partial(end, True), path)
    except BaseException as error:
        clear_frames(error.__traceback__)  # which keep layers open
        if dataset is not None:
            _quietly(partial(end, False))
        raise
    return answer


def _quietly(action: Callable[[], object]) -> None:
    """What is taken back after an error has its say no more."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        action()
    except RuntimeError:
        pass
    finally:
        gdal.PopErrorHandler()


@contextmanager
def _part(path: Path) -> Iterator[Path]:
    """Where a container grows beside its place; whatever is left there is gone in the end."""
    part = part_of(path)
    try:
        yield part
    finally:
        _remove(part)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    for file in (path, *(path.with_name(path.name + suffix) for suffix in BESIDE)):
        if file.is_file():
            file.unlink()


def _put(part: Path, path: Path) -> None:
    try:
        patiently(partial(part.rename, path))
    except OSError as error:
        raise unwritten(path, error.strerror) from error


def _exchange(part: Path, path: Path) -> None:
    """Have a folder take the place of another, which is there again if that fails."""
    before = part.with_name(f"{part.stem}.before{part.suffix}")
    try:
        patiently(partial(path.rename, before))
        try:
            patiently(partial(part.rename, path))
        except OSError:
            before.rename(path)
            raise
    except OSError as error:
        raise unwritten(path, error.strerror) from error
    shutil.rmtree(before, ignore_errors=True)
