"""Whole projects with bytes changed: each loads and builds, or one line says which file and line to mend."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

from hostile.mutations import broken, mutate

COUNT = int(os.environ.get("EXPLAINER_FUZZ", "100000")) // 10


def test_projects_with_changed_bytes(tmp_path: Path) -> None:
    rng = random.Random(5)
    troubles = []
    for number in range(COUNT):
        folder = tmp_path / str(number)
        name = mutate(folder, rng)
        trouble = broken(folder, build=number % 20 == 0)
        if trouble:
            troubles.append((number, name, trouble))
        shutil.rmtree(folder)
    assert troubles == []
