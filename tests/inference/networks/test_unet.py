"""The dynamic U-Net against a plain computation from named tensors, and what its weights tell of it."""

import re
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import RuntimeMissingError, UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.backbones import body_of  # noqa: E402
from deep_pixels.inference.networks.decoder_layers import Norm  # noqa: E402
from deep_pixels.inference.networks.resnet import ResNet  # noqa: E402
from deep_pixels.inference.networks.unet import Decoding, DynamicUnet, unet_from  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from plain import plain_body, plain_unet  # noqa: E402

FORMS = [
    Decoding(4),
    Decoding(2, Norm.BATCH),
    Decoding(3, crossed=False),
    Decoding(3, Norm.BATCH, crossed=False),
]


def state_of(form, backbone="resnet18", bands=3):
    with torch.device("meta"):
        network = DynamicUnet(body_of(backbone, bands), bands, form)
    return drawn_state(network)


@torch.inference_mode()
@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize("size", [(64, 96), (45, 70)])
def test_scores_are_as_computed_from_named_tensors(form, size):
    state, images = state_of(form), pixels(2, 3, *size)
    first, *stages = plain_body(state, "layers.0.", "resnet18", images)
    skips = [*reversed(stages[:-1]), first]
    expected = plain_unet(state, images, skips, stages[-1], form.norm.value, form.crossed)
    assert expected.std() > 0.01
    torch.testing.assert_close(unet_from(state, "resnet18")(images), expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
@pytest.mark.parametrize(("backbone", "bands", "classes"), [("resnet34", 3, 2), ("resnet50", 6, 12)])
def test_what_weights_tell_of_their_network_is_found_out(backbone, bands, classes):
    network = unet_from(state_of(Decoding(classes), backbone, bands), backbone)
    assert network(pixels(1, bands, 64, 64)).shape == (1, classes, 64, 64)
    assert not network.training


@torch.inference_mode()
def test_a_layer_that_only_resizes_counts_in_the_names_of_those_behind_it():
    """fastai puts one in where tiles of odd sizes were trained with."""
    state, images = state_of(Decoding(4)), pixels(1, 3, 65, 63)
    moved = {f"layers.{number}.": f"layers.{number + 1}." for number in (10, 11)}
    shifted = {moved.get(name[:10], name[:10]) + name[10:]: tensor for name, tensor in state.items()}
    assert shifted.keys() != state.keys()
    assert shifted.keys() == state_of(Decoding(4, resized=True)).keys()
    torch.testing.assert_close(unet_from(shifted, "resnet18")(images), unet_from(state, "resnet18")(images))


@torch.inference_mode()
def test_images_of_a_batch_do_not_see_each_other():
    network, images = unet_from(state_of(Decoding(4)), "resnet18"), pixels(3, 3, 64, 64)
    alone = torch.cat([network(images[n : n + 1]) for n in range(3)])
    torch.testing.assert_close(network(images), alone, rtol=1e-3, atol=1e-3)


def without(state, name):
    return {key: tensor for key, tensor in state.items() if key != name}


CHANGES = [
    (lambda s: without(s, "layers.0.0.weight"), "1 (layers.0.0.weight) missing, 0 unexpected"),
    (lambda s: without(s, "layers.11.0.weight"), "1 (layers.11.0.weight) missing, 0 unexpected"),
    (lambda s: without(s, "layers.5.bn.running_mean"), "1 (layers.5.bn.running_mean) missing, 0 unexpected"),
    (lambda s: {**s, "layers.7.sa.gamma": torch.ones(1)}, "0 missing, 1 (layers.7.sa.gamma) unexpected"),
    (lambda s: {**s, "layers.x": torch.ones(1)}, "0 missing, 1 (layers.x) unexpected"),
    (
        lambda s: {**s, "layers.3.0.0.bias": torch.ones(7)},
        "1 (layers.3.0.0.bias: (7,) float32 ≠ (1024,) float32) of another shape",
    ),
    (lambda s: {"fc.weight": torch.ones(2)}, "1 (fc.weight) unexpected"),
]


@pytest.mark.parametrize(("change", "sentence"), CHANGES)
def test_weights_that_do_not_fit_are_refused(change, sentence):
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)):
        unet_from(change(state_of(Decoding(4))), "resnet18")


def test_weights_of_another_backbone_are_refused():
    with pytest.raises(
        UnsupportedModelError, match=r"not those of U-Net \(resnet34\): \d+ \(layers\.0\.4\.2"
    ):
        unet_from(state_of(Decoding(4)), "resnet34")


def test_a_backbone_of_timm_needs_timm(monkeypatch):
    monkeypatch.setitem(sys.modules, "timm", None)
    monkeypatch.setattr("deep_pixels.inference.networks.backbones.find_spec", lambda name: None)
    with pytest.raises(RuntimeMissingError, match=r"timm:resnet18 needs timm, not found.*pip install .*timm"):
        unet_from(state_of(Decoding(4)), "timm:resnet18")


@pytest.fixture
def timm(monkeypatch):
    """A package that builds a ResNet as timm does: what classifies whole images is behind its stages."""
    module = ModuleType("timm")
    module.__spec__ = ModuleSpec("timm", None)

    def create_model(name, pretrained, in_chans):
        if name != "resnet18" or pretrained:
            raise RuntimeError(f"Unknown model ({name})")
        network = ResNet("resnet18", in_chans)
        network.global_pool = torch.nn.AdaptiveAvgPool2d(1)
        network.fc = torch.nn.Linear(512, 1000)
        return network

    module.create_model = create_model
    monkeypatch.setitem(sys.modules, "timm", module)


@torch.inference_mode()
def test_timm_builds_backbones_that_are_called_so(timm):
    state, images = state_of(Decoding(4), bands=5), pixels(1, 5, 64, 64)
    expected = unet_from(state, "resnet18")(images)
    torch.testing.assert_close(unet_from(state, "timm:resnet18")(images), expected)


def test_what_timm_cannot_build_is_said(timm):
    with pytest.raises(UnsupportedModelError, match=r"cannot build the backbone timm:x: Unknown model \(x\)"):
        unet_from(state_of(Decoding(4)), "timm:x")
