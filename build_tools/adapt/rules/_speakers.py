"""How a speaker, or whoever acts, is named, and named again at the head of the next sentence."""

from __future__ import annotations

from dataclasses import replace

from build_tools.adapt.rules._far_subject import far_opening
from build_tools.adapt.rules._predicates import opening
from build_tools.adapt.rules._roles import THINGS
from build_tools.adapt.rules._view import Clause, NounPhrase, View, upper
from build_tools.adapt.rules._words import COLLECTIVE, REPORTS, REPORTS_WITH_CLAUSE, TITLES
from build_tools.language.inflection import is_known

_PARTICLES = frozenset("van von de del della der den di da la le el al bin ten".split())
_SHORT_TITLES = frozenset("dr mr mrs ms prof professor".split())
# Texts and bodies that say something, and are no persons.
_THINGS = (
    THINGS
    | COLLECTIVE
    | frozenset(
        """report survey document statement article inquiry review biography letter estimate figure index bill research
        analysis paper poll data account advertisement text message post claim report finding result record law agreement
        assessment ranking watchdog bureau authority administration firm office body panel commission federation""".split()
    )
)
_LONGEST_NAME = 5  # tokens
_SAME = {"he": "He", "she": "She", "it": "It", "they": "They", "we": "We", "i": "I"}


def speaker_again(v: View, main: Clause) -> str | None:
    """How the speaker is named before the second statement; None when that is not certain."""
    subject = main.subject
    if v.low[subject.head] in ("nobody", "none") or v.low[subject.start] in ("no", "few", "neither"):
        return None
    if subject.kind == "pronoun":
        return _SAME.get(v.low[subject.head])
    if v.lemma(subject.head) in _THINGS and subject.head == 0 and v.tags[0] == "NN":
        return "It"  # "Research published by the union": the capital letter is that of the sentence
    if subject.head == 0 and subject.end == 1 and _looks_plural(v) and v.verb_number(main.verb) is not True:
        return v.src(0, 1)
    if "and" in v.low[subject.start : subject.end]:
        return "They"
    if subject.kind == "common" and not v.is_person(subject) and not subject.plural:
        if v.lemma(subject.head) in _THINGS:
            return "It" if v.verb_number(main.verb) is False or subject.plural is False else None
        # Perhaps a person: "the vet", "his grandpa".
        is_marked = v.tags[subject.start] in ("DT", "PRP$") or "POS" in v.tags[subject.start : subject.head]
        return v.refer(subject) if is_marked else None
    if subject.plural and subject.kind == "common":
        return "They"
    if v.low[subject.head] in _THINGS and "POS" in v.tags[subject.start : subject.head]:
        return "It"  # "Parliament's Home Affairs Committee"
    return v.refer(subject) if subject.end == subject.core_end or v.is_person(subject) else None


def speaker_clause(v: View) -> Clause | None:
    """The clause that the sentence opens with, where its subject may speak; "Hayles says" too, whose name looks like a plural."""
    found = opening(v)
    if found is not None:
        return found
    is_named = _looks_plural(v) and v.n > 2 and v.tags[1] == "VBZ"
    if is_named:
        return Clause(0, NounPhrase(0, 1, 1, 0, False, "name"), 1)
    return _many_in_one(v) or _text_far(v)


def _many_in_one(v: View) -> Clause | None:
    """ "Sun News insist that": a body with the verb of its people."""
    subject = v.phrase(0)
    if subject is None or subject.kind != "name" or subject.end != subject.core_end or subject.end + 2 >= v.n:
        return None
    verb = subject.end
    says = v.tags[verb] == "VBP" and v.lemma(verb) in REPORTS | REPORTS_WITH_CLAUSE and v.is_word(verb + 1, "that")
    return Clause(0, replace(subject, plural=None), verb) if says else None


def _text_far(v: View) -> Clause | None:
    """ "Research published by the union showed": a text that is parted from its verb."""
    found = far_opening(v) or _best(v)
    is_text = found is not None and found.subject.start == 0 and v.lemma(found.subject.head) in _THINGS
    return found if found is not None and is_text and v.lemma(found.verb) in REPORTS | REPORTS_WITH_CLAUSE else None


def _best(v: View) -> Clause | None:
    """ "The most careful study of the mines yet says"."""
    subject = v.phrase(2) if v.low[0] == "the" and v.tags[1] == "RBS" else None
    verb = v.finite(subject.end) if subject is not None else None
    if subject is None or verb is None or not v.agrees(subject, verb):
        return None
    return Clause(0, replace(subject, start=0), verb)


def _looks_plural(v: View) -> bool:
    """Whether the first word is a name in "-s" that was taken for a plural: no noun that anybody knows."""
    return v.tags[0] == "NNS" and v.words[0].text[0].isupper() and not is_known(v.lemma(0), "NN")


def is_full_name(v: View, name: NounPhrase) -> bool:
    """Whether the phrase is a name of two to four words and nothing else."""
    names = range(name.start, name.core_end)
    return 2 <= len(names) <= 4 and all(v.tags[i] == "NNP" and v.words[i].text[0].isupper() for i in names)


def name_before_comma(v: View, start: int, shortest: int) -> NounPhrase | None:
    """The run of capitalised words at ``start`` that ends at a comma: beside a quotation nothing but a speaker stands
    there, whatever the tags say."""
    end = start
    while end < v.n and end - start < _LONGEST_NAME and (v.words[end].text[0].isupper() or v.low[end] in _PARTICLES):
        end += 1
    if (
        end - start < shortest
        or not v.is_word(end, ",")
        or v.tags[start] in ("PRP", "PRP$", "DT")
        or not v.words[end - 1].text[0].isupper()
    ):
        return None
    return NounPhrase(start, end, end, end - 1, False, "name")


def named_speaker(v: View, start: int, shortest: int) -> tuple[NounPhrase, int] | None:
    """The name at ``start`` that ends at a comma, and the token where the aside behind it begins: behind "Anna Keller, 30," as well,
    where the age goes with the name."""
    name = name_before_comma(v, start, shortest)
    if name is None:
        return None
    begin = name.core_end + 1
    if begin + 1 < v.n and v.tags[begin] == "CD" and v.low[begin].isdigit() and v.is_word(begin + 1, ","):
        return name, begin + 2
    return name, begin


def last_name(v: View, name: NounPhrase) -> str:
    """The last name, with a title that needs no first name; else all of it."""
    words = [v.words[i].text for i in range(name.start, name.core_end)]
    if len(words) == 1 or any(w.isupper() and len(w) > 2 for w in words):
        return " ".join(words)
    first = words[0].lower().rstrip(".")
    if first in _SHORT_TITLES:
        return f"{words[0]} {words[-1]}"
    is_plain = first not in TITLES and words[-1].isalpha() and len(words[-1]) > 2
    is_plain = is_plain or (first not in TITLES and "-" in words[-1])
    if (
        not is_plain
        or len(words) > 3
        or (len(words) == 3 and words[1].lower() not in _PARTICLES and not " ".join(words).isascii())
    ):
        return " ".join(words)
    last = words[1:] if len(words) == 3 and words[1] in _PARTICLES else words[-1:]
    return upper(" ".join(last))
