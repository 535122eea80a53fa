"""How much of a run on a GPU is the model: bare forward passes and runs from memory to memory, interleaved.

    python tests/benchmarks/device.py [ROUNDS] [--size 8192] [--tile 512] [--padding 32] [--widths 16 32]
                                      [--io-floor MB/S] [--seconds 570]

Needs numpy and PyTorch alone: no GDAL, no QGIS, no ONNX Runtime, no pytest. Without a GPU it runs on the
CPU, and says so (there with --size 1024). The networks are TorchScript with random weights; a run is all
that the plugin does for one, but reads from an array and writes to one. The bare passes are PyTorch's own
over the very batches of the run, which lie on the device, cast and in the order that the network wants:
1.00 means that reading, uploading, tiling, normalising, joining, deciding and downloading cost nothing
(0.95 or more is wanted on an H200). What goes up is counted in bytes for each byte of the raster (1.1 at
most), what comes down in bytes for each pixel (1 at most). --io-floor lets the raster come no faster
than that. 0 ROUNDS leave the speed out.

Before that come what the machine is, checks of each piece that the plugin asks of a device, and classes of
a small raster compared with those that numpy's arrays and the CPU give. A case that fails is told, with
its traceback among the errors, and ends none of the others; after so many --seconds all threads tell where
they are, and the program ends.
"""

from __future__ import annotations

import argparse
import faulthandler
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import numpy as np
import torch
from _device_checks import checked, in_short
from _device_environment import environment
from _device_models import MERGES, ON_GPU, Model, Setting, classes_of, opened, traced, traffic
from _measure import interleaved, photograph, ratios

Answer = TypeVar("Answer")
PRECISIONS = ("full", "half") if ON_GPU else ("full",)
FAILURES: list[str] = []


def attempted(what: str, work: Callable[[], Answer]) -> Answer | None:
    """What comes of ``work``; nothing where it fails, which is told, and goes on."""
    try:
        return work()
    except Exception as error:
        traceback.print_exc()
        FAILURES.append(f"{what}: {in_short(error)}")
        print(f"FAILED {FAILURES[-1]}", flush=True)
        return None


def comparison(device: str) -> Iterator[str]:
    """The share of pixels that get the class which the CPU gives them, computing in float32."""
    yield "| raster | precision | " + " | ".join(MERGES) + " | graph | said |"
    yield "|---|---|" + "---|" * (len(MERGES) + 2)
    setting = Setting(0, 0, 128, 16, (), None)
    with TemporaryDirectory() as folder:
        path = traced(Path(folder), 16 if ON_GPU else 4)
        for dtype in ("uint8", "uint16", "int16", "float32"):
            values = photograph(260, 330, dtype="uint8" if dtype == "uint8" else "uint16").astype(dtype)
            host = opened(path, values, setting, "full", "cpu")
            with closing(host.session):
                expected = {merge: classes_of(values, host.predictors[merge]) for merge in MERGES}
            for precision in PRECISIONS:
                compare = partial(compared, path, values, setting, precision, device, expected)
                if row := attempted(f"classes of {dtype} in {precision}", compare):
                    yield f"| {dtype} | {precision} | {row} |"


def compared(
    path: Path,
    values: np.ndarray,
    setting: Setting,
    precision: str,
    device: str,
    expected: dict[str, np.ndarray],
) -> str:
    model = opened(path, values, setting, precision, device)
    with closing(model.session):
        same = [np.mean(classes_of(values, model.predictors[m]) == expected[m]) for m in MERGES]
        shares = " | ".join(f"{100 * share:.3f} %" for share in same)
        return f"{shares} | {model.graph} | {model.told}"


