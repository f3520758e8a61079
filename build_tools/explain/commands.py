"""What stands behind ``explainer analyze`` and ``explainer glossary suggest``."""

from __future__ import annotations

import json
from functools import cache, partial
from pathlib import Path
from typing import Any

from build_tools import project, streams
from build_tools.analysis import analyze as run_analysis
from build_tools.explain import explain, report
from build_tools.model import Article
from build_tools.project import Resources
from build_tools.sources import parse_any, parse_plain


@cache
def _resources(root: str) -> Resources:
    return project.load(Path(root)) if project.find_root(Path(root)) else project.standalone(Path(root))


def read(source: str) -> Article:
    """The article that a command's PATH or ``-`` names. Errors: InputError."""
    return parse_plain(streams.stdin_text(), "standard input") if source == "-" else parse_any(Path(source))


def analyze(source: str, *, form: str, jsonl: bool, jobs: int) -> None:
    """Print what is found in a text, or in each text of a JSONL stream."""
    root = str(Path.cwd().resolve())
    if jsonl:
        for line in streams.map_ordered(partial(_line, root), streams.json_texts(streams.stdin_lines()), jobs):
            streams.write(line)
        return
    resources = _resources(root)
    analysis = run_analysis(read(source), resources.matcher)
    found = explain(analysis, resources.entries, find_names=True)
    if form == "json":
        streams.write(json.dumps(report.as_dict(analysis, found), ensure_ascii=False, indent=2))
    else:
        streams.write(report.as_text(analysis, found))


def _line(root: str, item: tuple[Any, str]) -> str:
    resources = _resources(root)
    analysis = run_analysis(parse_plain(item[1]), resources.matcher)
    return json.dumps(
        {"id": item[0], **report.as_dict(analysis, explain(analysis, resources.entries, find_names=True))},
        ensure_ascii=False,
    )


def suggest(paths: tuple[str, ...], *, form: str) -> None:
    """Print names and hard terms without a glossary entry, with the places where they stand."""
    from build_tools.explain.suggest import suggestions

    resources = project.load(Path.cwd())
    articles = [read(p) for p in paths] if paths else [resources.explainer(f).article for f in resources.folders]
    found = suggestions([run_analysis(a, resources.matcher) for a in articles])
    if form == "json":
        streams.write(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for item in found:
        places = ", ".join(item["places"][:3]) + (" …" if len(item["places"]) > 3 else "")
        streams.write(
            f"{item['text']}  ({item['kind']}, {item['count']} time{'' if item['count'] == 1 else 's'})  {places}"
        )
    if not found:
        streams.write("Every name and hard term has an entry.")
