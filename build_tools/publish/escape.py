"""Content becomes harmless text here, and nowhere else.

Pages are Markdown that holds HTML, so a character may mean something to Markdown, to HTML, to attribute lists or to
several of them. Each such character is written as a numeric entity, which all of them read as plain text.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit

# Everything that starts or ends markup inside a line.
_INLINE = "\\`*_{}[]()<>#|&\"'~^:=$!"
_TABLE = {ord(character): f"&#{ord(character)};" for character in _INLINE}
# What starts a block at the beginning of a line only: lists, rules, headings underlined, ordered lists.
_LINE_START = re.compile(r"^([ \t]*)(?:([+\-%@])|(\d+)([.]))", re.MULTILINE)
_SPACE = re.compile(r"\s+")
# Marks that turn the direction of text around, hide it or join it invisibly.
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u2028\u2029")
_SCHEMES = ("http", "https", "mailto")


def clean(text: str) -> str:
    """``text`` without control characters, direction marks and unpaired surrogates; line ends and tabs become spaces."""
    if text.isascii() and text.isprintable():
        return text
    kept = []
    for character in text:
        if character in "\n\r\t\v\f\x85":
            kept.append(" ")
        elif character in _DIRECTION or unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn"):
            continue
        else:
            kept.append(character)
    return "".join(kept)


def plain(text: str) -> str:
    """``text`` cleaned, on one line, white space folded: for values that are escaped by a serializer."""
    return _SPACE.sub(" ", clean(text)).strip()


def _block_mark(match: re.Match[str]) -> str:
    indent, mark, number, dot = match.groups()
    if mark:
        return f"{indent}&#{ord(mark)};"
    return f"{indent}{number}&#{ord(dot)};"


def escape(text: str) -> str:
    """Content as text that Markdown, HTML (also inside a quoted attribute) and attribute lists leave alone."""
    text = _LINE_START.sub(_block_mark, clean(text).translate(_TABLE))
    return "&#32;" + text[1:] if text.startswith("    ") else text  # four spaces would begin a block of code


def safe_url(target: str) -> str | None:
    """A link target that may stand in a page: http, https, mailto or relative, characters percent-encoded.

    None for anything else (script, data, file, an address without a host, a network path).
    """
    target = plain(target).replace(" ", "%20")
    if not target or target.startswith(("//", "\\")):
        return None
    try:
        parts = urlsplit(target)
        host = parts.hostname
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme and scheme not in _SCHEMES:
        return None
    if scheme in ("http", "https") and not host:
        return None
    if not scheme and ":" in target.split("/", 1)[0].split("#", 1)[0].split("?", 1)[0]:
        return None
    return quote(target, safe="/:?#@!$&+,;=%~-._")
