"""Scores, ledger and savings as plain text for people and as plain data for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from build_tools.model import Article, Grade, LedgerRow, Scores
from build_tools.readability.attribution import Saving

_DIGITS = 2
_TEXT_WIDTH = 70


def as_dict(scores: Scores) -> dict[str, Any]:
    """``scores`` as JSON data: counts, formulas, the grade with its range, or null and the reason."""
    grade = scores.grade
    data: dict[str, Any] = {
        "words": scores.words,
        "sentences": scores.sentences,
        "quoted_words": scores.quoted_words,
        "minutes": round(scores.minutes, 1),
        "grade": {"value": grade.value, "low": grade.low, "high": grade.high} if grade else None,
        "formulas": _rounded(scores.formulas),
        "formulas_without_names": _rounded(scores.formulas_without_names),
        "features": {name: round(value, 4) for name, value in scores.features},
    }
    if scores.reason:
        data["reason"] = scores.reason
    return data


def ledger_dicts(rows: Sequence[LedgerRow], article: Article) -> list[dict[str, Any]]:
    """The ledger as JSON data, each block with its line in the file."""
    lines = [_line_column(article.source, article.blocks[row.block].span.start)[0] for row in rows]
    return [
        {"block": r.block, "line": line, "kind": r.kind, "words": r.words, "scored": r.scored, "reason": r.reason}
        for r, line in zip(rows, lines, strict=True)
    ]


def savings_dicts(savings: Sequence[Saving], article: Article) -> list[dict[str, Any]]:
    """Savings as JSON data, each place with line and column (from 1) and offsets."""
    out = []
    for saving in savings:
        places = []
        for span in saving.spans:
            line, column = _line_column(article.source, span.start)
            places.append({"line": line, "column": column, "start": span.start, "end": span.end})
        out.append(
            {"kind": saving.kind, "text": saving.text, "points": round(saving.points, _DIGITS), "places": places}
        )
    return out


def grade_phrase(grade: Grade) -> str:
    """The range as a phrase: "grade 8–10", "grade 9" where both ends round to the same, never below grade 0."""
    low, high = max(0, round(grade.low)), max(0, round(grade.high))
    return f"grade {low}" if low == high else f"grade {low}–{high}"


def summary(scores: Scores) -> str:
    """One line: "grade 8–10 (412 words, 27 sentences)" or why there is none."""
    size = f"{_number(scores.words, 'word')}, {_number(scores.sentences, 'sentence')}"
    if scores.grade is None:
        return f"no grade: {scores.reason} ({size})"
    return f"{grade_phrase(scores.grade)} ({size})"


def scores_text(scores: Scores) -> str:
    """A table of all figures for people."""
    lines = [summary(scores)]
    if scores.grade:
        lines[0] += f"; best single figure {scores.grade.value:.1f}"
    if not scores.formulas:
        return lines[0]
    minutes = "under a minute" if scores.minutes < 1 else f"about {_number(round(scores.minutes), 'minute')}"
    lines.append(f"reading time {minutes}; {_number(scores.quoted_words, 'quoted word')}")
    lines += ["", f"{'formula':<30}{'figure':>8}{'without names':>16}"]
    bare = dict(scores.formulas_without_names)
    for name, value in scores.formulas:
        lines.append(f"{name:<30}{value:>8.1f}{bare[name]:>16.1f}" if name in bare else f"{name:<30}{value:>8.1f}")
    lines += ["", *(f"{name:<30}{value:>8.3f}" for name, value in scores.features)]
    return "\n".join(lines)


def ledger_text(rows: Sequence[LedgerRow], article: Article) -> str:
    """The ledger as a table for people, with the sum of scored words."""
    lines = [f"{'line':>5} {'words':>6}  {'block':<12}"]
    for row in rows:
        line = _line_column(article.source, article.blocks[row.block].span.start)[0]
        verdict = "scored" if row.scored else f"left out: {row.reason}"
        lines.append(f"{line:>5} {row.words:>6}  {row.kind:<12}{verdict}")
    scored = sum(row.words for row in rows if row.scored)
    lines.append(f"{scored} of {_number(sum(row.words for row in rows), 'word')} scored")
    return "\n".join(lines)


def savings_text(savings: Sequence[Saving], article: Article) -> str:
    """The savings as two lists for people."""
    if not savings:
        return "nothing stands out: no single sentence or word costs grade points"
    lines: list[str] = []
    for kind, head in (
        ("sentence", "grade points saved by leaving out or splitting up"),
        ("word", "grade points saved by a plain word"),
    ):
        listed = [saving for saving in savings if saving.kind == kind]
        if listed:
            lines += ["", head] if lines else [head]
        for saving in listed:
            line, column = _line_column(article.source, saving.spans[0].start)
            more = f" (and {len(saving.spans) - 1} more)" if len(saving.spans) > 1 else ""
            text = saving.text if len(saving.text) <= _TEXT_WIDTH else saving.text[: _TEXT_WIDTH - 1] + "…"
            lines.append(f"{saving.points:6.2f}  {line}:{column}  {text}{more}")
    return "\n".join(lines)


def _rounded(figures: Sequence[tuple[str, float]]) -> dict[str, float]:
    return {name: round(value, _DIGITS) for name, value in figures}


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _line_column(source: str, offset: int) -> tuple[int, int]:
    line_start = source.rfind("\n", 0, offset) + 1
    return source.count("\n", 0, offset) + 1, offset - line_start + 1
