"""Which source sentences a sentence was made of, by the words that they share."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_tools.language.frequency import zipf
from build_tools.language.segmentation import split
from build_tools.language.tagging import fold
from build_tools.language.words import words
from build_tools.model import Span

_ENOUGH = 0.2  # share of a sentence's weight that a source must hold
_SECOND = 0.6  # how close to the best a second source must come


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a text with the weights of its words: rare words weigh more."""

    index: int
    span: Span
    text: str
    weights: tuple[tuple[str, float], ...]


def unit(index: int, span: Span, text: str) -> Unit:
    """A sentence with its words weighed."""
    return Unit(index, span, text, _weighed(text))


@lru_cache(maxsize=4096)
def _weighed(text: str) -> tuple[tuple[str, float], ...]:
    """The weights of a sentence: one text is compared with several levels, and its sentences several times with each."""
    counts = Counter(_stem(fold(w.text).lower()) for w in words(text))
    return tuple((w, n * _weight(w)) for w, n in sorted(counts.items()))


def units(text: str) -> list[Unit]:
    """The sentences of a text, line by line."""
    found: list[Unit] = []
    at = 0
    for line in text.split("\n"):
        for span in split(line) if line.strip() else []:
            place = Span(at + span.start, at + span.end)
            found.append(unit(len(found), place, place.of(text)))
        at += len(line) + 1
    return found


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    return word[:6] if len(word) > 6 else word.removesuffix("s")


@lru_cache(maxsize=1 << 16)
def _weight(word: str) -> float:
    if any(c.isdigit() for c in word):
        return 4.0
    return max(0.2, 7.0 - zipf(word)) / 4


def similarity(a: Unit, b: Unit) -> float:
    """The share of ``a``'s weight that ``b`` holds too, 0 to 1."""
    total = sum(w for _, w in a.weights)
    other = dict(b.weights)
    return sum(min(w, other.get(word, 0.0)) for word, w in a.weights) / total if total else 0.0


_EVERYWHERE = 400  # sentences that hold a word, in texts much longer than any article


class Sources:
    """The sentences of a text, looked up by their words: comparing every pair of sentences of a long article takes minutes.

    Sentences with the same words are one group, of which only those nearest to the expected place can be the best.
    """

    def __init__(self, sentences: Sequence[Unit]) -> None:
        self._last = max(1, len(sentences) - 1)
        self.best: dict[tuple[str, float | None], tuple[int, ...]] = {}  # what ``best_sources`` found so far
        groups: dict[tuple[tuple[str, float], ...], list[int]] = {}
        for sentence in sentences:
            groups.setdefault(sentence.weights, []).append(sentence.index)
        self._groups = list(groups.values())
        self._weights = [dict(weights) for weights in groups]
        self._by_word: dict[str, list[tuple[int, float]]] = {}
        for i, weights in enumerate(groups):
            for word, weight in weights:
                self._by_word.setdefault(word, []).append((i, weight))

    def similar(self, adapted: Unit, expected: float | None) -> list[tuple[float, int]]:
        """(value, index) of the sentences that share words with ``adapted``; see ``best_sources``."""
        shared: dict[int, float] = {}
        total = 0.0
        everywhere: list[tuple[str, float]] = []
        for word, weight in adapted.weights:
            total += weight
            found = self._by_word.get(word, ())
            if len(found) > _EVERYWHERE:
                everywhere.append((word, weight))
                continue
            for i, other in found:
                shared[i] = shared.get(i, 0.0) + (weight if weight < other else other)
        if everywhere:
            # Such a word alone points to no sentence: it only counts for those that share a rarer one, or lie near the place.
            place = round((expected or 0.0) * len(self._groups))
            near = range(max(0, place - _EVERYWHERE), min(len(self._groups), place + _EVERYWHERE)) if not shared else ()
            for i in list(shared) or near:
                weights = self._weights[i]
                value = sum(min(weight, weights.get(word, 0.0)) for word, weight in everywhere)
                if value:
                    shared[i] = shared.get(i, 0.0) + value
        if expected is None:
            return [(value / total, index) for i, value in shared.items() for index in self._groups[i][:2]]
        return [
            (value / total - 0.15 * abs(index / self._last - expected), index)
            for i, value in shared.items()
            for index in self._nearest(i, expected)
        ]

    def _nearest(self, group: int, expected: float) -> list[int]:
        indexes = self._groups[group]
        if len(indexes) < 5:
            return indexes
        at = bisect_left(indexes, expected * self._last)
        return indexes[max(0, at - 2) : at + 2]


@lru_cache(maxsize=8)
def sources(texts: tuple[str, ...]) -> Sources:
    """``Sources`` of the sentences with these texts: several stages look things up in the same ones."""
    return Sources([unit(i, Span(0, 0), text) for i, text in enumerate(texts)])


def best_sources(adapted: Unit, sources: Sources, expected: float | None = None) -> tuple[int, ...]:
    """Indexes of the source sentences that ``adapted`` was made of, at most two, in the order of the source; empty where none
    shares enough. ``expected`` (a place in the source, 0 to 1) breaks near ties in favour of the running order."""
    key = (adapted.text, expected)
    if key not in sources.best:
        sources.best[key] = _best(adapted, sources, expected)
    return sources.best[key]


def _best(adapted: Unit, sources: Sources, expected: float | None) -> tuple[int, ...]:
    scored = heapq.nsmallest(2, sources.similar(adapted, expected), key=lambda pair: (-round(pair[0], 9), pair[1]))
    if not scored or scored[0][0] < _ENOUGH:
        return ()
    best = scored[0]
    chosen = [best[1]]
    if len(scored) > 1 and scored[1][0] >= max(_ENOUGH, _SECOND * best[0]) and best[0] < 0.9:
        chosen.append(scored[1][1])
    return tuple(sorted(chosen))
