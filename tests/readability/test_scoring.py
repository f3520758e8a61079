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
