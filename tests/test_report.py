"""`make bench`: scripts that come through get a section of their own, and nothing else is lost."""

import sys

import pytest
from checkout import ROOT

sys.path.append(str(ROOT / "tests" / "benchmarks"))

from _report import sections_of, write_report

SCRIPT = '''"""{title}: as fast as can be.

    .venv/bin/python tests/benchmarks/{name}.py [ROUNDS]

M0: what it measures.
"""
import sys
print("| rounds |")
print("|---|")
print("|", sys.argv[1], "|")
{then}
'''


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "scripts").mkdir()
    return tmp_path / "scripts"


@pytest.fixture
def page(tmp_path):
    return tmp_path / "benchmarks.md"


def script(folder, name, then=""):
    (folder / f"{name}.py").write_text(SCRIPT.format(title=f"How {name} it is", name=name, then=then))


def report(folder, page, *names, rounds=7):
    failed = write_report(names, rounds, folder, page)
    return failed, page.read_text(encoding="utf-8")


def test_a_section_has_what_the_script_says_of_itself_its_table_and_the_machine(folder, page):
    script(folder, "fast")
    failed, text = report(folder, page)
    assert failed == []
    assert text.startswith("# Benchmarks\n")
    assert "## How fast it is\n\nAs fast as can be.\n\n    .venv/bin/python tests/benchmarks/fast.py" in text
    assert "measures.\n\n| rounds |\n|---|\n| 7 |\n\n*7 rounds on 20" in text
    assert " cores of " in text and f"Python {sys.version.split()[0]}" in text


def test_a_script_that_fails_loses_neither_its_last_results_nor_those_of_others(folder, page):
    for name in ("fast", "small"):
        script(folder, name)
    _, before = report(folder, page)
    script(folder, "fast", then="raise SystemExit('no peers')")
    failed, after = report(folder, page, rounds=9)
    assert failed == ["fast"]
    assert sections_of(after)["fast"] == sections_of(before)["fast"]
    assert "| 9 |" in sections_of(after)["small"]


def test_a_script_that_never_came_through_says_why(folder, page):
    script(folder, "fast", then="raise SystemExit('no peers')")
    failed, text = report(folder, page)
    assert failed == ["fast"]
    assert "| 7 |\n\nIt failed: no peers\n" in text


def test_some_are_run_and_the_others_stay(folder, page):
    for name in ("fast", "small"):
        script(folder, name)
    _, before = report(folder, page)
    _, after = report(folder, page, "small", rounds=9)
    assert sections_of(after)["fast"] == sections_of(before)["fast"]
    assert "| 9 |" in sections_of(after)["small"]
    assert list(sections_of(after)) == ["fast", "small"]


def test_sections_of_scripts_that_are_gone_go_too(folder, page):
    script(folder, "fast")
    script(folder, "small")
    report(folder, page)
    (folder / "fast.py").unlink()
    assert list(sections_of(report(folder, page)[1])) == ["small"]


def test_a_name_that_there_is_not_is_told(folder, page):
    script(folder, "fast")
    with pytest.raises(SystemExit, match="No such benchmark: slow; there are fast"):
        write_report(["slow"], 5, folder, page)
