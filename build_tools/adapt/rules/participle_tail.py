"""SP50: an "-ing" form at the end of a sentence whose subject is that of the sentence: "…, using old tools"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again, ends_plainly, then_verb
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._ing_verbs import BESIDE, BY_PERSONS, NEVER, SAME, SPEECH, WHOLE
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._told import takes_a_post, told
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._whole import RESULTS, may_act, whole_does
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

_ADVERBS = frozenset(
    """first later then eventually finally often usually mainly mostly only also sometimes typically largely subsequently
    again soon initially primarily currently instead still quickly slowly""".split()
)
_DENIALS = frozenset("not n't never no nobody nothing none neither nor hardly barely rarely".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NEW = frozenset("a an another some one".split())
_OPENERS = frozenset("that as because when while where who which if whether until before after since than so".split())
_REACHES = frozenset("connect contain cross divide extend join link separate stretch".split())
# Who is seen or met may be the one who does it, wherever he stands.
_SEES = frozenset("catch film find hear meet notice photograph see spot watch".split())
_BECOMES = frozenset("become get grow remain stay turn".split())
_PHASES = frozenset("begin continue start".split())
_SECOND = frozenset("add give offer provide".split())  # as the second of two, these are done by whoever does the first
_HELPS = frozenset("allow help let make enable cause have include involve".split())


class ParticipleTail(Rule):
    """Finds ", …ing …" at the end of a long sentence and gives it the subject and the tense of the sentence ("It used …"), or
    "This" where all of the sentence before is what does it ("This meant that …").

    Why: an "-ing" form hides who does what and when.
    Left alone: verbs that are not on the lists in ``_ing_verbs``, verbs that the noun before the comma may do as well, a
    second verb in the sentence, modal verbs, reported speech and negation.
    Source: the project's own lists, sorted by who does it; Quirk et al., A Comprehensive Grammar, 15.58 to 15.60.
    """

    code: ClassVar[str] = "SP50"
    name: ClassVar[str] = "participle-tail"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The two brothers built the first boats of the island by hand, using tools from the old mine.",
            "The two brothers built the first boats of the island by hand. They used tools from the old mine.",
        ),
        (
            "The team left the old stadium by the river in 1962, later moving to a larger ground in the north.",
            "The team left the old stadium by the river in 1962. The team later moved to a larger ground in the north.",
        ),
        (
            "The bridge was closed for repairs in the spring, meaning that buses had to take the long way round.",
            "The bridge was closed for repairs in the spring. This meant that buses had to take the long way round.",
        ),
        (
            "The repair of the old bridge takes between three and six weeks, depending on the weather in the hills.",
            "The repair of the old bridge takes between three and six weeks. This depends on the weather in the hills.",
        ),
        (
            "She is now the head of the old school in the valley, having left her village as a child.",
            "She is now the head of the old school in the valley. She left her village as a child.",
        ),
        (
            "The road over the hills crosses the river near the old mill, linking the two largest towns.",
            "The road over the hills crosses the river near the old mill. It links the two largest towns.",
        ),
        (
            "The sisters spent two years in the hills near the border, collecting old songs from the farmers.",
            "The sisters spent two years in the hills near the border. They collected old songs from the farmers.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The mayor said that the builders had left the town in the spring, using the old road to the coast.",
        "He did not repair the roof of the old house in the winter, using the money for a new boat.",
        "She could have built the house in the spring of that year, using the stones from the old wall.",
        "Large parts of the old forest were cut down in the winter, taking away the home of the bears.",
        "The old school was sold to a bank in the spring of 1950, having lost half of its pupils.",
        "The two houses have been for sale for more than a year, promising walls of marble and gold.",
        "They found an old map of the valley in the cellar of the inn, stretching from wall to wall.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at a last "-ing" clause whose subject is certain."""
        if "ing " not in sentence.text or "," not in sentence.text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        for k in range(3, v.n - 3):
            if v.low[k] != ",":
                continue
            verb = k + 2 if v.low[k + 1] in _ADVERBS or v.low[k + 1] in RESULTS else k + 1
            if not v.low[verb].endswith("ing") or v.tags[verb] != "VBG" or not v.is_level(k):
                continue
            made = self._sentence(v, k, verb)
            if made is not None:
                end, text = made
                yield Edit(
                    Span(v.until(k - 1), v.until(end)),
                    f"{close(v, k)} {text}",
                    self.code,
                    'An "-ing" form behind a statement: a sentence of its own, with subject and tense.',
                )
                return

    def _sentence(self, v: View, k: int, verb: int) -> tuple[int, str] | None:
        """The last token that is replaced and the words for it."""
        if v.count(verb, v.n) < SHORTEST_PIECE + 1 or v.count(0, k) < SHORTEST_PIECE + 1:
            return None
        lemma = v.lemma(verb)
        if takes_a_post(v, k, lemma):
            return None
        clause = told(v, k)
        is_result = lemma == "mean" and v.is_word(verb + 1, "that")  # what follows from all of it, a denial included
        if clause is None or not left_stands_alone(v, 0, k, contrast=True) or not (is_result or ends_plainly(v, verb)):
            return None
        if (not is_result and any(v.low[i] in _DENIALS for i in range(k))) or any(
            w in (":", ";", "–", "—") for w in v.low[:k]
        ):
            return None
        if any(v.tags[i] in _FINITE and v.tags[i - 1] not in ("CC", "RB") for i in range(clause.verb + 1, k)):
            return None  # two verbs: either may be what is meant
        if v.is_word(clause.verb, "did", "do", "does") and v.is_word(clause.verb + 1, "this"):
            return None  # "They did this by selling the house, leaving …": a row
        if v.low[k - 2] == ",":
            return None  # "with water, fish, building materials": a list
        if len(v.low[k - 1]) == 1 and v.low[k - 1].isalpha():
            return None  # "a weight, P, falling from a height"
        if v.tags[verb + 1] in ("NN", "NNP") and v.tags[k - 2] == "DT":
            return None  # "the rich, rising trader"
        if v.tags[k - 1] == "JJ" and any(v.tags[i] == "DT" for i in range(max(0, k - 3), k)):
            return None  # "the handsome, rising star"
        if any(v.tags[i] == "VBG" and i > clause.verb + 3 for i in range(clause.verb, k)):
            return None  # one of a row, or a second one who may do it
        if not self._is_bare(v, verb):
            return None
        if v.low[verb] == "having":
            return self._having(v, clause, verb)
        whole = whole_does(v, clause, lemma, verb)
        if whole is not None:
            return verb, whole
        second = self._second(v, verb)
        if second == -1:
            return None
        who = self._same(v, clause, k, lemma)
        if who is None:
            return None
        words, plural = who
        form = then_verb(v, clause, lemma, plural)
        if lemma == "try" and v.low[clause.verb] in ("is", "are"):
            form = f"{'are' if plural else 'is'} trying"  # "He is on the board, trying to change it"
        if form is None:
            return None
        adverb = f"{v.low[verb - 1]} " if v.low[verb - 1] in _ADVERBS else ""
        if adverb and " " in form:
            return None  # "has later moved"
        text = f"{words} {adverb}{form}"
        if second is None:
            return verb, text
        if form == f"{form.split()[0]} {v.low[verb]}":
            other: str | None = v.low[second]  # "They are building a wall and planting trees": one "are" is enough
        else:
            other = then_verb(v, clause, v.lemma(second), plural)
            if (
                other is not None
                and other.startswith(("will ", "have ", "has "))
                and other.split()[0] == form.split()[0]
            ):
                other = other.split(" ", 1)[1]
        if other is None or " " in other:
            return None
        return second, f"{text}{v.text[v.until(verb) : v.at(second)]}{other}"

    def _having(self, v: View, clause: Clause, verb: int) -> tuple[int, str] | None:
        """ "having left the school": what came before, told of the subject."""
        who = again(v, clause)
        past = v.tags[clause.verb] == "VBD" and v.low[clause.verb] != "had"
        if v.tags[verb + 1] != "VBN" or who is None or v.tags[clause.verb] == "MD" or v.low[clause.verb] == "had":
            return None
        if v.lemma(clause.verb) == "be" and v.low[verb + 1] != "been" and not may_act(v, clause):
            return None  # "The house was sold, having lost its owner": fine of a person only
        words, plural = who
        if past:
            return verb + 1, f"{words} had {v.low[verb + 1]}"
        if v.low[verb + 1] == "been":
            return verb + 1, f"{words} {'were' if plural else 'was'}"
        form = inflect(v.lemma(verb + 1), "VBD")
        return (verb + 1, f"{words} {form}") if form is not None else None

    def _second(self, v: View, verb: int) -> int | None:
        """The partner of the participle behind "and"; None where there is none, -1 where it is not to be handled."""
        found = [
            i
            for i in range(verb + 1, v.n - 1)
            if v.low[i].endswith("ing") and v.tags[i - 1] in ("CC", ",", "RB") and v.tags[i] not in ("NN", "JJ")
        ]
        if not found:
            return None
        at = found[0]
        if (
            len(found) > 1
            or v.low[at - 1] != "and"
            or v.tags[at] != "VBG"
            or v.lemma(at) not in SAME | WHOLE | BESIDE | _SECOND
            or v.lemma(at) in ("be", "have")
        ):
            return -1
        return at

    def _is_bare(self, v: View, verb: int) -> bool:
        """Whether each finite verb behind the participle has its own clause, so that none belongs to the participle itself:
        "using a map is easy"."""
        for i in range(verb + 1, v.n - 1):
            if v.tags[i] in _FINITE:
                return any(v.tags[j] in ("WDT", "WP", "WRB") or v.low[j] in _OPENERS for j in range(verb + 1, i)) or (
                    v.lemma(verb) in SPEECH | {"mean"}
                )
        return True

    def _is_idiom(self, v: View, clause: Clause) -> bool:
        """ "They made the most of it", "made their way to": nobody else is made to do anything."""
        return v.lemma(clause.verb) == "make" and (
            v.low[clause.verb + 1 : clause.verb + 3] == ["the", "most"]
            or (v.tags[clause.verb + 1] == "PRP$" and v.low[clause.verb + 2] in ("way", "debut", "name", "home"))
        )

    def _has_aim(self, v: View, start: int, end: int) -> bool:
        """Whether "to" and a verb stand there, so that the participle may go with that verb; "start to grow" is one verb."""
        found = [i for i in range(start, end) if v.tags[i] == "TO"]
        return any(v.lemma(i - 1) not in _PHASES for i in found)

    def _same(self, v: View, clause: Clause, k: int, lemma: str) -> tuple[str, bool] | None:
        """The subject named again, where it does what the participle says."""
        if lemma in NEVER or v.low[k + 1] in RESULTS or self._has_aim(v, clause.verb, k):
            return None
        is_perfect = v.low[clause.verb] in ("has", "have") and "VBN" in v.tags[clause.verb + 1 : clause.verb + 4]
        is_perfect &= "been" not in v.low[clause.verb : clause.verb + 4]
        if is_perfect and any(v.lemma(i) in _BECOMES for i in range(clause.verb + 1, clause.verb + 4)):
            return None  # "has become the largest mine, making …": what it makes, it makes now
        if (
            v.lemma(clause.verb) in _SEES
            or (v.lemma(clause.verb) in _HELPS and not is_perfect and not self._is_idiom(v, clause))
            or v.low[clause.verb] == "had"
        ):
            return None
        if (
            v.lemma(clause.verb) == "be"
            and "VBN" in v.tags[clause.verb + 1 : clause.verb + 3]
            and not may_act(v, clause)
        ):
            return None  # "The trees were cut down, taking away …": not the trees took it
        near = v.before(k - 1 if v.tags[k - 1] == "RB" else k)
        if (
            near is not None
            and near.start > clause.verb
            and v.lemma(clause.verb) not in ("be", "become")
            and (
                (v.low[near.start] in _NEW and v.low[near.start - 1] != "as")
                or v.is_person(near)
                or (near.kind == "name" and v.tags[near.start - 1] != "IN")
            )
        ):
            return None  # the noun before the comma may be the one: "She saw a bird, singing"
        if (
            near is not None
            and v.is_time(near)
            and v.tags[near.start - 1] not in ("IN", "NN", "NNS")
            and v.lemma(clause.verb) in ("pass", "spend")
        ):
            return None
        if v.lemma(clause.verb) == "be" and "," in v.low[clause.verb : k]:
            return None
        if lemma in SPEECH:
            is_clause = v.is_word(k + 2, "that") or v.clause(k + 2) is not None
            return again(v, clause, person=True) if is_clause and may_act(v, clause) else None
        if v.low[clause.subject.head] == "series":
            return None  # "A series of tests has shown, …": the tests do it
        if lemma not in SAME | BESIDE and not (lemma == "leave" and v.is_word(k + 2, "behind")):
            return None
        is_be = v.lemma(clause.verb) == "be" and v.tags[min(clause.verb + 1, v.n - 1)] in (
            "DT",
            "CD",
            "JJ",
            "NN",
            "NNP",
        )
        is_state = lemma in _REACHES and v.lemma(clause.verb) in BESIDE | {"form", "follow"}
        if lemma in BESIDE and not is_be and not (is_state and not may_act(v, clause)):
            return None
        if lemma in WHOLE and not may_act(v, clause):
            return None
        if v.lemma(clause.verb) == "be" and not is_be and lemma in BY_PERSONS and not may_act(v, clause):
            return None  # "The house was sold, working …"
        return again(v, clause, person=lemma in BY_PERSONS)
