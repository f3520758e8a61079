"""SP54: how or what for, at the end of a long sentence: "… by joining two villages", "… in 1950 to help the poor"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again, ends_plainly, is_acting, is_simple
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._view import Clause, View, view
from build_tools.model import Edit, Span

# Passives behind which "by …ing" says how somebody did it.
_DONE = frozenset(
    """achieve build calculate change clean create cut determine do establish find form found get improve increase lower make
    measure obtain open prepare prevent produce reduce remove repair save set solve start treat""".split()
)
_NOT_DONE = frozenset(
    """begin close conclude continue cope die end excel fail finish follow get live make mean open profit replace seem start survive
    be have know lose need respond react reply earn repay benefit try justify""".split()
)
# What is called into being has an aim.
_FOUNDED = frozenset(
    "build create design develop establish form found introduce invent launch organise organize set start".split()
)
_AIMLESS = frozenset(
    """ability agreement attempt authority bid campaign chance decision desire duty effort failure freedom incentive intention
    law move need obligation offer opportunity order permission plan policy potential power pressure promise proposal reason
    refusal right struggle tendency time way willingness wish""".split()
)
_LONG = 6  # words of the first sentence
_SHORTEST = 4


class MeansTail(Rule):
    """Finds "… by …ing …" at the end of a long sentence and says "This was done by …" or "They did this by …"; and "founded …
    to help …", where it says "The aim was to help …".

    Why: two things are said, what was done and how or what for.
    Left alone: verbs that "by" belongs to ("began by"), denials, modal verbs, reports, sentences with a second verb, and "to"
    behind a noun that needs it ("a plan to").
    Source: the project's own lists; after what editors do with means and purposes.
    """

    code: ClassVar[str] = "SP54"
    name: ClassVar[str] = "means-tail"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The new district was formed in the spring of 1950 by joining the towns on both sides of the river.",
            "The new district was formed in the spring of 1950. "
            "This was done by joining the towns on both sides of the river.",
        ),
        (
            "The two brothers saved the old mill in the village by selling their own house on the coast.",
            "The two brothers saved the old mill in the village. They did this by selling their own house on the coast.",
        ),
        (
            "The school was founded by a group of teachers in 1950 to help the children of the miners.",
            "The school was founded by a group of teachers in 1950. The aim was to help the children of the miners.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The mayor began his speech in the old hall on Friday by thanking the people of the valley.",
        "The new district was not formed in the spring of 1950 by joining the towns on both sides of the river.",
        "The council launched a campaign in the spring of 1950 as part of its plan to help the children of the miners.",
        "The mayor said that the district was formed in 1950 by joining the towns on both sides of the river.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the means or the aim."""
        text = sentence.text
        if context.level.high is None or not (" by " in text or " to " in text):
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level):
            return
        for k in range(_LONG, v.n - _SHORTEST):
            if not (v.low[k] == "by" and v.tags[k + 1] == "VBG") and not (v.low[k] == "to" and v.tags[k + 1] == "VB"):
                continue
            left = k - 1 if v.low[k - 1] == "," else k
            clause = is_simple(v, 0, left) if v.is_level(k) else None
            if (
                clause is None
                or v.count(0, left) < _LONG
                or v.count(k + 1, v.n) < _SHORTEST
                or not ends_plainly(v, k + 1)
            ):
                return
            if v.tags[left - 1] in ("RB", "IN", "CC", "TO", "DT") or v.tags[clause.verb] == "MD":
                return
            lead = self._by(v, clause, left) if v.low[k] == "by" else self._aim(v, clause, left)
            if lead is not None:
                yield Edit(
                    Span(v.until(left - 1), v.until(k)),
                    f"{close(v, left)} {lead} {v.low[k]}",
                    self.code,
                    "How or what for, behind what was done: a sentence of its own.",
                )
            return

    def _by(self, v: View, clause: Clause, left: int) -> str | None:
        if v.low[0] == "by" or any(
            v.tags[i] in ("TO", "VBG", "WDT", "WP", "WRB") for i in range(clause.verb + 1, left)
        ):
            return None
        done = self._participle(v, clause)
        if done is not None:
            is_past = v.tags[clause.verb] == "VBD"
            if v.lemma(done) not in _DONE or v.low[clause.verb] == "had" or left - done < 3:
                return None
            return "This was done" if is_past else "This is done"
        if (
            v.lemma(clause.verb) in _NOT_DONE
            or not is_acting(v, clause)
            or v.low[clause.verb] in ("had", "has", "have")
        ):
            return None
        if any(v.low[i] in ("and", "or") for i in range(clause.verb, left)):
            return None
        who = again(v, clause)
        if who is None:
            return None
        words, plural = who
        if v.tags[clause.verb] == "VBD":
            return f"{words} did this"
        return f"{words} {'do' if plural else 'does'} this"

    def _aim(self, v: View, clause: Clause, left: int) -> str | None:
        done = self._participle(v, clause)
        verb = clause.verb if done is None else done
        if (
            v.lemma(verb) not in _FOUNDED
            or v.tags[clause.verb] != "VBD"
            or v.low[clause.verb] == "had"
            or left - verb < 3
        ):
            return None
        if v.lemma(verb) == "set" and not v.is_word(verb + 1, "up"):
            return None
        if any(v.tags[i] in ("TO", "VBG", "WDT", "WP", "WRB", "CC") for i in range(verb + 1, left)):
            return None
        near = v.before(left)
        if near is None or v.lemma(near.head) in _AIMLESS:
            return None
        return "The aim was"

    def _participle(self, v: View, clause: Clause) -> int | None:
        """The participle of a passive: "was formed", "has been formed"; None where the clause is none."""
        if v.lemma(clause.verb) not in ("be", "have"):
            return None
        for i in range(clause.verb + 1, min(clause.verb + 5, v.n)):
            if v.tags[i] == "VBN" and v.low[i] != "been":
                return i if v.lemma(clause.verb) == "be" or "been" in v.low[clause.verb : i] else None
            if not v.tags[i].startswith("RB") and v.low[i] != "been":
                return None
        return None
