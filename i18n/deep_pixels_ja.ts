<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>DeepPixels</name>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Model definition</source>
            <translation>モデル定義</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Models (*.emd *.dlpk *.json *.onnx *.pt *.pt2 *.torchscript);;All files (*)</source>
            <translation>モデル (*.emd *.dlpk *.json *.onnx *.pt *.pt2 *.torchscript);;すべてのファイル (*)</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Arguments</source>
            <translation>引数</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Snap the extent to the raster's pixel grid</source>
            <translation>領域をラスタのピクセルグリッドにスナップ</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Device (auto, cpu, cuda, cuda:0 …)</source>
            <translation>デバイス（auto, cpu, cuda, cuda:0 …）</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>Let the model's own code run</source>
            <translation>モデル自身のコードの実行を許可</translation>
        </message>
        <message>
            <location filename="../algorithms/base.py" />
            <source>CELL_SIZE is {size}; expected a number above 0</source>
            <translation>CELL_SIZEは{size}ですが、0より大きい数が必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classify pixels using deep learning</source>
            <translation>ディープラーニングを使用したピクセル分類</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Gives every pixel of a raster the class that a model finds</source>
            <translation>モデルが判定したクラスをラスタの各ピクセルに割り当てます</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>deep learning,segmentation,land cover,classification,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation>ディープラーニング,深層学習,セグメンテーション,土地被覆,分類,deep learning,segmentation,land cover,classification,onnx,pytorch,emd,dlpk,arcgis</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Extent to classify</source>
            <translation>分類する領域</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Cell size, in units of the raster</source>
            <translation>セルサイズ（ラスタの単位）</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>Classified raster</source>
            <translation>分類ラスタ</translation>
        </message>
        <message>
            <location filename="../algorithms/classify_pixels.py" />
            <source>PROCESSING_MODE is items separately for {layer}, which has no items; expected all rasters as one image</source>
            <translation>PROCESSING_MODE が「すべてのアイテムを個別に」ですが、{layer} には個々のアイテムがありません。「すべてのラスタを1つのモザイク画像として」が必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Detect change using deep learning</source>
            <translation>ディープラーニングを使用した変化検出</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Finds what has changed between two rasters, with a model</source>
            <translation>2つのラスタの間で変化した箇所をモデルで検出します</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>deep learning,change detection,difference,onnx,pytorch,emd,dlpk,arcgis</source>
            <translation>ディープラーニング,深層学習,変化検出,差分,deep learning,change detection,difference,onnx,pytorch,emd,dlpk,arcgis</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>From raster (before)</source>
            <translation>変化前のラスタ</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>To raster (after)</source>
            <translation>変化後のラスタ</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Extent to compare</source>
            <translation>比較する領域</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Cell size, in units of the from raster</source>
            <translation>セルサイズ（変化前のラスタの単位）</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Change raster</source>
            <translation>変化ラスタ</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed area (m²)</source>
            <translation>変化した面積（m²）</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed pixels</source>
            <translation>変化したピクセル数</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Changed share of the pixels with data (%)</source>
            <translation>データのあるピクセルに占める変化の割合（%）</translation>
        </message>
        <message>
            <location filename="../algorithms/detect_change.py" />
            <source>Area of each class (JSON)</source>
            <translation>各クラスの面積（JSON）</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>Replace the images of the input features by the classified rasters</source>
            <translation>入力地物の画像を分類されたラスタで置き換える</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>Features with the classified rasters</source>
            <translation>分類されたラスタを持つ地物</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{names} are both given; expected one of them, as the rasters go to one place</source>
            <translation>{names}が両方指定されています。ラスタの出力先は1つなので、どちらか一方が必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{name} is given without INPUT_FEATURES; expected features</source>
            <translation>{name}が指定されていますが、INPUT_FEATURESがありません。地物が必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>{name} is given for one mosaicked image; expected all items separately (PROCESSING_MODE)</source>
            <translation>1つのモザイク画像に対して{name}が指定されています。すべてのアイテムを個別に処理すること（PROCESSING_MODE）が必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>The layer {layer} is being edited; expected that its edits are saved or discarded first</source>
            <translation>レイヤ{layer}は編集中です。先に編集を保存するか破棄することが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/feature_outputs.py" />
            <source>The layer {layer} is read only; expected one whose attachments can be replaced</source>
            <translation>レイヤ{layer}は読み取り専用です。アタッチメントを置き換えられるレイヤが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The field {fields} of the layer {layer} names no image for any feature; expected paths or addresses of images</source>
            <translation>レイヤ「{layer}」のフィールド{fields}は、どの地物についても画像を示していません。画像のパスまたはアドレスが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The fields {fields} of the layer {layer} have attachments; expected IMAGE_FIELD to be one of them</source>
            <translation>レイヤ「{layer}」のフィールド{fields}には添付ファイルがあります。IMAGE_FIELDにそのうちの1つが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>The features of the layer {layer} carry no images: they have neither attachments nor related media, and no field has the widget for attachments; expected some, or IMAGE_FIELD, the field with paths of images</source>
            <translation>レイヤ「{layer}」の地物には画像がありません。添付ファイルも関連メディアもなく、添付ファイル用のウィジェットを持つフィールドもありません。画像、または画像のパスを持つフィールドIMAGE_FIELDが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>Input features that carry images</source>
            <translation>画像を持つ入力地物</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>Field of the input features with paths of images</source>
            <translation>画像のパスを持つ入力地物のフィールド</translation>
        </message>
        <message>
            <location filename="../algorithms/features.py" />
            <source>IMAGE_FIELD is {field}; expected a field of the layer {layer}</source>
            <translation>IMAGE_FIELDは{field}ですが、レイヤ「{layer}」のフィールドが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; the items that were finished are kept, a new run goes on from there.</source>
            <translation>キャンセルされました。完了したアイテムは残り、次の実行はそこから続きます。</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; nothing was written.</source>
            <translation>キャンセルされました。何も書き込まれていません。</translation>
        </message>
        <message>
            <location filename="../algorithms/feedback.py" />
            <source>Cancelled; the raster {path} is complete and stays.</source>
            <translation>キャンセルされました。ラスタ「{path}」は完成しており、残されます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise a quarter of the tile</source>
            <translation>auto（定義の値、なければタイルの4分の1）</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Pixels along each edge of a tile that the neighbouring tiles see as well. More of them give more context and take longer; less than half of the tile.</source>
            <translation>タイルの各辺に沿った、隣のタイルにも含まれるピクセルの数です。多くするとモデルが見る周囲の範囲が広がりますが、処理時間は長くなります。タイルの半分未満の値にします。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as many as fit into a GPU's memory, one on a CPU</source>
            <translation>auto（GPUではメモリに収まる数、CPUでは1）</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Tiles that the model sees at once; rounded down to a square number (1, 4, 9, 16…).</source>
            <translation>モデルが一度に見るタイルの数です。平方数（1、4、9、16…）に切り捨てられます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Rows and columns of a tile, for models that take tiles of any size: “trained” as in training, a number, or “auto” for larger tiles that save work, if the model answers the same with them.</source>
            <translation>タイルの行数と列数です。任意のサイズのタイルを受け取るモデルで指定できます。「trained」は学習時のサイズ、数値はそのサイズです。「auto」は、モデルの結果が変わらない場合に、計算量の少ない大きなタイルを使います。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: blend; hann with test_time_augmentation. hann for roads, image translation and super-resolution</source>
            <translation>auto（blend。test_time_augmentation、道路、画像変換、超解像ではhann）</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>How overlapping tiles are joined: “blend” smoothly across half of the overlap, “hann” weighted across the whole tile, “crop” their centres side by side, as ArcGIS does.</source>
            <translation>重なり合うタイルの結合方法です。「blend」は重なりの半分にわたって滑らかに、「hann」はタイル全体で重み付けして結合します。「crop」はArcGISと同じように、タイルの中央部を並べます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>“full” computes with 32 bits, “half” with 16, which is faster on GPUs and on newer CPUs; “auto” takes half on a GPU where it changes next to nothing.</source>
            <translation>「full」は32ビット、「half」は16ビットで計算し、GPUと新しいCPUでは「half」のほうが高速です。「auto」は、GPUで結果がほとんど変わらない場合に「half」を使います。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says, otherwise False</source>
            <translation>定義の値、なければFalse</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Whether the model is asked about flipped and turned variants of each tile too, and its answers are averaged: steadier results, for two to eight times the work.</source>
            <translation>各タイルを反転・回転したものもモデルに入力し、結果を平均するかどうかです。結果は安定しますが、計算量は2倍から8倍になります。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>max for roads, mean for edges</source>
            <translation>道路はmax、エッジはmean</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For ArcGIS packages that find roads or edges, with test_time_augmentation: whether the mean of the probabilities of all variants counts, the highest or the lowest.</source>
            <translation>道路やエッジを検出するArcGISのパッケージでtest_time_augmentationを使うとき、すべての変形の確率のうち平均、最大、最小のどれを採用するかを指定します。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says, otherwise 0.5</source>
            <translation>定義の値、なければ0.5</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For models with a single score: the probability from which on a pixel belongs to the class.</source>
            <translation>スコアが1つだけのモデルで使います。ピクセルがそのクラスに属すると判定する最小の確率です。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For models of one class, or of two: write how likely the class is at each pixel, from 0 to 1, in place of classes.</source>
            <translation>クラスが1つまたは2つのモデルで使います。クラスの代わりに、各ピクセルがそのクラスである確率（0から1まで）を出力します。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>True; False for ArcGIS packages of several classes without the value 0</source>
            <translation>True（値0のクラスがない複数クラスのArcGISパッケージではFalse）</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>Whether the background (value 0) is a class too, for models that know one.</source>
            <translation>背景（値0）もクラスとするかどうかです。背景を区別できるモデルで使います。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For ArcGIS packages that find edges: make lines of one pixel of them.</source>
            <translation>エッジを検出するArcGISのパッケージの場合、エッジを1ピクセル幅の線にします。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For CycleGAN, which was trained on two kinds of image: “AtoB” makes images of the second kind out of the first, “BtoA” images of the first kind out of the second.</source>
            <translation>2種類の画像で学習したCycleGANで使います。「AtoB」は1番目の種類の画像から2番目の種類の画像を、「BtoA」は2番目の種類の画像から1番目の種類の画像を作ります。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>as the definition says (downsample_factor), otherwise 1</source>
            <translation>定義のとおり（downsample_factor）、なければ1</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution: how many pixels of the output lie along the side of one of the raster, which is enlarged bilinearly first. 1 for a raster that was enlarged already.</source>
            <translation>超解像の場合：ラスタの1ピクセルの辺に並ぶ出力のピクセル数です。ラスタはまずバイリニアで拡大されます。すでに拡大したラスタでは1にします。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3, which draws images from noise: “ddim” needs fewer steps, “ddpm” draws new noise in each of them.</source>
            <translation>ノイズから画像を生成するSR3による超解像の場合：「ddim」は少ないステップで済み、「ddpm」は各ステップで新しいノイズを加えます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>that of training, otherwise linear</source>
            <translation>学習時のもの、なければlinear</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3: how noise grows from step to step.</source>
            <translation>SR3による超解像の場合：ステップごとにノイズがどう増えるかを決めます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>200, or as many as in training if those are fewer</source>
            <translation>200、学習時のほうが少なければその数</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>For super-resolution with SR3: the steps in which noise is taken away. More of them may give finer images and take longer.</source>
            <translation>SR3による超解像の場合：ノイズを取り除くステップ数です。多くすると画像がより細かくなることがありますが、時間がかかります。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>auto: as the definition says, otherwise 0.5 for a single score; of several, the highest counts</source>
            <translation>auto（定義の値、なければスコアが1つの場合は0.5、それ以外は最も高いスコアのクラス）</translation>
        </message>
        <message>
            <location filename="../algorithms/help/arguments.py" />
            <source>The probability from which on a pixel has changed. Models of distances, such as ArcGIS' ChangeDetector, have none: a distance of more than 1 is a change.</source>
            <translation>ピクセルが変化したと判定する最小の確率です。ArcGISのChangeDetectorのような距離のモデルにはこの引数がなく、1を超える距離が変化となります。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Runs a trained deep learning model over a raster of any size and gives every pixel the class that the model finds, on the raster's own grid. Several rasters, a folder of images, a mosaic or the images that features carry are classified as one image, or each for itself.</source>
            <translation>学習済みのディープラーニングモデルを任意の大きさのラスタに適用し、モデルが見つけたクラスをラスタ自身のグリッド上で各ピクセルに与えます。複数のラスタ、画像のフォルダ、モザイク、地物が持つ画像は、1つの画像として、またはそれぞれ個別に分類されます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Several rasters as one image</source>
            <translation>複数のラスタを1つの画像として</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A folder of images, each for itself</source>
            <translation>画像のフォルダをそれぞれ個別に</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The images of a tile index, each for itself, and a mosaic of all</source>
            <translation>タイルインデックスの画像を個別に処理し、すべてのモザイクも作成</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The images that features carry, each for itself</source>
            <translation>地物が持つ画像を、それぞれ個別に</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The same, in the place of the images (of a copy)</source>
            <translation>同じものを画像の代わりに保存（コピーに対して）</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Inside of polygons, at another cell size</source>
            <translation>ポリゴンの内側、別のセルサイズで</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>An oblique image, as it was taken</source>
            <translation>斜め画像を撮影されたままの形で</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A layer of tiles, the pixels of zoom level 18</source>
            <translation>タイルレイヤ（ズームレベル 18 のピクセル）</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The part of the raster to classify, widened to whole pixels; without it all of the raster. The model still sees what lies around it. Items separately: items that lie beyond it are left out.</source>
            <translation>分類するラスタの部分で、ピクセル単位に広げられます。指定がなければラスタ全体です。モデルはその周囲も見ます。アイテムを個別に処理する場合、完全に外にあるアイテムは除かれます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Width and height of the result's pixels, in the units of the raster's reference system; without it those of the raster. Of several rasters it is that of the first. A layer of a service, which has no pixels of its own, is read at this size, from the upper left corner of the extent on.</source>
            <translation>結果のピクセルの幅と高さ（ラスタの座標参照系の単位）。指定しない場合はラスタ自身のピクセルです。複数のラスタでは最初のラスタの単位です。サービスのレイヤは固有のピクセルを持たないため、領域の左上隅からこの大きさで読み込みます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>For images that do not lie on a grid of the map: oblique or scanned ones that ground control points or rational polynomials (RPC) place, and rotated ones. If true, the model sees the image as it was taken, and what it finds is brought to the map then, classes by the nearest pixel. If false, images with points or polynomials are warped first, and rotated ones keep their grid. If it is not given (NULL in the modeler) it is as the model says: ImageSpaceUsed in its definition, false without. The ground under polynomials is taken to be at their HEIGHT_OFF, as QGIS draws their layers. Photos without a place, and rasters on a grid of the map, are the same in both. Several rasters as one image, and what has a cell size, are brought to one grid first.</source>
            <translation>地図のグリッド上にない画像のためのものです。地上基準点や有理多項式（RPC）で位置が決まる斜め画像やスキャン画像、回転した画像がこれにあたります。true の場合、モデルは撮影されたままの画像を見て、結果は後から地図に写されます（クラスは最近傍のピクセル）。false の場合、基準点や多項式を持つ画像は先に幾何補正され、回転した画像は自身のグリッドを保ちます。指定がない場合（モデラーでは NULL）はモデルに従います。定義の ImageSpaceUsed、なければ false です。多項式の場合、地面は QGIS がそのレイヤを描くときと同じく HEIGHT_OFF の高さにあるものとします。位置のない写真や地図のグリッド上のラスタは、どちらでも同じです。1つの画像としての複数のラスタと、セルサイズを指定したものは、先に1つのグリッドに揃えられます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: an output that is there already, made by the same model with the same arguments from the same image, is not made again, so that a run that was interrupted goes on where it was. Otherwise all are made again.</source>
            <translation>アイテムを個別に処理する場合、同じモデルと同じ引数で同じ画像から作られた出力がすでにあれば作り直さないので、中断された実行は続きから始まります。そうでなければすべて作り直します。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the classified rasters take the place of the images in the attachments or related media of the input features, with their types, names and sizes. All that were classified are replaced at once, when the run has finished; a run that fails or is cancelled leaves the layer as it was, and images that failed stay what they were. It cannot be undone.</source>
            <translation>アイテムを個別に処理する場合：分類されたラスタが、入力地物のアタッチメントまたは関連メディアの画像と、種類・名前・サイズも含めて置き換わります。分類されたものは、実行の終わりに一度にすべて置き換えられます。失敗またはキャンセルされた実行ではレイヤは元のままで、失敗した画像も元のまま残ります。元に戻すことはできません。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A layer of a service begins at the extent's corner anyway.</source>
            <translation>サービスのレイヤは常に領域の角から始まります。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: items that lie outside are left out.</source>
            <translation>項目を個別に処理する場合、外側にある項目は除外されます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The raster to classify: any that GDAL reads, of any data type. Pixels that are nodata, masked or transparent are not classified. Or what describes a mosaic: a VRT, a tile index as gdaltindex writes it, a STAC item collection or the answer of a STAC API (.json; behind # the assets to take, like items.json#visual). Or a layer of a service: WMS, WMTS, XYZ tiles, WCS or ArcGIS, for which cell size and extent are needed. Requests that fail are made again up to three times; what never comes has no data, and the log says how much that is, and why. Exactly one input is given: this one, several rasters, a folder or features.</source>
            <translation>分類するラスタ。GDALが読めるもので、データ型は問いません。nodata、マスクされた、または透過のピクセルは分類されません。モザイクを記述するものでもかまいません。VRT、gdaltindexが書くタイルインデックス、STACのアイテムコレクション、STAC APIの応答（.json。#の後に使うアセット、例: items.json#visual）です。またはサービスのレイヤ: WMS、WMTS、XYZ タイル、WCS、ArcGIS。この場合はセルサイズと領域が必要です。失敗したリクエストは3回まで繰り返します。最後まで届かない部分はデータなしとなり、その量と理由がログに示されます。入力は、これ、複数のラスタ、フォルダ、地物のうちちょうど1つを指定します。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Several rasters with the same bands. On the command line the parameter is repeated.</source>
            <translation>同じバンドを持つ複数のラスタ。コマンドラインではパラメータを繰り返します。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A folder of images, taken in the order of their names. Files that belong to images, like .ovr and .aux.xml, are left out.</source>
            <translation>画像のフォルダ。名前の順に使われます。.ovrや.aux.xmlなど、画像に付属するファイルは除かれます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>A vector layer whose features carry images, which are taken for the selected features or all of them: attachments as ArcGIS keeps them in a File GDB or a GeoPackage, related media of a GeoPackage, or files that a field names. Files that are no images are left out. Photos without a place on a map need items separately.</source>
            <translation>地物が画像を持つベクタレイヤ。選択した地物またはすべての地物の画像を使います。ArcGISがファイルジオデータベースやGeoPackageに保存する添付ファイル、GeoPackageの関連メディア、またはフィールドが示すファイルです。画像でないファイルは除かれます。地図上の位置がない写真は、アイテムを個別に処理する必要があります。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>The field of the input features with paths or addresses (http, https) of images; several between semicolons. Relative paths start from where the field's widget for attachments says, else from the folder of the layer's file, then that of the project. Without it attachments and related media count, else the field that has that widget, if there is one alone.</source>
            <translation>画像のパスまたはアドレス（http、https）を持つ入力地物のフィールド。複数の場合はセミコロンで区切ります。相対パスは、フィールドの添付ファイル用ウィジェットが示す場所、なければレイヤのファイルのフォルダ、次にプロジェクトのフォルダを基準とします。指定しない場合は添付ファイルと関連メディアを使い、なければこのウィジェットを持つフィールドを、1つだけある場合に使います。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Which files of the input folder are images: names with * and ?, separated by semicolons. Without it all that GDAL reads as an image.</source>
            <translation>入力フォルダのどのファイルが画像かを示す、*と?を使った名前。セミコロンで区切ります。指定がなければ、GDALが画像として読めるものすべてです。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Whether images in the folders below the input folder are classified as well. Their outputs lie in folders of the same names.</source>
            <translation>入力フォルダの下のフォルダにある画像も分類するかどうか。その出力は同じ名前のフォルダに置かれます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>0, as one mosaicked image: all rasters lie on the grid of the first, in its reference system and with its cell size, and the first raster in the list that has data counts where they overlap. What lies on another grid is resampled: bilinearly where the result is finer, by averaging where it is coarser. 1, items separately: each raster is classified on its own grid to a file of its own, and those within a mosaic as well. An item that fails is told at the end and does not stop the others.</source>
            <translation>0、1つのモザイク画像として: すべてのラスタは最初のラスタのグリッド上にあり、その座標参照系とセルサイズを使います。重なる所では、リストの中でデータを持つ最初のラスタが使われます。別のグリッドにあるものはリサンプリングされます。結果のほうが細かければバイリニア、粗ければ平均です。1、アイテムを個別に: 各ラスタは自身のグリッド上で、それぞれのファイルに分類されます。モザイクの中のラスタも同様です。失敗したアイテムは最後に報告され、ほかのアイテムは止まりません。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: a mosaic of all outputs (.vrt, and .gti.gpkg where GDAL writes them), in the folder of the items unless a file is named.</source>
            <translation>アイテムを個別に処理する場合: すべての出力のモザイク（.vrt、GDALが対応していれば.gti.gpkgも）。ファイルの指定がなければアイテムのフォルダに置かれます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the folder for a GeoTIFF of each item, which is called like it, with _classified behind its name. Names that are alike get the suffix, then the folder of the image. Images of features have the feature's id before their names. A run that is cancelled leaves the items that it has finished.</source>
            <translation>アイテムを個別に処理する場合: 各アイテムのGeoTIFFを置くフォルダ。アイテムの名前の後に_classifiedが付きます。同じ名前には拡張子、次に画像のフォルダ名が付きます。地物の画像は、名前の前に地物のIDが付きます。キャンセルされた実行は、完了したアイテムを残します。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: the input features in a GeoPackage (.gpkg), the classified rasters of their images as related media, or in a File GDB (.gdb), as attachments. Fields: how many images were classified and how many failed, and for each class the pixels and the area in square metres (empty where a raster has no reference system) of all rasters of the feature. A file that is there already is appended to, if its layer is called like it and has the same fields.</source>
            <translation>アイテムを個別に処理する場合：入力地物をGeoPackage（.gpkg）に、画像の分類されたラスタを関連メディアとして出力するか、File GDB（.gdb）にアタッチメントとして出力します。フィールドは、分類された画像の数と失敗した画像の数、および各クラスについて地物のすべてのラスタのピクセル数と平方メートル単位の面積（参照系のないラスタがある場合は空）です。既存のファイルには、そのレイヤがファイルと同じ名前で同じフィールドを持つ場合に追加されます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many this run has classified.</source>
            <translation>アイテムを個別に処理する場合: この実行で分類した数。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many an earlier run had finished.</source>
            <translation>アイテムを個別に処理する場合: 以前の実行で完了していた数。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/classify_pixels.py" />
            <source>Items separately: how many have failed; the log says which, and why.</source>
            <translation>アイテムを個別に処理する場合: 失敗した数。どれがなぜ失敗したかはログに書かれます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Runs a trained deep learning model over two rasters of one place and finds what has changed between them. The rasters need not match in extent, cell size, reference system or data type: both are brought to one grid while they are read.</source>
            <translation>学習済みのディープラーニングモデルを同じ場所の2つのラスタに対して実行し、その間の変化を検出します。ラスタの領域、セルサイズ、座標参照系、データ型は一致していなくてもかまいません。読み込み時に1つのグリッドに揃えられます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The model takes both dates as two arrays, as one array with the bands of one date behind those of the other (stacked), or as one array of pairs; where its file does not tell, ModelConfiguration in the definition does. Packages of ArcGIS' ChangeDetector run as they are.</source>
            <translation>モデルは2時点のデータを、2つの配列、1つに積み重ねた配列（stacked）、またはペア（pair）として受け取ります。モデルのファイルから判断できない場合は、定義のModelConfigurationに従います。ArcGISのChangeDetectorのパッケージはそのまま実行できます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster before the change: any that GDAL reads, of any data type. Its grid is that of the result. Only pixels with data in both rasters are compared.</source>
            <translation>変化前のラスタです。GDALで読み込めるものなら、データ型を問いません。結果のグリッドはこのラスタのものになります。両方のラスタにデータがあるピクセルだけが比較されます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The raster after the change, of the same place and with the same bands. Where its grid is another one it is resampled: bilinearly where the result is finer, by averaging where it is coarser.</source>
            <translation>変化後のラスタです。変化前のラスタと同じ場所、同じバンドのものを指定します。グリッドが異なる場合は、結果のほうが細かければバイリニアで、粗ければ平均でリサンプリングされます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The part of the rasters to compare, widened to whole pixels; without it all that they share. The model still sees what lies around it.</source>
            <translation>ラスタのうち比較する領域です。ピクセルの境界に合わせて広げられます。指定しない場合は両方が重なる領域全体になります。モデルは領域の周囲も参照します。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>Width and height of the result's pixels, in the units of the from raster's reference system; without it those of the from raster.</source>
            <translation>結果のピクセルの幅と高さです。単位は変化前のラスタの座標参照系のものです。指定しない場合は変化前のラスタと同じになります。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>The ground that all classes of change cover, in square metres. Empty where the rasters have no reference system.</source>
            <translation>変化を表すすべてのクラスが占める地上の面積（平方メートル）です。ラスタに座標参照系がない場合は空になります。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many pixels have changed.</source>
            <translation>変化したピクセルの数です。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>How many of a hundred pixels have changed, of those with data in both rasters.</source>
            <translation>両方のラスタにデータがあるピクセルのうち、変化したものの割合（百分率）です。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/detect_change.py" />
            <source>For each class its value, name, number of pixels and area in square metres, as a JSON list.</source>
            <translation>各クラスの値、名前、ピクセル数、面積（平方メートル）のJSONリストです。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Input parameters</source>
            <translation>入力パラメータ</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Outputs</source>
            <translation>出力</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Default: {value}</source>
            <translation>デフォルト: {value}</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Arguments of the model</source>
            <translation>モデルの引数</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Command line</source>
            <translation>コマンドライン</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Examples</source>
            <translation>例</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Documentation of Deep Pixels</source>
            <translation>Deep Pixelsのドキュメント</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Which models run, and how they are described</source>
            <translation>実行できるモデルとその記述方法</translation>
        </message>
        <message>
            <location filename="../algorithms/help/page.py" />
            <source>Further reading</source>
            <translation>関連資料</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>An Esri model definition (.emd or .json), a deep learning package (.dlpk), or the JSON text of a definition, pasted. It names the model's file: ONNX (.onnx), TorchScript (.pt, .pth, .torchscript), an exported PyTorch program (.pt2), or a model of TensorFlow or Keras (.pb, .keras, .h5).</source>
            <translation>Esriのモデル定義（.emdまたは.json）、ディープラーニングパッケージ（.dlpk）、または貼り付けた定義のJSONテキスト。モデルのファイルを指定します: ONNX（.onnx）、TorchScript（.pt、.pth、.torchscript）、エクスポートされたPyTorchプログラム（.pt2）、TensorFlowまたはKerasのモデル（.pb、.keras、.h5）。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>How the model is run: names and values separated by semicolons, like “padding 32; batch_size 16”, or JSON. What is left out has its default. Not every model takes every argument.</source>
            <translation>モデルの実行方法です。「padding 32; batch_size 16」のようにセミコロンで区切った名前と値、またはJSONで指定します。省略した引数はデフォルトになります。使える引数はモデルによって異なります。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>What computes: “auto” takes all NVIDIA GPUs that can be used, otherwise the CPU; “cpu” the CPU; “cuda” the GPUs; “cuda:0” the first GPU, “cuda:0, cuda:1” the first two. The log says which was used, and why.</source>
            <translation>計算に使うデバイスです。「auto」は使用できるすべてのNVIDIA GPU（なければCPU）、「cpu」はCPU、「cuda」はGPU、「cuda:0」は最初のGPU、「cuda:0, cuda:1」は最初の2つのGPUです。使用したデバイスとその理由はログに表示されます。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>How many threads of the CPU compute the model, from 1 on; without a number its framework takes what it takes for best. Fewer leave room for other work. Where a GPU computes it has no effect on the model. Reading and writing have threads of their own; with a GPU, as many decode the raster.</source>
            <translation>モデルの計算に使うCPUのスレッド数（1以上）です。指定しない場合はフレームワークが最適と判断した数を使います。少なくすると他の作業のための余裕ができます。GPUで計算する場合、モデルには影響しません。読み込みと書き込みには別のスレッドがあります。GPUを使う場合は、この数のスレッドがラスタをデコードします。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Whether the result lies on the raster's own grid of pixels: the extent is widened to whole pixels of it, and with a cell size the grid begins at the raster's corner. Without it the grid begins at the upper left corner of the extent, and the raster is resampled to it: bilinearly, or by averaging where the cell size is coarser. Without an extent it has no effect.</source>
            <translation>結果をラスタ自身のピクセルグリッドに合わせるかどうかです。合わせる場合、領域はラスタのピクセル単位に広げられ、セルサイズを指定するとグリッドはラスタの角から始まります。合わせない場合、グリッドは領域の左上の角から始まり、ラスタはバイリニアで、セルサイズのほうが粗い場合は平均でリサンプリングされます。領域がない場合は効果がありません。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Polygons, in any reference system: only pixels whose centre lies inside of one get a value, all others of the extent have no data. Tiles that lie outside are neither read nor shown to the model, so that a small mask takes little time. The result inside is the same as without a mask. With “only selected features” the others do not count.</source>
            <translation>任意の座標参照系のポリゴンです。中心がいずれかのポリゴンの内側にあるピクセルだけが値を持ち、領域のそれ以外のピクセルはデータなしになります。外側にあるタイルは読み込まれず、モデルにも渡されないため、小さなマスクなら時間がかかりません。内側の結果はマスクがない場合と同じです。「選択した地物のみ」を使うと、それ以外の地物は対象になりません。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>Some packages bring a Python function or pickled weights. Such code can do whatever you can, so it runs only if you trust the package: the dialog asks once and remembers the answer for the package as it is. On the command line, and in Python, “true” lets the model of this one run do so.</source>
            <translation>パッケージにはPython関数やpickle形式の重みを含むものがあります。こうしたコードはユーザにできることを何でも実行できるため、パッケージを信頼した場合にのみ実行されます。ダイアログは一度だけ確認し、その内容のパッケージについて回答を記憶します。コマンドラインとPythonでは、「true」とするとその1回の実行のモデルに許可します。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoTIFF of class values, with the names and colours of the model's classes. The file appears when it is complete: a run that is cancelled or fails leaves nothing behind.</source>
            <translation>クラスの値のGeoTIFFで、モデルのクラスの名前と色を持ちます。完成した時点でファイルが現れ、キャンセルまたは失敗した場合は何も残りません。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>For the polygons alone: patches of fewer pixels are merged with their largest neighbour, as GDAL's sieve does; those without a neighbour of as many pixels stay. With 1 all stay, and the areas of a class add up to those of the raster.</source>
            <translation>ポリゴンだけに適用されます。これよりピクセル数の少ない区画は、GDALのsieve（ふるい）と同じように、最も大きい隣の区画に統合されます。同じ数以上のピクセルをもつ隣がない区画は残ります。1ではすべて残り、クラスの面積の合計はラスタの面積と一致します。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoTIFF of how likely the class of each pixel is, in percent (255 for no data). That is the score of the class where scores are probabilities, and its share by the softmax function of all scores where they are not. For a single score it is that, or its sigmoid function, and for the other class what is left to 100. Models that give numbers of classes, or distances, have none.</source>
            <translation>各ピクセルのクラスがどれだけ確からしいかをパーセントで示すGeoTIFFです（255はデータなし）。スコアが確率であればそのクラスのスコア、そうでなければ全スコアのsoftmax関数による割合です。スコアが1つだけの場合はその値またはそのシグモイド関数で、もう一方のクラスは100までの残りです。クラス番号や距離を返すモデルにはありません。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>An HTML page of the run, for the browser and the results viewer: a picture of the output, its legend, the area of each class, the settings, the device, the time it took, and warnings. All is in one file.</source>
            <translation>実行についてのHTMLページで、ブラウザと結果ビューアで開けます。出力の画像、凡例、各クラスの面積、設定、デバイス、所要時間、警告が、すべて1つのファイルに入っています。</translation>
        </message>
        <message>
            <location filename="../algorithms/help/parameters.py" />
            <source>A GeoPackage with a polygon for each patch of pixels of one class that have edges in common, along the edges of the pixels. Fields: value and name of the class, number of pixels, area in square metres (on the ellipsoid; empty where there is no reference system), and mean confidence in percent where the model tells it.</source>
            <translation>辺を共有する同じクラスのピクセルの区画ごとに、ピクセルの縁に沿ったポリゴンをもつGeoPackageです。フィールドは、クラスの値と名前、ピクセル数、平方メートル単位の面積（楕円体上。座標参照系がなければ空）、モデルが示す場合はパーセント単位の平均信頼度です。</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input raster</source>
            <translation>入力ラスタ</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input rasters (several)</source>
            <translation>入力ラスタ（複数）</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Input folder of images</source>
            <translation>画像の入力フォルダ</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Names of the images in the input folder, like *.tif;*.jpg</source>
            <translation>入力フォルダの画像の名前、例: *.tif;*.jpg</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>Folders below the input folder as well</source>
            <translation>入力フォルダの下のフォルダも含める</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>No input is given; expected exactly one of {names}</source>
            <translation>入力が指定されていません。{names}のうちちょうど1つが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/inputs.py" />
            <source>{given} are given; expected exactly one of {names}</source>
            <translation>{given}が指定されています。{names}のうちちょうど1つが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/layers.py" />
            <source>The layer {layer} comes from the provider {provider}; expected a raster that GDAL reads (save the layer as a GeoTIFF first)</source>
            <translation>レイヤ「{layer}」のプロバイダは{provider}ですが、GDALで読み込めるラスタが必要です（先にレイヤをGeoTIFFとして保存してください）</translation>
        </message>
        <message>
            <location filename="../algorithms/masks.py" />
            <source>Mask (polygons)</source>
            <translation>マスク（ポリゴン）</translation>
        </message>
        <message>
            <location filename="../algorithms/pixel_space.py" />
            <source>Use pixel space</source>
            <translation>ピクセル空間を使用</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>All rasters as one mosaicked image</source>
            <translation>すべてのラスタを1つのモザイク画像として</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>All items separately</source>
            <translation>すべてのアイテムを個別に</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Processing mode</source>
            <translation>処理モード</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Keep the outputs of items that an earlier run has finished</source>
            <translation>以前の実行で完了したアイテムの出力を残す</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Folder for the classified items</source>
            <translation>分類されたアイテムのフォルダ</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that were classified</source>
            <translation>分類されたアイテム</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that were finished before</source>
            <translation>以前に完了していたアイテム</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>Items that failed</source>
            <translation>失敗したアイテム</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>{name} has no effect on one mosaicked image: the result goes to OUTPUT alone (for an output of each item choose all items separately, PROCESSING_MODE)</source>
            <translation>モザイクした1つの画像では{name}は使われません。結果はOUTPUTだけに書き込まれます（アイテムごとの出力には PROCESSING_MODE ですべてのアイテムを個別に選択してください）</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>{name} is {value}; expected none with items separately, as it is made of one raster</source>
            <translation>{name}は{value}ですが、1つのラスタから作られるため、アイテムを個別に処理するときは指定できません</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT_FOLDER is {folder}, the input folder; expected another one</source>
            <translation>OUTPUT_FOLDERは入力フォルダの{folder}です。別のフォルダが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT is missing; expected a file for the classified raster</source>
            <translation>OUTPUTがありません。分類されたラスタのファイルが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT_FOLDER is missing; expected a folder for the classified items</source>
            <translation>OUTPUT_FOLDERがありません。分類されたアイテムのフォルダが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>None of {names} is given; expected a place for the classified rasters</source>
            <translation>{names}のいずれも指定されていません。分類されたラスタの出力先が必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/processing_mode.py" />
            <source>OUTPUT is {mosaic} without OUTPUT_FOLDER; expected both, as it is a mosaic of the rasters in that folder</source>
            <translation>OUTPUTは{mosaic}ですが、OUTPUT_FOLDERがありません。OUTPUTはそのフォルダのラスタのモザイクなので、両方が必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Pixels of the smallest polygon</source>
            <translation>最小ポリゴンのピクセル数</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Confidence (%)</source>
            <translation>信頼度 (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Polygons of the classes</source>
            <translation>クラスのポリゴン</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>Report</source>
            <translation>レポート</translation>
        </message>
        <message>
            <location filename="../algorithms/products.py" />
            <source>HTML files (*.html *.htm)</source>
            <translation>HTMLファイル (*.html *.htm)</translation>
        </message>
        <message>
            <location filename="../algorithms/replies.py" />
            <source>no answer within {seconds:g} s: {address}</source>
            <translation>{seconds:g}秒以内に応答がありませんでした: {address}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>The run</source>
            <translation>実行</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Versions</source>
            <translation>バージョン</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>To run it again, in Python</source>
            <translation>もう一度実行するには（Python）</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{file}, {date}, {seconds} s</source>
            <translation>{file}、{date}、{seconds}秒</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>The report {path} cannot be written: {reason}</source>
            <translation>レポート「{path}」を書き込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{layer}, selected features only</source>
            <translation>{layer}、選択した地物のみ</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Warnings</source>
            <translation>警告</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>{file}: {width} × {height} pixels</source>
            <translation>{file}: {width} × {height}ピクセル</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Picture of {file}</source>
            <translation>{file}の画像</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Class</source>
            <translation>クラス</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Value</source>
            <translation>値</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Pixels</source>
            <translation>ピクセル</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Area (ha)</source>
            <translation>面積 (ha)</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Share (%)</source>
            <translation>割合 (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>All classes</source>
            <translation>すべてのクラス</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Not classified, no data</source>
            <translation>未分類（データなし）</translation>
        </message>
        <message>
            <location filename="../algorithms/report.py" />
            <source>Classes</source>
            <translation>クラス</translation>
        </message>
        <message>
            <location filename="../algorithms/task.py" />
            <source>There is no algorithm {name}; expected its id, like deeppixels:classifypixels</source>
            <translation>アルゴリズム「{name}」はありません。deeppixels:classifypixelsのようなIDが必要です</translation>
        </message>
        <message>
            <location filename="../algorithms/threads.py" />
            <source>CPU threads of the model</source>
            <translation>モデルのCPUスレッド数</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/cell_size.py" />
            <source>Cell size</source>
            <translation>セルサイズ</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/cell_size.py" />
            <source>Use cell size {size}</source>
            <translation>セルサイズ {size} を使用</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/line.py" />
            <source>name value; name value</source>
            <translation>名前 値; 名前 値</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Reset all</source>
            <translation>すべてリセット</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Give all arguments the model's defaults</source>
            <translation>すべての引数をモデルのデフォルトに戻します</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/panel.py" />
            <source>Not used: {reason}</source>
            <translation>使用されません: {reason}</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>As the model says</source>
            <translation>モデルに従う</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>Yes</source>
            <translation>はい</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/space.py" />
            <source>No</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>About the model</source>
            <translation>モデルの情報</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>Copy the install command</source>
            <translation>インストールコマンドをコピー</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>What is wrong</source>
            <translation>問題点</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/summary.py" />
            <source>and {count} more</source>
            <translation>ほか{count}件</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>What it is</source>
            <translation>説明</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Allowed values</source>
            <translation>指定できる値</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>The arguments that the model takes will be listed here</source>
            <translation>モデルの引数がここに一覧表示されます</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/table.py" />
            <source>Reset {name} to {default}</source>
            <translation>{name}を{default}にリセット</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Code of the package</source>
            <translation>パッケージのコード</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust this package…</source>
            <translation>このパッケージを信頼…</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Revoke trust</source>
            <translation>信頼を取り消す</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>All trusted packages…</source>
            <translation>信頼済みのパッケージ一覧…</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>This package brings {code}. It runs only if you trust the package.</source>
            <translation>このパッケージには{code}が含まれています。パッケージを信頼した場合にのみ実行されます。</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>You trust this package, which brings {code}.</source>
            <translation>このパッケージは信頼されています。{code}が含まれています。</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust this package?</source>
            <translation>このパッケージを信頼しますか？</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>{package} brings {code}.</source>
            <translation>{package}には{code}が含まれています。</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>Trust and remember</source>
            <translation>信頼して記憶する</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>The package says of itself, whoever wrote that:</source>
            <translation>パッケージ自身の記述（誰が書いたかは不明です）：</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>The package does not say who made it.</source>
            <translation>パッケージには作成者の記載がありません。</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>It could do on this computer whatever you can: read, change and send your files. Trust it only if you know where it comes from.</source>
            <translation>このコンピュータであなたにできることは何でも実行できます：ファイルの読み取り、変更、送信など。出所がわかる場合にのみ信頼してください。</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust.py" />
            <source>QGIS remembers your answer until you revoke it, or until a byte of the package changes.</source>
            <translation>QGISは、取り消されるか、パッケージが1バイトでも変わるまで回答を記憶します。</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Trusted packages</source>
            <translation>信頼済みのパッケージ</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Package</source>
            <translation>パッケージ</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Since</source>
            <translation>登録日</translation>
        </message>
        <message>
            <location filename="../algorithms/widgets/trust_list.py" />
            <source>Revoke all</source>
            <translation>すべて取り消す</translation>
        </message>
        <message>
            <location filename="../provider.py" />
            <source>Deep Pixels: deep learning on imagery</source>
            <translation>Deep Pixels: 画像のディープラーニング</translation>
        </message>
    </context>
    <context>
        <name>Inference</name>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} compares two rasters; expected one that classifies a single one (detect change takes this one)</source>
            <translation>モデル{name}は2つのラスタを比較しますが、1つのラスタを分類するモデルが必要です（このモデルは「ディープラーニングを使用した変化検出」で使えます）</translation>
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>The model{name} {purpose} (ModelType is {model_type}); expected one that classifies pixels, ImageClassification</source>
            <translation>モデル{name}は{purpose}もの（ModelTypeは{model_type}）ですが、ピクセルを分類するモデル（ImageClassification）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/architectures/__init__.py" />
            <source>is of another kind</source>
            <translation>別の種類の</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_arcgis.py" />
            <source>NormalizationStats is missing; expected statistics of each of {count} band(s), as only those of red, green and blue go without saying (IsMultispectral is {multispectral})</source>
            <translation>NormalizationStatsがありません。省略できるのは赤、緑、青の統計だけのため、{count}個のバンドそれぞれの統計が必要です（IsMultispectralは{multispectral}）</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>a JSON object</source>
            <translation>JSONオブジェクト</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>a number above 0 and below 1</source>
            <translation>0より大きく1より小さい数</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_diffusion.py" />
            <source>at most the {most} steps that the model was trained with</source>
            <translation>モデルの学習時のステップ数{most}以下</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_functions.py" />
            <source>A Python raster function gives pixels, not scores</source>
            <translation>Pythonラスタ関数が返すのはピクセルで、スコアではありません</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>detects objects</source>
            <translation>オブジェクトを検出する</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>detects objects and outlines them</source>
            <translation>オブジェクトを検出してその輪郭を描く</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>classifies objects that a layer outlines</source>
            <translation>レイヤで輪郭が示されたオブジェクトを分類する</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>describes images in words</source>
            <translation>画像を言葉で説明する</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>outlines objects and classifies what lies between them</source>
            <translation>オブジェクトの輪郭を描き、その間を分類する</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>translates images from one kind to another</source>
            <translation>画像を別の種類の画像に変換する</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_purposes.py" />
            <source>sharpens images</source>
            <translation>画像を鮮明にする</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_translation.py" />
            <source>The model gives {channels} band(s); expected {count}, as many as {key} has</source>
            <translation>モデルが返すバンドは{channels}個ですが、{key}と同じ{count}個が必要です</translation>
        </message>
        <message>
            <location filename="../inference/architectures/_translation.py" />
            <source>the lowest and highest value of each band</source>
            <translation>各バンドの最小値と最大値</translation>
        </message>
        <message>
            <location filename="../inference/architectures/arcgis_classification.py" />
            <source>Pixel classification by a package of ArcGIS</source>
            <translation>ArcGISのパッケージによるピクセル分類</translation>
        </message>
        <message>
            <location filename="../inference/architectures/change_detection.py" />
            <source>Change detection by scores or classes</source>
            <translation>スコアまたはクラスによる変化検出</translation>
        </message>
        <message>
            <location filename="../inference/architectures/change_detector.py" />
            <source>Change detection by ArcGIS' ChangeDetector (STANet)</source>
            <translation>ArcGISのChangeDetector（STANet）による変化検出</translation>
        </message>
        <message>
            <location filename="../inference/architectures/cyclegan.py" />
            <source>Image translation by ArcGIS' CycleGAN</source>
            <translation>ArcGISのCycleGANによる画像変換</translation>
        </message>
        <message>
            <location filename="../inference/architectures/deeplab.py" />
            <source>Pixel classification by ArcGIS' DeepLab (DeepLabV3)</source>
            <translation>ArcGISのDeepLab（DeepLabV3）によるピクセル分類</translation>
        </message>
        <message>
            <location filename="../inference/architectures/distance.py" />
            <source>Change detection by the distance of two dates</source>
            <translation>2時点間の距離による変化検出</translation>
        </message>
        <message>
            <location filename="../inference/architectures/edge_detector.py" />
            <source>Edges by ArcGIS' HEDEdgeDetector or BDCNEdgeDetector (HED, BDCN)</source>
            <translation>ArcGISのHEDEdgeDetectorまたはBDCNEdgeDetector（HED、BDCN）によるエッジ検出</translation>
        </message>
        <message>
            <location filename="../inference/architectures/image_classification.py" />
            <source>Pixel classification</source>
            <translation>ピクセル分類</translation>
        </message>
        <message>
            <location filename="../inference/architectures/mmsegmentation.py" />
            <source>model_name is missing; expected the name of one of MMSegmentation's configurations</source>
            <translation>model_nameがありません。MMSegmentationの設定の名前が必要です</translation>
        </message>
        <message>
            <location filename="../inference/architectures/mmsegmentation.py" />
            <source>Pixel classification by ArcGIS' MMSegmentation (through mmsegmentation)</source>
            <translation>ArcGISのMMSegmentationによるピクセル分類（mmsegmentationを使用）</translation>
        </message>
        <message>
            <location filename="../inference/architectures/pix2pix.py" />
            <source>Image translation by ArcGIS' Pix2Pix</source>
            <translation>ArcGISのPix2Pixによる画像変換</translation>
        </message>
        <message>
            <location filename="../inference/architectures/psp_classifier.py" />
            <source>pyramid_sizes is {sizes!r}; expected a list of whole numbers from 1 on, like {usual}</source>
            <translation>pyramid_sizesは{sizes!r}ですが、{usual}のような1以上の整数のリストが必要です</translation>
        </message>
        <message>
            <location filename="../inference/architectures/psp_classifier.py" />
            <source>Pixel classification by ArcGIS' PSPNetClassifier (PSPNet)</source>
            <translation>ArcGISのPSPNetClassifier（PSPNet）によるピクセル分類</translation>
        </message>
        <message>
            <location filename="../inference/architectures/raster_function.py" />
            <source>A Python raster function of the package</source>
            <translation>パッケージのPythonラスタ関数</translation>
        </message>
        <message>
            <location filename="../inference/architectures/raster_function_of_two_dates.py" />
            <source>A Python raster function of the package, which compares two rasters</source>
            <translation>2つのラスタを比較する、パッケージのPythonラスタ関数</translation>
        </message>
        <message>
            <location filename="../inference/architectures/road_extractor.py" />
            <source>mtl_model is {name!r}; expected the network that the weights are for, linknet or hourglass</source>
            <translation>mtl_modelは{name!r}ですが、重みのネットワークであるlinknetまたはhourglassが必要です</translation>
        </message>
        <message>
            <location filename="../inference/architectures/road_extractor.py" />
            <source>Roads by ArcGIS' MultiTaskRoadExtractor or ConnectNet (LinkNet, stacked hourglasses)</source>
            <translation>ArcGISのMultiTaskRoadExtractorまたはConnectNet（LinkNet、積層hourglass）による道路抽出</translation>
        </message>
        <message>
            <location filename="../inference/architectures/sam_lora.py" />
            <source>Pixel classification by ArcGIS' SamLoRA (Segment Anything, LoRA)</source>
            <translation>ArcGISのSamLoRA（Segment Anything、LoRA）によるピクセル分類</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>ModelArch is {network}; expected {networks}, as nothing tells how other networks for super-resolution are made</source>
            <translation>ModelArchは{network}です。超解像のほかのネットワークの構造は分からないため、{networks}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>{words} or {last}</source>
            <translation>{words}または{last}</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>The U-Net for super-resolution is of multispectral images; expected one of 8-bit images in red, green and blue, as nothing tells which numbers it takes others for</source>
            <translation>超解像のU-Netはマルチスペクトル画像用です。ほかの値をどの数値として扱うか分からないため、赤・緑・青の8ビット画像用のものが必要です</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>The raster has values up to {highest:.10g}; expected at most 255, as the model knows images of 8 bits</source>
            <translation>ラスタの値は最大{highest:.10g}です。モデルは8ビット画像用のため、255以下の値が必要です</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>the lowest and highest values of the bands, [[lowest, …], [highest, …]]</source>
            <translation>各バンドの最小値と最大値 [[最小値, …], [最大値, …]]</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>two lists of numbers, one for each band</source>
            <translation>バンドごとに1つの数値を持つ2つのリスト</translation>
        </message>
        <message>
            <location filename="../inference/architectures/super_resolution.py" />
            <source>Super-resolution by ArcGIS' SuperResolution (U-Net, SR3)</source>
            <translation>ArcGISのSuperResolution（U-Net、SR3）による超解像</translation>
        </message>
        <message>
            <location filename="../inference/architectures/unet_classifier.py" />
            <source>Pixel classification by ArcGIS' UnetClassifier (U-Net)</source>
            <translation>ArcGISのUnetClassifier（U-Net）によるピクセル分類</translation>
        </message>
        <message>
            <location filename="../inference/archives/__init__.py" />
            <source>{name} is no archive; expected a zip or 7-zip file</source>
            <translation>「{name}」はアーカイブではありません。zipまたは7-zipのファイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/archives/__init__.py" />
            <source>The package {model} cannot be unpacked: {reason}</source>
            <translation>パッケージ「{model}」を展開できません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} holds {name}, {reason}</source>
            <translation>パッケージ「{model}」の「{name}」は、{reason}</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} needs {needed:.0f} MB when it is unpacked, and {folder} has room for {free:.0f} MB; expected more</source>
            <translation>パッケージ「{model}」の展開後のサイズは{needed:.0f} MBですが、「{folder}」の空き容量は{free:.0f} MBです。より多くの空き容量が必要です</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which would leave its folder; expected plain files</source>
            <translation>展開先のフォルダの外に出ますが、通常のファイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which is a link or a device; expected plain files</source>
            <translation>リンクまたはデバイスファイルですが、通常のファイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>which is encrypted; expected a package without a password</source>
            <translation>暗号化されていますが、パスワードのないパッケージが必要です</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>a name that Windows cannot have; expected names that work everywhere</source>
            <translation>Windowsで使えない名前ですが、どの環境でも使える名前が必要です</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} holds {name} twice (to Windows, a and A are the same); expected each name once</source>
            <translation>パッケージ「{model}」に「{name}」が2つ含まれています（WindowsではaとAは区別されません）。名前が重複していないことが必要です</translation>
        </message>
        <message>
            <location filename="../inference/archives/_entries.py" />
            <source>The package {model} of {packed:.1f} MB would become {count} files of {total:.0f} MB; expected at most {most} files, {bytes:.0f} MB, and {ratio} times its size</source>
            <translation>パッケージ「{model}」（{packed:.1f} MB）を展開すると{count}個のファイル、合計{total:.0f} MBになりますが、ファイル数は{most}個以下、合計は{bytes:.0f} MB以下、かつ元のサイズの{ratio}倍以下であることが必要です</translation>
        </message>
        <message>
            <location filename="../inference/archives/seven_zip.py" />
            <source>The package {model} is encrypted; expected a package without a password</source>
            <translation>パッケージ「{model}」は暗号化されていますが、パスワードのないパッケージが必要です</translation>
        </message>
        <message>
            <location filename="../inference/archives/zip_file.py" />
            <source>The package {model} says that {name} has {declared} bytes, but it has not; expected an undamaged package</source>
            <translation>パッケージ「{model}」では「{name}」は{declared}バイトとされていますが、実際のサイズと異なります。破損していないパッケージが必要です</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>one of the arguments of this model: {names}</source>
            <translation>このモデルの引数のいずれか（{names}）</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>names and values, like "padding 32; batch_size 16" or {"padding": 32}</source>
            <translation>「padding 32; batch_size 16」や{"padding": 32}のような名前と値</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Tiles seen at once</source>
            <translation>一度に見るタイル数</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Rows and columns of a tile</source>
            <translation>タイルの行数と列数</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Precision of numbers</source>
            <translation>数値の精度</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Pixels shared with other tiles</source>
            <translation>他のタイルと共有するピクセル数</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How tiles are joined</source>
            <translation>タイルの結合方法</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Flipped and turned tiles too</source>
            <translation>反転したタイルも入力するか</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How answers about one tile are merged</source>
            <translation>反転したタイルの結果との統合方法</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Probabilities in place of classes</source>
            <translation>クラスの代わりに確率を出力するか</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Whether edges become thin lines</source>
            <translation>エッジを細い線にするか</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>From which kind of image to which</source>
            <translation>変換元と変換先の画像の種類</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Pixels made along the side of each</source>
            <translation>1ピクセルの辺に作るピクセル数</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How images are drawn from noise</source>
            <translation>ノイズから画像を生成する方法</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>How noise grows from step to step</source>
            <translation>ステップごとのノイズの増え方</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Steps from noise to image</source>
            <translation>ノイズから画像までのステップ数</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of the class</source>
            <translation>クラスと判定する最小の確率</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Least probability of a change</source>
            <translation>変化と判定する最小の確率</translation>
        </message>
        <message>
            <location filename="../inference/arguments.py" />
            <source>Whether background is a class</source>
            <translation>背景をクラスとするか</translation>
        </message>
        <message>
            <location filename="../inference/augmentation.py" />
            <source>False, as the model gives class numbers, which cannot be averaged</source>
            <translation>モデルが返すクラス番号は平均できないため、False</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>ImageHeight is missing; expected the rows (and in ImageWidth the columns) of a tile</source>
            <translation>ImageHeightがありません。タイルの行数（列数はImageWidth）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model's file takes tiles of {fixed} pixels only, not the {said} of its definition</source>
            <translation>モデルのファイルが受け取るのは{fixed}ピクセルのタイルだけで、定義にある{said}ピクセルのタイルではありません</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>trained, as the model's file takes tiles of {size} pixels only</source>
            <translation>モデルのファイルが{size}ピクセルのタイルしか受け取らないため、trained</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>With tiles of {size} pixels only {share:.1f} % of a sample get the class that they get with the {trained} that the model was trained with: its answer depends on the size of its tiles</source>
            <translation>{size}ピクセルのタイルでは、学習時の{trained}ピクセルのタイルと同じクラスになるのはサンプルの{share:.1f}%だけです。モデルの結果はタイルサイズによって変わります</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>only {share:.1f} % of a sample keep their class with others</source>
            <translation>他のサイズでもクラスが変わらないのはサンプルの{share:.1f}%だけです</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>tile_size is auto: tiles stay at {size}. Reason: {reason}</source>
            <translation>tile_sizeはautoですが、タイルは{size}のままにします: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>auto or full, as {device} has but one precision for this model</source>
            <translation>{device}でこのモデルに使える精度は1つだけのため、autoまたはfull</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full. On this CPU precision half is faster and less exact, in bfloat16</source>
            <translation>精度: full。このCPUでは、precision halfを指定するとbfloat16で計算し、速くなりますが精度は下がります</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as half fails: {reason}</source>
            <translation>精度: full。halfでは失敗します: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: full, as {share:.2f} % of the classes of a sample would change with half</source>
            <translation>精度: full（halfではサンプルのクラスの{share:.2f}%が変わるため）</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>Precision: half</source>
            <translation>精度: half</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>The model answers with an array of {shape}; expected {expected}, as for its first tile</source>
            <translation>モデルは形状が{shape}の配列を返しますが、最初のタイルと同じ{expected}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>at least {margin}, which the model crops itself</source>
            <translation>モデル自身が切り取る{margin}以上の値</translation>
        </message>
        <message>
            <location filename="../inference/building.py" />
            <source>crop, as the model gives class numbers, which cannot be blended</source>
            <translation>モデルが返すのはブレンドできないクラス番号であるため、crop</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>nothing, as the model gives class numbers</source>
            <translation>モデルが返すのはクラス番号であるため、指定しないこと</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>Classes and ignore_mapped_class leave none of {count} channels for changes; expected one whose value is not {value}</source>
            <translation>Classesとignore_mapped_classにより、{count}個のチャンネルのうち変化を表すものがなくなります。値が{value}以外のチャンネルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one number a pixel, from 0 to more than 1; expected a probability, or a score that may be negative (for a map of distances, of which more than 1 are changes, expected "distance" in ModelConfiguration of the definition)</source>
            <translation>モデルはピクセルごとに1つの数（0以上で、1を超えるものを含む）を返しますが、確率、または負になりうるスコアが必要です（1を超えると変化となる距離のマップの場合は、定義のModelConfigurationに「distance」が必要です）</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives one score a pixel, and the definition lists {count} classes; expected two, no change and change</source>
            <translation>モデルはピクセルごとに1つのスコアを返し、定義には{count}個のクラスがありますが、「変化なし」と「変化」の2つが必要です</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives class numbers; expected the distance between both dates, as its definition says</source>
            <translation>モデルはクラス番号を返しますが、定義のとおり2時点間の距離が必要です</translation>
        </message>
        <message>
            <location filename="../inference/changes.py" />
            <source>The model gives {channels} numbers a pixel; expected one, the distance between both dates</source>
            <translation>モデルはピクセルごとに{channels}個の数を返しますが、2時点間の距離を表す1つの数が必要です</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>Classes: {classes}</source>
            <translation>クラス: {classes}</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>{count} pixels with data got no class: the model gave no number for them, or a class that its definition does not list</source>
            <translation>データのある{count}個のピクセルにクラスが割り当てられませんでした。モデルが数値でない結果か、定義にないクラスを返しました</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>Bands: {names}</source>
            <translation>バンド: {names}</translation>
        </message>
        <message>
            <location filename="../inference/content.py" />
            <source>{count} pixels with data got no value: the model gave no number for them</source>
            <translation>データのある{count}個のピクセルに値が割り当てられませんでした。モデルが数値でない結果を返しました</translation>
        </message>
        <message>
            <location filename="../inference/conventions/__init__.py" />
            <source>What {file} says of itself cannot be used: {reason}</source>
            <translation>「{file}」に含まれるモデルの情報を使用できません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_metadata.py" />
            <source>{key} is no YAML: {reason}</source>
            <translation>{key}がYAMLではありません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_metadata.py" />
            <source>{key} is too large; expected the metadata of one model</source>
            <translation>{key}が大きすぎます。モデルを記述したものが必要です</translation>
        </message>
        <message>
            <location filename="../inference/conventions/_mlm_scaling.py" />
            <source>value_scaling is {value}; expected one of {kinds}, with its numbers</source>
            <translation>value_scalingは{value}ですが、{kinds}のいずれかとその数値が必要です</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>{key} is {value!r}; expected JSON</source>
            <translation>{key}は{value!r}ですが、JSONが必要です</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>class_names is {value}; expected a name for each class, counted from 0</source>
            <translation>class_namesは{value}ですが、0から数えた各クラスの名前が必要です</translation>
        </message>
        <message>
            <location filename="../inference/conventions/deepness.py" />
            <source>The number of bands is missing; expected it in the shape of the model's input</source>
            <translation>バンド数がありません。モデルの入力の形状にバンド数が必要です</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is {value}; expected a JSON object</source>
            <translation>{key}は{value}ですが、プロパティ（名前と値）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is missing; expected a list of objects</source>
            <translation>{key}がありません。オブジェクトのリストが必要です</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>The model takes {given}; expected batch, bands, rows, columns in this order</source>
            <translation>モデルの入力は{given}ですが、batch, bands, rows, columnsの順の入力が必要です</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>an input without dim_order</source>
            <translation>dim_orderの指定なし</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>pre_processing_function is {value}; expected value_scaling, as no code of a model is run</source>
            <translation>pre_processing_functionは{value}ですが、モデルのコードは実行しないため、value_scalingが必要です</translation>
        </message>
        <message>
            <location filename="../inference/conventions/mlm.py" />
            <source>{key} is {value}, which is not run</source>
            <translation>{key}は{value}ですが、実行されません</translation>
        </message>
        <message>
            <location filename="../inference/conventions/plain.py" />
            <source>{file} comes without a definition: pixel values are given to it as they are, its classes have numbers for names, and tiles are {rows} × {cols} pixels where it takes any (a .emd beside it, with {file} as ModelFile, says more)</source>
            <translation>「{file}」には定義がないため、ピクセルの値をそのままモデルに渡し、クラスの名前は番号とし、モデルが任意のサイズのタイルを受け取る場合は{rows} × {cols}ピクセルのタイルにします（ModelFileに「{file}」を指定した.emdを同じフォルダに置くと、詳しく指定できます）</translation>
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the bands of the raster before the change first, or names (if these are bands of each raster)</source>
            <translation>ExtractBandsは{bands}ですが、変化前のラスタのバンドを先に並べるか、（これらが各ラスタのバンドの場合は）バンド名で指定することが必要です</translation>
        </message>
        <message>
            <location filename="../inference/dates.py" />
            <source>ExtractBands is {bands}; expected the same bands of both rasters, numbered one after the other like {example}, or those of one</source>
            <translation>ExtractBandsは{bands}ですが、{example}のように両方のラスタの同じバンドに通し番号を付けたもの、または一方のラスタだけのバンドが必要です</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model gives more than one score a pixel</source>
            <translation>モデルがピクセルごとに複数のスコアを返すため、指定しないこと</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>nothing, as the model has no channel for the background</source>
            <translation>モデルに背景のチャンネルがないため、指定しないこと</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>ignore_mapped_class is {ignored}; expected some of {count} channels to be left</source>
            <translation>ignore_mapped_classは{ignored}ですが、{count}個のチャンネルのうち少なくとも1つを残すことが必要です</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} score(s) a pixel; expected {count} as the definition lists {count} class(es), or {more} with one for the background</source>
            <translation>モデルはピクセルごとに{channels}個のスコアを返しますが、定義のクラスは{count}個のため、{count}個、または背景を加えた{more}個が必要です</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>Classes is missing; expected the values that the model's class map holds, with their names</source>
            <translation>Classesがありません。モデルのクラスマップに含まれる値とその名前が必要です</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model gives {channels} whole numbers a pixel; expected one, the class</source>
            <translation>モデルはピクセルごとに{channels}個の整数を返しますが、クラスを表す1つの整数が必要です</translation>
        </message>
        <message>
            <location filename="../inference/decisions.py" />
            <source>The model's score is {score:.3g} at a pixel; expected a probability from 0 to 1, as it gave for the first tile</source>
            <translation>モデルのスコアが{score:.3g}のピクセルがありますが、最初のタイルと同じ0から1までの確率が必要です</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>numbers of channels</source>
            <translation>チャンネルの番号</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition is not JSON: {reason} (line {line}, column {column})</source>
            <translation>モデル定義がJSONではありません: {reason}（行{line}、列{column}）</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition cannot be read as JSON: {reason}</source>
            <translation>モデル定義をJSONとして読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>The model definition</source>
            <translation>モデル定義</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a JSON object, {"Framework": …}</source>
            <translation>JSONオブジェクト（{"Framework": …}）</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>0-based band numbers or band names</source>
            <translation>0から数えたバンド番号またはバンド名</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>entries like {"Value": 1, "Name": "Water", "Color": [0, 0, 255]}</source>
            <translation>{"Value": 1, "Name": "Water", "Color": [0, 0, 255]}のような項目</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a whole number</source>
            <translation>整数</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[red, green, blue] from 0 to 255</source>
            <translation>0から255までの[赤, 緑, 青]</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>an object of lists, one number for each band</source>
            <translation>バンドごとに1つの数を並べたリストを持つオブジェクト</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>lists of one length</source>
            <translation>同じ長さのリスト</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>a list with a number for each band</source>
            <translation>バンドごとに1つの数を並べたリスト</translation>
        </message>
        <message>
            <location filename="../inference/definition.py" />
            <source>[lowest, highest]</source>
            <translation>[最小値, 最大値]</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands of each raster: {names}</source>
            <translation>各ラスタのバンド: {names}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>bands: {names}</source>
            <translation>バンド: {names}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>tiles of {height} × {width} pixels</source>
            <translation>タイル: {height} × {width}ピクセル</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>runs with {framework}</source>
            <translation>{framework}で実行</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>made with arcgis.learn {version}</source>
            <translation>arcgis.learn {version}で作成</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>version {version}</source>
            <translation>バージョン{version}</translation>
        </message>
        <message>
            <location filename="../inference/description.py" />
            <source>licence: {license}</source>
            <translation>ライセンス: {license}</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>auto, cpu, cuda, cuda:0, or several like cuda:0, cuda:1</source>
            <translation>auto、cpu、cuda、cuda:0、またはcuda:0, cuda:1のような複数の指定</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>a whole number from 1 to {most}, or none</source>
            <translation>1から{most}までの整数、または指定なし</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>CPU ({count} threads)</source>
            <translation>CPU（{count}スレッド）</translation>
        </message>
        <message>
            <location filename="../inference/devices.py" />
            <source>CPU ({count} cores)</source>
            <translation>CPU（{count}コア）</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>True or False</source>
            <translation>TrueまたはFalse</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number of pixels from {lowest} to {highest}</source>
            <translation>{lowest}から{highest}までの整数のピクセル数</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a whole number from {lowest} to {highest}</source>
            <translation>{lowest}から{highest}までの整数</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a number from {lowest} to {highest}</source>
            <translation>{lowest}から{highest}までの数</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a number</source>
            <translation>数値</translation>
        </message>
        <message>
            <location filename="../inference/domains.py" />
            <source>a text without semicolons</source>
            <translation>セミコロンを含まないテキスト</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{package} brings {code}. None of it has run, as it could do on this computer whatever you can; expected that you trust the package, in the dialog or with TRUST set to true</source>
            <translation>{package}には{code}が含まれています。このコンピュータであなたにできることを何でも実行できるため、まだ実行していません。ダイアログ、またはTRUSTをtrueにすることによるパッケージへの信頼が必要です</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{model} needs {packages}, not found in the Python of QGIS. Install with: {command}</source>
            <translation>「{model}」には{packages}が必要ですが、QGISのPython環境に見つかりません。次のコマンドでインストールしてください: {command}</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{name} is {value!r}; expected {expected}</source>
            <translation>{name}は{value!r}ですが、{expected}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{device} has too little memory for {batch_size} tile(s) at a time; expected room for at least one (choose another device or a smaller tile)</source>
            <translation>{device}のメモリは、一度に{batch_size}個のタイルを処理するには不足しています。少なくとも1個分の空きが必要です（別のデバイスか、より小さいタイルを選んでください）</translation>
        </message>
        <message>
            <location filename="../inference/errors.py" />
            <source>{device} failed: {reason}; expected a GPU that computes (after such a failure QGIS has to be started anew before it does)</source>
            <translation>{device}で障害が発生しました: {reason}。計算できるGPUが必要です（このような障害の後は、QGISを再起動するまで計算できません）</translation>
        </message>
        <message>
            <location filename="../inference/features/attachment_tables.py" />
            <source>{path} has {size} bytes and is not attached; expected at most {largest}</source>
            <translation>{path}は{size}バイトあり、添付されません。最大{largest}バイトであることが必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/attachment_tables.py" />
            <source>GDAL relates no attachments to {layer}</source>
            <translation>GDALはアタッチメントを{layer}に関連付けられません</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written: {reason}</source>
            <translation>地物{path}を書き込めません：{reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written; expected a GeoPackage (.gpkg) or a File GDB (.gdb)</source>
            <translation>地物{path}を書き込めません。GeoPackage（.gpkg）またはFile GDB（.gdb）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>The features {path} cannot be written: GDAL {version} of this QGIS writes no File GDBs with attachments; expected a GeoPackage (.gpkg), or a QGIS with GDAL 3.6 or newer</source>
            <translation>地物{path}を書き込めません：このQGISのGDAL {version}はアタッチメント付きのFile GDBを書き込めません。GeoPackage（.gpkg）、またはGDAL 3.6以降のQGISが必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/containers.py" />
            <source>{path} is read only, as {file} cannot be written to; expected one that can be changed</source>
            <translation>{file}に書き込めないため、{path}は読み取り専用です。変更できるものが必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/esri_attachments.py" />
            <source>The attachments in {table} do not tell their features; expected {global_ids}, with {key} in {layer}, or {object_ids}</source>
            <translation>{table}の添付ファイルは、どの地物のものかを示していません。{global_ids}と{layer}の{key}、または{object_ids}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The layer {layer} cannot be read: {reason}</source>
            <translation>レイヤ{layer}を読み込めません：{reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} lacks the field {field}; expected the fields of the input and of the model's classes</source>
            <translation>地物{path}に追加できません：レイヤ{layer}にフィールド{field}がありません。入力とモデルのクラスのフィールドが必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the field {field} of the layer {layer} is of the type {found}; expected {wanted}</source>
            <translation>地物{path}に追加できません：レイヤ{layer}のフィールド{field}の型は{found}です。{wanted}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} has geometries of the type {found}; expected {wanted}, as the input has</source>
            <translation>地物{path}に追加できません：レイヤ{layer}のジオメトリの型は{found}です。入力と同じ{wanted}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/layer.py" />
            <source>The features {path} cannot be appended to: the layer {layer} is in {found}; expected {wanted}, as the input is</source>
            <translation>地物{path}に追加できません：レイヤ{layer}の座標参照系は{found}です。入力と同じ{wanted}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>OUTPUT_FEATURES is {path}, where the input features lie; expected another file</source>
            <translation>OUTPUT_FEATURESは入力地物のある{path}です。別のファイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>Classified rasters in {path}: {count}, attached to features of {layer}</source>
            <translation>{path}の分類されたラスタ：{count}（{layer}の地物に添付）</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>The features {path} cannot be appended to: the layer {layer} has no attachments; expected related media in a GeoPackage, attachments by GlobalID in a File GDB</source>
            <translation>地物{path}に追加できません：レイヤ{layer}にアタッチメントがありません。GeoPackageでは関連メディア、File GDBではGlobalIDによるアタッチメントが必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/output_features.py" />
            <source>The features {path} cannot be appended to: there are the layers {layers}; expected one that is called {name}</source>
            <translation>地物{path}に追加できません：レイヤは{layers}です。{name}という名前のレイヤが必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>false, as the features name files by a path, which are no attachments</source>
            <translation>false（地物はパスでファイルを示しており、それらはアタッチメントではないため）</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>Images in {path} that are replaced by classified rasters: {count}</source>
            <translation>{path}で分類されたラスタに置き換えられた画像：{count}</translation>
        </message>
        <message>
            <location filename="../inference/features/overwriting.py" />
            <source>The image {name} is gone: row {row} of {table}; expected it where it was when the run began</source>
            <translation>画像{name}がなくなりました：{table}の行{row}。実行開始時と同じ場所にあることが必要です</translation>
        </message>
        <message>
            <location filename="../inference/features/stored_images.py" />
            <source>{count} of {all} files that features of {layer} carry are no images, and are left out: {names}</source>
            <translation>{layer}の地物が持つ{all}個のファイルのうち{count}個は画像ではないため除かれます: {names}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>The table {table} cannot be read: {reason}</source>
            <translation>テーブル「{table}」を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>{path} cannot be read: {reason}</source>
            <translation>{path}を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/features/tables.py" />
            <source>{path} has no layer {name}; expected one of {names}</source>
            <translation>{path}にはレイヤ「{name}」がありません。{names}のいずれかが必要です</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of tiles × bands × rows × columns, before and after</source>
            <translation>「タイル × バンド × 行 × 列」の配列2つ（変化前、変化後）</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × (2 × bands) × rows × columns, before first</source>
            <translation>変化前を先にした「タイル × (2 × バンド) × 行 × 列」</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>tiles × 2 × bands × rows × columns, before first</source>
            <translation>変化前を先にした「タイル × 2 × バンド × 行 × 列」</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>one array of tiles × bands × rows × columns</source>
            <translation>「タイル × バンド × 行 × 列」の配列1つ</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{look}, as its definition says</source>
            <translation>定義のとおり、{look}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} does not tell how it takes two rasters; expected stacked ({stacked}) or pair ({pair}) as ModelConfiguration of the definition</source>
            <translation>「{file}」からは2つのラスタの受け取り方がわかりません。定義のModelConfigurationにstacked（{stacked}）またはpair（{pair}）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{two}; {stacked}; or {pair}</source>
            <translation>{two}、{stacked}、または{pair}</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>two arrays of one shape, before and after</source>
            <translation>同じ形状の配列2つ（変化前、変化後）</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{file} takes {inputs}; expected {expected}</source>
            <translation>「{file}」の入力は{inputs}ですが、{expected}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/inputs.py" />
            <source>{count} inputs</source>
            <translation>{count}個</translation>
        </message>
        <message>
            <location filename="../inference/interpreter.py" />
            <source>QGIS' Python has no interpreter in {folder}, nor beside {program}; expected one, to run this in a process of its own</source>
            <translation>QGISのPythonのインタプリタが「{folder}」にも「{program}」の隣にもありません。これを別のプロセスで実行するにはインタプリタが必要です</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{number} of {count}: {item}</source>
            <translation>{count}件中{number}件目: {item}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{item} failed: {reason}</source>
            <translation>{item}は失敗しました: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>None of the {count} items is finished: {outside} lie beyond EXTENT or MASK, {failed} failed; the first of these, {item}: {reason}</source>
            <translation>{count}個の項目のうち完了したものはありません。{outside}個はEXTENTまたはMASKの外側にあり、{failed}個は失敗しました。失敗した最初の{item}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>All {count} items failed; the first, {item}: {reason}</source>
            <translation>{count}件のアイテムがすべて失敗しました。最初の{item}: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>MASK is {mask}; expected polygons that the centre of a pixel of any of the {count} items lies in (inside of EXTENT, if it is given)</source>
            <translation>MASKは{mask}です。{count}個の項目のいずれかのピクセルの中心を含むポリゴンが必要です（EXTENTがある場合はその内側）</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>EXTENT is {extent}; expected one that shares pixels with any of the {count} items</source>
            <translation>EXTENTは{extent}です。{count}件のアイテムのいずれかとピクセルを共有する領域が必要です</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>{finished} items are finished, {kept} of them from an earlier run; {failed} failed, {outside} lie beyond EXTENT or MASK</source>
            <translation>{finished}個の項目が完了しました（うち{kept}個は以前の実行によるもの）。{failed}個は失敗し、{outside}個はEXTENTまたはMASKの外側にあります</translation>
        </message>
        <message>
            <location filename="../inference/items.py" />
            <source>The output {path} cannot be written: {reason}</source>
            <translation>出力「{path}」を書き込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/job.py" />
            <source>The output {path} is the input raster, or part of it; expected another file, as this one would be lost</source>
            <translation>出力「{path}」は入力ラスタまたはその一部です。このファイルが失われるため、別のファイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>{key} is {value}; expected {expected}</source>
            <translation>{key}は{value}ですが、{expected}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a text</source>
            <translation>文字列</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a list</source>
            <translation>リスト</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a whole number from {least} to {most}</source>
            <translation>{least}から{most}までの整数</translation>
        </message>
        <message>
            <location filename="../inference/keys.py" />
            <source>a number from 0 to 1</source>
            <translation>0から1までの数</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>unnamed</source>
            <translation>名前なし</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Model: {name} ({file})</source>
            <translation>モデル: {name}（{file}）</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Tile: {height} × {width} pixels, padding {padding}, merged by {merge}, batch of {batch}</source>
            <translation>タイル: {height} × {width}ピクセル、パディング {padding}、結合 {merge}、バッチ {batch}</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Augmentation: the model is asked about {count} variants of each tile</source>
            <translation>データ拡張: 各タイルを{count}通りの向きでモデルに入力します</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Device asked for: {asked}; used: {used}</source>
            <translation>指定されたデバイス: {asked}、使用するデバイス: {used}</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{tiles} tiles, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second</source>
            <translation>{tiles}タイル、{megapixels:.2f}メガピクセルを{seconds:.1f}秒で処理: 毎秒{speed:.2f}メガピクセル</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{shown} of {tiles} tiles were shown to the model, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second</source>
            <translation>{tiles}タイルのうち{shown}タイルをモデルに入力、{megapixels:.2f}メガピクセルを{seconds:.1f}秒で処理: 毎秒{speed:.2f}メガピクセル</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{key} is in the definition and has no effect, as in ArcGIS</source>
            <translation>定義の{key}は、ArcGISと同様に効果がありません</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>Not classified, no data: {pixels} pixels</source>
            <translation>未分類（データなし）: {pixels}ピクセル</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %</source>
            <translation>{value} {name}: {pixels}ピクセル、{share:.1f}%</translation>
        </message>
        <message>
            <location filename="../inference/log.py" />
            <source>{value} {name}: {pixels} pixels, {share:.1f} %, {area:.2f} ha</source>
            <translation>{value} {name}: {pixels}ピクセル、{share:.1f}%、{area:.2f} ha</translation>
        </message>
        <message>
            <location filename="../inference/memory.py" />
            <source>The device's memory is too small for {size} tiles at a time; going on with {half}</source>
            <translation>デバイスのメモリは、一度に{size}個のタイルを処理するには不足しています。{half}個ずつで続行します</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>The layers of the backbone cannot be gone through one after the other: {reason}</source>
            <translation>バックボーンの層を順にたどることができません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>The last layers of the backbone are no stages of a ResNet's blocks; expected such, as no other is known how to dilate</source>
            <translation>バックボーンの末尾の層が、ResNetのブロックからなるステージではありません。それ以外の層をdilationに対応させる方法がわからないため、そのようなステージが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/backbones.py" />
            <source>timm cannot build the backbone {backbone}: {reason}</source>
            <translation>timmはバックボーン{backbone}を構築できません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/bdcn.py" />
            <source>BDCN cannot enlarge what it sees to tiles of {height} × {width}; expected tiles whose sides are multiples of {step}</source>
            <translation>BDCNは特徴量を{height} × {width}のタイルのサイズに拡大できません。各辺が{step}の倍数のタイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/deeplab.py" />
            <source>The weights are those of torchvision's DeepLab with PointRend; expected torchvision's DeepLab or PointRend alone, as nothing tells how far such a backbone is dilated</source>
            <translation>重みはtorchvisionのDeepLabにPointRendを加えたものですが、そのバックボーンのdilationの大きさがわからないため、どちらか一方だけのものが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/image_encoder.py" />
            <source>The network knows places in tiles of {size} × {size} pixels, not of {height} × {width}; expected the tiles that it was trained with</source>
            <translation>ネットワークが位置を知っているのは{size} × {size}ピクセルのタイルで、{height} × {width}ではありません。学習時のタイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/mmsegmentation.py" />
            <source>MMSegmentation cannot build {name}: {reason}</source>
            <translation>MMSegmentationは{name}を構築できません：{reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/mmsegmentation.py" />
            <source>MMSegmentation has {count} configurations called {name}; expected one, whose name the package gives</source>
            <translation>MMSegmentationに{name}という設定は{count}個あります。パッケージが名前を示す設定が1つ必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>The weights are not those of SR3: steps do not take what those before them give ({reason})</source>
            <translation>重みはSR3のものではありません。前の層の出力を次の層が受け取れません（{reason}）</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>The network has {width} channels, which cannot be normalised in {groups} groups; expected the norm_groups that it was trained with</source>
            <translation>ネットワークのチャンネル数{width}は{groups}個のグループに分けて正規化できません。学習時のnorm_groupsが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/noisy_unet.py" />
            <source>SR3 cannot halve tiles of {height} × {width} pixels so often; expected tiles whose sides are multiples of {step}</source>
            <translation>SR3は{height} × {width}ピクセルのタイルをその回数だけ半分にできません。辺が{step}の倍数のタイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/pix2pix.py" />
            <source>Pix2Pix cannot halve tiles of {height} × {width} pixels {times} times; expected tiles whose sides are multiples of {step}</source>
            <translation>Pix2Pixは{height} × {width}ピクセルのタイルを{times}回半分にできません。各辺が{step}の倍数のタイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/psp.py" />
            <source>The weights are those of a PSPNet with the decoder of a U-Net and PointRend; expected the decoder or PointRend alone, as nothing tells how they work together</source>
            <translation>重みはU-NetのデコーダとPointRendの両方を持つPSPNetのものですが、両者を組み合わせる方法がわからないため、どちらか一方だけのものが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/resnet.py" />
            <source>The backbone is {backbone}; expected one of {backbones}</source>
            <translation>バックボーンは{backbone}ですが、{backbones}のいずれかが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The attention of STANet is {attention}; expected one of {attentions}</source>
            <translation>STANetのアテンションは{attention}ですが、{attentions}のいずれかが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/stanet.py" />
            <source>The pyramid attention of STANet cannot divide features of {height} × {width} into {parts} × {parts} blocks; expected tiles whose sides are multiples of {step}</source>
            <translation>STANetのピラミッドアテンションは{height} × {width}の特徴量を{parts} × {parts}のブロックに分割できません。各辺が{step}の倍数のタイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/vgg.py" />
            <source>The backbone is {backbone}; expected one of {backbones}, as nothing tells where a network that finds edges looks at another one</source>
            <translation>バックボーンは{backbone}ですが、エッジを検出するネットワークが他のバックボーンのどの層を参照するかわからないため、{backbones}のいずれかが必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds {kind}; expected weights without their network, a state dict of named tensors</source>
            <translation>「{file}」の内容は{kind}ですが、ネットワークを含まない重み（名前付きテンソルのstate dict）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>The weights are not those of {network}: {missing} missing, {unexpected} unexpected, {differing} of another shape</source>
            <translation>重みが{network}のものではありません: 不足 {missing}、余分 {unexpected}、形状の違い {differing}</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>PyTorch {version} cannot load {file}: {reason}</source>
            <translation>PyTorch {version}は「{file}」を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected a state dict of tensors alone, or that you trust the package (TRUST set to true)</source>
            <translation>{file}にはpickle形式のPythonオブジェクトが含まれており、読み込むとコードが実行される可能性があります。テンソルのみのstate dict、またはパッケージへの信頼（TRUSTをtrueにする）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/networks/weights.py" />
            <source>PyTorch {version} finds no weights in {file}: {reason}</source>
            <translation>PyTorch {version}は「{file}」の中に重みを見つけられません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/normalization.py" />
            <source>NormalizationStats has {count} bands; expected at least {wanted}, as ExtractBands asks for band {last}, counted from 0</source>
            <translation>NormalizationStatsのバンドは{count}個ですが、ExtractBandsがバンド{last}（0から数えて）を指定しているため、少なくとも{wanted}個が必要です</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>False, as only models of one class, or of two, have a probability to give</source>
            <translation>確率を返せるのはクラスが1つまたは2つのモデルだけのため、False</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>The model gives {channels} numbers a pixel; expected one score, or two, as it has one class</source>
            <translation>モデルはピクセルごとに{channels}個の数を返しますが、クラスが1つのため、1つまたは2つのスコアが必要です</translation>
        </message>
        <message>
            <location filename="../inference/one_class.py" />
            <source>False, as return_probability_raster asks for no lines</source>
            <translation>return_probability_rasterは線を求めないため、False</translation>
        </message>
        <message>
            <location filename="../inference/opening.py" />
            <source>SNAP is false, which has no effect without EXTENT: a grid begins at its corner</source>
            <translation>SNAPはfalseですが、EXTENTがないため効果がありません。グリッドはEXTENTの角から始まるものです</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {kind}; expected tiles × classes × rows × columns, an answer for every pixel</source>
            <translation>モデルは{kind}を返しますが、すべてのピクセルの結果となる「タイル × クラス × 行 × 列」が必要です</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>an array of {shape}</source>
            <translation>形状が{shape}の配列</translation>
        </message>
        <message>
            <location filename="../inference/outputs.py" />
            <source>The model answers with {rows} × {cols} pixels for a tile of {height} × {width}; expected as many, 1/2 to 1/32 of them (is the tile a multiple of the network's stride?), or a few less on every side (many: say so with ModelPadding)</source>
            <translation>モデルは{height} × {width}のタイルに対して{rows} × {cols}ピクセルを返しますが、同じサイズ、その1/2から1/32のサイズ（タイルはネットワークのストライドの倍数ですか？）、または各辺がわずかに小さいサイズ（差が大きい場合はModelPaddingで指定）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>ModelFile is missing; expected the path of the model's file</source>
            <translation>ModelFileがありません。モデルのファイルのパスが必要です</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>{key} is {file}, which is not there; expected a file in {folder}</source>
            <translation>{key}は「{file}」ですが、存在しません。「{folder}」にあるファイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {model} is not there; expected a .emd, .json or .dlpk file, JSON text, or a model's own file</source>
            <translation>モデル定義「{model}」は存在しません。.emd、.json、.dlpkのファイル、JSONテキスト、またはモデル自体のファイルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>The model definition {path} cannot be read: {reason}</source>
            <translation>モデル定義「{path}」を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/package.py" />
            <source>{path} is no model definition; expected a .emd, .json or .dlpk file, naming the model's file, or a model that runs as it is (ONNX, TorchScript or an exported program of PyTorch)</source>
            <translation>「{path}」はモデル定義ではありません。モデルのファイルを指定する.emd、.json、.dlpkのいずれかのファイル、またはそのまま実行できるモデル（ONNX、TorchScript、エクスポートされたPyTorchプログラムのいずれか）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>Unpacking {model}</source>
            <translation>「{model}」を展開しています</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>The package {model} holds {count} model definitions ({names}); expected exactly one .emd file (of several, unpack the package and choose one)</source>
            <translation>パッケージ「{model}」に含まれるモデル定義は{count}個（{names}）ですが、ちょうど1つの.emdファイルが必要です（複数ある場合は、パッケージを展開して1つを選んでください）</translation>
        </message>
        <message>
            <location filename="../inference/packed.py" />
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>{path} is a service, which other processes cannot open; expected a raster that GDAL reads</source>
            <translation>{path} はサービスであり、他のプロセスからは開けません。GDAL が読み込めるラスタが必要です</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>A run in parts makes a raster alone; expected no other products (write_polygons makes polygons of the raster that join_parts gives)</source>
            <translation>分割実行で作られるのはラスタだけのため、他の成果物を指定しないことが必要です（join_partsが作るラスタから、write_polygonsでポリゴンを作れます）</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>false for a run in parts, each of which lies on the map by itself</source>
            <translation>部分に分けた実行では false（各部分がそれ自体で地図上にあるため）</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>{count} of {all} parts are not there, {names}; expected all of them</source>
            <translation>{all}個のパートのうち{count}個（{names}）が存在しません。すべてのパートが必要です</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The model or the raster is not the one that {plan} was made for; expected them unchanged (plan_parts makes a new plan)</source>
            <translation>モデルまたはラスタが「{plan}」を作成したときのものと異なります。変更されていないものが必要です（plan_partsで新しいプランを作成できます）</translation>
        </message>
        <message>
            <location filename="../inference/parts.py" />
            <source>The plan {path} cannot be read: {reason}; expected one that plan_parts made</source>
            <translation>プラン「{path}」を読み込めません（{reason}）。plan_partsで作成したプランが必要です</translation>
        </message>
        <message>
            <location filename="../inference/pool.py" />
            <source>{device} failed and is used no longer, others redo its part: {reason}</source>
            <translation>{device}で失敗したため、このデバイスは以後使用せず、その担当部分は他のデバイスでやり直します: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>none, as the model does not tell how likely its classes are: it gives numbers of classes, distances, probabilities or images</source>
            <translation>モデルがクラスの確からしさを示さない（クラス番号、距離、確率、または画像を返す）ため、指定なし</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>another file than OUTPUT</source>
            <translation>OUTPUTとは別のファイル</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>a GeoPackage (.gpkg)</source>
            <translation>GeoPackage（.gpkg）</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>none, as the model gives numbers, no classes</source>
            <translation>モデルがクラスではなく数値を返すため、指定なし</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>a whole number of pixels, 1 or more</source>
            <translation>1以上の整数のピクセル数</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>Polygons: {count}</source>
            <translation>ポリゴン: {count}</translation>
        </message>
        <message>
            <location filename="../inference/products.py" />
            <source>The raster {path} is complete and stays</source>
            <translation>ラスタ「{path}」は完成しており、残されます</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters {before} and {after} do not overlap; expected two of one place</source>
            <translation>ラスタ「{before}」と「{after}」は重なっていません。同じ場所の2つのラスタが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have {before} and {after} bands; expected as many in both, or ExtractBands in the definition to choose some</source>
            <translation>ラスタのバンド数は{before}と{after}ですが、両方で同じ数にするか、定義のExtractBandsでバンドを選ぶことが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The raster {path} has no coordinate reference system; expected one, as the other has, to bring both to one grid</source>
            <translation>ラスタ「{path}」に座標参照系がありません。両方を1つのグリッドに揃えるには、もう一方のラスタと同じく座標参照系が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/aligned.py" />
            <source>The rasters have no coordinate reference system, and are of {before} and {after} pixels; expected one size, or reference systems</source>
            <translation>ラスタに座標参照系がなく、サイズは{before}ピクセルと{after}ピクセルです。同じサイズ、または座標参照系が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>{count} band(s) are read (of {all} in the raster); expected {channels}, as the model takes them</source>
            <translation>読み込むバンドは{count}個（ラスタのバンドは{all}個）ですが、モデルが受け取る{channels}個が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has no band called {name}, which ExtractBands asks for; its bands are {bands}</source>
            <translation>ExtractBandsが指定するバンド「{name}」がラスタにありません。ラスタのバンドは{bands}です</translation>
        </message>
        <message>
            <location filename="../inference/raster/bands.py" />
            <source>The raster has {count} band(s); expected at least {least}, as ExtractBands asks for {entry}, counted from 0</source>
            <translation>ラスタのバンドは{count}個ですが、ExtractBandsが0から数えて{entry}番のバンドを指定しているため、少なくとも{least}個が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/cell_sizes.py" />
            <source>The pixels are {side:.4g} units of the raster wide, those that the model was trained with {least:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit</source>
            <translation>ピクセルの幅はラスタの単位で{side:.4g}ですが、モデルの学習に使われたものは{least:.4g}です。結果の精度が低くなるおそれがあります。CELL_SIZEは{better:.6g}が適しています</translation>
        </message>
        <message>
            <location filename="../inference/raster/cell_sizes.py" />
            <source>The pixels are {side:.4g} units of the raster wide, those that the model was trained with from {least:.4g} to {most:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit</source>
            <translation>ピクセルの幅はラスタの単位で{side:.4g}ですが、モデルの学習に使われたものは{least:.4g}から{most:.4g}です。結果の精度が低くなるおそれがあります。CELL_SIZEは{better:.6g}が適しています</translation>
        </message>
        <message>
            <location filename="../inference/raster/folders.py" />
            <source>INPUT_FOLDER is {folder}; expected a folder that exists</source>
            <translation>INPUT_FOLDERは{folder}です。存在するフォルダが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/folders.py" />
            <source>The folder {folder} has {count} files, none of them an image{like}; expected at least one</source>
            <translation>フォルダ{folder}には{count}個のファイルがありますが、画像{like}がありません。少なくとも1つが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_errors.py" />
            <source>GDAL gives no reason</source>
            <translation>GDALから理由は示されていません</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_opening.py" />
            <source>The raster {path} cannot be opened: {reason}</source>
            <translation>ラスタ「{path}」を開けません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_opening.py" />
            <source>The raster {path} is what a run has written so far, or what one that was interrupted has left; expected a finished raster (wait for the run, or run it again)</source>
            <translation>ラスタ「{path}」は、実行中の処理の書きかけか、中断された処理が残したものですが、完成したラスタが必要です（処理の終了を待つか、もう一度実行してください）</translation>
        </message>
        <message>
            <location filename="../inference/raster/gdal_source.py" />
            <source>The raster {path} cannot be read at row {row}: {reason}</source>
            <translation>ラスタ「{path}」の行{row}を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>{count}個のコントロールポイントで位置が決まるラスタにEXTENTが指定されていますが、ピクセルの地図上の位置が固定されていないため、指定しないことが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>The transform {transform} cannot be inverted</source>
            <translation>変換{transform}の逆変換を求められません</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is {bounds}; expected four finite numbers</source>
            <translation>EXTENTは{bounds}ですが、4つの有限の数が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT has an unknown reference system: {reason}</source>
            <translation>EXTENTの座標参照系が不明です: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT has no place in the reference system {crs}: {reason}</source>
            <translation>EXTENTは座標参照系{crs}の中に位置を持ちません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>x {left:.10g} … {right:.10g}, y {bottom:.10g} … {top:.10g}</source>
            <translation>x {left:.10g} … {right:.10g}, y {bottom:.10g} … {top:.10g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/georeference.py" />
            <source>EXTENT is {extent}; expected one that shares pixels with the raster {path}: {covered}</source>
            <translation>EXTENTは{extent}ですが、ラスタ「{path}」（{covered}）とピクセルを共有する領域が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written at row {row}: {reason}</source>
            <translation>出力「{path}」の行{row}を書き込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected the name of a file</source>
            <translation>出力「{path}」を書き込めません。ファイルの名前が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/geotiff.py" />
            <source>The output {path} cannot be written; expected a folder {folder} that exists</source>
            <translation>出力「{path}」を書き込めません。フォルダ「{folder}」が存在することが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>bilinearly</source>
            <translation>バイリニアで</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>by averaging</source>
            <translation>平均で</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>{path} is resampled {how} to the grid of the result, pixels of {cell:.6g}</source>
            <translation>「{path}」を結果のグリッド（ピクセルサイズ{cell:.6g}）に{how}リサンプリングします</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>SNAP is false for the raster {path}, which has no coordinates; expected true</source>
            <translation>座標を持たないラスタ{path}に対してSNAPがfalseです。trueが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>CELL_SIZE is {size}; expected a number above 0</source>
            <translation>CELL_SIZEは{size}ですが、0より大きい数が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>CELL_SIZE is {size} for rasters without coordinates; expected none, as their pixels have no size</source>
            <translation>座標のないラスタにCELL_SIZE（{size}）が指定されていますが、ピクセルにサイズがないため、指定しないことが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} has no place in its own reference system</source>
            <translation>ラスタ「{path}」の位置を、そのラスタ自身の座標参照系で求められません</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} cannot be brought to the reference system {crs}: {reason}</source>
            <translation>ラスタ「{path}」を座標参照系「{crs}」に変換できません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/grids.py" />
            <source>The raster {path} has no place in the reference system of the other; expected two rasters of one place</source>
            <translation>ラスタ「{path}」の位置を、もう一方のラスタの座標参照系で求められません。同じ場所の2つのラスタが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/map_space.py" />
            <source>The raster {path} cannot be brought to the map: {reason}</source>
            <translation>ラスタ {path} を地図に写せません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>{count}個の基準点で位置が決まるラスタに対してMASKが指定されています。ピクセルの地図上の位置が定まらないため、指定しないことが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}; expected polygons that the centre of a pixel of the raster {path} lies in</source>
            <translation>MASKは{mask}です。ラスタ{path}のピクセルの中心を含むポリゴンが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}, which has no polygon; expected at least one</source>
            <translation>MASKは{mask}ですが、ポリゴンがありません。少なくとも1つ必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>Polygon {name} of MASK, {mask}, cannot be read: {reason}</source>
            <translation>MASK（{mask}）のポリゴン{name}を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK is {mask}, whose feature {name} is of type {type}; expected polygons</source>
            <translation>MASKは{mask}ですが、その地物{name}は{type}型です。ポリゴンが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>Polygon {name} of MASK, {mask}, is not valid: {reason}; expected valid polygons (Fix geometries makes them so)</source>
            <translation>MASK（{mask}）のポリゴン{name}は有効ではありません: {reason}。有効なポリゴンが必要です（「ジオメトリを修復」で有効にできます）</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>MASK has an unknown reference system: {reason}</source>
            <translation>MASKの座標参照系が不明です: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/masking.py" />
            <source>A part of MASK, {mask}, has no place in the reference system of the raster, {crs}; expected polygons that have</source>
            <translation>MASK（{mask}）の一部がラスタの座標参照系{crs}では表せません。表せるポリゴンが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>{count} of {all} rasters are resampled to the grid of the first, pixels of {cell:.6g}</source>
            <translation>{all}個のうち{count}個のラスタは、最初のラスタのグリッド（ピクセル{cell:.6g}）にリサンプリングされます</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>A part of the raster {path} has no place in the reference system of the first, {crs}; expected rasters that lie beside each other, or the items separately</source>
            <translation>ラスタ{path}の一部は、最初のラスタの座標参照系{crs}の中に位置を持ちません。隣り合うラスタ、またはアイテムを個別に処理することが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>The raster {path} has no coordinate reference system; expected one, to lay it beside the others, or the items separately</source>
            <translation>ラスタ{path}には座標参照系がありません。ほかのラスタと並べるための座標参照系、またはアイテムを個別に処理することが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/mosaicked.py" />
            <source>{count} bands are read of the raster {path}, and {first} of the first; expected as many of all, ExtractBands in the definition to choose some, or the items separately</source>
            <translation>ラスタ{path}から読まれるバンドは{count}個、最初のラスタは{first}個です。すべて同じ数であること、定義のExtractBandsで選ぶこと、またはアイテムを個別に処理することが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/on_map.py" />
            <source>The raster {path} has no pixels inside of MASK; expected polygons that lie over some</source>
            <translation>ラスタ{path}にはMASKの内側にピクセルがありません。ピクセルに重なるポリゴンが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/on_map.py" />
            <source>The raster {path} cannot be read: {reason}</source>
            <translation>ラスタ {path} を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/output_mosaic.py" />
            <source>{count} of {all} outputs are not in the mosaic: they have no place on a map, or other bands</source>
            <translation>{all}個のうち{count}個の出力はモザイクにありません。地図上の位置がないか、バンドが異なります</translation>
        </message>
        <message>
            <location filename="../inference/raster/output_mosaic.py" />
            <source>Mosaic of all items: {path}</source>
            <translation>すべてのアイテムのモザイク: {path}</translation>
        </message>
        <message>
            <location filename="../inference/raster/pixel_type.py" />
            <source>Classes has the values {low} to {high}; expected whole numbers of 32 bits</source>
            <translation>Classesの値は{low}から{high}までですが、32ビットの整数が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/polygons.py" />
            <source>POLYGONS is given for a raster that {count} control points place; expected none, as its pixels have no fixed place on the map</source>
            <translation>{count}個のコントロールポイントで位置が決まるラスタにPOLYGONSが指定されていますが、ピクセルの地図上の位置が固定されていないため、指定しないことが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/polygons.py" />
            <source>The polygons {path} cannot be written: {reason}</source>
            <translation>ポリゴン「{path}」を書き込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{path} is read in up to {count} requests, {width} × {height} pixels of {cell:.6g}</source>
            <translation>{path} を読み込みます。リクエスト数: 最大 {count}、{width} × {height} ピクセル、セルサイズ {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{names} is missing for {path}, which a service makes at any size; expected CELL_SIZE, in units of its reference system, and EXTENT</source>
            <translation>{path} はサービスが任意の大きさで作るレイヤですが、{names} がありません。CELL_SIZE（座標参照系の単位）と EXTENT が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{path} gave no pixel in {count} requests; expected a service that answers, and an EXTENT that it covers ({reason})</source>
            <translation>{path} からピクセルがまったく得られませんでした（リクエスト数: {count}）。応答するサービスと、そのサービスが対象とする EXTENT が必要です（{reason}）</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>{count} of {all} requests to {path} failed: {pixels} pixels have no data therefore. The first reason: {reason}</source>
            <translation>{path} へのリクエストのうち {all} 件中 {count} 件が失敗し、{pixels} ピクセルがデータなしになりました。最初の理由: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/served.py" />
            <source>The reference system {crs} is unknown: {reason}</source>
            <translation>座標参照系 {crs} は不明です: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} is not JSON: {reason}</source>
            <translation>文書{path}はJSONではありません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC document {path} lists no item; expected at least one</source>
            <translation>STAC文書{path}にはアイテムがありません。少なくとも1つが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>{path} is one page of several: only the {count} items on it are read</source>
            <translation>{path}は複数ページのうちの1ページです。このページの{count}件のアイテムだけが読まれます</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} cannot be read: {reason}</source>
            <translation>文書{path}を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The document {path} has more than {most} bytes; expected fewer</source>
            <translation>文書{path}は{most}バイトを超えています。もっと小さいものが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC item {item} has no asset {name}; expected one of {assets}</source>
            <translation>STACアイテム{item}にアセット{name}がありません。{assets}のいずれかが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The STAC item {item} has the assets {assets}, and it is not clear which is the image; expected one with the role data, a single image, or images of one named band each (or their names behind the document's, like items.json#red,green,blue)</source>
            <translation>STACアイテム{item}にはアセット{assets}があり、どれが画像か明らかではありません。役割がdataの1つのアセット、ただ1つの画像、または名前のあるバンドを1つずつ持つ画像が必要です（または、items.json#red,green,blueのように文書の後にアセット名を書きます）</translation>
        </message>
        <message>
            <location filename="../inference/raster/stac.py" />
            <source>The assets of the STAC item {item} cannot be stacked: {reason}</source>
            <translation>STACアイテム{item}のアセットを重ねられません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/stored.py" />
            <source>{path} holds no file in {field}; expected the bytes of an image</source>
            <translation>{path}の{field}にファイルがありません。画像のバイト列が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/stored.py" />
            <source>{path} cannot be opened: {reason}</source>
            <translation>{path}を開けません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} is to be sorted by {field}, which it lacks; expected one of its fields</source>
            <translation>タイルインデックス{path}は{field}で並べ替えることになっていますが、そのフィールドがありません。インデックスのフィールドのいずれかが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} lists no raster; expected at least one</source>
            <translation>タイルインデックス{path}にはラスタがありません。少なくとも1つが必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/tile_index.py" />
            <source>The tile index {path} cannot be read: {reason}</source>
            <translation>タイルインデックス{path}を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster/values.py" />
            <source>The raster {path} holds {name}; expected real numbers</source>
            <translation>ラスタ「{path}」のデータ型は{name}ですが、実数が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster/views.py" />
            <source>The raster {path} cannot be resampled: {reason}</source>
            <translation>ラスタ「{path}」をリサンプリングできません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>updatePixels gives {kind}; expected a dictionary with an array as output_pixels</source>
            <translation>updatePixelsの戻り値は{kind}です。output_pixelsに配列を持つ辞書が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{method} gives {kind}; expected a dictionary</source>
            <translation>{method}の戻り値は{kind}です。辞書が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{file} has {count} classes with updatePixels; expected one, called {name} as its file (or {child}, for ArcGIS' own function)</source>
            <translation>{file}にはupdatePixelsを持つクラスが{count}個あります。ファイルと同じ名前の{name}（ArcGIS自身の関数のためのものは{child}）が1つ必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/far_side.py" />
            <source>{file} takes the rasters {names}; expected a single one</source>
            <translation>{file}はラスタ{names}を受け取ります。1つだけを受け取る関数が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/function.py" />
            <source>The Python raster function {name} raises {reason}</source>
            <translation>Pythonラスタ関数{name}でエラーが発生しました：{reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/function.py" />
            <source>The Python raster function {name} cannot go on: {reason}</source>
            <translation>Pythonラスタ関数{name}を続行できません：{reason}</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/outputs.py" />
            <source>The Python raster function {name} gives {what} of {shape}; expected {expected}</source>
            <translation>Pythonラスタ関数{name}の{what}の大きさは{shape}です。{expected}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/outputs.py" />
            <source>The Python raster function {name} gives {value:.6g}; expected whole numbers, as it says that its pixelType is {kind}</source>
            <translation>Pythonラスタ関数{name}が{value:.6g}を返しました。pixelTypeを{kind}としているので、整数が必要です</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/told.py" />
            <source>0-based band numbers</source>
            <translation>0から数えたバンド番号</translation>
        </message>
        <message>
            <location filename="../inference/raster_functions/told.py" />
            <source>updateRasterInfo says that pixelType is {kind!r}; expected one of {kinds}</source>
            <translation>updateRasterInfoによるとpixelTypeは{kind!r}です。{kinds}のいずれかが必要です</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/__init__.py" />
            <source>ModelFile is {file} of framework {framework!r}; expected one of {suffixes}</source>
            <translation>ModelFileは「{file}」（フレームワークは{framework!r}）ですが、{suffixes}のいずれかが必要です</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/__init__.py" />
            <source>cuda:{index} is left out, as the CPU would hold up the other GPUs</source>
            <translation>CPUが他のGPUを遅らせるため、cuda:{index}は使用しません</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_failures.py" />
            <source>The model failed on tiles of {shape}: {reason}</source>
            <translation>モデルが{shape}のタイルで失敗しました: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>it is damaged, or no file of Keras</source>
            <translation>破損しているか、Kerasのファイルではありません</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>it holds no network (weights alone are not enough: save the model)</source>
            <translation>ネットワークが含まれていません（重みだけでは不十分です。モデル全体を保存してください）</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>{file} holds {name}, which is no plain layer of Keras and may bring code of its own; expected a model without Lambda layers and classes of its author's</source>
            <translation>{file} には {name} が含まれています。これはKerasの標準の層ではなく、独自のコードを持ち込む可能性があります。Lambda層や作成者独自のクラスを含まないモデルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>{file} reads from other files ({name}); expected all of the model in its own</source>
            <translation>{file} は他のファイルを読み込みます（{name}）。モデル全体がこのファイルに含まれている必要があります</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>its loops read variables; saved as a SavedModel (model.export) it can be run</source>
            <translation>ループが変数を読み込みます。SavedModelとして保存すれば（model.export）実行できます</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>outputs</source>
            <translation>出力</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_keras.py" />
            <source>TensorFlow cannot load {file}: {reason}</source>
            <translation>TensorFlowは {file} を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_named.py" />
            <source>{key} is {name}, which is not in {file}; expected one of {known}</source>
            <translation>{key} は {name} ですが、{file} にありません。次のいずれかが必要です: {known}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_named.py" />
            <source>{file} has {count} {kind} ({names}); expected one, or {key} in the definition to name what is meant</source>
            <translation>{file} には {kind} が {count} 個あります（{names}）。1個であるか、定義の {key} でどれかを指定する必要があります</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_numbers.py" />
            <source>The model takes {type}, and is given {value:.6g}; expected values from {low:.6g} to {high:.6g} (does the definition lack NormalizationStats?)</source>
            <translation>モデルが受け取る型は{type}、渡された値は{value:.6g}ですが、{low:.6g}から{high:.6g}までの値が必要です（定義にNormalizationStatsが欠けていませんか？）</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>DEVICE is {device}, but {reason}; the CPU is used</source>
            <translation>DEVICEは{device}ですが、{reason}ため、CPUを使用します</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>this TensorFlow {version} is built without CUDA</source>
            <translation>このTensorFlow {version} はCUDAなしでビルドされています</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>TensorFlow {version} finds no NVIDIA GPU that it can use</source>
            <translation>TensorFlow {version} で使用できるNVIDIA GPUが見つかりません</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_device.py" />
            <source>there are {count} GPU(s), numbered from cuda:0 to cuda:{last}</source>
            <translation>GPUは{count}個（cuda:0からcuda:{last}まで）しかない</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>TensorFlow {version} cannot load {file}: {reason}</source>
            <translation>TensorFlow {version} は {file} を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>TensorFlow is installed, but cannot be loaded here: {reason}</source>
            <translation>TensorFlowはインストールされていますが、ここでは読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_far.py" />
            <source>{file} takes {inputs}; expected arrays of numbers of one type</source>
            <translation>「{file}」の入力は{inputs}ですが、同じ型の数の配列が必要です</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it holds no graph</source>
            <translation>グラフが含まれていません</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it holds no graph that serves</source>
            <translation>実行用のグラフ（serve）が含まれていません</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>inputs</source>
            <translation>入力</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_graph.py" />
            <source>it is damaged, or no graph of TensorFlow</source>
            <translation>破損しているか、TensorFlowのグラフではありません</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_tensorflow_ops.py" />
            <source>{file} uses {operations}, which may do more than compute (read files, run code); expected a network of TensorFlow's plain operations</source>
            <translation>{file} は {operations} を使用しています。これは計算以外のこと（ファイルの読み込み、コードの実行）を行う可能性があります。TensorFlowの通常の演算だけからなるネットワークが必要です</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>this PyTorch {version} is built without CUDA</source>
            <translation>このPyTorch {version}はCUDAなしでビルドされている</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>PyTorch {version} finds no NVIDIA GPU with a driver for CUDA {cuda}</source>
            <translation>PyTorch {version}がCUDA {cuda}に対応するドライバのあるNVIDIA GPUを見つけられない</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_device.py" />
            <source>PyTorch {version} cannot compute on cuda:{index}: {reason}</source>
            <translation>PyTorch {version}はcuda:{index}で計算できません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_forward.py" />
            <source>The model answers with {kind}; expected a tensor</source>
            <translation>モデルは{kind}を返しますが、テンソルが必要です</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/_torch_program.py" />
            <source>{file} holds compiled libraries (AOTInductor), which can run anything; expected an exported program alone (torch.export.save)</source>
            <translation>「{file}」に含まれるコンパイル済みライブラリ（AOTInductor）は、任意のコードを実行する可能性があります。エクスポートされたプログラムだけのファイル（torch.export.save）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>The GPU {device} cannot be used by ONNX Runtime {version} (its CUDA libraries or the driver do not fit, or there is no such device); the CPU is used</source>
            <translation>ONNX Runtime {version}でGPU {device}を使用できないため、CPUを使用します（CUDAライブラリまたはドライバが適合しないか、そのデバイスが存在しません）</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>ONNX Runtime {version} cannot load {file}: {reason}</source>
            <translation>ONNX Runtime {version}は「{file}」を読み込めません: {reason}</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/onnx_runtime.py" />
            <source>DEVICE is {device}, but this ONNX Runtime {version} is built without CUDA; the CPU is used (the package onnxruntime-gpu instead of onnxruntime brings it)</source>
            <translation>DEVICEは{device}ですが、このONNX Runtime {version}はCUDAなしでビルドされているため、CPUを使用します（onnxruntimeの代わりにパッケージonnxruntime-gpuを使うとCUDAが使えます）</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>weights without their network (a pickled state dict)</source>
            <translation>ネットワークを含まない重み（pickle形式のstate dict）</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch archive</source>
            <translation>PyTorchのアーカイブではないもの</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds pickled Python objects, which can run code when they are loaded; expected an exported program of tensors alone</source>
            <translation>「{file}」に含まれるpickle形式のPythonオブジェクトは、読み込み時にコードを実行する可能性があります。テンソルだけのエクスポートされたプログラムが必要です</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>{file} holds {kind}; expected a network that can be run as it is, TorchScript (torch.jit.save) or an exported program (torch.export.save)</source>
            <translation>「{file}」の内容は{kind}ですが、そのまま実行できるネットワーク、つまりTorchScript（torch.jit.save）またはエクスポートされたプログラム（torch.export.save）が必要です</translation>
        </message>
        <message>
            <location filename="../inference/runtimes/pytorch.py" />
            <source>no PyTorch model</source>
            <translation>PyTorchのモデルではないもの</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process gave no answer for {seconds:g} seconds; expected one by then</source>
            <translation>別のプロセスが{seconds:g}秒間応答しませんでした。その間に応答が必要です</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process ended by itself ({how})</source>
            <translation>別のプロセスが自ら終了しました（{how}）</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process ended by itself ({how}). Its last words: {words}</source>
            <translation>別のプロセスが自ら終了しました（{how}）。最後の出力：{words}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>The separate process cannot be started: {reason}</source>
            <translation>別のプロセスを起動できません：{reason}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>{interpreter} is Python {found}; expected {wanted}, the Python of QGIS</source>
            <translation>{interpreter}はPython {found}です。QGISのPythonである{wanted}が必要です</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>exit code {code}</source>
            <translation>終了コード{code}</translation>
        </message>
        <message>
            <location filename="../inference/separate/process.py" />
            <source>signal {number}</source>
            <translation>シグナル{number}</translation>
        </message>
        <message>
            <location filename="../inference/separate/shared_arrays.py" />
            <source>There is no room for {megabytes:.0f} MB to share with a separate process: {reason}</source>
            <translation>別のプロセスと共有する{megabytes:.0f} MBの空きがありません：{reason}</translation>
        </message>
        <message>
            <location filename="../inference/separate/shared_arrays.py" />
            <source>An array holds values of type {type}; expected numbers</source>
            <translation>配列の値の型は{type}です。数値が必要です</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>false, or nothing, with CELL_SIZE, without SNAP and for several rasters as one image: these are made on a grid of the map (items separately may be in pixel space)</source>
            <translation>CELL_SIZE の指定時、SNAP なしの場合、複数のラスタを1つの画像とする場合は false または指定なし（これらは地図のグリッド上で作られます。個別のアイテムはピクセル空間でもかまいません）</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>The model sees {path} in pixel space; what it finds is brought to the map, pixels of {cell:.6g}, by {placing}</source>
            <translation>モデルは {path} をピクセル空間で見ます。見つけたものは{placing}から、{cell:.6g} のピクセルで地図に写されます</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>{path} is warped to the map first, bilinearly, to {width} × {height} pixels of {cell:.6g}, by {placing}</source>
            <translation>{path} は先に{placing}からバイリニアで地図に幾何補正されます: {width} × {height} ピクセル、大きさ {cell:.6g}</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>a rotated grid</source>
            <translation>回転したグリッド</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>{count} ground control points</source>
            <translation>地上基準点（{count} 個）</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>rational polynomials (RPC), for ground at a height of {height} m above the ellipsoid ({name})</source>
            <translation>有理多項式（RPC、楕円体高 {height} m の地面を仮定、{name}）</translation>
        </message>
        <message>
            <location filename="../inference/space.py" />
            <source>geolocation arrays</source>
            <translation>ジオロケーション配列</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>a tensor's name, or those of two dates</source>
            <translation>テンソルの名前、または2時期のテンソルの名前</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>the name of a tensor</source>
            <translation>テンソルの名前</translation>
        </message>
        <message>
            <location filename="../inference/tensors.py" />
            <source>ModelFormat is {value}; expected NCHW or NHWC</source>
            <translation>ModelFormat は {value} です。NCHW または NHWC が必要です</translation>
        </message>
        <message>
            <location filename="../inference/tiling.py" />
            <source>a whole number from 0 to {most}, less than half a tile of {height} × {width} pixels</source>
            <translation>{height} × {width}ピクセルのタイルの半分未満となる、0から{most}までの整数</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>the Python function {file}</source>
            <translation>Python関数{file}</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>the pickled weights {file}, in which {framework} would unpickle {names}</source>
            <translation>pickle形式の重み{file}（{framework}が{names}を読み込みます）</translation>
        </message>
        <message>
            <location filename="../inference/trust.py" />
            <source>The folder {folder} holds more than {most} files, and the package could run any of them; expected a package in a folder of its own</source>
            <translation>フォルダ{folder}には{most}個を超えるファイルがあり、パッケージはそのどれでも実行できます。専用のフォルダにあるパッケージが必要です</translation>
        </message>
    </context>
</TS>
