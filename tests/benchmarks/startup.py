"""What the plugin adds to the start of qgis_process: the same command in two profiles, interleaved.

    .venv/bin/python tests/benchmarks/startup.py [ROUNDS]

Each start is a process of its own that lists the algorithms of every provider. Both profiles are fresh and
find the plugin; it is enabled in one of them. 1.00 means that having the plugin costs nothing. Python's
compiled files are written before the rounds that count, as they are in the first start of a user.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory

from _measure import interleaved, ratios

ROOT = Path(__file__).resolve().parents[2]
# Debian 12's qgis_process is a wrapper that passes an option which the program does not know.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@dataclass
class Start:
    """Starts qgis_process in a profile; ``cpu`` are the processor's seconds of each start."""

    environment: dict[str, str]
    cpu: list[float] = field(default_factory=list)

    def __call__(self) -> str:
        before = getrusage(RUSAGE_CHILDREN)
        listed = qgis_process("list", self.environment)
        after = getrusage(RUSAGE_CHILDREN)
        self.cpu.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        return listed


def qgis_process(command: str, environment: dict[str, str]) -> str:
    """What it prints."""
    started = subprocess.run(
        [PROGRAM, *command.split()], env=environment, capture_output=True, text=True, check=True
    )
    return started.stdout


def profile(folder: Path) -> dict[str, str]:
    """The environment of a fresh profile, of this virtual environment's packages, and of the plugin."""
    (folder / "plugins").mkdir(parents=True)
    (folder / "runtime").mkdir(mode=0o700)
    (folder / "plugins" / "deep_pixels").symlink_to(ROOT)
    return {
        **os.environ,
        "PATH": in_front("PATH", str(Path(sys.executable).parent)),
        "PYTHONPATH": in_front("PYTHONPATH", sysconfig.get_path("purelib")),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "QGIS_PLUGINPATH": str(folder / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profiles"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "QT_QPA_PLATFORM": "offscreen",
    }


def in_front(name: str, path: str) -> str:
    """A variable of the environment that lists folders, with one more."""
    return os.pathsep.join(filter(None, [path, os.environ.get(name)]))


def main(rounds: int) -> None:
    with TemporaryDirectory() as folder:
        starts = {name: Start(profile(Path(folder) / name)) for name in ("without", "with")}
        qgis_process("plugins enable deep_pixels", starts["with"].environment)
        assert "deeppixels" in starts["with"]() and "deeppixels" not in starts["without"]()
        wall = {name: times.wall for name, times in interleaved(starts, rounds).items()}
    cpu = {name: start.cpu[-rounds:] for name, start in starts.items()}
    print("| qgis_process list | without, seconds | with | with / without, median (minima) |")
    print("|---|---|---|---|")
    for name, seconds in {"wall": wall, "processor": cpu}.items():
        numbers = " | ".join(f"{median(its):.3f} ({min(its):.3f})" for its in seconds.values())
        ratio = ratios(seconds["with"], seconds["without"])
        print(f"| {name} | {numbers} | {ratio[0]:.3f} ({ratio[1]:.3f}) |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
