"""Noise that is always the same for a tile: random numbers as a function of where they are asked for.

Networks that sample draw noise. Where it comes from a generator, it depends on how many tiles there are in a
batch and on their order; here it is the hash of a row, a column, a band and a draw in an endless plane, in
which a tile lies where its pixels say: a run can be repeated, divided and joined, on any device. Hashing by
Wellons 2018, "Prospecting for Hash Functions" (public domain); normal numbers by Box & Muller 1958, "A Note
on the Generation of Random Normal Deviates".
"""

from __future__ import annotations

from math import pi

import torch
from torch import Tensor

WORD = 0xFFFFFFFF  # numbers are hashed in 32 bits, which lie in 64
APART = 0x9E3779B9  # keeps what is hashed one after the other from cancelling out


def normal_noise(places: Tensor, shape: tuple[int, int, int], draw: int) -> Tensor:
    """Independent numbers of mean 0 and variance 1, (N, bands, rows, columns) of float32.

    ``places`` (N, 2) are the rows and columns at which tiles begin; ``shape`` is that of a tile, (bands,
    rows, columns). Each ``draw`` is another noise.
    """
    bands, height, width = (torch.arange(size, device=places.device) for size in shape)
    rows = places[:, :1] + height
    cols = places[:, 1:] + width
    key = _after(torch.full_like(bands, draw & WORD), bands)[None, :, None, None]
    key = _after(_after(key, rows[:, None, :, None]), cols[:, None, None, :])
    radius = (-2 * _uniform(_after(key, torch.ones_like(key))).log()).sqrt()
    return radius * (2 * pi * _uniform(_after(key, torch.full_like(key, 2)))).cos()


def places_by_content(images: Tensor) -> Tensor:
    """Rows and columns (N, 2) in the plane, which the pixels of each tile (N, bands, H, W) alone decide."""
    numbers = images.float().contiguous().view(torch.int32).long().flatten(1) & WORD
    order = torch.arange(numbers.shape[1], device=images.device)
    first = _after(numbers, order).sum(dim=1)
    return torch.stack([_hashed(first & WORD), _hashed((first >> 3) & WORD)], dim=1)


def _after(key: Tensor, number: Tensor) -> Tensor:
    """The hash of a number behind those that ``key`` is the hash of."""
    return _hashed(((key * 31 + number + APART) & WORD) ^ (key >> 7))


def _hashed(x: Tensor) -> Tensor:
    """32 bits from 32 bits, one to one: Wellons' ``lowbias32``."""
    x = ((x ^ (x >> 16)) * 0x7FEB352D) & WORD
    x = x ^ (x >> 15)
    x = (x * 0x046CA68B + ((x & 1) << 31)) & WORD  # by 0x846CA68B, which 63 bits would not hold
    return x ^ (x >> 16)


def _uniform(x: Tensor) -> Tensor:
    """32 bits as numbers between 0 and 1, neither of which comes."""
    return ((x >> 8).float() + 0.5) / 2**24
