"""The page that a run leaves where it is asked for."""

import base64
import re
from html.parser import HTMLParser

import numpy as np
import pytest
from models import CLASSES, onnx_conv, pick_bands, tiny_package, write_emd
from qgis.core import QgsProcessingException, QgsProcessingOutputHtml, QgsRasterLayer
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QImage
from rasters import write_raster

from .qgis_side import ALGORITHM, DETECT_CHANGE
from .translation import speaking, write_qm

VOID = {"meta", "img", "br"}


class Page(HTMLParser):
    """The texts of elements by their names, and all attributes; elements must end where they should."""

    def __init__(self, html):
        super().__init__()
        self.open, self.texts, self.attributes = [], {}, []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.attributes.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if data.strip() and self.open:
            self.texts.setdefault(self.open[-1], []).append(data.strip())

    def of(self, tag, name):
        return [
            attributes[name] for found, attributes in self.attributes if found == tag and name in attributes
        ]


@pytest.fixture
def report(output):
    """Where the report goes: beside the raster."""
    return output.with_suffix(".html")


@pytest.fixture
def page_of(classify, report):
    def run(**added) -> Page:
        classify(REPORT=str(report), **added)
        return Page(report.read_text(encoding="utf-8"))

    return run


def picture_of(page) -> QImage:
    (source,) = page.of("img", "src")
    kind, _, data = source.partition(",")
    assert kind == "data:image/png;base64"
    return QImage.fromData(base64.b64decode(data), "PNG")


def test_it_has_a_picture_of_the_output_in_the_colours_of_the_classes(page_of, scene):
    page = page_of()
    picture = picture_of(page)
    assert (picture.width(), picture.height()) == (100, 80)
    colors = {entry["Value"]: tuple(entry["Color"]) for entry in CLASSES}
    for row, col in [(0, 0), (79, 99), (40, 50), (10, 80)]:
        color = picture.pixelColor(col, row).getRgb()
        value = scene.classes[row, col]
        assert color == ((*colors[value], 255) if value else (0, 0, 0, 0))
    assert page.of("img", "width") == ["400"] and page.of("img", "alt") == ["Picture of classes.tif"]


def test_it_has_a_legend_and_the_ground_of_each_class(page_of, scene):
    page = page_of()
    for entry in CLASSES:
        red, green, blue = entry["Color"]
        swatches = [
            style for style in page.of("span", "style") if f"#{red:02x}{green:02x}{blue:02x}" in style
        ]
        assert len(swatches) == 2
        pixels = np.count_nonzero(scene.classes == entry["Value"])
        share = 100 * pixels / np.count_nonzero(scene.classes)
        for cell in (str(entry["Value"]), str(pixels), f"{pixels / 100:.2f}", f"{share:.1f}"):
            assert cell in page.texts["td"]
        assert page.texts["th"].count(entry["Name"]) == page.texts["li"].count(entry["Name"]) == 1
    assert str(np.count_nonzero(scene.classes == 0)) in page.texts["td"]


def test_it_says_with_what_and_how_the_run_was_made(page_of, scene, emd, output):
    page = page_of(ARGUMENTS="padding 7", DEVICE="cpu")
    assert {str(scene.path), str(emd), str(output), "padding 7", "cpu"} <= set(page.texts["td"])
    assert {"Input raster", "Model definition", "QGIS", "GDAL", "onnxruntime"} <= set(page.texts["th"])
    said = " ".join(page.texts["li"])
    assert "Tile: 32 × 32 pixels, padding 7" in said and re.search(r"used: CPU \(\d+ cores\)", said)
    assert re.search(r"30 tiles, .* megapixels in [\d.]+ s", said)
    assert "Water: " not in said
    (command,) = page.texts["code"]
    assert command.startswith('processing.run("deeppixels:classifypixels"') and str(output) in command


def test_a_choice_is_told_by_what_it_is_called(page_of):
    for value in (0, "0"):
        assert "All rasters as one mosaicked image" in page_of(PROCESSING_MODE=value).texts["td"]


@pytest.mark.parametrize("given", [{"padding": 7}, [["padding", "7"]], '{"padding": 7}', "padding 7"])
def test_arguments_are_told_as_they_are_typed(page_of, given):
    page = page_of(ARGUMENTS=given)
    (command,) = page.texts["code"]
    assert "padding 7" in page.texts["td"] and "'ARGUMENTS':'padding 7'" in command


def test_it_repeats_the_warnings_first_and_has_none_without_them(page_of, tmp_path):
    assert "Warnings" not in page_of().texts["h2"]
    onnx_conv(tmp_path / "fixed.onnx", pick_bands(3), shape=("n", 3, 32, 48))
    page = page_of(MODEL=str(write_emd(tmp_path, "fixed.onnx")))
    assert page.texts["h2"][0] == "Warnings"
    assert "takes tiles of 32 × 48 pixels only" in page.texts["li"][0]


