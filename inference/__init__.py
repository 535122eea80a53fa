"""Tiled inference of model packages over rasters. Knows nothing of QGIS.

A pixel's journey, a module for each step::

    raster.gdal_source   read(window): pixels, and where they are valid
    reading              row bands, each row read once, cut into batches of tiles
    predictor            score: normalise → the model's session → (tiles, channels, rows, columns)
    mosaic, blending     overlapping tiles → strips that do not overlap, top to bottom
    decisions            decide: scores → class values
    raster.geotiff       write(window, values): a file that appears when it is complete

    prediction           the straight line that joins these
    pipeline             the two threads that let reading, model and writing overlap
    run                  from a Request to a Result: opens, checks, tells, cleans up

A model's journey::

    package → definition → architectures (which arguments, which decision) → arguments
                         → runtimes (which framework) → a session on a device → predictor

Public to the outside: ``run``, ``package``, ``definition``, ``arguments``, ``palette``, ``progress``,
``text``, ``errors``. Everything here needs numpy alone, but for ``run`` and ``raster``'s GDAL modules.
"""
