<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>DeepPixels</name>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Model definition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Model definitions (*.emd *.dlpk *.json);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Arguments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Device (auto, cpu, cuda, cuda:0 …)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classify pixels using deep learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Gives every pixel of a raster the class that a model finds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>deep learning,segmentation,land cover,classification,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Input raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Extent to classify</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classified raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Detect change using deep learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Finds what has changed between two rasters, with a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>deep learning,change detection,difference,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>From raster (before)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>To raster (after)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Extent to compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Cell size, in units of the from raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Change raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed area (m²)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed share of the pixels with data (%)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Area of each class (JSON)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise a quarter of the tile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Pixels along each edge of a tile that the neighbouring tiles see as well. More of them give more context and take longer; less than half of the tile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as many as fit into a GPU's memory, one on a CPU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Tiles that the model sees at once; rounded down to a square number (1, 4, 9, 16…).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Rows and columns of a tile, for models that take tiles of any size: “trained” as in training, a number, or “auto” for larger tiles that save work, if the model answers the same with them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>How overlapping tiles are joined: “blend” smoothly across half of the overlap, “hann” weighted across the whole tile, “crop” their centres side by side, as ArcGIS does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>“full” computes with 32 bits, “half” with 16, which is faster on a GPU; “auto” takes half where it changes next to nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says, otherwise 0.5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For models with a single score: the probability from which on a pixel belongs to the class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>True; False for ArcGIS packages of several classes without the value 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Whether the background (value 0) is a class too, for models that know one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise 0.5 for a single score, else the highest score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>The probability from which on a pixel has changed. Models of distances, such as ArcGIS' ChangeDetector, have none: a distance of more than 1 is a change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Runs a trained deep learning model over a raster of any size and gives every pixel the class that the model finds, on the raster's own grid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The raster to classify: any that GDAL reads, of any data type. Pixels that are nodata, masked or transparent are not classified.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The part of the raster to classify, widened to whole pixels; without it all of the raster. The model still sees what lies around it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Runs a trained deep learning model over two rasters of one place and finds what has changed between them. The rasters need not match in extent, cell size, reference system or data type: both are brought to one grid while they are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The model takes both dates as two arrays, one behind the other (stacked) or as a pair; where its file does not tell, ModelConfiguration in the definition does. Packages of ArcGIS' ChangeDetector run as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster before the change: any that GDAL reads, of any data type. Its grid is that of the result. Only pixels with data in both rasters are compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster after the change, of the same place and with the same bands. Where its grid is another one it is resampled: bilinearly where the result is finer, by averaging where it is coarser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The part of the rasters to compare, widened to whole pixels; without it all that they share. The model still sees what lies around it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Width and height of the result's pixels, in the units of the from raster's reference system; without it those of the from raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The ground that all classes of change cover, in square metres. Empty where the rasters have no reference system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many pixels have changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many of a hundred pixels have changed, of those with data in both rasters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>For each class its value, name, number of pixels and area in square metres, as a JSON list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Input parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Outputs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Default: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Arguments of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Command line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Python</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Examples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Documentation of Deep Pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Which models run, and how they are described</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Further reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>An Esri model definition (.emd or .json), a deep learning package (.dlpk), or the JSON text of a definition, pasted. It names the model's file: ONNX (.onnx), TorchScript (.pt, .pth, .torchscript) or an exported PyTorch program (.pt2).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>How the model is run: names and values separated by semicolons, like “padding 32; batch_size 16”, or JSON. What is left out has its default. Not every model takes every argument.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>What computes: “auto” takes all NVIDIA GPUs that can be used, otherwise the CPU; “cpu” the CPU; “cuda” the GPUs; “cuda:0” the first GPU, “cuda:0, cuda:1” the first two. The log says which was used, and why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoTIFF of class values, with the names and colours of the model's classes. It appears when it is complete: a run that is cancelled or fails leaves nothing behind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/layers.py" />
            <source>The layer {layer} comes from the provider {provider}; expected a raster that GDAL reads (save the layer as a GeoTIFF first)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/task.py" />
            <source>There is no algorithm {name}; expected its id, like deeppixels:classifypixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/line.py" />
            <source>name value; name value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Reset all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Give all arguments the model's defaults</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Not used: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>About the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>What is wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>Copy the install command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>What it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Allowed values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>The arguments that the model takes will be listed here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Reset {name} to {default}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../provider.py" />
            <source>Deep Pixels: deep learning on imagery</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Inference</name>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>detects objects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>detects objects and outlines them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>classifies objects that a layer outlines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>describes images in words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>outlines objects and classifies what lies between them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>translates images from one kind to another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>sharpens images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} compares two rasters; expected one that classifies a single one (detect change takes this one)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} {purpose} (ModelType is {model_type}); expected one that classifies pixels, ImageClassification</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>is of another kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/change_detection.py" />
            <source>Change detection by scores or classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/change_detector.py" />
            <source>Change detection by ArcGIS' ChangeDetector (STANet)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/distance.py" />
            <source>Change detection by the distance of two dates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/architectures/image_classification.py" />
            <source>Pixel classification</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>one of the arguments of this model: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>names and values, like "padding 32; batch_size 16" or {"padding": 32}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Tiles seen at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Rows and columns of a tile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Of the numbers on a GPU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Pixels shared with other tiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How tiles are joined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of the class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of a change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Whether background is a class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>ImageHeight is missing; expected the rows (and in ImageWidth the columns) of a tile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model's file takes tiles of {fixed} pixels only, not the {said} of its definition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>trained, as the model's file takes tiles of {size} pixels only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>With tiles of {size} pixels only {share:.1f} % of a sample get the class that they get with the {trained} that the model was trained with: its answer depends on the size of its tiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>only {share:.1f} % of a sample keep their class with others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>tile_size is auto: tiles stay at {size}, as {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>auto or full, as {device} has but one for this model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as half fails: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as {share:.2f} % of the classes of a sample would change with half</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: half</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model answers with an array of {shape}; expected {expected}, as for its first tile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>at least {margin}, which the model crops itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>crop, as the model gives class numbers, which cannot be blended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>nothing, as the model gives class numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>Classes and ignore_mapped_class leave none of {count} channels for changes; expected one whose value is not {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one number a pixel, from 0 to more than 1; expected a probability, or a score that may be negative (for a map of distances, of which more than 1 are changes, expected "distance" in ModelConfiguration of the definition)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one score a pixel, and the definition lists {count} classes; expected two, no change and change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives class numbers; expected the distance between both dates, as its definition says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives {channels} numbers a pixel; expected one, the distance between both dates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the bands of the raster before the change first, or names (if these are bands of each raster)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the same bands of both rasters, numbered one after the other like {example}, or those of one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model gives more than one score a pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model has no channel for the background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>ignore_mapped_class is {ignored}; expected some of {count} channels to be left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} score(s) a pixel; expected {count} as the definition lists {count} class(es), or {more} with one for the background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>Classes is missing; expected the values that the model's class map holds, with their names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} whole numbers a pixel; expected one, the class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model's score is {score:.3g} at a pixel; expected a probability from 0 to 1, as it gave for the first tile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>numbers of channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition is not JSON: {reason} (line {line}, column {column})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition cannot be read as JSON: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a JSON object, {"Framework": …}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>{key} is {value}; expected {expected}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a whole number from {least} to {most}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a number from 0 to 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>0-based band numbers or band names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>entries like {"Value": 1, "Name": "Water", "Color": [0, 0, 255]}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[red, green, blue] from 0 to 255</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>an object of lists, one number for each band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>lists of one length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a list with a number for each band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[lowest, highest]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands of each raster: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>tiles of {height} × {width} pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>runs with {framework}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>made with arcgis.learn {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>version {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>licence: {license}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>auto, cpu, cuda, cuda:0, or several like cuda:0, cuda:1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>True or False</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number of pixels from {lowest} to {highest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number from {lowest} to {highest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a number from {lowest} to {highest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>{words} or {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{model} needs {packages}, not found in the Python of QGIS. Install with: {command}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{name} is {value!r}; expected {expected}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{device} has too little memory for {batch_size} tile(s) at a time; expected room for at least one (choose another device or a smaller tile)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of tiles × bands × rows × columns, before and after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × (2 × bands) × rows × columns, before first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × 2 × bands × rows × columns, before first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>one array of tiles × bands × rows × columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{look}, as its definition says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} does not tell how it takes two rasters; expected stacked ({stacked}) or pair ({pair}) as ModelConfiguration of the definition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{two}; {stacked}; or {pair}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of one shape, before and after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} takes tiles × rows × columns × bands ({shape}); expected bands before rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} takes {inputs}; expected {expected}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{count} inputs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>unnamed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Model: {name} ({file})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Classes: {classes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Tile: {height} × {width} pixels, padding {padding}, merged by {merge}, batch of {batch}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Device asked for: {asked}; used: {used}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{tiles} tiles, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{key} is in the definition and has no effect, as in ArcGIS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{count} pixels with data got no class: the model gave no number for them, or a class that its definition does not list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Not classified, no data: {pixels} pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %, {area:.2f} ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/memory.py" />
            <source>The device's memory is too small for {size} tiles at a time; going on with {half}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/networks/resnet.py" />
            <source>The backbone is {backbone}; expected one of {backbones}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The attention of STANet is {attention}; expected one of {attentions}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The pyramid attention of STANet cannot divide features of {height} × {width} into {parts} × {parts} blocks; expected tiles whose sides are multiples of {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds {kind}; expected weights without their network, a state dict of named tensors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>The weights are not those of {network}: {missing} missing, {unexpected} unexpected, {differing} of another shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected a state dict of tensors alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>PyTorch {version} finds no weights in {file}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/normalization.py" />
            <source>NormalizationStats is missing; expected statistics of each of {count} band(s), as only those of red, green and blue go without saying (IsMultispectral is {multispectral})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/normalization.py" />
            <source>NormalizationStats has {count} bands; expected at least {wanted}, as ExtractBands asks for band {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {kind}; expected tiles × classes × rows × columns, an answer for every pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>an array of {shape}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {rows} × {cols} pixels for a tile of {height} × {width}; expected as many, 1/2 to 1/32 of them (is the tile a multiple of the network's stride?), or a few less on every side (many: say so with ModelPadding)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>ModelFile is missing; expected the path of the model's file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>ModelFile is {file}, which is not there; expected a file in {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {model} is not there; expected a .emd, .json or .dlpk file, or JSON text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {path} cannot be read: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>{path} is no model definition; expected a .emd, .json or .dlpk file, naming the model's file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The package {model} holds {count} model definitions ({names}); expected exactly one .emd file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The package {model} cannot be unpacked: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The package {model} holds {name}, which would leave its folder; expected plain files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>{count} of {all} parts are not there, {names}; expected all of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The model or the raster is not the one that {plan} was made for; expected them unchanged (plan_parts makes a new plan)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The plan {path} cannot be read: {reason}; expected one that plan_parts made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/pool.py" />
            <source>{device} failed and is used no longer, others redo its part: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>bilinearly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>by averaging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters {before} and {after} do not overlap; expected two of one place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have {before} and {after} bands; expected as many in both, or ExtractBands in the definition to choose some</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The raster {path} has no coordinate reference system; expected one, as the other has, to bring both to one grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have no coordinate reference system, and are of {before} and {after} pixels; expected one size, or reference systems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>{path} is resampled {how} to the grid of the result, pixels of {cell:.6g}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>CELL_SIZE is {size}; expected a number above 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>CELL_SIZE is {size} for rasters without coordinates; expected none, as their pixels have no size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The raster {path} has no place in its own reference system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The raster {path} cannot be brought to the reference system {crs}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The raster {path} has no place in the reference system of the other; expected two rasters of one place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>{count} band(s) are read (of {all} in the raster); expected {channels}, as the model takes them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has no band called {name}, which ExtractBands asks for; its bands are {bands}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has {count} band(s); expected at least {least}, as ExtractBands asks for {entry}, counted from 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/gdal_errors.py" />
            <source>GDAL gives no reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/gdal_source.py" />
            <source>The raster {path} cannot be read at row {row}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/gdal_source.py" />
            <source>The raster {path} cannot be opened: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/gdal_source.py" />
            <source>The raster {path} is what a run has written so far, or what one that was interrupted has left; expected a finished raster (wait for the run, or run it again)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/gdal_source.py" />
            <source>The raster {path} holds {name}; expected real numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>The transform {transform} cannot be inverted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is {bounds}; expected four finite numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written at row {row}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected the name of a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected a folder {folder} that exists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/pixel_type.py" />
            <source>Classes has the values {low} to {high}; expected whole numbers of 32 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/raster/views.py" />
            <source>The raster {path} cannot be resampled: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/run.py" />
            <source>The output {path} is the input raster, or part of it; expected another file, as this one would be lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/run.py" />
            <source>EXTENT is {extent}; expected one that shares pixels with the raster {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/__init__.py" />
            <source>ModelFile is {file} of framework {framework!r}; expected one of {suffixes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/_failures.py" />
            <source>The model failed on tiles of {shape}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>DEVICE is {device}, but {reason}; the CPU is used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>this PyTorch {version} is built without CUDA</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>PyTorch {version} finds no NVIDIA GPU with a driver for CUDA {cuda}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>there are {count} GPU(s), numbered from cuda:0 to cuda:{last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>CPU ({count} threads)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_forward.py" />
            <source>The model answers with {kind}; expected a tensor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>CPU ({count} cores)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>The GPU {device} cannot be used by ONNX Runtime {version} (its CUDA libraries or the driver do not fit, or there is no such device); the CPU is used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>{file} takes {inputs}; expected arrays of numbers of one type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>ONNX Runtime {version} cannot load {file}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>The model takes {type}, and is given {value:.6g}; expected values from {low:.6g} to {high:.6g} (does the definition lack NormalizationStats?)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>DEVICE is {device}, but this ONNX Runtime {version} is built without CUDA; the CPU is used (the package onnxruntime-gpu instead of onnxruntime brings it)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>weights without their network (a pickled state dict)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected an exported program of tensors alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>PyTorch {version} cannot load {file}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds {kind}; expected a network that can be run as it is, TorchScript (torch.jit.save) or an exported program (torch.export.save)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../inference/tiling.py" />
            <source>a whole number from 0 to {most}, less than half a tile of {height} × {width} pixels</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
