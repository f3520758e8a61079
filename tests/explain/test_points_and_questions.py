"""Key points that stand alone, and questions that can be answered from the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_tools.analysis import analyze
from build_tools.explain import explain
from build_tools.explain.key_points import is_whole, key_points
from build_tools.glossary import Matcher
from build_tools.language.segmentation import sentences
from build_tools.sources import parse_plain


def whole(text):
    (sentence,) = sentences(parse_plain(text))
    return is_whole(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Marsh, the secretary, proposed it in June 1947.",
        "As of 2025, no peace treaty had followed in the region.",
        "In November, resolution 678 allowed states to use all means.",
        "The Council then had eleven members in all of its halls.",
        "In June 1921 its Council decided that the land belonged to Finland.",
        "“There is nothing new to report,” he said at the briefing.",
        "For humanitarian aid the principles allow no such bargain.",
        "Russia has a number of bases in that part of the world.",
        "Russia has a network of bases there, and it has had ties with Damascus.",
        "Western observers may see a certain aim in the words of the president.",
        "In 2021 the rebels took power, and all this ended.",
    ],
)
def test_a_sentence_that_points_out_of_itself_does_not_stand_alone(text):
    assert not whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "The town kept its bridge when the river rose.",
        "Ada Marsh said that she would open the bridge.",
        "A treaty is void if it was signed under threat.",
    ],
)
def test_a_pronoun_with_its_noun_before_it_stands_alone(text):
    assert whole(text)


FILLER = "The bridge in the town was painted green by the workers. The river below the bridge was high that spring and brown."


def test_a_sentence_that_says_what_the_headline_names_is_a_key_point():
    text = f"On a cold morning of 1914, soldiers in the field began to sing.\n\n{FILLER}\n\nA truce is the old word for a short stop of the guns."
    article = replace(parse_plain(text), title="What a truce is")
    points = [p.text for p in key_points(article, sentences(article))]
    assert "A truce is the old word for a short stop of the guns." in points


def test_the_editors_summary_leads_to_the_news_that_opens_with_there_was():
    news = "There was no new decision to share, the harbour office said."
    text = f"Reporters asked a plain question.\n\n{news} Nobody knew when the harbour office would meet for a decision.\n\n{FILLER}"
    article = parse_plain(text)
    article = replace(
        article, metadata=replace(article.metadata, summary="Asked for a decision, the harbour office had none.")
    )
    assert news in [p.text for p in key_points(article, sentences(article))]


def asked(text):
    return [q.question for q in explain(analyze(parse_plain(text), Matcher(()))).questions]


@pytest.mark.parametrize(
    "text",
    [
        "The assembly approved the first three rules in its resolution 46/182 of the year.",
        "Under Article 39, the Council must first find a threat to the peace.",
        "It gave 13 billion dollars to countries in the west of the land.",
        "The rules stand in the Charter of 1945.",
        "In old times, from 661 to 750, the town was the capital of the land.",
    ],
)
def test_no_question_asks_for_a_label_or_for_what_cannot_be_known(text):
    assert asked(text) == []


def test_a_number_that_counts_something_is_asked_for():
    assert asked("The plan gave 13 billion dollars to countries in the west of Europe.") == [
        "Which number is missing here? “The plan gave _____ dollars to countries in the west of Europe.”"
    ]
