"""USE_PIXEL_SPACE: yes, no, or as the model says, wherever it is asked for."""

import json

import processing
import pytest
from deep_pixels.algorithms import widgets
from deep_pixels.algorithms.widgets.for_dialogs import SpaceFactory
from deep_pixels.algorithms.widgets.space import SpaceBox, SpaceList
from models import tiny_package
from osgeo import gdal
from placings import put
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterBoolean,
    QgsRasterLayer,
)
from qgis.gui import QgsProcessingGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox
from rasters import read_raster, write_raster

from .qgis_side import ALGORITHM, SAMPLE, legend_of, wait_until

NAME = "USE_PIXEL_SPACE"
Source = QgsProcessingModelChildParameterSource
LANDCOVER = str(SAMPLE / "landcover.emd")
DEFAULT_HEIGHTS = 34400  # from this QGIS on a HEIGHT_DEFAULT counts for more than HEIGHT_OFF, as in GDAL 3.11


@pytest.fixture
def image(scene, tmp_path):
    """The scene, which control points place."""
    plain = write_raster(tmp_path / "plain.tif", scene.pixels, transform=None, epsg=None, nodata=0)
    return put(plain, "3 points", tmp_path / "image.vrt")


@pytest.fixture
def photographic(tmp_path):
    """A model that says of itself that it sees images in pixel space."""
    (tmp_path / "photographic").mkdir()
    return str(tiny_package(tmp_path / "photographic", ImageSpaceUsed="PIXEL_SPACE"))


def was_in_pixel_space(feedback):
    """Which of both spaces the log tells of."""
    log = feedback.textLog()
    assert ("in pixel space" in log) != ("warped to the map first" in log)
    return "in pixel space" in log


def box_of(dialog) -> QCheckBox:
    return dialog.mainWidget().wrappers[NAME].wrappedWidget().findChild(QCheckBox)


# --- runs ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("given", [True, "true", "True", "1", 1, False, "false", "no", 0, None, ""])
@pytest.mark.parametrize("is_photographic", [True, False])
def test_what_is_given_counts_and_otherwise_what_the_model_says(
    classify, image, photographic, given, is_photographic, feedback
):
    model = {"MODEL": photographic} if is_photographic else {}
    output = classify(INPUT=str(image), **{NAME: given}, **model)
    expected = is_photographic if given in (None, "") else given in (True, "true", "True", "1", 1)
    assert was_in_pixel_space(feedback) == expected
    assert QgsRasterLayer(output).crs().authid() == "EPSG:32633"


def test_it_may_be_left_out(classify, image, photographic, feedback):
    classify(INPUT=str(image), MODEL=photographic)
    assert was_in_pixel_space(feedback)


@pytest.mark.parametrize("space", [False, True])
@pytest.mark.parametrize("name", ["RGB.byte.rpc.vrt", "polynomials", "polynomials with a default"])
def test_an_output_lies_over_the_layer_that_polynomials_place(scene, classify, tmp_path, kits, name, space):
    raster = tmp_path / "image.vrt"
    if name.endswith(".vrt"):
        raster = kits / "imagery" / name
    else:
        plain = write_raster(tmp_path / "plain.tif", scene.pixels, transform=None, epsg=None, nodata=0)
        put(plain, "polynomials", raster)
    if "default" in name:
        if Qgis.QGIS_VERSION_INT < DEFAULT_HEIGHTS:
            pytest.skip("this QGIS draws it for HEIGHT_OFF")
        dataset = gdal.Open(str(raster), gdal.GA_Update)
        dataset.SetMetadata({**dataset.GetMetadata("RPC"), "HEIGHT_DEFAULT": "40"}, "RPC")
        del dataset
    layer = QgsRasterLayer(str(raster), "layer")
    output = QgsRasterLayer(classify(INPUT=str(raster), **{NAME: space}), "output")
    assert (output.width(), output.height()) == (layer.width(), layer.height())
    corners = [
        (one.xMinimum(), one.yMinimum(), one.xMaximum(), one.yMaximum())
        for one in (output.extent(), layer.extent())
    ]
    assert corners[0] == pytest.approx(corners[1], rel=1e-12)


