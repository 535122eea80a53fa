"""Networks of MMSegmentation: asked of it where it is installed, here of one that stands in for it.

Beside these tests MMSegmentation 1.2.2 itself was asked once (with mmcv-lite 2.0.1, so without what mmcv
compiles): with weights drawn at random, PSPNet, DeepLabV3+, OCRNet, SegFormer and UPerNet of its
configurations answered the same by way of this file.
"""

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType, SimpleNamespace

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import RuntimeMissingError, UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.mmsegmentation import mmsegmentation_from  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from torch import nn  # noqa: E402


class Form(SimpleNamespace):
    """A part of a configuration."""

    def pop(self, name, default):
        return self.__dict__.pop(name, default)


class Standing(nn.Module):
    """A segmentor as MMSegmentation's: scores of the size that it is told."""

    def __init__(self, form):
        super().__init__()
        assert form.pretrained is None
        assert not hasattr(form, "auxiliary_head")
        heads = form.decode_head if isinstance(form.decode_head, list) else [form.decode_head]
        made = []
        for head in heads:
            made.append(nn.Module())
            made[-1].conv_seg = nn.Conv2d(3, head.num_classes, 1)
        self.decode_head = nn.ModuleList(made) if isinstance(form.decode_head, list) else made[0]

    def encode_decode(self, images, metas):
        assert [meta["img_shape"] for meta in metas] == [images.shape[-2:]] * len(images)
        last = self.decode_head[-1] if isinstance(self.decode_head, nn.ModuleList) else self.decode_head
        return last.conv_seg(images)


@pytest.fixture
def mmseg(monkeypatch, tmp_path):
    """Stands in for MMSegmentation, with two configurations; one of them has two decoders."""
    forms = {
        "psp_r50": lambda: Form(decode_head=Form(num_classes=19), auxiliary_head=1, pretrained="web"),
        "ocr_hr18": lambda: Form(decode_head=[Form(num_classes=19), Form(num_classes=19)], pretrained="web"),
        "broken": lambda: Form(),
    }
    for folder, name in [
        ("psp", "psp_r50"),
        ("ocr", "ocr_hr18"),
        ("a", "broken"),
        ("a", "twice"),
        ("b", "twice"),
    ]:
        (tmp_path / ".mim" / "configs" / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / ".mim" / "configs" / folder / f"{name}.py").touch()

    def from_file(path):
        return SimpleNamespace(model=forms[path.rpartition("/")[2][:-3]]())

    parts = {
        "mmcv": {},
        "mmengine": {"Config": SimpleNamespace(fromfile=from_file)},
        "mmseg": {"__file__": str(tmp_path / "__init__.py")},
        "mmseg.utils": {"register_all_modules": lambda: None},
        "mmseg.registry": {"MODELS": SimpleNamespace(build=Standing)},
    }
    for name, content in parts.items():
        module = ModuleType(name)
        module.__spec__ = ModuleSpec(name, None)
        module.__dict__.update(content)
        monkeypatch.setitem(sys.modules, name, module)


def state_of(*classes):
    heads = [Form(num_classes=count) for count in classes]
    return drawn_state(Standing(Form(decode_head=heads if len(heads) > 1 else heads[0], pretrained=None)))


@torch.inference_mode()
@pytest.mark.parametrize(("name", "classes"), [("psp_r50", (4,)), ("ocr_hr18.py", (4, 5))])
def test_networks_are_those_of_their_configurations(mmseg, name, classes):
    state, images = state_of(*classes), pixels(2, 3, 8, 9)
    network = mmsegmentation_from({**state, "auxiliary_head.conv_seg.bias": torch.ones(1)}, name)
    last = f"decode_head.{len(classes) - 1}." if len(classes) > 1 else "decode_head."
    weight, bias = (state[f"{last}conv_seg.{kind}"] for kind in ("weight", "bias"))
    expected = torch.einsum("nbhw,kb->nkhw", images, weight[..., 0, 0]) + bias[:, None, None]
    torch.testing.assert_close(network(images), expected)
    assert not network.training


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("unknown", "has 0 configurations called unknown"),
        ("twice", "has 2 configurations called twice"),
        ("broken", "cannot build broken: .*decode_head"),
        ("ocr_hr18", r"not those of MMSegmentation \(ocr_hr18\): 4 \(decode_head"),
    ],
)
def test_what_cannot_be_built_is_said(mmseg, name, sentence):
    with pytest.raises(UnsupportedModelError, match=sentence):
        mmsegmentation_from(state_of(4), name)


def test_a_missing_mmsegmentation_is_said(monkeypatch):
    monkeypatch.setattr("deep_pixels.inference.networks.mmsegmentation.find_spec", lambda name: None)
    with pytest.raises(
        RuntimeMissingError, match='hrnet needs mmsegmentation, mmcv, mmengine, .* install .*"mmcv<2.2"'
    ):
        mmsegmentation_from({}, "hrnet")
