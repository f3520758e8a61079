"""Findings for people: place, message, and the text underlined."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from build_tools.check.finding import FileResult, Finding, Report

_COLOURS = {"error": "31", "warning": "33", "info": "36"}


def lines(report: Report, *, colour: bool = False, hidden: int = 0) -> Iterator[str]:
    """The report line by line, the summary last. ``hidden``: findings that are not shown because of their severity."""
    for result in report.results:
        for finding in result.findings:
            yield from _finding(finding, colour)
    for result in report.skipped:
        yield f"{_bold(result.path, colour)}: {'skipped' if result.is_bad else 'not checked'}: {result.reason}"
    yield summary(report, hidden)


def _finding(finding: Finding, colour: bool) -> Iterator[str]:
    place = f"{finding.path}:{finding.line}:{finding.column}"
    severity = _paint(finding.severity, _COLOURS[finding.severity], colour)
    yield f"{_bold(place, colour)}: {severity} {finding.code} {finding.name}: {finding.message}"
    before, text, after = finding.excerpt
    if text.strip() or after.strip():
        yield f"  | {before}{text}{after}"
        yield f"  | {' ' * _width(before)}{_paint('^' * max(1, _width(text)), _COLOURS[finding.severity], colour)}"
    for note in finding.notes:
        yield f"  = {f'{note.line}:{note.column} ' if note.line else ''}{note.text}"


def summary(report: Report, hidden: int = 0) -> str:
    """One line: what was found, in how many files, and how many were checked and skipped."""
    found = report.findings
    by = {s: sum(f.severity == s for f in found) for s in ("error", "warning", "info")}
    parts = [_number(by["error"], "error"), _number(by["warning"], "warning")]
    if by["info"]:
        parts.append(_number(by["info"], "note"))
    checked = sum(r.reason is None for r in report.results)
    bad = sum(r.is_bad for r in report.results)
    other = sum(r.reason is not None and not r.is_bad for r in report.results)
    counted = f"{_number(checked, 'file')} checked, {bad} skipped" + (f", {other} not checked" if other else "")
    more = []
    if hidden:
        more.append(f"{_number(hidden, 'note')} not shown (--show info)")
    allowed = sum(r.allowed for r in report.results)
    if allowed:
        more.append(f"{allowed} allowed by a comment")
    if report.accepted:
        more.append(f"{report.accepted} accepted by the baseline")
    safe = sum(f.fix is not None and f.fix.is_safe for f in found)
    unsafe = sum(f.fix is not None and not f.fix.is_safe for f in found)
    if safe:
        more.append(f"{safe} can be mended with --fix")
    if unsafe:
        more.append(f"{unsafe} {'more ' if safe else ''}with --fix --unsafe")
    head = f"{', '.join(parts)}; {counted}." if found else f"Nothing to look at; {counted}."
    return head + (f" {'; '.join(more)}." if more else "")


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text


def _bold(text: str, colour: bool) -> str:
    return _paint(text, "1", colour)


def _width(text: str) -> int:
    """Columns on a terminal: combining marks take none, East Asian wide characters two."""
    return sum(
        0 if unicodedata.combining(c) or c == "\u2060" else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def skipped_line(result: FileResult) -> str:
    """A skipped file in one line."""
    return f"{result.path}: {'skipped' if result.is_bad else 'not checked'}: {result.reason}"
