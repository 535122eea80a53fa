"""Requests of QGIS while they are made and when they are finished, in whichever thread that is."""

from __future__ import annotations

from abc import abstractmethod
from functools import cache

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSignal, pyqtSlot
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

NOWHERE = QUrl("refused:")


class Listener(QObject):
    """Who is told of requests, may refuse them, and can end them; called from many threads."""

    _ended = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.is_cancelled = False
        # A reply that goes away tells who sends it signals, in its own thread, and holds a lock that we wait
        # for when we go away, too. PyQt then looks for disconnectNotify in Python, which it cannot while we
        # hold Python's lock: QGIS would hang. Once it has found none it does not look again.
        self._ended.connect(self.deleteLater)
        self._ended.disconnect(self.deleteLater)

    @abstractmethod
    def is_about(self, url: QUrl) -> bool:
        """Whether it is to be told."""

    @abstractmethod
    def refuses(self, url: QUrl) -> bool:
        """Whether a request is to fail before it is made."""

    @abstractmethod
    def look_at(self, reply: QNetworkReply) -> None:
        """A reply is finished; whoever asked learns of it after this."""

    def follow(self, reply: QNetworkReply) -> None:
        """Have a reply end when the requests are cancelled: later, as nobody waits for it yet."""
        self._ended.connect(reply.abort, Qt.ConnectionType.QueuedConnection)
        if self.is_cancelled:
            self._ended.emit()

    def cancel(self) -> None:
        """End what is under way, and refuse what comes.

        Providers are not told to: some of them forget a reply that is cancelled, and wait for it for ever.
        """
        self.is_cancelled = True
        self._ended.emit()


class Network(QObject):
    """All requests of QGIS.

    QGIS calls what is registered here without a lock, in all of its threads: it is registered once, and
    stays. Replies are given away by their manager's signal, as Python that is connected to a reply is
    taken away with the reply in any thread, even while it runs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.listeners: set[Listener] = set()
        QgsNetworkAccessManager.setRequestPreprocessor(self._prepare)
        self._name = QgsNetworkAccessManager.setReplyPreprocessor(self._follow)

    def _about(self, url: QUrl) -> list[Listener]:
        return [listener for listener in tuple(self.listeners) if listener.is_about(url)]

    def _prepare(self, request: QNetworkRequest) -> str:
        """Refused requests fail at once, as nothing answers where they are sent; what is returned is needed.

        Not from the cache alone: WCS asks again for what it does not get from there, for ever.
        """
        refused = [listener.refuses(request.url()) for listener in self._about(request.url())]
        if any(refused):
            request.setUrl(NOWHERE)
        return ""

    def _follow(self, _: QNetworkRequest, reply: QNetworkReply) -> str:
        listeners = self._about(reply.url())
        for listener in listeners:
            listener.follow(reply)
        manager = QgsNetworkAccessManager.instance()  # of this thread, as the reply does not know it yet
        if listeners and not manager.property(self._name):
            manager.setProperty(self._name, True)
            finished = QNetworkAccessManager.finished.__get__(manager)
            finished.connect(self.look_at, Qt.ConnectionType.DirectConnection)
        return ""

    @pyqtSlot(QNetworkReply)
    def look_at(self, reply: QNetworkReply) -> None:
        """One is finished."""
        for listener in self._about(reply.url()):
            listener.look_at(reply)


@cache
def network() -> Network:
    """The one that there is; made in the main thread, as layers are read only with it."""
    return Network()
