"""SP17: ", including A and B" at the end of a long sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._antecedent import PLACES, rivals
from build_tools.adapt.rules._asides import NEWS_VERBS
from build_tools.adapt.rules._clauses import close, left_stands_alone, main_clause
from build_tools.adapt.rules._dashes import DASHES
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import NounPhrase, View, long_view
from build_tools.model import Edit, Span

_OPENINGS = (", including ", " – including ", " — including ", ", like ", ", such as ")
_FIRST = frozenset("including like such".split())
_OPEN = frozenset("many several other some various different certain".split())
_COUNTS = frozenset("dozens hundreds thousands millions scores kinds types sorts".split())
_AGAINST = frozenset("against v v. vs vs. versus".split())
_DENIALS = frozenset("not n't no never nor neither none".split())


class IncludingList(Rule):
    """Finds ", including A, B and C" behind a plural noun at the end of a long sentence, and says "These include A, B and C."; so too
    behind a plural subject ("Many birds, including A and B, rest here"). ", such as A and B" becomes "Examples are A and B."

    Why: a list is read more easily when the statement that it belongs to is complete.
    Left alone: singular nouns, lists inside a report, "like" that compares, lists that a clause follows, nouns with a rival of the same number.
    Source: the project's own; after what editors do with lists.
    """

    code: ClassVar[str] = "SP17"
    name: ClassVar[str] = "including-list"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The park between the two rivers is home to many rare animals, including wolves, bears and wild boar.",
            "The park between the two rivers is home to many rare animals. These include wolves, bears and wild boar.",
        ),
        (
            "Many birds of the north, including swallows and cuckoos, came to the island on their way to the south.",
            "Many birds of the north came to the island on their way to the south. These included swallows and cuckoos.",
        ),
        (
            "Besides milk and bread, the shop beside the old station sold many things, including maps, hats and toys.",
            "Besides milk and bread, the shop beside the old station sold many things. These included maps, hats and toys.",
        ),
        (
            "The small shop beside the station in the old town sells many things, such as maps, hats and toys.",
            "The small shop beside the station in the old town sells many things. Examples are maps, hats and toys.",
        ),
        (
            "The team has measured the noise at more than 200 places across Peru, including Lima in the west and Cusco in the hills.",
            "The team has measured the noise at more than 200 places across Peru. These include Lima in the west and Cusco in the hills.",
        ),
        (
            "A number of towns, including Bern, Basel and Olten, have refused the plan for a new road.",
            "A number of towns have refused the plan for a new road. These include Bern, Basel and Olten.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The report says that the park between the two rivers is home to many animals, including wolves and bears.",
        "The cost of the new bridge, including the roads and the two stations, was far too high for the town.",
        "She has sung many songs of the valley in the old hall beside the river, like her mother and sister.",
        "Many people in the towns of the valley, including Bern and Altdorf, are without water.",
        "The council paid for all of the work on the old bridge over the river, including the new lamps.",
        "The captain of the ship sent 200 passengers, including twelve nurses from the hospital, to the island.",
        "The men of the valley won many freedoms, such as A and B; a court of their own; and the end of the old tax.",
        "Many of the old towns of the valley depend on these rivers, such as the mills and the harbour in Bern.",
        "The company has many offices across Peru, including Lima in the west and Cusco in the hills.",
        "Many birds and bees, including swallows and cuckoos, came to the island on their way to the south.",
        "His old coats, including the red one, were sold to the people of the valley in May.",
        "All birds, including swallows and cuckoos, came to the island on their way to the south.",
        "There were many empty seats in the old hall at several games, including the Netherlands against Spain.",
        "The old rule of the school has many exceptions, such as this one for the children.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit where the list ends the sentence."""
        if not any(words in sentence.text for words in _OPENINGS):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        dash = next((i for i in range(2, v.n - 3) if v.low[i] in DASHES and v.low[i + 1] == "including"), None)
        if dash is not None and v.is_level(dash) and sum(w in DASHES for w in v.low) == 2:
            edit = self._behind_subject(v, dash)
            if edit is not None:
                yield edit
            return
        marks = [i for i in range(2, v.n - 3) if v.low[i] == "," and v.low[i + 1] in _FIRST]
        k = next((i for i in marks if v.low[i + 1] == "including"), None)
        if k is not None and v.is_level(k) and v.count(k, v.n) > SHORTEST_PIECE:
            edit = self._behind_subject(v, k) if len(marks) == 1 else None
            if edit is not None:
                yield edit
            elif k > 2 and self._may_cut(v, k):
                yield self._cut(v, k, k + 1, _opening(v, k))
            return
        for k in marks[:1] if len(marks) == 1 else []:
            last = k + 1 if v.low[k + 1] == "like" else k + 2
            if v.low[k + 1] == "including" or not v.is_level(k) or (last == k + 2 and v.low[last] != "as"):
                continue
            if self._are_examples(v, k, last):
                yield self._cut(v, k, last, "Examples are")
            return

    def _cut(self, v: View, k: int, last: int, words: str) -> Edit:
        return Edit(
            Span(v.until(k - 1), v.until(last)),
            f"{close(v, k)} {words}",
            self.code,
            "A list of examples: a sentence of its own.",
        )

    def _behind_subject(self, v: View, k: int) -> Edit | None:
        """ "Many birds, including A and B, rest here": the list comes behind the statement."""
        subject = v.phrase(3 if v.low[:3] == ["a", "number", "of"] else 0)
        if v.low[0] in _COUNTS and (subject is None or subject.end != k):
            subject = _counted(v, k)
        if subject is None or subject.end != k or subject.plural is not True or subject.kind != "common":
            return None
        if "and" in v.low[subject.core_end : k]:
            return None
        is_count = v.low[subject.head] in _COUNTS and v.is_word(subject.core_end, "of")
        if not is_count and any(v.tags[i] in ("NNS", "NNPS") for i in range(subject.core_end, k)):
            return None  # "people in the towns": those or these
        mark = v.low[k]
        closed = next((i for i in range(k + 2, v.n - 3) if v.low[i] == mark and v.finite(i + 1) is not None), None)
        if closed is None or not v.is_free(k, closed) or v.has_finite(k, closed) or "and" not in v.low[k:closed]:
            return None
        verb = v.finite(closed + 1)
        if verb is None or not v.agrees(subject, verb) or any(v.low[i] in _DENIALS for i in range(v.n)):
            return None
        if v.low[0] in ("no", "few", "all", "both") or any(
            v.low[i] in (";", ":", "–", "—") for i in range(v.n) if i not in (k, closed)
        ):
            return None
        if any(v.low[i] == "," and v.tags[i + 1] in ("WDT", "WP", "WRB", "VBG", "VBN") for i in range(k + 1, v.n)):
            return None
        include = "included" if v.tags[verb] == "VBD" and v.lemma(verb) not in NEWS_VERBS else "include"
        rest = v.text[v.at(closed + 1) : v.until(v.n - 2)]
        return Edit(
            Span(v.until(k - 1), v.until(v.n - 2)),
            f" {rest}{close(v, v.n - 1)} These {include} {v.src(k + 2, closed)}",
            self.code,
            "A list between subject and verb: a sentence of its own behind the statement.",
        )

    def _are_examples(self, v: View, k: int, last: int) -> bool:
        """Whether ", like A and B", ", such as A and B" gives examples of a plural noun before it, and ends the sentence."""
        noun = v.before(k)
        first = v.core(last + 1)
        if noun is None or first is None or first.kind == "pronoun" or "and" not in v.low[last:]:
            return False
        if ";" in v.low:
            return False  # "prized freedoms, such as A and B; a court; and C": the row goes on
        if any(v.low[i] in ("rather", "than", "instead", "to", "etc") for i in range(last, v.n)):
            return False  # "…, such as A and B, rather than C": it belongs to the statement
        if v.low[noun.start] in ("this", "these", "those", "that"):
            return False  # the noun was told before; what follows may be an example of something else
        if v.low[noun.start - 1] == "by":
            return False  # the doer of a passive, which may be turned round
        if v.has_finite(last, v.n) or any(v.low[i] in (*_DENIALS, "or", "but", "if") for i in range(v.n)):
            return False
        near = [
            p for p in (noun, *rivals(v, noun)) if p.plural is True and v.tags[p.head] == "NNS" and not v.is_time(p)
        ]
        if not near or any(v.low[i] == "," and v.tags[i + 1] in ("WDT", "WP", "WRB") for i in range(k)):
            return False
        if v.low[k + 1] == "like":
            # "She sang many songs, like her mother and sister": what is compared is no example.
            is_open = any(v.low[i] in _OPEN for i in range(near[0].start, near[0].head))
            is_kind = v.is_person(near[0]) or first.kind != "name"
            if not is_open or not is_kind or v.tags[first.start] in ("PRP$", "DT") or (v.is_person(first)):
                return False
        return left_stands_alone(v, 0, k, contrast=True)

    def _may_cut(self, v: View, k: int) -> bool:
        noun = v.before(k)
        if any(w in _AGAINST for w in v.low[k:]):
            return False  # "several games, including Bern against Basel"
        start = k + 3 if v.tags[k + 2] in ("VBN", "RB") else k + 2
        if noun is None or v.core(start) is None or v.tags[k + 2] in ("IN", "TO") or v.tags[start] in ("IN", "TO"):
            return False
        # "These" finds its noun by what the list holds; but a plural noun must be near.
        near = [noun, *rivals(v, noun)]
        # "at 600 sites across Peru, including A": A is a site; in "many offices in Peru, including A" it may be a town.
        is_common = noun.kind == "common" or (
            len(near) > 1 and v.lemma(near[1].head) in PLACES | {"park", "place", "site"}
        )
        if not is_common or not any(p.plural is True and v.tags[p.head] == "NNS" and not v.is_time(p) for p in near):
            return False
        if any(v.low[i] == "," and v.tags[i + 1] in ("WDT", "WP", "WRB") for i in range(k)):
            return False  # inside an aside, which the rest of the sentence may follow
        if any(v.low[i] in ("not", "n't", "no", "never", "if", "any") for i in range(k)):
            return False
        for i in range(k + 2, v.n - 1):
            if v.low[i] == "," and v.tags[i + 1] in ("IN", "TO", "RB", "VBG", "VBN"):
                return False  # "sold ten of them, including two boats, to a school"
            if v.low[i] in (",", "–", "—") and (v.finite(i + 1) is not None or v.clause(i + 1) is not None):
                return False
            if v.low[i] in ("and", "but", "while") and (v.finite(i + 1) is not None or v.clause(i + 1) is not None):
                return False
        return left_stands_alone(v, 0, k, contrast=True)


