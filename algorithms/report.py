"""A run on a page: what came of it, with which settings, and what it said."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from importlib import metadata
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale

from ..inference.content import Content
from ..inference.log import told_totals
from ..inference.palette import color_of
from ..inference.raster.unfinished import part_of
from .messages import in_words
from .picture import Picture, picture_of
from .styling import RAMP

if TYPE_CHECKING:
    from ..inference.run import Result
    from ..inference.tally import ClassTotal

translate = QCoreApplication.translate
ROOT = Path(__file__).parents[1]
PAGE = ROOT / "resources" / "report" / "report.html"
FRAMEWORKS = ("onnxruntime", "onnxruntime-gpu", "torch", "tensorflow")
Facts = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Report:
    """What a page is made of.

    ``settings`` are names and values; ``lines`` and ``warnings`` what the run said; ``command`` repeats it.
    """

    title: str
    result: Result
    settings: Facts
    lines: Sequence[str]
    warnings: Sequence[str]
    seconds: float
    command: str

    def html(self) -> str:
        """The page, which needs no other file."""
        picture = picture_of(self.result.output, self.result.content)
        parts = [
            _warnings(self.warnings),
            _figure(picture, self.result.output, self.result.content),
            _classes(self.result.totals, picture),
            _section(translate("DeepPixels", "Settings"), _facts(self.settings)),
            _section(translate("DeepPixels", "The run"), _list(self._said(picture))),
            _section(translate("DeepPixels", "Versions"), _facts(list(_versions()))),
            _section(translate("DeepPixels", "To run it again, in Python"), _code(self.command)),
        ]
        return Template(PAGE.read_text(encoding="utf-8")).substitute(
            language=_language(),
            title=escape(self.title),
            subtitle=escape(self._subtitle()),
            body="\n".join(part for part in parts if part),
        )

    def _said(self, picture: Picture | None) -> list[str]:
        """What the run said, but for what the table of classes says."""
        shown = told_totals(self.result.totals, picture.pixels) if picture else ()
        tabled = {in_words(line) for line in shown}
        return [line for line in self.lines if line not in tabled]

    def _subtitle(self) -> str:
        return translate("DeepPixels", "{file}, {date}, {seconds} s").format(
            file=self.result.output.name,
            date=QLocale().toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat),
            seconds=_number(self.seconds, 1),
        )


def write_report(path: Path, report: Report) -> None:
    """Write a page, which appears under its name when it is complete."""
    unfinished = part_of(path)
    try:
        unfinished.write_text(report.html(), encoding="utf-8")
        unfinished.replace(path)
    except OSError as error:
        told = translate("DeepPixels", "The report {path} cannot be written: {reason}")
        raise QgsProcessingException(told.format(path=path, reason=error.strerror)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def settings_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    outputs: Mapping[str, Any],
    context: QgsProcessingContext,
) -> Facts:
    """The parameters of a run that were given, by their descriptions; outputs as they were written."""
    given = {**parameters, **{name: value for name, value in outputs.items() if name in parameters}}
    rows = []
    for definition in algorithm.parameterDefinitions():
        value = given.get(definition.name(), definition.defaultValue())
        if value not in (None, ""):
            rows.append((definition.description(), _named(definition, value) or _shown(value, context)))
    return rows


def _named(definition: QgsProcessingParameterDefinition, value: Any) -> str:
    """What a choice is called, of which parameters hold the number."""
    if not isinstance(definition, QgsProcessingParameterEnum) or not str(value).isdigit():
        return ""
    options = definition.options()
    return str(options[int(value)]) if int(value) < len(options) else ""


def _shown(value: Any, context: QgsProcessingContext) -> str:
    """A value of a parameter, and a layer by its source."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        layer = _shown(value.source.staticValue(), context)
        selected = translate("DeepPixels", "{layer}, selected features only")
        return selected.format(layer=layer) if value.selectedFeaturesOnly else layer
    layer = value if isinstance(value, QgsMapLayer) else None
    if layer is None and isinstance(value, str):
        layer = context.getMapLayer(value)
    if layer is not None:
        return str(layer.source())
    return str(value.toString() if hasattr(value, "toString") else value)


def _section(title: str, content: str) -> str:
    return f"<section>\n<h2>{escape(title)}</h2>\n{content}\n</section>" if content else ""


def _warnings(warnings: Sequence[str]) -> str:
    if not warnings:
        return ""
    title = escape(translate("DeepPixels", "Warnings"))
    return f'<section class="warnings">\n<h2>{title}</h2>\n{_list(warnings)}\n</section>'


def _list(lines: Iterable[str]) -> str:
    items = "\n".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul>\n{items}\n</ul>" if items else ""


def _facts(rows: Facts) -> str:
    lines = "\n".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>' for name, value in rows
    )
    return f'<table class="facts"><tbody>\n{lines}\n</tbody></table>'


def _code(text: str) -> str:
    return f"<pre><code>{escape(text)}</code></pre>"


