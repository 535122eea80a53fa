"""The arguments of ArcGIS' tool page: which architecture has which, with which defaults, and what each does.

What is expected here is written down from the page and from packages, not taken from the architectures.
"""

import json

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import format_arguments, read_arguments
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ArgumentError
from rasters import read_raster, write_raster
from running import Listening, classify
from seeded_packages import PLACE, package_and_block

CLASSIFIERS = ("UnetClassifier", "PSPNetClassifier", "DeepLab")
ROADS = ("MultiTaskRoadExtractor", "ConnectNet")
EDGES = ("HEDEdgeDetector", "BDCNEdgeDetector")
TRANSLATIONS = ("CycleGAN", "Pix2Pix")
CHANGE = "ChangeDetector"
ALL = (*CLASSIFIERS, *ROADS, *EDGES, *TRANSLATIONS, CHANGE)
SINCE_1_8_4 = ("threshold", "return_probability_raster")
OWN = {"tile_merge", "precision"}  # of this plugin
SIZED = (*CLASSIFIERS, *ROADS, "CycleGAN")  # the page has tile_size for CycleGAN, ArcGIS for all of these

DEFAULTS = {
    "batch_size": None,  # as many as the device likes: that changes no result
    "direction": "AtoB",
    "merge_policy": "mean",
    "padding": None,  # a quarter of the tile
    "predict_background": False,  # where 0 is no class, and there are several
    "return_probability_raster": False,
    "test_time_augmentation": False,
    "tile_size": "trained",
    "thinning": False,
    "threshold": 0.5,
}


def definition_of(name, version="2.4.4", edges=None, sized=True, **more):
    return parse_definition(
        json.dumps(
            {
                "Framework": "arcgis.learn.models._inferencing",
                "ModelConfiguration": {CHANGE: "change_detection"}.get(name, ""),
                "ModelType": name if name in TRANSLATIONS else "ImageClassification",
                "ModelName": name,
                "ModelFile": "model.pth",
                "ImageHeight": 128,
                "Classes": [{"Value": 1, "Name": "a"}, {"Value": 2, "Name": "b"}],
                "ArcGISLearnVersion": version,
                "SupportsVariableTileSize": sized,
                **({} if edges is None else {"IsEdgeDetection": edges}),
                **more,
            }
        )
    )


def offered(definition, name):
    architecture = architecture_of(definition, 2 if name == CHANGE else 1)
    specs = architecture.arguments_for(definition)
    return {spec.name: spec.default(definition) for spec in specs if spec.name not in OWN}


def on_the_page(name, version, edges, sized):
    """The names of the arguments that the page has for an architecture."""
    yield from ("batch_size", "padding")
    if name in (*CLASSIFIERS, *ROADS, *EDGES):
        yield "test_time_augmentation"
    if name in CLASSIFIERS:
        yield "predict_background"
    if name in ROADS or (name in EDGES and edges):
        yield "merge_policy"
        if version in ("1.8.4", "1.10.0", "2.4.4"):
            yield from SINCE_1_8_4
    if name in EDGES and edges:
        yield "thinning"
    if name == "CycleGAN":
        yield "direction"
    if sized and name in (*SIZED, *EDGES):
        yield "tile_size"


@pytest.mark.parametrize("sized", [True, False])
@pytest.mark.parametrize("edges", [True, False, None])
@pytest.mark.parametrize("version", ["1.8.3", "1.8.4", "1.10.0", "2.4.4", ""])
@pytest.mark.parametrize("name", ALL)
def test_an_architecture_has_the_arguments_of_the_page_with_their_defaults(name, version, edges, sized):
    found = offered(definition_of(name, version, edges, sized), name)
    expected = {argument: DEFAULTS[argument] for argument in on_the_page(name, version, edges, sized)}
    if name in ROADS:
        expected["merge_policy"] = "max"
    assert found == expected


@pytest.mark.parametrize("name", CLASSIFIERS)
@pytest.mark.parametrize(("values", "predicted"), [([1, 2], False), ([0, 1], True), ([1], True), ([0], True)])
def test_the_background_is_predicted_where_0_is_a_class_or_there_is_but_one(name, values, predicted):
    classes = [{"Value": value, "Name": str(value)} for value in values]
    assert offered(definition_of(name, Classes=classes), name)["predict_background"] is predicted


@pytest.mark.parametrize(
    ("key", "argument", "default"),
    [("Padding", "padding", 7), ("Threshold", "threshold", 0.25), ("test_time_augmentation",) * 2 + (True,)],
)
def test_a_definition_may_have_defaults_of_its_own(key, argument, default):
    assert offered(definition_of(ROADS[0], **{key: default}), ROADS[0])[argument] == default


@pytest.mark.parametrize(("key", "argument"), [("BatchSize", "batch_size"), ("ModelPadding", "padding")])
def test_what_a_definition_fixes_is_not_offered(key, argument):
    assert argument not in offered(definition_of(ROADS[0], **{key: 4}), ROADS[0])


