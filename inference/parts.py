"""A run in parts, by as many processes and machines as there are.

A plan cuts the tile grid into blocks. Each part is a file of its own, the very values of that
block in a whole run, and appears under its name when it is complete; a part that is there already
is not made again, so that a run that was interrupted goes on where it was. An engine for
distributed computing (``dask.distributed``, a job array) calls ``run_part`` for each number of
a plan, in any order, on any machine that sees the folder, and ``join_parts`` at the end.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Any

from .errors import ArgumentError, RasterError
from .finished import digest, fingerprint_of, is_finished, notes_on, totals_of
from .job import Job, check_output
from .log import tell_totals
from .progress import Progress, Unwatched
from .raster import Cell, RasterName
from .raster.mask import mask_from
from .raster.vrt import write_joined
from .run import Request, Result, opened
from .tiling import TileGrid, Window
from .trust import package_hash

Plan = dict[str, Any]

PLAN = "plan.json"


@dataclass(frozen=True)
class Part:
    """One block of a run: its file, what it covers, and the fingerprint of all that goes into it."""

    path: Path
    block: Window
    fingerprint: str

    @property
    def is_there(self) -> bool:
        """Whether it was made already, from the very same things."""
        return is_finished(self.path, self.fingerprint)


@dataclass(frozen=True)
class OpenPlan:
    """A plan whose model and raster are open, for a process that makes several parts."""

    job: Job
    request: Request
    parts: tuple[Part, ...]

    def run(self, number: int, progress: Progress) -> bool:
        """Make a part, unless it is there already; whether it had to be made."""
        part = self.parts[number]
        if part.is_there:
            return False
        self.job.write(part.path, part.block, progress, partial(notes_on, part.fingerprint))
        return True


def plan_parts(request: Request, folder: Path, tiles: int = 8, progress: Progress | None = None) -> int:
    """Cut a run into blocks of ``tiles`` × ``tiles`` tiles; how many there are.

    The plan is a file in ``folder``, which is made where it is missing. The request's ``output`` is
    where ``join_parts`` will write a VRT; ``products`` it has none.
    """
    if request.service is not None:
        raise RasterError(
            "{path} is a service, which other processes cannot open; expected a raster that GDAL reads",
            path=request.raster,
        )
    if request.products.are_any:
        raise RasterError(
            "A run in parts makes a raster alone; expected no other products (write_polygons makes polygons "
            "of the raster that join_parts gives)"
        )
    with opened(request, progress or Unwatched()) as job:
        check_output(request.output, job.source)
        if job.image is not None:
            raise ArgumentError(
                "USE_PIXEL_SPACE", True, "false for a run in parts, each of which lies on the map by itself"
            )
        count, fingerprint = len(blocks_of(job.grid, tiles)), fingerprint_of(job, request)
    cache = request.cache and str(request.cache)
    plan = {
        **asdict(request),
        "output": str(request.output),
        "arguments": dict(request.arguments),
        "cache": cache,
    }
    del plan["products"]
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{PLAN}.{token_hex(4)}"
    trusts = package_hash(request.model) if request.trusted else ""
    text = json.dumps(
        {"request": plan, "tiles": tiles, "fingerprint": fingerprint, "trusts": trusts}, indent=1
    )
    try:
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(folder / PLAN)
    finally:
        unfinished.unlink(missing_ok=True)
    return count


def run_part(folder: Path, number: int, progress: Progress | None = None, device: str | None = None) -> bool:
    """Make one part of the plan in ``folder``, unless it is there already; whether it had to be made."""
    with opened_plan(folder, progress or Unwatched(), device) as plan:
        return plan.run(number, progress or Unwatched())


def join_parts(folder: Path, progress: Progress | None = None) -> Result:
    """One raster of all parts: a VRT with their legend, and the totals of all of them."""
    progress = progress or Unwatched()
    with opened_plan(folder, progress) as plan:
        if missing := [part.path.name for part in plan.parts if not part.is_there]:
            raise RasterError(
                "{count} of {all} parts are not there, {names}; expected all of them",
                count=len(missing),
                all=len(plan.parts),
                names=", ".join([*missing[:3], *(["…"] if len(missing) > 3 else [])]),
            )
        job, decision, output = plan.job, plan.job.decision, plan.request.output
        whole = job.output_of(job.extent)
        parts = {part.path: job.output_of(part.block).window for part in plan.parts}
        write_joined(output, parts, whole.window, whole.georeference, decision.content)
        totals = totals_of(list(parts), decision.classes)
        tell_totals(totals, job.pixels, progress)
    for leftover in folder.glob("*.part.tif"):  # of processes that were killed
        leftover.unlink(missing_ok=True)
    return Result(output, decision.content, totals)


@contextmanager
def opened_plan(folder: Path, progress: Progress, device: str | None = None) -> Iterator[OpenPlan]:
    """The plan in a folder, with its model open on ``device`` (else on that of the request)."""
    plan = _read_plan(folder / PLAN)
    written = plan["request"]
    request = Request(
        **{
            **written,
            "output": Path(written["output"]),
            "cache": written.get("cache") and Path(written["cache"]),
            "extent": written["extent"] and tuple(written["extent"]),
            "raster_options": tuple(written["raster_options"]),
            "after_options": tuple(written["after_options"]),
            "device": device or written["device"],
            "mask": mask_from(written["mask"]) if written.get("mask") else None,
            # of the package as it was then
            "trusted": bool(plan.get("trusts")) and package_hash(written["model"]) == plan["trusts"],
            "items": tuple(
                RasterName(
                    item["path"],
                    tuple(item["options"]),
                    item["title"],
                    Cell(*item["cell"]) if item.get("cell") else None,
                )
                for item in written["items"]
            ),
        }
    )
    with opened(request, progress) as job:
        if fingerprint_of(job, request) != plan["fingerprint"]:
            raise RasterError(
                "The model or the raster is not the one that {plan} was made for; expected them unchanged "
                "(plan_parts makes a new plan)",
                plan=folder / PLAN,
            )
        parts = _parts(folder, job.grid, plan["tiles"], plan["fingerprint"])
        yield OpenPlan(job, request, parts)


def blocks_of(grid: TileGrid, tiles: int) -> dict[tuple[int, int], Window]:
    """What ``tiles`` × ``tiles`` of the grid's tiles have for their own, by row and column of blocks."""
    down, along = (step * tiles for step in grid.step)
    extent = grid.extent
    return {
        (row, col): Window(extent.col + col * along, extent.row + row * down, along, down).intersection(
            extent
        )
        for row in range(-(-extent.height // down))
        for col in range(-(-extent.width // along))
    }


def _parts(folder: Path, grid: TileGrid, tiles: int, fingerprint: str) -> tuple[Part, ...]:
    return tuple(
        Part(folder / f"r{row:04}_c{col:04}.tif", block, digest(fingerprint, repr(block)))
        for (row, col), block in blocks_of(grid, tiles).items()
    )


def _read_plan(path: Path) -> Plan:
    try:
        plan: Plan = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RasterError(
            "The plan {path} cannot be read: {reason}; expected one that plan_parts made",
            path=path,
            reason=str(error),
        ) from error
    return plan
