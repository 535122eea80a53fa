"""Makes the sample: invented satellite scenes, what is true of them, and models that learned from others.

    .venv/bin/python resources/sample/make_sample.py [landcover] [change] [--seed 5] [--epochs N] [--out DIR]

Needs numpy, GDAL, torch, onnx and onnxruntime, and some minutes. `landcover` writes scene.tif, truth.tif,
landcover.onnx and landcover.emd; `change` writes scene_after.tif, change_truth.tif, change.onnx and
change.emd; without either, both are made. Prints what README.md states. The same seed gives the same files
on the same machine with the same versions.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import learn_change
import learn_landcover

HERE = Path(__file__).resolve().parent
PARTS = {
    "landcover": (learn_landcover.make_landcover, learn_landcover.EPOCHS),
    "change": (learn_change.make_change, learn_change.EPOCHS),
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{' or '.join(PARTS)}; both by default")
    parser.add_argument(
        "--seed", type=int, default=5, help="of the sample; the training scenes have the seeds after it"
    )
    parser.add_argument("--epochs", type=int, help="how long to train each network")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write to")
    arguments = parser.parse_args()
    for part in arguments.parts or PARTS:
        if part not in PARTS:
            parser.error(f"{part} is none of {', '.join(PARTS)}")
    for part in arguments.parts or PARTS:
        make, epochs = PARTS[part]
        make(arguments.seed, arguments.epochs or epochs, arguments.out)


if __name__ == "__main__":
    main()
