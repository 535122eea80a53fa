"""Packages of ArcGIS' SuperResolution with few weights."""

from __future__ import annotations

import json
from pathlib import Path

IMAGENET = [[0.485, 0.456, 0.406], [0.229, 0.224, 0.225]]
BYTES = [[0.0, 0.0, 0.0], [255.0, 255.0, 255.0]]
SHARED = {
    "Framework": "arcgis.learn.models._inferencing",
    "ModelConfiguration": "_superres",
    "ModelType": "SuperResolution",
    "ModelName": "SuperResolution",
    "ModelFile": "small.pth",
    "downsample_factor": 2,
    "extract_bands": [0, 1, 2],
    "ImageHeight": 64,
    "ImageWidth": 64,
    "ModelParameters": {"backbone": "resnet18"},
}
UNET = {**SHARED, "ModelArch": "UNet", "image_stats": IMAGENET, "image_stats2": IMAGENET}
KWARGS = {"schedule": "linear", "n_timestep": 50, "linear_start": 1e-4, "linear_end": 0.2, "norm_groups": 4}
DIFFUSION = {
    **SHARED,
    "ModelArch": "SR3",
    "ImageHeight": 32,
    "ImageWidth": 32,
    "image_stats": BYTES,
    "image_stats2": BYTES,
    "Kwargs": KWARGS,
}


def unet_package(folder: Path, weights: Path, **changes) -> Path:
    """A U-Net on a ResNet-18, with the weights that ``unet_weights`` wrote."""
    return _written(folder, {**UNET, "ModelFile": str(weights), **changes})


def diffusion_package(folder: Path, **changes) -> Path:
    """An SR3 of eight channels that halves its tiles once, whose weights are drawn at random."""
    import torch

    torch.manual_seed(0)
    torch.save(_drawn(_diffusion_unet()).state_dict(), folder / SHARED["ModelFile"])
    return _written(folder, {**DIFFUSION, **changes})


def unet_weights(path: Path) -> Path:
    """Weights for all tests together, as there are many of them."""
    import torch
    from deep_pixels.inference.networks.backbones import body_of
    from deep_pixels.inference.networks.decoder_layers import Norm
    from deep_pixels.inference.networks.unet import Decoding, DynamicUnet

    torch.manual_seed(0)
    form = Decoding(3, Norm.WEIGHT, narrowed=False, attentive=True, blurred=True)
    with torch.device("meta"):
        network = DynamicUnet(body_of("resnet18", 3), 3, form)
    torch.save(_drawn(network.to_empty(device="cpu")).state_dict(), path)
    return path


def _written(folder: Path, emd: dict) -> Path:
    path = folder / "small.emd"
    path.write_text(json.dumps(emd))
    return path


def _diffusion_unet(width: int = 8, groups: int = 4):
    from deep_pixels.inference.networks import noisy_unet as steps

    def block(inputs, attended=False):
        residual = steps.Residual(inputs, width, steps.Level(width, width, False), groups)
        return steps.NoisyBlock(residual, steps.Attention(width, groups) if attended else None)

    first = steps.Convolved(6, width, 3, padding=1)
    downs = [first, block(width), steps.Halved(width), block(width)]
    mid = [block(width, attended=True), block(width)]
    ups = [block(2 * width), block(2 * width), steps.Doubled(width), block(2 * width), block(2 * width)]
    return steps.DiffusionUnet(downs, mid, ups, steps.Block(width, 3, groups), width)


def _drawn(network):
    """Numbers of a size with which answers neither vanish nor grow."""
    import torch

    for name, tensor in network.state_dict().items():
        if name.endswith("num_batches_tracked"):
            continue
        values = torch.randn(tensor.shape)
        if name.endswith("running_var"):
            values = 0.8 + 0.4 * values.abs()
        elif name.endswith(("running_mean", "bias")):
            values = 0.1 * values
        elif tensor.dim() > 1:
            values = values * (1.6 / tensor.shape[1:].numel()) ** 0.5
        else:
            values = 1 + 0.1 * values
        tensor.copy_(values)
    return network
