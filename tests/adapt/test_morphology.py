"""Plain words in the form that a sentence needs, and where no form would be right."""

from __future__ import annotations

import pytest

from build_tools.adapt.lexicon import Entry, Match, PartOfSpeech
from build_tools.adapt.morphology import article, fitted, phrase_clash, verb_tag
from build_tools.language.tagging import tag
from build_tools.model import Span, Word


def found(sentence: str, word: str, head: str, pos: PartOfSpeech) -> tuple[Entry, tuple[Word, ...], Match]:
    """The entry ``head`` found at ``word`` of the sentence."""
    words = tag(sentence)
    at = next(i for i, w in enumerate(words) if w.text == word)
    entry = Entry(head, pos, (("plain", 3.0),), True, "", "")
    return entry, words, Match(entry, at, at + 1)


@pytest.mark.parametrize(
    ("sentence", "word", "head", "pos", "plain", "form"),
    [
        ("He purchased a car.", "purchased", "purchase", "v", "buy", "bought"),
        ("They exist here.", "exist", "exist", "v", "be", "are"),
        ("He exists here.", "exists", "exist", "v", "be", "is"),
        ("They existed here.", "existed", "exist", "v", "be there", "were there"),
        ("I exist here.", "exist", "exist", "v", "be", None),
        ("It is the sternest law.", "sternest", "stern", "a", "hard", "hardest"),
        ("It is the sternest law.", "sternest", "stern", "a", "hard on all", "hardest on all"),
        ("This law is sterner than that.", "sterner", "stern", "a", "demanding", "more demanding"),
        ("It is the sternest law.", "sternest", "stern", "a", "demanding", "most demanding"),
        ("The residences burned.", "residences", "residence", "n", "home", "homes"),
        ("The refugees came.", "refugees", "refugee", "n", "person who fled", "people who fled"),
        ("The commodities came.", "commodities", "commodity", "n", "food", None),
        ("The enterprises grew.", "enterprises", "enterprise", "n", "business", "businesses"),
        ("A refugee came.", "refugee", "refugee", "n", "people", None),
    ],
)
def test_the_form_fits_the_sentence(
    sentence: str, word: str, head: str, pos: PartOfSpeech, plain: str, form: str | None
) -> None:
    entry, words, match = found(sentence, word, head, pos)
    assert fitted(entry, plain, words, match) == form


@pytest.mark.parametrize(
    ("sentence", "word", "head", "pos", "plain", "form"),
    [
        ("He and I existed here.", "existed", "exist", "v", "be", "was"),
        ("The commodities came.", "commodities", "commodity", "n", "food", "food"),
    ],
)
def test_a_suggestion_needs_only_a_form(
    sentence: str, word: str, head: str, pos: PartOfSpeech, plain: str, form: str
) -> None:
    entry, words, match = found(sentence, word, head, pos)
    assert fitted(entry, plain, words, match, strict=False) == form
    assert fitted(entry, plain, words, match) is None


@pytest.mark.parametrize(
    ("sentence", "word", "head", "pos", "plain"),
    [
        ("They saw his numerous cars.", "numerous", "numerous", "a", "lots of"),
        ("It is very affluent.", "affluent", "affluent", "a", "very rich"),
        ("It is so affluent.", "affluent", "affluent", "a", "too rich"),
        ("He came to facilitate it.", "facilitate", "facilitate", "v", "to help"),
        ("He will go ascend up it.", "ascend", "ascend", "v", "go"),
        ("They ascend up it.", "ascend", "ascend", "v", "go up"),
        ("They establish it.", "establish", "establish", "v", "set up"),
        ("The investigated men left.", "investigated", "investigate", "v", "looked into"),
        ("The municipal houses burned.", "municipal", "municipal", "a", "of the city"),
        ("The tuition money went.", "tuition", "tuition", "n", "price of school"),
        ("They saw a numerous crew.", "numerous", "numerous", "a", "many"),
        ("They help and assist.", "assist", "assist", "v", "help"),
        ("They assist and help.", "assist", "assist", "v", "help"),
    ],
)
def test_plain_words_that_clash_with_their_neighbours_are_told(
    sentence: str, word: str, head: str, pos: PartOfSpeech, plain: str
) -> None:
    entry, words, match = found(sentence, word, head, pos)
    assert phrase_clash(plain, entry, words, match)


@pytest.mark.parametrize(
    ("sentence", "word", "head", "pos", "plain"),
    [
        ("The affluent men left.", "affluent", "affluent", "a", "very rich"),
        ("They establish schools.", "establish", "establish", "v", "set up"),
        ("They assist us.", "assist", "assist", "v", "help"),
    ],
)
def test_plain_words_that_fit_do_not_clash(sentence: str, word: str, head: str, pos: PartOfSpeech, plain: str) -> None:
    entry, words, match = found(sentence, word, head, pos)
    assert not phrase_clash(plain, entry, words, match)


@pytest.mark.parametrize(
    ("text", "lemma", "said", "sound"),
    [
        ("produce", "produce", "VBZ", "VBP"),
        ("goes", "go", "VB", "VBZ"),
        ("use", "use", "VBD", "VB"),
        ("went", "go", "VBD", "VBD"),
    ],
)
def test_a_tag_that_the_form_cannot_have_is_mended(text: str, lemma: str, said: str, sound: str) -> None:
    words = (Word(Span(0, 2), "he", "he", "PRP"), Word(Span(3, 3 + len(text)), text, lemma, said))
    assert verb_tag(words, 1, "give") == sound


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("hour", "an"), ("union", "a"), ("unintended", "an"), ("apple", "an"), ("house", "a"), ("one", "a")],
)
def test_the_article_follows_the_sound(word: str, wanted: str) -> None:
    assert article(word) == wanted
