"""SP54: how or what for, at the end of a long sentence: "… by joining two villages", "… in 1950 to help the poor"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again, ends_plainly, is_acting, is_simple
from build_tools.adapt.rules._aims import aim, participle
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._told import told
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._words import REPORTS
from build_tools.language.inflection import lemma as lemma_of
from build_tools.model import Edit, Span

# Passives behind which "by …ing" says how somebody did it.
_DONE = frozenset(
    """achieve avoid build calculate change clean create cut determine do establish find form found get improve increase lessen limit lower make
    measure minimise minimize obtain open prepare prevent produce reduce remove repair save set solve start treat""".split()
)
_NOT_DONE = frozenset(
    """begin close conclude continue cope die end excel fail finish follow get live make mean open profit replace seem start survive
    be have know lose need respond react reply earn repay benefit try justify""".split()
)
_LOOSE = frozenset("again abroad ashore together there together".split())
_MODALS = frozenset("can could will".split())
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOT = frozenset(
    "not n't never no nobody nothing neither nor hardly only just if unless whether without : ; – —".split()
)
_LONG = 6  # words of the first sentence
_SHORTEST = 4


class MeansTail(Rule):
    """Finds "… by …ing …" at the end of a long sentence and says "This was done by …" or "They did this by …"; and "founded …
    to help …", "flew to Bern to meet …", where it says "The aim was to help …", "He wanted to meet …".

    Why: two things are said, what was done and how or what for.
    Left alone: verbs that "by" belongs to ("began by"), denials, modal verbs but "can", "could" and "will", reports, sentences with a second
    verb, "to" behind a noun that needs it ("a plan to"), and what somebody else is to do ("hired a lawyer to").
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
        (
            "The council has saved the old mill on the hill above the river by selling the land around it.",
            "The council has saved the old mill on the hill above the river. "
            "The council has done this by selling the land around it.",
        ),
        (
            "The leak in the old wall can be repaired in a single day by pressing soft clay into the cracks.",
            "The leak in the old wall can be repaired in a single day. "
            "This can be done by pressing soft clay into the cracks.",
        ),
        (
            "The ministers of the two countries met in Bern on Friday to talk about the price of milk.",
            "The ministers of the two countries met in Bern on Friday. They wanted to talk about the price of milk.",
        ),
        (
            "The oldest inn of the town, the Blue Star, has won many guests by baking its own bread every morning.",
            "The oldest inn of the town, the Blue Star, has won many guests. It has done this by baking its own bread every morning.",
        ),
        (
            "Bern’s latest voice, Anna Keller, has won many friends by singing the old songs of the hills.",
            "Bern’s latest voice, Anna Keller, has won many friends. Anna Keller has done this by singing the old songs of the hills.",
        ),
        (
            "A new road to the old mill is being built along the river to bring guests to the valley.",
            "A new road to the old mill is being built along the river. The aim is to bring guests to the valley.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The mayor began his speech in the old hall on Friday by thanking the people of the valley.",
        "The new district was not formed in the spring of 1950 by joining the towns on both sides of the river.",
        "The council launched a campaign in the spring of 1950 as part of its plan to help the children of the miners.",
        "The two brothers hired a young lawyer from Bern in 1950 to defend their house against the bank.",
        "The two brothers flew from Bern to the coast in the spring of 1950 to find their house in ruins.",
        "The mayor was the first to fly from Bern to the coast in a small plane to help the miners.",
        "The queen went with her mother, Anna of Bern, to live in an old house on the coast of the island.",
        "Sometimes the two sisters came to the gate of the old garden to meet him if it was a dry night.",
        "Hot days and cold nights cause small pieces of the old rock above the valley to break away from it.",
        "The mayor said that the district was formed in 1950 by joining the towns on both sides of the river.",
        "Most of the bakers won the trust of the town by working in the fields for a year.",
        "The mayor or her brother saved the old mill in the village by selling a house on the coast.",
        "The people beside him saved the old mill in the village by selling a house on the coast.",
        "A Keller saved the old mill in the village by selling a house on the coast.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the means or the aim."""
        text = sentence.text
        if not (" by " in text or " to " in text):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        for k in range(_LONG, v.n - _SHORTEST):
            if not (v.low[k] == "by" and v.tags[k + 1] == "VBG") and not (v.low[k] == "to" and v.tags[k + 1] == "VB"):
                continue
            left = k - 1 if v.low[k - 1] == "," else k
            clause = self._clause(v, left, v.low[k] == "by") if v.is_level(k) else None
            if (
                clause is None
                or v.count(0, left) < _LONG
                or v.count(k + 1, v.n) < _SHORTEST
                or not ends_plainly(v, k + 1)
            ):
                return
            if v.tags[left - 1] in ("IN", "CC", "TO", "DT") or (
                v.tags[left - 1] == "RB" and v.low[left - 1] not in _LOOSE
            ):
                return
            lead = self._by(v, clause, left) if v.low[k] == "by" else aim(v, clause, left, k)
            if lead is not None:
                yield Edit(
                    Span(v.until(left - 1), v.until(k)),
                    f"{close(v, left)} {lead} {v.low[k]}",
                    self.code,
                    "How or what for, behind what was done: a sentence of its own.",
                )
            return

    def _clause(self, v: View, left: int, is_means: bool) -> Clause | None:
        """The one plain statement before the means or the aim; a means may go with "can" and its like."""
        clause = is_simple(v, 0, left)
        if clause is not None:
            is_fact = v.tags[clause.verb] != "MD" or (is_means and v.low[clause.verb] in _MODALS)
            return clause if is_fact and not _hides_report(v, clause) else None
        clause = told(v, left) if is_means else None
        if clause is None or v.low[clause.verb] not in _MODALS:
            return None
        # "They could save it": the modal verb is said again, so that only what stands around it must be plain.
        others = [i for i in range(left) if i != clause.verb]
        is_plain = not any(
            v.tags[i] in _FINITE or v.low[i] in _NOT or v.tags[i] in ("WDT", "WP", "WRB") for i in others
        )
        return clause if is_plain else None

    def _by(self, v: View, clause: Clause, left: int) -> str | None:
        if v.low[0] == "by" or any(
            v.tags[i] in ("TO", "VBG", "WDT", "WP", "WRB") for i in range(clause.verb + 1, left)
        ):
            return None
        done = participle(v, clause)
        if done is not None:
            is_past = v.tags[clause.verb] == "VBD"
            if v.lemma(done) not in _DONE or v.low[clause.verb] == "had" or left - done < 3:
                return None
            return "This was done" if is_past else "This is done"
        if v.tags[clause.verb] == "MD":
            return self._by_modal(v, clause, left)
        is_perfect = v.low[clause.verb] in ("has", "have")
        verb = self._perfect(v, clause) if is_perfect else clause.verb
        if verb is None or v.lemma(verb) in _NOT_DONE or not is_acting(v, clause) or v.low[clause.verb] == "had":
            return None
        if any(v.low[i] in ("and", "or") for i in range(clause.verb, left)):
            return None
        who = again(v, clause)
        if who is None:
            return None
        words, plural = who
        if is_perfect:
            return f"{words} {'have' if plural else 'has'} done this"
        if v.tags[clause.verb] == "VBD":
            return f"{words} did this"
        return f"{words} {'do' if plural else 'does'} this"

    def _by_modal(self, v: View, clause: Clause, left: int) -> str | None:
        """ "They can do this", "This can be done": with the modal verb that was there."""
        verb = clause.verb + 1
        modal = v.low[clause.verb]
        while verb < left and v.tags[verb].startswith("RB"):
            verb += 1
        if any(v.low[i] in ("and", "or") for i in range(verb, left)) or left - verb < 2:
            return None
        if v.low[verb] == "be":
            done = next((i for i in range(verb + 1, min(verb + 4, left)) if v.tags[i] == "VBN"), None)
            return f"This {modal} be done" if done is not None and v.lemma(done) in _DONE else None
        who = again(v, clause)
        if v.tags[verb] != "VB" or v.lemma(verb) in _NOT_DONE or who is None:
            return None
        return f"{who[0]} {modal} do this"

    def _perfect(self, v: View, clause: Clause) -> int | None:
        """The participle of "has saved"."""
        i = clause.verb + 1
        while v.tags[i].startswith("RB"):
            i += 1
        return i if v.tags[i] == "VBN" and v.low[i] != "been" else None


def _hides_report(v: View, clause: Clause) -> bool:
    """Whether the subject holds a verb of saying that the tagger took for a noun: "Berg believes Keller"."""
    inside = range(clause.subject.start + 1, clause.subject.end)
    return any(v.words[i].text.islower() and lemma_of(v.low[i], "VBZ") in REPORTS for i in inside if v.tags[i] == "NNS")
