"""What a change made better or worse: findings and grades now beside those at a git revision."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_tools.check.files import Target
from build_tools.check.finding import FileResult, Finding, Report
from build_tools.check.reading import Environment
from build_tools.check.run import check_bytes
from build_tools.model import InputError


class Repository:
    """A git repository at a revision. Errors: InputError where there is none of either."""

    def __init__(self, here: Path, revision: str) -> None:
        self.here = here
        self.top = Path(
            self._git("rev-parse", "--show-toplevel", what="this is no git repository; --since needs one").strip()
        )
        wanted = f"{revision}^{{commit}}"
        missing = f'there is no revision "{revision}"'
        self.commit = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", wanted, what=missing).strip()

    def _git(self, *args: str, what: str) -> str:
        try:
            done = subprocess.run(["git", *args], cwd=self.here, capture_output=True, check=False)
        except OSError:
            raise InputError("git is not installed; --since needs it") from None
        if done.returncode:
            raise InputError(what)
        return done.stdout.decode("utf-8", "replace")

    def changed(self) -> set[Path]:
        """Files that differ from the revision, new ones included."""
        why = "git cannot tell what changed"
        changed = self._git("diff", "--name-only", "-z", "--no-renames", self.commit, "--", what=why).split("\0")
        new = self._git("ls-files", "--others", "--exclude-standard", "-z", "--full-name", ":/", what=why).split("\0")
        return {(self.top / name).resolve() for name in (*changed, *new) if name}

    def before(self, path: str | None) -> bytes | None:
        """The bytes of a file at the revision; None where it was not there."""
        if path is None:
            return None
        try:
            name = Path(path).resolve().relative_to(self.top.resolve()).as_posix()
        except ValueError:
            return None
        done = subprocess.run(
            ["git", "cat-file", "blob", f"{self.commit}:{name}"], cwd=self.top, capture_output=True, check=False
        )
        return done.stdout if done.returncode == 0 else None


def changed_targets(targets: Iterable[Target], repository: Repository) -> list[Target]:
    """The targets that changed, or whose article did."""
    changed = repository.changed()
    return [t for t in targets if any(p and Path(p).resolve() in changed for p in (t.path, t.article))]


def compare(
    report: Report, targets: Iterable[Target], repository: Repository, shared: Environment
) -> tuple[Report, list[str]]:
    """The report with new findings only, and a line a file: "x.md: grade 9.4 → 8.7; 3 fixed, 1 new"."""
    by_path = {t.shown: t for t in targets}
    results: list[FileResult] = []
    lines: list[str] = []
    for result in report.results:
        what = by_path.get(result.path)
        if what is None or result.reason is not None:
            results.append(result)
            continue
        data = repository.before(what.path)
        old = None if data is None else check_bytes(what, data, repository.before(what.article), shared)
        was = Counter(map(_key, old.findings)) if old else Counter()
        new = list(_beyond(result.findings, was))
        fixed = sum((was - Counter(map(_key, result.findings))).values())
        results.append(result._replace(findings=tuple(new)))
        lines.append(
            f"{result.path}: {_grades(old, result)}; {fixed} fixed, {len(new)} new" + ("" if old else " (a new file)")
        )
    return Report(tuple(results), report.accepted), lines


def _key(finding: Finding) -> tuple[str, str, str]:
    """A finding as the same before and after: by sentence, or by its words where the sentence was changed elsewhere."""
    return (finding.code, finding.text, finding.sentence if finding.code == "CK102" else "")


def _beyond(findings: Iterable[Finding], was: Counter[tuple[str, str, str]]) -> Iterator[Finding]:
    left = Counter(was)
    for finding in findings:
        key = _key(finding)
        if left[key] > 0:
            left[key] -= 1
        else:
            yield finding


def _grades(old: FileResult | None, new: FileResult) -> str:
    before = f"{old.grade[0]:.1f}" if old and old.grade else None
    after = f"{new.grade[0]:.1f}" if new.grade else None
    if before and after:
        return f"grade {before} → {after}" if before != after else f"grade {after} as before"
    return f"grade {after}" if after else "no grade"
