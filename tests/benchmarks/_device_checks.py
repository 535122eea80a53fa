"""What the plugin asks of a GPU, piece by piece, against numpy: which pieces fail, and with which words.

Needs numpy and PyTorch alone. On a CPU all of it is the same, but for what only a GPU can do wrong.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import _measure  # noqa: F401 - which finds the plugin
import numpy as np
import torch
from _networks import export, unet
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.blending import PROFILES
from deep_pixels.inference.confidence import Confident, OfEither, OfHighest, SingleScore
from deep_pixels.inference.content import Classes
from deep_pixels.inference.decisions import AsTheyAre, AtLeast, Decision, MostLikely
from deep_pixels.inference.devices import Device
from deep_pixels.inference.errors import DeviceMemoryError
from deep_pixels.inference.normalization import Normalization
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.predictor import Predictor, cropped
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.raster.pixel_type import PixelType
from deep_pixels.inference.runtimes import open_session
from deep_pixels.inference.runtimes._torch_arrays import TorchArrays
from deep_pixels.inference.tiling import Window

RASTER_TYPES = ("uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64")
PIXEL_TYPES = ("uint8", "uint16", "int16", "int32")
HOST = HostArrays()
RUNS = 10 if torch.cuda.is_available() else 2  # where something goes wrong by chance
NORMALIZATION = Normalization.of([(0.01, 0.5), (0.02, -0.5), (0.03, 1.5)])
Check = Callable[[TorchArrays], None]


def pixels(dtype: str, *shape: int) -> np.ndarray:
    rng = np.random.default_rng(0)
    if np.dtype(dtype).kind == "f":
        return (rng.standard_normal(shape) * 1000).astype(dtype)
    limits = np.iinfo(dtype)
    return rng.integers(limits.min // 2, limits.max // 2 + 1, shape).astype(dtype)


def same(found: np.ndarray, expected: np.ndarray) -> None:
    if found.dtype != expected.dtype or found.shape != expected.shape:
        raise AssertionError(f"{found.dtype} {found.shape}, not {expected.dtype} {expected.shape}")
    differ = ~((found == expected) | ((found != found) & (expected != expected)))
    if differ.any():
        raise AssertionError(f"{differ.mean():.3%} of the numbers differ")


def checks_of(dtype: str) -> Iterator[tuple[str, Check]]:
    """What is asked of arrays of a raster's type."""
    values, places = pixels(dtype, 3, 40, 50), np.array([4, 0, 0, 7, 6])

    def filled(arrays: TorchArrays) -> Any:
        whole = arrays.empty((3, 40, 70), np.dtype(dtype))
        arrays.fill(whole[..., 10:60], lambda target: np.copyto(target, values))
        return whole[..., 10:60]

    def stacked(normalization: Normalization | None) -> Check:
        def check(arrays: TorchArrays) -> None:
            ours, tiles = arrays.put(values), [(0, 16), (3, 19), (20, 36)]
            found = arrays.stacked([ours[:, 2:18, a:b] for a, b in tiles], normalization)
            expected = HOST.stacked([values[:, 2:18, a:b] for a, b in tiles], normalization)
            same(arrays.fetched(found), expected)

        return check

    def taken(axis: int) -> Check:
        return lambda arrays: same(
            arrays.fetched(arrays.taken(filled(arrays)[..., 5:15], places, axis)),
            np.take(values[..., 5:15], places, axis),
        )

    def written(arrays: TorchArrays) -> None:
        there = filled(arrays)
        there[:, :4], there[:, 4:8] = 0, there[:, 8:12]
        expected = values.copy()
        expected[:, :4], expected[:, 4:8] = 0, expected[:, 8:12]
        same(arrays.fetched(there), expected)

    yield "up and down", lambda arrays: same(arrays.fetched(filled(arrays)), values)
    yield "rows taken", taken(1)
    yield "columns taken", taken(-1)
    yield "turned", lambda a: same(a.fetched(a.flipped(filled(a), (-2, -1))), values[:, ::-1, ::-1])
    yield "written over", written
    yield "stacked as it is", stacked(None)
    yield "stacked and normalised", stacked(NORMALIZATION)
    yield "as float32", lambda a: same(a.fetched(a.floats(a.put(values))), values.astype(np.float32))
    yield "joined", lambda a: same(a.fetched(a.joined([a.put(values)] * 2)), np.concatenate([values] * 2))


