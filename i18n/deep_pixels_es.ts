<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>DeepPixels</name>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Model definition</source>
            <translation>Definición de modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Models (*.emd *.dlpk *.json *.onnx *.pt *.pt2 *.torchscript);;All files (*)</source>
            <translation>Modelos (*.emd *.dlpk *.json *.onnx *.pt *.pt2 *.torchscript);;Todos los archivos (*)</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Arguments</source>
            <translation>Argumentos</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Snap the extent to the raster's pixel grid</source>
            <translation>Ajustar la extensión a la cuadrícula de píxeles del ráster</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Device (auto, cpu, cuda, cuda:0 …)</source>
            <translation>Dispositivo (auto, cpu, cuda, cuda:0…)</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Let the model's own code run</source>
            <translation>Permitir que se ejecute el código propio del modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>CELL_SIZE is {size}; expected a number above 0</source>
            <translation>CELL_SIZE es {size}; se esperaba un número mayor que 0</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classify pixels using deep learning</source>
            <translation>Clasificar píxeles mediante aprendizaje profundo</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Gives every pixel of a raster the class that a model finds</source>
            <translation>Asigna a cada píxel de un ráster la clase que determina un modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>deep learning,segmentation,land cover,classification,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation>aprendizaje profundo,segmentación,cobertura del suelo,clasificación,deep learning,segmentation,land cover,classification,onnx,pytorch,emd,dlpk,arcgis</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Extent to classify</source>
            <translation>Extensión a clasificar</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Cell size, in units of the raster</source>
            <translation>Tamaño de celda, en unidades del ráster</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classified raster</source>
            <translation>Ráster clasificado</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>PROCESSING_MODE is items separately for {layer}, which has no items; expected all rasters as one image</source>
            <translation>PROCESSING_MODE es «Todos los elementos por separado» para {layer}, que no tiene elementos; se esperaba: «Todos los rásteres como una sola imagen de mosaico»</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Detect change using deep learning</source>
            <translation>Detectar cambios mediante aprendizaje profundo</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Finds what has changed between two rasters, with a model</source>
            <translation>Determina con un modelo qué ha cambiado entre dos rásteres</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>deep learning,change detection,difference,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation>aprendizaje profundo,detección de cambios,diferencia,deep learning,change detection,difference,onnx,pytorch,emd,dlpk,arcgis</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>From raster (before)</source>
            <translation>Ráster anterior</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>To raster (after)</source>
            <translation>Ráster posterior</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Extent to compare</source>
            <translation>Extensión a comparar</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Cell size, in units of the from raster</source>
            <translation>Tamaño de celda, en unidades del ráster anterior</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Change raster</source>
            <translation>Ráster de cambios</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed area (m²)</source>
            <translation>Área con cambios (m²)</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed pixels</source>
            <translation>Píxeles con cambios</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed share of the pixels with data (%)</source>
            <translation>Proporción de píxeles con cambios entre los que tienen datos (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Area of each class (JSON)</source>
            <translation>Área de cada clase (JSON)</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>Replace the images of the input features by the classified rasters</source>
            <translation>Reemplazar las imágenes de los objetos de entrada por los rásters clasificados</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>Features with the classified rasters</source>
            <translation>Objetos con los rásters clasificados</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{names} are both given; expected one of them, as the rasters go to one place</source>
            <translation>Se han indicado ambos, {names}; se esperaba uno de ellos, porque los rásters van a un solo lugar</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{name} is given without INPUT_FEATURES; expected features</source>
            <translation>Se ha indicado {name} sin INPUT_FEATURES; se esperaban objetos</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{name} is given for one mosaicked image; expected all items separately (PROCESSING_MODE)</source>
            <translation>Se ha indicado {name} para una sola imagen en mosaico; se esperaban todos los elementos por separado (PROCESSING_MODE)</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>The layer {layer} is being edited; expected that its edits are saved or discarded first</source>
            <translation>La capa {layer} se está editando; se esperaba que antes se guardaran o descartaran los cambios</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>The layer {layer} is read only; expected one whose attachments can be replaced</source>
            <translation>La capa {layer} es de solo lectura; se esperaba una cuyos adjuntos se puedan reemplazar</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The field {fields} of the layer {layer} names no image for any feature; expected paths or addresses of images</source>
            <translation>El campo {fields} de la capa {layer} no nombra ninguna imagen para ningún objeto; se esperaban rutas o direcciones de imágenes</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The fields {fields} of the layer {layer} have attachments; expected IMAGE_FIELD to be one of them</source>
            <translation>Los campos {fields} de la capa {layer} tienen adjuntos; se esperaba uno de ellos como IMAGE_FIELD</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The features of the layer {layer} carry no images: they have neither attachments nor related media, and no field has the widget for attachments; expected some, or IMAGE_FIELD, the field with paths of images</source>
            <translation>Los objetos de la capa {layer} no llevan imágenes: no tienen adjuntos ni medios relacionados, y ningún campo tiene el control para adjuntos; se esperaban algunas, o IMAGE_FIELD, el campo con rutas de imágenes</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>Input features that carry images</source>
            <translation>Objetos de entrada que llevan imágenes</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>Field of the input features with paths of images</source>
            <translation>Campo de los objetos de entrada con rutas de imágenes</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>IMAGE_FIELD is {field}; expected a field of the layer {layer}</source>
            <translation>IMAGE_FIELD es {field}; se esperaba un campo de la capa {layer}</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; the items that were finished are kept, a new run goes on from there.</source>
            <translation>Cancelado; los elementos terminados se conservan, una nueva ejecución continúa desde ahí.</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; nothing was written.</source>
            <translation>Cancelado; no se escribió nada.</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; the raster {path} is complete and stays.</source>
            <translation>Cancelado; el ráster {path} está completo y se conserva.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise a quarter of the tile</source>
            <translation>auto: según la definición; si no, un cuarto de la tesela</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Pixels along each edge of a tile that the neighbouring tiles see as well. More of them give more context and take longer; less than half of the tile.</source>
            <translation>Píxeles a lo largo de cada borde de una tesela que también ven las teselas vecinas. Cuantos más sean, más contexto aportan y más tarda el proceso; deben ser menos de la mitad de la tesela.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as many as fit into a GPU's memory, one on a CPU</source>
            <translation>auto: tantas como quepan en la memoria de una GPU; una en una CPU</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Tiles that the model sees at once; rounded down to a square number (1, 4, 9, 16…).</source>
            <translation>Teselas que el modelo ve a la vez; se redondea hacia abajo a un cuadrado perfecto (1, 4, 9, 16…).</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Rows and columns of a tile, for models that take tiles of any size: “trained” as in training, a number, or “auto” for larger tiles that save work, if the model answers the same with them.</source>
            <translation>Filas y columnas de una tesela, para modelos que admiten teselas de cualquier tamaño: «trained», como en el entrenamiento; un número; o «auto», teselas mayores que ahorran trabajo, si el modelo responde igual con ellas.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: blend; hann with test_time_augmentation. hann for roads, image translation and super-resolution</source>
            <translation>auto (blend; hann con test_time_augmentation, para carreteras, traducción de imágenes y superresolución)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>How overlapping tiles are joined: “blend” smoothly across half of the overlap, “hann” weighted across the whole tile, “crop” their centres side by side, as ArcGIS does.</source>
            <translation>Cómo se unen las teselas que se solapan: «blend» las funde gradualmente en la mitad del solape; «hann» las pondera en toda la tesela; «crop» pone sus centros uno junto a otro, como hace ArcGIS.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>“full” computes with 32 bits, “half” with 16, which is faster on GPUs and on newer CPUs; “auto” takes half on a GPU where it changes next to nothing.</source>
            <translation>«full» calcula con 32 bits; «half», con 16, lo que es más rápido en las GPU y en las CPU más recientes; «auto» usa «half» en una GPU cuando no cambia casi nada.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says, otherwise False</source>
            <translation>según la definición; si no, False</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Whether the model is asked about flipped and turned variants of each tile too, and its answers are averaged: steadier results, for two to eight times the work.</source>
            <translation>Si el modelo evalúa también variantes volteadas y giradas de cada tesela y se promedian sus respuestas: resultados más estables, a cambio de entre el doble y ocho veces el trabajo.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>max for roads, mean for edges</source>
            <translation>max para carreteras, mean para bordes</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For ArcGIS packages that find roads or edges, with test_time_augmentation: whether the mean of the probabilities of all variants counts, the highest or the lowest.</source>
            <translation>Para paquetes de ArcGIS que encuentran carreteras o bordes, con test_time_augmentation: si cuenta la media de las probabilidades de todas las variantes, la más alta o la más baja.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says, otherwise 0.5</source>
            <translation>según la definición; si no, 0.5</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For models with a single score: the probability from which on a pixel belongs to the class.</source>
            <translation>Para modelos con una sola puntuación: la probabilidad a partir de la cual un píxel pertenece a la clase.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For models of one class, or of two: write how likely the class is at each pixel, from 0 to 1, in place of classes.</source>
            <translation>Para modelos de una clase, o de dos: escribe en cada píxel la probabilidad de la clase, de 0 a 1, en lugar de clases.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>True; False for ArcGIS packages of several classes without the value 0</source>
            <translation>True; False para paquetes de ArcGIS de varias clases sin el valor 0</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Whether the background (value 0) is a class too, for models that know one.</source>
            <translation>Si el fondo (valor 0) es también una clase, para modelos que lo distinguen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For ArcGIS packages that find edges: make lines of one pixel of them.</source>
            <translation>Para los paquetes de ArcGIS que encuentran bordes: los reduce a líneas de un píxel.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For CycleGAN, which was trained on two kinds of image: “AtoB” makes images of the second kind out of the first, “BtoA” images of the first kind out of the second.</source>
            <translation>Para CycleGAN, entrenado con dos tipos de imágenes: «AtoB» hace imágenes del segundo tipo a partir del primero, «BtoA» imágenes del primer tipo a partir del segundo.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says (downsample_factor), otherwise 1</source>
            <translation>según la definición (downsample_factor); si no, 1</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution: how many pixels of the output lie along the side of one of the raster, which is enlarged bilinearly first. 1 for a raster that was enlarged already.</source>
            <translation>Para la superresolución: cuántos píxeles del resultado hay a lo largo del lado de un píxel del ráster, que primero se amplía de forma bilineal. 1 para un ráster que ya fue ampliado.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3, which draws images from noise: “ddim” needs fewer steps, “ddpm” draws new noise in each of them.</source>
            <translation>Para la superresolución con SR3, que obtiene imágenes a partir de ruido: «ddim» necesita menos pasos, «ddpm» genera ruido nuevo en cada uno.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>that of training, otherwise linear</source>
            <translation>el del entrenamiento; si no, linear</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3: how noise grows from step to step.</source>
            <translation>Para la superresolución con SR3: cómo crece el ruido de un paso a otro.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>200, or as many as in training if those are fewer</source>
            <translation>200, o tantos como en el entrenamiento si fueron menos</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3: the steps in which noise is taken away. More of them may give finer images and take longer.</source>
            <translation>Para la superresolución con SR3: los pasos en los que se quita el ruido. Más pasos pueden dar imágenes más finas y tardan más.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise 0.5 for a single score; of several, the highest counts</source>
            <translation>auto: según la definición; si no, 0.5 con una sola puntuación o la puntuación más alta con varias</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>The probability from which on a pixel has changed. Models of distances, such as ArcGIS' ChangeDetector, have none: a distance of more than 1 is a change.</source>
            <translation>La probabilidad a partir de la cual un píxel ha cambiado. Los modelos de distancias, como ChangeDetector de ArcGIS, no tienen ninguna: una distancia mayor que 1 es un cambio.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Runs a trained deep learning model over a raster of any size and gives every pixel the class that the model finds, on the raster's own grid. Several rasters, a folder of images, a mosaic or the images that features carry are classified as one image, or each for itself.</source>
            <translation>Aplica un modelo de aprendizaje profundo entrenado a un ráster de cualquier tamaño y da a cada píxel la clase que encuentra el modelo, en la cuadrícula del propio ráster. Varios rásteres, una carpeta de imágenes, un mosaico o las imágenes que llevan objetos se clasifican como una sola imagen, o cada uno por sí mismo.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Several rasters as one image</source>
            <translation>Varios rásteres como una sola imagen</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A folder of images, each for itself</source>
            <translation>Una carpeta de imágenes, cada una por sí misma</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The images of a tile index, each for itself, and a mosaic of all</source>
            <translation>Las imágenes de un índice de teselas, cada una por separado, y un mosaico de todas</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The images that features carry, each for itself</source>
            <translation>Las imágenes que llevan objetos, cada una por sí misma</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The same, in the place of the images (of a copy)</source>
            <translation>Lo mismo, en lugar de las imágenes (de una copia)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Inside of polygons, at another cell size</source>
            <translation>Dentro de polígonos, con otro tamaño de celda</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>An oblique image, as it was taken</source>
            <translation>Una imagen oblicua, tal como se tomó</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A layer of tiles, the pixels of zoom level 18</source>
            <translation>Una capa de teselas, los píxeles del nivel de zoom 18</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The part of the raster to classify, widened to whole pixels; without it all of the raster. The model still sees what lies around it. Items separately: items that lie beyond it are left out.</source>
            <translation>La parte del ráster que se clasifica, ampliada a píxeles enteros; sin ella, todo el ráster. El modelo ve igualmente lo que hay alrededor. Elementos por separado: los que quedan fuera por completo se omiten.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Width and height of the result's pixels, in the units of the raster's reference system; without it those of the raster. Of several rasters it is that of the first. A layer of a service, which has no pixels of its own, is read at this size, from the upper left corner of the extent on.</source>
            <translation>Anchura y altura de los píxeles del resultado, en las unidades del sistema de referencia del ráster; sin indicarlas, las del ráster. Con varios rásteres, las unidades son las del primero. Una capa de un servicio, que no tiene píxeles propios, se lee a este tamaño, desde la esquina superior izquierda de la extensión.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>For images that do not lie on a grid of the map: oblique or scanned ones that ground control points or rational polynomials (RPC) place, and rotated ones. If true, the model sees the image as it was taken, and what it finds is brought to the map then, classes by the nearest pixel. If false, images with points or polynomials are warped first, and rotated ones keep their grid. If it is not given (NULL in the modeler) it is as the model says: ImageSpaceUsed in its definition, false without. The ground under polynomials is taken to be at their HEIGHT_OFF, as QGIS draws their layers. Photos without a place, and rasters on a grid of the map, are the same in both. Several rasters as one image, and what has a cell size, are brought to one grid first.</source>
            <translation>Para imágenes que no están sobre una cuadrícula del mapa: oblicuas o escaneadas, situadas por puntos de control o polinomios racionales (RPC), e imágenes giradas. Con true, el modelo ve la imagen tal como se tomó, y lo que encuentra se lleva después al mapa, las clases según el píxel más cercano. Con false, las imágenes con puntos o polinomios se rectifican primero, y las giradas conservan su cuadrícula. Si no se indica (NULL en el modelador), decide el modelo: ImageSpaceUsed en su definición, si no, false. El terreno bajo los polinomios se supone a la altura de su HEIGHT_OFF, como QGIS dibuja sus capas. Las fotos sin posición y los rásteres sobre una cuadrícula del mapa son iguales en ambos casos. Varios rásteres como una sola imagen, y lo que tiene un tamaño de celda, se llevan primero a una cuadrícula.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: an output that is there already, made by the same model with the same arguments from the same image, is not made again, so that a run that was interrupted goes on where it was. Otherwise all are made again.</source>
            <translation>Elementos por separado: una salida que ya existe, hecha por el mismo modelo con los mismos argumentos a partir de la misma imagen, no se hace de nuevo, de modo que una ejecución interrumpida continúa donde estaba. De lo contrario, todas se hacen de nuevo.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the classified rasters take the place of the images in the attachments or related media of the input features, with their types, names and sizes. All that were classified are replaced at once, when the run has finished; a run that fails or is cancelled leaves the layer as it was, and images that failed stay what they were. It cannot be undone.</source>
            <translation>Elementos por separado: los rásters clasificados ocupan el lugar de las imágenes en los adjuntos o medios relacionados de los objetos de entrada, con sus tipos, nombres y tamaños. Todas las que se clasificaron se reemplazan de una vez, al terminar la ejecución; una ejecución que falla o se cancela deja la capa como estaba, y las imágenes que fallaron quedan como eran. No se puede deshacer.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A layer of a service begins at the extent's corner anyway.</source>
            <translation>Una capa de un servicio empieza de todos modos en la esquina de la extensión.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: items that lie outside are left out.</source>
            <translation>Elementos por separado: los elementos que están fuera se omiten.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The raster to classify: any that GDAL reads, of any data type. Pixels that are nodata, masked or transparent are not classified. Or what describes a mosaic: a VRT, a tile index as gdaltindex writes it, a STAC item collection or the answer of a STAC API (.json; behind # the assets to take, like items.json#visual). Or a layer of a service: WMS, WMTS, XYZ tiles, WCS or ArcGIS, for which cell size and extent are needed. Requests that fail are made again up to three times; what never comes has no data, and the log says how much that is, and why. Exactly one input is given: this one, several rasters, a folder or features.</source>
            <translation>El ráster que se clasifica: cualquiera que GDAL lea, de cualquier tipo de datos. Los píxeles sin datos, enmascarados o transparentes no se clasifican. O lo que describe un mosaico: un VRT, un índice de teselas como lo escribe gdaltindex, una colección de elementos STAC o la respuesta de una API STAC (.json; detrás de #, los recursos que se toman, como items.json#visual). O una capa de un servicio: WMS, WMTS, teselas XYZ, WCS o ArcGIS, para la que hacen falta el tamaño de celda y la extensión. Las peticiones que fallan se repiten hasta tres veces; lo que nunca llega no tiene datos, y el registro dice cuánto es y por qué. Se da exactamente una entrada: esta, varios rásteres, una carpeta u objetos.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Several rasters with the same bands. On the command line the parameter is repeated.</source>
            <translation>Varios rásteres con las mismas bandas. En la línea de órdenes, el parámetro se repite.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A folder of images, taken in the order of their names. Files that belong to images, like .ovr and .aux.xml, are left out.</source>
            <translation>Una carpeta de imágenes, tomadas en el orden de sus nombres. Los archivos que acompañan a imágenes, como .ovr y .aux.xml, se omiten.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A vector layer whose features carry images, which are taken for the selected features or all of them: attachments as ArcGIS keeps them in a File GDB or a GeoPackage, related media of a GeoPackage, or files that a field names. Files that are no images are left out. Photos without a place on a map need items separately.</source>
            <translation>Una capa vectorial cuyos objetos llevan imágenes, que se toman de los objetos seleccionados o de todos: adjuntos como los guarda ArcGIS en una geodatabase de archivos o un GeoPackage, medios relacionados de un GeoPackage, o archivos que nombra un campo. Los archivos que no son imágenes se dejan fuera. Las fotos sin lugar en un mapa necesitan los elementos por separado.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The field of the input features with paths or addresses (http, https) of images; several between semicolons. Relative paths start from where the field's widget for attachments says, else from the folder of the layer's file, then that of the project. Without it attachments and related media count, else the field that has that widget, if there is one alone.</source>
            <translation>El campo de los objetos de entrada con rutas o direcciones (http, https) de imágenes; varias, separadas por punto y coma. Las rutas relativas parten de donde dice el control del campo para adjuntos, si no, de la carpeta del archivo de la capa, y después de la del proyecto. Sin él cuentan los adjuntos y los medios relacionados, si no, el campo que tiene ese control, si hay solo uno.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Which files of the input folder are images: names with * and ?, separated by semicolons. Without it all that GDAL reads as an image.</source>
            <translation>Qué archivos de la carpeta de entrada son imágenes: nombres con * y ?, separados por punto y coma. Sin esto, todo lo que GDAL lee como imagen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Whether images in the folders below the input folder are classified as well. Their outputs lie in folders of the same names.</source>
            <translation>Si se clasifican también las imágenes de las carpetas que hay dentro de la carpeta de entrada. Sus salidas están en carpetas con los mismos nombres.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>0, as one mosaicked image: all rasters lie on the grid of the first, in its reference system and with its cell size, and the first raster in the list that has data counts where they overlap. What lies on another grid is resampled: bilinearly where the result is finer, by averaging where it is coarser. 1, items separately: each raster is classified on its own grid to a file of its own, and those within a mosaic as well. An item that fails is told at the end and does not stop the others.</source>
            <translation>0, como una sola imagen de mosaico: todos los rásteres están en la cuadrícula del primero, en su sistema de referencia de coordenadas y con su tamaño de celda, y donde se solapan cuenta el primer ráster de la lista que tiene datos. Lo que está en otra cuadrícula se remuestrea: de forma bilineal donde el resultado es más fino, por la media donde es más grueso. 1, elementos por separado: cada ráster se clasifica en su propia cuadrícula en un archivo propio, también los que hay dentro de un mosaico. Un elemento que falla se indica al final y no detiene a los demás.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: a mosaic of all outputs (.vrt, and .gti.gpkg where GDAL writes them), in the folder of the items unless a file is named.</source>
            <translation>Elementos por separado: un mosaico de todas las salidas (.vrt, y .gti.gpkg donde GDAL lo permite), en la carpeta de los elementos si no se nombra un archivo.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the folder for a GeoTIFF of each item, which is called like it, with _classified behind its name. Names that are alike get the suffix, then the folder of the image. Images of features have the feature's id before their names. A run that is cancelled leaves the items that it has finished.</source>
            <translation>Elementos por separado: la carpeta para un GeoTIFF de cada elemento, que se llama como él, con _classified detrás del nombre. A los nombres iguales se les añade la extensión y después la carpeta de la imagen. Las imágenes de objetos llevan el identificador del objeto delante del nombre. Una ejecución cancelada deja los elementos que ha terminado.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the input features in a GeoPackage (.gpkg), the classified rasters of their images as related media, or in a File GDB (.gdb), as attachments. Fields: how many images were classified and how many failed, and for each class the pixels and the area in square metres (empty where a raster has no reference system) of all rasters of the feature. A file that is there already is appended to, if its layer is called like it and has the same fields.</source>
            <translation>Elementos por separado: los objetos de entrada en un GeoPackage (.gpkg), con los rásters clasificados de sus imágenes como medios relacionados, o en una File GDB (.gdb), como adjuntos. Campos: cuántas imágenes se clasificaron y cuántas fallaron, y para cada clase los píxeles y el área en metros cuadrados (vacía si un ráster no tiene sistema de referencia) de todos los rásters del objeto. A un archivo que ya existe se le añade, si su capa se llama como él y tiene los mismos campos.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many this run has classified.</source>
            <translation>Elementos por separado: cuántos ha clasificado esta ejecución.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many an earlier run had finished.</source>
            <translation>Elementos por separado: cuántos había terminado una ejecución anterior.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many have failed; the log says which, and why.</source>
            <translation>Elementos por separado: cuántos han fallado; el registro dice cuáles y por qué.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Runs a trained deep learning model over two rasters of one place and finds what has changed between them. The rasters need not match in extent, cell size, reference system or data type: both are brought to one grid while they are read.</source>
            <translation>Ejecuta un modelo entrenado de aprendizaje profundo sobre dos rásteres de un mismo lugar y determina qué ha cambiado entre ellos. No hace falta que coincidan en extensión, tamaño de celda, sistema de referencia o tipo de datos: ambos se llevan a una misma cuadrícula mientras se leen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The model takes both dates as two arrays, as one array with the bands of one date behind those of the other (stacked), or as one array of pairs; where its file does not tell, ModelConfiguration in the definition does. Packages of ArcGIS' ChangeDetector run as they are.</source>
            <translation>El modelo recibe ambas fechas en dos matrices, o en una sola: una tras otra («stacked») o como par («pair»); si su archivo no lo indica, lo hace ModelConfiguration en la definición. Los paquetes de ChangeDetector de ArcGIS se ejecutan tal cual.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster before the change: any that GDAL reads, of any data type. Its grid is that of the result. Only pixels with data in both rasters are compared.</source>
            <translation>El ráster anterior al cambio: cualquiera que GDAL pueda leer, de cualquier tipo de datos. Su cuadrícula es la del resultado. Solo se comparan los píxeles con datos en ambos rásteres.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster after the change, of the same place and with the same bands. Where its grid is another one it is resampled: bilinearly where the result is finer, by averaging where it is coarser.</source>
            <translation>El ráster posterior al cambio, del mismo lugar y con las mismas bandas. Si su cuadrícula es otra, se remuestrea: de forma bilineal donde el resultado es más fino, mediante la media donde es más grueso.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The part of the rasters to compare, widened to whole pixels; without it all that they share. The model still sees what lies around it.</source>
            <translation>La parte de los rásteres a comparar, ampliada a píxeles enteros; si no se indica, toda la que comparten. El modelo ve también lo que hay alrededor.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Width and height of the result's pixels, in the units of the from raster's reference system; without it those of the from raster.</source>
            <translation>Anchura y altura de los píxeles del resultado, en las unidades del sistema de referencia del ráster anterior; si no se indica, las de los píxeles del ráster anterior.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The ground that all classes of change cover, in square metres. Empty where the rasters have no reference system.</source>
            <translation>El terreno que cubren todas las clases de cambio, en metros cuadrados. Vacío si los rásteres no tienen sistema de referencia.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many pixels have changed.</source>
            <translation>Cuántos píxeles han cambiado.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many of a hundred pixels have changed, of those with data in both rasters.</source>
            <translation>Cuántos píxeles de cada cien han cambiado, entre los que tienen datos en ambos rásteres.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>For each class its value, name, number of pixels and area in square metres, as a JSON list.</source>
            <translation>El valor, el nombre, el número de píxeles y el área en metros cuadrados de cada clase, como lista JSON.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Input parameters</source>
            <translation>Parámetros de entrada</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Outputs</source>
            <translation>Salidas</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Default: {value}</source>
            <translation>Valor predeterminado: {value}</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Arguments of the model</source>
            <translation>Argumentos del modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Command line</source>
            <translation>Línea de comandos</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Examples</source>
            <translation>Ejemplos</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Documentation of Deep Pixels</source>
            <translation>Documentación de Deep Pixels</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Which models run, and how they are described</source>
            <translation>Qué modelos se pueden ejecutar y cómo se describen</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Further reading</source>
            <translation>Más información</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>An Esri model definition (.emd or .json), a deep learning package (.dlpk), or the JSON text of a definition, pasted. It names the model's file: ONNX (.onnx), TorchScript (.pt, .pth, .torchscript), an exported PyTorch program (.pt2), or a model of TensorFlow or Keras (.pb, .keras, .h5).</source>
            <translation>Una definición de modelo de Esri (.emd o .json), un paquete de aprendizaje profundo (.dlpk) o el texto JSON de una definición, pegado. Nombra el archivo del modelo: ONNX (.onnx), TorchScript (.pt, .pth, .torchscript), un programa de PyTorch exportado (.pt2) o un modelo de TensorFlow o Keras (.pb, .keras, .h5).</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>How the model is run: names and values separated by semicolons, like “padding 32; batch_size 16”, or JSON. What is left out has its default. Not every model takes every argument.</source>
            <translation>Cómo se ejecuta el modelo: nombres y valores separados por punto y coma, como «padding 32; batch_size 16», o JSON. Lo que se omite toma su valor predeterminado. No todos los modelos admiten todos los argumentos.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>What computes: “auto” takes all NVIDIA GPUs that can be used, otherwise the CPU; “cpu” the CPU; “cuda” the GPUs; “cuda:0” the first GPU, “cuda:0, cuda:1” the first two. The log says which was used, and why.</source>
            <translation>Qué dispositivo calcula: «auto» usa todas las GPU de NVIDIA que se puedan usar o, si no hay ninguna, la CPU; «cpu», la CPU; «cuda», las GPU; «cuda:0», la primera GPU; «cuda:0, cuda:1», las dos primeras. El registro dice cuál se usó y por qué.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>How many threads of the CPU compute the model, from 1 on; without a number its framework takes what it takes for best. Fewer leave room for other work. Where a GPU computes it has no effect on the model. Reading and writing have threads of their own; with a GPU, as many decode the raster.</source>
            <translation>Cuántos hilos de la CPU calculan el modelo, a partir de 1; sin número, su framework toma lo que considera mejor. Menos hilos dejan sitio para otros trabajos. Donde calcula una GPU no tiene efecto sobre el modelo. La lectura y la escritura tienen hilos propios; con una GPU, ese mismo número de hilos descodifica el ráster.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Whether the result lies on the raster's own grid of pixels: the extent is widened to whole pixels of it, and with a cell size the grid begins at the raster's corner. Without it the grid begins at the upper left corner of the extent, and the raster is resampled to it: bilinearly, or by averaging where the cell size is coarser. Without an extent it has no effect.</source>
            <translation>Si el resultado está en la cuadrícula de píxeles del ráster: la extensión se amplía a píxeles enteros de este y, con un tamaño de celda, la cuadrícula empieza en la esquina del ráster. Si no, la cuadrícula empieza en la esquina superior izquierda de la extensión y el ráster se remuestrea a ella: de forma bilineal, o por la media donde el tamaño de celda es mayor. Sin extensión no tiene efecto.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Polygons, in any reference system: only pixels whose centre lies inside of one get a value, all others of the extent have no data. Tiles that lie outside are neither read nor shown to the model, so that a small mask takes little time. The result inside is the same as without a mask. With “only selected features” the others do not count.</source>
            <translation>Polígonos en cualquier sistema de referencia: solo los píxeles cuyo centro está dentro de uno reciben un valor; todos los demás de la extensión quedan sin datos. Las teselas que están fuera ni se leen ni se muestran al modelo, de modo que una máscara pequeña lleva poco tiempo. Dentro, el resultado es el mismo que sin máscara. Con «solo objetos seleccionados» los demás no cuentan.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Some packages bring a Python function or pickled weights. Such code can do whatever you can, so it runs only if you trust the package: the dialog asks once and remembers the answer for the package as it is. On the command line, and in Python, “true” lets the model of this one run do so.</source>
            <translation>Algunos paquetes traen una función de Python o pesos en formato pickle. Ese código puede hacer todo lo que puede el usuario, por lo que solo se ejecuta si se confía en el paquete: el diálogo lo pregunta una vez y recuerda la respuesta para el paquete tal como es. En la línea de comandos y en Python, «true» lo permite al modelo de esta sola ejecución.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoTIFF of class values, with the names and colours of the model's classes. The file appears when it is complete: a run that is cancelled or fails leaves nothing behind.</source>
            <translation>Un GeoTIFF de valores de clase, con los nombres y colores de las clases del modelo. El archivo aparece cuando está completo: una ejecución que se cancela o falla no deja nada.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>For the polygons alone: patches of fewer pixels are merged with their largest neighbour, as GDAL's sieve does; those without a neighbour of as many pixels stay. With 1 all stay, and the areas of a class add up to those of the raster.</source>
            <translation>Solo para los polígonos: las manchas de menos píxeles se unen con su mayor vecina, como hace el filtro «sieve» de GDAL; las que no tienen ninguna vecina de tantos píxeles se quedan. Con 1 se quedan todas, y las áreas de una clase suman la del ráster.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoTIFF of how likely the class of each pixel is, in percent (255 for no data). That is the score of the class where scores are probabilities, and its share by the softmax function of all scores where they are not. For a single score it is that, or its sigmoid function, and for the other class what is left to 100. Models that give numbers of classes, or distances, have none.</source>
            <translation>Un GeoTIFF que indica en porcentaje lo probable que es la clase de cada píxel (255 para sin datos). Es la puntuación de la clase donde las puntuaciones son probabilidades y, donde no lo son, su parte según la función softmax de todas ellas. Con una sola puntuación es esta o su función sigmoide, y para la otra clase lo que falta hasta 100. Los modelos que dan números de clases o distancias no la tienen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>An HTML page of the run, for the browser and the results viewer: a picture of the output, its legend, the area of each class, the settings, the device, the time it took, and warnings. All is in one file.</source>
            <translation>Una página HTML sobre la ejecución, para el navegador y el visor de resultados: una imagen de la salida, su leyenda, el área de cada clase, los ajustes, el dispositivo, la duración y las advertencias. Todo está en un solo archivo.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoPackage with a polygon for each patch of pixels of one class that have edges in common, along the edges of the pixels. Fields: value and name of the class, number of pixels, area in square metres (on the ellipsoid; empty where there is no reference system), and mean confidence in percent where the model tells it.</source>
            <translation>Un GeoPackage con un polígono para cada mancha de píxeles de una clase que tienen bordes en común, a lo largo de los bordes de los píxeles. Campos: valor y nombre de la clase, número de píxeles, área en metros cuadrados (sobre el elipsoide; vacía sin sistema de referencia de coordenadas) y confianza media en porcentaje si el modelo la indica.</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input raster</source>
            <translation>Ráster de entrada</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input rasters (several)</source>
            <translation>Rásteres de entrada (varios)</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input folder of images</source>
            <translation>Carpeta de imágenes de entrada</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Names of the images in the input folder, like *.tif;*.jpg</source>
            <translation>Nombres de las imágenes en la carpeta de entrada, como *.tif;*.jpg</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Folders below the input folder as well</source>
            <translation>También las carpetas dentro de la carpeta de entrada</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>No input is given; expected exactly one of {names}</source>
            <translation>No se da ninguna entrada; se esperaba: exactamente una de {names}</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>{given} are given; expected exactly one of {names}</source>
            <translation>Se dan {given}; se esperaba: exactamente una de {names}</translation>
        </message>
        <message>
            <location filename="../algorithms/layers.py" />
            <source>The layer {layer} comes from the provider {provider}; expected a raster that GDAL reads (save the layer as a GeoTIFF first)</source>
            <translation>La capa {layer} procede del proveedor {provider}; se esperaba un ráster que GDAL pueda leer (guarde antes la capa como GeoTIFF)</translation>
        </message>
        <message>
            <location filename="../algorithms/masks.py" />
            <source>Mask (polygons)</source>
            <translation>Máscara (polígonos)</translation>
        </message>
        <message>
            <location filename="../algorithms/pixel_space.py" />
            <source>Use pixel space</source>
            <translation>Usar el espacio de píxeles</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>All rasters as one mosaicked image</source>
            <translation>Todos los rásteres como una sola imagen de mosaico</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>All items separately</source>
            <translation>Todos los elementos por separado</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Processing mode</source>
            <translation>Modo de procesamiento</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Keep the outputs of items that an earlier run has finished</source>
            <translation>Conservar las salidas de los elementos que una ejecución anterior terminó</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Folder for the classified items</source>
            <translation>Carpeta para los elementos clasificados</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that were classified</source>
            <translation>Elementos clasificados</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that were finished before</source>
            <translation>Elementos terminados antes</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that failed</source>
            <translation>Elementos fallidos</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>{name} has no effect on one mosaicked image: the result goes to OUTPUT alone (for an output of each item choose all items separately, PROCESSING_MODE)</source>
            <translation>{name} no tiene efecto en una sola imagen en mosaico: el resultado va solo a OUTPUT (para una salida de cada elemento elija todos los elementos por separado, PROCESSING_MODE)</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>{name} is {value}; expected none with items separately, as it is made of one raster</source>
            <translation>{name} es {value}; no se esperaba ninguno con elementos por separado, porque se obtiene de un solo ráster</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT_FOLDER is {folder}, the input folder; expected another one</source>
            <translation>OUTPUT_FOLDER es {folder}, la carpeta de entrada; se esperaba: otra</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT is missing; expected a file for the classified raster</source>
            <translation>Falta OUTPUT; se esperaba: un archivo para el ráster clasificado</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT_FOLDER is missing; expected a folder for the classified items</source>
            <translation>Falta OUTPUT_FOLDER; se esperaba: una carpeta para los elementos clasificados</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>None of {names} is given; expected a place for the classified rasters</source>
            <translation>No se ha indicado ninguno de {names}; se esperaba un lugar para los rásters clasificados</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT is {mosaic} without OUTPUT_FOLDER; expected both, as it is a mosaic of the rasters in that folder</source>
            <translation>OUTPUT es {mosaic}, sin OUTPUT_FOLDER; se esperaban ambos, porque es un mosaico de los rásters de esa carpeta</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Pixels of the smallest polygon</source>
            <translation>Píxeles del polígono más pequeño</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Confidence (%)</source>
            <translation>Confianza (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Polygons of the classes</source>
            <translation>Polígonos de las clases</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>HTML files (*.html *.htm)</source>
            <translation>Archivos HTML (*.html *.htm)</translation>
        </message>
        <message>
            <location filename="../algorithms/replies.py" />
            <source>no answer within {seconds:g} s: {address}</source>
            <translation>sin respuesta en {seconds:g} s: {address}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>The run</source>
            <translation>La ejecución</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Versions</source>
            <translation>Versiones</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>To run it again, in Python</source>
            <translation>Para ejecutarlo de nuevo, en Python</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{file}, {date}, {seconds} s</source>
            <translation>{file}, {date}, {seconds} s</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>The report {path} cannot be written: {reason}</source>
            <translation>No se puede escribir el informe {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{layer}, selected features only</source>
            <translation>{layer}, solo los objetos seleccionados</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Warnings</source>
            <translation>Advertencias</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{file}: {width} × {height} pixels</source>
            <translation>{file}: {width} × {height} píxeles</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Picture of {file}</source>
            <translation>Imagen de {file}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Pixels</source>
            <translation>Píxeles</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Area (ha)</source>
            <translation>Área (ha)</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Share (%)</source>
            <translation>Parte (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>All classes</source>
            <translation>Todas las clases</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Not classified, no data</source>
            <translation>Sin clasificar, sin datos</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Classes</source>
            <translation>Clases</translation>
        </message>
        <message>
            <location filename="../algorithms/task.py" />
            <source>There is no algorithm {name}; expected its id, like deeppixels:classifypixels</source>
            <translation>No existe ningún algoritmo {name}; se esperaba su identificador, como deeppixels:classifypixels</translation>
        </message>
        <message>
            <location filename="../algorithms/threads.py" />
            <source>CPU threads of the model</source>
            <translation>Hilos de la CPU para el modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/cell_size.py" />
            <source>Cell size</source>
            <translation>Tamaño de celda</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/cell_size.py" />
            <source>Use cell size {size}</source>
            <translation>Usar el tamaño de celda {size}</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/line.py" />
            <source>name value; name value</source>
            <translation>nombre valor; nombre valor</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Reset all</source>
            <translation>Restablecer todo</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Give all arguments the model's defaults</source>
            <translation>Dar a todos los argumentos los valores predeterminados del modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Not used: {reason}</source>
            <translation>No se usa: {reason}</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>As the model says</source>
            <translation>Según el modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>About the model</source>
            <translation>Acerca del modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>Copy the install command</source>
            <translation>Copiar el comando de instalación</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>What is wrong</source>
            <translation>Problemas</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>What it is</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Allowed values</source>
            <translation>Valores admitidos</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>The arguments that the model takes will be listed here</source>
            <translation>Aquí se mostrarán los argumentos que admite el modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Reset {name} to {default}</source>
            <translation>Restablecer {name} a {default}</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Code of the package</source>
            <translation>Código del paquete</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust this package…</source>
            <translation>Confiar en este paquete…</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Revoke trust</source>
            <translation>Revocar la confianza</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>All trusted packages…</source>
            <translation>Todos los paquetes de confianza…</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>This package brings {code}. It runs only if you trust the package.</source>
            <translation>Este paquete trae {code}. Solo se ejecuta si se confía en el paquete.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>You trust this package, which brings {code}.</source>
            <translation>Usted confía en este paquete, que trae {code}.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust this package?</source>
            <translation>¿Confiar en este paquete?</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>{package} brings {code}.</source>
            <translation>{package} trae {code}.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust and remember</source>
            <translation>Confiar y recordar</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>The package says of itself, whoever wrote that:</source>
            <translation>El paquete dice de sí mismo, lo haya escrito quien lo haya escrito:</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>The package does not say who made it.</source>
            <translation>El paquete no dice quién lo hizo.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>It could do on this computer whatever you can: read, change and send your files. Trust it only if you know where it comes from.</source>
            <translation>Podría hacer en este equipo todo lo que usted puede: leer, cambiar y enviar sus archivos. Confíe en él solo si conoce su procedencia.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>QGIS remembers your answer until you revoke it, or until a byte of the package changes.</source>
            <translation>QGIS recuerda su respuesta hasta que la revoque, o hasta que cambie un byte del paquete.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Trusted packages</source>
            <translation>Paquetes de confianza</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Package</source>
            <translation>Paquete</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Since</source>
            <translation>Desde</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Revoke all</source>
            <translation>Revocar todo</translation>
        </message>
        <message>
            <location filename="../provider.py" />
            <source>Deep Pixels: deep learning on imagery</source>
            <translation>Deep Pixels: aprendizaje profundo con imágenes</translation>
        </message>
    </context>
    <context>
        <name>Inference</name>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} compares two rasters; expected one that classifies a single one (detect change takes this one)</source>
            <translation>El modelo{name} compara dos rásteres; se esperaba uno que clasifique un solo ráster («Detectar cambios mediante aprendizaje profundo» admite este modelo)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} {purpose} (ModelType is {model_type}); expected one that classifies pixels, ImageClassification</source>
            <translation>El modelo{name} {purpose} (ModelType es {model_type}); se esperaba uno que clasifique píxeles, ImageClassification</translation>
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>is of another kind</source>
            <translation>es de otro tipo</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_arcgis.py" />
            <source>NormalizationStats is missing; expected statistics of each of {count} band(s), as only those of red, green and blue go without saying (IsMultispectral is {multispectral})</source>
            <translation>Falta NormalizationStats; se esperaban estadísticas de cada banda ({count} en total), porque solo las de rojo, verde y azul se dan por supuestas (IsMultispectral es {multispectral})</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>a JSON object</source>
            <translation>un objeto JSON</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>a number above 0 and below 1</source>
            <translation>un número mayor que 0 y menor que 1</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>at most the {most} steps that the model was trained with</source>
            <translation>como máximo los {most} pasos con los que se entrenó el modelo</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_functions.py" />
            <source>A Python raster function gives pixels, not scores</source>
            <translation>Una función ráster de Python da píxeles, no puntuaciones</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>detects objects</source>
            <translation>detecta objetos</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>detects objects and outlines them</source>
            <translation>detecta y delimita objetos</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>classifies objects that a layer outlines</source>
            <translation>clasifica objetos que delimita una capa</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>describes images in words</source>
            <translation>describe imágenes con palabras</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>outlines objects and classifies what lies between them</source>
            <translation>delimita objetos y clasifica lo que hay entre ellos</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>translates images from one kind to another</source>
            <translation>convierte imágenes de un tipo a otro</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>sharpens images</source>
            <translation>aumenta la nitidez de imágenes</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_translation.py" />
            <source>The model gives {channels} band(s); expected {count}, as many as {key} has</source>
            <translation>El modelo da {channels} banda(s); se esperaban {count}, tantas como tiene {key}</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_translation.py" />
            <source>the lowest and highest value of each band</source>
            <translation>el valor mínimo y el máximo de cada banda</translation>
        </message>
        <message>
            <location filename="../inference/architectures/arcgis_classification.py" />
            <source>Pixel classification by a package of ArcGIS</source>
            <translation>Clasificación de píxeles con un paquete de ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/architectures/change_detection.py" />
            <source>Change detection by scores or classes</source>
            <translation>Detección de cambios por puntuaciones o clases</translation>
        </message>
        <message>
            <location filename="../inference/architectures/change_detector.py" />
            <source>Change detection by ArcGIS' ChangeDetector (STANet)</source>
            <translation>Detección de cambios con ChangeDetector de ArcGIS (STANet)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/cyclegan.py" />
            <source>Image translation by ArcGIS' CycleGAN</source>
            <translation>Traducción de imágenes con CycleGAN de ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/architectures/deeplab.py" />
            <source>Pixel classification by ArcGIS' DeepLab (DeepLabV3)</source>
            <translation>Clasificación de píxeles con DeepLab de ArcGIS (DeepLabV3)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/distance.py" />
            <source>Change detection by the distance of two dates</source>
            <translation>Detección de cambios por la distancia entre dos fechas</translation>
        </message>
        <message>
            <location filename="../inference/architectures/edge_detector.py" />
            <source>Edges by ArcGIS' HEDEdgeDetector or BDCNEdgeDetector (HED, BDCN)</source>
            <translation>Bordes con HEDEdgeDetector o BDCNEdgeDetector de ArcGIS (HED, BDCN)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/image_classification.py" />
            <source>Pixel classification</source>
            <translation>Clasificación de píxeles</translation>
        </message>
        <message>
            <location filename="../inference/architectures/mmsegmentation.py" />
            <source>model_name is missing; expected the name of one of MMSegmentation's configurations</source>
            <translation>falta model_name; se esperaba: el nombre de una de las configuraciones de MMSegmentation</translation>
        </message>
        <message>
            <location filename="../inference/architectures/mmsegmentation.py" />
            <source>Pixel classification by ArcGIS' MMSegmentation (through mmsegmentation)</source>
            <translation>Clasificación de píxeles con MMSegmentation de ArcGIS (mediante mmsegmentation)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/pix2pix.py" />
            <source>Image translation by ArcGIS' Pix2Pix</source>
            <translation>Traducción de imágenes con Pix2Pix de ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/architectures/psp_classifier.py" />
            <source>pyramid_sizes is {sizes!r}; expected a list of whole numbers from 1 on, like {usual}</source>
            <translation>pyramid_sizes es {sizes!r}; se esperaba una lista de números enteros a partir de 1, como {usual}</translation>
        </message>
        <message>
            <location filename="../inference/architectures/psp_classifier.py" />
            <source>Pixel classification by ArcGIS' PSPNetClassifier (PSPNet)</source>
            <translation>Clasificación de píxeles con PSPNetClassifier de ArcGIS (PSPNet)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/raster_function.py" />
            <source>A Python raster function of the package</source>
            <translation>Una función ráster de Python del paquete</translation>
        </message>
        <message>
            <location filename="../inference/architectures/raster_function_of_two_dates.py" />
            <source>A Python raster function of the package, which compares two rasters</source>
            <translation>Una función ráster de Python del paquete, que compara dos rásteres</translation>
        </message>
        <message>
            <location filename="../inference/architectures/road_extractor.py" />
            <source>mtl_model is {name!r}; expected the network that the weights are for, linknet or hourglass</source>
            <translation>mtl_model es {name!r}; se esperaba la red a la que pertenecen los pesos, linknet o hourglass</translation>
        </message>
        <message>
            <location filename="../inference/architectures/road_extractor.py" />
            <source>Roads by ArcGIS' MultiTaskRoadExtractor or ConnectNet (LinkNet, stacked hourglasses)</source>
            <translation>Carreteras con MultiTaskRoadExtractor o ConnectNet de ArcGIS (LinkNet, redes hourglass apiladas)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/sam_lora.py" />
            <source>Pixel classification by ArcGIS' SamLoRA (Segment Anything, LoRA)</source>
            <translation>Clasificación de píxeles con SamLoRA de ArcGIS (Segment Anything, LoRA)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>ModelArch is {network}; expected {networks}, as nothing tells how other networks for super-resolution are made</source>
            <translation>ModelArch es {network}; se esperaba: {networks}, ya que nada indica cómo están hechas otras redes de superresolución</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>{words} or {last}</source>
            <translation>{words} o {last}</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>The U-Net for super-resolution is of multispectral images; expected one of 8-bit images in red, green and blue, as nothing tells which numbers it takes others for</source>
            <translation>La U-Net de superresolución es para imágenes multiespectrales; se esperaba: una para imágenes de 8 bits en rojo, verde y azul, ya que nada indica qué números representan otros valores para ella</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>The raster has values up to {highest:.10g}; expected at most 255, as the model knows images of 8 bits</source>
            <translation>El ráster tiene valores de hasta {highest:.10g}; se esperaba: 255 como máximo, ya que el modelo conoce imágenes de 8 bits</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>the lowest and highest values of the bands, [[lowest, …], [highest, …]]</source>
            <translation>los valores mínimos y máximos de las bandas, [[mínimo, …], [máximo, …]]</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>two lists of numbers, one for each band</source>
            <translation>dos listas con un número para cada banda</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>Super-resolution by ArcGIS' SuperResolution (U-Net, SR3)</source>
            <translation>Superresolución con SuperResolution de ArcGIS (U-Net, SR3)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/unet_classifier.py" />
            <source>Pixel classification by ArcGIS' UnetClassifier (U-Net)</source>
            <translation>Clasificación de píxeles con UnetClassifier de ArcGIS (U-Net)</translation>
        </message>
        <message>
            <location filename="../inference/archives/__init__.py" />
            <source>{name} is no archive; expected a zip or 7-zip file</source>
            <translation>{name} no es un archivo comprimido; se esperaba un archivo zip o 7-zip</translation>
        </message>
        <message>
            <location filename="../inference/archives/__init__.py" />
            <source>The package {model} cannot be unpacked: {reason}</source>
            <translation>No se puede descomprimir el paquete {model}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} holds {name}, {reason}</source>
            <translation>El paquete {model} contiene {name}, {reason}</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} needs {needed:.0f} MB when it is unpacked, and {folder} has room for {free:.0f} MB; expected more</source>
            <translation>El paquete {model} necesita {needed:.0f} MB una vez descomprimido y en {folder} hay {free:.0f} MB libres; se esperaban más</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which would leave its folder; expected plain files</source>
            <translation>que saldría de su carpeta; se esperaban archivos normales</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which is a link or a device; expected plain files</source>
            <translation>que es un enlace o un dispositivo; se esperaban archivos normales</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which is encrypted; expected a package without a password</source>
            <translation>que está cifrado; se esperaba un paquete sin contraseña</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>a name that Windows cannot have; expected names that work everywhere</source>
            <translation>un nombre que Windows no admite; se esperaban nombres que sirvan en cualquier sistema</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} holds {name} twice (to Windows, a and A are the same); expected each name once</source>
            <translation>El paquete {model} contiene {name} dos veces (para Windows, a y A son lo mismo); se esperaba cada nombre una sola vez</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} of {packed:.1f} MB would become {count} files of {total:.0f} MB; expected at most {most} files, {bytes:.0f} MB, and {ratio} times its size</source>
            <translation>El paquete {model}, de {packed:.1f} MB, ocuparía descomprimido {total:.0f} MB en {count} archivo(s); se esperaban como máximo {most} archivos, {bytes:.0f} MB y {ratio} veces su tamaño</translation>
        </message>
        <message>
            <location filename="../inference/archives/seven_zip.py" />
            <source>The package {model} is encrypted; expected a package without a password</source>
            <translation>El paquete {model} está cifrado; se esperaba un paquete sin contraseña</translation>
        </message>
        <message>
            <location filename="../inference/archives/zip_file.py" />
            <source>The package {model} says that {name} has {declared} bytes, but it has not; expected an undamaged package</source>
            <translation>El paquete {model} indica que {name} tiene {declared} bytes, pero su tamaño es otro; se esperaba un paquete sin daños</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>one of the arguments of this model: {names}</source>
            <translation>uno de los argumentos de este modelo ({names})</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>names and values, like "padding 32; batch_size 16" or {"padding": 32}</source>
            <translation>nombres y valores, como «padding 32; batch_size 16» o {"padding": 32}</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Tiles seen at once</source>
            <translation>Teselas vistas a la vez</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Rows and columns of a tile</source>
            <translation>Filas y columnas de una tesela</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Precision of numbers</source>
            <translation>Precisión numérica</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Pixels shared with other tiles</source>
            <translation>Píxeles compartidos con otras teselas</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How tiles are joined</source>
            <translation>Cómo se unen las teselas</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Flipped and turned tiles too</source>
            <translation>Si se evalúan también teselas volteadas</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How answers about one tile are merged</source>
            <translation>Cómo se combinan sus respuestas</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Probabilities in place of classes</source>
            <translation>Probabilidades en lugar de clases</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Whether edges become thin lines</source>
            <translation>Si los bordes se reducen a líneas finas</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>From which kind of image to which</source>
            <translation>De qué tipo de imagen a cuál</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Pixels made along the side of each</source>
            <translation>Píxeles creados a lo largo del lado de cada uno</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How images are drawn from noise</source>
            <translation>Cómo se obtienen imágenes a partir de ruido</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How noise grows from step to step</source>
            <translation>Cómo crece el ruido de un paso a otro</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Steps from noise to image</source>
            <translation>Pasos del ruido a la imagen</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of the class</source>
            <translation>Probabilidad mínima de la clase</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of a change</source>
            <translation>Probabilidad mínima de un cambio</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Whether background is a class</source>
            <translation>Si el fondo es una clase</translation>
        </message>
        <message>
            <location filename="../inference/augmentation.py" />
            <source>False, as the model gives class numbers, which cannot be averaged</source>
            <translation>«False», porque el modelo da números de clase, que no se pueden promediar</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>ImageHeight is missing; expected the rows (and in ImageWidth the columns) of a tile</source>
            <translation>Falta ImageHeight; se esperaban las filas de una tesela (y en ImageWidth, las columnas)</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model's file takes tiles of {fixed} pixels only, not the {said} of its definition</source>
            <translation>El archivo del modelo solo admite teselas de {fixed} píxeles, no las de {said} de su definición</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>trained, as the model's file takes tiles of {size} pixels only</source>
            <translation>«trained», porque el archivo del modelo solo admite teselas de {size} píxeles</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>With tiles of {size} pixels only {share:.1f} % of a sample get the class that they get with the {trained} that the model was trained with: its answer depends on the size of its tiles</source>
            <translation>Con teselas de {size} píxeles, solo el {share:.1f} % de una muestra recibe la clase que recibe con las de {trained} con las que se entrenó el modelo: su respuesta depende del tamaño de las teselas</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>only {share:.1f} % of a sample keep their class with others</source>
            <translation>solo el {share:.1f} % de una muestra conserva su clase con teselas de otro tamaño</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>tile_size is auto: tiles stay at {size}. Reason: {reason}</source>
            <translation>tile_size es auto, pero las teselas se quedan en {size}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>auto or full, as {device} has but one precision for this model</source>
            <translation>«auto» o «full», porque {device} solo tiene una precisión para este modelo</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full. On this CPU precision half is faster and less exact, in bfloat16</source>
            <translation>Precisión: full. En esta CPU, «precision half» es más rápido y menos exacto, en bfloat16</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as half fails: {reason}</source>
            <translation>Precisión: full, porque half falla: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as {share:.2f} % of the classes of a sample would change with half</source>
            <translation>Precisión: full, porque con half cambiaría el {share:.2f} % de las clases de una muestra</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: half</source>
            <translation>Precisión: half</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model answers with an array of {shape}; expected {expected}, as for its first tile</source>
            <translation>El modelo responde con una matriz de {shape}; se esperaba una de {expected}, como con su primera tesela</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>at least {margin}, which the model crops itself</source>
            <translation>al menos {margin}, que es lo que recorta el propio modelo</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>crop, as the model gives class numbers, which cannot be blended</source>
            <translation>«crop», porque el modelo da números de clase, que no se pueden fundir</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>nothing, as the model gives class numbers</source>
            <translation>ningún valor, porque el modelo da números de clase</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>Classes and ignore_mapped_class leave none of {count} channels for changes; expected one whose value is not {value}</source>
            <translation>Classes e ignore_mapped_class no dejan para cambios ninguno de los {count} canales; se esperaba uno cuyo valor no sea {value}</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one number a pixel, from 0 to more than 1; expected a probability, or a score that may be negative (for a map of distances, of which more than 1 are changes, expected "distance" in ModelConfiguration of the definition)</source>
            <translation>El modelo da un número por píxel, de 0 a más de 1; se esperaba una probabilidad o una puntuación que pueda ser negativa (para un mapa de distancias, en el que más de 1 es un cambio, se esperaba «distance» en ModelConfiguration de la definición)</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one score a pixel, and the definition lists {count} classes; expected two, no change and change</source>
            <translation>El modelo da una puntuación por píxel y la definición enumera {count} clases; se esperaban dos, sin cambios y cambio</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives class numbers; expected the distance between both dates, as its definition says</source>
            <translation>El modelo da números de clase; se esperaba la distancia entre ambas fechas, como dice su definición</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives {channels} numbers a pixel; expected one, the distance between both dates</source>
            <translation>El modelo da {channels} números por píxel; se esperaba uno, la distancia entre ambas fechas</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>Classes: {classes}</source>
            <translation>Clases: {classes}</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>{count} pixels with data got no class: the model gave no number for them, or a class that its definition does not list</source>
            <translation>Píxeles con datos que quedaron sin clase: {count}; el modelo no dio ningún número para ellos, o dio una clase que su definición no enumera</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>Bands: {names}</source>
            <translation>Bandas: {names}</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>{count} pixels with data got no value: the model gave no number for them</source>
            <translation>Píxeles con datos que quedaron sin valor: {count}; el modelo no dio ningún número para ellos</translation>
        </message>
        <message>
            <location filename="../inference/conventions/__init__.py" />
            <source>What {file} says of itself cannot be used: {reason}</source>
            <translation>No se puede usar lo que {file} dice de sí mismo: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_metadata.py" />
            <source>{key} is no YAML: {reason}</source>
            <translation>{key} no es YAML: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_metadata.py" />
            <source>{key} is too large; expected the metadata of one model</source>
            <translation>{key} es demasiado grande; se esperaba el de un modelo</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_scaling.py" />
            <source>value_scaling is {value}; expected one of {kinds}, with its numbers</source>
            <translation>value_scaling es {value}; se esperaba uno de estos tipos, con sus números: {kinds}</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>{key} is {value!r}; expected JSON</source>
            <translation>{key} es {value!r}; se esperaba JSON</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>class_names is {value}; expected a name for each class, counted from 0</source>
            <translation>class_names es {value}; se esperaba un nombre para cada clase, contando desde 0</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>The number of bands is missing; expected it in the shape of the model's input</source>
            <translation>Falta el número de bandas; se esperaba en la forma (shape) de la entrada del modelo</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is {value}; expected a JSON object</source>
            <translation>{key} es {value}; se esperaban propiedades</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is missing; expected a list of objects</source>
            <translation>Falta {key}; se esperaba una lista de objetos</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>The model takes {given}; expected batch, bands, rows, columns in this order</source>
            <translation>El modelo recibe {given}; se esperaba batch, bands, rows, columns, en este orden</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>an input without dim_order</source>
            <translation>una entrada sin dim_order</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>pre_processing_function is {value}; expected value_scaling, as no code of a model is run</source>
            <translation>pre_processing_function es {value}; se esperaba value_scaling, porque no se ejecuta código de ningún modelo</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is {value}, which is not run</source>
            <translation>{key} es {value}, que no se ejecuta</translation>
        </message>
        <message>
            <location filename="../inference/conventions/plain.py" />
            <source>{file} comes without a definition: pixel values are given to it as they are, its classes have numbers for names, and tiles are {rows} × {cols} pixels where it takes any (a .emd beside it, with {file} as ModelFile, says more)</source>
            <translation>{file} viene sin definición: recibe los valores de los píxeles tal cual, sus clases llevan números como nombres y las teselas son de {rows} × {cols} píxeles si admite cualquier tamaño (un .emd a su lado, con {file} como ModelFile, indica más)</translation>
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the bands of the raster before the change first, or names (if these are bands of each raster)</source>
            <translation>ExtractBands es {bands}; se esperaban primero las bandas del ráster anterior, o nombres (si estos números son de bandas de cada ráster)</translation>
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the same bands of both rasters, numbered one after the other like {example}, or those of one</source>
            <translation>ExtractBands es {bands}; se esperaban las mismas bandas de ambos rásteres, numeradas unas tras otras como {example}, o las de uno solo</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model gives more than one score a pixel</source>
            <translation>ningún valor, porque el modelo da más de una puntuación por píxel</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model has no channel for the background</source>
            <translation>ningún valor, porque el modelo no tiene canal para el fondo</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>ignore_mapped_class is {ignored}; expected some of {count} channels to be left</source>
            <translation>ignore_mapped_class es {ignored}; se esperaba que quedara alguno de los {count} canales</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} score(s) a pixel; expected {count} as the definition lists {count} class(es), or {more} with one for the background</source>
            <translation>Puntuaciones por píxel que da el modelo: {channels}; se esperaba: {count}, porque la definición enumera {count} clase(s), o {more} con una para el fondo</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>Classes is missing; expected the values that the model's class map holds, with their names</source>
            <translation>Falta Classes; se esperaban los valores que contiene el mapa de clases del modelo, con sus nombres</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} whole numbers a pixel; expected one, the class</source>
            <translation>El modelo da {channels} números enteros por píxel; se esperaba uno, la clase</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model's score is {score:.3g} at a pixel; expected a probability from 0 to 1, as it gave for the first tile</source>
            <translation>La puntuación del modelo es {score:.3g} en un píxel; se esperaba una probabilidad de 0 a 1, como la que dio con la primera tesela</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>numbers of channels</source>
            <translation>números de canales</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition is not JSON: {reason} (line {line}, column {column})</source>
            <translation>La definición de modelo no es JSON: {reason} (línea {line}, columna {column})</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition cannot be read as JSON: {reason}</source>
            <translation>La definición de modelo no se puede leer como JSON: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition</source>
            <translation>La definición de modelo</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a JSON object, {"Framework": …}</source>
            <translation>un objeto JSON, {"Framework": …}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>0-based band numbers or band names</source>
            <translation>números de banda contados desde 0 o nombres de banda</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>entries like {"Value": 1, "Name": "Water", "Color": [0, 0, 255]}</source>
            <translation>entradas como {"Value": 1, "Name": "Water", "Color": [0, 0, 255]}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a whole number</source>
            <translation>un número entero</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[red, green, blue] from 0 to 255</source>
            <translation>[rojo, verde, azul] de 0 a 255</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>an object of lists, one number for each band</source>
            <translation>un objeto de listas, con un número por banda</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>lists of one length</source>
            <translation>listas de igual longitud</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a list with a number for each band</source>
            <translation>una lista con un número por banda</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[lowest, highest]</source>
            <translation>[mínimo, máximo]</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands of each raster: {names}</source>
            <translation>bandas de cada ráster: {names}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands: {names}</source>
            <translation>bandas: {names}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>tiles of {height} × {width} pixels</source>
            <translation>teselas de {height} × {width} píxeles</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>runs with {framework}</source>
            <translation>se ejecuta con {framework}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>made with arcgis.learn {version}</source>
            <translation>creado con arcgis.learn {version}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>version {version}</source>
            <translation>versión {version}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>licence: {license}</source>
            <translation>licencia: {license}</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>auto, cpu, cuda, cuda:0, or several like cuda:0, cuda:1</source>
            <translation>auto, cpu, cuda, cuda:0 o varios como cuda:0, cuda:1</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>a whole number from 1 to {most}, or none</source>
            <translation>un número entero de 1 a {most}, o ninguno</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>CPU ({count} threads)</source>
            <translation>CPU (hilos: {count})</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>CPU ({count} cores)</source>
            <translation>CPU (núcleos: {count})</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>True or False</source>
            <translation>True o False</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number of pixels from {lowest} to {highest}</source>
            <translation>un número entero de píxeles de {lowest} a {highest}</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number from {lowest} to {highest}</source>
            <translation>un número entero de {lowest} a {highest}</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a number from {lowest} to {highest}</source>
            <translation>un número de {lowest} a {highest}</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a number</source>
            <translation>un número</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a text without semicolons</source>
            <translation>un texto sin punto y coma</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{package} brings {code}. None of it has run, as it could do on this computer whatever you can; expected that you trust the package, in the dialog or with TRUST set to true</source>
            <translation>{package} trae {code}. Nada de ello se ha ejecutado, pues podría hacer en este equipo todo lo que usted puede; se esperaba: su confianza en el paquete, en el diálogo o con TRUST en true</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{model} needs {packages}, not found in the Python of QGIS. Install with: {command}</source>
            <translation>El Python de QGIS no tiene {packages}, que {model} necesita. Para instalar: {command}</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{name} is {value!r}; expected {expected}</source>
            <translation>{name} es {value!r}; se esperaba: {expected}</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{device} has too little memory for {batch_size} tile(s) at a time; expected room for at least one (choose another device or a smaller tile)</source>
            <translation>{device} no tiene memoria suficiente para un lote de {batch_size}; se esperaba espacio para al menos una tesela (elija otro dispositivo o una tesela más pequeña)</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{device} failed: {reason}; expected a GPU that computes (after such a failure QGIS has to be started anew before it does)</source>
            <translation>{device} ha fallado: {reason}; se esperaba una GPU que calcule (tras un fallo así hay que reiniciar QGIS para que vuelva a hacerlo)</translation>
        </message>
        <message>
            <location filename="../inference/features/attachment_tables.py" />
            <source>{path} has {size} bytes and is not attached; expected at most {largest}</source>
            <translation>{path} tiene {size} bytes y no se adjunta; se esperaban como máximo {largest}</translation>
        </message>
        <message>
            <location filename="../inference/features/attachment_tables.py" />
            <source>GDAL relates no attachments to {layer}</source>
            <translation>GDAL no relaciona adjuntos con {layer}</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written: {reason}</source>
            <translation>No se pueden escribir los objetos {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written; expected a GeoPackage (.gpkg) or a File GDB (.gdb)</source>
            <translation>No se pueden escribir los objetos {path}; se esperaba un GeoPackage (.gpkg) o una File GDB (.gdb)</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written: GDAL {version} of this QGIS writes no File GDBs with attachments; expected a GeoPackage (.gpkg), or a QGIS with GDAL 3.6 or newer</source>
            <translation>No se pueden escribir los objetos {path}: GDAL {version} de este QGIS no escribe File GDB con adjuntos; se esperaba un GeoPackage (.gpkg), o un QGIS con GDAL 3.6 o posterior</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>{path} is read only, as {file} cannot be written to; expected one that can be changed</source>
            <translation>{path} es de solo lectura, porque no se puede escribir en {file}; se esperaba uno que se pueda modificar</translation>
        </message>
        <message>
            <location filename="../inference/features/esri_attachments.py" />
            <source>The attachments in {table} do not tell their features; expected {global_ids}, with {key} in {layer}, or {object_ids}</source>
            <translation>Los adjuntos en {table} no dicen a qué objetos pertenecen; se esperaba {global_ids}, con {key} en {layer}, u {object_ids}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The layer {layer} cannot be read: {reason}</source>
            <translation>No se puede leer la capa {layer}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} lacks the field {field}; expected the fields of the input and of the model's classes</source>
            <translation>No se puede añadir a los objetos {path}: a la capa {layer} le falta el campo {field}; se esperaban los campos de la entrada y de las clases del modelo</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the field {field} of the layer {layer} is of the type {found}; expected {wanted}</source>
            <translation>No se puede añadir a los objetos {path}: el campo {field} de la capa {layer} es del tipo {found}; se esperaba: {wanted}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} has geometries of the type {found}; expected {wanted}, as the input has</source>
            <translation>No se puede añadir a los objetos {path}: la capa {layer} tiene geometrías del tipo {found}; se esperaba {wanted}, como en la entrada</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} is in {found}; expected {wanted}, as the input is</source>
            <translation>No se puede añadir a los objetos {path}: la capa {layer} está en {found}; se esperaba {wanted}, como la entrada</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>OUTPUT_FEATURES is {path}, where the input features lie; expected another file</source>
            <translation>OUTPUT_FEATURES es {path}, donde están los objetos de entrada; se esperaba otro archivo</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>Classified rasters in {path}: {count}, attached to features of {layer}</source>
            <translation>Rásters clasificados en {path}: {count}, adjuntos a objetos de {layer}</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>The features {path} cannot be appended to: the layer {layer} has no attachments; expected related media in a GeoPackage, attachments by GlobalID in a File GDB</source>
            <translation>No se puede añadir a los objetos {path}: la capa {layer} no tiene adjuntos; se esperaban medios relacionados en un GeoPackage, adjuntos por GlobalID en una File GDB</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>The features {path} cannot be appended to: there are the layers {layers}; expected one that is called {name}</source>
            <translation>No se puede añadir a los objetos {path}: existen las capas {layers}; se esperaba una llamada {name}</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>false, as the features name files by a path, which are no attachments</source>
            <translation>false, porque los objetos nombran archivos por una ruta, que no son adjuntos</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>Images in {path} that are replaced by classified rasters: {count}</source>
            <translation>Imágenes en {path} reemplazadas por rásters clasificados: {count}</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>The image {name} is gone: row {row} of {table}; expected it where it was when the run began</source>
            <translation>La imagen {name} ya no está: fila {row} de {table}; se esperaba donde estaba cuando empezó la ejecución</translation>
        </message>
        <message>
            <location filename="../inference/features/stored_images.py" />
            <source>{count} of {all} files that features of {layer} carry are no images, and are left out: {names}</source>
            <translation>{count} de {all} archivos que llevan objetos de {layer} no son imágenes y se dejan fuera: {names}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>The table {table} cannot be read: {reason}</source>
            <translation>No se puede leer la tabla {table}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>{path} cannot be read: {reason}</source>
            <translation>No se puede leer {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>{path} has no layer {name}; expected one of {names}</source>
            <translation>{path} no tiene ninguna capa {name}; se esperaba una de {names}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of tiles × bands × rows × columns, before and after</source>
            <translation>dos matrices de teselas × bandas × filas × columnas, antes y después</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × (2 × bands) × rows × columns, before first</source>
            <translation>teselas × (2 × bandas) × filas × columnas, primero el ráster anterior</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × 2 × bands × rows × columns, before first</source>
            <translation>teselas × 2 × bandas × filas × columnas, primero el ráster anterior</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>one array of tiles × bands × rows × columns</source>
            <translation>una matriz de teselas × bandas × filas × columnas</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{look}, as its definition says</source>
            <translation>{look}, como dice su definición</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} does not tell how it takes two rasters; expected stacked ({stacked}) or pair ({pair}) as ModelConfiguration of the definition</source>
            <translation>{file} no indica cómo recibe dos rásteres; se esperaba «stacked» ({stacked}) o «pair» ({pair}) como ModelConfiguration de la definición</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{two}; {stacked}; or {pair}</source>
            <translation>{two}; {stacked}; o {pair}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of one shape, before and after</source>
            <translation>dos matrices de la misma forma, antes y después</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} takes {inputs}; expected {expected}</source>
            <translation>{file} recibe {inputs}; se esperaba: {expected}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{count} inputs</source>
            <translation>{count} entrada(s)</translation>
        </message>
        <message>
            <location filename="../inference/interpreter.py" />
            <source>QGIS' Python has no interpreter in {folder}, nor beside {program}; expected one, to run this in a process of its own</source>
            <translation>El Python de QGIS no tiene intérprete en {folder} ni junto a {program}; se esperaba uno, para ejecutar esto en un proceso propio</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{number} of {count}: {item}</source>
            <translation>{number} de {count}: {item}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{item} failed: {reason}</source>
            <translation>{item} ha fallado: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>None of the {count} items is finished: {outside} lie beyond EXTENT or MASK, {failed} failed; the first of these, {item}: {reason}</source>
            <translation>Ninguno de los {count} elementos está terminado: {outside} están fuera de EXTENT o de MASK, {failed} fallaron; el primero de estos, {item}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>All {count} items failed; the first, {item}: {reason}</source>
            <translation>Han fallado todos los elementos ({count}); el primero, {item}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>MASK is {mask}; expected polygons that the centre of a pixel of any of the {count} items lies in (inside of EXTENT, if it is given)</source>
            <translation>MASK es {mask}; se esperaban polígonos que contengan el centro de un píxel de alguno de los {count} elementos (dentro de EXTENT, si se indica)</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>EXTENT is {extent}; expected one that shares pixels with any of the {count} items</source>
            <translation>EXTENT es {extent}; se esperaba: una extensión que comparta píxeles con alguno de los elementos (número: {count})</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{finished} items are finished, {kept} of them from an earlier run; {failed} failed, {outside} lie beyond EXTENT or MASK</source>
            <translation>{finished} elementos están terminados, {kept} de ellos de una ejecución anterior; {failed} fallaron, {outside} están fuera de EXTENT o de MASK</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>The output {path} cannot be written: {reason}</source>
            <translation>No se puede escribir la salida {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/job.py" />
            <source>The output {path} is the input raster, or part of it; expected another file, as this one would be lost</source>
            <translation>La salida {path} es el ráster de entrada o parte de él; se esperaba otro archivo, porque este se perdería</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>{key} is {value}; expected {expected}</source>
            <translation>{key} es {value}; se esperaba: {expected}</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a text</source>
            <translation>un texto</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a list</source>
            <translation>una lista</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a whole number from {least} to {most}</source>
            <translation>un número entero de {least} a {most}</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a number from 0 to 1</source>
            <translation>un número de 0 a 1</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>unnamed</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Model: {name} ({file})</source>
            <translation>Modelo: {name} ({file})</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Tile: {height} × {width} pixels, padding {padding}, merged by {merge}, batch of {batch}</source>
            <translation>Tesela: {height} × {width} píxeles, margen de {padding}, unión con {merge}, lote de {batch}</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Augmentation: the model is asked about {count} variants of each tile</source>
            <translation>Aumento de datos: el modelo evalúa {count} variantes de cada tesela</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Device asked for: {asked}; used: {used}</source>
            <translation>Dispositivo solicitado: {asked}; usado: {used}</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{tiles} tiles, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second</source>
            <translation>Teselas: {tiles}; {megapixels:.2f} megapíxeles en {seconds:.1f} s ({speed:.2f} megapíxeles por segundo)</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{shown} of {tiles} tiles were shown to the model, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second</source>
            <translation>Teselas mostradas al modelo: {shown} de {tiles}; {megapixels:.2f} megapíxeles en {seconds:.1f} s ({speed:.2f} megapíxeles por segundo)</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{key} is in the definition and has no effect, as in ArcGIS</source>
            <translation>{key} está en la definición y no tiene efecto, como en ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Not classified, no data: {pixels} pixels</source>
            <translation>Sin clasificar, sin datos: {pixels} píxeles</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %</source>
            <translation>{value} {name}: {pixels} píxeles, {share:.1f} %</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %, {area:.2f} ha</source>
            <translation>{value} {name}: {pixels} píxeles, {share:.1f} %, {area:.2f} ha</translation>
        </message>
        <message>
            <location filename="../inference/memory.py" />
            <source>The device's memory is too small for {size} tiles at a time; going on with {half}</source>
            <translation>La memoria del dispositivo no basta para {size} teselas a la vez; se continúa con {half}</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>The layers of the backbone cannot be gone through one after the other: {reason}</source>
            <translation>No se pueden recorrer una tras otra las capas del backbone: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>The last layers of the backbone are no stages of a ResNet's blocks; expected such, as no other is known how to dilate</source>
            <translation>Las últimas capas del backbone no son etapas de bloques de una ResNet; se esperaban etapas así, porque no se sabe cómo dilatar otras capas</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>timm cannot build the backbone {backbone}: {reason}</source>
            <translation>timm no puede crear el backbone {backbone}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/bdcn.py" />
            <source>BDCN cannot enlarge what it sees to tiles of {height} × {width}; expected tiles whose sides are multiples of {step}</source>
            <translation>BDCN no puede ampliar lo que ve a teselas de {height} × {width}; se esperaban teselas cuyos lados sean múltiplos de {step}</translation>
        </message>
        <message>
            <location filename="../inference/networks/deeplab.py" />
            <source>The weights are those of torchvision's DeepLab with PointRend; expected torchvision's DeepLab or PointRend alone, as nothing tells how far such a backbone is dilated</source>
            <translation>Los pesos son los de DeepLab de torchvision con PointRend; se esperaba solo uno de los dos, porque nada indica cuánto se dilata ese backbone</translation>
        </message>
        <message>
            <location filename="../inference/networks/image_encoder.py" />
            <source>The network knows places in tiles of {size} × {size} pixels, not of {height} × {width}; expected the tiles that it was trained with</source>
            <translation>La red conoce las posiciones en teselas de {size} × {size} píxeles, no de {height} × {width}; se esperaba: las teselas con las que se entrenó</translation>
        </message>
        <message>
            <location filename="../inference/networks/mmsegmentation.py" />
            <source>MMSegmentation cannot build {name}: {reason}</source>
            <translation>MMSegmentation no puede construir {name}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/mmsegmentation.py" />
            <source>MMSegmentation has {count} configurations called {name}; expected one, whose name the package gives</source>
            <translation>Número de configuraciones de MMSegmentation llamadas {name}: {count}; se esperaba: una, cuyo nombre da el paquete</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>The weights are not those of SR3: steps do not take what those before them give ({reason})</source>
            <translation>Los pesos no son los de SR3: hay pasos que no toman lo que dan los anteriores ({reason})</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>The network has {width} channels, which cannot be normalised in {groups} groups; expected the norm_groups that it was trained with</source>
            <translation>La red tiene {width} canales, que no se pueden normalizar en {groups} grupos; se esperaba: el norm_groups con el que se entrenó</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>SR3 cannot halve tiles of {height} × {width} pixels so often; expected tiles whose sides are multiples of {step}</source>
            <translation>SR3 no puede reducir a la mitad tantas veces teselas de {height} × {width} píxeles; se esperaba: teselas cuyos lados sean múltiplos de {step}</translation>
        </message>
        <message>
            <location filename="../inference/networks/pix2pix.py" />
            <source>Pix2Pix cannot halve tiles of {height} × {width} pixels {times} times; expected tiles whose sides are multiples of {step}</source>
            <translation>Pix2Pix no puede dividir {times} veces por la mitad teselas de {height} × {width} píxeles; se esperaban teselas cuyos lados sean múltiplos de {step}</translation>
        </message>
        <message>
            <location filename="../inference/networks/psp.py" />
            <source>The weights are those of a PSPNet with the decoder of a U-Net and PointRend; expected the decoder or PointRend alone, as nothing tells how they work together</source>
            <translation>Los pesos son los de una PSPNet con el decodificador de una U-Net y PointRend; se esperaba solo uno de los dos, porque nada indica cómo funcionan juntos</translation>
        </message>
        <message>
            <location filename="../inference/networks/resnet.py" />
            <source>The backbone is {backbone}; expected one of {backbones}</source>
            <translation>El backbone es {backbone}; se esperaba uno de estos: {backbones}</translation>
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The attention of STANet is {attention}; expected one of {attentions}</source>
            <translation>La atención de STANet es {attention}; se esperaba una de estas: {attentions}</translation>
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The pyramid attention of STANet cannot divide features of {height} × {width} into {parts} × {parts} blocks; expected tiles whose sides are multiples of {step}</source>
            <translation>La atención piramidal de STANet no puede dividir características de {height} × {width} en {parts} × {parts} bloques; se esperaban teselas cuyos lados sean múltiplos de {step}</translation>
        </message>
        <message>
            <location filename="../inference/networks/vgg.py" />
            <source>The backbone is {backbone}; expected one of {backbones}, as nothing tells where a network that finds edges looks at another one</source>
            <translation>El backbone es {backbone}; se esperaba uno de estos ({backbones}), porque nada indica en qué capas de otro se fija una red que detecta bordes</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds {kind}; expected weights without their network, a state dict of named tensors</source>
            <translation>{file} contiene {kind}; se esperaban pesos sin su red, un state dict de tensores con nombre</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>The weights are not those of {network}: {missing} missing, {unexpected} unexpected, {differing} of another shape</source>
            <translation>Los pesos no son los de {network}; faltan: {missing}; sobran: {unexpected}; con otra forma: {differing}</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>PyTorch {version} cannot load {file}: {reason}</source>
            <translation>PyTorch {version} no puede cargar {file}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected a state dict of tensors alone, or that you trust the package (TRUST set to true)</source>
            <translation>{file} contiene objetos de Python en formato pickle, que pueden ejecutar código al cargarse; se esperaba: un state dict solo de tensores, o su confianza en el paquete (TRUST en true)</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>PyTorch {version} finds no weights in {file}: {reason}</source>
            <translation>PyTorch {version} no encuentra pesos en {file}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/normalization.py" />
            <source>NormalizationStats has {count} bands; expected at least {wanted}, as ExtractBands asks for band {last}, counted from 0</source>
            <translation>Bandas en NormalizationStats: {count}; se esperaban al menos {wanted}, porque ExtractBands pide la banda {last}, contando desde 0</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>False, as only models of one class, or of two, have a probability to give</source>
            <translation>«False», porque solo los modelos de una clase, o de dos, pueden dar una probabilidad</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>The model gives {channels} numbers a pixel; expected one score, or two, as it has one class</source>
            <translation>El modelo da {channels} números por píxel; se esperaba una puntuación, o dos, porque tiene una sola clase</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>False, as return_probability_raster asks for no lines</source>
            <translation>«False», porque return_probability_raster no pide líneas</translation>
        </message>
        <message>
            <location filename="../inference/opening.py" />
            <source>SNAP is false, which has no effect without EXTENT: a grid begins at its corner</source>
            <translation>SNAP es false, lo que no tiene efecto sin EXTENT: la cuadrícula empieza en su esquina</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {kind}; expected tiles × classes × rows × columns, an answer for every pixel</source>
            <translation>El modelo responde con {kind}; se esperaba: teselas × clases × filas × columnas, una respuesta para cada píxel</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>an array of {shape}</source>
            <translation>una matriz de {shape}</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {rows} × {cols} pixels for a tile of {height} × {width}; expected as many, 1/2 to 1/32 of them (is the tile a multiple of the network's stride?), or a few less on every side (many: say so with ModelPadding)</source>
            <translation>El modelo responde con {rows} × {cols} píxeles para una tesela de {height} × {width}; se esperaban los mismos, de 1/2 a 1/32 de ellos (¿es la tesela un múltiplo del paso [stride] de la red?) o unos pocos menos en cada lado (si son muchos, indíquelo con ModelPadding)</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>ModelFile is missing; expected the path of the model's file</source>
            <translation>Falta ModelFile; se esperaba la ruta del archivo del modelo</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>{key} is {file}, which is not there; expected a file in {folder}</source>
            <translation>{key} es {file}, que no existe; se esperaba un archivo en {folder}</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {model} is not there; expected a .emd, .json or .dlpk file, JSON text, or a model's own file</source>
            <translation>La definición de modelo {model} no existe; se esperaba un archivo .emd, .json o .dlpk, texto JSON o el propio archivo de un modelo</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {path} cannot be read: {reason}</source>
            <translation>No se puede leer la definición de modelo {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>{path} is no model definition; expected a .emd, .json or .dlpk file, naming the model's file, or a model that runs as it is (ONNX, TorchScript or an exported program of PyTorch)</source>
            <translation>{path} no es una definición de modelo; se esperaba un archivo .emd, .json o .dlpk que indique el archivo del modelo, o un modelo que se pueda ejecutar tal cual (ONNX, TorchScript o un programa exportado de PyTorch)</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>Unpacking {model}</source>
            <translation>Descomprimiendo {model}</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>The package {model} holds {count} model definitions ({names}); expected exactly one .emd file (of several, unpack the package and choose one)</source>
            <translation>Definiciones de modelo en el paquete {model}: {count} ({names}); se esperaba exactamente un archivo .emd (si hay varias, descomprima el paquete y elija una)</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>{path} is a service, which other processes cannot open; expected a raster that GDAL reads</source>
            <translation>{path} es un servicio, que otros procesos no pueden abrir; se esperaba: un ráster que GDAL lea</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>A run in parts makes a raster alone; expected no other products (write_polygons makes polygons of the raster that join_parts gives)</source>
            <translation>Una ejecución por partes solo produce un ráster; no se esperaban otros productos (write_polygons hace polígonos del ráster que da join_parts)</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>false for a run in parts, each of which lies on the map by itself</source>
            <translation>false para una ejecución por partes, cada una de las cuales está por sí misma en el mapa</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>{count} of {all} parts are not there, {names}; expected all of them</source>
            <translation>Partes que faltan: {count} de {all} ({names}); se esperaban todas</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The model or the raster is not the one that {plan} was made for; expected them unchanged (plan_parts makes a new plan)</source>
            <translation>El modelo o el ráster no es aquel para el que se hizo {plan}; se esperaban sin modificar (plan_parts crea un plan nuevo)</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The plan {path} cannot be read: {reason}; expected one that plan_parts made</source>
            <translation>No se puede leer el plan {path}: {reason}; se esperaba uno creado por plan_parts</translation>
        </message>
        <message>
            <location filename="../inference/pool.py" />
            <source>{device} failed and is used no longer, others redo its part: {reason}</source>
            <translation>{device} falló y ya no se usa; otros dispositivos rehacen su parte: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>none, as the model does not tell how likely its classes are: it gives numbers of classes, distances, probabilities or images</source>
            <translation>ninguno, porque el modelo no dice lo probables que son sus clases: da números de clases, distancias, probabilidades o imágenes</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>another file than OUTPUT</source>
            <translation>un archivo distinto de OUTPUT</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>a GeoPackage (.gpkg)</source>
            <translation>un GeoPackage (.gpkg)</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>none, as the model gives numbers, no classes</source>
            <translation>ninguno, porque el modelo da números y no clases</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>a whole number of pixels, 1 or more</source>
            <translation>un número entero de píxeles, 1 o más</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>Polygons: {count}</source>
            <translation>Polígonos: {count}</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>The raster {path} is complete and stays</source>
            <translation>El ráster {path} está completo y se conserva</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters {before} and {after} do not overlap; expected two of one place</source>
            <translation>Los rásteres {before} y {after} no se solapan; se esperaban dos del mismo lugar</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have {before} and {after} bands; expected as many in both, or ExtractBands in the definition to choose some</source>
            <translation>Los rásteres tienen {before} y {after} bandas; se esperaba el mismo número en ambos, o ExtractBands en la definición para elegir algunas</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The raster {path} has no coordinate reference system; expected one, as the other has, to bring both to one grid</source>
            <translation>El ráster {path} no tiene sistema de referencia de coordenadas; se esperaba uno, como el que tiene el otro, para llevar ambos a una misma cuadrícula</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have no coordinate reference system, and are of {before} and {after} pixels; expected one size, or reference systems</source>
            <translation>Los rásteres no tienen sistema de referencia de coordenadas y son de {before} y {after} píxeles; se esperaba un mismo tamaño, o sistemas de referencia</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>{count} band(s) are read (of {all} in the raster); expected {channels}, as the model takes them</source>
            <translation>Bandas que se leen: {count} (de {all} en el ráster); se esperaba: {channels}, que es lo que recibe el modelo</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has no band called {name}, which ExtractBands asks for; its bands are {bands}</source>
            <translation>El ráster no tiene ninguna banda llamada {name}, que es la que pide ExtractBands; sus bandas: {bands}</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has {count} band(s); expected at least {least}, as ExtractBands asks for {entry}, counted from 0</source>
            <translation>El ráster tiene {count} banda(s); se esperaban al menos {least}, porque ExtractBands pide la {entry}, contando desde 0</translation>
        </message>
        <message>
            <location filename="../inference/raster/cell_sizes.py" />
            <source>The pixels are {side:.4g} units of the raster wide, those that the model was trained with {least:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit</source>
            <translation>Los píxeles miden {side:.4g} unidades del ráster de ancho; aquellos con los que se entrenó el modelo, {least:.4g}: su respuesta puede ser mala; convendría un CELL_SIZE de {better:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/cell_sizes.py" />
            <source>The pixels are {side:.4g} units of the raster wide, those that the model was trained with from {least:.4g} to {most:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit</source>
            <translation>Los píxeles miden {side:.4g} unidades del ráster de ancho; aquellos con los que se entrenó el modelo, de {least:.4g} a {most:.4g}: su respuesta puede ser mala; convendría un CELL_SIZE de {better:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/folders.py" />
            <source>INPUT_FOLDER is {folder}; expected a folder that exists</source>
            <translation>INPUT_FOLDER es {folder}; se esperaba: una carpeta que exista</translation>
        </message>
        <message>
            <location filename="../inference/raster/folders.py" />
            <source>The folder {folder} has {count} files, none of them an image{like}; expected at least one</source>
            <translation>La carpeta {folder} tiene archivos (número: {count}), pero ninguna imagen{like}; se esperaba: al menos una</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_errors.py" />
            <source>GDAL gives no reason</source>
            <translation>GDAL no indica el motivo</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_opening.py" />
            <source>The raster {path} cannot be opened: {reason}</source>
            <translation>No se puede abrir el ráster {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_opening.py" />
            <source>The raster {path} is what a run has written so far, or what one that was interrupted has left; expected a finished raster (wait for the run, or run it again)</source>
            <translation>El ráster {path} es lo que una ejecución ha escrito hasta ahora, o lo que ha dejado una interrumpida; se esperaba un ráster terminado (espere a que acabe la ejecución o repítala)</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_source.py" />
            <source>The raster {path} cannot be read at row {row}: {reason}</source>
            <translation>No se puede leer el ráster {path} en la fila {row}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>Se indicó EXTENT para un ráster situado por {count} puntos de control; no se esperaba, porque sus píxeles no tienen un lugar fijo en el mapa</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>The transform {transform} cannot be inverted</source>
            <translation>La transformación {transform} no se puede invertir</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is {bounds}; expected four finite numbers</source>
            <translation>EXTENT es {bounds}; se esperaban cuatro números finitos</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT has an unknown reference system: {reason}</source>
            <translation>EXTENT tiene un sistema de referencia de coordenadas desconocido: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT has no place in the reference system {crs}: {reason}</source>
            <translation>EXTENT no tiene lugar en el sistema de referencia de coordenadas {crs}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>x {left:.10g} … {right:.10g}, y {bottom:.10g} … {top:.10g}</source>
            <translation>x {left:.10g} … {right:.10g}, y {bottom:.10g} … {top:.10g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is {extent}; expected one that shares pixels with the raster {path}: {covered}</source>
            <translation>EXTENT es {extent}; se esperaba una extensión que comparta píxeles con el ráster {path}: {covered}</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written at row {row}: {reason}</source>
            <translation>No se puede escribir la salida {path} en la fila {row}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected the name of a file</source>
            <translation>No se puede escribir la salida {path}; se esperaba el nombre de un archivo</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected a folder {folder} that exists</source>
            <translation>No se puede escribir la salida {path}; se esperaba que existiera la carpeta {folder}</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>bilinearly</source>
            <translation>de forma bilineal</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>by averaging</source>
            <translation>mediante la media</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>{path} is resampled {how} to the grid of the result, pixels of {cell:.6g}</source>
            <translation>{path} se remuestrea {how} a la cuadrícula del resultado, con píxeles de {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>SNAP is false for the raster {path}, which has no coordinates; expected true</source>
            <translation>SNAP es false para el ráster {path}, que no tiene coordenadas; se esperaba true</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>CELL_SIZE is {size}; expected a number above 0</source>
            <translation>CELL_SIZE es {size}; se esperaba un número mayor que 0</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>CELL_SIZE is {size} for rasters without coordinates; expected none, as their pixels have no size</source>
            <translation>CELL_SIZE es {size} para rásteres sin coordenadas; no se esperaba ninguno, porque sus píxeles no tienen tamaño</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} has no place in its own reference system</source>
            <translation>El ráster {path} no tiene posición en su propio sistema de referencia</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} cannot be brought to the reference system {crs}: {reason}</source>
            <translation>No se puede llevar el ráster {path} al sistema de referencia {crs}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} has no place in the reference system of the other; expected two rasters of one place</source>
            <translation>El ráster {path} no tiene posición en el sistema de referencia del otro; se esperaban dos rásteres del mismo lugar</translation>
        </message>
        <message>
            <location filename="../inference/raster/map_space.py" />
            <source>The raster {path} cannot be brought to the map: {reason}</source>
            <translation>El ráster {path} no se puede llevar al mapa: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>Se da MASK para un ráster situado por {count} puntos de control; no se esperaba ninguno, ya que sus píxeles no tienen un lugar fijo en el mapa</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}; expected polygons that the centre of a pixel of the raster {path} lies in</source>
            <translation>MASK es {mask}; se esperaban polígonos que contengan el centro de un píxel del ráster {path}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}, which has no polygon; expected at least one</source>
            <translation>MASK es {mask}, que no tiene ningún polígono; se esperaba al menos uno</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>Polygon {name} of MASK, {mask}, cannot be read: {reason}</source>
            <translation>El polígono {name} de MASK, {mask}, no se puede leer: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}, whose feature {name} is of type {type}; expected polygons</source>
            <translation>MASK es {mask}, cuyo objeto {name} es de tipo {type}; se esperaban polígonos</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>Polygon {name} of MASK, {mask}, is not valid: {reason}; expected valid polygons (Fix geometries makes them so)</source>
            <translation>El polígono {name} de MASK, {mask}, no es válido: {reason}; se esperaban polígonos válidos («Corregir geometrías» los hace válidos)</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK has an unknown reference system: {reason}</source>
            <translation>MASK tiene un sistema de referencia desconocido: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>A part of MASK, {mask}, has no place in the reference system of the raster, {crs}; expected polygons that have</source>
            <translation>Una parte de MASK, {mask}, no tiene lugar en el sistema de referencia del ráster, {crs}; se esperaban polígonos que lo tengan</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>{count} of {all} rasters are resampled to the grid of the first, pixels of {cell:.6g}</source>
            <translation>{count} de {all} rásteres se remuestrean a la cuadrícula del primero, píxeles de {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>A part of the raster {path} has no place in the reference system of the first, {crs}; expected rasters that lie beside each other, or the items separately</source>
            <translation>Una parte del ráster {path} no tiene lugar en el sistema de referencia de coordenadas del primero, {crs}; se esperaba: rásteres situados unos junto a otros, o los elementos por separado</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>The raster {path} has no coordinate reference system; expected one, to lay it beside the others, or the items separately</source>
            <translation>El ráster {path} no tiene sistema de referencia de coordenadas; se esperaba: uno, para colocarlo junto a los demás, o los elementos por separado</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>{count} bands are read of the raster {path}, and {first} of the first; expected as many of all, ExtractBands in the definition to choose some, or the items separately</source>
            <translation>Bandas leídas del ráster {path}: {count}, del primero: {first}; se esperaba: el mismo número en todos, ExtractBands en la definición para elegir algunas, o los elementos por separado</translation>
        </message>
        <message>
            <location filename="../inference/raster/on_map.py" />
            <source>The raster {path} has no pixels inside of MASK; expected polygons that lie over some</source>
            <translation>El ráster {path} no tiene píxeles dentro de MASK; se esperaban polígonos que cubran algunos</translation>
        </message>
        <message>
            <location filename="../inference/raster/on_map.py" />
            <source>The raster {path} cannot be read: {reason}</source>
            <translation>El ráster {path} no se puede leer: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/output_mosaic.py" />
            <source>{count} of {all} outputs are not in the mosaic: they have no place on a map, or other bands</source>
            <translation>{count} de {all} salidas no están en el mosaico: no tienen lugar en un mapa, o tienen otras bandas</translation>
        </message>
        <message>
            <location filename="../inference/raster/output_mosaic.py" />
            <source>Mosaic of all items: {path}</source>
            <translation>Mosaico de todos los elementos: {path}</translation>
        </message>
        <message>
            <location filename="../inference/raster/pixel_type.py" />
            <source>Classes has the values {low} to {high}; expected whole numbers of 32 bits</source>
            <translation>Classes tiene los valores de {low} a {high}; se esperaban números enteros de 32 bits</translation>
        </message>
        <message>
            <location filename="../inference/raster/polygons.py" />
            <source>POLYGONS is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>Se indicó POLYGONS para un ráster situado por {count} puntos de control; no se esperaba, porque sus píxeles no tienen un lugar fijo en el mapa</translation>
        </message>
        <message>
            <location filename="../inference/raster/polygons.py" />
            <source>The polygons {path} cannot be written: {reason}</source>
            <translation>No se pueden escribir los polígonos {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{path} is read in up to {count} requests, {width} × {height} pixels of {cell:.6g}</source>
            <translation>Lectura de {path}, número de peticiones: {count} como máximo; {width} × {height} píxeles de {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{names} is missing for {path}, which a service makes at any size; expected CELL_SIZE, in units of its reference system, and EXTENT</source>
            <translation>Falta {names} para {path}, que un servicio entrega a cualquier tamaño; se esperaba: CELL_SIZE, en unidades de su sistema de referencia, y EXTENT</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{path} gave no pixel in {count} requests; expected a service that answers, and an EXTENT that it covers ({reason})</source>
            <translation>{path} no ha entregado ningún píxel, número de peticiones: {count}; se esperaba: un servicio que responda y un EXTENT que cubra ({reason})</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{count} of {all} requests to {path} failed: {pixels} pixels have no data therefore. The first reason: {reason}</source>
            <translation>Peticiones a {path} que han fallado: {count} de {all}; píxeles que por eso no tienen datos: {pixels}. El primer motivo: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>The reference system {crs} is unknown: {reason}</source>
            <translation>El sistema de referencia {crs} es desconocido: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} is not JSON: {reason}</source>
            <translation>El documento {path} no es JSON: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC document {path} lists no item; expected at least one</source>
            <translation>El documento STAC {path} no enumera ningún elemento; se esperaba: al menos uno</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>{path} is one page of several: only the {count} items on it are read</source>
            <translation>{path} es una página de varias: solo se leen los elementos que hay en ella (número: {count})</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} cannot be read: {reason}</source>
            <translation>No se puede leer el documento {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} has more than {most} bytes; expected fewer</source>
            <translation>El documento {path} tiene más de {most} bytes; se esperaba: menos</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC item {item} has no asset {name}; expected one of {assets}</source>
            <translation>El elemento STAC {item} no tiene el recurso {name}; se esperaba: uno de {assets}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC item {item} has the assets {assets}, and it is not clear which is the image; expected one with the role data, a single image, or images of one named band each (or their names behind the document's, like items.json#red,green,blue)</source>
            <translation>El elemento STAC {item} tiene los recursos {assets}, y no está claro cuál es la imagen; se esperaba: uno con el papel data, una sola imagen, o imágenes de una banda con nombre cada una (o sus nombres detrás del nombre del documento, como items.json#red,green,blue)</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The assets of the STAC item {item} cannot be stacked: {reason}</source>
            <translation>No se pueden apilar los recursos del elemento STAC {item}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stored.py" />
            <source>{path} holds no file in {field}; expected the bytes of an image</source>
            <translation>{path} no contiene ningún archivo en {field}; se esperaban los bytes de una imagen</translation>
        </message>
        <message>
            <location filename="../inference/raster/stored.py" />
            <source>{path} cannot be opened: {reason}</source>
            <translation>No se puede abrir {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} is to be sorted by {field}, which it lacks; expected one of its fields</source>
            <translation>El índice de teselas {path} se ha de ordenar por {field}, que le falta; se esperaba: uno de sus campos</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} lists no raster; expected at least one</source>
            <translation>El índice de teselas {path} no enumera ningún ráster; se esperaba: al menos uno</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} cannot be read: {reason}</source>
            <translation>No se puede leer el índice de teselas {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/values.py" />
            <source>The raster {path} holds {name}; expected real numbers</source>
            <translation>El ráster {path} contiene {name}; se esperaban números reales</translation>
        </message>
        <message>
            <location filename="../inference/raster/views.py" />
            <source>The raster {path} cannot be resampled: {reason}</source>
            <translation>No se puede remuestrear el ráster {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>updatePixels gives {kind}; expected a dictionary with an array as output_pixels</source>
            <translation>updatePixels da {kind}; se esperaba un diccionario con una matriz como output_pixels</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{method} gives {kind}; expected a dictionary</source>
            <translation>{method} da {kind}; se esperaba un diccionario</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{file} has {count} classes with updatePixels; expected one, called {name} as its file (or {child}, for ArcGIS' own function)</source>
            <translation>{file} tiene {count} clase(s) con updatePixels; se esperaba una, llamada {name} como el archivo (o {child}, para la función propia de ArcGIS)</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{file} takes the rasters {names}; expected a single one</source>
            <translation>{file} toma los rásteres {names}; se esperaba uno solo</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/function.py" />
            <source>The Python raster function {name} raises {reason}</source>
            <translation>La función ráster de Python {name} comunica {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/function.py" />
            <source>The Python raster function {name} cannot go on: {reason}</source>
            <translation>La función ráster de Python {name} no puede continuar: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/outputs.py" />
            <source>The Python raster function {name} gives {what} of {shape}; expected {expected}</source>
            <translation>La función ráster de Python {name} da {what} de tamaño {shape}; se esperaba {expected}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/outputs.py" />
            <source>The Python raster function {name} gives {value:.6g}; expected whole numbers, as it says that its pixelType is {kind}</source>
            <translation>La función ráster de Python {name} da {value:.6g}; se esperaban números enteros, pues indica {kind} como pixelType</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/told.py" />
            <source>0-based band numbers</source>
            <translation>números de bandas, contados desde 0</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/told.py" />
            <source>updateRasterInfo says that pixelType is {kind!r}; expected one of {kinds}</source>
            <translation>updateRasterInfo indica {kind!r} como pixelType; se esperaba uno de {kinds}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/__init__.py" />
            <source>ModelFile is {file} of framework {framework!r}; expected one of {suffixes}</source>
            <translation>ModelFile es {file}, del framework {framework!r}; se esperaba uno de estos tipos: {suffixes}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/__init__.py" />
            <source>cuda:{index} is left out, as the CPU would hold up the other GPUs</source>
            <translation>cuda:{index} se omite, porque la CPU retrasaría a las demás GPU</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_failures.py" />
            <source>The model failed on tiles of {shape}: {reason}</source>
            <translation>El modelo falló con teselas de {shape}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>it is damaged, or no file of Keras</source>
            <translation>está dañado o no es un archivo de Keras</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>it holds no network (weights alone are not enough: save the model)</source>
            <translation>no contiene ninguna red (los pesos solos no bastan: guarde el modelo)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>{file} holds {name}, which is no plain layer of Keras and may bring code of its own; expected a model without Lambda layers and classes of its author's</source>
            <translation>{file} contiene {name}, que no es una capa corriente de Keras y puede traer código propio; se esperaba un modelo sin capas Lambda ni clases de su autor</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>{file} reads from other files ({name}); expected all of the model in its own</source>
            <translation>{file} lee de otros archivos ({name}); se esperaba todo el modelo en este archivo</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>its loops read variables; saved as a SavedModel (model.export) it can be run</source>
            <translation>sus bucles leen variables; guardado como SavedModel (model.export) se puede ejecutar</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>outputs</source>
            <translation>salidas</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>TensorFlow cannot load {file}: {reason}</source>
            <translation>TensorFlow no puede cargar {file}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_named.py" />
            <source>{key} is {name}, which is not in {file}; expected one of {known}</source>
            <translation>{key} es {name}, que no está en {file}; se esperaba uno de {known}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_named.py" />
            <source>{file} has {count} {kind} ({names}); expected one, or {key} in the definition to name what is meant</source>
            <translation>{file} tiene {count} {kind} ({names}); se esperaba una sola, o {key} en la definición para indicar cuál</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_numbers.py" />
            <source>The model takes {type}, and is given {value:.6g}; expected values from {low:.6g} to {high:.6g} (does the definition lack NormalizationStats?)</source>
            <translation>El modelo admite {type} y recibe {value:.6g}; se esperaban valores de {low:.6g} a {high:.6g} (¿falta NormalizationStats en la definición?)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>DEVICE is {device}, but {reason}; the CPU is used</source>
            <translation>DEVICE es {device}, pero {reason}; se usa la CPU</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>this TensorFlow {version} is built without CUDA</source>
            <translation>este TensorFlow {version} está compilado sin CUDA</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>TensorFlow {version} finds no NVIDIA GPU that it can use</source>
            <translation>TensorFlow {version} no encuentra ninguna GPU NVIDIA que pueda usar</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>there are {count} GPU(s), numbered from cuda:0 to cuda:{last}</source>
            <translation>hay {count} GPU, de cuda:0 a cuda:{last}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>TensorFlow {version} cannot load {file}: {reason}</source>
            <translation>TensorFlow {version} no puede cargar {file}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>TensorFlow is installed, but cannot be loaded here: {reason}</source>
            <translation>TensorFlow está instalado, pero no se puede cargar aquí: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>{file} takes {inputs}; expected arrays of numbers of one type</source>
            <translation>{file} recibe {inputs}; se esperaban matrices de números de un solo tipo</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it holds no graph</source>
            <translation>no contiene ningún grafo</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it holds no graph that serves</source>
            <translation>no contiene ningún grafo para ejecutar (serve)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>inputs</source>
            <translation>entradas</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it is damaged, or no graph of TensorFlow</source>
            <translation>está dañado o no es un grafo de TensorFlow</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_ops.py" />
            <source>{file} uses {operations}, which may do more than compute (read files, run code); expected a network of TensorFlow's plain operations</source>
            <translation>{file} usa {operations}, que puede hacer más que calcular (leer archivos, ejecutar código); se esperaba una red de operaciones corrientes de TensorFlow</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>this PyTorch {version} is built without CUDA</source>
            <translation>este PyTorch {version} está compilado sin CUDA</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>PyTorch {version} finds no NVIDIA GPU with a driver for CUDA {cuda}</source>
            <translation>PyTorch {version} no encuentra ninguna GPU de NVIDIA con un controlador para CUDA {cuda}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>PyTorch {version} cannot compute on cuda:{index}: {reason}</source>
            <translation>PyTorch {version} no puede calcular en cuda:{index}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_forward.py" />
            <source>The model answers with {kind}; expected a tensor</source>
            <translation>El modelo responde con {kind}; se esperaba un tensor</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_program.py" />
            <source>{file} holds compiled libraries (AOTInductor), which can run anything; expected an exported program alone (torch.export.save)</source>
            <translation>{file} contiene bibliotecas compiladas (AOTInductor), que pueden ejecutar cualquier cosa; se esperaba solo un programa exportado (torch.export.save)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>The GPU {device} cannot be used by ONNX Runtime {version} (its CUDA libraries or the driver do not fit, or there is no such device); the CPU is used</source>
            <translation>ONNX Runtime {version} no puede usar la GPU {device} (sus bibliotecas de CUDA o el controlador no son los adecuados, o no existe ese dispositivo); se usa la CPU</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>ONNX Runtime {version} cannot load {file}: {reason}</source>
            <translation>ONNX Runtime {version} no puede cargar {file}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>DEVICE is {device}, but this ONNX Runtime {version} is built without CUDA; the CPU is used (the package onnxruntime-gpu instead of onnxruntime brings it)</source>
            <translation>DEVICE es {device}, pero este ONNX Runtime {version} está compilado sin CUDA; se usa la CPU (CUDA viene con el paquete onnxruntime-gpu en lugar de onnxruntime)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>weights without their network (a pickled state dict)</source>
            <translation>pesos sin su red (un state dict en formato pickle)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch archive</source>
            <translation>algo que no es un archivo de PyTorch</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected an exported program of tensors alone</source>
            <translation>{file} contiene objetos de Python en formato pickle, que pueden ejecutar código al cargarse; se esperaba un programa exportado solo con tensores</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds {kind}; expected a network that can be run as it is, TorchScript (torch.jit.save) or an exported program (torch.export.save)</source>
            <translation>{file} contiene {kind}; se esperaba una red que se pueda ejecutar tal cual, TorchScript (torch.jit.save) o un programa exportado (torch.export.save)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch model</source>
            <translation>algo que no es un modelo de PyTorch</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process gave no answer for {seconds:g} seconds; expected one by then</source>
            <translation>El proceso propio no respondió durante {seconds:g} segundos; se esperaba una respuesta en ese tiempo</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process ended by itself ({how})</source>
            <translation>El proceso propio terminó por sí mismo ({how})</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process ended by itself ({how}). Its last words: {words}</source>
            <translation>El proceso propio terminó por sí mismo ({how}). Sus últimas palabras: {words}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process cannot be started: {reason}</source>
            <translation>El proceso propio no se puede iniciar: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>{interpreter} is Python {found}; expected {wanted}, the Python of QGIS</source>
            <translation>{interpreter} es Python {found}; se esperaba {wanted}, el Python de QGIS</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>exit code {code}</source>
            <translation>código de salida {code}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>signal {number}</source>
            <translation>señal {number}</translation>
        </message>
        <message>
            <location filename="../inference/separate/shared_arrays.py" />
            <source>There is no room for {megabytes:.0f} MB to share with a separate process: {reason}</source>
            <translation>No hay sitio para {megabytes:.0f} MB que compartir con un proceso propio: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/separate/shared_arrays.py" />
            <source>An array holds values of type {type}; expected numbers</source>
            <translation>Una matriz contiene valores de tipo {type}; se esperaban números</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>false, or nothing, with CELL_SIZE, without SNAP and for several rasters as one image: these are made on a grid of the map (items separately may be in pixel space)</source>
            <translation>false, o nada, con CELL_SIZE, sin SNAP y para varios rásteres como una sola imagen: estos se hacen sobre una cuadrícula del mapa (los elementos por separado pueden estar en el espacio de píxeles)</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>The model sees {path} in pixel space; what it finds is brought to the map, pixels of {cell:.6g}, by {placing}</source>
            <translation>El modelo ve {path} en el espacio de píxeles; lo que encuentra se lleva al mapa, en píxeles de {cell:.6g}, a partir de {placing}</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>{path} is warped to the map first, bilinearly, to {width} × {height} pixels of {cell:.6g}, by {placing}</source>
            <translation>{path} se rectifica primero sobre el mapa, de forma bilineal, a {width} × {height} píxeles de {cell:.6g}, a partir de {placing}</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>a rotated grid</source>
            <translation>una cuadrícula girada</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>{count} ground control points</source>
            <translation>puntos de control (número: {count})</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>rational polynomials (RPC), for ground at a height of {height} m above the ellipsoid ({name})</source>
            <translation>polinomios racionales (RPC), para un terreno a una altura de {height} m sobre el elipsoide ({name})</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>geolocation arrays</source>
            <translation>matrices de geolocalización</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>a tensor's name, or those of two dates</source>
            <translation>el nombre de un tensor, o los de dos fechas</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>the name of a tensor</source>
            <translation>el nombre de un tensor</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>ModelFormat is {value}; expected NCHW or NHWC</source>
            <translation>ModelFormat es {value}; se esperaba NCHW o NHWC</translation>
        </message>
        <message>
            <location filename="../inference/tiling.py" />
            <source>a whole number from 0 to {most}, less than half a tile of {height} × {width} pixels</source>
            <translation>un número entero de 0 a {most}, menos de la mitad de una tesela de {height} × {width} píxeles</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>the Python function {file}</source>
            <translation>la función de Python {file}</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>the pickled weights {file}, in which {framework} would unpickle {names}</source>
            <translation>los pesos {file} en formato pickle, de los que {framework} cargaría {names}</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>The folder {folder} holds more than {most} files, and the package could run any of them; expected a package in a folder of its own</source>
            <translation>La carpeta {folder} contiene más de {most} archivos, y el paquete podría ejecutar cualquiera de ellos; se esperaba: un paquete en una carpeta propia</translation>
        </message>
    </context>
</TS>
