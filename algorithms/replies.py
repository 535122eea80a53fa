"""Replies of the network that failed: providers of QGIS leave a hole in their image, and do not say so."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from typing import NamedTuple

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

IN_WORDS = re.compile("xml|json|text/", re.IGNORECASE)  # types of content that are no pixels
MARKUP = re.compile("<[^>]*>")
LONGEST = 500  # bytes of an explanation
PASSING = frozenset({408, 425, 429})  # of the answers from 400 on, those that another request may change


class FailedReply(NamedTuple):
    """Why a request brought nothing, without what may be secret of its address, and in which thread."""

    reason: str
    is_final: bool
    thread: int


class FailedReplies:
    """Those of some servers, in the order in which they failed, whichever thread had asked.

    Requests have no way back to the image that they were made for: who asks notes how many had failed
    before, and what failed since may be the reason for what is missing.
    """

    def __init__(self, sources: Iterable[str]) -> None:
        """``sources`` are texts with addresses of the servers; without any, all servers count."""
        self._hosts = frozenset(host.lower() for source in sources for host in hosts_in(source))
        self._failed: list[FailedReply] = []
        self._followed: set[QNetworkReply] = set()
        self._lock = threading.Lock()
        self._watch = ""

    def __enter__(self) -> FailedReplies:
        self._watch = QgsNetworkAccessManager.setReplyPreprocessor(self._follow)
        return self

    def __exit__(self, *_: object) -> None:
        QgsNetworkAccessManager.removeReplyPreprocessor(self._watch)
        self._followed.clear()

    def count(self) -> int:
        """How many have failed."""
        return len(self._failed)

    def since(self, count: int) -> list[FailedReply]:
        """Those that failed after the first ``count``."""
        with self._lock:
            return self._failed[count:]

    def _follow(self, _: QNetworkRequest, reply: QNetworkReply) -> None:
        """In the thread of the reply: it goes on, and the image is finished, when the failure is noted.

        ``finished`` may reach the image first; before Qt 5.15 there is nothing else.
        """
        if self._hosts and _host_of(reply.url()) not in self._hosts:
            return
        self._followed.add(reply)  # or Python collects it, and our slots with it
        at_once = Qt.ConnectionType.DirectConnection
        getattr(reply, "errorOccurred", reply.finished).connect(lambda *_: self._look_at(reply), at_once)
        reply.readyRead.connect(lambda: self._look_into(reply), at_once)
        reply.finished.connect(lambda: self._followed.discard(reply), at_once)

    def _look_at(self, reply: QNetworkReply) -> None:
        """Cancelled requests count as well: those that took too long are."""
        if reply.error() == QNetworkReply.NetworkError.NoError:
            return
        url = reply.url()
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        phrase = reply.attribute(QNetworkRequest.Attribute.HttpReasonPhraseAttribute)
        address = url.toString(QUrl.UrlFormattingOption.RemoveQuery | QUrl.UrlFormattingOption.RemoveUserInfo)
        reason = f"{status} {phrase}: {address}" if status else reply.errorString()
        is_final = bool(status) and 400 <= status < 500 and status not in PASSING
        self._note(reason, is_final)

    def _look_into(self, reply: QNetworkReply) -> None:
        """Services explain in words why there is no image, and call that a success."""
        kind = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "")
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) or 200
        if status < 400 and IN_WORDS.search(kind):
            text = bytes(reply.peek(LONGEST)).decode("utf-8", "replace")
            self._note(" ".join(MARKUP.sub(" ", text).split()), False)

    def _note(self, reason: str, is_final: bool) -> None:
        with self._lock:
            self._failed.append(FailedReply(reason, is_final, threading.get_ident()))


def hosts_in(source: str) -> list[str]:
    """The servers, with their ports, that a layer's source names."""
    decoded = QUrl.fromPercentEncoding(source.encode())
    return re.findall(r"https?://(?:[^/@\s'\"]*@)?([^/?&#\s'\"]+)", decoded)


def _host_of(url: QUrl) -> str:
    return f"{url.host()}:{url.port()}" if url.port() >= 0 else url.host()
