"""Stacked hourglasses, the other network of ArcGIS' road extractors: roads and their directions, twice.

Written from Newell et al. 2016, "Stacked Hourglass Networks for Human Pose Estimation" (arXiv:1603.06937),
Batra et al. 2019, "Improved Road Connectivity by Joint Learning of Orientation and Segmentation" (CVPR), and
the structure of the latter's network (anilbatra2185/road_connectivity, MIT), whose names of tensors packages
have.

    image ─ H/4 × W/4 ┬─ hourglass ┬─ roads ────── scores ─┐
                      │            └─ directions ─ scores ─┤
                      └──────────────── + ◄────────────────┘
                                        └─ hourglass ─ roads ─ decoder, last layers ─ H × W

What the last hourglass finds out about directions, only training asks.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, max_pool2d

from .linknet import RoadDecoder, RoadNetwork, as_large
from .weights import load_strictly, size_of

TRAINED = "angle_"  # before the names of the last layers that only training asks
ROADS, DIRECTIONS = FINDINGS = (0, 1)  # what an hourglass finds


@dataclass(frozen=True)
class HourglassForm:
    """How large a network is.

    ``stacks`` hourglasses of ``depth`` halvings, each of ``blocks`` blocks; ``early`` blocks in the layers
    before them; ``last`` channels for the last layers. ``classes`` are those of roads and of directions.
    """

    bands: int
    stem: int
    width: int
    last: int
    stacks: int
    depth: int
    blocks: int
    early: int
    classes: tuple[int, int]


class StackedHourglass(RoadNetwork):
    """Scores of roads by several hourglasses, each of which sees what the one before it found."""

    def __init__(self, form: HourglassForm) -> None:
        stem, width = form.stem, form.width
        super().__init__(form.last, form.classes[0], slope=0.0)
        self.conv1 = nn.Conv2d(form.bands, stem, 7, stride=2, padding=3)
        self.bn1 = nn.BatchNorm2d(stem)
        self.layer1 = residuals(stem, stem, 1)
        self.layer2 = residuals(stem, stem, form.early)
        self.layer3 = residuals(stem, width, form.early)
        self.hg = nn.ModuleList(Hourglass(width, form.depth, form.blocks) for _ in range(form.stacks))
        for finding, classes in zip(FINDINGS, form.classes):
            self._add_readings(finding, classes, form)
        self.decoder1 = RoadDecoder(width, form.last)

    def _add_readings(self, finding: int, classes: int, form: HourglassForm) -> None:
        """Layers that read roads, or directions, out of each hourglass, and show them to the next one."""
        width, stacks, number = form.width, range(form.stacks), finding + 1
        between = stacks[:-1]
        self.add_module(f"res_{number}", nn.ModuleList(residuals(width, width, form.blocks) for _ in stacks))
        self.add_module(f"fc_{number}", nn.ModuleList(_pointwise(width) for _ in stacks))
        self.add_module(f"score_{number}", nn.ModuleList(nn.Conv2d(width, classes, 1) for _ in stacks))
        self.add_module(f"_fc_{number}", nn.ModuleList(nn.Conv2d(width, width, 1) for _ in between))
        self.add_module(f"_score_{number}", nn.ModuleList(nn.Conv2d(classes, width, 1) for _ in between))

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → scores (N, classes, H, W)."""
        half = self.layer1(self.bn1(self.conv1(images)).relu_())
        x = self.layer3(self.layer2(halved(half)))
        for stack, hourglass in enumerate(self.hg[:-1]):
            x = x + self._shown(stack, hourglass(x, FINDINGS))
        (roads,) = self.hg[-1](x, [ROADS])
        roads = self._read(len(self.hg) - 1, ROADS, roads)
        return self.scores(as_large(self.decoder1(roads), half), images)

    def _read(self, stack: int, finding: int, x: Tensor) -> Tensor:
        return self._layer("fc", finding, stack)(self._layer("res", finding, stack)(x))

    def _shown(self, stack: int, found: Sequence[Tensor]) -> Tensor:
        """What the next hourglass is shown of roads and directions, and of their scores."""
        shown = []
        for finding, x in zip(FINDINGS, found):
            x = self._read(stack, finding, x)
            scores = self._layer("score", finding, stack)(x)
            shown += [self._layer("_fc", finding, stack)(x), self._layer("_score", finding, stack)(scores)]
        return torch.stack(shown).sum(dim=0)

    def _layer(self, kind: str, finding: int, stack: int) -> nn.Module:
        return self.get_submodule(f"{kind}_{finding + 1}.{stack}")


