"""Which articles and entries a change of the glossary concerns."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from build_tools.glossary.matching import Matcher
from build_tools.project import Folder, Resources
from build_tools.publish.state import ArticleState, State


class Touched:
    """Whether a change of the glossary concerns an article: it names a changed entry, a changed entry's name stands in it, or a
    name that an entry got or lost may stand in it."""

    def __init__(self, resources: Resources, old: State, new: State, target: Path) -> None:
        self.target = target
        self.levels = len(resources.site.levels)
        self.changed = {i for i in old.entries.keys() | new.entries.keys() if old.entries.get(i) != new.entries.get(i)}
        fresh = [entry for entry in resources.entries if entry.id in self.changed]
        self.matcher = Matcher(fresh) if fresh else None
        same = new.entries.keys() - self.changed
        renamed = {name for i in same for name in set(old.names.get(i, ())) ^ set(new.names[i])}
        self.renamed = [_beginnings(name) for name in sorted(renamed)]
        slugs = {folder.slug for folder in resources.folders}
        gone = [f"/glossary/{i}/" for i in old.entries if i not in new.entries]
        self.gone = [
            *gone,
            *(f"/explainers/{slug}/" for slug in old.articles if slug not in slugs),
        ]  # links to these are broken

    def __call__(self, folder: Folder, before: ArticleState) -> bool:
        if self.changed.intersection(before.record.entry_ids):
            return True
        if not self.matcher and not self.gone and not self.renamed:
            return False
        texts = [path.read_text("utf-8") for _, path in folder.files]
        if any(link in text for text in texts for link in self.gone):
            return True
        if self.matcher is not None and any(self.matcher.find(text) for text in texts):
            return True
        return bool(self.renamed) and any(map(self._may_name, (*texts, *self._adapted(folder, before))))

    def _adapted(self, folder: Folder, before: ArticleState) -> Iterator[str]:
        """The pages of an article of which the adapter made a level: its words stand in no file."""
        if len(folder.files) < self.levels:
            for path in before.pages:
                yield html.unescape((self.target / path).read_text("utf-8"))

    def _may_name(self, text: str) -> bool:
        low = _loosely(text)
        return any(all(part in low for part in parts) for parts in self.renamed)


_MARKS = re.compile(r"[*_`\\.\u2060]")
_PART = re.compile(r"[^\W_]+")


def _loosely(text: str) -> str:
    return _MARKS.sub("", text).casefold()


def _beginnings(name: str) -> list[str]:
    """The words of a name without their ends, which a plural may change: a text that lacks one of them does not hold the name."""
    return [word[: max(2, len(word) - 3)] for word in _PART.findall(_loosely(name))]


def named_anew(old: State, new: State) -> set[str]:
    """The ids of the entries whose list of articles changed: an article came or went, or shows there in other words."""
    found: set[str] = set()
    for slug in old.articles.keys() | new.articles.keys():
        before, after = old.articles.get(slug), new.articles.get(slug)
        if before is after:
            continue
        one, two = before.record if before else None, after.record if after else None
        ids, own = set(one.entry_ids if one else ()), set(two.entry_ids if two else ())
        is_same = one and two and (one.title, one.updated) == (two.title, two.updated)
        found |= ids ^ own if is_same else ids | own
    return found
