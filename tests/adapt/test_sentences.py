"""Whole sentences, as they come out for the Easy level: what is split, what is said again, what is left alone."""

from __future__ import annotations

import pytest

from build_tools.adapt import adapt_line
from build_tools.model import Level

EASY = Level("easy", "Easy", 4, 6)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Keller has asked the council for a new well since the spring but she still fears that it may come too late: "
            "“We have no water left in August.”",
            "Keller has asked the council for a new well since the spring. But she still fears that it may come too late. "
            "“We have no water left in August.”",
        ),
        (
            "The old mill, called “the Wolf” by the people of the valley, is now being used as a school for bakers.",
            "The old mill is called “the Wolf” by the people of the valley. It is now being used as a school for bakers.",
        ),
        (
            "“The talks will go on for many more weeks,” said Anna Berg, the mayor of the town of Northport.",
            "“The talks will go on for many more weeks,” said Anna Berg. Berg is the mayor of the town of Northport.",
        ),
        (
            "“The talks will go on,” said Anna Berg, a spokeswoman for the ministry who has worked there for years.",
            "“The talks will go on,” said Anna Berg. Berg speaks for the ministry. She has worked there for years.",
        ),
        (
            "The mayor, Anna Berg, said that the talks would go on for many more weeks in the town.",
            "The mayor is Anna Berg. Berg said that the talks would go on for many more weeks in the town.",
        ),
        (
            "Northport, one of the oldest towns of the north, lost its bridge in the storm.",
            "Northport was one of the oldest towns of the north. It lost its bridge in the storm.",
        ),
        (
            "The workers, who had gone home early, were not hurt when the bridge fell.",
            "The workers had gone home early. They were not hurt when the bridge fell.",
        ),
        (
            "The mayor, who will leave soon, spoke to the council about the bridge.",
            "The mayor will leave soon. The mayor spoke to the council about the bridge.",
        ),
        (
            "The river, which is rising fast, may reach the town in the night.",
            "The river is rising fast. It may reach the town in the night.",
        ),
        (
            "The plan was accepted by the council of Northport after a long debate on Monday.",
            "The council of Northport accepted the plan after a long debate on Monday.",
        ),
        (
            "French Sudan, which had been a colony for many years, became free in 1960.",
            "French Sudan had been a colony for many years. It became free in 1960.",
        ),
        (
            "Having lost the vote, the mayor left the hall and went home in the rain.",
            "Having lost the vote, the mayor left the hall. The mayor went home in the rain.",
        ),
    ],
)
def test_a_sentence_is_split_and_its_subject_said_again(before: str, after: str) -> None:
    assert adapt_line(before, EASY).text == after


@pytest.mark.parametrize(
    "sentence",
    [
        "The 40 workers, who had slept in the hall, went home.",
        "Those people, who have lost all they had, need help now.",
        "The council said that the bridge, which was built in 1950, is not safe.",
        "Two of the ministers, Anna Berg and Boris Lem, left the meeting early.",
        "He met Anna Berg, a doctor from the old town, who had worked there for many years.",
        "The plan was accepted by the people in Northport after a long debate on Monday.",
        "“The mayor, who will leave soon, utilized the bridge,” she said.",
    ],
)
def test_a_sentence_is_left_alone_where_a_split_could_change_its_meaning(sentence: str) -> None:
    assert adapt_line(sentence, EASY).text == sentence


def test_a_line_too_long_to_be_a_paragraph_is_left_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    from build_tools.adapt import engine

    monkeypatch.setattr(engine, "_LONGEST_LINE", 30)
    line = "They utilize it. They utilize it."
    result = adapt_line(line, EASY)
    assert result.text == line and result.reason == "it is too long to be a paragraph"


def test_a_rule_that_fails_costs_its_line_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    from build_tools.adapt import engine

    def fail(_line: str, _context: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(engine, "_adapt_line", fail)
    result = adapt_line("They utilize it.", EASY)
    assert result.text == "They utilize it." and result.reason == "a rule failed on it (KeyError: 'x')"


def test_no_sentence_about_another_thing_comes_between_a_statement_and_what_goes_on_from_it() -> None:
    text = "The ship hit a rock near Berg Island, a small island in the north of the lake, and sank in 1913."
    assert "Berg Island is" not in adapt_line(text, EASY).text


@pytest.mark.parametrize("mark", ["'", "’"])
def test_new_words_take_the_apostrophe_of_the_text(mark: str) -> None:
    text = (
        f"It is the owner{mark}s first bridge. The town council hired Anna Berg, whose bridge in the valley was opened "
        "by the minister after ten years of work."
    )
    adapted = adapt_line(text, EASY).text
    assert f"Berg{mark}s bridge" in adapted