def test_a_text_that_is_neither_is_refused(classify, image, output):
    with pytest.raises(QgsProcessingException, match="USE_PIXEL_SPACE is 'maybe'; expected True or False"):
        classify(INPUT=str(image), **{NAME: "maybe"})
    assert list(output.parent.iterdir()) == []


def test_the_output_has_its_legend_and_its_products(classify, image, output, tmp_path):
    report, confidence = str(tmp_path / "r.html"), str(tmp_path / "c.tif")
    found = classify(INPUT=str(image), REPORT=report, CONFIDENCE=confidence, **{NAME: True})
    assert [label for _, label, _ in legend_of(QgsRasterLayer(found))] == ["Water", "Forest", "Built-up"]
    assert read_raster(confidence).shape == read_raster(found).shape
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Use pixel space" in page and "9 ground control points" in page


def test_an_extent_of_the_layer_is_a_part_of_the_output(classify, image, output, project):
    layer = project.addMapLayer(QgsRasterLayer(str(image), "Image"))
    extent = layer.extent()
    extent.scale(0.4)
    for space in (True, False):
        found = gdal.Open(classify(INPUT=layer.id(), EXTENT=extent, **{NAME: space}))
        x, cell, _, y, _, _ = found.GetGeoTransform()
        assert abs(x - extent.xMinimum()) <= cell and abs(y - extent.yMaximum()) <= cell
        assert abs(found.RasterXSize * cell - extent.width()) <= 2 * cell


def test_several_rasters_as_one_image_are_refused(classify, image, scene):
    with pytest.raises(QgsProcessingException, match="USE_PIXEL_SPACE is True; expected false, or nothing"):
        classify(INPUT=None, INPUT_RASTERS=[str(image), str(image)], **{NAME: True})


# --- the dialog ---------------------------------------------------------------------------------------


def test_a_run_of_the_dialog_shows_its_result_in_the_end(open_dialog, image, photographic, output, project):
    ended = []
    dialog = open_dialog(INPUT=str(image), MODEL=photographic, OUTPUT=str(output))
    dialog.algorithmFinished.connect(lambda successful, results: ended.append((successful, results)))
    dialog.runButton().click()
    wait_until(lambda: ended)
    assert ended[0][0] and ended[0][1]["OUTPUT"] == str(output)
    (result,) = project.mapLayers().values()
    assert [label for _, label, _ in legend_of(result)] == ["Water", "Forest", "Built-up"]
    assert (
        result.crs().authid() == "EPSG:32633" and [file.name for file in output.parent.glob("*.part*")] == []
    )


def test_the_box_shows_what_the_model_says(open_dialog, image, photographic, emd, context):
    dialog = open_dialog(INPUT=str(image), MODEL=photographic)
    model = dialog.mainWidget().wrappers["MODEL"]
    wait_until(box_of(dialog).isChecked)
    model.setParameterValue(str(emd), context)
    wait_until(lambda: not box_of(dialog).isChecked())
    assert dialog.createProcessingParameters().get(NAME) is None
    assert box_of(dialog).text() == "Use pixel space"


def test_what_the_user_says_stays_when_another_model_is_chosen(
    open_dialog, image, photographic, emd, context
):
    dialog = open_dialog(INPUT=str(image), MODEL=photographic)
    wait_until(box_of(dialog).isChecked)
    box_of(dialog).click()
    assert dialog.createProcessingParameters()[NAME] is False
    for model in (str(emd), photographic):
        dialog.mainWidget().wrappers["MODEL"].setParameterValue(model, context)
        dialog.mainWidget().wrappers["ARGUMENTS"].parameterValue()  # which asks of the model
        assert dialog.createProcessingParameters()[NAME] is False and not box_of(dialog).isChecked()
    QTest.keyClick(box_of(dialog), Qt.Key.Key_Space)
    assert dialog.createProcessingParameters()[NAME] is True


@pytest.mark.parametrize("value", [True, False, None])
def test_what_the_history_kept_is_shown_again(open_dialog, image, photographic, value):
    values = {"INPUT": str(image), "MODEL": photographic, NAME: value}
    dialog = open_dialog(**json.loads(json.dumps(values)))
    again = dialog.createProcessingParameters()
    assert again.get(NAME) is value
    wait_until(lambda: box_of(dialog).isChecked() == (value is not False))


