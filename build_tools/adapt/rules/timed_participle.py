"""SP52: two events of one subject, one of them an "-ing" form: "After leaving school, he …", "… before moving to Bern"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again, ends_plainly, is_simple, lowered
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._fronts import is_perfect
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.adapt.rules._words import COLLECTIVE
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

# What surely came to pass behind "before": "before reaching the town" may never have happened.
_HAPPENED = frozenset(
    """accept address appear attend be become begin begin break build buy change close come create develop die dissipate drop emigrate
    enter establish fall form found get go graduate head join land launch lead leave lose make marry merge move open play
    publish receive record release retire return rise sell serve settle share sign spend start study take teach train transfer
    travel turn weaken win work write""".split()
)
# What came behind these may have been cut off by them.
_CUTS = frozenset(
    "die stop end collapse fail explode crash quit kill shoot arrest run fall leave resign cancel abandon".split()
)
_WHERE = frozenset("aside away back together home there here abroad".split())
_NOT_BEFORE = frozenset(("RB", "CD", "JJ", "IN", "TO", "CC", "RBR", "DT"))
_GOES = frozenset(
    "be become move return go come close merge break die dissipate fall rise weaken turn drop land head".split()
)
_BY_THINGS = frozenset(
    "begin cross enter gain get hit lose open pass reach run spend stand start strike travel win".split()
)
_ADVERBS = frozenset("again eventually finally first later quickly suddenly".split())
_NO = frozenset("not n't never no nor nobody without just only".split())


class TimedParticiple(Rule):
    """Finds "After/Before …ing …, SUBJECT …" and "Having …ed …, SUBJECT …" at the head of a long sentence about the past, and
    "… before …ing …" and "… after …ing …" at its end, and tells the two events in two sentences.

    Why: the reader meets both events with a subject and a tense, in the order in which they came.
    Left alone: passives of things (somebody else may be meant), the present (but "has closed … after
    losing" is news: "This comes after …"), two clauses, "before" what may not have happened
    ("He died before finishing the book"), and "shortly before", "two days after", which measure time.
    Source: Quirk et al., A Comprehensive Grammar, 15.48 (the subject of a clause without one is that of the main clause).
    """

    code: ClassVar[str] = "SP52"
    name: ClassVar[str] = "timed-participle"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "After leaving the school of the village at the age of 14, Keller worked in the mine.",
            "Keller left the school of the village at the age of 14. Then Keller worked in the mine.",
        ),
        (
            "She studied law for three years in the capital before moving to a small town on the coast.",
            "She studied law for three years in the capital. Then she moved to a small town on the coast.",
        ),
        (
            "Having lost their house in the great flood, the two brothers built a boat of old barrels.",
            "The two brothers lost their house in the great flood. Then they built a boat of old barrels.",
        ),
        (
            "He bought the small farm on the hill in 1950 after selling his share of the old mine.",
            "He bought the small farm on the hill in 1950. This was after he sold his share of the old mine.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "After asking all of the people in the valley, the new bridge was named after an old teacher.",
        "He died in the hospital of the town in the spring of 1950 before finishing the last of his books.",
        "She left the town in the spring of 1950 shortly before winning the first prize for her songs.",
        "After leaving the school at the age of 14, children in the valley work in the mine for years.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit, at the head or at the end."""
        text = sentence.text
        if context.level.high is None or not (
            text.startswith(("After ", "Having ")) or " before " in text or " after " in text
        ):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        edit = self._head(v) if v.low[0] in ("after", "having") else None
        edit = edit or self._end(v)
        if edit is not None:
            span, words = edit
            yield Edit(span, words, self.code, 'Two events, one in an "-ing" form: one sentence each.')

    def _head(self, v: View) -> tuple[Span, str] | None:
        first = v.low[0]
        if v.tags[1] != ("VBG" if first == "after" else "VBN") or v.low[1] == "having":
            return None
        comma = next((k for k in range(3, v.n) if v.low[k] == "," and v.clause(k + 1) is not None), None)
        if comma is None or not v.is_free(0, comma) or v.count(0, comma) < SHORTEST_PIECE + 1:
            return None
        if (
            v.has_finite(1, comma)
            or any(v.low[i] in _NO for i in range(comma))
            or any(v.tags[i] == "VBG" for i in range(2, comma))
        ):
            return None
        clause = is_simple(v, comma + 1, v.n - 1)
        is_since = clause is not None and first == "after" and is_perfect(v, clause)
        if clause is None or clause.start != clause.subject.start or not (is_since or self._is_past(v, clause)):
            return None
        form = self._form(v, clause, 1)
        who = again(v, clause)
        if form is None or who is None:
            return None
        if v.tags[clause.verb - 1] in ("JJ", "VBN") or (clause.verb + 1 < v.n and v.tags[clause.verb + 1] == "NNS"):
            return None  # "the maximum sustained winds": the verb may be none
        subject = upper(v.src(clause.subject.start, clause.subject.end))
        lead = "Since then," if is_since else "Then"
        words = f"{subject} {form} {v.src(2, comma)}{close(v, comma)} {lead} {lowered(v, clause, who[0])}"
        return Span(0, v.until(clause.subject.end - 1)), words

    def _end(self, v: View) -> tuple[Span, str] | None:
        for k in range(5, v.n - 4):
            at = k + 2 if v.low[k + 1] in _ADVERBS else k + 1
            if v.low[k] not in ("before", "after") or v.tags[at] != "VBG" or not v.is_level(k):
                continue
            left = k - 1 if v.low[k - 1] == "," else k
            if v.tags[left - 1] in _NOT_BEFORE and v.low[left - 1] not in _WHERE and not self._is_date(v, left - 1):
                return None
            near = v.before(left)
            if (
                near is not None
                and v.is_time(near)
                and v.tags[near.start - 1] != "IN"
                and not self._is_date(v, left - 1)
            ):
                return None
            clause = is_simple(v, 0, left)
            if clause is None or not ends_plainly(v, at):
                return None
            is_new = v.low[k] == "after" and is_perfect(v, clause)
            if not (is_new or self._is_past(v, clause) or (v.low[k] == "after" and v.low[clause.verb] == "had")):
                return None
            lemma = v.lemma(at)
            if any(v.tags[i] in ("TO", "VBG") for i in range(clause.verb, k)) or v.low[at] == "having":
                return None  # "to leave the town before winning": whose time?
            if v.low[k] == "before" and (
                lemma not in _HAPPENED or any(v.lemma(i) in _CUTS for i in range(clause.verb, left))
            ):
                return None
            if any(v.tags[i] == "VBG" and v.tags[i - 1] in ("CC", ",") for i in range(at + 1, v.n)):
                return None
            form, who = self._form(v, clause, at), again(v, clause)
            if form is None or who is None:
                return None
            lead = "Then" if v.low[k] == "before" else "This comes after" if is_new else "This was after"
            adverb = f"{v.low[k + 1]} " if at > k + 1 else ""
            words = f"{close(v, left)} {lead} {lowered(v, clause, who[0])} {adverb}{form}"
            return Span(v.until(left - 1), v.until(at)), words
        return None

    def _is_date(self, v: View, i: int) -> bool:
        """Whether the number at ``i`` is a year, or an hour or a measure with a preposition: "at 12.45 after …"."""
        is_year = len(v.low[i]) == 4 and v.low[i].isdigit()
        return v.tags[i] == "CD" and (is_year or v.low[i - 1] in ("at", "to", "by", "for"))

    def _is_past(self, v: View, clause: Clause) -> bool:
        return v.tags[clause.verb] == "VBD" and v.low[clause.verb] not in ("had", "'d")

    def _form(self, v: View, clause: Clause, at: int) -> str | None:
        """The past of the verb at ``at``, where the subject of the clause does it."""
        lemma, subject = v.lemma(at), clause.subject
        is_passive = v.lemma(clause.verb) == "be"
        acts = (subject.kind != "common" or v.is_person(subject) or v.lemma(subject.head) in COLLECTIVE) and v.low[
            subject.head
        ] not in ("it", "there")
        if not acts and lemma not in (_GOES if is_passive else _GOES | _BY_THINGS):
            return None
        plural = subject.plural if subject.plural is not None else v.verb_number(clause.verb)
        if "and" in v.low[subject.core_end : subject.end]:
            plural = True
        if lemma == "be":
            if plural is None:
                return None
            return "were" if plural and v.low[subject.head] != "i" else "was"
        return inflect(lemma, "VBD")
