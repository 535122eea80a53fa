"""Under the model's picker: that pixels are not those that the model knows, and a button for a CELL_SIZE."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton

from ...inference.definition import ModelDefinition
from ...inference.errors import RasterError
from ...inference.raster.cell_sizes import Misfit, misfit_of
from ...inference.raster.folders import rasters_in
from ...inference.trained_cells import trained_cells
from ..layers import GDAL, gdal_source_of
from ..messages import in_words
from .summary import WarningRow

translate = QCoreApplication.translate


class CellSizeRow(WarningRow):
    """A sentence, and a button; ``taken`` tells the size that it offers."""

    taken = pyqtSignal(float)

    def __init__(self) -> None:
        self.take = QPushButton()
        super().__init__("cells", translate("DeepPixels", "Cell size"), self.take)
        self.take.clicked.connect(self._take)
        self._misfit: Misfit | None = None

    def show_misfit(self, misfit: Misfit | None) -> None:
        """Show how far pixels are off; nothing hides the row."""
        self._misfit = misfit
        self.setVisible(misfit is not None)
        if misfit is None:
            return
        words = in_words(misfit.text)
        self.text.setText(escape(words))
        self.text.setAccessibleDescription(words)
        offer = translate("DeepPixels", "Use cell size {size}")
        self.take.setText(offer.format(size=QLocale().toString(misfit.better, "g", 6)))
        self.take.setAccessibleDescription(words)

    def _take(self) -> None:
        if self._misfit:
            self.taken.emit(self._misfit.better)


def misfit_of_chosen(definition: ModelDefinition | None, value: Any, cell: object) -> Misfit | None:
    """How far the pixels of a chosen raster, or of a chosen ``cell`` size, are off.

    Of several rasters the first counts, of a folder the first image, as their grids do. Layers of services
    have no pixels of their own.
    """
    trained = trained_cells(definition.document) if definition else None
    if isinstance(value, (list, tuple)) and value:
        value = value[0]
    if trained is None or not isinstance(value, str) or not value:
        return None
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
    size = float(cell) if isinstance(cell, (int, float)) and cell > 0 else None
    try:
        if isinstance(layer, QgsRasterLayer):
            return misfit_of(trained, *gdal_source_of(layer), size) if layer.providerType() == GDAL else None
        path = rasters_in(Path(value))[0].path if Path(value).is_dir() else value
    except (RasterError, QgsProcessingException):
        return None
    return misfit_of(trained, path, (), size)
