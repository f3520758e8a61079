"""Who said what: the frames that are found, and the traps that must stay silent."""

from __future__ import annotations

import pytest

from build_tools.explain.dates import events, find
from build_tools.explain.gaps import gaps
from build_tools.explain.statements import statements
from build_tools.language.segmentation import sentences
from build_tools.sources import parse_plain


def said(text, kinds=None):
    article = parse_plain(text)
    return statements(article, sentences(article), kinds or {})


@pytest.mark.parametrize(
    ("text", "speaker", "kind", "words", "quotation"),
    [
        ("Ada Marsh said that the talks would go on.", "Ada Marsh", "named-person", "the talks would go on", False),
        ("“We will stay,” Ada Marsh said.", "Ada Marsh", "named-person", "We will stay,", True),
        (
            "“We will stay,” said Ada Marsh, the head of the council.",
            "Ada Marsh",
            "named-person",
            "We will stay,",
            True,
        ),
        ("The talks had failed, Ada Marsh stated.", "Ada Marsh", "named-person", "The talks had failed", False),
        ("The talks have failed, Ada Marsh stated.", "Ada Marsh", "named-person", "The talks have failed", True),
        ("According to Ada Marsh, the talks have failed.", "Ada Marsh", "named-person", "the talks have failed", False),
        ("The Ministry of Water announced a new plan.", "the Ministry of Water", "named-office", "a new plan", False),
        ("The government has confirmed that prices rose.", "the government", "named-office", "prices rose", False),
        ("Observers note that such talks are rare.", "Observers", "unnamed-group", "such talks are rare", False),
        (
            "Analysts in North America often say the plan is weak.",
            "Analysts in North America",
            "unnamed-group",
            "the plan is weak",
            False,
        ),
        (
            "Word came through Ada Marsh, the mayor's press secretary, who stressed that no deal was near.",
            "Ada Marsh",
            "named-person",
            "no deal was near",
            False,
        ),
    ],
)
def test_a_statement_has_its_speaker_and_its_words(text, speaker, kind, words, quotation):
    (statement,) = said(text)
    assert (statement.speaker, statement.speaker_kind) == (speaker, kind)
    assert statement.text == words
    assert statement.is_quotation is quotation


@pytest.mark.parametrize(
    "text",
    [
        "The study suggests a link between the two.",
        "The call underscored a steady policy.",
        "It is said that the bridge is old.",
        "He said nothing of the kind to anyone.",
        "They plan to announce the winner on Monday.",
        "There is nothing to report today.",
        "Russia maintains a network of bases.",
        "The paper tells what Ada Marsh said.",
        "In court a reader cannot tell who is right.",
        "After each war, leaders promise help.",
        "Observers report what happens.",
        "People argue about how far it goes.",
        "Two scholars wrote a book about this in 1995.",
        "So what if an official says that the step “strengthens peace”?",
        "A state whose neighbour tells it which laws to pass is not free.",
        "The ministry can tell all members what they must do.",
        "The Treaty of Sand says that attacks are forbidden.",
        "Britain’s Cabinet Manual of 2011 asks ministers to wait with new plans.",
        "The ministry has told its members to do so.",
        "The ministry has asked for more.",
        "The British claims failed on other grounds.",
        "The ministry called that unlawful and came back to the table.",
        "What counts, the ministry argued, is less the price than the time.",
        "“To be or not to be” is made of six short words, and scholars have written whole books about it.",
    ],
)
def test_what_is_no_speaker_stays_silent(text):
    assert said(text) == ()


@pytest.mark.parametrize("verb", ["may view", "did not say", "has often denied", "announced"])
def test_a_verb_keeps_its_modal_its_negation_and_its_adverb(verb):
    (statement,) = said(f"Ada Marsh {verb} that the talks were hard.")
    assert statement.verb == verb


def test_he_is_the_person_who_spoke_before_in_the_paragraph():
    first, second = said("Ada Marsh said that the talks would go on. He added that a date was near.")
    assert second.speaker == first.speaker == "Ada Marsh"


def test_he_is_the_person_that_the_sentence_before_is_about():
    (statement,) = said("Ada Marsh, the mayor's aide, spoke first. “We are ready,” she said.")
    assert statement.speaker == "Ada Marsh"


def test_a_title_that_one_person_has_in_the_text_names_that_person():
    found = said("They met President Ada Marsh in May. The president said that the talks would go on.")
    assert [s.speaker for s in found] == ["Ada Marsh"]


def test_he_is_nobody_when_another_person_was_named_in_between():
    text = "Ada Marsh said that it was late. A colleague, Tom Reed, came from the office. He argued that it was early."
    assert [s.speaker for s in said(text)] == ["Ada Marsh"]


