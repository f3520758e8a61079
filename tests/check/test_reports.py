"""Every format says the same, in a form that its readers accept."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from build_tools.check import check_paths
from build_tools.check.reports import machine, text
from build_tools.sources.schema import SCHEMAS

# The schema that the OASIS committee published, as the npm package @microsoft/jest-sarif (MIT) ships it.
SARIF = json.loads(gzip.decompress(Path(__file__).with_name("sarif-2.1.0.schema.json.gz").read_bytes()))
HARD = "They utilize it, in order to win: 100 %.\n\n“Never closed, \x0b with <a> & b, said the man.\n\n![](a.png) Click [here](x).\n"


@pytest.fixture
def report(here):
    (here / "a, b;c.md").write_text(HARD, "utf-8")
    (here / "clean.md").write_text("The bridge is old.\n", "utf-8")
    (here / "french.md").write_text(
        "Le pont est fermé et il ne sera pas ouvert avant que les travaux soient finis dans la ville.\n", "utf-8"
    )
    (here / "broken.md").write_bytes(b"\xff\xfe\x00")
    return check_paths([Path()], here, use_cache=False)


def test_sarif_is_valid(report):
    made = json.loads(machine.as_sarif(report))
    errors = [e.message for e in Draft4Validator(SARIF).iter_errors(made)]
    assert errors == []
    results = made["runs"][0]["results"]
    assert len(results) == len(report.findings)
    rules = made["runs"][0]["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in results)
    assert made["runs"][0]["invocations"][0]["executionSuccessful"] is False


def test_json_is_valid(report):
    made = json.loads(machine.as_json(report))
    Draft202012Validator.check_schema(schema := json.loads((SCHEMAS / "check.schema.json").read_text("utf-8")))
    assert [e.message for e in Draft202012Validator(schema).iter_errors(made)] == []
    assert made["summary"]["checked"] == 2 and made["summary"]["skipped"] == 2
    source = (Path("a, b;c.md")).read_text("utf-8")
    for found in made["findings"]:
        assert " ".join(source[found["start"] : found["end"]].split()) == found["text"]


def test_github_lines_are_workflow_commands(report):
    lines = machine.as_github(report).split("\n")
    assert len(lines) == len(report.findings) + 2
    for line in lines:
        found = re.fullmatch(r"::(error|warning|notice) ((?:\w+=[^,:\n]*,?)+)::(.*)", line)
        assert found, line
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", line), "a bare per cent sign"


def test_junit_holds_a_failure_a_finding(report):
    top = ElementTree.fromstring(machine.as_junit(report).split("\n", 1)[1])
    failures = top.findall("testsuite/testcase/failure")
    assert len(failures) == sum(f.severity != "info" for f in report.findings) == int(top.get("failures", "0"))
    assert [s.get("name") for s in top] == [r.path for r in report.results]
    assert int(top.get("tests", "0")) == len(top.findall("testsuite/testcase"))
    assert len(top.findall("testsuite/testcase/error")) == 1 and len(top.findall("testsuite/testcase/skipped")) == 1


def test_text_underlines_the_very_words(report):
    lines = list(text.lines(report))
    at = next(i for i, line in enumerate(lines) if "WD101" in line)
    assert lines[at].startswith("a, b;c.md:1:6: warning WD101 hard-word: ")
    shown, marks = lines[at + 1], lines[at + 2]
    assert shown[marks.index("^") : marks.rindex("^") + 1] == "utilize"
    assert "2 files checked, 1 skipped, 1 not checked" in lines[-1]
    assert not any("\x1b" in line or "\x0b" in line for line in lines)
    assert any("\x1b[" in line for line in text.lines(report, colour=True))


def test_wide_characters_are_underlined_at_their_width(here):
    (here / "a.md").write_text("日本 they utilize it and the men go home.\n", "utf-8")
    lines = list(text.lines(check_paths([Path("a.md")], here, use_cache=False)))
    assert lines[2].index("^") - lines[1].index("日") == len("日本 they ") + 2


def test_job_summary_speaks_plainly(report):
    page = machine.job_summary(report)
    assert "must be mended before this is published" in page and "| a, b;c.md, line 1 |" in page
    assert not re.search(r"\b[A-Z]{2}\d{3}\b", page)


def test_rules_are_listed_with_all_their_parts():
    for rule in machine.rule_data():
        assert rule["summary"] and set(rule["sections"]) == {
            "What it does",
            "Why it matters",
            "When to leave it",
            "Source",
        }


def test_skipped_files_are_told_beside_the_machines_report(here, check):
    (here / "broken.md").write_bytes(b"\xff\xfe\x00")
    (here / "french.md").write_text(
        "Le pont est fermé et il ne sera pas ouvert avant que les travaux soient finis dans la ville.\n", "utf-8"
    )
    code, out, err = check("broken.md", "french.md", form="json")
    assert code == 2 and json.loads(out)["summary"]["skipped"] == 2
    assert err.count("\n") == 3
    assert "broken.md: skipped: " in err and "french.md: not checked: " in err


def test_job_summary_shows_fifty_places_and_the_grades(here):
    (here / "many.md").write_text("They utilize it.\n\n" * 60, "utf-8")
    (here / "long.md").write_text("The bridge is old and the city will close it for a year. " * 12, "utf-8")
    page = machine.job_summary(check_paths([Path()], here, use_cache=False))
    assert page.count("| many.md, line ") == 50
    assert re.search(r"^\| … \| and \d+ more \| \|$", page, re.M)
    assert re.search(r"^\| long\.md \| \S* ?\| \d+( to \d+)? \|$", page, re.M)


def test_github_gets_no_columns_for_a_place_over_several_lines(here):
    (here / "a.md").write_text("They met in order\nto win.\n", "utf-8")
    (line,) = [x for x in machine.as_github(check_paths([Path()], here, use_cache=False)).split("\n") if "WD109" in x]
    assert "line=1,endLine=2" in line and "ol=" not in line.replace("title=", "")
