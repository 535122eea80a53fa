"""What translators fill in comes back as it went out: `.ci/translate update`, `export` and `import`."""

import json
import sys

import pytest
from checkout import ROOT

sys.path.append(str(ROOT / ".ci"))

import catalogue
from texts import Found, texts_in

TEXTS = [
    Found("DeepPixels", "Input raster", "algorithms/base.py"),
    Found("Inference", 'a < b & "c", like {"padding": 32}', "inference/run.py"),
    Found("Inference", "{name} is {value!r}; expected {share:.1f} %", "inference/run.py"),
]
GERMAN = {
    "DeepPixels": {"Input raster": "Eingabelayer"},
    "Inference": {TEXTS[1].text: 'a < b & "c", wie {"padding": 32}'},
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep_pixels_de.ts"


@pytest.fixture
def german(path):
    return catalogue.read(path, "de").updated(TEXTS)


def test_what_was_written_is_read(german, path):
    catalogue.write(path, german.filled(GERMAN))
    again = catalogue.read(path, "de")
    assert again.found == tuple(TEXTS)
    assert [again.translation_of(entry) for entry in TEXTS] == [
        "Eingabelayer",
        GERMAN["Inference"][TEXTS[1].text],
        "",
    ]


def test_what_is_exported_is_what_is_left_to_translate(german):
    assert german.untranslated() == {
        "DeepPixels": {"Input raster": ""},
        "Inference": {TEXTS[1].text: "", TEXTS[2].text: ""},
    }
    assert german.filled(GERMAN).untranslated() == {"Inference": {TEXTS[2].text: ""}}


def test_what_is_left_empty_is_left_for_later(german):
    assert german.filled(german.untranslated()).untranslated() == german.untranslated()


def test_what_is_not_marked_as_finished_is_kept_and_asked_for_again(german, path):
    catalogue.write(path, german.filled(GERMAN))
    text = path.read_text(encoding="utf-8")
    draft = text.replace("<translation>Eingabelayer", '<translation type="unfinished">Eingabelayer')
    path.write_text(draft, encoding="utf-8")
    again = catalogue.read(path, "de").updated(TEXTS)
    catalogue.write(path, again)
    assert path.read_text(encoding="utf-8") == draft
    assert again.untranslated()["DeepPixels"] == {"Input raster": "Eingabelayer"}
    assert "DeepPixels" not in again.filled(again.untranslated()).untranslated()


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("{name} ist {value}; {share:.1f} %", "other blanks"),
        ("{name} ist {value!r}", "other blanks"),
        ("<b>{name}</b> ist {value!r}; {share:.1f} %", "other blanks or tags"),
        ("{name ist {value!r}; {share:.1f} %", "other blanks"),
    ],
)
def test_what_could_not_be_filled_in_is_refused(german, told, why):
    with pytest.raises(ValueError, match=why):
        german.filled({"Inference": {TEXTS[2].text: told}})


def test_blanks_may_change_places(german):
    turned = "{share:.1f} % erwartet, aber {name} ist {value!r}"
    assert german.filled({"Inference": {TEXTS[2].text: turned}}).translation_of(TEXTS[2]) == turned


def test_a_translation_of_what_nobody_says_is_refused(german):
    with pytest.raises(ValueError, match="not in the sources: 'Output'"):
        german.filled({"DeepPixels": {"Output": "Ausgabe"}})


def test_an_update_keeps_translations_of_texts_that_are_still_there(german, path):
    catalogue.write(path, german.filled(GERMAN).updated([TEXTS[2], TEXTS[0]]))
    again = catalogue.read(path, "de")
    assert [again.translation_of(entry) for entry in again.found] == ["", "Eingabelayer"]


def test_filling_in_goes_by_way_of_json_files(path, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(catalogue, "path_of", lambda language: path)
    catalogue.write(path, catalogue.read(path, "de").updated(TEXTS))
    catalogue.main("export", "de")
    given = json.loads(capsys.readouterr().out)
    given["DeepPixels"]["Input raster"] = "Eingabelayer"
    (tmp_path / "de.json").write_text(json.dumps(given), encoding="utf-8")
    catalogue.main("import", "de", str(tmp_path / "de.json"))
    assert catalogue.read(path, "de").translation_of(TEXTS[0]) == "Eingabelayer"


SOURCES = {
    "algorithms/base.py": 'translate("DeepPixels", "One " "and two")\nlog("not this")',
    "inference/errors.py": """
class Text:
    def __init__(self, template, **data): ...
class InferenceError(Exception):
    def __init__(self, template, **data): ...
class RasterError(InferenceError): ...
class ArgumentError(InferenceError):
    def __init__(self, name, value, expected):
        super().__init__("{name} is wrong", name=name)
""",
    "inference/run.py": """
'a docstring'
def checked(call, template): ...
class Spec:
    name: str
    expected: str
    about: str
raise RasterError("a raster" if one else "no raster", reason="not this one")
raise ArgumentError("padding is no text", 1, "a number")
checked(open, "written")
Spec("width in pixels", "a width", about=Text("how wide"))
Text("{reason}")
""",
}
IN_SOURCES = [
    "One and two",
    "{name} is wrong",
    "a raster",
    "no raster",
    "a number",
    "written",
    "a width",
    "how wide",
]


def test_texts_are_found_by_what_they_are_passed_as(tmp_path):
    for name, code in SOURCES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(code, encoding="utf-8")
    found = texts_in(tmp_path, list(SOURCES))
    assert [entry.text for entry in found] == IN_SOURCES
    assert [entry.context for entry in found] == ["DeepPixels"] + ["Inference"] * 7
