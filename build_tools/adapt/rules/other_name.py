"""SP20: another name in brackets: "Soy milk (also called soya milk) is …"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import be, bracket_after_subject, told_behind
from build_tools.adapt.rules._view import NounPhrase, View, view
from build_tools.model import Edit, Span

_CALLED = re.compile(
    r"(?:or )?(?P<how>(?:(?:also|often|sometimes|commonly|usually|formerly|originally|first|previously|locally|now|then|better|best"
    r"|simply|colloquially|widely|officially) ){0,3})(?:called|known as|(?P<verb>named|nicknamed|abbreviated as)) (?P<name>\S.*)",
    re.IGNORECASE,
)
_OR = re.compile(r"(?:or|aka|a\.k\.a\.) (?P<name>\S.*)", re.IGNORECASE)
_IN = re.compile(
    r"(?:in )?(?P<language>[A-Z][a-z]+(?:ish|an|ese|ic|ch|k|i|tch|rew|lic|lsh|thai))(?: name)?: (?P<name>\S.*)"
)
_LANGUAGES = frozenset(
    """Arabic Basque Bengali Catalan Chinese Croatian Czech Danish Dutch English Estonian Finnish French Gaelic Galician German
    Greek Hebrew Hindi Hungarian Icelandic Indonesian Irish Italian Japanese Korean Latin Latvian Lithuanian Malay Maltese Norwegian
    Persian Polish Portuguese Punjabi Romanian Romansh Russian Sanskrit Serbian Slovak Slovenian Spanish Swahili Swedish Tamil
    Thai Turkish Ukrainian Urdu Vietnamese Welsh""".split()
)
_IN_A_NAME = ("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CC", ",", "CD", "FW", "POS", "HYPH", "``", "''")
_PAST_ONLY = frozenset("formerly originally first previously then".split())
_LONGEST = 14  # tokens of the other name


class OtherName(Rule):
    """Finds another name in brackets behind the subject of a sentence ("or …", "also called …", "Gaelic: …") and tells it in a
    sentence of its own at the end: "It is also called …".

    Why: a bracket between the subject and its verb makes readers hold one name, read another, and come back.
    Left alone: short forms in capitals, which the text goes on to use; numbers; whatever else stands in brackets; quotations.
    Source: GOV.UK style guide, "Brackets"; the project's own list of languages.
    """

    code: ClassVar[str] = "SP20"
    name: ClassVar[str] = "other-name"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Soy milk (also called soya milk or soy juice) is a drink that is made from beans and water.",
            "Soy milk is a drink that is made from beans and water. It is also called soya milk or soy juice.",
        ),
        (
            "Victoria Island (or Kitlineq) is an island in the north of Canada.",
            "Victoria Island is an island in the north of Canada. It is also called Kitlineq.",
        ),
        (
            "The town of Carluke (Gaelic: Cathair MoLuaig) lies in the middle of the country.",
            "The town of Carluke lies in the middle of the country. It is called Cathair MoLuaig in Gaelic.",
        ),
        (
            "Anna Keller (also called Polly) is a baker in the middle of the country.",
            "Anna Keller is a baker in the middle of the country. Keller is also called Polly.",
        ),
        (
            "Victoria Island (formerly known as Kitlineq) is an island in the north of Canada.",
            "Victoria Island is an island in the north of Canada. It was formerly known as Kitlineq.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The World Health Organization (WHO) has its seat in the city of Geneva in Switzerland.",
        "The members (or at least those who came to the meeting) voted against the plan for the bridge.",
        "Victoria Island (217,291 square kilometres) is an island in the north of Canada.",
        "“Victoria Island (or Kitlineq) is an island in the north of Canada,” said the teacher.",
        "The first mill (No. 22) in the south of the valley started to work in June.",
        "Tarnfield (literally meaning “Field of Tarns”) is a town in the north of the country.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a bracket behind the subject that the sentence begins with."""
        if "(" not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        subject = v.phrase(0)
        bracket = bracket_after_subject(v, subject if subject and subject.kind != "pronoun" else None)
        if bracket is None or not v.agrees(bracket.subject, bracket.verb):
            return
        again = self._again(v, bracket.subject, bracket.verb)
        told = self._told(v, bracket.opened, bracket.closed, be(v, bracket.verb, again == "They"))
        if again is None or told is None:
            return
        start, end, text = told_behind(v, bracket, f"{again} {told}")
        yield Edit(Span(start, end), text, self.code, "Another name in brackets: a sentence of its own.")

    def _again(self, v: View, subject: NounPhrase, verb: int) -> str | None:
        if subject.plural or v.verb_number(verb) is True:
            return "They"
        if v.is_person(subject) or (subject.kind == "name" and v.lemma(verb) == "be" and self._is_person(v, verb)):
            return v.refer(subject, person=True) if subject.end == subject.core_end else None
        return "It" if v.verb_number(verb) is False or subject.plural is False else None

    def _is_person(self, v: View, verb: int) -> bool:
        role = v.core(verb + 1)
        return role is not None and v.is_person(role)

    def _told(self, v: View, opened: int, closed: int, is_: str) -> str | None:
        """What the new sentence says; None where the brackets hold no name."""
        inside = v.text[v.until(opened) : v.at(closed)].strip(" ;,")
        for pattern in (_CALLED, _OR, _IN):
            match = pattern.fullmatch(inside)
            if match is None:
                continue
            name = match["name"].rstrip(" ;,")
            if not self._is_name(v, opened + 1, closed, name):
                return None
            if pattern is _OR:
                return f"{is_} also called {name}"
            if pattern is _IN:
                language = match["language"]
                is_one = language in _LANGUAGES and "," not in name
                return f"{is_} called {name} in {language}" if is_one else None
            how = match["how"].strip().lower()
            if _PAST_ONLY & set(how.split()):
                is_ = {"is": "was", "are": "were"}.get(is_, is_)
            word = match["verb"] or ("known as" if "known as" in inside.lower() else "called")
            return f"{is_} {how + ' ' if how else ''}{word.lower()} {name}"
        return None

    def _is_name(self, v: View, start: int, end: int, name: str) -> bool:
        """Whether the last tokens before ``end``, those of ``name``, can be a name: nouns and what goes with them."""
        first = next((k for k in range(start, end) if v.text.startswith(name, v.at(k))), None)
        if first is None or end - first > _LONGEST or name.isupper():
            return False
        return all(v.tags[k] in _IN_A_NAME or v.low[k] in ("of", "in", "the", "and", "or") for k in range(first, end))
