"""The page of one article at one level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from build_tools.model import Analysis, Explanation, Gap, GlossaryEntry, Level, Span, Statement
from build_tools.publish import plots, structured
from build_tools.publish.bundle import Bundle, Site
from build_tools.publish.escape import safe_url
from build_tools.publish.maps import locator_map
from build_tools.publish.render import ready, render
from build_tools.publish.text import anchor_of, blocks
from build_tools.publish.when import moments

DEFAULT_LEVEL = "standard"
FULL_LEVEL = "full"
FEW = 6  # entries or dates that a page shows at once; the rest is folded away


def default_level(levels: Sequence[Level]) -> str:
    """The level that has the article's own address: Standard, or the first where a site has no such level."""
    ids = [level.id for level in levels]
    return DEFAULT_LEVEL if DEFAULT_LEVEL in ids else ids[0]


def page_path(slug: str, level_id: str, default: str) -> str:
    """Where the page of an article's level lies under the docs folder."""
    folder = f"explainers/{slug}/" if level_id == default else f"explainers/{slug}/{level_id}/"
    return folder + "index.md"


def contact_url(site: Site) -> str | None:
    """The link for reports: a bare mail address becomes a mailto link; None where the site names no contact."""
    if not site.contact:
        return None
    contact = site.contact.strip()
    if "@" in contact and "/" not in contact and ":" not in contact:
        contact = "mailto:" + contact
    return safe_url(contact)


def title_of(bundle: Bundle) -> str:
    """The headline; an article without one is called by its first words, and said to have none, so that nothing is made up."""
    if bundle.article.title:
        return bundle.article.title
    first = next(iter(bundle.analyses[FULL_LEVEL].sentences if FULL_LEVEL in bundle.analyses else ()), None)
    if first is None:
        return bundle.article.slug
    words = first.text.split()
    return f"Without a title: “{' '.join(words[:9]).rstrip(',;:.')}{' …' if len(words) > 9 else ''}”"


@dataclass(frozen=True, slots=True)
class LevelLink:
    """One of the three words at the top of the page."""

    level: Level
    href: str
    is_current: bool
    scores: Any


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks, with all that they say, each with the sentence that reports it."""

    name: str
    kind: str
    statements: tuple[tuple[Statement, str | None], ...]


def level_pages(bundle: Bundle) -> Iterator[tuple[str, str]]:
    """(path, Markdown) of every level's page of one article."""
    default = default_level(bundle.levels)
    for level in bundle.levels:
        yield page_path(bundle.article.slug, level.id, default), _page(bundle, level, default)


def _page(bundle: Bundle, level: Level, default: str) -> str:
    analysis = bundle.analyses[level.id]
    adapted = bundle.adapted.get(level.id)
    full = bundle.analyses.get(FULL_LEVEL) if level.id != FULL_LEVEL else None
    explanation = bundle.explanations.get(level.id, Explanation())
    by_id = {entry.id: entry for entry in bundle.entries}
    text = blocks(analysis, by_id, adapted, full)
    named = _named(analysis, by_id)
    places = tuple(entry for entry in named if entry.kind == "place" and entry.coordinates)
    at = Finder(analysis)
    links = _level_links(bundle, level, default)
    return render(
        "explainer.md.j2",
        site=bundle.site,
        article=bundle.article,
        meta=bundle.article.metadata,
        title=title_of(bundle),
        description=_description(bundle),
        level=level,
        levels=links,
        default=default,
        is_default=level.id == default,
        is_full=level.id == FULL_LEVEL,
        is_own=bool(bundle.article.metadata.works) and not bundle.article.metadata.url,
        few=FEW,
        root="../../" if level.id == default else "../../../",
        full_href=next((link.href for link in links if link.level.id == FULL_LEVEL), None),
        scores=analysis.scores,
        adapted=adapted,
        is_stale=level.id in bundle.stale,
        by_editor=level.id in bundle.by_editor,
        blocks=text,
        has_originals=any(block.originals for block in text),
        explanation=explanation,
        known_ids=at.ids,
        anchor_of=anchor_of,
        gaps=tuple((gap, at(gap.span)) for gap in _gaps(explanation)),
        speakers=_speakers(explanation, at),
        unnamed=sum(1 for s in _speakers(explanation, at) if s.kind == "unnamed-group"),
        events=moments(
            [(event, at(event.span)) for event in explanation.events],
            frozenset(gap.text for gap in explanation.gaps if gap.kind == "date-without-year"),
        ),
        dates=len({(event.date, event.resolved) for event in explanation.events}),
        people=tuple(entry for entry in named if entry.kind in ("person", "organization")),
        places=tuple(entry for entry in named if entry.kind == "place"),
        terms=tuple(entry for entry in named if entry.kind == "term"),
        locator=locator_map(places),
        use_plain=level.id != FULL_LEVEL,
        plot=plots.grades(links, level.id),
        made=_made(bundle, level, analysis),
        jsonld=ready(structured.article(bundle, level, page_path(bundle.article.slug, level.id, default), named)),
        contact=contact_url(bundle.site),
        canonical_path=page_path(bundle.article.slug, level.id, default).removesuffix("index.md"),
    )


