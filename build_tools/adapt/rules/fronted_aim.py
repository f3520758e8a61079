"""SP131: an aim before a statement with more than one verb: "To find the mine, they dug a hole and asked …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again, is_acting
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._fronts import is_perfect
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.adapt.rules._whole import may_act
from build_tools.adapt.rules._words import REPORTS, REPORTS_WITH_CLAUSE
from build_tools.model import Edit, Span

# "To be sure", "To make matters worse", "To begin with": comments on what follows.
_COMMENTS = frozenset("add avoid be become begin conclude have make paraphrase put quote say start sum tell".split())
# With these the aim is a condition: "To become a doctor, he had to study".
_NEEDS = frozenset("have need require take must should seem want hope try plan like prefer decide".split())


class FrontedAim(Rule):
    """Finds "To …," before a long statement about somebody who acts and tells the aim first, in a sentence of its own: "They wanted
    to find the mine. They dug …".

    Why: readers have to keep the aim in mind until the subject comes. (Where the statement is short and plain, the aim goes behind it.)
    Left alone: subjects that are no persons, passives, the simple present, modal verbs, "had to" and "needed" (there it is a condition), comments such
    as "To be sure", and aims with a comma of their own.
    Source: plainlanguage.gov, "Place the main idea before exceptions and conditions".
    """

    code: ClassVar[str] = "SP131"
    name: ClassVar[str] = "fronted-aim"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "To find the old mine of their father, the two sisters dug a deep hole and asked the farmers for a map.",
            "The two sisters wanted to find the old mine of their father. They dug a deep hole and asked the farmers for a map.",
        ),
        (
            "To help the guests of the old inn, the owners have planted a small wood, and given each tree a name.",
            "The owners want to help the guests of the old inn. They have planted a small wood, and given each tree a name.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "To find the old mine of their father, the two sisters had to dig a deep hole and ask the farmers for a map.",
        "To find the old mine in the hills, a deep hole was dug and the farmers were asked for a map.",
        "To make matters worse for the guests, the owners closed the inn and sold the tables.",
        "To find the old mine of their father, the mayor said, the two sisters dug a hole and asked for a map.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit from the head to the end of the subject."""
        if not sentence.text.startswith("To ") or "," not in sentence.text or context.level.high is None:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None or v.tags[1] != "VB" or v.lemma(1) in _COMMENTS:
            return
        comma = next((k for k in range(2, v.n - 3) if v.low[k] == ","), None)
        if comma is None or v.count(0, comma) < SHORTEST_PIECE + 1 or not v.is_free(0, comma):
            return
        clause = v.clause(comma + 1)
        if clause is None or clause.start != clause.subject.start or v.has_finite(1, comma):
            return
        words = self._wanted(v, clause)
        if words is not None:
            subject = upper(v.src(clause.subject.start, clause.subject.end))
            yield Edit(
                Span(0, v.until(clause.subject.end - 1)),
                f"{subject} {words[0]} to {v.src(1, comma)}{close(v, comma)} {words[1]}",
                self.code,
                "An aim before the subject: a sentence of its own.",
            )

    def _wanted(self, v: View, clause: Clause) -> tuple[str, str] | None:
        """ "wanted" or "want", and how the subject is named again; None where nobody acts."""
        subject, verb = clause.subject, clause.verb
        if (
            not may_act(v, clause)
            or v.low[subject.head] in ("you", "it", "there")
            or v.lemma(verb) in _NEEDS - {"have"}
        ):
            return None
        if v.tags[verb] == "MD" or not is_acting(v, clause) or v.lemma(verb) in REPORTS | REPORTS_WITH_CLAUSE:
            return None
        if v.tags[verb] != "VBD" and not is_perfect(v, clause):
            return None  # "To reach their goal, they use a map": what they do as a rule is a means
        is_pronoun = subject.kind == "pronoun"
        if is_pronoun and any(v.tags[i] in ("NNP", "NNPS") for i in range(1, subject.start)):
            return None  # "To help Keller, he …": the name must come first
        who = again(v, clause, person=True)
        if who is None:
            return None
        name, plural = who
        if v.tags[verb] == "VBD":
            return "wanted", name
        return ("want" if plural or name == "I" else "wants"), name
