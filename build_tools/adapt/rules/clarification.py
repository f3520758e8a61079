"""CL01: a name that readers may not know gets its role or its full form from the glossary, at its first use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.language.inflection import is_known
from build_tools.language.tagging import fold
from build_tools.model import Edit, GlossaryEntry, Span

_LONGEST_ROLE = 8  # words


class Clarification(Rule):
    """Adds ", the Kremlin's spokesman," behind a person's name and "(…)" behind an acronym, where a text first names them.

    Why: WCAG 3.1.3 and 3.1.4 ask that unusual words and abbreviations are explained where they come first.
    Left alone: names that the sentence explains already (a title before, a comma or bracket behind), possessives, names
    inside longer names, and entries without a role. Only words of the glossary entry are added, and the engine checks
    that nothing else changed. Needs a glossary: it never runs on single lines.
    """

    code: ClassVar[str] = "CL01"
    name: ClassVar[str] = "explain-name"
    # The examples of this rule need a glossary; tests/adapt/test_clarification.py holds them.
    examples: ClassVar[tuple[tuple[str, str], ...]] = ()
    unchanged: ClassVar[tuple[str, ...]] = ("Dmitry Peskov spoke.",)

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """At most one edit a sentence: two explanations would drown it."""
        if context.level.high is None:
            return
        for entry in context.entries:
            if entry.id in context.explained:
                continue
            edit = self._role(sentence, entry) if entry.kind == "person" else self._full_form(sentence, entry)
            if edit is not None:
                yield edit
                return

    def _role(self, sentence: Tagged, entry: GlossaryEntry) -> Edit | None:
        role = (entry.role or "").strip().rstrip(".")
        if not role or len(role.split()) > _LONGEST_ROLE or " " not in entry.label:
            return None
        at = sentence.text.find(entry.label)
        end = at + len(entry.label)
        if at < 0 or not _stands_alone(sentence, at, end) or fold(role).lower() in fold(sentence.text).lower():
            return None
        text = sentence.text
        closing = "" if text[end : end + 1] in (".", "?", "!", ";", ":") else ","
        first = role.split()[0].lower()
        if first in ("the", "a", "an") or is_known(first, "NN"):  # "Interim head", but not "Russian president"
            role = role[0].lower() + role[1:]
        return Edit(Span(end, end), f", {role}{closing}", self.code, f"First use of {entry.label}: who that is")

    def _full_form(self, sentence: Tagged, entry: GlossaryEntry) -> Edit | None:
        full = entry.label.removeprefix("the ").removeprefix("The ")
        short = next((a for a in entry.aliases if re.fullmatch(r"[A-Z]{2,6}", a)), None)
        if short is None or entry.kind != "organization" or not _abbreviates(short, full) or full in sentence.text:
            return None
        m = re.search(rf"\b{short}\b", sentence.text)
        if m is None or not _stands_alone(sentence, m.start(), m.end()):
            return None
        return Edit(Span(m.end(), m.end()), f" ({full})", self.code, f"First use of {short}: what it stands for")


def _abbreviates(short: str, full: str) -> bool:
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    return initials == short


def _stands_alone(sentence: Tagged, start: int, end: int) -> bool:
    """Whether the name at start…end is a noun phrase of its own that nothing beside it explains or lengthens."""
    text = sentence.text
    if sentence.is_protected(start, end) or text[end : end + 1] in (",", "(", "’", "'", "-", "–"):
        return False
    if text[end : end + 2].strip().startswith(("(", "—", "–")):
        return False
    after = next((w for w in sentence.words if w.span.start >= end), None)
    if after is not None and (after.tag in ("NNP", "NNPS", "NN", "NNS", "POS", "CC") or after.text[0].isupper()):
        return False
    before = next((w for w in reversed(sentence.words) if w.span.end <= start), None)
    if before is None:
        return True
    # A title, an adjective or another name before it says who it is, or belongs to it.
    return before.tag in ("VBD", "VBZ", "VBP", "VB", "IN", "TO", "VBN", "VBG", "WRB") or before.text in (",", ";")