def _description(bundle: Bundle) -> str:
    if bundle.article.metadata.summary:
        return bundle.article.metadata.summary
    for level in bundle.levels:
        points = bundle.explanations.get(level.id, Explanation()).key_points
        if points:
            return points[0].text
    return title_of(bundle)


def _level_links(bundle: Bundle, current: Level, default: str) -> tuple[LevelLink, ...]:
    """Easiest first: from the lowest band up, the text as written last."""
    ordered = sorted(bundle.levels, key=lambda level: (level.low is None, level.low or 0))
    return tuple(
        LevelLink(level, _href(current.id, level.id, default), level.id == current.id, bundle.analyses[level.id].scores)
        for level in ordered
    )


def _href(here: str, there: str, default: str) -> str:
    if here == there:
        return "index.md"
    up = "" if here == default else "../"
    return up + ("index.md" if there == default else f"{there}/index.md")


def _named(analysis: Analysis, entries: dict[str, GlossaryEntry]) -> tuple[GlossaryEntry, ...]:
    ids = dict.fromkeys(mention.entry_id for mention in analysis.mentions)
    return tuple(entries[key] for key in ids if key in entries)


class Finder:
    """The id of the sentence that a span of the text lies in."""

    def __init__(self, analysis: Analysis) -> None:
        self._sentences = analysis.sentences
        self.ids = frozenset(sentence.id for sentence in analysis.sentences)

    def __call__(self, span: Span) -> str | None:
        if span.end <= span.start:
            return None
        for sentence in self._sentences:
            if sentence.span.start < span.end and span.start < sentence.span.end:
                return sentence.id
        return None


def _gaps(explanation: Explanation) -> tuple[Gap, ...]:
    """Each gap once: a group that is named in the same words twice is told once."""
    return tuple({(gap.kind, gap.text.casefold()): gap for gap in reversed(explanation.gaps)}.values())[::-1]


def _speakers(explanation: Explanation, at: Finder) -> tuple[Speaker, ...]:
    order = {"named-person": 0, "named-office": 1, "unnamed-group": 2}
    groups: dict[tuple[str, str], list[Statement]] = {}
    for statement in explanation.statements:
        groups.setdefault((statement.speaker_kind, statement.speaker), []).append(statement)
    speakers = [
        Speaker(name, kind, tuple((item, at(item.span)) for item in items)) for (kind, name), items in groups.items()
    ]
    return tuple(sorted(speakers, key=lambda speaker: order.get(speaker.kind, 3)))


@dataclass(frozen=True, slots=True)
class Made:
    """How a level's text came about, in numbers."""

    sentences: int
    changed: int
    left_out: int
    rules: tuple[tuple[str, int], ...]
    refused: tuple[tuple[str, int], ...]
    differences: tuple[Any, ...] | None


def _made(bundle: Bundle, level: Level, analysis: Analysis) -> Made | None:
    adapted = bundle.adapted.get(level.id)
    full = bundle.analyses.get(FULL_LEVEL)
    if adapted is None or full is None:
        return None
    texts = {sentence.id: sentence.text for sentence in full.sentences}
    used = {key for item in adapted.sentences for key in item.sources}
    changed = sum(1 for item in adapted.sentences if " ".join(texts.get(k, "") for k in item.sources) != item.text)
    rules = Counter(reason for item in adapted.sentences for reason in dict.fromkeys(item.reasons))
    refused = Counter(reason for _, reason in adapted.undone)
    return Made(
        sentences=len(adapted.sentences),
        changed=changed,
        # Of an editor's text the program only guesses which sentences stand behind it; it counts none as missing.
        left_out=0 if level.id in bundle.by_editor else sum(1 for key in texts if key not in used),
        rules=tuple(sorted(rules.items(), key=lambda item: (-item[1], item[0]))),
        refused=tuple(sorted(refused.items(), key=lambda item: (-item[1], item[0]))),
        differences=bundle.differences.get(level.id),
    )
