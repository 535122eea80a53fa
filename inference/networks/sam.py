"""Segment Anything with LoRA, the network of ArcGIS' SamLoRA: a score for each class, without a prompt.

Written from Kirillov et al. 2023, "Segment Anything" (arXiv:2304.02643), Zhang & Liu 2023, "Customized
Segment Anything Model for Medical Image Segmentation" (arXiv:2304.13785), and the structure of
segment-anything (Apache-2.0) and SAMed (MIT), whose names of tensors these are.

    image ─ encoder ─ H/16 ─┬─ two-way attention ─ doubled ─ doubled ─ H/4 ─┐
           a token a class ─┘        └─ tokens ─ three layers ──────── · ───┴─ enlarged ─ H
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping
from math import pi

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, relu, scaled_dot_product_attention

from .image_encoder import ChannelNorm, EncoderForm, ImageEncoder, TwoLayers
from .weights import load_strictly, part_of, size_of

SAM = "sam"
PROMPTS = "prompt_encoder."
# of what only prompts of points, boxes and masks ask, and of what tells how good a mask is
UNASKED = (
    f"{PROMPTS}point_embeddings.",
    f"{PROMPTS}not_a_point_embed.",
    f"{PROMPTS}mask_downscaling.",
    "mask_decoder.iou_prediction_head.",
)
HEADS, LAYERS, INNER = 8, 2, 2048  # of the decoder


class Sam(nn.Module):
    """Scores of ``classes`` for tiles of the size that the network was trained with."""

    def __init__(self, form: EncoderForm, classes: int) -> None:
        super().__init__()
        self.image_encoder = ImageEncoder(form)
        self.prompt_encoder = NoPrompt(form.answers)
        self.mask_decoder = MaskDecoder(form.answers, classes)

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → scores (N, classes, H, W)."""
        features = self.image_encoder(images)
        places = self.prompt_encoder.places(features)
        scores = self.mask_decoder(features + self.prompt_encoder.nothing(), places)
        return interpolate(scores, images.shape[-2:], mode="bilinear", align_corners=False)


