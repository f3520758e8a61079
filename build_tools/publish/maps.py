"""A small locator map: land, the named places, nothing else. Drawn while building, so that no map server is asked.

Land is Natural Earth's at 1:110 million (public domain); see ``benchmarks/derive_land.py``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from build_tools.model import GlossaryEntry

_LAND = Path(__file__).parent.parent / "data" / "land.json"
WIDTH, HEIGHT = 640, 400
_MARGIN = 0.22  # of the span of the places, on each side
_LEAST = 26.0  # degrees from north to south shown at least: less would show no coast that a reader knows
_LINE = 28  # least distance of two labels on one side, in units of the drawing

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A dot with its label. ``on_left``: the label ends at the dot. ``is_apart``: it had to move, a line leads to it."""

    label: str
    x: float
    y: float
    label_x: float
    label_y: float
    on_left: bool
    is_apart: bool


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """``paths`` are outlines of land in SVG's path language; sizes in units of the drawing."""

    width: int
    height: int
    paths: tuple[str, ...]
    places: tuple[Place, ...]


@lru_cache(maxsize=1)
def _land() -> tuple[tuple[_Point, ...], ...]:
    rings = []
    for flat in json.loads(_LAND.read_text(encoding="utf-8"))["rings"]:
        x, y = flat[0], flat[1]
        points = [(x / 100, y / 100)]
        for i in range(2, len(flat), 2):
            x, y = x + flat[i], y + flat[i + 1]
            points.append((x / 100, y / 100))
        rings.append(_unrolled(points))
    return tuple(rings)


def _unrolled(points: list[_Point]) -> tuple[_Point, ...]:
    """A ring that crosses the date line goes on beyond 180 degrees instead of leaping to the other edge of the map."""
    x, y = points[0]
    result = [(x, y)]
    for next_x, next_y in points[1:]:
        while next_x - x > 180:
            next_x -= 360
        while next_x - x < -180:
            next_x += 360
        x, y = next_x, next_y
        result.append((x, y))
    if abs(result[-1][0] - result[0][0]) > 180:  # around the pole: Antarctica
        result += [(x, -90.0), (result[0][0], -90.0)]
    return tuple(result)


def locator_map(entries: Sequence[GlossaryEntry]) -> LocatorMap | None:
    """The map that shows all ``entries`` that have coordinates; None where none has."""
    found = [(e.label, e.coordinates[1], e.coordinates[0]) for e in entries if e.coordinates is not None]
    if not found:
        return None
    return _draw(tuple(sorted(dict.fromkeys(found), key=lambda item: (-item[2], item[1]))))


@lru_cache(maxsize=256)
def _draw(found: tuple[tuple[str, float, float], ...]) -> LocatorMap:
    west, south, east, north = _window([(lon, lat) for _, lon, lat in found])

    def project(point: _Point) -> _Point:
        return (point[0] - west) / (east - west) * WIDTH, (north - point[1]) / (north - south) * HEIGHT

    paths = []
    for ring in _land():
        for turn in (-360.0, 0.0, 360.0):  # the window may lie beyond the date line
            clipped = _clip([(lon + turn, lat) for lon, lat in ring], west, south, east, north)
            if len(clipped) > 2:
                paths.append(_path([project(point) for point in clipped]))
    return LocatorMap(WIDTH, HEIGHT, tuple(paths), _labels([(n, *project((x, y))) for n, x, y in found]))


def _window(points: Sequence[_Point]) -> tuple[float, float, float, float]:
    """Degrees west, south, east and north of what is shown, in the shape of the drawing."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    # A degree of longitude shrinks towards the poles; the scale of the middle parallel serves for all.
    shrink = max(0.3, math.cos(math.radians(middle_y)))
    tall = max(_LEAST, (max(ys) - min(ys)) * (1 + 2 * _MARGIN))
    wide = max(tall * WIDTH / HEIGHT / shrink, (max(xs) - min(xs)) * (1 + 2 * _MARGIN))
    tall = wide * shrink * HEIGHT / WIDTH
    if tall > 170:
        tall, wide = 170.0, 360.0
    middle_y = min(max(middle_y, -85 + tall / 2), 85 - tall / 2)
    return middle_x - wide / 2, middle_y - tall / 2, middle_x + wide / 2, middle_y + tall / 2


def _clip(ring: Sequence[_Point], west: float, south: float, east: float, north: float) -> list[_Point]:
    """Sutherland and Hodgman's way to cut a polygon by a rectangle."""
    points = list(ring)
    for inside, cross in (
        (lambda p: p[0] >= west, lambda a, b: _at_x(a, b, west)),
        (lambda p: p[0] <= east, lambda a, b: _at_x(a, b, east)),
        (lambda p: p[1] >= south, lambda a, b: _at_y(a, b, south)),
        (lambda p: p[1] <= north, lambda a, b: _at_y(a, b, north)),
    ):
        points = _cut(points, inside, cross)
    return points


def _cut(
    points: list[_Point], inside: Callable[[_Point], bool], cross: Callable[[_Point, _Point], _Point]
) -> list[_Point]:
    result: list[_Point] = []
    for before, after in zip([*points[-1:], *points[:-1]], points, strict=True):
        if inside(after):
            if not inside(before):
                result.append(cross(before, after))
            result.append(after)
        elif inside(before):
            result.append(cross(before, after))
    return result


def _at_x(a: _Point, b: _Point, x: float) -> _Point:
    return x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])


def _at_y(a: _Point, b: _Point, y: float) -> _Point:
    return a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]), y


def _path(points: Sequence[_Point]) -> str:
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "Z"


def _labels(dots: Sequence[tuple[str, float, float]]) -> tuple[Place, ...]:
    """Labels beside their dots, from top to bottom; one that would cover another moves down."""
    lowest = {True: -math.inf, False: -math.inf}
    places = []
    for name, x, y in sorted(dots, key=lambda dot: dot[2]):
        on_left = x > WIDTH / 2
        label_y = max(y, lowest[on_left] + _LINE)
        lowest[on_left] = label_y
        label_x = x + (-11 if on_left else 11)
        is_apart = label_y - y > _LINE / 3
        if is_apart:
            label_x += -14 if on_left else 14
        places.append(Place(name, round(x, 1), round(y, 1), round(label_x, 1), round(label_y, 1), on_left, is_apart))
    return tuple(places)
