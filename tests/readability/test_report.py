"""Scores as text and as data."""

from __future__ import annotations

import json

import pytest

from build_tools.model import Grade
from build_tools.readability import ledger, report, score_text, why

from .texts import NEWS, article, found


def test_the_summary_shows_a_range_and_what_it_rests_on() -> None:
    assert report.summary(score_text(NEWS)).startswith("grade ")
    assert report.summary(score_text(NEWS)).endswith("(128 words, 11 sentences)")


def test_without_a_grade_the_reason_is_shown() -> None:
    line = report.summary(score_text("Nobody came."))
    assert line == "no grade: 2 words are too few; a grade needs 100 (2 words, 1 sentence)"


@pytest.mark.parametrize(
    ("grade", "phrase"),
    [(Grade(9, 7.6, 10.4), "grade 8–10"), (Grade(9, 8.8, 9.2), "grade 9"), (Grade(0, -2, 1), "grade 0–1")],
)
def test_grade_phrase(grade: Grade, phrase: str) -> None:
    assert report.grade_phrase(grade) == phrase


def test_json_holds_every_figure() -> None:
    data = json.loads(json.dumps(report.as_dict(score_text(NEWS))))
    assert set(data) >= {"words", "sentences", "formulas", "formulas_without_names", "grade", "minutes"}
    assert set(data["grade"]) == {"value", "low", "high"}
    none = report.as_dict(score_text("Nobody came."))
    assert none["grade"] is None and none["reason"]


def test_tables_are_plain_text_with_places() -> None:
    text = article()
    savings = why(found(), text)
    assert "Flesch-Kincaid grade" in report.scores_text(score_text(NEWS))
    assert "infrastructure" in report.savings_text(savings, text)
    assert "words scored" in report.ledger_text(ledger(text, found()), text)
    places = [place for saving in report.savings_dicts(savings, text) for place in saving["places"]]
    assert all(
        NEWS.split("\n")[p["line"] - 1][p["column"] - 1 :].startswith(NEWS[p["start"] : p["end"]]) for p in places
    )
    assert all(row["line"] >= 1 for row in report.ledger_dicts(ledger(text, found()), text))


def test_nothing_to_save_is_said() -> None:
    assert "nothing stands out" in report.savings_text((), article())
