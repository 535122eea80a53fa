"""ArcGIS' SamLoRA and MMSegmentation from their weights alone: whole runs."""

import json
import re
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import InferenceError, RuntimeMissingError
from rasters import read_raster, write_raster
from running import classify

torch = pytest.importorskip("torch")

MEAN, SPREAD = (np.reshape(row, (3, 1, 1)) for row in ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]))
CLASSES = [{"Value": 11, "Name": "Water"}, {"Value": 21, "Name": "Town"}]
SAM = {
    "Framework": "arcgis.learn.models._inferencing",
    "ModelConfiguration": "_model_extension_inferencing",
    "ModelType": "ImageClassification",
    "ModelName": "SamLoRA",
    "ModelFile": "small.pth",
    "ImageHeight": 64,
    "ImageWidth": 64,
    "Classes": CLASSES,
    "IsEdgeDetection": False,
    "ImageSpaceUsed": "MAP_SPACE",
    "ArcGISLearnVersion": "2.4.4",
    "ModelParameters": {"backbone": "vit_b"},
}
MMSEG = {**SAM, "ModelName": "MMSegmentation", "ModelParameters": {"model_name": "tiny"}}


def sam_package(folder, **changes):
    """A network of two layers for tiles of 64 pixels, whose weights are drawn at random."""
    from deep_pixels.inference.networks.image_encoder import EncoderForm
    from deep_pixels.inference.networks.sam import Sam

    form = EncoderForm(bands=3, grid=4, width=16, depth=2, head=8, rank=4, answers=32, whole=(1,))
    generator = torch.Generator().manual_seed(0)
    state = Sam(form, 3).state_dict()
    for name, tensor in state.items():
        values = torch.randn(tensor.shape, generator=generator)
        state[name] = values * (1.6 / max(1, tensor.shape[1:].numel())) ** 0.5 + (tensor.dim() == 1)
    torch.save({f"sam.{name}": tensor for name, tensor in state.items()}, folder / "small.pth")
    return written(folder, {**SAM, **changes})


def written(folder, emd):
    path = folder / "small.emd"
    path.write_text(json.dumps(emd))
    return path


def noise(*shape, kind=np.uint8):
    return np.random.default_rng(0).integers(1, 255, shape).astype(kind)


def classes_of(model, folder, arguments="", pixels=None, **place):
    pixels = noise(3, 70, 65) if pixels is None else pixels
    scene = write_raster(folder / "scene.tif", pixels, **place)
    classify(model, scene, folder / "classes.tif", arguments, device="cpu")
    return read_raster(folder / "classes.tif")[0]


def test_classes_are_the_highest_scores_of_normalised_tiles(tmp_path):
    from deep_pixels.inference.networks.sam import sam_from

    model, pixels = sam_package(tmp_path), noise(3, 64, 64)
    network = sam_from(torch.load(tmp_path / "small.pth", weights_only=True))
    with torch.inference_mode():
        scores = network(torch.from_numpy((pixels / 255 - MEAN) / SPREAD).float()[None])[0]
    expected = np.array([0, 11, 21])[scores.argmax(0).numpy()]
    asked = "padding 0; tile_merge crop; predict_background True"
    found = classes_of(model, tmp_path, asked, pixels)
    assert len(np.unique(expected)) > 1
    assert (found == expected).mean() > 0.999


def test_the_background_is_left_out_where_0_is_no_class(tmp_path):
    model = sam_package(tmp_path)
    assert set(np.unique(classes_of(model, tmp_path))) == {11, 21}
    assert 0 in classes_of(model, tmp_path, "predict_background True")


@pytest.mark.parametrize("shape", [(1, 1), (63, 65), (64, 64), (65, 1)])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_rasters_of_any_size_are_classified(tmp_path, shape, kind):
    model = sam_package(tmp_path)
    found = classes_of(model, tmp_path, "tile_merge hann", noise(3, *shape, kind=kind))
    assert found.shape == shape
    assert set(np.unique(found)) <= {11, 21}


def test_pixels_without_data_have_no_class(tmp_path):
    wedge = np.tri(70, 65, -5, dtype=np.uint8)
    found = classes_of(sam_package(tmp_path), tmp_path, "tile_merge hann", mask=wedge)
    np.testing.assert_array_equal(found == 255, wedge == 0)


@pytest.mark.parametrize("arguments", ["padding 4", "test_time_augmentation True", "predict_background True"])
def test_an_argument_changes_the_classes(tmp_path, arguments):
    model = sam_package(tmp_path)
    assert (classes_of(model, tmp_path) != classes_of(model, tmp_path, arguments)).mean() > 0.01


ALL = ["batch_size", "padding", "precision", "test_time_augmentation", "tile_merge"]
EDGES = ["merge_policy", "return_probability_raster", "thinning", "threshold"]


