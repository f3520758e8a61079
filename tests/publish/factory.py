"""Small model objects for the tests of the pages, made by hand: no other room is needed to test this one."""

from __future__ import annotations

import hashlib
import re

from build_tools.model import (
    AdaptedSentence,
    AdaptedText,
    Analysis,
    Article,
    Block,
    Event,
    Explanation,
    Gap,
    GlossaryEntry,
    Grade,
    KeyPoint,
    Level,
    Link,
    Mention,
    Metadata,
    Note,
    Question,
    Scores,
    Sentence,
    Span,
    Statement,
    Work,
)
from build_tools.publish.bundle import Bundle, Site

EASY = Level("easy", "Easy", 4, 6)
STANDARD = Level("standard", "Standard", 7, 9)
FULL = Level("full", "Full")
LEVELS = (FULL, STANDARD, EASY)

ENTRIES = (
    GlossaryEntry(
        "harbour-office",
        "the Harbour Office",
        "organization",
        ("Harbour Office",),
        "The authority that runs the port of Lunde.",
        "The office that runs the port.",
        role="runs the port",
        as_of="2026-11",
        sources=(Work("Ports of the North", "Fjord Press", "2019"),),
    ),
    GlossaryEntry(
        "maren-holt",
        "Maren Holt",
        "person",
        ("Holt",),
        "The head of the Harbour Office.",
        "She leads the Harbour Office.",
        pronunciation="MAH-ren holt",
        role="head of the Harbour Office",
        as_of="2026-11",
        sources=(Work("Who is who in Lunde", year="2024", url="https://example.org/who"),),
        related=("harbour-office",),
    ),
    GlossaryEntry(
        "lunde", "Lunde", "place", (), "A port on the coast.", "A town by the sea.", coordinates=(58.46, 6.6)
    ),
    GlossaryEntry("moss", "Moss", "place", (), "A town in the east.", "A town.", coordinates=(59.43, 10.66)),
    GlossaryEntry("dredging", "dredging", "term", ("dredge",), "Removal of sediment.", "Digging mud from under water."),
)

FULL_TEXT = """The Harbour Office indicated that dredging will commence on March 3, Maren Holt said.

Holt stated: “We shall not raise the fees.” Residents, however, fear noise.

## What comes next

- Work begins in Lunde.
- It may continue in Moss.
"""
EASY_TEXT = """The Harbour Office said that dredging will start on March 3. Maren Holt said so.

Holt said: “We shall not raise the fees.” But residents fear noise.

## What comes next

- Work begins in Lunde.
- It may continue in Moss.
"""

_SENTENCE = re.compile(r"[^.!?\s][^.!?]*[.!?]+”?")


