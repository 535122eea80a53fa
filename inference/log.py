"""The lines that a run writes to the log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .content import Content
from .definition import ModelDefinition
from .package import ModelPackage
from .predictor import Predictor
from .progress import Progress
from .shown import Workload
from .tally import ClassTotal
from .text import Text


def tell_settings(
    package: ModelPackage, file: Path, model: Predictor, asked: str, used: str | Text, progress: Progress
) -> None:
    """Which model runs, in which file, how, and on which device."""
    name = package.definition.name or package.definition.configuration or Text("unnamed")
    progress.info(Text("Model: {name} ({file})", name=name, file=file.name))
    progress.info(model.decision.content.told())
    progress.info(
        Text(
            "Tile: {height} × {width} pixels, padding {padding}, merged by {merge}, batch of {batch}",
            height=model.tile[0],
            width=model.tile[1],
            padding=model.padding,
            merge=model.profile.__name__,
            batch=model.batch_size,
        )
    )
    if model.augmentation.is_any:
        count = len(model.augmentation.variants)
        progress.info(
            Text("Augmentation: the model is asked about {count} variants of each tile", count=count)
        )
    progress.info(Text("Device asked for: {asked}; used: {used}", asked=asked or "auto", used=used))


def tell_speed(work: Workload, seconds: float, progress: Progress) -> None:
    """How much was done in how long: what was left out took no time."""
    megapixels = work.pixels / 1e6
    how = {"megapixels": megapixels, "seconds": seconds, "speed": megapixels / max(seconds, 1e-3)}
    whole = Text(
        "{tiles} tiles, {megapixels:.2f} megapixels in {seconds:.1f} s: {speed:.2f} megapixels a second",
        tiles=work.tiles,
        **how,
    )
    in_part = Text(
        "{shown} of {tiles} tiles were shown to the model, {megapixels:.2f} megapixels in {seconds:.1f} s: "
        "{speed:.2f} megapixels a second",
        shown=work.shown,
        tiles=work.tiles,
        **how,
    )
    progress.info(whole if work.shown == work.tiles else in_part)


def tell_without_effect(definition: ModelDefinition, progress: Progress) -> None:
    """That keys of the definition mean nothing for models of pixels, where it has such."""
    for key in definition.without_effect:
        progress.info(Text("{key} is in the definition and has no effect, as in ArcGIS", key=key))


def tell_remarks(definition: ModelDefinition, progress: Progress) -> None:
    """What was assumed of a model that says too little of itself."""
    for remark in definition.remarks:
        progress.warn(remark)


def tell_undecided(count: int, content: Content, progress: Progress) -> None:
    """That pixels got nothing although they have data, if any did."""
    if count:
        progress.warn(content.told_missing(count))


def tell_totals(totals: tuple[ClassTotal, ...], pixels: int, progress: Progress) -> None:
    """How many of all ``pixels``, and how much ground, each class was given, if there are classes."""
    for line in told_totals(totals, pixels):
        progress.info(line)


def told_totals(totals: tuple[ClassTotal, ...], pixels: int) -> Iterator[Text]:
    """The lines of that."""
    if not totals:
        return
    classified = sum(total.pixels for total in totals)
    for total in totals:
        yield _line_of(total, 100 * total.pixels / max(1, classified))
    yield Text("Not classified, no data: {pixels} pixels", pixels=pixels - classified)


def _line_of(total: ClassTotal, share: float) -> Text:
    of_class = {"value": total.entry.value, "name": total.entry.name, "pixels": total.pixels, "share": share}
    if total.area is None:
        return Text("{value} {name}: {pixels} pixels, {share:.1f} %", **of_class)
    hectares = total.area / 1e4
    return Text("{value} {name}: {pixels} pixels, {share:.1f} %, {area:.2f} ha", **of_class, area=hectares)
