"""The image encoder of Segment Anything: a vision transformer, some of whose layers see windows alone.

Written from Dosovitskiy et al. 2021, "An Image is Worth 16x16 Words" (arXiv:2010.11929), Li et al. 2022,
"Exploring Plain Vision Transformer Backbones for Object Detection" (arXiv:2203.16527), Hu et al. 2021, "LoRA"
(arXiv:2106.09685), and the structure of segment-anything (Apache-2.0) and SAMed (MIT), whose names of tensors
these are.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import pad, scaled_dot_product_attention

from ..errors import UnsupportedModelError
from .weights import size_of

PATCH, WINDOW = 16, 14  # pixels of a patch, patches of a window
PRECISE = 1e-6  # what keeps variances from 0


@dataclass(frozen=True)
class EncoderForm:
    """How an encoder is made, as its weights tell.

    Images of ``bands`` are ``grid`` × ``grid`` patches, ``width`` numbers each in each of ``depth`` layers,
    ``answers`` in the end. Attention is that of heads of ``head`` numbers, changed by matrices of ``rank``;
    layers in ``whole`` see all patches.
    """

    bands: int
    grid: int
    width: int
    depth: int
    head: int
    rank: int
    answers: int
    whole: tuple[int, ...]

    @classmethod
    def of(cls, state: Mapping[str, Tensor]) -> EncoderForm:
        """What the names and shapes of ``state`` tell."""
        numbers = {name.split(".")[1] for name in state if name.startswith("blocks.")}
        grid = size_of(state, "pos_embed", axis=1, usual=64)
        windowed = 2 * WINDOW - 1
        sides = {n: size_of(state, f"blocks.{n}.attn.rel_pos_h", axis=0, usual=windowed) for n in numbers}
        return cls(
            bands=size_of(state, "patch_embed.proj.weight", axis=1, usual=3),
            grid=grid,
            width=size_of(state, "pos_embed", axis=3, usual=768),
            depth=len(numbers),
            head=size_of(state, "blocks.0.attn.rel_pos_h", axis=1, usual=64),
            rank=size_of(state, "blocks.0.attn.qkv.linear_a_q.weight", axis=0, usual=4),
            answers=size_of(state, "neck.0.weight", axis=0, usual=256),
            whole=tuple(int(n) for n in sides if n.isdigit() and sides[n] != windowed),
        )


class ImageEncoder(nn.Module):
    """Patches of an image, each described by ``answers`` numbers."""

    def __init__(self, form: EncoderForm) -> None:
        super().__init__()
        self.form = form
        self.patch_embed = nn.Module()
        self.patch_embed.proj = nn.Conv2d(form.bands, form.width, PATCH, stride=PATCH)
        self.pos_embed = nn.Parameter(torch.empty(1, form.grid, form.grid, form.width))
        self.blocks = nn.ModuleList(
            TransformerBlock(form, form.grid if n in form.whole else WINDOW) for n in range(form.depth)
        )
        self.neck = nn.Sequential(
            nn.Conv2d(form.width, form.answers, 1, bias=False),
            ChannelNorm(form.answers),
            nn.Conv2d(form.answers, form.answers, 3, padding=1, bias=False),
            ChannelNorm(form.answers),
        )

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, 16 · grid, 16 · grid) → (N, answers, grid, grid)."""
        self._check_size(images)
        x = self.patch_embed.proj(images).permute(0, 2, 3, 1) + self.pos_embed
        for block in self.blocks:
            x = block(x)
        return self.neck(x.permute(0, 3, 1, 2))

    def _check_size(self, images: Tensor) -> None:
        size = PATCH * self.form.grid
        if images.shape[-2:] != (size, size):
            raise UnsupportedModelError(
                "The network knows places in tiles of {size} × {size} pixels, not of {height} × {width}; "
                "expected the tiles that it was trained with",
                size=size,
                height=images.shape[-2],
                width=images.shape[-1],
            )


class TransformerBlock(nn.Module):
    """Attention and two layers for each patch, each added to its input; ``side`` is that of a window."""

    def __init__(self, form: EncoderForm, side: int) -> None:
        super().__init__()
        self.side = side
        self.norm1 = nn.LayerNorm(form.width, eps=PRECISE)
        self.attn = PlacedAttention(form, side)
        self.norm2 = nn.LayerNorm(form.width, eps=PRECISE)
        self.mlp = TwoLayers(form.width, 4 * form.width, nn.GELU())

    def forward(self, x: Tensor) -> Tensor:
        """(N, rows, columns, width) → the same shape."""
        windows = _in_windows(self.norm1(x), self.side)
        x = x + _out_of_windows(self.attn(windows), x)
        return x + self.mlp(self.norm2(x))


