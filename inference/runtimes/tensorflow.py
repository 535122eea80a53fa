"""TensorFlow: frozen graphs and SavedModels (.pb), and Keras' own files (.h5, .keras), on CPU or CUDA.

It runs in a process of its own: QGIS' program is linked to releases of Protocol Buffers and HDF5 that
TensorFlow and Keras would call in the place of their own, and end with.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..arrays import Array, Arrays, HostArrays
from ..devices import Device
from ..inputs import Give, Signature, as_one
from ..progress import Progress
from ..separate.messages import text_from_json
from ..separate.process import SeparateProcess
from ..tensors import UNNAMED, Tensors
from ..text import Text
from . import Network, Runtime
from ._batches import in_batches_of
from ._tensorflow_graph import SAVED_MODEL

FAR_SIDE = f"{__package__}._tensorflow_far:open_graph"


class TensorFlowSession:
    """A graph in TensorFlow, which is run as it is: what is not on the way to its answer is left out."""

    precisions: tuple[str, ...] = ("full",)  # the numbers of the model's file

    def __init__(
        self,
        path: Path,
        device: Device,
        progress: Progress,
        network: Network | None = None,
        tensors: Tensors = UNNAMED,
    ) -> None:
        self.give: Give = as_one
        self.arrays: Arrays = HostArrays()
        settings = {
            "path": str(path.absolute()),
            "device": [device.kind, device.index, device.threads],
            "inputs": tensors.inputs,
            "outputs": tensors.outputs,
        }
        self._process = SeparateProcess(FAR_SIDE, settings, progress, threads=device.threads)
        told, _ = self._process.call("told", {})
        self.device: str | Text = text_from_json(told["device"])
        self._room, self.on_gpu = int(told["room"]), bool(told["on_gpu"])
        shapes = tuple(None if shape is None else tuple(shape) for shape in told["shapes"])
        self.signature = Signature(path.name, shapes, told["words"], bands_last=True)

    def use(self, precision: str) -> None:
        """There is but one."""

    def room(self, tile: Array) -> int:
        """How many tiles are best run together: TensorFlow does not tell how much memory one takes."""
        return self._room

    def run(self, batch: Array) -> Array:
        """The graph's answer, for any number of tiles."""
        return in_batches_of(self.signature.batch_size, self._answer, batch, self.arrays)

    def _answer(self, batch: Array) -> Array:
        images = [np.asarray(image) for image in self.give(batch)]
        _, [answer] = self._process.call("run", {"shape": batch.shape}, images)
        return answer

    def close(self) -> None:
        """Give the model's memory back."""
        self._process.close()


def _files_of(path: Path) -> tuple[Path, ...]:
    """Of a SavedModel its variables too."""
    variables = (path.parent / "variables").glob("*") if path.name == SAVED_MODEL else ()
    return path, *sorted(variables)


RUNTIME = Runtime(
    "TensorFlow",
    (".pb", ".keras", ".h5", ".hdf5"),
    {"tensorflow": "tensorflow"},
    TensorFlowSession,
    frameworks=("tensorflow", "keras"),
    keeping=("numpy",),
    in_folder=SAVED_MODEL,
    files=_files_of,
)
