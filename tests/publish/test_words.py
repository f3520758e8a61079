"""Figures and dates in words that a reader knows."""

from __future__ import annotations

import pytest

from build_tools.model import Grade
from build_tools.publish import words


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2026-11-22", "22 November 2026"),
        ("2026-11-02", "2 November 2026"),
        ("2026-01", "January 2026"),
        ("2026", "2026"),
        ("2026-13-01", "2026-13-01"),
        ("2026-00", "2026-00"),
        ("spring 2026", "spring 2026"),
        ("2026-01-02-03", "2026-01-02-03"),
    ],
)
def test_a_date_is_written_out_as_far_as_it_is_known(value: str, shown: str) -> None:
    assert words.long_date(value) == shown


@pytest.mark.parametrize(
    ("grade", "shown"),
    [(None, ""), (Grade(8, 6.4, 9.5), "6 to 10"), (Grade(8, 7.6, 8.4), "8"), (Grade(0, -3, 0.4), "0")],
)
def test_a_range_is_told_in_whole_grades(grade: Grade | None, shown: str) -> None:
    assert words.grade_range(grade) == shown


def test_minutes_are_whole_and_at_least_one() -> None:
    assert [words.minutes(value) for value in (0.1, 1.4, 3.6)] == ["1 min", "1 min", "4 min"]
