"""What stands behind ``explainer check``, ``rules`` and ``explain``."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools import streams
from build_tools.check import FAMILIES
from build_tools.check import baseline as baselines
from build_tools.check.finding import FileResult, Report
from build_tools.check.reports import text
from build_tools.check.run import check_bytes, check_paths, contents, environment, find_targets
from build_tools.model import InputError

_RANK = {"error": 0, "warning": 1, "info": 2, "never": -1}
STDIN = "standard input"


@dataclass(frozen=True, slots=True)
class Options:
    """The options of ``explainer check``, as the command line gives them."""

    form: str = "text"
    show: str = "warning"
    fail_on: str = "warning"
    level: str | None = None
    stdin_filename: str | None = None
    baseline: Path | None = None
    update_baseline: bool = False
    since: str | None = None
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    cache: bool = True
    jobs: int = 1


def check(paths: Sequence[str], options: Options) -> int:
    """Check files and print the report. Returns 0 (nothing found), 1 (findings) or 2 (something could not be checked)."""
    gc.enable()
    gc.set_threshold(
        100_000, 50, 50
    )  # the tagger's tables are large and live to the end: do not walk them again and again
    here = Path.cwd()
    if options.unsafe and not (options.fix or options.diff):
        raise InputError("--unsafe says which fixes to make; add --fix or --diff")
    if "-" in paths:
        if len(paths) > 1 or options.fix or options.since or options.update_baseline:
            raise InputError(
                "- (standard input) stands alone, without other paths, --fix, --since or --update-baseline"
            )
        return _finish(_stdin(options, here), options, here)
    files = [Path(p) for p in paths]
    if options.fix or options.diff:
        code = _mend(files, options, here)
        if options.diff:
            return code
    if options.since is not None:
        return _since(files, options, here)
    report = check_paths(files, here, jobs=options.jobs, level=options.level, use_cache=options.cache)
    return _finish(report, options, here)


def _stdin(options: Options, here: Path) -> Report:
    from build_tools.check.files import SUFFIXES, Target
    from build_tools.check.reading import target
    from build_tools.sources.reader import MAX_BYTES

    shared = environment(here, options.level)
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    name = options.stdin_filename
    if name is None:
        what = Target(STDIN, "standard-input.md")
    elif Path(name).suffix.lower() not in SUFFIXES | {"", ".yml"}:
        raise InputError(f'files that end in "{Path(name).suffix}" are not read; use .md, .txt or .html', name)
    else:
        what = target(shared, name, here / name)
    article = Path(what.article).read_bytes() if what.article and Path(what.article).is_file() else None
    if len(data) > MAX_BYTES:
        reason = f"more than {MAX_BYTES // 1_000_000} MB; split the text"
        return Report((FileResult(what.shown, "", reason=reason, is_bad=True),))
    return Report((check_bytes(what, data, article, shared),))


def _mend(paths: list[Path], options: Options, here: Path) -> int:
    """Make or show the fixes. Returns 1 where ``--diff`` showed something, else 0."""
    from build_tools.check import fixes

    shared = environment(here, options.level)
    targets, _ = find_targets(paths, here, shared)
    total = files = 0
    for what in targets:
        try:
            data, article = contents(what)
        except InputError:
            continue  # the check names it
        new, made = fixes.mended(what, data, article, shared, options.unsafe)
        if not made:
            continue
        total, files = total + made, files + 1
        if options.diff:
            streams.write(fixes.diff(what, data, new).rstrip("\n"))
        else:
            fixes.write(what, new)
    places = f"{total} {'place' if total == 1 else 'places'} in {files} {'file' if files == 1 else 'files'}"
    print(f"{places} {'would be' if options.diff else 'were'} mended.", file=sys.stderr)
    return 1 if options.diff and total else 0


def _since(paths: list[Path], options: Options, here: Path) -> int:
    from build_tools.check.since import Repository, changed_targets, compare

    repository = Repository(here, options.since or "")
    shared = environment(here, options.level)
    targets, bad = find_targets(paths, here, shared)
    changed = changed_targets(targets, repository)
    names = [Path(t.path) for t in changed]
    report = (
        check_paths(names, here, jobs=options.jobs, level=options.level, use_cache=options.cache)
        if names
        else Report(())
    )
    report, lines = compare(Report((*bad, *report.results)), changed, repository, shared)
    code = _finish(report, options, here)
    for line in lines:
        print(line, file=sys.stdout if options.form == "text" else sys.stderr)
    return code


def _finish(report: Report, options: Options, here: Path) -> int:
    """Print the report in the wanted form; returns the exit code."""
    path = options.baseline or _root(here) / baselines.NAME
    if options.update_baseline:
        print(baselines.update(path, report), file=sys.stderr)
    report = baselines.apply(report, baselines.load(path))
    shown = _shown(report, options.show)
    hidden = len(report.findings) - len(shown.findings)
    if options.form == "text":
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        for line in text.lines(shown, colour=colour, hidden=hidden):
            streams.write(line)
    else:
        from build_tools.check.reports import machine

        form = {
            "json": machine.as_json,
            "sarif": machine.as_sarif,
            "github": machine.as_github,
            "junit": machine.as_junit,
        }
        out = form[options.form](shown)
        if out:
            streams.write(out)
        sys.stdout.buffer.flush()
        for result in shown.skipped:
            print(text.skipped_line(result), file=sys.stderr)
        print(text.summary(shown, hidden), file=sys.stderr)
        _job_summary(shown, options)
    sys.stdout.buffer.flush()
    if any(r.is_bad for r in report.results):
        return 2
    worst = min((_RANK[f.severity] for f in report.findings), default=9)
    return 1 if worst <= _RANK[options.fail_on] else 0


def _shown(report: Report, least: str) -> Report:
    rank = _RANK[least]
    results = (r._replace(findings=tuple(f for f in r.findings if _RANK[f.severity] <= rank)) for r in report.results)
    return Report(tuple(results), report.accepted)


def _root(here: Path) -> Path:
    from build_tools import project

    return project.find_root(here) or here


def _job_summary(report: Report, options: Options) -> None:
    """On GitHub: the page that the run shows to people."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if options.form == "github" and target:
        from build_tools.check.reports import machine

        with Path(target).open("a", encoding="utf-8") as page:
            page.write(machine.job_summary(report))


