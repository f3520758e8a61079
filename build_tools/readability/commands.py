"""What stands behind ``explainer score``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from build_tools import streams
from build_tools.language.segmentation import sentences
from build_tools.model import Article
from build_tools.readability import report
from build_tools.readability.attribution import why as find_savings
from build_tools.readability.scoring import ledger as find_ledger
from build_tools.readability.scoring import score as find_scores
from build_tools.readability.scoring import score_text
from build_tools.sources import parse_any, parse_plain


def score(paths: tuple[str, ...], *, form: str, jsonl: bool, why: bool, ledger: bool, jobs: int) -> None:
    """Print the scores of the files (``-`` is standard input), or of each text of a JSONL stream. Errors: InputError."""
    if jsonl:
        for line in streams.map_ordered(score_line, streams.json_texts(streams.stdin_lines()), jobs):
            streams.write(line)
        return
    results = []
    for path in paths:
        article = parse_plain(streams.stdin_text(), "standard input") if path == "-" else parse_any(Path(path))
        if form == "json":
            results.append({"path": path, **_data(article, why, ledger)})
        else:
            heading = f"{path}: " if len(paths) > 1 else ""
            streams.write(heading + _text(article, why, ledger))
    if form == "json":
        streams.write(json.dumps(results[0] if len(results) == 1 else results, ensure_ascii=False, indent=2))


def score_line(item: tuple[Any, str]) -> str:
    """The JSON line of ``score --jsonl`` for (id, text)."""
    return json.dumps({"id": item[0], **report.as_dict(score_text(item[1]))}, ensure_ascii=False)


def _data(article: Article, why: bool, ledger: bool) -> dict[str, Any]:
    found = sentences(article)
    data = report.as_dict(find_scores(found, article))
    if why:
        data["why"] = report.savings_dicts(find_savings(found, article), article)
    if ledger:
        data["ledger"] = report.ledger_dicts(find_ledger(article, found), article)
    return data


def _text(article: Article, why: bool, ledger: bool) -> str:
    found = sentences(article)
    parts = [report.scores_text(find_scores(found, article))]
    if why:
        parts.append(report.savings_text(find_savings(found, article), article))
    if ledger:
        parts.append(report.ledger_text(find_ledger(article, found), article))
    return "\n\n".join(parts)
