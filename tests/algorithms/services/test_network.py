"""What follows requests goes away while replies do, in other threads."""

import subprocess
import sys

from checkout import ROOT

OFTEN = """
import sys, threading, time
sys.path[:0] = [{tests!r}]
from checkout import load_plugin
load_plugin()
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QUrl
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkRequest
from deep_pixels.algorithms.network import Listener

application = QCoreApplication([])
deleting = getattr(QEvent.Type.DeferredDelete, "value", QEvent.Type.DeferredDelete)
given = []

def end_replies(ready, go):
    manager, listener = QNetworkAccessManager(), given.pop()
    for _ in range(3):
        reply = manager.get(QNetworkRequest(QUrl("data:,x")))
        listener.follow(reply)
        reply.deleteLater()
    del listener, reply
    ready.set()
    go.wait()
    QCoreApplication.sendPostedEvents(None, deleting)

for number in range({times}):
    listener, ready, go = Listener(), threading.Event(), threading.Event()
    given.append(listener)
    thread = threading.Thread(target=end_replies, args=(ready, go))
    thread.start()
    ready.wait()
    go.set()
    time.sleep(number % 40 * 1e-5)
    del listener
    thread.join()
"""


def test_nobody_waits_for_ever(tmp_path):
    """Qt's locks and Python's are taken in one order: this hung within seconds while they were not."""
    program = tmp_path / "often.py"
    program.write_text(OFTEN.format(tests=str(ROOT / "tests"), times=4000))
    subprocess.run([sys.executable, str(program)], check=True, timeout=120)