def _counted(v: View, end: int) -> NounPhrase | None:
    """All of tokens 0…end, where "dozens of" or the like and a plural noun are in them and no verb."""
    noun = v.before(end)
    if noun is None or v.tags[noun.head] != "NNS" or not v.is_word(1, "of"):
        return None
    inside = ("VBD", "VBZ", "VBP", "MD", "VB", "VBG", "IN", "TO", "CC", "WDT", "WP", ",")
    return None if any(v.tags[i] in inside for i in range(2, end)) else NounPhrase(0, 1, end, 0, True, "common")


def _opening(v: View, k: int) -> str:
    """ "These include", or "One of these is" before a single name or one thing."""
    include = _include(v, k)
    item = v.core(k + 2)
    is_row = any(w in (",", "and", "or") for w in v.low[k + 2 : v.n - 1])
    if item is None or is_row or (item.plural is not False and v.tags[item.head] != "NNPS"):
        return f"These {include}"
    return f"One of these {'was' if include == 'included' else 'is'}"


def _include(v: View, k: int) -> str:
    main = main_clause(v, 0, k)
    if main is not None:
        return "included" if v.tags[main.verb] == "VBD" else "include"
    # "Besides milk, they sold other things": behind a phrase, the verbs of the sentence have to agree on the tense.
    tags = {v.tags[i] for i in range(k) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")}
    return "included" if tags == {"VBD"} else "include"
