"""Traces a level's text that an editor wrote back to the sentences of the full text."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.adapt.overlap import Unit, best_sources, similarity, sources, unit
from build_tools.model import AdaptedSentence, AdaptedText, Analysis, Level

_SURE = 0.3  # share of a sentence's weight that a source must hold before it is shown as "the original"
_ADDS = 0.15  # share that a second source must hold of what the first does not


def align(full: Analysis, own: Analysis, level: Level) -> AdaptedText:
    """The editor's sentences, each with the source sentences that it shares most words with (rare words weigh more; of near
    ties the one that keeps the running order wins). A sentence that shares too little with any names no source.

    ``target_met`` compares the measured grade with the level's band.
    """
    units = [unit(i, s.span, s.text) for i, s in enumerate(full.sentences)]
    looked_up = sources(tuple(s.text for s in full.sentences))
    block = 0
    last = max(1, len(own.sentences) - 1)
    traced = []
    for i, sentence in enumerate(own.sentences):
        own_unit = unit(i, sentence.span, sentence.text)
        found = _sure(own_unit, best_sources(own_unit, looked_up, expected=i / last), units)
        block = full.sentences[found[0]].block if found else block  # a new sentence stays beside the one before it
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


def _sure(own: Unit, found: tuple[int, ...], sources: Sequence[Unit]) -> tuple[int, ...]:
    """The sources that a reader would agree with: rather none than a wrong one."""
    ranked = sorted(found, key=lambda i: (-similarity(own, sources[i]), i))
    if not ranked or similarity(own, sources[ranked[0]]) < _SURE:
        return ()
    first = dict(sources[ranked[0]].weights)
    total = sum(weight for _, weight in own.weights)
    kept = ranked[:1]
    for i in ranked[1:]:
        other = dict(sources[i].weights)
        added = sum(min(w, other.get(word, 0.0)) for word, w in own.weights if word not in first)
        if added >= _ADDS * total:
            kept.append(i)
    return tuple(sorted(kept))
