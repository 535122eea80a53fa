"""STANet against the answers of ArcGIS' own, plain computations in numpy, and laws that it keeps."""

import importlib.util
import json
import re
from itertools import product

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.stanet import (  # noqa: E402
    BasicAttention,
    FeatureExtractor,
    GridAttention,
    PyramidAttention,
    STANet,
    stanet_from,
)
from drawing import drawn_state, pixels  # noqa: E402
from plain import plain_features  # noqa: E402

KINDS = pytest.mark.parametrize("kind", ["PAM", "BAM"])


@pytest.fixture
def packages(kits):
    return kits / "esri_seeded"


def rebuilt_state(folder, name):
    """The weights of a package, as its kit says how to draw them again."""
    spec = importlib.util.spec_from_file_location("seeded", folder / "seeded.py")
    seeded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(seeded)
    tensors = json.loads((folder / f"{name}.tensors.json").read_text())
    assert not tensors["overrides"]
    state = seeded.state(tensors["names"], tensors["shapes"])
    return {key: torch.from_numpy(np.asarray(value)) for key, value in state.items()}


def test_labels_are_those_of_arcgis_at_every_pixel(packages):
    network = stanet_from(rebuilt_state(packages, "change_pam_r18"), "PAM", "resnet18")
    references = sorted(packages.glob("change_pam_r18.*.npz"))
    assert references
    for path in references:
        with np.load(path) as reference:
            found = 255 * (distances_of_tiles(network, reference) > 1)
            np.testing.assert_array_equal(found, reference["output"][0])


@torch.inference_mode()
def distances_of_tiles(network, reference, tile=128):
    """The centres of overlapping tiles, put together."""
    form = json.loads(str(reference["configuration"]))
    block = np.where(reference["mask"] == 0, 0, reference["pixels"])
    before, after = np.split((block / 127.5 - 1).astype(np.float32)[None], 2, axis=1)
    padding, joined = form["padding"], np.full((form["ty"], form["tx"]), np.nan)
    step = tile - 2 * padding
    for y, x in product(range(0, form["ty"], step), range(0, form["tx"], step)):
        seen = np.s_[:, :, y : y + tile, x : x + tile]
        distance = network(torch.from_numpy(before[seen]), torch.from_numpy(after[seen]))[0, 0].numpy()
        joined[y : y + step, x : x + step] = distance[padding:-padding, padding:-padding]
    return joined


@KINDS
@pytest.mark.parametrize(
    ("backbone", "bands", "features"),
    [
        ("resnet18", 3, 64),
        ("resnet34", 4, 64),
        ("resnet50", 3, 32),
        ("resnet101", 1, 64),
        ("resnet152", 7, 64),
    ],
)
def test_what_weights_tell_of_their_network_is_found_out(kind, backbone, bands, features):
    with torch.device("meta"):
        state = STANet(kind, backbone, bands, features).state_dict()
    network = stanet_from(
        {name: torch.zeros_like(t, device="cpu") for name, t in state.items()}, None, backbone
    )
    found = network.netF["module"]
    assert type(network.netA["Self_Att"]) is {"PAM": PyramidAttention, "BAM": BasicAttention}[kind]
    assert found.backbone.conv1.in_channels == bands
    assert found.decoder.last_conv[4].out_channels == features


def made(kind, **options):
    with torch.device("meta"):
        network = STANet(kind, "resnet18", **options)
    return stanet_from(drawn_state(network), kind, "resnet18")


@KINDS
@torch.inference_mode()
def test_the_order_of_the_images_does_not_matter(kind):
    network, before, after = made(kind), pixels(2, 3, 64, 96), pixels(2, 3, 64, 96, seed=1)
    assert network(before, after).std() > 0.1
    torch.testing.assert_close(network(before, after), network(after, before), rtol=1e-4, atol=1e-4)


@KINDS
@torch.inference_mode()
def test_a_place_that_is_what_it_was_has_not_changed(kind):
    network, image = made(kind), pixels(1, 3, 64, 64)
    torch.testing.assert_close(network(image, image), torch.full((1, 1, 64, 64), 8e-6), atol=4e-6, rtol=0)


