"""SP12: a clause with "who" or "that" behind a new noun: "a firm that makes …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, left_stands_alone, main_clause
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._predicates import opening, say
from build_tools.adapt.rules._relatives import Relative, relative
from build_tools.adapt.rules._view import NounPhrase, View, long_view
from build_tools.model import Edit, Span

_SOME = frozenset("several many some".split())
_LEFT_MIN, _RIGHT_MIN = 5, 5
_NEVER = frozenset(
    """way kind sort type thing lot number time place point person case fact sense matter day reason one
    degree extent form level manner pace rate scale size speed stage temperature""".split()
)
_TOLD = frozenset("story tale account history life case help death picture portrait work diary".split())
_SHOWS = frozenset("show suggest claim describe prove depict reveal confirm say explain".split())
_DEFINITE = frozenset("the this these his her its their our my".split())
_WISHES = frozenset("want need seek look hope wish like love require lack await expect find imagine".split())


class IndefiniteRelative(Rule):
    """Finds a clause with "who", "that" or "which" behind a noun that is new ("a firm that makes …") at the end of a long
    sentence, and makes it a sentence about that noun: "This firm makes …".

    Why: a noun that is new needs two statements: that it is there, and what it does.
    Left alone: nouns that are known or meant in general, "is a … that" (the clause says what it is), wishes and plans ("wants a
    firm that"), negations, comparisons, reported speech, and clauses that do not end the sentence.
    Source: Siddharthan (2006); restrictive clauses behind indefinite nouns only, where cutting leaves no other noun in play.
    """

    code: ClassVar[str] = "SP12"
    name: ClassVar[str] = "indefinite-relative"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "In 2010 the city bought the land from a firm that made parts for trains and buses for many years.",
            "In 2010 the city bought the land from a firm. This firm made parts for trains and buses for many years.",
        ),
        (
            "The prize was given in the spring to a young doctor who works at the largest hospital of the city.",
            "The prize was given in the spring to a young doctor. This doctor works at the largest hospital of the city.",
        ),
        (
            "The young doctor led a team that, for six months, took water from every lake in the north.",
            "The young doctor led a team. For six months, this team took water from every lake in the north.",
        ),
        (
            "In 2010 the city wrote a report called “Deep Water” which looked at the state of every lake.",
            "In 2010 the city wrote a report called “Deep Water”. This report looked at the state of every lake.",
        ),
        (
            "In the last ten years the town has lost its shops under hard measures that have cut what people earn.",
            "In the last ten years the town has lost its shops under hard measures. "
            "These measures have cut what people earn.",
        ),
        (
            "In 2010 the mayor of the town stopped the sale of a house that was built by monks in the year 1210.",
            "In 2010 the mayor of the town stopped the sale of a house. This house was built by monks in the year 1210.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The young fish in the ponds of the valley grow at a rate that is mostly controlled by the heat of the water.",
        "The city bought the land near the old station from the firm that made parts for trains.",
        "The people of the town want to have a mayor who listens to what the schools have to say.",
        "The group of houses near the river is a place that has lost most of its people since the war.",
        "On the same day the town had decided to build a small bridge that would be open to cars as well.",
        "In the last years of her life she worked on a style that was new in all parts of the land.",
        "The minister said that the city bought the land from a firm that made parts for trains.",
        "There was never a doctor who worked as hard for the people of the valley as Anna Keller.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a clause that ends the sentence."""
        if not any(w in sentence.text for w in (" who", " that", " which")):
            return
        v = long_view(sentence, split_over(context.level) + 2)
        if v is None:
            return
        for k in range(4, v.n - 4):
            if v.low[k] not in ("who", "that", "which") or v.low[k - 1] in (",", "–") or not v.is_level(k):
                continue
            if v.tags[k] not in ("WP", "WDT", "IN"):
                continue
            end = self._before_name(v, k)
            noun, told = v.before(end), relative(v, k, None)
            if noun is None or told is None or not self._is_new(v, noun, end, told):
                continue
            if not self._may_cut(v, noun, k, told):
                continue
            name = f"{'These' if v.tags[noun.head] == 'NNS' else 'This'} {v.src(noun.head, noun.core_end)}"
            yield Edit(
                Span(v.until(k - 1), v.at(told.start)),
                f"{close(v, k)} {say(v, name, told.front)} ",
                self.code,
                "A clause about a noun that is new: a sentence of its own.",
            )
            return

    def _before_name(self, v: View, k: int) -> int:
        """The token behind the noun in 'a report called "Deep Water" that'; ``k`` itself where no name follows the noun."""
        called = next((i for i in range(k - 1, max(k - 12, 2), -1) if v.is_word(i, "called", "named", "titled")), None)
        if called is None:
            return k
        is_quoted = v.low[called + 1] in ('"', "“", "``") and v.low[k - 1] in ('"', "”", "''")
        is_name = is_quoted or all(v.tags[i] in ("NNP", "NNPS") for i in range(called + 1, k))
        return called if is_name and called + 1 < k else k

    def _is_new(self, v: View, noun: NounPhrase, end: int, told: Relative) -> bool:
        is_one = v.is_word(noun.start, "a", "an", "another") and noun.plural is not True
        is_some = v.tags[noun.head] == "NNS" and (v.tags[noun.start] == "CD" or v.low[noun.start] in _SOME)
        is_bare = v.tags[noun.head] == "NNS" and v.tags[noun.start] in ("NN", "JJ", "VBN") and not v.is_person(noun)
        if is_bare and self._is_told(v, told.verb) and self._is_nearest(v, noun, told.verb):
            is_some = not any(v.low[i] == "and" and v.finite(i + 1) is not None for i in range(told.verb, v.n))
        if "POS" in v.tags[noun.start : noun.head]:
            return False  # "an ape's life": the owner may be meant
        if noun.kind != "common" or not (is_one or is_some) or noun.core_end != end:
            return False
        if (
            v.lemma(noun.head) in _NEVER
            or v.is_time(noun)
            or v.low[noun.start - 1] in ("like", "as", "than", "such", "and", "or")
        ):
            return False
        if v.is_word(noun.start - 1, "of") and not self._is_told_of(v, noun, told):
            return False
        if v.tags[noun.start - 1] not in ("IN", "TO", "RP", "VB", "VBD", "VBN", "VBG", "VBZ", "VBP"):
            return False
        return not v.is_word(end, "who") or v.is_person(noun)

    def _is_nearest(self, v: View, noun: NounPhrase, verb: int) -> bool:
        """Whether the clause is about "hard measures", what they once did, and not about a noun before them: "a ban on
        imports that began"."""
        before = v.before(noun.start - 1)
        if before is None or v.low[before.start] in _DEFINITE:
            return True
        return before.plural is False and v.verb_number(verb) is True

    def _is_told_of(self, v: View, noun: NounPhrase, told: Relative) -> bool:
        """Whether the clause can only be about the noun behind "of": "the story of a man who" tells what is a noun of its own, "the
        sale of a house that was built" has a known noun before a new one, "a group of 40 men who have" another number."""
        whole = v.before(noun.start - 1)
        if whole is None or whole.kind != "common":
            return False
        is_one = v.is_word(noun.start, "a", "an")
        if v.lemma(whole.head) in _TOLD and is_one:
            return True
        if v.lemma(whole.head) in _NEVER or not self._is_told(v, told.verb):
            return False
        is_known = is_one and (v.low[whole.start] in _DEFINITE or "POS" in v.tags[whole.start : whole.head])
        is_many = v.tags[noun.head] == "NNS" and v.verb_number(told.verb) is True and v.tags[whole.head] == "NN"
        return is_known or is_many

    def _follows(self, v: View, start: int, verb: int) -> bool:
        """Whether ``verb`` is that of a clause that tells when or why: "shops have closed as the town has lost …"."""
        return any(
            v.is_word(i, "as", "after", "because", "when", "while") and v.clause(i + 1) for i in range(start, verb)
        )

    def _is_told(self, v: View, verb: int) -> bool:
        """Whether the verb tells what was done, or what pictures and papers show."""
        return self._happened(v, verb) or (v.tags[verb] == "VBP" and v.lemma(verb) in _SHOWS)

    def _happened(self, v: View, verb: int) -> bool:
        """Whether the verb tells what was done: "fell", "have cut", "was built"."""
        if v.low[verb] in ("has", "have", "had"):
            return "VBN" in v.tags[verb + 1 : verb + 3]
        return v.tags[verb] == "VBD" and (v.lemma(verb) != "be" or "VBN" in v.tags[verb + 1 : verb + 3])

    def _may_cut(self, v: View, noun: NounPhrase, k: int, told: Relative) -> bool:
        verb = told.verb
        is_plain = v.is_word(noun.start, "a", "an") and noun.head - noun.start == 1
        if v.lemma(verb) == "be" and is_plain and "VBN" not in v.tags[verb + 1 : verb + 4]:
            return False  # "developed a style": says nothing without the clause
        if v.count(0, k) < _LEFT_MIN or v.count(k + 1, v.n) < _RIGHT_MIN or not v.agrees(noun, verb):
            return False
        main = main_clause(v, 0, k) or opening(v)
        if main is None or main.verb >= k or v.lemma(main.verb) in ("become", "remain"):
            return False
        has_happened = self._happened(v, verb)
        if v.tags[main.verb] == "MD" and not (v.is_word(main.verb, "will") and has_happened):
            return False  # "will leave a club that he has led": that one club, whatever comes
        if v.low[verb] in ("would", "could", "might", "should") and "TO" in v.tags[main.verb : noun.start]:
            return False  # "decided to make a film that would": a plan
        if v.lemma(main.verb) == "have" and v.tags[main.verb + 1] in ("CD", "DT", "JJ") and v.tags[noun.start] == "CD":
            return False  # "the team had four players who": how many there were of a kind
        is_linking = v.lemma(main.verb) == "be" and v.tags[main.verb + 1] not in ("VBN", "VBG")
        if is_linking and not (v.tags[noun.start - 1] in ("IN", "TO") and noun.start > main.verb + 3):
            return False
        between = range(main.verb, k)
        if any(v.lemma(i) in _WISHES for i in between if v.tags[i].startswith("VB")):
            return False
        if any(
            v.low[i] in ("not", "n't", "never", "no", "if", "whether", "?", "hardly", "without", "anything")
            for i in range(k)
        ):
            return False
        is_certain = main.subject.kind != "common" or v.low[main.subject.start] in _DEFINITE
        if v.tags[main.verb] != "VBD" and v.lemma(main.verb) != "have" and not is_certain:
            return False  # habits and rules are about any such noun
        also = [i for i in range(main.verb + 1, k) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")]
        if also and not (has_happened and len(also) == 1 and self._follows(v, main.verb, also[0])):
            return False
        for i in range(told.start, v.n - 1):
            if v.low[i] in (",", "–", "—", ";", ":") and (
                v.finite(i + 1) is not None or v.is_word(i + 1, "and", "but", "or")
            ):
                return False
            if v.low[i] in ("and", "but") and v.finite(i + 1) is not None and v.tags[verb] != v.tags[i + 1]:
                return False
        if v.lemma(main.verb) == "tell" and v.tags[main.verb + 1] == "DT" and v.lemma(main.verb + 2) in _TOLD:
            return True  # "tells the story of a man": a story is no report
        return left_stands_alone(v, 0, k, contrast=True)
