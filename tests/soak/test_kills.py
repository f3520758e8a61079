"""200 builds killed at random moments: the site always opens whole, old or new, and the next run repairs everything."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

from . import kills

KILLS = int(os.environ.get("EXPLAINER_KILLS", "200"))


def test_two_hundred_killed_builds(tmp_path: Path) -> None:
    folder = kills.project(tmp_path)
    start = time.monotonic()
    assert kills.run(folder) == 0
    whole = time.monotonic() - start
    rng = random.Random(8)
    for number in range(1, KILLS + 1):
        kills.change(folder, number)
        before = kills.shown(folder)
        kills.run(folder, rng.uniform(0.1, 1.2 * whole))
        assert kills.shown(folder) in (before, number)
        if number % 20 == 0:
            assert kills.run(folder) == 0
            assert kills.shown(folder) == number
    assert kills.run(folder) == 0
    assert kills.shown(folder) == KILLS
    left = {p.name for p in (folder / ".site").iterdir()}
    assert len(left) == 1, left
