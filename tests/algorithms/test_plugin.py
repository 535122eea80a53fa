"""What QGIS gets when it loads the plugin, and what is left when it unloads it."""

import json

from qgis.core import QgsApplication

from .qgis_side import ALGORITHM, run_python

LISTING = """
import json, sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
by_qgis = set(sys.modules)
sys.path.insert(0, sys.argv[1])
import deep_pixels
plugin = deep_pixels.classFactory(None)
plugin.initProcessing()
algorithms = application.processingRegistry().providerById("deeppixels").algorithms()
told = [(found.id(), found.displayName(), found.shortHelpString()) for found in algorithms]
print(json.dumps({"ids": [entry[0] for entry in told], "modules": sorted(set(sys.modules) - by_qgis)}))
plugin.unload()
application.exitQgis()
"""
SLOW_TO_IMPORT = {
    "torch",
    "onnxruntime",
    "onnx",
    "tensorflow",
    "qgis.gui",
    "processing",
    "deep_pixels.inference.run",
}
NAME = "Classify pixels using deep learning"


def loaded() -> bool:
    return QgsApplication.processingRegistry().providerById("deeppixels") is not None


def name_shown() -> str:
    return QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM).displayName()


def test_the_provider_has_a_name_and_an_id(provider):
    assert provider.id() == "deeppixels"
    assert provider.name() == "Deep Pixels"
    assert provider.longName().startswith("Deep Pixels")


def test_every_algorithm_has_a_name_that_says_what_it_does(provider):
    for found in provider.algorithms():
        assert found.displayName() and found.shortDescription() and found.tags() and found.helpUrl()


def test_icons_can_be_drawn(provider):
    for icon in [provider.icon(), *(found.icon() for found in provider.algorithms())]:
        image = icon.pixmap(64, 64).toImage()
        colors = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(colors) > 1


def test_what_was_unloaded_can_be_loaded_again(plugin):
    plugin.unload()
    assert not loaded()
    plugin.initProcessing()
    assert loaded() and name_shown() == NAME


def test_unloading_twice_is_no_mistake(plugin):
    plugin.unload()
    plugin.unload()
    plugin.initGui()
    assert loaded()


def test_a_plugin_that_is_only_listed_imports_nothing_slow(plugin_folder):
    done = run_python(LISTING, plugin_folder)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.strip().splitlines()[-1])
    assert ALGORITHM in told["ids"]
    assert not SLOW_TO_IMPORT.intersection(told["modules"])