@pytest.mark.parametrize(
    ("package", "more"),
    [
        (SAM, ["predict_background"]),
        ({**MMSEG, "SupportsVariableTileSize": False}, ["predict_background"]),
        ({**MMSEG, "SupportsVariableTileSize": False, "IsEdgeDetection": True}, EDGES),
    ],
)
def test_arguments_are_those_of_arcgis(package, more):
    definition = parse_definition(json.dumps(package))
    offered = [spec.name for spec in architecture_of(definition).arguments_for(definition)]
    assert sorted(offered) == sorted([*ALL, *more])


WRONG = [
    ({"ImageHeight": 128, "ImageWidth": 128}, "knows places in tiles of 64 × 64 pixels, not of 128 × 128"),
    ({"Classes": CLASSES[:1]}, "The model gives 3 score(s) a pixel; expected 1 as the definition lists"),
    ({"IsMultispectral": True}, "NormalizationStats is missing"),
]


@pytest.mark.parametrize(("changes", "sentence"), WRONG, ids=[sentence for _, sentence in WRONG])
def test_what_does_not_fit_is_refused(tmp_path, changes, sentence):
    with pytest.raises(InferenceError, match=re.escape(sentence)):
        classes_of(sam_package(tmp_path, **changes), tmp_path)


class Standing(torch.nn.Module):
    """What mmsegmentation would build: scores of each pixel by its bands."""

    def __init__(self, form):
        super().__init__()
        self.decode_head = torch.nn.Module()
        self.decode_head.conv_seg = torch.nn.Conv2d(3, form.decode_head.num_classes, 1)

    def encode_decode(self, images, metas):
        return self.decode_head.conv_seg(images)


@pytest.fixture
def mmseg(monkeypatch, tmp_path):
    """Stands in for mmsegmentation, with one configuration."""
    folder = tmp_path / "mmseg" / ".mim" / "configs" / "tiny"
    folder.mkdir(parents=True)
    (folder / "tiny.py").touch()

    class Form(SimpleNamespace):
        def pop(self, name, default):
            return self.__dict__.pop(name, default)

    config = SimpleNamespace(
        fromfile=lambda path: SimpleNamespace(model=Form(decode_head=Form(num_classes=9)))
    )
    parts = {
        "mmcv": {},
        "mmengine": {"Config": config},
        "mmseg": {"__file__": str(tmp_path / "mmseg" / "__init__.py")},
        "mmseg.utils": {"register_all_modules": lambda: None},
        "mmseg.registry": {"MODELS": SimpleNamespace(build=Standing)},
    }
    for name, content in parts.items():
        module = ModuleType(name)
        module.__spec__ = ModuleSpec(name, None)
        module.__dict__.update(content)
        monkeypatch.setitem(sys.modules, name, module)


def mmseg_package(folder, channels=3, **changes):
    weight = torch.eye(3)[torch.arange(channels) % 3, :, None, None]
    state = {"decode_head.conv_seg.weight": weight, "decode_head.conv_seg.bias": torch.zeros(channels)}
    torch.save(state, folder / "small.pth")
    return written(folder, {**MMSEG, **changes})


@pytest.mark.parametrize("named", [{}, {"ModelParameters": {}, "Kwargs": {"model": "tiny.py"}}])
def test_networks_of_mmsegmentation_classify_pixels(mmseg, tmp_path, named):
    pixels = noise(3, 40, 50)
    found = classes_of(mmseg_package(tmp_path, **named), tmp_path, "predict_background True", pixels)
    brightest = ((pixels / 255 - MEAN) / SPREAD).argmax(axis=0)
    np.testing.assert_array_equal(found, np.array([0, 11, 21])[brightest])


def test_networks_of_mmsegmentation_find_edges(mmseg, tmp_path):
    model = mmseg_package(tmp_path, 1, IsEdgeDetection=True, Classes=CLASSES[:1])
    pixels = noise(3, 40, 50)
    found = classes_of(model, tmp_path, pixels=pixels)
    np.testing.assert_array_equal(found == 11, pixels[0] / 255 >= 0.485)
    assert (classes_of(model, tmp_path, "thinning True", pixels=pixels) != found).any()


def test_a_missing_mmsegmentation_is_said_with_how_to_install_it(tmp_path):
    with pytest.raises(RuntimeMissingError, match=r"tiny needs mmsegmentation, mmcv, mmengine, .*install"):
        classes_of(mmseg_package(tmp_path), tmp_path)


def test_a_package_that_names_no_network_is_refused(mmseg, tmp_path):
    with pytest.raises(InferenceError, match="model_name is missing; expected the name of one of MMSeg"):
        classes_of(mmseg_package(tmp_path, ModelParameters={}), tmp_path)
