"""CP09: "however" in the middle of a sentence, and formal linking words at its head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._view import view
from build_tools.model import Edit, Span

_HEAD = re.compile(r"^(However|Nevertheless|Nonetheless|Moreover|Furthermore|Additionally), (?=\w)")
_MIDDLE = re.compile(r", (?:however|nevertheless|nonetheless|moreover|furthermore),(?= \w)")
_PLAIN = {
    "However": "But ",
    "Nevertheless": "But ",
    "Nonetheless": "But ",
    "Moreover": "",
    "Furthermore": "",
    "Additionally": "",
}
_NAMES = frozenset(("NNP", "NNPS"))


class LinkingWord(Rule):
    """Finds "However, …" and "…, however, …" and uses "But" at the head of the sentence; takes "Moreover," out.

    Why: a contrast is understood when it comes first and in the word that people speak. "Moreover" only says that more comes.
    When to leave it: "however" without commas ("however hard"), a sentence that begins with another linking word, a fronted
    phrase before the linking word, quotations.
    Source: GOV.UK content design; Siddharthan (2006) on the order of connectives.
    """

    code: ClassVar[str] = "CP09"
    name: ClassVar[str] = "linking-word"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("A new road, however, would cost more.", "But a new road would cost more."),
        ("However, the bridge was closed.", "But the bridge was closed."),
        ("The bridge, however, was closed.", "But the bridge was closed."),
        ("Moreover, the bridge was closed.", "The bridge was closed."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "However, said the mayor, the bridge was closed.",
        "However hard they worked, the bridge was not ready.",
        "In May, however, the bridge was closed.",
        "And the bridge, however, was closed.",
        "“However, the bridge was closed,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a sentence."""
        text = sentence.text
        if context.level.high is None:
            return
        reason = "A formal linking word."
        head = _HEAD.match(text)
        if head is not None and not sentence.is_protected(0, head.end()):
            v = view(sentence)
            first = next((i for i in range(v.n) if v.at(i) >= head.end()), v.n - 1)
            plain = _PLAIN[head.group(1)]
            if v.tags[first].startswith("VB"):
                return  # "However, said the mayor, …"
            if not plain or v.low[first] not in ("but", "and", "while", "although", "though", "despite"):
                yield Edit(
                    Span(0, head.end() + 1),
                    plain + (text[head.end()] if plain else text[head.end()].upper()),
                    self.code,
                    reason,
                )
            return
        middle = _MIDDLE.search(text)
        if middle is None or sentence.is_protected(*middle.span()) or not text[0].isupper():
            return
        v = view(sentence)
        comma = next((i for i in range(v.n) if v.at(i) >= middle.start()), 0)
        subject = v.phrase(0)
        if subject is None or subject.end != comma or v.finite(comma + 3) is None or not v.is_free(0, comma):
            return
        opening = text[: middle.start()]
        keeps = v.tags[0] in _NAMES or v.words[0].text == "I" or (not opening[1:2].islower() and v.tags[0] != "DT")
        lead = (
            ""
            if "however" not in middle.group() and "never" not in middle.group() and "none" not in middle.group()
            else "But "
        )
        begins = opening if keeps or not lead else opening[0].lower() + opening[1:]
        yield Edit(Span(0, middle.end()), lead + begins, self.code, reason)
