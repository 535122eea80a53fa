"""Yes and no as texts, which terminals and models hand on: QGIS itself takes "no" for yes."""

import processing
import pytest
from attached import Attached, write_attachments
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject

from .feature_side import content_of_file, layer_of
from .qgis_side import ALGORITHM, DETECT_CHANGE


@pytest.fixture
def carried(tmp_path, scene):
    yield write_attachments(tmp_path / "images.gpkg", [Attached(1, "a.tif", scene.path.read_bytes())])
    QgsProject.instance().clear()


def run(name, parameters, context, feedback):
    return processing.run(name, parameters, context=context, feedback=feedback)


@pytest.mark.parametrize("no", ["no", "No", "f", "0", "false", False])
def test_images_stay_where_nobody_says_yes(carried, parameters, context, feedback, tmp_path, no):
    given = {"MODEL": parameters["MODEL"], "INPUT_FEATURES": layer_of(carried), "PROCESSING_MODE": 1}
    before = content_of_file(carried)
    run(
        ALGORITHM,
        {**given, "OUTPUT_FOLDER": str(tmp_path / "out"), "OVERWRITE_ATTACHMENTS": no},
        context,
        feedback,
    )
    assert content_of_file(carried) == before and len(list((tmp_path / "out").glob("*.tif"))) == 1


@pytest.mark.parametrize(
    ("said", "left"), [("no", 500003.0), ("yes", 500000.0), (None, 500000.0), ("", 500000.0)]
)
def test_snap_as_a_text(parameters, context, feedback, output, said, left):
    extent = "500003,500203,4999800,4999997 [EPSG:32633]"
    run(ALGORITHM, {**parameters, "EXTENT": extent, "SNAP": said}, context, feedback)
    assert gdal.Open(str(output)).GetGeoTransform()[0] == left


@pytest.mark.parametrize("name", ["SNAP", "SKIP_FINISHED", "RECURSIVE", "OVERWRITE_ATTACHMENTS"])
def test_what_is_neither_is_refused(parameters, context, feedback, output, name):
    with pytest.raises(QgsProcessingException, match=f"{name} is 'perhaps'; expected True or False"):
        run(ALGORITHM, {**parameters, name: "perhaps"}, context, feedback)
    assert not output.exists()


def test_changes_know_it_as_well(change_parameters, context, feedback):
    with pytest.raises(QgsProcessingException, match="SNAP is 'perhaps'"):
        run(DETECT_CHANGE, {**change_parameters, "SNAP": "perhaps"}, context, feedback)
