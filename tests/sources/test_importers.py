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


def test_a_file_of_another_kind_is_refused_by_its_ending():
    with pytest.raises(InputError, match=r'files that end in "\.pdf" cannot be imported'):
        importers.read(b"%PDF text", ".pdf", "x.pdf")


@pytest.mark.parametrize("data", [b"", b" \n\n", b"# \n"])
def test_a_file_without_words_is_refused(data):
    with pytest.raises(InputError, match="no text was found"):
        importers.read(data, ".md", "x.md")


def test_the_first_heading_of_markdown_is_its_title():
    imported = importers.read(b"# A \\*title\n\nThe text.\n", ".md", "x.md")
    assert imported.facts == {"title": "A *title"} and imported.body == "The text."
    both = importers.read(b"---\ntitle: B\n---\n\n# A title\n\nThe text.\n", ".md", "x.md")
    assert both.facts == {"title": "B"} and both.body == "# A title\n\nThe text."


def test_a_page_of_too_many_tags_is_refused_before_it_is_read():
    with pytest.raises(InputError, match="more than 200,000 tags"):
        importers.read(b"<p>" * 200_001, ".html", "x.html")


def test_a_word_file_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(importers, "_MAX_UNZIPPED", 10)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "a" * 11)
    with pytest.raises(InputError, match="unpacks to more than 60 MB"):
        importers.read(out.getvalue(), ".docx", "x.docx")


def test_empty_paragraphs_of_a_word_file_are_passed_over():
    import docx

    document = docx.Document()
    for words in ("One.", "", "  ", "Two."):
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    assert importers.read(out.getvalue(), ".docx", "x.docx").body == "One.\n\nTwo."
