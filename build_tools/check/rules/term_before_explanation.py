"""GL106: a term is used before the text explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules.name_without_entry import _GLOSSARY
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_AFTER = re.compile(
    r"^(?:s|es)?(?:[”\"’]?,? (?:means?|is when|are when|is defined as|refers? to)\b|[”\"’]? (?:is|are) (?:an?|the) \w+ (?:\w+ )?(?:that|which|where|who|of|in|between)\b)"
)


class TermBeforeExplanation(Rule):
    """A term is used before the text explains it.

    ## What it does
    Looks for sentences that explain a glossary term ("An estuary is the wide part of a river …"), and reports a use of the term
    in a sentence before.

    ## Why it matters
    The explanation helps only those who read on. Most who do not know the word will not.

    ## When to leave it
    Where the first use is a question that the explanation answers. Pages link a term at its first use, so this is a note only.

    ## Source
    WCAG 2.2, technique G112, "Using inline definitions": at the first use.
    """

    code = "GL106"
    name = "term-before-explanation"
    severity = "info"
    examples = (
        Example(
            "Boats wait in the estuary. An estuary is the wide part of a river where it meets the sea.",
            ("estuary",),
            glossary=_GLOSSARY,
        ),
    )
    unchanged = (
        Example(
            "An estuary is the wide part of a river where it meets the sea. Boats wait in the estuary.",
            glossary=_GLOSSARY,
        ),
        Example("Boats wait in the estuary. The estuary is a mile wide.", glossary=_GLOSSARY),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a term, at its first use."""
        terms = {e.id for e in text.entries if e.kind == "term"}
        first: dict[str, int] = {}
        done: set[str] = set()
        mentions = [m for m in text.analysis.mentions if m.entry_id in terms]
        spans = [line.sentence.span for line in text.prose]
        for mention in mentions:
            index = next((i for i, s in enumerate(spans) if s.start <= mention.span.start < s.end), None)
            if index is None:
                continue
            earlier = first.setdefault(mention.entry_id, index)
            line = text.prose[index]
            opening = text.article.prose[line.sentence.span.start : mention.span.start].strip(' “"‘').lower()
            if opening not in ("", "a", "an", "the"):
                continue
            rest = text.article.prose[mention.span.end : line.sentence.span.end]
            if earlier < index and mention.entry_id not in done and _AFTER.match(rest):
                done.add(mention.entry_id)
                place = next(m.span for m in mentions if m.entry_id == mention.entry_id)
                yield self.found(
                    place,
                    f"“{place.of(text.article.prose)}” is used here and explained only later",
                    notes=(("explained here", line.sentence.span),),
                )
