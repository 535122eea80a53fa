"""The arguments of models that find edges, which ArcGIS offers where IsEdgeDetection says so."""

from ..arguments import MERGE_POLICY, RETURN_PROBABILITY_RASTER, THINNING, THRESHOLD
from ..conditions import both, edge_detection, probability_raster

EDGE_ARGUMENTS = (
    THINNING.when(edge_detection),
    MERGE_POLICY.when(edge_detection),
    THRESHOLD.when(both(edge_detection, probability_raster)),
    RETURN_PROBABILITY_RASTER.when(both(edge_detection, probability_raster)),
)
