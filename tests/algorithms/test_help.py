"""What the dialogs and the command line say of the algorithms."""

import ast
import re
import shlex
from xml.etree import ElementTree

import pytest
from attached import write_attachments
from deep_pixels.algorithms.help.sections import Entry, Section, as_html, as_text
from deep_pixels.inference import architectures
from deep_pixels.inference.definition import parse_definition
from qgis.core import QgsApplication

from .qgis_side import ALGORITHM, DETECT_CHANGE, ROOT, SAMPLE

both = pytest.mark.parametrize("name", [ALGORITHM, DETECT_CHANGE])
CLASSIFIER = parse_definition('{"ModelType": "ImageClassification"}')
HOMEPAGE = "https://github.com/deep-pixels/deep-pixels"


@pytest.fixture
def algorithm(name):
    return QgsApplication.processingRegistry().createAlgorithmById(name)


@pytest.fixture
def given(name, request):
    return request.getfixturevalue({ALGORITHM: "parameters", DETECT_CHANGE: "change_parameters"}[name])


@pytest.fixture
def on_command_line(monkeypatch):
    monkeypatch.setattr(QgsApplication, "platform", lambda: "qgis_process")


def offered(algorithm) -> list:
    """The arguments that any model takes, as each kind of model has them."""
    fitting = [one for one in architectures._all() if one.dates == algorithm.DATES]
    return [spec for architecture in fitting for spec in architecture.arguments]


def python_example(algorithm) -> tuple:
    """The name and the parameters of the run that the help shows."""
    text = "".join(ElementTree.fromstring(f"<p>{html(algorithm)}</p>").itertext()).replace("\xa0", " ")
    call = ast.parse(re.search(r"processing\.run\(.*?\}\)", text, re.DOTALL)[0], mode="eval").body
    return tuple(map(ast.literal_eval, call.args))


def html(algorithm) -> str:
    return algorithm.shortHelpString().replace("&nbsp;", "&#160;")


@both
def test_every_parameter_says_more_than_its_name(algorithm):
    for entry in algorithm.parameterDefinitions():
        if not entry.isDestination():
            assert len(entry.help()) > len(entry.description())
            assert entry.help() in entry.toolTip()


@both
def test_every_parameter_and_every_output_is_explained_under_its_own_name(algorithm):
    page = algorithm.help()
    parameters = [entry for entry in algorithm.parameterDefinitions() if not entry.isDestination()]
    assert set(page.parameters) == {entry.name() for entry in parameters}
    assert set(page.outputs) == {entry.name() for entry in algorithm.outputDefinitions()}
    for entry in [*parameters, *algorithm.outputDefinitions()]:
        assert f"<h3>{entry.description()}</h3><p>" in html(algorithm)


@both
def test_every_argument_that_a_model_takes_is_explained_and_no_other(algorithm):
    explained = [entry.name for entry in algorithm.help().arguments]
    assert sorted(explained) == sorted({spec.name for spec in offered(algorithm)})


@both
def test_the_defaults_are_those_of_the_arguments(algorithm):
    told = {entry.name: entry.default for entry in algorithm.help().arguments}
    words = {(spec.name, spec.default(CLASSIFIER)) for spec in offered(algorithm)}
    for argument, default in [(argument, value) for argument, value in words if isinstance(value, str)]:
        assert re.search(rf"\b{default}\b", told[argument])


@both
def test_the_page_is_made_of_elements_that_end_on_their_line(algorithm):
    for line in html(algorithm).split("\n"):
        ElementTree.fromstring(f"<p>{line}</p>")


@both
def test_the_example_for_python_runs_with_the_users_own_files(algorithm, name, given, context):
    called, parameters = python_example(algorithm)
    assert called == name and set(given) < set(parameters)
    files = {key: given.get(key, value) for key, value in parameters.items()}
    assert algorithm.checkParameterValues(files, context) == (True, "")


@both
def test_the_example_for_the_command_line_is_the_same_run(algorithm, name, on_command_line):
    line = next(line for line in algorithm.shortHelpString().splitlines() if "qgis_process run" in line)
    _, _, called, _, *words = shlex.split(line)
    assert called == name
    assert dict(word.split("=", 1) for word in words) == algorithm.help().example


@both
def test_further_examples_are_runs_as_well(algorithm, on_command_line, context, tmp_path):
    files = {
        "MODEL": SAMPLE / "landcover.emd" if algorithm.DATES == 1 else SAMPLE / "change.emd",
        "INPUT": SAMPLE / "scene.tif",
        "FROM_RASTER": SAMPLE / "scene.tif",
        "TO_RASTER": SAMPLE / "scene_after.tif",
        "INPUT_FEATURES": write_attachments(tmp_path / "inspection.gpkg", []),
        "MASK": write_attachments(tmp_path / "parcels.gpkg", []),
    }
    lines = [line for line in algorithm.shortHelpString().splitlines() if "qgis_process run" in line]
    assert len(lines) == 1 + len(algorithm.help().further)
    for line, given in zip(lines[1:], algorithm.help().further.values()):
        words = [word.split("=", 1) for word in shlex.split(line)[4:]]
        assert [key for key, _ in words] == [
            key for key, value in given.items() for _ in ([value] if isinstance(value, str) else value)
        ]
        assert {key for key, _ in words} <= {entry.name() for entry in algorithm.parameterDefinitions()}
        there = {key: str(path) for key, path in files.items() if key in given and ":" not in given[key]}
        assert algorithm.checkParameterValues({**given, **there}, context) == (True, "")


@both
def test_the_help_speaks_of_nothing_that_the_algorithm_has_not(algorithm):
    known = {entry.name() for entry in algorithm.parameterDefinitions()}
    for about, needed in (("ayer of a service", "INPUT"), ("tems separately", "PROCESSING_MODE")):
        assert (about in html(algorithm)) == (needed in known)


@both
def test_a_terminal_is_given_no_tags(algorithm, on_command_line):
    text = algorithm.shortHelpString()
    assert not re.search(r"</?\w+>|&\w+;", text)
    assert all(entry.about in text for entry in algorithm.help().arguments)


@both
def test_its_links_lead_to_what_the_repository_has(algorithm):
    linked = re.findall(r'<a href="([^"]+)">', html(algorithm))
    assert algorithm.helpUrl() in linked
    for address in linked:
        path, _, anchor = address[len(HOMEPAGE) :].replace("/blob/main/", "").partition("#")
        text = (ROOT / (path or "README.md")).read_text(encoding="utf-8")
        anchors = [title.lower().replace(" ", "-") for title in re.findall(r"^#+ (.*)$", text, re.MULTILINE)]
        assert address.startswith(HOMEPAGE) and (not anchor or anchor in anchors)


def test_what_looks_like_a_tag_is_shown_as_it_is():
    page = as_html("a < b", [Section("c & d", (Entry("e > f", "<g>\n  h"),))])
    assert page == "<p>a &lt; b</p>\n<h2>c &amp; d</h2>\n<h3>e &gt; f</h3><p>&lt;g&gt;<br/>&nbsp;&nbsp;h</p>"


def test_texts_in_a_terminal_stand_further_in_than_their_titles():
    text = as_text("Summary", [Section("Outputs", (Entry("One", "first\nsecond"),))])
    assert text == "Summary\n\nOutputs\n  One\n    first\n    second"
