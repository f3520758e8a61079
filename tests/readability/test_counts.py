"""What counts about a word, and what a sentence adds up to."""

from __future__ import annotations

import pytest

from build_tools.language.frequency import syllables, zipf
from build_tools.readability import counts
from build_tools.readability.counts import Counts, WordFacts, count_words, facts, name_flags, total
from build_tools.readability.weights import word_table, word_weight


def of(sentence: str) -> list[WordFacts]:
    return [facts(word) for word in sentence.split()]


@pytest.mark.parametrize(
    ("word", "letters"), [("river", 5), ("don’t", 4), ("twenty-one", 9), ("4,000", 4), ("U.S.", 2), ("Ünlü", 4)]
)
def test_letters_are_letters_and_digits_only(word: str, letters: int) -> None:
    assert facts(word).letters == letters


@pytest.mark.parametrize(
    ("word", "is_number", "is_content"),
    [("12", True, False), ("4th", True, False), ("b2", False, True), ("the", False, False), ("river", False, True)],
)
def test_a_word_is_a_number_a_function_word_or_has_content(word: str, is_number: bool, is_content: bool) -> None:
    assert (facts(word).is_number, facts(word).is_content) == (is_number, is_content)


@pytest.mark.parametrize(
    ("word", "is_capital"),
    [
        ("Paris", True),
        ("NATO", True),
        ("river", False),
        ("I", False),
        ("I’ve", False),
        ("iPhone", False),
        ("4U", False),
    ],
)
def test_capitals_mark_what_may_be_a_name(word: str, is_capital: bool) -> None:
    assert facts(word).is_capital is is_capital


@pytest.mark.parametrize("word", ["infrastructure", "preliminary", "promulgated", "river", "people"])
def test_rarity_is_what_is_missing_to_an_easy_word_times_the_syllables(word: str) -> None:
    found = facts(word)
    assert found.syllables == syllables(word)
    assert found.rarity == pytest.approx(max(0, 5 - zipf(word)) * found.syllables)
    assert found.very_rare == pytest.approx(max(0, 3 - zipf(word)))


def test_a_word_that_no_table_knows_counts_as_one_of_the_rarest() -> None:
    found = facts("Zzyqqx")
    assert found.rarity == pytest.approx(3.5 * found.syllables) and found.very_rare == pytest.approx(1.5)


@pytest.mark.parametrize("word", ["herself", "theirs", "whom", "12", "4,000"])
def test_function_words_and_numbers_are_never_rare(word: str) -> None:
    assert (facts(word).rarity, facts(word).very_rare) == (0.0, 0.0)


def test_the_word_table_counts_for_content_words_only() -> None:
    assert word_table()["it"] and word_table()["ocean"]
    assert facts("it").weight == 0.0
    assert facts("Ocean").weight == facts("ocean’s").weight == word_table()["ocean"]
    assert word_weight("zzyqqx") == 0.0


@pytest.mark.parametrize(
    ("word", "is_bookish"), [("which", True), ("Thus", True), ("because", False), ("ocean", False)]
)
def test_function_words_of_the_written_language_are_marked(word: str, is_bookish: bool) -> None:
    assert facts(word).is_bookish is is_bookish


def test_what_is_known_of_words_is_forgotten_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "_MOST_KNOWN", 3)
    for word in ("a", "b", "c"):
        facts(word)
    assert list(counts._KNOWN) == ["a", "b", "c"]
    facts("d")
    assert list(counts._KNOWN) == ["d"]


# ----------------------------------------------------------------------------------------------------------- names
@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("the mayor met Anna Petrov in Paris", "Anna Petrov Paris"),
        ("The mayor left", ""),
        ("Petrov left Paris", "Paris"),
        ("Petrov Dam was closed", "Petrov Dam"),  # not familiar and before a name: the first word is one too
        ("The Dam was closed", "Dam"),  # a function word
        ("Old Dam was closed", "Dam"),  # a familiar word
        ("petrov Dam was closed", "Dam"),  # a small letter
        ("Petrov dam was closed", ""),
        ("Petrov Dam", "Petrov Dam"),
        ("Petrov", ""),
        ("", ""),
    ],
)
def test_names_of_a_sentence(sentence: str, names: str) -> None:
    flags = name_flags(of(sentence))
    assert all(type(flag) is bool for flag in flags) and len(flags) == len(sentence.split())
    assert " ".join(word for word, flag in zip(sentence.split(), flags, strict=True) if flag) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Council Will Close Petrov Dam", 0),  # five of six: a heading
        ("He saw Anna Petrov Lem Orlov", 0),  # four of six
        ("He saw Anna Petrov Lem", 3),  # three of five, and five words are too few to tell
        ("The Council Will Close Dam", 4),
        ("He met the Anna Petrov Lem Orlov Nadir Basil boys", 6),  # six of ten are not more than six in ten
        ("He saw Anna Petrov Lem Orlov Nadir and Basil Moor", 0),  # seven of ten are
    ],
)
def test_capitals_tell_nothing_where_most_words_have_one(sentence: str, names: int) -> None:
    assert name_flags(of(sentence)).count(True) == names


