"""ResNet: stages of convolutions whose input is added to their output, the backbone of many networks.

Written from He et al. 2016, "Deep Residual Learning for Image Recognition" (arXiv:1512.03385), table 1. The
names of tensors, their order, and the stride of a bottleneck on its 3 × 3 convolution, are those of
torchvision (BSD-3), whose weights packages start from.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Union

from torch import Tensor, nn
from torch.nn.functional import relu

from ..errors import UnsupportedModelError

WIDTHS = (64, 128, 256, 512)


class BasicBlock(nn.Module):
    """Two 3 × 3 convolutions; the first takes the stride and the dilation."""

    expansion = 1

    def __init__(self, channels: int, width: int, stride: int, dilation: int) -> None:
        super().__init__()
        self.conv1 = _convolution(channels, width, 3, stride, dilation)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = _convolution(width, width, 3)
        self.bn2 = nn.BatchNorm2d(width)
        self.downsample = _shortcut(channels, width, stride)

    def forward(self, x: Tensor) -> Tensor:
        """(N, channels, H, W) → (N, width, H / stride, W / stride)."""
        inner = relu(self.bn1(self.conv1(x)), inplace=True)
        return relu(self.bn2(self.conv2(inner)) + self.downsample(x), inplace=True)


class Bottleneck(nn.Module):
    """A 3 × 3 convolution, which takes the stride and the dilation, between two of 1 × 1."""

    expansion = 4

    def __init__(self, channels: int, width: int, stride: int, dilation: int) -> None:
        super().__init__()
        self.conv1 = _convolution(channels, width, 1)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = _convolution(width, width, 3, stride, dilation)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = _convolution(width, width * self.expansion, 1)
        self.bn3 = nn.BatchNorm2d(width * self.expansion)
        self.downsample = _shortcut(channels, width * self.expansion, stride)

    def forward(self, x: Tensor) -> Tensor:
        """(N, channels, H, W) → (N, 4 · width, H / stride, W / stride)."""
        inner = relu(self.bn1(self.conv1(x)), inplace=True)
        inner = relu(self.bn2(self.conv2(inner)), inplace=True)
        return relu(self.bn3(self.conv3(inner)) + self.downsample(x), inplace=True)


Block = Union[type[BasicBlock], type[Bottleneck]]
RESNETS: dict[str, tuple[Block, tuple[int, ...]]] = {
    "resnet18": (BasicBlock, (2, 2, 2, 2)),
    "resnet34": (BasicBlock, (3, 4, 6, 3)),
    "resnet50": (Bottleneck, (3, 4, 6, 3)),
    "resnet101": (Bottleneck, (3, 4, 23, 3)),
    "resnet152": (Bottleneck, (3, 8, 36, 3)),
}


class ResNet(nn.Module):
    """The stages of a ResNet for images of ``bands``, without the classifier of whole images at its end.

    ``replace_stride_with_dilation`` says for each of the last three stages whether it keeps the size of its
    input and dilates its convolutions instead, all but those of its first block, as in torchvision.
    ``multi_grid`` are the dilations of the last stage, one to a block, in the place of the usual ones; it has
    as many blocks as that (Chen et al. 2017, arXiv:1706.05587, section 3.3). ``channels`` are those of the
    four stages.
    """

    def __init__(
        self,
        name: str,
        bands: int = 3,
        replace_stride_with_dilation: Sequence[bool] = (False, False, False),
        multi_grid: Sequence[int] = (),
    ) -> None:
        super().__init__()
        block, depths = _layout(name)
        self.channels = [width * block.expansion for width in WIDTHS]
        self.conv1 = nn.Conv2d(bands, 64, 7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, stride=2, padding=1)
        stages = _stages(depths, replace_stride_with_dilation, multi_grid)
        inputs = [64, *self.channels]
        for number, (width, (stride, dilations)) in enumerate(zip(WIDTHS, stages)):
            stage = _stage(block, inputs[number], width, stride, dilations)
            self.add_module(f"layer{number + 1}", stage)

    def forward(self, images: Tensor) -> list[Tensor]:
        """(N, bands, H, W) → the answers of the four stages, the first of H / 4 × W / 4, rounded up."""
        x = self.maxpool(self.relu(self.bn1(self.conv1(images))))
        answers = []
        for stage in (self.layer1, self.layer2, self.layer3, self.layer4):
            x = stage(x)
            answers.append(x)
        return answers


def _layout(name: str) -> tuple[Block, tuple[int, ...]]:
    try:
        return RESNETS[name]
    except KeyError:
        raise UnsupportedModelError(
            "The backbone is {backbone}; expected one of {backbones}",
            backbone=name,
            backbones=", ".join(RESNETS),
        ) from None


def _stages(
    depths: Sequence[int], replaced: Sequence[bool], multi_grid: Sequence[int]
) -> Iterator[tuple[int, list[int]]]:
    """The stride of each stage and the dilations of its blocks."""
    dilation = 1
    for number, (depth, dilated) in enumerate(zip(depths, (False, *replaced)), start=1):
        first = dilation
        dilation *= 2 if dilated else 1
        grid = [dilation * rate for rate in multi_grid] if number == len(depths) else []
        stride = 1 if dilated or number == 1 else 2
        yield stride, grid or [first, *[dilation] * (depth - 1)]


def _stage(block: Block, channels: int, width: int, stride: int, dilations: Sequence[int]) -> nn.Sequential:
    inputs = [channels, *[width * block.expansion] * (len(dilations) - 1)]
    strides = [stride, *[1] * (len(dilations) - 1)]
    return nn.Sequential(*(block(*form) for form in zip(inputs, [width] * len(inputs), strides, dilations)))


def _convolution(channels: int, width: int, size: int, stride: int = 1, dilation: int = 1) -> nn.Conv2d:
    padding = size // 2 * dilation
    return nn.Conv2d(channels, width, size, stride, padding, dilation, bias=False)


def _shortcut(channels: int, width: int, stride: int) -> nn.Module:
    """The input of a block in the form of its output."""
    if stride == 1 and channels == width:
        return nn.Identity()
    return nn.Sequential(_convolution(channels, width, 1, stride), nn.BatchNorm2d(width))
