"""SP51: a reason, a cause or a purpose before the subject: "Because of the storm, …", "To save money, …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again, ends_plainly, is_acting, is_simple, this_be
from build_tools.adapt.rules._fronts import is_perfect
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.adapt.rules._words import TIME_NOUNS
from build_tools.model import Edit, Span

# The openings, longest first, and how the new sentence takes them up.
_LEADS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("because", "of"), "because of"),
    (("due", "to"), "because of"),
    (("owing", "to"), "because of"),
    (("as", "a", "result", "of"), "a result of"),
    (("as", "a", "consequence", "of"), "a result of"),
    (("as", "part", "of"), "part of"),
    (("as", "a", "part", "of"), "part of"),
    (("in", "response", "to"), "in response to"),
    (("in", "reaction", "to"), "in reaction to"),
    (("in", "recognition", "of"), "in recognition of"),
    (("in", "honour", "of"), "in honour of"),
    (("in", "honor", "of"), "in honor of"),
    (("in", "memory", "of"), "in memory of"),
    (("thanks", "to"), "thanks to"),
    (("despite",), "despite"),
    (("in", "spite", "of"), "in spite of"),
    (("after",), "after"),
    (("following",), "after"),
    (("in", "an", "attempt", "to"), "an attempt to"),
    (("in", "an", "effort", "to"), "an effort to"),
    (("in", "a", "bid", "to"), "a bid to"),
)
_FIRST = frozenset(words[0] for words, _ in _LEADS) | {"to", "by", "instead"}
_MODALS = frozenset("can could will".split())
_PARTS = frozenset("most much all part some many half several".split())
_TIMES = frozenset(("after", "following"))
_TURNS = frozenset(("after", "before"))
_NEAR = frozenset("just shortly soon".split())
_LONGEST_MEASURE = 5  # words: "more than two years after"
_SHORTEST = 5  # words of the phrase: a shorter one does not burden the reader
_OPENERS = frozenset("if whether how what where which who that as when while".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LIMITS = frozenset("not n't never no nobody nothing only if unless without ; : – —".split())
_STATES = frozenset("be have know understand seem win get become keep".split())


class FrontedReason(Rule):
    """Finds a long "Because of …", "As part of …", "In response to …", "Despite …", "After the death of …", "To save …", "By using …" before the subject and
    tells it in a sentence of its own behind the statement: "This was because of …", "They did this to save …".

    Why: the reader hears first what happened, then why; nothing has to be kept in mind until the subject comes.
    Left alone: short phrases, sentences with a second clause, denials, modal verbs and reports, and a purpose of something that
    nobody does.
    Source: plainlanguage.gov, "Place the main idea before exceptions and conditions".
    """

    code: ClassVar[str] = "SP51"
    name: ClassVar[str] = "fronted-reason"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Because of the high price of coal in the winter, the village closed the swimming pool.",
            "The village closed the swimming pool. This was because of the high price of coal in the winter.",
        ),
        (
            "As part of a plan to clean the rivers of the valley, the council built two new drains.",
            "The council built two new drains. This was part of a plan to clean the rivers of the valley.",
        ),
        (
            "After the death of his mother in the winter of 1950, Keller sold the house on the hill.",
            "Keller sold the house on the hill. This was after the death of his mother in the winter of 1950.",
        ),
        (
            "Several hours after the end of the great storm, the council closed the bridge over the river.",
            "The council closed the bridge over the river. This was several hours after the end of the great storm.",
        ),
        (
            "To save money for the repair of the roof, the two sisters sold the boat of their father.",
            "The two sisters sold the boat of their father. They did this to save money for the repair of the roof.",
        ),
        (
            "Instead of waiting for the boat to the island, Keller went to the old inn by the harbour.",
            "Keller went to the old inn by the harbour. Keller did this instead of waiting for the boat to the island.",
        ),
        (
            "By counting the rings in the wood of an old door, the sisters can work out the age of the house.",
            "The sisters can work out the age of the house. They can do this by counting the rings in the wood of an old door.",
        ),
        (
            "To see if the water of the old well was clean, the two sisters took some of it to the town.",
            "The two sisters took some of it to the town. They did this to see if the water of the old well was clean.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Because of this storm, the village on the hill had no water and no light for three weeks.",
        "To save money for the repair of the roof, the boat of the two sisters was sold in the spring.",
        "Despite the high price of coal in the winter, the mayor said that the village was not in danger.",
        "Several hours after the end of the great storm, the council had closed the bridge over the river.",
        "Because of the high price of coal in the winter, the village closed the pool, and the school stayed shut.",
        "By counting the rings in the wood of an old door, the sisters could not work out the age of the house.",
        "Instead of the boat to the old island in the lake, Keller took the new train to the harbour.",
        "Instead of waiting for the boat to the island, Keller was at the old inn by the harbour.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit that turns the two parts round."""
        if "," not in sentence.text or context.level.high is None or not sentence.words:
            return
        is_measured = any(w.text in _TURNS for w in sentence.words[1:_LONGEST_MEASURE])
        if sentence.words[0].text.lower() not in _FIRST and not is_measured:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None or not v.is_free(0, 2):
            return
        comma = next((k for k in range(3, v.n) if v.low[k] == ","), None)
        if comma is None or v.count(0, comma) < _SHORTEST:
            return
        clause = is_simple(v, comma + 1, v.n - 1) or self._able(v, comma)
        if (
            clause is None
            or clause.start != clause.subject.start
            or v.low[clause.subject.head] in ("there", "i", "you")
        ):
            return
        if not self._is_one_phrase(v, comma) or not ends_plainly(v, clause.verb + 1) or not v.is_level(comma):
            return
        if any(w in ("including", "with", "such") and v.low[i - 1] == "," for i, w in enumerate(v.low) if i > comma):
            return  # what hangs on the last noun must stay last
        if (
            any(w in ("because", "due", "despite", "thanks", "owing") for w in v.low[comma:])
            or "result" in v.low[comma:]
        ):
            return  # one reason is told already
        is_taken_up = v.tags[clause.subject.start] == "PRP$" or v.low[clause.subject.start] in (
            "he",
            "she",
            "it",
            "they",
        )
        if is_taken_up and any(t in ("NNP", "NNPS") for t in v.tags[1:comma]):
            return  # "After the death of Keller, his family …": the name must come first
        tail = self._tail(v, clause, comma)
        if tail is None:
            return
        start = v.at(comma + 1)
        main = v.text[start : v.until(v.n - 2)]
        stop = "" if main.endswith(".") else "."
        end = "" if tail.endswith(".") else "."
        yield Edit(
            Span(0, len(v.text)),
            f"{upper(main)}{stop} {tail}{end}",
            self.code,
            "A reason or a purpose before the subject: told behind the statement.",
        )

    def _able(self, v: View, comma: int) -> Clause | None:
        """ "By using a map, they could find …": the modal verb is said again."""
        clause = v.clause(comma + 1) if v.low[0] == "by" else None
        if clause is None or v.low[clause.verb] not in _MODALS or v.has_finite(clause.verb + 1, v.n):
            return None
        rest = range(clause.verb + 1, v.n)
        return None if any(v.low[i] in _LIMITS for i in rest) or v.is_reported(comma + 1, v.n) else clause

    def _is_one_phrase(self, v: View, comma: int) -> bool:
        """Whether no clause stands before the comma but one that belongs to an aim or a means: "To see if the well was dry"."""
        if not v.has_finite(1, comma):
            return True
        verbs = [i for i in range(1, comma) if v.tags[i] in _FINITE]
        return v.low[0] in ("to", "by") and len(verbs) == 1 and any(w in _OPENERS for w in v.low[2 : verbs[0]])

    def _measured(self, v: View, clause: Clause, comma: int) -> str | None:
        """ "This was two days after …" for "Two days after …", "Just before …"."""
        k = next((k for k in range(1, _LONGEST_MEASURE) if v.low[k] in _TURNS), 0)
        is_measure = k and (v.lemma(k - 1) in TIME_NOUNS or (k == 1 and v.low[0] in _NEAR))
        be = this_be(v, clause)
        if not is_measure or be is None or not self._is_event(v, clause, comma, k + 1):
            return None
        return f"{be} {v.low[0]}{v.text[v.until(0) : v.until(comma - 1)]}"

    def _tail(self, v: View, clause: Clause, comma: int) -> str | None:
        measured = self._measured(v, clause, comma)
        if measured is not None:
            return measured
        for words, lead in _LEADS:
            n = len(words)
            if tuple(v.low[:n]) == words:
                be = this_be(v, clause)
                if words[0] in _TIMES and not self._is_event(v, clause, comma):
                    return None
                if be is None or v.tags[n] in ("IN", "WP", "WDT") or v.low[n] in ("this", "that", "these", "what"):
                    return None
                return f"{be} {lead} {v.src(n, comma)}"
        if v.low[0] == "to" and v.tags[1] == "VB":
            return self._did(v, clause, f"to {v.src(1, comma)}")
        if v.low[0] == "by" and v.tags[1] == "VBG":
            return self._did(v, clause, f"by {v.src(1, comma)}", may_be_able=True)
        if v.low[:2] == ["instead", "of"] and v.tags[2] == "VBG":
            return self._did(v, clause, f"instead of {v.src(2, comma)}")
        return None

    def _is_event(self, v: View, clause: Clause, comma: int, start: int = 1) -> bool:
        """Whether "after" and its like are followed by something that happened, and the sentence tells what happened then."""
        event = v.core(start)
        if (
            event is None
            or event.kind == "pronoun"
            or v.is_time(event)
            or v.tags[start] in ("VBG", "IN", "RB")
            or v.low[start] in _PARTS
        ):
            return False
        return v.tags[clause.verb] == "VBD" and v.low[clause.verb] not in ("had", "'d") and "," not in v.low[1:comma]

    def _did(self, v: View, clause: Clause, rest: str, may_be_able: bool = False) -> str | None:
        """ "They did this" with the rest, where the subject acts; "They can do this" where that may be said again."""
        verb = clause.verb
        if is_perfect(v, clause):
            verb = v.tags.index("VBN", verb)
        if may_be_able and v.low[verb] in _MODALS and v.tags[verb + 1] == "VB" and v.lemma(verb + 1) not in _STATES:
            who = again(v, clause)
            return f"{who[0]} {v.low[verb]} do this {rest}" if who is not None else None
        if not is_acting(v, clause) or v.lemma(verb) in _STATES or v.tags[verb] == "MD":
            return None
        who = again(v, clause)
        if who is None:
            return None
        words, plural = who
        low = v.low[clause.verb]
        if low in ("has", "have"):
            do = "have done" if plural else "has done"
        elif v.tags[clause.verb] == "VBD":
            do = "did"
        else:
            do = "do" if plural else "does"
        return f"{words} {do} this {rest}"
