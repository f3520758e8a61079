"""content/ → pages on disk. Only what changed is made again, and nothing is written until all of it could be made.

Every article is made on its own (on as many processes as wished) and staged; then pages move into place one by one, stale ones
go, and the state is saved last, so that a build killed at any moment is repaired by the next one.
"""

from __future__ import annotations

import gc
import html
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any

from build_tools import project
from build_tools.glossary.matching import Matcher
from build_tools.model import InputError
from build_tools.project import Folder, Resources
from build_tools.publish import links
from build_tools.publish import state as states
from build_tools.publish.state import ArticleState, State, content_hash, entry_digest, names_of
from build_tools.sources.reader import MAX_BYTES

_STAGED = "staged"
_FEW = 6  # articles: so few are made before worker processes would have begun
_COLLECT = 200  # articles; one leaves nothing in circles (a test looks), so that this is for what nobody thought of


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did."""

    output: str
    articles: int
    made: int
    written: int
    removed: int

    def summary(self) -> str:
        """One line for people."""
        if not self.made and not self.written and not self.removed:
            return f"{self.output}: nothing changed ({self.articles} explainers)."
        return (
            f"{self.output}: {self.made} of {self.articles} explainers made, {self.written} pages written, "
            f"{self.removed} removed."
        )


def build_project(start: Path, output: Path | None = None, *, jobs: int = 1, force: bool = False) -> BuildResult:
    """Make the pages of the project at or above ``start``. Errors: InputError, and then nothing was written."""
    resources = project.load(start)
    target = (Path.cwd() / output if output else resources.root / "generated" / "docs").resolve()
    _refuse_foreign(target, resources.root)
    created = next((p for p in (*reversed(target.parents), target) if not p.exists()), None)
    try:
        with ExitStack() as stack:
            stack.enter_context(_collecting_seldom())
            stack.enter_context(states.locked(target))
            staged = target / states.FOLDER / _STAGED
            shutil.rmtree(staged, ignore_errors=True)
            stack.callback(shutil.rmtree, staged, ignore_errors=True)
            return _build(resources, target, staged, jobs, force)
    except BaseException:
        if created:  # a first build that could not be made leaves nothing behind
            shutil.rmtree(created, ignore_errors=True)
        raise


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Python's search for garbage looks at all tables and caches again and again, a fifth of the time of a build.

    Here it is asked for every few articles, and what is found alive then is not looked at again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _refuse_foreign(target: Path, root: Path) -> None:
    """Stale pages are deleted, so the output folder must be ours alone."""
    content = root / "content"
    if target in (root, content) or target in root.parents or content in target.parents or target in content.parents:
        raise InputError(
            "pages cannot be written there, it would mix them with your own files; choose another folder", str(target)
        )
    for own in (target / states.FOLDER, target / states.FOLDER / _STAGED):
        if own.is_symlink():
            raise InputError("this is a link, and a build writes and deletes there; take it away", str(own))
    if target.exists() and not target.is_dir():
        raise InputError("this is a file; name a folder for the pages", str(target))
    if target.is_dir() and not (target / states.FOLDER).is_dir() and any(target.iterdir()):
        raise InputError(
            "this folder holds other files, which a build would delete; choose an empty or a new one", str(target)
        )


def _build(resources: Resources, target: Path, staged: Path, jobs: int, force: bool) -> BuildResult:
    old = State() if force else states.load(target)
    new = State(
        code=states.code_fingerprint(),
        site=resources.site.digest,
        entries={entry.id: entry_digest(entry) for entry in resources.entries},
        names={entry.id: names_of(entry) for entry in resources.entries},
    )
    whole = (old.code, old.site) != (new.code, new.site)
    present, folders = _present(target)
    redo: list[Folder] = []
    touched = None if whole else _Touched(resources, old, new, target)
    for folder in resources.folders:
        before = old.articles.get(folder.slug)
        files = _signature(folder, before)
        same = before is not None and files == before.files and before.pages.keys() <= present.keys()
        if before and same and touched and not touched(folder, before):
            new.articles[folder.slug] = before
            continue
        redo.append(folder)
    for article_state in _make_all(resources, redo, staged, jobs):
        new.articles[article_state.record.slug] = article_state
    moved = {
        article.record.slug for article in new.articles.values() if article is not old.articles.get(article.record.slug)
    }
    if (
        whole
        or moved
        or old.glossary != new.glossary
        or old.articles.keys() != new.articles.keys()
        or not old.index.keys() <= present.keys()
    ):
        _make_index(resources, State() if whole else old, new, staged, present)
    else:
        new.index = old.index
    if staged.exists():
        links.refuse_broken(
            (link for article in new.articles.values() for link in article.links),
            new.pages.keys(),
            lambda path: (place if (place := staged / path).exists() else target / path).read_text("utf-8"),
        )
    written = removed = 0
    if staged.exists() or present.keys() - new.pages.keys():
        states.begin(target)
        written, removed = _commit(target, staged, old, new, present, folders)
    if written or removed or redo or old != new:
        states.save(target, new)
    states.finish(target)
    shown = os.path.relpath(target)
    return BuildResult(
        shown if not shown.startswith("..") else str(target), len(resources.folders), len(redo), written, removed
    )


class _Touched:
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


def _signature(folder: Folder, before: ArticleState | None) -> list[list[Any]]:
    """[name, size, mtime, hash] of each file; a file whose size and time are as before is not read again."""
    known = {name: (size, mtime, digest) for name, size, mtime, digest in before.files} if before else {}
    out: list[list[Any]] = []
    for kind, path in folder.files:
        stat = path.stat()
        size, mtime, digest = known.get(kind, (None, None, ""))
        if (size, mtime) != (stat.st_size, stat.st_mtime_ns):
            if stat.st_size > MAX_BYTES:
                digest = ""  # refused when it is read
            else:
                same = content_hash(path.read_bytes())
                mtime = stat.st_mtime_ns if same != digest else mtime  # only touched: nothing to do
                size, digest = stat.st_size, same
        out.append([kind, size, mtime, digest])
    return out


def _present(target: Path) -> tuple[dict[str, int], set[str]]:
    """Path → size of every page that stands in the output folder, and the folders in it."""
    found: dict[str, int] = {}
    folders: set[str] = set()
    stack = [""]
    while stack:
        prefix = stack.pop()
        try:
            items = list(os.scandir(target / prefix))
        except FileNotFoundError:
            continue
        for item in items:
            name = prefix + item.name
            if item.is_dir(follow_symlinks=False):
                if name != states.FOLDER:
                    folders.add(name)
                    stack.append(name + "/")
            else:
                found[name] = item.stat(follow_symlinks=False).st_size
    return found, folders


_made = count()  # articles in this process
_loaded: dict[str, Resources] = {}  # what this build reads; worker processes inherit it, or load it where they cannot


def _worker_resources(root: str) -> Resources:
    if root not in _loaded:
        _loaded[root] = project.load(Path(root))
    return _loaded[root]


def _make_all(resources: Resources, folders: list[Folder], staged: Path, jobs: int) -> Iterator[ArticleState]:
    from functools import partial

    from build_tools import streams

    _loaded[str(resources.root)] = resources
    make = partial(_make, str(resources.root), str(staged))
    total = len(folders)
    if total <= _FEW:
        jobs = 1
    # The first ones load every table and template, which worker processes then inherit instead of loading their own.
    results: Iterable[ArticleState] = chain(
        map(make, folders[:1]), streams.map_ordered(make, folders[1:], jobs, chunk=4)
    )
    for number, result in enumerate(results, 1):
        _progress(number, total)
        yield result


def _make(root: str, staged: str, folder: Folder) -> ArticleState:
    """Make and stage the pages of one article."""
    from build_tools.publish import site as pages
    from build_tools.publish.assemble import bundle

    resources = _worker_resources(root)
    files = _signature(folder, None)  # before they are read: a change after this is seen by the next build
    explainer = resources.explainer(folder)
    made = bundle(explainer, resources)
    hashes = {path: _stage(Path(staged), path, text) for path, text in pages.pages(made)}
    done = next(_made)
    if done % _COLLECT == 0:
        if done:  # the first has only loaded what stays to the end
            gc.collect()
        gc.freeze()
    return ArticleState(files, hashes, pages.record(made), links.within_site(explainer))


def _make_index(resources: Resources, old: State, new: State, staged: Path, present: dict[str, int]) -> None:
    """Stage the pages that belong to no article, but those of which nothing that they show has changed since ``old``."""
    from build_tools.publish import site as pages
    from build_tools.publish.assemble import site_of
    from build_tools.readability import explain_grade

    site = site_of(resources)
    records = [new.articles[slug].record for slug in sorted(new.articles)]
    kept = {path: page for path, page in old.index.items() if path in present}
    fixed = {path: page for path, page in kept.items() if path in pages.FIXED}
    if len(fixed) == len(pages.FIXED):
        new.index.update(fixed)
    else:
        new.index.update((path, _stage(staged, path, text)) for path, text in pages.fixed_pages(site, explain_grade()))
    # Where the glossary is as it was, what the last build knew of the articles tells which pages would be the same.
    before = [old.articles[slug].record for slug in sorted(old.articles)] if old.glossary == new.glossary else None
    for path, text in pages.site_pages(site, records, resources.entries, before, kept):
        new.index[path] = kept[path] if text is None else _stage(staged, path, text)
    renamed = _named_anew(old, new) if old.glossary == new.glossary else None
    anew = []
    for entry in resources.entries:
        path = pages.glossary_path(entry)
        if renamed is not None and entry.id not in renamed and path in kept:
            new.index[path] = kept[path]
        else:
            anew.append(entry)
    used = pages.used_in(records) if anew else {}
    for entry in anew:
        path, text = pages.glossary_page(site, entry, used, resources.by_id)
        new.index[path] = _stage(staged, path, text)


def _named_anew(old: State, new: State) -> set[str]:
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


def _stage(staged: Path, path: str, text: str) -> str:
    place = staged / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8", newline="\n")
    return content_hash(text)


def _commit(
    target: Path, staged: Path, old: State, new: State, present: dict[str, int], folders: set[str]
) -> tuple[int, int]:
    """Move staged pages into place where they differ, and delete what is no longer made. Returns (written, removed)."""
    before, wanted = old.pages, new.pages
    written = removed = 0
    stale = sorted(present.keys() - wanted.keys())
    elsewhere = [path for path in stale if (target / path).is_symlink()]
    for path in elsewhere:  # before pages are written, so that none goes through a link that leads elsewhere
        (target / path).unlink()
    for path, size in sorted(_present(staged)[0].items()):
        made, place = staged / path, target / path
        if before.get(path) == wanted[path] and present.get(path) == size:
            continue
        if path in present and content_hash(place.read_bytes()) == wanted[path]:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        made.replace(place)
        written += 1
    for path in stale:
        if path not in elsewhere:
            (target / path).unlink(missing_ok=True)
        removed += 1
    used: set[str] = set()
    for path in wanted:
        while (path := path.rpartition("/")[0]) and path not in used:
            used.add(path)
    for folder in sorted(folders - used, reverse=True):  # those of stale pages, or of a build that was killed
        if not any((target / folder).iterdir()):
            (target / folder).rmdir()
    return written, removed


def _progress(done: int, total: int) -> None:
    """A bar on long work, on a terminal only."""
    if total < 20 or not sys.stderr.isatty():
        return
    width = 30
    filled = width * done // total
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r  {'█' * filled}{'·' * (width - filled)} {done}/{total} explainers{end}")
    sys.stderr.flush()
