"""Fixes: the safe ones as they are, the others only where the fidelity guard passes them. Applied from the end of the file."""

from __future__ import annotations

import difflib
from pathlib import Path

from build_tools.adapt.guard import refused
from build_tools.check.files import Target
from build_tools.check.finding import FileResult, Fix
from build_tools.check.reading import Environment, read
from build_tools.check.run import check_bytes
from build_tools.model import InputError
from build_tools.sources.reader import decode

_PASSES = 5  # a fix may uncover another one
_FIXED = frozenset({".md", ".markdown", ".txt", ".text", ""})


def mended(what: Target, data: bytes, article: bytes | None, shared: Environment, unsafe: bool) -> tuple[bytes, int]:
    """The bytes of a file with its fixes made, and how many. Byte order mark and line ends stay as they are."""
    if what.role == "glossary" or Path(what.path).suffix.lower() not in _FIXED:
        return data, 0
    made = 0
    for _ in range(_PASSES):
        result = check_bytes(what, data, article, shared)
        text = decode(data, what.shown) if result.reason is None else ""
        chosen = _chosen(what, data, article, shared, result, unsafe)
        if not chosen:
            break
        for fix in reversed(chosen):
            text = text[: fix.start] + fix.replacement + text[fix.end :]
        made += len(chosen)
        data = _encoded(text, data)
    return data, made


def _chosen(
    what: Target, data: bytes, article: bytes | None, shared: Environment, result: FileResult, unsafe: bool
) -> list[Fix]:
    """The fixes to make, in order, none overlapping."""
    wanted = sorted({f.fix for f in result.findings if f.fix and (f.fix.is_safe or unsafe)})
    if not wanted:
        return []
    text = read(what, data, article, shared)
    prose, source = text.article.prose, text.article.source
    out: list[Fix] = []
    for fix in wanted:
        if out and fix.start < out[-1].end:
            continue
        if source[fix.start : fix.end] != prose[fix.start : fix.end]:
            continue  # markup stands between the words
        if not fix.is_safe:
            line = next((s for s in text.analysis.sentences if s.span.start <= fix.start < s.span.end), None)
            if line is None:
                continue
            before = line.span.of(prose)
            at = fix.start - line.span.start
            after = before[:at] + fix.replacement + before[at + fix.end - fix.start :]
            if refused(" ".join(before.split()), " ".join(after.split())):
                continue
        out.append(fix)
    return out


def _encoded(text: str, like: bytes) -> bytes:
    if like.count(b"\r\n") and like.count(b"\r\n") == like.count(b"\n"):
        text = text.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if like.startswith(b"\xef\xbb\xbf") else b"") + text.encode("utf-8")


def diff(what: Target, before: bytes, after: bytes) -> str:
    """What would change, as a unified diff."""
    old, new = (decode(data, what.shown).splitlines(keepends=True) for data in (before, after))
    out = []
    for line in difflib.unified_diff(old, new, f"a/{what.shown}", f"b/{what.shown}"):
        out.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(out)


def write(what: Target, data: bytes) -> None:
    """Put the new bytes in place, whole or not at all; links and permissions stay. Errors: InputError."""
    path = Path(what.path).resolve()
    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.write_bytes(data)
        partial.chmod(path.stat().st_mode & 0o7777)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise InputError(f"the file cannot be written ({error.strerror or error})", what.shown) from None
