"""What is promised to be saved is saved."""

from __future__ import annotations

import pytest

from build_tools.readability.attribution import PLAIN_WORD, Saving, why
from build_tools.readability.counts import count, total
from build_tools.readability.grade import grade_value

from .texts import NEWS, article, found


def graded(text: str) -> float:
    return grade_value(total(map(count, found(text))))


def without(saving: Saving, replacement: str) -> str:
    text = NEWS
    for span in reversed(saving.spans):
        text = text[: span.start] + replacement + text[span.end :]
    return text


@pytest.mark.parametrize(
    "saving", [s for s in why(found(), article()) if s.kind == "sentence"], ids=lambda s: s.text[:20]
)
def test_leaving_out_a_sentence_saves_what_was_promised(saving: Saving) -> None:
    assert graded(NEWS) - graded(without(saving, "")) == pytest.approx(saving.points)


@pytest.mark.parametrize("saving", [s for s in why(found(), article()) if s.kind == "word"], ids=lambda s: s.text)
def test_a_plain_word_saves_what_was_promised(saving: Saving) -> None:
    assert graded(NEWS) - graded(without(saving, PLAIN_WORD)) == pytest.approx(saving.points)


def test_the_dearest_come_first_and_names_never() -> None:
    savings = why(found(), article())
    for kind in ("sentence", "word"):
        points = [s.points for s in savings if s.kind == kind]
        assert points and points == sorted(points, reverse=True)
    assert not {"Petrov", "Anna", "Washington"} & {s.text for s in savings}
    assert "infrastructure" in {s.text for s in savings}


def test_places_are_those_of_the_words() -> None:
    for saving in why(found(), article()):
        if saving.kind == "word":
            assert all(span.of(NEWS).lower() == saving.text.lower() for span in saving.spans)


def test_one_sentence_has_nothing_to_leave_out() -> None:
    assert why(found("Nobody came.")) == ()
