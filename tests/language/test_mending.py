"""Tags that their sentence shows to be wrong are mended, others are left."""

from __future__ import annotations

import pytest

from build_tools.language.mending import mended


def tags_of(sentence: str) -> list[str]:
    """The tags of "form/TAG form/TAG …", mended."""
    pairs = [word.rsplit("/", 1) for word in sentence.split()]
    return mended([form for form, _ in pairs], [tag for _, tag in pairs])


@pytest.mark.parametrize(
    ("sentence", "at", "wanted"),
    [
        ("The/DT pipes/NNS brought/VBN water/NN and/CC farmers/NNS had/VBD enough/JJ ./.", 2, "VBD"),
        ("The/DT school/NN closed/VBN in/IN May/NNP ;/: the/DT teachers/NNS left/VBD ./.", 2, "VBD"),
        ("It/PRP was/VBD new/JJ ;/: the/DT school/NN closed/VBN in/IN May/NNP ./.", 6, "VBD"),
        ("The/DT boat/NN built/VBN in/IN May/NNP was/VBD sold/VBN ./.", 2, "VBN"),
        ("Care/NN introduced/VBN decades/NNS ago/RB in/IN Chile/NNP and/CC Peru/NNP has/VBZ spread/VBN ./.", 1, "VBN"),
        ("The/DT man/NN given/VBN the/DT prize/NN and/CC friends/NNS left/VBD ./.", 2, "VBN"),
        ("The/DT teachers/NNS who/WP lived/VBN here/RB and/CC they/PRP left/VBD ./.", 3, "VBN"),
        ("In/IN the/DT year/NN ended/VBN profits/NNS and/CC sales/NNS rose/VBD ./.", 3, "VBN"),
        ("Site/NN made/VBN !/.", 1, "VBN"),
        ("The/DT lake/NN has/VBZ shrunk/NN here/RB ./.", 3, "VBN"),
        ("The/DT second/RB largest/JJS town/NN is/VBZ here/RB ./.", 1, "JJ"),
        ("The/DT news/NN was/VBD learnt/VBN by/IN heart/NN ./.", 3, "VBN"),
        ("They/PRP saw/VBD fish/NNS ./.", 2, "NNS"),
        ("The/DT employee/NNS left/VBD ./.", 1, "NN"),
        ("Sales/NNS fell/VBN by/IN 5/CD %/NN ./.", 1, "VBD"),
    ],
)
def test_the_tag_is_what_the_sentence_allows(sentence: str, at: int, wanted: str) -> None:
    assert tags_of(sentence)[at] == wanted


def test_a_very_long_row_of_words_is_no_trouble() -> None:
    forms = ["dog"] * 200 + ["closed"]
    assert mended(forms, ["NN"] * 200 + ["VBN"])[-1] == "VBN"


def test_nothing_is_mended_in_nothing() -> None:
    assert mended([], []) == []
