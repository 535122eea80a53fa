"""Packages as ArcGIS writes them, whose weights are drawn again as their kit says."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path

import numpy as np


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
