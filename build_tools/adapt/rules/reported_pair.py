"""SP13: two statements reported by one verb: "She said that A and that B"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import clause_around_aside, close, is_safe_verb, main_clause
from build_tools.adapt.rules._far_subject import behind_aside
from build_tools.adapt.rules._joins import ends_list
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import FINITE
from build_tools.adapt.rules._report import verb_of_saying
from build_tools.adapt.rules._speakers import speaker_clause
from build_tools.adapt.rules._view import Clause, NounPhrase, View, long_view
from build_tools.adapt.rules._words import REPORTS, REPORTS_WITH_CLAUSE, SUBORDINATORS
from build_tools.model import Edit, Span

_VERBS = frozenset("say claim argue insist warn believe think suggest add admit note state".split())
_LOWER = frozenset("He She It They We The This These His Her Its Their Our My".split())
_OPEN = frozenset("if unless because".split())
_SUBJECTS = frozenset("he she they it there i we you".split())
_OPENS = frozenset(("DT", "PRP$", "NNP", "NNS", "CD", "JJ", "IN", "VBG"))
_SHARES = frozenset("most many some few both all others".split())
_SURE = frozenset("is was has will can could would must".split())
_SAME = {"he": "He", "she": "She", "it": "It", "they": "They", "we": "We", "i": "I"}


class ReportedPair(Rule):
    """Finds "SPEAKER said (that) A and (that) B" in a long sentence and says who said it in both sentences.

    Why: the second statement is far from its speaker, and is easily read as a fact. Who said it is never lost: it is said twice.
    Left alone: a comma before "and" without "that" (the second statement may be the writer's own), clauses with "if", "because"
    and the like in between, speakers that cannot be named again, quotations.
    Source: the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP13"
    name: ClassVar[str] = "reported-pair"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Keller said that the bridge was too old and that a new one would be built next year.",
            "Keller said that the bridge was too old. Keller said that a new one would be built next year.",
        ),
        (
            "Anna Keller, 31, has said that the bridge was too old but that a new one would be built next year.",
            "Anna Keller, 31, has said that the bridge was too old. But Anna Keller has said that a new one would be built next year.",
        ),
        (
            "She said the house near the river was badly damaged and many of the windows were broken.",
            "She said the house near the river was badly damaged. She said many of the windows were broken.",
        ),
        (
            "Keller said the old houses were “the shame of the town” and the council should build new ones.",
            "Keller said the old houses were “the shame of the town”. Keller said the council should build new ones.",
        ),
        (
            "Keller says that the women of the village were not allowed to sing and many people thought them too weak.",
            "Keller says that the women of the village were not allowed to sing. Keller says that many people thought them too weak.",
        ),
        (
            "Keller insisted on Friday that the man who sold the picture was the owner and that the sale was allowed.",
            "Keller insisted on Friday that the man who sold the picture was the owner. Keller insisted that the sale was allowed.",
        ),
        (
            "She said the house was old and, in the winter, the rooms were too cold for the children.",
            "She said the house was old. She said that, in the winter, the rooms were too cold for the children.",
        ),
        (
            "She says water is the best of all drinks and getting eight glasses a day has become the rule in her house.",
            "She says water is the best of all drinks. She says getting eight glasses a day has become the rule in her house.",
        ),
        (
            "The nurses say the women are few in the old clinic and many feel bad about the noise at night.",
            "The nurses say the women are few in the old clinic. They say many feel bad about the noise at night.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "She says water is the best of all drinks and getting enough of it, as the report says, is the rule in her house.",
        "Chan said her old family of the north spent about 20,000 francs to go home by way of Bern and Rome in May.",
        "Keller said the bridge over the river was too old and the road was in the shade for most of the day.",
        "Keller said that the bridge would be closed if the river rose and that the road was under water for days.",
        "Keller said the bridge over the river was too old and then the road was closed for the rest of the year.",
        "Keller said the old houses were “the shame of the town” and the council shame of the valley by the lake.",
        "Keller says the old houses were “the shame of the town” and the council should build new ones in May.",
        "The charity says that the well is dry, the fields are bare and that the people of the valley have left.",
        "The banks have said that the old bridge harms the trade and both groups have tried to close it for years.",
        "Keller said that the bridge over the river was too old for the trains and the council closed it in May.",
        "Keller said that he knew the bridge over the river was old and that the trains were too heavy.",
        "Keller said that the bridge over the river was too old, and the council has closed it since.",
        "Keller said that the bridge would be closed if the river rose and the road was under water.",
        "Keller said that the old houses were “the shame of the town” and the council has closed them since.",
        '"The bridge was too old for the trains and the road was closed to cars," Keller said on Friday.',
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first second statement."""
        if not any(w in sentence.text for w in (" and", " but that ")):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        main = v.clause(int(v.is_word(0, "but", "and"))) or clause_around_aside(v) or speaker_clause(v)
        if main is None or v.tags[main.verb] not in ("VBD", "VBZ", "VBP"):
            return
        said = verb_of_saying(v, main.verb)
        if v.lemma(said) not in _VERBS:
            return
        speaker = self._speaker(v, main)
        has_quotation = bool(v.sentence.protected)
        start = self._behind_date(v, said + 1)
        has_that = v.is_word(start, "that")
        start += has_that + v.is_word(start + 1, ",")
        first = main_clause(v, start, v.n) or behind_aside(v, start)
        if speaker is None or first is None or first.start != start:
            return
        for k in range(first.verb + 2, v.n - 4):
            second_that = v.is_word(k + 1, "that")
            if not (v.low[k] == "and" or (v.low[k] == "but" and second_that)) or not v.is_level(k):
                continue
            lead = "But " if v.low[k] == "but" else ""
            again = speaker[0].lower() + speaker[1:] if lead and speaker.split()[0] in _LOWER else speaker
            end = k - 1 if v.low[k - 1] == "," else k
            begin = k + 1 + (second_that or v.is_word(k + 1, ","))
            # "The banks have said that A and both have tried to …": with "have", nobody knows whose the second statement is.
            is_own = not second_that and (end < k or not v.is_free(k, v.n) or said != main.verb)
            if is_own or not self._may_cut(v, first, end, begin, second_that):
                continue
            if has_that and not second_that and not self._is_said(v, main, begin):
                continue
            if has_quotation and not second_that and not self._goes_on(v, main, k):
                continue
            text = f"{close(v, end)} {lead}{again} {v.src(main.verb, said + 1)} "
            if not second_that and (has_that or begin == k + 2):
                text += "that, " if begin == k + 2 else "that "
            yield Edit(
                Span(v.until(end - 1), v.at(k + 1 if second_that else begin)),
                text,
                self.code,
                "Two reported statements: who said it, twice.",
            )
            return

    def _goes_on(self, v: View, main: Clause, k: int) -> bool:
        """Whether the clause behind a quotation has the tense of what was said: "has closed it since" is the writer's own."""
        second = v.clause(k + 1)
        if second is None or v.tags[main.verb] != "VBD" or not v.is_free(k, v.n):
            return False
        return v.tags[second.verb] == "VBD" or v.low[second.verb] in ("would", "could", "might", "should")

    def _speaker(self, v: View, main: Clause) -> str | None:
        subject = main.subject
        if subject.kind == "pronoun":
            return _SAME.get(v.low[subject.head])
        if subject.plural and subject.kind == "common" and "and" not in v.low[subject.start : subject.end]:
            return "They"
        return v.refer(subject) if subject.end == subject.core_end or v.is_person(subject) else None

    def _behind_date(self, v: View, start: int) -> int:
        """The "that" behind an adverb or a date: "insisted earlier in the week that"; ``start`` itself without one."""
        that = next((k for k in range(start, min(v.n, start + 7)) if v.low[k] == "that"), start)
        is_date = all(v.tags[k] in ("RB", "RBR", "IN", "DT", "NN", "NNP") for k in range(start, that))
        return that if is_date and v.tags[start] in ("RB", "RBR", "IN") else start

    def _is_said(self, v: View, main: Clause, start: int) -> bool:
        """Whether the second statement, without a "that" of its own, is the speaker's and no event that the writer tells."""
        second = behind_aside(v, start)
        is_told = second is not None and (v.tags[second.verb] == "MD" or v.low[second.verb] in ("was", "were", "had"))
        return is_told or (second is not None and v.tags[main.verb] != "VBD")

    def _clause(self, v: View, start: int) -> Clause | None:
        """The second statement; "most feel that", "getting more sleep has become" too."""
        found = main_clause(v, start, v.n) or behind_aside(v, start)
        if found is None and v.low[start] in _SHARES and v.tags[start + 1] in ("VBP", "MD"):
            return Clause(start, NounPhrase(start, start + 1, start + 1, start, True, "common"), start + 1)
        if found is None and v.tags[start] == "VBG":
            verb = next((i for i in range(start + 2, v.n - 2) if v.tags[i] in FINITE or v.low[i] == ","), start)
            is_sure = v.low[verb] in _SURE and v.tags[verb - 1] in ("NN", "NNS", "NNP")
            return Clause(start, NounPhrase(start, verb, verb, start, False, "common"), verb) if is_sure else None
        return found

    def _may_cut(self, v: View, first: Clause, end: int, start: int, has_that: bool) -> bool:
        second = self._clause(v, start)
        if second is None or not is_safe_verb(v, second) or v.count(start, v.n) < SHORTEST_PIECE + 1:
            return False
        if v.low[start] not in _SUBJECTS | _SHARES and v.tags[start] not in _OPENS:
            return False
        between = range(first.verb + 1, end)
        if has_that:  # "and that" takes up the verb of saying, unless there is another one
            if any(v.low[i] == "," and v.clause(i + 1) is not None for i in between if i + 1 < end):
                return False  # "that the well is dry, the fields are bare and that the people have left"
            if "that" in (v.low[i] for i in between) or any(v.low[i] in _OPEN for i in between):
                return False
            return not any(
                v.lemma(i) in REPORTS or (v.lemma(i) in REPORTS_WITH_CLAUSE and v.clause(i + 1) is not None)
                for i in range(first.verb, end)
            )
        if any(v.low[i] in SUBORDINATORS or v.tags[i] in ("WP", "WDT", "WRB") for i in between):
            return False
        if ends_list(v, end) or v.tags[second.verb + 1] in ("IN", ","):
            return False
        return not any(v.tags[i] in FINITE or v.low[i] == "between" for i in between)
