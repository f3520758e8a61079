"""SP55: a participle at the end that tells one more fact of the subject: "It is a novel by X, published in 1950"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again, ends_plainly, is_simple
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._told import sole_verb
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._whole import may_act
from build_tools.model import Edit, Span

# What is done to a thing once, and what is so of a thing as long as it is there.
_DONE = frozenset(
    """announced bought built completed composed conceived constructed created delivered demolished designed destroyed developed
    directed discovered distributed edited elected engineered erected established filmed financed first formed found founded
    hosted illustrated inaugurated introduced invented issued launched made manufactured named narrated opened organised
    organized painted performed planned played premiered presented printed produced published recorded released restored
    rebuilt shot sold started staged sung translated unveiled written""".split()
)
_SO = frozenset(
    """considered designed estimated expected intended based bordered called controlled covered crossed defined divided drained fed flanked governed headed known led located
    managed marked measured operated owned placed presented protected ranked run separated served situated spoken supported
    surrounded used""".split()
)
_NOT = frozenset("not n't never no nor neither hardly barely only if unless : ; – —".split())
_CAUSED = frozenset("caused driven fuelled fueled sparked triggered".split())
_CHANGES = frozenset(
    """change climb close collapse decline decrease drop fall go grow improve increase jump plunge reach rise shrink sink slow soar start stop
    worsen""".split()
)
_MIDDLE = frozenset(
    "historically first later originally also partly mainly mostly often usually sometimes jointly".split()
)
_OFTEN = frozenset("mainly mostly often usually sometimes".split())
_BEHIND = frozenset("to by in on at as to from for with under near between during along".split())


class PassiveTail(Rule):
    """Finds ", built by …", ", published in …", ", located in …" at the end of a long sentence that says what its subject is ("It is
    a novel by …"), and makes it a sentence: "It was published in …".

    Why: a second fact hangs on the first without a subject or a tense.
    Left alone: participles that are not on the lists, sentences whose verb is not "be" (the last noun may be meant), and a noun
    of another kind or number before the comma.
    Source: the project's own lists of participles.
    """

    code: ClassVar[str] = "SP55"
    name: ClassVar[str] = "passive-tail"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The Blue Door is the second novel of the Swiss writer Anna Keller, published in Bern in 1950.",
            "The Blue Door is the second novel of the Swiss writer Anna Keller. It was published in Bern in 1950.",
        ),
        (
            "Altdorf is a small town with a market and an old mill, located on the east bank of the river.",
            "Altdorf is a small town with a market and an old mill. It is located on the east bank of the river.",
        ),
        (
            "Prices of bread and milk have risen by half in the two valleys since June, caused by a dry spring.",
            "Prices of bread and milk have risen by half in the two valleys since June. This was caused by a dry spring.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "She sent him a copy of the first novel of the Swiss writer, published in Bern in 1950.",
        "He is the son of a painter and of the owner of two houses, built by an old friend.",
        "The two brothers closed the old mill in the valley in the spring of 1950, caused by a lack of money.",
        "The mayor said that it was the oldest bridge in the valley, built by the army in 1950.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the participle."""
        if ", " not in sentence.text or ("ed " not in sentence.text and "n " not in sentence.text):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        for k in range(4, v.n - SHORTEST_PIECE):
            if v.low[k] != ",":
                continue
            at = k + 2 if v.low[k + 1] in _MIDDLE else k + 1
            if (
                v.low[at] not in _DONE | _SO | _CAUSED
                or v.tags[at] not in ("VBN", "VBD")
                or v.low[at + 1] not in _BEHIND
            ):
                continue
            words = self._words(v, k, at) if v.is_level(k) else None
            if words is not None:
                yield Edit(
                    Span(v.until(k - 1), v.until(k)),
                    f"{close(v, k)} {words}",
                    self.code,
                    "A participle behind the statement: a sentence of its own.",
                )
            return

    def _caused(self, v: View, k: int, at: int) -> str | None:
        """ "…, caused by a storm": all that was said before was caused by it."""
        clause = sole_verb(v, k) if left_stands_alone(v, 0, k) else None
        if clause is None or may_act(v, clause) or any(v.low[i] in _NOT for i in range(k)):
            return None
        if not ends_plainly(v, at + 1) or v.count(at, v.n) <= SHORTEST_PIECE:
            return None
        if v.count(0, k) <= SHORTEST_PIECE or v.tags[clause.verb] == "MD" or "," in v.low[clause.verb : k]:
            return None
        if v.lemma(clause.verb) not in _CHANGES and v.lemma(clause.verb) != "have":
            return None
        if v.lemma(clause.verb) == "have" and not any(
            v.tags[i] == "VBN" and v.lemma(i) in _CHANGES for i in range(clause.verb + 1, clause.verb + 4)
        ):
            return None
        return "This is" if v.tags[clause.verb] in ("VBZ", "VBP") and v.lemma(clause.verb) != "have" else "This was"

    def _words(self, v: View, k: int, at: int) -> str | None:
        if v.low[at] in _CAUSED:
            return self._caused(v, k, at) if v.is_word(at + 1, "by") else None
        clause = is_simple(v, 0, k)
        if (
            clause is None
            or v.lemma(clause.verb) != "be"
            or not ends_plainly(v, at + 1)
            or v.count(k, v.n) < SHORTEST_PIECE
        ):
            return None
        if any(v.low[i] == "," and v.low[i + 1] in ("that", "who") for i in range(at, v.n - 1)):
            return None  # "it was the bridge, built by the army, that fell"
        if "," in v.low[clause.verb : k] or not self._names_a_thing(v, clause):
            return None
        who = again(v, clause)
        if who is None:
            return None
        words, plural = who
        if clause.subject.kind == "name" or words == "It" or v.tags[clause.subject.head] == "CD":
            words = "They" if plural else "It"
        if words not in ("It", "They"):
            return None
        is_now = (v.low[at] in _SO or v.low[at - 1] in _OFTEN) and v.low[clause.verb] in ("is", "are")
        be = ("are" if plural else "is") if is_now else ("were" if plural else "was")
        return f"{words} {be}"

    def _names_a_thing(self, v: View, clause: Clause) -> bool:
        """Whether "a novel", "the second album" follows the verb, a thing that is not a person."""
        if v.is_person(clause.subject) or v.low[clause.subject.head] in ("he", "she", "there"):
            return False
        if v.tags[clause.verb + 1] == "IN":
            return clause.subject.kind != "common"  # "The bay is in the north, surrounded by …"
        what = v.core(clause.verb + 1)
        if what is not None and v.low[what.start] == "one" and v.is_word(what.core_end, "of"):
            what = v.core(what.core_end + 1)  # "one of the ten districts"
        if what is None or what.kind != "common" or v.is_person(what) or v.tags[what.start] not in ("DT", "CD"):
            return False
        return what.plural is not None
