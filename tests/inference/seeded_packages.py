"""Packages as ArcGIS writes them, whose weights are drawn again as their kit says."""

from __future__ import annotations

import importlib.util
import json
import shutil
import zipfile
from pathlib import Path

import numpy as np
from deep_pixels.inference.arguments import format_arguments
from rasters import read_raster, write_raster
from running import classify

PLACE = {"transform": (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "epsg": None}


def seeded_package(kit: Path, name: str, folder: Path, number: int = 0) -> tuple[Path, dict]:
    """The definition of a package made in ``folder``, and what the reference answers for it."""
    import torch

    spec = importlib.util.spec_from_file_location("seeded", kit / "seeded.py")
    seeded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(seeded)
    tensors = json.loads((kit / f"{name}.tensors.json").read_text())
    state = seeded.state(tensors["names"], tensors["shapes"])
    state.update({key: np.float32(value) for key, value in tensors["overrides"].items()})
    emd = Path(shutil.copy(kit / f"{name}.emd", folder))
    weights = {key: torch.from_numpy(np.asarray(value)) for key, value in state.items()}
    torch.save(weights, folder / json.loads(emd.read_text())["ModelFile"])
    with np.load(kit / f"{name}.{number}.npz") as reference:
        arrays = {key: reference[key] for key in ("pixels", "mask", "output")}
        given = {"given": json.loads(str(reference["set_by_user"]))}
        return emd, {**arrays, **given, **json.loads(str(reference["configuration"]))}


def package_and_block(kit: Path, folder: Path, name: str, number: int = 0, **changes) -> tuple[Path, dict]:
    """The same, with keys of the definition changed, and the raster of the reference beside it."""
    emd, reference = seeded_package(kit, name, folder, number)
    emd.write_text(json.dumps({**json.loads(emd.read_text()), **changes}))
    mask = reference["mask"].min(axis=0)
    write_raster(folder / "block.tif", reference["pixels"], mask=mask, **PLACE)
    return emd, reference


def found_in(model, reference: dict, folder: Path, progress=None, trusted=False, **arguments) -> np.ndarray:
    """What a run gives (bands, rows, columns) for the block without its frame, as the reference tiles it.

    ``arguments`` are given beside those that the reference was given.
    """
    frame, (height, width) = reference["padding"], reference["pixels"].shape[1:]
    inner = (frame, frame - height, width - frame, -frame)
    typed = format_arguments({**reference["given"], **arguments})
    block, output = folder / "block.tif", folder / "output.tif"
    classify(model, block, output, typed, progress, extent=inner, device="cpu", trusted=trusted)
    return read_raster(output)


def valid_of(reference: dict) -> np.ndarray:
    """Where the block without its frame has data."""
    frame = reference["padding"]
    return reference["mask"].min(axis=0)[frame:, frame:][: reference["ty"], : reference["tx"]].astype(bool)


def zipped(emd: Path) -> Path:
    """The package as a .dlpk."""
    path = emd.with_suffix(".dlpk")
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(emd, emd.name)
        archive.write(emd.with_suffix(".pth"), f"{emd.stem}.pth")
    return path


def pasted(emd: Path) -> str:
    """The definition as text, with the place of its weights."""
    return json.dumps({**json.loads(emd.read_text()), "ModelFile": str(emd.with_suffix(".pth"))})
