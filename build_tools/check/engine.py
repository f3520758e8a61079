"""Runs the rules on one text."""

from __future__ import annotations

from build_tools.check.allow import sift
from build_tools.check.finding import FileResult, Places, finding
from build_tools.check.rules import RULES
from build_tools.check.settings import Effective
from build_tools.check.text import Text
from build_tools.language.detect import LOOKED_AT, not_english
from build_tools.model import Diagnostic


def check_text(text: Text, settings: Effective) -> FileResult:
    """The findings in one text, sorted by place. Texts that are not English are not checked, and say so."""
    article = text.article
    if not text.entries_here:
        reason = _not_checked(text)
        if reason:
            return FileResult(article.path, text.level.id, reason=reason)
    ran = [rule.code for rule in RULES if settings.runs(rule.code, rule.is_off)]
    wanted = set(ran)
    found = [d for rule in RULES if rule.code in wanted for d in rule.check(text)]
    kept, allowed = sift(article, found, ran)
    places = Places(article.source)
    ordered = sorted(map(settings.graded, kept), key=_order)
    scores = text.analysis.scores
    grade = scores.grade
    return FileResult(
        article.path,
        text.level.id,
        tuple(finding(article, text.analysis.sentences, d, places) for d in ordered),
        allowed,
        scores.words,
        (grade.value, grade.low, grade.high) if grade else None,
        scores.reason,
    )


def _not_checked(text: Text) -> str | None:
    prose = " ".join(b.span.of(text.article.prose) for b in text.article.blocks if b.kind in ("paragraph", "list item"))
    if not any(c.isalnum() for c in prose):
        return None
    return not_english(prose[:LOOKED_AT])


def _order(diagnostic: Diagnostic) -> tuple[int, str, int]:
    return (diagnostic.span.start, diagnostic.code, diagnostic.span.end)
