"""SP21: who said it, behind a long report: "…, said the mayor" → "The mayor said …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import main_clause
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._view import NounPhrase, View, upper, view
from build_tools.adapt.rules._words import SUBORDINATORS
from build_tools.model import Edit, Span

_VERBS = frozenset(
    "say claim argue insist warn believe think suggest add admit explain find show reveal report".split()
)
_SPOKEN = frozenset("\"“”‘'’«»".split())
_LONGEST_SPEAKER = 12  # tokens


class ReportedTail(Rule):
    """Finds ", said SPEAKER." and ", SPEAKER said." at the end of a long statement without quotation marks, and puts the speaker
    first.

    Why: the reader learns only at the end that all of it is somebody's word; once the speaker stands first, what is said can be
    cut, and each part keeps its speaker.
    Left alone: quotations (the order is theirs), questions, statements that begin with a condition or a linking word, speakers
    with an aside of their own.
    Source: plainlanguage.gov (subject, verb, object); the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP21"
    name: ClassVar[str] = "reported-tail"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The new rules for the harbour will come into force in the spring of next year, said the mayor of the town.",
            "The mayor of the town said the new rules for the harbour will come into force in the spring of next year.",
        ),
        (
            "London has more large fires than any other city of the country in most winters, the report says.",
            "The report says London has more large fires than any other city of the country in most winters.",
        ),
        (
            "In the north, the number of old towns with a mill of their own has doubled since 1980, the report says.",
            "The report says that, in the north, the number of old towns with a mill of their own has doubled since 1980.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The new rules for the harbour will come into force in the spring of the year after next, nobody says.",
        "And the new rules for the harbour will come into force in the spring of next year, said the mayor.",
        "“The new rules for the harbour will come into force in the spring of next year,” said the mayor.",
        "If the river rises again, the people of the valley will have to leave their houses, said the mayor.",
        "The new rules will come into force in the spring of next year, said Anna Keller, the mayor of the town.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit that covers the sentence."""
        if context.level.high is None or not any(w.lemma in _VERBS for w in sentence.words):
            return
        v = view(sentence)
        if v.length <= split_over(context.level) or sentence.protected or v.low[v.n - 1] != ".":
            return
        if any(w[0] in _SPOKEN and len(w) == 1 for w in v.low) or v.low[0] in SUBORDINATORS:
            return
        lead = "But " if v.low[0] == "but" and v.low[1] != "," else ""
        if v.tags[0] == "CC" and not lead:
            return
        comma = next((k for k in range(v.n - 2, 2, -1) if v.low[k] == ","), None)
        if comma is None or v.n - comma > _LONGEST_SPEAKER or main_clause(v, 0, comma) is None:
            return
        found = self._speaker(v, comma)
        if found is None or v.is_reported(0, comma):
            return
        speaker, verb = found
        told = v.src(1 if lead else 0, comma)
        if not lead and not self._keeps_capital(v):
            told = told[0].lower() + told[1:]
        who = v.src(speaker.start, speaker.end)
        start = 1 if lead else 0
        if v.tags[start] in ("IN", "TO", "RB") and "," in v.low[start:comma]:
            told = f"that, {told}"  # "The report says that, in the US, …": the phrase is not about the saying
        text = f"{lead}{who if lead else upper(who)} {v.src(verb, verb + 1)} {told}"
        yield Edit(Span(0, v.until(v.n - 2)), text, self.code, "Who said it comes first.")

    def _speaker(self, v: View, comma: int) -> tuple[NounPhrase, int] | None:
        """The speaker and the verb of saying; None where there is more between the comma and the full stop."""
        if v.tags[comma + 1] in ("VBD", "VBZ", "VBP"):
            verb, speaker = comma + 1, v.phrase(comma + 2)
            if speaker is None or speaker.end != v.n - 1:
                return None
        else:
            clause = v.clause(comma + 1)
            if clause is None or clause.start != clause.subject.start or clause.verb != v.n - 2:
                return None
            verb, speaker = clause.verb, clause.subject
        if v.lemma(verb) not in _VERBS or v.low[speaker.start] in ("it", "there", "nobody", "none", "no"):
            return None
        return speaker, verb

    def _keeps_capital(self, v: View) -> bool:
        first = v.words[0]
        return v.tags[0] in ("NNP", "NNPS", "CD") or first.text == "I" or any(c.isupper() for c in first.text[1:])
