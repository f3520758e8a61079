"""Numbers for the small drawings: where they stand, in units of the drawing. The templates draw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.publish.explainer import LevelLink

WIDTH = 640
_LEFT, _RIGHT = 14, 626
_HIGHEST = 18.0  # grades shown: beyond it, all is "very hard"
_ROW, _TOP = 72, 8


@dataclass(frozen=True, slots=True)
class Row:
    """A level: its dot, the range that the grade can be trusted within, and the band it aims at (None: no target)."""

    label: str
    y: float
    is_current: bool
    value: int
    low: int
    high: int
    x: float
    x_low: float
    x_high: float
    band: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Plot:
    """A strip plot: one row a level, ticks at whole grades."""

    width: int
    height: int
    rows: tuple[Row, ...]
    ticks: tuple[tuple[int, float], ...]


def _at(grade: float) -> float:
    return round(_LEFT + min(max(grade, 0.0), _HIGHEST) / _HIGHEST * (_RIGHT - _LEFT), 1)


def grades(links: Iterable[LevelLink], current: str) -> Plot | None:
    """Where the levels of a text stand; None where no level has a grade."""
    rows: list[Row] = []
    for link in links:
        grade = link.scores.grade
        if grade is None:
            continue
        band = None
        if link.level.low is not None and link.level.high is not None:
            # A band of grades 4 to 6 holds everything that rounds to 4, 5 or 6.
            band = (_at(link.level.low - 0.5), _at(link.level.high + 0.5))
        rows.append(
            Row(
                label=link.level.label,
                y=_TOP + _ROW * len(rows) + 46,  # the label stands above
                is_current=link.level.id == current,
                value=_whole(grade.value),
                low=_whole(grade.low),
                high=_whole(grade.high),
                x=_at(grade.value),
                x_low=_at(grade.low),
                x_high=_at(grade.high),
                band=band,
            )
        )
    if not rows:
        return None
    ticks = tuple((tick, _at(tick)) for tick in range(0, int(_HIGHEST) + 1, 3))
    return Plot(WIDTH, _TOP + _ROW * len(rows) + 40, tuple(rows), ticks)


def _whole(value: float) -> int:
    return max(0, int(value + 0.5))
