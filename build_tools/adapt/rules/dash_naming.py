"""SP18: what something is, behind a dash or a colon: "… – a record for the club"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import ends_plainly
from build_tools.adapt.rules._asides import be
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._dashes import DASHES, joining_dashes
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import left_whole
from build_tools.adapt.rules._view import View, long_view
from build_tools.adapt.rules._words import PERSONS
from build_tools.model import Edit, Span

_ONE = frozenset("a an one another".split())
# What "to …" or "that …" can be: "their plan: to build a bridge".
_CONTENTS = frozenset(
    "aim ambition belief conclusion dream fear goal hope idea message mission plan purpose task theory wish".split()
)
_DENIALS = frozenset("not n't never no nobody nothing neither nor without if unless".split())
_WH = ("WDT", "WP", "WP$", "WRB")
# They count or time what stands before, and name nothing.
_NO_NAMES = frozenset(
    "lot number majority third half quarter total couple pair few rest latter former one time year day".split()
)


class DashNaming(Rule):
    """Finds one dash with "a/an/the", "one of the" or "something" and a noun behind it at the end of a long sentence, or a colon
    that has announced one thing ("one more danger: the ice"), and says "This is …" in a sentence of its own; and "to …" or "that …"
    behind a plan, a hope or the like, where it says "The plan is to …".

    Why: the reader must guess what the words behind the dash belong to; "This" is right for the noun and for the whole
    statement before it.
    Left alone: pairs of dashes, plurals, people ("This is a teacher" is no way to speak of one), lists, quantities,
    statements with their own verb, reported speech.
    Source: the project's own, after Siddharthan (2006) on appositives.
    """

    code: ClassVar[str] = "SP18"
    name: ClassVar[str] = "dash-naming"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The team has won every game of the season so far – a record for a club of its size.",
            "The team has won every game of the season so far. This is a record for a club of its size.",
        ),
        (
            "In 1950 the town opened its first school for girls – the only school that the island had until then.",
            "In 1950 the town opened its first school for girls. This was the only school that the island had until then.",
        ),
        (
            "The mayor came to the island in a new boat last week – one of the fastest boats on the coast.",
            "The mayor came to the island in a new boat last week. This was one of the fastest boats on the coast.",
        ),
        (
            "The people of the valley have to live with one more danger: the ice on the road to the town.",
            "The people of the valley have to live with one more danger. This is the ice on the road to the town.",
        ),
        (
            "In the spring the council made public its plan: to build a second bridge for the children of the valley.",
            "In the spring the council made public its plan. The plan was to build a second bridge for the children of the valley.",
        ),
        (
            "The two doctors in the valley have the same hope – that the new drug will help the children to walk.",
            "The two doctors in the valley have the same hope. The hope is that the new drug will help the children to walk.",
        ),
        (
            "The most surprising thing was so hard for the people of the valley – something that nobody had seen before.",
            "The most surprising thing was so hard for the people of the valley. This was something that nobody had seen before.",
        ),
        (
            "The town had lost all of its money in the spring of 1950 – a blow to the mayor.",
            "The town had lost all of its money in the spring of 1950. This was a blow to the mayor.",
        ),
        (
            "In the 16th century the king announced a new tax for the valley – a blow to the old house.",
            "In the 16th century the king announced a new tax for the valley. This was a blow to the old house.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The money was given to Anna Keller on Friday – a teacher at the oldest school of the town.",
        "The team has won two cups in the season so far – the cup of the city and the cup of the country.",
        "The report says that the team has won every game so far – a record for a club of its size.",
        "She spent the evening with a good friend from the town – one of the best doctors on the coast.",
        "Nobody in the town knew which of them came to the island first: the plague or the war with the north.",
        "The old bridge was not built for the sake of a need – the famous need of every town to be seen from afar.",
        "All of their work on the old bridge in the valley failed in the end – the stone most firmly refused to hold.",
        "The people of the valley do not have to live with a danger of that kind: the ice on the road.",
        "The island – a favourite of sailors from all over the world – has no doctor and no police of its own.",
        "In the spring the council made public no plan: to build a second bridge for the children of the valley.",
        "The town has two schools for the children of the valley – the School of Bern and the School of Basel.",
        "The mayor came to the island in a new boat last week – one of many on the coast.",
        "The mayor came to the island in a new boat last week – a boat, the best of the coast.",
        "All of their work on the bridge failed in the end – the sum of the costs results in a loss.",
        "The old town – a small one – has to live with one more danger: the ice on the road.",
        "The miners have a new tool for their work at night – a small lamp, held in one hand, that shines.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at a lone dash, or at the last colon, before a noun that names."""
        if not (": " in sentence.text or any(d in sentence.text for d in DASHES)):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        marks = joining_dashes(v)
        colon = max((k for k in range(3, v.n - 3) if v.low[k] == ":"), default=None)
        if colon is not None and (marks or not v.is_level(colon)):
            return
        mark = colon if colon is not None else marks[0] if len(marks) == 1 else None
        if mark is None or mark < 3 or not v.is_free(mark, v.n - 1):
            return
        is_content = self._is_content(v, mark)
        if not is_content and not self._names(v, mark + 1):
            return
        if v.count(mark, v.n) < SHORTEST_PIECE:
            return
        if colon is not None and not is_content and not self._announces(v, mark):
            return
        verb = next((i for i in range(mark - 1, 0, -1) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")), None)
        if verb is None or ":" in v.low[:mark] or not left_whole(v, mark, contrast=True):
            return
        named = v.before(mark)
        is_again = named is not None and v.low[named.head] in v.low[mark:]
        if is_again and any(v.low[i] in _DENIALS for i in range(mark)):
            return  # "not for a reason – the reason that": what is denied is no "this"
        verb_now = "is" if v.tags[verb] == "MD" or v.low[verb] in ("could", "might", "would") else be(v, verb, False)
        this = f"The {v.low[mark - 1]}" if is_content else "This"
        yield Edit(
            Span(v.until(mark - 1), v.at(mark + 1)),
            f"{close(v, mark)} {this} {verb_now} ",
            self.code,
            "What something is, behind a dash or a colon: a sentence of its own.",
        )

    def _is_content(self, v: View, mark: int) -> bool:
        """Whether "to …" or "that …" behind the mark says what a plan, a hope or the like right before it is."""
        noun = v.before(mark)
        if noun is None or noun.head != mark - 1 or v.low[noun.head] not in _CONTENTS or "or" in v.low[mark:]:
            return False
        if any(w in _DENIALS for w in v.low[:mark]) or v.tags[noun.start] == "JJ":
            return False
        if v.is_word(mark + 1, "to") and v.tags[mark + 2] == "VB":
            return ends_plainly(v, mark + 2)
        return v.is_word(mark + 1, "that") and v.has_finite(mark + 2, v.n)

    def _announces(self, v: View, mark: int) -> bool:
        """Whether one thing is spoken of before the colon, so that it can be named behind it: "one more danger: the ice"."""
        noun = v.before(mark)
        while noun is not None and noun.start > 1 and v.low[noun.start - 1] in ("of", "for", "in", "to"):
            outer = v.before(noun.start - 1)
            if outer is None or v.low[noun.start] in _ONE:
                break
            noun = outer
        if noun is None or noun.kind == "pronoun" or noun.plural is not False or v.is_person(noun):
            return False
        is_one = (
            v.low[noun.start] in _ONE
            or "JJS" in v.tags[noun.start : noun.head]
            or "same" in v.low[noun.start : noun.head]
        )
        is_question = any(v.tags[i] in _WH for i in range(mark))
        return is_one and not is_question and not any(w in _DENIALS for w in v.low[:mark]) and "or" not in v.low[mark:]

    def _names(self, v: View, start: int) -> bool:
        """Whether one thing, and nothing else, is named from token ``start`` to the end."""
        if v.is_word(start, "something") and v.tags[start + 1] in ("IN", "WDT", "TO", "PRP", "JJ", "DT"):
            return True
        if v.is_word(start, "one") and v.is_word(start + 1, "of"):
            return self._is_one_of(v, start + 2)
        if v.low[start] not in ("a", "an", "the"):
            return False
        thing = v.core(start)
        if thing is None or thing.kind != "common" or thing.plural is not False:
            return False
        if v.is_person(thing) or v.is_time(thing) or v.lemma(thing.head) in _NO_NAMES:
            return False
        return self._ends_with(v, thing.core_end)

    def _is_one_of(self, v: View, start: int) -> bool:
        """Whether "one of" is said of things that are marked out: "one of the city's oldest bridges"."""
        many = next(
            (i for i in range(start, min(start + 12, v.n - 1)) if v.tags[i] == "NNS" or v.low[i] == "aircraft"), None
        )
        if many is None or v.low[start] not in ("the", "its", "their", "his", "her", "our", "my"):
            return False
        return v.lemma(many) not in PERSONS and self._ends_with(v, many + 1)

    def _ends_with(self, v: View, start: int) -> bool:
        """Whether nothing but a tail of the thing stands from ``start`` to the end."""
        for i in range(start, v.n - 1):
            if v.tags[i] in _WH or (v.low[i] == "that" and v.tags[i] == "IN"):
                return True
            is_participle = v.tags[i] in ("VBN", "VBD") and v.low[i - 1] == "," and v.tags[i + 1] == "IN"
            if is_participle or (v.low[i] == "," and v.tags[i + 1] in ("VBN", "VBD") and v.tags[i + 2] == "IN"):
                continue  # "a small lamp, worn on the head, that …"
            if v.tags[i] in ("VBD", "VBZ", "VBP", "MD") or v.low[i] in (";", ":", '"', "“", "being", "having"):
                return False
            if v.tags[i] in ("VBN", "VBD") and v.tags[i - 1] == "RB" and v.tags[i + 1] == "TO":
                return False  # "the ware at last refused to hold": a statement
            if v.tags[i] == v.tags[i - 1] == "NNS":
                return False  # "the sum of the costs results in": perhaps a verb
            if v.low[i] == "," and not (v.tags[i + 1] in _WH or v.is_word(i + 1, "that", "like")):
                return False
            if v.low[i] in ("and", "or") and v.tags[i + 1] in ("DT", "NNP", "CD", "PRP$"):
                return False
        return True
