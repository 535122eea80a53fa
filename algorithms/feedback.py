"""What Processing and inference say to each other while a run goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..inference.errors import Cancelled, InferenceError
from ..inference.progress import Progress
from ..inference.text import Text
from .messages import in_words


class FeedbackProgress:
    """Shows the progress of inference in the log and the progress bar of Processing."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    @property
    def cancelled(self) -> bool:
        """In qgis_process Ctrl+C is an event of the main thread, which handles none while it waits."""
        app = QCoreApplication.instance()
        if QgsApplication.platform() == "qgis_process" and QThread.currentThread() == app.thread():
            QCoreApplication.processEvents()
        return bool(self._feedback.isCanceled())

    def report(self, fraction: float) -> None:
        self._feedback.setProgress(100 * fraction)

    def info(self, text: Text) -> None:
        self._feedback.pushInfo(in_words(text))

    def warn(self, text: Text) -> None:
        self._feedback.pushWarning(in_words(text))


class NotedProgress(FeedbackProgress):
    """Keeps what it shows, too."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        super().__init__(feedback)
        self.lines: list[str] = []
        self.warnings: list[str] = []

    def info(self, text: Text) -> None:
        super().info(text)
        self.lines.append(in_words(text))

    def warn(self, text: Text) -> None:
        super().warn(text)
        self.warnings.append(in_words(text))


@contextmanager
def shown_to_the_user(keeps_items: bool = False) -> Iterator[None]:
    """Turn what inference raises into what Processing shows; a run may keep what it has finished."""
    try:
        yield
    except Cancelled as stopped:
        raise QgsProcessingException(_told(stopped, keeps_items)) from None
    except InferenceError as error:
        raise QgsProcessingException(in_words(error.text)) from error


def _told(stopped: Cancelled, keeps_items: bool) -> str:
    if keeps_items:
        return QCoreApplication.translate(
            "DeepPixels", "Cancelled; the items that were finished are kept, a new run goes on from there."
        )
    if stopped.kept is None:
        return QCoreApplication.translate("DeepPixels", "Cancelled; nothing was written.")
    told = QCoreApplication.translate("DeepPixels", "Cancelled; the raster {path} is complete and stays.")
    return told.format(path=stopped.kept)


_: type[Progress] = FeedbackProgress
