"""The dependency rule of docs/architecture.md, kept by tests."""

import ast
import os
import subprocess
import sys

import pytest
from conftest import PLUGIN, ROOT

# Each module imports only from rows above its own; modules of a row may use each other downwards
# in the order they stand in.
LAYERS = [
    [
        "text",
        "errors",
        "tiling",
        "discovery",
        "interpreter",
        "installation",
        "onnx_file",
        "pickles",
        "probabilities",
        "thinning",
        "surroundings",
    ],
    ["keys", "tensors", "progress", "definition", "domains", "devices", "raster"],
    ["archives", "cache", "packed"],
    [
        "separate.messages",
        "separate.shared_arrays",
        "separate.server",
        "separate.process",
        "separate._main",
        "separate",
    ],
    ["palette", "pipeline", "interpolation", "conditions", "normalization", "arrays"],
    ["blending", "outputs", "memory", "reading", "inputs", "dates"],
    [
        "raster.pixel_type",
        "content",
        "confidence",
        "preview",
        "raster.bands",
        "raster.service",
        "raster.shared_service",
        "raster.memory",
        "raster.mask",
        "raster.curving",
        "raster.masked_area",
        "raster.gdal_errors",
        "raster.gdal_process",
        "raster.unfinished",
        "raster.georeference",
        "raster.stored",
        "raster.values",
        "raster.addresses",
        "raster.masking",
    ],
    [
        "raster.gdal_opening",
    ],
    [
        "trained_cells",
        "raster.gdal_source",
        "raster.cell_sizes",
        "raster.legend",
        "raster.geotiff",
        "raster.vrt",
        "raster.outlines",
        "raster.zones",
        "raster.polygons",
        "raster.paired",
        "raster.on_map",
        "raster.map_space",
        "raster.views",
        "raster.warped",
        "raster.grids",
        "raster.aligned",
        "raster.mosaicked",
        "raster.served",
        "raster.folders",
        "raster.stac",
        "raster.tile_index",
        "raster.mosaic_descriptions",
        "raster.output_mosaic",
        "mosaic",
        "arguments",
        "tally",
    ],
    [
        "features.attachments",
        "features.tables",
        "features.esri_attachments",
        "features.related_media",
        "features.stored_images",
        "features.paths",
        "features",
    ],
    ["augmentation", "decisions", "changes", "one_class", "images"],
    ["networks"],
    ["architectures", "runtimes"],
    ["predictor", "sampling", "tile_size"],
    ["conventions"],
    ["building", "needs", "shown", "prediction", "pool", "package", "trust"],
    [
        "raster_functions.arcpy_stand_in.arcpy",
        "raster_functions.imports",
        "raster_functions.templates",
        "raster_functions.far_side",
        "raster_functions.declared",
        "raster_functions.told",
        "raster_functions.place",
        "raster_functions.outputs",
        "raster_functions.function",
        "raster_functions.predicting",
        "raster_functions.asking",
        "raster_functions",
        "description",
    ],
    ["log"],
    ["products"],
    ["request", "jobs"],
    ["space", "sources"],
    ["job", "seats"],
    ["opening"],
    ["run", "finished"],
    [
        "features.class_fields",
        "features.containers",
        "features.layer",
        "features.attachment_tables",
        "features.output_features",
        "features.overwriting",
    ],
    ["parts", "items"],
]
ORDER = {name: (row, col) for row, names in enumerate(LAYERS) for col, name in enumerate(names)}
LISTED = ("architectures", "archives", "conventions", "networks", "runtimes")  # nothing lists their files
HEAVY = {"torch", "onnxruntime", "tensorflow", "onnx", "PIL", "scipy", "matplotlib"}
MODULES = sorted((ROOT / "inference").rglob("*.py"))
NETWORKS = [path for path in MODULES if path.parent.name == "networks"]
ALGORITHMS = sorted((ROOT / "algorithms").rglob("*.py"))
PLUGIN_MODULES = [*MODULES, *ALGORITHMS, ROOT / "provider.py", ROOT / "__init__.py"]


