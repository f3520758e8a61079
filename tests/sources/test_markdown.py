"""Markdown keeps its places: what is found in the prose stands at the same offset of the file."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model import InputError
from build_tools.sources import parse_article, parse_markdown

SAMPLE = """# Head *one* line

A para with **bold**, and [a link](https://x.example/(z)) and `code x` and \\* star
second line “quoted words” here.

> quote one
> two

- item one
- 1 apple
  1. 1 pear

| a | b |
|---|---|
| c d | e |

```
code
```
"""


def shown(article, block):
    return " ".join(block.span.of(article.prose).replace("\u2060", "").split())


def test_blocks_have_their_kind_and_their_words():
    article = parse_markdown(SAMPLE, "x.md", "x")
    kinds = [(b.kind, shown(article, b)) for b in article.blocks if b.kind not in ("code", "table")]
    assert kinds == [
        ("heading", "Head one line"),
        ("paragraph", "A para with bold, and a link and code x and * star second line “quoted words” here."),
        ("quotation", "quote one two"),
        ("list item", "item one"),
        ("list item", "1 apple"),
        ("list item", "1 pear"),
    ]


def test_prose_has_the_length_and_the_places_of_the_source():
    article = parse_markdown(SAMPLE, "x.md", "x")
    assert len(article.prose) == len(article.source)
    for word in ("Head", "bold", "quoted", "pear", "apple"):
        assert article.prose.index(word) == article.source.index(word)


def test_a_links_target_is_no_prose_and_its_text_is_protected():
    article = parse_markdown(SAMPLE, "x.md", "x")
    assert "x.example" not in article.prose
    (link,) = article.links
    assert link.span.of(article.source) == "a link"
    assert any(p.start <= link.span.start and link.span.end <= p.end for p in article.protected)


def test_quotations_and_code_are_protected():
    article = parse_markdown(SAMPLE, "x.md", "x")
    texts = [p.of(article.source) for p in article.protected]
    assert "“quoted words”" in texts
    assert "`code x`" in texts


def test_front_matter_is_no_prose():
    article = parse_article(b"---\ntitle: Secret title\n---\n\nBody text.\n", "a.md", "a")
    assert article.title == "Secret title"
    assert "Secret" not in article.prose
    assert [shown(article, b) for b in article.blocks] == ["Body text."]


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        (b"---\ntitle: x\n---\n\nHi <b>there</b>.\n", 5, "raw HTML"),
        (b"---\ntitle: x\n---\n\n<script>alert(1)</script>\n", 5, "raw HTML"),
        (b"---\ntitle: x\n---\n\nSee [this](javascript:alert(1)).\n", 5, "link target"),
        (b"---\ntitle: x\ntitle: y\n---\nText.\n", 3, "stands twice"),
        (b"---\ntitel: x\n---\nText.\n", 2, "did you mean"),
        (b"---\ntitle: [x]\n---\nText.\n", 2, "must be text"),
        (b"---\ntitle: yes\n---\nText.\n", 2, "quotes"),
        (b"---\ntitle: <script>\n---\nText.\n", 2, "raw HTML"),
        (b"---\ndate: 2024-13-40\n---\nText.\n", 2, "a date is written like"),
        (b"---\ntitle: x\n---\n\n   \n", 4, "no text"),
        (b"---\ntitle: x\n\nText without an end\n", 1, "closing"),
        (b"---\ntitle: x\n---\nA \xe2\x80\xae trick.\n", 4, "control character"),
        (b"---\ntitle: x\n---\nA \x07 bell.\n", 4, "control character"),
        (b"---\ntitle: &a x\nauthor: *a\n---\nText.\n", 2, "anchors and aliases"),
        (b"text \xff\xfe here", 1, "UTF-8"),
    ],
)
def test_bad_input_names_file_and_line_and_what_to_do(text, line, hint):
    with pytest.raises(InputError) as caught:
        parse_article(text, "a.md", "a")
    assert caught.value.path == "a.md"
    assert caught.value.line == line
    assert hint in str(caught.value)


MARKUP = st.text(alphabet=st.sampled_from('ab *_`[]()<>#-1.\n"“”&;!\\|~é'), max_size=120)


@given(MARKUP)
def test_any_markdown_keeps_length_and_invents_no_character(text):
    article = parse_markdown(text, "x.md", "x")
    assert len(article.prose) == len(article.source)
    for made, written in zip(article.prose, article.source, strict=True):
        assert made == written or made in " \u2060" or written in "\\&"


@given(st.text(max_size=200))
def test_no_text_ends_in_another_error(text):
    with contextlib.suppress(InputError):
        parse_article(text.encode("utf-8", "replace"), "a.md", "a")
