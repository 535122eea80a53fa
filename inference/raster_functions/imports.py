"""How the files of a package are imported, in the process of a raster function."""

from __future__ import annotations

import importlib
import importlib.machinery as machinery
import importlib.util
import sys
from collections.abc import Sequence
from importlib.machinery import FileFinder, ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

STAND_IN = Path(__file__).with_name("arcpy_stand_in")


class AsWritten(machinery.SourceFileLoader):
    """Runs the source of a module, never what ``__pycache__`` says of it: nobody was asked to trust that."""

    def get_code(self, fullname: str) -> CodeType:
        """The code of the source as it is now."""
        path = self.get_filename(fullname)
        code: CodeType = self.source_to_code(self.get_data(path), path)
        return code


def make_importable(folder: Path) -> None:
    """Have modules be imported from a folder, before any other."""
    sys.dont_write_bytecode = True
    sys.path_hooks.insert(0, _finder_below(folder))
    sys.path_importer_cache.clear()
    sys.path.insert(0, str(folder))


def module_of(file: Path) -> ModuleType:
    """The module of a file, whose folder was made importable."""
    if file.stem in sys.modules or not file.stem.isidentifier():
        return _by_its_path(file)
    return importlib.import_module(file.stem)


def _by_its_path(file: Path) -> ModuleType:
    """For names that are taken, or that ``import`` cannot be told."""
    spec = importlib.util.spec_from_file_location(
        f"raster_function_{file.stem}", file, loader=AsWritten(f"raster_function_{file.stem}", str(file))
    )
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _finder_below(folder: Path) -> Any:
    loaders: Sequence[tuple[Any, list[str]]] = (
        (machinery.ExtensionFileLoader, machinery.EXTENSION_SUFFIXES),
        (AsWritten, machinery.SOURCE_SUFFIXES),
        (machinery.SourcelessFileLoader, machinery.BYTECODE_SUFFIXES),
    )

    def finder(path: str) -> FileFinder:
        if Path(path) != folder and folder not in Path(path).parents:
            raise ImportError(path)
        return FileFinder(path, *loaders)

    return finder


def set_processor(gpu: int | None) -> None:
    """Have ``arcpy.env`` name the processor, by ArcGIS' module or by one that stands in for it."""
    if _spec_of("arcpy") is not None:
        return
    sys.path.append(str(STAND_IN))
    env = importlib.import_module("arcpy").env
    env.processorType, env.gpuId = ("CPU", "") if gpu is None else ("GPU", str(gpu))


def _spec_of(name: str) -> ModuleSpec | None:
    try:
        return importlib.util.find_spec(name)
    except (ImportError, ValueError):
        return None
