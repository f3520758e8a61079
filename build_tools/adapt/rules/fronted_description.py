"""SP90: what the subject is, told before it: "A small town in the hills, Aarau …", "Unable to pay, she …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again
from build_tools.adapt.rules._asides import be
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._copula import may_be_person
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._roles import THINGS, is_plain_tail
from build_tools.adapt.rules._view import Clause, NounPhrase, View, long_view, upper
from build_tools.adapt.rules._words import COLLECTIVE
from build_tools.model import Edit, Span

_CONTRASTS = ("though", "although")
# How somebody or something is; other adjectives before a subject are comments ("True to form, …") or prepositions ("Due to …").
_STATES = frozenset(
    """able afraid alert angry anxious ashamed aware blind busy capable confident deaf desperate determined devoid disappointed eager famous fearful fond
    frail free frightened frustrated full grateful happy hungry ill incapable jealous keen limited lonely mindful notorious nervous pleased popular
    poor proud reluctant rich sick short sorry sporty tired unable unaware unhappy unused unwilling upset used wary weary well-known
    worried""".split()
)
_MANNERS = frozenset("always especially never not now particularly quite rather so still suddenly too very".split())
_FIRST = frozenset(("a", "an", "the", "as", *_CONTRASTS))
_YOUNG = frozenset("baby boy child girl pupil student teen teenager youth".split())  # "As a boy, …" says when
_MARKS = frozenset("; : – — ( ) [ ]".split())


class FrontedDescription(Rule):
    """Finds a noun with "a" or "the" ("As a teacher in the north" too), or an adjective such as "unable" and "aware", before the subject
    that it tells about, in a long sentence, and says so first: "It is a small town in the hills. It …".

    Why: readers have to hold the description until they learn whom it is about.
    Left alone: dates, nouns that do not say what a person or a thing is, subjects of another kind or number, adjectives that
    are comments, comments with a verb ("The plan, he said, is …"), and states under a perfect tense or a modal verb.
    Source: Siddharthan (2006) on appositives; the list of adjectives is the project's own.
    """

    code: ClassVar[str] = "SP90"
    name: ClassVar[str] = "fronted-description"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "A stronghold of the old kings of the valley, it was sold to the town in the spring of 1950.",
            "It was a stronghold of the old kings of the valley. It was sold to the town in the spring of 1950.",
        ),
        (
            "A teacher best known for her books about birds, Anna Keller has lived in the village for ten years.",
            "Anna Keller is a teacher best known for her books about birds. Keller has lived in the village for ten years.",
        ),
        (
            "Unable to pay for the repair of the roof, the two sisters sold the house near the river.",
            "The two sisters were unable to pay for the repair of the roof. They sold the house near the river.",
        ),
        (
            "As the head of the old school in the valley, she has to write a long report every year.",
            "She is the head of the old school in the valley. She has to write a long report every year.",
        ),
        (
            "Though limited in size and hard to reach, it is one of the best schools in the country.",
            "It is limited in size and hard to reach. But it is one of the best schools in the country.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The new plan for the valley, he wrote to the council, was not good enough for the farmers.",
        "A few days after the great storm in the valley, the council met in the old school.",
        "True to the wish of her mother in the village, she went to the school in the north.",
        "A gift of the king to the people of the town, Anna Keller took the picture to the museum.",
        "Unable to pay for the repair of the roof, they would have sold the house near the river.",
        "As a boy in the house of his uncle, he wrote a long letter to the king every year.",
        "A year of storms and high water in the valley, it was the worst of her long life.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit from the head to the end of the subject."""
        if not sentence.words or "," not in sentence.text or context.level.high is None:
            return
        first, tag = sentence.words[0].text.lower(), sentence.words[0].tag
        if first not in _FIRST and first not in _STATES and not (first in _MANNERS and tag == "RB"):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        found = self._parts(v)
        if found is None:
            return
        comma, clause = found
        start = int(first in _CONTRASTS or first == "as")
        is_role = first in ("a", "an", "the", "as")
        told = self._role(v, start, comma, clause) if is_role else self._state(v, start, clause)
        if told is None:
            return
        verb, name = told
        subject = upper(v.src(clause.subject.start, clause.subject.end))
        words = v.src(start, comma)
        words = words if start else words[0].lower() + words[1:]
        lead = "But " if first in _CONTRASTS else ""
        if lead and clause.subject.kind != "name":
            name = name if name == "I" else name[0].lower() + name[1:]
        yield Edit(
            Span(0, v.until(clause.subject.end - 1)),
            f"{subject} {verb} {words}{close(v, comma)} {lead}{name}",
            self.code,
            "What the subject is, told before it: a sentence of its own.",
        )

    def _parts(self, v: View) -> tuple[int, Clause] | None:
        """The comma that ends the description, and the statement behind it."""
        for comma in range(3, v.n - 3):
            if v.tags[comma] in ("VBD", "VBZ", "VBP", "MD", "WDT", "WP", "WP$", "WRB") or v.low[comma] in _MARKS:
                return None
            if v.low[comma] != "," or (clause := v.clause(comma + 1)) is None:
                continue
            if clause.subject.start != comma + 1 or v.count(0, comma) < SHORTEST_PIECE + 1:
                return None
            if not v.is_free(0, clause.subject.end) or not v.is_level(comma) or "that" in v.low[:comma]:
                return None
            if not self._is_main(v, clause):
                return None
            if v.low[clause.verb] == "had" or v.lemma(clause.subject.head) in ("i", "you"):
                return None
            return comma, clause
        return None

    def _is_main(self, v: View, clause: Clause) -> bool:
        """Whether no comma behind the verb says that it is a comment ("The plan, he said, was") or the end of a row ("after the
        boats, ferries and rafts were gone, he left")."""
        commas = [k for k in range(clause.verb + 1, v.n - 2) if v.low[k] == ","]
        if commas and (v.finite(commas[0] + 1) is not None or v.low[commas[0] + 1] in ("“", '"')):
            return False
        return all(v.clause(k + 1) is None for k in commas)

    def _role(self, v: View, start: int, comma: int, clause: Clause) -> tuple[str, str] | None:
        """The verb of the new sentence and the name of the subject in the next, for a noun before the subject."""
        role, subject = v.core(start), clause.subject
        is_one_of = (
            v.low[0] == "the" and (v.tags[1] == "JJS" or v.is_word(1, "first", "last", "second")) and v.is_word(2, "of")
        )
        if is_one_of:  # persons and things alike: "The oldest of the three, she …"
            role = NounPhrase(0, 2, 2, 1, False, "common")
        if role is None or role.plural is not False or role.kind != "common" or v.is_time(role):
            return None
        lemma = v.lemma(role.head)
        is_person = v.is_person(role) or (may_be_person(lemma) and lemma not in THINGS)
        if not (is_person or lemma in THINGS or is_one_of):
            return None
        if start and not (v.is_person(role) and self._is_office(v, lemma, clause)):
            return None
        if not is_plain_tail(v, role.core_end, comma, may_pair=True) or self._is_plural(v, clause):
            return None
        head = v.low[subject.head]
        if subject.kind == "pronoun":
            if head not in ("he", "she", "it") or (not is_one_of and (head == "it") == is_person):
                return None
            return be(v, clause.verb, False), upper(head)
        if subject.end != subject.core_end or (subject.kind == "common" and v.is_person(subject) != is_person):
            return None
        if subject.kind == "common" and v.low[subject.start] not in ("the", "this", "his", "her", "its", "their"):
            return None
        if subject.kind == "name" and not is_person and self._names_person(v, subject):
            return None
        name = v.refer(subject, person=is_person) if is_person or is_one_of else "It"
        return (be(v, clause.verb, False), name) if name is not None else None

    def _is_office(self, v: View, lemma: str, clause: Clause) -> bool:
        """Whether "As a …" says what somebody is, not when or in which case."""
        return v.low[1] in ("a", "an", "the") and lemma not in _YOUNG and v.tags[clause.verb] != "MD"

    def _names_person(self, v: View, subject: NounPhrase) -> bool:
        """Whether two names without an article may be those of a person, whom no thing describes."""
        return subject.core_end - subject.start > 1 and v.low[subject.start] != "the"

    def _is_plural(self, v: View, clause: Clause) -> bool:
        return clause.subject.plural is True or v.verb_number(clause.verb) is True

    def _state(self, v: View, start: int, clause: Clause) -> tuple[str, str] | None:
        """The same for an adjective before the subject."""
        at = start
        while at < start + 3 and v.low[at] in _MANNERS:
            at += 1
        if v.low[at] not in _STATES or v.tags[at] not in ("JJ", "VBN", "VBD") or v.is_word(at + 1, ",", "enough"):
            return None
        if v.tags[at + 1] in ("NN", "NNS", "NNP", "JJ", "VBG") and not v.is_word(at + 1, "to"):
            return None  # "Poor people, …"
        subject = clause.subject
        is_body = subject.kind in ("pronoun", "name") or v.is_person(subject) or v.lemma(subject.head) in COLLECTIVE
        head = v.low[subject.head]
        if not is_body or head == "there" or "POS" in v.tags[subject.start : subject.end]:
            return None
        if v.tags[clause.verb] == "MD" or v.low[clause.verb] in ("has", "have", "'s", "'ve", "'d", "'ll"):
            return None
        if any(v.low[i] in ("now", "today", "later") for i in range(subject.end, min(clause.verb + 3, v.n))):
            return None
        who = again(v, clause, person=True)
        if who is None:
            return None
        name, plural = who
        if v.tags[clause.verb] == "VBD":
            return ("were" if plural else "was"), name
        return ("are" if plural else "is"), name
