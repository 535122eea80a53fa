"""The plugin in the language of QGIS."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QTextBrowser, QWidget
from sources import texts_of_the_sources

from .qgis_side import ALGORITHM, DETECT_CHANGE, ROOT
from .translation import speaking, write_qm

NAME = ("DeepPixels", "Classify pixels using deep learning")
LRELEASE = next(
    filter(None, map(shutil.which, ("lrelease", "/usr/lib/qt6/bin/lrelease", "/usr/lib/qt5/bin/lrelease"))),
    None,
)


def name_shown() -> str:
    return QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM).displayName()


@pytest.fixture
def translated(tmp_path, monkeypatch) -> Path:
    """The plugin's folder, with translations into German and Brazilian Portuguese."""
    (tmp_path / "i18n").mkdir()
    write_qm(tmp_path / "i18n" / "deep_pixels_de.qm", {NAME: "Pixel klassifizieren"})
    write_qm(tmp_path / "i18n" / "deep_pixels_pt_BR.qm", {NAME: "Classificar pixels"})
    monkeypatch.setattr("deep_pixels.provider.ROOT", tmp_path)
    return tmp_path


@pytest.fixture
def reloaded(plugin, translated):
    """Loads the plugin anew; in the end as it was."""

    def reload() -> None:
        plugin.unload()
        plugin.initProcessing()

    yield reload
    reload()


@pytest.fixture
def chosen():
    """Chooses a language in the settings of QGIS."""
    settings = QgsSettings()

    def choose(language: str) -> None:
        settings.setValue("locale/overrideFlag", True)
        settings.setValue("locale/userLocale", language)

    yield choose
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")


SPOKEN = [
    ("de", "Pixel klassifizieren"),
    ("de_CH", "Pixel klassifizieren"),
    ("de-AT", "Pixel klassifizieren"),
    ("pt_BR", "Classificar pixels"),
    ("pt_PT", NAME[1]),
    ("en_US", NAME[1]),
    ("C", NAME[1]),
]


@pytest.mark.parametrize(("language", "shown"), SPOKEN)
def test_the_language_is_the_one_that_qgis_was_started_in(reloaded, monkeypatch, language, shown):
    monkeypatch.setattr(QgsApplication, "translation", lambda self: language)
    monkeypatch.setattr(QgsApplication, "locale", lambda: "de" if shown == NAME[1] else "en")
    reloaded()
    assert name_shown() == shown


@pytest.mark.parametrize(("language", "shown"), SPOKEN)
def test_where_that_is_not_known_it_is_the_one_of_the_settings(
    reloaded, monkeypatch, chosen, language, shown
):
    monkeypatch.setattr(QgsApplication, "translation", lambda self: "")
    chosen(language)
    reloaded()
    assert name_shown() == shown


def test_a_plugin_that_was_unloaded_translates_no_more(plugin, reloaded, chosen, monkeypatch):
    monkeypatch.setattr(QgsApplication, "translation", lambda self: "de")
    reloaded()
    plugin.unload()
    assert QCoreApplication.translate(*NAME) == NAME[1]


@pytest.fixture
def marked(tmp_path):
    """Qt with a language in which every text of the plugin stands in brackets."""
    path = write_qm(tmp_path / "marked.qm", {text: f"⟦{text[1]}⟧" for text in texts_of_the_sources()})
    with speaking(path):
        yield


def texts_shown(widget: QWidget) -> list:
    labels = [part.text() for kind in (QLabel, QAbstractButton) for part in widget.findChildren(kind)]
    pages = [part.toPlainText() for part in widget.findChildren(QTextBrowser)]
    tips = [part.toolTip() for part in widget.findChildren(QWidget)]
    return [widget.windowTitle(), *labels, *pages, *tips]


@pytest.mark.parametrize("name", [ALGORITHM, DETECT_CHANGE])
def test_all_that_a_dialog_says_of_the_algorithm_is_translated(marked, no_iface, name):
    dialog = AlgorithmDialog(QgsApplication.processingRegistry().createAlgorithmById(name))
    shown = "\n".join(texts_shown(dialog))
    dialog.deleteLater()
    ours = [text for context, text in texts_of_the_sources() if context == "DeepPixels" and " " in text]
    assert len([text for text in ours if f"⟦{text}⟧" in shown]) > 20
    for text in sorted(ours, key=len, reverse=True):
        shown = shown.replace(f"⟦{text}⟧", "")
    assert not [text for text in ours if text in shown]


def test_all_that_a_run_says_is_translated(marked, classify, feedback):
    classify()
    told = [line for line in feedback.textLog().splitlines() if line]
    assert len(told) > 5
    assert not [line for line in told if not re.fullmatch("⟦.*⟧|Results: .*", line)]  # QGIS' own line


@pytest.mark.parametrize("language", ["de", "fr", "es", "ja"])
@pytest.mark.skipif(LRELEASE is None, reason="there is no lrelease")
def test_what_is_committed_compiles_and_is_shown(language, tmp_path):
    source = ROOT / "i18n" / f"deep_pixels_{language}.ts"
    subprocess.run([LRELEASE, "-silent", source, "-qm", tmp_path / "compiled.qm"], check=True)
    translated = {
        (context.findtext("name"), message.findtext("source")): message.findtext("translation")
        for context in ElementTree.parse(source).getroot().iter("context")
        for message in context.iter("message")
    }
    with speaking(tmp_path / "compiled.qm"):
        for (context, text), translation in translated.items():
            assert QCoreApplication.translate(context, text) == translation or text
