"""Who speaks, how a speaker is named again, what is told of one, and whether a statement stays the speaker's."""

from __future__ import annotations

import pytest
from passes import seen

from build_tools.adapt.rules._predicates import opening
from build_tools.adapt.rules._report import Join, stays_reported
from build_tools.adapt.rules._speaker_aside import before_verb
from build_tools.adapt.rules._speakers import last_name, named_speaker, speaker_again, speaker_clause
from build_tools.adapt.rules._told import shown_by_thing, sole_verb, told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hayles said that it was late.", "Hayles"),
        ("The mayor and the council said that it was late.", "They"),
        ("The parliament’s Home Affairs Committee said that it was late.", "It"),
        ("The farmers of the valley said that it was late.", "They"),
        ("Nobody said that it was late.", None),
        ("No farmer said that it was late.", None),
    ],
)
def test_a_speaker_is_named_again(text: str, name: str | None) -> None:
    v = seen(text)
    clause = speaker_clause(v)
    assert clause is not None
    assert speaker_again(v, clause) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Keller, a doctor, said so.", "Keller"),
        ("Dr Anna Keller, a doctor, said so.", "Dr Keller"),
        ("Anna KELLER, a doctor, said so.", "Anna KELLER"),
        ("Anna von Keller, a doctor, said so.", "Von Keller"),
        ("Luis Suárez Miramontes, a player, said so.", "Luis Suárez Miramontes"),
    ],
)
def test_the_last_name_is_enough_where_it_is_certain(text: str, name: str) -> None:
    v = seen(text)
    found = named_speaker(v, 0, 1)
    assert found is not None
    assert last_name(v, found[0]) == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Anna Keller, a doctor in Bern, said so.", "Anna Keller is a doctor in Bern. Keller"),
        (
            "Anna Keller, one of the leaders of the club, said so.",
            "Anna Keller is one of the leaders of the club. Keller",
        ),
        ("Anna Keller, whose son is ill, said so.", "Anna Keller's son is ill. Keller"),
        ("The mayor, Anna Keller, who runs the town, said so.", "The mayor, Anna Keller, runs the town. Keller"),
        ("The mayor of the town, Anna Keller, said so.", "Anna Keller is the mayor of the town. Keller"),
        ("Anna Keller, whose old house by the river, said so.", None),
        ("Anna Keller, project leader, said so.", None),
        ("Anna Keller, one of the houses of the club, said so.", None),
        ("Anna Keller, in the old town, said so.", None),
        ("Anna Keller, who would come in May, said so.", None),
        ("Anna Keller, a doctor while in Bern, said so.", None),
        ("Anna Keller, a doctor in Bern, the town knows her, said so.", None),
        ("Anna Keller, a doctor the town likes, said so.", None),
        ("Anna Keller, the “best” doctor in the town, said so.", None),
        ("The mayor, Keller, said so.", None),
        ("Mayor of the town, Anna Keller, said so.", None),
    ],
)
def test_what_is_told_of_a_speaker(text: str, said: str | None) -> None:
    v = seen(text)
    assert before_verb(v, max(k for k in range(v.n) if v.low[k] == ",")) == said


@pytest.mark.parametrize(
    ("text", "second", "join", "stays"),
    [
        ("Keller said the bridge was old.", "But it was safe.", Join.LOOSE, True),
        ("Keller said the bridge was old.", "But the court closed the road.", Join.LOOSE, False),
        ("Keller said the bridge was old.", "But it is still open.", Join.LOOSE, False),
        ("Keller says the bridge is old.", "But he likes it.", Join.LOOSE, False),
        ("Keller says the bridge is old.", "But they like it.", Join.LOOSE, True),
        ("The report finds the bridge is old.", "But it is safe.", Join.LOOSE, False),
        ("Keller says the bridge is old.", "But the mayor has doubts.", Join.LOOSE, False),
        ("Keller says the bridge is old.", "So it is closed.", Join.LOOSE, False),
        ("Keller says the bridge is old.", "It will be closed.", Join.SHARED, True),
        ("Keller said the bridge was old.", "It was closed.", Join.SHARED, True),
        ("Keller said the bridges were old.", "They lost a stone.", Join.SHARED, False),
        ("It said it paid them all.", "But it needed more men.", Join.SHARED, True),
        ("Keller says the bridge is old.", "My son knows it.", Join.CLOSE, False),
        ("Keller says the bridge is old.", "But experts think it is safe.", Join.CLOSE, False),
    ],
)
def test_a_statement_stays_the_speakers(text: str, second: str, join: Join, stays: bool) -> None:
    v = seen(text)
    main = opening(v)
    assert main is not None
    assert stays_reported(v, main, text.split(" ", 2)[2], second, join) is stays


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("That same day, he climbed the hill.", "climbed"),
        ("Leading doctors have found a cure.", "have"),
        ("That old man, he climbed the hill.", None),
        ("Building it is hard.", None),
        ("Leading doctors of old found a cure.", None),
    ],
)
def test_what_a_statement_is_about(text: str, verb: str | None) -> None:
    v = seen(text)
    clause = told(v, v.n - 1)
    assert (v.low[clause.verb] if clause is not None else None) == verb


@pytest.mark.parametrize(
    ("text", "tense_only", "verb"),
    [
        ("Of the ten men in the boat that night, two drowned.", False, "drowned"),
        ("Down the hill quickly ran the men.", True, "ran"),
        ("Down the hill quickly ran the men.", False, None),
        ("Then came the man who left.", True, None),
        ("Then, because of rain, came the night.", True, None),
    ],
)
def test_the_only_verb_of_a_statement(text: str, tense_only: bool, verb: str | None) -> None:
    v = seen(text)
    clause = sole_verb(v, v.n - 1, tense_only)
    assert (v.low[clause.verb] if clause is not None else None) == verb


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [
        ("The figures show that the price fell.", True),
        ("The figures show the price of bread.", False),
        ("The figures fell in May.", False),
        ("The farmers show that the price fell.", False),
        ("The figures show that he said the price fell.", False),
    ],
)
def test_a_study_shows_and_a_person_says(text: str, is_shown: bool) -> None:
    v = seen(text)
    assert (shown_by_thing(v, v.n - 1) is not None) is is_shown