def rules(form: str) -> None:
    """Print all rules: code, name, how strict, what is found."""
    from build_tools.check.rule import documentation
    from build_tools.check.rules import RULES

    if form == "json":
        from build_tools.check.reports import machine

        streams.write(json.dumps(machine.rule_data(), ensure_ascii=False, indent=2))
        return
    for family, label in FAMILIES.items():
        streams.write(f"{family}  {label}")
        for rule in RULES:
            if rule.code.startswith(family):
                state = "off" if rule.is_off else rule.severity
                streams.write(f"  {rule.code}  {rule.name:<26}{state:<9}{documentation(rule).summary}")
    streams.write("")
    streams.write("explainer explain CODE tells why, and when to leave it.")


def explain(key: str) -> None:
    """Print what a rule finds, why, and its examples; or how the grade is worked out. Errors: InputError."""
    if key.lower() == "grade":
        from build_tools.readability import explain_grade

        streams.write(explain_grade())
        return
    import textwrap

    from build_tools.check.rule import documentation
    from build_tools.check.rules import find_rule

    rule = find_rule(key)
    docs = documentation(rule)
    streams.write(f"{rule.code} {rule.name} ({'off' if rule.is_off else rule.severity})")
    streams.write(docs.summary)
    for name, body in docs.sections:
        streams.write(f"\n{name}")
        streams.write(textwrap.fill(body, 96, initial_indent="  ", subsequent_indent="  "))
    if rule.limits:
        shown = ", ".join(f"{key or 'other'} {value:g}" for key, value in rule.limits.items())
        streams.write(f"\nLimits\n  {shown}")
    for label, examples in (("Found", rule.examples), ("Left alone", rule.unchanged)):
        if examples:
            streams.write(f"\n{label}")
        for example in examples:
            streams.write(textwrap.indent(textwrap.shorten(example.text, 300, placeholder=" …"), "  "))
            if example.found:
                streams.write(f"    → {' · '.join(textwrap.shorten(t, 90, placeholder=' …') for t in example.found)}")
