"""SP65: how something is done, at the end of a long sentence: "She won by selling …" → "… . She did this by selling …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, left_stands_alone, main_clause
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._speakers import speaker_again
from build_tools.adapt.rules._view import Clause, View, view
from build_tools.model import Edit, Span

# States, and verbs that need their "by …" or govern another verb: "do this" would be wrong for them.
_LEFT = frozenset(
    """be have differ begin start end open finish close respond react work lose continue become seem appear try attempt want hope plan
    aim need manage decide fail like love prefer mean gain suffer die fall rise grow increase decrease know get come go stay remain
    live conclude celebrate""".split()
)
_NEGATIVE = frozenset("not n't never no nobody none nothing neither nor hardly only without few little unless".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BE = frozenset("is are was were".split())
_DO = {"VBD": "did", "VBZ": "does", "VBP": "do"}
_SHORTEST_LEFT, _SHORTEST_RIGHT = 5, 5  # words
_PASSIVE_GAP = 3  # tokens, the participle included


class ByMeans(Rule):
    """Finds "by VERB-ing …" at the end of a long statement and says how it is done in a sentence of its own: "She did this by …"

    Why: what is done and how are two statements.
    Left alone: statements with a second verb or an infinitive (the means may belong to it), negations, reports, states, subjects
    that cannot be named again.
    Source: what editors do with news for learners; Siddharthan (2006) on one statement a sentence.
    """

    code: ClassVar[str] = "SP65"
    name: ClassVar[str] = "by-means"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The council has cut the costs of the old school by a third by selling two of its buildings to a firm.",
            "The council has cut the costs of the old school by a third. It has done this by selling two of its buildings to a firm.",
        ),
        (
            "The new district was formed in the spring of 1994 by joining two old districts near the coast.",
            "The new district was formed in the spring of 1994. This was done by joining two old districts near the coast.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The council has not cut the costs of the old school by selling two of its buildings to a firm.",
        "The council wants to cut the costs of the old school by selling two of its buildings to a firm.",
        "The two schools in the valley differ by having a garden with old trees and a hall for music.",
        "Keller said the council had cut the costs of the school by selling two of its buildings to a firm.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit before the means."""
        text = sentence.text
        if context.level.high is None or " by " not in text or "ing " not in text:
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level):
            return
        by = next((k for k in range(4, v.n - 4) if v.low[k] == "by" and v.tags[k + 1] == "VBG"), None)
        if by is None or v.count(0, by) < _SHORTEST_LEFT or v.count(by, v.n) < _SHORTEST_RIGHT or v.low[by - 1] == ",":
            return
        main = main_clause(v, 0, by)
        if (
            main is None
            or not self._is_plain(v, main, by)
            or not v.is_free(by, v.n - 1)
            or not left_stands_alone(v, 0, by)
        ):
            return
        done = self._done(v, main, by)
        if done is not None:
            yield Edit(
                Span(v.until(by - 1), v.until(by)),
                f"{close(v, by)} {done} by",
                self.code,
                "What is done and how: two sentences.",
            )

    def _is_plain(self, v: View, main: Clause, by: int) -> bool:
        if [i for i in range(by) if v.tags[i] in _FINITE] != [main.verb] or _NEGATIVE & set(v.low[:by]) or "?" in v.low:
            return False
        behind = range(main.verb + 1, by)
        if any(v.tags[i] in ("TO", "CC") and v.tags[i + 1].startswith("VB") for i in behind):
            return False
        if any(v.tags[i] == "VBG" for i in behind[2:]) or any(
            v.low[i] in ("than", "so", ":", ";", "–") for i in behind
        ):
            return False
        if "than" in v.low[by:]:
            return False
        is_relative = False
        for i in range(by + 2, v.n - 1):
            if v.low[i] in (":", ";", "–", "—", "but", "while", "although"):
                return False
            if v.low[i] == "," and (v.clause(i + 1) is not None or v.tags[i + 1] in ("VBG", "CC", "RB", "IN")):
                return False
            is_relative = is_relative or v.tags[i] in ("WP", "WDT", "WRB", "IN")
            if v.tags[i] in _FINITE and not is_relative:
                return False
        return True

    def _done(self, v: View, main: Clause, by: int) -> str | None:
        """ "She did this", "It has done this", "This can be done": in the tense and voice of the statement."""
        verb, chain = main.verb, [main.verb]
        i = verb + 1
        while i < v.n and (v.tags[i] in ("VB", "VBN", "VBG", "RB")) and len(chain) < 4:
            if v.tags[i] != "RB":
                chain.append(i)
            i += 1
        last = chain[-1]
        if v.lemma(last) in _LEFT or v.low[verb].startswith(("'", "’")) or (v.lemma(verb) in _LEFT and len(chain) == 1):
            return None
        is_passive = len(chain) > 1 and v.lemma(chain[-2]) == "be" and v.tags[last] in ("VBN", "VBD")
        if is_passive:
            if by - last < _PASSIVE_GAP:
                return None  # "Heat is produced by burning wood": without the means it says nothing
            if v.verb_number(verb) is True:
                auxiliary = {"are": "is", "were": "was", "have": "has"}.get(v.low[verb], v.low[verb])
            else:
                auxiliary = v.low[verb]
            return " ".join(["This", auxiliary, *(v.low[k] for k in chain[1:-1]), "done"])
        subject = speaker_again(v, main)
        if subject is None:
            return None
        if len(chain) == 1:
            return f"{subject} {_DO[v.tags[verb]]} this" if v.tags[verb] in _DO and v.low[verb] not in _BE else None
        do = {"VB": "do", "VBN": "done", "VBG": "doing"}[v.tags[last]]
        return " ".join([subject, *(v.low[k] for k in chain[:-1]), do, "this"])
