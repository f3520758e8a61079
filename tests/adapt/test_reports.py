"""What a sentence tells as somebody's words or view: who, with which verb, and the words."""

from __future__ import annotations

import pytest

from build_tools.adapt.reports import reports


@pytest.mark.parametrize(
    ("sentence", "speaker", "verb", "words"),
    [
        ("Berg said that the bridge is safe.", "Berg", "said", "the bridge is safe."),
        ("Berg told the paper that the bridge is safe.", "Berg", "told", "the bridge is safe."),
        ("Berg said the bridge is safe.", "Berg", "said", "the bridge is safe."),
        ("Berg said the issue of the old bridge affected all.", "Berg", "said", "the issue of the old bridge affected all."),
        ("Each side will usually say that the bridge is safe.", "side", "say", "the bridge is safe."),
        ("Berg has warned that the bridge is unsafe.", "Berg", "warned", "the bridge is unsafe."),
        ("Resolution 2118 says that aid may pass.", "Resolution", "says", "aid may pass."),
        ("The mayor himself says that aid may pass.", "mayor", "says", "aid may pass."),
        ("Others say that the bridge is safe.", "Others", "say", "the bridge is safe."),
        ("Opponents of the bridge say it is unsafe.", "Opponents", "say", "it is unsafe."),
        ("Anna Berg, the mayor of Bern, said that it is safe.", "Berg", "said", "it is safe."),
        ("The mayor of Bern, Anna Berg, said that it is safe.", "Berg", "said", "it is safe."),
        ("Anna Berg, who built it, said that it is safe.", "Berg", "said", "it is safe."),
        ("It was closed by Anna Berg, who said it was unsafe.", "Berg", "said", "it was unsafe."),
        ("Critics called it a mistake and said that it is unsafe.", "Critics", "said", "it is unsafe."),
        ("The engineers have issued a report, saying that the bridge is unsafe.", "engineers", "saying", "the bridge is unsafe."),
        ("Berg said: “It is safe.”", "Berg", "said", "“It is safe.”"),
        ("Berg said simply: “It is safe.”", "Berg", "said", "“It is safe.”"),
        ("The bridge is safe, Berg said.", "Berg", "said", "The bridge is safe"),
        ("The bridge is safe, said the old mayor.", "mayor", "said", "The bridge is safe"),
        ("“The bridge is safe,” says she.", "she", "says", "“The bridge is safe,"),
        ("“It is safe,” Anna Berg, the mayor, told the paper.", "Berg", "told", "“It is safe,"),
        ("The bridge, he said, is safe.", "he", "said", "The bridge is safe."),
        ("The bridge is old, but, said Berg, it is safe.", "Berg", "said", "it is safe."),
        ("According to Berg, the bridge is safe.", "Berg", "says", "the bridge is safe."),
        ("He bought a mill, where he died, according to Berg, in May.", "Berg", "says", "where he died, "),
        ("According to a study of bridges in Bern, it is safe.", "study", "says", "it is safe."),
        ("The bridge is safe, according to the Ministry of the Interior.", "Ministry", "says", "The bridge is safe, "),
        ("The bridge is old but, according to Berg, it is safe.", "Berg", "says", "it is safe."),
        ("Berg said that it is safe; boats go there.", "Berg", "said", "it is safe"),
        ("Berg said that it is safe, but others left it.", "Berg", "said", "it is safe"),
        ("Berg said that it is safe, but, in short, old.", "Berg", "said", "it is safe, but, in short, old."),
        ("Berg said that it is safe, and of use in all.", "Berg", "said", "it is safe, and of use in all."),
        ("As Berg said the bridge was safe, the council left.", "Berg", "said", "the bridge was safe"),
        ("It is old; it is safe, Berg said.", "Berg", "said", "it is safe"),
    ],
)  # fmt: skip
def test_the_reported_words_are_found_with_their_speaker(sentence: str, speaker: str, verb: str, words: str) -> None:
    (report,) = reports(sentence)
    assert (report.speaker, report.verb, report.words_in(sentence)) == (speaker, verb, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge is safe.",
        "It was said that the bridge is safe.",
        "I think the bridge is safe.",
        "The author would say nothing.",
        "The priests claimed the body of the king and buried him.",
        "They want to say that it is safe.",
        "Berg said so.",
        "Say that the bridge is safe.",
        "They warn people in the old towns of the north near the river with the big bridge.",
        "“Twenty,” said Berg.",
        "Said Berg.",
        "He said that.",
        "According to plan.",
        "According to him and then some.",
        "It ended according to plan.",
        "In Bern, on the bridge, said that it rains.",
        "Having said that, the mayor left.",
        "The state of Bern was, in short, stating the case.",
    ],
)
def test_what_is_no_report_or_has_no_speaker_is_left_out(sentence: str) -> None:
    assert reports(sentence) == ()
