"""Mutation testing forks a process for each mutant: what does not change is loaded once, before."""

from __future__ import annotations

import sys


def pytest_collection_finish() -> None:
    if "mutmut" not in sys.modules:
        return
    from build_tools.language.frequency import syllables, zipf
    from build_tools.language.segmentation import split
    from build_tools.language.tagging import tag

    for sentence in ("The old council met on Monday.", "He left."):
        tag(sentence)
        split(f"{sentence} {sentence}")
        zipf(sentence.split()[0]), syllables("council")
