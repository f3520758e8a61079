"""What is not English prose, and why."""

from __future__ import annotations

import pytest

from build_tools.language.detect import not_english

ENGLISH = "The talks on the future of the bases ended without a deal, and no date was given for the next meeting of the two sides."


def test_english_passes() -> None:
    assert not_english(ENGLISH) is None


def test_a_short_text_passes() -> None:
    assert not_english("Peskov, Moskva") is None


@pytest.mark.parametrize(
    "text",
    [
        "Der Präsident hat am Dienstag in Moskau gesagt, dass die Gespräche über die Basis noch nicht beendet sind.",
        "De president heeft dinsdag gezegd dat het overleg over de bases in Syrië nog niet is afgelopen en we weten niets.",
        "Le président a déclaré mardi que les discussions sur les bases en Syrie ne sont pas terminées pour le moment.",
        "El presidente dijo el martes que las conversaciones sobre las bases en Siria no han terminado todavía.",
        "Il presidente ha detto martedì che i colloqui sulle basi in Siria non sono finiti e che non c'è nulla di nuovo.",
        "Præsidenten sagde tirsdag, at samtalerne om baserne i Syrien ikke er afsluttet, og at der ikke er noget nyt for i dag.",
        "Prezydent powiedział we wtorek, że rozmowy o bazach w Syrii nie zostały zakończone i że nie ma nic nowego.",
        "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore.",
        "asdf qwer zxcv hjkl uiop asdf lkjh qwer mnbv asdf poiu qwer zxcv lkjh",
    ],
)
def test_other_languages_and_garbage_are_refused(text: str) -> None:
    assert "does not read as English" in (not_english(text) or "")


@pytest.mark.parametrize(
    "text", ["В понедельник переговоры закончились.", "会談は月曜日に終わった。", "انتهت المحادثات"]
)
def test_other_scripts_are_refused(text: str) -> None:
    assert "not Latin" in (not_english(text) or "")


@pytest.mark.parametrize(("text", "reason"), [("", "no words"), ("😀😀 !?", "no words"), ("12 345", "only numbers")])
def test_text_without_words_is_refused(text: str, reason: str) -> None:
    assert reason in (not_english(text) or "")


def test_html_is_refused() -> None:
    assert "HTML" in (not_english(f"<html><body><p>{ENGLISH}</p></body></html>") or "")


def test_a_few_foreign_names_do_not_matter() -> None:
    assert not_english(ENGLISH + " The paper Le Monde and the daily El País said so.") is None
