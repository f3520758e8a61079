"""A baseline lets old findings stand, so that a project can begin with the check today and mend them later.

It is keyed by rule and sentence, not by line, so that it holds when text moves. Its counts may only fall: updating it takes out
what was mended, and never takes in anything new. To begin anew, delete the file.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from build_tools.check.finding import FileResult, Finding, Report
from build_tools.check.rules import find_rule
from build_tools.model import InputError
from build_tools.sources.reader import read_text

NAME = ".explainer-baseline.json"
_Key = tuple[str, str, str]  # path, code, sentence


def load(path: Path) -> dict[_Key, tuple[int, str]]:
    """(path, code, sentence) → (how many findings may stand, their words). Errors: InputError."""
    if not path.exists():
        return {}
    try:
        raw = json.loads(read_text(path))
        return {
            (name, item["rule"], item["sentence"]): (int(item["count"]), str(item["text"]))
            for name, items in raw["files"].items()
            for item in items
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise InputError("this is not a baseline of ours; delete it and run --update-baseline", str(path)) from None


def apply(report: Report, accepted: dict[_Key, tuple[int, str]]) -> Report:
    """The report without what the baseline accepts, with a finding for each entry of which less is left."""
    if not accepted:
        return report
    left = {key: count for key, (count, _) in accepted.items()}
    results: list[FileResult] = []
    stands = 0
    for result in report.results:
        kept = []
        for finding in result.findings:
            key = (finding.path, finding.code, finding.sentence)
            if left.get(key, 0) > 0:
                left[key] -= 1
                stands += 1
            else:
                kept.append(finding)
        if result.reason is None:
            kept += [
                _stale(result.path, key, count, accepted[key][1])
                for key, count in left.items()
                if key[0] == result.path and count > 0
            ]
        results.append(result._replace(findings=tuple(kept)))
    return Report(tuple(results), stands)


def _stale(path: str, key: _Key, count: int, text: str) -> Finding:
    rule = find_rule("stale-baseline")
    times = "" if count == 1 else f" ({count} times)"
    message = f"the baseline accepts {key[1]}{times}, which is not found any more; run --update-baseline"
    return Finding(path, rule.code, rule.name, rule.severity, message, 0, 0, 1, 1, 1, 1, text, ("", "", ""), key[2])


def update(path: Path, report: Report) -> str:
    """Write the baseline for the findings of a report, before it was applied; returns what was done, in words.

    Where there is none, all findings are taken in. Where there is one, counts of the files in the report fall to what is left, and
    nothing is added. Files that were not checked keep their entries, unless they are gone.
    """
    old = load(path)
    found = Counter((f.path, f.code, f.sentence) for f in report.findings if not f.code.startswith("CK"))
    words = {(f.path, f.code, f.sentence): f.text[:60] for f in report.findings}
    if not path.exists():
        new = {key: (count, words[key]) for key, count in found.items()}
        note = ""
    else:
        checked = {r.path for r in report.results if r.reason is None}
        new = {}
        for key, (count, text) in old.items():
            if key[0] not in checked:
                kept = count if (path.parent / key[0]).exists() else 0
            else:
                kept = min(count, found[key])
            if kept:
                new[key] = (kept, text)
        added = sum(max(0, count - old.get(key, (0, ""))[0]) for key, count in found.items())
        note = f"; {added} newer findings are not taken in" if added else ""
    _write(path, new)
    before, after = sum(c for c, _ in old.values()), sum(c for c, _ in new.values())
    fell = f", {before - after} fewer than before" if old else ""
    return f"{path.name}: {after} findings accepted{fell}{note}."


def _write(path: Path, entries: dict[_Key, tuple[int, str]]) -> None:
    files: dict[str, list[dict[str, Any]]] = {}
    for (name, code, sentence), (count, text) in sorted(entries.items()):
        files.setdefault(name, []).append({"rule": code, "sentence": sentence, "count": count, "text": text})
    partial = path.with_name(path.name + ".partial")
    partial.write_text(json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=1) + "\n", "utf-8")
    partial.replace(path)
