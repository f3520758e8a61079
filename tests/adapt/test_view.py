"""How a noun phrase is named again, and what the view of a sentence says of its clauses."""

from __future__ import annotations

import pytest

from build_tools.adapt.protect import protected
from build_tools.adapt.rule import Tagged
from build_tools.adapt.rules._view import View, long_view, view
from build_tools.language.tagging import tag


def _view(text: str) -> View:
    return view(Tagged(text, tag(text), protected(text) or ()))


@pytest.mark.parametrize(
    ("text", "word", "again"),
    [
        ("A small village lies in the valley.", "A", "The village"),
        ("They met a young police officer in the valley.", "a", "The police officer"),
        ("They met two old men in the valley.", "two", "The two old men"),
        ("Two old men came from the valley.", "Two", "The two old men"),
        ("They met more than 200 old men in the valley.", "200", "These men"),
        ("They met the mayor's wife in the valley.", "the", "The mayor's wife"),
        ("They met the very old and tired man in the valley.", "the", "The man"),
        ("They met the old man in the valley.", "the", "The old man"),
        ("They met his wife in the valley.", "his", "His wife"),
        ("They met every man in the valley.", "every", None),
        ("They met few men in the valley.", "few", None),
        ("They met old men in the valley.", "old", "These men"),
        ("They drank white wine in the valley.", "white", "This wine"),
        ("They met those in the valley.", "those", None),
        ("There is a man in the valley.", "There", None),
        ("They live in the valley.", "They", "They"),
        ("They met Norland's founder Anna Keller in the valley.", "Norland", "Anna Keller"),
        ("They read Anna Keller's Blue Door in the valley.", "Anna", "Anna Keller's Blue Door"),
        ("They met the singer Anna Keller in the valley.", "the", "Anna Keller"),
        ("They met young Keller fans in the valley.", "young", "These fans"),
        ("They met the US president Anna Keller in the valley.", "the", "The US president Anna Keller"),
        ("They met US president Anna Keller in the valley.", "US", "Anna Keller"),
        ("Bread is on the table.", "Bread", None),
        ("They met in French Sudan in the valley.", "French", "French Sudan"),
        ("They fled from the 1994 Norland War in the valley.", "the", "The Norland War"),
        ("They live near the Tarn in the valley.", "the", "The Tarn"),
    ],
)
def test_phrase_is_named_again(text: str, word: str, again: str | None) -> None:
    v = _view(text)
    phrase = v.core(next(i for i, w in enumerate(v.words) if w.text == word))
    assert phrase is not None and v.refer(phrase) == again


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("Anna Keller", "Keller"),
        ("Dr Anna Keller", "Dr Keller"),
        ("Holger von Berg", "Von Berg"),
        ("Luis Suárez Miramontes", "Luis Suárez Miramontes"),
        ("Queen Anna", "Queen Anna"),
        ("Anna Li", "Anna Li"),
    ],
)
def test_person_is_named_again(name: str, again: str) -> None:
    v = _view(f"They met {name} in the valley.")
    phrase = v.core(2)
    assert phrase is not None and v.refer(phrase, person=True) == again


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("The council announced the plan was dead.", True),
        ("The council announced the plan.", False),
        ("The council wrote that it was dead.", True),
        ("According to the council it was dead.", True),
        ("The plan is expected to be dead.", False),
        ("The council said the plan was dead.", True),
        ("The council read the books that she wrote.", True),
    ],
)
def test_report_is_seen(text: str, is_so: bool) -> None:
    v = _view(text)
    assert v.is_reported(0, v.n) is is_so


@pytest.mark.parametrize(
    "text",
    [
        "The bridge in the valley is closed today, according to the council.",
        "The bridge in the valley is closed today, said the council.",
        "The bridge in the valley is closed today, he said.",
        "“The bridge in the valley is closed today.",
    ],
)
def test_sentence_that_may_not_be_cut_has_no_stop(text: str) -> None:
    assert _view(text).stop is None
    assert long_view(Tagged(text, tag(text), ()), 3) is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Anna Keller (born 1950) is the mayor.", "is"),
        ("His refusal to sign the treaty was a shock.", "was"),
        ("He really almost never even left the house.", None),
        ("They left the house.", "left"),
        ("The red house near the river and.", None),
        ("The man with the red hat and the blue coat on the big white horse of the mayor of the town is cold.", None),
    ],
)
def test_clause_ends_at_its_verb(text: str, verb: str | None) -> None:
    v = _view(text)
    clause = v.long_clause(0)
    assert (v.low[clause.verb] if clause else None) == verb


@pytest.mark.parametrize(
    ("text", "start", "words"),
    [
        ("The town has a new market Sunday.", 3, "a new market"),
        ("As a number One is the integer.", 1, "a number"),
        ("They wrote of what they saw.", 99, None),
        ("A friend of he said.", 0, "A friend"),
    ],
)
def test_noun_phrase_ends(text: str, start: int, words: str | None) -> None:
    v = _view(text)
    phrase = v.phrase(start)
    assert (v.src(phrase.start, phrase.end) if phrase else None) == words
