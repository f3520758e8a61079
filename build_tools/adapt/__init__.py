"""Rewrites texts for a reading level, one explained edit at a time, and guards their facts."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.adapt.align import align
from build_tools.adapt.article import adapt
from build_tools.adapt.engine import LineResult, adapt_line
from build_tools.adapt.simpler import simpler
from build_tools.model import Analysis, Article, Difference, Sentence

__all__ = ["LineResult", "adapt", "adapt_line", "align", "compare", "compare_texts", "simpler"]


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
