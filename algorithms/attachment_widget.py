"""QGIS' widget for attachments, which fields of layers have: where the paths in such a field start from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsExpressionContext, QgsFeature, QgsProperty, QgsVectorLayer

TYPE = "ExternalResource"
# Of QgsFileWidget, which is in qgis.gui
RELATIVE_TO_PROJECT, RELATIVE_TO_ROOT = 1, 2
FOLDERS = 1


@dataclass(frozen=True)
class AttachmentWidget:
    """What the widget of a field is set to.

    ``root`` is the folder that paths may be relative to, and ``root_of_feature`` tells that of each feature
    where they have folders of their own.
    """

    relative_to: int = 0
    root: str = ""
    root_of_feature: QgsProperty | None = None

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> AttachmentWidget:
        """One with such settings."""
        relative_to = int(settings.get("RelativeStorage") or 0)
        return cls(relative_to, str(settings.get("DefaultRoot") or ""), _root_property(settings))

    def starts(
        self,
        feature: QgsFeature,
        expressions: QgsExpressionContext,
        beside: Sequence[Path],
        project: Path | None,
    ) -> list[Path]:
        """Folders that relative paths of a feature start from: the one that is set, then those ``beside``."""
        if self.relative_to == RELATIVE_TO_PROJECT and project:
            return [project, *beside]
        root = self._root_of(feature, expressions) if self.relative_to == RELATIVE_TO_ROOT else ""
        if not root:
            return [*beside]
        return [*(folder / root for folder in beside or (Path(),)), *beside]

    def _root_of(self, feature: QgsFeature, expressions: QgsExpressionContext) -> str:
        if self.root_of_feature is None:
            return self.root
        expressions.setFeature(feature)
        return str(self.root_of_feature.valueAsString(expressions, self.root)[0])


def attachment_widgets(layer: QgsVectorLayer) -> dict[str, AttachmentWidget]:
    """Those of the fields that have one, unless it is for folders."""
    setups = {field.name(): layer.editorWidgetSetup(place) for place, field in enumerate(layer.fields())}
    return {
        name: AttachmentWidget.of(setup.config())
        for name, setup in setups.items()
        if setup.type() == TYPE and int(setup.config().get("StorageMode") or 0) != FOLDERS
    }


def _root_property(settings: Mapping[str, Any]) -> QgsProperty | None:
    """QGIS keeps what tells values of features as a collection of properties."""
    collection = settings.get("PropertyCollection")
    properties = collection.get("properties") if isinstance(collection, Mapping) else None
    written = properties.get("propertyRootPath") if isinstance(properties, Mapping) else None
    root = QgsProperty()
    return root if written and root.loadVariant(written) and root.isActive() else None
