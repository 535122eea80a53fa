"""What the dialog, the modeler and qgis_process offer of each algorithm."""

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from .qgis_side import ALGORITHM, DETECT_CHANGE

Raster, Text = QgsProcessingParameterRasterLayer, QgsProcessingParameterString
Boolean = QgsProcessingParameterBoolean
OUTPUT = {
    "OUTPUT": QgsProcessingParameterRasterDestination,
    "SIEVE": QgsProcessingParameterNumber,
    "CONFIDENCE": QgsProcessingParameterRasterDestination,
    "POLYGONS": QgsProcessingParameterVectorDestination,
    "REPORT": QgsProcessingParameterFileDestination,
}
PRODUCTS = set(OUTPUT) - {"OUTPUT"}
MODEL = {"MODEL": QgsProcessingParameterFile, "ARGUMENTS": Text}
EXTENT = {"EXTENT": QgsProcessingParameterExtent}
TYPES = {
    ALGORITHM: {
        "INPUT": Raster,
        "INPUT_RASTERS": QgsProcessingParameterMultipleLayers,
        "INPUT_FOLDER": QgsProcessingParameterFile,
        "INPUT_FEATURES": QgsProcessingParameterFeatureSource,
        "PROCESSING_MODE": QgsProcessingParameterEnum,
        **MODEL,
        "PATTERN": Text,
        "RECURSIVE": QgsProcessingParameterBoolean,
        "IMAGE_FIELD": QgsProcessingParameterField,
        **EXTENT,
        "CELL_SIZE": QgsProcessingParameterNumber,
        "SNAP": Boolean,
        "USE_PIXEL_SPACE": QgsProcessingParameterBoolean,
        "MASK": QgsProcessingParameterFeatureSource,
        "SKIP_FINISHED": QgsProcessingParameterBoolean,
        "OVERWRITE_ATTACHMENTS": QgsProcessingParameterBoolean,
        "DEVICE": Text,
        "THREADS": QgsProcessingParameterNumber,
        "TRUST": Boolean,
        "OUTPUT": QgsProcessingParameterRasterDestination,
        "OUTPUT_FOLDER": QgsProcessingParameterFolderDestination,
        "OUTPUT_FEATURES": QgsProcessingParameterVectorDestination,
        **{key: kind for key, kind in OUTPUT.items() if key != "OUTPUT"},
    },
    DETECT_CHANGE: {
        "FROM_RASTER": Raster,
        "TO_RASTER": Raster,
        **MODEL,
        **EXTENT,
        "CELL_SIZE": QgsProcessingParameterNumber,
        "SNAP": Boolean,
        "MASK": QgsProcessingParameterFeatureSource,
        "DEVICE": Text,
        "THREADS": QgsProcessingParameterNumber,
        "TRUST": Boolean,
        **OUTPUT,
    },
}
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
ENVIRONMENT = {"CELL_SIZE", "SNAP", "MASK", "THREADS"}
LEFT_OUT = {
    ALGORITHM: {
        "INPUT",
        "INPUT_RASTERS",
        "INPUT_FOLDER",
        "INPUT_FEATURES",
        "PROCESSING_MODE",
        "PATTERN",
        "RECURSIVE",
        "IMAGE_FIELD",
        "USE_PIXEL_SPACE",
        *ENVIRONMENT,
        "SKIP_FINISHED",
        "OVERWRITE_ATTACHMENTS",
        "OUTPUT",
        "OUTPUT_FOLDER",
        "OUTPUT_FEATURES",
    },
    DETECT_CHANGE: ENVIRONMENT,
}
HIDDEN = {
    ALGORITHM: {
        "PATTERN",
        "RECURSIVE",
        "IMAGE_FIELD",
        "SKIP_FINISHED",
        "OVERWRITE_ATTACHMENTS",
        "USE_PIXEL_SPACE",
        *ENVIRONMENT,
    },
    DETECT_CHANGE: ENVIRONMENT,
}
DEFAULTS = {ALGORITHM: {"SKIP_FINISHED": True, "SNAP": True}, DETECT_CHANGE: {"SNAP": True}}


pytestmark = pytest.mark.parametrize("name", [ALGORITHM, DETECT_CHANGE])


@pytest.fixture
def algorithm(name, provider):
    return QgsApplication.processingRegistry().createAlgorithmById(name)


@pytest.fixture
def parameters(name, request):
    return request.getfixturevalue({ALGORITHM: "parameters", DETECT_CHANGE: "change_parameters"}[name])


def named(algorithm, flag) -> set:
    return {entry.name() for entry in algorithm.parameterDefinitions() if entry.flags() & flag}


def test_every_parameter_is_one_of_qgis_own(algorithm, name):
    offered = {entry.name(): type(entry) for entry in algorithm.parameterDefinitions()}
    assert list(offered.items()) == list(TYPES[name].items())


def test_each_says_what_it_is(algorithm):
    descriptions = [entry.description() for entry in algorithm.parameterDefinitions()]
    assert all(descriptions) and len(set(descriptions)) == len(descriptions)


def test_what_can_be_left_out(algorithm, name):
    assert named(algorithm, OPTIONAL) == {"ARGUMENTS", "EXTENT", "TRUST"} | PRODUCTS | LEFT_OUT[name]
    assert named(algorithm, ADVANCED) == {"EXTENT", "DEVICE", "TRUST", "SIEVE"} | HIDDEN[name]
    defaults = {entry.name(): entry.defaultValue() for entry in algorithm.parameterDefinitions()}
    assert {key: value for key, value in defaults.items() if value} == {
        "DEVICE": "auto",
        "SIEVE": 1,
        **DEFAULTS[name],
    }


def test_dialogs_ask_for_trust_and_do_not_offer_it(algorithm):
    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    assert named(algorithm, hidden) == {"TRUST"}
    assert algorithm.preprocessParameters({"TRUST": True, "DEVICE": "cpu"}) == {"DEVICE": "cpu"}


def test_rasters_a_model_and_an_output_are_enough(algorithm, parameters, context):
    assert algorithm.checkParameterValues(parameters, context) == (True, "")


def test_none_of_them_can_be_missing(algorithm, parameters, context):
    for missing in parameters:
        others = {name: value for name, value in parameters.items() if name != missing}
        acceptable, reason = algorithm.checkParameterValues(others, context)
        assert not acceptable
        assert algorithm.parameterDefinition(missing).description() in reason or missing in reason


def test_the_output_is_a_geotiff(algorithm):
    destination = algorithm.parameterDefinition("OUTPUT")
    assert destination.defaultFileExtension() == "tif"
    assert set(destination.supportedOutputRasterLayerExtensions()) == {"tif", "tiff"}


def test_each_run_gets_an_algorithm_of_its_own(algorithm, name):
    other = algorithm.create()
    assert other is not algorithm and type(other) is type(algorithm)
    assert [entry.name() for entry in other.parameterDefinitions()] == list(TYPES[name])
    assert type(algorithm.createInstance()) is type(algorithm)
