"""Scores of a text, the reasons for none, and the ledger."""

from __future__ import annotations

import pytest

from build_tools.language.segmentation import sentences
from build_tools.model import Article, Block, Metadata, Span
from build_tools.readability import ledger, score, score_text
from build_tools.readability.quoted import quoted_words

from .texts import NEWS, article, found


def test_a_news_text_is_graded() -> None:
    scores = score_text(NEWS)
    assert scores.reason is None
    assert scores.grade is not None
    assert len(scores.formulas) == len(scores.formulas_without_names) == 10
    assert scores.sentences == len(found())
    assert scores.quoted_words == 8


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no running prose"),
        ("😀 😀 😀", "no running prose"),
        ("The talks ended on Monday.", "words are too few"),
        ("the talks and the war " * 1000, "their ends must be missing"),
        ("the talks and the war " * 200 + ". The end. The end. The end. The end.", "words on average"),
        ("Die Stadt wird die Brücke nach dem Sturm nicht mehr öffnen. " * 30, "does not read as English"),
        ("qwx zrt plk mnb vcx jhg. " * 50, "does not read as English"),
        ("<p>The talks ended.</p><p>It was late.</p> " * 40, "HTML"),
        ("Переговоры закончились в понедельник. " * 40, "not Latin"),
    ],
)
def test_no_grade_where_none_would_be_honest(text: str, reason: str) -> None:
    scores = score_text(text)
    assert scores.grade is None
    assert reason in (scores.reason or "")


def blocks(*parts: tuple[str, str]) -> Article:
    source, made = "", []
    for kind, text in parts:
        made.append(Block(kind, Span(len(source), len(source) + len(text))))  # type: ignore[arg-type]
        source += text + "\n\n"
    return Article("a", "a.md", None, Metadata(), source, source, tuple(made))


MIXED = blocks(
    ("heading", "Bridge closed"),
    ("paragraph", "The bridge is closed. Nobody knows for how long."),
    ("list item", "more buses"),
    ("list item", "The city will pay for more buses."),
    ("quotation", "We are sorry."),
    ("caption", "The bridge in May."),
    ("table", "day | buses"),
    ("code", "x = 1"),
)


def test_only_running_prose_of_the_writer_is_scored() -> None:
    scores = score(sentences(MIXED), MIXED)
    assert (scores.sentences, scores.words) == (3, 16)


def test_the_ledger_says_what_became_of_each_block() -> None:
    rows = ledger(MIXED, sentences(MIXED))
    assert [row.scored for row in rows] == [False, True, False, True, False, False, False, False]
    assert [row.reason is None for row in rows] == [row.scored for row in rows]
    assert [row.words for row in rows] == [2, 9, 2, 7, 3, 4, 2, 2]


def test_the_ledger_and_the_scores_agree() -> None:
    text = article()
    assert sum(row.words for row in ledger(text, found()) if row.scored) == score(found(), text).words


def test_wholly_quoted_sentences_are_not_the_writers() -> None:
    quote = "“This is an extraordinarily disadvantageous constitutional arrangement. It is a catastrophe.” "
    assert score_text(NEWS.rstrip() + " " + quote).grade == score_text(NEWS).grade


def test_quoted_sentences_count_where_there_is_little_else() -> None:
    text = "“" + " ".join(f"We will go to the old house by the river on day {n}." for n in range(12)) + "”"
    assert score_text(text).grade is not None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("He said “we go” again.", [2]),
        ("“We go. We stay,” he said. Then he left.", [2, 2, 0]),
        ('"We go," he said. It is 6" long. "Yes."', [2, 0, 1]),
        ("“It is over. He left.\n\nNobody spoke.", [3, 2, 0]),
    ],
)
def test_quoted_words(text: str, counts: list[int]) -> None:
    assert quoted_words(found(text)) == counts


PLAIN = "The bridge is old and the city will close it for a very long year from now on. "  # 18 words


def test_the_figures_are_those_of_the_whole_text() -> None:
    from build_tools.readability.counts import count, total
    from build_tools.readability.formulas import formulas, minutes
    from build_tools.readability.grade import features

    scores, counts = score_text(NEWS), total(map(count, found()))
    assert (scores.words, scores.sentences) == (counts.words, counts.sentences) == (128, 11)
    assert scores.features == features(counts) != ()
    assert scores.formulas == formulas(counts)
    assert scores.formulas_without_names == formulas(counts.without_names()) != scores.formulas
    assert scores.minutes == minutes(counts) > 0.5


def test_without_formulas_the_rest_is_the_same() -> None:
    from dataclasses import replace

    without = score(found(), article(), with_formulas=False)
    assert without == replace(score(found(), article()), formulas=(), formulas_without_names=())


def test_what_is_no_english_prose_gets_no_figures_but_its_size() -> None:
    scores = score_text("Die Stadt wird die Brücke nach dem Sturm nicht mehr öffnen. " * 30)
    assert (scores.words, scores.sentences) == (330, 30)
    assert scores.formulas == scores.formulas_without_names == scores.features == ()


