"""Where glossary entries are named in a text.

A trie over words: the time depends on the length of the text, not on the number of entries. The longest name wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from build_tools.model import Article, GlossaryEntry, Mention, Sentence, Span

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'][^\W_]+)*")
_GAP = re.compile(r"[\s\-‐‑–\u2060]+|[.’']\s")  # "Thirty Years’ War" is one name
_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    entries: list[tuple[str, str, bool]] = field(default_factory=list)  # (entry id, name as written, case matters)


def _bare(token: str) -> str:
    return _POSSESSIVE.sub("", token.replace(".", "")).replace("’", "'")


def fold(name: str) -> tuple[str, ...]:
    """A name as a key: two names with one key cannot be told apart in a text, unless case tells."""
    tokens = [_bare(m[0]) for m in _TOKEN.finditer(name)]
    if len(tokens) > 1 and tokens[0].lower() in _ARTICLES:
        tokens = tokens[1:]
    return tuple(t if t.isupper() else t.lower() for t in tokens)


def _numbers(word: str) -> tuple[str, ...]:
    """The word and its regular plural, or its singular: names of things are matched in both."""
    if len(word) < 3 or not word.isalpha():
        return (word,)
    if word.endswith("ies") and len(word) > 4:
        return (word, word[:-3] + "y")
    if re.search(r"(?:ss|x|ch|sh|z)es$", word):
        return (word, word[:-2])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word, word[:-1])
    if re.search(r"[^aeiou]y$", word):
        return (word, word[:-1] + "ies")
    return (word, word + ("es" if re.search(r"(?:s|x|ch|sh|z)$", word) else "s"))


class Matcher:
    """Finds the names and aliases of entries in running text."""

    def __init__(self, entries: Iterable[GlossaryEntry]) -> None:
        self._root = _Node()
        for entry in entries:
            for name in (entry.label, *entry.aliases):
                self._add(entry, name)

    def _add(self, entry: GlossaryEntry, name: str) -> None:
        tokens = [_bare(m[0]) for m in _TOKEN.finditer(name)]
        if len(tokens) > 1 and tokens[0].lower() in _ARTICLES:
            tokens = tokens[1:]
        if not tokens:
            return
        cased = entry.case_sensitive or entry.kind != "term" or any(c.isupper() for c in "".join(tokens))
        lasts = (tokens[-1],) if tokens[-1].isupper() or entry.kind == "person" else _numbers(tokens[-1])
        for last in lasts:
            node = self._root
            for token in (*tokens[:-1], last):
                node = node.next.setdefault(token.lower(), _Node())
            node.entries.append((entry.id, " ".join((*tokens[:-1], last)), cased))

    def find(self, text: str) -> list[tuple[str, int, int]]:
        """(entry id, start, end) of each name, longest first at a place, never overlapping, in order."""
        tokens = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text)]
        found, i = [], 0
        while i < len(tokens):
            best: tuple[str, int] | None = None
            node, j = self._root, i
            while j < len(tokens):
                if j > i and not _GAP.fullmatch(text, tokens[j - 1][1], tokens[j][0]):
                    break
                bare = _bare(tokens[j][2])
                follower = node.next.get(bare.lower())
                if follower is None:
                    break
                node, j = follower, j + 1
                for entry_id, name, cased in node.entries:
                    if self._fits(text, tokens, i, j, name, cased):
                        best = (entry_id, j)
                        break
            if best is None:
                i += 1
                continue
            start, (_, end, last) = tokens[i][0], tokens[best[1] - 1]
            end -= len(last) - len(_POSSESSIVE.sub("", last))
            found.append((best[0], start, end))
            i = best[1]
        return found

    @staticmethod
    def _fits(text: str, tokens: list[tuple[int, int, str]], i: int, j: int, name: str, cased: bool) -> bool:
        words = [_bare(t[2]) for t in tokens[i:j]]
        if cased:
            if not all(w == n or (w.isupper() and len(w) > 3) for w, n in zip(words, name.split(" "), strict=True)):
                # "The Levant" in a heading may be "THE LEVANT"; a name whose first word is a small one may open a sentence
                first = name.split(" ")[0]
                if not (first.islower() and words[0] == first.capitalize() and words[1:] == name.split(" ")[1:]):
                    return False
            return True
        start, end = tokens[i][0], tokens[j - 1][1]
        # a term inside a hyphenated word ("aid-informed") or a capitalised name ("Sanctions Committee") is another thing
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
            return False
        if start and text[start - 1] == "-" and text[start - 2 : start - 1].isalpha():
            return False
        return not (
            len(words) == 1 and words[0][:1].isupper() and words[0][1:].islower() and _inside_name(text, tokens, i)
        )


def _inside_name(text: str, tokens: list[tuple[int, int, str]], i: int) -> bool:
    """Whether the capitalised token ``i`` has a capitalised neighbour and does not open a sentence."""
    if i + 1 < len(tokens) and tokens[i + 1][2][:1].isupper() and text[tokens[i][1] : tokens[i + 1][0]] == " ":
        return True
    return bool(i) and tokens[i - 1][2][:1].isupper() and text[tokens[i - 1][1] : tokens[i][0]] == " "


def mentions(article: Article, sentences: Sequence[Sentence], matcher: Matcher) -> tuple[Mention, ...]:
    """Every mention in an article's sentences, in order; ``is_first`` for the first of each entry. Code and links are left out."""
    spared = [Span(link.span.start, link.span.end) for link in article.links]
    seen: set[str] = set()
    out = []
    for sentence in sentences:
        for entry_id, start, end in matcher.find(sentence.span.of(article.prose)):
            span = Span(start + sentence.span.start, end + sentence.span.start)
            if any(s.start < span.end and span.start < s.end for s in spared):
                continue
            out.append(Mention(entry_id, span, entry_id not in seen))
            seen.add(entry_id)
    return tuple(out)
