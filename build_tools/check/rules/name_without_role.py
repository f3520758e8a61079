"""GL104: someone speaks, and the text does not say who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Line, Text
from build_tools.explain.speakers import BODY_NAMES, TITLES
from build_tools.explain.statements import SAYING
from build_tools.language.closed import DAYS, MONTHS
from build_tools.language.inflection import lemma
from build_tools.model import Diagnostic

_NAME = r"(?:[A-Z][a-zà-öø-ÿ’'-]+|[A-Z]\.)(?: (?:[A-Z]\.|al-|bin|de|van|von|der|den)){0,2}(?:[ -][A-Z][a-zà-öø-ÿA-Z’'-]+){1,2}"
_SAID = r"(?:said|says|told|tells|added|adds|wrote|writes|warned|warns|argued|argues|claimed|claims|explained|noted|stated|insisted|announced|recalled|admitted|replied|asked)"
_SPEAKS = re.compile(
    rf"(?P<before>(?:^|[\w”\"’'.,;:]{{1,40}} )?)(?P<name>{_NAME}) (?:also |later |then |once |has |had )?{_SAID}\b|\b{_SAID} (?P<after>{_NAME})(?P<rest>.{{0,3}})"
)
_VERBS = tuple(_SAID.removeprefix("(?:").removesuffix(")").split("|"))
_ROLE_AFTER = re.compile(r"^\s*(?:,|\(|—|–| of\b| from\b| at\b| in\b)")


class NameWithoutRole(Rule):
    """Someone speaks, and the text does not say who that is.

    ## What it does
    Finds the first mention of a person who says something, where no title or role stands beside the name and no glossary entry
    explains it.

    ## Why it matters
    What a statement is worth depends on who makes it. "Ada Marsh said" means nothing without "the head of the commission".

    ## When to leave it
    Where everyone knows the name, or the role would give a source away.

    ## Source
    AP Stylebook, "titles"; The Trust Project, indicator "Citations and references".
    """

    code = "GL104"
    name = "name-without-role"
    examples = (
        Example("Ada Marsh said that the river was rising.", ("Ada Marsh",)),
        Example("“The river is rising,” said Ada Marsh.", ("Ada Marsh",)),
    )
    unchanged = (
        Example("Ada Marsh, the head of the commission, said that the river was rising."),
        Example("Mayor Ada Marsh said that the river was rising."),
        Example("“The river is rising,” said Ada Marsh, the mayor."),
        Example("The mayor is Ada Marsh. Ada Marsh said that the river was rising."),
        Example("The Rhine Commission said that the river was rising."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a person."""
        for line in text.prose:
            if not any(verb in line.text for verb in _VERBS):
                continue
            for found in _SPEAKS.finditer(line.text):
                group = "name" if found["name"] else "after"
                span = self._bare(line, *found.span(group))
                if span is None or line.is_quoted(*found.span(group)):
                    continue
                name = line.text[span[0] : span[1]]
                if not self._is_first(text, line, name, span[0]) or not _is_person(line, span) or _has_role(line, span):
                    continue
                place = line.place(*span)
                if text.is_mentioned(place):
                    continue
                yield self.found(
                    place, f"who is {name}? A role beside the first mention tells what the words are worth"
                )

    @staticmethod
    def _bare(line: Line, start: int, end: int) -> tuple[int, int] | None:
        words = line.text[start:end].split(" ")
        if any(w in TITLES or w in BODY_NAMES or w.lower() in MONTHS | DAYS for w in words) or words[0] in (
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "But",
            "And",
            "When",
            "As",
            "If",
            "He",
            "She",
            "They",
            "It",
            "Some",
            "Many",
            "According",
            "Yesterday",
            "Today",
            "Then",
            "Later",
            "Last",
            "Mrs",
            "Miss",
        ):
            return None
        return start, end

    @staticmethod
    def _is_first(text: Text, line: Line, name: str, at: int) -> bool:
        last = name.split(" ")[-1]
        place = line.place(at, at + 1).start
        return re.search(rf"\b{re.escape(last)}\b", text.article.prose[:place]) is None and last not in (
            text.article.title or ""
        )


def _is_person(line: Line, span: tuple[int, int]) -> bool:
    """Whether the tagger too takes the words for a name, and the word after it (or before) for the verb."""
    inside = [w for w in line.words if span[0] <= w.span.start < span[1]]
    verb = next((w for w in line.words if w.span.start >= span[1]), None)
    spoken = verb is not None and lemma(verb.text, "VBD") in SAYING
    return (
        bool(inside)
        and all(w.tag in ("NNP", "NNPS") or not w.text[0].isalpha() for w in inside)
        and (spoken or verb is not None)
    )


def _has_role(line: Line, span: tuple[int, int]) -> bool:
    before = [w for w in line.words if w.span.end <= span[0]]
    if before and (before[-1].tag in ("NN", "NNS", "NNP", "NNPS", "JJ") or before[-1].text in TITLES):
        return True
    # "the mayor, Ada Marsh, said"
    if len(before) > 1 and before[-1].text == "," and before[-2].tag.startswith("NN"):
        return True
    return _ROLE_AFTER.match(line.text[span[1] :]) is not None
