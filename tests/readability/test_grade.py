"""The grade: computed by hand, independent of length, with a range."""

from __future__ import annotations

import os
import re
from pathlib import Path
from statistics import mean, stdev

import pytest

from build_tools.model import Grade
from build_tools.readability import explain_grade, score
from build_tools.readability.counts import Counts, count, total
from build_tools.readability.grade import _draws, _influences, _standard_error, features, grade, grade_value
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


def test_features_are_the_quotients_that_the_grade_adds_up() -> None:
    counts = total(map(count, found()))
    by_hand = formula().intercept + sum(
        feature.weight * value for feature, (_, value) in zip(formula().features, features(counts), strict=True)
    )
    assert grade_value(counts) == pytest.approx(by_hand)
    assert [name for name, _ in features(counts)] == [feature.name for feature in formula().features]


def test_a_text_without_words_has_the_intercept_for_a_grade() -> None:
    assert grade_value(Counts()) == formula().intercept
    assert {value for _, value in features(Counts())} == {0.0}


def test_a_sentences_influence_is_what_a_little_more_of_it_does_to_the_grade() -> None:
    rows = list(map(count, found()))
    whole = total(rows)
    little = 1e-6
    for row, influence in zip(rows, _influences(rows, whole), strict=True):
        more = Counts(*(a + little * b for a, b in zip(whole, row, strict=True)))
        change = (grade_value(more) - grade_value(whole)) / little
        assert influence == pytest.approx(change * len(rows), rel=1e-3, abs=1e-3)


def test_the_standard_error_is_the_spread_of_a_hundred_texts_drawn_anew() -> None:
    influences = [1.0, 4.0, -2.5, 0.25, 7.0, -9.0]
    means = [mean(influences[i] for i in draw) for draw in _draws(6)]
    assert len(means) == 100
    assert _standard_error(influences) == pytest.approx(stdev(means))
    assert _standard_error([1.0, -1.0]) > 0
    assert _standard_error([5.0]) == _standard_error([]) == 0.0


def test_the_range_holds_the_scatter_of_two_halves_and_the_formulas_own_error() -> None:
    rows = list(map(count, found()))
    whole = total(rows)
    error = _standard_error(_influences(rows, whole))
    half = 1.2816 * (2 * error**2 + 0.8**2) ** 0.5
    value = grade_value(whole)
    assert grade(rows, whole) == Grade(round(value, 2), round(value - half, 1), round(value + half, 1))
    assert grade(rows, whole).value not in (value, round(value, 1))


def test_the_explanation_is_enough_to_compute_the_grade_by_hand() -> None:
    counts = total(map(count, found()))
    text = explain_grade()
    by_hand = float(re.search(r"^grade = (-?[\d.]+)$", text, re.M)[1])  # type: ignore[index]
    values = dict(features(counts))
    terms = re.findall(r"^  ([+-]) +([\d.]+) x (.+)$", text, re.M)
    assert len(terms) == len(formula().features)
    for sign, weight, name in terms:
        by_hand += float(sign + weight) * values[name]
    assert by_hand == pytest.approx(grade_value(counts), abs=0.05)


def test_the_explanation_is_the_one_that_was_read_last() -> None:
    """A change shows here. Run with EXPLAINER_GOLDEN=1 to write the file anew, and read its diff."""
    golden = Path(__file__).with_name("explained.txt")
    if os.environ.get("EXPLAINER_GOLDEN"):
        golden.write_text(explain_grade() + "\n", "utf-8")
    assert explain_grade() + "\n" == golden.read_text("utf-8")
