"""SP81: a clause with a conjunction before the main clause: "Since A, B has …", "Two years after A, B", "When A happened, B"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import ends_plainly, is_acting
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._fronts import (
    CHANGES,
    LASTING,
    Front,
    behind,
    finite_verbs,
    fronted,
    is_cause,
    is_contrast,
    is_one_statement,
    is_other,
    is_passive,
    is_past,
    is_past_event,
    is_perfect,
)
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, long_view, upper
from build_tools.adapt.rules._words import REPORTS, REPORTS_WITH_CLAUSE, TIME_NOUNS
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

_CONTRASTS = frozenset("although though whereas while".split())
_WORDS = _CONTRASTS | frozenset("because since after before when as".split())
_EVENTS = frozenset("when as after".split())
_NEAR = frozenset("just soon shortly immediately right".split())
_LEADING = frozenset("and but".split())
_LONGEST_MEASURE = 5
_WHOLE = frozenset("everything all everyone".split())
_SHORT = 14  # words: "When this happened" makes a shorter sentence no easier


class FrontedClause(Rule):
    """Finds a clause with "although", "while" (for contrast), "because", "since", "after", "before", "when" or "as" before the main
    clause of a long sentence and tells it first, in its own sentence: "But …", "So …", "Since then, …", "Two years later, …",
    "When this happened, …", "At this time, …" (for "at a time when"); a clause with "before" goes behind: "This was just before …".

    Why: the reader has to keep the clause in mind until the subject comes.
    Left alone: "if", and "when" in the present (a condition stays with its result), "while" that may tell when, "as" and "since"
    that may mean another thing (with verbs of state they give a reason), and pronouns that look ahead.
    Source: Siddharthan (2006); Quirk et al., A Comprehensive Grammar, 15.25 to 15.47.
    """

    code: ClassVar[str] = "SP81"
    name: ClassVar[str] = "fronted-clause"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Since the old bridge was closed in 1995, the people of the valley have used a small boat.",
            "The old bridge was closed in 1995. Since then, the people of the valley have used a small boat.",
        ),
        (
            "Two years after the old bridge was closed, the council opened a new road along the river.",
            "The old bridge was closed. Two years later, the council opened a new road along the river.",
        ),
        (
            "Shortly before she left the town in the valley, the teacher opened a small school for the boys.",
            "The teacher opened a small school for the boys. This was shortly before she left the town in the valley.",
        ),
        (
            "When the council refused the plan for a new school, the parents wrote a long letter to the minister.",
            "The council refused the plan for a new school. When this happened, the parents wrote a long letter to the minister.",
        ),
        (
            "As the price of coal fell in the spring of 1950, the two brothers moved their tools to the barn.",
            "The price of coal fell in the spring of 1950. As this happened, the two brothers moved their tools to the barn.",
        ),
        (
            "As the old road over the hills was under snow, the people of the village went there by train.",
            "The old road over the hills was under snow. So the people of the village went there by train.",
        ),
        (
            "But, when he opened the door of the old barn, the two brothers were not there any more.",
            "He opened the door of the old barn. But when he did this, the two brothers were not there any more.",
        ),
        (
            "After the council had refused the plan for a new school, the parents wrote a long letter to the minister.",
            "The council refused the plan for a new school. After that, the parents wrote a long letter to the minister.",
        ),
        (
            "At a time when rents have shot up in all the towns, the farmers have become more and more poor.",
            "Rents have shot up in all the towns. At this time, the farmers have become more and more poor.",
        ),
        (
            "While most farmers near the coast are afraid of the wolf, farmers in the north have come to live with it.",
            "Most farmers near the coast are afraid of the wolf. But farmers in the north have come to live with it.",
        ),
        (
            "While he may become the mayor of the town, the council will have to find a new teacher.",
            "He may become the mayor of the town. But the council will have to find a new teacher.",
        ),
        (
            "Although Anna Keller, the head of the office, has so far given the plan her support, some of the members are against it.",
            "Anna Keller, the head of the office, has so far given the plan her support. But some of the members are against it.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "If it is hard to keep some of the bees away, especially the wild ones, nets have been hung in all the rooms.",
        "When the water in the old mine rises, the two brothers have to move their tools to the barn.",
        "While the teacher was ill in the spring, the children of the village went to another school.",
        "When the family lived in the old house by the sea, the two brothers learned to build small boats.",
        "As the report of the council shows, the people of the valley used a small boat for many years.",
        "While the plan would be welcome in the north, the mayor said that it was not needed in the valley.",
        "But, when they opened the door of the old barn, the two brothers found nothing but wet straw.",
        "When the old bridge was built in 1950, most of the people of the valley worked in the mine.",
        "As the river was so high in the spring that nobody slept, the people of the village went there by train.",
        "After the council had not refused the plan for a school, the parents wrote a long letter to the minister.",
        "While the mayor of the old town is planning a new school on the hill, the parents are against it.",
        "As the old company owned most of the land, the farmers of the valley gave it half of their grain.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the head of the sentence."""
        if "," not in sentence.text or context.level.high is None or not sentence.words:
            return
        if not any(w.text.lower() in _WORDS for w in sentence.words[: _LONGEST_MEASURE + 3]):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        lead = 0
        if v.low[0] in _LEADING:
            lead = 2 if v.low[1] == "," else 1
        at = next((k for k in range(lead, min(v.n, lead + _LONGEST_MEASURE)) if v.low[k] in _WORDS), None)
        if at is None or not v.is_free(0, at + 1):
            return
        front = fronted(v, at + 1)
        if front is None or v.count(at + 1, front.comma) < SHORTEST_PIECE + 1:
            return
        inner = range(at + 1, front.comma)
        if any(v.low[i] in ("so", "too", "such") and v.low[i + 1] != "far" for i in inner):
            return
        text = self._turned(v, lead, at, front) if v.low[at] == "before" else self._in_order(v, lead, at, front)
        if text is not None:
            end, words = text
            yield Edit(
                Span(0, end), words, self.code, f'A clause with "{v.low[at]}" before the main clause: two sentences.'
            )

    def _in_order(self, v: View, lead: int, at: int, front: Front) -> tuple[int, str] | None:
        opening = self._opening(v, lead, at, front)
        if opening is None:
            return None
        first = _simple_past(v, at, front) or v.src(at + 1, front.comma)
        if lead and v.low[0] == "but" and v.low[at] in _EVENTS:
            opening = f"But {opening[0].lower()}{opening[1:]}"  # what is said against it is the main clause
        elif lead:
            first = f"{v.words[0].text} {first}"
        return v.at(front.comma + 1), f"{upper(first)}{close(v, front.comma)} {opening} "

    def _opening(self, v: View, lead: int, at: int, front: Front) -> str | None:
        """The words that take up the first clause; None where the relation is not certain."""
        inner, comma, main = front
        word, before = v.low[at], v.low[lead:at]
        if inner.subject.kind == "pronoun" and main.subject.kind != "pronoun" and not is_other(v, inner, main):
            return None
        if v.low[inner.subject.start] in _WHOLE:
            return None
        is_timed = word in ("after", "when", "as") or is_past(v, inner.verb)
        if (not is_timed or word in _CONTRASTS) and self._is_report(v, front):
            return None
        if word in _CONTRASTS:
            if before not in ([], ["even"]) or (lead and v.low[0] == "but"):
                return None
            return "But" if word != "while" or is_contrast(v, front) else None
        if word == "because":
            return "So" if not before and v.low[main.start] != "so" else None
        if word == "since":
            return self._since(v, before, front)
        if word == "after":
            return self._after(v, before, at, lead, front)
        if word == "as" and not before and is_cause(v, front):
            return "So"
        if before == ["at", "a", "time"] and word == "when":
            return "At this time," if is_perfect(v, inner) and is_perfect(v, main) else None
        if before:
            return None
        if not is_one_statement(v, at + 1, comma) or v.length <= _SHORT:
            return None
        if word == "when":
            past = is_past(v, main.verb) and is_past_event(v, inner) and v.lemma(inner.verb) not in LASTING
            return self._this(v, "When", front) if past else None
        return self._as(v, front)

    def _is_report(self, v: View, front: Front) -> bool:
        """Whether somebody says what stands behind the comma, and perhaps what stands before it too."""
        inner, _, main = front
        if v.lemma(main.verb) in REPORTS | REPORTS_WITH_CLAUSE and v.is_reported(main.verb, v.n):
            return v.lemma(inner.verb) not in REPORTS | REPORTS_WITH_CLAUSE
        return False

    def _since(self, v: View, before: list[str], front: Front) -> str | None:
        inner, _, main = front
        if is_perfect(v, main) and is_past_event(v, inner) and before in ([], ["ever"]):
            return "Ever since then," if before else "Since then,"
        # In the present it gives a reason: "Since there is little rain, …".
        is_now = v.tags[inner.verb] in ("VBZ", "VBP") and not is_perfect(v, inner)
        is_reason = (is_now and v.tags[main.verb] in ("VBZ", "VBP", "MD")) or is_cause(v, front)
        return "So" if is_reason and not before else None

    def _after(self, v: View, before: list[str], at: int, lead: int, front: Front) -> str | None:
        inner, comma, main = front
        is_over = is_past_event(v, inner) or _simple_past(v, at, front) is not None
        if not is_over or not is_one_statement(v, at + 1, comma):
            return None
        if not before:
            is_then = v.tags[main.verb] == "VBD" and (v.lemma(main.verb) != "be" or is_passive(v, main))
            return "After that," if is_then and v.low[main.verb] != "had" else None
        if before[-1] in _NEAR and len(before) == 1:
            return f"{upper(v.src(lead, at))} after that,"
        if v.lemma(at - 1) in TIME_NOUNS and v.tags[at - 1] in ("NN", "NNS"):
            return f"{upper(v.src(lead, at))} later,"
        return None

    def _this(self, v: View, word: str, front: Front) -> str | None:
        """ "When this happened," or "When she did this,"."""
        inner, _, main = front
        acts = is_acting(v, inner) and not is_passive(v, inner)
        if acts and main.subject.kind == "pronoun" and v.low[main.subject.head] in ("he", "she", "they", "we", "i"):
            is_same = (
                v.low[inner.subject.head] == v.low[main.subject.head]
                if inner.subject.kind == "pronoun"
                else (inner.subject.plural is True) == (v.low[main.subject.head] in ("they", "we"))
            )
            if is_same:
                return f"{word} {v.words[main.subject.head].text} did this,"
        elif acts and inner.subject.kind == "pronoun" and v.low[inner.subject.head] in ("he", "she", "they", "we", "i"):
            return f"{word} {v.words[inner.subject.head].text} did this,"
        # "When the bridge was built, most of the people worked in the mine": what went on before and behind it too.
        return None if v.lemma(main.verb) in LASTING else f"{word} this happened,"

    def _as(self, v: View, front: Front) -> str | None:
        inner, comma, main = front
        is_going_on = v.lemma(inner.verb) == "be" and behind(v, inner.verb) in ("VBG", "VBN")
        verb = next((i for i in range(inner.verb + 1, comma) if v.tags[i] in ("VBG", "VBN")), comma)
        lemma = v.lemma(verb if is_going_on else inner.verb)
        if lemma not in CHANGES or comma - inner.verb < 2 or inner.subject.kind == "pronoun":
            return None
        if is_past(v, inner.verb):
            return "As this happened," if is_past(v, main.verb) else None
        if v.tags[inner.verb] in ("VBZ", "VBP") and v.tags[main.verb] in ("VBZ", "VBP", "MD"):
            return "As this happens,"
        return None

    def _turned(self, v: View, lead: int, at: int, front: Front) -> tuple[int, str] | None:
        """ "B. This was just before A": what came first stands first."""
        inner, comma, main = front
        before = v.low[lead:at]
        is_measure = not before or (len(before) == 1 and before[0] in _NEAR) or v.lemma(at - 1) in TIME_NOUNS
        if lead or not is_measure or v.tags[main.verb] != "VBD" or v.tags[inner.verb] != "VBD":
            return None
        if v.low[inner.verb] == "had" or main.start != main.subject.start or not ends_plainly(v, main.verb + 1):
            return None
        if finite_verbs(v, comma + 1, v.n) != 1 or v.is_reported(comma, v.n):
            return None
        if main.subject.kind == "pronoun" and inner.subject.kind != "pronoun":
            return None
        statement = upper(v.text[v.at(comma + 1) : v.until(v.n - 2)])
        measure = f"{v.src(0, at)} " if at else ""
        rest = v.src(at + 1, comma)
        measure = measure[:1].lower() + measure[1:]
        return len(v.text), f"{statement}{close(v, v.n - 1)} This was {measure}before {rest}{close(v, comma)}"


def _simple_past(v: View, at: int, front: Front) -> str | None:
    """The clause behind "after" with "had refused" told as "refused": the order of the two sentences says what came first."""
    verb = front.inner.verb
    if v.low[at] != "after" or v.low[verb] != "had" or v.tags[verb + 1] != "VBN" or v.low[verb + 1] == "been":
        return None
    past = inflect(v.lemma(verb + 1), "VBD")
    return None if past is None else " ".join((v.src(at + 1, verb), past, v.src(verb + 2, front.comma))).strip()
