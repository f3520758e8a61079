"""SP82: what happened when, after or as something else happened: "… after the town voted for it", "… in 1995, when six people were …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import ends_plainly
from build_tools.adapt.rules._clauses import close, main_clause, sets_scope
from build_tools.adapt.rules._far_subject import far_opening
from build_tools.adapt.rules._fronts import is_passive, is_past, is_past_event, is_perfect
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._predicates import left_whole, opening, subject_verb
from build_tools.adapt.rules._told import sole_verb
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._words import MONTHS, TIME_NOUNS
from build_tools.model import Edit, Span

_WORDS = frozenset("after before when as".split())
_NEAR = frozenset("just shortly soon immediately right".split())
# With these the time is all the news: "The fire began when …".
_EMPTY = frozenset("come happen begin start end occur arise date follow be last go resume stop finish die bear".split())
_OF_TIME = frozenset("point case occasion stage situation event instant phase".split()) | TIME_NOUNS
_NOT_BEFORE = frozenset(("IN", "CC", "TO", "DT", "RBR", "JJ", "WRB", "VB", "VBD", "VBZ", "VBP", "VBG", "MD", "PRP$"))
_NOT_BEFORE_AFTER = frozenset(
    "IN CC TO DT RBR WRB MD PRP$".split()
)  # "had to close after": no verb takes "after" and a clause
_ABLE = frozenset("able unable forced made obliged compelled".split())
_ADVERBS = frozenset("only even just ever never long soon so not well right still also again".split())
_DENIALS = frozenset(
    "not n't never no nobody none nothing neither nor hardly barely without only if whether unless".split()
)
_COMPARE = frozenset("less more fewer".split())
_HOW_MANY = frozenset("a an few several some many".split())
_LITTLE = frozenset("no little few not n't".split())
_LEFT_MIN, _RIGHT_MIN, _SHORT = 6, 4, 15


class EventTail(Rule):
    """Finds one past event told behind another in a long sentence, "A after B", "A hours before B", "A when B", "A as B", and says "This was
    after B", "This happened when B"; and "in 1995, when B", which becomes "In that year, B".

    Why: two events with a subject and a verb each are two statements.
    Left alone: sentences with a third verb or an "-ing" form that the clause may belong to, reports, denials, "the day when …", and
    verbs such as "begin" and "come" whose news is the time.
    Source: Siddharthan (2006), who keeps the relation with a connective of the same meaning.
    """

    code: ClassVar[str] = "SP82"
    name: ClassVar[str] = "event-tail"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The old bridge over the river was closed to cars after two of the pillars sank into the mud.",
            "The old bridge over the river was closed to cars. This was after two of the pillars sank into the mud.",
        ),
        (
            "The company closed the old mine near the border two years before the army took the town.",
            "The company closed the old mine near the border. This was two years before the army took the town.",
        ),
        (
            "The last great flood in the valley was in 1995, when the river took two of the old houses.",
            "The last great flood in the valley was in 1995. In that year, the river took two of the old houses.",
        ),
        (
            "The council lost the trust of the parents when the mayor refused the plan for a new school.",
            "The council lost the trust of the parents. This happened when the mayor refused the plan for a new school.",
        ),
        (
            "The price of bread in the two valleys rose from four to six pounds even as the price of grain went down.",
            "The price of bread in the two valleys rose from four to six pounds. "
            "This happened even as the price of grain went down.",
        ),
        (
            "The owner of the old inn had to close all of it after a guest complained that the soup was cold.",
            "The owner of the old inn had to close all of it. This was after a guest complained that the soup was cold.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The long quarrel over the old bridge began when the mayor refused the plan for a new road.",
        "Her first speech was made in the old hall of the town beside the river, when she won the hearts of all.",
        "The council closed the road on the day when the river took two of the old houses.",
        "The mayor said that the old bridge was closed to cars after two of the pillars sank into the mud.",
        "The council blamed the company for closing the road after two of the pillars sank into the mud.",
        "The new plan for the valley comes after the council lost the trust of most of the parents.",
        "The old bridge was not closed to cars after two of the pillars sank into the mud.",
        "The farmers of the valley sold their grain, especially after the river took two of the houses.",
        "There were not 200 people who came to the town, as the mayor said; there were only 20.",
        "Perhaps the last flood was in 1995, when the river took two of the old houses.",
        "The bridge over the river was closed “to cars” after two of the pillars sank into the mud.",
        "The guests of the old inn were asked to leave the hall after the mayor refused the plan for a school.",
        "The bridge over the river was closed for good especially after two of the pillars sank.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last such word."""
        text = sentence.text
        if not any(f" {w} " in text for w in _WORDS):
            return
        v = long_view(sentence, max(split_over(context.level), _SHORT))
        if v is None:
            return
        for k in range(v.n - 4, _LEFT_MIN, -1):
            if v.low[k] not in _WORDS or not v.is_level(k):
                continue
            right = main_clause(v, k + 1, v.n) or subject_verb(v, k + 1)
            if right is None or right.start != k + 1 or v.count(k + 1, v.n) < _RIGHT_MIN:
                continue
            if not ends_plainly(v, right.verb + 1):
                return
            made = self._dated(v, k, right) if v.low[k] == "when" and v.low[k - 1] == "," else None
            made = made or self._event(v, k, right)
            if made is not None:
                left, words, start = made
                yield Edit(
                    Span(v.until(left - 1), v.at(start) + 1),
                    f"{close(v, left)} {words}",
                    self.code,
                    f'What happened, and "{v.low[k]}": a sentence each.',
                )
            return

    def _dated(self, v: View, k: int, right: Clause) -> tuple[int, str, int] | None:
        """ "In that year," or "On that day," before the clause of "…, when …"."""
        last = v.low[k - 2]
        if not is_past(v, right.verb) or v.low[right.verb] == "had":
            return None
        if v.tags[k - 2] == "CD" and len(last) == 4 and last.isdigit():
            lead = "At that time, " if v.low[k - 3] == "of" or v.low[k - 3] in MONTHS else "In that year, "
        elif last == "day" and v.low[k - 3] not in ("each", "every", "per", "a", "one"):
            lead = "On that day, "
        else:
            return None
        if sets_scope(v) or not v.has_finite(0, k - 1) or not left_whole(v, k - 1, contrast=True):
            return None
        first = v.words[k + 1].text
        keeps = v.tags[k + 1] in ("NNP", "NNPS") or first == "I"
        return k - 1, lead + (first[0] if keeps else first[0].lower()), k + 1

    def _event(self, v: View, k: int, right: Clause) -> tuple[int, str, int] | None:
        word = v.low[k]
        left, measure = _measure(v, k) if word != "when" else (k, "")
        has_comma = v.low[left - 1] == ","
        left -= has_comma
        main = _one_statement(v, left)
        if (
            main is None
            or v.count(0, left) < (_LEFT_MIN - 2 if measure else _LEFT_MIN)
            or not self._is_event(v, main, left, bool(measure))
        ):
            return None
        if any(
            v.low[i] == "," and "CD" not in (v.tags[i - 1], v.tags[i + 1]) and not _is_in_place(v, i, left)
            for i in range(main.verb, left)
        ):
            return None  # what is told beside a noun may become a sentence of its own, and "this" would be that
        if has_comma and word == "when" and not any(v.tags[i] == "CD" for i in range(max(0, left - 5), left)):
            return None  # "It was made in Bern, when she won": and there she won
        last = v.low[left - 1]
        no_cut = _NOT_BEFORE if word != "after" else _NOT_BEFORE_AFTER
        if last in ('"', "”", "''", ",") or (not has_comma and not measure and v.tags[left - 1] in no_cut):
            return None
        if v.tags[left - 1] == "RB" and (last in _ADVERBS or (last.endswith("ly") and not measure and not has_comma)):
            return None  # "especially after"
        near = v.before(left)
        if (
            not has_comma
            and near is not None
            and (v.is_time(near) or v.lemma(near.head) in _OF_TIME)
            and word == "when"
        ):
            return None
        lead = self._lead(v, word, measure, main, right)
        return None if lead is None else (left, f"{lead} {v.text[v.at(k + 1)]}", k + 1)

    def _is_event(self, v: View, main: Clause, left: int, is_measured: bool) -> bool:
        """Whether the main clause tells one event with a complement, and no other verb in it could be meant."""
        verb = v.lemma(main.verb)
        if verb == "have" or is_passive(v, main):
            verb = next((v.lemma(i) for i in range(main.verb + 1, left) if v.tags[i] == "VBN"), "")
        shortest = 1 if is_measured else 4
        if verb == "be" and v.low[main.verb + 1 : main.verb + 4] in (["been", "able", "to"], ["been", "unable", "to"]):
            verb = v.lemma(main.verb + 4)
        is_going = verb == "go" and v.is_word(main.verb + 1, "to", "into")
        if (
            (verb in _EMPTY and not is_going)
            or left - main.verb < shortest
            or not (is_past_event(v, main) or is_perfect(v, main) or v.low[main.verb] == "had")
        ):
            return False
        to = next((i for i in range(main.verb + 1, left) if v.tags[i] == "TO" and v.tags[i + 1] == "VB"), None)
        if to is not None and to > main.verb + 1 and not (v.low[to - 1] in _ABLE and to <= main.verb + 3):
            return False  # "was asked to leave after": the asking or the leaving?
        return not any(
            v.tags[i] in ("VBG", "WDT", "WP", "WRB", "WP$") or (v.tags[i] == "TO" and i != to and v.tags[i + 1] == "VB")
            for i in range(main.verb, left)
        )

    def _lead(self, v: View, word: str, measure: str, main: Clause, right: Clause) -> str | None:
        past, perfect = is_past(v, main.verb), is_perfect(v, main)
        if measure == "even " and word != "as":
            return None
        if not is_past(v, right.verb) and not (perfect and word == "as" and is_perfect(v, right)):
            return None
        if word == "after":
            if perfect:
                return (
                    "This comes after"
                    if not measure and right.subject.kind != "pronoun" and is_past_event(v, right)
                    else None
                )
            return f"This was {measure}after" if past else None
        if word == "before":
            return f"This was {measure}before" if past and measure and v.low[right.verb] != "had" else None
        if word == "when":
            return "This happened when" if past and is_past_event(v, right) else None
        if v.low[right.subject.head] == "there":  # what there was not is a reason
            has_no = v.lemma(right.verb) == "be" and v.low[right.verb + 1] in _LITTLE
            return "This was because" if past and has_no else None
        if measure == "even ":
            return "This happened even as" if past and v.tags[right.verb] == "VBD" else None
        if measure:
            return (
                f"This was {measure}as"
                if measure == "just " and past and v.low[right.verb] in ("was", "were")
                else None
            )
        if right.subject.kind == "pronoun":
            return None
        if perfect:
            return "This has happened as" if is_perfect(v, right) else None
        return "This happened as" if past and is_past_event(v, right) else None


