"""SP78: two statements joined by a conjunction, the second behind an aside, or with its verb far from its subject."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import sets_scope
from build_tools.adapt.rules._far_subject import behind_aside, far_opening, gerund_clause, only_verb
from build_tools.adapt.rules._joins import LEADS, Join, ends_list, is_own_word, joins, keeps_reach, part
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._predicates import FINITE, left_whole, opening
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._words import SUBORDINATORS
from build_tools.model import Edit

_LEFT_MIN, _RIGHT_MIN = 3, 4
_NO_START = frozenset(
    """which who whom whose those neither nor either both of whether also not instead rather only even so what how why
    where or""".split()
)
# Before a noun they only say when: "after a long journey from Rome and the work began".
_DOUBLE = frozenset("after before since than until".split())
_FAR = 6
_THOUGHTS = frozenset("think know feel believe hope".split())
_FEARS = frozenset("fear hope worry".split())
# Nobody does these to an end: "so she wants to stay".
_STATES = frozenset("want need like know think feel believe love hate".split())
_DENIALS = frozenset("not n't never no nothing none nobody neither nor without".split())
_SUBJECTS = frozenset("he she they we i".split())
_OBJECT = frozenset("DT PRP$ PRP CD NNP $ JJ NN NNS TO VBN VBG RB".split())


class ConjoinedStatement(Rule):
    """Finds "A but, for the island, B", "A and the house that replaced it was B", "A, but songs under that deal, which …, were B" in
    a long sentence, and makes two sentences.

    Why: the subject of the second statement is told from a partner of the last noun only when its verb comes, many words later.
    Left alone: reported speech, conditions, an open clause that both may belong to, clauses in a row, "so that", a verb that may
    be a participle or a noun.
    Source: Siddharthan, "Syntactic simplification and text cohesion" (2006).
    """

    code: ClassVar[str] = "SP78"
    name: ClassVar[str] = "conjoined-statement"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The higher tax may be good for the towns on the coast but, for the small island, it is a far greater threat.",
            "The higher tax may be good for the towns on the coast. But, for the small island, it is a far greater threat.",
        ),
        (
            "The old mill burned down in 1890 and the house that replaced it, probably with some of the old stones, was sold in 1950.",
            "The old mill burned down in 1890. The house that replaced it, probably with some of the old stones, was sold in 1950.",
        ),
        (
            "He would not talk about the sale, but people in the village, who had fought for the picture for years, were happy.",
            "He would not talk about the sale. But people in the village, who had fought for the picture for years, were happy.",
        ),
        (
            "The pipes brought water from the mountains and farmers had enough of it for their fields in summer.",
            "The pipes brought water from the mountains. Farmers had enough of it for their fields in summer.",
        ),
        (
            "Most of the farmers give up the work in the end, but 19% have carried on for many years.",
            "Most of the farmers give up the work in the end. But 19% have carried on for many years.",
        ),
        (
            "The price of a ticket to the island is ten pounds so it is easy to go there for a day.",
            "The price of a ticket to the island is ten pounds. So it is easy to go there for a day.",
        ),
        (
            "Her income from the work is small and that does not include the gifts she gets in the shops.",
            "Her income from the work is small. That does not include the gifts she gets in the shops.",
        ),
        (
            "She works as a nurse in the hospital nearby so she wants to stay in the town.",
            "She works as a nurse in the hospital nearby. So she wants to stay in the town.",
        ),
        (
            "I thought at first that the sound was a game of the children but, then, the smoke filled the yard.",
            "I thought at first that the sound was a game of the children. But, then, the smoke filled the yard.",
        ),
        (
            "That is now thought unlikely by most of the experts, but the prices of food and fuel are expected to rise.",
            "That is now thought unlikely by most of the experts. But the prices of food and fuel are expected to rise.",
        ),
        (
            "Up to 900 different kinds of stones have been found in the valley and they can reach the height of a man.",
            "Up to 900 different kinds of stones have been found in the valley. They can reach the height of a man.",
        ),
        (
            "There were letters for years over who should run the old “inn by the lake” and, in 1950, a man from the north bought it.",
            "There were letters for years over who should run the old “inn by the lake”. In 1950, a man from the north bought it.",
        ),
        (
            "Work has begun on a new hall by the lake, only ten miles from the harbour, and a feast will be held to open it in May.",
            "Work has begun on a new hall by the lake, only ten miles from the harbour. A feast will be held to open it in May.",
        ),
        (
            "This ended in 1989 and since then the house has been in the hands of the town.",
            "This ended in 1989. Since then the house has been in the hands of the town.",
        ),
        (
            "The report of the town showed this but the mayor, undaunted, told his story again to the people.",
            "The report of the town showed this. But the mayor, undaunted, told his story again to the people.",
        ),
        (
            "In 1950 he tried to change that long song by singing it with a band, but the first records under that name, which came in May, were bad.",
            "In 1950 he tried to change that long song by singing it with a band. But the first records under that name, which came in May, were bad.",
        ),
        (
            "The people had blamed the house for the fire but Keller told them in the spring that the man, who sold it, was right.",
            "The people had blamed the house for the fire. But Keller told them in the spring that the man, who sold it, was right.",
        ),
        (
            "The name was taken from a song by a friend but, other than saying “it is much more than I hoped for”, the painter tells nothing.",
            "The name was taken from a song by a friend. But, other than saying “it is much more than I hoped for”, the painter tells nothing.",
        ),
        (
            "Residents have to make long trips to the big island to get cash and Greek farmers say they cannot sell.",
            "Residents have to make long trips to the big island to get cash. Greek farmers say they cannot sell.",
        ),
        (
            "The farmers of the valley are less likely to have big fields than those on the coast and a large share of them have no land.",
            "The farmers of the valley are less likely to have big fields than those on the coast. A large share of them have no land.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The old woman often got lost in the house, for the passages and doors were all alike.",
        "They sent a letter to the school in the north and four days later arrived in the town.",
        "The bell seemed to ring of itself, and the boat to move of itself - the two had a will of their own.",
        "In some parts of the sea around the island, food is rare and life is hard for the fish.",
        "The crew knew little of its tasks and duties in the case of a storm at sea and only one drill was held.",
        "The new stove not only left black marks on the wall, but, in the winter, the smoke filled the house.",
        "She thought at first that the sound was a game of the children but the smoke was real.",
        "The doctors found a way to treat the pain so people can work on for many years.",
        "The keeper said that the mill burned down in 1890 and the house that replaced it was sold in 1950.",
        "The town became known because many of the first boats and over fifty records were made there.",
        "They met the farmers from the valley and fishermen who had spent years in a place people say is cold.",
        "The guide showed them the old church and a house that the monks who came in 1650 built by the river.",
        "The workers put a light on the roof of the harbour house so the boats could find their way home.",
        "The family left the farm after the rain and the wind had stopped for the first time in weeks.",
        "It was not the price of the house but the people from the town hall that made her leave the country.",
        "She met the painter Paul Keller and the writers Anna Frei and Karl Moor in the summer of 1950.",
        "We would like to test whether selling fewer boats, but over a longer time of many years, also helps the fish.",
        "The list of storms in the valley is long, with at least five in 35 years with 10 and as many as 30 people killed.",
        "If the river rises again, the road is closed, but the people in the valley can leave by train.",
        "Typical price: The small lamp is usually around 20 pounds and a big one can be up to 90 pounds.",
        "The walls were small, thin and flat stone tools show that people lived there.",
        "They opened a small inn whose new rooms and gardens would need water from the lake.",
        "The doors of the hall are kept open so they are easy to find for guests.",
        "He named the old painters Paul Berg and Karl Frei and the young writers Anna Moor and Jan Koch.",
        "The town has a larger harbour than the capital, and ranks second in the trade with wheat.",
        "Its melting point is about 60 degrees and boiling point is about 300 degrees.",
        "As the trade has grown and the town has spread, bakers (a group of about 500) have become rich.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first conjunction that joins two statements."""
        text = sentence.text
        if not any(f" {c}" in text for c in LEADS):
            return
        v = long_view(sentence, join_over(context.level))
        if v is None:
            return
        for join in joins(v, 3):
            if (v.low[join.at] == "and" and sets_scope(v)) or not self._may_cut(v, join):
                continue
            yield part(v, join, self.code)
            return

    def _may_cut(self, v: View, join: Join) -> bool:
        if v.count(0, join.end) < _LEFT_MIN or v.count(join.start, v.n) < _RIGHT_MIN:
            return False
        if v.low[join.start] in _NO_START or v.low[join.end - 1].endswith("."):
            return False
        if v.tags[join.end - 1] == "CD" and (v.low[join.start] == "as" or v.tags[join.start] == "CD"):
            return False  # "with 10 and as many as 30 people killed"
        first = self._first(v, join)
        if first is None:
            return False
        second = self._second(v, join)
        return second is not None and self._is_apart(v, join, first, second)

    def _first(self, v: View, join: Join) -> Clause | None:
        """The first statement, where it is whole and the conjunction stands outside all its clauses."""
        word = v.low[join.at]
        main = opening(v) or far_opening(v) or behind_aside(v, 0)
        if main is None:
            return only_verb(v, join.end)
        if main.verb >= join.end:
            return None
        if any(v.low[i] in ("whether", "how") and not v.has_finite(i, join.end) for i in range(main.verb, join.end)):
            return None  # "to test whether fewer baths, but over a longer time, help"
        is_set_off = join.start == join.at + 2  # "and, in 2005, …": what comes is no part of a clause before it
        if word != "and" and (is_own_word(v, join.end, main) or _may_oppose(v, main, is_set_off)):
            return main
        if not left_whole(v, join.end, word != "and"):
            return None
        return None if word == "and" and not is_set_off and _has_second_verb(v, main.verb, join.end) else main

    def _second(self, v: View, join: Join) -> Clause | None:
        """The second statement, its subject at once or behind an aside that a comma ends."""
        found = behind_aside(v, join.start)
        if found is None and join.has_mark and v.low[join.at] != "and":
            found = gerund_clause(v, join.start)
        if found is None or (
            v.is_time(found.subject) and v.tags[found.subject.start : found.subject.start + 2] == ["CD", "NNS"]
        ):
            return None  # "and four days later arrived"
        return found

    def _is_apart(self, v: View, join: Join, first: Clause, second: Clause) -> bool:
        """Whether "and" can join nothing smaller than the two statements."""
        word, k = v.low[join.at], join.at
        if word == "so":
            return self._is_result(v, join, first, second)
        if word == "but" and "only" in v.low[:k] and "not" in v.low[:k]:
            return False  # "not only A, but B"
        if word == "but" and not join.has_mark:
            is_phrase = v.tags[join.start] not in ("DT", "PRP$", "PRP", "EX") and join.start == second.subject.start
            return not (is_phrase and any(w in _DENIALS for w in v.low[:k]))
        if word != "and":
            return join.has_mark
        if not keeps_reach(v, first, second):
            return False
        if ":" in v.low[:k] or "between" in v.low[first.verb : k] or "both" in v.low[first.verb : k]:
            return False
        if join.has_mark:
            return not ends_list(v, join.end) or self._has_apposition(v, join, first, second)
        is_bare = v.tags[join.start] in ("NN", "NNS", "JJ", "VBN")
        if ends_list(v, join.end) or (is_bare and "and" in v.low[join.start : second.verb]):
            return False  # "chicks, eggs and nests were", "its positions and duties on board and one drill was held"
        # Behind "and, in 2005," no second subject fits into "who should win".
        asks = ("WDT", "WRB", "WP$") if join.start == k + 2 else ("WP", "WDT", "WRB", "WP$")
        if any(v.tags[i] in asks for i in range(first.verb, k)) or v.low[k - 1] in _SUBJECTS:
            return False
        if any(_may_open(v, i, k) for i in range(first.verb + 1, k)):
            return False
        # "the house Anna and the children built"
        return v.tags[k - 1] != "NNP" or v.tags[second.verb + 1] in _OBJECT

    def _has_apposition(self, v: View, join: Join, first: Clause, second: Clause) -> bool:
        """Whether what stands between the comma and the conjunction explains a noun and is none of a row."""
        comma = next(k for k in range(join.end - 1, 0, -1) if v.low[k] == ",")
        is_row = any(v.low[i] in (",", "and", "or") for i in range(first.verb, comma))
        return not is_row and v.tags[comma + 1] in ("DT", "RB", "PRP$") and v.tags[join.start] in ("DT", "PRP", "PRP$")

    def _is_result(self, v: View, join: Join, first: Clause, second: Clause) -> bool:
        """Whether "so" says what came of it, not to what end: "so he could see"."""
        if v.tags[join.end - 1] not in ("NN", "NNS", "NNP", "CD", "RB", "PRP") or v.low[join.end - 1] == "do":
            return False
        if second.subject.start != join.start or v.tags[join.start] not in ("PRP", "DT", "PRP$", "NNP", "EX"):
            return False
        if v.tags[second.verb] == "VBD" or v.lemma(second.verb) in _STATES:
            return True
        is_denied = v.is_word(first.verb + 1, "not", "n't")
        return v.low[second.verb] in ("is", "are") and (v.lemma(first.verb) in ("be", "have") or is_denied)


