"""SP03: an aside that begins with "who", "which", "where" or "whose" at the end of a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._relative_openings import how_it_opens
from build_tools.adapt.rules._relatives import runs_to_end
from build_tools.adapt.rules._view import View, long_view
from build_tools.model import Edit, Span


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
            made = how_it_opens(v, k)
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
