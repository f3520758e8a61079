"""content/ → pages on disk. Only what changed is made again, and nothing is written until all of it could be made.

Every article is made on its own (on as many processes as wished) and staged; then pages move into place one by one, stale ones
go, and the state is saved last, so that a build killed at any moment is repaired by the next one.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any

from build_tools import project
from build_tools.model import InputError
from build_tools.project import Folder, Resources
from build_tools.publish import links, staging
from build_tools.publish import state as states
from build_tools.publish.state import ArticleState, State, content_hash, entry_digest, names_of
from build_tools.publish.touched import Touched, named_anew
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
    present, folders = staging.standing(target)
    redo: list[Folder] = []
    touched = None if whole else Touched(resources, old, new, target)
    for folder in resources.folders:
        before = old.articles.get(folder.slug)
        files = _signature(folder, before)
        same = before is not None and files == before.files and before.pages.keys() <= present
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
        or not old.index.keys() <= present
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
    if staged.exists() or present - new.pages.keys():
        states.begin(target)
        written, removed = staging.commit(target, staged, old, new, present, folders)
    if written or removed or redo or old != new:
        states.save(target, new)
    states.finish(target)
    shown = os.path.relpath(target)
    return BuildResult(
        shown if not shown.startswith("..") else str(target), len(resources.folders), len(redo), written, removed
    )


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
    hashes = {path: staging.stage(Path(staged), path, text) for path, text in pages.pages(made)}
    done = next(_made)
    if done % _COLLECT == 0:
        if done:  # the first has only loaded what stays to the end
            gc.collect()
        gc.freeze()
    return ArticleState(files, hashes, pages.record(made), links.within_site(explainer))


def _make_index(resources: Resources, old: State, new: State, staged: Path, present: set[str]) -> None:
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
        new.index.update(
            (path, staging.stage(staged, path, text)) for path, text in pages.fixed_pages(site, explain_grade())
        )
    # Where the glossary is as it was, what the last build knew of the articles tells which pages would be the same.
    before = [old.articles[slug].record for slug in sorted(old.articles)] if old.glossary == new.glossary else None
    for path, text in pages.site_pages(site, records, resources.entries, before, kept):
        new.index[path] = kept[path] if text is None else staging.stage(staged, path, text)
    renamed = named_anew(old, new) if old.glossary == new.glossary else None
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
        new.index[path] = staging.stage(staged, path, text)


def _progress(done: int, total: int) -> None:
    """A bar on long work, on a terminal only."""
    if total < 20 or not sys.stderr.isatty():
        return
    width = 30
    filled = width * done // total
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r  {'█' * filled}{'·' * (width - filled)} {done}/{total} explainers{end}")
    sys.stderr.flush()
