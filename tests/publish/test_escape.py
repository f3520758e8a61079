"""Content must come out as the same words, whatever it holds, and never as markup."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.publish.escape import clean, escape, plain, safe_url

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


@pytest.mark.parametrize("end", list("\n\r\t\v\f\x85"))
def test_a_line_end_or_tab_becomes_one_space(end: str) -> None:
    assert clean(f"X{end}X") == "X X"


@pytest.mark.parametrize("mark", ["\ue000", "\U000f0000", "\u0378", "\U000e0fff"])
def test_characters_without_a_meaning_are_dropped(mark: str) -> None:
    assert clean(f"a{mark}b") == "ab"


def test_letters_of_every_script_and_pictures_are_kept() -> None:
    text = "Ä ß Ж 水 ع ไ 😀 ½ € ™ ﬁ e\u0301 X"
    assert clean(text) == text


def test_plain_text_is_one_line_without_double_spaces() -> None:
    assert plain(" a\n\n b\u202e\tc  ") == "a b c"


def test_only_a_mark_at_the_start_of_a_line_is_written_as_an_entity() -> None:
    assert escape("- a - b") == "&#45; a - b"
    assert escape("  + a") == "  &#43; a"
    assert escape("12. a 3. b") == "12&#46; a 3. b"
    assert escape("%a @b") == "&#37;a @b"


def test_four_spaces_stay_four_characters_wide_and_make_no_code() -> None:
    assert escape("    abc") == "&#32;   abc"
    assert escape("   abc") == "   abc"


@pytest.mark.parametrize("target", ["https:///x", "https:", "HTTPS:///x", "a:b/c", "x:y#z", "x:y?z", "1a:b", "a b:c"])
def test_an_address_without_a_host_or_with_an_unknown_scheme_is_refused(target: str) -> None:
    assert safe_url(target) is None


@pytest.mark.parametrize(
    "target", ["1a/b:c", "1a#b:c", "1a?b:c", "a/b?c:d#e:f", "/a:b", "#a:b", "?a:b", "a?b:c?d", "a#b:c#d", "a/b:c/d"]
)
def test_a_colon_behind_the_first_part_is_part_of_the_path(target: str) -> None:
    assert safe_url(target) == target


@pytest.mark.parametrize("target", ["1:a/b", "1:a#b", "1:a?b", "%20:a", "1a:b/c#d?e", "1a:b?c#d/e"])
def test_a_colon_in_the_first_part_of_a_relative_target_is_refused(target: str) -> None:
    assert safe_url(target) is None


def test_only_characters_of_an_address_are_left_as_they_are() -> None:
    kept = "https://example.org/Xx:?#@!$&+,;=%~-._"
    assert safe_url(kept) == kept
    assert safe_url("https://example.org/'()*[]{}|^`<>é") == (
        "https://example.org/%27%28%29%2A%5B%5D%7B%7D%7C%5E%60%3C%3E%C3%A9"
    )


def test_spaces_in_a_target_become_percent_twenty() -> None:
    assert safe_url(" https://example.org/a  b\nc ") == "https://example.org/a%20b%20c"
