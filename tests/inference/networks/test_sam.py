"""Segment Anything with LoRA against a plain computation from named tensors.

Beside these tests SAMed's own LoRA_Sam was asked once (which is segment-anything's code but for its number
of masks), with weights drawn at random and pixels as they are: of networks of three and four layers for tiles
of 224, 256 and 512 pixels, encoders differed from this one by 8e-6 and scores by 1.1e-5 at most, of ViT-B by
2e-5 (float32, answers of about 1). Names and shapes of ViT-B, ViT-L and ViT-H are the same.
"""

import re
from math import sqrt

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.sam import sam_from  # noqa: E402
from drawing import drawn, pixels  # noqa: E402
from torch.nn import functional  # noqa: E402

WIDTH, HEAD, RANK, ANSWERS, GRID, BANDS, CLASSES = 16, 8, 2, 32, 16, 3, 4
SIZE, WINDOW = 16 * GRID, 14
WHOLE = (1,)  # of two layers


def shapes(grid=GRID, bands=BANDS, classes=CLASSES):
    """Names and shapes as segment-anything and SAMed have them."""
    found = {"pos_embed": (1, grid, grid, WIDTH)}

    def layer(name, outputs, *inputs):
        found[f"{name}.weight"], found[f"{name}.bias"] = (outputs, *inputs), (outputs,)

    layer("patch_embed.proj", WIDTH, bands, 16, 16)
    for n in range(2):
        side = 2 * (grid if n in WHOLE else WINDOW) - 1
        found.update({f"blocks.{n}.attn.rel_pos_{axis}": (side, HEAD) for axis in "hw"})
        layer(f"blocks.{n}.attn.qkv.qkv", 3 * WIDTH, WIDTH)
        for part in "qv":
            found[f"blocks.{n}.attn.qkv.linear_a_{part}.weight"] = (RANK, WIDTH)
            found[f"blocks.{n}.attn.qkv.linear_b_{part}.weight"] = (WIDTH, RANK)
        layer(f"blocks.{n}.attn.proj", WIDTH, WIDTH)
        layer(f"blocks.{n}.mlp.lin1", 4 * WIDTH, WIDTH)
        layer(f"blocks.{n}.mlp.lin2", WIDTH, 4 * WIDTH)
        layer(f"blocks.{n}.norm1", WIDTH)
        layer(f"blocks.{n}.norm2", WIDTH)
    found["neck.0.weight"], found["neck.2.weight"] = (ANSWERS, WIDTH, 1, 1), (ANSWERS, ANSWERS, 3, 3)
    layer("neck.1", ANSWERS)
    layer("neck.3", ANSWERS)
    found = {f"image_encoder.{name}": shape for name, shape in found.items()}
    found["prompt_encoder.pe_layer.positional_encoding_gaussian_matrix"] = (2, ANSWERS // 2)
    found["prompt_encoder.no_mask_embed.weight"] = (1, ANSWERS)
    found["prompt_encoder.not_a_point_embed.weight"] = (1, ANSWERS)
    layer("prompt_encoder.mask_downscaling.0", 4, 1, 2, 2)
    layer("mask_decoder.iou_prediction_head.layers.0", ANSWERS, ANSWERS)
    found["mask_decoder.iou_token.weight"] = (1, ANSWERS)
    found["mask_decoder.mask_tokens.weight"] = (classes, ANSWERS)
    transformer = "mask_decoder.transformer"
    for n in range(2):
        for name in ("self_attn", "cross_attn_token_to_image", "cross_attn_image_to_token"):
            inner = ANSWERS if name == "self_attn" else ANSWERS // 2
            attention(layer, f"{transformer}.layers.{n}.{name}", inner)
        layer(f"{transformer}.layers.{n}.mlp.lin1", 2048, ANSWERS)
        layer(f"{transformer}.layers.{n}.mlp.lin2", ANSWERS, 2048)
        for number in range(1, 5):
            layer(f"{transformer}.layers.{n}.norm{number}", ANSWERS)
    attention(layer, f"{transformer}.final_attn_token_to_image", ANSWERS // 2)
    layer(f"{transformer}.norm_final_attn", ANSWERS)
    found["mask_decoder.output_upscaling.0.weight"] = (ANSWERS, ANSWERS // 4, 2, 2)
    found["mask_decoder.output_upscaling.0.bias"] = (ANSWERS // 4,)
    layer("mask_decoder.output_upscaling.1", ANSWERS // 4)
    found["mask_decoder.output_upscaling.3.weight"] = (ANSWERS // 4, ANSWERS // 8, 2, 2)
    found["mask_decoder.output_upscaling.3.bias"] = (ANSWERS // 8,)
    for n in range(classes):
        for number, outputs in enumerate((ANSWERS, ANSWERS, ANSWERS // 8)):
            layer(f"mask_decoder.output_hypernetworks_mlps.{n}.layers.{number}", outputs, ANSWERS)
    return found


def attention(layer, name, inner):
    for part in "qkv":
        layer(f"{name}.{part}_proj", inner, ANSWERS)
    layer(f"{name}.out_proj", ANSWERS, inner)


def state_of(**form):
    generator = torch.Generator().manual_seed(0)
    return {name: drawn(name, torch.Size(shape), generator) for name, shape in shapes(**form).items()}


class Plain:
    """The network computed step by step."""

    def __init__(self, state):
        self.state = state

    def linear(self, x, name):
        return x @ self.state[f"{name}.weight"].T + self.state.get(f"{name}.bias", 0)

    def normed(self, x, name, precise=1e-5):
        apart = x - x.mean(-1, keepdim=True)
        even = apart / (apart.square().mean(-1, keepdim=True) + precise).sqrt()
        return even * self.state[f"{name}.weight"] + self.state[f"{name}.bias"]

    def encoded(self, images):
        state, name = self.state, "image_encoder"
        weight, bias = (state[f"{name}.patch_embed.proj.{kind}"] for kind in ("weight", "bias"))
        x = (
            functional.conv2d(images, weight, bias, stride=16).permute(0, 2, 3, 1)
            + state[f"{name}.pos_embed"]
        )
        for n in range(2):
            block = f"{name}.blocks.{n}"
            even = self.normed(x, f"{block}.norm1", 1e-6)
            x = x + (self.seen(even, block) if n in WHOLE else self.seen_in_windows(even, block))
            inner = self.linear(self.normed(x, f"{block}.norm2", 1e-6), f"{block}.mlp.lin1")
            x = x + self.linear(functional.gelu(inner), f"{block}.mlp.lin2")
        x = functional.conv2d(x.permute(0, 3, 1, 2), state[f"{name}.neck.0.weight"])
        x = self.normed(x.permute(0, 2, 3, 1), f"{name}.neck.1", 1e-6).permute(0, 3, 1, 2)
        x = functional.conv2d(x, state[f"{name}.neck.2.weight"], padding=1)
        return self.normed(x.permute(0, 2, 3, 1), f"{name}.neck.3", 1e-6).permute(0, 3, 1, 2)

    def seen_in_windows(self, x, block):
        height, width = x.shape[1:3]
        filled = functional.pad(x, (0, 0, 0, -width % WINDOW, 0, -height % WINDOW))
        found = torch.empty_like(filled)
        for top in range(0, filled.shape[1], WINDOW):
            for left in range(0, filled.shape[2], WINDOW):
                window = slice(None), slice(top, top + WINDOW), slice(left, left + WINDOW)
                found[window] = self.seen(filled[window], block)
        return found[:, :height, :width]

    def seen(self, x, block):
        name, side = f"{block}.attn", x.shape[1]
        query, key, value = self.linear(x, f"{name}.qkv.qkv").split(WIDTH, dim=-1)
        query = query + self.linear(self.linear(x, f"{name}.qkv.linear_a_q"), f"{name}.qkv.linear_b_q")
        value = value + self.linear(self.linear(x, f"{name}.qkv.linear_a_v"), f"{name}.qkv.linear_b_v")
        parts = []
        for first in range(0, WIDTH, HEAD):
            asks, answers, shows = (part[..., first : first + HEAD] for part in (query, key, value))
            likeness = torch.einsum("nrcd,nyxd->nrcyx", asks, answers) / sqrt(HEAD)
            for r in range(side):
                for k in range(side):
                    down = self.state[f"{name}.rel_pos_h"][r - k + side - 1]
                    across = self.state[f"{name}.rel_pos_w"][r - k + side - 1]
                    likeness[:, r, :, k] += (asks[:, r] @ down)[:, :, None]
                    likeness[:, :, r, :, k] += (asks[:, :, r] @ across)[:, :, None]
            shares = likeness.flatten(3).softmax(3).reshape(likeness.shape)
            parts.append(torch.einsum("nrcyx,nyxd->nrcd", shares, shows))
        return self.linear(torch.cat(parts, dim=-1), f"{name}.proj")

    def attended(self, query, key, value, name):
        query, key, value = (
            self.linear(x, f"{name}.{part}_proj") for x, part in zip((query, key, value), "qkv")
        )
        head = query.shape[-1] // 8
        parts = []
        for first in range(0, query.shape[-1], head):
            asks, answers, shows = (x[..., first : first + head] for x in (query, key, value))
            parts.append((asks @ answers.transpose(1, 2) / sqrt(head)).softmax(2) @ shows)
        return self.linear(torch.cat(parts, dim=-1), f"{name}.out_proj")

    def places(self):
        found = torch.empty(GRID, GRID, ANSWERS)
        directions = self.state["prompt_encoder.pe_layer.positional_encoding_gaussian_matrix"]
        for row in range(GRID):
            for column in range(GRID):
                x, y = ((2 * place + 1) / GRID - 1 for place in (column, row))
                angles = 2 * torch.pi * (x * directions[0] + y * directions[1])
                found[row, column] = torch.cat([angles.sin(), angles.cos()])
        return found.reshape(1, GRID * GRID, ANSWERS)

    def scores(self, images):
        state, name = self.state, "mask_decoder"
        patches = self.encoded(images).flatten(2).transpose(1, 2)
        patches = patches + state["prompt_encoder.no_mask_embed.weight"]
        kinds = torch.cat([state[f"{name}.iou_token.weight"], state[f"{name}.mask_tokens.weight"]])
        kinds = kinds.repeat(len(images), 1, 1)
        tokens, places = kinds, self.places().repeat(len(images), 1, 1)
        for n in range(2):
            layer = f"{name}.transformer.layers.{n}"
            own = tokens if n == 0 else tokens + kinds
            seen = self.attended(own, own, tokens, f"{layer}.self_attn")
            tokens = self.normed(seen if n == 0 else tokens + seen, f"{layer}.norm1")
            across = f"{layer}.cross_attn_token_to_image"
            tokens = tokens + self.attended(tokens + kinds, patches + places, patches, across)
            tokens = self.normed(tokens, f"{layer}.norm2")
            inner = self.linear(tokens, f"{layer}.mlp.lin1").clamp(min=0)
            tokens = self.normed(tokens + self.linear(inner, f"{layer}.mlp.lin2"), f"{layer}.norm3")
            back = f"{layer}.cross_attn_image_to_token"
            patches = patches + self.attended(patches + places, tokens + kinds, tokens, back)
            patches = self.normed(patches, f"{layer}.norm4")
        last = f"{name}.transformer.final_attn_token_to_image"
        tokens = tokens + self.attended(tokens + kinds, patches + places, patches, last)
        tokens = self.normed(tokens, f"{name}.transformer.norm_final_attn")
        fine = patches.transpose(1, 2).reshape(len(images), ANSWERS, GRID, GRID)
        fine = self.doubled(fine, f"{name}.output_upscaling.0").permute(0, 2, 3, 1)
        fine = self.normed(fine, f"{name}.output_upscaling.1", 1e-6).permute(0, 3, 1, 2)
        fine = functional.gelu(self.doubled(functional.gelu(fine), f"{name}.output_upscaling.3"))
        masks = []
        for n in range(CLASSES):
            asked, layers = tokens[:, 1 + n], f"{name}.output_hypernetworks_mlps.{n}.layers"
            for number in range(2):
                asked = self.linear(asked, f"{layers}.{number}").clamp(min=0)
            masks.append((self.linear(asked, f"{layers}.2")[:, :, None, None] * fine).sum(1))
        return functional.interpolate(torch.stack(masks, 1), scale_factor=4, mode="bilinear")

    def doubled(self, x, name):
        weight = self.state[f"{name}.weight"]
        count, _, height, width = x.shape
        found = torch.einsum("nchw,cdyx->ndhywx", x, weight)
        found = found.reshape(count, weight.shape[1], 2 * height, 2 * width)
        return found + self.state[f"{name}.bias"][:, None, None]


@torch.inference_mode()
@pytest.mark.parametrize("prefix", ["sam.", ""])
def test_scores_are_as_computed_from_named_tensors(prefix):
    state, images = state_of(), pixels(2, BANDS, SIZE, SIZE)
    expected = Plain(state).scores(images)
    assert expected.shape == (2, CLASSES, SIZE, SIZE)
    assert expected.std() > 0.1
    network = sam_from({prefix + name: tensor for name, tensor in state.items()})
    torch.testing.assert_close(network(images), expected, rtol=2e-3, atol=2e-3)


@torch.inference_mode()
@pytest.mark.parametrize(("grid", "bands", "classes"), [(4, 3, 2), (14, 6, 3)])
def test_what_weights_tell_of_their_network_is_found_out(grid, bands, classes):
    network = sam_from(state_of(grid=grid, bands=bands, classes=classes))
    assert network(pixels(1, bands, 16 * grid, 16 * grid)).shape == (1, classes, 16 * grid, 16 * grid)
    assert not network.training


def test_tiles_of_another_size_are_refused():
    with pytest.raises(UnsupportedModelError, match="256 × 256 pixels, not of 240 × 256"):
        sam_from(state_of())(pixels(1, BANDS, 240, 256))


CHANGES = [
    ({"image_encoder.blocks.0.attn.qkv.linear_b_v.weight": None}, "linear_b_v.weight) missing"),
    (
        {"image_encoder.blocks.0.attn.qkv.weight": torch.ones(2)},
        "0 missing, 1 (image_encoder.blocks.0.attn.qkv",
    ),
    (
        {"mask_decoder.mask_tokens.weight": torch.ones(3, ANSWERS)},
        "6 (mask_decoder.output_hypernetworks_mlps.3",
    ),
    ({"image_encoder.pos_embed": None}, "(image_encoder.pos_embed) missing"),
]


@pytest.mark.parametrize(("change", "sentence"), CHANGES, ids=[sentence for _, sentence in CHANGES])
def test_weights_that_do_not_fit_are_refused(change, sentence):
    state = {name: tensor for name, tensor in {**state_of(), **change}.items() if tensor is not None}
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)):
        sam_from(state)
