"""The Processing provider, and the plugin object that registers it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtGui import QIcon

from .algorithms import ALGORITHMS
from .algorithms.widgets import BY_WIDGET_TYPE

ROOT = Path(__file__).parent


class Provider(QgsProcessingProvider):
    """What the Processing Toolbox lists under "Deep Pixels"."""

    def id(self) -> str:
        return "deeppixels"

    def name(self) -> str:
        return "Deep Pixels"

    def longName(self) -> str:
        return QCoreApplication.translate("DeepPixels", "Deep Pixels: deep learning on imagery")

    def icon(self) -> QIcon:
        return QIcon(str(ROOT / "resources" / "icons" / "deeppixels.svg"))

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif", "tiff"]

    def defaultRasterFileExtension(self) -> str:
        return "tif"

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        return ["gpkg", "gdb"]

    def defaultVectorFileExtension(self, hasGeometry: bool = True) -> str:
        return "gpkg"

    def supportsNonFileBasedOutput(self) -> bool:
        return False

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())


class Plugin:
    """Registers what the plugin brings, and takes all of it back on unload."""

    def __init__(self) -> None:
        self._provider: Provider | None = None
        self._translator: QTranslator | None = None
        self._unregister_widgets: Callable[[], None] | None = None

    def initProcessing(self) -> None:
        """Add translation and provider; all that qgis_process needs."""
        self._translator = _installed_translator()
        self._provider = Provider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        if BY_WIDGET_TYPE and self._unregister_widgets is None:
            from .algorithms.widgets.for_dialogs import register

            self._unregister_widgets = register()
        self.initProcessing()

    def unload(self) -> None:
        from .algorithms.task import cancel_all

        cancel_all()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider.id())
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        if self._unregister_widgets is not None:
            self._unregister_widgets()
        self._provider = self._translator = self._unregister_widgets = None


def _installed_translator() -> QTranslator | None:
    """The translation into the language of QGIS, where there is one: for de_CH that into de."""
    translator = QTranslator()
    if not translator.load(f"deep_pixels_{_language()}", str(ROOT / "i18n")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def _language() -> str:
    """What QGIS was started in, be it by --lang; qgis_process does not say, and goes by the settings."""
    return (QgsApplication.instance().translation() or QgsApplication.locale()).replace("-", "_")
