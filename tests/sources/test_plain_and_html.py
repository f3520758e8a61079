"""Plain text and HTML to blocks, with every place kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model import InputError
from build_tools.sources import parse_html, parse_plain, parse_text


def texts(article):
    return [" ".join(b.span.of(article.prose).replace("\u2060", "").split()) for b in article.blocks]


def test_each_line_of_plain_text_is_a_paragraph():
    assert texts(parse_plain("First paragraph.\nSecond one.\n\nThird.")) == [
        "First paragraph.",
        "Second one.",
        "Third.",
    ]


def test_hard_wrapped_lines_are_one_paragraph():
    wrapped = (
        "This is a paragraph that somebody has typed on a\n"
        "typewriter, so that each line ends near the margin\n"
        "and the sentences run on over the ends of the lines.\n"
    )
    assert len(parse_plain(wrapped).blocks) == 1


def test_html_blocks_have_kinds_and_scripts_are_no_prose():
    page = (
        "<html><head><title>T</title><script>var x</script></head><body><nav>Menu</nav><h1>Hi &amp; ho</h1>"
        "<p>Some <b>bold</b> text <a href='u'>link</a>.</p><ul><li>one<li>two</ul><pre>code</pre></body>"
    )
    article = parse_html(page)
    assert [(b.kind, t) for b, t in zip(article.blocks, texts(article), strict=True)] == [
        ("heading", "Hi & ho"),
        ("paragraph", "Some bold text link ."),
        ("list item", "one"),
        ("list item", "two"),
        ("code", "code"),
    ]


def test_html_words_stand_where_the_file_has_them():
    page = "<p>The <em>quick</em> brown fox.</p>"
    article = parse_html(page)
    assert article.prose.index("quick") == page.index("quick")


@given(st.text(alphabet=st.sampled_from("ab <>/p&;!-=\"'\n"), max_size=150))
def test_any_html_keeps_its_length(text):
    article = parse_html(text)
    assert len(article.prose) == len(text)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(13, "Permission denied"), "x.txt: the file may not be read; change its permissions"),
        (OSError(5, "Input/output error"), "x.txt: the file cannot be read (Input/output error)"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path, monkeypatch, error, told):
    from pathlib import Path

    from build_tools.sources.reader import read_bytes

    def refuse(_self, *_):
        raise error

    (tmp_path / "x.txt").write_text("a")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError) as caught:
        read_bytes(tmp_path / "x.txt", "x.txt")
    assert str(caught.value) == told


def test_tables_and_captions_of_a_page_are_told_apart_from_its_prose():
    page = "<p>One.</p><table><caption>Two.</caption><tr><td>Three.</td></tr></table><figure><figcaption>Four.</figcaption></figure>"
    article = parse_text(page, "x.html", ".html")
    kinds = {" ".join(b.span.of(article.prose).split()): b.kind for b in article.blocks}
    assert kinds["One."] == "paragraph" and kinds["Three."] == "table" and kinds["Four."] == "caption"


@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", ""), ("a.md", " \n\n"), ("a.md", "---\ntitle: A\n---\n"), ("a.html", "<p></p>")]
)
def test_a_named_file_without_text_is_refused(tmp_path, name, text):
    from build_tools.sources import parse_any

    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match="there is no text in this file"):
        parse_any(tmp_path / name)
