"""An aside between the subject and its verb: "SUBJECT, aside, VERB …"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from build_tools.adapt.rules._clauses import close, close_text_end
from build_tools.adapt.rules._view import NounPhrase, View, upper
from build_tools.adapt.rules._words import MONTHS, REPORTS, REPORTS_WITH_CLAUSE

# Verbs that news puts into the past although what they report goes on: "said" does not make a mayor a former mayor.
_LONGEST_BRACKET = 24  # tokens
_LIVING = 1940  # the year before which nobody in office is still there
_BEFORE_YEAR = frozenset("in since by until from of early late ( ,".split())
NEWS_VERBS = REPORTS | REPORTS_WITH_CLAUSE
_LONGEST, _LONGEST_CLAUSE = 30, 45  # tokens of an aside
_MARKS = frozenset(("“", "”", '"', "``", "''"))


@dataclass(frozen=True, slots=True)
class Aside:
    """The subject with the tokens of the two commas and of the main verb."""

    subject: NounPhrase
    opened: int
    closed: int
    verb: int


def aside_after_subject(v: View) -> Aside | None:
    """The first aside of that shape; None when it is not certain where it ends."""
    for opened in range(1, min(v.n - 4, 25)):
        mark = v.low[opened]
        if mark not in (",", "–", "—") or not v.is_level(opened) or _is_age(v, opened):
            continue
        subject = _subject(v, opened)
        if subject is None:
            if v.has_finite(0, opened):
                return None
            continue
        found = None
        is_clause = v.is_word(opened + 1, "who", "which", "whose")
        for closed in range(opened + 2, min(v.n - 2, opened + (_LONGEST_CLAUSE if is_clause else _LONGEST))):
            if found is not None and v.low[closed] in _MARKS:
                break  # what somebody said begins
            if found is not None and v.is_word(found.verb + 1, "that"):
                break  # "said that": later commas are in what was said
            if v.low[closed] != mark:
                continue
            verb = v.finite(closed + 1)
            if is_clause and closed <= _front_end(v, opened + 2):
                continue  # "who, like most of them, had": the verb of the aside
            if verb is not None and v.agrees(subject, verb) and v.is_level(closed):
                if found is not None and _is_adverb_aside(v, closed):
                    continue  # "left in June but, sadly, came back"
                if found is not None:
                    # Two commas may close it; not where the first already closes a noun phrase.
                    is_noun = v.tags[opened + 1] in ("DT", "PRP$", "JJ", "NN", "NNP", "VBN")
                    return found if is_noun and not v.has_finite(opened, found.closed) else None
                found = Aside(subject, opened, closed, verb)
            elif mark == "," and v.tags[closed + 1] in ("VBN", "VBD", "VBP", "VB"):
                return None  # a row of verbs
        return found
    return None


def _front_end(v: View, i: int) -> int:
    """The comma that ends the phrase set off behind "who" or "which"; 0 where none is."""
    if not v.is_word(i, ",") or v.tags[i + 1] != "IN":
        return 0
    return next((k for k in range(i + 1, min(i + 14, v.n)) if v.low[k] == ","), 0)


def _is_adverb_aside(v: View, closed: int) -> bool:
    """Whether the comma at ``closed`` ends an adverb set off behind "and" or "but"."""
    return v.tags[closed - 1] == "RB" and v.low[closed - 2] == "," and v.is_word(closed - 3, "and", "but", "or", "so")


def may_cut_aside(v: View, aside: Aside) -> bool:
    """Whether the aside may be cut out: the sentence ends in a full stop, or goes on with what the subject said ("said: “…").

    There the quotation may have no end, because newspapers let one run over sentences; nothing of it is touched.
    """
    if _is_speaker_at_end(v, aside):
        return False
    if v.stop is not None:
        return True
    marks = [i for i in range(v.n) if v.low[i] in _MARKS]
    if v.is_balanced and marks and marks[-1] == v.n - 1 and v.is_word(v.n - 2, "."):
        # "The mayor, who lives here, said it was “a very good day for the town.”"
        return aside.subject.start == 0 and aside.closed < aside.verb < marks[0]
    return (
        bool(marks)
        and aside.subject.start == 0
        and aside.closed < aside.verb < marks[0]
        and v.lemma(aside.verb) in _SAYS
        and v.low[marks[0] - 1] in (":", ",")
        and marks[0] - aside.verb <= 8
        and "(" not in v.low[: aside.verb]
    )


def _is_speaker_at_end(v: View, aside: Aside) -> bool:
    """Whether the sentence ends in who said all of it, with a name behind a role: ", says the owner, Anna Keller."."""
    for k in range(max(aside.verb, v.n - 16), v.n - 3):
        if v.low[k] == "," and v.tags[k + 1] in ("VBD", "VBZ") and v.lemma(k + 1) in NEWS_VERBS:
            speaker = v.phrase(k + 2)
            if speaker is not None and (v.is_word(speaker.end, ",", ".") or v.is_person(speaker)):
                return True
    return False


_SAYS = frozenset("say add explain warn argue claim insist tell write reply answer ask conclude comment".split())


def _subject(v: View, opened: int) -> NounPhrase | None:
    """The subject that ends right before the comma: at the head of the sentence, or behind a fronted phrase."""
    starts = [0, *(k + 1 for k in range(1, opened) if v.low[k] == ",")]
    if v.tags[0] in ("CC", "RB"):
        starts.insert(1, 1)
    for start in starts:
        phrase = v.phrase(start) or (_pointed(v) if start == 0 else None)
        if phrase is None or phrase.kind == "pronoun":
            continue
        is_aged = _is_age(v, phrase.end) and opened == phrase.end + 2
        if not is_aged and _behind_bracket(v, phrase.end, opened) != opened:
            continue
        if start and (v.has_finite(0, start) or v.is_reported(0, start) or v.low[0] in ("like", "unlike", "among")):
            return None
        if start > 1 and v.tags[0] not in ("IN", "RB", "RBR", "EX", "TO", "VBG", "VBN", "NNP", "CC", "JJ", "DT"):
            return None
        if v.is_time(phrase):
            return None
        return phrase
    return None


def _pointed(v: View) -> NounPhrase | None:
    """ "That lamp" at the head of the sentence."""
    noun = v.core(1) if v.is_word(0, "that") and v.tags[0] == "DT" else None
    return replace(noun, start=0) if noun is not None and noun.kind == "common" else None


def _is_age(v: View, comma: int) -> bool:
    """Whether the comma opens somebody's age: "Anna Keller, 42, who"."""
    return (
        v.low[comma] == "," and v.low[comma + 1].isdigit() and len(v.low[comma + 1]) < 3 and v.is_word(comma + 2, ",")
    )