def measured(setting: Setting, device: str) -> Iterator[str]:
    yield (
        "| network | precision | tile_merge | megapixels a second | bare | ratio to bare, median (minima) "
        "| up, bytes a byte | down, bytes a pixel | peak GB on the device | batch | graph | said |"
    )
    yield "|---" * 12 + "|"
    values = photograph(setting.size, setting.size)
    for width in setting.widths:
        with TemporaryDirectory() as folder:
            yield from speed_of(traced(Path(folder), width), f"U-Net {width}", values, setting, device)
        if ON_GPU:
            torch.cuda.empty_cache()


def speed_of(path: Path, network: str, values: np.ndarray, setting: Setting, device: str) -> Iterator[str]:
    """The rows of a network; what fails when it is first run is in none."""
    models: dict[str, Model] = {}
    cases: dict[str, Callable[[], object]] = {}
    for precision in PRECISIONS:
        model = attempted(f"{network} {precision}", partial(opened, path, values, setting, precision, device))
        if model and works(f"{network} bare {precision}", model.bare):
            models[precision], cases[f"bare {precision}"] = model, model.bare
            for merge, predictor in model.predictors.items():
                case = partial(classes_of, values, predictor, setting.io_floor)
                if works(f"{network} {merge} {precision}", case):
                    cases[f"{merge} {precision}"] = case
    times = interleaved(cases, setting.rounds)
    for precision, model in models.items():
        for merge, predictor in model.predictors.items():
            if f"{merge} {precision}" in times:
                whole, alone = times[f"{merge} {precision}"].wall, times[f"bare {precision}"].wall
                median, least = ratios(alone, whole)
                moved = (
                    attempted("traffic", partial(traffic, values, model.session, predictor)) or "– | – | –"
                )
                megapixels = setting.size**2 / 1e6
                yield (
                    f"| {network} | {precision} | {merge} | {megapixels / min(whole):.4g} "
                    f"| {megapixels / min(alone):.4g} | {median:.3f} ({least:.3f}) | {moved} "
                    f"| {predictor.batch_size} | {model.graph} | {model.told} |"
                )
        model.session.close()


def works(what: str, case: Callable[[], object]) -> bool:
    return attempted(what, lambda: (case(), True)[1]) is not None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("rounds", type=int, nargs="?", default=5)
    parser.add_argument("--size", type=int, default=8192 if ON_GPU else 1024, help="rows and columns")
    parser.add_argument("--tile", type=int, default=512)
    parser.add_argument("--padding", type=int, default=32)
    parser.add_argument("--widths", type=int, nargs="+", default=[16, 32], help="of the U-Nets")
    parser.add_argument("--io-floor", type=float, metavar="MB/S")
    parser.add_argument("--seconds", type=float, default=570, help="after which it ends, wherever it is")
    given = vars(parser.parse_args())
    faulthandler.enable()
    faulthandler.dump_traceback_later(given.pop("seconds"), exit=True)
    for category in (DeprecationWarning, FutureWarning):
        warnings.filterwarnings("ignore", category=category)  # TorchScript is what models are
    setting = Setting(**{**given, "widths": tuple(given["widths"])})
    device = "cuda:0" if ON_GPU else "cpu"
    name = torch.cuda.get_device_name() if ON_GPU else f"the CPU ({torch.get_num_threads()} threads): no GPU"
    sections: dict[str, Iterator[str]] = {
        f"On {name}; {setting}:": environment(0 if ON_GPU else None),
        "Pieces, against numpy:": checked(device),
        "The same class as on the CPU:": comparison(device),
        "Speed:": measured(setting, device) if setting.rounds else iter(()),
    }
    for title, rows in sections.items():
        print(f"{title}\n", flush=True)
        attempted(title, partial(shown, rows))
        print(flush=True)
    print(
        "\n".join(["Failed:", "", *(f"- {line}" for line in FAILURES)])
        if FAILURES
        else "All cases came through."
    )
    return int(bool(FAILURES))


def shown(rows: Iterator[str]) -> None:
    for row in rows:
        print(row, flush=True)
        FAILURES.extend(line.strip() for line in row.splitlines() if line.startswith("  - FAILED"))


if __name__ == "__main__":
    sys.exit(main())
