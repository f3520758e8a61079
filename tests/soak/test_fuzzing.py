"""Every reader and step on 100,000 inputs: the catalogue whole, made-up texts, and real files with bytes changed."""

from __future__ import annotations

import os
import random

import pytest
from hostile import inputs
from hostile.steps import ROOT, STEPS, attack

COUNT = int(os.environ.get("EXPLAINER_FUZZ", "100000"))
SUFFIXES = (".md", ".txt", ".html")
ALL_STEPS = ("build", "import", *STEPS)
_BITS = [*inputs.CHARACTERS, *inputs.pairs().values()]


@pytest.mark.parametrize("step", ALL_STEPS)
def test_the_whole_catalogue(step: str) -> None:
    troubles = []
    for name, text in inputs.everything().items():
        for suffix in SUFFIXES:
            trouble = attack(step, text, suffix)
            if trouble:
                troubles.append((name, suffix, trouble))
    assert troubles == []


def mutated(rng: random.Random, sources: list[str]) -> str:
    """A piece of a real file with pieces cut, doubled, swapped or replaced by hostile bits."""
    text = rng.choice(sources)
    start = rng.randrange(max(1, len(text) - 400))
    text = text[start : start + rng.randrange(1, 600)]
    for _ in range(rng.randrange(1, 8)):
        at, end = sorted(rng.randrange(len(text) + 1) for _ in range(2))
        kind = rng.randrange(4)
        bit = rng.choice(_BITS)[: rng.randrange(1, 12)]
        text = (
            text[:at] + text[end:]
            if kind == 0
            else text[:at] + text[at:end] * 2 + text[end:]
            if kind == 1
            else text[:at] + bit + text[at:]
            if kind == 2
            else text[end:] + text[:at]
        )[:2000]
    return text


@pytest.mark.parametrize("part", range(10))
def test_real_files_with_changes(part: int) -> None:
    files = [*sorted((ROOT / "content").rglob("*.md")), *sorted((ROOT / "content").rglob("*.yml")), ROOT / "README.md"]
    sources = [path.read_text("utf-8") for path in files if path.is_file()]
    rng = random.Random(part)
    troubles = []
    for _ in range(COUNT // 10 // len(ALL_STEPS)):
        text = mutated(rng, sources)
        for step in ALL_STEPS:
            suffix = rng.choice(SUFFIXES)
            trouble = attack(step, text, suffix)
            if trouble:
                troubles.append((step, suffix, trouble, text))
    assert troubles == []
