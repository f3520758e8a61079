"""Who said it: told where it is lost or another's, and nowhere else."""

from __future__ import annotations

import pytest

from build_tools.adapt.comparison import compare


def told(source: str, adapted: str) -> list[tuple[str, str]]:
    return [(d.kind, d.item) for d in compare(source, adapted) if d.category == "attribution"]


REPORT = "The old bridge over the river is safe, the mayor of Bern said."
PLAIN = "The old bridge over the river is safe."


@pytest.mark.parametrize(
    ("source", "adapted", "speaker"),
    [
        (REPORT, PLAIN, "mayor"),
        (f"{REPORT} Boats stop there.", f"Boats stop there. {PLAIN}", "mayor"),
        (REPORT, "The old bridge over the river is safe!", "mayor"),
        ("According to two engineers, the old bridge over the river is safe.", PLAIN, "engineers"),
        ("He has said that the old bridge over the river is safe.", PLAIN, "he"),
        # the sentence beside it has another speaker
        (
            "Some engineers hold that the old bridge is safe; others warn that the piers are weak.",
            "The old bridge is safe. Others warn that the piers are weak.",
            "engineers",
        ),
        ("Keller said that trams are late. He said that the old bridge is safe.", "Keller said that trams are late. The old bridge is safe.", "he"),
        # one of two speakers in a sentence
        ("Keller said trams were late, and the mayor warned that the old bridge is weak.", "Keller said trams were late. The old bridge is weak.", "mayor"),
    ],
)  # fmt: skip
def test_a_statement_without_its_speaker_is_told(source: str, adapted: str, speaker: str) -> None:
    assert told(source, adapted) == [("lost", speaker)]


@pytest.mark.parametrize(
    ("source", "adapted"),
    [
        (REPORT, "The mayor of Bern spoke. She said: The old bridge over the river is safe."),
        (REPORT, "The mayor of Bern said this: The old bridge over the river is safe."),
        (REPORT, "The mayor of Bern is sure that the old bridge over the river is safe."),
        (REPORT, f"{PLAIN} That is what the mayor of Bern said."),
        (REPORT, f"{PLAIN} So says the town."),
        (REPORT, "Experts think that the old bridge over the river is safe."),
        (REPORT, "The old bridge over the river may be safe."),  # told as unsure
        (REPORT, "The mayor spoke: “Boats go there. The old bridge over the river is safe. It will stay.”"),
        (REPORT, 'The mayor spoke: "Boats go there. The old bridge over the river is safe. It will stay."'),
        (REPORT, "Is the old bridge over the river safe?"),
        (REPORT, "The river is wide."),  # hardly anything of it
        (f"{REPORT} {PLAIN}", PLAIN),  # the source knows it too
        ("The mayor said the old bridge is safe and the piers are strong.", "The mayor said the old bridge is safe. The piers are strong."),
        ("The mayor said the old bridge is safe and the piers are strong.", "The old bridge is safe. And the mayor said the piers are strong."),
        ("According to Berg, the engineers say that the old stone bridge over the river is safe.", "The engineers say that the old stone bridge over the river is safe."),
    ],
)  # fmt: skip
def test_a_speaker_near_it_or_a_doubt_will_do(source: str, adapted: str) -> None:
    assert told(source, adapted) == []


TALK = "The council met Anna Berg. A tunnel was wanted by Paul Keller for ten years. {} that the old bridge is safe."


@pytest.mark.parametrize(
    ("said", "says", "found"),
    [
        ("Berg said", "Keller believes", [("changed", "Keller")]),
        ("Berg said", "Keller said", []),  # told as a changed name
        ("Berg said", "Anna Berg believes", []),
        ("Berg said", "The mayor believes", []),
        ("The mayor said", "Keller believes", []),
        ("Bérg said", "Berg believes", []),
    ],
)
def test_another_name_for_the_speaker_is_told(said: str, says: str, found: list[tuple[str, str]]) -> None:
    assert told(TALK.format(said), TALK.format(says)) == found


def test_two_names_of_one_speaker_are_left_alone() -> None:
    source = "Anna Berg, the head of Bern Transit, came. Berg said that the old bridge is safe."
    assert told(source, source.replace("Berg said", "Transit believes")) == []


def test_who_said_it_is_told_with_both_places_and_what_the_source_says() -> None:
    (changed,) = (
        d for d in compare(TALK.format("Berg said"), TALK.format("Keller believes")) if d.category == "attribution"
    )
    assert changed.message == "changed who says it: Berg in the source, Keller here (sentence 3)"
    lost = compare(REPORT, PLAIN)[-1]
    assert lost.message == "lost who says it: mayor in the source, nobody here (sentence 1)"
    assert lost.source is not None and lost.adapted is not None
    assert (lost.source.of(REPORT), lost.adapted.of(PLAIN)) == (REPORT, PLAIN)
