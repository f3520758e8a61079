"""What a text says, who says it, and what it leaves open. One file an extractor; this is the list of them."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.explain.dates import events
from build_tools.explain.gaps import gaps
from build_tools.explain.key_points import MANY_DATES, key_points
from build_tools.explain.questions import questions
from build_tools.explain.statements import statements
from build_tools.model import Analysis, Explanation, GlossaryEntry, Name


def explain(analysis: Analysis, entries: Sequence[GlossaryEntry] = (), *, find_names: bool = False) -> Explanation:
    """All extractors over one analysis. ``entries``: the glossary, which tells persons from places and offices.

    ``find_names``: also every name of the text, which pages do not show.
    """
    from build_tools.explain.place import in_source
    from build_tools.language.names import names

    article, sentences = analysis.article, analysis.sentences
    kinds: dict[str, str] = {
        name.lower(): e.kind for e in entries for name in (e.label.removeprefix("the "), *e.aliases)
    }
    said = statements(article, sentences, kinds)
    dated = events(article, sentences)
    facts = [s.span for s in said if s.speaker_kind != "unnamed-group"]
    if len(dated) <= MANY_DATES:
        facts += [e.span for e in dated]
    named = tuple(
        Name(name.text, in_source(s, article.prose, name.span.start, name.span.end))
        for s in (sentences if find_names else ())
        for name in names(s.text)
    )
    return Explanation(
        names=named,
        statements=said,
        events=dated,
        gaps=gaps(article, sentences, said, dated),
        key_points=key_points(article, sentences, facts),
        questions=questions(analysis, said, dated, {e.id: e for e in entries}),
    )