@KINDS
@torch.inference_mode()
def test_pairs_of_a_batch_do_not_see_each_other(kind):
    network, before, after = made(kind), pixels(3, 3, 64, 32), pixels(3, 3, 64, 32, seed=1)
    alone = torch.cat([network(before[n : n + 1], after[n : n + 1]) for n in range(3)])
    torch.testing.assert_close(network(before, after), alone, rtol=1e-4, atol=1e-4)


@torch.inference_mode()
def test_distances_are_euclidean_and_reach_from_corner_to_corner():
    network = made("BAM")
    network.netF = torch.nn.ModuleDict({"module": torch.nn.MaxPool2d(4)})
    network.netA = torch.nn.ModuleDict({"Self_Att": torch.nn.Identity()})
    before, after = torch.zeros(1, 3, 8, 12), torch.zeros(1, 3, 8, 12)
    after[0, :2, 4:, 8:] = torch.tensor([3.0, 4.0])[:, None, None]
    across, down = np.clip(np.linspace(-1, 1, 12), 0, None), np.linspace(0, 1, 8)
    expected = 5 * down[:, None] * across
    np.testing.assert_allclose(network(before, after)[0, 0].numpy(), expected, atol=1e-5)


@torch.inference_mode()
@pytest.mark.parametrize("backbone", ["resnet18", "resnet50"])
def test_features_are_as_computed_from_named_tensors(backbone):
    module, state = drawn_module(FeatureExtractor(backbone, 3, 64))
    images = pixels(2, 3, 128, 90)
    torch.testing.assert_close(module(images), plain_features(state, backbone, images), rtol=1e-4, atol=1e-4)


def attention_of(query, key, value):
    """softmax(query · keyᵀ / √channels) · value of (channels, pixels), pixel by pixel."""
    answer = np.empty_like(value)
    for pixel in range(value.shape[1]):
        fits = np.exp(query[:, pixel] @ key / np.sqrt(len(key)))
        answer[:, pixel] = value @ (fits / fits.sum())
    return answer


def numbers(state, x, name, norm=None):
    """A 1 × 1 convolution, and the normalisation after it, of (channels, pixels)."""
    state = {key: tensor.double().numpy() for key, tensor in state.items()}
    y = state[f"{name}.weight"][..., 0, 0] @ x + state[f"{name}.bias"][:, None]
    if norm is None:
        return y
    mean, variance, weight, bias = (
        state[f"{norm}.{tensor}"][:, None] for tensor in ("running_mean", "running_var", "weight", "bias")
    )
    return (y - mean) / np.sqrt(variance + 1e-5) * weight + bias


def drawn_module(module):
    module.load_state_dict(drawn_state(module))
    return module.eval(), module.state_dict()


@torch.inference_mode()
def test_basic_attention_is_what_a_loop_over_pixels_finds():
    module, state = drawn_module(BasicAttention(16))
    assert state["gamma"].item() not in (0, 1)
    x = pixels(4, 16, 5, 7)
    found = module(x).numpy()
    for before, after in ((0, 2), (1, 3)):
        both = x[[before, after]].double().numpy().transpose(1, 0, 2, 3).reshape(16, -1)
        parts = (numbers(state, both, f"{name}_conv") for name in ("query", "key", "value"))
        expected = (both + attention_of(*parts)).reshape(16, 2, 5, 7).transpose(1, 0, 2, 3)
        np.testing.assert_allclose(found[[before, after]], expected, rtol=1e-4, atol=1e-4)


