"""Word files to Markdown for ``explainer import``: python-docx opens the file, its paragraphs and tables are read here.

python-docx's own text of a paragraph leaves out inserted text of tracked changes and content controls, and looks every style up
anew, which takes minutes where a hostile file holds thousands of them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

from build_tools.model import InputError
from build_tools.sources.importers import Imported, escape_markdown, table
from build_tools.sources.reader import clean

MAX_UNZIPPED = 60_000_000
MAX_TAGS = 600_000  # opening and closing ones; a text of 30,000 words has about 150,000
_DOCTYPE = [mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("ascii", "utf-16-le", "utf-16-be")]
_PICTURES = (".jpeg", ".jpg", ".png", ".gif", ".emf", ".wmf")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = frozenset({f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}ptab"})
_LEFT = {  # element → what a writer calls it
    f"{_W}drawing": "picture",
    f"{_W}pict": "picture",
    f"{_W}object": "embedded object",
    f"{_W}footnoteReference": "footnote",
    f"{_W}endnoteReference": "endnote",
    f"{_W}commentReference": "comment",
    f"{_W}txbxContent": "text box",
}
_APART = frozenset({f"{_W}txbxContent", f"{_W}pPr", f"{_W}rPr"})  # text that is not of the paragraph around it


def read_word(data: bytes, shown: str) -> Imported:
    """A .docx file as Markdown, with its title. Errors: InputError for bombs, XML entities and damaged files."""
    import docx

    try:
        document = docx.Document(_unpacked(data, shown))
        names = {style.style_id: style.name or "" for style in document.styles}
        title, parts = "", []
        for element in _blocks(document.element.body):
            if element.tag == f"{_W}tbl":
                parts.append(table(list(_rows(element))))
                continue
            words, style = _text(element), names.get(element.style or "", "")
            if words and style == "Title" and not title:
                title = words
            elif words:
                parts.append(_mark(style) + escape_markdown(words))
        title = title or clean(document.core_properties.title or "").strip()
        left = Counter(_LEFT[e.tag] for e in document.element.body.iter(*_LEFT))
    except InputError:
        raise
    except Exception:  # python-docx, lxml and zipfile raise many kinds on damaged files
        raise InputError("this is not a readable .docx file; save it again as .docx or as .txt", shown) from None
    wide = parts.count(None)
    body = re.sub(r"(?m)^(- .*)\n\n(?=- )", r"\1\n", "\n\n".join(part for part in parts if part))
    dropped = [
        f"{n} {name}{'s' if n > 1 else ''}" for name, n in sorted({**left, "very wide table": wide}.items()) if n
    ]
    return Imported(body, {"title": title} if title else {}, tuple(dropped))


def _unpacked(data: bytes, shown: str) -> io.BytesIO:
    """The same archive, not packed. Only what each entry says to hold is read, as packed data may hold a thousand times more."""
    out = io.BytesIO()
    tags = 0
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w") as plain:
        items = packed.infolist()
        if sum(item.file_size for item in items) > MAX_UNZIPPED:
            raise InputError("the file unpacks to more than 60 MB; save its text as .txt", shown)
        for item in items:
            with packed.open(item) as file:
                content = file.read(item.file_size) if item.file_size else b""
            if any(mark in content for mark in _DOCTYPE):
                raise InputError("the file declares its own XML entities and is refused; save it anew as .docx", shown)
            tags += 0 if item.filename.endswith(_PICTURES) else content.count(b"<")
            if item.filename not in plain.NameToInfo:
                plain.writestr(item.filename, content)
        if tags > MAX_TAGS:
            raise InputError("the file holds more than 300,000 tags; save its text as .txt", shown)
    return out


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, those inside content controls and tracked insertions too."""
    stack = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in (f"{_W}p", f"{_W}tbl"):
            yield element
        elif element.tag not in (f"{_W}del", f"{_W}moveFrom", f"{_W}sectPr"):
            stack.append(iter(element))


def _text(element: Any) -> str:
    """The words of a paragraph or cell; deleted text and text boxes are not among them."""
    parts: list[str] = []
    stack = [iter((element,))]
    while stack:
        inner = next(stack[-1], None)
        if inner is None:
            stack.pop()
            continue
        if inner.tag == f"{_W}t":
            parts.append(inner.text or "")
        elif inner.tag == f"{_W}noBreakHyphen":
            parts.append("\u2011")
        elif inner.tag in _SPACES:
            parts.append(" ")
        elif inner.tag == f"{_W}p":
            parts.append(" ")  # the paragraphs of a cell
        if inner.tag not in _APART and inner.tag not in (f"{_W}del", f"{_W}moveFrom"):
            stack.append(iter(inner))
    return " ".join(clean("".join(parts)).split())


def _rows(element: Any) -> Iterator[list[str]]:
    """The cells of each row of a table; a cell that spans columns is followed by empty ones."""
    for row in element.tr_lst:
        cells: list[str] = []
        for cell in row.iter(f"{_W}tc"):
            if next(cell.iterancestors(f"{_W}tr")) is row:
                cells += [_text(cell), *[""] * (min(cell.grid_span, 100) - 1)]
        yield cells


def _mark(style: str) -> str:
    level = re.fullmatch(r"[Hh]eading (\d)", style)
    if level:
        return "#" * min(6, int(level[1]) + 1) + " "
    return "- " if style.startswith("List") else "> " if "quote" in style.lower() else ""