# ---------------------------------------------------------------------------------------------------------- counts
def test_a_sentence_adds_up_and_names_count_apart() -> None:
    sentence = "He promised Anastasia Petrovskaya preliminary litigation which 12 people saw"
    found = count_words(of(sentence))
    words = {word: facts(word) for word in sentence.split()}
    names = [words["Anastasia"], words["Petrovskaya"]]
    others = [fact for fact in words.values() if fact not in names]
    everything = [*names, *others]
    assert (found.words, found.sentences, found.names) == (10, 1, 2)
    assert found.letters == sum(f.letters for f in everything)
    assert found.syllables == sum(f.syllables for f in everything)
    assert found.polysyllables == sum(f.syllables >= 3 for f in everything) == 4
    assert found.long_words == sum(f.letters > 6 for f in everything) == 5
    assert found.name_letters == len("AnastasiaPetrovskaya")
    assert found.name_syllables == sum(f.syllables for f in names)
    assert (found.name_polysyllables, found.name_long_words) == (2, 2)
    assert (found.unfamiliar, found.unfamiliar_2, found.unfamiliar_3) == (2, 2, 2)
    assert found.content == 5 and (found.figures, found.bookish, found.excess) == (1, 1, 0)
    assert found.rarity == pytest.approx(sum(f.rarity for f in others))
    assert found.weight == pytest.approx(sum(f.weight for f in others)) != 0
    assert count_words(of("They promulgated it and promulgated it")).very_rare == pytest.approx(
        2 * words.get("promulgated", facts("promulgated")).very_rare
    )


@pytest.mark.parametrize(("words", "excess"), [(14, 0), (15, 0), (16, 1), (40, 25)])
def test_words_beyond_the_fifteenth_are_excess(words: int, excess: int) -> None:
    assert count_words(of("old " * words)).excess == excess


@pytest.mark.parametrize(("word", "long_words"), [("bridge", 0), ("bridges", 1)])
def test_a_long_word_has_more_than_six_letters(word: str, long_words: int) -> None:
    assert count_words(of(word)).long_words == long_words


def test_unfamiliar_words_are_counted_by_their_syllables() -> None:
    one, two, three = count_words(of("sleuth")), count_words(of("percent")), count_words(of("litigation"))
    assert (one.unfamiliar, one.unfamiliar_2, one.unfamiliar_3) == (1, 0, 0)
    assert (two.unfamiliar, two.unfamiliar_2, two.unfamiliar_3) == (1, 1, 0)
    assert (three.unfamiliar, three.unfamiliar_2, three.unfamiliar_3) == (1, 1, 1)


def test_without_names_takes_off_what_the_names_brought_and_nothing_else() -> None:
    with_names = Counts(*range(100, 100 + len(Counts._fields)))._replace(
        names=2, name_letters=11, name_syllables=5, name_polysyllables=1, name_long_words=3
    )
    bare = with_names.without_names()
    assert bare == with_names._replace(
        words=with_names.words - 2,
        letters=with_names.letters - 11,
        syllables=with_names.syllables - 5,
        polysyllables=with_names.polysyllables - 1,
        long_words=with_names.long_words - 3,
        names=0,
        name_letters=0,
        name_syllables=0,
        name_polysyllables=0,
        name_long_words=0,
    )
    assert bare.without_names() == bare


def test_a_total_is_the_sum_field_by_field() -> None:
    rows = [Counts(*range(n, n + len(Counts._fields))) for n in (1, 10, 100)]
    assert total(rows) == Counts(*(111 + 3 * n for n in range(len(Counts._fields))))
