"""SP03: an aside that begins with "who", "which", "where" or "whose" at the end of a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._antecedent import antecedent
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import say
from build_tools.adapt.rules._relatives import (
    OPENS,
    Relative,
    class_noun,
    named_antecedent,
    quoted_title,
    relative,
    runs_to_end,
)
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.model import Edit, Span

# Behind these verbs ", which" mostly means the whole statement before it: "This means …" is right in both readings.
_ABOUT_ALL = frozenset(
    """mean allow cause help make enable lead result force prompt explain suggest show give ensure reduce increase prevent require
    create add bring leave happen come save cost involve""".split()
)
_EFFECTS = frozenset("result consequence outcome effect due".split())
_MOTION = frozenset("move go come flee travel return fly arrive run walk sail head emigrate migrate send take".split())
_NO_PLACES = frozenset(
    """age argument aspect case circumstance condition debate example instance issue job level matter method moment period
    phase point position problem process project relationship role sense situation stage story system technique theory topic
    trial way""".split()
)
_BARE_PLACES = frozenset(
    "bed church college court home hospital jail parliament prison school town university work".split()
)
_PREPOSITIONS = frozenset("in on at through under from with for by down over across around behind above inside".split())
_OF_WHOM = frozenset("all both many most some several few none each one two three four five half".split())


class RelativeClause(Rule):
    """Finds ", who …", ", which …", ", where …", ", whose …", ", many of whom …" that runs to the end of a long sentence, and
    makes it a sentence of its own that names its subject again.

    Why: an aside asks readers to keep two statements apart and to know which noun the second is about.
    Left alone: clauses without a comma (they say which one is meant), reported speech, more than one noun that "who" or
    "which" could stand for, and quantities.
    Source: Siddharthan (2006); the antecedent is taken only where number and kind leave one noun.
    """

    code: ClassVar[str] = "SP03"
    name: ClassVar[str] = "relative-clause"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The money was given to a retired teacher, who spent all of it on books for the school.",
            "The money was given to a retired teacher. The teacher spent all of it on books for the school.",
        ),
        (
            "In 1990 the young family moved to London, where they opened a small shop near the station.",
            "In 1990 the young family moved to London. There, they opened a small shop near the station.",
        ),
        (
            "The new rules have cut the price of a ticket by half, which means that more people can travel.",
            "The new rules have cut the price of a ticket by half. This means that more people can travel.",
        ),
        (
            "The ship carried more than 200 passengers and crew, most of whom were asleep when it struck the rock.",
            "The ship carried more than 200 passengers and crew. Most of them were asleep when it struck the rock.",
        ),
        (
            "The words came from Anna Keller, the president's press secretary, who said that no more could be told.",
            "The words came from Anna Keller, the president's press secretary. Keller said that no more could be told.",
        ),
        (
            "Most kinds of plants live near the old lake in the south, which seems to be the result of the warm air.",
            "Most kinds of plants live near the old lake in the south. This seems to be the result of the warm air.",
        ),
        (
            "Of the rare plants in the old valley, most are found only in Tarnland, which means they need a lot of care.",
            "Of the rare plants in the old valley, most are found only in Tarnland. This means they need a lot of care.",
        ),
        (
            "The council of the town has 40 members, 30 of whom are elected by the people every four years.",
            "The council of the town has 40 members. 30 of them are elected by the people every four years.",
        ),
        (
            "The old village lies in a deep valley, through which the river flows down to the lake.",
            "The old village lies in a deep valley. Through this valley, the river flows down to the lake.",
        ),
        (
            "It said that the two had talked about the bridge with Anna Keller, who has been the interim head of the town.",
            "It said that the two had talked about the bridge with Anna Keller. Keller has been the interim head of the town.",
        ),
        (
            "A lot of money is spent every year on new online courses, which allow students to learn at home.",
            "A lot of money is spent every year on new online courses. These courses allow students to learn at home.",
        ),
        (
            "They lent the money to a small firm, Kessler Foods, which had just opened its first shop in the town.",
            "They lent the money to a small firm, Kessler Foods. Kessler Foods had just opened its first shop in the town.",
        ),
        (
            "The same is true for Tarnland, which, like other countries of the north, has a long coast.",
            "The same is true for Tarnland. Like other countries of the north, Tarnland has a long coast.",
        ),
        (
            "The old plans were shown in Bern, where the head of the school, Anna Keller, spoke about the work.",
            "The old plans were shown in Bern. There, the head of the school, Anna Keller, spoke about the work.",
        ),
        (
            "One of the men was Paul Keller, 30, a teacher, who had two bags full of old books for the school.",
            "One of the men was Paul Keller, 30, a teacher. Keller had two bags full of old books for the school.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The police are looking for the man who stole three paintings from the museum in the old town.",
        "The minister said that the money was given to a teacher, who spent it on books for the school.",
        "The letter came from Anna Keller, the teacher, and Paul Berg, the driver, who both live in the next village.",
        "The minister said that he had talked about the bridge with Anna Keller, who was not told about the plan.",
        "The bus stopped near the bridge over the canal in the village, which was closed for repairs.",
        "They won by ten points on Saturday, which was less than anyone in the town had hoped for before.",
        "The money came from the owner of the shop, one of whom nobody in the town had ever heard before.",
        "The school has a garden beside the old wall, the last of which was built by the monks.",
        "They talked to the driver, who had seen the light; the teacher, who was at home, had not seen it at all.",
        "It is in the old town, where most of the shops have closed, where the trouble began that summer.",
        "They raised money to start a school for deaf children in Bern, which later became known all over the land.",
        "The letter was signed by the driver and the teacher of the class, who lives in the next village.",
        "The letter was written by Paul Keller, 30, a teacher, and a friend, who had two bags full of old books.",
        "The children in the old school can write long stories with different parts, where each part has its own hero.",
        "Some of the small animals in the pond grow in a way called budding, where they split into two parts.",
        "They found the old mines in the north of the island using maps from 1850, which can show every path.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first aside that runs to the end and whose noun is certain."""
        text = sentence.text
        if not any(w in text for w in (" who", " which", " where", " whom")):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        for k in range(3, v.n - 3):
            if v.low[k] != "," or not v.is_level(k) or not v.has_finite(0, k):
                continue
            if v.is_word(k + 1, "who") and ";" in v.low[:k]:
                continue  # a list of persons
            # Who somebody is stands for itself; what somebody did may be part of what is reported.
            is_role = self._tells_a_role(v, k)
            if v.is_reported(0, k) and not is_role:
                continue
            made = self._opening(v, k)
            if made is None:
                continue
            opening, start = made
            if v.count(start, v.n) + 1 < SHORTEST_PIECE:
                continue
            first = 1 if v.low[0] == "so" and v.clause(1) is not None else 0
            if not is_role and not left_stands_alone(v, first, k, contrast=True):
                continue
            if not runs_to_end(v, start):
                continue
            yield Edit(
                Span(v.until(k - 1), v.at(start)),
                f"{close(v, k)} {opening} ",
                self.code,
                f'An aside with "{v.low[k + 1]}": a sentence of its own.',
            )
            return

    def _tells_a_role(self, v: View, k: int) -> bool:
        """A full name, then "who is/was/has been (the) mayor …" to the end of the sentence."""
        name = v.before(k)
        verb = v.finite(k + 2) if v.is_word(k + 1, "who") else None
        if name is None or name.kind != "name" or verb is None or v.low[verb] not in ("is", "was", "has"):
            return False
        start = verb + 2 if v.low[verb] == "has" and v.is_word(verb + 1, "been") else verb + 1
        role = v.core(start)
        if role is None or not v.is_person(role) or (v.low[verb] == "has" and start == verb + 1):
            return False
        return not any(
            v.tags[i] in ("VBD", "VBZ", "VBP", "MD") or v.low[i] in (",", '"', "”") for i in range(start, v.n - 1)
        )

    def _opening(self, v: View, k: int) -> tuple[str, int] | None:
        """How the new sentence opens, and the token at which the text goes on."""
        word = v.low[k + 1]
        if word == "where":
            return self._there(v, k)
        told = relative(v, k + 1, v.before(k)) if word in ("who", "which") else None
        if word == "which" and told is not None:
            noun, verb = v.before(k), told.verb
            if v.low[verb] in ("is", "was") and (
                v.is_word(verb + 1, "why", "because", "how", "what", "when") or "reason" in v.low[verb + 1 : verb + 4]
            ):
                return "This", k + 2
            if v.lemma(verb) == "mean" and verb == k + 2 and v.tags[verb + 1] in ("PRP", "IN", "EX"):
                return "This", k + 2  # a clause follows: no name means that
            is_effect = any(v.low[i] in _EFFECTS for i in range(verb + 1, min(verb + 6, v.n)))
            if is_effect and v.lemma(verb) in ("be", "seem", "appear") and v.verb_number(verb) is not True:
                return "This", k + 2  # of the noun or of all that was said
            is_translation = v.lemma(verb) == "mean" and noun is not None and noun.kind == "name"
            is_dated = v.low[k - 1] == ")" and v.low[k - 2].isdigit()  # "with Blue Hills (1970), which gave him"
            if v.lemma(verb) in _ABOUT_ALL and verb == k + 2 and not is_translation and not is_dated:
                # A past tense hides the number, and "This" cannot stand for a plural noun.
                is_one = v.tags[verb] == "VBZ" and v.low[verb].endswith("s")
                is_past = v.tags[verb] == "VBD" and noun is not None and noun.plural is False and noun.kind != "name"
                if is_one or is_past:
                    return "This", k + 2
                if v.tags[verb] not in ("VBP", "VB"):
                    return None  # a plural verb, though, can only be about a plural noun
            if v.low[verb] in ("would", "could", "might"):
                return None  # mostly about the whole statement
            return self._taken_up(v, k, told, person=False)
        if word == "who" and told is not None:
            return self._taken_up(v, k, told, person=True)
        if word == "whose":
            owned = v.clause(k + 2)
            owner = antecedent(v, k, None, person=None) if owned and owned.subject.kind != "pronoun" else None
            if owner is None:
                return None
            return (owner + ("'" if owner.endswith("s") else "'s"), k + 2)
        if word in _OF_WHOM and v.is_word(k + 2, "of") and v.is_word(k + 3, "whom", "which") and k + 4 < v.n:
            return (v.words[k + 1].text.capitalize() + " of them", k + 4) if v.finite(k + 4) is not None else None
        if v.is_word(k + 2, "which", "whom"):
            return self._behind_preposition(v, k)
        return self._part(v, k)

    def _there(self, v: View, k: int) -> tuple[str, int] | None:
        clause, noun = v.long_clause(k + 2), v.before(k)
        is_cleft = (
            "where" in v.low[k + 2 :] and "it" in v.low[:k]
        )  # "it is in Bern, where A, where B": the second says it
        if noun is None or "where" in v.low[:k] or is_cleft:
            return None
        if clause is None:
            # A longer subject, behind the name of a place.
            is_place = noun.kind == "name" and v.tags[noun.start - 1] in ("IN", "TO", ",")
            is_told = v.tags[k + 2] in OPENS and v.finite(k + 2) is None and v.has_finite(k + 3, v.n)
            return ("There,", k + 2) if is_place and is_told and not v.is_time(noun) else None
        if v.low[clause.subject.start] == "there":
            return None
        if (moved := self._moved(v, k, clause)) is not None:
            return moved
        if v.lemma(clause.verb) in _MOTION or v.lemma(noun.head) in _NO_PLACES:
            return None
        is_bare = noun.kind == "common" and v.tags[noun.start] not in ("DT", "PRP$", "CD")
        if is_bare and noun.plural is not True and v.lemma(noun.head) not in _BARE_PLACES:
            return None  # "a way of growing called budding, where": what happens is no place
        if is_bare and v.low[noun.start - 1] in ("with", "of", "by", "for", "as"):
            return None  # "books with many parts, where"
        return "There,", k + 2

    def _taken_up(self, v: View, k: int, told: Relative, person: bool) -> tuple[str, int] | None:
        found = antecedent(v, k, told.verb, person=person) or named_antecedent(v, k, told.verb, person)
        if found is None and not person and v.verb_number(told.verb) is not True:
            found = quoted_title(v, k)
        return (say(v, found, told.front), told.start) if found else None

    def _moved(self, v: View, k: int, clause: Clause) -> tuple[str, int] | None:
        """ ", where he moved in 2012": "He moved there in 2012"."""
        subject, verb = clause.subject, clause.verb
        plain = subject.kind == "pronoun" and subject.start == k + 2 and verb == subject.end and v.low[k - 1] != ")"
        if (
            not plain
            or v.lemma(verb) not in ("move", "go", "travel", "emigrate")
            or v.tags[verb + 1] not in ("IN", "TO")
        ):
            return None
        if v.low[verb + 1] in ("to", "into", "from", "back", "on") or v.low[subject.start] == "it":
            return None
        return f"{upper(v.src(subject.start, verb + 1))} there", verb + 1

    def _behind_preposition(self, v: View, k: int) -> tuple[str, int] | None:
        """ ", in which many people died": "In this fire, many people died"; ", of whom five lived": "Of them, five lived"."""
        word, noun = v.low[k + 1], v.before(k)
        clause = v.clause(k + 3)
        if word == "of":
            is_part = v.tags[k + 3] == "CD" or v.is_word(
                k + 3, "only", "most", "many", "some", "all", "about", "several"
            )
            is_many = noun is not None and noun.plural is True and v.tags[noun.head] == "NNS"
            return ("Of them,", k + 3) if is_many and is_part and v.has_finite(k + 4, min(k + 7, v.n)) else None
        if clause is None or v.low[k + 2] != "which" or v.is_word(k + 3, "case", "time", "point"):
            return None
        if any(v.low[i] == "," and v.is_word(i + 1, "because", "since", "as") for i in range(k + 3, v.n)):
            return None
        lead = {"after": "After that,", "during": "During this time,"}.get(word)
        if lead:
            return lead, k + 3
        if word not in _PREPOSITIONS or noun is None:
            return None
        is_one = v.tags[noun.start] in ("DT", "PRP$", "CD") or "POS" in v.tags[noun.start : noun.head]
        if not is_one and noun.plural is not True:
            return None  # "perfect elasticity, in which": "this elasticity" would be odd
        if (what := class_noun(v, noun)) is not None:
            return f"{word.capitalize()} this {what},", k + 3
        if noun.kind != "common" or antecedent(v, k, None, person=False) is None:
            return None
        return f"{word.capitalize()} {'these' if noun.plural else 'this'} {v.src(noun.head, noun.core_end)},", k + 3

    def _part(self, v: View, k: int) -> tuple[str, int] | None:
        """ ", 30 of whom are elected", ", the last of which came out": "30 of them", "The last of them"."""
        first = k + 1
        if v.is_word(first, "the") and v.tags[first + 1] in ("JJ", "JJS"):
            last = first + 2
        elif v.tags[first] == "CD":
            last = first + 1
        else:
            return None
        noun = v.before(k)
        is_many = noun is not None and noun.plural is True and v.tags[noun.head] == "NNS"
        if not is_many or not v.is_word(last, "of") or not v.is_word(last + 1, "whom", "which"):
            return None
        return (upper(v.src(first, last)) + " of them", last + 2) if v.finite(last + 2) is not None else None