def _figure(picture: Picture | None, output: Path, content: Content) -> str:
    """The picture, with what it shows in words and its legend."""
    if picture is None:
        return ""
    told = translate("DeepPixels", "{file}: {width} × {height} pixels").format(
        file=output, width=_number(picture.raster_width), height=_number(picture.raster_height)
    )
    width, height = picture.width * picture.factor, picture.height * picture.factor
    kind = ' class="enlarged"' if picture.factor > 1 else ""
    alt = escape(translate("DeepPixels", "Picture of {file}").format(file=output.name))
    drawn = f"data:image/png;base64,{picture.data}"
    image = f'<img{kind} width="{width}" height="{height}" alt="{alt}" src="{drawn}">'
    return f"<figure>\n{image}\n{_legend(content)}\n<figcaption>{escape(told)}</figcaption>\n</figure>"


def _legend(content: Content) -> str:
    if content.classes:
        entries = sorted(content.classes, key=lambda entry: entry.value)
        items = "\n".join(f"<li>{_swatch(color_of(one))}{escape(one.name)}</li>" for one in entries)
        return f'<ul class="legend">\n{items}\n</ul>'
    if len(content.names) > 1:
        return ""
    colors = ", ".join(_css(color) for _, color in RAMP)
    ramp = f'<span class="ramp" style="background: linear-gradient(to right, {colors})"></span>'
    ends = (_number(end, 2) for end in (content.lowest, content.highest))
    return f'<p class="legend">{escape(content.names[0])} {ramp.join(ends)}</p>'


def _swatch(color: Sequence[int]) -> str:
    return f'<span class="swatch" style="background: {_css(color)}"></span>'


def _css(color: Sequence[int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)


def _classes(totals: Sequence[ClassTotal], picture: Picture | None) -> str:
    """A row for each class, and one for all."""
    if not totals:
        return ""
    pixels, areas = sum(total.pixels for total in totals), [total.area for total in totals]
    heads = (
        (translate("DeepPixels", "Class"), ""),
        (translate("DeepPixels", "Value"), "number"),
        (translate("DeepPixels", "Pixels"), "number"),
        (translate("DeepPixels", "Area (ha)"), "number"),
        (translate("DeepPixels", "Share (%)"), "number"),
    )
    head = "".join(f'<th scope="col"{_kind(kind)}>{escape(title)}</th>' for title, kind in heads)
    rows = "\n".join(_row(total, pixels) for total in totals)
    whole = None if None in areas else sum(areas)
    last = _cells(("", _number(pixels), _hectares(whole), _number(100 if pixels else 0, 1)))
    foot = f'<tr><th scope="row">{escape(translate("DeepPixels", "All classes"))}</th>{last}<td></td></tr>'
    if picture is not None:
        none = _cells(("", _number(picture.pixels - pixels), "", ""))
        without = escape(translate("DeepPixels", "Not classified, no data"))
        foot += f'\n<tr><th scope="row">{without}</th>{none}<td></td></tr>'
    table = "\n".join(
        (
            f"<table>\n<thead><tr>{head}<td></td></tr></thead>",
            f"<tbody>\n{rows}\n</tbody>",
            f"<tfoot>\n{foot}\n</tfoot>\n</table>",
        )
    )
    return _section(translate("DeepPixels", "Classes"), table)


def _row(total: ClassTotal, pixels: int) -> str:
    share = 100 * total.pixels / max(1, pixels)
    name = f'<th scope="row">{_swatch(color_of(total.entry))}{escape(total.entry.name)}</th>'
    numbers = (str(total.entry.value), _number(total.pixels), _hectares(total.area), _number(share, 1))
    bar = f'<td class="shown" aria-hidden="true"><div class="bar" style="width: {share:.2f}%"></div></td>'
    return f"<tr>{name}{_cells(numbers)}{bar}</tr>"


def _cells(numbers: Iterable[str]) -> str:
    return "".join(f'<td class="number">{escape(number)}</td>' for number in numbers)


def _kind(name: str) -> str:
    return f' class="{name}"' if name else ""


def _hectares(area: float | None) -> str:
    return "" if area is None else _number(area / 1e4, 2)


def _number(value: float, digits: int = 0) -> str:
    """As the user's language writes it."""
    return QLocale().toString(float(value), "f", digits)


def _versions() -> Iterator[tuple[str, str]]:
    yield "Deep Pixels", _own_version()
    yield "QGIS", Qgis.version()
    yield "GDAL", gdal.VersionInfo("RELEASE_NAME")
    yield "Python", platform.python_version()
    for name in ("numpy", *FRAMEWORKS):
        with suppress(metadata.PackageNotFoundError):
            yield name, metadata.version(name)


def _own_version() -> str:
    lines = (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines()
    return next((line.partition("=")[2] for line in lines if line.startswith("version=")), "")


def _language() -> str:
    """That of the texts: English where there is no translation."""
    name = (QgsApplication.instance().translation() or QgsApplication.locale())[:2]
    return name if (ROOT / "i18n" / f"deep_pixels_{name}.qm").exists() else "en"
