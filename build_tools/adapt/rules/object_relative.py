"""SP97: what somebody does with, or says of, the last noun: "…, which he called a shame" → "He called it a shame"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import aside_after_subject
from build_tools.adapt.rules._clauses import close, close_text_end
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import opening
from build_tools.adapt.rules._view import Clause, NounPhrase, View, upper, view
from build_tools.adapt.rules._words import REPORTS
from build_tools.model import Edit, Span

_NAMES = frozenset("call name describe consider regard dub term label nickname".split())
_SAYS = REPORTS | frozenset("admit add note explain".split())
_PRONOUNS = frozenset("he she they it we i".split())
_OPEN = frozenset("if unless whether when while because although though as".split())
_DENIALS = frozenset("not n't never no nobody without may might would could should can if".split())
_BEHIND_LINK = frozenset("DT PDT NN NNS NNP NNPS PRP PRP$ CD JJ JJR JJS VBG WP $ WDT RB".split())


class ObjectRelative(Rule):
    """Finds ", which SUBJECT VERB …" at the end of a long sentence, where "which" is the object, or the subject of what somebody
    says ("which they said backed"), and makes it a sentence: "He called it …", "They said it backed …".

    Why: the object stands before its verb, far from where readers look for it.
    Left alone: reports, except for what the speaker calls a thing; nouns in the plural beside ones in the singular; prepositions
    and infinitives that wait for the noun ("which he lived in", "which she hopes to sell"); a clause that goes on behind a comma.
    Source: Siddharthan (2006); Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 12.
    """

    code: ClassVar[str] = "SP97"
    name: ClassVar[str] = "object-relative"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The traders built a fort at the mouth of the river in 1633, near the old harbour, which they called the House of Hope.",
            "The traders built a fort at the mouth of the river in 1633, near the old harbour. They called it the House of Hope.",
        ),
        (
            "The farmers of the valley have welcomed the new report, which they said backed what they had seen.",
            "The farmers of the valley have welcomed the new report. They said it backed what they had seen.",
        ),
        (
            "Keller said he would never bring his band to the feast in the park, which he called “a show for bankers”.",
            "Keller said he would never bring his band to the feast in the park. He called it “a show for bankers”.",
        ),
        (
            "Keller left the town in 1950 for a small farm in the valley, which he sold to a bank in the spring of 1990.",
            "Keller left the town in 1950 for a small farm in the valley. He sold it to a bank in the spring of 1990.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Keller bought a small farm above the town in 1950, which he lived in for most of his life.",
        "Keller bought a small farm above the town in 1950, which he hopes to sell to a bank next year.",
        "Keller said that he had bought a small farm above the town, which he sold to a bank in the spring of 1990.",
        "In 1950 the council bought a large house in the old town, which it sold to a bank in the spring of 1990.",
        "Keller left the town in 1950 for a small farm in the hills, which he sold to a bank in the spring of 1990.",
        "Keller never had a car or a boat of his own, not even a cart, which he could have sold in the spring.",
        "Keller left the town for the hills, which he called his home, and came back in the spring of 1990.",
        "The club plays most of its matches on a small ground in the north, which it never does in the summer months.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the relative clause."""
        if context.level.high is None or ", which " not in sentence.text:
            return
        v = view(sentence)
        if v.length <= split_over(context.level) or v.stop is None:
            return
        if (edit := self._behind_subject(v)) is not None:
            yield edit
            return
        k = next((i for i in range(v.n - 4, 3, -1) if v.low[i] == "," and v.low[i + 1] == "which"), None)
        if k is None or not v.is_level(k) or v.count(k + 2, v.n) <= SHORTEST_PIECE:
            return
        main, clause, noun = opening(v), v.clause(k + 2), v.before(k)
        if main is None or clause is None or noun is None or main.verb >= k or v.low[0] in _OPEN:
            return
        if any(v.low[i] in (",", ";", ":", "–", "—") and v.is_free(i, i + 1) for i in range(k + 1, v.n)):
            return
        verb = self._main_verb(v, clause.verb)
        if verb is None or not self._may_be_named(v, main, clause, noun, verb):
            return
        told = self._told(v, noun, verb, v.n)
        if told is None:
            return
        subject = upper(v.src(clause.subject.start, clause.subject.end))
        yield Edit(
            Span(v.until(k - 1), v.until(verb)),
            f"{close(v, k)} {subject} {v.src(clause.subject.end, verb + 1)} {told}",
            self.code,
            "What is done with the thing just named: a sentence of its own.",
        )

    def _behind_subject(self, v: View) -> Edit | None:
        """ "Apple Hill, which two brothers bought in 1950, is": "Two brothers bought Apple Hill in 1950. It is"."""
        aside = aside_after_subject(v)
        if aside is None or not v.is_word(aside.opened + 1, "which") or aside.subject.start != 0:
            return None
        subject, start, end = aside.subject, aside.opened + 2, aside.closed
        clause = v.clause(start)
        verb = self._main_verb(v, clause.verb) if clause is not None and clause.verb < end else None
        if clause is None or verb is None or not v.is_free(0, end) or subject.end != aside.opened:
            return None
        if clause.subject.kind == "pronoun" and v.low[clause.subject.head] not in _PRONOUNS - {"it", "they"}:
            return None
        if any(v.low[i] in (",", ";", ":", "–", "—", *_DENIALS) for i in range(start, end)) or v.is_person(subject):
            return None
        is_named = v.lemma(verb) in _NAMES or v.lemma(verb) not in REPORTS
        number = v.tags[subject.head] in ("NNS", "NNPS")
        if not is_named or self._told(v, subject, verb, end) is None or (subject.plural is None and number):
            return None
        name = v.src(0, aside.opened)
        if v.tags[0] not in ("NNP", "NNPS"):
            name = name[0].lower() + name[1:]
        told = f"{upper(v.src(start, verb + 1))} {name} {v.src(verb + 1, end)}"
        return Edit(
            Span(0, v.at(end + 1)),
            f"{told}{close_text_end(told)} {'They' if number else 'It'} ",
            self.code,
            "What is done with the subject: a sentence of its own before it.",
        )

    def _main_verb(self, v: View, verb: int) -> int | None:
        """The verb that has the object: "sold" in "had never sold"; None where it is "be", "do" or a passive."""
        last = verb
        for i in range(verb + 1, min(verb + 5, v.n - 1)):
            if v.tags[i] in ("VB", "VBN", "VBG"):
                if v.lemma(last) == "be" and v.tags[i] == "VBN":
                    return None
                last = i
            elif v.tags[i] != "RB":
                break
        is_weak = v.lemma(last) in ("be", "do", "have", "seem", "become") or v.tags[last] == "MD"
        return None if is_weak else last

    def _may_be_named(self, v: View, main: Clause, clause: Clause, noun: NounPhrase, verb: int) -> bool:
        """Whether the clause is the writer's, and its subject and the noun are told apart by their pronouns."""
        subject = clause.subject
        if clause.start != subject.start or v.is_person(noun) or v.is_time(noun):
            return False
        if subject.end != subject.core_end and v.lemma(verb) not in _SAYS:
            return False  # "friends of the mayor said"
        if subject.kind == "pronoun" and v.low[subject.head] not in _PRONOUNS:
            return False
        plural = self._plural(v, noun)
        if plural is None or v.low[subject.head] in (("they",) if plural else ("it",)):
            return False
        if v.is_reported(0, noun.start) and v.lemma(verb) not in _NAMES:
            return False
        is_open = any(v.low[i] in _DENIALS for i in range(noun.start)) and v.lemma(verb) not in _NAMES
        return not is_open or v.low[noun.start] == "the" or noun.kind == "name"

    def _plural(self, v: View, noun: NounPhrase) -> bool | None:
        """The number of the noun; None where another one before it, of another number, may be meant."""
        plural = v.tags[noun.head] in ("NNS", "NNPS")
        last = noun.start - 1
        while last > 0 and v.tags[last] in ("IN", "TO"):
            other = v.before(last)
            if other is None:
                break
            if (v.tags[other.head] in ("NNS", "NNPS")) != plural:
                return None
            last = other.start - 1
        return plural

    def _told(self, v: View, noun: NounPhrase, verb: int, end: int) -> str | None:
        """The pronoun for the noun behind the verb; None where its place may be another."""
        plural = v.tags[noun.head] in ("NNS", "NNPS")
        after = verb + 1
        if v.lemma(verb) in _SAYS and v.finite(after) is not None:
            return "they" if plural else "it"
        if v.lemma(verb) in _SAYS:
            return None
        if v.lemma(verb) not in _NAMES and v.tags[after] not in ("IN", "TO", "RB", "RP"):
            return None
        if v.lemma(verb) not in _NAMES and any(
            v.tags[i] in ("VB", "VBG", "VBD", "VBZ", "VBP", "MD") for i in range(after, end)
        ):
            return None
        for i in range(after, min(end, v.n - 1)):
            is_link = v.tags[i] in ("IN", "TO") and v.is_free(i, i + 1)
            if is_link and v.tags[i + 1] not in _BEHIND_LINK and v.is_free(i + 1, i + 2):
                return None
        return "them" if plural else "it"
