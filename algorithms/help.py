"""What the dialogs and qgis_process say of each algorithm."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def classify_pixels_help() -> str:
    """What it does, what it takes, and how it is called."""
    return QCoreApplication.translate(
        "DeepPixels",
        """Runs a trained deep-learning model over a raster of any size and writes the class of every \
pixel, on the raster's own grid, with the model's legend. Pixels without data are not classified.

<h3>Input raster</h3>
Any raster that GDAL reads, of any data type. Its nodata value, masks and alpha band are respected.

<h3>Model definition</h3>
An Esri model definition (.emd or .json), a deep-learning package (.dlpk), or the JSON text of a \
definition. It names the model's file: ONNX (.onnx), TorchScript (.pt, .pth, .torchscript) or an exported \
PyTorch program (.pt2).

<h3>Arguments</h3>
Names and values separated by semicolons, like <code>padding 32; batch_size 16</code>, or JSON. \
What is left out has the model's default.
<ul>
<li><b>padding</b>: pixels at a tile's border that neighbouring tiles see as well; without it, what the \
definition says or a quarter of the tile</li>
<li><b>batch_size</b>: tiles that the model sees at once, rounded down to a square number; without it \
<code>auto</code>: as many as a GPU's memory holds, one on a CPU</li>
<li><b>tile_size</b>: rows and columns of a tile, for models that take tiles of any size: \
<code>trained</code> (as in training), a number, or <code>auto</code>: larger tiles that save \
work, if the model answers the same with them</li>
<li><b>precision</b>: <code>full</code>, <code>half</code> (faster, on a GPU) or <code>auto</code>: half \
where it changes next to nothing, without it</li>
<li><b>tile_merge</b>: how tiles are joined: <code>blend</code> (smoothly, across half of the overlap), \
<code>hann</code> (weighted across the whole tile) or <code>crop</code> (their centres, side by side)</li>
<li><b>threshold</b>: for models with a single score: from which probability on a pixel belongs to the \
class; without it 0.5</li>
<li><b>predict_background</b>: whether the background is a class as well, where the model has one</li>
</ul>

<h3>Extent to classify</h3>
The part of the raster to classify, widened to whole pixels. What lies around it is still seen as context.

<h3>Device</h3>
<code>auto</code> takes all NVIDIA GPUs, else the CPU; <code>cuda:0</code> one of them, \
<code>cuda:0, cuda:1</code> several. The log says which one was used, and why.

<h3>Classified raster</h3>
A GeoTIFF of class values with colours and names. It appears when it is complete: a run that is cancelled \
or fails leaves nothing behind.

<h3>Command line</h3>
<code>qgis_process run deeppixels:classifypixels -- INPUT=image.tif MODEL=model.emd \
"ARGUMENTS=padding 32; batch_size 16" OUTPUT=classes.tif</code>""",
    )


def detect_change_help() -> str:
    """What it does, what it takes, and how it is called."""
    return QCoreApplication.translate(
        "DeepPixels",
        """Runs a trained deep-learning model over two rasters of one place and writes what has changed \
between them, on one grid, with the model's legend. Pixels without data in either raster are not compared.

<h3>From raster (before), To raster (after)</h3>
Any rasters that GDAL reads. They need not match: both are brought to the grid of the from raster (or to \
the cell size, if one is given) as they are read, bilinearly where it is finer, by averaging where it is \
coarser; the log says what was resampled. Only where both lie is compared. The order matters.

<h3>Model definition</h3>
An Esri model definition (.emd or .json), a deep-learning package (.dlpk), or the JSON text of a \
definition. Packages of ArcGIS' ChangeDetector run as they are. Other models may take two arrays (before, \
after), one of both dates' bands, or tiles × 2 × bands × rows × columns; where the model's file does not \
tell, ModelConfiguration says <code>two_inputs</code>, <code>stacked</code> or <code>pair</code>.

<h3>Arguments</h3>
Names and values separated by semicolons, like <code>padding 32; score_threshold 0.6</code>, or JSON.
<ul>
<li><b>padding</b>: pixels at a tile's border that neighbouring tiles see as well; without it, what the \
definition says or a quarter of the tile</li>
<li><b>batch_size</b>: tiles that the model sees at once, rounded down to a square number; without it \
<code>auto</code>: as many as a GPU's memory holds, one on a CPU</li>
<li><b>score_threshold</b>: from which probability on a pixel has changed; without it 0.5 for models with a \
single score, the highest score for others. Models of distances (ArcGIS' ChangeDetector) have none: more \
than 1 is a change</li>
<li><b>tile_merge</b>: how tiles are joined: <code>blend</code>, <code>hann</code> or <code>crop</code></li>
<li><b>tile_size</b>, <b>precision</b>: as for classifying pixels</li>
</ul>

<h3>Extent to compare, Cell size</h3>
The part of the from raster to compare, and the size of the result's pixels in its units.

<h3>Device</h3>
<code>auto</code> takes all NVIDIA GPUs, else the CPU; <code>cuda:0</code> one of them, \
<code>cuda:0, cuda:1</code> several. The log says which one was used, and why.

<h3>Change raster</h3>
A GeoTIFF of class values with colours and names. The changed area, pixels and share, and the area of each \
class, are outputs of their own, for models to go on with.

<h3>Command line</h3>
<code>qgis_process run deeppixels:detectchange -- FROM_RASTER=2019.tif TO_RASTER=2024.tif MODEL=change.emd \
"ARGUMENTS=padding 32; score_threshold 0.6" OUTPUT=change.tif</code>""",
    )
