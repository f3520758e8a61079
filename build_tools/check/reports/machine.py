"""Findings for machines: JSON, SARIF 2.1.0, GitHub workflow commands, JUnit XML."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from build_tools.check.finding import FileResult, Finding, Report
from build_tools.check.rule import documentation
from build_tools.check.rules import RULES, by_key

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(report: Report) -> str:
    """The report as JSON; its form is data/schemas/check.schema.json."""
    return json.dumps(as_data(report), ensure_ascii=False, indent=2)


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "version": 1,
        "files": [_file(r) for r in report.results if r.reason is None],
        "skipped": [{"path": r.path, "reason": r.reason, "is_error": r.is_bad} for r in report.skipped],
        "findings": [_finding(f) for f in report.findings],
        "summary": {
            "checked": sum(r.reason is None for r in report.results),
            "skipped": len(report.skipped),
            **{s: sum(f.severity == s for f in report.findings) for s in ("error", "warning", "info")},
            "allowed": sum(r.allowed for r in report.results),
            "accepted": report.accepted,
        },
    }


def _file(result: FileResult) -> dict[str, Any]:
    grade = dict(zip(("value", "low", "high"), result.grade, strict=True)) if result.grade else None
    return {
        "path": result.path,
        "level": result.level,
        "words": result.words,
        "grade": grade,
        "no_grade": result.no_grade,
        "findings": len(result.findings),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    fix = finding.fix
    return {
        "path": finding.path,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "suggestions": list(finding.suggestions),
        "grade_points": finding.grade_points,
        "fix": fix and {"start": fix.start, "end": fix.end, "replacement": fix.replacement, "is_safe": fix.is_safe},
        "notes": [{"text": n.text, "line": n.line or None, "column": n.column or None} for n in finding.notes],
        "sentence": finding.sentence,
    }


def as_sarif(report: Report) -> str:
    """The report in the Static Analysis Results Interchange Format 2.1.0 (OASIS)."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        own = version("explainer")
    except PackageNotFoundError:
        own = "0"
    order = {rule.code: i for i, rule in enumerate(RULES)}
    rules = [
        {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": documentation(rule).summary},
            "fullDescription": {"text": " ".join(body for _, body in documentation(rule).sections[:2])},
            "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": not rule.is_off},
        }
        for rule in RULES
    ]
    run = {
        "tool": {
            "driver": {
                "name": "explainer",
                "semanticVersion": own if own.count(".") == 2 else f"{own}.0.0",
                "rules": rules,
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(f, order[f.code]) for f in report.findings],
        "invocations": [
            {
                "executionSuccessful": not any(r.is_bad for r in report.results),
                "toolExecutionNotifications": [_notification(r) for r in report.skipped],
            }
        ],
    }
    return json.dumps({"$schema": _SARIF, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _location(path: str, region: dict[str, Any] | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(path)}}
    return {"physicalLocation": place | ({"region": region} if region else {})}


def _region(finding: Finding) -> dict[str, Any]:
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "snippet": {"text": finding.text},
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.path, _region(finding))],
        "partialFingerprints": {"sentence/v1": f"{finding.code}:{finding.sentence}"},
    }
    related = [
        _location(finding.path, {"startLine": n.line, "startColumn": n.column}) | {"message": {"text": n.text}}
        for n in finding.notes
        if n.line
    ]
    return result | ({"relatedLocations": related} if related else {})


def _notification(result: FileResult) -> dict[str, Any]:
    return {
        "level": "error" if result.is_bad else "note",
        "message": {"text": f"{result.path}: {result.reason}"},
        "locations": [_location(result.path, None)],
    }


def as_github(report: Report) -> str:
    """Workflow commands, one a line, that GitHub shows beside the changed lines of a pull request."""
    out = []
    for f in report.findings:
        values = {"file": f.path, "line": f.line, "endLine": f.end_line, "col": f.column, "endColumn": f.end_column}
        if f.line != f.end_line:  # GitHub ignores a place whose columns span lines
            del values["col"], values["endColumn"]
        properties = ",".join(f"{key}={_escaped(str(value), True)}" for key, value in values.items())
        head = f"::{_COMMANDS[f.severity]} {properties},title={_escaped(f'{f.code} {f.name}', True)}::"
        out.append(head + _escaped(f"{f.message} | {f.text[:200]}" if f.text else f.message))
    for r in report.skipped:
        command = "error" if r.is_bad else "notice"
        out.append(f"::{command} file={_escaped(r.path, True)},title=skipped::{_escaped(r.reason or '')}")
    return "\n".join(out)


