"""ArcGIS' pixel classifiers from their weights alone: whole runs against what the reference answers."""

import json
import re
from functools import partial

import numpy as np
import pytest
from deep_pixels.inference.errors import ArgumentError, InferenceError, ModelDefinitionError
from deep_pixels.inference.package import read_definition
from rasters import write_raster
from seeded_packages import PLACE, found_in, package_and_block, pasted, valid_of, zipped

torch = pytest.importorskip("torch")

# name and number of a reference
REFERENCES = [
    ("unet_rgb", 0),
    ("unet_rgb", 1),
    ("unet_rgb", 2),
    ("unet_rgb", 3),
    ("unet_ms4", 0),
    ("unet_ms4", 1),
    ("psp_plain_r18", 0),
    ("psp_unet_r18", 0),
    ("deeplab_r18", 0),
    ("deeplab_r18", 1),
    ("deeplab_r18_pointrend", 0),
]
NONE = 255


@pytest.fixture
def package(kits, tmp_path):
    """Makes a package and the raster of its reference: the definition, and what the reference answers."""
    return partial(package_and_block, kits / "esri_seeded", tmp_path)


def found(model, reference, folder, **arguments):
    """The classes of the inner part of the block, where the reference begins to tile."""
    augmented = "test_time_augmentation" in reference["given"]
    merge = "auto" if augmented else "crop"
    return found_in(model, reference, folder, tile_merge=merge, **arguments)[0]


def expected(reference):
    return np.where(valid_of(reference), reference["output"][0], NONE)


@pytest.mark.parametrize(("name", "number"), REFERENCES)
def test_classes_are_those_of_arcgis_at_every_pixel(package, tmp_path, name, number):
    emd, reference = package(name, number)
    np.testing.assert_array_equal(found(emd, reference, tmp_path), expected(reference))


@pytest.mark.parametrize("written", [zipped, pasted])
@pytest.mark.parametrize("name", sorted({name for name, _ in REFERENCES}))
def test_a_package_is_the_same_zipped_and_as_text(package, tmp_path, name, written):
    emd, reference = package(name)
    np.testing.assert_array_equal(found(written(emd), reference, tmp_path), expected(reference))


def test_weights_that_were_saved_with_their_optimizer_are_the_same(package, tmp_path):
    emd, reference = package("unet_rgb")
    weights = emd.with_suffix(".pth")
    torch.save({"model": torch.load(weights), "opt": {"state": {}}}, weights)
    np.testing.assert_array_equal(found(emd, reference, tmp_path), expected(reference))


def test_the_background_is_predicted_where_it_is_asked_for(package, tmp_path):
    emd, reference = package("unet_rgb")
    without, with_it = (found(emd, reference, tmp_path, predict_background=say) for say in (False, True))
    assert 0 not in without
    assert 0 in with_it
    assert (without == with_it)[with_it != 0].all()


@pytest.mark.parametrize(
    ("values", "hidden"), [([1, 2, 3], True), ([0, 2, 3], False)], ids=["0 is no class", "0 is a class"]
)
def test_the_background_is_left_out_where_0_is_no_class(package, tmp_path, values, hidden):
    emd, reference = package("unet_rgb", 3, Classes=[{"Value": n, "Name": str(n)} for n in values])
    del reference["given"]["predict_background"]
    shown = found(emd, reference, tmp_path, predict_background=True)
    np.testing.assert_array_equal(
        found(emd, reference, tmp_path) == shown, shown != 0 if hidden else np.full(shown.shape, True)
    )


def test_a_single_class_has_the_background_beside_it(package):
    emd, _ = package("unet_rgb", Classes=[{"Value": 7, "Name": "Roof"}])
    rows = {spec.name: spec for spec in arguments_of(emd)}
    assert rows["predict_background"].default(read_definition(str(emd))) is True


def arguments_of(emd):
    from deep_pixels.inference.architectures import architecture_of

    definition = read_definition(str(emd))
    return architecture_of(definition).arguments_for(definition)


def test_ignored_classes_never_win(package, tmp_path):
    emd, reference = package("unet_rgb", ignore_mapped_class=[1])
    classes = found(emd, reference, tmp_path)
    assert (expected(reference) == 1).any()
    assert set(np.unique(classes)) <= {2, 3, NONE}
    others = expected(reference) != 1
    np.testing.assert_array_equal(classes[others], expected(reference)[others])


