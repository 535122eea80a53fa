"""Peak memory of a run against the height of its raster.

    .venv/bin/python tests/benchmarks/memory.py

M3: how much more a process takes for a raster that is many times as high. Each run is a process
of its own. The rasters are sparse files of three bands; the model is a 1 × 1 convolution to six
classes, so that what is measured is the pipeline. Target: at most 32 MB more. What does grow is GDAL's
cache, which is of one size in all runs but fills only so fast, and what the allocator of memory
keeps for next time.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[1]))
SIZES = {5_000: (4_900, 49_000), 20_000: (10_000, 40_000)}  # heights for a width
MERGES = ("crop", "blend")
ARGUMENTS = "padding 32; tile_merge "
GROWTH = 32  # megabytes
STATUS = Path("/proc/self/status")  # getrusage counts what the process that started this one took, too


def make_model(folder: Path) -> Path:
    import numpy as np
    from models import onnx_conv, write_emd

    onnx_conv(folder / "model.onnx", np.random.default_rng(0).standard_normal((6, 3, 1, 1)))
    classes = [{"Value": n, "Name": f"class {n}"} for n in range(6)]
    return write_emd(folder, "model.onnx", Classes=classes, ImageHeight=512, ImageWidth=512)


def make_raster(folder: Path, width: int, height: int) -> Path:
    from osgeo import gdal

    path = folder / f"{width} x {height}.tif"
    options = ["SPARSE_OK=TRUE", "TILED=YES", "COMPRESS=DEFLATE"]
    gdal.GetDriverByName("GTiff").Create(str(path), width, height, 3, gdal.GDT_Byte, options)
    return path


def classify(model: str, raster: str, arguments: str) -> None:
    """One run, in this process; prints its peak memory in megabytes."""
    from checkout import load_plugin

    load_plugin()
    from deep_pixels.inference.arguments import parse_arguments
    from deep_pixels.inference.progress import Unwatched
    from deep_pixels.inference.run import Request, run

    output = Path(raster).with_suffix(".out.tif")
    run(Request(model, raster, output, parse_arguments(arguments)), Unwatched())
    output.unlink()
    print(int(re.findall(r"VmHWM:\s*(\d+)", STATUS.read_text())[0]) / 1024)


def peak(model: Path, raster: Path, merge: str) -> float:
    """Megabytes at the peak of a run in a process of its own."""
    command = [sys.executable, str(HERE), str(model), str(raster), ARGUMENTS + merge]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def rows() -> Iterator[str]:
    yield "| width | tile_merge | megapixels | peak | megapixels | peak | growth |"
    yield "|---|---|---|---|---|---|---|"
    with TemporaryDirectory() as folder:
        model = make_model(Path(folder))
        for width, heights in SIZES.items():
            rasters = [make_raster(Path(folder), width, height) for height in heights]
            for merge in MERGES:
                peaks = [peak(model, raster, merge) for raster in rasters]
                sizes = (
                    f"{width * height / 1e6:.0f} | {megabytes:.0f} MB"
                    for height, megabytes in zip(heights, peaks)
                )
                growth = peaks[1] - peaks[0]
                verdict = "" if growth <= GROWTH else " (too much)"
                yield f"| {width} | {merge} | {' | '.join(sizes)} | {growth:.0f} MB{verdict} |"


if __name__ == "__main__":
    if not STATUS.exists():
        sys.exit("Only Linux tells how much memory a process took at most")
    if len(sys.argv) > 2:
        classify(*sys.argv[1:])
    else:
        for row in rows():
            print(row, flush=True)
