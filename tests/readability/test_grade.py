"""The grade: computed by hand, independent of length, with a range."""

from __future__ import annotations

import pytest

from build_tools.readability import explain_grade, score
from build_tools.readability.counts import count, total
from build_tools.readability.grade import grade, grade_value
from build_tools.readability.weights import formula

from .texts import NEWS, found


def test_the_grade_is_the_printed_sum() -> None:
    counts = total(map(count, found()))
    by_hand = formula().intercept
    for feature in formula().features:
        by_hand += feature.weight * getattr(counts, feature.numerator) / getattr(counts, feature.denominator)
    assert grade_value(counts) == pytest.approx(by_hand)


def test_at_most_eight_features_and_each_raises_the_grade() -> None:
    assert len(formula().features) <= 8
    assert all(feature.weight > 0 for feature in formula().features)


def test_the_grade_does_not_depend_on_length() -> None:
    once, four_times = found(), found("\n\n".join([NEWS] * 4))
    assert grade_value(total(map(count, once))) == pytest.approx(grade_value(total(map(count, four_times))))


def test_a_longer_text_has_a_narrower_range() -> None:
    short, long = score(found()).grade, score(found("\n\n".join([NEWS] * 4))).grade
    assert short and long
    assert long.high - long.low < short.high - short.low


def test_the_range_holds_the_value_and_is_the_same_each_time() -> None:
    rows = list(map(count, found()))
    result = grade(rows, total(rows))
    assert result.low <= result.value <= result.high
    assert result == grade(rows, total(rows))


def test_plain_words_and_short_sentences_make_a_lower_grade() -> None:
    plain = (
        "The bridge is old. It is not safe. So the city will close it. It will be shut all year. We will take the bus. "
    )
    hard = (
        "Notwithstanding considerable parliamentary opposition, the administration subsequently promulgated comprehensive "
        "regulations concerning environmental liabilities, whereupon affected corporations initiated protracted litigation. "
    )
    assert grade_value(total(map(count, found(plain * 5)))) < 5
    assert grade_value(total(map(count, found(hard * 5)))) > 12


def test_the_explanation_names_every_weight_and_the_source() -> None:
    text = explain_grade()
    assert all(feature.name in text and f"{feature.weight:.2f}" in text for feature in formula().features)
    assert "CLEAR" in text and f"{formula().intercept:.2f}" in text
