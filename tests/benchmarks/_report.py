"""Runs benchmarks one after the other, and writes docs/benchmarks.md.

    .venv/bin/python tests/benchmarks/_report.py [ROUNDS] [NAME ...]

A section of that page is what a script says of itself, what it printed, and where it ran. It is replaced
when the script was run again and came through; all others stay as they are.
"""

from __future__ import annotations

import ast
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryFile

SCRIPTS = Path(__file__).resolve().parent
PAGE = SCRIPTS.parents[1] / "docs" / "benchmarks.md"
ROUNDS = 5
HEADER = """# Benchmarks

`make bench` runs the scripts of `tests/benchmarks/` and writes this page; `make bench ARGS="5 memory"` runs
some of them and leaves the other sections as they are. What takes time is given as a ratio of cases that
were run in turns, each once a round, in reversed order every other round: the median of five rounds or more,
and in brackets the ratio of the smallest times. Processor time is that of all threads together.
"""
PACKAGES = ("numpy", "onnxruntime", "torch")


def write_report(names: Sequence[str], rounds: int, folder: Path = SCRIPTS, page: Path = PAGE) -> list[str]:
    """Run the scripts with ``names``, all without any; the names of those that failed."""
    scripts = {path.stem: path for path in sorted(folder.glob("[!_]*.py"))}
    unknown = set(names) - set(scripts)
    if unknown:
        raise SystemExit(f"No such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(scripts)}")
    sections = sections_of(page.read_text(encoding="utf-8")) if page.exists() else {}
    failed = []
    for name in names or scripts:
        print(f"== {name}", flush=True)
        section, succeeded = run(scripts[name], rounds)
        if succeeded or name not in sections:
            sections[name] = section
        if not succeeded:
            failed.append(name)
        kept = (sections[name] for name in scripts if name in sections)
        page.write_text("\n".join([HEADER, *kept]), encoding="utf-8")
    return failed


def sections_of(page: str) -> dict[str, str]:
    """Each section of the page, by the name of the script that it tells of."""
    found = {}
    for section in re.split(r"^(?=## )", page, flags=re.MULTILINE)[1:]:
        script = re.search(r"tests/benchmarks/(\w+)\.py", section)
        if script:
            found[script[1]] = section.strip() + "\n"
    return found


def run(script: Path, rounds: int) -> tuple[str, bool]:
    """The section of a script, and whether it came through."""
    described = ast.get_docstring(ast.parse(script.read_text(encoding="utf-8"))) or script.stem
    sentence, _, explanation = described.partition("\n")
    title, _, more = sentence.rstrip(".").partition(": ")
    printed, problem = output_of([sys.executable, str(script), str(rounds)])
    taken = f"{rounds} rounds on {date.today()}" if "[ROUNDS]" in described else str(date.today())
    parts = [
        f"## {title}",
        more and f"{more[0].upper()}{more[1:]}.",
        explanation.strip("\n"),
        printed.strip(),
        problem and f"It failed: {problem}",
        f"*{taken}, {machine()}.*",
    ]
    return "\n\n".join(filter(None, parts)) + "\n", not problem


def output_of(command: Sequence[str]) -> tuple[str, str]:
    """What a program prints, which is shown at once, and the last line of its errors if it failed."""
    with TemporaryFile("w+", encoding="utf-8") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
        lines = list(shown(process.stdout))
        failed = process.wait() != 0
        errors.seek(0)
        told = errors.read().strip()
    if told:
        print(told, file=sys.stderr, flush=True)
    reason = told.splitlines()[-1] if told else f"exit status {process.returncode}"
    return "".join(lines), reason if failed else ""


def shown(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        print(line, end="", flush=True)
        yield line


def machine() -> str:
    """What the figures were taken on."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return ", ".join([f"{cores} cores of {processor()}", gpu(), system(), *versions()])


def processor() -> str:
    with suppress(OSError, TypeError):
        return re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())[1]
    return platform.processor() or platform.machine()


def gpu() -> str:
    with suppress(OSError, subprocess.CalledProcessError):
        asked = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"]
        names = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split("\n")
        return " and ".join(filter(None, names)) or "no GPU"
    return "no GPU"


def system() -> str:
    with suppress(OSError, AttributeError):
        release = platform.freedesktop_os_release()
        return f"{release['NAME']} {release.get('VERSION_ID', '')}".strip()
    return platform.platform(terse=True)


def versions() -> Iterable[str]:
    yield f"Python {platform.python_version()}"
    with suppress(ImportError):
        from osgeo import gdal

        yield f"GDAL {gdal.__version__}"
    for package in PACKAGES:
        with suppress(metadata.PackageNotFoundError):
            yield f"{package} {metadata.version(package)}"


def main(arguments: Sequence[str]) -> int:
    rounds = [int(word) for word in arguments if word.isdecimal()]
    names = [word for word in arguments if not word.isdecimal()]
    failed = write_report(names, rounds[0] if rounds else ROUNDS)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
