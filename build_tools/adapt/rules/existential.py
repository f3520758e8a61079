"""CP05: "There are many people who …": the subject comes late and the verb later."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._view import upper, view
from build_tools.model import Edit, Span


class Existential(Rule):
    """Finds "There are PEOPLE who VERB" and begins with the people.

    Why: the sentence says who does what at once.
    When to leave it: questions, negations, "there" for a place, verbs that do not agree, other tenses than that of "be".
    Source: Williams, Style: Lessons in Clarity and Grace ("Characters and actions").
    """

    code: ClassVar[str] = "CP05"
    name: ClassVar[str] = "there-is"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("There are many people who live near the river.", "Many people live near the river."),
        ("There were three trains that stopped at the village.", "Three trains stopped at the village."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "There are no people who live near the river.",
        "There is a man who lived near the river.",
        "There are many people near the river.",
        "There were three trains that stopped at the village, said the mayor, who was there.",
        "There they met the people who live near the river.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the head of the sentence."""
        if context.level.high is None or not sentence.text.startswith("There "):
            return
        v = view(sentence)
        if v.stop is None or v.n < 7 or v.tags[0] != "EX" or v.low[1] not in ("is", "are", "was", "were"):
            return
        noun = v.phrase(2)
        if (
            noun is None
            or noun.kind != "common"
            or v.low[2] in ("no", "not", "nothing", "none", "few", "little", "also", "the")
        ):
            return
        pronoun = noun.end
        if not v.is_word(pronoun, "who", "that", "which") or v.tags[pronoun] not in ("WP", "WDT", "IN"):
            return
        verb = v.finite(pronoun + 1)
        past = v.low[1] in ("was", "were")
        if (
            verb is None
            or verb != pronoun + 1
            or (v.tags[verb] == "VBD") != past
            or v.tags[verb] == "MD"
            or not v.agrees(noun, verb)
        ):
            return
        if any(v.low[i] == "," and v.finite(i + 1) is not None for i in range(verb, v.n)) or not v.is_free(
            0, pronoun + 1
        ):
            return
        yield Edit(Span(0, v.at(verb)), f"{upper(v.src(2, pronoun))} ", self.code, "The subject comes first.")
