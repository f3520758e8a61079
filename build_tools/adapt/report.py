"""What was changed, what was not and why, in words for a person."""

from __future__ import annotations

from typing import Any

from build_tools.adapt.engine import LineResult
from build_tools.model import AdaptedText, Analysis, Article, Difference, Level, Span


def outcome(adapted: AdaptedText) -> str:
    """One line: the level's target, the measured grade, met or not, and how many edits were made and refused."""
    level, scores = adapted.level, adapted.scores
    met = "met" if adapted.target_met else "not met"
    if scores.grade is None:
        measured = f"not measured ({scores.reason})"
        met = "so nobody can say whether it is met"
    else:
        low, high = round(scores.grade.low), round(scores.grade.high)
        measured = f"measured {low}–{high}" if low != high else f"measured {low}"
    target = f"target {_band(level)}, {measured}, {met}" if level.high is not None else measured
    edits, refused = len(adapted.edits), len(adapted.undone)
    return f"{level.label}: {target}. {_number(edits, 'change')} made, {refused} refused by the fidelity guard."


def _band(level: Level) -> str:
    if level.low is None:
        return f"grade {level.high:g}"
    return f"grade {level.low:g}–{level.high:g}"


def as_text(full: Analysis, adapted: AdaptedText) -> str:
    """Every sentence that changed beside its source, with rule and reason; then the refused edits; then the outcome."""
    sources = {s.id: s.text for s in full.sentences}
    lines: list[str] = []
    shown: set[tuple[str, ...]] = set()
    for sentence in adapted.sentences:
        before = " ".join(sources.get(i, "") for i in sentence.sources)
        if before == sentence.text:
            continue
        if sentence.sources not in shown:
            lines += ["", f"- {before}"]
            shown.add(sentence.sources)
        lines.append(f"+ {sentence.text}")
        lines += [f"    {code}" for code in _reasons(sentence.codes, sentence.reasons)]
    untouched = sum(1 for s in adapted.sentences if " ".join(sources.get(i, "") for i in s.sources) == s.text)
    lines += ["", f"{_number(untouched, 'sentence')} unchanged."]
    if adapted.undone:
        lines += ["", "Refused by the fidelity guard:"]
        lines += [f"  {edit.code} → “{edit.replacement}”: {reason}" for edit, reason in adapted.undone]
    lines += ["", outcome(adapted)]
    return "\n".join(lines).strip()


def _reasons(codes: tuple[str, ...], reasons: tuple[str, ...]) -> list[str]:
    if len(codes) == 1:
        return [f"{codes[0]} {reason}" for reason in reasons]
    return [" ".join(codes), *reasons] if codes else []


def line_text(line: str, result: LineResult) -> str:
    """What became of a line, one change a line; empty for an empty line."""
    if not line.strip():
        return ""
    told = [f"{e.code} “{e.replacement}”: {e.reason}" for e in result.edits]
    told += [f"undone {e.code} “{e.replacement}”: {reason}" for e, reason in result.undone]
    if result.reason:
        told.append(
            f"left as it is: {result.reason}" if not result.edits else f"in part left as it is: {result.reason}"
        )
    elif not result.edits:
        told.append("left as it is: no rule found anything to change")
    head = line if len(line) <= 70 else line[:69] + "…"
    return "\n".join([head, *(f"    {t}" for t in told)])


def difference_text(difference: Difference, ours: Article, theirs: Article) -> str:
    """One line with the place in a file where the reader should look."""
    article, span = (ours, difference.source) if difference.source is not None else (theirs, difference.adapted)
    return f"{_place(article, span)}{difference.message}"


def _place(article: Article, span: Span | None) -> str:
    if span is None:
        return ""
    before = article.source[: span.start]
    return f"{article.path}:{before.count(chr(10)) + 1}:{span.start - (before.rfind(chr(10)) + 1) + 1}: "


def difference_dict(difference: Difference) -> dict[str, Any]:
    """The difference for JSON: spans as [start, end] of the files."""

    def pair(span: Span | None) -> list[int] | None:
        return None if span is None else [span.start, span.end]

    return {
        "kind": difference.kind,
        "category": difference.category,
        "item": difference.item,
        "message": difference.message,
        "source": pair(difference.source),
        "adapted": pair(difference.adapted),
    }


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
