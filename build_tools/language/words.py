"""Words as a person counts them: the counting words that every score and length rests on.

One word each: "don't", "well-known", "3.5", "1,200", "$4m", "U.S.", "AT&T", "2019–20", "O’Brien", "example.org". Two words: the
sides of a dash ("peace—or war", "Paris–London") and of a slash between words ("and/or"). Punctuation and symbols on
their own are none.
"""

from __future__ import annotations

import re

from build_tools.model import Span, Word

# Letters and digits, with the combining accents that \w leaves out.
_CHARACTER = r"[^\W_]|[\u0300-\u036f]"
_WORD = re.compile(
    rf"""
    https?://[^\s<>"”]*[^\W_]/?                         # a web address is read as one thing
  | (?:[^\W\d_]\.){{2,}}(?!\w)                          # U.S., a.m., e.g.: the full stops belong to the word
  | (?:{_CHARACTER})+
    (?:
        (?: ['’ʼ&@]                                     # don't, AT&T, name@example.org
          | ['’]?[-‑‐]['’]?                             # well-known, rock-'n'-roll
          | [.](?=[a-z0-9])                             # 3.5, example.org; not "end.Next"
          | (?<=\d)[,:/–](?=\d)                         # 1,200; 10:30; 9/11; 2019–20
        )
        (?:{_CHARACTER})+
    )*
    """,
    re.VERBOSE,
)


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of ``text`` in order, each with its place; ``offset`` is added to every place.

    Tag and lemma stay empty: counting needs no grammar.
    """
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        span, word = _new(Span), _new(Word)
        _set_start(span, start + offset)
        _set_end(span, end + offset)
        _set_span(word, span)
        _set_text(word, match.group())
        _set_lemma(word, "")
        _set_tag(word, "")
        found.append(word)
    return tuple(found)


def token(start: int, end: int, text: str, lemma: str, tag: str) -> Word:
    """A word with its grammar."""
    span, word = _new(Span), _new(Word)
    _set_start(span, start)
    _set_end(span, end)
    _set_span(word, span)
    _set_text(word, text)
    _set_lemma(word, lemma)
    _set_tag(word, tag)
    return word


# A frozen dataclass sets its fields through a slow door. Words are by far the most objects made here, so they are filled
# through their slots directly, which saves a quarter of the time of counting.
_new = object.__new__
_set_start, _set_end = vars(Span)["start"].__set__, vars(Span)["end"].__set__
_set_span, _set_text = vars(Word)["span"].__set__, vars(Word)["text"].__set__
_set_lemma, _set_tag = vars(Word)["lemma"].__set__, vars(Word)["tag"].__set__