def imports(path, level=None):
    """Absolute names that a module imports; with ``level`` "module" only those outside of functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = ast.walk(tree) if level is None else tree.body
    package = list(path.relative_to(ROOT).with_suffix("").parts[:-1])
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from (".".join([PLUGIN, *base, name]) for name in names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


def inner(name):
    """``inference.raster.bands`` as the name in the table above, the longest that is in it."""
    parts = name.split(".")[2:]
    while parts and ".".join(parts) not in ORDER:
        parts.pop()
    return ".".join(parts)


def name_of(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return inner(".".join([PLUGIN, *(part for part in parts if part != "__init__")]))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_inference_never_hears_of_qgis_or_qt(path):
    tops = {name.split(".")[0] for name in imports(path)}
    assert not tops & {"qgis", "PyQt5", "PyQt6", "PySide6", "processing"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_rasters_and_features_hear_of_gdal(path):
    if "osgeo" in {name.split(".")[0] for name in imports(path)}:
        assert path.parent.name in ("raster", "features")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_of_inference_imports_only_what_stands_before_it(path):
    here = name_of(path)
    for name in imports(path):
        if name.startswith(f"{PLUGIN}.inference.") and inner(name) != here:
            assert ORDER[inner(name)] < ORDER[here], f"{here or 'inference'} imports {inner(name)}"
        assert not name.startswith((f"{PLUGIN}.algorithms", f"{PLUGIN}.provider"))


@pytest.mark.parametrize("path", PLUGIN_MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_heavy_is_imported_when_a_module_is(path):
    heavy = HEAVY - {"torch"} if path in NETWORKS else HEAVY
    assert not {name.split(".")[0] for name in imports(path, "module")} & heavy


@pytest.mark.parametrize(
    "path", sorted({*PLUGIN_MODULES} - {*NETWORKS}), ids=lambda path: str(path.relative_to(ROOT))
)
def test_networks_and_torch_with_them_are_imported_inside_of_functions(path):
    assert "networks" not in {inner(name) for name in imports(path, "module") if name.startswith(PLUGIN)}


def test_every_module_has_its_place_in_the_order():
    shared = [path for path in MODULES if path.parent.name not in LISTED]
    assert {name_of(path) for path in shared} - {""} <= set(ORDER)
    assert len(set(map(name_of, shared))) == len(shared)


BLOCKED = """
import sys
for name in {blocked}:
    sys.modules[name] = None
sys.path.insert(0, "tests")
import importlib, pathlib
from checkout import load_plugin
load_plugin()
for path in sorted(pathlib.Path("inference").rglob("*.py")):
    name = ".".join(path.with_suffix("").parts)
    if name not in {skipped} and not name.endswith("__init__"):
        importlib.import_module(f"deep_pixels.{{name}}")
"""
GDAL_MODULES = [
    "inference.job",
    "inference.run",
    "inference.sources",
    "inference.seats",
    "inference.opening",
    "inference.request",
    "inference.finished",
    "inference.parts",
    "inference.items",
    "inference.products",
    "inference.space",
    *(
        f"inference.features.{name}"
        for name in ("containers", "layer", "attachment_tables", "output_features", "overwriting")
    ),
    *(
        f"inference.raster.{name}"
        for name in (
            "gdal_errors",
            "gdal_process",
            "gdal_opening",
            "gdal_source",
            "georeference",
            "geotiff",
            "legend",
            "polygons",
            "unfinished",
            "vrt",
            "grids",
            "masked_area",
            "masking",
            "cell_sizes",
            "aligned",
            "mosaicked",
            "folders",
            "stac",
            "tile_index",
            "mosaic_descriptions",
            "output_mosaic",
            "on_map",
            "map_space",
            "views",
            "warped",
            "served",
            "stored",
            "values",
        )
    ),
    *(
        f"inference.features.{name}"
        for name in ("tables", "esri_attachments", "related_media", "stored_images")
    ),
]
TORCH_MODULES = [f"inference.networks.{path.stem}" for path in NETWORKS]


@pytest.mark.parametrize(
    ("blocked", "skipped"),
    [
        (["qgis", "PyQt5", "PyQt6", *sorted(HEAVY)], TORCH_MODULES),
        (["qgis", "osgeo", *sorted(HEAVY)], GDAL_MODULES + TORCH_MODULES),
    ],
    ids=["without QGIS", "without GDAL"],
)
def test_inference_is_imported_where_there_is_neither_qgis_nor_gdal(blocked, skipped):
    code = BLOCKED.format(blocked=blocked, skipped=skipped)
    environment = {**os.environ, "PYTHONPATH": ""}
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, env=environment)
