"""Importing keeps the words, makes markup harmless and invents nothing."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model import InputError
from build_tools.sources import importers, parse_article, word


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
    with pytest.raises(InputError, match="more than 40,000 tags"):
        importers.read(b"<p>" * 40_001, ".html", "x.html")


def test_a_word_file_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(word, "MAX_UNZIPPED", 10)
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


def word_file(make) -> bytes:
    import docx

    document = docx.Document()
    make(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_table_of_a_word_file_becomes_a_markdown_table():
    def make(document):
        document.add_paragraph("Before.")
        table = document.add_table(2, 2)
        for cell, words in zip(table._cells, ("Year", "Sum | net", "2023", "3 million"), strict=True):
            cell.text = words
        document.add_table(1, 1).rows[0].cells[0].text = "A frame around a text."

    imported = importers.read(word_file(make), ".docx", "x.docx")
    assert imported.body == (
        "Before.\n\n| Year | Sum \\| net |\n| --- | --- |\n| 2023 | 3 million |\n\nA frame around a text."
    )
    article = parse_article(f"---\n---\n\n{imported.body}\n".encode(), "x.md", "x")
    assert [b.kind for b in article.blocks] == ["paragraph", "table", "paragraph"]


def test_a_table_of_a_page_becomes_a_markdown_table():
    text = "<p>The council met on Monday and decided many things for the town and its people.</p>" * 3
    page = f"<html><body><article>{text}<table><tr><th>Year</th><th>Sum</th></tr><tr><td>2023</td><td><p>3</p><p>million</p></td></tr></table>{text}</article></body></html>"
    assert (
        "\n\n| Year | Sum |\n| --- | --- |\n| 2023 | 3 million |\n\n"
        in importers.read(page.encode(), ".html", "x").body
    )


def test_inserted_text_of_a_word_file_is_kept_and_deleted_text_is_not():
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    def make(document):
        inner = "<w:r><w:t xml:space='preserve'>Kept, </w:t></w:r><w:ins><w:r><w:t>added</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        body = document.element.body
        body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))
        body.insert(
            1,
            parse_xml(
                f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>In a frame.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            ),
        )

    assert importers.read(word_file(make), ".docx", "x.docx").body == "Kept, added\n\nIn a frame."


def test_what_an_import_leaves_out_is_named():
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    source = "---\ntitle: A\ntags: [x]\ndate: soon\n---\nText ![map](m.png) and [more](n.html)."
    assert importers.read(source.encode(), ".md", "x").dropped == (
        'the front matter keys "tags", "date"', "1 picture", "1 link that leads nowhere from here"
    )  # fmt: skip

    def make(document):
        document.add_paragraph("Text.")._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:footnoteReference/></w:r>"))
        for cell in document.add_table(1, 21).rows[0].cells:
            cell.text = "x"

    assert importers.read(word_file(make), ".docx", "x").dropped == ("1 footnote", "1 very wide table")
