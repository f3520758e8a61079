"""Importing keeps the words, makes markup harmless and invents nothing."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model import InputError
from build_tools.sources import importers, parse_article


def imported_words(text: str) -> str:
    body = importers.read(text.encode(), ".txt", "x.txt").body
    article = parse_article(f"---\n---\n\n{body}\n".encode(), "x.md", "x")
    return " ".join(" ".join(b.span.of(article.prose).replace("\u2060", "").split()) for b in article.blocks)


def test_plain_text_shows_the_same_characters_after_import():
    text = "# not a head\n\n1. one <script>alert(1)</script> a_b *x* [y](javascript:z) &amp; <3 a < b\n\n- dash + plus"
    assert imported_words(text) == " ".join(text.split())


@given(
    st.text(alphabet=st.sampled_from('ab *_`[]()<>#-+1.)\n"&;!\\|~=:x'), max_size=100).filter(
        lambda t: any(c.isalnum() for c in t)
    )
)
def test_any_plain_text_survives_import(text):
    assert imported_words(text).replace(" ", "") == "".join(text.split())


def test_a_text_file_states_no_title_date_or_publisher():
    assert importers.read(b"Some words.", ".txt", "x").missing == ("title", "author", "publisher", "date", "url")


def test_html_facts_are_those_that_the_page_states():
    page = (
        "<html><head><title>The title</title><meta property='og:site_name' content='The Paper'></head><body><article><h1>The title</h1>"
        + "".join(
            f"<p>Paragraph {i} holds enough words to be taken for the main text of this page.</p>" for i in range(4)
        )
        + "</article></body></html>"
    )
    imported = importers.read(page.encode(), ".html", "x.html")
    assert imported.facts == {"title": "The title", "publisher": "The Paper"}
    assert imported.body.startswith("Paragraph 0 holds")


def test_a_word_file_keeps_headings_lists_and_paragraphs():
    import docx

    document = docx.Document()
    document.add_heading("A title", 0)
    document.add_paragraph("First paragraph.")
    document.add_heading("Part", 1)
    document.add_paragraph("An item", style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    imported = importers.read(out.getvalue(), ".docx", "x.docx")
    assert imported.facts["title"] == "A title"
    assert imported.body == "First paragraph.\n\n## Part\n\n- An item"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"not a zip"])
def test_a_damaged_word_file_is_refused(data):
    with pytest.raises(InputError, match="docx"):
        importers.read(data, ".docx", "x.docx")


def test_a_word_file_with_entities_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(InputError, match="entities"):
        importers.read(out.getvalue(), ".docx", "x.docx")


def test_an_article_is_never_overwritten(tmp_path):
    imported = importers.read(b"Some words here.", ".txt", "x")
    importers.write_article(tmp_path, "one", imported)
    with pytest.raises(InputError, match="never overwritten"):
        importers.write_article(tmp_path, "one", imported)


@pytest.mark.parametrize(
    ("title", "slug"), [("Héllo, Wörld!", "hello-world"), ("../../etc/passwd", "etc-passwd"), ("", "")]
)
def test_slugs_hold_letters_digits_and_hyphens_only(title, slug):
    assert importers.slugify(title) == slug
