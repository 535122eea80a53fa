"""What a run makes beside its raster: how likely its classes are, and their polygons."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .confidence import ClassesAndConfidence
from .content import Content
from .errors import ArgumentError, Cancelled, InferenceError
from .progress import Portion, Progress
from .raster.georeference import Georeference
from .raster.geotiff import check_place
from .raster.polygons import check_polygons, write_polygons
from .raster.unfinished import part_of
from .text import Text

POLYGONS_SHARE = 0.1  # of a run's progress


@dataclass(frozen=True)
class Products:
    """What is wanted beside the raster.

    ``confidence`` is a GeoTIFF of percent, ``polygons`` a GeoPackage, for which patches of fewer than
    ``sieve`` pixels are merged.
    """

    confidence: Path | None = None
    polygons: Path | None = None
    sieve: int = 1

    @property
    def are_any(self) -> bool:
        """Whether anything is wanted."""
        return self.wants_confidence

    @property
    def wants_confidence(self) -> bool:
        """Whether it is to be told how likely classes are: polygons have the mean of that."""
        return self.confidence is not None or self.polygons is not None

    def check(self, raster: Path, content: Content, place: Georeference) -> None:
        """Raise where something cannot be made beside ``raster``, of ``content`` that lies at ``place``."""
        if self.confidence is not None:
            self._check_confidence(self.confidence, raster, content)
        if self.polygons is not None:
            self._check_polygons(self.polygons, content, place)

    def _check_confidence(self, confidence: Path, raster: Path, content: Content) -> None:
        if not isinstance(content, ClassesAndConfidence):
            raise ArgumentError(
                "CONFIDENCE",
                str(confidence),
                "none, as the model does not tell how likely its classes are: it gives numbers of classes, "
                "distances, probabilities or images",
            )
        if confidence.absolute() == raster.absolute():
            raise ArgumentError("CONFIDENCE", str(confidence), "another file than OUTPUT")
        check_place(confidence)

    def _check_polygons(self, polygons: Path, content: Content, place: Georeference) -> None:
        if polygons.suffix.lower() != ".gpkg":
            raise ArgumentError("POLYGONS", str(polygons), "a GeoPackage (.gpkg)")
        if not content.classes:
            raise ArgumentError("POLYGONS", str(polygons), "none, as the model gives numbers, no classes")
        if self.sieve < 1:
            raise ArgumentError("SIEVE", self.sieve, "a whole number of pixels, 1 or more")
        check_polygons(polygons, place)

    @contextmanager
    def confidence_file(self, content: Content) -> Iterator[Path | None]:
        """Where the confidence goes, if there is any; what polygons alone need is gone in the end."""
        if self.confidence or not self.polygons or not isinstance(content, ClassesAndConfidence):
            yield self.confidence
            return
        passing = part_of(self.polygons.with_suffix(".tif"))
        try:
            yield passing
        finally:
            passing.unlink(missing_ok=True)

    def before(self, progress: Progress) -> Progress:
        """The progress of the raster itself."""
        return Portion(progress, 0, 1 - POLYGONS_SHARE) if self.polygons else progress

    def make(self, raster: Path, content: Content, confidence: Path | None, progress: Progress) -> None:
        """Make what is wanted of a raster that is complete."""
        if self.polygons is None:
            return
        portion = Portion(progress, 1 - POLYGONS_SHARE, POLYGONS_SHARE)
        with _staying(raster, progress):
            count = write_polygons(raster, self.polygons, content.classes, portion, self.sieve, confidence)
        progress.info(Text("Polygons: {count}", count=count))


NOTHING_ELSE = Products()


@contextmanager
def _staying(raster: Path, progress: Progress) -> Iterator[None]:
    """Say of a raster that it is complete, whatever becomes of what is made of it."""
    try:
        yield
    except Cancelled:
        raise Cancelled(kept=raster) from None
    except InferenceError:
        progress.warn(Text("The raster {path} is complete and stays", path=raster))
        raise