def test_a_country_an_assembly_and_an_armed_group_are_no_persons():
    found = said(
        "The United States promised not to invade the island. The General Assembly said that it was late. The main armed groups declared that the war was over."
    )
    assert [(s.speaker, s.speaker_kind) for s in found] == [
        ("the United States", "named-office"),
        ("the General Assembly", "named-office"),
        ("the main armed groups", "unnamed-group"),
    ]


def test_two_verbs_of_one_speaker_are_two_statements():
    found = said("Ada Marsh conveyed confidence in the talks and reaffirmed the support of the town for peace.")
    assert [(s.verb, s.text) for s in found] == [
        ("conveyed", "confidence in the talks"),
        ("reaffirmed", "the support of the town for peace"),
    ]


def test_words_between_the_verb_and_that_are_not_what_was_said():
    (statement,) = said("Ada Marsh argued in 1999 that rulers have broken the rule for centuries.")
    assert statement.text == "rulers have broken the rule for centuries"


def test_a_plural_that_the_tagger_takes_for_a_verb_still_speaks():
    (statement,) = said(
        "North American analysts often interpret such statements as signs of routine work between allies."
    )
    assert (statement.speaker, statement.verb) == ("North American analysts", "often interpret")


def test_the_span_of_a_statement_holds_its_words():
    text = "First of all.\n\nAda Marsh said that the talks would go on."
    (statement,) = said(text)
    assert (
        statement.span.start == text.index("the talks")
        and text[statement.span.start : statement.span.end] == statement.text
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On February 12, following the vote", [("February 12", None)]),
        ("on 12 March 2011 and Sept. 3, 2001", [("12 March 2011", "2011-03-12"), ("Sept. 3, 2001", "2001-09-03")]),
        ("in 1994 and since May 2010", [("1994", "1994"), ("May 2010", "2010-05")]),
        ("the wars of 1956, 1967 and 1973", [("1956", "1956"), ("1967", "1967"), ("1973", "1973")]),
        ("during the 1990s", [("the 1990s", None)]),
        ("February 30, 2011", [("February 30, 2011", None)]),
        ("in March", [("March", None)]),
        ("of 2000 people you may 5 times march", []),
    ],
)
def test_a_date_is_resolved_only_when_the_text_gives_all_of_it(text, found):
    assert [(text[start:end], resolved) for start, end, resolved in find(text)] == found


def gap_kinds(text):
    article = parse_plain(text)
    found = sentences(article)
    spoken, dated = statements(article, found, {}), events(article, found)
    return [g.kind for g in gaps(article, found, spoken, dated)]


def test_what_an_article_does_not_say_is_listed():
    text = "On February 12 the talks began. Observers note that they are hard. The Ministry of Water addressed the question of prices. The Ministry of Water said that they had risen."
    assert gap_kinds(text) == [
        "date-without-year",
        "unnamed-group",
        "empty-statement",
        "no-publisher",
        "no-date",
        "single-source",
    ]


def test_a_whole_date_and_a_named_speaker_leave_no_gap_of_their_own():
    kinds = gap_kinds(
        "On February 12, 2024, the talks began. Ada Marsh said that they are hard. Tom Reed said that they will fail."
    )
    assert kinds == ["no-publisher", "no-date"]


def test_a_month_after_a_year_in_the_same_paragraph_leaves_nothing_open():
    assert "date-without-year" not in gap_kinds(
        "In May 1936 the troops came, and in July the ban was dropped. It was hot in June."
    )


def test_as_of_a_year_is_no_event():
    article = parse_plain("As of 2025, no treaty had followed.")
    assert events(article, sentences(article)) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Marsh said the bridge was old, but the council met on Friday.", "the bridge was old"),
        ("Ada Marsh said the bridge was old; the council met on Friday.", "the bridge was old"),
        ("Ada Marsh said often that the bridge was old.", "the bridge was old"),
        (
            "The bridge, which was old, will close, said Ada Marsh, who runs the town.",
            "The bridge, which was old, will close",
        ),
    ],
)
def test_a_statement_ends_where_the_writer_goes_on(text, words):
    (statement,) = said(text)
    assert (statement.speaker, statement.text) == ("Ada Marsh", words)


def test_spokespeople_speak_for_an_office():
    (statement,) = said("Spokespeople said the bridge was old.")
    assert (statement.speaker, statement.speaker_kind) == ("Spokespeople", "named-office")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Marsh told them what to do.",
        "Ada Marsh proposed it in June.",
        "“We go, said Ada Marsh.",
        "The so-called “Northport plan” was announced.",
    ],
)
def test_what_was_told_asked_or_named_is_no_statement(text):
    assert said(text) == ()
