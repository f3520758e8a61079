"""How often the grade puts the three versions of a OneStopEnglish article in the right order.

ONESTOP=OneStopEnglishCorpus python benchmarks/readability/levels.py
"""

from __future__ import annotations

import os
import re
import statistics
from pathlib import Path

from build_tools.readability import score_text

LEVELS = ("Ele", "Int", "Adv")


def load(folder: Path) -> dict[str, dict[str, str]]:
    """Text of each title and level. Where a level has a folder of its name inside, that one holds the sound texts."""
    found: dict[str, dict[str, str]] = {}
    for level in LEVELS:
        place = folder / "Texts-SeparatedByReadingLevel" / f"{level}-Txt"
        inner = place / f"{level}-Txt"
        for path in sorted((inner if inner.is_dir() else place).glob("*.txt")):
            raw = path.read_bytes()
            try:
                text = raw.decode("utf-8-sig")
            except UnicodeDecodeError:
                text = raw.decode("cp1252", "replace")
            lines = [line.strip() for line in text.splitlines() if line.strip()]
            if lines and lines[0].lower().rstrip(": ") in ("intermediate", "elementary", "advanced"):
                lines = lines[1:]
            title = re.sub(r"[\s-]*(adv|int|ele)$", "", path.stem, flags=re.I)
            found.setdefault(title, {})[level] = "\n".join(lines)
    return {title: texts for title, texts in found.items() if len(texts) == len(LEVELS)}


def main() -> None:
    articles = load(Path(os.environ["ONESTOP"]))
    grades = []
    for texts in articles.values():
        scored = [score_text(texts[level]).grade for level in LEVELS]
        grades.append([grade.value if grade else float("nan") for grade in scored])
    right = statistics.fmean(easy < middle < hard for easy, middle, hard in grades)
    means = ", ".join(
        f"{level} {statistics.fmean(column):.1f}"
        for level, column in zip(LEVELS, zip(*grades, strict=True), strict=True)
    )
    print(f"{len(grades)} articles, in the right order {right:.3f}; mean grades {means}")


if __name__ == "__main__":
    main()
