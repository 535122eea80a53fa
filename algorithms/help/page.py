"""The help of one algorithm, in the order in which QGIS gives that of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Union

from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from .arguments import ArgumentHelp
from .sections import Entry, Section, as_html, as_text, code, link

translate = QCoreApplication.translate
SPECIAL = set(" ;*?|&")  # letters that mean something to a terminal
Parameters = Mapping[str, Union[str, Sequence[str]]]

HOMEPAGE = "https://github.com/deep-pixels/deep-pixels"
MODELS = f"{HOMEPAGE}/blob/main/docs/models.md"


@dataclass(frozen=True)
class HelpPage:
    """Plain text: of the algorithm, of each parameter and output by its name, and of the arguments.

    ``example`` holds the parameters of a run, as Python passes them; ``further`` those of others, by what
    they do; ``documentation`` is an address.
    """

    summary: str
    parameters: Mapping[str, str]
    outputs: Mapping[str, str]
    arguments: Sequence[ArgumentHelp]
    example: Mapping[str, str]
    documentation: str
    further: Mapping[str, Parameters] = field(default_factory=dict)

    def shown(self, algorithm: QgsProcessingAlgorithm) -> str:
        """HTML for the dialog; plain text for qgis_process, which shows tags as they are."""
        below = [self._arguments(), self._outputs(algorithm), self._examples(algorithm.id()), self._links()]
        if QgsApplication.platform() == "qgis_process":  # which lists parameters by itself
            return as_text(self.summary, below)
        return as_html(self.summary, [self._parameters(algorithm), *below])

    def _parameters(self, algorithm: QgsProcessingAlgorithm) -> Section:
        named = algorithm.parameterDefinitions()
        return Section(translate("DeepPixels", "Input parameters"), tuple(_known(named, self.parameters)))

    def _outputs(self, algorithm: QgsProcessingAlgorithm) -> Section:
        named = algorithm.outputDefinitions()
        return Section(translate("DeepPixels", "Outputs"), tuple(_known(named, self.outputs)))

    def _arguments(self) -> Section:
        default = translate("DeepPixels", "Default: {value}")
        entries = (
            Entry(entry.name, f"{entry.about}\n{default.format(value=entry.default)}")
            for entry in self.arguments
        )
        return Section(translate("DeepPixels", "Arguments of the model"), tuple(entries))

    def _examples(self, name: str) -> Section:
        by_command = Entry(translate("DeepPixels", "Command line"), command_of(name, self.example), code)
        by_python = Entry(translate("DeepPixels", "Python"), python_of(name, self.example), code)
        others = (Entry(title, command_of(name, given), code) for title, given in self.further.items())
        return Section(translate("DeepPixels", "Examples"), (by_command, by_python, *others))

    def _links(self) -> Section:
        own = Entry(translate("DeepPixels", "Documentation of Deep Pixels"), self.documentation, link)
        models = Entry(translate("DeepPixels", "Which models run, and how they are described"), MODELS, link)
        return Section(translate("DeepPixels", "Further reading"), (own, models))


def _known(definitions: Sequence[object], texts: Mapping[str, str]) -> Iterator[Entry]:
    for definition in definitions:
        if definition.name() in texts:
            yield Entry(definition.description(), texts[definition.name()])


def command_of(name: str, parameters: Parameters) -> str:
    """How a terminal runs the algorithm called ``name``; a list is a parameter that is repeated."""
    listed = ((key, [value] if isinstance(value, str) else value) for key, value in parameters.items())
    words = (f"{key}={value}" for key, values in listed for value in values)
    quoted = (f'"{word}"' if SPECIAL & set(word) else word for word in words)
    return " ".join(["qgis_process run", name, "--", *quoted])


def python_of(name: str, parameters: Mapping[str, str]) -> str:
    """How Python runs it, in QGIS' own console."""
    lines = (f'    "{key}": "{value}",' for key, value in parameters.items())
    return "\n".join([f'processing.run("{name}", {{', *lines, "})"])
