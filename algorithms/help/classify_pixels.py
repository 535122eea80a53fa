"""The help of Classify pixels."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .arguments import class_arguments, image_arguments, tile_arguments
from .page import HOMEPAGE, HelpPage
from .parameters import (
    arguments_help,
    device_help,
    mask_help,
    model_help,
    outputs_help,
    sieve_help,
    snap_help,
    threads_help,
    trust_help,
)

translate = QCoreApplication.translate

EXAMPLE = {
    "INPUT": "scene.tif",
    "MODEL": "landcover.emd",
    "ARGUMENTS": "padding 64; batch_size 16",
    "OUTPUT": "classes.tif",
    "CONFIDENCE": "confidence.tif",
    "POLYGONS": "classes.gpkg",
    "REPORT": "report.html",
}


SEVERAL = {"INPUT_RASTERS": ["a.tif", "b.tif"], "MODEL": "landcover.emd", "OUTPUT": "classes.tif"}
SERVICE = {
    "INPUT": "wms://type=xyz&url=https://tiles.example.com/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=19",
    "EXTENT": "1310000,1314000,5860000,5863000",
    "CELL_SIZE": "0.5972",
    "MODEL": "landcover.emd",
    "OUTPUT": "classes.tif",
}
FOLDER = {
    "INPUT_FOLDER": "images",
    "PATTERN": "*.tif;*.jpg",
    "RECURSIVE": "true",
    "MODEL": "landcover.emd",
    "PROCESSING_MODE": "1",
    "OUTPUT_FOLDER": "classified",
}
FEATURES = {
    "INPUT_FEATURES": "inspection.gdb|layername=poles",
    "MODEL": "rust.emd",
    "PROCESSING_MODE": "1",
    "OUTPUT_FEATURES": "rust.gpkg",
}


INDEX = {
    "INPUT": "index.gpkg",
    "MODEL": "landcover.emd",
    "PROCESSING_MODE": "1",
    "OUTPUT_FOLDER": "classified",
    "OUTPUT": "landcover.vrt",
}
REPLACED = {
    "INPUT_FEATURES": "copy.gdb|layername=poles",
    "MODEL": "rust.emd",
    "PROCESSING_MODE": "1",
    "OVERWRITE_ATTACHMENTS": "true",
}
PARCELS = {
    "INPUT": "scene.tif",
    "MASK": "parcels.gpkg|layername=parcels",
    "CELL_SIZE": "0.5",
    "MODEL": "landcover.emd",
    "OUTPUT": "classes.tif",
}
OBLIQUE = {"INPUT": "oblique.tif", "USE_PIXEL_SPACE": "true", "MODEL": "roofs.emd", "OUTPUT": "roofs.tif"}


def classify_pixels_help() -> HelpPage:
    return HelpPage(
        summary=translate(
            "DeepPixels",
            "Runs a trained deep learning model over a raster of any size and gives every pixel the class "
            "that the model finds, on the raster's own grid. Several rasters, a folder of images, a mosaic "
            "or the images that features carry are classified as one image, or each for itself.",
        ),
        parameters=_parameters(),
        outputs=_outputs(),
        arguments=(*tile_arguments(), *class_arguments(), *image_arguments()),
        example=EXAMPLE,
        documentation=f"{HOMEPAGE}#in-the-dialog",
        further={
            translate("DeepPixels", "Several rasters as one image"): SEVERAL,
            translate("DeepPixels", "A folder of images, each for itself"): FOLDER,
            translate(
                "DeepPixels", "The images of a tile index, each for itself, and a mosaic of all"
            ): INDEX,
            translate("DeepPixels", "The images that features carry, each for itself"): FEATURES,
            translate("DeepPixels", "The same, in the place of the images (of a copy)"): REPLACED,
            translate("DeepPixels", "Inside of polygons, at another cell size"): PARCELS,
            translate("DeepPixels", "An oblique image, as it was taken"): OBLIQUE,
            translate("DeepPixels", "A layer of tiles, the pixels of zoom level 18"): SERVICE,
        },
    )


def _parameters() -> dict[str, str]:
    return {
        **_inputs(),
        "MODEL": model_help(),
        "ARGUMENTS": arguments_help(),
        "EXTENT": translate(
            "DeepPixels",
            "The part of the raster to classify, widened to whole pixels; without it all of the raster. The "
            "model still sees what lies around it. Items separately: items that lie beyond it are left out.",
        ),
        "CELL_SIZE": translate(
            "DeepPixels",
            "Width and height of the result's pixels, in the units of the raster's reference system; without "
            "it those of the raster. Of several rasters it is that of the first. A layer of a service, which "
            "has no pixels of its own, is read at this size, from the upper left corner of the extent on.",
        ),
        "USE_PIXEL_SPACE": translate(
            "DeepPixels",
            "For images that do not lie on a grid of the map: oblique or scanned ones that ground control "
            "points or rational polynomials (RPC) place, and rotated ones. If true, the model sees the image "
            "as it was taken, and what it finds is brought to the map then, classes by the nearest "
            "pixel. If false, images with points or polynomials are warped first, and rotated ones keep "
            "their grid. If it is not given (NULL in the modeler) it is as the model says: ImageSpaceUsed in "
            "its definition, false without. The ground under polynomials is taken to be at their HEIGHT_OFF, "
            "as QGIS draws their layers. Photos without a place, and rasters on a grid of the map, are the "
            "same in both. Several rasters as one image, and what has a cell size, are brought to one "
            "grid first.",
        ),
        "SKIP_FINISHED": translate(
            "DeepPixels",
            "Items separately: an output that is there already, made by the same model with the same "
            "arguments from the same image, is not made again, so that a run that was interrupted goes on "
            "where it was. Otherwise all are made again.",
        ),
        "OVERWRITE_ATTACHMENTS": translate(
            "DeepPixels",
            "Items separately: the classified rasters take the place of the images in the attachments or "
            "related media of the input features, with their types, names and sizes. All that were "
            "classified are replaced at once, when the run has finished; a run that fails or is cancelled "
            "leaves the layer as it was, and images that failed stay what they were. It cannot be undone.",
        ),
        **_places(),
        "DEVICE": device_help(),
        "THREADS": threads_help(),
        "TRUST": trust_help(),
        "SIEVE": sieve_help(),
    }


def _places() -> dict[str, str]:
    service = translate("DeepPixels", "A layer of a service begins at the extent's corner anyway.")
    items = translate("DeepPixels", "Items separately: items that lie outside are left out.")
    return {"SNAP": f"{snap_help()} {service}", "MASK": f"{mask_help()} {items}"}


def _inputs() -> dict[str, str]:
    return {
        "INPUT": translate(
            "DeepPixels",
            "The raster to classify: any that GDAL reads, of any data type. Pixels that are nodata, masked "
            "or transparent are not classified. Or what describes a mosaic: a VRT, a tile index as "
            "gdaltindex writes it, a STAC item collection or the answer of a STAC API (.json; behind # the "
            "assets to take, like items.json#visual). Or a layer of a service: WMS, WMTS, XYZ tiles, WCS or "
            "ArcGIS, for which cell size and extent are needed. Requests that fail are made again up to "
            "three times; what never comes has no data, and the log says how much that is, and why. Exactly "
            "one input is given: this one, several rasters, a folder or features.",
        ),
        "INPUT_RASTERS": translate(
            "DeepPixels",
            "Several rasters with the same bands. On the command line the parameter is repeated.",
        ),
        "INPUT_FOLDER": translate(
            "DeepPixels",
            "A folder of images, taken in the order of their names. Files that belong to images, like .ovr "
            "and .aux.xml, are left out.",
        ),
        "INPUT_FEATURES": translate(
            "DeepPixels",
            "A vector layer whose features carry images, which are taken for the selected features or all of "
            "them: attachments as ArcGIS keeps them in a File GDB or a GeoPackage, related media of a "
            "GeoPackage, or files that a field names. Files that are no images are left out. Photos without "
            "a place on a map need items separately.",
        ),
        "IMAGE_FIELD": translate(
            "DeepPixels",
            "The field of the input features with paths or addresses (http, https) of images; several "
            "between semicolons. Relative paths start from where the field's widget for attachments says, "
            "else from the folder of the layer's file, then that of the project. Without it attachments and "
            "related media count, else the field that has that widget, if there is one alone.",
        ),
        "PATTERN": translate(
            "DeepPixels",
            "Which files of the input folder are images: names with * and ?, separated by semicolons. "
            "Without it all that GDAL reads as an image.",
        ),
        "RECURSIVE": translate(
            "DeepPixels",
            "Whether images in the folders below the input folder are classified as well. Their outputs lie "
            "in folders of the same names.",
        ),
        "PROCESSING_MODE": translate(
            "DeepPixels",
            "0, as one mosaicked image: all rasters lie on the grid of the first, in its reference system "
            "and with its cell size, and the first raster in the list that has data counts where they "
            "overlap. What lies on another grid is resampled: bilinearly where the result is finer, by "
            "averaging where it is coarser. 1, items separately: each raster is classified on its own grid "
            "to a file of its own, and those within a mosaic as well. An item that fails is told at the end "
            "and does not stop the others.",
        ),
    }


def _outputs() -> dict[str, str]:
    items = translate(
        "DeepPixels",
        "Items separately: a mosaic of all outputs (.vrt, and .gti.gpkg where GDAL writes them), in the "
        "folder of the items unless a file is named.",
    )
    common = outputs_help()
    return {
        **common,
        "OUTPUT": f"{common['OUTPUT']} {items}",
        "OUTPUT_FOLDER": translate(
            "DeepPixels",
            "Items separately: the folder for a GeoTIFF of each item, which is called like it, with "
            "_classified behind its name. Names that are alike get the suffix, then the folder of the image. "
            "Images of features have the feature's id before their names. "
            "A run that is cancelled leaves the items that it has finished.",
        ),
        "OUTPUT_FEATURES": translate(
            "DeepPixels",
            "Items separately: the input features in a GeoPackage (.gpkg), the classified rasters of their "
            "images as related media, or in a File GDB (.gdb), as attachments. Fields: how many images were "
            "classified and how many failed, and for each class the pixels and the area in square metres "
            "(empty where a raster has no reference system) of all rasters of the feature. A file that is "
            "there already is appended to, if its layer is called like it and has the same fields.",
        ),
        "FINISHED_ITEMS": translate("DeepPixels", "Items separately: how many this run has classified."),
        "SKIPPED_ITEMS": translate("DeepPixels", "Items separately: how many an earlier run had finished."),
        "FAILED_ITEMS": translate(
            "DeepPixels", "Items separately: how many have failed; the log says which, and why."
        ),
    }
