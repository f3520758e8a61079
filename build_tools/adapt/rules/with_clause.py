"""SP16: ", with" before a statement of its own at the end: ", with prices falling by half"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._participles import predicate
from build_tools.adapt.rules._tense import same_tense
from build_tools.adapt.rules._told import sole_verb
from build_tools.adapt.rules._view import Clause, NounPhrase, View, long_view, upper
from build_tools.language.inflection import can_be, inflect
from build_tools.language.inflection import lemma as lemma_of
from build_tools.model import Edit, Span

_EACH = frozenset("each all both most many".split())
_NEVER = frozenset("use live work look go".split())  # "with a man using a stick": who is meant, not what happens
_STATIC = frozenset(
    "lead range contain connect cover stand hang run lie extend belong come cost feature have include".split()
)
# What may be said of the noun with a form of "be".
_STATES = frozenset(
    """able afraid available aware busy closed common dead determined due eager expected forced forecast free full keen likely missing
    obliged open operational popular present ready reluctant responsible set sure unable unaware unhappy unlikely unwilling
    willing worried worth""".split()
)
_PLACES = frozenset(
    (("on", "sale"), ("on", "display"), ("on", "show"), ("in", "charge"), ("in", "place"), ("in", "ruins"), ("at", "risk"),
     ("at", "work"), ("under", "way"), ("under", "construction"), ("in", "use"), ("in", "prison"), ("on", "strike"))
)  # fmt: skip
_WHOLE = frozenset("most many some all both half more at up nearly almost about around over the its their".split())
_ORDINALS = frozenset("first second third fourth fifth other last".split())
_SHARES = frozenset("% percent half third quarter majority".split())
_DENIALS = frozenset(("not", "n't", "never", "no", "without"))


class WithClause(Rule):
    """Finds ", with NOUN …ing …" at the end of a long sentence and makes it a statement: "Prices fell by half."; and the same
    with what is so of the noun: "with prices down 4%", "with most of it spent", "with many worried that …". So too
    "each paying two pounds" and "all built in 1950" behind the nouns that they are about.

    Why: the noun behind "with" has no verb with a tense, so readers must work out that something is said of it.
    Left alone: reported speech, negation, modal verbs, pronouns, a second "-ing" form, a participle
    that tells which noun is meant ("with a hall built in 1950"), and phrases that something follows.
    Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 14 (absolute constructions).
    """

    code: ClassVar[str] = "SP16"
    name: ClassVar[str] = "with-clause"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The council moved to a house in the old town in the spring of 1963, with the new office opening its doors in May.",
            "The council moved to a house in the old town in the spring of 1963. The new office opened its doors in May.",
        ),
        (
            "The company has lost money for the third year in a row, with sales of bicycles down 12% since May.",
            "The company has lost money for the third year in a row. Sales of bicycles are down 12% since May.",
        ),
        (
            "The plan for a new road was hotly discussed for weeks, with many parents worried about the noise.",
            "The plan for a new road was hotly discussed for weeks. Many parents were worried about the noise.",
        ),
        (
            "In the summer, the class for older people in the old hall had 18 members, each paying two pounds.",
            "In the summer, the class for older people in the old hall had 18 members. Each paid two pounds.",
        ),
        (
            "She was in the songs of the year with the last two records of the band, both released in May.",
            "She was in the songs of the year with the last two records of the band. Both were released in May.",
        ),
        (
            "There are now 300 small shops in the old town, with the number forecast to reach 400 in the spring.",
            "There are now 300 small shops in the old town. The number is forecast to reach 400 in the spring.",
        ),
        (
            "The brothers opened two new shops in the spring of last year, with one in the old town, and the other in Basel.",
            "The brothers opened two new shops in the spring of last year. One was in the old town, and the other in Basel.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The minister said that the price of a house in the old town fell, with many flats losing a third of their value.",
        "The council opened the new school in the old town on Friday, with a hall designed by Anna Keller.",
        "Storms of this kind are very rare in the two valleys, with the last occurring in the spring of 1991.",
        "They put the price of the old house at two million, with more than half of it paid in May.",
        "The company may have to close its two factories near the river, with many workers losing their jobs.",
        "The council opened the new school in the old town on Friday, with a new hall for the people of the valley.",
        "In the spring the valley was full of guests who came by train, most paying two pounds.",
        "The farmers did not see the first records of the band, both released in May.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last ", with"."""
        text = sentence.text
        if not (", with " in text or any(f", {w} " in text for w in _EACH)):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        k = next((i for i in range(v.n - 3, 2, -1) if v.low[i] == "," and v.low[i + 1] in _EACH | {"with"}), None)
        if k is None or not v.is_level(k) or v.count(0, k) < SHORTEST_PIECE + 1:
            return
        found = self._statement(v, k) if v.low[k + 1] == "with" else self._each(v, k)
        if found is not None:
            start, words = found
            yield Edit(
                Span(v.until(k - 1), v.until(start - 1)),
                f"{close(v, k)} {words}",
                self.code,
                "A statement without a tense of its own: a sentence of its own.",
            )

    def _each(self, v: View, k: int) -> tuple[int, str] | None:
        """ "…, each paying two pounds", "…, all built in 1950": of the nouns right before the comma."""
        noun = v.before(k)
        if noun is None or (noun.plural is not True and v.low[k + 1] != "both") or v.is_time(noun):
            return None
        if not left_stands_alone(v, 0, k, contrast=True) or any(v.low[i] in _DENIALS for i in range(v.n)):
            return None
        clause = sole_verb(v, k, tense_only=True)
        if clause is None or v.tags[clause.verb] == "MD" or v.has_finite(k, v.n) or not self._ends_with(v, k + 1):
            return None
        words = upper(v.src(k + 1, k + 2))
        if v.tags[k + 2] == "VBG" and v.count(k, v.n) > SHORTEST_PIECE and v.lemma(k + 2) not in _NEVER | {"be"}:
            form = same_tense(v, clause, v.lemma(k + 2), v.low[k + 1] != "each")
            return (k + 3, f"{words} {form}") if form is not None else None
        told = predicate(v, k + 2, v.n - 1, v.tags[clause.verb] == "VBD")
        if told is None or told[0] != k + 2 or v.tags[k + 2] not in ("VBN", "VBD"):
            return None
        be = ("was" if told[1] else "is") if v.low[k + 1] == "each" else ("were" if told[1] else "are")
        return k + 2, f"{words} {be}"

    def _statement(self, v: View, k: int) -> tuple[int, str] | None:
        """Where the text goes on, and the subject with its verb in the tense of the main clause."""
        if not left_stands_alone(v, 0, k, contrast=True) or any(v.low[i] in _DENIALS for i in range(k)):
            return None
        clause = sole_verb(v, k, tense_only=True)
        if clause is None or (v.tags[clause.verb] == "MD" and v.low[clause.verb] != "will"):
            return None
        for noun in _nouns(v, k + 2):
            start = noun.end
            while (
                v.tags[start] in ("RB", "RBS", "RBR")
                and v.low[start] not in ("up", "down")
                and start < noun.end + 2
                and start < v.n - 3
            ):
                start += 1
            if _tag(v, start) == "VBG":
                return self._going_on(v, clause, noun, start) if start == noun.end else None
            form = self._being(v, clause, noun, start)
            if form is not None:
                return noun.end, f"{upper(v.src(noun.start, noun.end))} {form}"
        return None

    def _going_on(self, v: View, clause: Clause, noun: NounPhrase, verb: int) -> tuple[int, str] | None:
        """ "with prices falling by half"."""
        lemma = v.lemma(verb) if v.tags[verb] == "VBG" else lemma_of(v.low[verb], "VBG")
        if verb >= v.n - 2 or lemma in _NEVER or v.count(noun.start, v.n) <= SHORTEST_PIECE:
            return None
        if v.tags[clause.verb] == "MD" or not self._ends_with(v, verb):
            return None
        if v.low[v.n - 2].endswith("ing") and v.tags[v.n - 3] not in ("PRP$", "DT") and "and" in v.low[verb:]:
            return None
        for i in range(verb, v.n - 2):  # "with A rising and B falling"
            other = v.core(i + 1) if v.low[i] == "and" else None
            if other is not None and v.tags[min(other.core_end, v.n - 1)] == "VBG":
                return None
        has_year = any(v.tags[i] == "CD" and len(v.low[i]) == 4 and v.low[i].isdigit() for i in range(verb, v.n))
        if has_year and v.tags[clause.verb] != "VBD":
            return None  # "Such storms are rare, with the last occurring in 1991"
        is_told_past = v.tags[clause.verb] == "VBD" and lemma != "be"
        if noun.plural is None and not is_told_past:
            return None
        plural = bool(noun.plural)
        if lemma == "be":
            if v.lemma(clause.verb) == "have":
                return None  # "has been", "was": either may be meant
            form = _be(v, clause, noun)
            if form is None:
                return None
        elif v.tags[clause.verb] in ("VBZ", "VBP") and lemma in _STATIC:
            form = lemma if plural else (inflect(lemma, "VBZ") or v.low[verb])
        elif v.low[clause.verb] in ("is", "are", "'s", "'re") and v.tags[clause.verb + 1] != "VBG":
            form = f"{'are' if plural else 'is'} {inflect(lemma, 'VBG') or v.low[verb]}"
        else:
            made = same_tense(v, clause, lemma, plural)
            if made is None:
                return None
            form = made
        return verb + 1, f"{upper(v.src(noun.start, noun.end))} {form}"

    def _being(self, v: View, clause: Clause, noun: NounPhrase, at: int) -> str | None:
        """The form of "be" for "with most of it spent on books", "with sales down 4%", "with many worried that …"."""
        if at >= v.n - 2 or not self._ends_with(v, at) or v.count(noun.start, v.n) <= SHORTEST_PIECE:
            return None
        low, tag = v.low[at], _tag(v, at)
        if v.low[noun.start] == "one" and low in ("in", "on", "at") and self._is_one_of_two(v, at):
            return _be(v, clause, replace(noun, plural=False))
        opens_clause = low in _STATES and v.is_word(at + 1, "that", "to")
        if not opens_clause and self._has_second(v, at):
            return None
        if tag in ("VBN", "VBD") and low not in _STATES:
            # "with a hall planned by Berg": the participle tells which hall, not what happened.
            is_whole = v.low[noun.start] in _WHOLE or v.tags[noun.start] in ("CD", "PRP$", "$") or noun.kind == "name"
            is_whole |= low == "made" and v.is_word(at + 1, "up") and v.is_word(at + 2, "of")
            if not is_whole or v.tags[at + 1] not in ("IN", "TO", "RP", "RB", "."):
                return None
            return None if v.lemma(clause.verb) == "have" else _be(v, clause, noun)
        is_state = low in _STATES and v.tags[at + 1] in ("IN", "TO", "DT", "$", "CD", ".", "RB", "WRB")
        is_change = low in ("up", "down") and (v.tags[at + 1] == "CD" or v.is_word(at + 1, "by", "from"))
        is_place = (low, v.low[at + 1]) in _PLACES
        return _be(v, clause, noun) if is_state or is_change or is_place else None

    def _is_one_of_two(self, v: View, at: int) -> bool:
        """ "With one in Bern and the other in Basel": the second goes on without a verb."""
        return any(v.low[i : i + 4] == ["and", "the", "other", v.low[at]] for i in range(at, v.n - 4))

    def _has_second(self, v: View, at: int) -> bool:
        """Whether another noun with its own participle follows: "with A marked and B restored"."""
        for i in range(at, v.n - 2):
            other = v.core(i + 1) if v.low[i] == "and" else None
            if other is None or other.core_end >= v.n - 1:
                continue
            is_state = v.low[other.core_end] in _STATES | {"up", "down"} or _tag(v, other.head) != v.tags[other.head]
            if is_state or v.tags[other.core_end] in ("VBN", "VBD", "VBG", "RB"):
                return True
        return False

    def _ends_with(self, v: View, verb: int) -> bool:
        """Whether what stands from ``verb`` to the full stop all belongs to the phrase with "with"."""
        for i in range(verb + 1, v.n - 1):
            if v.tags[i] == "VBG" and v.tags[i - 1] in ("CC", ","):
                return False
            if v.low[i] in (",", "–", "and", "but") and v.finite(i + 1) is not None:
                return False
            if v.low[i] == "," and (v.tags[i + 1] == "TO" or v.is_word(i + 1, "with", "which", "while")):
                return False
            if v.low[i] == "," and any(v.tags[j] == "VBG" for j in range(i + 1, min(i + 5, v.n))):
                return False
        return True


