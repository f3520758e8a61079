"""What a check hands out: findings with their place, the results of files, and the report of a run.

Named tuples, so that the cache can keep them as plain lists.
"""

from __future__ import annotations

from typing import NamedTuple

from build_tools.model import Article, Diagnostic, Sentence

_BEFORE, _AFTER, _LONGEST = 32, 40, 72  # characters of context, and of a finding itself, in an excerpt


class Fix(NamedTuple):
    """A replacement of the characters ``start`` to ``end`` of the file."""

    start: int
    end: int
    replacement: str
    is_safe: bool


class Remark(NamedTuple):
    """Something that belongs to a finding, and where (line 0: nowhere)."""

    text: str
    line: int
    column: int


class Finding(NamedTuple):
    """Something that a writer should look at. Lines and columns count from 1, columns in characters; the end is not included."""

    path: str
    code: str
    name: str
    severity: str
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str  # the characters themselves, white space folded
    excerpt: tuple[str, str, str]  # before, the text, after: on one line
    sentence: str  # what the baseline knows it by: the sentence's id, or a hash of the line
    suggestions: tuple[str, ...] = ()
    grade_points: float | None = None
    fix: Fix | None = None
    notes: tuple[Remark, ...] = ()


class FileResult(NamedTuple):
    """What became of one file. ``reason``: why no rule was run on it; ``is_bad``: that must not be overlooked."""

    path: str
    level: str
    findings: tuple[Finding, ...] = ()
    allowed: int = 0  # findings that a comment lets stand
    words: int = 0
    grade: tuple[float, float, float] | None = None  # value, low, high
    no_grade: str | None = None
    reason: str | None = None
    is_bad: bool = False


class Report(NamedTuple):
    """A run: the results in the order of their paths. ``accepted``: findings that the baseline lets stand."""

    results: tuple[FileResult, ...]
    accepted: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in order."""
        return tuple(f for r in self.results for f in r.findings)

    @property
    def skipped(self) -> tuple[FileResult, ...]:
        """The files on which no rule was run."""
        return tuple(r for r in self.results if r.reason is not None)


class Places:
    """Lines and columns of offsets in one text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.starts = [0]
        at = source.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = source.find("\n", at + 1)

    def __call__(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset, both from 1."""
        from bisect import bisect_right

        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def finding(article: Article, sentences: tuple[Sentence, ...], diagnostic: Diagnostic, places: Places) -> Finding:
    """A rule's diagnostic with its place in the file."""
    source = article.source
    start = max(0, min(diagnostic.span.start, len(source)))
    end = max(start, min(diagnostic.span.end, len(source)))
    line, column = places(start)
    end_line, end_column = places(end)
    fix = diagnostic.fix
    return Finding(
        article.path,
        diagnostic.code,
        diagnostic.name,
        diagnostic.severity,
        diagnostic.message,
        start,
        end,
        line,
        column,
        end_line,
        end_column,
        " ".join(source[start:end].split()),
        _excerpt(source, start, end),
        _key(article, sentences, start),
        diagnostic.suggestions,
        diagnostic.grade_points,
        None if fix is None else Fix(fix.span.start, fix.span.end, fix.replacement, diagnostic.is_safe_fix),
        tuple(Remark(text, *(places(span.start) if span else (0, 0))) for text, span in diagnostic.notes),
    )


def _excerpt(source: str, start: int, end: int) -> tuple[str, str, str]:
    """The text on one line with what stands around it, cut at words."""
    first = max(source.rfind("\n", 0, start) + 1, start - _BEFORE)
    before = source[first:start]
    if first > 0 and source[first - 1] != "\n" and " " in before:
        before = "…" + before[before.index(" ") + 1 :]
    line_end = source.find("\n", end)
    line_end = len(source) if line_end < 0 else line_end
    shown = source[start:end]
    if len(shown) > _LONGEST:
        return _flat(before), _flat(shown[: _LONGEST - 1].rstrip()) + "…", ""
    last = min(line_end, end + _AFTER)
    after = source[end:last]
    if last < line_end and " " in after:
        after = after[: after.rindex(" ")] + "…"
    return _flat(before), _flat(shown), _flat(after)


def _flat(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _key(article: Article, sentences: tuple[Sentence, ...], at: int) -> str:
    from bisect import bisect_right

    index = bisect_right(sentences, at, key=lambda s: s.span.start) - 1
    if index >= 0 and at < sentences[index].span.end:
        return sentences[index].id.split("-")[0]
    import hashlib

    start = article.source.rfind("\n", 0, at) + 1
    end = article.source.find("\n", at)
    line = " ".join(article.source[start : end if end >= 0 else len(article.source)].split())
    return "l" + hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