def decisions_of(dtype: str) -> Iterator[tuple[str, Check]]:
    """What is decided, in one of the types that results have."""
    kind = PixelType(np.dtype(dtype), 200)
    rng = np.random.default_rng(0)
    scores = rng.integers(0, 9, (4, 40, 50)).astype(np.float32)
    scores[:, 3], scores[1, 4] = np.nan, np.inf
    chances = rng.integers(0, 64, (1, 40, 50)).astype(np.float32) / 64
    most = MostLikely((0, 2, 3), (1, 5, 90), kind)
    least = AtLeast(0.25, 3, 7, True, kind)

    def decided(rule: Any, given: np.ndarray) -> Check:
        return lambda arrays: same(arrays.deciding(rule, arrays.put(given))(), rule(given))

    yield "most likely", decided(most, scores)
    yield "above a threshold", decided(least, chances)
    yield "class map", decided(AsTheyAre((1, 2, 5), kind), rng.integers(0, 9, (1, 40, 50)))
    yield "how likely", decided(Confident(most, OfHighest((0, 2, 3), True)), scores)
    yield "how likely of two", decided(Confident(least, OfEither(SingleScore(False), 7)), chances)


def waits(arrays: TorchArrays) -> None:
    """What is done for each tile lets the device work on: a second time, as constants are put up once."""
    rule = MostLikely((0, 2), (1, 2), PixelType(np.dtype("uint16"), 9))
    tile, scores = arrays.put(pixels("uint16", 3, 32, 32)), arrays.put(pixels("float32", 4, 32, 32))
    asked: dict[str, Callable[[], Any]] = {
        "stacked": lambda: arrays.stacked([tile, tile], NORMALIZATION),
        "taken": lambda: arrays.taken(tile, np.array([1, 2]), -1),
        "most likely": lambda: arrays.decided(rule, scores),
        "how likely": lambda: arrays.decided(Confident(rule, OfHighest((0, 2), False)), scores),
        "above a threshold": lambda: arrays.decided(AtLeast(0.5, 0, 1, True, rule.pixel_type), scores[:1]),
        "upsampled": lambda: arrays.upsampled(scores[None], 2, False),
    }
    waiting = []
    for name, ask in asked.items():
        ask()
        with forbidden_to_wait():
            try:
                ask()
            except RuntimeError:
                waiting.append(name)
    if waiting:
        raise AssertionError(f"the device is waited for by {', '.join(waiting)}")


@contextmanager
def forbidden_to_wait() -> Iterator[None]:
    if not torch.cuda.is_available():
        yield
        return
    torch.cuda.set_sync_debug_mode("error")
    try:
        yield
    finally:
        torch.cuda.set_sync_debug_mode("default")


def fullness(arrays: TorchArrays) -> None:
    """What finds no room says so, and what comes after it works."""
    try:
        arrays.empty((1 << 50,), np.uint8)
    except DeviceMemoryError:
        same(arrays.fetched(arrays.put(np.arange(9))), np.arange(9))
        return
    raise AssertionError("there was room for 2**50 bytes")


def runs(device: Device, merge: str) -> None:
    """Whole runs give the very bytes that numpy's arrays give, again and again.

    The network answers with the bands themselves, so that whole numbers stay exact in every precision.
    """
    values = np.random.default_rng(0).integers(0, 256, (3, 210, 165)).astype(np.uint8)
    valid = values[0] > 20
    with TemporaryDirectory() as folder:
        path = Path(folder) / "m.pt"
        network = torch.nn.Conv2d(3, 3, 1, bias=False).eval()
        torch.nn.init.dirac_(network.weight)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.jit.save(torch.jit.trace(network, torch.zeros(1, 3, 16, 16)), str(path))
            expected = classes(path, Device("cpu"), values, valid, merge)
            for number in range(RUNS):
                try:
                    same(classes(path, device, values, valid, merge), expected)
                except AssertionError as error:
                    raise AssertionError(f"run {number + 1} of {RUNS}: {error}") from None