def _nouns(v: View, i: int) -> list[NounPhrase]:
    """The noun phrase at ``i``, with and without what hangs on it; numbers as they count: "more than 40", "30% of women"."""
    start = i
    if (v.low[i] in ("more", "fewer", "less") and v.is_word(i + 1, "than")) or (
        v.is_word(i, "at", "up") and v.is_word(i + 1, "least", "to")
    ):
        i += 2
    whole, core = v.phrase(i), v.core(i)
    if core is None and v.low[i] == "the" and v.low[i + 1] in _ORDINALS:
        return [NounPhrase(i, i + 2, i + 2, i + 1, False, "common")]
    if whole is None or core is None or whole.kind == "pronoun":
        return []
    is_forecast = v.low[core.head] == "forecast" and v.is_word(core.core_end, "to")
    if (is_forecast or _tag(v, core.head) != v.tags[core.head]) and core.head > core.start:
        cut = replace(
            core, core_end=core.head, end=core.head, head=core.head - 1, plural=v.tags[core.head - 1] == "NNS"
        )
        return [replace(cut, start=start, plural=_number(v, cut, start))]
    end = core.core_end + 1 if v.is_word(core.core_end, "more") else core.core_end
    found = [whole, replace(core, end=end)] if whole.end != end else [replace(core, end=end)]
    return [replace(p, start=start, plural=_number(v, p, start)) for p in found]


