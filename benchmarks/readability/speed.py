"""Texts a second: ``score --jsonl``, grade and range included, against textstat's ten formulas called one after the other.

    CLEAR=clear_train.jsonl python benchmarks/readability/speed.py

Both run in this process, three times in turn over the same texts, caches and dictionaries loaded by a first pass over other
texts; the median of each is printed, in processor time, since the machine has other work.
"""

from __future__ import annotations

import json
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import nltk
import textstat

from build_tools.language.frequency import NLTK_DATA
from build_tools.readability.commands import score_line

FORMULAS = (
    textstat.flesch_reading_ease,
    textstat.flesch_kincaid_grade,
    textstat.gunning_fog,
    textstat.smog_index,
    textstat.automated_readability_index,
    textstat.coleman_liau_index,
    textstat.dale_chall_readability_score,
    textstat.spache_readability,
    textstat.lix,
    textstat.rix,
)


def ours(item: tuple[str, str]) -> None:
    score_line(item)


def theirs(item: tuple[str, str]) -> None:
    for formula in FORMULAS:
        formula(item[1])


def seconds(run: Callable[[tuple[str, str]], None], items: list[tuple[str, str]]) -> float:
    start = time.process_time()
    for item in items:
        run(item)
    return time.process_time() - start


def main() -> None:
    nltk.data.path.insert(0, str(NLTK_DATA))
    with Path(os.environ["CLEAR"]).open(encoding="utf-8") as lines:
        items = [(str(n), json.loads(line)["text"]) for n, line in enumerate(lines)]
    warm, rest = items[:500], items[500:]
    for run in (ours, theirs):
        seconds(run, warm)
    third = len(rest) // 3  # each round has texts that no cache has seen
    rounds = [rest[i * third : (i + 1) * third] for i in range(3)]
    took = [(seconds(ours, part), seconds(theirs, part)) for part in rounds]
    for name, figures in zip(
        ("explainer score --jsonl", "textstat, ten formulas"), zip(*took, strict=True), strict=True
    ):
        print(f"{name}: {third / statistics.median(figures):.0f} texts a second")


if __name__ == "__main__":
    main()
