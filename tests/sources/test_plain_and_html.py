"""Plain text and HTML to blocks, with every place kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_tools.sources import parse_html, parse_plain


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
