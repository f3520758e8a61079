"""The timeline of a page: one line a sentence, in the order of time, nothing guessed."""

from __future__ import annotations

from build_tools.model import Event, Span
from build_tools.publish.when import moments

NOWHERE = Span(0, 0)


def event(date: str, resolved: str | None, text: str) -> tuple[Event, str | None]:
    return Event(date, resolved, text, NOWHERE), text[:1]


def test_the_dates_of_one_sentence_share_a_line() -> None:
    (line,) = moments([event("1944", "1944", "a"), event("1946", "1946", "a")], frozenset())
    assert line.dates == (("1944", "1944"), ("1946", "1946"))


def test_lines_come_in_the_order_of_time_whatever_the_order_of_the_text() -> None:
    found = moments(
        [event("1990", "1990", "a"), event("May 1936", "1936-05", "b"), event("the 1960s", None, "c")], frozenset()
    )
    assert [line.text for line in found] == ["b", "c", "a"]


def test_a_month_without_a_year_stays_behind_the_date_before_it() -> None:
    found = moments([event("1950", "1950", "a"), event("August", None, "b"), event("1946", "1946", "c")], frozenset())
    assert [line.text for line in found] == ["c", "a", "b"]
    assert not any(line.is_open for line in found)


def test_only_a_date_whose_year_is_nowhere_is_said_to_be_open() -> None:
    (line,) = moments([event("February 12", None, "a")], frozenset({"February 12"}))
    assert line.is_open
