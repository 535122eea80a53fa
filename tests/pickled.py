"""Makes packages whose network is pickled whole, with the classes that it needs beside it."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from models import write_emd

NETWORK = """
import torch
from parts.scaling import scaled

class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = torch.nn.Conv2d(3, 3, 1, bias=False)
        self.conv.weight.data = torch.eye(3).reshape(3, 3, 1, 1)

    def forward(self, x):
        return scaled(self.conv(x))
"""
SCALED = "def scaled(x):\n    return {sign}x\n"


def pickled_package(
    folder: Path, sign: str = "", wrap=lambda network: network, keys=None, **how: object
) -> Path:
    """A package whose network is pickled whole; it has the brightest band win, or with "-" the darkest."""
    import torch

    (folder / "parts").mkdir(parents=True)
    (folder / "netz.py").write_text(NETWORK)
    (folder / "parts" / "scaling.py").write_text(SCALED.format(sign=sign))
    sys.path.insert(0, str(folder))
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    try:
        torch.save(wrap(importlib.import_module("netz").Net()), folder / "net.pth", **how)
    finally:
        sys.dont_write_bytecode = before
        sys.path.remove(str(folder))
        forget()
    return write_emd(folder, "net.pth", Framework="PyTorch", **(keys or {}))


def forget() -> None:
    for name in ("netz", "parts", "parts.scaling"):
        sys.modules.pop(name, None)