def classes(path: Path, device: Device, values: np.ndarray, valid: np.ndarray, merge: str) -> np.ndarray:
    session = open_session(path, "", device, Unwatched())
    try:
        rule = MostLikely((0, 1, 2), (1, 2, 3), PixelType(np.dtype("uint8"), 255))
        arrays = session.arrays
        model = Predictor(
            lambda tiles: list(session.run(arrays.stacked(tiles, None))),
            Decision(Classes((), rule.pixel_type), rule),
            (32, 32),
            8,
            0,
            4,
            PROFILES[merge],
            arrays,
        )
        extent = Window(0, 0, values.shape[2], values.shape[1])
        sink = MemorySink(extent, rule.pixel_type.dtype)
        source = MemorySource(values, valid)
        predict_raster(source, sink, cropped(model) if merge == "crop" else model, extent, Unwatched())
        return sink.values
    finally:
        session.close()


def together(devices: list[Device]) -> None:
    """Several runs at once, each in a thread of its own, as on several GPUs and in several tasks of QGIS."""
    failures: list[BaseException] = []

    def one(device: Device) -> None:
        try:
            runs(device, "blend")
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=one, args=(device,)) for device in devices]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def answers_of_onnx_runtime(device: Device) -> None:
    """ONNX Runtime answers on the device as on the CPU, through memory that it shares with PyTorch."""
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = export(Path(folder), unet(4), "m")["ONNX Runtime"]
        ours, cpu = (open_session(path, "", each, Unwatched()) for each in (device, Device("cpu")))
        for count in (3, 3, 3, 2, 3):
            tiles = pixels("uint8", count, 3, 64, 64)
            found = ours.arrays.fetched(ours.run(ours.arrays.put(tiles)))
            np.testing.assert_allclose(found, cpu.run(tiles), rtol=0.02, atol=0.02 * abs(found).max())
        if device.wants_gpu and not (str(ours.device).startswith("cuda") and ours._bound):
            raise AssertionError(
                f"it ran on {ours.device}, and shares {'its' if ours._bound else 'no'} memory"
            )


def has(*packages: str) -> bool:
    try:
        return all(import_module(package) for package in packages)
    except ImportError:
        return False


def checked(device: str) -> Iterator[str]:
    """A line for each group of checks: how many came through, and what those say that did not."""
    arrays = TorchArrays(torch, torch.device(device))
    index = torch.device(device).index
    kind = Device("cpu" if device == "cpu" else "cuda", index)
    for dtype in RASTER_TYPES:
        yield told(f"rasters of {dtype}", checks_of(dtype), arrays)
    for dtype in PIXEL_TYPES:
        yield told(f"results of {dtype}", decisions_of(dtype), arrays)
    yield told("nothing waits", [("", waits)], arrays)
    yield told("too little memory", [("", fullness)], arrays)
    whole = [(merge, lambda _, merge=merge: runs(kind, merge)) for merge in ("crop", "blend")]
    yield told("the same bytes in every run", whole, arrays)
    yield told("several runs at once", [("", lambda _: together([kind, kind, kind]))], arrays)
    if has("onnxruntime", "onnx"):
        yield told("ONNX Runtime", [("", lambda _: answers_of_onnx_runtime(kind))], arrays)
    for other in range(1, torch.cuda.device_count()):
        each = [Device("cuda", 0), Device("cuda", other)]
        yield told(f"cuda:{other} beside cuda:0", [("", lambda _, each=each: together(each))], arrays)


def told(group: str, checks: Any, arrays: TorchArrays) -> str:
    failed, count = [], 0
    for name, check in checks:
        count += 1
        try:
            check(arrays)
        except Exception as error:  # all of them are told
            failed.append(f"{name + ': ' if name else ''}{in_short(error)}")
    return f"- {group}: {count - len(failed)} of {count}" + "".join(f"\n  - FAILED {line}" for line in failed)


def in_short(error: BaseException) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()] or [""]
    return f"{type(error).__name__}: {lines[0] if len(lines) == 1 else lines[0] + ' … ' + lines[-1]}"
