"""How often the printed range of one half of a text holds the grade of the other half.

    ONESTOP=OneStopEnglishCorpus python benchmarks/readability/coverage.py

Each article is cut in two in three ways: after half of its sentences, every other sentence, and by drawing half of them
(seed 1). The range of each half is held against the grade of the other.
"""

from __future__ import annotations

import os
import random
import statistics
from collections.abc import Iterator
from pathlib import Path

from build_tools.language.segmentation import sentences
from build_tools.model import Sentence
from build_tools.readability import score
from build_tools.sources.plain import parse_plain


def onestop() -> Iterator[str]:
    for path in sorted(Path(os.environ["ONESTOP"]).rglob("*.txt")):
        if "SeparatedByReadingLevel" in str(path):
            yield path.read_bytes().decode("utf-8-sig", "replace")


def halves(found: tuple[Sentence, ...], way: str, rng: random.Random) -> tuple[list[Sentence], list[Sentence]]:
    mixed = list(found)
    if way == "every other sentence":
        return mixed[::2], mixed[1::2]
    if way == "drawn at random":
        rng.shuffle(mixed)
    return mixed[: len(mixed) // 2], mixed[len(mixed) // 2 :]


def main() -> None:
    texts = [sentences(parse_plain(text)) for text in onestop()]
    for way in ("first and second half", "every other sentence", "drawn at random"):
        held, widths = [], []
        rng = random.Random(1)
        for found in texts:
            first, second = map(score, halves(found, way, rng))
            for one, other in ((first, second), (second, first)):
                if one.grade and other.grade:
                    held.append(one.grade.low <= other.grade.value <= one.grade.high)
                    widths.append(one.grade.high - one.grade.low)
        print(f"{way}: {statistics.fmean(held):.1%} of {len(held)}; mean width {statistics.fmean(widths):.2f} grades")


if __name__ == "__main__":
    main()
