"""Runs a rule's examples through the real rule: for the tests and for the pages that document it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from build_tools import project
from build_tools.analysis import analyze
from build_tools.check.engine import check_text
from build_tools.check.finding import Finding
from build_tools.check.reading import glossary_text
from build_tools.check.rule import Example, Rule
from build_tools.check.rules import RULES
from build_tools.check.settings import Effective
from build_tools.check.text import Text
from build_tools.model import Article, Level
from build_tools.project import DEFAULT_LEVELS, Explainer, Resources, Site
from build_tools.sources import parse_article, parse_text, yamlfile


def run_example(rule: Rule, example: Example) -> tuple[str, ...]:
    """The exact text that each finding of ``rule`` underlines in an example."""
    return tuple(example_text(example).article.source[f.start : f.end] for f in findings(rule, example))


def findings(rule: Rule, example: Example) -> tuple[Finding, ...]:
    """What ``rule`` finds in an example, by the engine itself."""
    others = {r.code: "off" for r in RULES if r.code[:2] == "CK" and r is not rule}
    result = check_text(example_text(example), Effective("full", others, {}))
    return tuple(f for f in result.findings if f.code == rule.code)


def example_text(example: Example) -> Text:
    """The text of an example, as a file of its kind would be read."""
    level = next(level for level in DEFAULT_LEVELS if level.id == example.level)
    resources = _resources(example.text if example.suffix == ".yml" else example.glossary)
    if example.suffix == ".yml":
        located = yamlfile.load(example.text, "example.yml")
        return glossary_text(example.text, "example.yml", list(resources.entries), located, resources, {}, level)
    matcher = resources.matcher if resources.entries else None
    path = f"example{example.suffix}"
    if not example.full:
        return Text(parse_text(example.text, path, example.suffix), level, entries=resources.entries, matcher=matcher)
    own, full = _level_article(example, level), parse_text(example.full, "article.md", ".md")
    stale = Explainer(full, ((level.id, own),)).is_stale(level.id)
    return Text(own, level, analyze(full, matcher), stale, resources.entries, matcher)


def _level_article(example: Example, level: Level) -> Article:
    return parse_article(example.text.encode(), f"{level.id}.md", "example", "level")


@lru_cache(maxsize=64)
def _resources(glossary: str) -> Resources:
    here = Path("example")
    if not glossary:
        return project.standalone(here)
    entries = tuple(replace(entry, path="example.yml") for entry in project.entries_of(glossary, "example.yml"))
    return Resources(here, Site(), entries, ())