def _may_oppose(v: View, main: Clause, is_set_off: bool) -> bool:
    """Whether what is thought or feared before "but" ends there: "I thought it was a game but", "They fear that …, but, for her, …"."""
    if v.low[main.subject.head] in ("i", "we") and main.subject.start == 0:
        return v.lemma(main.verb) in _THOUGHTS
    return is_set_off and v.lemma(main.verb) in _FEARS and main.subject.start == 0


def _has_second_verb(v: View, verb: int, end: int) -> bool:
    """Whether another finite verb stands behind ``verb``; "likely to meet friends or know neighbours" has none."""
    later = (i for i in range(verb + 1, end) if v.tags[i] in FINITE)
    return any(v.tags[i] != "VBP" or v.tags[i - 1] != "CC" or "TO" not in v.tags[verb:i] for i in later)


def _may_open(v: View, i: int, k: int) -> bool:
    """Whether token ``i`` may open a clause whose subject is joined to another by the conjunction at ``k``: "because the river and
    the lake have dried"."""
    low = v.low[i]
    if low == "for" and v.low[i - 1] == ",":
        return True  # "she got lost, for the doors and windows were all alike"
    if low not in SUBORDINATORS or low in ("so", "that"):
        return False
    if low == "as":
        return not v.is_word(i + 1, "a", "an", "well", "“", '"') and v.low[i - 1] != "such"
    if low == "than":  # "than people in the towns" is no clause
        return v.tags[i + 1] not in ("CD", "DT", "NNS") or v.has_finite(i, k)
    return not v.is_word(i + 1, "of") and not (low in _DOUBLE and k - i > _FAR)
