"""Tags that their sentence, or the table of inflections, shows to be wrong.

The tagger goes from left to right and cannot see the verb that is still to come; what costs whole sentences is mended here.
"""

from __future__ import annotations

from build_tools.language.closed import words_of
from build_tools.language.frequency import zipf
from build_tools.language.inflection import can_be

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NAMES = 2.5  # Zipf frequency of a first word before a verb that is hardly anything but a name
_SUBJECTS = ("NN", "NNS", "NNP", "NNPS", "PRP")


_OBJECTS = ("DT", "PRP$", "PRP", "CD", "JJ", "NN", "NNS", "NNP")  # what begins an object
_AUXILIARIES = words_of(
    "be is are was were am been being 's 're have has had having 've 'd get gets got gotten getting"
)
_SUBORDINATORS = words_of(
    "that which who whom whose where when because if while as although though since after before until"
)
# A participle of these may have an object: "the man given the money".
_TWO_OBJECTS = words_of(
    "given offered awarded paid granted told shown asked taught sent called named elected dubbed left"
)
_STRONG = (":", ".")
_REACH = 60  # tokens of a clause before its verb; longer ones are lists or no English
_TIMES = words_of(
    "second minute hour day week month year decade century seconds minutes hours days weeks months years decades centuries"
)
_ORDINALS = words_of("second third fourth fifth sixth seventh eighth ninth tenth")
_BOTH_NUMBERS = words_of("fish deer sheep aircraft spacecraft offspring salmon trout bison")


def _is_regular(form: str) -> bool:
    """Whether past tense and participle are one form, whatever the table lists: "fuelled", "learnt"."""
    return form.endswith("ed") or (form.endswith("t") and form != "went")


def mended(forms: list[str], tags: list[str]) -> list[str]:
    """The tags with frequent errors of the tagger mended, which cost rules whole sentences.

    A form that can only be a verb ("prohibits"), a singular or a plural is one. A sentence without any finite verb gets one where a form right after a
    noun can be it ("Prices surged in May", "The plant produces cars").
    """
    out = list(tags)
    low = [form.lower() for form in forms]
    for i, (form, tag_) in enumerate(zip(low, tags, strict=True)):
        is_open = tag_ in ("NN", "JJ", "RB", "VB") and form.endswith("s") and not form.endswith("ss")
        if is_open and i and can_be(form, "VBZ") and not can_be(form, "NNS") and not can_be(form, "NN"):
            out[i] = "VBZ"
        is_past = tag_ in ("NNS", "NN", "JJ", "RB", "VB", "VBP", "IN") and can_be(form, "VBD")
        if is_past and i and not any(can_be(form, other) for other in ("VBN", "VB", "NN", "NNS", "JJ")):
            out[i] = "VBD"  # "underwent"
        is_perfect = tag_ in ("NNS", "NN", "VB", "IN") and can_be(form, "VBN") and not can_be(form, "VBD")
        if is_perfect and i and not any(can_be(form, other) for other in ("VB", "NN", "NNS", "JJ")):
            out[i] = "VBN"  # "has shrunk"
        is_first = i == 0 and tag_ in ("JJ", "RB") and forms[0][0].isupper() and tags[1:2] and tags[1] in _FINITE
        if is_first and form.isalpha() and zipf(form) < _NAMES:
            out[i] = "NNP"  # "Goodfellow says"
        if tag_ == "RB" and form in _ORDINALS and tags[i + 1 : i + 2] == ["JJS"]:
            out[i] = "JJ"  # "the second largest town"
        if tag_ == "VBN" and can_be(form, "VBD") and not can_be(form, "VBN") and not _is_regular(form):
            out[i] = "VBD"  # "sales fell by 5 %"
        if tag_ == "NN" and can_be(form, "NNS") and not can_be(form, "NN"):
            out[i] = "NNS"  # "the mice"
        is_singular = can_be(form, "NN") and not can_be(form, "NNS") and form not in _BOTH_NUMBERS
        if tag_ == "NNS" and is_singular and not form.endswith("s"):
            out[i] = "NN"  # "the employee"
        if tag_ == "VBZ" and can_be(form, "NNS") and not can_be(form, "VBZ"):
            out[i] = "NNS"  # "North American analysts"
    start = 0
    for i in range(1, len(low)):
        if out[i] in _STRONG:
            start = i + 1
        elif out[i] == "VBN" and low[-1] not in ("?", "!") and _is_only_verb(low, out, start, i):
            out[i] = "VBD"
    if not low or low[-1] != "." or any(t in _FINITE for t in out):
        return out
    for i in range(1, len(low)):
        if out[i - 1] not in _SUBJECTS:
            continue
        after = out[i + 1] if i + 1 < len(low) else "."
        is_open = out[i] == "VBN" or (out[i] in ("NN", "JJ", "RB", "VB") and not can_be(low[i], "NN"))
        has_agent = low[i + 1 : i + 2] == ["by"] and "CD" not in out[i + 2 : i + 4]  # "fell by about 5 %" has none
        if is_open and can_be(low[i], "VBD") and not has_agent:
            out[i] = "VBD"
            break
        if (
            out[i] == "NNS"
            and can_be(low[i], "VBZ")
            and after in ("DT", "IN", "TO", "JJ", "NN", "NNS", "CD", "PRP$", "RB")
        ):
            out[i] = "VBZ"
            break
    return out


def _is_only_verb(low: list[str], tags: list[str], start: int, i: int) -> bool:
    """Whether the participle at ``i`` must be a past tense, because its clause, from ``start``, has a subject and no other verb.

    "The pipes brought water and the farmers had enough"; but "The boat built in May was sold".
    """
    subject = i - 1 if tags[i - 1] != "RB" else i - 2
    if not start <= subject < start + _REACH or tags[subject] not in _SUBJECTS or not can_be(low[i], "VBD"):
        return False
    left = range(start, subject + 1)
    if tags[start] in ("IN", "TO", "VBG", "VBN", "WRB", "WDT", "WP") or any(
        tags[k] in (*_FINITE, "VB", "VBG", "VBN", ",") or low[k] in _AUXILIARIES or low[k] in _SUBORDINATORS
        for k in left
    ):
        return False
    has_object = (
        tags[i + 1 : i + 2] != []
        and tags[i + 1] in _OBJECTS
        and low[i] not in _TWO_OBJECTS
        and not any(word in _TIMES for word in low[i + 1 : i + 3])
    )
    is_new_clause = False
    for k in range(i + 1, len(low)):
        if tags[k] in _STRONG:
            break
        if tags[k] == "CC" or low[k] in _SUBORDINATORS:
            is_new_clause = True
        elif tags[k] in ("VBN", "VBG"):
            is_new_clause = False
        elif tags[k] in _FINITE:
            if not (is_new_clause and has_object):
                return False
            is_new_clause = False
    return low[i + 1 : i + 2] != ["by"] or any(tag == "CD" for tag in tags[i + 2 : i + 4])