def test_a_row_of_the_batch_panel_is_as_the_model_says_until_something_is_chosen(open_dialog, context):
    panel = open_dialog(is_batch=True).mainWidget()
    wrapper = panel.wrappers[0][panel.parameter_to_column[NAME]]
    choice = wrapper.wrappedWidget().findChild(QComboBox)
    assert [choice.itemText(row) for row in range(choice.count())] == ["As the model says", "Yes", "No"]
    assert wrapper.parameterValue() is None
    for value in (True, False, None):
        wrapper.setParameterValue(value, context)
        assert wrapper.parameterValue() is value
    wrapper.setParameterValue("true", context)
    assert wrapper.parameterValue() is True


def test_qgis_from_4_3_on_finds_the_widget_in_its_registry(monkeypatch, context):
    monkeypatch.setattr(widgets, "BY_WIDGET_TYPE", True)
    factory = SpaceFactory()
    assert widgets.space_metadata()["widget_wrapper"] == {"widget_type": factory.parameterType()}
    parameter, kinds = (
        QgsProcessingParameterBoolean(NAME, "Space", optional=True),
        QgsProcessingGui.WidgetType,
    )
    for kind, face in ((kinds.Standard, SpaceBox), (kinds.Batch, SpaceList), (kinds.Modeler, SpaceList)):
        wrapper = factory.createWidgetWrapper(parameter, kind)
        widget = wrapper.createWidget()
        assert widget.findChild(face) and wrapper.widgetValue() is None
        wrapper.setWidgetValue(True, context)
        assert wrapper.widgetValue() is True


# --- the modeler --------------------------------------------------------------------------------------


@pytest.fixture
def step(no_iface):
    """The dialog of a new step of a model that has a box as its input."""
    model = QgsProcessingModelAlgorithm("steps", "Steps", "Tests")
    model.addModelParameter(
        QgsProcessingParameterBoolean("space", "Space"), QgsProcessingModelParameter("space")
    )
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    dialog = ModelerParametersDialog(algorithm, model)
    yield dialog
    dialog.deleteLater()


def test_in_the_modeler_it_is_as_the_model_says_until_something_is_chosen(step):
    (source,) = step.createAlgorithm().parameterSources()[NAME]
    assert source.expression() == "NULL"
    wrapper = step.widget.widget.wrappers[NAME]
    for chosen in (
        Source.fromStaticValue(True),
        Source.fromStaticValue(False),
        Source.fromModelParameter("space"),
    ):
        wrapper.setWidgetValue(chosen)
        assert step.createAlgorithm().parameterSources()[NAME] == [chosen]


def test_a_step_that_was_made_before_stays_as_the_model_says(step):
    step.model.addChildAlgorithm(child := QgsProcessingModelChildAlgorithm(ALGORITHM))
    child.setChildId("before")
    step.model.setChildAlgorithm(child)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    dialog = ModelerParametersDialog(algorithm, step.model, "before")
    (source,) = dialog.createAlgorithm().parameterSources()[NAME]
    assert source.expression() == "NULL"
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (None, True),
        (Source.fromExpression("NULL"), True),
        (Source.fromStaticValue(False), False),
        (Source.fromExpression("1 > 2"), False),
    ],
)
def test_a_model_runs_as_its_step_says(image, photographic, context, tmp_path, source, expected):
    model = QgsProcessingModelAlgorithm("step", "One step", "Tests")
    child = QgsProcessingModelChildAlgorithm(ALGORITHM)
    child.setChildId("step")
    given = {"INPUT": str(image), "MODEL": photographic}
    for name, value in given.items():
        child.addParameterSources(name, [Source.fromStaticValue(value)])
    if source is not None:
        child.addParameterSources(NAME, [source])
    output = QgsProcessingModelOutput("classes")
    output.setChildId("step")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"classes": output})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    feedback = QgsProcessingFeedback(False)
    (name,) = [definition.name() for definition in model.destinationParameterDefinitions()]
    processing.run(model, {name: str(tmp_path / "o.tif")}, feedback=feedback, context=context)
    assert was_in_pixel_space(feedback) == expected
