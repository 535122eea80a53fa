"""The networks of the sample: small U-Nets for one image and for two, and one that sees a pixel at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor, nn

IGNORED = -1  # label of pixels that teach nothing
CROP = 128  # pixels along a side
BATCH = 8
BATCHES = 20  # in an epoch
WIDTHS = 16, 24, 32, 48  # channels at full resolution, and at each coarser one

LabelledImage = tuple[Tensor, Tensor]  # (bands, rows, columns) float32 and (rows, columns) int64


def convolutions(*widths: int, size: int = 3) -> nn.Sequential:
    """Convolutions, each followed by batch normalisation and ReLU, between these numbers of channels."""
    layers: list[nn.Module] = []
    for a, b in zip(widths[:-1], widths[1:]):
        layers += [nn.Conv2d(a, b, size, padding=size // 2, bias=False), nn.BatchNorm2d(b), nn.ReLU()]
    return nn.Sequential(*layers)


class UNet(nn.Module):
    """Scores (N, classes, H, W) of images (N, bands, H, W); H and W are multiples of `stride`.

    bands -> 16 ------------------------> 16 -> classes
              '-> 24 ------------> 24 -'
                   '-> 32 -> 32 -'
                        '-> 48 -'
    """

    stride = 8

    def __init__(self, bands: int, classes: int, widths: tuple[int, ...] = WIDTHS):
        super().__init__()
        self.down = nn.ModuleList(convolutions(a, b, b) for a, b in zip((bands, *widths), widths))
        self.widen = nn.ModuleList(nn.ConvTranspose2d(b, a, 2, 2) for a, b in zip(widths, widths[1:]))
        self.up = nn.ModuleList(convolutions(2 * a, a) for a in widths[:-1])
        self.shrink = nn.AvgPool2d(2)
        self.scores = nn.Conv2d(widths[0], classes, 1)

    def forward(self, image: Tensor) -> Tensor:
        return self.decode(self.encode(image))

    def encode(self, image: Tensor) -> list[Tensor]:
        """What is seen in the image, at full resolution and at each coarser one."""
        seen = [self.down[0](image)]
        for down in self.down[1:]:
            seen.append(down(self.shrink(seen[-1])))
        return seen

    def decode(self, seen: list[Tensor]) -> Tensor:
        """The scores for what was seen."""
        result = seen.pop()
        for widen, up in zip(reversed(self.widen), reversed(self.up)):
            result = up(torch.cat([seen.pop(), widen(result)], 1))
        return self.scores(result)


class SiameseUNet(UNet):
    """Scores (N, classes, H, W) of two images of a place, (N, bands, H, W) each.

    One encoder sees both. At each resolution, what it saw in them is joined pixel by pixel, so that the
    network sees no farther than a UNet; the rest is a UNet's.
    """

    def __init__(self, bands: int, classes: int, widths: tuple[int, ...] = WIDTHS):
        super().__init__(bands, classes, widths)
        self.join = nn.ModuleList(convolutions(2 * a, a, size=1) for a in widths)

    def forward(self, before: Tensor, after: Tensor) -> Tensor:
        seen = zip(self.encode(before), self.encode(after))
        return self.decode([join(torch.cat(both, 1)) for join, both in zip(self.join, seen)])


class Stacked(nn.Module):
    """A network of two images that takes them as the bands of one."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> Tensor:
        return self.network(*image.chunk(2, 1))


def pixel_network(bands: int, classes: int) -> nn.Sequential:
    """The same task for each pixel alone, by its spectrum: what a UNet gains over this is context."""
    return nn.Sequential(
        nn.Conv2d(bands, 32, 1), nn.ReLU(), nn.Conv2d(32, 32, 1), nn.ReLU(), nn.Conv2d(32, classes, 1)
    )


def receptive_radius(network: nn.Module, bands: int, size: int = 160) -> int:
    """How far from a pixel the image can change its scores, at the worst place within a UNet's stride.

    Measured: with positive weights only, nothing cancels out, and the gradient is above 0 wherever anything
    is seen. The network's own weights are lost.
    """
    network = network.double().eval()
    for weight in network.parameters():
        nn.init.constant_(weight, 0.1)
    image = torch.ones(1, bands, size, size, dtype=torch.float64, requires_grad=True)
    scores, radius = network(image)[0, 0], 0
    for place in range(size // 2, size // 2 + UNet.stride):
        (gradient,) = torch.autograd.grad(scores[place, place], image, retain_graph=True)
        rows = gradient[0].sum((0, 2)).nonzero()
        radius = max(radius, place - int(rows.min()), int(rows.max()) - place)
    return radius


def draw_batch(examples: list[LabelledImage], rng: np.random.Generator) -> LabelledImage:
    """Random crops of random examples, turned and mirrored at random."""
    crops = [draw_crop(*examples[rng.integers(len(examples))], rng) for _ in range(BATCH)]
    images, labels = zip(*crops)
    return torch.stack(images), torch.stack(labels)


def draw_crop(image: Tensor, labels: Tensor, rng: np.random.Generator) -> LabelledImage:
    y, x = (int(rng.integers(n - CROP + 1)) for n in labels.shape)
    crop = torch.cat([image, labels[None]])[:, y : y + CROP, x : x + CROP].rot90(int(rng.integers(4)), (1, 2))
    crop = crop.flip(2) if rng.integers(2) else crop
    return crop[:-1], crop[-1].long()


def train(network: nn.Module, examples: list[LabelledImage], epochs: int, seed: int) -> Iterator[float]:
    """Trains the network; gives the mean loss of each epoch as it ends."""
    rng = np.random.default_rng(seed)
    optimizer = torch.optim.AdamW(network.parameters(), lr=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.01, epochs * BATCHES)
    for _ in range(epochs):
        network.train()
        losses = []
        for _ in range(BATCHES):
            images, labels = draw_batch(examples, rng)
            loss = nn.functional.cross_entropy(network(images), labels, ignore_index=IGNORED)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        yield float(np.mean(losses))
    network.eval()
