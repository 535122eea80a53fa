"""Networks that MMSegmentation builds, by the names of its configurations: those of ArcGIS' MMSegmentation.

They are MMSegmentation's own (Apache-2.0), asked through its interface of versions 1.x. Where it is not
installed, that is said.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from torch import Tensor, nn

from ..errors import RuntimeMissingError, UnsupportedModelError
from ..installation import install_command
from .weights import load_strictly, size_of

PACKAGES = ("mmsegmentation", "mmcv", "mmengine")
# 1.2.2, the latest, refuses mmcv from 2.2 on, and imports ftfy and regex without asking for them
INSTALLED = ("mmsegmentation", '"mmcv<2.2"', "mmengine", "ftfy", "regex")
MODULES = ("mmseg", "mmcv", "mmengine")
AUXILIARY = "auxiliary_head"  # heads that only training asks


class Segmentor(nn.Module):
    """A segmentor of MMSegmentation, which answers with scores."""

    def __init__(self, segmentor: nn.Module) -> None:
        super().__init__()
        self.segmentor = segmentor

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → scores (N, classes, H, W)."""
        return self.segmentor.encode_decode(images, [{"img_shape": images.shape[-2:]}] * len(images))


def mmsegmentation_from(state: Mapping[str, Tensor], name: str) -> Segmentor:
    """The network of the configuration ``name`` whose weights ``state`` holds, ready to answer.

    Classes are found out. RuntimeMissingError where MMSegmentation is not installed, UnsupportedModelError
    where it has no such configuration or the weights are not those of its network.
    """
    if not all(map(find_spec, MODULES)):
        raise RuntimeMissingError(name, PACKAGES, install_command(INSTALLED))
    own = {key: tensor for key, tensor in state.items() if not key.startswith(f"{AUXILIARY}.")}
    try:
        segmentor = _built(_configuration(name), own)
    except UnsupportedModelError:
        raise
    except Exception as error:  # MMSegmentation raises whatever its parts happen to meet
        raise UnsupportedModelError(
            "MMSegmentation cannot build {name}: {reason}", name=name, reason=str(error)
        ) from error
    return Segmentor(load_strictly(segmentor, own, f"MMSegmentation ({name})")).eval()


def _configuration(name: str) -> Path:
    """The file of that name among those that MMSegmentation brings."""
    package = Path(str(import_module("mmseg").__file__)).parent
    stem = name[: -len(".py")] if name.endswith(".py") else name
    found = [path for path in sorted(package.glob(".mim/configs/*/*.py")) if path.stem == stem]
    if len(found) != 1:
        raise UnsupportedModelError(
            "MMSegmentation has {count} configurations called {name}; expected one, whose name the package "
            "gives",
            count=len(found),
            name=name,
        )
    return found[0]


def _built(path: Path, state: Mapping[str, Tensor]) -> nn.Module:
    import_module("mmseg.utils").register_all_modules()
    form = import_module("mmengine").Config.fromfile(str(path)).model
    form.pop(AUXILIARY, None)
    form.pretrained = None  # nothing is downloaded
    for name, head in _heads(form.decode_head):
        head.num_classes = size_of(state, f"{name}.conv_seg.weight", axis=0, usual=head.num_classes)
    segmentor: nn.Module = import_module("mmseg.registry").MODELS.build(form)
    return segmentor


def _heads(form: Any) -> list[tuple[str, Any]]:
    """The names and forms of the decoder, or of those that follow each other."""
    if isinstance(form, list):
        return [(f"decode_head.{number}", head) for number, head in enumerate(form)]
    return [("decode_head", form)]
