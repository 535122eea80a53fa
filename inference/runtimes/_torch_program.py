"""Exported programs of PyTorch (.pt2), and those that belong before them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from ..errors import UntrustedCodeError

COMPILED = "aotinductor/"  # a folder of libraries, which PyTorch would load into the process
TRANSFORMS = "models/transforms.json"  # what the stac-model package puts beside "models/model.json"


def loaded_program(torch: Any, path: Path, placed: Callable[[Any], Any]) -> Any:
    """The network in a file, after its own transforms if it has any; ``placed`` puts them on a device."""
    with path.open("rb") as file:  # whose name on Windows PyTorch may not be able to read
        names = _names_in(torch, file)
    if any(COMPILED in name.replace("\\", "/").lower() for name in names):
        raise UntrustedCodeError(
            "{file} holds compiled libraries (AOTInductor), which can run anything; expected an exported "
            "program alone (torch.export.save)",
            file=path.name,
        )
    if not any(name.endswith(TRANSFORMS) for name in names):
        with path.open("rb") as file:
            return placed(torch.export.load(file))
    from torch.export.pt2_archive._package import load_pt2

    with path.open("rb") as file:
        programs = load_pt2(file).exported_programs
    first, network = placed(programs["transforms"]), placed(programs["model"])
    chain = torch.nn.Sequential(first, network)
    chain.graph = first.graph  # tells what the model takes
    return chain


def _names_in(torch: Any, file: BinaryIO) -> list[str]:
    """The files in an archive as Python reads it, and as PyTorch does, in case they read it otherwise."""
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
    file.seek(0)
    with suppress(RuntimeError):  # an archive of earlier versions, which Python reads alone
        names += torch._C.PyTorchFileReader(file).get_all_records()
    return names
