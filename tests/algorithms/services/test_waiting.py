"""Services that answer late or never: how long a run waits, and that it ends when it is cancelled."""

import threading
import time

import pytest
from qgis.core import (
    QgsApplication,
    QgsNetworkAccessManager,
    QgsProcessingAlgRunnerTask,
    QgsProcessingException,
)

from ..qgis_side import wait_until
from .service_side import SCENE, Told

KINDS = ["tiles", "wms", "coverage", "map_service"]
AT_ONCE = 5  # seconds: a second or two, and time for busy machines


@pytest.fixture
def short_timeout():
    usual = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(300)
    yield
    QgsNetworkAccessManager.setTimeout(usual)


@pytest.mark.parametrize("kind", KINDS)
def test_requests_that_take_too_long_have_failed(run, kind, request, monkeypatch, short_timeout):
    monkeypatch.setattr("deep_pixels.inference.raster.served.PAUSES", ())
    layer = request.getfixturevalue(kind)
    request.getfixturevalue("server" if kind == "tiles" else "scene_server").delay = 20
    started = time.monotonic()
    with pytest.raises(QgsProcessingException, match="gave no pixel in 1 requests; .*no answer within 0.3 s"):
        run(layer, **({} if kind == "tiles" else SCENE))
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("kind", KINDS)
def test_a_slow_service_is_left_at_once_when_the_user_cancels(run, kind, request, output):
    layer = request.getfixturevalue(kind)
    request.getfixturevalue("server" if kind == "tiles" else "scene_server").delay = 20
    told = Told()
    threading.Timer(1, told.cancel).start()
    started = time.monotonic()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(layer, feedback=told, **({} if kind == "tiles" else SCENE))
    assert time.monotonic() - started < 1 + AT_ONCE
    assert not list(output.parent.iterdir())


def test_requests_that_wait_for_others_are_not_made_then(run, tiles, server):
    told = Told()

    def get_slow(path, times):
        server.delay = 20 if len(server.queries) > 40 else 0  # beyond the look at a tile before the run
        return 200

    server.status = get_slow
    started = time.monotonic()
    threading.Timer(2, told.cancel).start()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(tiles, 60, 14, feedback=told)
    assert time.monotonic() - started < 2 + AT_ONCE


@pytest.mark.parametrize("kind", KINDS[1:])
def test_so_it_is_in_the_desktop_time_after_time(
    kind, request, algorithm, emd, output, context, scene_server, qgis_app
):
    """A provider may miss that it is cancelled; whether it does is a matter of moments."""
    layer, done = request.getfixturevalue(kind), []
    scene_server.delay = 20
    given = {"INPUT": layer.id(), "MODEL": str(emd), "OUTPUT": str(output), **SCENE}
    for moment in (0.0, 0.05, 0.3, 0.4):
        told, asked = Told(), len(scene_server.queries)
        task = QgsProcessingAlgRunnerTask(algorithm.create(), given, context, told)
        task.executed.connect(lambda successful, _: done.append(successful))
        QgsApplication.taskManager().addTask(task)
        wait_until(lambda asked=asked: len(scene_server.queries) > asked)
        started = time.monotonic()
        wait_until(lambda started=started, moment=moment: time.monotonic() - started >= moment)
        task.cancel()
        done.clear()
        wait_until(lambda: done, AT_ONCE)
        assert done == [False]
    assert not list(output.parent.iterdir())