@torch.inference_mode()
def test_pyramid_attention_is_what_a_loop_over_blocks_finds():
    module, state = drawn_module(PyramidAttention(16))
    x = pixels(2, 16, 8, 24)
    both = x.double().numpy().transpose(1, 0, 2, 3)
    levels = []
    for number, parts in enumerate((1, 2, 4, 8)):
        level, (height, width) = np.empty_like(both), (8 // parts, 24 // parts)
        for row, column in product(range(parts), repeat=2):
            block = np.s_[..., row * height : (row + 1) * height, column * width : (column + 1) * width]
            inside, stage = both[block].reshape(16, -1), f"stages.{number}"
            query, key = (
                numbers(state, inside, f"{stage}.{name}.0", f"{stage}.{name}.1")
                for name in ("f_query", "f_key")
            )
            answer = attention_of(query, key, numbers(state, inside, f"{stage}.f_value"))
            level[block] = answer.reshape(16, 2, height, width)
        levels.append(level)
    weight = state["conv_bn.0.weight"][..., 0, 0].double().numpy()
    expected = np.einsum("oc,cnhw->nohw", weight, np.concatenate(levels))
    np.testing.assert_allclose(module(x).numpy(), expected, rtol=1e-4, atol=1e-4)


@torch.inference_mode()
def test_a_pixel_attends_to_its_own_block_in_both_images_alone():
    module, _ = drawn_module(GridAttention(16, 2))
    x = pixels(2, 16, 8, 8)
    touched = x.clone()
    touched[1, :, 5, 6] += 3
    changed = (module(touched) != module(x)).any(dim=1)
    expected = torch.zeros(2, 8, 8, dtype=torch.bool)
    expected[:, 4:, 4:] = True
    assert torch.equal(changed, expected)


@torch.inference_mode()
@pytest.mark.parametrize(("kind", "size"), [("PAM", (29, 32)), ("PAM", (61, 95)), ("BAM", (50, 71))])
def test_distances_have_the_size_of_the_images(kind, size):
    assert made(kind)(pixels(2, 3, *size), pixels(2, 3, *size)).shape == (2, 1, *size)


@torch.inference_mode()
@pytest.mark.parametrize("size", [(100, 64), (64, 28)])
def test_sizes_that_the_authors_network_cannot_divide_are_refused(size):
    sentence = r"cannot divide features of \d+ × \d+ into \d × \d blocks; .* multiples of 32"
    with pytest.raises(UnsupportedModelError, match=sentence):
        made("PAM")(pixels(1, 3, *size), pixels(1, 3, *size))


def state_of(kind, backbone):
    with torch.device("meta"):
        return drawn_state(STANet(kind, backbone))


@pytest.mark.parametrize(
    ("state", "attention", "backbone", "sentence"),
    [
        (("BAM", "resnet18"), "PAM", "resnet18", "not those of STANet (PAM, resnet18): 65 (netA."),
        (("PAM", "resnet18"), "BAM", "resnet18", "not those of STANet (BAM, resnet18): 7 (netA."),
        (
            ("PAM", "resnet34"),
            "PAM",
            "resnet18",
            "0 missing, 84 (netF.module.backbone.layer1.2.conv1.",
        ),
        (("PAM", "resnet18"), "PAM", "resnet50", " of another shape"),
        (("PAM", "resnet18"), "CBAM", "resnet18", "attention of STANet is CBAM; expected one of PAM, BAM"),
        (("PAM", "resnet18"), "PAM", "vgg16", "The backbone is vgg16; expected one of resnet18"),
    ],
)
def test_weights_of_another_network_are_refused(state, attention, backbone, sentence):
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)):
        stanet_from(state_of(*state), attention, backbone)


@pytest.mark.parametrize(
    "name",
    ["netF.module.backbone.conv1.weight", "netF.module.decoder.last_conv.4.weight", "netA.Self_Att.gamma"],
)
def test_a_tensor_that_tells_of_the_network_may_not_be_missing(name):
    state = state_of("BAM", "resnet18")
    del state[name]
    with pytest.raises(UnsupportedModelError, match=rf"1 \({re.escape(name)}\) missing, 0 unexpected"):
        stanet_from(state, "BAM", "resnet18")


def test_weights_of_nothing_known_are_refused():
    with pytest.raises(UnsupportedModelError, match=r"missing, 1 \(fc\.weight\) unexpected"):
        stanet_from({"fc.weight": torch.ones(2)}, None, "resnet18")
