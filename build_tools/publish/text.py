"""An article's text as its template needs it: blocks of sentences, sentences of pieces, each piece linked or not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from build_tools.model import AdaptedSentence, AdaptedText, Analysis, Block, GlossaryEntry, Sentence, Span
from build_tools.publish.escape import safe_url
from build_tools.sources.markdown import JOINER

_SPACE = re.compile(r"\s+")
_FENCE = re.compile(r"^\s*(```+|~~~+)[^\n]*\n?|\n?[ \t]*(```+|~~~+)[ \t]*$")
_CELL = re.compile(r"(?<!\\)\|")
_INNER = re.compile(r"/(explainers|glossary)/([a-z0-9][a-z0-9-]*)/([a-z0-9][a-z0-9-]*/)?(?:#[\w-]+)?")
_OUTER = ("http:", "https:", "mailto:")
_RULE = re.compile(r"^[\s|:\-]+$")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence: plain, a glossary link (``entry``), or a link of the article to another site
    (``url``) or to a page of this one (``page``, from the docs folder)."""

    text: str
    entry: GlossaryEntry | None = None
    url: str | None = None
    page: str | None = None
    stress: str = ""  # "em", "strong" or "both", as the writer marked it


@dataclass(frozen=True, slots=True)
class Original:
    """A sentence of the full text, shown beside the sentence that was made of it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of the page. ``sources`` are ids of the full text; ``is_changed`` says that the words differ."""

    id: str
    pieces: tuple[Piece, ...]
    sources: tuple[str, ...] = ()
    is_changed: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the page. ``anchor`` is the same at every level, so that readers land at the same place."""

    kind: str
    depth: int
    is_ordered: bool
    sentences: tuple[SentenceView, ...]
    anchor: str | None = None
    originals: tuple[Original, ...] = ()
    code: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def anchor_of(sentence_id: str) -> str:
    """The id of a sentence's element on its page."""
    return f"s-{sentence_id}"


def match_sources(sentences: Sequence[Sentence], adapted: AdaptedText | None) -> dict[str, AdaptedSentence]:
    """For each sentence id of a level's text: the adapted sentence with the same words, in order of appearance."""
    if adapted is None:
        return {}
    waiting: dict[str, deque[AdaptedSentence]] = defaultdict(deque)
    for item in adapted.sentences:
        waiting[_fold(item.text)].append(item)
    found = {}
    for sentence in sentences:
        queue = waiting.get(_fold(sentence.text))
        if queue:
            found[sentence.id] = queue.popleft()
    return found


