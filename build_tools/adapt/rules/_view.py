"""A sentence seen through its tags: noun phrases, subjects, clauses. Everything here says None rather than guess."""

from __future__ import annotations

from functools import lru_cache

from build_tools.adapt.rule import Tagged
from build_tools.adapt.rules._nouns import Nouns
from build_tools.adapt.rules._tokens import Clause, NounPhrase, upper
from build_tools.adapt.rules._words import (
    DAYS,
    MONTHS,
    PERSONS,
    REPORTS,
    REPORTS_WITH_CLAUSE,
    SUBORDINATORS,
    TIME_NOUNS,
    TITLES,
)
from build_tools.language.tagging import tag
from build_tools.model import Span

__all__ = ["Clause", "NounPhrase", "View", "upper", "view"]
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_TAIL = frozenset("IN TO VB VBN VBG DT NN NNS NNP NNPS JJ JJR JJS CD PRP$ RB POS $".split())
_INEXACT = frozenset("than least most about around nearly almost over under roughly some to".split())
_PARTICLES = frozenset("von van de der den del della da di du la le ten ter zu al el bin ibn".split())
_THAN = 9  # tokens from "than" to the verb
_SKIP = frozenset(("RB", "RBR"))


class View(Nouns):
    """A tagged sentence with the questions that splitting rules ask."""

    __slots__ = ()

    # ---------------------------------------------------------------- clauses
    def finite(self, i: int) -> int | None:
        """The finite verb at ``i``, behind two adverbs at most."""
        for j in range(i, min(i + 3, self.n)):
            if self.tags[j] in _FINITE:
                return j
            if self.tags[j] not in _SKIP:
                return None
        return None

    def agrees(self, subject: NounPhrase, verb: int) -> bool:
        """Whether subject and verb fit in number as far as their forms say."""
        low, tag = self.low[verb], self.tags[verb]
        plural = subject.plural
        if subject.kind == "pronoun" and self.low[subject.head] in ("i", "you", "there"):
            return True
        if plural is None or tag == "MD":
            return True
        if tag == "VBZ" or low == "was":
            return not plural
        if tag == "VBP" or low == "were":
            return plural
        return True

    def verb_number(self, verb: int) -> bool | None:
        """True for a plural verb form, False for a singular one, None where the form does not say."""
        low, tag = self.low[verb], self.tags[verb]
        if tag == "VBZ" or low == "was":
            return False
        if tag == "VBP" or low == "were":
            return True
        return None

    def clause(self, i: int) -> Clause | None:
        """The clause that starts at token ``i``: subject, then finite verb."""
        start = i
        if i < self.n and self.tags[i] == "RB" and self.low[i] not in ("not", "only", "rather"):
            i += 1
            if self.is_word(i, ","):
                i += 1
        subject = self.phrase(i)
        if subject is None or (self.low[i] in ("him", "them", "us", "her") and subject.end == i + 1):
            return None
        verb = self.finite(self._behind_bracket(subject.end))
        if verb is None or not self.agrees(subject, verb):
            return None
        return Clause(start, subject, verb)

    def _behind_bracket(self, i: int) -> int:
        """The token behind a bracket that opens at ``i``: "Anna Keller (born 1950) is"; ``i`` itself without one."""
        if not self.is_word(i, "("):
            return i
        return next((k + 1 for k in range(i + 1, min(i + 16, self.n)) if self.low[k] == ")"), i)

    def long_clause(self, i: int) -> Clause | None:
        """As ``clause``, for a subject with a longer tail ("his refusal to sign the treaty was …"): a verb without doubt."""
        found = self.clause(i)
        if found is not None:
            return found
        first = self.core(i)
        if (
            first is None
            or first.kind == "pronoun"
            or self.tags[i] not in ("DT", "PRP$", "NNP", "CD", "JJ", "NNS", "PDT")
        ):
            return None
        for j in range(first.core_end, min(first.core_end + 13, self.n)):
            tag = self.tags[j]
            if tag in _FINITE:
                sure = tag in ("MD", "VBZ") or self.low[j] in ("was", "were", "is", "are", "had", "has", "have")
                if not sure or not self.agrees(first, j) or self.tags[j - 1] in ("PRP", "TO"):
                    return None
                return Clause(i, NounPhrase(i, first.core_end, j, first.head, first.plural, first.kind), j)
            if tag not in _TAIL or self.low[j] in SUBORDINATORS:
                return None
        return None

    def is_reported(self, start: int, end: int) -> bool:
        """Whether tokens start…end hold words that make what follows somebody's word ("said that", "according to")."""
        for i in range(start, end):
            low, tag = self.low[i], self.tags[i]
            if self.sentence.protected and self.sentence.is_protected(self.at(i), self.at(i) + 1):
                continue
            if tag in ("VBD", "VBZ") and i > start and self.low[i - 1][0] in ",\"”'’" and self._is_speaker(i + 1, end):
                continue  # "…", said the mayor: what is reported stands before the verb
            lemma = self.lemma(i) if tag.startswith("VB") else ""
            if lemma in REPORTS and not self._has_no_clause(i):
                return True
            if lemma in REPORTS_WITH_CLAUSE and tag != "VBG" and i + 1 < end and self.clause(i + 1) is not None:
                return True
            if i > start and low != "that" and self.words[i].text[0].isupper() and self.low[i - 1][0].isalnum():
                continue  # a title: "songs like How It Began"
            if low in ("that", "whether", "if", "how", "why", "what") and tag in ("IN", "WRB", "WP"):
                return True
            if low == "that" and tag == "WDT" and self.clause(i + 1) is not None:
                return True
            if low == "according" or (low == "per" and tag == "IN" and self.tags[i - 1] not in ("CD", "NN", "NNS")):
                return True
        return False

    @property
    def stop(self) -> int | None:
        """Index of the full stop that ends the sentence. None where it may not be cut: another mark ends it, a quotation mark
        or bracket has no partner, or its last words say who said all of it (", he said.", ", according to the report.")."""
        return None if self._stop is None or self._is_reported_by_tail() else self._stop

    def _is_reported_by_tail(self) -> bool:
        for k in range(self.n - 3, max(2, self.n - 14), -1):
            if self.low[k] != "," or self.low[k - 1][0] in "\"”'’":
                continue
            if self.is_word(k + 1, "according"):
                return True
            verb = None
            if self.tags[k + 1] in ("VBD", "VBZ", "VBP") and self._is_speaker(k + 2, self.n - 1):
                verb = k + 1 if self.has_finite(0, k) else None  # "Keller, a doctor, found fault with the plan"
            elif (found := self.clause(k + 1)) is not None and self.count(found.verb + 1, self.n) <= 3:
                verb = found.verb if not self.is_word(self.n - 2, "same") else None  # "half of the young said the same"
            if verb is not None and self.lemma(verb) in REPORTS | REPORTS_WITH_CLAUSE:
                return True
        return False

    def _has_no_clause(self, i: int) -> bool:
        """A verb of saying or thinking that governs no clause: "is expected to rise", "an estimated 200", "think of", "claims him"."""
        if self.is_word(i + 1, "to", "of", "as"):
            return True
        if self.is_word(i + 1, ",", ".") and "than" in self.low[max(0, i - _THAN) : i]:
            return True  # "higher than its size may suggest,"
        if self.is_word(i + 1, "me", "him", "us", "them") and self.is_word(i + 2, "and", "but", ",", "."):
            return True
        return self.tags[i] in ("VBN", "VBG") and i > 0 and self.tags[i - 1] in ("DT", "PRP$", "JJ", "POS")

    def _is_speaker(self, start: int, end: int) -> bool:
        speaker = self.phrase(start)
        return speaker is not None and speaker.end == end

    def has_finite(self, start: int, end: int) -> bool:
        """Whether a finite verb stands in tokens start…end."""
        return any(self.tags[i] in _FINITE for i in range(start, end))

    # -------------------------------------------------------------- reference
    def is_person(self, phrase: NounPhrase) -> bool:
        """Whether the head is a noun for a person (names are not looked at)."""
        return phrase.kind == "common" and self.lemma(phrase.head) in PERSONS

    def is_time(self, phrase: NounPhrase) -> bool:
        """Whether the phrase is a date or a stretch of time."""
        low = self.low[phrase.head]
        return (
            low in MONTHS
            or low in DAYS
            or self.lemma(phrase.head) in TIME_NOUNS
            or (self.tags[phrase.head] == "CD")
            or (low[:4].isdigit() and len(low) <= 5)
        )

    def refer(self, phrase: NounPhrase, person: bool = False) -> str | None:
        """How a new sentence names the phrase again, first letter in upper case; None when that is not certain.

        A name is repeated (its last part for a person of two names), "a small village" becomes "The village".
        """
        low, tags = self.low, self.tags
        start, end = phrase.start, phrase.core_end
        if phrase.kind == "pronoun":
            return None if low[start] == "there" else upper(self.words[start].text)
        if phrase.kind == "name":
            return self._refer_name(start, end, person)
        if low[phrase.head] in ("those", "these", "this", "one", "ones", "some", "others", "both", "each"):
            return None
        if tags[start] == "CD" and phrase.plural and low[start - 1] in _INEXACT and start:
            return "These " + self._compound(phrase)  # "more than 200 guests"
        if tags[start] == "CD" and phrase.plural:
            return "The " + (self.low[0] + self.src(0, end)[len(self.low[0]) :] if start == 0 else self.src(start, end))
        if any(t == "POS" for t in tags[start:end]):
            return upper(self.src(start, end))
        short = self._compound(phrase)
        if low[start] in ("the", "this", "these", "those") or tags[start] == "PRP$":
            whole = self.src(start, end)
            if low[start] == "the" and end - start > 4:
                return "The " + short
            return upper(whole)
        if low[start] in ("a", "an", "another"):
            return "The " + short
        if tags[start] in ("DT", "PDT") or low[start] in (
            "no",
            "any",
            "every",
            "each",
            "either",
            "neither",
            "few",
            "little",
        ):
            return None
        if phrase.plural:
            return "These " + short
        is_plural = short[-1] == "s" and not short.endswith(("ss", "us", "is", "gas"))  # whatever the tagger says
        return ("This " + short) if phrase.plural is False and not is_plural else None

    def _compound(self, phrase: NounPhrase) -> str:
        """The head with the nouns right before it: "police officer"."""
        i = phrase.head
        while i - 1 > phrase.start and self.tags[i - 1] == "NN" and i - phrase.start > 1:
            i -= 1
        words = self.src(i, phrase.core_end)
        return words[0].lower() + words[1:] if i == 0 else words

    def _refer_name(self, start: int, end: int, person: bool) -> str | None:
        names = [i for i in range(start, end) if self.tags[i] in ("NNP", "NNPS")]
        owner = next((i for i in range(end - 1, start, -1) if self.tags[i] == "POS"), None)
        if owner is not None:
            named = next((i for i in range(owner + 1, end) if self.words[i].text[0].isupper()), end)
            if owner + 1 < named < end:  # "Pakistan's founder Muhammad Ali Jinnah"
                return self.src(named, end)
            return upper(self.src(start, end))
        particle = next((i for i in range(start + 1, end - 1) if self.words[i].text in _PARTICLES), None)
        if person and particle is not None and names and names[0] == start:
            return upper(self.src(particle, end))  # "Holger von Berg"
        if not names or names != list(range(names[0], end)):
            if self.low[start] == "the":
                return upper(self.src(start, end))
            if not names:
                return None
            run = end - 1
            while run - 1 >= start and self.tags[run - 1] in ("NNP", "NNPS"):
                run -= 1
            names = list(range(run, end))
        first = names[0]
        while first > start and self.words[first - 1].text[0].isupper() and self.tags[first - 1] == "JJ":
            first -= 1  # "French Sudan"
            names.insert(0, first)
        if self.low[start] == "the" and first == start + 2 and self.tags[start + 1] == "CD":
            return f"The {self.src(first, end)}"  # "the 1994 Rwandan Genocide"
        if self.low[start] == "the" and first == start + 1:
            first = start
        elif person and len(names) == 3 and self.low[names[0]].rstrip(".") in ("dr", "mr", "mrs", "ms", "professor"):
            return f"{self.words[names[0]].text} {self.words[names[-1]].text}"
        elif person and len(names) in (2, 3) and self.low[names[0]] not in TITLES:
            last = self.words[names[-1]].text
            if self.words[names[-2]].text.islower():
                return upper(self.src(names[-2], end))  # "Robin de Levita" is De Levita
            if len(names) == 3 and not self.src(first, end).isascii():
                return upper(self.src(first, end))  # "Luis Suárez Miramontes" is Suárez
            if last[0].isupper() and last.replace("-", "").isalpha() and len(last) > 3 and not last.isupper():
                return last
        return upper(self.src(first, end))


def view(sentence: Tagged) -> View:
    """The view of a sentence, kept for the rules that come next."""
    return _view(sentence.text, sentence.protected)


def long_view(sentence: Tagged, over: int) -> View | None:
    """The view of a sentence of more words than ``over`` that ends as a sentence does; None where nothing is to be cut."""
    if len(sentence.text) <= 2 * over:  # a word and its space take two places at least
        return None
    v = view(sentence)
    return None if v.stop is None or v.length <= over else v


@lru_cache(maxsize=512)
def _view(text: str, guarded: tuple[Span, ...]) -> View:
    # The words follow from the text; hashing them for each rule would take longer than most rules.
    return View(Tagged(text, tag(text), guarded))