def _one_statement(v: View, end: int) -> Clause | None:
    """The only statement of tokens 0…end: nothing is denied or reported in it, and no second verb stands there."""
    main = opening(v) or far_opening(v) or sole_verb(v, end, tense_only=True)
    if main is None or main.verb >= end or v.is_reported(0, end):
        return None
    if any(v.low[i] in _DENIALS or v.low[i] in (";", ":", "–", "—") for i in range(end)):
        return None
    if any(v.tags[i] in ("VBD", "VBZ", "VBP", "MD") for i in (*range(main.subject.start), *range(main.verb + 1, end))):
        return None
    return main


def _is_in_place(v: View, comma: int, end: int) -> bool:
    """Whether the comma parts a place from the larger one around it, right before the cut: "to the shop in Long Road, Bern, as"."""
    return v.tags[comma - 1] == "NNP" and all(v.tags[i] == "NNP" for i in range(comma + 1, end)) and end - comma <= 4


def _measure(v: View, k: int) -> tuple[int, str]:
    """Where "two hours", "just", "just moments" before the word at ``k`` begins, and its words with a space behind."""
    start = k
    if v.low[k - 1] in _NEAR or (v.low[k - 1] == "even" and v.low[k] == "as"):
        start = k - 1
    elif v.lemma(k - 1) in TIME_NOUNS:
        start = k - 1
        while start > 1 and (v.tags[start - 1] == "CD" or v.low[start - 1] in _HOW_MANY):
            start -= 1
        if v.is_word(start - 1, "than") and v.low[start - 2] in _COMPARE:
            start -= 2
        if v.is_word(start - 1, "just", "only", "almost", "about"):
            start -= 1
    return start, f"{v.src(start, k)} " if start < k else ""
