"""Word files and pages that are small and want to become large, deep, or to read other files; made by rule."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Iterable

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="{_KIND}"/><Override PartName="/word/document.xml" ContentType="{_KIND}"/></Types>'
_LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
PARAGRAPH = "<w:p><w:r><w:t>Some words of text.</w:t></w:r></w:p>"
SECRET = "a secret that stands in another file"
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12)) + "]>"
)
_Files = Iterable[tuple[str | zipfile.ZipInfo, str | bytes]]


def packed(files: _Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def word(body: str, head: str = "", code: str = "utf-8", more: _Files = (), links: str = _LINKS) -> bytes:
    """A .docx whose document holds ``body``."""
    document = f'{head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
    files = [("[Content_Types].xml", _TYPES), ("_rels/.rels", links), ("word/document.xml", document.encode(code))]
    return packed([*files, *more])


def _directory(data: bytes, offset: int, value: bytes) -> bytes:
    """The archive with some bytes of every entry of its directory replaced."""
    out = bytearray(data)
    at = out.find(b"PK\x01\x02")
    while at >= 0:
        out[at + offset : at + offset + len(value)] = value
        at = out.find(b"PK\x01\x02", at + 1)
    return bytes(out)


def _symbolic_link() -> zipfile.ZipInfo:
    item = zipfile.ZipInfo("word/document.xml")
    item.external_attr = (stat.S_IFLNK | 0o777) << 16
    return item


def refused(secret: str) -> dict[str, bytes]:
    """Word files that must be refused. ``secret``: a file that they want to show."""
    plain = word(PARAGRAPH)
    entity = f'<!DOCTYPE x [<!ENTITY x SYSTEM "file://{secret}">]>'
    comment = f"<!--{'x' * 6000}-->"
    show = "<w:p><w:r><w:t>Words &x; &a11;</w:t></w:r></w:p>"
    return {
        "200 MB of text": word(f"<w:p><w:r><w:t>{'a' * 200_000_000}</w:t></w:r></w:p>"),
        "200 MB that say they are 1,000 bytes": _directory(
            word(f"<w:p><w:r><w:t>{'a' * 200_000_000}</w:t></w:r></w:p>"), 24, struct.pack("<I", 1000)
        ),
        "4 GB as it says": _directory(plain, 24, struct.pack("<I", 0xFFFFFFF0)),
        "a million empty paragraphs": word("<w:p/>" * 1_000_000),
        "100,000 paragraphs": word(PARAGRAPH * 100_000),
        "nested 100,000 deep": word("<w:p>" * 100_000 + "</w:p>" * 100_000),
        "another checksum": _directory(plain, 16, b"\1\2\3\4"),
        "a password": _directory(plain, 8, b"\1"),
        "an unknown way of packing": _directory(plain, 10, b"\x63"),
        "half of it": plain[: len(plain) // 2],
        "no bytes": b"",
        "a link for its document": packed(
            [("[Content_Types].xml", _TYPES), ("_rels/.rels", _LINKS), (_symbolic_link(), secret)]
        ),
        "a document outside the archive": word(
            PARAGRAPH, links=_LINKS.replace("word/document.xml", f"../../..{secret}")
        ),
        "a billion laughs": word(show, _LAUGHS),
        "laughs behind a comment": word(show, comment + _LAUGHS),
        "laughs in UTF-16": word(show, '<?xml version="1.0" encoding="utf-16"?>' + _LAUGHS, "utf-16"),
        "laughs under another name": word(
            PARAGRAPH,
            links=_LINKS.replace("document.xml", "document.bin"),
            more=[("word/document.bin", f"{_LAUGHS}<x>&a11;</x>")],
        ),
        "a file by its address": word(show, comment + entity),
        "a file by a parameter": word(show, f'<!DOCTYPE x [<!ENTITY % x SYSTEM "file://{secret}"> %x;]>'),
    }


def harmless() -> dict[str, bytes]:
    """Odd Word files that hold one paragraph all the same."""
    names = ("../../outside.xml", "/outside.xml", "..\\outside.xml", "C:\\outside.xml", "a\nb.xml")
    picture = _LINKS.replace('Target="word/document.xml"', 'Target="http://127.0.0.1:9/x" TargetMode="External"')
    return {
        "names that lead outside": word(PARAGRAPH, more=[(name, "<a/>") for name in names]),
        "an archive inside": word(PARAGRAPH, more=[("inner.docx", word(PARAGRAPH))]),
        "20,000 entries": word(PARAGRAPH, more=[(f"{i:x}", "") for i in range(20_000)]),
        "a relation to itself": word(
            PARAGRAPH, more=[("word/_rels/document.xml.rels", _LINKS.replace("word/document.xml", "document.xml"))]
        ),
        "a picture elsewhere": word(PARAGRAPH, more=[("word/_rels/document.xml.rels", picture)]),
    }
