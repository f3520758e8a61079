"""Traces a level's text that an editor wrote back to the sentences of the full text."""

from __future__ import annotations

from build_tools.adapt.overlap import Sources, best_sources, unit
from build_tools.model import AdaptedSentence, AdaptedText, Analysis, Level


def align(full: Analysis, own: Analysis, level: Level) -> AdaptedText:
    """The editor's sentences, each with the source sentences that it shares most words with (rare words weigh more; of near
    ties the one that keeps the running order wins). A sentence that shares too little with any names no source.

    ``target_met`` compares the measured grade with the level's band.
    """
    sources = Sources([unit(i, s.span, s.text) for i, s in enumerate(full.sentences)])
    last = max(1, len(own.sentences) - 1)
    traced = []
    for i, sentence in enumerate(own.sentences):
        found = best_sources(unit(i, sentence.span, sentence.text), sources, expected=i / last)
        block = full.sentences[found[0]].block if found else 0
        traced.append(AdaptedSentence(sentence.text, tuple(full.sentences[k].id for k in found), block))
    grade = own.scores.grade
    return AdaptedText(
        level=level,
        sentences=tuple(traced),
        edits=(),
        undone=(),
        scores=own.scores,
        target_met=level.high is None or (grade is not None and grade.value <= level.high),
        reviewed_by=own.article.metadata.reviewed_by,
    )
