"""Penn tokens: spans of the text as given, whatever the quotation marks."""

from __future__ import annotations

import pytest

from build_tools.language.tagging import _SIGNS, _tokenizer, _tokens, fold, tag


def texts(sentence: str) -> list[str]:
    return [word.text for word in tag(sentence)]


def tags(sentence: str) -> dict[str, str]:
    return {word.text: word.tag for word in tag(sentence)}


def test_contractions_and_possessives_are_two_tokens() -> None:
    assert texts("He doesn’t know Moscow’s plan.") == ["He", "does", "n’t", "know", "Moscow", "’s", "plan", "."]


def test_every_span_covers_its_own_text() -> None:
    sentence = "“Well,” she said – naïve, ‘quoted’, ``old'' \"straight\" 3½ €5 😀 ... (really?)"
    assert all(word.span.of(sentence) == word.text for word in tag(sentence))


def test_currency_signs_are_tokens_of_their_own() -> None:
    assert texts("It cost £45m.") == ["It", "cost", "£", "45m", "."]


def test_compounds_with_hyphens_are_one_token() -> None:
    assert texts("a long-standing, re-elected leader")[1] == "long-standing"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("A long-standing policy ended.", "long-standing", "JJ"),
        ("She was re-elected in May.", "re-elected", "VBN"),
        ("The president visited Moscow.", "Moscow", "NNP"),
        ("The president visited Moscow.", "visited", "VBD"),
        ("The share of land owned by the farmers increased by about 5 % in May.", "increased", "VBD"),
        ("The share of land owned by the farmers increased by about 5 % in May.", "owned", "VBN"),
        ("The old lake has shrunk over the years.", "shrunk", "VBN"),
    ],
)
def test_tags(sentence: str, word: str, expected: str) -> None:
    assert tags(sentence)[word] == expected


@pytest.mark.parametrize("odd", ["", " ", "\t\n", "''``\"", "a" * 5000, "😀" * 50, "''' \" ''", "<b>&", "\u200b"])
def test_any_text_is_tagged_without_an_error(odd: str) -> None:
    assert all(word.span.of(odd) == word.text for word in tag(odd))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The 36-year-old trading company employee used eight of her 20 days in 2014.", "employee", "NN"),
        ("North American analysts often interpret such statements.", "analysts", "NNS"),
    ],
)
def test_a_form_that_is_only_singular_or_only_plural_is_tagged_so(text: str, word: str, expected: str) -> None:
    assert {w.text: w.tag for w in tag(text)}[word] == expected


_ODD = (
    """He said: "No, 3.5%; it's 4:30..." (really?) [sic] {x} <b> -- and left""",
    "``Old'' quotes and 'single' ones, ‘curly’ “ones” «too», d'ye more'n 'tis 'TWAS cannot CANNOT gimme gonna gotta lemme wanna go",
    "They'll say we've n't N'T 'S's can't. e-mail@example.org #1 & $5 * 2 – 3 — 4",
    "gımme a dot at the end .  ",
    "A.B. ends.) ”",
    "a\x1cb\u00a0c  d",
    "'",
    '"',
    "",
)


@pytest.mark.parametrize("odd", _ODD)
def test_tokens_are_those_of_nltk(odd: str) -> None:
    from nltk.tokenize.destructive import NLTKWordTokenizer

    theirs = NLTKWordTokenizer()
    for text in {odd, fold(odd), *odd.split(" "), *(odd[at:] for at in range(0, len(odd), 7))}:
        assert _tokens(text) == theirs.tokenize(text)


def test_every_pattern_that_is_left_out_where_its_signs_are_missing_is_one_of_nltk() -> None:
    steps, later, contractions = _tokenizer()
    patterns = {pattern.pattern for pattern, *_ in (*steps, *later, *contractions)}
    assert _SIGNS.keys() <= patterns
