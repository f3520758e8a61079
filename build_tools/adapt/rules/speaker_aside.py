"""SP87: who a speaker is, before a report: "Anna Keller, curator for art at the museum, said that …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import is_of_old
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._speaker_aside import before_verb
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span

_VERBS = frozenset(
    """say tell believe think add claim argue warn insist explain admit predict suggest hope fear note write report conclude
    confirm deny agree acknowledge complain stress estimate recall recommend""".split()
)
# In the past tense, history tells these, of people who may be dead; "said" is the word of news.
_OF_A_TALE = frozenset("agree believe fear hope recommend think write".split())
_LONGEST = 48  # tokens before the verb


class SpeakerAside(Rule):
    """Finds who a speaker is between the name and the verb of saying, in a report with or without quotation marks, and says so in
    a sentence of its own: "Anna Keller is curator for art at the museum. Keller said that …"

    Why: what somebody said and who somebody is are two statements, and the verb comes late.
    Left alone: speakers without a full name, roles that are no nouns for persons, bodies, asides with a second name or a second
    statement, verbs with a modal.
    Source: what editors do with news for learners; the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP87"
    name: ClassVar[str] = "speaker-aside"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Anna Keller, curator for old maps and prints at the museum, said that the bridge had never been finished.",
            "Anna Keller is curator for old maps and prints at the museum. Keller said that the bridge had never been finished.",
        ),
        (
            "But Keller Berg, a hotel and restaurant consultant, believes that the prices in the town will rise again.",
            "Keller Berg is a hotel and restaurant consultant. But Berg believes that the prices in the town will rise again.",
        ),
        (
            "Martin Keller, head of the old cloister in the hills, said in 1517 that the church had to change its ways.",
            "Martin Keller was head of the old cloister in the hills. Keller said in 1517 that the church had to change its ways.",
        ),
        (
            "Anna Keller, 30, who has lived in the old town for ten years, says she cannot pay the rent of a flat.",
            "Anna Keller, 30, has lived in the old town for ten years. Keller says she cannot pay the rent of a flat.",
        ),
        (
            "Anna Keller, from the Brown Trust, a charity for old people, told the paper that the rents were too high.",
            "Anna Keller is from the Brown Trust, a charity for old people. Keller told the paper that the rents were too high.",
        ),
        (
            "Anna Keller, whose son Paul, then 18, died in the old mine, said the owners had never told her the truth.",
            "Anna Keller's son Paul, then 18, died in the old mine. Keller said the owners had never told her the truth.",
        ),
        (
            "Another former owner of the mine, Paul Berg, said the pumps were “as good as new” and “safe for years”.",
            "Paul Berg is another former owner of the mine. Berg said the pumps were “as good as new” and “safe for years”.",
        ),
        (
            "Keller, who said she had been ill for most of the week, left the room before the end of the talks.",
            "Keller said she had been ill for most of the week. Keller left the room before the end of the talks.",
        ),
        (
            "His former teacher, Anna Keller, told the paper on Monday that the town was “a very good place for a school”.",
            "His former teacher is Anna Keller. Keller told the paper on Monday that the town was “a very good place for a school”.",
        ),
        (
            "But banker Paul Keller, the owner of the mine, who had refused to show how it came to be sold, said that the pumps were old.",
            "Banker Paul Keller is the owner of the mine. Keller had refused to show how it came to be sold. But Keller said that the pumps were old.",
        ),
        (
            "Anna Keller, head of a group called the Friends of the River, said the bridges of the old town were in danger.",
            "Anna Keller is head of a group called the Friends of the River. Keller said the bridges of the old town were in danger.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "But old Paul Keller, by the mine, who had refused to show how it came to be sold, said that the pumps were old.",
        "Anna Keller, head of a group that called the river dead, wrote, said the bridges of the old town were in danger.",
        "The team, who said the road had been closed for most of the week, left the old town before the end of May.",
        "Anna Keller, whose old house by the river, said the owners of the mine, had been sold twice.",
        "Keller, who said the owners of the mine had left, and Berg were in the room before the end of the talks.",
        "Keller’s first minister, Anna Berg, recommended a ban on all ships of the countries that were then at war.",
        "Keller, as head of the old museum, said that the bridge near the town had never been finished.",
        "Sun News, a broadcaster of the north, said that the bridge near the town had never been finished.",
        "Anna Keller, who did not say that she is a doctor, told the paper that the bridge was never finished.",
        "Keller, who said Paul Berg, a doctor from the town, had been ill, left the room before the end of the talks.",
        "Anna Keller, from the old town near the coast, said that the bridge had never been finished.",
        "Anna Keller, Paul Berg and a doctor from the town, said that the bridge had never been finished.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the head of the sentence."""
        if (
            context.level.high is None
            or ", " not in sentence.text
            or not any(w.lemma in _VERBS for w in sentence.words)
        ):
            return
        v = view(sentence)
        if v.length <= split_over(context.level):
            return
        edit = self._said_before(v)
        if edit is not None:
            yield edit
            return
        closed = self._closed(v)
        text = before_verb(v, closed) if closed is not None else None
        if closed is not None and text is not None and v.count(closed, v.n) >= SHORTEST_PIECE:
            yield Edit(Span(0, v.until(closed)), text, self.code, "Who a speaker is: a sentence of its own.")

    def _said_before(self, v: View) -> Edit | None:
        """ "Keller, who said she was tired, left the room": what was said, then what was done, each with the speaker."""
        subject = v.phrase(0)
        if subject is None or subject.end != subject.core_end or subject.plural or v.stop is None:
            return None
        comma = subject.end
        said = comma + 2
        if not v.is_word(comma, ",") or not v.is_word(comma + 1, "who") or not v.is_free(0, said + 1):
            return None
        if v.tags[said] not in ("VBD", "VBZ") or v.lemma(said) not in _VERBS:
            return None
        closed = next((k for k in range(said, v.n - 2) if v.low[k] == ","), None)
        verb = v.finite(closed + 1) if closed is not None else None
        if closed is None or verb is None or not v.agrees(subject, verb) or not v.has_finite(said + 1, closed):
            return None
        again = v.refer(subject, person=True)
        if again is None or (subject.kind == "common" and not v.is_person(subject)):
            return None
        text = f" {v.src(said, closed)}. {again}"
        reason = "What a speaker said and what a speaker did: two sentences."
        return Edit(Span(v.until(comma - 1), v.until(closed)), text, self.code, reason)

    def _closed(self, v: View) -> int | None:
        """The comma right before the first verb of saying that has one."""
        for k in range(3, min(v.n - 3, _LONGEST)):
            if v.low[k] != ",":
                continue
            verb = k + 1 + (v.tags[k + 1] == "RB")
            if v.tags[verb] in ("VBD", "VBZ"):
                if v.lemma(verb) not in _VERBS and "whose" in v.low[:k]:
                    continue  # what is told of the speaker's son may have commas
                is_told = v.tags[verb] == "VBD" and v.lemma(verb) in _OF_A_TALE and not is_of_old(v)
                return k if v.lemma(verb) in _VERBS and not is_told else None
        return None
