"""The editors' report: which levels miss their goal, which were never checked, which checks are out of date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_tools.check import FAMILIES
from build_tools.publish.bundle import ArticleRecord, LevelRecord, Site
from build_tools.publish.indexes import newest_first
from build_tools.publish.sheet import Sheet

ROWS = 200  # texts on the page, those with most to do first
LONG = 25  # words: a sentence above it is hard for many readers (GOV.UK's limit)
BAR, HEIGHT, TALLEST = 6, 40, 60  # width of a bar, height of the drawing, words of the tallest bar


@dataclass(frozen=True, slots=True)
class Bar:
    """One sentence: place and height in units of the drawing."""

    x: int
    y: float
    height: float
    is_long: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One text of one article, with what there is to do."""

    record: ArticleRecord
    level: LevelRecord
    href: str
    bars: tuple[Bar, ...]
    long: int
    longest: int
    findings: int
    families: str


def page(site: Site, records: Sequence[ArticleRecord]) -> Sheet:
    """The report."""
    texts = [(record, level) for record in newest_first(records) for level in record.levels]
    adapted = [level for _, level in texts if level.target_met is not None]
    urgent = sorted(texts, key=lambda text: _urgency(text[1]))  # stable: newest first within
    return Sheet(
        "report.md",
        "report.md.j2",
        {
            "site": site,
            "articles": len(records),
            "adapted": len(adapted),
            "met": sum(1 for level in adapted if level.target_met),
            "checked": sum(1 for level in adapted if level.reviewed_by),
            "stale": sum(1 for level in adapted if level.is_stale),
            "texts": urgent[:ROWS],
            "total": len(texts),
        },
        _drawn,
    )


def _drawn(texts: Sequence[tuple[ArticleRecord, LevelRecord]], **values: Any) -> Mapping[str, Any]:
    return {
        **values,
        "rows": [_row(record, level) for record, level in texts],
        "long_words": LONG,
        "bar_width": BAR - 1,
        "height": HEIGHT,
        "limit": round(HEIGHT * (1 - LONG / TALLEST), 1),
    }


def _urgency(level: LevelRecord) -> int:
    if level.target_met is None:
        return 4
    if level.is_stale:
        return 0
    if not level.target_met:
        return 1
    return 3 if level.reviewed_by else 2


def _row(record: ArticleRecord, level: LevelRecord) -> Row:
    folder = "" if level.id == record.default_level else f"{level.id}/"
    bars = []
    for number, words in enumerate(level.lengths):
        height = round(max(1.5, min(words, TALLEST) / TALLEST * HEIGHT), 1)
        bars.append(Bar(number * BAR, round(HEIGHT - height, 1), height, words > LONG))
    return Row(
        record,
        level,
        f"explainers/{record.slug}/{folder}index.md",
        tuple(bars),
        sum(1 for words in level.lengths if words > LONG),
        max(level.lengths, default=0),
        sum(count for _, count in level.findings),
        ", ".join(f"{FAMILIES[family]} {count}" for family, count in level.findings),
    )
