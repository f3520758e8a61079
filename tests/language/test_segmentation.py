"""Sentences of news prose, on a gold file of our own writing, and on what nobody would write."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.language.segmentation import sentence_id, sentences, split
from build_tools.model import Article, Block, Metadata, Span

GOLD = Path(__file__).parents[1] / "data" / "news_sentences.txt"


def paragraphs() -> list[tuple[list[str], str | None]]:
    """(sentences, why it cannot be done) of each paragraph of the gold file."""
    found = []
    for chunk in GOLD.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in chunk.splitlines() if line and line[0] != "#"]
        reason = lines.pop(0)[2:] if lines and lines[0].startswith("! ") else None
        if lines:
            found.append((lines, reason))
    return found


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(lines, marks=pytest.mark.xfail(reason=reason, strict=True)) if reason else lines
        for lines, reason in paragraphs()
    ],
    ids=lambda lines: lines[0][:40],
)
def test_gold_paragraph(lines: list[str]) -> None:
    text = " ".join(lines)
    assert [span.of(text) for span in split(text)] == lines


def test_gold_file_is_large_and_nearly_all_of_it_is_found() -> None:
    hits = gold = found = 0
    for lines, _ in paragraphs():
        text = " ".join(lines)
        mine = [span.of(text) for span in split(text)]
        hits += len(set(lines) & set(mine))
        gold += len(set(lines))
        found += len(set(mine))
    assert gold >= 200
    assert 2 * hits / (gold + found) >= 0.98


def test_line_breaks_inside_a_block_are_spaces() -> None:
    text = "The talks\nended at\t3 p.m.\nNobody spoke."
    assert [span.of(text) for span in split(text)] == ["The talks\nended at\t3 p.m.", "Nobody spoke."]


def test_a_forgotten_space_does_not_join_sentences() -> None:
    text = "The food was good.The staff were kind."
    assert [span.of(text) for span in split(text)] == ["The food was good.", "The staff were kind."]


def test_a_line_of_signs_is_no_part_of_a_sentence() -> None:
    text = "The end *** A new start"
    assert [span.of(text) for span in split(text)] == ["The end", "***", "A new start"]


@pytest.mark.parametrize("text", ["", " ", "\n\t ", "...", "😀😀", "a" * 300, '"', "( . ! ? )", "“„«»”" * 50, "\x85 x"])
def test_odd_text_is_split_without_error(text: str) -> None:
    assert all(span.of(text).strip() for span in split(text))


@given(st.text(alphabet="Aab1 .!?…“”\"'()[]\n-—:;) U.S.Dr", max_size=80))
def test_spans_are_trimmed_in_order_and_lose_nothing(text: str) -> None:
    spans = split(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def article(source: str, *blocks: Block, prose: str | None = None) -> Article:
    return Article("a", "a.md", None, Metadata(), source, prose or source, blocks)


def test_blocks_are_never_joined() -> None:
    source = "A heading\n\nThe talks ended."
    found = sentences(article(source, Block("heading", Span(0, 9)), Block("paragraph", Span(11, 27))))
    assert [(s.text, s.block, s.span.of(source)) for s in found] == [
        ("A heading", 0, "A heading"),
        ("The talks ended.", 1, "The talks ended."),
    ]


def test_markup_is_not_part_of_a_sentence_and_offsets_stay() -> None:
    source = "The **talks** [ended](https://example.org) today."
    prose = "The   talks    ended                        today."
    prose = prose[: len(source) - 7] + source[-7:]
    (found,) = sentences(article(source, Block("paragraph", Span(0, len(source))), prose=prose))
    assert found.text == "The talks ended today."
    assert [w.span.of(source) for w in found.words] == ["The", "talks", "ended", "today"]


def test_code_and_tables_have_no_sentences() -> None:
    source = "x = 1\n\n| a |"
    assert sentences(article(source, Block("code", Span(0, 5)), Block("table", Span(7, 12)))) == ()


def test_an_id_depends_on_the_words_alone_and_a_repeat_is_numbered() -> None:
    source = "It’s over. It's over! No."
    first, second, third = sentences(article(source, Block("paragraph", Span(0, len(source)))))
    assert second.id == first.id + "-2"
    assert third.id == sentence_id(["no"])
