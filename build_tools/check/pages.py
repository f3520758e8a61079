"""What the site shows of the check: the rules, each example run through its real rule, and what was found in each text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from build_tools.check import FAMILIES, Counts
from build_tools.check.examples import example_text, findings
from build_tools.check.finding import Finding
from build_tools.check.rule import Example, Rule, documentation
from build_tools.check.rules import RULES
from build_tools.check.settings import Settings, parse
from build_tools.check.text import Text
from build_tools.model import Analysis, Difference, Level
from build_tools.project import Resources


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an example; ``is_found``: the rule underlines it."""

    text: str
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """An example as the rule sees it. ``messages``: what it says. ``beside``: the article of a level text."""

    pieces: tuple[Piece, ...]
    messages: tuple[str, ...]
    level: str
    beside: str


@dataclass(frozen=True, slots=True)
class RuleDocument:
    """A rule for a page: its documentation, and its examples as they come out."""

    code: str
    name: str
    severity: str
    is_off: bool
    limits: tuple[tuple[str, float], ...]
    summary: str
    sections: tuple[tuple[str, str], ...]
    found: tuple[Shown, ...]
    left_alone: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class RuleFamily:
    """Rules that belong together."""

    id: str
    label: str
    rules: tuple[RuleDocument, ...]


def pages_data() -> tuple[RuleFamily, ...]:
    """All rules, family by family. Every example is run through its real rule here, so that the page cannot lie."""
    return tuple(
        RuleFamily(family, label, tuple(_document(rule) for rule in RULES if rule.code.startswith(family)))
        for family, label in FAMILIES.items()
    )


def _document(rule: Rule) -> RuleDocument:
    docs = documentation(rule)
    return RuleDocument(
        rule.code,
        rule.name,
        rule.severity,
        rule.is_off,
        tuple((level, number) for level, number in rule.limits.items() if level),
        docs.summary,
        docs.sections,
        tuple(_shown(rule, example) for example in rule.examples),
        tuple(_shown(rule, example) for example in rule.unchanged),
    )


def _shown(rule: Rule, example: Example) -> Shown:
    found = findings(rule, example)
    return Shown(
        _pieces(example_text(example).article.source, found),
        tuple(dict.fromkeys(f.message for f in found)),
        example.level,
        example.full,
    )


def _pieces(source: str, found: tuple[Finding, ...]) -> tuple[Piece, ...]:
    out: list[Piece] = []
    at = 0
    for finding in found:
        if finding.start < at:
            continue
        out += [Piece(source[at : finding.start]), Piece(source[finding.start : finding.end], True)]
        at = finding.end
    return tuple(piece for piece in (*out, Piece(source[at:])) if piece.text)


def count(
    analysis: Analysis,
    level: Level,
    resources: Resources,
    full: Analysis | None,
    is_stale: bool,
    differences: tuple[Difference, ...],
) -> Counts:
    """What ``check.count_findings`` gives."""
    from build_tools.check.engine import diagnostics, not_checked

    settings = (
        parse(dict(resources.site.check), "content/site.yml", validate=False) if resources.site.check else Settings()
    )
    effective = settings.at(analysis.article.path)
    notes = {rule.code: "off" for rule in RULES if rule.severity == "info" and rule.code not in effective.rules}
    effective = type(effective)(effective.level, {**notes, **effective.rules}, effective.limits)
    text = Text(
        analysis.article,
        level,
        full,
        is_stale,
        resources.entries,
        resources.matcher,
        limits=effective.limits_at(level.id),
    )
    text.preset(analysis, differences)
    if not_checked(text):
        return ()
    counted = Counter(d.code[:2] for d in diagnostics(text, effective)[0] if d.severity != "info")
    text.forget()
    return tuple((family, counted[family]) for family in FAMILIES if counted[family])
