"""Numbers, dates and grades in plain words, the same on every machine."""

from __future__ import annotations

from build_tools.model import Grade

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(value: str) -> str:
    """ "2026-11-22" → "22 November 2026"; also "2026-11" and "2026". Anything else comes back as it is."""
    parts = value.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return value
    if len(parts) == 1:
        return value
    month = int(parts[1])
    if not 1 <= month <= 12:
        return value
    name = _MONTHS[month - 1]
    if len(parts) == 2:
        return f"{name} {parts[0]}"
    return f"{int(parts[2])} {name} {parts[0]}"


def minutes(value: float) -> str:
    """Reading time in whole minutes: "1 min", "4 min"."""
    return f"{max(1, round(value))} min"


def grade_range(value: Grade | None) -> str:
    """The range that the grade can be trusted within: "6 to 9"; empty without a grade."""
    if value is None:
        return ""
    low, high = whole(value.low), whole(value.high)
    return str(low) if low == high else f"{low} to {high}"


def whole(value: float) -> int:
    """The nearest whole number, halves up, never below zero (a grade below zero means nothing to a reader)."""
    return max(0, int(value + 0.5))


def number(value: float) -> str:
    """ "8.3", with one decimal."""
    return f"{value:.1f}"


def count(amount: int, one: str, many: str) -> str:
    """ "1 word", "2 words", "1,200 words"."""
    return f"{amount:,} {one if amount == 1 else many}"
