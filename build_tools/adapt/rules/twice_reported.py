"""SP47: one speaker, two reports: "She said A, but added B", "She said she had seen A and would do B"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._passive import AGENTS
from build_tools.adapt.rules._predicates import FINITE, again, opening, say
from build_tools.adapt.rules._report import verb_of_saying
from build_tools.adapt.rules._view import Clause, NounPhrase, View, long_view
from build_tools.adapt.rules._words import COLLECTIVE, PERSONS, REPORTS, SUBORDINATORS
from build_tools.model import Edit, Span

_FIRST = REPORTS | frozenset("admit acknowledge announce add explain confirm know state note promise".split())
_SECOND = REPORTS | frozenset(
    "admit acknowledge add explain confirm promise announce deny urge call accuse criticise criticize".split()
)
_OTHERS = frozenset("he she it they".split())
_LEFT_MIN, _RIGHT_MIN = 4, 4
_SAYERS = AGENTS | COLLECTIVE | PERSONS
_HAS = frozenset("have has had been be".split())  # behind them the second verb may be the reported subject's


class TwiceReported(Rule):
    """Finds two reports by one speaker in a long sentence, "SPEAKER said …, but added …", "SPEAKER has said … and warned that …", and "SPEAKER said PRONOUN VERB … and
    would VERB …". Who says it is said again, so that the second report stays a report.

    Why: the second verb is far from its speaker, or from the verb of saying.
    Left alone: second verbs that the reported clause may own ("She said the minister knew and denied it"), quotations in
    between, conditions, questions.
    Source: the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP47"
    name: ClassVar[str] = "twice-reported"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Keller admitted that the bridge was too old for the trains, but said the road was safe.",
            "Keller admitted that the bridge was too old for the trains. But Keller said the road was safe.",
        ),
        (
            "She said that she would leave the council in May and would not work for the town again.",
            "She said that she would leave the council in May. She said that she would not work for the town again.",
        ),
        (
            "The planners say that most of the waste is taken to the old quarry and add that there is enough room.",
            "The planners say that most of the waste is taken to the old quarry. They add that there is enough room.",
        ),
        (
            "Keller warned that it was too early to open the bridge again and warned against trains of more than two cars.",
            "Keller warned that it was too early to open the bridge again. Keller warned against trains of more than two cars.",
        ),
        (
            "The council has said that the plan will harm “the trade of the town” and warned that it may cost “far too much”.",
            "The council has said that the plan will harm “the trade of the town”. It has warned that it may cost “far too much”.",
        ),
        (
            "The planners say that almost half of all the waste left in the valley was burned in 2013 and add that there is a new plant.",
            "The planners say that almost half of all the waste left in the valley was burned in 2013. They add that there is a new plant.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Later Keller added that the old bridge was “the Wolf,” and said that the people of the valley were afraid of it.",
        "The planners say that all the workers left in the valley were happy in 2013 and add that there is a new plant.",
        "The old mayor said yes and wrote that the bridge of the mine was too old for the trains.",
        "The planners say that most of the waste needs to be taken away and add that there is enough room.",
        "She said that she had been ill and that it rained and would not work for the town again.",
        "Keller has said that the bridge of the mine is too old and left the town by the river in May.",
        "Nobody said that the bridge was too old for the trains, but said the road was safe for all of them.",
        "The council has said that the mayor has seen the plan and warned that the town may not pay for it.",
        "She said that the minister knew of the letter and denied it in front of the council.",
        "She said that she would leave the council if the plan failed and would not work for the town again.",
        "The planners say that the people of the old town like the park and say little about the price of it.",
        "The report says that the union asks for more money for the mine and says nothing about the price of it.",
        "She said that the town would leave the group in May and would pay for the school itself.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the second report."""
        if not (" and " in sentence.text or " but " in sentence.text):
            return
        v = long_view(sentence, join_over(context.level))
        if v is None:
            return
        joins = [k for k in range(5, v.n - 4) if v.low[k] in ("and", "but") and v.is_level(k)]
        clause = opening(v) if joins else None
        said = verb_of_saying(v, clause.verb) if clause is not None else 0
        if clause is None or v.lemma(said) not in _FIRST or v.tags[clause.verb] not in ("VBD", "VBZ", "VBP"):
            return
        name = again(v, clause)
        if name is None or v.is_reported(0, clause.verb):
            return
        for k in joins:
            if v.low[k - 1] in ('"', "”", "''") and v.low[k - 2] == ",":
                continue  # "called “the Wolf,” and said": the comma in the quotation would stay before a full stop
            if k < clause.verb + 3 or v.count(0, k) < _LEFT_MIN or v.count(k + 1, v.n) < _RIGHT_MIN:
                continue
            added = self._second(v, clause, k) if said == clause.verb else self._perfect(v, clause, said, k)
            if added is None:
                continue
            end = k - 1 if v.low[k - 1] == "," else k
            lead = "But " if v.low[k] == "but" else ""
            yield Edit(
                Span(v.until(end - 1), v.at(k + 1)),
                f"{close(v, end)} {say(v, name, lead)} {added}",
                self.code,
                "Two reports by one speaker: who says it, twice.",
            )
            return

    def _second(self, v: View, clause: Clause, k: int) -> str | None:
        """The words to put before the second verb, behind the speaker; None where it may be another's verb."""
        verb = v.finite(k + 1)
        is_bare = verb is None and v.tags[clause.verb] == "VBP" and v.tags[k + 1] == "VB"  # "They say A and add B"
        verb = k + 1 if is_bare else verb
        if verb is None or any(v.low[i] in _OPEN for i in range(clause.verb + 1, k)):
            return None
        start = clause.verb + 1 + v.is_word(clause.verb + 1, "that")
        inner = v.clause(start)
        if inner is None and v.is_word(verb + 1, "that") and v.lemma(verb) in _SECOND:
            inner = self._loose(v, start, k)
        if inner is None or inner.start != start or inner.verb >= k:
            return None
        same = v.low[inner.subject.head] == v.low[clause.subject.head] and v.low[inner.subject.head] in _OTHERS
        if v.lemma(verb) in _SECOND and (is_bare or v.tags[verb] == v.tags[clause.verb]):
            return "" if v.low[k - 1] == "," or same or self._is_alone(v, clause, inner, verb, k) else None
        is_pronoun = v.low[inner.subject.head] in _OTHERS and inner.subject.end == inner.subject.start + 1
        if not is_pronoun or v.low[k] != "and" or v.tags[verb] != "MD" or (v.low[k - 1] == "," and not same):
            return None
        if any(v.tags[i] in FINITE for i in range(inner.verb + 1, k)):
            return None
        return v.src(clause.verb, start) + f" {v.low[inner.subject.head]} "

    def _loose(self, v: View, start: int, end: int) -> Clause | None:
        """The clause of tokens start…end by its one finite verb, whatever its subject is."""
        verbs = [i for i in range(start, end) if v.tags[i] in FINITE]
        if len(verbs) != 1 or verbs[0] == start:
            return None
        return Clause(start, NounPhrase(start, verbs[0], verbs[0], verbs[0] - 1, None, "common"), verbs[0])

    def _is_thing(self, v: View, subject: NounPhrase) -> bool:
        """Whether the subject of the report is something that says nothing: "the waste", "most of the water"."""
        nouns = [i for i in range(subject.start, subject.end) if v.tags[i] in ("NN", "NNS")]
        names = any(v.tags[i] in ("NNP", "NNPS", "PRP", "WP") for i in range(subject.start, subject.end))
        return bool(nouns) and not names and all(v.lemma(i) not in _SAYERS for i in nouns)

    def _perfect(self, v: View, clause: Clause, said: int, k: int) -> str | None:
        """ "has said that A and warned that B": the auxiliary, which is said again; None where B may be another's."""
        verb = k + 1
        is_told = v.lemma(verb) in _SECOND and v.tags[verb] in ("VBN", "VBD") and v.is_word(verb + 1, "that")
        inner = v.clause(said + 1 + v.is_word(said + 1, "that"))
        if not is_told or inner is None or inner.verb >= k or any(v.low[i] in _OPEN for i in range(said + 1, k)):
            return None
        is_perfect = any(v.low[i] in _HAS for i in range(inner.verb, k)) or v.tags[inner.verb] == "VBD"
        return None if is_perfect else f"{v.src(clause.verb, said)} "

    def _is_alone(self, v: View, clause: Clause, inner: Clause, verb: int, k: int) -> bool:
        """Whether only the speaker can have said what ``verb`` says: the other subject is "it" or "there", a thing, or differs in
        number."""
        if any(v.tags[i] in FINITE or (v.tags[verb] == "VB" and v.tags[i] == "TO") for i in range(inner.verb + 1, k)):
            return False
        if v.is_word(verb + 1, "that") and self._is_thing(v, inner.subject):
            return True
        if v.low[inner.subject.head] in ("there", "it") and v.low[clause.subject.head] != "it":
            return v.lemma(inner.verb) == "be"
        number = True if v.tags[verb] == "VB" else v.verb_number(verb)
        other = v.verb_number(inner.verb)
        return None not in (number, other) and number != other


_OPEN = SUBORDINATORS - {"as", "so", "than", "that"} | {"who", "which", ";", ":", "–", "—"}