def sentence_id(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def article(text: str, slug: str = "harbour", title: str | None = "Work in the harbour", **meta: object) -> Article:
    """An article of paragraphs, level-two headings and list items; offsets are right, no other Markdown is read."""
    blocks = []
    offset = 0
    prose = list(text)
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\n")
        mark = re.match(r"#+ |- |> ", body)
        cut = mark.end() if mark else 0
        for i in range(cut):
            prose[offset + i] = " "
        if body.strip():
            kind = "paragraph" if not mark else {"#": "heading", "-": "list item", ">": "quotation"}[body[0]]
            depth = 2 if kind == "heading" else 1 if kind == "list item" else 0
            blocks.append(Block(kind, Span(offset + cut, offset + len(body)), depth))  # type: ignore[arg-type]
        offset += len(line)
    return Article(slug, f"{slug}/article.md", title, Metadata(**meta), text, "".join(prose), tuple(blocks))  # type: ignore[arg-type]


def analysis(source: Article, grade: float | None = 8.2, entries: tuple[GlossaryEntry, ...] = ENTRIES) -> Analysis:
    """Sentences by their full stops, mentions by plain search."""
    sentences = []
    for index, block in enumerate(source.blocks):
        text = block.span.of(source.prose)
        found = list(_SENTENCE.finditer(text)) if block.kind != "heading" else []
        pieces = [(m.start(), m.end()) for m in found] or [(0, len(text))]
        for start, end in pieces:
            span = Span(block.span.start + start, block.span.start + end)
            visible = " ".join(span.of(source.prose).split())
            sentences.append(Sentence(sentence_id(visible), span, visible, (), index))
    mentions = []
    for entry in entries:
        for name in (entry.label, *entry.aliases):
            for m in re.finditer(re.escape(name), source.prose):
                mentions.append(Mention(entry.id, Span(m.start(), m.end()), False))
    mentions.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    scores = Scores(
        words=len(source.prose.split()),
        sentences=len(sentences),
        formulas=(("flesch_kincaid_grade", 8.13), ("dale_chall", 7.4)),
        formulas_without_names=(("flesch_kincaid_grade", 7.9),),
        grade=None if grade is None else Grade(grade, grade - 1.4, grade + 1.4),
        reason="the text has fewer than 100 words." if grade is None else None,
        minutes=2.4,
    )
    return Analysis(source, tuple(sentences), scores, tuple(mentions), ())


def adapted(full: Analysis, level_analysis: Analysis, level: Level, reviewed_by: str | None = None) -> AdaptedText:
    """Traces each sentence to the first sentence of the same block of the full text."""
    by_block: dict[int, list[Sentence]] = {}
    for sentence in full.sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    items = []
    used: dict[int, int] = {}
    for sentence in level_analysis.sentences:
        same = by_block.get(sentence.block, [])
        n = min(used.get(sentence.block, 0), len(same) - 1)
        used[sentence.block] = n + 1
        sources = (same[n].id,) if same else ()
        changed = bool(same) and same[n].text != sentence.text
        items.append(
            AdaptedSentence(
                sentence.text,
                sources,
                sentence.block,
                ("LX-001",) if changed else (),
                ("A hard word was replaced by an easier one.",) if changed else (),
            )
        )
    return AdaptedText(level, tuple(items), (), (), level_analysis.scores, True, reviewed_by)


def explanation(of: Analysis) -> Explanation:
    """What the small text holds."""
    prose = of.article.prose

    def span(words: str) -> Span:
        start = max(0, prose.find(words))
        return Span(start, start + len(words))

    first = of.sentences[0]
    return Explanation(
        statements=(
            Statement("Maren Holt", "named-person", "said", "“We shall not raise the fees.”", True, span("We shall")),
            Statement("Harbour Office", "named-office", "said", "dredging will start", False, span("Harbour Office")),
            Statement("Residents", "unnamed-group", "fear", "noise", False, span("fear noise")),
        ),
        events=(Event("March 3", None, first.text, span("March 3")),),
        gaps=(
            Gap("date-without-year", "March 3", span("March 3")),
            Gap("unnamed-group", "residents", span("esidents")),
            Gap("no-publisher", "", Span(0, 0)),
        ),
        key_points=(KeyPoint(first.text, first.id),),
        questions=(Question("Who said it?", "Maren Holt", of.sentences[0].id),),
    )


def bundle(
    full_text: str = FULL_TEXT,
    easy_text: str = EASY_TEXT,
    entries: tuple[GlossaryEntry, ...] = ENTRIES,
    slug: str = "harbour",
    title: str | None = "Work in the harbour",
    site: Site | None = None,
    links: tuple[Link, ...] = (),
    **meta: object,
) -> Bundle:
    """An article at three levels; Standard is reviewed, Easy is not."""
    defaults: dict[str, object] = {
        "updated": "2026-11-22",
        "summary": "The port gets deeper.",
        "topics": ("ports",),
        "history": (Note("2026-11-22", "First version."),),
    }
    full_article = article(full_text, slug, title, **(defaults | meta))
    if links:
        import dataclasses

        full_article = dataclasses.replace(full_article, links=links)
    full = analysis(full_article, 11.4, entries)
    standard = analysis(article(full_text, slug, title), 8.2, entries)
    easy = analysis(article(easy_text, slug, title), 5.3, entries)
    analyses = {"full": full, "standard": standard, "easy": easy}
    return Bundle(
        site=site
        or Site("Explainer", "News that anyone can read.", "https://example.org/", {"ports": "Ports"}, LEVELS),
        article=full_article,
        levels=LEVELS,
        analyses=analyses,
        adapted={
            "standard": adapted(full, standard, STANDARD, "Ada Berg"),
            "easy": adapted(full, easy, EASY),
        },
        explanations={key: explanation(value) for key, value in analyses.items()},
        entries=entries,
        differences={"easy": ()},
    )
