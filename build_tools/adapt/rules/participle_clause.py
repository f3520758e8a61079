"""SP06: a result that hangs on a sentence by an "-ing" form: ", killing 12 people"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._tense import same_tense
from build_tools.adapt.rules._told import shown_by_thing, sole_verb, takes_a_post, told
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._words import COLLECTIVE
from build_tools.model import Edit, Span

# What does it is the whole statement before: "This forced …".
_THIS = frozenset(
    """allow cause create enable end force give halve injure kill lead make mean prompt pave provoke result spark trigger underline
    underscore highlight suggest indicate show prove confirm demonstrate reflect double triple wound disrupt sink destroy undermine delay fuel cement increase
    reduce bring boost raise threaten affect generate save cut push help encourage worsen strengthen weaken improve""".split()
)
# Only when the subject is no person: a person may do these.
_NOT_BY_PERSONS = frozenset(
    "create end give suggest indicate show prove confirm demonstrate reflect highlight injure kill underline underscore wound sink destroy undermine delay mean increase reduce bring boost raise threaten affect generate save cut push improve".split()
)
# What does it is the subject of the sentence.
_SUBJECT = frozenset(
    """become win finish receive earn reach score remain sell peak lose beat defeat marry graduate join appear gain attract
    provide offer accuse describe urge blame cite introduce argue say add insist warn claim note hit cover collect compete overtake replace succeed surpass rise fall drop climb
    arrive return move settle retire serve""".split()
)

# Of these, things do these as well, so that the noun before the comma may be the one.
_BY_THINGS = frozenset("appear attract climb cover drop fall gain hit offer peak provide reach remain rise".split())
_WORDS = frozenset("word name term phrase".split())
# What follows from what a study shows.
_SHOWS = frozenset("suggest indicate show prove confirm demonstrate reveal".split())
_FOLLOWS = frozenset("suggest indicate mean underline underscore highlight".split())
_SPEECH = frozenset("note claim argue say add insist warn".split())


class ParticipleClause(Rule):
    """Finds ", …ing …" at the end of a long sentence, with a verb of a closed list, and gives it a subject and a tense: "This"
    for the whole statement ("This forced …"), or the subject of the sentence ("She became …").

    Why: an "-ing" form hides who does what and when.
    Left alone: verbs that are not on the list, sentences with more than one subject, reported speech, negations, a second
    "-ing" form, and modal verbs other than "will".
    Source: the project's own lists, made from what editors change; who does it is never left open.
    """

    code: ClassVar[str] = "SP06"
    name: ClassVar[str] = "participle-clause"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "A bomb exploded in the market of the old town on Friday morning, killing 12 people.",
            "A bomb exploded in the market of the old town on Friday morning. This killed 12 people.",
        ),
        (
            "She won the race for the third time in a row in 1998, becoming the best runner of the country.",
            "She won the race for the third time in a row in 1998. She became the best runner of the country.",
        ),
        (
            "The bank has raised the price of its loans again, forcing many young families to leave the city.",
            "The bank has raised the price of its loans again. This has forced many young families to leave the city.",
        ),
        (
            "The figures show that most of the shops in the old town are empty, suggesting that the rents are too high.",
            "The figures show that most of the shops in the old town are empty. This suggests that the rents are too high.",
        ),
        (
            "As the river rose in the spring, the council closed the old bridge, forcing buses to take the long way.",
            "As the river rose in the spring, the council closed the old bridge. This forced buses to take the long way.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Several animals live in the park between the two rivers, including wolves, bears and wild boar.",
        "He did not come to the meeting of the council on Friday evening, making it hard to find an answer.",
        "The minister said the bridge had fallen into the river on Sunday, killing two of the workers.",
        "The mayor said that most of the shops in the old town are empty, suggesting that the rents are too high.",
        "The mountain gets its name from a word of the old language of the valley, meaning meadow or field.",
        "She went to the window of the old house by the river, moving slowly, and stood there for an hour.",
        "He wears the usual coat of the men of the valley, a short black jacket, reaching below the knee.",
        "They ran through the streets of the old town all night long, making noise and breaking windows.",
        "The council named Anna Keller head of the old school in the spring, replacing Paul Berg after ten years.",
        "The two new lamps near the old harbour are in use every night, proving themselves a great help for the boats.",
        "So far there have been several small studies of the old mines, suggesting that the water there is not clean.",
        "The driver lost his way and the bus left the road near the river, killing two of the passengers.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at a last "-ing" clause whose subject is certain."""
        if "ing " not in sentence.text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        for k in range(3, v.n - 2):
            if v.low[k] != "," or not v.low[k + 1].endswith("ing") or v.tags[k + 1] not in ("VBG", "NN", "JJ", "IN"):
                continue
            text = self._sentence(v, k) if v.is_level(k) else None
            if text is not None:
                yield Edit(
                    Span(v.until(k - 1), v.until(k + 1)),
                    f"{close(v, k)} {text}",
                    self.code,
                    'A result in an "-ing" form: a sentence of its own, with subject and tense.',
                )
                return

    def _sentence(self, v: View, k: int) -> str | None:
        lemma = _LEMMAS.get(v.low[k + 1])
        if lemma is None or v.low[k + 2] == "," or v.count(k + 1, v.n) < SHORTEST_PIECE:
            return None
        if takes_a_post(v, k, lemma) or v.low[k + 2].endswith(("self", "selves")):
            return None  # "proving themselves a help": the subject does
        shown = shown_by_thing(v, k) if lemma in _FOLLOWS else None
        if lemma in _SHOWS and any(v.tags[i] == "EX" for i in range(k)):
            return None  # "There have been studies suggesting": the studies do
        if shown is None and not left_stands_alone(v, 0, k, contrast=True):
            return None
        if any(v.low[i] in ("not", "n't", "never", "no") for i in range(k)):
            return None
        clause = shown or (sole_verb(v, k) if lemma in _THIS else told(v, k))
        if clause is None or (
            shown is None
            and any(
                (c := v.clause(i)) is not None and c.verb < k
                for i in range(clause.verb + 1, k)
                if v.tags[i] not in ("RB", "WDT", "WP")
            )
        ):
            return None
        for i in range(k + 2, v.n - 1):
            is_ing = v.tags[i] == "VBG" or (v.tags[i - 1] == "CC" and v.low[i].endswith("ing"))
            if is_ing and (v.tags[i - 1] == "CC" or v.low[i - 1] == ","):
                return None
            if v.low[i] == "," and v.tags[i + 1] == "CC" and v.finite(i + 2) is not None:
                return None  # "moving slowly, and stood": it stands in between
            if v.low[i] in (",", "–") and v.finite(i + 1) is not None:
                return None
        if lemma == "pave" and v.low[k + 2 : k + 4] != ["the", "way"]:
            return None
        is_gloss = v.tags[k + 2] in ("NN", "NNP", "NNS", "``") or any(v.low[i] in _WORDS for i in range(k))
        if lemma == "mean" and is_gloss and v.low[k + 2] != "that":
            return None  # "the word Matte, meaning meadow"
        if lemma == "make" and not _changes_something(v, k + 2):
            return None
        if any(v.tags[i] == "VBG" and v.tags[i - 1] in ("IN", "TO") for i in range(max(1, k - 6), k)):
            return None  # one of a row: "cutting emissions, creating jobs"
        if lemma in _BY_THINGS and "," in v.low[clause.verb : k]:
            return None  # "a garment, a short coat, reaching to the knee"
        subject = self._subject(v, clause, lemma)
        if subject is None:
            return None
        words, is_plural = subject
        verb = same_tense(v, clause, lemma, is_plural)
        return f"{words} {verb}" if verb else None

    def _subject(self, v: View, clause: Clause, lemma: str) -> tuple[str, bool] | None:
        """The new subject and whether it is plural."""
        phrase = clause.subject
        head = v.low[phrase.head]
        is_person = (
            head in ("he", "she", "we", "i", "you", "they", "who") or v.is_person(phrase) or phrase.kind == "name"
        )
        if lemma in _THIS:
            if is_person and lemma in _NOT_BY_PERSONS:
                return None
            return "This", False
        if head in ("it", "there") or (phrase.kind == "pronoun" and head in ("i", "you")):
            return ("It", False) if head == "it" else None
        if phrase.end != phrase.core_end:
            return None
        if lemma in _SPEECH and not is_person and v.lemma(phrase.head) not in COLLECTIVE:
            return None
        if phrase.plural and phrase.kind == "common" and phrase.start == clause.start:
            return "They", True
        words = v.refer(phrase)
        if phrase.kind == "name" and v.verb_number(clause.verb) is True:
            return None  # "Bananas have been": no name
        if words is None or (phrase.plural is None and phrase.kind != "name"):
            return None
        return words, bool(phrase.plural) or head in ("they", "we")


def _changes_something(v: View, i: int) -> bool:
    """Whether "making" is followed by a thing and what it becomes: "making it hard", not "making noise"."""
    thing = v.core(i)
    if thing is None or thing.core_end >= v.n:
        return False
    if thing.kind == "pronoun":
        return v.low[i] in ("it", "him", "her", "them", "us")
    return v.tags[thing.core_end] in ("DT", "JJ", "JJR", "VBN", "RBR")


def _ing(lemma: str) -> str:
    special = {"lie": "lying", "die": "dying", "peak": "peaking", "hit": "hitting", "win": "winning", "beat": "beating"}
    special |= {
        "become": "becoming",
        "drop": "dropping",
        "sell": "selling",
        "spark": "sparking",
        "sink": "sinking",
        "cut": "cutting",
    }
    if lemma in special:
        return special[lemma]
    return (lemma[:-1] if lemma.endswith("e") else lemma) + "ing"


_LEMMAS = {_ing(lemma): lemma for lemma in sorted(_THIS | _SUBJECT)}
