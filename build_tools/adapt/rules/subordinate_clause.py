"""SP09: "although", "while", "because" or "when" behind the main clause of a long sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import statement
from build_tools.adapt.rules._clauses import close, first_upper, left_stands_alone, main_clause
from build_tools.adapt.rules._far_subject import far_clause, gerund_clause
from build_tools.adapt.rules._fronts import loose_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import ANY_CLAUSE, behind_front, opening, opens_clause, subject_verb
from build_tools.adapt.rules._told import sole_verb
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._words import SUBORDINATORS
from build_tools.model import Edit, Span

_LEADS = {
    "although": "But",
    "though": "But",
    "whereas": "But",
    "while": "",
    "whilst": "",
    "when": "That was when",
    "after": "This was after",
    "before": "Then",
}

_OPENERS = frozenset((*_LEADS, "because"))
_CONTRASTS = frozenset("although though whereas while whilst".split())
_LABEL = 4  # words before a colon that are no statement: "Usual salary: …"
_UNMARKED = frozenset("because when although though whereas while".split())  # these may cut without a comma before them
_HEDGES = frozenset("perhaps maybe possibly probably even also just simply".split())
_DENIALS = frozenset(
    "not n't never no only just partly largely simply mostly hardly few little if so too more less than".split()
)

_WITH_COMMA = frozenset("not n't no never few little more less than mostly largely hardly".split())


class SubordinateClause(Rule):
    """Finds ", although …", ", whereas …", ", while …", ", because …", ", when …" at the end of a long sentence and makes the
    clause a sentence that keeps the relation: "But …", "This is because …", "That was when …".

    Why: two statements in one sentence; the second often brings the news.
    Left alone: clauses without their own subject, "while" for "during", "when" without a comma (it says which case
    is meant), conditions, reported speech, negation before "because" without a comma (it may be what is denied).
    Source: Siddharthan (2006), who keeps the relation with a connective of the same meaning.
    """

    code: ClassVar[str] = "SP09"
    name: ClassVar[str] = "subordinate-clause"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The old wall is often called a dragon, a beast made up of stones, because people see a head and a tail in it.",
            "The old wall is often called a dragon, a beast made up of stones. "
            "This is because people see a head and a tail in it.",
        ),
        (
            "The plan was welcomed by most of the people in the valley, although it will cost a lot of money.",
            "The plan was welcomed by most of the people in the valley. But it will cost a lot of money.",
        ),
        (
            "The north of the country is dry for most of the year, while the south is often flooded in spring.",
            "The north of the country is dry for most of the year. The south is often flooded in spring.",
        ),
        (
            "The family lived in a small house near the station until 1950, when they moved to the coast.",
            "The family lived in a small house near the station until 1950. That was when they moved to the coast.",
        ),
        (
            "In the dry north, the farmers sell most of their water, while in the south only two of the rivers are low.",
            "In the dry north, the farmers sell most of their water. In the south only two of the rivers are low.",
        ),
        (
            "The feast of the village began on Saturday afternoon, though neither Keller nor Berg was there.",
            "The feast of the village began on Saturday afternoon. But neither Keller nor Berg was there.",
        ),
        (
            "The old bridge over the river, a gift of the king, is made of wood, while the new one is made of steel.",
            "The old bridge over the river, a gift of the king, is made of wood. The new one is made of steel.",
        ),
        (
            "Rooms in the old town are five pounds a night in the summer, while building a small hut would cost 200 pounds.",
            "Rooms in the old town are five pounds a night in the summer. Building a small hut would cost 200 pounds.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "He did not leave the house on the hill because the rain had come into all the rooms in the spring.",
        "The old bridge over the river, a gift of the king, was burning, while the people slept in their houses.",
        "The farmers in the north of the country sold most of their water, while they waited for the rain.",
        "The bridge was not closed by the police on Saturday night because nobody had told them about it.",
        "He worked in a bank in the centre of the city for several years, while studying law in the evenings.",
        "The minister said that the plan was welcomed by most of the people, although it costs a lot of money.",
        "The sisters live in the old town beside the river, while building a small hut in the hills near Bern.",
        "Prices will fall again in the spring of next year, when the new rules for banks come into force.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last clause of the sentence."""
        text = sentence.text
        if not any(f" {w} " in text for w in _OPENERS):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        for k in range(3, v.n - 3):
            even = int(v.low[k] == "though" and v.low[k - 1] == "even")
            has_mark = v.low[k - 1 - even] in (",", "–", "—")
            if v.low[k] not in _OPENERS or not (has_mark or v.low[k] in _UNMARKED) or not v.is_level(k):
                continue
            if v.low[k + 1] == "of":
                continue
            left = k - 1 - even if has_mark else k
            if v.tags[left - 1].startswith("VB") and v.tags[left - 1] != "VBN" and self._is_between(v, k):
                continue  # "he feels, though he is old, the cold": the clause stands between verb and object
            if v.low[left - 1] in ('"', "”", "''") and v.low[left - 2] == ",":
                continue
            if not has_mark and not self._is_sure(v, k - even):
                continue
            left = left if has_mark else k - even
            lead = self._lead(v, k, k - even)
            if lead is None or v.count(0, k) < SHORTEST_PIECE or v.count(k + 1, v.n) < SHORTEST_PIECE:
                continue
            if not left_stands_alone(v, 0, left, contrast=True):
                continue
            opening = v.text[v.at(k + 1)] if lead else first_upper(v, k + 1)
            yield Edit(
                Span(v.until(left - 1), v.at(k + 1) + 1),
                f"{close(v, left)} {lead}{' ' if lead else ''}{opening}",
                self.code,
                f'A clause with "{v.low[k]}" behind the main clause: a sentence of its own.',
            )
            return

    def _is_between(self, v: View, k: int) -> bool:
        """Whether the clause is over at a comma, so that the rest may belong to what stood before it."""
        comma = next((i for i in range(k + 1, v.n) if v.low[i] == ","), None)
        return comma is not None and v.has_finite(k + 1, comma)

    def _is_sure(self, v: View, end: int) -> bool:
        """Whether the word at ``end`` opens a clause of its own kind though no comma stands before it."""
        word = v.low[end] if v.low[end] != "even" else "though"
        if word == "because":
            return True
        if word == "when":  # "in 1992 when …": not "the day when", which says which day is meant
            is_year = v.tags[end - 1] == "CD" and len(v.low[end - 1]) == 4 and v.low[end - 1].isdigit()
            clause = main_clause(v, end + 1, v.n)
            if clause is None or (v.lemma(clause.verb) == "be" and v.tags[clause.verb + 1] != "VBN"):
                return False  # "in 1950 when she was 12": no event
            return is_year and not any(v.tags[i] in ("WDT", "WP", "WRB") for i in range(end))
        if v.tags[end - 1] in ("CC", "IN", "RB", "DT", "TO") or v.low[end - 1] in ("as", "even"):
            return False
        at = end + 1 if v.low[end] != "even" else end + 2
        main, clause = statement(v, 0, end), main_clause(v, at, v.n)
        if main is None or clause is None or any(v.tags[i] in ("WDT", "WP", "WRB") for i in range(main.verb, end)):
            return False
        if word != "while":
            return "but" not in v.low[:end]
        # "A had six, while B had four": one verb, two subjects, set against each other.
        is_same = v.low[main.verb] == v.low[clause.verb] and v.lemma(main.subject.head) != v.lemma(clause.subject.head)
        return (
            is_same
            and not _is_progressive(v, main.verb)
            and not _is_progressive(v, clause.verb)
            and "pronoun" not in (main.subject.kind, clause.subject.kind)
        )

    def _is_alone(self, v: View, main: Clause, k: int) -> bool:
        """Whether the reason can only be that of the main clause: nothing but a phrase stands before it, and no other verb behind."""
        is_phrase = v.tags[0] in ("IN", "CC") and v.low[0] not in SUBORDINATORS
        return (main.start == main.subject.start or is_phrase) and not v.has_finite(main.verb + 1, k)

    def _main(self, v: View, k: int) -> Clause | None:
        """The statement before the clause, behind a label ("Usual salary:") or around an aside too."""
        colon = next((i + 1 for i in range(min(k, _LABEL)) if v.low[i] == ":"), 0)
        main = statement(v, colon, k - 1)
        if main is None and colon == 0 and v.low[k] in _CONTRASTS and v.low[k - 1] == ",":
            main = opening(v) or sole_verb(v, k - 1)
        return main if main is not None and main.verb < k else None

    def _lead(self, v: View, k: int, first: int) -> str | None:
        """How the new sentence opens; None where the clause has no subject or takes up the main clause again.

        ``first``: the word at ``k``, or "even" before it.
        """
        clause = main_clause(v, k + 1, v.n)
        if clause is None and v.low[k] in _CONTRASTS and v.low[k - 1] == ",":
            clause = subject_verb(v, k + 1) or loose_clause(v, k + 1) or far_clause(v, k + 1) or gerund_clause(v, k + 1)
            if clause is None and v.is_word(k + 1, "if"):
                clause = behind_front(v, k + 1, ANY_CLAUSE)  # "while if they lived there, they would"
        if clause is None or ":" in v.low[_LABEL:k]:
            return None
        if v.low[first - 1] in ("–", "—") and v.low.count(v.low[first - 1]) > 1:
            return None
        for i in range(clause.verb + 1, v.n - 1):
            if v.low[i] == "," and (v.finite(i + 1) is not None or (v.clause(i + 1) is not None and k < 4)):
                return None
        word = v.low[k]
        if v.tags[0] == "CC" and v.low[1] in SUBORDINATORS and v.low[k - 1] == "," and "," not in v.low[: k - 1]:
            return None  # "But when he called, though he was old, …": no main clause yet
        if v.low[clause.verb] == "should" and word not in _CONTRASTS:
            return None
        main = self._main(v, k)
        if word in ("after", "before"):
            is_past = v.tags[clause.verb] == "VBD" and main is not None and v.tags[main.verb] == "VBD"
            return _LEADS[word] if is_past and not (word == "before" and v.low[clause.verb] == "had") else None
        if word == "when":
            named = v.before(k - 1 if v.low[k - 1] == "," else k)
            is_past = v.tags[clause.verb] == "VBD" and main is not None and v.tags[main.verb] == "VBD"
            return _LEADS[word] if is_past and named is not None and v.is_time(named) else None
        if word == "because":
            return self._reason(v, k, main)
        if word in ("while", "whilst"):
            # "While" between two states is a contrast, between two events a time: only states are set apart.
            if main is None or (
                v.low[main.subject.start] == v.low[clause.subject.start] and clause.subject.kind == "pronoun"
            ):
                return None
            if _is_progressive(v, clause.verb) != _is_progressive(v, main.verb):
                return None  # "while the army was marching": it says when
            if v.tags[clause.verb] == "VBD" and (clause.subject.kind == "pronoun" or v.tags[main.verb] == "MD"):
                return None
            # With a pronoun as its subject the clause may say when; two nouns are set against each other.
            same_tense = v.tags[clause.verb] == v.tags[main.verb] or "MD" in (v.tags[clause.verb], v.tags[main.verb])
            if not same_tense and clause.subject.kind == "pronoun":
                return None if {v.tags[clause.verb], v.tags[main.verb]} != {"VBZ", "VBP"} else ""
        return _LEADS[word]

    def _reason(self, v: View, k: int, main: Clause | None) -> str | None:
        """The words for "because"; None where the reason may be that of a part of the main clause only."""
        last, has_comma = v.low[k - 1], v.low[k - 1] == ","
        if "but" in v.low[k:]:
            return None
        if any(v.low[i - 1] == "," and v.tags[i] in ("WDT", "WP", "WRB") for i in range(1, k)):
            return None  # "…, where he lived, because": the reason of the last clause, perhaps
        if last in _HEDGES or (v.tags[k - 1] == "RB" and last.endswith("ly")) or v.lemma(k - 1) == "be":
            return None  # "especially because", "This may be because"
        # A comma says that the reason is that of all before it, a denial included: "It is not clear, because …".
        if any(_denies(v, i) and not (has_comma and v.low[i] in _WITH_COMMA) for i in range(k)) or last in (
            "and",
            "or",
            "but",
            "part",
        ):
            return None
        if not has_comma and main is not None and not self._is_alone(v, main, k):
            return None
        verbs = [i for i in range(k) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")]
        if not verbs or (not has_comma and main is None and (len(verbs) != 1 or opens_clause(v, 0, k))):
            return None
        if main is None and len({v.tags[i] == "VBD" for i in verbs}) > 1:
            return None  # now or then
        is_past = v.tags[main.verb if main is not None else verbs[0]] == "VBD"
        return "This was because" if is_past else "This is because"


def _denies(v: View, i: int) -> bool:
    """Whether the word denies or limits; "more than a dozen" and "fewer than 50" only count."""
    if v.low[i] not in _DENIALS:
        return False
    than = i if v.low[i] == "than" else i + 1
    is_count = v.is_word(than, "than") and (v.tags[than + 1] == "CD" or v.low[than + 1 : than + 3] == ["a", "dozen"])
    return not (is_count and v.low[i] in ("than", "more", "less"))


def _is_progressive(v: View, verb: int) -> bool:
    """Whether "be" with an "-ing" form stands at ``verb``."""
    if v.lemma(verb) != "be":
        return False
    return next((t for t in v.tags[verb + 1 : verb + 4] if t != "RB"), "") == "VBG"