TRUE, FALSE = ("True", "true", "1", "t", "y", "yes"), ("False", "false", "0", "f", "n", "no")
FLAGS = ("predict_background", "return_probability_raster", "test_time_augmentation", "thinning")
TAKEN = {  # texts, and what they stand for
    "batch_size": {"1": 1, "4": 4, "6": 4, "15": 9, "16": 16, "auto": None},
    "direction": {"AtoB": "AtoB", "BtoA": "BtoA", "btoa": "BtoA"},
    "merge_policy": {"mean": "mean", "max": "max", "min": "min", "MAX": "max"},
    "padding": {"0": 0, "63": 63, "auto": None},
    "tile_size": {"96": 96, "trained": "trained", "auto": "auto"},
    "threshold": {"0": 0, "0.0": 0, "0.25": 0.25, "1": 1, "1.0": 1},
    **{flag: {**dict.fromkeys(TRUE, True), **dict.fromkeys(FALSE, False)} for flag in FLAGS},
}
REFUSED = {
    "batch_size": ("0", "-4", "4.5", "many"),
    "direction": ("A", "AtoA", ""),
    "merge_policy": ("median", "sum", ""),
    "padding": ("-1", "1.5", "half", "100000"),
    "tile_size": ("0", "15", "1.5", "large"),
    "threshold": ("-0.1", "1.1", "nan", "half"),
    **dict.fromkeys(FLAGS, ("2", "maybe", "")),
}
OF = {
    "direction": "CycleGAN",
    "predict_background": "UnetClassifier",
    "tile_size": "UnetClassifier",
    "thinning": "HEDEdgeDetector",
}


def read(argument, text):
    name = OF.get(argument, "MultiTaskRoadExtractor")
    definition = definition_of(name, edges=True)
    return read_arguments(architecture_of(definition).arguments, {argument: text}, definition)[argument]


@pytest.mark.parametrize(
    ("argument", "text", "value"), [(name, *entry) for name in TAKEN for entry in TAKEN[name].items()]
)
def test_an_argument_takes_what_the_page_says(argument, text, value):
    assert read(argument, text) == value and type(read(argument, text)) in (type(value), float)


@pytest.mark.parametrize(
    ("argument", "text"), [(argument, text) for argument, texts in REFUSED.items() for text in texts]
)
def test_an_argument_takes_nothing_else(argument, text):
    with pytest.raises(ArgumentError, match=f"{argument} is '{text}'; expected "):
        read(argument, text)


# package of the kit: arguments that are given anyway, and those that each change what comes of it
EFFECTS = {
    "unet_rgb": (
        {"tile_merge": "crop"},
        {"padding": 0, "tile_size": 96, "test_time_augmentation": True, "predict_background": True},
    ),
    "road_linknet_r18": (
        {"return_probability_raster": True, "test_time_augmentation": True},
        {"padding": 0, "tile_size": 96, "test_time_augmentation": False, "merge_policy": "mean"},
    ),
    "hed_vgg19": ({}, {"threshold": 0.3, "return_probability_raster": True, "thinning": True}),
    "cyclegan": ({}, {"direction": "BtoA", "tile_size": 96}),
    "pix2pix": ({}, {"padding": 0}),
    "change_pam_r18": ({}, {"padding": 0}),
}


@pytest.fixture(scope="module")
def runs(kits, tmp_path_factory):
    """Runs a package of the kit over a small part of its raster; what was run before is not run again."""
    pytest.importorskip("torch")
    emds, known = {}, {}

    def package(name):
        if name not in emds:
            folder = tmp_path_factory.mktemp(name)
            two_variants = {"ImageSpaceUsed": "PIXEL_SPACE"}
            emd, reference = package_and_block(kits / "esri_seeded", folder, name, **two_variants)
            if name == "change_pam_r18":
                halves = np.split(reference["pixels"], 2)
                for half, pixels in zip(("block", "after"), halves):
                    write_raster(folder / f"{half}.tif", pixels, **PLACE)
            emds[name] = emd
        return emds[name]

    def run(name, progress=None, **arguments):
        typed = format_arguments(arguments)
        if (name, typed) not in known:
            emd = package(name)
            after = emd.parent / "after.tif"
            more = {"after": str(after)} if after.exists() else {}
            place = {"extent": (60, -100, 100, -60), "device": "cpu", **more}
            classify(emd, emd.parent / "block.tif", emd.parent / "out.tif", typed, progress, **place)
            known[name, typed] = read_raster(emd.parent / "out.tif")
        return known[name, typed]

    return run


@pytest.mark.parametrize(
    ("name", "argument"), [(name, argument) for name, (_, tried) in EFFECTS.items() for argument in tried]
)
def test_an_argument_changes_the_result(runs, name, argument):
    given, tried = EFFECTS[name]
    usual, other = runs(name, **given), runs(name, **{**given, argument: tried[argument]})
    assert usual.shape == other.shape
    assert usual.dtype != other.dtype or (usual != other).any()


def test_every_argument_of_the_page_is_tried():
    tried = {argument for _, each in EFFECTS.values() for argument in each}
    assert tried | {"batch_size"} == set(DEFAULTS)


def test_the_batch_is_what_was_asked_for_and_the_result_the_same(runs):
    """Sums of floats come in another order, so that scores that are as good as equal may change places."""
    listening = Listening()
    usual, other = (
        runs("unet_rgb", tile_merge="crop", padding=50),
        runs("unet_rgb", listening, tile_merge="crop", padding=50, batch_size=6),
    )
    assert any("batch of 4" in line for line in listening.lines)
    assert (usual != other).mean() < 0.001


@pytest.mark.filterwarnings("error:Mean of empty slice")
@pytest.mark.parametrize(("tile", "most"), [(128, 63), (96, 47), (33, 16)])
def test_padding_is_less_than_half_a_tile(runs, tile, most):
    """Half of it at both sides would leave no pixel of a tile: the page's "can be half" cannot be meant."""
    sentence = f"padding is {most + 1}; expected a whole number from 0 to {most}, less than half a tile"
    with pytest.raises(ArgumentError, match=sentence):
        runs("unet_rgb", tile_size=tile, padding=most + 1)