def blocks(
    analysis: Analysis,
    entries: Mapping[str, GlossaryEntry],
    adapted: AdaptedText | None = None,
    full: Analysis | None = None,
) -> tuple[BlockView, ...]:
    """The text of ``analysis`` for its page.

    Glossary entries are linked where they are first named in a section. With ``adapted`` and ``full``, each sentence
    knows the sentences of the full text that it was made of.
    """
    article = analysis.article
    by_block: dict[int, list[Sentence]] = defaultdict(list)
    for sentence in analysis.sentences:
        by_block[sentence.block].append(sentence)
    traced = match_sources(analysis.sentences, adapted)
    originals = {sentence.id: sentence.text for sentence in full.sentences} if full else {}
    marks = _marks(analysis, entries)
    starts = [mark[0].start for mark in marks]
    result: list[BlockView] = []
    used: set[str] = set()
    linked: set[str] = set()
    depth = 2
    for index, block in enumerate(article.blocks):
        if block.kind == "heading":
            linked = set()
            depth = min(6, max(3, block.depth + 1), depth + 1)
        sentences = []
        for sentence in by_block[index]:
            in_block = marks[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
            pieces = _pieces(sentence, article.prose, in_block, linked, block.kind == "heading", article.source)
            sentences.append(_sentence_view(sentence, pieces, traced.get(sentence.id), originals))
        anchor = _anchor(index, [traced.get(s.id) for s in by_block[index]], adapted is not None)
        if anchor in used:
            anchor = None
        if anchor:
            used.add(anchor)
        result.append(
            BlockView(
                kind=block.kind,
                depth=depth if block.kind == "heading" else block.depth,
                is_ordered=block.ordered,
                sentences=tuple(sentences),
                anchor=anchor,
                originals=_originals(block.kind, sentences, originals),
                code=_code(article.source, block) if block.kind == "code" else "",
                rows=_rows(article.source, block) if block.kind == "table" else (),
            )
        )
    return tuple(item for item in result if item.sentences or item.code or item.rows)


def _sentence_view(
    sentence: Sentence, pieces: tuple[Piece, ...], source: AdaptedSentence | None, originals: Mapping[str, str]
) -> SentenceView:
    if source is None:
        return SentenceView(sentence.id, pieces)
    before = " ".join(originals[key] for key in source.sources if key in originals)
    changed = bool(before) and _fold(before) != _fold(sentence.text)
    return SentenceView(sentence.id, pieces, source.sources, changed, source.reasons)


def _originals(kind: str, sentences: Iterable[SentenceView], texts: Mapping[str, str]) -> tuple[Original, ...]:
    views = list(sentences)
    if kind == "list item" or not any(view.is_changed for view in views):
        return ()
    keys = {key for view in views for key in view.sources}
    return tuple(Original(key, text) for key, text in texts.items() if key in keys)  # in the order of the full text


def _anchor(index: int, sources: Sequence[AdaptedSentence | None], is_adapted: bool) -> str | None:
    if not is_adapted:
        return f"p-{index}"
    return next((f"p-{source.block}" for source in sources if source is not None), None)


_Mark = tuple[Span, GlossaryEntry | None, str | None]


def _marks(analysis: Analysis, entries: Mapping[str, GlossaryEntry]) -> list[_Mark]:
    marks: list[_Mark] = []
    for link in analysis.article.links:
        inner = _INNER.fullmatch(link.target)
        url = safe_url(link.target)
        if inner:
            folder, name, level = inner.groups()
            page = f"{name}/{level or ''}index.md" if folder == "explainers" else f"{name}.md"
            marks.append((link.span, None, f"{folder}/{page}"))
        elif url is not None and url.startswith(_OUTER):  # any other relative target leads nowhere in the built site
            marks.append((link.span, None, url))
    taken = [mark[0] for mark in marks]
    for mention in analysis.mentions:
        entry = entries.get(mention.entry_id)
        if entry is not None and not any(_overlap(mention.span, span) for span in taken):
            marks.append((mention.span, entry, None))
    return sorted(marks, key=lambda mark: (mark[0].start, -mark[0].end))


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _pieces(
    sentence: Sentence, prose: str, marks: Sequence[_Mark], linked: set[str], is_heading: bool, source: str = ""
) -> tuple[Piece, ...]:
    text = sentence.text
    around = source[max(0, sentence.span.start - 1) : sentence.span.end + 1]
    has_marks = "*" in around or "_" in around
    if (not marks or is_heading) and not has_marks:
        return (Piece(text),)
    where = _positions(sentence, prose)
    pieces: list[Piece] = []
    done = 0
    for span, entry, url in marks:
        if is_heading or (entry is not None and entry.id in linked):
            continue
        place = where(span)
        if place is None or place[0] < done:
            continue
        start, end = place
        if start > done:
            pieces.append(Piece(text[done:start]))
        outer = url is not None and url.startswith(_OUTER)
        pieces.append(Piece(text[start:end], entry, url if outer else None, None if outer else url))
        if entry is not None:
            linked.add(entry.id)
        done = end
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return tuple(_stressed(pieces, _stress(sentence, source, prose, where)) if has_marks else pieces)


_EMPHASIS = re.compile(r"(?<![\\*_])(\*{1,3}|_{1,3})(?=[^\s*_])(.+?)(?<=[^\s*_\\])\1(?![*_])", re.S)


def _stress(sentence: Sentence, source: str, prose: str, where: _positions) -> list[tuple[int, int, str]]:
    """Where the writer's emphasis stands in the sentence's text. A mark that is prose itself (5 * 3) is no emphasis."""
    found: list[tuple[int, int, str]] = []
    start, end = sentence.span.start, sentence.span.end
    before = start
    while before > 0 and source[before - 1] in "*_":
        before -= 1  # the marks before the first word lie outside the sentence
    after = end
    while after < len(source) and source[after] in "*_":
        after += 1
    for match in _EMPHASIS.finditer(source, before, after):
        if prose[match.start()] in "*_" or prose[match.end() - 1] in "*_":
            continue
        place = where(Span(match.start(2), match.end(2)))
        if place:
            found.append((*place, {1: "em", 2: "strong"}.get(len(match[1]), "both")))
    return found


def _stressed(pieces: Sequence[Piece], stress: Sequence[tuple[int, int, str]]) -> Iterator[Piece]:
    """The pieces, cut where emphasis begins or ends; a linked piece is stressed whole if it begins inside."""
    at = 0
    for piece in pieces:
        start, end = at, at + len(piece.text)
        at = end
        is_link = bool(piece.entry or piece.url or piece.page)
        cuts = {start, end} | (set() if is_link else {c for a, b, _ in stress for c in (a, b) if start < c < end})
        edges = sorted(cuts)
        for a, b in pairwise(edges):
            kind = next((k for x, y, k in stress if x <= a < y), "")
            yield replace(piece, text=piece.text[a - start : b - start], stress=kind)


class _positions:  # noqa: N801  reads as a function of the sentence
    """Finds a span of the file in the sentence as readers see it: the n-th visible character is the same in both."""

    def __init__(self, sentence: Sentence, prose: str) -> None:
        start = sentence.span.start
        self._start = start
        # As nearly always nothing was folded, and a place in the file is one in the sentence.
        self._whole = (
            sentence.text if sentence.span.of(prose) == sentence.text and JOINER not in sentence.text else None
        )
        if self._whole is not None:
            return
        self._file = [
            start + i for i, c in enumerate(prose[start : sentence.span.end]) if not (c.isspace() or c == JOINER)
        ]
        self._text = [i for i, c in enumerate(sentence.text) if not (c.isspace() or c == JOINER)]

    def __call__(self, span: Span) -> tuple[int, int] | None:
        if self._whole is not None:
            start = max(span.start - self._start, 0)
            words = self._whole[start : max(span.end - self._start, 0)]
            bare = words.strip()
            start += len(words) - len(words.lstrip())
            return (start, start + len(bare)) if bare else None
        if len(self._file) != len(self._text):
            return None
        inside = [i for i, offset in enumerate(self._file) if span.start <= offset < span.end]
        if not inside:
            return None
        return self._text[inside[0]], self._text[inside[-1]] + 1


def _fold(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _code(source: str, block: Block) -> str:
    return _FENCE.sub("", block.span.of(source).strip("\n"))


def _rows(source: str, block: Block) -> tuple[tuple[str, ...], ...]:
    """The cells of a pipe table, the rule under the head left out; short rows are filled, long ones cut."""
    lines = [line.strip() for line in block.span.of(source).splitlines() if line.strip()]
    rows = [
        tuple(cell.strip().replace("\\|", "|") for cell in _CELL.split(line.removeprefix("|").removesuffix("|")))
        for line in lines
        if not _RULE.match(line)
    ]
    width = len(rows[0]) if rows else 0
    return tuple((row + ("",) * width)[:width] for row in rows)
