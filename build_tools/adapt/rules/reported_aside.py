"""SP141: an aside with a speaker of its own: "The mill, which the council says is safe, was sold" → "The mill was sold. The council says …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import Clause, NounPhrase, View, long_view, upper
from build_tools.adapt.rules._words import PERSONS
from build_tools.model import Edit, Span

_SAYS = frozenset("say claim think believe argue insist suggest estimate admit hope fear warn".split())
_CALLS = frozenset("describe call consider regard name dub label term".split())
_RELATIVES = frozenset("which who whom".split())
_SPOKEN = frozenset("he she they it we".split())
_PERSONS = PERSONS - {"couple"}  # "in a couple of years"
_NO_SPEAKERS = frozenset("i you we some many few nobody none no".split())
_LOWER = frozenset("The This These His Her Its Their Our My".split())
_LONGEST, _LONGEST_NOUN = 40, 9  # tokens of the aside, and of the noun before it


class ReportedAside(Rule):
    """Finds "NOUN, which SPEAKER says VERB …, …" and "NOUN, who SPEAKER describes as …, …" in the middle of a long sentence, and
    tells behind the sentence what the speaker says, with the speaker: "NOUN …. SPEAKER says NOUN VERB …"

    Why: two verbs of two subjects stand between the noun and its own verb, and who says what is easily lost.
    Left alone: asides at the end of a sentence, speakers that are pronouns where somebody else is named behind the aside, nouns
    that cannot be named again.
    Source: Siddharthan (2006); the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP141"
    name: ClassVar[str] = "reported-aside"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The old mill, which the council says is safe for all of the workers, will be sold in the spring of next year.",
            "The old mill will be sold in the spring of next year. The council says the old mill is safe for all of the workers.",
        ),
        (
            "Keller said that the buyer of the mill, who she described as a “friend of the town”, was the real owner.",
            "Keller said that the buyer of the mill was the real owner. She described the buyer as a “friend of the town”.",
        ),
        (
            "A new village school, which he calls the best in the whole valley, will be open in a few years.",
            "A new village school will be open in a few years. He calls the village school the best in the whole valley.",
        ),
        (
            "She said the closing of old wells, which the Farm Union says hold as much as a third of all water, could help.",
            "She said the closing of old wells could help. "
            "The Farm Union says old wells hold as much as a third of all water.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The old mill, which he calls the best in the valley, was sold to Paul Berg in the spring of last year.",
        "The old mill, which the council says they sold for a song, will be closed in the spring of next year.",
        "The old mill will be closed in the spring of next year, which the council says is a shame for the town.",
        "If the old mill, which the council says is safe for the workers, is sold, the people will leave the town.",
        "The old mill, which nobody says is safe for all of the workers, will be sold in the spring of next year.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit that takes the aside out and tells it behind the sentence."""
        if not any(f", {w} " in sentence.text for w in _RELATIVES):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None or v.low[0] in ("if", "unless", "whether", "when", "while", "because", "although", "though", "as"):
            return
        for opened in range(2, v.n - 8):
            if v.low[opened] != "," or v.low[opened + 1] not in _RELATIVES or not v.is_level(opened):
                continue
            edit = self._edit(v, opened)
            if edit is not None:
                yield edit
            return

    def _edit(self, v: View, opened: int) -> Edit | None:
        speaker = v.clause(opened + 2)
        if speaker is None or v.low[speaker.subject.start] in _NO_SPEAKERS:
            return None
        if speaker.start != opened + 2 or v.tags[speaker.verb] not in ("VBD", "VBZ", "VBP"):
            return None
        closed = self._closed(v, opened, speaker)
        is_said = v.lemma(speaker.verb) in _SAYS
        verb = self._verb(v, speaker.verb + 1) if is_said else None
        noun = self._noun(v, opened, verb)
        if closed is None or noun is None or not v.is_free(opened, opened + 2) or not v.is_free(closed, closed + 2):
            return None
        again = self._again(v, noun)
        is_told = verb is not None if is_said else self._is_called(v, speaker, closed)
        if again is None or not is_told or not self._is_clear(v, speaker, closed):
            return None
        if v.count(opened + 1, closed) <= SHORTEST_PIECE + 2:
            return None
        who = upper(v.src(speaker.subject.start, speaker.verb + 1))
        rest = v.src(closed + 1, v.n - 1)
        text = f" {rest}{close(v, v.n - 1)} {who} {again} {v.src(speaker.verb + 1, closed)}"
        reason = "What somebody else says of a thing: a sentence of its own."
        return Edit(Span(v.until(opened - 1), v.until(v.n - 2)), text, self.code, reason)

    def _closed(self, v: View, opened: int, speaker: Clause) -> int | None:
        """The comma that ends the aside: a finite verb stands behind it, and none that the aside could own."""
        for k in range(speaker.verb + 2, min(v.n - 3, opened + _LONGEST)):
            if v.low[k] in (";", ":", "–", "—"):
                return None
            if v.low[k] == "," and v.is_level(k) and v.finite(k + 1) is not None:
                return k
        return None

    def _verb(self, v: View, i: int) -> int | None:
        """The verb at ``i``: "which they say hold most of the water", where a plural form may be tagged as an infinitive, too."""
        return i if v.tags[i] == "VB" else v.finite(i)

    def _noun(self, v: View, opened: int, verb: int | None) -> NounPhrase | None:
        """The noun that "which" is about: the whole phrase before the comma, or the last noun of it; None where both may be meant."""
        last = v.before(opened)
        if last is None or last.kind == "pronoun" or v.is_time(last):
            return None
        starts = range(max(0, last.start - _LONGEST_NOUN), last.start)
        whole = next((p for i in starts if (p := v.phrase(i)) is not None and p.end == opened), None)
        nouns = [p for p in (whole, last) if p is not None and self._fits(v, p, v.low[opened + 1], verb)]
        return nouns[0] if len(nouns) == 1 else None

    def _fits(self, v: View, noun: NounPhrase, relative: str, verb: int | None) -> bool:
        if noun.kind == "pronoun" or (relative == "which" and v.is_person(noun)):
            return False
        if relative != "which" and noun.kind == "common" and not v.is_person(noun):
            return False
        return verb is None or (v.agrees(noun, verb) and (v.tags[verb] != "VB" or noun.plural is True))

    def _again(self, v: View, noun: NounPhrase) -> str | None:
        if "POS" in v.tags[noun.start : noun.core_end] or v.tags[noun.start] == "PRP$":
            return None
        if noun.plural and noun.kind == "common" and v.tags[noun.start] in ("NN", "NNS", "JJ") and noun.start:
            return v.src(noun.start, noun.core_end)  # "old wells" in general
        again = v.refer(noun, person=v.low[noun.end + 1] != "which")
        if again is None:
            return None
        return again[0].lower() + again[1:] if again.split()[0] in _LOWER else again

    def _is_called(self, v: View, speaker: Clause, closed: int) -> bool:
        """ "calls the best in the valley", "describes as safe"."""
        behind, lemma = speaker.verb + 1, v.lemma(speaker.verb)
        if lemma not in _CALLS or (lemma in ("describe", "regard")) != v.is_word(behind, "as"):
            return False
        return not v.has_finite(behind, closed) or not v.is_free(behind, closed)

    def _is_clear(self, v: View, speaker: Clause, closed: int) -> bool:
        """Whether the speaker, where it is a pronoun, cannot be taken for somebody who is named behind the aside."""
        if v.low[speaker.subject.head] not in _SPOKEN or speaker.subject.kind != "pronoun":
            return True
        rivals = frozenset() if v.lemma(v.finite(closed + 1) or closed) == "be" else _PERSONS
        behind = range(closed + 1, v.n)
        return not any(
            v.tags[i] in ("NNP", "NNPS") or v.low[i] in _SPOKEN - {"it"} or v.lemma(i) in rivals for i in behind
        )
