"""Backbones by the names that packages give them, as rows of layers that other networks go through."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec

import torch
from torch import Tensor, nn

from ..errors import RuntimeMissingError, UnsupportedModelError
from ..installation import install_command
from .resnet import WIDTHS, ResNet

PROBE = 64  # rows and columns of a small image
TIMM = "timm:"  # before the names of backbones that the package timm builds


class Stages(nn.Sequential):
    """The layers of a backbone, which answer with what its four stages see, the first of H / 4 × W / 4."""

    def forward(self, images: Tensor) -> list[Tensor]:
        """(N, bands, H, W) → (N, channels, …) of each stage."""
        return [*seen(self, images)][-len(WIDTHS) :]


def seen(body: nn.Sequential, images: Tensor) -> Iterator[Tensor]:
    """What each layer of a backbone answers."""
    for layer in body:
        images = layer(images)
        yield images


def channels_of(body: nn.Sequential, bands: int) -> list[int]:
    """Those of what each layer of a backbone answers; it is on the device "meta"."""
    return [shape[1] for shape in probed(body, bands)]


def probed(body: nn.Sequential, bands: int) -> list[torch.Size]:
    """The shapes of what each layer of a backbone answers to a small image; it is on the device "meta"."""
    image = torch.empty(1, bands, PROBE, PROBE, device="meta")
    try:
        with torch.inference_mode():
            return [answer.shape for answer in seen(body.eval(), image)]
    except Exception as error:  # the layers of other people's backbones raise what they like
        raise UnsupportedModelError(
            "The layers of the backbone cannot be gone through one after the other: {reason}",
            reason=str(error),
        ) from error


def body_of(name: str, bands: int) -> nn.Sequential:
    """The layers of a backbone for images of ``bands``, without what classifies whole images at its end.

    RuntimeMissingError where timm is to build it and is not installed, UnsupportedModelError where it is
    none that is known.
    """
    if name.startswith(TIMM):
        return _timm_body(name, bands)
    return nn.Sequential(*ResNet(name, bands).children())


def dilations(refined: bool = False, kept: bool = False) -> tuple[int, ...]:
    """Those of the last stages: of one alone where scores are refined, unless all are to be ``kept``."""
    return (2,) if refined and not kept else (2, 4)


def dilated(body: nn.Sequential, rates: Sequence[int]) -> nn.Sequential:
    """A backbone the last stages of which keep the size of their input, and dilate by ``rates`` instead.

    All their convolutions, those of the first block too: as ArcGIS' packages have it, unlike torchvision.
    """
    for stage, rate in zip(body[-len(rates) :], rates):
        if not isinstance(stage, nn.Sequential) or not all(hasattr(block, "conv1") for block in stage):
            raise UnsupportedModelError(
                "The last layers of the backbone are no stages of a ResNet's blocks; expected such, as no "
                "other is known how to dilate"
            )
        _dilate(stage, rate)
    return body


def _dilate(stage: nn.Sequential, rate: int) -> None:
    for layer in stage.modules():
        if isinstance(layer, nn.Conv2d):
            layer.stride = (1, 1)
            if layer.kernel_size != (1, 1):
                layer.dilation = layer.padding = (rate, rate)


def _timm_body(name: str, bands: int) -> nn.Sequential:
    """What fastai's ``create_body`` makes of a model: its layers up to the pooling of whole images."""
    if find_spec("timm") is None:
        raise RuntimeMissingError(name, ("timm",), install_command(("timm",)))
    timm = import_module("timm")
    try:
        model = timm.create_model(name[len(TIMM) :], pretrained=False, in_chans=bands)
    except Exception as error:  # timm raises whatever a model that it does not know happens to meet
        raise UnsupportedModelError(
            "timm cannot build the backbone {backbone}: {reason}", backbone=name, reason=str(error)
        ) from error
    return nn.Sequential(*_before_pooling(model))


def _before_pooling(model: nn.Module) -> Iterator[nn.Module]:
    for name, layer in model.named_children():
        if name == "global_pool":
            return
        yield layer
