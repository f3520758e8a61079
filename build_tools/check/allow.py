"""Comments that let findings stand: ``<!-- explainer: allow CODE reason="…" -->`` for the next block, ``allow-start`` and
``allow-end`` around several. A reason is required, and what is not used is reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from build_tools.check.rules import by_key, find_rule
from build_tools.model import Article, Diagnostic, InputError, Span

_COMMENT = re.compile(r"<!--\s*explainer:(.*?)-->", re.S)
_FORM = re.compile(r"\s*(allow|allow-start|allow-end)\s+([\w\s,-]+?)\s*(?:reason\s*=\s*[\"“'](.*?)[\"”'])?\s*", re.S)


@dataclass(slots=True)
class Allow:
    """A comment that allows ``codes`` in ``within`` (offsets of the file)."""

    codes: frozenset[str]
    comment: Span
    within: Span
    used: set[str] = field(default_factory=set)


def comments(article: Article) -> tuple[list[Allow], list[tuple[Span, str]]]:
    """The comments of a text, and (place, what is wrong) of those that cannot be used."""
    found: list[Allow] = []
    wrong: list[tuple[Span, str]] = []
    open_: dict[str, tuple[Span, int]] = {}
    if "<!--" not in article.source:
        return found, wrong
    code = [b.span for b in article.blocks if b.kind == "code"]
    code += [s for s in article.protected if article.source[s.start : s.start + 1] == "`"]
    for mark in _COMMENT.finditer(article.source):
        span = Span(*mark.span())
        if any(s.start <= span.start < s.end for s in code):
            continue
        form = _FORM.fullmatch(mark[1])
        if form is None:
            wrong.append((span, 'write it like this: <!-- explainer: allow WD101 reason="…" -->'))
            continue
        kind, keys, reason = form.groups()
        try:
            codes = frozenset(find_rule(key).code for key in re.split(r"[\s,]+", keys.strip()) if key)
        except InputError as error:
            wrong.append((span, error.message))
            continue
        if kind == "allow-end":
            for one in sorted(codes):
                if one not in open_:
                    wrong.append((span, f"no range of {one} begins before this end"))
                else:
                    begun, at = open_.pop(one)
                    found.append(Allow(frozenset({one}), begun, Span(at, span.start)))
            continue
        if not (reason or "").strip():
            wrong.append((span, 'a reason is missing; add reason="…", so that the next writer knows why'))
            continue
        if kind == "allow-start":
            open_.update(dict.fromkeys(codes, (span, span.end)))
        else:
            found.append(Allow(codes, span, _block(article, span)))
    wrong += [
        (span, f"this range of {one} never ends; write allow-end {one} below it") for one, (span, _) in open_.items()
    ]
    return found, wrong


def _block(article: Article, comment: Span) -> Span:
    """The block that the comment stands in, else the next one."""
    following = Span(comment.end, comment.end)
    for block in article.blocks:
        if block.span.start <= comment.start < block.span.end and block.kind != "code":
            return block.span
        if block.span.start >= comment.end:
            # The mark of an image or a heading stands before the block's text.
            return Span(comment.end, block.span.end)
    return following


def sift(article: Article, diagnostics: Iterable[Diagnostic], ran: Sequence[str]) -> tuple[list[Diagnostic], int]:
    """The diagnostics that no comment lets stand, with those on the comments themselves; and how many stand. ``ran``: codes."""
    allows, wrong = comments(article)
    kept: list[Diagnostic] = []
    stand = 0
    for diagnostic in diagnostics:
        rule = by_key()[diagnostic.code]
        at = diagnostic.span.start
        allow = next(
            (
                a
                for a in allows
                if diagnostic.code in a.codes
                and (rule.whole_file or a.within.start <= at < max(a.within.end, a.within.start + 1))
            ),
            None,
        )
        if allow is None:
            kept.append(diagnostic)
        else:
            allow.used.add(diagnostic.code)
            stand += 1
    broken, unused = find_rule("broken-allow"), find_rule("unused-allow")
    if broken.code in ran:
        kept += [broken.found(span, message) for span, message in wrong]
    if unused.code in ran:
        for allow in allows:
            left = sorted(code for code in allow.codes - allow.used if code in ran)
            if left:
                kept.append(unused.found(allow.comment, f"{', '.join(left)} finds nothing here any more; delete this"))
    return kept, stand
