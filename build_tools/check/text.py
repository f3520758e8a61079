"""A text as rules see it: its prose line by line, with tags only where a rule asks for them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from build_tools.analysis import analyze
from build_tools.glossary.matching import Matcher
from build_tools.language.names import names
from build_tools.language.tagging import fold, tag
from build_tools.model import Analysis, Article, Block, Difference, GlossaryEntry, Level, Name, Sentence, Span, Word

if TYPE_CHECKING:
    from build_tools.check.rule import Rule

FULL = Level("full", "Full")
PROSE = frozenset({"paragraph", "list item"})  # the writer's own running text
_OPENING, _CLOSING = "“", "”"


def _lower(text: str) -> str:
    """Lower case of the same length: "İ" alone would become two characters."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Line:
    """A sentence of the text. Offsets of its methods are offsets of ``text``, the sentence as a reader sees it."""

    __slots__ = ("block", "low", "sentence", "text", "whole")

    def __init__(self, whole: Text, sentence: Sentence) -> None:
        self.whole, self.sentence, self.text = whole, sentence, sentence.text
        self.low = _lower(fold(sentence.text))
        self.block: Block = whole.article.blocks[sentence.block]

    @property
    def words(self) -> tuple[Word, ...]:
        """Penn tokens with tags, spans relative to ``text``. Dear: look for a cheap sign in ``low`` first."""
        return tag(self.text)

    @property
    def names(self) -> tuple[Name, ...]:
        """The names, spans relative to ``text``. Dear."""
        return names(self.text)

    def place(self, start: int, end: int) -> Span:
        """Where characters of ``text`` stand in the file."""
        from build_tools.explain.place import in_source

        return in_source(self.sentence, self.whole.article.prose, start, end)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether any of these characters is quoted, linked or code: not the writer's own wording."""
        return self.whole.is_protected(self.place(start, end))


@dataclass(frozen=True, slots=True)
class Field:
    """A text in a glossary file and where each of its characters stands there; ``line_start`` where none can be found."""

    text: str
    offsets: tuple[int, ...]
    line_start: int

    def place(self, start: int, end: int) -> Span:
        """Where characters of ``text`` stand in the file."""
        if not self.offsets:
            return Span(self.line_start, self.line_start + 1)
        return Span(self.offsets[start], self.offsets[max(start, end - 1)] + 1)


@dataclass(frozen=True, slots=True)
class EntryText:
    """A glossary entry in the file that is checked."""

    entry: GlossaryEntry
    label: Field
    definition: Field
    plain_definition: Field


@dataclass
class Text:
    """One text with all that rules may know. ``full``: the article that a level text belongs to, analyzed.

    ``entries_here`` are the entries of a glossary file (its ``article`` is empty).
    """

    article: Article
    level: Level = FULL
    full: Analysis | None = None
    is_stale: bool = False
    entries: tuple[GlossaryEntry, ...] = ()
    matcher: Matcher | None = None
    entries_here: tuple[EntryText, ...] = ()
    limits: Mapping[str, float] = field(default_factory=dict)  # rule name → number

    def preset(self, analysis: Analysis, differences: tuple[Difference, ...]) -> None:
        """Take over what was worked out elsewhere, so that nothing is done twice."""
        self.__dict__.update(analysis=analysis, differences=differences)

    def forget(self) -> None:
        """Let go of the lines, which point back to the text: only a search for garbage could free either."""
        for name in ("lines", "prose", "paragraphs"):
            self.__dict__.pop(name, None)

    @property
    def is_analyzed(self) -> bool:
        """Whether ``analysis`` is there already."""
        return "analysis" in self.__dict__

    @cached_property
    def analysis(self) -> Analysis:
        """Sentences, the grade (no other formula) and glossary mentions, computed once."""
        return analyze(self.article, self.matcher, with_formulas=False)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All sentences, headings and quotations too."""
        return tuple(Line(self, s) for s in self.analysis.sentences)

    @cached_property
    def prose(self) -> tuple[Line, ...]:
        """The sentences of paragraphs and list items."""
        return tuple(line for line in self.lines if line.block.kind in PROSE)

    @cached_property
    def paragraphs(self) -> tuple[tuple[Line, ...], ...]:
        """The sentences of each paragraph or list item."""
        out: dict[int, list[Line]] = {}
        for line in self.prose:
            out.setdefault(line.sentence.block, []).append(line)
        return tuple(map(tuple, out.values()))

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What a level text lost, added or changed against its article."""
        from build_tools.adapt import compare

        return compare(self.full, self.analysis) if self.full else ()

    @cached_property
    def _protected(self) -> tuple[list[int], list[int]]:
        spans = sorted([*self.article.protected, *self._open_quotations()], key=lambda s: (s.start, s.end))
        starts, ends, furthest = [], [], 0
        for span in spans:
            furthest = max(furthest, span.end)
            starts.append(span.start)
            ends.append(furthest)
        return starts, ends

    def _open_quotations(self) -> list[Span]:
        """From an opening mark that its block does not close to the block's end: a quotation of several paragraphs."""
        out = []
        for block in self.article.blocks:
            if block.kind not in PROSE:
                continue
            text = block.span.of(self.article.prose)
            last = text.rfind(_OPENING)
            if last > text.rfind(_CLOSING):
                out.append(Span(block.span.start + last, block.span.end))
            elif text.startswith('"') and text.count('"') % 2:
                out.append(Span(block.span.start + text.rfind('"'), block.span.end))
        return out

    def is_protected(self, span: Span) -> bool:
        """Whether any of the span is a quotation, a link or code."""
        starts, ends = self._protected
        at = bisect_right(starts, span.end - 1)
        return at > 0 and ends[at - 1] > span.start

    def limit(self, rule: Rule) -> float:
        """The rule's number for this level."""
        if rule.name in self.limits:
            return self.limits[rule.name]
        return rule.limits.get(self.level.id, rule.limits.get("", 0))

    def is_mentioned(self, span: Span) -> bool:
        """Whether a glossary entry is named in the span."""
        return any(m.span.start < span.end and span.start < m.span.end for m in self.analysis.mentions)
