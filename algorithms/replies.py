"""Replies of the network that failed: providers of QGIS leave a hole in their image, and do not say so."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from typing import NamedTuple

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from .network import Listener, network

IN_WORDS = re.compile("xml|json|text/", re.IGNORECASE)  # types of content that are no pixels
TITLE = re.compile("<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
MARKUP = re.compile("<(style|script|head)[ >].*?(</\\1>|$)|<[^>]*>", re.IGNORECASE | re.DOTALL)
LOOKED_AT = 4000  # bytes of what may be an explanation
LONGEST = 300  # characters of one
PASSING = frozenset({408, 425, 429})  # of the answers from 400 on, those that another request may change

translate = QCoreApplication.translate


class FailedReply(NamedTuple):
    """Why a request brought nothing, without what may be secret of its address, and in which thread."""

    reason: str
    is_final: bool
    thread: int
    address: str


class FailedReplies(Listener):
    """Those of some servers, in the order in which they failed, whichever thread had asked.

    Requests have no way back to the image that they were made for: who asks notes how many had failed
    before, and what failed since may be the reason for what is missing.

    QGIS repeats some requests by itself, at once: those of an address that failed are refused until it is
    allowed again.
    """

    def __init__(self, sources: Iterable[str]) -> None:
        """``sources`` are texts with addresses of the servers; without any, all servers count."""
        super().__init__()
        self._network = network()
        self._hosts = frozenset(host.lower() for source in sources for host in hosts_in(source))
        self._failed: list[FailedReply] = []
        self._refused: dict[str, FailedReply] = {}
        self._lock = threading.Lock()

    def __enter__(self) -> FailedReplies:
        self._network.listeners.add(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._network.listeners.discard(self)

    def count(self) -> int:
        """How many have failed."""
        return len(self._failed)

    def since(self, count: int) -> list[FailedReply]:
        """Those that failed after the first ``count``."""
        with self._lock:
            return self._failed[count:]

    def allow(self, replies: Iterable[FailedReply]) -> None:
        """Have what failed asked for again, unless that cannot help."""
        with self._lock:
            for reply in replies:
                if not reply.is_final:
                    self._refused.pop(reply.address, None)

    def is_about(self, url: QUrl) -> bool:
        """Whether one of the servers is asked."""
        return url.scheme().startswith("http") and (not self._hosts or _host_of(url) in self._hosts)

    def refuses(self, url: QUrl) -> bool:
        """Whether a request is not to be made, as the run is over, or the address has failed already."""
        with self._lock:
            known = self._refused.get(url.toString())
            if known:
                self._failed.append(known._replace(thread=threading.get_ident()))
        return self.is_cancelled or known is not None

    def look_at(self, reply: QNetworkReply) -> None:
        """Note one that failed; services also explain in words why, and call that success."""
        if reply.error() == QNetworkReply.NetworkError.NoError:
            self._look_into(reply)
            return
        if self.is_cancelled:
            return
        url = reply.url()
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        phrase = reply.attribute(QNetworkRequest.Attribute.HttpReasonPhraseAttribute)
        if reply.error() == QNetworkReply.NetworkError.OperationCanceledError:
            reason = translate("DeepPixels", "no answer within {seconds:g} s: {address}").format(
                seconds=QgsNetworkAccessManager.timeout() / 1000, address=_public(url)
            )
        else:
            reason = f"{status} {phrase}: {_public(url)}" if status else reply.errorString()
        is_final = bool(status) and 400 <= status < 500 and status not in PASSING
        self._note(
            FailedReply(reason, is_final, threading.get_ident(), reply.request().url().toString()), True
        )

    def _look_into(self, reply: QNetworkReply) -> None:
        kind = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "")
        if IN_WORDS.search(kind):
            text = bytes(reply.peek(LOOKED_AT)).decode("utf-8", "replace")
            reason = f"{_words_of(text)}: {_public(reply.url())}"
            self._note(FailedReply(reason, False, threading.get_ident(), reply.url().toString()), False)

    def _note(self, failed: FailedReply, is_refused: bool) -> None:
        with self._lock:
            self._failed.append(failed)
            if is_refused:
                self._refused[failed.address] = failed


def hosts_in(source: str) -> list[str]:
    """The servers, with their ports, that a layer's source names."""
    decoded = QUrl.fromPercentEncoding(source.encode())
    return re.findall(r"https?://(?:[^/@\s'\"]*@)?([^/?&#\s'\"]+)", decoded)


def _words_of(text: str) -> str:
    """What a page or a report says: its title, or all of its text."""
    title = TITLE.search(text)
    words = " ".join(MARKUP.sub(" ", title.group(1) if title else text).split())
    return words if len(words) <= LONGEST else words[:LONGEST] + "…"


def _public(url: QUrl) -> str:
    return url.toString(QUrl.UrlFormattingOption.RemoveQuery | QUrl.UrlFormattingOption.RemoveUserInfo)


def _host_of(url: QUrl) -> str:
    return f"{url.host()}:{url.port()}" if url.port() >= 0 else url.host()
