"""The U-Net of SR3, which tells the noise in an image; its form is found in its weights.

Sources are those of ``sr3``.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, scaled_dot_product_attention

from ..errors import UnsupportedModelError
from .weights import size_of

LONGEST = 1e4  # period of what tells how noisy an image is
Steps = Sequence[nn.Module]


class DiffusionUnet(nn.Module):
    """The noise in noisy images beside coarse ones. ``downs``, ``mid`` and ``ups`` are its steps."""

    def __init__(self, downs: Steps, mid: Steps, ups: Steps, final: Block, width: int) -> None:
        super().__init__()
        self.noise_level_mlp = nn.Sequential(
            Waves(width), nn.Linear(width, 4 * width), nn.SiLU(), nn.Linear(4 * width, width)
        )
        self.downs, self.mid, self.ups = map(nn.ModuleList, (downs, mid, ups))
        self.final_conv = final
        self.outputs = final.outputs
        self.halvings = sum(isinstance(step, Halved) for step in downs)

    def forward(self, images: Tensor, share: float) -> Tensor:
        """Coarse and noisy images (N, 2 · bands, H, W), √ᾱ → noise (N, bands, H, W)."""
        _check_size(images, 2**self.halvings)
        level = self.noise_level_mlp(images.new_full((1,), share))
        seen, x = [], images
        for step in self.downs:
            x = step(x, level)
            seen.append(x)
        for step in self.mid:
            x = step(x, level)
        for step in self.ups:
            x = step(torch.cat([x, seen.pop()], dim=1) if isinstance(step, NoisyBlock) else x, level)
        return self.final_conv(x)


class Waves(nn.Module):
    """A number as sines and cosines of ``width`` / 2 periods each."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.width = width

    def forward(self, level: Tensor) -> Tensor:
        """(N,) → (N, width)."""
        count = self.width // 2
        order = torch.arange(count, dtype=level.dtype, device=level.device) / count
        angles = level[:, None] * torch.exp(-log(LONGEST) * order)
        return torch.cat([angles.sin(), angles.cos()], dim=-1)


class Convolved(nn.Conv2d):
    """A convolution among steps that know how noisy the image is."""

    def forward(self, x: Tensor, level: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, H, W)."""
        return super().forward(x)


class Halved(nn.Module):
    """Half the size."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(width, width, 3, stride=2, padding=1)

    def forward(self, x: Tensor, level: Tensor) -> Tensor:
        """(N, width, H, W) → (N, width, H / 2, W / 2)."""
        return self.conv(x)


class Doubled(nn.Module):
    """Twice the size."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, x: Tensor, level: Tensor) -> Tensor:
        """(N, width, H, W) → (N, width, 2 H, 2 W)."""
        return self.conv(interpolate(x, scale_factor=2, mode="nearest"))


class NoisyBlock(nn.Module):
    """A residual block that knows how noisy the image is, and attention behind it where there is one."""

    def __init__(self, residual: nn.Module, attention: nn.Module | None) -> None:
        super().__init__()
        self.res_block = residual
        self.attn = attention

    def forward(self, x: Tensor, level: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, H, W)."""
        x = self.res_block(x, level)
        return self.attn(x) if self.attn else x


class Residual(nn.Module):
    """Two blocks, added to their input."""

    def __init__(self, inputs: int, outputs: int, level: Level, groups: int) -> None:
        super().__init__()
        self.noise_func = level
        self.block1, self.block2 = Block(inputs, outputs, groups), Block(outputs, outputs, groups)
        self.res_conv = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()

    def forward(self, x: Tensor, level: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, H, W)."""
        return self.block2(self.noise_func(self.block1(x), level)) + self.res_conv(x)


class Level(nn.Module):
    """Adds what the noise means for each channel; ``scaling`` where it is multiplied by it, too."""

    def __init__(self, width: int, outputs: int, scaling: bool) -> None:
        super().__init__()
        self.noise_func = nn.Sequential(nn.Linear(width, outputs * (1 + scaling)))
        self.scaling = scaling

    def forward(self, x: Tensor, level: Tensor) -> Tensor:
        """(N, outputs, H, W) → the same shape."""
        means = self.noise_func(level)[..., None, None]
        if not self.scaling:
            return x + means
        factor, addend = means.chunk(2, dim=1)
        return (1 + factor) * x + addend


class Block(nn.Module):
    """Normalised in groups of channels, then convolved."""

    def __init__(self, inputs: int, outputs: int, groups: int) -> None:
        super().__init__()
        self.block = nn.Sequential(
            group_norm(groups, inputs), nn.SiLU(), nn.Identity(), nn.Conv2d(inputs, outputs, 3, padding=1)
        )
        self.outputs = outputs

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, H, W)."""
        return self.block(x)


