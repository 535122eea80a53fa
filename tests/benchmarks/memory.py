"""Peak memory against the height of a raster: 20,000 × 20,000 and 20,000 × 2,000 pixels.

    .venv/bin/python tests/benchmarks/memory.py

Each run is a process of its own. Both rasters are sparse files of three bands; the model is a 1 × 1
convolution to six classes, so that what is measured is the pipeline. Exits with 1 where the peaks differ
by more than 10 %.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[1]))
WIDTH, HEIGHTS = 20_000, (2_000, 20_000)
ARGUMENTS = {"blend": "padding 32; tile_merge blend", "crop": "padding 32; tile_merge crop"}


def make_input(folder: Path) -> Path:
    """A model, and a raster of each height."""
    import numpy as np
    from models import onnx_conv, write_emd
    from osgeo import gdal

    weights = np.random.default_rng(0).standard_normal((6, 3, 1, 1))
    onnx_conv(folder / "model.onnx", weights)
    classes = [{"Value": n, "Name": f"class {n}"} for n in range(6)]
    options = ["SPARSE_OK=TRUE", "TILED=YES", "COMPRESS=DEFLATE"]
    for height in HEIGHTS:
        driver = gdal.GetDriverByName("GTiff")
        driver.Create(str(folder / f"{height}.tif"), WIDTH, height, 3, gdal.GDT_Byte, options)
    return write_emd(folder, "model.onnx", Classes=classes, ImageHeight=512, ImageWidth=512)


def classify(model: str, raster: str, arguments: str) -> None:
    """One run, in this process; prints its peak memory in megabytes."""
    import conftest

    conftest.load_plugin()
    from deep_pixels.inference.arguments import parse_arguments
    from deep_pixels.inference.progress import Unwatched
    from deep_pixels.inference.run import Request, run

    output = Path(raster).with_suffix(".out.tif")
    run(Request(model, raster, output, parse_arguments(arguments)), Unwatched())
    output.unlink()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def peak(model: Path, raster: Path, arguments: str) -> float:
    """Megabytes at the peak of a run in a process of its own."""
    command = [sys.executable, str(HERE), str(model), str(raster), arguments]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> int:
    worst = 0.0
    with TemporaryDirectory() as folder:
        model = make_input(Path(folder))
        print(f"{'tile_merge':12}" + "".join(f"{WIDTH} × {height} pixels".rjust(26) for height in HEIGHTS))
        for name, arguments in ARGUMENTS.items():
            low, high = (peak(model, Path(folder) / f"{height}.tif", arguments) for height in HEIGHTS)
            worst = max(worst, abs(high / low - 1))
            print(f"{name:12}{low:23.0f} MB{high:23.0f} MB   ratio {high / low:.3f}")
    return int(worst > 0.1)


if __name__ == "__main__":
    sys.exit(classify(*sys.argv[1:]) if len(sys.argv) > 1 else main())