class NoPrompt(nn.Module):
    """What stands for places, and for a mask where there is none."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.no_mask_embed = nn.Embedding(1, width)
        self.pe_layer = nn.Module()
        self.pe_layer.register_buffer("positional_encoding_gaussian_matrix", torch.empty(2, width // 2))

    def nothing(self) -> Tensor:
        """(1, width, 1, 1)."""
        return self.no_mask_embed.weight[..., None, None]

    def places(self, features: Tensor) -> Tensor:
        """(1, width, rows, columns), those of ``features``: waves across x and y from −1 to 1."""
        rows, cols = (
            2 * (torch.arange(size, device=features.device) + 0.5) / size - 1 for size in features.shape[-2:]
        )
        down, across = torch.meshgrid(rows, cols, indexing="ij")
        directions = self.pe_layer.positional_encoding_gaussian_matrix
        angles = 2 * pi * torch.stack([across, down], dim=-1).to(directions.dtype) @ directions
        return torch.cat([angles.sin(), angles.cos()], dim=-1).permute(2, 0, 1)[None]


class MaskDecoder(nn.Module):
    """A mask for each class from features of patches."""

    def __init__(self, width: int, classes: int) -> None:
        super().__init__()
        self.iou_token, self.mask_tokens = nn.Embedding(1, width), nn.Embedding(classes, width)
        self.transformer = TwoWayTransformer(width)
        self.output_upscaling = nn.Sequential(
            nn.ConvTranspose2d(width, width // 4, 2, stride=2),
            ChannelNorm(width // 4),
            nn.GELU(),
            nn.ConvTranspose2d(width // 4, width // 8, 2, stride=2),
            nn.GELU(),
        )
        self.output_hypernetworks_mlps = nn.ModuleList(ThreeLayers(width, width // 8) for _ in range(classes))

    def forward(self, features: Tensor, places: Tensor) -> Tensor:
        """(N, width, rows, columns) and (1, width, …) → (N, classes, 4 · rows, 4 · columns)."""
        tokens = torch.cat([self.iou_token.weight, self.mask_tokens.weight])
        tokens = tokens.expand(len(features), *tokens.shape)
        found, patches = self.transformer(features.flatten(2).mT, places.flatten(2).mT, tokens)
        fine = self.output_upscaling(patches.mT.reshape(features.shape))
        layers = enumerate(self.output_hypernetworks_mlps, 1)
        kinds = torch.stack([layer(found[:, number]) for number, layer in layers], dim=1)
        return torch.einsum("nkc,nchw->nkhw", kinds, fine)


class TwoWayTransformer(nn.Module):
    """Tokens that see patches, and patches that see tokens."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(TwoWayBlock(width, first=n == 0) for n in range(LAYERS))
        self.final_attn_token_to_image = Attention(width, width // 2)
        self.norm_final_attn = nn.LayerNorm(width)

    def forward(self, patches: Tensor, places: Tensor, tokens: Tensor) -> tuple[Tensor, Tensor]:
        """(N, patches, width), (1, patches, width), (N, tokens, width) → tokens, patches."""
        kinds = tokens
        for layer in self.layers:
            tokens, patches = layer(tokens, patches, kinds, places)
        seen = self.final_attn_token_to_image(tokens + kinds, patches + places, patches)
        return self.norm_final_attn(tokens + seen), patches


class TwoWayBlock(nn.Module):
    """Tokens see each other, then patches; patches see tokens. The ``first`` starts from the tokens alone."""

    def __init__(self, width: int, first: bool) -> None:
        super().__init__()
        self.first = first
        self.self_attn = Attention(width, width)
        self.cross_attn_token_to_image = Attention(width, width // 2)
        self.mlp = TwoLayers(width, INNER, nn.ReLU())
        self.cross_attn_image_to_token = Attention(width, width // 2)
        self.norm1, self.norm2, self.norm3, self.norm4 = (nn.LayerNorm(width) for _ in range(4))

    def forward(
        self, tokens: Tensor, patches: Tensor, kinds: Tensor, places: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Tokens and patches, with what marks each of them → tokens, patches."""
        if self.first:
            tokens = self.norm1(self.self_attn(tokens, tokens, tokens))
        else:
            tokens = self.norm1(tokens + self.self_attn(tokens + kinds, tokens + kinds, tokens))
        seen = self.cross_attn_token_to_image(tokens + kinds, patches + places, patches)
        tokens = self.norm2(tokens + seen)
        tokens = self.norm3(tokens + self.mlp(tokens))
        seen = self.cross_attn_image_to_token(patches + places, tokens + kinds, tokens)
        return tokens, self.norm4(patches + seen)


class Attention(nn.Module):
    """Attention of heads that have ``inner`` numbers together."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.q_proj, self.k_proj, self.v_proj = (nn.Linear(width, inner) for _ in range(3))
        self.out_proj = nn.Linear(inner, width)

    def forward(self, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """(N, asking, width), (N, answering, width) twice → (N, asking, width)."""
        projected = self.q_proj(query), self.k_proj(key), self.v_proj(value)
        heads = (part.unflatten(2, (HEADS, -1)).transpose(1, 2) for part in projected)
        return self.out_proj(scaled_dot_product_attention(*heads).transpose(1, 2).flatten(2))


class ThreeLayers(nn.Module):
    """What a token asks of the features of a pixel."""

    def __init__(self, width: int, outputs: int) -> None:
        super().__init__()
        sizes = [width, width, width, outputs]
        self.layers = nn.ModuleList(nn.Linear(before, after) for before, after in zip(sizes, sizes[1:]))

    def forward(self, x: Tensor) -> Tensor:
        """(N, width) → (N, outputs)."""
        *inner, last = self.layers
        for layer in inner:
            x = relu(layer(x))
        return last(x)


def sam_from(state: Mapping[str, Tensor]) -> Sam:
    """The network whose weights ``state`` holds, ready to answer.

    The size of its encoder and of its tiles, bands, classes and the rank of LoRA are found out.
    UnsupportedModelError says what does not fit.
    """
    named = part_of(state, SAM, (SAM,))
    own = {name: tensor for name, tensor in named.items() if not name.startswith(UNASKED)}
    encoder = {name: tensor for name, tensor in own.items() if name.startswith("image_encoder.")}
    with torch.device("meta"):
        form = EncoderForm.of(part_of(encoder, "image_encoder", ()))
        classes = size_of(own, "mask_decoder.mask_tokens.weight", axis=0, usual=2)
        network = Sam(form, classes)
    return load_strictly(network, own, "SAMed")
