<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>DeepPixels</name>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Model definition</source>
            <translation>Modelldefinition</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Models (*.emd *.dlpk *.json *.onnx *.pt *.pt2 *.torchscript);;All files (*)</source>
            <translation>Modelle (*.emd *.dlpk *.json *.onnx *.pt *.pt2 *.torchscript);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Arguments</source>
            <translation>Argumente</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Snap the extent to the raster's pixel grid</source>
            <translation>Ausdehnung am Pixelgitter des Rasters einrasten</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Device (auto, cpu, cuda, cuda:0 …)</source>
            <translation>Gerät (auto, cpu, cuda, cuda:0 …)</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Let the model's own code run</source>
            <translation>Eigenen Code des Modells ausführen lassen</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>CELL_SIZE is {size}; expected a number above 0</source>
            <translation>CELL_SIZE ist {size}; erwartet wird eine Zahl über 0</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classify pixels using deep learning</source>
            <translation>Pixel mit Deep Learning klassifizieren</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Gives every pixel of a raster the class that a model finds</source>
            <translation>Gibt jedem Pixel eines Rasters die Klasse, die ein Modell erkennt</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>deep learning,segmentation,land cover,classification,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation>deep learning,segmentation,land cover,classification,Segmentierung,Landbedeckung,Klassifikation,Klassifizierung,onnx,pytorch,emd,dlpk,arcgis</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Extent to classify</source>
            <translation>Zu klassifizierende Ausdehnung</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Cell size, in units of the raster</source>
            <translation>Zellengröße, in Einheiten des Rasters</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classified raster</source>
            <translation>Klassifiziertes Raster</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>PROCESSING_MODE is items separately for {layer}, which has no items; expected all rasters as one image</source>
            <translation>PROCESSING_MODE ist „Alle Elemente einzeln“ für {layer}, das keine Elemente hat; erwartet wird: „Alle Raster als ein Mosaikbild“</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Detect change using deep learning</source>
            <translation>Veränderungen mit Deep Learning erkennen</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Finds what has changed between two rasters, with a model</source>
            <translation>Findet mit einem Modell, was sich zwischen zwei Rastern verändert hat</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>deep learning,change detection,difference,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation>deep learning,change detection,difference,Veränderungserkennung,Änderungen,Differenz,onnx,pytorch,emd,dlpk,arcgis</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>From raster (before)</source>
            <translation>Raster vorher</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>To raster (after)</source>
            <translation>Raster nachher</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Extent to compare</source>
            <translation>Zu vergleichende Ausdehnung</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Cell size, in units of the from raster</source>
            <translation>Zellengröße, in Einheiten von „Raster vorher“</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Change raster</source>
            <translation>Veränderungsraster</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed area (m²)</source>
            <translation>Veränderte Fläche (m²)</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed pixels</source>
            <translation>Veränderte Pixel</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed share of the pixels with data (%)</source>
            <translation>Veränderter Anteil der Pixel mit Daten (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Area of each class (JSON)</source>
            <translation>Fläche jeder Klasse (JSON)</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>Replace the images of the input features by the classified rasters</source>
            <translation>Die Bilder der Eingabeobjekte durch die klassifizierten Raster ersetzen</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>Features with the classified rasters</source>
            <translation>Objekte mit den klassifizierten Rastern</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{names} are both given; expected one of them, as the rasters go to one place</source>
            <translation>{names} sind beide angegeben; erwartet wird eines davon, da die Raster an einen Ort gehen</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{name} is given without INPUT_FEATURES; expected features</source>
            <translation>{name} ist ohne INPUT_FEATURES angegeben; erwartet werden Objekte</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{name} is given for one mosaicked image; expected all items separately (PROCESSING_MODE)</source>
            <translation>{name} ist für ein einziges mosaikiertes Bild angegeben; erwartet wird: alle Elemente einzeln (PROCESSING_MODE)</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>The layer {layer} is being edited; expected that its edits are saved or discarded first</source>
            <translation>Der Layer {layer} wird gerade bearbeitet; erwartet wird, dass die Änderungen vorher gespeichert oder verworfen werden</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>The layer {layer} is read only; expected one whose attachments can be replaced</source>
            <translation>Der Layer {layer} ist schreibgeschützt; erwartet wird einer, dessen Anhänge ersetzt werden können</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The field {fields} of the layer {layer} names no image for any feature; expected paths or addresses of images</source>
            <translation>Das Feld {fields} des Layers {layer} nennt für kein Objekt ein Bild; erwartet werden Pfade oder Adressen von Bildern</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The fields {fields} of the layer {layer} have attachments; expected IMAGE_FIELD to be one of them</source>
            <translation>Die Felder {fields} des Layers {layer} haben Anhänge; erwartet wird eines davon als IMAGE_FIELD</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The features of the layer {layer} carry no images: they have neither attachments nor related media, and no field has the widget for attachments; expected some, or IMAGE_FIELD, the field with paths of images</source>
            <translation>Die Objekte des Layers {layer} tragen keine Bilder: Sie haben weder Anhänge noch zugehörige Medien, und kein Feld hat das Bedienelement für Anhänge; erwartet werden welche, oder IMAGE_FIELD, das Feld mit Pfaden von Bildern</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>Input features that carry images</source>
            <translation>Eingabeobjekte, die Bilder tragen</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>Field of the input features with paths of images</source>
            <translation>Feld der Eingabeobjekte mit Pfaden von Bildern</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>IMAGE_FIELD is {field}; expected a field of the layer {layer}</source>
            <translation>IMAGE_FIELD ist {field}; erwartet wird ein Feld des Layers {layer}</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; the items that were finished are kept, a new run goes on from there.</source>
            <translation>Abgebrochen; die fertigen Elemente bleiben erhalten, ein neuer Lauf macht dort weiter.</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; nothing was written.</source>
            <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; the raster {path} is complete and stays.</source>
            <translation>Abgebrochen; das Raster {path} ist vollständig und bleibt.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise a quarter of the tile</source>
            <translation>auto (wie in der Definition angegeben, sonst ein Viertel der Kachel)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Pixels along each edge of a tile that the neighbouring tiles see as well. More of them give more context and take longer; less than half of the tile.</source>
            <translation>Pixel entlang jeder Kante einer Kachel, die auch die Nachbarkacheln sehen. Mehr davon geben mehr Kontext und brauchen mehr Zeit; erlaubt ist weniger als die halbe Kachel.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as many as fit into a GPU's memory, one on a CPU</source>
            <translation>auto (so viele, wie in den Speicher einer GPU passen; eine auf einer CPU)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Tiles that the model sees at once; rounded down to a square number (1, 4, 9, 16…).</source>
            <translation>Kacheln, die das Modell auf einmal sieht; abgerundet auf eine Quadratzahl (1, 4, 9, 16 …).</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Rows and columns of a tile, for models that take tiles of any size: “trained” as in training, a number, or “auto” for larger tiles that save work, if the model answers the same with them.</source>
            <translation>Zeilen und Spalten einer Kachel, für Modelle, die Kacheln jeder Größe nehmen: „trained“ wie im Training, eine Zahl oder „auto“ für größere Kacheln, die Arbeit sparen, wenn das Modell mit ihnen dasselbe liefert.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: blend; hann with test_time_augmentation. hann for roads, image translation and super-resolution</source>
            <translation>auto (blend; mit test_time_augmentation sowie für Straßen, Bildübersetzung und Superauflösung hann)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>How overlapping tiles are joined: “blend” smoothly across half of the overlap, “hann” weighted across the whole tile, “crop” their centres side by side, as ArcGIS does.</source>
            <translation>Wie überlappende Kacheln zusammengefügt werden: „blend“ blendet sie über die halbe Überlappung weich ineinander, „hann“ gewichtet sie über die ganze Kachel, „crop“ setzt ihre Mitten nebeneinander, wie ArcGIS es tut.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>“full” computes with 32 bits, “half” with 16, which is faster on GPUs and on newer CPUs; “auto” takes half on a GPU where it changes next to nothing.</source>
            <translation>„full“ rechnet mit 32 Bit, „half“ mit 16, was auf GPUs und neueren CPUs schneller ist; „auto“ nimmt „half“ auf einer GPU, wenn es so gut wie nichts ändert.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says, otherwise False</source>
            <translation>wie in der Definition angegeben, sonst False</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Whether the model is asked about flipped and turned variants of each tile too, and its answers are averaged: steadier results, for two to eight times the work.</source>
            <translation>Ob das Modell auch gespiegelte und gedrehte Varianten jeder Kachel auswertet und daraus der Durchschnitt gebildet wird: stabilere Ergebnisse bei zwei- bis achtfachem Aufwand.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>max for roads, mean for edges</source>
            <translation>max für Straßen, mean für Kanten</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For ArcGIS packages that find roads or edges, with test_time_augmentation: whether the mean of the probabilities of all variants counts, the highest or the lowest.</source>
            <translation>Für ArcGIS-Pakete, die Straßen oder Kanten finden, mit test_time_augmentation: ob der Mittelwert der Wahrscheinlichkeiten aller Varianten zählt, die höchste oder die niedrigste.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says, otherwise 0.5</source>
            <translation>wie in der Definition angegeben, sonst 0.5</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For models with a single score: the probability from which on a pixel belongs to the class.</source>
            <translation>Für Modelle mit einer einzigen Bewertung: die Wahrscheinlichkeit, ab der ein Pixel zur Klasse gehört.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For models of one class, or of two: write how likely the class is at each pixel, from 0 to 1, in place of classes.</source>
            <translation>Für Modelle mit einer oder zwei Klassen: statt Klassen die Wahrscheinlichkeit der Klasse an jedem Pixel schreiben, von 0 bis 1.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>True; False for ArcGIS packages of several classes without the value 0</source>
            <translation>True; False bei ArcGIS-Paketen mit mehreren Klassen ohne den Wert 0</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Whether the background (value 0) is a class too, for models that know one.</source>
            <translation>Ob auch der Hintergrund (Wert 0) eine Klasse ist, für Modelle, die einen kennen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For ArcGIS packages that find edges: make lines of one pixel of them.</source>
            <translation>Bei Paketen von ArcGIS, die Kanten finden: macht daraus Linien von einem Pixel Breite.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For CycleGAN, which was trained on two kinds of image: “AtoB” makes images of the second kind out of the first, “BtoA” images of the first kind out of the second.</source>
            <translation>Für CycleGAN, das mit zwei Arten von Bildern trainiert wurde: „AtoB“ macht aus Bildern der ersten Art solche der zweiten, „BtoA“ aus Bildern der zweiten Art solche der ersten.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says (downsample_factor), otherwise 1</source>
            <translation>wie in der Definition (downsample_factor), sonst 1</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution: how many pixels of the output lie along the side of one of the raster, which is enlarged bilinearly first. 1 for a raster that was enlarged already.</source>
            <translation>Für Superauflösung: wie viele Pixel der Ausgabe an der Seite eines Pixels des Rasters liegen, das zuerst bilinear vergrößert wird. 1 für ein Raster, das schon vergrößert wurde.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3, which draws images from noise: “ddim” needs fewer steps, “ddpm” draws new noise in each of them.</source>
            <translation>Für Superauflösung mit SR3, das Bilder aus Rauschen entstehen lässt: „ddim“ braucht weniger Schritte, „ddpm“ zieht in jedem neues Rauschen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>that of training, otherwise linear</source>
            <translation>der des Trainings, sonst linear</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3: how noise grows from step to step.</source>
            <translation>Für Superauflösung mit SR3: wie das Rauschen von Schritt zu Schritt zunimmt.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>200, or as many as in training if those are fewer</source>
            <translation>200, oder so viele wie im Training, wenn es dort weniger waren</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3: the steps in which noise is taken away. More of them may give finer images and take longer.</source>
            <translation>Für Superauflösung mit SR3: die Schritte, in denen das Rauschen entfernt wird. Mehr davon können feinere Bilder ergeben und dauern länger.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise 0.5 for a single score; of several, the highest counts</source>
            <translation>auto (wie in der Definition angegeben, sonst 0.5 bei einer einzigen Bewertung und die höchste Bewertung bei mehreren)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>The probability from which on a pixel has changed. Models of distances, such as ArcGIS' ChangeDetector, have none: a distance of more than 1 is a change.</source>
            <translation>Die Wahrscheinlichkeit, ab der ein Pixel als verändert gilt. Modelle, die Abstände liefern, wie der ChangeDetector von ArcGIS, haben keine: Ein Abstand von mehr als 1 ist eine Veränderung.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Runs a trained deep learning model over a raster of any size and gives every pixel the class that the model finds, on the raster's own grid. Several rasters, a folder of images, a mosaic or the images that features carry are classified as one image, or each for itself.</source>
            <translation>Wendet ein trainiertes Deep-Learning-Modell auf ein Raster beliebiger Größe an und gibt jedem Pixel die Klasse, die das Modell findet, auf dem Gitter des Rasters selbst. Mehrere Raster, ein Ordner mit Bildern, ein Mosaik oder die Bilder, die Objekte tragen, werden als ein Bild oder jedes für sich klassifiziert.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Several rasters as one image</source>
            <translation>Mehrere Raster als ein Bild</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A folder of images, each for itself</source>
            <translation>Ein Ordner mit Bildern, jedes für sich</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The images of a tile index, each for itself, and a mosaic of all</source>
            <translation>Die Bilder eines Kachelindex, jedes für sich, und ein Mosaik aus allen</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The images that features carry, each for itself</source>
            <translation>Die Bilder, die Objekte tragen, jedes für sich</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The same, in the place of the images (of a copy)</source>
            <translation>Dasselbe, anstelle der Bilder (einer Kopie)</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Inside of polygons, at another cell size</source>
            <translation>Innerhalb von Polygonen, mit anderer Zellengröße</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>An oblique image, as it was taken</source>
            <translation>Ein Schrägbild, so wie es aufgenommen wurde</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A layer of tiles, the pixels of zoom level 18</source>
            <translation>Ein Kachel-Layer, die Pixel der Zoomstufe 18</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The part of the raster to classify, widened to whole pixels; without it all of the raster. The model still sees what lies around it. Items separately: items that lie beyond it are left out.</source>
            <translation>Der Teil des Rasters, der klassifiziert wird, auf ganze Pixel erweitert; ohne Angabe das ganze Raster. Das Modell sieht trotzdem, was um ihn herum liegt. Elemente einzeln: Elemente, die ganz außerhalb liegen, werden ausgelassen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Width and height of the result's pixels, in the units of the raster's reference system; without it those of the raster. Of several rasters it is that of the first. A layer of a service, which has no pixels of its own, is read at this size, from the upper left corner of the extent on.</source>
            <translation>Breite und Höhe der Pixel des Ergebnisses, in den Einheiten des Bezugssystems des Rasters; ohne Angabe die des Rasters. Bei mehreren Rastern gelten die Einheiten des ersten. Ein Layer eines Dienstes, der keine eigenen Pixel hat, wird in dieser Größe gelesen, von der oberen linken Ecke der Ausdehnung an.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>For images that do not lie on a grid of the map: oblique or scanned ones that ground control points or rational polynomials (RPC) place, and rotated ones. If true, the model sees the image as it was taken, and what it finds is brought to the map then, classes by the nearest pixel. If false, images with points or polynomials are warped first, and rotated ones keep their grid. If it is not given (NULL in the modeler) it is as the model says: ImageSpaceUsed in its definition, false without. The ground under polynomials is taken to be at their HEIGHT_OFF, as QGIS draws their layers. Photos without a place, and rasters on a grid of the map, are the same in both. Several rasters as one image, and what has a cell size, are brought to one grid first.</source>
            <translation>Für Bilder, die nicht auf einem Gitter der Karte liegen: schräg aufgenommene oder gescannte, deren Lage Passpunkte oder rationale Polynome (RPC) bestimmen, und gedrehte. Bei true sieht das Modell das Bild, wie es aufgenommen wurde, und was es findet, wird danach auf die Karte gebracht, Klassen nach dem nächsten Pixel. Bei false werden Bilder mit Punkten oder Polynomen zuerst entzerrt, und gedrehte behalten ihr Gitter. Ohne Angabe (NULL in der Modellierung) gilt, was das Modell sagt: ImageSpaceUsed in seiner Definition, sonst false. Das Gelände unter Polynomen wird in der Höhe ihres HEIGHT_OFF angenommen, wie QGIS ihre Layer zeichnet. Fotos ohne Lage und Raster auf einem Gitter der Karte sind in beiden Fällen gleich. Mehrere Raster als ein Bild, und was eine Zellengröße hat, werden zuerst auf ein Gitter gebracht.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: an output that is there already, made by the same model with the same arguments from the same image, is not made again, so that a run that was interrupted goes on where it was. Otherwise all are made again.</source>
            <translation>Elemente einzeln: Eine Ausgabe, die schon da ist und mit demselben Modell und denselben Argumenten aus demselben Bild entstand, wird nicht noch einmal erzeugt, so dass ein unterbrochener Lauf dort weitermacht, wo er war. Sonst werden alle neu erzeugt.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the classified rasters take the place of the images in the attachments or related media of the input features, with their types, names and sizes. All that were classified are replaced at once, when the run has finished; a run that fails or is cancelled leaves the layer as it was, and images that failed stay what they were. It cannot be undone.</source>
            <translation>Elemente einzeln: Die klassifizierten Raster treten an die Stelle der Bilder in den Anhängen oder verknüpften Medien der Eingabeobjekte, mit ihren Typen, Namen und Größen. Alle klassifizierten werden auf einmal ersetzt, wenn der Lauf fertig ist; ein Lauf, der scheitert oder abgebrochen wird, lässt den Layer, wie er war, und Bilder, die gescheitert sind, bleiben, was sie waren. Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A layer of a service begins at the extent's corner anyway.</source>
            <translation>Ein Layer eines Dienstes beginnt ohnehin an der Ecke der Ausdehnung.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: items that lie outside are left out.</source>
            <translation>Elemente einzeln: Elemente, die außerhalb liegen, werden ausgelassen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The raster to classify: any that GDAL reads, of any data type. Pixels that are nodata, masked or transparent are not classified. Or what describes a mosaic: a VRT, a tile index as gdaltindex writes it, a STAC item collection or the answer of a STAC API (.json; behind # the assets to take, like items.json#visual). Or a layer of a service: WMS, WMTS, XYZ tiles, WCS or ArcGIS, for which cell size and extent are needed. Requests that fail are made again up to three times; what never comes has no data, and the log says how much that is, and why. Exactly one input is given: this one, several rasters, a folder or features.</source>
            <translation>Das Raster, das klassifiziert wird: jedes, das GDAL liest, von beliebigem Datentyp. Pixel, die Leerwert, maskiert oder transparent sind, werden nicht klassifiziert. Oder die Beschreibung eines Mosaiks: ein VRT, ein Kachelindex, wie gdaltindex ihn schreibt, eine STAC-Sammlung von Elementen oder die Antwort einer STAC-API (.json; hinter # die gewünschten Assets, etwa items.json#visual). Oder ein Layer eines Dienstes: WMS, WMTS, XYZ-Kacheln, WCS oder ArcGIS; dafür werden Zellengröße und Ausdehnung gebraucht. Fehlgeschlagene Anfragen werden bis zu dreimal wiederholt; was nie kommt, hat keine Daten, und das Protokoll sagt, wie viel das ist und warum. Genau eine Eingabe wird angegeben: diese, mehrere Raster, ein Ordner oder Objekte.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Several rasters with the same bands. On the command line the parameter is repeated.</source>
            <translation>Mehrere Raster mit denselben Kanälen. Auf der Kommandozeile wird der Parameter wiederholt.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A folder of images, taken in the order of their names. Files that belong to images, like .ovr and .aux.xml, are left out.</source>
            <translation>Ein Ordner mit Bildern, in der Reihenfolge ihrer Namen. Dateien, die zu Bildern gehören, wie .ovr und .aux.xml, werden ausgelassen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A vector layer whose features carry images, which are taken for the selected features or all of them: attachments as ArcGIS keeps them in a File GDB or a GeoPackage, related media of a GeoPackage, or files that a field names. Files that are no images are left out. Photos without a place on a map need items separately.</source>
            <translation>Ein Vektorlayer, dessen Objekte Bilder tragen; genommen werden die der gewählten Objekte oder aller: Anhänge, wie ArcGIS sie in einer File-Geodatabase oder einem GeoPackage hält, zugehörige Medien eines GeoPackages oder Dateien, die ein Feld nennt. Dateien, die keine Bilder sind, bleiben weg. Fotos ohne Ort auf einer Karte brauchen die Elemente einzeln.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The field of the input features with paths or addresses (http, https) of images; several between semicolons. Relative paths start from where the field's widget for attachments says, else from the folder of the layer's file, then that of the project. Without it attachments and related media count, else the field that has that widget, if there is one alone.</source>
            <translation>Das Feld der Eingabeobjekte mit Pfaden oder Adressen (http, https) von Bildern; mehrere durch Semikolon getrennt. Relative Pfade beginnen dort, wo das Bedienelement des Feldes für Anhänge es angibt, sonst im Ordner der Datei des Layers, dann in dem des Projekts. Ohne Angabe zählen Anhänge und zugehörige Medien, sonst das Feld mit diesem Bedienelement, wenn es nur eines gibt.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Which files of the input folder are images: names with * and ?, separated by semicolons. Without it all that GDAL reads as an image.</source>
            <translation>Welche Dateien des Eingabeordners Bilder sind: Namen mit * und ?, durch Semikolons getrennt. Ohne Angabe alles, was GDAL als Bild liest.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Whether images in the folders below the input folder are classified as well. Their outputs lie in folders of the same names.</source>
            <translation>Ob auch Bilder in den Ordnern unterhalb des Eingabeordners klassifiziert werden. Ihre Ausgaben liegen in Ordnern mit denselben Namen.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>0, as one mosaicked image: all rasters lie on the grid of the first, in its reference system and with its cell size, and the first raster in the list that has data counts where they overlap. What lies on another grid is resampled: bilinearly where the result is finer, by averaging where it is coarser. 1, items separately: each raster is classified on its own grid to a file of its own, and those within a mosaic as well. An item that fails is told at the end and does not stop the others.</source>
            <translation>0, als ein Mosaikbild: Alle Raster liegen auf dem Gitter des ersten, in seinem Koordinatenbezugssystem und mit seiner Zellengröße; wo sie sich überlappen, zählt das erste Raster der Liste, das dort Daten hat. Was auf einem anderen Gitter liegt, wird neu abgetastet: bilinear, wo das Ergebnis feiner ist, durch Mittelung, wo es gröber ist. 1, Elemente einzeln: Jedes Raster wird auf seinem eigenen Gitter in eine eigene Datei klassifiziert, auch die innerhalb eines Mosaiks. Ein Element, das fehlschlägt, wird am Ende gemeldet und hält die anderen nicht auf.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: a mosaic of all outputs (.vrt, and .gti.gpkg where GDAL writes them), in the folder of the items unless a file is named.</source>
            <translation>Elemente einzeln: ein Mosaik aller Ausgaben (.vrt, und .gti.gpkg, wo GDAL es unterstützt), im Ordner der Elemente, wenn keine Datei genannt wird.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the folder for a GeoTIFF of each item, which is called like it, with _classified behind its name. Names that are alike get the suffix, then the folder of the image. Images of features have the feature's id before their names. A run that is cancelled leaves the items that it has finished.</source>
            <translation>Elemente einzeln: der Ordner für ein GeoTIFF je Element, das wie dieses heißt, mit _classified hinter dem Namen. Gleiche Namen bekommen die Dateiendung, dann den Ordner des Bildes dazu. Bilder von Objekten haben die ID des Objekts vor dem Namen. Ein abgebrochener Lauf lässt die Elemente stehen, die er fertiggestellt hat.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the input features in a GeoPackage (.gpkg), the classified rasters of their images as related media, or in a File GDB (.gdb), as attachments. Fields: how many images were classified and how many failed, and for each class the pixels and the area in square metres (empty where a raster has no reference system) of all rasters of the feature. A file that is there already is appended to, if its layer is called like it and has the same fields.</source>
            <translation>Elemente einzeln: die Eingabeobjekte in einem GeoPackage (.gpkg) mit den klassifizierten Rastern ihrer Bilder als verknüpften Medien, oder in einer File-GDB (.gdb) als Anhängen. Felder: wie viele Bilder klassifiziert wurden und wie viele gescheitert sind, und für jede Klasse die Pixel und die Fläche in Quadratmetern (leer, wo ein Raster kein Bezugssystem hat) aller Raster des Objekts. An eine Datei, die es schon gibt, wird angehängt, wenn ihr Layer heißt wie sie und dieselben Felder hat.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many this run has classified.</source>
            <translation>Elemente einzeln: wie viele dieser Lauf klassifiziert hat.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many an earlier run had finished.</source>
            <translation>Elemente einzeln: wie viele ein früherer Lauf fertiggestellt hatte.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many have failed; the log says which, and why.</source>
            <translation>Elemente einzeln: wie viele fehlgeschlagen sind; das Protokoll sagt, welche und warum.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Runs a trained deep learning model over two rasters of one place and finds what has changed between them. The rasters need not match in extent, cell size, reference system or data type: both are brought to one grid while they are read.</source>
            <translation>Wendet ein trainiertes Deep-Learning-Modell auf zwei Raster desselben Gebiets an und findet, was sich zwischen ihnen verändert hat. Die Raster müssen in Ausdehnung, Zellengröße, Bezugssystem und Datentyp nicht übereinstimmen: Beide werden beim Lesen auf ein gemeinsames Gitter gebracht.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The model takes both dates as two arrays, as one array with the bands of one date behind those of the other (stacked), or as one array of pairs; where its file does not tell, ModelConfiguration in the definition does. Packages of ArcGIS' ChangeDetector run as they are.</source>
            <translation>Das Modell nimmt beide Aufnahmen als zwei Felder, in einem Feld mit den Kanälen der einen hinter denen der anderen („stacked“) oder als ein Feld von Paaren („pair“); wenn seine Datei das nicht angibt, tut es ModelConfiguration in der Definition. Pakete des ChangeDetector von ArcGIS laufen unverändert.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster before the change: any that GDAL reads, of any data type. Its grid is that of the result. Only pixels with data in both rasters are compared.</source>
            <translation>Das Raster vor der Veränderung: jedes, das GDAL liest, mit beliebigem Datentyp. Sein Gitter ist das des Ergebnisses. Verglichen werden nur Pixel, die in beiden Rastern Daten haben.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster after the change, of the same place and with the same bands. Where its grid is another one it is resampled: bilinearly where the result is finer, by averaging where it is coarser.</source>
            <translation>Das Raster nach der Veränderung, vom selben Gebiet und mit denselben Kanälen. Hat es ein anderes Gitter, wird es neu abgetastet: bilinear, wo das Ergebnis feiner ist, mit dem Durchschnitt, wo es gröber ist.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The part of the rasters to compare, widened to whole pixels; without it all that they share. The model still sees what lies around it.</source>
            <translation>Der zu vergleichende Teil der Raster, auf ganze Pixel erweitert; ohne Angabe alles, was beide gemeinsam haben. Das Modell sieht trotzdem, was darum herum liegt.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Width and height of the result's pixels, in the units of the from raster's reference system; without it those of the from raster.</source>
            <translation>Breite und Höhe der Pixel des Ergebnisses, in Einheiten des Bezugssystems von „Raster vorher“; ohne Angabe die von „Raster vorher“.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The ground that all classes of change cover, in square metres. Empty where the rasters have no reference system.</source>
            <translation>Die Fläche aller Veränderungsklassen zusammen, in Quadratmetern. Leer, wenn die Raster kein Bezugssystem haben.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many pixels have changed.</source>
            <translation>Wie viele Pixel sich verändert haben.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many of a hundred pixels have changed, of those with data in both rasters.</source>
            <translation>Wie viel Prozent der Pixel, die in beiden Rastern Daten haben, sich verändert haben.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>For each class its value, name, number of pixels and area in square metres, as a JSON list.</source>
            <translation>Zu jeder Klasse Wert, Name, Anzahl der Pixel und Fläche in Quadratmetern, als JSON-Liste.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Input parameters</source>
            <translation>Eingangsparameter</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Outputs</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Default: {value}</source>
            <translation>Vorgabewert: {value}</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Arguments of the model</source>
            <translation>Argumente des Modells</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Command line</source>
            <translation>Befehlszeile</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Documentation of Deep Pixels</source>
            <translation>Dokumentation von Deep Pixels</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Which models run, and how they are described</source>
            <translation>Welche Modelle laufen und wie sie beschrieben werden</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Further reading</source>
            <translation>Weitere Informationen</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>An Esri model definition (.emd or .json), a deep learning package (.dlpk), or the JSON text of a definition, pasted. It names the model's file: ONNX (.onnx), TorchScript (.pt, .pth, .torchscript), an exported PyTorch program (.pt2), or a model of TensorFlow or Keras (.pb, .keras, .h5).</source>
            <translation>Eine Modelldefinition von Esri (.emd oder .json), ein Deep-Learning-Paket (.dlpk) oder der eingefügte JSON-Text einer Definition. Die Definition nennt die Modelldatei: ONNX (.onnx), TorchScript (.pt, .pth, .torchscript), ein exportiertes PyTorch-Programm (.pt2) oder ein Modell von TensorFlow oder Keras (.pb, .keras, .h5).</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>How the model is run: names and values separated by semicolons, like “padding 32; batch_size 16”, or JSON. What is left out has its default. Not every model takes every argument.</source>
            <translation>Wie das Modell ausgeführt wird: Namen und Werte, durch Semikolons getrennt, wie „padding 32; batch_size 16“, oder JSON. Was fehlt, hat seinen Vorgabewert. Nicht jedes Modell kennt jedes Argument.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>What computes: “auto” takes all NVIDIA GPUs that can be used, otherwise the CPU; “cpu” the CPU; “cuda” the GPUs; “cuda:0” the first GPU, “cuda:0, cuda:1” the first two. The log says which was used, and why.</source>
            <translation>Womit gerechnet wird: „auto“ nimmt alle NVIDIA-GPUs, die verwendet werden können, sonst die CPU; „cpu“ die CPU; „cuda“ die GPUs; „cuda:0“ die erste GPU, „cuda:0, cuda:1“ die ersten beiden. Im Protokoll steht, was verwendet wurde und warum.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>How many threads of the CPU compute the model, from 1 on; without a number its framework takes what it takes for best. Fewer leave room for other work. Where a GPU computes it has no effect on the model. Reading and writing have threads of their own; with a GPU, as many decode the raster.</source>
            <translation>Wie viele Threads der CPU das Modell berechnen, ab 1; ohne Zahl nimmt sein Framework, was es für das Beste hält. Weniger lassen Platz für andere Arbeit. Wo eine GPU rechnet, wirkt sich die Zahl nicht auf das Modell aus. Lesen und Schreiben haben eigene Threads; mit einer GPU dekodieren so viele das Raster.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Whether the result lies on the raster's own grid of pixels: the extent is widened to whole pixels of it, and with a cell size the grid begins at the raster's corner. Without it the grid begins at the upper left corner of the extent, and the raster is resampled to it: bilinearly, or by averaging where the cell size is coarser. Without an extent it has no effect.</source>
            <translation>Ob das Ergebnis auf dem Pixelgitter des Rasters liegt: Die Ausdehnung wird auf dessen ganze Pixel erweitert, und mit einer Zellengröße beginnt das Gitter an der Ecke des Rasters. Sonst beginnt das Gitter an der linken oberen Ecke der Ausdehnung, und das Raster wird darauf abgetastet: bilinear, oder als Durchschnitt, wo die Zellengröße gröber ist. Ohne Ausdehnung hat das keine Wirkung.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Polygons, in any reference system: only pixels whose centre lies inside of one get a value, all others of the extent have no data. Tiles that lie outside are neither read nor shown to the model, so that a small mask takes little time. The result inside is the same as without a mask. With “only selected features” the others do not count.</source>
            <translation>Polygone in einem beliebigen Bezugssystem: Nur Pixel, deren Mitte in einem davon liegt, bekommen einen Wert; alle anderen der Ausdehnung haben keine Daten. Kacheln, die außerhalb liegen, werden weder gelesen noch dem Modell gezeigt, so dass eine kleine Maske wenig Zeit braucht. Innerhalb ist das Ergebnis dasselbe wie ohne Maske. Mit „nur gewählte Objekte“ zählen die anderen nicht.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Some packages bring a Python function or pickled weights. Such code can do whatever you can, so it runs only if you trust the package: the dialog asks once and remembers the answer for the package as it is. On the command line, and in Python, “true” lets the model of this one run do so.</source>
            <translation>Manche Pakete bringen eine Python-Funktion oder mit Pickle gespeicherte Gewichte mit. Solcher Code kann alles, was der Benutzer kann, und läuft daher nur, wenn dem Paket vertraut wird: Der Dialog fragt einmal und merkt sich die Antwort für das Paket, wie es ist. In der Befehlszeile und in Python erlaubt „true“ es dem Modell dieses einen Laufs.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoTIFF of class values, with the names and colours of the model's classes. The file appears when it is complete: a run that is cancelled or fails leaves nothing behind.</source>
            <translation>Ein GeoTIFF der Klassenwerte, mit den Namen und Farben der Klassen des Modells. Die Datei erscheint, wenn sie vollständig ist: Ein Lauf, der abgebrochen wird oder fehlschlägt, hinterlässt nichts.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>For the polygons alone: patches of fewer pixels are merged with their largest neighbour, as GDAL's sieve does; those without a neighbour of as many pixels stay. With 1 all stay, and the areas of a class add up to those of the raster.</source>
            <translation>Nur für die Polygone: Flecken aus weniger Pixeln werden mit ihrem größten Nachbarn vereinigt, wie es das Sieben von GDAL tut; solche ohne einen Nachbarn aus ebenso vielen Pixeln bleiben. Mit 1 bleiben alle, und die Flächen einer Klasse ergeben zusammen die des Rasters.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoTIFF of how likely the class of each pixel is, in percent (255 for no data). That is the score of the class where scores are probabilities, and its share by the softmax function of all scores where they are not. For a single score it is that, or its sigmoid function, and for the other class what is left to 100. Models that give numbers of classes, or distances, have none.</source>
            <translation>Ein GeoTIFF, das in Prozent sagt, wie wahrscheinlich die Klasse jedes Pixels ist (255 für keine Daten). Das ist die Bewertung der Klasse, wo Bewertungen Wahrscheinlichkeiten sind, und sonst ihr Anteil nach der Softmax-Funktion aller Bewertungen. Bei einer einzigen Bewertung ist es diese oder ihre Sigmoidfunktion, und für die andere Klasse, was zu 100 fehlt. Modelle, die Klassennummern oder Abstände liefern, haben keine.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>An HTML page of the run, for the browser and the results viewer: a picture of the output, its legend, the area of each class, the settings, the device, the time it took, and warnings. All is in one file.</source>
            <translation>Eine HTML-Seite über den Lauf, für den Browser und die Ergebnisanzeige: ein Bild der Ausgabe, ihre Legende, die Fläche jeder Klasse, die Einstellungen, das Gerät, die Dauer und Warnungen. Alles steht in einer einzigen Datei.</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoPackage with a polygon for each patch of pixels of one class that have edges in common, along the edges of the pixels. Fields: value and name of the class, number of pixels, area in square metres (on the ellipsoid; empty where there is no reference system), and mean confidence in percent where the model tells it.</source>
            <translation>Ein GeoPackage mit einem Polygon für jeden Fleck aus Pixeln einer Klasse, die gemeinsame Kanten haben, entlang der Pixelkanten. Felder: Wert und Name der Klasse, Anzahl der Pixel, Fläche in Quadratmetern (auf dem Ellipsoid; leer ohne Koordinatenbezugssystem) und mittlere Konfidenz in Prozent, sofern das Modell sie angibt.</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input raster</source>
            <translation>Eingaberaster</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input rasters (several)</source>
            <translation>Eingaberaster (mehrere)</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input folder of images</source>
            <translation>Eingabeordner mit Bildern</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Names of the images in the input folder, like *.tif;*.jpg</source>
            <translation>Namen der Bilder im Eingabeordner, etwa *.tif;*.jpg</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Folders below the input folder as well</source>
            <translation>Auch Ordner unterhalb des Eingabeordners</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>No input is given; expected exactly one of {names}</source>
            <translation>Keine Eingabe ist angegeben; erwartet wird: genau eine von {names}</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>{given} are given; expected exactly one of {names}</source>
            <translation>{given} sind angegeben; erwartet wird: genau eine von {names}</translation>
        </message>
        <message>
            <location filename="../algorithms/layers.py" />
            <source>The layer {layer} comes from the provider {provider}; expected a raster that GDAL reads (save the layer as a GeoTIFF first)</source>
            <translation>Der Layer {layer} kommt vom Datenanbieter {provider}; erwartet wird ein Raster, das GDAL liest (den Layer zuerst als GeoTIFF speichern)</translation>
        </message>
        <message>
            <location filename="../algorithms/masks.py" />
            <source>Mask (polygons)</source>
            <translation>Maske (Polygone)</translation>
        </message>
        <message>
            <location filename="../algorithms/pixel_space.py" />
            <source>Use pixel space</source>
            <translation>Pixelraum verwenden</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>All rasters as one mosaicked image</source>
            <translation>Alle Raster als ein Mosaikbild</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>All items separately</source>
            <translation>Alle Elemente einzeln</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Processing mode</source>
            <translation>Verarbeitungsmodus</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Keep the outputs of items that an earlier run has finished</source>
            <translation>Ausgaben von Elementen behalten, die ein früherer Lauf fertiggestellt hat</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Folder for the classified items</source>
            <translation>Ordner für die klassifizierten Elemente</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that were classified</source>
            <translation>Klassifizierte Elemente</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that were finished before</source>
            <translation>Schon vorher fertige Elemente</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that failed</source>
            <translation>Fehlgeschlagene Elemente</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>{name} has no effect on one mosaicked image: the result goes to OUTPUT alone (for an output of each item choose all items separately, PROCESSING_MODE)</source>
            <translation>{name} hat bei einem mosaikierten Bild keine Wirkung: das Ergebnis geht nur nach OUTPUT (für eine Ausgabe je Element alle Elemente einzeln wählen, PROCESSING_MODE)</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>{name} is {value}; expected none with items separately, as it is made of one raster</source>
            <translation>{name} ist {value}; erwartet wird nichts, wenn Elemente einzeln verarbeitet werden, da es aus einem einzigen Raster entsteht</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT_FOLDER is {folder}, the input folder; expected another one</source>
            <translation>OUTPUT_FOLDER ist {folder}, der Eingabeordner; erwartet wird: ein anderer</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT is missing; expected a file for the classified raster</source>
            <translation>OUTPUT fehlt; erwartet wird: eine Datei für das klassifizierte Raster</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT_FOLDER is missing; expected a folder for the classified items</source>
            <translation>OUTPUT_FOLDER fehlt; erwartet wird: ein Ordner für die klassifizierten Elemente</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>None of {names} is given; expected a place for the classified rasters</source>
            <translation>Nichts von {names} ist angegeben; erwartet wird ein Ort für die klassifizierten Raster</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT is {mosaic} without OUTPUT_FOLDER; expected both, as it is a mosaic of the rasters in that folder</source>
            <translation>OUTPUT ist {mosaic}, ohne OUTPUT_FOLDER; erwartet wird beides, da es ein Mosaik der Raster in diesem Ordner ist</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Pixels of the smallest polygon</source>
            <translation>Pixel des kleinsten Polygons</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Confidence (%)</source>
            <translation>Konfidenz (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Polygons of the classes</source>
            <translation>Polygone der Klassen</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>HTML files (*.html *.htm)</source>
            <translation>HTML-Dateien (*.html *.htm)</translation>
        </message>
        <message>
            <location filename="../algorithms/replies.py" />
            <source>no answer within {seconds:g} s: {address}</source>
            <translation>keine Antwort innerhalb von {seconds:g} s: {address}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>The run</source>
            <translation>Der Lauf</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Versions</source>
            <translation>Versionen</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>To run it again, in Python</source>
            <translation>Noch einmal ausführen, in Python</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{file}, {date}, {seconds} s</source>
            <translation>{file}, {date}, {seconds} s</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>The report {path} cannot be written: {reason}</source>
            <translation>Der Bericht {path} kann nicht geschrieben werden: {reason}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{layer}, selected features only</source>
            <translation>{layer}, nur gewählte Objekte</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{file}: {width} × {height} pixels</source>
            <translation>{file}: {width} × {height} Pixel</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Picture of {file}</source>
            <translation>Bild von {file}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Area (ha)</source>
            <translation>Fläche (ha)</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Share (%)</source>
            <translation>Anteil (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>All classes</source>
            <translation>Alle Klassen</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Not classified, no data</source>
            <translation>Nicht klassifiziert, keine Daten</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <location filename="../algorithms/task.py" />
            <source>There is no algorithm {name}; expected its id, like deeppixels:classifypixels</source>
            <translation>Es gibt keinen Algorithmus {name}; erwartet wird eine ID wie deeppixels:classifypixels</translation>
        </message>
        <message>
            <location filename="../algorithms/threads.py" />
            <source>CPU threads of the model</source>
            <translation>CPU-Threads des Modells</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/cell_size.py" />
            <source>Cell size</source>
            <translation>Zellengröße</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/cell_size.py" />
            <source>Use cell size {size}</source>
            <translation>Zellengröße {size} verwenden</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/line.py" />
            <source>name value; name value</source>
            <translation>Name Wert; Name Wert</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Give all arguments the model's defaults</source>
            <translation>Allen Argumenten die Vorgabewerte des Modells geben</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Not used: {reason}</source>
            <translation>Nicht verwendet: {reason}</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>As the model says</source>
            <translation>Wie das Modell sagt</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>About the model</source>
            <translation>Über das Modell</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>Copy the install command</source>
            <translation>Installationsbefehl kopieren</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>What is wrong</source>
            <translation>Was nicht stimmt</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>and {count} more</source>
            <translation>und {count} weitere</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>What it is</source>
            <translation>Bedeutung</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Allowed values</source>
            <translation>Erlaubte Werte</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>The arguments that the model takes will be listed here</source>
            <translation>Die Argumente, die das Modell kennt, werden hier aufgeführt</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Reset {name} to {default}</source>
            <translation>{name} auf {default} zurücksetzen</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Code of the package</source>
            <translation>Code des Pakets</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust this package…</source>
            <translation>Diesem Paket vertrauen …</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Revoke trust</source>
            <translation>Vertrauen widerrufen</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>All trusted packages…</source>
            <translation>Alle vertrauten Pakete …</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>This package brings {code}. It runs only if you trust the package.</source>
            <translation>Dieses Paket enthält {code}. Solcher Code läuft nur, wenn dem Paket vertraut wird.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>You trust this package, which brings {code}.</source>
            <translation>Diesem Paket wird vertraut; es enthält {code}.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust this package?</source>
            <translation>Diesem Paket vertrauen?</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>{package} brings {code}.</source>
            <translation>{package} enthält {code}.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust and remember</source>
            <translation>Vertrauen und merken</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>The package says of itself, whoever wrote that:</source>
            <translation>Das Paket sagt über sich selbst, wer immer das geschrieben hat:</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>The package does not say who made it.</source>
            <translation>Das Paket sagt nicht, wer es gemacht hat.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>It could do on this computer whatever you can: read, change and send your files. Trust it only if you know where it comes from.</source>
            <translation>Das könnte auf diesem Computer alles tun, was der Benutzer kann: Dateien lesen, ändern und verschicken. Vertrauen ist nur angebracht, wenn die Herkunft bekannt ist.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>QGIS remembers your answer until you revoke it, or until a byte of the package changes.</source>
            <translation>QGIS merkt sich die Antwort, bis sie widerrufen wird oder ein Byte des Pakets sich ändert.</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Trusted packages</source>
            <translation>Vertraute Pakete</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Package</source>
            <translation>Paket</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Revoke all</source>
            <translation>Alle widerrufen</translation>
        </message>
        <message>
            <location filename="../provider.py" />
            <source>Deep Pixels: deep learning on imagery</source>
            <translation>Deep Pixels: Deep Learning mit Bilddaten</translation>
        </message>
    </context>
    <context>
        <name>Inference</name>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} compares two rasters; expected one that classifies a single one (detect change takes this one)</source>
            <translation>Das Modell{name} vergleicht zwei Raster; erwartet wird eines, das ein einzelnes klassifiziert (dieses läuft mit „Veränderungen mit Deep Learning erkennen“)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} {purpose} (ModelType is {model_type}); expected one that classifies pixels, ImageClassification</source>
            <translation>Das Modell{name} {purpose} (ModelType ist {model_type}); erwartet wird eines, das Pixel klassifiziert, ImageClassification</translation>
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>is of another kind</source>
            <translation>ist von anderer Art</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_arcgis.py" />
            <source>NormalizationStats is missing; expected statistics of each of {count} band(s), as only those of red, green and blue go without saying (IsMultispectral is {multispectral})</source>
            <translation>NormalizationStats fehlt; erwartet wird eine Statistik zu jedem Kanal (Anzahl der Kanäle: {count}), da sie nur für Rot, Grün und Blau fehlen darf (IsMultispectral ist {multispectral})</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>a JSON object</source>
            <translation>ein JSON-Objekt</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>a number above 0 and below 1</source>
            <translation>eine Zahl größer als 0 und kleiner als 1</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>at most the {most} steps that the model was trained with</source>
            <translation>höchstens die {most} Schritte, mit denen das Modell trainiert wurde</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_functions.py" />
            <source>A Python raster function gives pixels, not scores</source>
            <translation>Eine Python-Rasterfunktion gibt Pixel, keine Bewertungen</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>detects objects</source>
            <translation>erkennt Objekte</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>detects objects and outlines them</source>
            <translation>erkennt Objekte und umreißt sie</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>classifies objects that a layer outlines</source>
            <translation>klassifiziert Objekte, die ein Layer umreißt</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>describes images in words</source>
            <translation>beschreibt Bilder in Worten</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>outlines objects and classifies what lies between them</source>
            <translation>umreißt Objekte und klassifiziert, was zwischen ihnen liegt</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>translates images from one kind to another</source>
            <translation>übersetzt Bilder von einer Art in eine andere</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>sharpens images</source>
            <translation>schärft Bilder</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_translation.py" />
            <source>The model gives {channels} band(s); expected {count}, as many as {key} has</source>
            <translation>Kanäle des Modells: {channels}; erwartet werden {count}, so viele wie {key} hat</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_translation.py" />
            <source>the lowest and highest value of each band</source>
            <translation>der kleinste und größte Wert jedes Kanals</translation>
        </message>
        <message>
            <location filename="../inference/architectures/arcgis_classification.py" />
            <source>Pixel classification by a package of ArcGIS</source>
            <translation>Pixelklassifikation mit einem Paket von ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/architectures/change_detection.py" />
            <source>Change detection by scores or classes</source>
            <translation>Veränderungserkennung anhand von Bewertungen oder Klassen</translation>
        </message>
        <message>
            <location filename="../inference/architectures/change_detector.py" />
            <source>Change detection by ArcGIS' ChangeDetector (STANet)</source>
            <translation>Veränderungserkennung mit dem ChangeDetector von ArcGIS (STANet)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/cyclegan.py" />
            <source>Image translation by ArcGIS' CycleGAN</source>
            <translation>Bildübersetzung mit CycleGAN von ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/architectures/deeplab.py" />
            <source>Pixel classification by ArcGIS' DeepLab (DeepLabV3)</source>
            <translation>Pixelklassifikation mit dem DeepLab von ArcGIS (DeepLabV3)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/distance.py" />
            <source>Change detection by the distance of two dates</source>
            <translation>Veränderungserkennung anhand des Abstands zwischen zwei Aufnahmen</translation>
        </message>
        <message>
            <location filename="../inference/architectures/edge_detector.py" />
            <source>Edges by ArcGIS' HEDEdgeDetector or BDCNEdgeDetector (HED, BDCN)</source>
            <translation>Kanten mit HEDEdgeDetector oder BDCNEdgeDetector von ArcGIS (HED, BDCN)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/image_classification.py" />
            <source>Pixel classification</source>
            <translation>Pixelklassifikation</translation>
        </message>
        <message>
            <location filename="../inference/architectures/mmsegmentation.py" />
            <source>model_name is missing; expected the name of one of MMSegmentation's configurations</source>
            <translation>model_name fehlt; erwartet wird der Name einer der Konfigurationen von MMSegmentation</translation>
        </message>
        <message>
            <location filename="../inference/architectures/mmsegmentation.py" />
            <source>Pixel classification by ArcGIS' MMSegmentation (through mmsegmentation)</source>
            <translation>Pixelklassifikation mit MMSegmentation von ArcGIS (über mmsegmentation)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/pix2pix.py" />
            <source>Image translation by ArcGIS' Pix2Pix</source>
            <translation>Bildübersetzung mit Pix2Pix von ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/architectures/psp_classifier.py" />
            <source>pyramid_sizes is {sizes!r}; expected a list of whole numbers from 1 on, like {usual}</source>
            <translation>pyramid_sizes ist {sizes!r}; erwartet wird eine Liste ganzer Zahlen ab 1 wie {usual}</translation>
        </message>
        <message>
            <location filename="../inference/architectures/psp_classifier.py" />
            <source>Pixel classification by ArcGIS' PSPNetClassifier (PSPNet)</source>
            <translation>Pixelklassifikation mit dem PSPNetClassifier von ArcGIS (PSPNet)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/raster_function.py" />
            <source>A Python raster function of the package</source>
            <translation>Eine Python-Rasterfunktion des Pakets</translation>
        </message>
        <message>
            <location filename="../inference/architectures/raster_function_of_two_dates.py" />
            <source>A Python raster function of the package, which compares two rasters</source>
            <translation>Eine Python-Rasterfunktion des Pakets, die zwei Raster vergleicht</translation>
        </message>
        <message>
            <location filename="../inference/architectures/road_extractor.py" />
            <source>mtl_model is {name!r}; expected the network that the weights are for, linknet or hourglass</source>
            <translation>mtl_model ist {name!r}; erwartet wird das Netz, zu dem die Gewichte gehören, linknet oder hourglass</translation>
        </message>
        <message>
            <location filename="../inference/architectures/road_extractor.py" />
            <source>Roads by ArcGIS' MultiTaskRoadExtractor or ConnectNet (LinkNet, stacked hourglasses)</source>
            <translation>Straßen mit MultiTaskRoadExtractor oder ConnectNet von ArcGIS (LinkNet, gestapelte Hourglass-Netze)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/sam_lora.py" />
            <source>Pixel classification by ArcGIS' SamLoRA (Segment Anything, LoRA)</source>
            <translation>Pixelklassifikation mit SamLoRA von ArcGIS (Segment Anything, LoRA)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>ModelArch is {network}; expected {networks}, as nothing tells how other networks for super-resolution are made</source>
            <translation>ModelArch ist {network}; erwartet wird: {networks}, da nichts verrät, wie andere Netze für Superauflösung aufgebaut sind</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>{words} or {last}</source>
            <translation>{words} oder {last}</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>The U-Net for super-resolution is of multispectral images; expected one of 8-bit images in red, green and blue, as nothing tells which numbers it takes others for</source>
            <translation>Das U-Net für Superauflösung ist eines für Multispektralbilder; erwartet wird eines für 8-Bit-Bilder in Rot, Grün und Blau, da nichts verrät, welche Zahlen andere Werte für das Netz sind</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>The raster has values up to {highest:.10g}; expected at most 255, as the model knows images of 8 bits</source>
            <translation>Das Raster hat Werte bis {highest:.10g}; erwartet werden höchstens 255, da das Modell 8-Bit-Bilder kennt</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>the lowest and highest values of the bands, [[lowest, …], [highest, …]]</source>
            <translation>die kleinsten und größten Werte der Kanäle, [[kleinster, …], [größter, …]]</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>two lists of numbers, one for each band</source>
            <translation>zwei Listen mit je einer Zahl für jeden Kanal</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>Super-resolution by ArcGIS' SuperResolution (U-Net, SR3)</source>
            <translation>Superauflösung mit SuperResolution von ArcGIS (U-Net, SR3)</translation>
        </message>
        <message>
            <location filename="../inference/architectures/unet_classifier.py" />
            <source>Pixel classification by ArcGIS' UnetClassifier (U-Net)</source>
            <translation>Pixelklassifikation mit dem UnetClassifier von ArcGIS (U-Net)</translation>
        </message>
        <message>
            <location filename="../inference/archives/__init__.py" />
            <source>{name} is no archive; expected a zip or 7-zip file</source>
            <translation>{name} ist kein Archiv; erwartet wird eine ZIP- oder 7-Zip-Datei</translation>
        </message>
        <message>
            <location filename="../inference/archives/__init__.py" />
            <source>The package {model} cannot be unpacked: {reason}</source>
            <translation>Das Paket {model} kann nicht entpackt werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} holds {name}, {reason}</source>
            <translation>Das Paket {model} enthält {name}, {reason}</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} needs {needed:.0f} MB when it is unpacked, and {folder} has room for {free:.0f} MB; expected more</source>
            <translation>Das Paket {model} benötigt entpackt {needed:.0f} MB, und in {folder} ist Platz für {free:.0f} MB; erwartet wird mehr Platz</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which would leave its folder; expected plain files</source>
            <translation>einen Pfad, der aus dem Ordner des Pakets hinausführt; erwartet werden gewöhnliche Dateien</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which is a link or a device; expected plain files</source>
            <translation>einen Link oder eine Gerätedatei; erwartet werden gewöhnliche Dateien</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which is encrypted; expected a package without a password</source>
            <translation>eine verschlüsselte Datei; erwartet wird ein Paket ohne Passwort</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>a name that Windows cannot have; expected names that work everywhere</source>
            <translation>einen Namen, den Windows nicht zulässt; erwartet werden Namen, die überall funktionieren</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} holds {name} twice (to Windows, a and A are the same); expected each name once</source>
            <translation>Das Paket {model} enthält {name} doppelt (für Windows sind a und A gleich); erwartet wird jeder Name nur einmal</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} of {packed:.1f} MB would become {count} files of {total:.0f} MB; expected at most {most} files, {bytes:.0f} MB, and {ratio} times its size</source>
            <translation>Das Paket {model} mit {packed:.1f} MB wäre entpackt {total:.0f} MB groß (Anzahl der Dateien: {count}); erwartet werden höchstens {most} Dateien, {bytes:.0f} MB und das {ratio}-Fache seiner Größe</translation>
        </message>
        <message>
            <location filename="../inference/archives/seven_zip.py" />
            <source>The package {model} is encrypted; expected a package without a password</source>
            <translation>Das Paket {model} ist verschlüsselt; erwartet wird ein Paket ohne Passwort</translation>
        </message>
        <message>
            <location filename="../inference/archives/zip_file.py" />
            <source>The package {model} says that {name} has {declared} bytes, but it has not; expected an undamaged package</source>
            <translation>Das Paket {model} gibt {declared} Byte für {name} an, die Größe stimmt aber nicht; erwartet wird ein unbeschädigtes Paket</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>one of the arguments of this model: {names}</source>
            <translation>eines der Argumente dieses Modells ({names})</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>names and values, like "padding 32; batch_size 16" or {"padding": 32}</source>
            <translation>Namen und Werte wie „padding 32; batch_size 16“ oder {"padding": 32}</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Tiles seen at once</source>
            <translation>Kacheln auf einmal</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Rows and columns of a tile</source>
            <translation>Zeilen und Spalten einer Kachel</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Precision of numbers</source>
            <translation>Genauigkeit der Zahlen</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Pixels shared with other tiles</source>
            <translation>Mit anderen Kacheln gemeinsame Pixel</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How tiles are joined</source>
            <translation>Zusammenfügen der Kacheln</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Flipped and turned tiles too</source>
            <translation>Ob auch gespiegelte Kacheln ausgewertet werden</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How answers about one tile are merged</source>
            <translation>Verrechnung gespiegelter Kacheln</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Probabilities in place of classes</source>
            <translation>Wahrscheinlichkeiten statt Klassen</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Whether edges become thin lines</source>
            <translation>Ob Kanten zu dünnen Linien werden</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>From which kind of image to which</source>
            <translation>Von welcher Bildart in welche</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Pixels made along the side of each</source>
            <translation>Ausgabepixel an der Seite jedes Pixels</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How images are drawn from noise</source>
            <translation>Wie Bilder aus Rauschen entstehen</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How noise grows from step to step</source>
            <translation>Wie Rauschen von Schritt zu Schritt zunimmt</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Steps from noise to image</source>
            <translation>Schritte vom Rauschen zum Bild</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of the class</source>
            <translation>Mindestwahrscheinlichkeit der Klasse</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of a change</source>
            <translation>Mindestwahrscheinlichkeit einer Veränderung</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Whether background is a class</source>
            <translation>Ob der Hintergrund eine Klasse ist</translation>
        </message>
        <message>
            <location filename="../inference/augmentation.py" />
            <source>False, as the model gives class numbers, which cannot be averaged</source>
            <translation>False, da das Modell Klassennummern liefert, die nicht gemittelt werden können</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>ImageHeight is missing; expected the rows (and in ImageWidth the columns) of a tile</source>
            <translation>ImageHeight fehlt; erwartet werden die Zeilen (und in ImageWidth die Spalten) einer Kachel</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model's file takes tiles of {fixed} pixels only, not the {said} of its definition</source>
            <translation>Die Modelldatei nimmt nur Kacheln von {fixed} Pixeln statt der in der Definition angegebenen {said}</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>trained, as the model's file takes tiles of {size} pixels only</source>
            <translation>trained, da die Modelldatei nur Kacheln von {size} Pixeln nimmt</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>With tiles of {size} pixels only {share:.1f} % of a sample get the class that they get with the {trained} that the model was trained with: its answer depends on the size of its tiles</source>
            <translation>Mit Kacheln von {size} Pixeln bekommen nur {share:.1f} % einer Stichprobe dieselbe Klasse wie mit den {trained} Pixeln, mit denen das Modell trainiert wurde: Sein Ergebnis hängt von der Kachelgröße ab</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>only {share:.1f} % of a sample keep their class with others</source>
            <translation>nur {share:.1f} % einer Stichprobe behalten mit anderen Kacheln ihre Klasse</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>tile_size is auto: tiles stay at {size}. Reason: {reason}</source>
            <translation>tile_size ist auto: Die Kacheln bleiben bei {size}. Grund: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>auto or full, as {device} has but one precision for this model</source>
            <translation>auto oder full, da {device} für dieses Modell nur eine Genauigkeit hat</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full. On this CPU precision half is faster and less exact, in bfloat16</source>
            <translation>Genauigkeit: voll. Auf dieser CPU ist „precision half“ schneller und weniger genau, in bfloat16</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as half fails: {reason}</source>
            <translation>Genauigkeit: voll, da die halbe fehlschlägt: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as {share:.2f} % of the classes of a sample would change with half</source>
            <translation>Genauigkeit: voll, da sich {share:.2f} % der Klassen einer Stichprobe mit der halben ändern würden</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: half</source>
            <translation>Genauigkeit: halb</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model answers with an array of {shape}; expected {expected}, as for its first tile</source>
            <translation>Das Modell liefert ein Feld von {shape}; erwartet wird: {expected}, wie für seine erste Kachel</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>at least {margin}, which the model crops itself</source>
            <translation>mindestens {margin}, so viel schneidet das Modell selbst ab</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>crop, as the model gives class numbers, which cannot be blended</source>
            <translation>crop, da das Modell Klassennummern liefert, die sich nicht überblenden lassen</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>nothing, as the model gives class numbers</source>
            <translation>keine Angabe, da das Modell Klassennummern liefert</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>Classes and ignore_mapped_class leave none of {count} channels for changes; expected one whose value is not {value}</source>
            <translation>Classes und ignore_mapped_class lassen keinen von {count} Modellkanälen für Veränderungen übrig; erwartet wird einer, dessen Wert nicht {value} ist</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one number a pixel, from 0 to more than 1; expected a probability, or a score that may be negative (for a map of distances, of which more than 1 are changes, expected "distance" in ModelConfiguration of the definition)</source>
            <translation>Das Modell liefert eine Zahl je Pixel, von 0 bis mehr als 1; erwartet wird eine Wahrscheinlichkeit oder eine Bewertung, die auch negativ sein kann (für eine Karte von Abständen, bei denen mehr als 1 eine Veränderung ist, wird „distance“ in ModelConfiguration der Definition erwartet)</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one score a pixel, and the definition lists {count} classes; expected two, no change and change</source>
            <translation>Das Modell liefert eine Bewertung je Pixel, und die Definition nennt {count} Klassen; erwartet werden zwei, unverändert und verändert</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives class numbers; expected the distance between both dates, as its definition says</source>
            <translation>Das Modell liefert Klassennummern; erwartet wird der Abstand zwischen beiden Aufnahmen, wie in seiner Definition angegeben</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives {channels} numbers a pixel; expected one, the distance between both dates</source>
            <translation>Das Modell liefert {channels} Zahlen je Pixel; erwartet wird eine, der Abstand zwischen beiden Aufnahmen</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>Classes: {classes}</source>
            <translation>Klassen: {classes}</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>{count} pixels with data got no class: the model gave no number for them, or a class that its definition does not list</source>
            <translation>Pixel mit Daten, aber ohne Klasse: {count}; das Modell lieferte für sie keine Zahl oder eine Klasse, die seine Definition nicht nennt</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>Bands: {names}</source>
            <translation>Kanäle: {names}</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>{count} pixels with data got no value: the model gave no number for them</source>
            <translation>Pixel mit Daten, aber ohne Wert: {count}; das Modell lieferte für sie keine Zahl</translation>
        </message>
        <message>
            <location filename="../inference/conventions/__init__.py" />
            <source>What {file} says of itself cannot be used: {reason}</source>
            <translation>Die in {file} enthaltenen Angaben können nicht verwendet werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_metadata.py" />
            <source>{key} is no YAML: {reason}</source>
            <translation>{key} ist kein YAML: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_metadata.py" />
            <source>{key} is too large; expected the metadata of one model</source>
            <translation>{key} ist zu groß; erwartet wird die Beschreibung eines Modells</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_scaling.py" />
            <source>value_scaling is {value}; expected one of {kinds}, with its numbers</source>
            <translation>value_scaling ist {value}; erwartet wird eine der Arten {kinds} mit den zugehörigen Zahlen</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>{key} is {value!r}; expected JSON</source>
            <translation>{key} ist {value!r}; erwartet wird JSON</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>class_names is {value}; expected a name for each class, counted from 0</source>
            <translation>class_names ist {value}; erwartet wird ein Name für jede Klasse, ab 0 gezählt</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>The number of bands is missing; expected it in the shape of the model's input</source>
            <translation>Die Anzahl der Kanäle fehlt; erwartet wird sie in der Form der Eingabe des Modells</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is {value}; expected a JSON object</source>
            <translation>{key} ist {value}; erwartet werden Eigenschaften (properties)</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is missing; expected a list of objects</source>
            <translation>{key} fehlt; erwartet wird eine Liste von Objekten</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>The model takes {given}; expected batch, bands, rows, columns in this order</source>
            <translation>Das Modell nimmt {given}; erwartet werden batch, bands, rows, columns in dieser Reihenfolge</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>an input without dim_order</source>
            <translation>eine Eingabe ohne dim_order</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>pre_processing_function is {value}; expected value_scaling, as no code of a model is run</source>
            <translation>pre_processing_function ist {value}; erwartet wird value_scaling, da kein Code eines Modells ausgeführt wird</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is {value}, which is not run</source>
            <translation>{key} ist {value}; das wird nicht ausgeführt</translation>
        </message>
        <message>
            <location filename="../inference/conventions/plain.py" />
            <source>{file} comes without a definition: pixel values are given to it as they are, its classes have numbers for names, and tiles are {rows} × {cols} pixels where it takes any (a .emd beside it, with {file} as ModelFile, says more)</source>
            <translation>{file} hat keine Definition: Das Modell bekommt die Pixelwerte unverändert, seine Klassen haben Zahlen als Namen, und wenn es Kacheln jeder Größe nimmt, sind sie {rows} × {cols} Pixel groß (eine .emd-Datei daneben, mit {file} als ModelFile, kann mehr angeben)</translation>
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the bands of the raster before the change first, or names (if these are bands of each raster)</source>
            <translation>ExtractBands ist {bands}; erwartet werden zuerst die Kanäle des Rasters vor der Veränderung, oder Namen (falls dies Kanäle jedes Rasters sind)</translation>
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the same bands of both rasters, numbered one after the other like {example}, or those of one</source>
            <translation>ExtractBands ist {bands}; erwartet werden dieselben Kanäle beider Raster, fortlaufend nummeriert wie {example}, oder die eines einzigen</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model gives more than one score a pixel</source>
            <translation>keine Angabe, da das Modell mehr als eine Bewertung je Pixel liefert</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model has no channel for the background</source>
            <translation>keine Angabe, da es keinen Modellkanal für den Hintergrund gibt</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>ignore_mapped_class is {ignored}; expected some of {count} channels to be left</source>
            <translation>ignore_mapped_class ist {ignored}; erwartet wird, dass von {count} Modellkanälen mindestens einer übrig bleibt</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} score(s) a pixel; expected {count} as the definition lists {count} class(es), or {more} with one for the background</source>
            <translation>Anzahl der Bewertungen des Modells je Pixel: {channels}; erwartet wird: {count} (Klassen in der Definition: {count}) oder {more}, mit einer für den Hintergrund</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>Classes is missing; expected the values that the model's class map holds, with their names</source>
            <translation>Classes fehlt; erwartet werden die Werte, die die Klassenkarte des Modells enthält, mit ihren Namen</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} whole numbers a pixel; expected one, the class</source>
            <translation>Das Modell liefert {channels} ganze Zahlen je Pixel; erwartet wird eine, die Klasse</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model's score is {score:.3g} at a pixel; expected a probability from 0 to 1, as it gave for the first tile</source>
            <translation>Die Bewertung des Modells ist an einem Pixel {score:.3g}; erwartet wird eine Wahrscheinlichkeit von 0 bis 1, wie für die erste Kachel</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>numbers of channels</source>
            <translation>Nummern von Modellkanälen</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition is not JSON: {reason} (line {line}, column {column})</source>
            <translation>Die Modelldefinition ist kein JSON: {reason} (Zeile {line}, Spalte {column})</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition cannot be read as JSON: {reason}</source>
            <translation>Die Modelldefinition kann nicht als JSON gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition</source>
            <translation>Die Modelldefinition</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a JSON object, {"Framework": …}</source>
            <translation>ein JSON-Objekt, {"Framework": …}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>0-based band numbers or band names</source>
            <translation>Kanalnummern, ab 0 gezählt, oder Kanalnamen</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>entries like {"Value": 1, "Name": "Water", "Color": [0, 0, 255]}</source>
            <translation>Einträge wie {"Value": 1, "Name": "Water", "Color": [0, 0, 255]}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[red, green, blue] from 0 to 255</source>
            <translation>[Rot, Grün, Blau] von 0 bis 255</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>an object of lists, one number for each band</source>
            <translation>ein Objekt aus Listen mit einer Zahl je Kanal</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>lists of one length</source>
            <translation>Listen gleicher Länge</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a list with a number for each band</source>
            <translation>eine Liste mit einer Zahl je Kanal</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[lowest, highest]</source>
            <translation>[kleinster Wert, größter Wert]</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands of each raster: {names}</source>
            <translation>Kanäle jedes Rasters: {names}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands: {names}</source>
            <translation>Kanäle: {names}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>tiles of {height} × {width} pixels</source>
            <translation>Kacheln von {height} × {width} Pixeln</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>runs with {framework}</source>
            <translation>läuft mit {framework}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>made with arcgis.learn {version}</source>
            <translation>erstellt mit arcgis.learn {version}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>licence: {license}</source>
            <translation>Lizenz: {license}</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>auto, cpu, cuda, cuda:0, or several like cuda:0, cuda:1</source>
            <translation>auto, cpu, cuda, cuda:0 oder mehrere wie cuda:0, cuda:1</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>a whole number from 1 to {most}, or none</source>
            <translation>eine ganze Zahl von 1 bis {most} oder keine</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>CPU ({count} threads)</source>
            <translation>CPU (Threads: {count})</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>CPU ({count} cores)</source>
            <translation>CPU (Kerne: {count})</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>True or False</source>
            <translation>True oder False</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number of pixels from {lowest} to {highest}</source>
            <translation>eine ganze Pixelzahl von {lowest} bis {highest}</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number from {lowest} to {highest}</source>
            <translation>eine ganze Zahl von {lowest} bis {highest}</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a number from {lowest} to {highest}</source>
            <translation>eine Zahl von {lowest} bis {highest}</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a text without semicolons</source>
            <translation>ein Text ohne Strichpunkte</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{package} brings {code}. None of it has run, as it could do on this computer whatever you can; expected that you trust the package, in the dialog or with TRUST set to true</source>
            <translation>{package} enthält {code}. Nichts davon ist gelaufen, da es auf diesem Computer alles tun könnte, was der Benutzer kann; erwartet wird Vertrauen in das Paket, im Dialog oder mit TRUST gleich true</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{model} needs {packages}, not found in the Python of QGIS. Install with: {command}</source>
            <translation>{model} benötigt {packages}, im Python von QGIS nicht gefunden. Installieren mit: {command}</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{name} is {value!r}; expected {expected}</source>
            <translation>{name} ist {value!r}; erwartet wird: {expected}</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{device} has too little memory for {batch_size} tile(s) at a time; expected room for at least one (choose another device or a smaller tile)</source>
            <translation>Zu wenig Speicher auf {device} für so viele Kacheln auf einmal: {batch_size}; erwartet wird Platz für mindestens eine (ein anderes Gerät oder eine kleinere Kachel wählen)</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{device} failed: {reason}; expected a GPU that computes (after such a failure QGIS has to be started anew before it does)</source>
            <translation>{device} ist ausgefallen: {reason}; erwartet wird eine GPU, die rechnet (nach einem solchen Ausfall muss QGIS neu gestartet werden, bevor sie es wieder tut)</translation>
        </message>
        <message>
            <location filename="../inference/features/attachment_tables.py" />
            <source>{path} has {size} bytes and is not attached; expected at most {largest}</source>
            <translation>{path} hat {size} Bytes und wird nicht angehängt; erwartet werden höchstens {largest}</translation>
        </message>
        <message>
            <location filename="../inference/features/attachment_tables.py" />
            <source>GDAL relates no attachments to {layer}</source>
            <translation>GDAL verknüpft keine Anhänge mit {layer}</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written: {reason}</source>
            <translation>Die Objekte {path} können nicht geschrieben werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written; expected a GeoPackage (.gpkg) or a File GDB (.gdb)</source>
            <translation>Die Objekte {path} können nicht geschrieben werden; erwartet wird ein GeoPackage (.gpkg) oder eine File-GDB (.gdb)</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written: GDAL {version} of this QGIS writes no File GDBs with attachments; expected a GeoPackage (.gpkg), or a QGIS with GDAL 3.6 or newer</source>
            <translation>Die Objekte {path} können nicht geschrieben werden: GDAL {version} dieses QGIS schreibt keine File-GDBs mit Anhängen; erwartet wird ein GeoPackage (.gpkg) oder ein QGIS mit GDAL 3.6 oder neuer</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>{path} is read only, as {file} cannot be written to; expected one that can be changed</source>
            <translation>{path} ist schreibgeschützt, da in {file} nicht geschrieben werden kann; erwartet wird etwas, das geändert werden kann</translation>
        </message>
        <message>
            <location filename="../inference/features/esri_attachments.py" />
            <source>The attachments in {table} do not tell their features; expected {global_ids}, with {key} in {layer}, or {object_ids}</source>
            <translation>Die Anhänge in {table} sagen nicht, zu welchen Objekten sie gehören; erwartet wird {global_ids} mit {key} in {layer}, oder {object_ids}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The layer {layer} cannot be read: {reason}</source>
            <translation>Der Layer {layer} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} lacks the field {field}; expected the fields of the input and of the model's classes</source>
            <translation>An die Objekte {path} kann nicht angehängt werden: Dem Layer {layer} fehlt das Feld {field}; erwartet werden die Felder der Eingabe und der Klassen des Modells</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the field {field} of the layer {layer} is of the type {found}; expected {wanted}</source>
            <translation>An die Objekte {path} kann nicht angehängt werden: Das Feld {field} des Layers {layer} hat den Typ {found}; erwartet wird: {wanted}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} has geometries of the type {found}; expected {wanted}, as the input has</source>
            <translation>An die Objekte {path} kann nicht angehängt werden: Der Layer {layer} hat Geometrien des Typs {found}; erwartet wird {wanted}, wie in der Eingabe</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} is in {found}; expected {wanted}, as the input is</source>
            <translation>An die Objekte {path} kann nicht angehängt werden: Der Layer {layer} ist in {found}; erwartet wird {wanted}, wie in der Eingabe</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>OUTPUT_FEATURES is {path}, where the input features lie; expected another file</source>
            <translation>OUTPUT_FEATURES ist {path}, worin die Eingabeobjekte liegen; erwartet wird eine andere Datei</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>Classified rasters in {path}: {count}, attached to features of {layer}</source>
            <translation>Klassifizierte Raster in {path}: {count}, angehängt an Objekte von {layer}</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>The features {path} cannot be appended to: the layer {layer} has no attachments; expected related media in a GeoPackage, attachments by GlobalID in a File GDB</source>
            <translation>An die Objekte {path} kann nicht angehängt werden: Der Layer {layer} hat keine Anhänge; erwartet werden verknüpfte Medien in einem GeoPackage, Anhänge nach GlobalID in einer File-GDB</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>The features {path} cannot be appended to: there are the layers {layers}; expected one that is called {name}</source>
            <translation>An die Objekte {path} kann nicht angehängt werden: Es gibt die Layer {layers}; erwartet wird einer, der {name} heißt</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>false, as the features name files by a path, which are no attachments</source>
            <translation>false, da die Objekte Dateien durch einen Pfad nennen, die keine Anhänge sind</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>Images in {path} that are replaced by classified rasters: {count}</source>
            <translation>Bilder in {path}, die durch klassifizierte Raster ersetzt sind: {count}</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>The image {name} is gone: row {row} of {table}; expected it where it was when the run began</source>
            <translation>Das Bild {name} ist nicht mehr da: Zeile {row} von {table}; erwartet wird es, wo es war, als der Lauf begann</translation>
        </message>
        <message>
            <location filename="../inference/features/stored_images.py" />
            <source>{count} of {all} files that features of {layer} carry are no images, and are left out: {names}</source>
            <translation>{count} von {all} Dateien, die Objekte von {layer} tragen, sind keine Bilder und bleiben weg: {names}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>The table {table} cannot be read: {reason}</source>
            <translation>Die Tabelle {table} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>{path} cannot be read: {reason}</source>
            <translation>{path} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>{path} has no layer {name}; expected one of {names}</source>
            <translation>{path} hat keinen Layer {name}; erwartet wird einer von {names}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of tiles × bands × rows × columns, before and after</source>
            <translation>zwei Felder (Kacheln × Kanäle × Zeilen × Spalten), vorher und nachher</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × (2 × bands) × rows × columns, before first</source>
            <translation>Kacheln × (2 × Kanäle) × Zeilen × Spalten, zuerst das Raster vorher</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × 2 × bands × rows × columns, before first</source>
            <translation>Kacheln × 2 × Kanäle × Zeilen × Spalten, zuerst das Raster vorher</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>one array of tiles × bands × rows × columns</source>
            <translation>ein Feld (Kacheln × Kanäle × Zeilen × Spalten)</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{look}, as its definition says</source>
            <translation>{look}, wie in der Definition angegeben</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} does not tell how it takes two rasters; expected stacked ({stacked}) or pair ({pair}) as ModelConfiguration of the definition</source>
            <translation>{file} gibt nicht an, wie zwei Raster übergeben werden; erwartet wird stacked ({stacked}) oder pair ({pair}) als ModelConfiguration der Definition</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{two}; {stacked}; or {pair}</source>
            <translation>{two}; {stacked}; oder {pair}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of one shape, before and after</source>
            <translation>zwei Felder gleicher Form, vorher und nachher</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} takes {inputs}; expected {expected}</source>
            <translation>{file} nimmt {inputs}; erwartet wird: {expected}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{count} inputs</source>
            <translation>Eingaben (Anzahl: {count})</translation>
        </message>
        <message>
            <location filename="../inference/interpreter.py" />
            <source>QGIS' Python has no interpreter in {folder}, nor beside {program}; expected one, to run this in a process of its own</source>
            <translation>Das Python von QGIS hat keinen Interpreter in {folder} und auch keinen neben {program}; erwartet wird einer, um dies in einem eigenen Prozess auszuführen</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{number} of {count}: {item}</source>
            <translation>{number} von {count}: {item}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{item} failed: {reason}</source>
            <translation>{item} ist fehlgeschlagen: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>None of the {count} items is finished: {outside} lie beyond EXTENT or MASK, {failed} failed; the first of these, {item}: {reason}</source>
            <translation>Keines der {count} Elemente ist fertig: {outside} liegen außerhalb von EXTENT oder MASK, {failed} sind gescheitert; das erste davon, {item}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>All {count} items failed; the first, {item}: {reason}</source>
            <translation>Alle {count} Elemente sind fehlgeschlagen; das erste, {item}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>MASK is {mask}; expected polygons that the centre of a pixel of any of the {count} items lies in (inside of EXTENT, if it is given)</source>
            <translation>MASK ist {mask}; erwartet werden Polygone, in denen die Mitte eines Pixels irgendeines der Elemente liegt (Anzahl: {count}; innerhalb von EXTENT, falls angegeben)</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>EXTENT is {extent}; expected one that shares pixels with any of the {count} items</source>
            <translation>EXTENT ist {extent}; erwartet wird: eine Ausdehnung, die Pixel mit einem der Elemente (Anzahl: {count}) gemeinsam hat</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{finished} items are finished, {kept} of them from an earlier run; {failed} failed, {outside} lie beyond EXTENT or MASK</source>
            <translation>{finished} Elemente sind fertig, davon {kept} aus einem früheren Lauf; {failed} sind gescheitert, {outside} liegen außerhalb von EXTENT oder MASK</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>The output {path} cannot be written: {reason}</source>
            <translation>Die Ausgabe {path} kann nicht geschrieben werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/job.py" />
            <source>The output {path} is the input raster, or part of it; expected another file, as this one would be lost</source>
            <translation>Die Ausgabe {path} ist das Eingaberaster oder ein Teil davon; erwartet wird eine andere Datei, da diese verloren ginge</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>{key} is {value}; expected {expected}</source>
            <translation>{key} ist {value}; erwartet wird: {expected}</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a text</source>
            <translation>ein Text</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a whole number from {least} to {most}</source>
            <translation>eine ganze Zahl von {least} bis {most}</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a number from 0 to 1</source>
            <translation>eine Zahl von 0 bis 1</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>unnamed</source>
            <translation>ohne Namen</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Model: {name} ({file})</source>
            <translation>Modell: {name} ({file})</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Tile: {height} × {width} pixels, padding {padding}, merged by {merge}, batch of {batch}</source>
            <translation>Kachel: {height} × {width} Pixel, Rand {padding}, zusammengefügt mit {merge}, Batch von {batch}</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Augmentation: the model is asked about {count} variants of each tile</source>
            <translation>Augmentierung: Das Modell wertet {count} Varianten jeder Kachel aus</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Device asked for: {asked}; used: {used}</source>
            <translation>Gewünschtes Gerät: {asked}; verwendet: {used}</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{tiles} tiles, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second</source>
            <translation>Kacheln: {tiles}; {megapixels:.2f} Megapixel in {seconds:.1f} s: {speed:.2f} Megapixel je Sekunde</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{shown} of {tiles} tiles were shown to the model, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second</source>
            <translation>Dem Modell gezeigte Kacheln: {shown} von {tiles}; {megapixels:.2f} Megapixel in {seconds:.1f} s: {speed:.2f} Megapixel je Sekunde</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{key} is in the definition and has no effect, as in ArcGIS</source>
            <translation>{key} steht in der Definition und hat keine Wirkung, wie in ArcGIS</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Not classified, no data: {pixels} pixels</source>
            <translation>Nicht klassifiziert, keine Daten: {pixels} Pixel</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %</source>
            <translation>{value} {name}: {pixels} Pixel, {share:.1f} %</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %, {area:.2f} ha</source>
            <translation>{value} {name}: {pixels} Pixel, {share:.1f} %, {area:.2f} ha</translation>
        </message>
        <message>
            <location filename="../inference/memory.py" />
            <source>The device's memory is too small for {size} tiles at a time; going on with {half}</source>
            <translation>Der Speicher des Geräts ist zu klein für {size} Kacheln auf einmal; weiter mit {half}</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>The layers of the backbone cannot be gone through one after the other: {reason}</source>
            <translation>Die Schichten des Backbones lassen sich nicht nacheinander durchlaufen: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>The last layers of the backbone are no stages of a ResNet's blocks; expected such, as no other is known how to dilate</source>
            <translation>Die letzten Schichten des Backbones sind keine Stufen aus ResNet-Blöcken; erwartet werden solche, da nicht bekannt ist, wie andere zu dilatieren sind</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>timm cannot build the backbone {backbone}: {reason}</source>
            <translation>timm kann das Backbone {backbone} nicht aufbauen: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/bdcn.py" />
            <source>BDCN cannot enlarge what it sees to tiles of {height} × {width}; expected tiles whose sides are multiples of {step}</source>
            <translation>BDCN kann seine Merkmale nicht auf Kacheln von {height} × {width} vergrößern; erwartet werden Kacheln, deren Seiten Vielfache von {step} sind</translation>
        </message>
        <message>
            <location filename="../inference/networks/deeplab.py" />
            <source>The weights are those of torchvision's DeepLab with PointRend; expected torchvision's DeepLab or PointRend alone, as nothing tells how far such a backbone is dilated</source>
            <translation>Die Gewichte sind die des DeepLab von torchvision mit PointRend; erwartet wird nur eines von beiden, da nicht bekannt ist, wie stark ein solches Backbone dilatiert ist</translation>
        </message>
        <message>
            <location filename="../inference/networks/image_encoder.py" />
            <source>The network knows places in tiles of {size} × {size} pixels, not of {height} × {width}; expected the tiles that it was trained with</source>
            <translation>Das Netz kennt Orte in Kacheln von {size} × {size} Pixeln, nicht von {height} × {width}; erwartet werden die Kacheln, mit denen es trainiert wurde</translation>
        </message>
        <message>
            <location filename="../inference/networks/mmsegmentation.py" />
            <source>MMSegmentation cannot build {name}: {reason}</source>
            <translation>MMSegmentation kann {name} nicht aufbauen: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/mmsegmentation.py" />
            <source>MMSegmentation has {count} configurations called {name}; expected one, whose name the package gives</source>
            <translation>Anzahl der Konfigurationen von MMSegmentation mit dem Namen {name}: {count}; erwartet wird eine, deren Namen das Paket nennt</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>The weights are not those of SR3: steps do not take what those before them give ({reason})</source>
            <translation>Die Gewichte sind nicht die von SR3: Schritte nehmen nicht, was die vorigen liefern ({reason})</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>The network has {width} channels, which cannot be normalised in {groups} groups; expected the norm_groups that it was trained with</source>
            <translation>Das Netz hat {width} Merkmalskanäle, die sich nicht in {groups} Gruppen normalisieren lassen; erwartet wird das norm_groups, mit dem es trainiert wurde</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>SR3 cannot halve tiles of {height} × {width} pixels so often; expected tiles whose sides are multiples of {step}</source>
            <translation>SR3 kann Kacheln von {height} × {width} Pixeln nicht so oft halbieren; erwartet werden Kacheln, deren Seiten Vielfache von {step} sind</translation>
        </message>
        <message>
            <location filename="../inference/networks/pix2pix.py" />
            <source>Pix2Pix cannot halve tiles of {height} × {width} pixels {times} times; expected tiles whose sides are multiples of {step}</source>
            <translation>Pix2Pix kann Kacheln von {height} × {width} Pixeln nicht {times}-mal halbieren; erwartet werden Kacheln, deren Seiten Vielfache von {step} sind</translation>
        </message>
        <message>
            <location filename="../inference/networks/psp.py" />
            <source>The weights are those of a PSPNet with the decoder of a U-Net and PointRend; expected the decoder or PointRend alone, as nothing tells how they work together</source>
            <translation>Die Gewichte sind die eines PSPNet mit PointRend und dem Decoder eines U-Net; erwartet wird nur eines von beiden, da nicht bekannt ist, wie sie zusammenwirken</translation>
        </message>
        <message>
            <location filename="../inference/networks/resnet.py" />
            <source>The backbone is {backbone}; expected one of {backbones}</source>
            <translation>Das Backbone ist {backbone}; erwartet wird eines von {backbones}</translation>
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The attention of STANet is {attention}; expected one of {attentions}</source>
            <translation>Die Attention von STANet ist {attention}; erwartet wird eine von {attentions}</translation>
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The pyramid attention of STANet cannot divide features of {height} × {width} into {parts} × {parts} blocks; expected tiles whose sides are multiples of {step}</source>
            <translation>Die Pyramiden-Attention von STANet kann Merkmale von {height} × {width} nicht in {parts} × {parts} Blöcke teilen; erwartet werden Kacheln, deren Seiten Vielfache von {step} sind</translation>
        </message>
        <message>
            <location filename="../inference/networks/vgg.py" />
            <source>The backbone is {backbone}; expected one of {backbones}, as nothing tells where a network that finds edges looks at another one</source>
            <translation>Das Backbone ist {backbone}; erwartet wird eines von {backbones}, da bei anderen nicht bekannt ist, an welchen Stellen ein Netz zur Kantenerkennung sie abgreift</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds {kind}; expected weights without their network, a state dict of named tensors</source>
            <translation>{file} enthält {kind}; erwartet werden Gewichte ohne ihr Netz, ein State Dict aus benannten Tensoren</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>The weights are not those of {network}: {missing} missing, {unexpected} unexpected, {differing} of another shape</source>
            <translation>Die Gewichte sind nicht die von {network}; fehlend: {missing}, unerwartet: {unexpected}, von anderer Form: {differing}</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>PyTorch {version} cannot load {file}: {reason}</source>
            <translation>PyTorch {version} kann {file} nicht laden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected a state dict of tensors alone, or that you trust the package (TRUST set to true)</source>
            <translation>{file} enthält mit Pickle gespeicherte Python-Objekte, die beim Laden Code ausführen können; erwartet wird ein State Dict nur aus Tensoren, oder Vertrauen in das Paket (TRUST gleich true)</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>PyTorch {version} finds no weights in {file}: {reason}</source>
            <translation>PyTorch {version} findet keine Gewichte in {file}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/normalization.py" />
            <source>NormalizationStats has {count} bands; expected at least {wanted}, as ExtractBands asks for band {last}, counted from 0</source>
            <translation>Anzahl der Kanäle in NormalizationStats: {count}; erwartet werden mindestens {wanted}, da ExtractBands Kanal {last} verlangt (ab 0 gezählt)</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>False, as only models of one class, or of two, have a probability to give</source>
            <translation>False, da nur Modelle mit einer oder zwei Klassen eine Wahrscheinlichkeit liefern</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>The model gives {channels} numbers a pixel; expected one score, or two, as it has one class</source>
            <translation>Zahlen des Modells je Pixel: {channels}; erwartet werden eine oder zwei Bewertungen, da es eine einzige Klasse hat</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>False, as return_probability_raster asks for no lines</source>
            <translation>False, da return_probability_raster keine Linien verlangt</translation>
        </message>
        <message>
            <location filename="../inference/opening.py" />
            <source>SNAP is false, which has no effect without EXTENT: a grid begins at its corner</source>
            <translation>SNAP ist false, was ohne EXTENT keine Wirkung hat: Ein Gitter beginnt an dessen Ecke</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {kind}; expected tiles × classes × rows × columns, an answer for every pixel</source>
            <translation>Das Modell liefert {kind}; erwartet wird: Kacheln × Klassen × Zeilen × Spalten, ein Ergebnis für jedes Pixel</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>an array of {shape}</source>
            <translation>ein Feld von {shape}</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {rows} × {cols} pixels for a tile of {height} × {width}; expected as many, 1/2 to 1/32 of them (is the tile a multiple of the network's stride?), or a few less on every side (many: say so with ModelPadding)</source>
            <translation>Das Modell liefert {rows} × {cols} Pixel für eine Kachel von {height} × {width}; erwartet werden ebenso viele, 1/2 bis 1/32 davon (ist die Kachel ein Vielfaches der Schrittweite des Netzes?) oder einige weniger an jeder Seite (sind es viele: mit ModelPadding angeben)</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>ModelFile is missing; expected the path of the model's file</source>
            <translation>ModelFile fehlt; erwartet wird der Pfad der Modelldatei</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>{key} is {file}, which is not there; expected a file in {folder}</source>
            <translation>{key} ist {file}, diese Datei ist aber nicht vorhanden; erwartet wird eine Datei in {folder}</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {model} is not there; expected a .emd, .json or .dlpk file, JSON text, or a model's own file</source>
            <translation>Die Modelldefinition {model} ist nicht vorhanden; erwartet wird eine .emd-, .json- oder .dlpk-Datei, JSON-Text oder eine Modelldatei</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {path} cannot be read: {reason}</source>
            <translation>Die Modelldefinition {path} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>{path} is no model definition; expected a .emd, .json or .dlpk file, naming the model's file, or a model that runs as it is (ONNX, TorchScript or an exported program of PyTorch)</source>
            <translation>{path} ist keine Modelldefinition; erwartet wird eine .emd-, .json- oder .dlpk-Datei, die die Modelldatei nennt, oder ein Modell, das sich direkt ausführen lässt (ONNX, TorchScript oder ein exportiertes PyTorch-Programm)</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>Unpacking {model}</source>
            <translation>{model} wird entpackt</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>The package {model} holds {count} model definitions ({names}); expected exactly one .emd file (of several, unpack the package and choose one)</source>
            <translation>Anzahl der Modelldefinitionen im Paket {model}: {count} ({names}); erwartet wird genau eine .emd-Datei (bei mehreren das Paket entpacken und eine auswählen)</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>{path} is a service, which other processes cannot open; expected a raster that GDAL reads</source>
            <translation>{path} ist ein Dienst, den andere Prozesse nicht öffnen können; erwartet wird: ein Raster, das GDAL liest</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>A run in parts makes a raster alone; expected no other products (write_polygons makes polygons of the raster that join_parts gives)</source>
            <translation>Ein Lauf in Teilen erzeugt nur ein Raster; erwartet werden keine weiteren Ergebnisse (write_polygons erzeugt Polygone aus dem Raster, das join_parts liefert)</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>false for a run in parts, each of which lies on the map by itself</source>
            <translation>false für einen Lauf in Teilen, die jeder für sich auf der Karte liegen</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>{count} of {all} parts are not there, {names}; expected all of them</source>
            <translation>Nicht vorhandene Teile: {count} von {all} ({names}); erwartet werden alle</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The model or the raster is not the one that {plan} was made for; expected them unchanged (plan_parts makes a new plan)</source>
            <translation>Das Modell oder das Raster ist nicht das, für das {plan} erstellt wurde; erwartet werden beide unverändert (plan_parts erstellt einen neuen Plan)</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The plan {path} cannot be read: {reason}; expected one that plan_parts made</source>
            <translation>Der Plan {path} kann nicht gelesen werden: {reason}; erwartet wird einer, den plan_parts erstellt hat</translation>
        </message>
        <message>
            <location filename="../inference/pool.py" />
            <source>{device} failed and is used no longer, others redo its part: {reason}</source>
            <translation>{device} ist ausgefallen und wird nicht mehr verwendet, andere Geräte wiederholen seinen Teil: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>none, as the model does not tell how likely its classes are: it gives numbers of classes, distances, probabilities or images</source>
            <translation>keine Angabe, da das Modell nicht sagt, wie wahrscheinlich seine Klassen sind: es liefert Klassennummern, Abstände, Wahrscheinlichkeiten oder Bilder</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>another file than OUTPUT</source>
            <translation>eine andere Datei als OUTPUT</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>a GeoPackage (.gpkg)</source>
            <translation>ein GeoPackage (.gpkg)</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>none, as the model gives numbers, no classes</source>
            <translation>keine Angabe, da das Modell Zahlen liefert und keine Klassen</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>a whole number of pixels, 1 or more</source>
            <translation>eine ganze Zahl von Pixeln, mindestens 1</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>Polygons: {count}</source>
            <translation>Polygone: {count}</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>The raster {path} is complete and stays</source>
            <translation>Das Raster {path} ist vollständig und bleibt</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters {before} and {after} do not overlap; expected two of one place</source>
            <translation>Die Raster {before} und {after} überlappen sich nicht; erwartet werden zwei desselben Gebiets</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have {before} and {after} bands; expected as many in both, or ExtractBands in the definition to choose some</source>
            <translation>Anzahl der Kanäle der Raster: vorher {before}, nachher {after}; erwartet werden in beiden Rastern gleich viele, oder ExtractBands in der Definition, um einige auszuwählen</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The raster {path} has no coordinate reference system; expected one, as the other has, to bring both to one grid</source>
            <translation>Das Raster {path} hat kein Koordinatenbezugssystem; erwartet wird eines, wie es das andere hat, um beide auf ein gemeinsames Gitter zu bringen</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have no coordinate reference system, and are of {before} and {after} pixels; expected one size, or reference systems</source>
            <translation>Die Raster haben kein Koordinatenbezugssystem und sind {before} und {after} Pixel groß; erwartet werden gleiche Größen oder Bezugssysteme</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>{count} band(s) are read (of {all} in the raster); expected {channels}, as the model takes them</source>
            <translation>Anzahl der gelesenen Kanäle: {count} (von {all} im Raster); erwartet wird: {channels}, so viele nimmt das Modell</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has no band called {name}, which ExtractBands asks for; its bands are {bands}</source>
            <translation>Das Raster hat keinen Kanal namens {name}, den ExtractBands verlangt; seine Kanäle: {bands}</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has {count} band(s); expected at least {least}, as ExtractBands asks for {entry}, counted from 0</source>
            <translation>Anzahl der Kanäle des Rasters: {count}; erwartet wird: mindestens {least}, da ExtractBands Kanal {entry} verlangt, ab 0 gezählt</translation>
        </message>
        <message>
            <location filename="../inference/raster/cell_sizes.py" />
            <source>The pixels are {side:.4g} units of the raster wide, those that the model was trained with {least:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit</source>
            <translation>Die Pixel sind {side:.4g} Einheiten des Rasters breit, die, mit denen das Modell trainiert wurde, {least:.4g}: Seine Antwort ist vielleicht schlecht; eine CELL_SIZE von {better:.6g} würde passen</translation>
        </message>
        <message>
            <location filename="../inference/raster/cell_sizes.py" />
            <source>The pixels are {side:.4g} units of the raster wide, those that the model was trained with from {least:.4g} to {most:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit</source>
            <translation>Die Pixel sind {side:.4g} Einheiten des Rasters breit, die, mit denen das Modell trainiert wurde, von {least:.4g} bis {most:.4g}: Seine Antwort ist vielleicht schlecht; eine CELL_SIZE von {better:.6g} würde passen</translation>
        </message>
        <message>
            <location filename="../inference/raster/folders.py" />
            <source>INPUT_FOLDER is {folder}; expected a folder that exists</source>
            <translation>INPUT_FOLDER ist {folder}; erwartet wird: ein vorhandener Ordner</translation>
        </message>
        <message>
            <location filename="../inference/raster/folders.py" />
            <source>The folder {folder} has {count} files, none of them an image{like}; expected at least one</source>
            <translation>Der Ordner {folder} enthält Dateien (Anzahl: {count}), aber kein Bild{like}; erwartet wird: mindestens eines</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_errors.py" />
            <source>GDAL gives no reason</source>
            <translation>GDAL nennt keinen Grund</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_opening.py" />
            <source>The raster {path} cannot be opened: {reason}</source>
            <translation>Das Raster {path} kann nicht geöffnet werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_opening.py" />
            <source>The raster {path} is what a run has written so far, or what one that was interrupted has left; expected a finished raster (wait for the run, or run it again)</source>
            <translation>Das Raster {path} ist unfertig: Ein Lauf schreibt noch daran oder wurde unterbrochen; erwartet wird ein fertiges Raster (den Lauf abwarten oder wiederholen)</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_source.py" />
            <source>The raster {path} cannot be read at row {row}: {reason}</source>
            <translation>Das Raster {path} kann in Zeile {row} nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>EXTENT ist für ein Raster angegeben, dessen Lage {count} Passpunkte bestimmen; erwartet wird keine Angabe, da seine Pixel keinen festen Platz auf der Karte haben</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>The transform {transform} cannot be inverted</source>
            <translation>Die Transformation {transform} kann nicht umgekehrt werden</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is {bounds}; expected four finite numbers</source>
            <translation>EXTENT ist {bounds}; erwartet werden vier endliche Zahlen</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT has an unknown reference system: {reason}</source>
            <translation>EXTENT hat ein unbekanntes Koordinatenbezugssystem: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT has no place in the reference system {crs}: {reason}</source>
            <translation>EXTENT hat keinen Ort im Koordinatenbezugssystem {crs}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>x {left:.10g} … {right:.10g}, y {bottom:.10g} … {top:.10g}</source>
            <translation>x {left:.10g} … {right:.10g}, y {bottom:.10g} … {top:.10g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is {extent}; expected one that shares pixels with the raster {path}: {covered}</source>
            <translation>EXTENT ist {extent}; erwartet wird eine Ausdehnung, die Pixel mit dem Raster {path} gemeinsam hat: {covered}</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written at row {row}: {reason}</source>
            <translation>Die Ausgabe {path} kann in Zeile {row} nicht geschrieben werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected the name of a file</source>
            <translation>Die Ausgabe {path} kann nicht geschrieben werden; erwartet wird der Name einer Datei</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected a folder {folder} that exists</source>
            <translation>Die Ausgabe {path} kann nicht geschrieben werden; erwartet wird ein vorhandener Ordner {folder}</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>bilinearly</source>
            <translation>bilinear</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>by averaging</source>
            <translation>mit dem Durchschnitt</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>{path} is resampled {how} to the grid of the result, pixels of {cell:.6g}</source>
            <translation>{path} wird {how} auf das Gitter des Ergebnisses neu abgetastet, Pixelgröße {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>SNAP is false for the raster {path}, which has no coordinates; expected true</source>
            <translation>SNAP ist false für das Raster {path}, das keine Koordinaten hat; erwartet wird true</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>CELL_SIZE is {size}; expected a number above 0</source>
            <translation>CELL_SIZE ist {size}; erwartet wird eine Zahl über 0</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>CELL_SIZE is {size} for rasters without coordinates; expected none, as their pixels have no size</source>
            <translation>CELL_SIZE ist {size} für Raster ohne Koordinaten; erwartet wird keine Angabe, da ihre Pixel keine Größe haben</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} has no place in its own reference system</source>
            <translation>Das Raster {path} hat keine Lage in seinem eigenen Bezugssystem</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} cannot be brought to the reference system {crs}: {reason}</source>
            <translation>Das Raster {path} kann nicht in das Bezugssystem {crs} gebracht werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} has no place in the reference system of the other; expected two rasters of one place</source>
            <translation>Das Raster {path} hat keine Lage im Bezugssystem des anderen; erwartet werden zwei Raster desselben Gebiets</translation>
        </message>
        <message>
            <location filename="../inference/raster/map_space.py" />
            <source>The raster {path} cannot be brought to the map: {reason}</source>
            <translation>Das Raster {path} lässt sich nicht auf die Karte bringen: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>MASK ist für ein Raster angegeben, das von Passpunkten verortet wird (Anzahl: {count}); erwartet wird keine, da seine Pixel keinen festen Platz auf der Karte haben</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}; expected polygons that the centre of a pixel of the raster {path} lies in</source>
            <translation>MASK ist {mask}; erwartet werden Polygone, in denen die Mitte eines Pixels des Rasters {path} liegt</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}, which has no polygon; expected at least one</source>
            <translation>MASK ist {mask} ohne Polygon; erwartet wird mindestens eines</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>Polygon {name} of MASK, {mask}, cannot be read: {reason}</source>
            <translation>Polygon {name} von MASK, {mask}, kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}, whose feature {name} is of type {type}; expected polygons</source>
            <translation>MASK ist {mask}, dessen Objekt {name} vom Typ {type} ist; erwartet werden Polygone</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>Polygon {name} of MASK, {mask}, is not valid: {reason}; expected valid polygons (Fix geometries makes them so)</source>
            <translation>Polygon {name} von MASK, {mask}, ist nicht gültig: {reason}; erwartet werden gültige Polygone („Geometrien reparieren“ macht sie dazu)</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK has an unknown reference system: {reason}</source>
            <translation>MASK hat ein unbekanntes Bezugssystem: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>A part of MASK, {mask}, has no place in the reference system of the raster, {crs}; expected polygons that have</source>
            <translation>Ein Teil von MASK, {mask}, hat keinen Platz im Bezugssystem des Rasters, {crs}; erwartet werden Polygone, die einen haben</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>{count} of {all} rasters are resampled to the grid of the first, pixels of {cell:.6g}</source>
            <translation>{count} von {all} Rastern werden auf das Gitter des ersten abgetastet, Pixel von {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>A part of the raster {path} has no place in the reference system of the first, {crs}; expected rasters that lie beside each other, or the items separately</source>
            <translation>Ein Teil des Rasters {path} hat keinen Ort im Koordinatenbezugssystem des ersten, {crs}; erwartet wird: Raster, die nebeneinander liegen, oder die Elemente einzeln</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>The raster {path} has no coordinate reference system; expected one, to lay it beside the others, or the items separately</source>
            <translation>Das Raster {path} hat kein Koordinatenbezugssystem; erwartet wird: eines, um es neben die anderen zu legen, oder die Elemente einzeln</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>{count} bands are read of the raster {path}, and {first} of the first; expected as many of all, ExtractBands in the definition to choose some, or the items separately</source>
            <translation>Gelesene Kanäle des Rasters {path}: {count}, des ersten: {first}; erwartet wird: bei allen gleich viele, ExtractBands in der Definition, um einige auszuwählen, oder die Elemente einzeln</translation>
        </message>
        <message>
            <location filename="../inference/raster/on_map.py" />
            <source>The raster {path} has no pixels inside of MASK; expected polygons that lie over some</source>
            <translation>Das Raster {path} hat keine Pixel innerhalb von MASK; erwartet werden Polygone, die über welchen liegen</translation>
        </message>
        <message>
            <location filename="../inference/raster/on_map.py" />
            <source>The raster {path} cannot be read: {reason}</source>
            <translation>Das Raster {path} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/output_mosaic.py" />
            <source>{count} of {all} outputs are not in the mosaic: they have no place on a map, or other bands</source>
            <translation>{count} von {all} Ausgaben sind nicht im Mosaik: Sie haben keinen Ort auf einer Karte oder andere Kanäle</translation>
        </message>
        <message>
            <location filename="../inference/raster/output_mosaic.py" />
            <source>Mosaic of all items: {path}</source>
            <translation>Mosaik aller Elemente: {path}</translation>
        </message>
        <message>
            <location filename="../inference/raster/pixel_type.py" />
            <source>Classes has the values {low} to {high}; expected whole numbers of 32 bits</source>
            <translation>Classes hat die Werte {low} bis {high}; erwartet werden ganze Zahlen mit 32 Bit</translation>
        </message>
        <message>
            <location filename="../inference/raster/polygons.py" />
            <source>POLYGONS is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>POLYGONS ist für ein Raster angegeben, dessen Lage {count} Passpunkte bestimmen; erwartet wird keine Angabe, da seine Pixel keinen festen Platz auf der Karte haben</translation>
        </message>
        <message>
            <location filename="../inference/raster/polygons.py" />
            <source>The polygons {path} cannot be written: {reason}</source>
            <translation>Die Polygone {path} können nicht geschrieben werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{path} is read in up to {count} requests, {width} × {height} pixels of {cell:.6g}</source>
            <translation>{path} wird gelesen, Anzahl der Anfragen: bis zu {count}; {width} × {height} Pixel der Größe {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{names} is missing for {path}, which a service makes at any size; expected CELL_SIZE, in units of its reference system, and EXTENT</source>
            <translation>{names} fehlt für {path}, das ein Dienst in jeder Größe liefert; erwartet wird: CELL_SIZE, in Einheiten seines Bezugssystems, und EXTENT</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{path} gave no pixel in {count} requests; expected a service that answers, and an EXTENT that it covers ({reason})</source>
            <translation>{path} hat kein einziges Pixel geliefert, Anzahl der Anfragen: {count}; erwartet wird: ein Dienst, der antwortet, und ein EXTENT, das er abdeckt ({reason})</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{count} of {all} requests to {path} failed: {pixels} pixels have no data therefore. The first reason: {reason}</source>
            <translation>Fehlgeschlagene Anfragen an {path}: {count} von {all}; Pixel, die deshalb keine Daten haben: {pixels}. Der erste Grund: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>The reference system {crs} is unknown: {reason}</source>
            <translation>Das Bezugssystem {crs} ist unbekannt: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} is not JSON: {reason}</source>
            <translation>Das Dokument {path} ist kein JSON: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC document {path} lists no item; expected at least one</source>
            <translation>Das STAC-Dokument {path} führt kein Element auf; erwartet wird: mindestens eines</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>{path} is one page of several: only the {count} items on it are read</source>
            <translation>{path} ist eine von mehreren Seiten: Nur die Elemente darauf (Anzahl: {count}) werden gelesen</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} cannot be read: {reason}</source>
            <translation>Das Dokument {path} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} has more than {most} bytes; expected fewer</source>
            <translation>Das Dokument {path} hat mehr als {most} Bytes; erwartet wird: weniger</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC item {item} has no asset {name}; expected one of {assets}</source>
            <translation>Das STAC-Element {item} hat kein Asset {name}; erwartet wird: eines von {assets}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC item {item} has the assets {assets}, and it is not clear which is the image; expected one with the role data, a single image, or images of one named band each (or their names behind the document's, like items.json#red,green,blue)</source>
            <translation>Das STAC-Element {item} hat die Assets {assets}, und es ist nicht klar, welches das Bild ist; erwartet wird: eines mit der Rolle data, ein einziges Bild oder Bilder mit je einem benannten Kanal (oder ihre Namen hinter dem des Dokuments, etwa items.json#red,green,blue)</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The assets of the STAC item {item} cannot be stacked: {reason}</source>
            <translation>Die Assets des STAC-Elements {item} können nicht gestapelt werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stored.py" />
            <source>{path} holds no file in {field}; expected the bytes of an image</source>
            <translation>{path} enthält keine Datei in {field}; erwartet werden die Bytes eines Bildes</translation>
        </message>
        <message>
            <location filename="../inference/raster/stored.py" />
            <source>{path} cannot be opened: {reason}</source>
            <translation>{path} kann nicht geöffnet werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} is to be sorted by {field}, which it lacks; expected one of its fields</source>
            <translation>Der Kachelindex {path} soll nach {field} sortiert werden, was ihm fehlt; erwartet wird: eines seiner Felder</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} lists no raster; expected at least one</source>
            <translation>Der Kachelindex {path} führt kein Raster auf; erwartet wird: mindestens eines</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} cannot be read: {reason}</source>
            <translation>Der Kachelindex {path} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/values.py" />
            <source>The raster {path} holds {name}; expected real numbers</source>
            <translation>Das Raster {path} enthält {name}; erwartet werden reelle Zahlen</translation>
        </message>
        <message>
            <location filename="../inference/raster/views.py" />
            <source>The raster {path} cannot be resampled: {reason}</source>
            <translation>Das Raster {path} kann nicht neu abgetastet werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>updatePixels gives {kind}; expected a dictionary with an array as output_pixels</source>
            <translation>updatePixels gibt {kind}; erwartet wird ein Dictionary mit einem Array als output_pixels</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{method} gives {kind}; expected a dictionary</source>
            <translation>{method} gibt {kind}; erwartet wird ein Dictionary</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{file} has {count} classes with updatePixels; expected one, called {name} as its file (or {child}, for ArcGIS' own function)</source>
            <translation>{file} hat {count} Klassen mit updatePixels; erwartet wird eine, die wie die Datei {name} heißt (oder {child}, für die Funktion von ArcGIS selbst)</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{file} takes the rasters {names}; expected a single one</source>
            <translation>{file} nimmt die Raster {names}; erwartet wird ein einziges</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/function.py" />
            <source>The Python raster function {name} raises {reason}</source>
            <translation>Die Python-Rasterfunktion {name} meldet {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/function.py" />
            <source>The Python raster function {name} cannot go on: {reason}</source>
            <translation>Die Python-Rasterfunktion {name} kann nicht weitermachen: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/outputs.py" />
            <source>The Python raster function {name} gives {what} of {shape}; expected {expected}</source>
            <translation>Die Python-Rasterfunktion {name} gibt {what} der Größe {shape}; erwartet wird {expected}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/outputs.py" />
            <source>The Python raster function {name} gives {value:.6g}; expected whole numbers, as it says that its pixelType is {kind}</source>
            <translation>Die Python-Rasterfunktion {name} gibt {value:.6g}; erwartet werden ganze Zahlen, da sie {kind} als pixelType nennt</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/told.py" />
            <source>0-based band numbers</source>
            <translation>Nummern von Kanälen, ab 0 gezählt</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/told.py" />
            <source>updateRasterInfo says that pixelType is {kind!r}; expected one of {kinds}</source>
            <translation>updateRasterInfo nennt {kind!r} als pixelType; erwartet wird einer von {kinds}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/__init__.py" />
            <source>ModelFile is {file} of framework {framework!r}; expected one of {suffixes}</source>
            <translation>ModelFile ist {file} mit Framework {framework!r}; erwartet wird eine Datei mit einer der Endungen {suffixes}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/__init__.py" />
            <source>cuda:{index} is left out, as the CPU would hold up the other GPUs</source>
            <translation>cuda:{index} wird ausgelassen, da die CPU die anderen GPUs aufhalten würde</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_failures.py" />
            <source>The model failed on tiles of {shape}: {reason}</source>
            <translation>Das Modell ist bei Kacheln von {shape} fehlgeschlagen: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>it is damaged, or no file of Keras</source>
            <translation>sie ist beschädigt oder keine Datei von Keras</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>it holds no network (weights alone are not enough: save the model)</source>
            <translation>sie enthält kein Netz (Gewichte allein reichen nicht: das ganze Modell speichern)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>{file} holds {name}, which is no plain layer of Keras and may bring code of its own; expected a model without Lambda layers and classes of its author's</source>
            <translation>{file} enthält {name}; das ist keine gewöhnliche Schicht von Keras und kann eigenen Code mitbringen; erwartet: ein Modell ohne Lambda-Schichten und eigene Klassen des Autors</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>{file} reads from other files ({name}); expected all of the model in its own</source>
            <translation>{file} liest aus anderen Dateien ({name}); erwartet: das ganze Modell in dieser Datei</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>its loops read variables; saved as a SavedModel (model.export) it can be run</source>
            <translation>seine Schleifen lesen Variablen; als SavedModel gespeichert (model.export) läuft es</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>outputs</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>TensorFlow cannot load {file}: {reason}</source>
            <translation>TensorFlow kann {file} nicht laden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_named.py" />
            <source>{key} is {name}, which is not in {file}; expected one of {known}</source>
            <translation>{key} ist {name}, was nicht in {file} vorkommt; erwartet: eines von {known}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_named.py" />
            <source>{file} has {count} {kind} ({names}); expected one, or {key} in the definition to name what is meant</source>
            <translation>{file} hat {count} {kind} ({names}); erwartet: genau eine, oder {key} in der Definition, das die gemeinte nennt</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_numbers.py" />
            <source>The model takes {type}, and is given {value:.6g}; expected values from {low:.6g} to {high:.6g} (does the definition lack NormalizationStats?)</source>
            <translation>Das Modell nimmt {type} und bekommt {value:.6g}; erwartet werden Werte von {low:.6g} bis {high:.6g} (fehlt NormalizationStats in der Definition?)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>DEVICE is {device}, but {reason}; the CPU is used</source>
            <translation>DEVICE ist {device}, aber {reason}; die CPU wird verwendet</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>this TensorFlow {version} is built without CUDA</source>
            <translation>dieses TensorFlow {version} ist ohne CUDA gebaut</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>TensorFlow {version} finds no NVIDIA GPU that it can use</source>
            <translation>TensorFlow {version} findet keine NVIDIA-GPU, die es nutzen kann</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>there are {count} GPU(s), numbered from cuda:0 to cuda:{last}</source>
            <translation>es gibt nur GPUs von cuda:0 bis cuda:{last} (Anzahl: {count})</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>TensorFlow {version} cannot load {file}: {reason}</source>
            <translation>TensorFlow {version} kann {file} nicht laden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>TensorFlow is installed, but cannot be loaded here: {reason}</source>
            <translation>TensorFlow ist installiert, kann hier aber nicht geladen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>{file} takes {inputs}; expected arrays of numbers of one type</source>
            <translation>{file} nimmt {inputs}; erwartet werden Felder aus Zahlen eines Typs</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it holds no graph</source>
            <translation>sie enthält keinen Graphen</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it holds no graph that serves</source>
            <translation>sie enthält keinen Graphen zum Ausführen (serve)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>inputs</source>
            <translation>Eingaben</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it is damaged, or no graph of TensorFlow</source>
            <translation>sie ist beschädigt oder kein Graph von TensorFlow</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_ops.py" />
            <source>{file} uses {operations}, which may do more than compute (read files, run code); expected a network of TensorFlow's plain operations</source>
            <translation>{file} verwendet {operations}; das kann mehr als rechnen (Dateien lesen, Code ausführen); erwartet: ein Netz aus gewöhnlichen Operationen von TensorFlow</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>this PyTorch {version} is built without CUDA</source>
            <translation>PyTorch {version} ist hier ohne CUDA gebaut</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>PyTorch {version} finds no NVIDIA GPU with a driver for CUDA {cuda}</source>
            <translation>PyTorch {version} findet keine NVIDIA-GPU mit einem Treiber für CUDA {cuda}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>PyTorch {version} cannot compute on cuda:{index}: {reason}</source>
            <translation>PyTorch {version} kann auf cuda:{index} nicht rechnen: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_forward.py" />
            <source>The model answers with {kind}; expected a tensor</source>
            <translation>Das Modell liefert {kind}; erwartet wird ein Tensor</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_program.py" />
            <source>{file} holds compiled libraries (AOTInductor), which can run anything; expected an exported program alone (torch.export.save)</source>
            <translation>{file} enthält kompilierte Bibliotheken (AOTInductor), die beliebigen Code ausführen können; erwartet wird nur ein exportiertes Programm (torch.export.save)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>The GPU {device} cannot be used by ONNX Runtime {version} (its CUDA libraries or the driver do not fit, or there is no such device); the CPU is used</source>
            <translation>Die GPU {device} kann von ONNX Runtime {version} nicht verwendet werden (die CUDA-Bibliotheken oder der Treiber passen nicht, oder es gibt kein solches Gerät); die CPU wird verwendet</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>ONNX Runtime {version} cannot load {file}: {reason}</source>
            <translation>ONNX Runtime {version} kann {file} nicht laden: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>DEVICE is {device}, but this ONNX Runtime {version} is built without CUDA; the CPU is used (the package onnxruntime-gpu instead of onnxruntime brings it)</source>
            <translation>DEVICE ist {device}, aber ONNX Runtime {version} ist hier ohne CUDA gebaut; die CPU wird verwendet (das Paket onnxruntime-gpu statt onnxruntime bringt CUDA mit)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>weights without their network (a pickled state dict)</source>
            <translation>Gewichte ohne ihr Netz (ein mit Pickle gespeichertes State Dict)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch archive</source>
            <translation>kein PyTorch-Archiv</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected an exported program of tensors alone</source>
            <translation>{file} enthält mit Pickle gespeicherte Python-Objekte, die beim Laden Code ausführen können; erwartet wird ein exportiertes Programm nur aus Tensoren</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds {kind}; expected a network that can be run as it is, TorchScript (torch.jit.save) or an exported program (torch.export.save)</source>
            <translation>{file} enthält {kind}; erwartet wird ein Netz, das sich direkt ausführen lässt, TorchScript (torch.jit.save) oder ein exportiertes Programm (torch.export.save)</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch model</source>
            <translation>kein PyTorch-Modell</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process gave no answer for {seconds:g} seconds; expected one by then</source>
            <translation>Der eigene Prozess hat {seconds:g} Sekunden lang nicht geantwortet; erwartet wurde bis dahin eine Antwort</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process ended by itself ({how})</source>
            <translation>Der eigene Prozess hat sich selbst beendet ({how})</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process ended by itself ({how}). Its last words: {words}</source>
            <translation>Der eigene Prozess hat sich selbst beendet ({how}). Seine letzten Worte: {words}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process cannot be started: {reason}</source>
            <translation>Der eigene Prozess lässt sich nicht starten: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>{interpreter} is Python {found}; expected {wanted}, the Python of QGIS</source>
            <translation>{interpreter} ist Python {found}; erwartet wird {wanted}, das Python von QGIS</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>exit code {code}</source>
            <translation>Rückgabewert {code}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>signal {number}</source>
            <translation>Signal {number}</translation>
        </message>
        <message>
            <location filename="../inference/separate/shared_arrays.py" />
            <source>There is no room for {megabytes:.0f} MB to share with a separate process: {reason}</source>
            <translation>Für {megabytes:.0f} MB, die mit einem eigenen Prozess geteilt werden, ist kein Platz: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/separate/shared_arrays.py" />
            <source>An array holds values of type {type}; expected numbers</source>
            <translation>Ein Array enthält Werte vom Typ {type}; erwartet werden Zahlen</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>false, or nothing, with CELL_SIZE, without SNAP and for several rasters as one image: these are made on a grid of the map (items separately may be in pixel space)</source>
            <translation>false oder keine Angabe bei CELL_SIZE, ohne SNAP und für mehrere Raster als ein Bild: diese entstehen auf einem Gitter der Karte (einzelne Elemente dürfen im Pixelraum sein)</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>The model sees {path} in pixel space; what it finds is brought to the map, pixels of {cell:.6g}, by {placing}</source>
            <translation>Das Modell sieht {path} im Pixelraum; was es findet, kommt anhand von {placing} auf die Karte, in Pixeln von {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>{path} is warped to the map first, bilinearly, to {width} × {height} pixels of {cell:.6g}, by {placing}</source>
            <translation>{path} wird zuerst anhand von {placing} bilinear auf die Karte entzerrt, auf {width} × {height} Pixel von {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>a rotated grid</source>
            <translation>einem gedrehten Gitter</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>{count} ground control points</source>
            <translation>Passpunkten (Anzahl: {count})</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>rational polynomials (RPC), for ground at a height of {height} m above the ellipsoid ({name})</source>
            <translation>rationalen Polynomen (RPC), für Gelände in einer Höhe von {height} m über dem Ellipsoid ({name})</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>geolocation arrays</source>
            <translation>Feldern von Koordinaten (Geolocation)</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>a tensor's name, or those of two dates</source>
            <translation>der Name eines Tensors, oder die von zwei Zeitpunkten</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>the name of a tensor</source>
            <translation>der Name eines Tensors</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>ModelFormat is {value}; expected NCHW or NHWC</source>
            <translation>ModelFormat ist {value}; erwartet: NCHW oder NHWC</translation>
        </message>
        <message>
            <location filename="../inference/tiling.py" />
            <source>a whole number from 0 to {most}, less than half a tile of {height} × {width} pixels</source>
            <translation>eine ganze Zahl von 0 bis {most}, weniger als eine halbe Kachel von {height} × {width} Pixeln</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>the Python function {file}</source>
            <translation>die Python-Funktion {file}</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>the pickled weights {file}, in which {framework} would unpickle {names}</source>
            <translation>die mit Pickle gespeicherten Gewichte {file}, aus denen {framework} {names} laden würde</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>The folder {folder} holds more than {most} files, and the package could run any of them; expected a package in a folder of its own</source>
            <translation>Der Ordner {folder} enthält mehr als {most} Dateien, und das Paket könnte jede davon ausführen; erwartet wird ein Paket in einem eigenen Ordner</translation>
        </message>
    </context>
</TS>
