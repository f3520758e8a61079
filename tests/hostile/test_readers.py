"""Nothing that is read makes a reader or a command fail, hang or lie about places."""

from __future__ import annotations

import pytest

from . import inputs, steps

SMALL = inputs.small()
LARGE = {**inputs.shapes(), **inputs.pairs(), **inputs.lines_of_one_character()}
ALL_STEPS = ("build", "import", *steps.STEPS)

# What once failed, hung, or took longer with the square of its length.
KEPT = (
    ("table of a wide head", "build"),
    ("comments", "build"),
    ("long '['", "import"),
    ("long '!['", "import"),
    ("long 'a.'", "adapt --lines"),
    ("long '“a'", "adapt --lines"),
    ("long '😀'", "adapt --lines"),
    ("long 'a.'", "check"),
    ('long "A\'"', "check"),
    ("30,000 words in paragraphs", "adapt"),
)


@pytest.mark.parametrize("step", ALL_STEPS)
@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
def test_short_and_odd_texts(step: str, suffix: str) -> None:
    troubles = {name: trouble for name, text in SMALL.items() if (trouble := steps.attack(step, text, suffix))}
    assert troubles == {}


@pytest.mark.parametrize(("name", "step"), KEPT)
def test_long_texts_that_once_hung(name: str, step: str) -> None:
    assert steps.attack(step, LARGE[name], ".md", seconds=20) is None


def test_comments_beside_raw_html_do_not_hide_it() -> None:
    from build_tools.model import InputError

    with pytest.raises(InputError, match="raw HTML"):
        steps.read_strictly("Text.\n\n<!-- a --><script>x()</script><!-- b -->\n")
    steps.read_strictly("Text.\n\n<!-- a -->\n\n<!-- b --> <!-- c -->\n\nMore.\n")


def test_links_and_pictures_of_an_imported_page_keep_their_words() -> None:
    text = "See [the plan](notes.html), [the act](https://a.b/c_(d)) and ![a map](m_(1).png)[page [2]](x.md)."
    assert steps.import_(text, ".md") == "See the plan, [the act](https://a.b/c_(d)) and [page [2]](x.md)."
