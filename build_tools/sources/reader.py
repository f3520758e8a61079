"""Files to text. Everything that comes from outside passes here first and is treated as hostile."""

from __future__ import annotations

import codecs
import hashlib
import re
from pathlib import Path

from build_tools.model import InputError

MAX_BYTES = 8_000_000  # a long novel has about 3 million characters

# Signs that reorder what the reader sees, so that a page would not show what the file says (Unicode UAX #9).
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSAFE = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f{_BIDI}]")
RAW_HTML = re.compile(r"<(?!https?://|mailto:)[A-Za-z/!?][^\s>]*")


def read_bytes(path: Path, shown: str | None = None) -> bytes:
    """The bytes of a file of at most ``MAX_BYTES``; InputError where it cannot be read or is larger."""
    name = shown or str(path)
    try:
        if path.is_dir():
            raise InputError("this is a folder; name a file in it", name)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # no more, whatever size a device or a growing file gives itself
    except FileNotFoundError:
        raise InputError("there is no such file; check the spelling of the path", name) from None
    except PermissionError:
        raise InputError("the file may not be read; change its permissions", name) from None
    except OSError as error:
        raise InputError(f"the file cannot be read ({error.strerror or error})", name) from None
    if len(data) > MAX_BYTES:
        raise InputError(
            f"the file has more than {MAX_BYTES // 1_000_000} MB, which is the most that is read; split it", name
        )
    return data


def decode(data: bytes, shown: str | None = None) -> str:
    """UTF-8 bytes to text with ``\\n`` line ends; InputError for binary data and other encodings."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError("this file is in UTF-16; save it as UTF-8", shown)
    if b"\x00" in data:
        raise InputError("this is a binary file; save it as plain text in UTF-8", shown)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("bytes that are not UTF-8; save the file as UTF-8", shown, line) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(path: Path, shown: str | None = None) -> str:
    """The text of a UTF-8 file with ``\\n`` line ends. Errors: InputError (missing, too large, binary, not UTF-8)."""
    return decode(read_bytes(path, shown), shown or str(path))


def refuse_unsafe(text: str, path: str | None, first_line: int = 1) -> None:
    """InputError naming the line when ``text`` holds control characters or signs that reorder text."""
    found = UNSAFE.search(text)
    if found:
        line = first_line + text.count("\n", 0, found.start())
        raise InputError(f"an invisible control character (U+{ord(found[0]):04X}); delete it", path, line)


def refuse_html(text: str, path: str | None, line: int | None = None) -> None:
    """InputError when ``text`` holds something that looks like an HTML tag."""
    found = RAW_HTML.search(text)
    if found:
        where = line if line is None else line + text.count("\n", 0, found.start())
        raise InputError(f'raw HTML ("{found[0][:30]}") is not allowed here; write it in plain words', path, where)


def clean(text: str) -> str:
    """``text`` without control characters and signs that reorder it: for imports, where nobody can be asked."""
    return UNSAFE.sub("", text)


def digest(data: bytes) -> str:
    """A short content hash (hexadecimal)."""
    return hashlib.sha256(data).hexdigest()[:16]
