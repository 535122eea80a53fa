"""An output in the layer tree from the beginning of its run on, which fills while it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event, Lock

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QObject, Qt, QThread, QTimer, pyqtSignal, pyqtSlot

from ..inference.content import Content
from ..inference.preview import Pace, Preview
from .growing import GrowingLayers
from .styling import Look, loaded_as

SOON = 50  # milliseconds
PATIENCE = 10.0  # seconds that a run waits for a main thread that is busy, or waits for the run itself


@contextmanager
def live_layer(
    context: QgsProcessingContext, feedback: QgsProcessingFeedback, output: Path
) -> Iterator[LiveLayer | None]:
    """A preview of an output for the run inside of this context, ``None`` where nobody would see it.

    The layer shows the output afterwards, and is gone where the run failed or was cancelled.
    """
    text = loaded_as(context, output)
    details = context.layersToLoadOnCompletion().get(text)  # a copy: the context may be gone before the layer
    if details is None or details.project is None or not _is_seen(feedback):
        yield None
        return
    live = LiveLayer(GrowingLayers(text, details))
    try:
        yield live
    except BaseException:
        live.fail()
        raise
    live.succeed()


def _is_seen(feedback: QgsProcessingFeedback) -> bool:
    """Whether this is a run of its own in the background.

    A run in the main thread (of ``processing.run``, ``qgis_process``) leaves Qt no time to draw. That a
    run is a step of a model is known by the class of its feedback, which Python does not tell apart.
    """
    in_background = QThread.currentThread() != QgsApplication.instance().thread()
    return in_background and feedback.metaObject().className() != "QgsProcessingMultiStepFeedback"


class _MainThread(QObject):
    """Makes calls in the main thread of QGIS, in the order in which they were posted."""

    _posted = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.moveToThread(QgsApplication.instance().thread())
        self._posted.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @pyqtSlot(object)
    def _call(self, action: Callable[[], None]) -> None:
        action()

    def post(self, action: Callable[[], None]) -> None:
        self._posted.emit(action)


class LiveLayer:
    """Shows a raster in a project while a worker writes it; neither thread ever waits long for the other."""

    def __init__(self, layers: GrowingLayers) -> None:
        self._layers = layers
        self._main = _MainThread()
        self._pace = Pace()
        self._file = Lock()
        self._is_open = self._is_shown = self._is_over = self._is_refreshing = False
        self._is_closed = Event()

    @property
    def looks(self) -> Mapping[str, Look]:
        """How the layers looked at the end, by their ids; it is filled in the main thread."""
        return self._layers.looks

    def begin(self, path: Path, content: Content) -> None:
        """Add the layer."""
        self._main.post(partial(self._show, path, content))

    def changing(self) -> Lock:
        """The file's lock."""
        return self._file

    def is_due(self, pixels: int) -> bool:
        """Whether it is time to draw that many pixels again."""
        return self._pace.is_due(pixels)

    def grew(self) -> None:
        """Have the layer drawn again."""
        self._main.post(self._refresh)

    def let_go(self) -> None:
        """Close the file; a layer that was not added yet will not be added."""
        was_over, self._is_over = self._is_over, True
        if self._is_open and not was_over:
            self._main.post(self._close)
            self._is_closed.wait(PATIENCE)

    def succeed(self) -> None:
        """Have the layer show the output."""
        self._main.post(partial(self._end, self._layers.place))

    def fail(self) -> None:
        """Have the layer removed."""
        self._main.post(partial(self._end, self._layers.remove))

    def _show(self, path: Path, content: Content) -> None:
        self._is_open = True
        if not self._is_over:
            self._is_shown = True
            self._layers.show(path, content)

    def _refresh(self) -> None:
        """Unless the file is being changed: then soon, as the user must not wait for the writer."""
        if self._is_over or self._is_refreshing:
            return
        if self._file.acquire(blocking=False):
            try:
                self._layers.refresh()
            finally:
                self._file.release()
        else:
            self._is_refreshing = True
            QTimer.singleShot(SOON, self._refresh_again)

    def _refresh_again(self) -> None:
        self._is_refreshing = False
        self._refresh()

    def _close(self) -> None:
        self._layers.let_go()
        self._is_closed.set()

    def _end(self, how: Callable[[], None]) -> None:
        if self._is_shown:
            how()
        self._main.deleteLater()


_: type[Preview] = LiveLayer
