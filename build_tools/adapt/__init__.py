"""Rewrites texts for a reading level, one explained edit at a time, and guards their facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from build_tools.adapt.align import align
from build_tools.adapt.simpler import simpler
from build_tools.model import AdaptedText, Analysis, Article, Difference, GlossaryEntry, Level, Sentence

if TYPE_CHECKING:
    from build_tools.adapt.engine import LineResult

__all__ = ["adapt", "adapt_line", "align", "compare", "compare_texts", "simpler"]

# The rules take a third of a second to load: only who adapts a text waits for them, not who checks one.


def adapt(full: Analysis, level: Level, entries: Sequence[GlossaryEntry] = ()) -> AdaptedText:
    """The text of ``full`` for ``level``, every change with its reason; see ``article.adapt``."""
    from build_tools.adapt import article

    return article.adapt(full, level, entries)


def adapt_line(line: str, level: Level) -> LineResult:
    """One line (a sentence or a paragraph) for ``level``; see ``engine.adapt_line``."""
    from build_tools.adapt import engine

    return engine.adapt_line(line, level)


def compare(full: Analysis, own: Analysis) -> tuple[Difference, ...]:
    """What the level's text ``own`` lost, added or changed against ``full``; spans are places in the two files."""
    return _compare(full.sentences, own.sentences)


def compare_texts(full: Article, own: Article) -> tuple[Difference, ...]:
    """``compare`` for two articles that were not analyzed."""
    from build_tools.language.segmentation import sentences

    return _compare(sentences(full), sentences(own))


def _compare(full: Sequence[Sentence], own: Sequence[Sentence]) -> tuple[Difference, ...]:
    from build_tools.adapt.comparison import compare_units
    from build_tools.adapt.overlap import unit

    ours, theirs = ([unit(i, s.span, s.text) for i, s in enumerate(sentences)] for sentences in (full, own))
    return compare_units(ours, theirs)
