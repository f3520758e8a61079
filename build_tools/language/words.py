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
    return tuple([Word(Span(m.start() + offset, m.end() + offset), m.group()) for m in _WORD.finditer(text)])