def test_nothing_has_no_words_and_says_so() -> None:
    scores = score_text("")
    assert (scores.words, scores.sentences, scores.reason) == (0, 0, "there is no running prose in it")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Nobody.", "1 word is too few; a grade needs 100"),
        ("Nobody came.", "2 words are too few; a grade needs 100"),
        ("The bridge is old. " * 24, "96 words are too few; a grade needs 100"),
        ("The bridge is old. " * 25, None),
        ((PLAIN[:-2] + " and we are sad and cold. ") * 4 + PLAIN, None),
        ((PLAIN[:-2] + " and we are all of us sad and cold here. ") * 4, "4 sentences are too few; a grade needs 5"),
        (
            ("the old bridge " * 26 + "is closed. ") * 5,
            None,
        ),
        (
            ("the old bridge " * 26 + "is closed now. ") * 5,
            "its sentences have 81 words on average, so their ends must be missing",
        ),
    ],
)
def test_a_grade_needs_a_hundred_words_five_sentences_and_their_ends(text: str, reason: str | None) -> None:
    scores = score_text(text)
    assert (scores.reason, scores.grade is None) == (reason, reason is not None)


def test_blocks_may_be_given_alone_or_not_at_all() -> None:
    assert score(sentences(MIXED), MIXED.blocks) == score(sentences(MIXED), MIXED)
    assert score(sentences(MIXED)).words > score(sentences(MIXED), MIXED).words


def quoted_and_own(own: str, quote: str) -> tuple[int, int]:
    """(words scored, words of the writer's own) where both stand in one text."""
    return score_text(f"{own}\n\n“{quote.strip()}”").words, score_text(own).words


def test_quoted_sentences_are_left_out_only_where_enough_is_left() -> None:
    quote = "We will go to the old house. It is by the river. "
    enough = "The old bridge is closed and we can not go over it by bus or by car now. "  # 18 words
    scored, own = quoted_and_own(enough * 6, quote)
    assert scored == own == 108
    scored, own = quoted_and_own("The old bridge is shut. " * 20, quote)
    assert scored == own == 100
    scored, own = quoted_and_own("The old bridge is shut. " * 19, quote)
    assert own == 95 and scored == 95 + 12
    long = "The old bridge is closed and we can not go over it by bus or by car now or then at all. "  # 22 words
    scored, own = quoted_and_own(long * 5, quote)
    assert own == scored == 110
    scored, own = quoted_and_own((long[:-2] + " and so we will stay here. ") * 4, quote)
    assert own == 112 and scored == 112 + 12


def test_the_ledger_names_every_reason() -> None:
    rows = ledger(MIXED, sentences(MIXED))
    assert [row.reason for row in rows] == [
        "heading",
        None,
        "bullet fragment: no full sentence",
        None,
        "quotation: not the writer's own words",
        "caption",
        "table",
        "code",
    ]
    assert [(row.block, row.kind) for row in rows] == [(i, block.kind) for i, block in enumerate(MIXED.blocks)]


def test_the_ledger_says_where_a_block_has_no_words() -> None:
    text = blocks(("paragraph", "😀 😀"), ("paragraph", "It is over. He left."))
    assert [(row.words, row.scored, row.reason) for row in ledger(text, sentences(text))] == [
        (0, False, "no words"),
        (5, True, None),
    ]


@pytest.mark.parametrize(
    ("item", "is_whole"),
    [
        ("It is over.", True),
        ("“It is over.”", True),
        ("(It is *over*.)", True),
        ("Is it over?", True),
        ("It is over…", True),
        ("“more buses”", False),
        ("more buses:", False),
    ],
)
def test_a_list_item_is_scored_where_it_ends_as_sentences_do(item: str, is_whole: bool) -> None:
    text = blocks(("list item", item), ("paragraph", "Nobody came."))
    assert [row.scored for row in ledger(text, sentences(text))] == [is_whole, True]
    assert score(sentences(text), text).sentences == 1 + is_whole


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("“We go” and “they stay on”, he said.", [5]),
        ('5" long, he said “we go”.', [2]),
        ('("We go") he said.', [2]),
        ("„We go” he said. «We stay», she said.", [2, 2]),
        ("He said nothing.", [0]),
        ("“We go. He left.\n\n“They stay. Nobody.”", [2, 2, 2, 1]),
    ],
)
def test_quoted_words_in_every_kind_of_marks(text: str, counts: list[int]) -> None:
    assert quoted_words(found(text)) == counts


def test_the_ledger_counts_words_and_no_markup() -> None:
    from build_tools.sources import parse_markdown

    text = parse_markdown("He [left the town](https://example.org/a/long/way). He is **old** now.\n", "a.md", "a")
    assert [row.words for row in ledger(text, sentences(text))] == [8]
