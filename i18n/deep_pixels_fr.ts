<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>DeepPixels</name>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Model definition</source>
            <translation>Définition du modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Models (*.emd *.dlpk *.json *.onnx *.pt *.pt2 *.torchscript);;All files (*)</source>
            <translation>Modèles (*.emd *.dlpk *.json *.onnx *.pt *.pt2 *.torchscript);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Arguments</source>
            <translation>Arguments</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Snap the extent to the raster's pixel grid</source>
            <translation>Aligner l'emprise sur la grille de pixels du raster</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Device (auto, cpu, cuda, cuda:0 …)</source>
            <translation>Périphérique (auto, cpu, cuda, cuda:0 …)</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Let the model's own code run</source>
            <translation>Laisser s'exécuter le code propre du modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>CELL_SIZE is {size}; expected a number above 0</source>
            <translation>CELL_SIZE vaut {size} ; attendu : un nombre supérieur à 0</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classify pixels using deep learning</source>
            <translation>Classer les pixels par apprentissage profond</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Gives every pixel of a raster the class that a model finds</source>
            <translation>Donne à chaque pixel d'un raster la classe que trouve un modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>deep learning,segmentation,land cover,classification,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation>apprentissage profond,deep learning,segmentation,occupation du sol,land cover,classification,onnx,pytorch,emd,dlpk,arcgis</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Extent to classify</source>
            <translation>Emprise à classer</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Cell size, in units of the raster</source>
            <translation>Taille de cellule, dans les unités du raster</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classified raster</source>
            <translation>Raster classé</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>PROCESSING_MODE is items separately for {layer}, which has no items; expected all rasters as one image</source>
            <translation>PROCESSING_MODE est « Tous les éléments séparément » pour {layer}, qui n’a pas d’éléments ; attendu : « Tous les rasters comme une seule image mosaïquée »</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Detect change using deep learning</source>
            <translation>Détecter les changements par apprentissage profond</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Finds what has changed between two rasters, with a model</source>
            <translation>Trouve, à l'aide d'un modèle, ce qui a changé entre deux rasters</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>deep learning,change detection,difference,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation>apprentissage profond,deep learning,détection de changement,change detection,différence,difference,onnx,pytorch,emd,dlpk,arcgis</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>From raster (before)</source>
            <translation>Raster avant changement</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>To raster (after)</source>
            <translation>Raster après changement</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Extent to compare</source>
            <translation>Emprise à comparer</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Cell size, in units of the from raster</source>
            <translation>Taille de cellule, dans les unités du raster avant changement</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Change raster</source>
            <translation>Raster des changements</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed area (m²)</source>
            <translation>Surface ayant changé (m²)</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed pixels</source>
            <translation>Pixels ayant changé</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed share of the pixels with data (%)</source>
            <translation>Part des pixels avec données ayant changé (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Area of each class (JSON)</source>
            <translation>Surface de chaque classe (JSON)</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>Replace the images of the input features by the classified rasters</source>
            <translation>Remplacer les images des entités en entrée par les rasters classés</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>Features with the classified rasters</source>
            <translation>Entités avec les rasters classés</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{names} are both given; expected one of them, as the rasters go to one place</source>
            <translation>{names} sont indiqués tous les deux ; attendu : l'un d'eux, car les rasters vont à un seul endroit</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{name} is given without INPUT_FEATURES; expected features</source>
            <translation>{name} est indiqué sans INPUT_FEATURES ; attendu : des entités</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{name} is given for one mosaicked image; expected all items separately (PROCESSING_MODE)</source>
            <translation>{name} est indiqué pour une seule image mosaïquée ; attendu : tous les éléments séparément (PROCESSING_MODE)</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>The layer {layer} is being edited; expected that its edits are saved or discarded first</source>
            <translation>La couche {layer} est en cours d'édition ; attendu : que les modifications soient d'abord enregistrées ou abandonnées</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>The layer {layer} is read only; expected one whose attachments can be replaced</source>
            <translation>La couche {layer} est en lecture seule ; attendu : une couche dont les pièces jointes peuvent être remplacées</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The field {fields} of the layer {layer} names no image for any feature; expected paths or addresses of images</source>
            <translation>Le champ {fields} de la couche {layer} ne nomme d'image pour aucune entité ; attendu : des chemins ou des adresses d'images</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The fields {fields} of the layer {layer} have attachments; expected IMAGE_FIELD to be one of them</source>
            <translation>Les champs {fields} de la couche {layer} ont des pièces jointes ; attendu : l'un d'eux comme IMAGE_FIELD</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The features of the layer {layer} carry no images: they have neither attachments nor related media, and no field has the widget for attachments; expected some, or IMAGE_FIELD, the field with paths of images</source>
            <translation>Les entités de la couche {layer} ne portent pas d'images : elles n'ont ni pièces jointes ni médias liés, et aucun champ n'a l'outil d'édition pour pièces jointes ; attendu : des images, ou IMAGE_FIELD, le champ avec les chemins d'images</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>Input features that carry images</source>
            <translation>Entités en entrée qui portent des images</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>Field of the input features with paths of images</source>
            <translation>Champ des entités en entrée avec les chemins d'images</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>IMAGE_FIELD is {field}; expected a field of the layer {layer}</source>
            <translation>IMAGE_FIELD est {field} ; attendu : un champ de la couche {layer}</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; the items that were finished are kept, a new run goes on from there.</source>
            <translation>Annulé ; les éléments terminés sont conservés, une nouvelle exécution reprend à partir de là.</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; nothing was written.</source>
            <translation>Annulé ; rien n'a été écrit.</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; the raster {path} is complete and stays.</source>
            <translation>Annulé ; le raster {path} est complet et reste en place.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise a quarter of the tile</source>
            <translation>auto (selon la définition, sinon un quart de la tuile)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Pixels along each edge of a tile that the neighbouring tiles see as well. More of them give more context and take longer; less than half of the tile.</source>
            <translation>Pixels, le long de chaque bord d'une tuile, que les tuiles voisines voient aussi. Un nombre plus grand donne plus de contexte et prend plus de temps ; il doit rester inférieur à la moitié de la tuile.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as many as fit into a GPU's memory, one on a CPU</source>
            <translation>auto (autant que la mémoire d'un GPU peut en contenir, une seule sur un CPU)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Tiles that the model sees at once; rounded down to a square number (1, 4, 9, 16…).</source>
            <translation>Nombre de tuiles que le modèle voit à la fois, arrondi au carré parfait inférieur (1, 4, 9, 16…).</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Rows and columns of a tile, for models that take tiles of any size: “trained” as in training, a number, or “auto” for larger tiles that save work, if the model answers the same with them.</source>
            <translation>Lignes et colonnes d'une tuile, pour les modèles qui prennent des tuiles de toute taille : « trained » comme à l'entraînement, un nombre, ou « auto » pour des tuiles plus grandes qui réduisent le calcul, si le modèle donne la même réponse avec elles.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: blend; hann with test_time_augmentation. hann for roads, image translation and super-resolution</source>
            <translation>auto (blend ; hann avec test_time_augmentation, pour les routes, la traduction d'images et la super-résolution)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>How overlapping tiles are joined: “blend” smoothly across half of the overlap, “hann” weighted across the whole tile, “crop” their centres side by side, as ArcGIS does.</source>
            <translation>Assemblage des tuiles qui se recouvrent : « blend » les fond progressivement sur la moitié du recouvrement, « hann » les pondère sur toute la tuile, « crop » juxtapose leurs centres, comme ArcGIS.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>“full” computes with 32 bits, “half” with 16, which is faster on GPUs and on newer CPUs; “auto” takes half on a GPU where it changes next to nothing.</source>
            <translation>« full » calcule sur 32 bits, « half » sur 16, ce qui est plus rapide sur les GPU et les CPU récents ; « auto » prend « half » sur un GPU quand cela ne change presque rien.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says, otherwise False</source>
            <translation>selon la définition, sinon False</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Whether the model is asked about flipped and turned variants of each tile too, and its answers are averaged: steadier results, for two to eight times the work.</source>
            <translation>Indique si le modèle est aussi interrogé sur des variantes retournées et pivotées de chaque tuile, dont les réponses sont moyennées : des résultats plus stables, pour deux à huit fois plus de calcul.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>max for roads, mean for edges</source>
            <translation>max pour les routes, mean pour les contours</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For ArcGIS packages that find roads or edges, with test_time_augmentation: whether the mean of the probabilities of all variants counts, the highest or the lowest.</source>
            <translation>Pour les paquets d'ArcGIS qui trouvent des routes ou des contours, avec test_time_augmentation : si c'est la moyenne des probabilités de toutes les variantes qui compte, la plus haute ou la plus basse.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says, otherwise 0.5</source>
            <translation>selon la définition, sinon 0.5</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For models with a single score: the probability from which on a pixel belongs to the class.</source>
            <translation>Pour les modèles à un seul score : probabilité à partir de laquelle un pixel appartient à la classe.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For models of one class, or of two: write how likely the class is at each pixel, from 0 to 1, in place of classes.</source>
            <translation>Pour les modèles à une ou deux classes : écrire la probabilité de la classe à chaque pixel, de 0 à 1, à la place des classes.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>True; False for ArcGIS packages of several classes without the value 0</source>
            <translation>True, mais False pour les paquets d'ArcGIS à plusieurs classes sans la valeur 0</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Whether the background (value 0) is a class too, for models that know one.</source>
            <translation>Indique si l'arrière-plan (valeur 0) est aussi une classe, pour les modèles qui en connaissent un.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For ArcGIS packages that find edges: make lines of one pixel of them.</source>
            <translation>Pour les paquets ArcGIS qui trouvent des contours : les réduit à des lignes d'un pixel.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For CycleGAN, which was trained on two kinds of image: “AtoB” makes images of the second kind out of the first, “BtoA” images of the first kind out of the second.</source>
            <translation>Pour CycleGAN, entraîné avec deux types d'images : « AtoB » fait des images du second type à partir du premier, « BtoA » des images du premier type à partir du second.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says (downsample_factor), otherwise 1</source>
            <translation>selon la définition (downsample_factor), sinon 1</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution: how many pixels of the output lie along the side of one of the raster, which is enlarged bilinearly first. 1 for a raster that was enlarged already.</source>
            <translation>Pour la super-résolution : le nombre de pixels du résultat le long du côté d'un pixel du raster, qui est d'abord agrandi de façon bilinéaire. 1 pour un raster déjà agrandi.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3, which draws images from noise: “ddim” needs fewer steps, “ddpm” draws new noise in each of them.</source>
            <translation>Pour la super-résolution avec SR3, qui tire des images du bruit : « ddim » demande moins d'étapes, « ddpm » tire un nouveau bruit à chacune d'elles.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>that of training, otherwise linear</source>
            <translation>celui de l'entraînement, sinon linear</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3: how noise grows from step to step.</source>
            <translation>Pour la super-résolution avec SR3 : comment le bruit croît d'une étape à l'autre.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>200, or as many as in training if those are fewer</source>
            <translation>200, ou autant qu'à l'entraînement s'il y en avait moins</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3: the steps in which noise is taken away. More of them may give finer images and take longer.</source>
            <translation>Pour la super-résolution avec SR3 : les étapes au cours desquelles le bruit est enlevé. Un plus grand nombre peut donner des images plus fines et prend plus de temps.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise 0.5 for a single score; of several, the highest counts</source>
            <translation>auto (selon la définition ; à défaut, 0.5 pour un score unique, sinon le score le plus élevé)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>The probability from which on a pixel has changed. Models of distances, such as ArcGIS' ChangeDetector, have none: a distance of more than 1 is a change.</source>
            <translation>Probabilité à partir de laquelle un pixel a changé. Les modèles de distances, comme ChangeDetector d'ArcGIS, n'ont pas ce seuil : une distance de plus de 1 est un changement.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Runs a trained deep learning model over a raster of any size and gives every pixel the class that the model finds, on the raster's own grid. Several rasters, a folder of images, a mosaic or the images that features carry are classified as one image, or each for itself.</source>
            <translation>Applique un modèle de deep learning entraîné à un raster de taille quelconque et donne à chaque pixel la classe que le modèle trouve, sur la grille du raster lui-même. Plusieurs rasters, un dossier d'images, une mosaïque ou les images que portent des entités sont classés comme une seule image, ou chacun pour soi.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Several rasters as one image</source>
            <translation>Plusieurs rasters comme une seule image</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A folder of images, each for itself</source>
            <translation>Un dossier d'images, chacune pour soi</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The images of a tile index, each for itself, and a mosaic of all</source>
            <translation>Les images d'un index de tuiles, chacune séparément, et une mosaïque de toutes</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The images that features carry, each for itself</source>
            <translation>Les images que portent des entités, chacune pour soi</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The same, in the place of the images (of a copy)</source>
            <translation>De même, à la place des images (d'une copie)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Inside of polygons, at another cell size</source>
            <translation>À l'intérieur de polygones, avec une autre taille de cellule</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>An oblique image, as it was taken</source>
            <translation>Une image oblique, telle qu'elle a été prise</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A layer of tiles, the pixels of zoom level 18</source>
            <translation>Une couche de tuiles, les pixels du niveau de zoom 18</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The part of the raster to classify, widened to whole pixels; without it all of the raster. The model still sees what lies around it. Items separately: items that lie beyond it are left out.</source>
            <translation>La partie du raster à classer, élargie à des pixels entiers ; sans elle, tout le raster. Le modèle voit quand même ce qui se trouve autour. Éléments séparément : ceux qui se trouvent entièrement au-delà sont laissés de côté.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Width and height of the result's pixels, in the units of the raster's reference system; without it those of the raster. Of several rasters it is that of the first. A layer of a service, which has no pixels of its own, is read at this size, from the upper left corner of the extent on.</source>
            <translation>Largeur et hauteur des pixels du résultat, dans les unités du système de référence du raster ; sans indication, celles du raster. Pour plusieurs rasters, ce sont les unités du premier. Une couche d’un service, qui n’a pas de pixels propres, est lue à cette taille, à partir du coin supérieur gauche de l’emprise.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>For images that do not lie on a grid of the map: oblique or scanned ones that ground control points or rational polynomials (RPC) place, and rotated ones. If true, the model sees the image as it was taken, and what it finds is brought to the map then, classes by the nearest pixel. If false, images with points or polynomials are warped first, and rotated ones keep their grid. If it is not given (NULL in the modeler) it is as the model says: ImageSpaceUsed in its definition, false without. The ground under polynomials is taken to be at their HEIGHT_OFF, as QGIS draws their layers. Photos without a place, and rasters on a grid of the map, are the same in both. Several rasters as one image, and what has a cell size, are brought to one grid first.</source>
            <translation>Pour les images qui ne sont pas sur une grille de la carte : obliques ou numérisées, positionnées par des points de contrôle ou des polynômes rationnels (RPC), et images tournées. Avec true, le modèle voit l'image telle qu'elle a été prise, et ce qu'il trouve est ensuite reporté sur la carte, les classes selon le pixel le plus proche. Avec false, les images à points ou à polynômes sont d'abord redressées, et les images tournées gardent leur grille. Sans indication (NULL dans le modeleur), le modèle décide : ImageSpaceUsed dans sa définition, sinon false. Le sol sous des polynômes est supposé à la hauteur de leur HEIGHT_OFF, comme QGIS dessine leurs couches. Les photos sans position et les rasters sur une grille de la carte sont les mêmes dans les deux cas. Plusieurs rasters comme une seule image, et ce qui a une taille de cellule, sont d'abord ramenés à une grille.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: an output that is there already, made by the same model with the same arguments from the same image, is not made again, so that a run that was interrupted goes on where it was. Otherwise all are made again.</source>
            <translation>Éléments séparément : une sortie qui existe déjà, produite par le même modèle avec les mêmes arguments à partir de la même image, n'est pas produite à nouveau, de sorte qu'une exécution interrompue reprend là où elle en était. Sinon toutes sont produites à nouveau.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the classified rasters take the place of the images in the attachments or related media of the input features, with their types, names and sizes. All that were classified are replaced at once, when the run has finished; a run that fails or is cancelled leaves the layer as it was, and images that failed stay what they were. It cannot be undone.</source>
            <translation>Éléments séparément : les rasters classés prennent la place des images dans les pièces jointes ou les médias liés des entités en entrée, avec leurs types, noms et tailles. Toutes celles qui ont été classées sont remplacées d'un coup, à la fin de l'exécution ; une exécution qui échoue ou est annulée laisse la couche telle quelle, et les images en échec restent ce qu'elles étaient. C'est irréversible.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A layer of a service begins at the extent's corner anyway.</source>
            <translation>Une couche d'un service commence de toute façon au coin de l'emprise.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: items that lie outside are left out.</source>
            <translation>Éléments séparément : les éléments situés à l'extérieur sont laissés de côté.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The raster to classify: any that GDAL reads, of any data type. Pixels that are nodata, masked or transparent are not classified. Or what describes a mosaic: a VRT, a tile index as gdaltindex writes it, a STAC item collection or the answer of a STAC API (.json; behind # the assets to take, like items.json#visual). Or a layer of a service: WMS, WMTS, XYZ tiles, WCS or ArcGIS, for which cell size and extent are needed. Requests that fail are made again up to three times; what never comes has no data, and the log says how much that is, and why. Exactly one input is given: this one, several rasters, a folder or features.</source>
            <translation>Le raster à classer : tout raster que GDAL lit, de n'importe quel type de données. Les pixels nodata, masqués ou transparents ne sont pas classés. Ou bien ce qui décrit une mosaïque : un VRT, un index de tuiles tel que gdaltindex l'écrit, une collection d'éléments STAC ou la réponse d'une API STAC (.json ; derrière #, les ressources à prendre, comme items.json#visual). Ou une couche d’un service : WMS, WMTS, tuiles XYZ, WCS ou ArcGIS, pour laquelle la taille de cellule et l’emprise sont nécessaires. Les requêtes qui échouent sont refaites jusqu’à trois fois ; ce qui n’arrive jamais n’a pas de données, et le journal dit combien et pourquoi. Une entrée exactement est donnée : celle-ci, plusieurs rasters, un dossier ou des entités.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Several rasters with the same bands. On the command line the parameter is repeated.</source>
            <translation>Plusieurs rasters avec les mêmes bandes. En ligne de commande, le paramètre est répété.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A folder of images, taken in the order of their names. Files that belong to images, like .ovr and .aux.xml, are left out.</source>
            <translation>Un dossier d'images, prises dans l'ordre de leurs noms. Les fichiers qui accompagnent des images, comme .ovr et .aux.xml, sont laissés de côté.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A vector layer whose features carry images, which are taken for the selected features or all of them: attachments as ArcGIS keeps them in a File GDB or a GeoPackage, related media of a GeoPackage, or files that a field names. Files that are no images are left out. Photos without a place on a map need items separately.</source>
            <translation>Une couche vectorielle dont les entités portent des images, prises pour les entités sélectionnées ou pour toutes : pièces jointes telles qu'ArcGIS les garde dans une géodatabase fichier ou un GeoPackage, médias liés d'un GeoPackage, ou fichiers qu'un champ nomme. Les fichiers qui ne sont pas des images sont laissés de côté. Les photos sans place sur une carte demandent les éléments séparément.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The field of the input features with paths or addresses (http, https) of images; several between semicolons. Relative paths start from where the field's widget for attachments says, else from the folder of the layer's file, then that of the project. Without it attachments and related media count, else the field that has that widget, if there is one alone.</source>
            <translation>Le champ des entités en entrée avec les chemins ou adresses (http, https) d'images ; plusieurs séparés par des points-virgules. Les chemins relatifs partent d'où le dit l'outil d'édition du champ pour pièces jointes, sinon du dossier du fichier de la couche, puis de celui du projet. Sans ce champ comptent les pièces jointes et les médias liés, sinon le champ qui a cet outil, s'il n'y en a qu'un.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Which files of the input folder are images: names with * and ?, separated by semicolons. Without it all that GDAL reads as an image.</source>
            <translation>Quels fichiers du dossier en entrée sont des images : des noms avec * et ?, séparés par des points-virgules. Sans cela, tout ce que GDAL lit comme image.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Whether images in the folders below the input folder are classified as well. Their outputs lie in folders of the same names.</source>
            <translation>Si les images des dossiers sous le dossier en entrée sont classées aussi. Leurs sorties se trouvent dans des dossiers de mêmes noms.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>0, as one mosaicked image: all rasters lie on the grid of the first, in its reference system and with its cell size, and the first raster in the list that has data counts where they overlap. What lies on another grid is resampled: bilinearly where the result is finer, by averaging where it is coarser. 1, items separately: each raster is classified on its own grid to a file of its own, and those within a mosaic as well. An item that fails is told at the end and does not stop the others.</source>
            <translation>0, comme une seule image mosaïquée : tous les rasters sont sur la grille du premier, dans son système de coordonnées de référence et avec sa taille de cellule, et là où ils se recouvrent compte le premier raster de la liste qui a des données. Ce qui est sur une autre grille est ré-échantillonné : de façon bilinéaire là où le résultat est plus fin, par moyenne là où il est plus grossier. 1, éléments séparément : chaque raster est classé sur sa propre grille dans un fichier à lui, ceux d'une mosaïque aussi. Un élément en échec est signalé à la fin et n'arrête pas les autres.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: a mosaic of all outputs (.vrt, and .gti.gpkg where GDAL writes them), in the folder of the items unless a file is named.</source>
            <translation>Éléments séparément : une mosaïque de toutes les sorties (.vrt, et .gti.gpkg là où GDAL le permet), dans le dossier des éléments si aucun fichier n'est nommé.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the folder for a GeoTIFF of each item, which is called like it, with _classified behind its name. Names that are alike get the suffix, then the folder of the image. Images of features have the feature's id before their names. A run that is cancelled leaves the items that it has finished.</source>
            <translation>Éléments séparément : le dossier pour un GeoTIFF par élément, qui porte son nom suivi de _classified. Aux noms identiques s'ajoutent l'extension, puis le dossier de l'image. Les images d'entités ont l'identifiant de l'entité devant leur nom. Une exécution annulée laisse les éléments qu'elle a terminés.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the input features in a GeoPackage (.gpkg), the classified rasters of their images as related media, or in a File GDB (.gdb), as attachments. Fields: how many images were classified and how many failed, and for each class the pixels and the area in square metres (empty where a raster has no reference system) of all rasters of the feature. A file that is there already is appended to, if its layer is called like it and has the same fields.</source>
            <translation>Éléments séparément : les entités en entrée dans un GeoPackage (.gpkg), avec les rasters classés de leurs images comme médias liés, ou dans une File GDB (.gdb), comme pièces jointes. Champs : combien d'images ont été classées et combien ont échoué, et pour chaque classe les pixels et la surface en mètres carrés (vide si un raster n'a pas de système de référence) de tous les rasters de l'entité. Un fichier existant est complété si sa couche porte le même nom que lui et a les mêmes champs.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many this run has classified.</source>
            <translation>Éléments séparément : combien cette exécution en a classé.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many an earlier run had finished.</source>
            <translation>Éléments séparément : combien une exécution précédente en avait terminé.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many have failed; the log says which, and why.</source>
            <translation>Éléments séparément : combien ont échoué ; le journal dit lesquels, et pourquoi.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Runs a trained deep learning model over two rasters of one place and finds what has changed between them. The rasters need not match in extent, cell size, reference system or data type: both are brought to one grid while they are read.</source>
            <translation>Applique à deux rasters d'un même lieu un modèle entraîné d'apprentissage profond et trouve ce qui a changé entre eux. Les rasters peuvent différer par l'emprise, la taille de cellule, le SCR ou le type de données : les deux sont ramenés à une même grille à la lecture.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The model takes both dates as two arrays, as one array with the bands of one date behind those of the other (stacked), or as one array of pairs; where its file does not tell, ModelConfiguration in the definition does. Packages of ArcGIS' ChangeDetector run as they are.</source>
            <translation>Le modèle prend les deux dates soit en deux tableaux, soit empilées l'une derrière l'autre (stacked), soit en paire (pair) ; si son fichier ne l'indique pas, ModelConfiguration dans la définition le fait. Les paquets de ChangeDetector d'ArcGIS fonctionnent tels quels.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster before the change: any that GDAL reads, of any data type. Its grid is that of the result. Only pixels with data in both rasters are compared.</source>
            <translation>Raster avant changement : tout raster que GDAL lit, de tout type de données. Sa grille est celle du résultat. Seuls les pixels avec données dans les deux rasters sont comparés.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster after the change, of the same place and with the same bands. Where its grid is another one it is resampled: bilinearly where the result is finer, by averaging where it is coarser.</source>
            <translation>Raster après changement, du même lieu et avec les mêmes bandes. Si sa grille est différente, il est ré-échantillonné : par interpolation bilinéaire si le résultat est plus fin, par moyenne s'il est plus grossier.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The part of the rasters to compare, widened to whole pixels; without it all that they share. The model still sees what lies around it.</source>
            <translation>Partie des rasters à comparer, élargie à des pixels entiers ; par défaut, tout ce qu'ils ont en commun. Le modèle voit quand même ce qui l'entoure.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Width and height of the result's pixels, in the units of the from raster's reference system; without it those of the from raster.</source>
            <translation>Largeur et hauteur des pixels du résultat, dans les unités du SCR du raster avant changement ; par défaut, celles des pixels de ce raster.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The ground that all classes of change cover, in square metres. Empty where the rasters have no reference system.</source>
            <translation>Surface au sol couverte par toutes les classes de changement, en mètres carrés. Vide si les rasters n'ont pas de SCR.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many pixels have changed.</source>
            <translation>Nombre de pixels ayant changé.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many of a hundred pixels have changed, of those with data in both rasters.</source>
            <translation>Pourcentage de pixels ayant changé, parmi ceux avec données dans les deux rasters.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>For each class its value, name, number of pixels and area in square metres, as a JSON list.</source>
            <translation>Pour chaque classe, sa valeur, son nom, son nombre de pixels et sa surface en mètres carrés, sous forme de liste JSON.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Input parameters</source>
            <translation>Paramètres en entrée</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Outputs</source>
            <translation>Rendus</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Default: {value}</source>
            <translation>Valeur par défaut : {value}</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Arguments of the model</source>
            <translation>Arguments du modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Command line</source>
            <translation>Ligne de commande</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Examples</source>
            <translation>Exemples</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Documentation of Deep Pixels</source>
            <translation>Documentation de Deep Pixels</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Which models run, and how they are described</source>
            <translation>Quels modèles fonctionnent, et comment ils sont décrits</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Further reading</source>
            <translation>Pour en savoir plus</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>An Esri model definition (.emd or .json), a deep learning package (.dlpk), or the JSON text of a definition, pasted. It names the model's file: ONNX (.onnx), TorchScript (.pt, .pth, .torchscript), an exported PyTorch program (.pt2), or a model of TensorFlow or Keras (.pb, .keras, .h5).</source>
            <translation>Une définition de modèle Esri (.emd ou .json), un paquet de deep learning (.dlpk), ou le texte JSON d'une définition, collé. Elle nomme le fichier du modèle : ONNX (.onnx), TorchScript (.pt, .pth, .torchscript), un programme PyTorch exporté (.pt2) ou un modèle TensorFlow ou Keras (.pb, .keras, .h5).</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>How the model is run: names and values separated by semicolons, like “padding 32; batch_size 16”, or JSON. What is left out has its default. Not every model takes every argument.</source>
            <translation>Façon d'exécuter le modèle : noms et valeurs séparés par des points-virgules, comme « padding 32; batch_size 16 », ou JSON. Ce qui n'est pas donné prend sa valeur par défaut. Tous les modèles ne prennent pas tous les arguments.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>What computes: “auto” takes all NVIDIA GPUs that can be used, otherwise the CPU; “cpu” the CPU; “cuda” the GPUs; “cuda:0” the first GPU, “cuda:0, cuda:1” the first two. The log says which was used, and why.</source>
            <translation>Ce qui effectue le calcul : « auto » prend tous les GPU NVIDIA utilisables, sinon le CPU ; « cpu » le CPU ; « cuda » les GPU ; « cuda:0 » le premier GPU, « cuda:0, cuda:1 » les deux premiers. Le journal indique ce qui a été utilisé, et pourquoi.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>How many threads of the CPU compute the model, from 1 on; without a number its framework takes what it takes for best. Fewer leave room for other work. Where a GPU computes it has no effect on the model. Reading and writing have threads of their own; with a GPU, as many decode the raster.</source>
            <translation>Nombre de threads du CPU qui calculent le modèle, à partir de 1 ; sans nombre, son framework prend ce qu'il juge le meilleur. Moins de threads laissent de la place à d'autres travaux. Là où un GPU calcule, ce nombre n'a pas d'effet sur le modèle. La lecture et l'écriture ont leurs propres threads ; avec un GPU, ce même nombre de threads décode le raster.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Whether the result lies on the raster's own grid of pixels: the extent is widened to whole pixels of it, and with a cell size the grid begins at the raster's corner. Without it the grid begins at the upper left corner of the extent, and the raster is resampled to it: bilinearly, or by averaging where the cell size is coarser. Without an extent it has no effect.</source>
            <translation>Si le résultat se trouve sur la grille de pixels du raster : l'emprise est élargie à ses pixels entiers et, avec une taille de cellule, la grille commence au coin du raster. Sinon, la grille commence au coin supérieur gauche de l'emprise et le raster y est ré-échantillonné : de façon bilinéaire, ou par la moyenne là où la taille de cellule est plus grossière. Sans emprise, cela n'a pas d'effet.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Polygons, in any reference system: only pixels whose centre lies inside of one get a value, all others of the extent have no data. Tiles that lie outside are neither read nor shown to the model, so that a small mask takes little time. The result inside is the same as without a mask. With “only selected features” the others do not count.</source>
            <translation>Des polygones, dans n'importe quel système de référence : seuls les pixels dont le centre se trouve dans l'un d'eux reçoivent une valeur, tous les autres de l'emprise sont sans données. Les tuiles situées à l'extérieur ne sont ni lues ni montrées au modèle, si bien qu'un petit masque prend peu de temps. À l'intérieur, le résultat est le même que sans masque. Avec « entités sélectionnées uniquement », les autres ne comptent pas.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Some packages bring a Python function or pickled weights. Such code can do whatever you can, so it runs only if you trust the package: the dialog asks once and remembers the answer for the package as it is. On the command line, and in Python, “true” lets the model of this one run do so.</source>
            <translation>Certains paquets apportent une fonction Python ou des poids sérialisés par pickle. Un tel code peut tout ce que peut l'utilisateur ; il ne s'exécute donc que si le paquet a sa confiance : le dialogue le demande une fois et retient la réponse pour le paquet tel qu'il est. En ligne de commande et en Python, « true » le permet au modèle de cette seule exécution.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoTIFF of class values, with the names and colours of the model's classes. The file appears when it is complete: a run that is cancelled or fails leaves nothing behind.</source>
            <translation>GeoTIFF de valeurs de classe, avec les noms et les couleurs des classes du modèle. Le fichier apparaît une fois complet : une exécution annulée ou en échec ne laisse rien.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>For the polygons alone: patches of fewer pixels are merged with their largest neighbour, as GDAL's sieve does; those without a neighbour of as many pixels stay. With 1 all stay, and the areas of a class add up to those of the raster.</source>
            <translation>Pour les polygones seulement : les zones de moins de pixels sont réunies à leur plus grande voisine, comme le fait le tamis de GDAL ; celles qui n'ont aucune voisine d'autant de pixels restent. Avec 1, toutes restent, et les surfaces d'une classe ont pour somme celle du raster.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoTIFF of how likely the class of each pixel is, in percent (255 for no data). That is the score of the class where scores are probabilities, and its share by the softmax function of all scores where they are not. For a single score it is that, or its sigmoid function, and for the other class what is left to 100. Models that give numbers of classes, or distances, have none.</source>
            <translation>Un GeoTIFF qui indique en pour cent combien la classe de chaque pixel est probable (255 pour l'absence de données). C'est le score de la classe là où les scores sont des probabilités, et sinon sa part selon la fonction softmax de tous les scores. Pour un score unique, c'est lui ou sa fonction sigmoïde, et pour l'autre classe ce qui reste jusqu'à 100. Les modèles qui donnent des numéros de classes ou des distances n'en ont pas.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>An HTML page of the run, for the browser and the results viewer: a picture of the output, its legend, the area of each class, the settings, the device, the time it took, and warnings. All is in one file.</source>
            <translation>Une page HTML sur l'exécution, pour le navigateur et le visualiseur de résultats : une image de la sortie, sa légende, la surface de chaque classe, les paramètres, le périphérique, la durée et les avertissements. Tout tient dans un seul fichier.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoPackage with a polygon for each patch of pixels of one class that have edges in common, along the edges of the pixels. Fields: value and name of the class, number of pixels, area in square metres (on the ellipsoid; empty where there is no reference system), and mean confidence in percent where the model tells it.</source>
            <translation>Un GeoPackage avec un polygone pour chaque zone de pixels d'une même classe qui ont des bords communs, le long des bords des pixels. Champs : valeur et nom de la classe, nombre de pixels, surface en mètres carrés (sur l'ellipsoïde ; vide sans système de coordonnées de référence) et confiance moyenne en pour cent si le modèle l'indique.</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input raster</source>
            <translation>Raster en entrée</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input rasters (several)</source>
            <translation>Rasters en entrée (plusieurs)</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input folder of images</source>
            <translation>Dossier d'images en entrée</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Names of the images in the input folder, like *.tif;*.jpg</source>
            <translation>Noms des images dans le dossier en entrée, comme *.tif;*.jpg</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Folders below the input folder as well</source>
            <translation>Aussi les dossiers sous le dossier en entrée</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>No input is given; expected exactly one of {names}</source>
            <translation>Aucune entrée n'est donnée ; attendu : exactement une parmi {names}</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>{given} are given; expected exactly one of {names}</source>
            <translation>{given} sont donnés ; attendu : exactement un parmi {names}</translation>
        </message>
        <message>
            <location filename="../algorithms/layers.py" />
            <source>The layer {layer} comes from the provider {provider}; expected a raster that GDAL reads (save the layer as a GeoTIFF first)</source>
            <translation>La couche {layer} provient du fournisseur {provider} ; attendu : un raster que GDAL lit (enregistrer d'abord la couche en GeoTIFF)</translation>
        </message>
        <message>
            <location filename="../algorithms/masks.py" />
            <source>Mask (polygons)</source>
            <translation>Masque (polygones)</translation>
        </message>
        <message>
            <location filename="../algorithms/pixel_space.py" />
            <source>Use pixel space</source>
            <translation>Utiliser l'espace pixel</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>All rasters as one mosaicked image</source>
            <translation>Tous les rasters comme une seule image mosaïquée</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>All items separately</source>
            <translation>Tous les éléments séparément</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Processing mode</source>
            <translation>Mode de traitement</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Keep the outputs of items that an earlier run has finished</source>
            <translation>Conserver les sorties des éléments qu'une exécution précédente a terminés</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Folder for the classified items</source>
            <translation>Dossier pour les éléments classés</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that were classified</source>
            <translation>Éléments classés</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that were finished before</source>
            <translation>Éléments déjà terminés auparavant</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that failed</source>
            <translation>Éléments en échec</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>{name} has no effect on one mosaicked image: the result goes to OUTPUT alone (for an output of each item choose all items separately, PROCESSING_MODE)</source>
            <translation>{name} n'a pas d'effet sur une seule image mosaïquée : le résultat va à OUTPUT seulement (pour une sortie par élément, choisir tous les éléments séparément, PROCESSING_MODE)</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>{name} is {value}; expected none with items separately, as it is made of one raster</source>
            <translation>{name} vaut {value} ; attendu : rien si les éléments sont traités séparément, car il est tiré d'un seul raster</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT_FOLDER is {folder}, the input folder; expected another one</source>
            <translation>OUTPUT_FOLDER est {folder}, le dossier en entrée ; attendu : un autre</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT is missing; expected a file for the classified raster</source>
            <translation>OUTPUT manque ; attendu : un fichier pour le raster classé</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT_FOLDER is missing; expected a folder for the classified items</source>
            <translation>OUTPUT_FOLDER manque ; attendu : un dossier pour les éléments classés</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>None of {names} is given; expected a place for the classified rasters</source>
            <translation>Aucun de {names} n'est indiqué ; attendu : un endroit pour les rasters classés</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT is {mosaic} without OUTPUT_FOLDER; expected both, as it is a mosaic of the rasters in that folder</source>
            <translation>OUTPUT est {mosaic}, sans OUTPUT_FOLDER ; attendu : les deux, car c'est une mosaïque des rasters de ce dossier</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Pixels of the smallest polygon</source>
            <translation>Pixels du plus petit polygone</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Confidence (%)</source>
            <translation>Confiance (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Polygons of the classes</source>
            <translation>Polygones des classes</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>HTML files (*.html *.htm)</source>
            <translation>Fichiers HTML (*.html *.htm)</translation>
        </message>
        <message>
            <location filename="../algorithms/replies.py" />
            <source>no answer within {seconds:g} s: {address}</source>
            <translation>pas de réponse en {seconds:g} s : {address}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>The run</source>
            <translation>L'exécution</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>To run it again, in Python</source>
            <translation>Pour l'exécuter de nouveau, en Python</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{file}, {date}, {seconds} s</source>
            <translation>{file}, {date}, {seconds} s</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>The report {path} cannot be written: {reason}</source>
            <translation>Le rapport {path} ne peut pas être écrit : {reason}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{layer}, selected features only</source>
            <translation>{layer}, entités sélectionnées uniquement</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Warnings</source>
            <translation>Avertissements</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{file}: {width} × {height} pixels</source>
            <translation>{file} : {width} × {height} pixels</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Picture of {file}</source>
            <translation>Image de {file}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Pixels</source>
            <translation>Pixels</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Area (ha)</source>
            <translation>Surface (ha)</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Share (%)</source>
            <translation>Part (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>All classes</source>
            <translation>Toutes les classes</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Not classified, no data</source>
            <translation>Non classés, sans données</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <location filename="../algorithms/task.py" />
            <source>There is no algorithm {name}; expected its id, like deeppixels:classifypixels</source>
            <translation>Il n'y a pas d'algorithme {name} ; attendu : son identifiant, comme deeppixels:classifypixels</translation>
        </message>
        <message>
            <location filename="../algorithms/threads.py" />
            <source>CPU threads of the model</source>
            <translation>Threads du CPU pour le modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/cell_size.py" />
            <source>Cell size</source>
            <translation>Taille de cellule</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/cell_size.py" />
            <source>Use cell size {size}</source>
            <translation>Utiliser la taille de cellule {size}</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/line.py" />
            <source>name value; name value</source>
            <translation>nom valeur; nom valeur</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Reset all</source>
            <translation>Tout réinitialiser</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Give all arguments the model's defaults</source>
            <translation>Donner à tous les arguments les valeurs par défaut du modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Not used: {reason}</source>
            <translation>Non utilisé : {reason}</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>As the model says</source>
            <translation>Selon le modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>About the model</source>
            <translation>À propos du modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>Copy the install command</source>
            <translation>Copier la commande d'installation</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>What is wrong</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>and {count} more</source>
            <translation>et {count} de plus</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>What it is</source>
            <translation>Description</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Allowed values</source>
            <translation>Valeurs admises</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>The arguments that the model takes will be listed here</source>
            <translation>Les arguments que prend le modèle seront listés ici</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Reset {name} to {default}</source>
            <translation>Réinitialiser {name} à {default}</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Code of the package</source>
            <translation>Code du paquet</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust this package…</source>
            <translation>Faire confiance à ce paquet…</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Revoke trust</source>
            <translation>Retirer la confiance</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>All trusted packages…</source>
            <translation>Tous les paquets de confiance…</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>This package brings {code}. It runs only if you trust the package.</source>
            <translation>Ce paquet apporte {code}. Rien ne s'exécute sans confiance dans le paquet.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>You trust this package, which brings {code}.</source>
            <translation>Ce paquet a votre confiance ; il apporte {code}.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust this package?</source>
            <translation>Faire confiance à ce paquet ?</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>{package} brings {code}.</source>
            <translation>{package} apporte {code}.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust and remember</source>
            <translation>Faire confiance et retenir</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>The package says of itself, whoever wrote that:</source>
            <translation>Le paquet dit de lui-même, qui que ce soit qui l'ait écrit :</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>The package does not say who made it.</source>
            <translation>Le paquet ne dit pas qui l'a fait.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>It could do on this computer whatever you can: read, change and send your files. Trust it only if you know where it comes from.</source>
            <translation>Cela pourrait faire sur cet ordinateur tout ce que vous pouvez : lire, modifier et envoyer vos fichiers. Ne lui faites confiance que si vous en connaissez l'origine.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>QGIS remembers your answer until you revoke it, or until a byte of the package changes.</source>
            <translation>QGIS retient votre réponse jusqu'à ce que vous la retiriez, ou qu'un octet du paquet change.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Trusted packages</source>
            <translation>Paquets de confiance</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Package</source>
            <translation>Paquet</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Revoke all</source>
            <translation>Tout retirer</translation>
        </message>
        <message>
            <location filename="../provider.py" />
            <source>Deep Pixels: deep learning on imagery</source>
            <translation>Deep Pixels : apprentissage profond pour l'imagerie</translation>
        </message>
    </context>
    <context>
        <name>Inference</name>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} compares two rasters; expected one that classifies a single one (detect change takes this one)</source>
            <translation>Le modèle{name} compare deux rasters ; attendu : un modèle qui en classe un seul (« Détecter les changements » prend celui-ci)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} {purpose} (ModelType is {model_type}); expected one that classifies pixels, ImageClassification</source>
            <translation>Le modèle{name} {purpose} (ModelType vaut {model_type}) ; attendu : un modèle qui classe des pixels, ImageClassification</translation>
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>is of another kind</source>
            <translation>est d'un autre type</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_arcgis.py" />
            <source>NormalizationStats is missing; expected statistics of each of {count} band(s), as only those of red, green and blue go without saying (IsMultispectral is {multispectral})</source>
            <translation>La clé NormalizationStats manque ; attendu : les statistiques de chaque bande (nombre de bandes : {count}), car seules celles du rouge, du vert et du bleu vont de soi (IsMultispectral vaut {multispectral})</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>a JSON object</source>
            <translation>un objet JSON</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>a number above 0 and below 1</source>
            <translation>un nombre supérieur à 0 et inférieur à 1</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>at most the {most} steps that the model was trained with</source>
            <translation>au plus les {most} étapes avec lesquelles le modèle a été entraîné</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_functions.py" />
            <source>A Python raster function gives pixels, not scores</source>
            <translation>Une fonction raster Python donne des pixels, pas des scores</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>detects objects</source>
            <translation>détecte des objets</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>detects objects and outlines them</source>
            <translation>détecte des objets et les délimite</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>classifies objects that a layer outlines</source>
            <translation>classe des objets délimités par une couche</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>describes images in words</source>
            <translation>décrit des images avec des mots</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>outlines objects and classifies what lies between them</source>
            <translation>délimite des objets et classe ce qui se trouve entre eux</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>translates images from one kind to another</source>
            <translation>convertit des images d'un type à un autre</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>sharpens images</source>
            <translation>améliore la netteté des images</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_translation.py" />
            <source>The model gives {channels} band(s); expected {count}, as many as {key} has</source>
            <translation>Bandes que donne le modèle : {channels} ; attendu : {count}, autant que dans {key}</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_translation.py" />
            <source>the lowest and highest value of each band</source>
            <translation>la valeur minimale et la valeur maximale de chaque bande</translation>
        </message>
        <message>
            <location filename="../inference/architectures/arcgis_classification.py" />
            <source>Pixel classification by a package of ArcGIS</source>
            <translation>Classification de pixels par un paquet d'ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/architectures/change_detection.py" />
            <source>Change detection by scores or classes</source>
            <translation>Détection de changement par scores ou classes</translation>
        </message>
        <message>
            <location filename="../inference/architectures/change_detector.py" />
            <source>Change detection by ArcGIS' ChangeDetector (STANet)</source>
            <translation>Détection de changement par ChangeDetector d'ArcGIS (STANet)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/cyclegan.py" />
            <source>Image translation by ArcGIS' CycleGAN</source>
            <translation>Traduction d'images par CycleGAN d'ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/architectures/deeplab.py" />
            <source>Pixel classification by ArcGIS' DeepLab (DeepLabV3)</source>
            <translation>Classification de pixels par DeepLab d'ArcGIS (DeepLabV3)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/distance.py" />
            <source>Change detection by the distance of two dates</source>
            <translation>Détection de changement par la distance entre deux dates</translation>
        </message>
        <message>
            <location filename="../inference/architectures/edge_detector.py" />
            <source>Edges by ArcGIS' HEDEdgeDetector or BDCNEdgeDetector (HED, BDCN)</source>
            <translation>Contours par HEDEdgeDetector ou BDCNEdgeDetector d'ArcGIS (HED, BDCN)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/image_classification.py" />
            <source>Pixel classification</source>
            <translation>Classification de pixels</translation>
        </message>
        <message>
            <location filename="../inference/architectures/mmsegmentation.py" />
            <source>model_name is missing; expected the name of one of MMSegmentation's configurations</source>
            <translation>model_name manque ; attendu : le nom d'une des configurations de MMSegmentation</translation>
        </message>
        <message>
            <location filename="../inference/architectures/mmsegmentation.py" />
            <source>Pixel classification by ArcGIS' MMSegmentation (through mmsegmentation)</source>
            <translation>Classification de pixels par MMSegmentation d'ArcGIS (au moyen de mmsegmentation)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/pix2pix.py" />
            <source>Image translation by ArcGIS' Pix2Pix</source>
            <translation>Traduction d'images par Pix2Pix d'ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/architectures/psp_classifier.py" />
            <source>pyramid_sizes is {sizes!r}; expected a list of whole numbers from 1 on, like {usual}</source>
            <translation>pyramid_sizes vaut {sizes!r} ; attendu : une liste de nombres entiers à partir de 1, comme {usual}</translation>
        </message>
        <message>
            <location filename="../inference/architectures/psp_classifier.py" />
            <source>Pixel classification by ArcGIS' PSPNetClassifier (PSPNet)</source>
            <translation>Classification de pixels par PSPNetClassifier d'ArcGIS (PSPNet)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/raster_function.py" />
            <source>A Python raster function of the package</source>
            <translation>Une fonction raster Python du paquet</translation>
        </message>
        <message>
            <location filename="../inference/architectures/raster_function_of_two_dates.py" />
            <source>A Python raster function of the package, which compares two rasters</source>
            <translation>Une fonction raster Python du paquet, qui compare deux rasters</translation>
        </message>
        <message>
            <location filename="../inference/architectures/road_extractor.py" />
            <source>mtl_model is {name!r}; expected the network that the weights are for, linknet or hourglass</source>
            <translation>mtl_model vaut {name!r} ; attendu : le réseau auquel appartiennent les poids, linknet ou hourglass</translation>
        </message>
        <message>
            <location filename="../inference/architectures/road_extractor.py" />
            <source>Roads by ArcGIS' MultiTaskRoadExtractor or ConnectNet (LinkNet, stacked hourglasses)</source>
            <translation>Routes par MultiTaskRoadExtractor ou ConnectNet d'ArcGIS (LinkNet, réseaux hourglass empilés)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/sam_lora.py" />
            <source>Pixel classification by ArcGIS' SamLoRA (Segment Anything, LoRA)</source>
            <translation>Classification de pixels par SamLoRA d'ArcGIS (Segment Anything, LoRA)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>ModelArch is {network}; expected {networks}, as nothing tells how other networks for super-resolution are made</source>
            <translation>ModelArch est {network} ; attendu : {networks}, car rien n'indique comment sont faits d'autres réseaux de super-résolution</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>{words} or {last}</source>
            <translation>{words} ou {last}</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>The U-Net for super-resolution is of multispectral images; expected one of 8-bit images in red, green and blue, as nothing tells which numbers it takes others for</source>
            <translation>Le U-Net de super-résolution est destiné à des images multispectrales ; attendu : un réseau pour des images 8 bits en rouge, vert et bleu, car rien n'indique quels nombres représentent pour lui d'autres valeurs</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>The raster has values up to {highest:.10g}; expected at most 255, as the model knows images of 8 bits</source>
            <translation>Le raster a des valeurs jusqu'à {highest:.10g} ; attendu : 255 au plus, car le modèle connaît des images 8 bits</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>the lowest and highest values of the bands, [[lowest, …], [highest, …]]</source>
            <translation>les valeurs minimales et maximales des bandes, [[minimum, …], [maximum, …]]</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>two lists of numbers, one for each band</source>
            <translation>deux listes contenant un nombre pour chaque bande</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>Super-resolution by ArcGIS' SuperResolution (U-Net, SR3)</source>
            <translation>Super-résolution par SuperResolution d'ArcGIS (U-Net, SR3)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/unet_classifier.py" />
            <source>Pixel classification by ArcGIS' UnetClassifier (U-Net)</source>
            <translation>Classification de pixels par UnetClassifier d'ArcGIS (U-Net)</translation>
        </message>
        <message>
            <location filename="../inference/archives/__init__.py" />
            <source>{name} is no archive; expected a zip or 7-zip file</source>
            <translation>{name} n'est pas une archive ; attendu : un fichier zip ou 7-zip</translation>
        </message>
        <message>
            <location filename="../inference/archives/__init__.py" />
            <source>The package {model} cannot be unpacked: {reason}</source>
            <translation>Le paquet {model} ne peut pas être décompressé : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} holds {name}, {reason}</source>
            <translation>Le paquet {model} contient {name}, {reason}</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} needs {needed:.0f} MB when it is unpacked, and {folder} has room for {free:.0f} MB; expected more</source>
            <translation>Le paquet {model} occupe {needed:.0f} Mo une fois décompressé, et la place libre dans {folder} est de {free:.0f} Mo ; attendu : davantage de place</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which would leave its folder; expected plain files</source>
            <translation>qui sortirait de son dossier ; attendu : de simples fichiers</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which is a link or a device; expected plain files</source>
            <translation>qui est un lien ou un périphérique ; attendu : de simples fichiers</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which is encrypted; expected a package without a password</source>
            <translation>qui est chiffré ; attendu : un paquet sans mot de passe</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>a name that Windows cannot have; expected names that work everywhere</source>
            <translation>un nom que Windows n'admet pas ; attendu : des noms valables partout</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} holds {name} twice (to Windows, a and A are the same); expected each name once</source>
            <translation>Le paquet {model} contient deux fois {name} (pour Windows, a et A sont identiques) ; attendu : chaque nom une seule fois</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} of {packed:.1f} MB would become {count} files of {total:.0f} MB; expected at most {most} files, {bytes:.0f} MB, and {ratio} times its size</source>
            <translation>Le paquet {model} de {packed:.1f} Mo donnerait {total:.0f} Mo une fois décompressé (nombre de fichiers : {count}) ; attendu : au plus {most} fichiers, {bytes:.0f} Mo et {ratio} fois sa taille</translation>
        </message>
        <message>
            <location filename="../inference/archives/seven_zip.py" />
            <source>The package {model} is encrypted; expected a package without a password</source>
            <translation>Le paquet {model} est chiffré ; attendu : un paquet sans mot de passe</translation>
        </message>
        <message>
            <location filename="../inference/archives/zip_file.py" />
            <source>The package {model} says that {name} has {declared} bytes, but it has not; expected an undamaged package</source>
            <translation>Le paquet {model} annonce {declared} octets pour {name}, dont la taille réelle est différente ; attendu : un paquet intact</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>one of the arguments of this model: {names}</source>
            <translation>un des arguments de ce modèle ({names})</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>names and values, like "padding 32; batch_size 16" or {"padding": 32}</source>
            <translation>des noms et des valeurs, comme « padding 32; batch_size 16 » ou {"padding": 32}</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Tiles seen at once</source>
            <translation>Tuiles vues à la fois</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Rows and columns of a tile</source>
            <translation>Lignes et colonnes d'une tuile</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Precision of numbers</source>
            <translation>Précision des nombres</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Pixels shared with other tiles</source>
            <translation>Pixels partagés avec d'autres tuiles</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How tiles are joined</source>
            <translation>Assemblage des tuiles</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Flipped and turned tiles too</source>
            <translation>Tuiles vues aussi retournées</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How answers about one tile are merged</source>
            <translation>Combinaison des réponses</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Probabilities in place of classes</source>
            <translation>Probabilités à la place des classes</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Whether edges become thin lines</source>
            <translation>Contours réduits à des lignes fines</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>From which kind of image to which</source>
            <translation>Types d'image de départ et d'arrivée</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Pixels made along the side of each</source>
            <translation>Pixels produits le long du côté de chacun</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How images are drawn from noise</source>
            <translation>Comment les images sont tirées du bruit</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How noise grows from step to step</source>
            <translation>Comment le bruit croît d'une étape à l'autre</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Steps from noise to image</source>
            <translation>Étapes du bruit à l'image</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of the class</source>
            <translation>Probabilité minimale de la classe</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of a change</source>
            <translation>Probabilité minimale d'un changement</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Whether background is a class</source>
            <translation>Arrière-plan compté comme classe</translation>
        </message>
        <message>
            <location filename="../inference/augmentation.py" />
            <source>False, as the model gives class numbers, which cannot be averaged</source>
            <translation>False, car le modèle donne des numéros de classe, dont on ne peut pas faire la moyenne</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>ImageHeight is missing; expected the rows (and in ImageWidth the columns) of a tile</source>
            <translation>La clé ImageHeight manque ; attendu : le nombre de lignes d'une tuile (et dans ImageWidth celui de colonnes)</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model's file takes tiles of {fixed} pixels only, not the {said} of its definition</source>
            <translation>Le fichier du modèle ne prend que des tuiles de {fixed} pixels, pas celles de {said} de sa définition</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>trained, as the model's file takes tiles of {size} pixels only</source>
            <translation>trained, car le fichier du modèle ne prend que des tuiles de {size} pixels</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>With tiles of {size} pixels only {share:.1f} % of a sample get the class that they get with the {trained} that the model was trained with: its answer depends on the size of its tiles</source>
            <translation>Avec des tuiles de {size} pixels, seuls {share:.1f} % d'un échantillon reçoivent la même classe qu'avec les tuiles de {trained} de l'entraînement du modèle : sa réponse dépend de la taille de ses tuiles</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>only {share:.1f} % of a sample keep their class with others</source>
            <translation>seuls {share:.1f} % d'un échantillon gardent leur classe avec d'autres tuiles</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>tile_size is auto: tiles stay at {size}. Reason: {reason}</source>
            <translation>tile_size vaut auto, mais les tuiles restent à {size} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>auto or full, as {device} has but one precision for this model</source>
            <translation>auto ou full, car {device} n'a qu'une seule précision pour ce modèle</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full. On this CPU precision half is faster and less exact, in bfloat16</source>
            <translation>Précision : full. Sur ce CPU, « precision half » est plus rapide et moins exact, en bfloat16</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as half fails: {reason}</source>
            <translation>Précision : full (half a échoué : {reason})</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as {share:.2f} % of the classes of a sample would change with half</source>
            <translation>Précision : full, car {share:.2f} % des classes d'un échantillon changeraient avec half</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: half</source>
            <translation>Précision : half</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model answers with an array of {shape}; expected {expected}, as for its first tile</source>
            <translation>Le modèle répond par un tableau de {shape} ; attendu : {expected}, comme pour sa première tuile</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>at least {margin}, which the model crops itself</source>
            <translation>au moins {margin}, que le modèle rogne lui-même</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>crop, as the model gives class numbers, which cannot be blended</source>
            <translation>crop, car le modèle donne des numéros de classe, qui ne peuvent pas être fondus</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>nothing, as the model gives class numbers</source>
            <translation>rien, car le modèle donne des numéros de classe</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>Classes and ignore_mapped_class leave none of {count} channels for changes; expected one whose value is not {value}</source>
            <translation>Classes et ignore_mapped_class ne laissent aucun des {count} canaux pour les changements ; attendu : un canal dont la valeur n'est pas {value}</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one number a pixel, from 0 to more than 1; expected a probability, or a score that may be negative (for a map of distances, of which more than 1 are changes, expected "distance" in ModelConfiguration of the definition)</source>
            <translation>Le modèle donne un nombre par pixel, de 0 à plus de 1 ; attendu : une probabilité, ou un score qui peut être négatif (pour une carte de distances, où plus de 1 est un changement, attendu : « distance » dans ModelConfiguration de la définition)</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one score a pixel, and the definition lists {count} classes; expected two, no change and change</source>
            <translation>Le modèle donne un seul score par pixel et la définition liste {count} classes ; attendu : deux, inchangé et changement</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives class numbers; expected the distance between both dates, as its definition says</source>
            <translation>Le modèle donne des numéros de classe ; attendu : la distance entre les deux dates, comme l'indique sa définition</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives {channels} numbers a pixel; expected one, the distance between both dates</source>
            <translation>Nombres que donne le modèle par pixel : {channels} ; attendu : un seul, la distance entre les deux dates</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>Classes: {classes}</source>
            <translation>Classes : {classes}</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>{count} pixels with data got no class: the model gave no number for them, or a class that its definition does not list</source>
            <translation>Pixels avec données restés sans classe : {count} ; le modèle ne leur a donné aucun nombre, ou leur a donné une classe absente de sa définition</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>Bands: {names}</source>
            <translation>Bandes : {names}</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>{count} pixels with data got no value: the model gave no number for them</source>
            <translation>Pixels avec données restés sans valeur : {count} ; le modèle ne leur a donné aucun nombre</translation>
        </message>
        <message>
            <location filename="../inference/conventions/__init__.py" />
            <source>What {file} says of itself cannot be used: {reason}</source>
            <translation>Ce que {file} indique sur lui-même est inutilisable : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_metadata.py" />
            <source>{key} is no YAML: {reason}</source>
            <translation>{key} n'est pas du YAML : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_metadata.py" />
            <source>{key} is too large; expected the metadata of one model</source>
            <translation>{key} est trop volumineux ; attendu : les métadonnées d'un modèle</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_scaling.py" />
            <source>value_scaling is {value}; expected one of {kinds}, with its numbers</source>
            <translation>value_scaling vaut {value} ; attendu : un parmi {kinds}, avec ses nombres</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>{key} is {value!r}; expected JSON</source>
            <translation>{key} vaut {value!r} ; attendu : du JSON</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>class_names is {value}; expected a name for each class, counted from 0</source>
            <translation>class_names vaut {value} ; attendu : un nom pour chaque classe (classes numérotées à partir de 0)</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>The number of bands is missing; expected it in the shape of the model's input</source>
            <translation>Le nombre de bandes manque ; attendu : ce nombre dans la forme de l'entrée du modèle</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is {value}; expected a JSON object</source>
            <translation>{key} vaut {value} ; attendu : des propriétés</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is missing; expected a list of objects</source>
            <translation>La clé {key} manque ; attendu : une liste d'objets</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>The model takes {given}; expected batch, bands, rows, columns in this order</source>
            <translation>Le modèle prend {given} ; attendu : batch, bands, rows, columns, dans cet ordre</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>an input without dim_order</source>
            <translation>une entrée sans dim_order</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>pre_processing_function is {value}; expected value_scaling, as no code of a model is run</source>
            <translation>pre_processing_function vaut {value} ; attendu : value_scaling, car aucun code d'un modèle n'est exécuté</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is {value}, which is not run</source>
            <translation>{key} vaut {value}, qui n'est pas exécuté</translation>
        </message>
        <message>
            <location filename="../inference/conventions/plain.py" />
            <source>{file} comes without a definition: pixel values are given to it as they are, its classes have numbers for names, and tiles are {rows} × {cols} pixels where it takes any (a .emd beside it, with {file} as ModelFile, says more)</source>
            <translation>{file} est fourni sans définition : les valeurs des pixels lui sont données telles quelles, ses classes ont des numéros pour noms, et les tuiles font {rows} × {cols} pixels s'il en prend de toute taille (un .emd à côté, avec {file} comme ModelFile, en dit plus)</translation>
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the bands of the raster before the change first, or names (if these are bands of each raster)</source>
            <translation>ExtractBands vaut {bands} ; attendu : d'abord les bandes du raster avant changement, ou des noms (si ce sont les bandes de chaque raster)</translation>
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the same bands of both rasters, numbered one after the other like {example}, or those of one</source>
            <translation>ExtractBands vaut {bands} ; attendu : les mêmes bandes des deux rasters, numérotées à la suite comme {example}, ou celles d'un seul</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model gives more than one score a pixel</source>
            <translation>rien, car le modèle donne plus d'un score par pixel</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model has no channel for the background</source>
            <translation>rien, car le modèle n'a pas de canal pour l'arrière-plan</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>ignore_mapped_class is {ignored}; expected some of {count} channels to be left</source>
            <translation>ignore_mapped_class vaut {ignored} ; attendu : au moins un canal restant sur {count}</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} score(s) a pixel; expected {count} as the definition lists {count} class(es), or {more} with one for the background</source>
            <translation>Scores que donne le modèle par pixel : {channels} ; attendu : {count}, car la définition liste {count} classe(s), ou {more} avec un score pour l'arrière-plan</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>Classes is missing; expected the values that the model's class map holds, with their names</source>
            <translation>La clé Classes manque ; attendu : les valeurs que contient la carte de classes du modèle, avec leurs noms</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} whole numbers a pixel; expected one, the class</source>
            <translation>Nombres entiers que donne le modèle par pixel : {channels} ; attendu : un seul, la classe</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model's score is {score:.3g} at a pixel; expected a probability from 0 to 1, as it gave for the first tile</source>
            <translation>Le score du modèle vaut {score:.3g} pour un pixel ; attendu : une probabilité de 0 à 1, comme pour la première tuile</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>numbers of channels</source>
            <translation>des numéros de canaux</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition is not JSON: {reason} (line {line}, column {column})</source>
            <translation>La définition du modèle n'est pas du JSON : {reason} (ligne {line}, colonne {column})</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition cannot be read as JSON: {reason}</source>
            <translation>La définition du modèle ne peut pas être lue comme JSON : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition</source>
            <translation>La définition du modèle</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a JSON object, {"Framework": …}</source>
            <translation>un objet JSON, {"Framework": …}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>0-based band numbers or band names</source>
            <translation>des numéros de bande à partir de 0 ou des noms de bande</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>entries like {"Value": 1, "Name": "Water", "Color": [0, 0, 255]}</source>
            <translation>des entrées comme {"Value": 1, "Name": "Water", "Color": [0, 0, 255]}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a whole number</source>
            <translation>un nombre entier</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[red, green, blue] from 0 to 255</source>
            <translation>[rouge, vert, bleu] de 0 à 255</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>an object of lists, one number for each band</source>
            <translation>un objet de listes, avec un nombre par bande</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>lists of one length</source>
            <translation>des listes de même longueur</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a list with a number for each band</source>
            <translation>une liste avec un nombre par bande</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[lowest, highest]</source>
            <translation>[minimum, maximum]</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands of each raster: {names}</source>
            <translation>bandes de chaque raster : {names}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands: {names}</source>
            <translation>bandes : {names}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>tiles of {height} × {width} pixels</source>
            <translation>tuiles de {height} × {width} pixels</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>runs with {framework}</source>
            <translation>fonctionne avec {framework}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>made with arcgis.learn {version}</source>
            <translation>créé avec arcgis.learn {version}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>version {version}</source>
            <translation>version {version}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>licence: {license}</source>
            <translation>licence : {license}</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>auto, cpu, cuda, cuda:0, or several like cuda:0, cuda:1</source>
            <translation>auto, cpu, cuda, cuda:0, ou plusieurs comme cuda:0, cuda:1</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>a whole number from 1 to {most}, or none</source>
            <translation>un nombre entier de 1 à {most}, ou aucun</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>CPU ({count} threads)</source>
            <translation>CPU (threads : {count})</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>CPU ({count} cores)</source>
            <translation>CPU (cœurs : {count})</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>True or False</source>
            <translation>True ou False</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number of pixels from {lowest} to {highest}</source>
            <translation>un nombre entier de pixels de {lowest} à {highest}</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number from {lowest} to {highest}</source>
            <translation>un nombre entier de {lowest} à {highest}</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a number from {lowest} to {highest}</source>
            <translation>un nombre de {lowest} à {highest}</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a number</source>
            <translation>un nombre</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a text without semicolons</source>
            <translation>un texte sans point-virgule</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{package} brings {code}. None of it has run, as it could do on this computer whatever you can; expected that you trust the package, in the dialog or with TRUST set to true</source>
            <translation>{package} apporte {code}. Rien n'en a été exécuté, car cela pourrait faire sur cet ordinateur tout ce que vous pouvez ; attendu : votre confiance dans le paquet, dans le dialogue ou avec TRUST à true</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{model} needs {packages}, not found in the Python of QGIS. Install with: {command}</source>
            <translation>Il manque {packages} au Python de QGIS pour exécuter {model}. Installer avec : {command}</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{name} is {value!r}; expected {expected}</source>
            <translation>{name} vaut {value!r} ; attendu : {expected}</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{device} has too little memory for {batch_size} tile(s) at a time; expected room for at least one (choose another device or a smaller tile)</source>
            <translation>Mémoire insuffisante sur {device} pour un lot de {batch_size} tuile(s) ; attendu : de la place pour au moins une (choisir un autre périphérique ou une tuile plus petite)</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{device} failed: {reason}; expected a GPU that computes (after such a failure QGIS has to be started anew before it does)</source>
            <translation>{device} a échoué : {reason} ; attendu : un GPU qui calcule (après un tel échec, QGIS doit être redémarré avant qu'il ne recalcule)</translation>
        </message>
        <message>
            <location filename="../inference/features/attachment_tables.py" />
            <source>{path} has {size} bytes and is not attached; expected at most {largest}</source>
            <translation>{path} a {size} octets et n'est pas joint ; attendu : {largest} au plus</translation>
        </message>
        <message>
            <location filename="../inference/features/attachment_tables.py" />
            <source>GDAL relates no attachments to {layer}</source>
            <translation>GDAL ne lie pas de pièces jointes à {layer}</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written: {reason}</source>
            <translation>Les entités {path} ne peuvent pas être écrites : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written; expected a GeoPackage (.gpkg) or a File GDB (.gdb)</source>
            <translation>Les entités {path} ne peuvent pas être écrites ; attendu : un GeoPackage (.gpkg) ou une File GDB (.gdb)</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written: GDAL {version} of this QGIS writes no File GDBs with attachments; expected a GeoPackage (.gpkg), or a QGIS with GDAL 3.6 or newer</source>
            <translation>Les entités {path} ne peuvent pas être écrites : GDAL {version} de ce QGIS n'écrit pas de File GDB avec pièces jointes ; attendu : un GeoPackage (.gpkg), ou un QGIS avec GDAL 3.6 ou plus récent</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>{path} is read only, as {file} cannot be written to; expected one that can be changed</source>
            <translation>{path} est en lecture seule, car il est impossible d'écrire dans {file} ; attendu : un fichier modifiable</translation>
        </message>
        <message>
            <location filename="../inference/features/esri_attachments.py" />
            <source>The attachments in {table} do not tell their features; expected {global_ids}, with {key} in {layer}, or {object_ids}</source>
            <translation>Les pièces jointes dans {table} ne disent pas à quelles entités elles appartiennent ; attendu : {global_ids}, avec {key} dans {layer}, ou {object_ids}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The layer {layer} cannot be read: {reason}</source>
            <translation>La couche {layer} ne peut pas être lue : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} lacks the field {field}; expected the fields of the input and of the model's classes</source>
            <translation>Les entités {path} ne peuvent pas être complétées : la couche {layer} n'a pas le champ {field} ; attendu : les champs de l'entrée et des classes du modèle</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the field {field} of the layer {layer} is of the type {found}; expected {wanted}</source>
            <translation>Les entités {path} ne peuvent pas être complétées : le champ {field} de la couche {layer} est de type {found} ; attendu : {wanted}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} has geometries of the type {found}; expected {wanted}, as the input has</source>
            <translation>Les entités {path} ne peuvent pas être complétées : la couche {layer} a des géométries de type {found} ; attendu : {wanted}, comme l'entrée</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} is in {found}; expected {wanted}, as the input is</source>
            <translation>Les entités {path} ne peuvent pas être complétées : la couche {layer} est en {found} ; attendu : {wanted}, comme l'entrée</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>OUTPUT_FEATURES is {path}, where the input features lie; expected another file</source>
            <translation>OUTPUT_FEATURES est {path}, où se trouvent les entités en entrée ; attendu : un autre fichier</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>Classified rasters in {path}: {count}, attached to features of {layer}</source>
            <translation>Rasters classés dans {path} : {count}, joints aux entités de {layer}</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>The features {path} cannot be appended to: the layer {layer} has no attachments; expected related media in a GeoPackage, attachments by GlobalID in a File GDB</source>
            <translation>Les entités {path} ne peuvent pas être complétées : la couche {layer} n'a pas de pièces jointes ; attendu : des médias liés dans un GeoPackage, des pièces jointes par GlobalID dans une File GDB</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>The features {path} cannot be appended to: there are the layers {layers}; expected one that is called {name}</source>
            <translation>Les entités {path} ne peuvent pas être complétées : il y a les couches {layers} ; attendu : une couche appelée {name}</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>false, as the features name files by a path, which are no attachments</source>
            <translation>false, car les entités nomment des fichiers par un chemin, qui ne sont pas des pièces jointes</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>Images in {path} that are replaced by classified rasters: {count}</source>
            <translation>Images dans {path} remplacées par des rasters classés : {count}</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>The image {name} is gone: row {row} of {table}; expected it where it was when the run began</source>
            <translation>L'image {name} n'est plus là : ligne {row} de {table} ; attendu : qu'elle soit où elle était au début de l'exécution</translation>
        </message>
        <message>
            <location filename="../inference/features/stored_images.py" />
            <source>{count} of {all} files that features of {layer} carry are no images, and are left out: {names}</source>
            <translation>{count} des {all} fichiers que portent des entités de {layer} ne sont pas des images et sont laissés de côté : {names}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>The table {table} cannot be read: {reason}</source>
            <translation>La table {table} ne peut pas être lue : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>{path} cannot be read: {reason}</source>
            <translation>{path} ne peut pas être lu : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>{path} has no layer {name}; expected one of {names}</source>
            <translation>{path} n'a pas de couche {name} ; attendu : l'une de {names}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of tiles × bands × rows × columns, before and after</source>
            <translation>deux tableaux de tuiles × bandes × lignes × colonnes, avant et après</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × (2 × bands) × rows × columns, before first</source>
            <translation>tuiles × (2 × bandes) × lignes × colonnes, avant en premier</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × 2 × bands × rows × columns, before first</source>
            <translation>tuiles × 2 × bandes × lignes × colonnes, avant en premier</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>one array of tiles × bands × rows × columns</source>
            <translation>un tableau de tuiles × bandes × lignes × colonnes</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{look}, as its definition says</source>
            <translation>{look}, comme l'indique sa définition</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} does not tell how it takes two rasters; expected stacked ({stacked}) or pair ({pair}) as ModelConfiguration of the definition</source>
            <translation>{file} n'indique pas comment il prend deux rasters ; attendu : stacked ({stacked}) ou pair ({pair}) pour ModelConfiguration dans la définition</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{two}; {stacked}; or {pair}</source>
            <translation>{two} ; {stacked} ; ou {pair}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of one shape, before and after</source>
            <translation>deux tableaux de même forme, avant et après</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} takes {inputs}; expected {expected}</source>
            <translation>{file} prend {inputs} ; attendu : {expected}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{count} inputs</source>
            <translation>{count} entrée(s)</translation>
        </message>
        <message>
            <location filename="../inference/interpreter.py" />
            <source>QGIS' Python has no interpreter in {folder}, nor beside {program}; expected one, to run this in a process of its own</source>
            <translation>Le Python de QGIS n'a pas d'interpréteur dans {folder}, ni à côté de {program} ; attendu : un interpréteur, pour exécuter ceci dans un processus à part</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{number} of {count}: {item}</source>
            <translation>{number} sur {count} : {item}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{item} failed: {reason}</source>
            <translation>{item} a échoué : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>None of the {count} items is finished: {outside} lie beyond EXTENT or MASK, {failed} failed; the first of these, {item}: {reason}</source>
            <translation>Aucun des {count} éléments n'est terminé : {outside} se trouvent hors de EXTENT ou de MASK, {failed} ont échoué ; le premier de ceux-ci, {item} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>All {count} items failed; the first, {item}: {reason}</source>
            <translation>Les {count} éléments ont tous échoué ; le premier, {item} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>MASK is {mask}; expected polygons that the centre of a pixel of any of the {count} items lies in (inside of EXTENT, if it is given)</source>
            <translation>MASK est {mask} ; attendu : des polygones qui contiennent le centre d'un pixel d'au moins un des {count} éléments (dans EXTENT, si indiqué)</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>EXTENT is {extent}; expected one that shares pixels with any of the {count} items</source>
            <translation>EXTENT est {extent} ; attendu : une emprise qui partage des pixels avec l'un des éléments (nombre : {count})</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{finished} items are finished, {kept} of them from an earlier run; {failed} failed, {outside} lie beyond EXTENT or MASK</source>
            <translation>{finished} éléments sont terminés, dont {kept} d'une exécution précédente ; {failed} ont échoué, {outside} se trouvent hors de EXTENT ou de MASK</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>The output {path} cannot be written: {reason}</source>
            <translation>La sortie {path} ne peut pas être écrite : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/job.py" />
            <source>The output {path} is the input raster, or part of it; expected another file, as this one would be lost</source>
            <translation>La sortie {path} est le raster en entrée, ou en fait partie ; attendu : un autre fichier, car celui-ci serait perdu</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>{key} is {value}; expected {expected}</source>
            <translation>{key} vaut {value} ; attendu : {expected}</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a text</source>
            <translation>un texte</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a list</source>
            <translation>une liste</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a whole number from {least} to {most}</source>
            <translation>un nombre entier de {least} à {most}</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a number from 0 to 1</source>
            <translation>un nombre de 0 à 1</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>unnamed</source>
            <translation>sans nom</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Model: {name} ({file})</source>
            <translation>Modèle : {name} ({file})</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Tile: {height} × {width} pixels, padding {padding}, merged by {merge}, batch of {batch}</source>
            <translation>Tuile : {height} × {width} pixels, marge de {padding}, assemblage par {merge}, lot de {batch}</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Augmentation: the model is asked about {count} variants of each tile</source>
            <translation>Augmentation : le modèle est interrogé sur {count} variantes de chaque tuile</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Device asked for: {asked}; used: {used}</source>
            <translation>Périphérique demandé : {asked} ; utilisé : {used}</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{tiles} tiles, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second</source>
            <translation>Tuiles : {tiles} ; {megapixels:.2f} mégapixels en {seconds:.1f} s, soit {speed:.2f} mégapixels par seconde</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{shown} of {tiles} tiles were shown to the model, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second</source>
            <translation>Tuiles montrées au modèle : {shown} sur {tiles} ; {megapixels:.2f} mégapixels en {seconds:.1f} s, soit {speed:.2f} mégapixels par seconde</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{key} is in the definition and has no effect, as in ArcGIS</source>
            <translation>{key} figure dans la définition et n'a pas d'effet, comme dans ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Not classified, no data: {pixels} pixels</source>
            <translation>Non classés, sans données : {pixels} pixels</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %</source>
            <translation>{value} {name} : {pixels} pixels, {share:.1f} %</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %, {area:.2f} ha</source>
            <translation>{value} {name} : {pixels} pixels, {share:.1f} %, {area:.2f} ha</translation>
        </message>
        <message>
            <location filename="../inference/memory.py" />
            <source>The device's memory is too small for {size} tiles at a time; going on with {half}</source>
            <translation>La mémoire du périphérique est trop petite pour {size} tuiles à la fois ; le traitement continue avec {half}</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>The layers of the backbone cannot be gone through one after the other: {reason}</source>
            <translation>Les couches du backbone ne peuvent pas être parcourues l'une après l'autre : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>The last layers of the backbone are no stages of a ResNet's blocks; expected such, as no other is known how to dilate</source>
            <translation>Les dernières couches du backbone ne sont pas des étages de blocs d'un ResNet ; attendu : de tels étages, les seuls que l'on sait dilater</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>timm cannot build the backbone {backbone}: {reason}</source>
            <translation>timm ne peut pas construire le backbone {backbone} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/bdcn.py" />
            <source>BDCN cannot enlarge what it sees to tiles of {height} × {width}; expected tiles whose sides are multiples of {step}</source>
            <translation>BDCN ne peut pas agrandir ce qu'il voit à la taille de tuiles de {height} × {width} ; attendu : des tuiles dont les côtés sont des multiples de {step}</translation>
        </message>
        <message>
            <location filename="../inference/networks/deeplab.py" />
            <source>The weights are those of torchvision's DeepLab with PointRend; expected torchvision's DeepLab or PointRend alone, as nothing tells how far such a backbone is dilated</source>
            <translation>Les poids sont ceux du DeepLab de torchvision avec PointRend ; attendu : l'un des deux seulement, car rien n'indique de combien un tel backbone est dilaté</translation>
        </message>
        <message>
            <location filename="../inference/networks/image_encoder.py" />
            <source>The network knows places in tiles of {size} × {size} pixels, not of {height} × {width}; expected the tiles that it was trained with</source>
            <translation>Le réseau connaît les positions dans des tuiles de {size} × {size} pixels, non de {height} × {width} ; attendu : les tuiles avec lesquelles il a été entraîné</translation>
        </message>
        <message>
            <location filename="../inference/networks/mmsegmentation.py" />
            <source>MMSegmentation cannot build {name}: {reason}</source>
            <translation>MMSegmentation ne peut pas construire {name} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/mmsegmentation.py" />
            <source>MMSegmentation has {count} configurations called {name}; expected one, whose name the package gives</source>
            <translation>Nombre de configurations de MMSegmentation nommées {name} : {count} ; attendu : une seule, dont le paquet donne le nom</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>The weights are not those of SR3: steps do not take what those before them give ({reason})</source>
            <translation>Les poids ne sont pas ceux de SR3 : des étapes ne prennent pas ce que donnent les précédentes ({reason})</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>The network has {width} channels, which cannot be normalised in {groups} groups; expected the norm_groups that it was trained with</source>
            <translation>Le réseau a {width} canaux, qui ne peuvent pas être normalisés en {groups} groupes ; attendu : le norm_groups avec lequel il a été entraîné</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>SR3 cannot halve tiles of {height} × {width} pixels so often; expected tiles whose sides are multiples of {step}</source>
            <translation>SR3 ne peut pas réduire de moitié autant de fois des tuiles de {height} × {width} pixels ; attendu : des tuiles dont les côtés sont des multiples de {step}</translation>
        </message>
        <message>
            <location filename="../inference/networks/pix2pix.py" />
            <source>Pix2Pix cannot halve tiles of {height} × {width} pixels {times} times; expected tiles whose sides are multiples of {step}</source>
            <translation>Pix2Pix ne peut pas diviser par deux {times} fois des tuiles de {height} × {width} pixels ; attendu : des tuiles dont les côtés sont des multiples de {step}</translation>
        </message>
        <message>
            <location filename="../inference/networks/psp.py" />
            <source>The weights are those of a PSPNet with the decoder of a U-Net and PointRend; expected the decoder or PointRend alone, as nothing tells how they work together</source>
            <translation>Les poids sont ceux d'un PSPNet avec le décodeur d'un U-Net et PointRend ; attendu : l'un des deux seulement, le décodeur ou PointRend, car rien n'indique comment ils fonctionnent ensemble</translation>
        </message>
        <message>
            <location filename="../inference/networks/resnet.py" />
            <source>The backbone is {backbone}; expected one of {backbones}</source>
            <translation>Le backbone est {backbone} ; attendu : un parmi {backbones}</translation>
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The attention of STANet is {attention}; expected one of {attentions}</source>
            <translation>L'attention de STANet est {attention} ; attendu : une parmi {attentions}</translation>
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The pyramid attention of STANet cannot divide features of {height} × {width} into {parts} × {parts} blocks; expected tiles whose sides are multiples of {step}</source>
            <translation>L'attention pyramidale de STANet ne peut pas diviser des caractéristiques de {height} × {width} en {parts} × {parts} blocs ; attendu : des tuiles dont les côtés sont des multiples de {step}</translation>
        </message>
        <message>
            <location filename="../inference/networks/vgg.py" />
            <source>The backbone is {backbone}; expected one of {backbones}, as nothing tells where a network that finds edges looks at another one</source>
            <translation>Le backbone est {backbone} ; attendu : un parmi {backbones}, car rien n'indique à quelles couches d'un autre backbone se connecte un réseau qui trouve des contours</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds {kind}; expected weights without their network, a state dict of named tensors</source>
            <translation>Contenu de {file} : {kind} ; attendu : des poids sans leur réseau, un state dict de tenseurs nommés</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>The weights are not those of {network}: {missing} missing, {unexpected} unexpected, {differing} of another shape</source>
            <translation>Les poids ne sont pas ceux de {network} (manquants : {missing} ; inattendus : {unexpected} ; d'une autre forme : {differing})</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>PyTorch {version} cannot load {file}: {reason}</source>
            <translation>PyTorch {version} ne peut pas charger {file} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected a state dict of tensors alone, or that you trust the package (TRUST set to true)</source>
            <translation>{file} contient des objets Python sérialisés par pickle, qui peuvent exécuter du code au chargement ; attendu : un state dict de tenseurs seuls, ou votre confiance dans le paquet (TRUST à true)</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>PyTorch {version} finds no weights in {file}: {reason}</source>
            <translation>PyTorch {version} ne trouve pas de poids dans {file} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/normalization.py" />
            <source>NormalizationStats has {count} bands; expected at least {wanted}, as ExtractBands asks for band {last}, counted from 0</source>
            <translation>Nombre de bandes dans NormalizationStats : {count} ; attendu : au moins {wanted}, car ExtractBands demande la bande {last} (numérotée à partir de 0)</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>False, as only models of one class, or of two, have a probability to give</source>
            <translation>False, car seuls les modèles à une ou deux classes ont une probabilité à donner</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>The model gives {channels} numbers a pixel; expected one score, or two, as it has one class</source>
            <translation>Nombres que donne le modèle par pixel : {channels} ; attendu : un ou deux scores, car le modèle n'a qu'une seule classe</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>False, as return_probability_raster asks for no lines</source>
            <translation>False, car return_probability_raster ne demande pas de lignes</translation>
        </message>
        <message>
            <location filename="../inference/opening.py" />
            <source>SNAP is false, which has no effect without EXTENT: a grid begins at its corner</source>
            <translation>SNAP est false, ce qui n'a pas d'effet sans EXTENT : la grille commence au coin de celle-ci</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {kind}; expected tiles × classes × rows × columns, an answer for every pixel</source>
            <translation>Le modèle répond par {kind} ; attendu : tuiles × classes × lignes × colonnes, une réponse pour chaque pixel</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>an array of {shape}</source>
            <translation>un tableau de {shape}</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {rows} × {cols} pixels for a tile of {height} × {width}; expected as many, 1/2 to 1/32 of them (is the tile a multiple of the network's stride?), or a few less on every side (many: say so with ModelPadding)</source>
            <translation>Le modèle répond par {rows} × {cols} pixels pour une tuile de {height} × {width} ; attendu : autant, de 1/2 à 1/32 par côté (la tuile est-elle un multiple du pas du réseau ?), ou quelques-uns de moins de chaque côté (si beaucoup : l'indiquer avec ModelPadding)</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>ModelFile is missing; expected the path of the model's file</source>
            <translation>La clé ModelFile manque ; attendu : le chemin du fichier du modèle</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>{key} is {file}, which is not there; expected a file in {folder}</source>
            <translation>{key} vaut {file}, qui est introuvable ; attendu : un fichier dans {folder}</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {model} is not there; expected a .emd, .json or .dlpk file, JSON text, or a model's own file</source>
            <translation>La définition de modèle {model} est introuvable ; attendu : un fichier .emd, .json ou .dlpk, du texte JSON, ou le fichier même d'un modèle</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {path} cannot be read: {reason}</source>
            <translation>La définition de modèle {path} ne peut pas être lue : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>{path} is no model definition; expected a .emd, .json or .dlpk file, naming the model's file, or a model that runs as it is (ONNX, TorchScript or an exported program of PyTorch)</source>
            <translation>{path} n'est pas une définition de modèle ; attendu : un fichier .emd, .json ou .dlpk, qui nomme le fichier du modèle, ou un modèle exécutable tel quel (ONNX, TorchScript ou un programme PyTorch exporté)</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>Unpacking {model}</source>
            <translation>Décompression de {model}</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>The package {model} holds {count} model definitions ({names}); expected exactly one .emd file (of several, unpack the package and choose one)</source>
            <translation>Définitions de modèle dans le paquet {model} : {count} ({names}) ; attendu : exactement un fichier .emd (s'il y en a plusieurs, décompresser le paquet et en choisir un)</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>{path} is a service, which other processes cannot open; expected a raster that GDAL reads</source>
            <translation>{path} est un service, que d’autres processus ne peuvent pas ouvrir ; attendu : un raster que GDAL lit</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>A run in parts makes a raster alone; expected no other products (write_polygons makes polygons of the raster that join_parts gives)</source>
            <translation>Une exécution en parties ne produit qu'un raster ; attendu : aucun autre produit (write_polygons fait des polygones du raster que donne join_parts)</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>false for a run in parts, each of which lies on the map by itself</source>
            <translation>false pour une exécution par parties, dont chacune est par elle-même sur la carte</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>{count} of {all} parts are not there, {names}; expected all of them</source>
            <translation>Parties manquantes : {count} sur {all} ({names}) ; attendu : toutes les parties</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The model or the raster is not the one that {plan} was made for; expected them unchanged (plan_parts makes a new plan)</source>
            <translation>Le modèle ou le raster n'est pas celui pour lequel {plan} a été fait ; attendu : les mêmes, inchangés (plan_parts fait un nouveau plan)</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The plan {path} cannot be read: {reason}; expected one that plan_parts made</source>
            <translation>Le plan {path} ne peut pas être lu : {reason} ; attendu : un plan fait par plan_parts</translation>
        </message>
        <message>
            <location filename="../inference/pool.py" />
            <source>{device} failed and is used no longer, others redo its part: {reason}</source>
            <translation>{device} a échoué et n'est plus utilisé, d'autres refont sa part : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>none, as the model does not tell how likely its classes are: it gives numbers of classes, distances, probabilities or images</source>
            <translation>aucune indication, car le modèle ne dit pas combien ses classes sont probables : il donne des numéros de classes, des distances, des probabilités ou des images</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>another file than OUTPUT</source>
            <translation>un autre fichier que OUTPUT</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>a GeoPackage (.gpkg)</source>
            <translation>un GeoPackage (.gpkg)</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>none, as the model gives numbers, no classes</source>
            <translation>aucune indication, car le modèle donne des nombres et non des classes</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>a whole number of pixels, 1 or more</source>
            <translation>un nombre entier de pixels, au moins 1</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>Polygons: {count}</source>
            <translation>Polygones : {count}</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>The raster {path} is complete and stays</source>
            <translation>Le raster {path} est complet et reste en place</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters {before} and {after} do not overlap; expected two of one place</source>
            <translation>Les rasters {before} et {after} ne se recouvrent pas ; attendu : deux rasters d'un même lieu</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have {before} and {after} bands; expected as many in both, or ExtractBands in the definition to choose some</source>
            <translation>Les rasters ont {before} et {after} bandes ; attendu : autant dans les deux, ou ExtractBands dans la définition pour en choisir</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The raster {path} has no coordinate reference system; expected one, as the other has, to bring both to one grid</source>
            <translation>Le raster {path} n'a pas de système de coordonnées de référence ; attendu : un SCR, comme pour l'autre, pour ramener les deux à une même grille</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have no coordinate reference system, and are of {before} and {after} pixels; expected one size, or reference systems</source>
            <translation>Les rasters n'ont pas de système de coordonnées de référence et font {before} et {after} pixels ; attendu : une même taille, ou des SCR</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>{count} band(s) are read (of {all} in the raster); expected {channels}, as the model takes them</source>
            <translation>Bandes lues : {count} (sur {all} dans le raster) ; attendu : {channels}, le nombre que prend le modèle</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has no band called {name}, which ExtractBands asks for; its bands are {bands}</source>
            <translation>Le raster n'a pas de bande nommée {name}, que demande ExtractBands ; ses bandes : {bands}</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has {count} band(s); expected at least {least}, as ExtractBands asks for {entry}, counted from 0</source>
            <translation>Nombre de bandes du raster : {count} ; attendu : au moins {least}, car ExtractBands demande la bande {entry} (numérotée à partir de 0)</translation>
        </message>
        <message>
            <location filename="../inference/raster/cell_sizes.py" />
            <source>The pixels are {side:.4g} units of the raster wide, those that the model was trained with {least:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit</source>
            <translation>Les pixels ont une largeur de {side:.4g} unités du raster, ceux avec lesquels le modèle a été entraîné de {least:.4g} : sa réponse peut être mauvaise ; une CELL_SIZE de {better:.6g} conviendrait</translation>
        </message>
        <message>
            <location filename="../inference/raster/cell_sizes.py" />
            <source>The pixels are {side:.4g} units of the raster wide, those that the model was trained with from {least:.4g} to {most:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit</source>
            <translation>Les pixels ont une largeur de {side:.4g} unités du raster, ceux avec lesquels le modèle a été entraîné de {least:.4g} à {most:.4g} : sa réponse peut être mauvaise ; une CELL_SIZE de {better:.6g} conviendrait</translation>
        </message>
        <message>
            <location filename="../inference/raster/folders.py" />
            <source>INPUT_FOLDER is {folder}; expected a folder that exists</source>
            <translation>INPUT_FOLDER est {folder} ; attendu : un dossier qui existe</translation>
        </message>
        <message>
            <location filename="../inference/raster/folders.py" />
            <source>The folder {folder} has {count} files, none of them an image{like}; expected at least one</source>
            <translation>Le dossier {folder} contient des fichiers (nombre : {count}), mais aucune image{like} ; attendu : au moins une</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_errors.py" />
            <source>GDAL gives no reason</source>
            <translation>GDAL ne donne pas de raison</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_opening.py" />
            <source>The raster {path} cannot be opened: {reason}</source>
            <translation>Le raster {path} ne peut pas être ouvert : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_opening.py" />
            <source>The raster {path} is what a run has written so far, or what one that was interrupted has left; expected a finished raster (wait for the run, or run it again)</source>
            <translation>Le raster {path} est ce qu'une exécution en cours a déjà écrit, ou ce qu'une exécution interrompue a laissé ; attendu : un raster terminé (attendre la fin de l'exécution, ou la relancer)</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_source.py" />
            <source>The raster {path} cannot be read at row {row}: {reason}</source>
            <translation>Le raster {path} ne peut pas être lu à la ligne {row} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>EXTENT est donné pour un raster positionné par {count} points de contrôle ; attendu : aucune emprise, car ses pixels n'ont pas de place fixe sur la carte</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>The transform {transform} cannot be inverted</source>
            <translation>La transformation {transform} ne peut pas être inversée</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is {bounds}; expected four finite numbers</source>
            <translation>EXTENT vaut {bounds} ; attendu : quatre nombres finis</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT has an unknown reference system: {reason}</source>
            <translation>EXTENT a un système de coordonnées de référence inconnu : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT has no place in the reference system {crs}: {reason}</source>
            <translation>EXTENT n'a pas de place dans le système de coordonnées de référence {crs} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>x {left:.10g} … {right:.10g}, y {bottom:.10g} … {top:.10g}</source>
            <translation>x {left:.10g} … {right:.10g}, y {bottom:.10g} … {top:.10g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is {extent}; expected one that shares pixels with the raster {path}: {covered}</source>
            <translation>EXTENT vaut {extent} ; attendu : une emprise qui a des pixels en commun avec le raster {path} : {covered}</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written at row {row}: {reason}</source>
            <translation>La sortie {path} ne peut pas être écrite à la ligne {row} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected the name of a file</source>
            <translation>La sortie {path} ne peut pas être écrite ; attendu : un nom de fichier</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected a folder {folder} that exists</source>
            <translation>La sortie {path} ne peut pas être écrite ; attendu : un dossier {folder} qui existe</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>bilinearly</source>
            <translation>par interpolation bilinéaire</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>by averaging</source>
            <translation>par moyenne</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>{path} is resampled {how} to the grid of the result, pixels of {cell:.6g}</source>
            <translation>{path} est ré-échantillonné {how} sur la grille du résultat, pixels de {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>SNAP is false for the raster {path}, which has no coordinates; expected true</source>
            <translation>SNAP est false pour le raster {path}, qui n'a pas de coordonnées ; attendu : true</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>CELL_SIZE is {size}; expected a number above 0</source>
            <translation>CELL_SIZE vaut {size} ; attendu : un nombre supérieur à 0</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>CELL_SIZE is {size} for rasters without coordinates; expected none, as their pixels have no size</source>
            <translation>CELL_SIZE vaut {size} pour des rasters sans coordonnées ; attendu : aucune valeur, car leurs pixels n'ont pas de taille</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} has no place in its own reference system</source>
            <translation>Le raster {path} n'a pas de position dans son propre SCR</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} cannot be brought to the reference system {crs}: {reason}</source>
            <translation>Le raster {path} ne peut pas être reprojeté dans le SCR {crs} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} has no place in the reference system of the other; expected two rasters of one place</source>
            <translation>Le raster {path} n'a pas de position dans le SCR de l'autre ; attendu : deux rasters d'un même lieu</translation>
        </message>
        <message>
            <location filename="../inference/raster/map_space.py" />
            <source>The raster {path} cannot be brought to the map: {reason}</source>
            <translation>Le raster {path} ne peut pas être reporté sur la carte : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>MASK est donné pour un raster que {count} points de contrôle placent ; aucun n'est attendu, car ses pixels n'ont pas de place fixe sur la carte</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}; expected polygons that the centre of a pixel of the raster {path} lies in</source>
            <translation>MASK est {mask} ; attendu : des polygones qui contiennent le centre d'un pixel du raster {path}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}, which has no polygon; expected at least one</source>
            <translation>MASK est {mask}, qui n'a pas de polygone ; attendu : au moins un</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>Polygon {name} of MASK, {mask}, cannot be read: {reason}</source>
            <translation>Le polygone {name} de MASK, {mask}, ne peut pas être lu : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}, whose feature {name} is of type {type}; expected polygons</source>
            <translation>MASK est {mask}, dont l'entité {name} est de type {type} ; attendu : des polygones</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>Polygon {name} of MASK, {mask}, is not valid: {reason}; expected valid polygons (Fix geometries makes them so)</source>
            <translation>Le polygone {name} de MASK, {mask}, n'est pas valide : {reason} ; attendu : des polygones valides (« Réparer les géométries » les rend valides)</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK has an unknown reference system: {reason}</source>
            <translation>MASK a un système de référence inconnu : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>A part of MASK, {mask}, has no place in the reference system of the raster, {crs}; expected polygons that have</source>
            <translation>Une partie de MASK, {mask}, n'a pas de place dans le système de référence du raster, {crs} ; attendu : des polygones qui en ont une</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>{count} of {all} rasters are resampled to the grid of the first, pixels of {cell:.6g}</source>
            <translation>{count} rasters sur {all} sont ré-échantillonnés sur la grille du premier, pixels de {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>A part of the raster {path} has no place in the reference system of the first, {crs}; expected rasters that lie beside each other, or the items separately</source>
            <translation>Une partie du raster {path} n'a pas de place dans le système de coordonnées de référence du premier, {crs} ; attendu : des rasters situés les uns à côté des autres, ou les éléments séparément</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>The raster {path} has no coordinate reference system; expected one, to lay it beside the others, or the items separately</source>
            <translation>Le raster {path} n'a pas de système de coordonnées de référence ; attendu : un système pour le placer à côté des autres, ou les éléments séparément</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>{count} bands are read of the raster {path}, and {first} of the first; expected as many of all, ExtractBands in the definition to choose some, or the items separately</source>
            <translation>Bandes lues du raster {path} : {count}, du premier : {first} ; attendu : le même nombre pour tous, ExtractBands dans la définition pour en choisir, ou les éléments séparément</translation>
        </message>
        <message>
            <location filename="../inference/raster/on_map.py" />
            <source>The raster {path} has no pixels inside of MASK; expected polygons that lie over some</source>
            <translation>Le raster {path} n'a aucun pixel à l'intérieur de MASK ; attendu : des polygones qui en recouvrent</translation>
        </message>
        <message>
            <location filename="../inference/raster/on_map.py" />
            <source>The raster {path} cannot be read: {reason}</source>
            <translation>Le raster {path} ne peut pas être lu : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/output_mosaic.py" />
            <source>{count} of {all} outputs are not in the mosaic: they have no place on a map, or other bands</source>
            <translation>{count} sorties sur {all} ne sont pas dans la mosaïque : elles n'ont pas de place sur une carte, ou ont d'autres bandes</translation>
        </message>
        <message>
            <location filename="../inference/raster/output_mosaic.py" />
            <source>Mosaic of all items: {path}</source>
            <translation>Mosaïque de tous les éléments : {path}</translation>
        </message>
        <message>
            <location filename="../inference/raster/pixel_type.py" />
            <source>Classes has the values {low} to {high}; expected whole numbers of 32 bits</source>
            <translation>Classes a les valeurs de {low} à {high} ; attendu : des nombres entiers de 32 bits</translation>
        </message>
        <message>
            <location filename="../inference/raster/polygons.py" />
            <source>POLYGONS is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>POLYGONS est donné pour un raster positionné par {count} points de contrôle ; attendu : aucune indication, car ses pixels n'ont pas de place fixe sur la carte</translation>
        </message>
        <message>
            <location filename="../inference/raster/polygons.py" />
            <source>The polygons {path} cannot be written: {reason}</source>
            <translation>Les polygones {path} ne peuvent pas être écrits : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{path} is read in up to {count} requests, {width} × {height} pixels of {cell:.6g}</source>
            <translation>Lecture de {path}, nombre de requêtes : {count} au plus ; {width} × {height} pixels de {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{names} is missing for {path}, which a service makes at any size; expected CELL_SIZE, in units of its reference system, and EXTENT</source>
            <translation>{names} manque pour {path}, qu’un service fournit à n’importe quelle taille ; attendu : CELL_SIZE, dans les unités de son système de référence, et EXTENT</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{path} gave no pixel in {count} requests; expected a service that answers, and an EXTENT that it covers ({reason})</source>
            <translation>{path} n’a fourni aucun pixel, nombre de requêtes : {count} ; attendu : un service qui répond et un EXTENT qu’il couvre ({reason})</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{count} of {all} requests to {path} failed: {pixels} pixels have no data therefore. The first reason: {reason}</source>
            <translation>Requêtes à {path} qui ont échoué : {count} sur {all} ; pixels sans données de ce fait : {pixels}. Première raison : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>The reference system {crs} is unknown: {reason}</source>
            <translation>Le système de référence {crs} est inconnu : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} is not JSON: {reason}</source>
            <translation>Le document {path} n'est pas du JSON : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC document {path} lists no item; expected at least one</source>
            <translation>Le document STAC {path} n'énumère aucun élément ; attendu : au moins un</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>{path} is one page of several: only the {count} items on it are read</source>
            <translation>{path} est une page parmi plusieurs : seuls les éléments de cette page (nombre : {count}) sont lus</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} cannot be read: {reason}</source>
            <translation>Le document {path} ne peut pas être lu : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} has more than {most} bytes; expected fewer</source>
            <translation>Le document {path} fait plus de {most} octets ; attendu : moins</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC item {item} has no asset {name}; expected one of {assets}</source>
            <translation>L'élément STAC {item} n'a pas de ressource {name} ; attendu : une parmi {assets}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC item {item} has the assets {assets}, and it is not clear which is the image; expected one with the role data, a single image, or images of one named band each (or their names behind the document's, like items.json#red,green,blue)</source>
            <translation>L'élément STAC {item} a les ressources {assets}, et on ne sait pas laquelle est l'image ; attendu : une seule avec le rôle data, une seule image, ou des images d'une bande nommée chacune (ou leurs noms derrière celui du document, comme items.json#red,green,blue)</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The assets of the STAC item {item} cannot be stacked: {reason}</source>
            <translation>Les ressources de l'élément STAC {item} ne peuvent pas être empilées : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stored.py" />
            <source>{path} holds no file in {field}; expected the bytes of an image</source>
            <translation>{path} ne contient pas de fichier dans {field} ; attendu : les octets d'une image</translation>
        </message>
        <message>
            <location filename="../inference/raster/stored.py" />
            <source>{path} cannot be opened: {reason}</source>
            <translation>{path} ne peut pas être ouvert : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} is to be sorted by {field}, which it lacks; expected one of its fields</source>
            <translation>L'index de tuiles {path} doit être trié par {field}, qui lui manque ; attendu : l'un de ses champs</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} lists no raster; expected at least one</source>
            <translation>L'index de tuiles {path} n'énumère aucun raster ; attendu : au moins un</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} cannot be read: {reason}</source>
            <translation>L'index de tuiles {path} ne peut pas être lu : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/values.py" />
            <source>The raster {path} holds {name}; expected real numbers</source>
            <translation>Le raster {path} est de type {name} ; attendu : des nombres réels</translation>
        </message>
        <message>
            <location filename="../inference/raster/views.py" />
            <source>The raster {path} cannot be resampled: {reason}</source>
            <translation>Le raster {path} ne peut pas être ré-échantillonné : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>updatePixels gives {kind}; expected a dictionary with an array as output_pixels</source>
            <translation>updatePixels donne {kind} ; attendu : un dictionnaire avec un tableau comme output_pixels</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{method} gives {kind}; expected a dictionary</source>
            <translation>{method} donne {kind} ; attendu : un dictionnaire</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{file} has {count} classes with updatePixels; expected one, called {name} as its file (or {child}, for ArcGIS' own function)</source>
            <translation>{file} a {count} classe(s) avec updatePixels ; attendu : une seule, nommée {name} comme le fichier (ou {child}, pour la fonction d'ArcGIS)</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{file} takes the rasters {names}; expected a single one</source>
            <translation>{file} prend les rasters {names} ; attendu : un seul</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/function.py" />
            <source>The Python raster function {name} raises {reason}</source>
            <translation>La fonction raster Python {name} signale {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/function.py" />
            <source>The Python raster function {name} cannot go on: {reason}</source>
            <translation>La fonction raster Python {name} ne peut pas continuer : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/outputs.py" />
            <source>The Python raster function {name} gives {what} of {shape}; expected {expected}</source>
            <translation>La fonction raster Python {name} donne {what} de taille {shape} ; attendu : {expected}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/outputs.py" />
            <source>The Python raster function {name} gives {value:.6g}; expected whole numbers, as it says that its pixelType is {kind}</source>
            <translation>La fonction raster Python {name} donne {value:.6g} ; attendu : des nombres entiers, puisqu'elle annonce {kind} comme pixelType</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/told.py" />
            <source>0-based band numbers</source>
            <translation>des numéros de bandes à partir de 0</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/told.py" />
            <source>updateRasterInfo says that pixelType is {kind!r}; expected one of {kinds}</source>
            <translation>updateRasterInfo annonce {kind!r} comme pixelType ; attendu : l'un de {kinds}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/__init__.py" />
            <source>ModelFile is {file} of framework {framework!r}; expected one of {suffixes}</source>
            <translation>ModelFile vaut {file}, du framework {framework!r} ; attendu : un fichier d'extension {suffixes}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/__init__.py" />
            <source>cuda:{index} is left out, as the CPU would hold up the other GPUs</source>
            <translation>cuda:{index} est laissé de côté, car le CPU retarderait les autres GPU</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_failures.py" />
            <source>The model failed on tiles of {shape}: {reason}</source>
            <translation>Le modèle a échoué sur des tuiles de {shape} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>it is damaged, or no file of Keras</source>
            <translation>il est endommagé ou n'est pas un fichier Keras</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>it holds no network (weights alone are not enough: save the model)</source>
            <translation>il ne contient pas de réseau (les poids seuls ne suffisent pas : enregistrez le modèle)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>{file} holds {name}, which is no plain layer of Keras and may bring code of its own; expected a model without Lambda layers and classes of its author's</source>
            <translation>{file} contient {name}, qui n'est pas une couche ordinaire de Keras et peut apporter son propre code ; attendu : un modèle sans couches Lambda ni classes de son auteur</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>{file} reads from other files ({name}); expected all of the model in its own</source>
            <translation>{file} lit dans d'autres fichiers ({name}) ; attendu : tout le modèle dans ce fichier</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>its loops read variables; saved as a SavedModel (model.export) it can be run</source>
            <translation>ses boucles lisent des variables ; enregistré comme SavedModel (model.export), il peut être exécuté</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>outputs</source>
            <translation>sorties</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>TensorFlow cannot load {file}: {reason}</source>
            <translation>TensorFlow ne peut pas charger {file} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_named.py" />
            <source>{key} is {name}, which is not in {file}; expected one of {known}</source>
            <translation>{key} est {name}, qui n'est pas dans {file} ; attendu : l'un de {known}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_named.py" />
            <source>{file} has {count} {kind} ({names}); expected one, or {key} in the definition to name what is meant</source>
            <translation>{file} a {count} {kind} ({names}) ; attendu : une seule, ou {key} dans la définition pour désigner la bonne</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_numbers.py" />
            <source>The model takes {type}, and is given {value:.6g}; expected values from {low:.6g} to {high:.6g} (does the definition lack NormalizationStats?)</source>
            <translation>Le modèle prend le type {type} et reçoit {value:.6g} ; attendu : des valeurs de {low:.6g} à {high:.6g} (NormalizationStats manque-t-il dans la définition ?)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>DEVICE is {device}, but {reason}; the CPU is used</source>
            <translation>DEVICE vaut {device}, mais {reason} ; le CPU est utilisé</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>this TensorFlow {version} is built without CUDA</source>
            <translation>ce TensorFlow {version} est compilé sans CUDA</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>TensorFlow {version} finds no NVIDIA GPU that it can use</source>
            <translation>TensorFlow {version} ne trouve pas de GPU NVIDIA utilisable</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>there are {count} GPU(s), numbered from cuda:0 to cuda:{last}</source>
            <translation>le nombre de GPU est de {count} (numérotés de cuda:0 à cuda:{last})</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>TensorFlow {version} cannot load {file}: {reason}</source>
            <translation>TensorFlow {version} ne peut pas charger {file} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>TensorFlow is installed, but cannot be loaded here: {reason}</source>
            <translation>TensorFlow est installé, mais ne peut pas être chargé ici : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>{file} takes {inputs}; expected arrays of numbers of one type</source>
            <translation>{file} prend {inputs} ; attendu : des tableaux de nombres d'un même type</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it holds no graph</source>
            <translation>il ne contient pas de graphe</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it holds no graph that serves</source>
            <translation>il ne contient pas de graphe à exécuter (serve)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>inputs</source>
            <translation>entrées</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it is damaged, or no graph of TensorFlow</source>
            <translation>il est endommagé ou n'est pas un graphe TensorFlow</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_ops.py" />
            <source>{file} uses {operations}, which may do more than compute (read files, run code); expected a network of TensorFlow's plain operations</source>
            <translation>{file} utilise {operations}, qui peut faire plus que calculer (lire des fichiers, exécuter du code) ; attendu : un réseau d'opérations ordinaires de TensorFlow</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>this PyTorch {version} is built without CUDA</source>
            <translation>ce PyTorch {version} est compilé sans CUDA</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>PyTorch {version} finds no NVIDIA GPU with a driver for CUDA {cuda}</source>
            <translation>PyTorch {version} ne trouve aucun GPU NVIDIA avec un pilote pour CUDA {cuda}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>PyTorch {version} cannot compute on cuda:{index}: {reason}</source>
            <translation>PyTorch {version} ne peut pas calculer sur cuda:{index} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_forward.py" />
            <source>The model answers with {kind}; expected a tensor</source>
            <translation>Le modèle répond par {kind} ; attendu : un tenseur</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_program.py" />
            <source>{file} holds compiled libraries (AOTInductor), which can run anything; expected an exported program alone (torch.export.save)</source>
            <translation>{file} contient des bibliothèques compilées (AOTInductor), qui peuvent exécuter n'importe quoi ; attendu : uniquement un programme exporté (torch.export.save)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>The GPU {device} cannot be used by ONNX Runtime {version} (its CUDA libraries or the driver do not fit, or there is no such device); the CPU is used</source>
            <translation>ONNX Runtime {version} ne peut pas utiliser le GPU {device} (ses bibliothèques CUDA ou le pilote ne conviennent pas, ou ce périphérique n'existe pas) ; le CPU est utilisé</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>ONNX Runtime {version} cannot load {file}: {reason}</source>
            <translation>ONNX Runtime {version} ne peut pas charger {file} : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>DEVICE is {device}, but this ONNX Runtime {version} is built without CUDA; the CPU is used (the package onnxruntime-gpu instead of onnxruntime brings it)</source>
            <translation>DEVICE vaut {device}, mais cet ONNX Runtime {version} est compilé sans CUDA ; le CPU est utilisé (le paquet onnxruntime-gpu, à la place d'onnxruntime, apporte CUDA)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>weights without their network (a pickled state dict)</source>
            <translation>des poids sans leur réseau (un state dict sérialisé par pickle)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch archive</source>
            <translation>aucune archive PyTorch</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected an exported program of tensors alone</source>
            <translation>{file} contient des objets Python sérialisés par pickle, qui peuvent exécuter du code quand ils sont chargés ; attendu : un programme exporté composé uniquement de tenseurs</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds {kind}; expected a network that can be run as it is, TorchScript (torch.jit.save) or an exported program (torch.export.save)</source>
            <translation>Contenu de {file} : {kind} ; attendu : un réseau exécutable tel quel, TorchScript (torch.jit.save) ou un programme exporté (torch.export.save)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch model</source>
            <translation>aucun modèle PyTorch</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process gave no answer for {seconds:g} seconds; expected one by then</source>
            <translation>Le processus à part n'a pas répondu pendant {seconds:g} secondes ; attendu : une réponse avant ce délai</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process ended by itself ({how})</source>
            <translation>Le processus à part s'est terminé de lui-même ({how})</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process ended by itself ({how}). Its last words: {words}</source>
            <translation>Le processus à part s'est terminé de lui-même ({how}). Ses derniers mots : {words}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process cannot be started: {reason}</source>
            <translation>Le processus à part ne peut pas être lancé : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>{interpreter} is Python {found}; expected {wanted}, the Python of QGIS</source>
            <translation>{interpreter} est Python {found} ; attendu : {wanted}, le Python de QGIS</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>exit code {code}</source>
            <translation>code de sortie {code}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>signal {number}</source>
            <translation>signal {number}</translation>
        </message>
        <message>
            <location filename="../inference/separate/shared_arrays.py" />
            <source>There is no room for {megabytes:.0f} MB to share with a separate process: {reason}</source>
            <translation>Il n'y a pas de place pour {megabytes:.0f} Mo à partager avec un processus à part : {reason}</translation>
        </message>
        <message>
            <location filename="../inference/separate/shared_arrays.py" />
            <source>An array holds values of type {type}; expected numbers</source>
            <translation>Un tableau contient des valeurs de type {type} ; attendu : des nombres</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>false, or nothing, with CELL_SIZE, without SNAP and for several rasters as one image: these are made on a grid of the map (items separately may be in pixel space)</source>
            <translation>false, ou rien, avec CELL_SIZE, sans SNAP et pour plusieurs rasters comme une seule image : ceux-ci se font sur une grille de la carte (des éléments séparés peuvent être dans l'espace pixel)</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>The model sees {path} in pixel space; what it finds is brought to the map, pixels of {cell:.6g}, by {placing}</source>
            <translation>Le modèle voit {path} dans l'espace pixel ; ce qu'il trouve est reporté sur la carte, en pixels de {cell:.6g}, à partir de {placing}</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>{path} is warped to the map first, bilinearly, to {width} × {height} pixels of {cell:.6g}, by {placing}</source>
            <translation>{path} est d'abord redressé sur la carte, par interpolation bilinéaire, vers {width} × {height} pixels de {cell:.6g}, à partir de {placing}</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>a rotated grid</source>
            <translation>une grille tournée</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>{count} ground control points</source>
            <translation>points de contrôle (nombre : {count})</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>rational polynomials (RPC), for ground at a height of {height} m above the ellipsoid ({name})</source>
            <translation>polynômes rationnels (RPC), pour un sol à une hauteur de {height} m au-dessus de l'ellipsoïde ({name})</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>geolocation arrays</source>
            <translation>tableaux de géolocalisation</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>a tensor's name, or those of two dates</source>
            <translation>le nom d'un tenseur, ou ceux de deux dates</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>the name of a tensor</source>
            <translation>le nom d'un tenseur</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>ModelFormat is {value}; expected NCHW or NHWC</source>
            <translation>ModelFormat est {value} ; attendu : NCHW ou NHWC</translation>
        </message>
        <message>
            <location filename="../inference/tiling.py" />
            <source>a whole number from 0 to {most}, less than half a tile of {height} × {width} pixels</source>
            <translation>un nombre entier de 0 à {most}, moins de la moitié d'une tuile de {height} × {width} pixels</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>the Python function {file}</source>
            <translation>la fonction Python {file}</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>the pickled weights {file}, in which {framework} would unpickle {names}</source>
            <translation>les poids {file} sérialisés par pickle, dont {framework} chargerait {names}</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>The folder {folder} holds more than {most} files, and the package could run any of them; expected a package in a folder of its own</source>
            <translation>Le dossier {folder} contient plus de {most} fichiers, et le paquet pourrait exécuter n'importe lequel ; attendu : un paquet dans un dossier à lui</translation>
        </message>
    </context>
</TS>
