"""What the dialog, the modeler and qgis_process offer."""

import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.definition import parse_definition
from qgis.core import (
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

TYPES = {
    "INPUT": QgsProcessingParameterRasterLayer,
    "MODEL": QgsProcessingParameterFile,
    "ARGUMENTS": QgsProcessingParameterString,
    "EXTENT": QgsProcessingParameterExtent,
    "DEVICE": QgsProcessingParameterString,
    "OUTPUT": QgsProcessingParameterRasterDestination,
}
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


def named(algorithm, flag) -> set:
    return {entry.name() for entry in algorithm.parameterDefinitions() if entry.flags() & flag}


def test_every_parameter_is_one_of_qgis_own(algorithm):
    assert {entry.name(): type(entry) for entry in algorithm.parameterDefinitions()} == TYPES


def test_each_says_what_it_is(algorithm):
    descriptions = [entry.description() for entry in algorithm.parameterDefinitions()]
    assert all(descriptions) and len(set(descriptions)) == len(TYPES)


def test_what_can_be_left_out(algorithm):
    assert named(algorithm, OPTIONAL) == {"ARGUMENTS", "EXTENT"}
    assert named(algorithm, ADVANCED) == {"EXTENT", "DEVICE"}
    defaults = {entry.name(): entry.defaultValue() for entry in algorithm.parameterDefinitions()}
    assert {name: value for name, value in defaults.items() if value} == {"DEVICE": "auto"}


def test_an_input_a_model_and_an_output_are_enough(algorithm, parameters, context):
    assert algorithm.checkParameterValues(parameters, context) == (True, "")


@pytest.mark.parametrize("missing", ["INPUT", "MODEL", "OUTPUT"])
def test_none_of_them_can_be_missing(algorithm, parameters, context, missing):
    del parameters[missing]
    acceptable, reason = algorithm.checkParameterValues(parameters, context)
    assert not acceptable
    assert algorithm.parameterDefinition(missing).description() in reason or missing in reason


def test_the_output_is_a_geotiff(algorithm):
    destination = algorithm.parameterDefinition("OUTPUT")
    assert destination.defaultFileExtension() == "tif"
    assert set(destination.supportedOutputRasterLayerExtensions()) == {"tif", "tiff"}


def test_the_help_explains_every_parameter(algorithm):
    text = algorithm.shortHelpString()
    for entry in algorithm.parameterDefinitions():
        assert f"<h3>{entry.description().partition(' (')[0]}</h3>" in text


def test_the_help_explains_every_argument_that_a_model_can_take(algorithm):
    text = algorithm.shortHelpString()
    for spec in architecture_of(parse_definition('{"ModelType": "ImageClassification"}')).arguments:
        assert f"<b>{spec.name}</b>" in text


def test_each_run_gets_an_algorithm_of_its_own(algorithm):
    other = algorithm.create()
    assert other is not algorithm and type(other) is type(algorithm)
    assert [entry.name() for entry in other.parameterDefinitions()] == list(TYPES)
    assert type(algorithm.createInstance()) is type(algorithm)