def test_classes_have_the_values_that_the_definition_gives_them(package, tmp_path):
    emd, reference = package("unet_rgb", Classes=[{"Value": n, "Name": str(n)} for n in (40, 7, 200)])
    table = np.array([0, 40, 7, 200])
    shown = np.where(expected(reference) == NONE, NONE, table[expected(reference) % NONE])
    np.testing.assert_array_equal(found(emd, reference, tmp_path), shown)


def test_bands_are_in_the_order_of_the_definition(package, tmp_path):
    """A raster of more bands in another order, of which the definition names those of the model."""
    emd, reference = package("unet_ms4", ExtractBands=[4, 0, 2, 1])
    order = np.argsort([4, 0, 2, 1, 3])
    more = np.concatenate([reference["pixels"], 1 + reference["pixels"][:1]])[order]
    write_raster(tmp_path / "block.tif", more, mask=reference["mask"].min(axis=0), **PLACE)
    definition = json.loads(emd.read_text())
    stats = definition["NormalizationStats"]
    definition["NormalizationStats"] = {key: [*values, values[0]] for key, values in stats.items()}
    emd.write_text(json.dumps(definition))
    np.testing.assert_array_equal(found(emd, reference, tmp_path), expected(reference))


@pytest.mark.parametrize("asked", ["threshold", "test_time_augmentations"])
def test_arguments_that_arcgis_does_not_offer_are_refused(package, tmp_path, asked):
    emd, reference = package("unet_rgb")
    with pytest.raises(
        ArgumentError, match="expected one of the arguments of this model: batch_size, padding"
    ):
        found(emd, reference, tmp_path, **{asked: 1})


def test_other_sizes_of_tiles_are_taken(package, tmp_path):
    emd, reference = package("unet_rgb")
    for size in (96, 101):
        classes = found(emd, reference, tmp_path, tile_size=size, padding=24)
        assert set(np.unique(classes)) == {1, 2, 3}


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("psp_plain_r18", {"pyramid_sizes": [1, 2, 4, 8]}),
        ("deeplab_r18_pointrend", {"keep_dilation": True}),
    ],
)
def test_what_only_the_definition_tells_of_a_network_counts(package, tmp_path, name, changes):
    emd, reference = package(name)
    definition = json.loads(emd.read_text())
    emd.write_text(
        json.dumps({**definition, "ModelParameters": {**definition["ModelParameters"], **changes}})
    )
    assert (found(emd, reference, tmp_path) != expected(reference)).any()


@pytest.mark.parametrize("sizes", [[], [0], ["1"], 6, [1, True]])
def test_a_pyramid_of_no_sizes_is_refused(package, tmp_path, sizes):
    emd, reference = package(
        "psp_plain_r18", ModelParameters={"backbone": "resnet18", "pyramid_sizes": sizes}
    )
    with pytest.raises(ModelDefinitionError, match="pyramid_sizes is .*; expected a list of whole numbers"):
        found(emd, reference, tmp_path)


@pytest.mark.parametrize(
    ("changes", "error", "sentence"),
    [
        (
            {"ModelParameters": {"backbone": "resnet34"}},
            InferenceError,
            "The weights are not those of U-Net (resnet34): 96 (layers.0.4.2.",
        ),
        (
            {"ModelParameters": {"backbone": "vgg16"}},
            InferenceError,
            "The backbone is vgg16; expected one of resnet18, resnet34",
        ),
        (
            {"ModelParameters": {"backbone": "timm:resnet18"}},
            InferenceError,
            "timm:resnet18 needs timm, not found",
        ),
        (
            {"Classes": [{"Value": n} for n in (1, 2)]},
            InferenceError,
            "The model gives 4 score(s) a pixel; expected 2",
        ),
        (
            {"IsMultispectral": True},
            ModelDefinitionError,
            "NormalizationStats is missing; expected statistics of",
        ),
        (
            {"ExtractBands": [0, 1]},
            ModelDefinitionError,
            "NormalizationStats is missing; expected statistics of",
        ),
    ],
)
def test_a_package_that_does_not_fit_is_refused(package, tmp_path, changes, error, sentence):
    emd, reference = package("unet_rgb", **changes)
    with pytest.raises(error, match=re.escape(sentence)):
        found(emd, reference, tmp_path)
    assert not (tmp_path / "output.tif").exists()
