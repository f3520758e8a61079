"""Makes ``build_tools/data/land.json`` of Natural Earth's 1:110m land, as packed in the npm package ``world-atlas``.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python benchmarks/derive_land.py package/land-110m.json build_tools/data/land.json

Rings are lists of whole hundredths of a degree: longitude, latitude, then differences to the point before.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any


def rings(topology: dict[str, Any]) -> list[list[tuple[int, int]]]:
    """All outlines, in hundredths of a degree. Lakes are left out: the map shows land, and nothing else."""
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[list[tuple[int, int]]] = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * scale[0] + move[0]) * 100), round((y * scale[1] + move[1]) * 100)))
        arcs.append(points)
    result = []
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            ring: list[tuple[int, int]] = []
            for index in polygon[0]:
                points = arcs[index] if index >= 0 else arcs[~index][::-1]
                ring.extend(points[1:] if ring else points)
            result.append(ring)
    return result


def main(source: str, target: str) -> None:
    """Reads the TopoJSON file ``source`` and writes ``target``."""
    packed = []
    for ring in rings(json.loads(Path(source).read_text(encoding="utf-8"))):
        flat = [*ring[0]]
        for before, after in pairwise(ring):
            if before != after:
                flat += [after[0] - before[0], after[1] - before[1]]
        packed.append(flat)
    data = {"source": "Natural Earth 1:110m land, public domain, via npm world-atlas 2.0.2", "rings": packed}
    Path(target).write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