def _escaped(text: str, is_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if is_property else text


def as_junit(report: Report) -> str:
    """JUnit XML: a suite a file, a failure a finding of warning or error; a file without any is one test that passed."""
    from xml.etree import ElementTree as Tree

    top = Tree.Element("testsuites", name="explainer check")
    totals = [0, 0, 0, 0]
    for result in report.results:
        failures = [f for f in result.findings if f.severity != "info"]
        is_skipped = result.reason is not None and not result.is_bad
        counts = (max(1, len(failures)), len(failures), int(result.is_bad), int(is_skipped))
        totals = [a + b for a, b in zip(totals, counts, strict=True)]
        suite = Tree.SubElement(top, "testsuite", {"name": _xml(result.path), **_counts(counts), "time": "0"})
        for f in failures:
            name = f"{f.code} {f.name} {f.line}:{f.column}"
            case = Tree.SubElement(suite, "testcase", name=_xml(name), classname=_xml(result.path), time="0")
            failure = Tree.SubElement(case, "failure", message=_xml(f.message), type=f.severity)
            failure.text = _xml(f"{f.path}:{f.line}:{f.column}: {f.text}")
        if not failures:
            case = Tree.SubElement(suite, "testcase", name="check", classname=_xml(result.path), time="0")
            if result.reason is not None:
                Tree.SubElement(case, "error" if result.is_bad else "skipped", message=_xml(result.reason))
    for key, value in _counts((totals[0], totals[1], totals[2], totals[3])).items():
        if key != "skipped":
            top.set(key, value)
    Tree.indent(top)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Tree.tostring(top, encoding="unicode")


def _counts(counts: tuple[int, int, int, int]) -> dict[str, str]:
    return dict(zip(("tests", "failures", "errors", "skipped"), map(str, counts), strict=True))


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def job_summary(report: Report) -> str:
    """What a pull request's reader sees: Markdown without any word of our trade."""
    found = report.findings
    errors = [f for f in found if f.severity == "error"]
    warnings = [f for f in found if f.severity == "warning"]
    verdict = (
        f"**{len(errors)} {'thing' if len(errors) == 1 else 'things'} must be mended before this is published.**"
        if errors
        else "**Nothing stands in the way of publishing.**"
    )
    lines = ["## What the check found", "", verdict, ""]
    if warnings:
        lines += [f"{len(warnings)} more {'place is' if len(warnings) == 1 else 'places are'} worth a second look.", ""]
    if errors or warnings:
        lines += ["| Where | What to look at | The words |", "| --- | --- | --- |"]
        for f in [*errors, *warnings][:50]:
            lines.append(f"| {_cell(f.path)}, line {f.line} | {_cell(f.message)} | {_cell(f.text[:80])} |")
        if len(errors) + len(warnings) > 50:
            lines.append(f"| … | and {len(errors) + len(warnings) - 50} more | |")
        lines.append("")
    graded = [r for r in report.results if r.grade]
    if graded:
        lines += ["### How hard the texts are", "", "| Text | Level | School grade |", "| --- | --- | --- |"]
        for r in graded[:100]:
            low, high = (max(0, round(g)) for g in (r.grade or (0, 0, 0))[1:])
            lines.append(f"| {_cell(r.path)} | {_cell(r.level)} | {low if low == high else f'{low} to {high}'} |")
        lines.append("")
    if report.skipped:
        lines += ["### Files that were not checked", ""]
        lines += [f"- {_cell(r.path)}: {_cell(r.reason or '')}" for r in report.skipped]
        lines.append("")
    lines.append("Each finding has a rule, and each rule says when to leave it: see “What we check” on the site.")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>|#])", r"\\\1", " ".join(text.split()))


def rule_data() -> list[dict[str, Any]]:
    """All rules as plain data, for ``explainer rules --format json``."""
    out = []
    for rule in dict.fromkeys(by_key().values()):
        docs = documentation(rule)
        out.append(
            {
                "code": rule.code,
                "name": rule.name,
                "severity": rule.severity,
                "is_off": rule.is_off,
                "limits": dict(rule.limits),
                "summary": docs.summary,
                "sections": dict(docs.sections),
                "examples": [{"text": e.text, "found": list(e.found), "level": e.level} for e in rule.examples],
                "unchanged": [e.text for e in rule.unchanged],
            }
        )
    return out
