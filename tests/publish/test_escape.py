"""Content must come out as the same words, whatever it holds, and never as markup."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.publish.escape import clean, escape, safe_url

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]

NASTY = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[click](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "*bold* _it_ `code` ~~gone~~",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "> quote",
    "{: onclick=alert(1) }",
    "text { .class #id }",
    "| a | b |",
    "&lt;b&gt; &amp; &#60;",
    "[ref]: http://evil.example",
    "*[HTML]: Hyper",
    "$$x$$ ==mark== ^up^",
    "line one\n\n# two",
    "    indented code",
    "---",
    "===",
    "\\*not bold\\*",
    "<!-- comment -->",
    "http://example.org/_a_",
    "a@b.example",
    "{{ 7*7 }} {% raw %}",
]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not [name for name, _ in attrs], "content made an attribute"

    def handle_data(self, data: str) -> None:
        self.text += data


def rendered(text: str) -> _Tags:
    parser = _Tags()
    parser.feed(markdown.markdown(text, extensions=EXTENSIONS))
    parser.close()
    return parser


@pytest.mark.parametrize("text", NASTY)
def test_content_is_one_paragraph_with_the_same_words(text: str) -> None:
    page = rendered(escape(text))
    assert page.tags == ["p"]
    assert " ".join(page.text.split()) == " ".join(clean(text).split())


@pytest.mark.parametrize("text", NASTY)
def test_content_cannot_leave_a_quoted_attribute(text: str) -> None:
    assert '"' not in escape(text)
    assert "<" not in escape(text)
    assert unescape(escape(text)).split() == clean(text).split()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_makes_no_element_but_its_paragraph(text: str) -> None:
    page = rendered("Before " + escape(text))
    assert set(page.tags) <= {"p"}


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200f", "\x00", "\x07", "\x1b", "\ufeff", "\ud800"])
def test_marks_that_deceive_are_dropped(mark: str) -> None:
    assert escape(f"a{mark}b") == "ab"


def test_ordinary_words_stay_readable() -> None:
    assert escape("Ängste in Zürich — “so”, 3.5 %") == "Ängste in Zürich — “so”, 3.5 %"


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "\\\\evil.example",
        "http:///x",
        "http://[bad",
        "",
        "foo:bar",
    ],
)
def test_dangerous_targets_are_refused(target: str) -> None:
    assert safe_url(target) is None


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a(b)", "https://example.org/a%28b%29"),
        ('https://example.org/"><x', "https://example.org/%22%3E%3Cx"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("../there.md#x", "../there.md#x"),
    ],
)
def test_good_targets_are_kept_and_encoded(target: str, expected: str) -> None:
    assert safe_url(target) == expected
