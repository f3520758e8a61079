"""One article folder → everything that its pages show. Each text is analyzed once."""

from __future__ import annotations

from dataclasses import replace

from build_tools.adapt import adapt, align, compare
from build_tools.adapt.draft import adapted_article
from build_tools.analysis import analyze
from build_tools.check import Counts, count_findings
from build_tools.explain import explain
from build_tools.model import AdaptedText, Analysis, Article, Difference, Explanation, Metadata
from build_tools.project import Explainer, Resources
from build_tools.publish.bundle import Bundle, Site


def site_of(resources: Resources) -> Site:
    """The site's settings as pages need them."""
    site = resources.site
    url = site.url.rstrip("/") + "/" if site.url else None
    return Site(site.name, site.description, url, dict(site.topics), site.levels, site.report_url)


def bundle(explainer: Explainer, resources: Resources) -> Bundle:
    """Analyses, adapted texts, explanations and lost facts of every level of one article."""
    full = analyze(explainer.article, resources.matcher)
    by_editor = dict(explainer.levels)
    analyses: dict[str, Analysis] = {}
    adapted: dict[str, AdaptedText] = {}
    differences: dict[str, tuple[Difference, ...]] = {}
    explanations: dict[str, Explanation] = {}
    findings: dict[str, Counts] = {}
    for level in resources.site.levels:
        if level.id == "full":
            analyses[level.id] = full
        else:
            own = by_editor.get(level.id)
            if own is not None:
                text = _as_level(own, explainer.article)
                analyses[level.id] = analyze(text, resources.matcher)
                adapted[level.id] = replace(
                    align(full, analyses[level.id], level), reviewed_by=own.metadata.reviewed_by
                )
            else:
                adapted[level.id] = adapt(full, level, resources.entries)
                analyses[level.id] = analyze(adapted_article(explainer.article, adapted[level.id]), resources.matcher)
            differences[level.id] = compare(full, analyses[level.id])
        findings[level.id] = count_findings(
            analyses[level.id],
            level,
            resources,
            full=full if level.id in by_editor else None,
            is_stale=explainer.is_stale(level.id),
            differences=differences.get(level.id, ()),
        )
        explanations[level.id] = explain(analyses[level.id], resources.entries)
    return Bundle(
        site=site_of(resources),
        article=explainer.article,
        levels=resources.site.levels,
        analyses=analyses,
        adapted=adapted,
        explanations=explanations,
        entries=resources.entries,
        differences=differences,
        stale=frozenset(level for level in by_editor if explainer.is_stale(level)),
        by_editor=frozenset(by_editor),
        findings=findings,
    )


def _as_level(text: Article, article: Article) -> Article:
    """A level's text with what the article's front matter says of publisher, date and works; its own review kept."""
    own: Metadata = text.metadata
    metadata = replace(
        article.metadata,
        reviewed_by=own.reviewed_by,
        reviewed_on=own.reviewed_on,
        reviewed_hash=own.reviewed_hash,
        differences=own.differences,
        summary=own.summary or article.metadata.summary,
        updated=own.updated or article.metadata.updated,
    )
    return replace(text, metadata=metadata, title=text.title or article.title)
