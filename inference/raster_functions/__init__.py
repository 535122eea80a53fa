"""Python raster functions: packages that bring their own code to make pixels of pixels.

The contract is Esri's, as ``functions/Reference.py`` of github.com/Esri/raster-functions describes it, and
for classifiers github.com/Esri/raster-deep-learning. The code runs in a process of its own::

    function     near side: a function that is asked          far_side   what asks it, in its process
    declared     what it says of its arguments                imports    how its files are imported there
    told         what it says of blocks and of its output     templates  classes for ArcGIS' own function
    place        what it is told of the raster                arcpy_stand_in   where there is no ArcGIS
    outputs      its pixels as those of an output             predicting  a Predictor of all that
    asking       its arguments, for dialogs
"""