def test_it_needs_nothing_from_elsewhere_and_runs_nothing(page_of, report):
    page = page_of()
    tags = {tag for tag, _ in page.attributes}
    assert not tags & {"script", "link", "iframe", "object"}
    assert all(source.startswith("data:") for source in page.of("img", "src"))
    assert "url(" not in report.read_text(encoding="utf-8") and "@import" not in report.read_text(
        encoding="utf-8"
    )
    assert any("default-src 'none'" in content for content in page.of("meta", "content"))


def test_names_that_look_like_html_are_shown_as_they_are(page_of, tmp_path):
    name = '<img src=x onerror="alert(1)"> & $body'
    classes = [{**CLASSES[0], "Name": name}, *CLASSES[1:]]
    page = page_of(MODEL=str(tiny_package(tmp_path, Classes=classes, ModelName="</pre><script>")))
    assert name in page.texts["th"] and name in page.texts["li"]
    assert not page.of("img", "onerror") and "script" not in {tag for tag, _ in page.attributes}


def test_readers_are_told_what_is_what(page_of):
    page = page_of()
    assert page.of("html", "lang") == ["en"]
    heads = [attributes.get("scope") for tag, attributes in page.attributes if tag == "th"]
    assert set(heads) == {"col", "row"}
    assert page.texts["h1"] == page.texts["title"] == ["Classify pixels using deep learning"]


def test_probabilities_have_a_picture_and_a_ramp(page_of, tmp_path):
    onnx_conv(tmp_path / "one.onnx", pick_bands(3)[:1], then=("Sigmoid",))
    emd = write_emd(
        tmp_path,
        "one.onnx",
        Classes=CLASSES[:1],
        ImageHeight=32,
        ImageWidth=32,
        Framework="arcgis.learn.models._inferencing",
        ModelConfiguration="_unet",
    )
    page = page_of(MODEL=str(emd), ARGUMENTS="return_probability_raster True")
    assert not picture_of(page).isNull() and "Classes" not in page.texts["h2"]
    assert any("linear-gradient" in style for style in page.of("span", "style"))


def test_it_speaks_the_users_language(page_of, tmp_path, scene):
    german = {
        ("DeepPixels", "Classes"): "Klassen",
        ("Inference", "Device asked for: {asked}; used: {used}"): "Gerät: {used}",
    }
    QLocale.setDefault(QLocale("de_DE"))
    try:
        with speaking(write_qm(tmp_path / "de.qm", german)):
            page = page_of(DEVICE="cpu")
    finally:
        QLocale.setDefault(QLocale.c())
    assert "Klassen" in page.texts["h2"] and any(line.startswith("Gerät: CPU") for line in page.texts["li"])
    assert f"{np.count_nonzero(scene.classes):,}".replace(",", ".") in page.texts["td"]


def test_a_large_raster_is_drawn_small(page_of, tmp_path):
    wide = write_raster(tmp_path / "wide.tif", np.full((3, 40, 3000), 9, np.uint8))
    picture = picture_of(page_of(INPUT=str(wide)))
    assert (picture.width(), picture.height()) == (960, 13)


def test_changes_have_their_page_too(detect, report):
    given = detect(REPORT=str(report))
    assert given["REPORT"] == str(report)
    page = Page(report.read_text(encoding="utf-8"))
    assert "Brighter" in page.texts["th"] and "From raster (before)" in page.texts["th"]


@pytest.mark.parametrize("name", [ALGORITHM, DETECT_CHANGE])
def test_the_results_viewer_gets_it(name, provider):
    algorithm = provider.algorithm(name.partition(":")[2])
    (output,) = (one for one in algorithm.outputDefinitions() if one.name() == "REPORT")
    assert isinstance(output, QgsProcessingOutputHtml)


def test_an_input_that_is_a_layer_is_named_by_its_source(page_of, scene, project):
    layer = QgsRasterLayer(str(scene.path), "Scene")
    project.addMapLayer(layer)
    assert str(scene.path) in page_of(INPUT=layer.id()).texts["td"]


def test_a_run_that_is_cancelled_leaves_none(classify, feedback, report, output):
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        classify(ARGUMENTS="batch_size 1", REPORT=str(report))
    assert list(output.parent.iterdir()) == []


def test_a_place_that_is_not_there_is_told_before_the_run(classify, tmp_path, output):
    with pytest.raises(QgsProcessingException, match="expected a folder .*nowhere that exists"):
        classify(REPORT=str(tmp_path / "nowhere" / "report.html"))
    assert list(output.parent.iterdir()) == []