class PlacedAttention(nn.Module):
    """Attention among the patches of a window, by what they are and by how far apart they are."""

    def __init__(self, form: EncoderForm, side: int) -> None:
        super().__init__()
        self.head = form.head
        self.qkv = LowRankLinear(form.width, form.rank)
        self.proj = nn.Linear(form.width, form.width)
        self.rel_pos_h = nn.Parameter(torch.empty(2 * side - 1, form.head))
        self.rel_pos_w = nn.Parameter(torch.empty(2 * side - 1, form.head))

    def forward(self, x: Tensor) -> Tensor:
        """(N, side, side, width) → the same shape."""
        count, side, _, width = x.shape
        parts = self.qkv(x).reshape(count, side * side, 3, width // self.head, self.head)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        seen = scaled_dot_product_attention(query, key, value, attn_mask=self._distances(query, side))
        return self.proj(seen.transpose(1, 2).reshape(x.shape))

    def _distances(self, query: Tensor, side: int) -> Tensor:
        """What distances add to the likeness of patches, (N, heads, side², side²)."""
        places = torch.arange(side, device=query.device)
        apart = places[:, None] - places + side - 1
        asked = query.unflatten(2, (side, side))
        down = torch.einsum("nhrcd,rkd->nhrck", asked, self.rel_pos_h[apart])
        across = torch.einsum("nhrcd,ckd->nhrck", asked, self.rel_pos_w[apart])
        return (down[..., :, None] + across[..., None, :]).flatten(4).flatten(2, 3)


class LowRankLinear(nn.Module):
    """Queries, keys and values, of which queries and values are changed by two narrow matrices each."""

    def __init__(self, width: int, rank: int) -> None:
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        for part in ("q", "v"):
            self.add_module(f"linear_a_{part}", nn.Linear(width, rank, bias=False))
            self.add_module(f"linear_b_{part}", nn.Linear(rank, width, bias=False))

    def forward(self, x: Tensor) -> Tensor:
        """(…, width) → (…, 3 · width)."""
        query, key, value = self.qkv(x).chunk(3, dim=-1)
        query = query + self.linear_b_q(self.linear_a_q(x))
        value = value + self.linear_b_v(self.linear_a_v(x))
        return torch.cat([query, key, value], dim=-1)


class TwoLayers(nn.Module):
    """Two layers for each place, ``active`` between them."""

    def __init__(self, width: int, inner: int, active: nn.Module) -> None:
        super().__init__()
        self.lin1, self.act, self.lin2 = nn.Linear(width, inner), active, nn.Linear(inner, width)

    def forward(self, x: Tensor) -> Tensor:
        """(…, width) → the same shape."""
        return self.lin2(self.act(self.lin1(x)))


class ChannelNorm(nn.Module):
    """The channels of each pixel with a mean of 0 and a variance of 1."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.empty(width)), nn.Parameter(torch.empty(width))

    def forward(self, x: Tensor) -> Tensor:
        """(N, width, H, W) → the same shape."""
        variance, mean = torch.var_mean(x, dim=1, keepdim=True, unbiased=False)
        even = (x - mean) / (variance + PRECISE).sqrt()
        return self.weight[:, None, None] * even + self.bias[:, None, None]


def _in_windows(x: Tensor, side: int) -> Tensor:
    """(N, rows, columns, width) → (N · windows, side, side, width), the last ones filled up with 0."""
    rows, cols = x.shape[1:3]
    filled = pad(x, (0, 0, 0, -cols % side, 0, -rows % side))
    apart = filled.unflatten(1, (-1, side)).unflatten(3, (-1, side))
    return apart.transpose(2, 3).flatten(0, 2)


def _out_of_windows(windows: Tensor, like: Tensor) -> Tensor:
    """The opposite of ``_in_windows``, in the shape of ``like``."""
    count, rows, cols, _ = like.shape
    side = windows.shape[1]
    down, across = -(-rows // side), -(-cols // side)
    apart = windows.unflatten(0, (count, down, across)).transpose(2, 3)
    return apart.flatten(3, 4).flatten(1, 2)[:, :rows, :cols]
