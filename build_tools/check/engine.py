"""Runs the rules on one text."""

from __future__ import annotations

from build_tools.check.allow import sift
from build_tools.check.finding import FileResult, Places, finding
from build_tools.check.rules import RULES
from build_tools.check.settings import Effective
from build_tools.check.text import PROSE, Text
from build_tools.language.detect import LOOKED_AT, not_english, not_english_words, not_prose
from build_tools.model import Diagnostic
from build_tools.readability.counts import facts


def check_text(text: Text, settings: Effective) -> FileResult:
    """The findings in one text, sorted by place. Texts that are not English are not checked, and say so."""
    article = text.article
    reason = not_checked(text)
    if reason:
        return FileResult(article.path, text.level.id, reason=reason)
    kept, allowed = diagnostics(text, settings)
    places = Places(article.source)
    ordered = sorted(kept, key=_order)
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


def diagnostics(text: Text, settings: Effective) -> tuple[list[Diagnostic], int]:
    """What the rules say of a text, graded by the settings, and how many of it comments let stand."""
    ran = [rule.code for rule in RULES if settings.runs(rule.code, rule.is_off)]
    wanted = set(ran)
    found = [d for rule in RULES if rule.code in wanted for d in rule.check(text)]
    kept, allowed = sift(text.article, found, ran)
    return [settings.graded(d) for d in kept], allowed


def not_checked(text: Text) -> str | None:
    """Why no rule is run on a text: it is no English prose. None where rules run."""
    if text.entries_here:
        return None
    blocks = text.article.blocks
    prose = " ".join(b.span.of(text.article.prose) for b in blocks if b.kind in PROSE)
    if not any(c.isalnum() for c in prose):
        return None
    if text.is_analyzed and len(prose) <= LOOKED_AT:  # its words are known
        known = (s.words for s in text.analysis.sentences if blocks[s.block].kind in PROSE)
        return not_prose(prose) or not_english_words([facts(word.text).key for words in known for word in words])
    return not_english(prose[:LOOKED_AT])


def _order(diagnostic: Diagnostic) -> tuple[int, str, int]:
    return (diagnostic.span.start, diagnostic.code, diagnostic.span.end)