def _tag(v: View, i: int) -> str:
    """The tag of token ``i``; that of the participle where the tagger took one for a noun that does not exist: "spent"."""
    if v.tags[i] != "NN" or not v.words[i].text.islower() or can_be(v.low[i], "NN"):
        return v.tags[i]
    return next((tag for tag in ("VBN", "VBG") if can_be(v.low[i], tag)), "NN")


def _number(v: View, noun: NounPhrase, start: int) -> bool | None:
    words = range(start, noun.end)
    if any(v.low[i] in _SHARES for i in words):
        return True if noun.end > noun.core_end and "NNS" in v.tags[noun.core_end : noun.end] else None
    if any(v.tags[i] == "$" for i in words):
        return False
    if v.tags[noun.head] == "CD" or v.low[noun.start] in ("most", "many", "some", "several", "few"):
        return True if v.tags[noun.head] != "NN" else None
    return None if noun.plural is False and "and" in v.low[noun.core_end : noun.end] else noun.plural


def _be(v: View, clause: Clause, noun: NounPhrase) -> str | None:
    if noun.plural is None:
        return None
    if v.tags[clause.verb] == "MD":
        return "will be"
    verb = v.low[clause.verb]
    if clause.subject.plural is not False and v.lemma(clause.verb) == verb == inflect(verb, "VBD"):
        return None  # "They put": now or then
    if v.tags[clause.verb] == "VBD":
        return "were" if noun.plural else "was"
    return "are" if noun.plural else "is"
