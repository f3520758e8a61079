"""Who says, thinks or claims something in a sentence: the speaker's last word and the verb."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from build_tools.language.closed import words_of
from build_tools.language.segmentation import split
from build_tools.language.tagging import tag
from build_tools.model import Word

# Verbs of speech only: what is said with them is somebody's, not the writer's.
_SPEECH = words_of(
    """say tell claim argue suggest warn add explain insist announce deny admit acknowledge allege assert complain
    conclude confirm contend declare emphasize estimate maintain predict promise propose remark reply reveal speculate
    stress testify urge vow believe note state report"""
)
# A sentence without the beginning of any of them need not be tagged, and tagging is dear.
_STEMS = re.compile("|".join(sorted({verb[:-1] for verb in _SPEECH if verb != "say"} | {"say", "sai", "tol"})), re.I)
# Plainer words for some of them, which are no speech in other company: "She pointed at it", "The film showed".
_PLAINER = r"(?:\w+ly\s+)?(?:think|thinks|thought|guess|guesses|guessed|answer|answers|answered|show|shows|showed|asks?|asked|points? out|pointed out|makes? clear|made clear)"
_BEHIND_A_SPEAKER = words_of("of from with after before during for")
_KEPT = ("JJ", "NN", "NNS", "PRP$", "CD", "DT")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")


@lru_cache(maxsize=8192)
def statements(text: str) -> tuple[tuple[str, str], ...]:
    """(speaker, verb) pairs, in order: "Peskov", "said" in "Mr. Peskov said …" and in "…, said Mr. Peskov". The speaker is the
    last word of the noun phrase beside the verb; pronouns count. Passives ("it was said") have none."""
    if not _STEMS.search(text):
        return ()
    return tuple(pair for span in split(text) if _STEMS.search(span.of(text)) for pair in _in_sentence(span.of(text)))


def says_too(speaker: str, text: str) -> bool:
    """Whether ``speaker`` has a plainer verb of saying or thinking in ``text``: "she pointed out" for "she stressed"."""
    return re.search(rf"\b{re.escape(speaker)}\s+{_PLAINER}\b", text, re.I) is not None


def _in_sentence(text: str) -> list[tuple[str, str]]:
    words = tag(text)
    found = []
    for i, word in enumerate(words):
        if word.lemma not in _SPEECH or word.tag not in ("VBD", "VBZ", "VBP"):
            continue
        if word.lemma == "maintain" and words[i + 1 : i + 2] and words[i + 1].tag in _KEPT:
            continue  # "The army maintains a base"
        before = words[i - 1] if i else None
        if before is not None and before.tag == "RB" and i > 1:
            before = words[i - 2]
        if before is not None and (before.tag in _NOUNS or before.tag == "PRP"):
            found.append((before.text.lower() if before.tag == "PRP" else before.text, word.text))
            continue
        if word.lemma == "tell":
            continue  # "Anna Keller, a doctor, told the paper": who was told stands behind the verb, never who speaks
        is_behind_comma = before is not None and before.text == ","
        last, stop = "", "."
        for k, after in enumerate(words[i + 1 : i + 7], i + 1):
            if after.tag in _NOUNS or (after.tag == "PRP" and not last):
                last = after.text
            elif after.tag not in ("DT", "JJ", "PRP$", "POS"):
                stop = after.text
                if stop == "," and last:
                    last = _named_behind(words, k) or last
                break
        if is_behind_comma and stop != "," and not any(w.tag in _FINITE for w in words[:i]):
            continue  # "The chairman, Anna Keller, said the change in mood was clear": nothing was said before the verb
        # "…”, said the mayor." and "…” said the mayor of Rome" but not "The mayor, who left, said the work of …".
        is_quoted = before is not None and before.text in ('"', "”", "''", "’") and stop in _BEHIND_A_SPEAKER
        if not is_quoted and stop not in (".", ",", ";", "—", "–", '"', "“", "who", "in", "on", "at"):
            continue
        if last and before is not None and before.text in ('"', "”", "''", "’", ","):
            found.append((last, word.text))
    return found


def _named_behind(words: tuple[Word, ...], comma: int) -> str | None:
    """The name of "said the health minister, Mark Drakeford": its last word."""
    names = list(takewhile(lambda word: word.tag == "NNP", words[comma + 1 :]))
    end = comma + 1 + len(names)
    is_closed = end >= len(words) or words[end].text in (".", ",", ";", '"', "“")
    return names[-1].text if len(names) > 1 and is_closed else None