class Hourglass(nn.Module):
    """Halves the size ``depth`` times and doubles it as often, for roads and for directions apart.

    On its way up each is joined with what was seen at the same size on the way down. The layers of a level
    are: beside, below, and above for roads and for directions; those of the smallest also the two middles.
    """

    def __init__(self, width: int, depth: int, blocks: int) -> None:
        super().__init__()
        counts = [6, *[4] * (depth - 1)]
        self.hg = nn.ModuleList(
            nn.ModuleList(residuals(width, width, blocks) for _ in range(count)) for count in counts
        )

    def forward(self, x: Tensor, findings: Sequence[int]) -> list[Tensor]:
        """(N, width, H, W) → the same shape for each of ``findings``."""
        beside = []
        for level in reversed(self.hg):
            beside.append(level[0](x))
            x = level[1](halved(x))
        return [self._risen(x, beside, finding) for finding in findings]

    def _risen(self, x: Tensor, beside: Sequence[Tensor], finding: int) -> Tensor:
        x = self.hg[0][4 + finding](x)
        for level, seen in zip(self.hg, reversed(beside)):
            doubled = interpolate(level[2 + finding](x), scale_factor=2.0, mode="nearest")
            x = seen + as_large(doubled, seen)
        return x


class Residual(nn.Module):
    """Two 3 × 3 convolutions, to which their input is added."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        # with a bias and no normalisation, unlike that of a ResNet
        is_same = inputs == outputs
        self.downsample = nn.Identity() if is_same else nn.Sequential(nn.Conv2d(inputs, outputs, 1))

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, H, W)."""
        inner = self.bn1(self.conv1(x)).relu_()
        return (self.bn2(self.conv2(inner)) + self.downsample(x)).relu_()


def residuals(inputs: int, outputs: int, count: int) -> nn.Sequential:
    """So many blocks, one behind the other."""
    return nn.Sequential(*(Residual(inputs if n == 0 else outputs, outputs) for n in range(count)))


def halved(x: Tensor) -> Tensor:
    """Half the size, rounded up."""
    return max_pool2d(x, 2, stride=2, ceil_mode=True)


def hourglass_from(state: Mapping[str, Tensor]) -> StackedHourglass:
    """The stacked hourglasses whose weights ``state`` holds, ready to answer.

    Their number and all sizes are found out; they have no backbone. UnsupportedModelError says what does
    not fit.
    """
    state = {name: tensor for name, tensor in state.items() if not name.startswith(TRAINED)}
    with torch.device("meta"):
        network = StackedHourglass(_form(state))
    return load_strictly(network, state, "Hourglass")


def _form(state: Mapping[str, Tensor]) -> HourglassForm:
    roads, directions = (
        size_of(state, f"score_{finding + 1}.0.weight", axis=0, usual=2) for finding in FINDINGS
    )
    return HourglassForm(
        bands=size_of(state, "conv1.weight", axis=1, usual=3),
        stem=size_of(state, "conv1.weight", axis=0, usual=64),
        width=size_of(state, "layer3.0.conv1.weight", axis=0, usual=128),
        last=size_of(state, "finaldeconv1.weight", axis=0, usual=128),
        stacks=_count(state, "hg."),
        depth=_count(state, "hg.0.hg."),
        blocks=_count(state, "hg.0.hg.0.0."),
        early=_count(state, "layer3."),
        classes=(roads, directions),
    )


def _count(state: Mapping[str, Tensor], prefix: str) -> int:
    """How many numbers stand behind ``prefix`` in the names of tensors; at least one."""
    numbers = {name[len(prefix) :].partition(".")[0] for name in state if name.startswith(prefix)}
    return max(1, len(numbers))


def _pointwise(width: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(width, width, 1), nn.BatchNorm2d(width), nn.ReLU(inplace=True))