def before_aside(v: View, aside: Aside) -> str:
    """The comma that has to stay behind the subject where the aside is gone: "Anna Keller, 42, lives"."""
    return "," if aside.opened >= 2 and _is_age(v, aside.opened - 2) else ""


def _behind_bracket(v: View, i: int, end: int) -> int:
    """The token behind a bracket that opens at ``i`` and closes before ``end``; ``i`` itself without one."""
    if not v.is_word(i, "(") or v.low[end - 1] != ")" or "(" in v.low[i + 1 : end]:
        return i
    return end


def apart(v: View, aside: Aside, statement: str, again: str) -> tuple[int, int, str]:
    """Start, end and text of the edit that sets the aside apart.

    At the head of a sentence the aside comes first ("SUBJECT statement. AGAIN verb …"). Behind a fronted phrase the main
    clause keeps its place and the aside follows: then the edit reaches to the end of the sentence.
    """
    if aside.subject.start == 0:
        text = f"{before_aside(v, aside)} {statement}{close_text_end(statement)} {again} "
        return v.until(aside.opened - 1), v.at(aside.closed + 1), text
    rest = v.src(aside.closed + 1, v.n - 1)
    text = f"{before_aside(v, aside)} {rest}{close(v, v.n - 1)} {upper(again)} {statement}"
    return v.until(aside.opened - 1), v.until(v.n - 2), text


@dataclass(frozen=True, slots=True)
class Bracket:
    """Brackets between the subject that begins a sentence and its verb, by their tokens."""

    subject: NounPhrase
    opened: int
    closed: int
    verb: int


def bracket_after_subject(v: View, subject: NounPhrase | None) -> Bracket | None:
    """The brackets right behind ``subject``; None where no verb follows them, or where something there is protected."""
    if v.stop is None or subject is None or subject.start != 0 or not v.is_word(subject.end, "("):
        return None
    opened = subject.end
    closed = next((k for k in range(opened + 1, min(opened + _LONGEST_BRACKET, v.n)) if v.low[k] == ")"), None)
    verb = v.finite(closed + 1) if closed is not None else None
    if closed is None or verb is None or not v.is_free(closed + 1, v.n - 1):
        return None
    if v.sentence.is_protected(v.at(opened), v.until(closed)):
        return None
    return Bracket(subject, opened, closed, verb)


def told_behind(v: View, bracket: Bracket, sentence: str) -> tuple[int, int, str]:
    """Start, end and text of the edit that takes the brackets out and says ``sentence`` behind the sentence."""
    rest = v.src(bracket.closed + 1, v.n - 1)
    return v.until(bracket.opened - 1), v.until(v.n - 2), f" {rest}{close(v, v.n - 1)} {sentence}"


def is_of_old(v: View) -> bool:
    """Whether a year or a century says that the sentence is about people who are long dead: "said in 1517", "in the 16th century"."""
    for i in range(1, v.n - 1):
        low = v.low[i]
        if (
            low.isdigit()
            and len(low) in (3, 4)
            and int(low) < _LIVING
            and v.words[i - 1].text.lower() in _BEFORE_YEAR | MONTHS
        ):
            return True
        if low == "century" and v.low[i - 1] not in ("21st", "twenty-first", "20th", "twentieth", "a", "this", "half"):
            return True
    return False


def be(v: View, verb: int, plural: bool) -> str:
    """ "is", "are", "was" or "were", in the tense of the main verb; verbs of saying in the past count as present, unless the
    sentence is about times long gone."""
    past = v.tags[verb] == "VBD" and (v.lemma(verb) not in NEWS_VERBS or is_of_old(v))
    if v.low[verb] in ("had", "could", "would", "might"):
        past = True
    return ("were" if plural else "was") if past else ("are" if plural else "is")