class Attention(nn.Module):
    """Each pixel beside what all pixels that it asks for show."""

    def __init__(self, width: int, groups: int) -> None:
        super().__init__()
        self.norm = group_norm(groups, width)
        self.qkv = nn.Conv2d(width, 3 * width, 1, bias=False)
        self.out = nn.Conv2d(width, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(N, width, H, W) → the same shape."""
        query, key, value = (part.flatten(2).mT[:, None] for part in self.qkv(self.norm(x)).chunk(3, dim=1))
        seen = scaled_dot_product_attention(query, key, value)
        return x + self.out(seen[:, 0].mT.reshape(x.shape))


def unet_of(state: Mapping[str, Tensor], groups: int) -> DiffusionUnet:
    """A network of the form that the names and shapes of ``state`` tell, on the device "meta"."""
    width = size_of(state, "noise_level_mlp.3.weight", axis=0, usual=2 * groups)
    with torch.device("meta"):
        downs, mid, ups = (list(_steps(state, row, width, groups)) for row in ("downs", "mid", "ups"))
        final = Block(*_channels(state, "final_conv.", groups), groups)
        return DiffusionUnet(downs, mid, ups, final, width)


def joined(network: DiffusionUnet) -> DiffusionUnet:
    """The same network, if each step takes what those before it give: UnsupportedModelError says if not."""
    size = 2**network.halvings
    try:
        with torch.inference_mode():
            network(torch.zeros(1, 2 * network.outputs, size, size), 1.0)
    except (RuntimeError, IndexError, TypeError) as error:
        raise UnsupportedModelError(
            "The weights are not those of SR3: steps do not take what those before them give ({reason})",
            reason=str(error),
        ) from error
    return network


def group_norm(groups: int, width: int) -> nn.GroupNorm:
    """UnsupportedModelError where channels cannot be divided so."""
    if width % groups:
        raise UnsupportedModelError(
            "The network has {width} channels, which cannot be normalised in {groups} groups; expected the "
            "norm_groups that it was trained with",
            width=width,
            groups=groups,
        )
    return nn.GroupNorm(groups, width)


def _steps(state: Mapping[str, Tensor], row: str, width: int, groups: int) -> Iterator[nn.Module]:
    numbers = (name.split(".")[1] for name in state if name.startswith(f"{row}."))
    for number in sorted({int(number) for number in numbers if number.isdigit()}):
        yield _step(state, f"{row}.{number}.", width, groups)


def _step(state: Mapping[str, Tensor], name: str, width: int, groups: int) -> nn.Module:
    if f"{name}weight" in state:
        inputs, outputs = (size_of(state, f"{name}weight", axis, usual=1) for axis in (1, 0))
        return Convolved(inputs, outputs, 3, padding=1)
    if f"{name}conv.weight" in state:
        kind = Doubled if name.startswith("ups.") else Halved
        return kind(size_of(state, f"{name}conv.weight", axis=0, usual=1))
    inputs, outputs = _channels(state, f"{name}res_block.block1.", groups)
    learnt = size_of(state, f"{name}res_block.noise_func.noise_func.0.weight", axis=0, usual=outputs)
    residual = Residual(inputs, outputs, Level(width, outputs, learnt == 2 * outputs), groups)
    attended = f"{name}attn.qkv.weight" in state
    return NoisyBlock(residual, Attention(outputs, groups) if attended else None)


def _channels(state: Mapping[str, Tensor], block: str, usual: int) -> tuple[int, int]:
    """What a block takes and gives."""
    weight = f"{block}block.3.weight"
    return size_of(state, weight, axis=1, usual=usual), size_of(state, weight, axis=0, usual=usual)


def _check_size(images: Tensor, step: int) -> None:
    height, width = images.shape[-2:]
    if height % step or width % step:
        raise UnsupportedModelError(
            "SR3 cannot halve tiles of {height} × {width} pixels so often; expected tiles whose sides are "
            "multiples of {step}",
            height=height,
            width=width,
            step=step,
        )
