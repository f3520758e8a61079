"""SP86: how big a thing is, in a phrase with "with": "With about 2,000 people, Altdorf is the largest village …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import is_simple
from build_tools.adapt.rules._asides import aside_after_subject
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._predicates import again, is_thing
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.model import Edit, Span

# "a population of 2,000"; and what a thing has a number of.
_MEASURES = frozenset(
    """altitude area budget capacity circulation depth diameter elevation height income length membership population revenue size
    staff temperature thickness turnover value volume weight width worth""".split()
)
_COUNTED = frozenset(
    """apartment bed branch building citizen classroom customer department employee factory floor household inhabitant island
    lake language member museum office people person pupil reader resident room school seat shop soldier speaker species station store
    storey story student subscriber supporter user village visitor volunteer worker""".split()
)
_ABOUT = frozenset(
    "about almost around approximately at c. just least less more nearly only over roughly some than up to".split()
)
_INSIDE = frozenset("CD NN NNS NNP NNPS JJ JJR JJS RB RBR IN DT $ CC TO SYM FW".split())
_LONG = 4  # words of the phrase, "with" counted


class MeasurePhrase(Rule):
    """Finds "With about 2,000 people, SUBJECT is …", "SUBJECT, with an area of 20 km2, is …" and ", with a value of $7bn" behind
    "SUBJECT is the …", and says "SUBJECT has about 2,000 people. It is …".

    Why: a number that stands by itself is kept more easily; the reader does not have to wait for what it belongs to.
    Left alone: persons, subjects that are not surely things, numbers of what a thing does not have ("with three days to go"),
    other verbs than "be", denials and reports.
    Source: the project's own; after what editors do with numbers.
    """

    code: ClassVar[str] = "SP86"
    name: ClassVar[str] = "measure-phrase"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "With an area of 20 square kilometres, Altdorf is the second largest town in the valley.",
            "Altdorf has an area of 20 square kilometres. It is the second largest town in the valley.",
        ),
        (
            "Altdorf, with more than 2,000 people, is the second largest town on the west bank.",
            "Altdorf has more than 2,000 people. It is the second largest town on the west bank.",
        ),
        (
            "The Blue Door was the biggest bank of the country in 1990, with a value of 20 million dollars.",
            "The Blue Door was the biggest bank of the country in 1990. It had a value of 20 million dollars.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "With an area of 20 hectares to clean, the two brothers were the busiest people in the valley.",
        "With more than 200 people in the hall, Keller was a very happy mayor on that Friday night.",
        "The mayor said that Altdorf, with more than 2,000 people, was the largest town in the valley.",
        "It is not the biggest bank of the country today, with a value of only 20 million dollars.",
        "With more than 2,000 people in the town, often Altdorf is the second largest town here.",
        "With more than 2,000 people, the old mill of the valley lies in the middle of Bern.",
        "Altdorf, with more than 2,000 people, is not the largest town of the valley.",
        "It is the largest bank of the country in Bern, with a picture of 20 old coins.",
        "It is the largest bank of the country in Bern, with about as many people at work.",
        "It is the largest bank of the country in Bern, with 20 people to each room.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the phrase."""
        text = sentence.text
        if not (text.startswith("With ") or ", with " in text):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        edit = self._front(v) if v.low[0] == "with" else self._aside(v) or self._tail(v)
        if edit is not None:
            yield edit

    def _front(self, v: View) -> Edit | None:
        comma = next((k for k in range(3, v.n - 4) if v.low[k] == "," and not v.low[k + 1][0].isdigit()), None)
        if comma is None or not _is_measure(v, 1, comma) or not v.is_free(0, comma):
            return None
        clause = is_simple(v, comma + 1, v.n - 1)
        if clause is None or clause.start != clause.subject.start:
            return None
        who = self._who(v, clause)
        if who is None:
            return None
        subject = upper(v.src(clause.subject.start, clause.subject.end))
        words = f"{subject} {_have(v, clause)} {v.src(1, comma)}{close(v, comma)} {who}"
        return self._edit(0, v.until(clause.subject.end - 1), words)

    def _aside(self, v: View) -> Edit | None:
        aside = aside_after_subject(v)
        if aside is None or v.low[aside.opened] != "," or v.low[aside.opened + 1] != "with" or aside.subject.start:
            return None
        if not _is_measure(v, aside.opened + 2, aside.closed) or not v.is_free(aside.opened, aside.closed):
            return None
        clause = Clause(0, aside.subject, aside.verb)
        who = self._who(v, clause)
        if who is None or is_simple(v, aside.closed + 1, v.n - 1) is not None or v.is_reported(aside.closed, v.n - 1):
            return None
        measure = v.src(aside.opened + 2, aside.closed)
        words = f" {_have(v, clause)} {measure}{close(v, aside.closed)} {who}"
        return self._edit(v.until(aside.opened - 1), v.until(aside.closed), words)

    def _tail(self, v: View) -> Edit | None:
        marks = [k for k in range(5, v.n - 3) if v.low[k] == "," and v.low[k + 1] == "with"]
        if len(marks) != 1 or not _is_measure(v, marks[0] + 2, v.n - 1) or not v.is_level(marks[0]):
            return None
        clause = is_simple(v, 0, marks[0])
        who = self._who(v, clause) if clause is not None else None
        if clause is None or who is None or not v.is_free(marks[0], v.n - 1):
            return None
        words = f"{close(v, marks[0])} {who} {_have(v, clause)}"
        return self._edit(v.until(marks[0] - 1), v.until(marks[0] + 1), words)

    def _who(self, v: View, clause: Clause) -> str | None:
        """What the second sentence calls the subject, where it surely is one thing that is said to be something."""
        head = v.low[clause.subject.head]
        if v.low[clause.verb] not in ("is", "was") or v.tags[clause.verb + 1] not in ("DT", "CD", "RB", "PRP$"):
            return None
        if any(v.tags[i] == "RB" and v.low[i] in ("not", "n't", "never") for i in range(clause.verb, v.n)):
            return None
        if head != "it" and not (is_thing(v, clause) or v.low[clause.subject.start] in ("the", "this", "its")):
            return None
        who = None if v.is_person(clause.subject) or head in ("there", "this", "that") else again(v, clause)
        return who if who is not None and len(who.split()) < 5 else None

    def _edit(self, start: int, end: int, words: str) -> Edit:
        return Edit(Span(start, end), words, self.code, 'A number behind "with": a sentence of its own.')


def _have(v: View, clause: Clause) -> str:
    return "had" if v.tags[clause.verb] == "VBD" else "has"


def _is_measure(v: View, start: int, end: int) -> bool:
    """Whether tokens start…end are a number of something that a thing has, or "a population of 2,000"."""
    if v.count(start, end) + 1 < _LONG - 1 or any(v.tags[i] not in _INSIDE for i in range(start, end)):
        return False
    if any(v.low[i] in ("left", "to", "each", "which") for i in range(start + 2, end)) or v.tags[end - 1] in (
        "IN",
        "JJ",
        "TO",
    ):
        return False
    if v.low[start] in ("a", "an"):
        noun = v.core(start)
        if noun is None or v.lemma(noun.head) not in _MEASURES or not v.is_word(noun.core_end, "of"):
            return False
        return any(v.tags[i] == "CD" for i in range(noun.core_end, min(noun.core_end + 5, end)))
    i = start
    while v.low[i] in _ABOUT and i < start + 4:
        i += 1
    if v.tags[i] != "CD":
        return False
    noun = v.core(i)
    return noun is not None and noun.kind == "common" and v.lemma(noun.head) in _COUNTED
