"""The command ``explainer``: one function a subcommand, no logic here. Heavy imports wait inside the functions."""

from __future__ import annotations

import gc
import io
import os
import sys
from pathlib import Path
from typing import Any

import click

from build_tools.model import InputError


class _Group(click.Group):
    """Shows commands in the order of a writer's work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            raise _ReaderLeftError from None  # click would end with 1 here, which means findings
        return result


class _ReaderLeftError(Exception):
    """Whoever read our output has seen enough, as ``head`` has after ten lines."""


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="explainer", prog_name="explainer")
def cli() -> None:
    """Turn news articles into pages that anyone can read, and check that no fact is lost on the way."""


_SOURCE = click.argument("source", metavar="PATH|-")
_FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print the result."
)
_JSONL = click.option(
    "--jsonl", is_flag=True, help='Read {"id", "text"} a line from standard input, write one object a line.'
)
_JOBS = click.option(
    "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes to use for bulk work."
)
_LEVEL = click.option(
    "--level", type=click.Choice(["standard", "easy"]), default="easy", show_default=True, help="The reading level."
)


@cli.command("import")
@_SOURCE
@click.option("--slug", help="Name of the article's folder: small letters, digits and hyphens.")
@click.option("--title", help="The headline, where the source has none.")
@click.option("--type", "kind", type=click.Choice(["txt", "md", "html", "docx"]), help="What standard input holds.")
def import_(source: str, slug: str | None, title: str | None, kind: str | None) -> None:
    """Bring an article into content/articles/: .txt, .md, .html, .docx, or - for standard input."""
    from build_tools.importing import import_source

    click.echo(import_source(source, slug, title, kind))


@cli.command()
@click.option("--output", type=click.Path(path_type=Path), help="Folder for the pages (default: generated/docs).")
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Processes to use (default: one a core).")
@click.option("--force", is_flag=True, help="Make every page anew.")
def build(output: Path | None, jobs: int | None, force: bool) -> None:
    """Make the site's Markdown pages from content/."""
    from build_tools.publish.build import build_project

    click.echo(build_project(Path.cwd(), output, jobs=jobs or os.cpu_count() or 1, force=force).summary())


@cli.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site is put (default: site).")
@click.option(
    "--offline", is_flag=True, help="A copy that opens from a folder, without a server (default: build/offline)."
)
def site(site_dir: Path | None, offline: bool) -> None:
    """Make the pages and the whole site, and say where to open it."""
    from build_tools.publish.mkdocs import build_site

    click.echo(build_site(Path.cwd(), site_dir, offline=offline))


@cli.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(port: int) -> None:
    """Show the site in a browser and follow every change in content/, overrides/ and the templates."""
    from build_tools.publish.serve import serve as run

    run(Path.cwd(), port)


@cli.command()
@click.argument("paths", nargs=-1, metavar="PATH…|-")
@_FORMAT
@_JSONL
@click.option("--why", is_flag=True, help="Which sentences and words cost most, in grade points.")
@click.option("--ledger", is_flag=True, help="Which blocks were scored, which were left out, and why.")
@_JOBS
def score(paths: tuple[str, ...], form: str, jsonl: bool, why: bool, ledger: bool, jobs: int) -> None:
    """Measure how hard a text is to read."""
    if jsonl:
        _only_standard_input(paths)
    elif not paths:
        raise click.UsageError("name a file, or - for standard input, or use --jsonl")
    from build_tools.readability import commands

    commands.score(paths, form=form, jsonl=jsonl, why=why, ledger=ledger, jobs=jobs)


@cli.command()
@click.argument("source", metavar="PATH|-", default="-")
@_FORMAT
@_JSONL
@_JOBS
def analyze(source: str, form: str, jsonl: bool, jobs: int) -> None:
    """Show what is found in a text: sentences, names, dates, who said what, and what it does not say."""
    if jsonl:
        _only_standard_input((source,))
    from build_tools.explain import commands

    commands.analyze(source, form=form, jsonl=jsonl, jobs=jobs)


@cli.command()
@_SOURCE
@_LEVEL
@click.option("--lines", is_flag=True, help="One sentence or paragraph a line in, one a line out.")
@click.option("--explain", is_flag=True, help="Show each change with its rule and reason.")
@click.option("--write", is_flag=True, help="Write the draft <level>.md beside the article.")
@_JOBS
def adapt(source: str, level: str, lines: bool, explain: bool, write: bool, jobs: int) -> None:
    """Rewrite a text for a reading level without losing a fact."""
    from build_tools.adapt import commands

    commands.adapt(source, level, lines=lines, explain=explain, write=write, jobs=jobs)


@cli.command()
@click.argument("full", type=click.Path(path_type=Path))
@click.argument("adapted", type=click.Path(path_type=Path))
@_FORMAT
def compare(full: Path, adapted: Path, form: str) -> None:
    """Report what ADAPTED lost, added or changed against FULL. Exit code 1 when something did."""
    from build_tools.adapt import commands

    sys.exit(commands.compare(full, adapted, form=form))


@cli.command()
@click.argument("paths", nargs=-1, metavar="[PATH…|-]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github", "junit"]),
    default="text",
    help="How to print the findings.",
)
@click.option(
    "--show",
    type=click.Choice(["error", "warning", "info"]),
    default="warning",
    show_default=True,
    help="The least severity to print.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="warning",
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.option(
    "--level",
    type=click.Choice(["full", "standard", "easy"]),
    help="The reading level of texts outside content/articles.",
)
@click.option(
    "--stdin-filename", metavar="PATH", help="What standard input is called: tells its kind and its settings."
)
@click.option(
    "--since", metavar="REV", help="Only what changed since a git revision, and what that made better or worse."
)
@click.option("--fix", is_flag=True, help="Make the fixes that are always safe.")
@click.option("--unsafe", is_flag=True, help="With --fix: also those that the fidelity guard passes.")
@click.option("--diff", is_flag=True, help="Show the fixes, write nothing.")
@click.option(
    "--baseline", type=click.Path(path_type=Path), help="Findings that may stand (default: .explainer-baseline.json)."
)
@click.option("--update-baseline", is_flag=True, help="Write the baseline: once, then its counts only fall.")
@click.option("--no-cache", is_flag=True, help="Check every file anew.")
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Processes to use (default: one a core).")
def check(paths: tuple[str, ...], no_cache: bool, jobs: int | None, **options: Any) -> None:
    """What a writer should look at before publishing. Without PATH: content/, or this folder."""
    gc.disable()  # while modules and tables are loaded, which live to the end; ``commands`` turns it on again
    from build_tools.check import commands

    chosen = commands.Options(cache=not no_cache, jobs=jobs or os.cpu_count() or 1, **options)
    sys.exit(commands.check(paths, chosen))


@cli.command()
@_FORMAT
def rules(form: str) -> None:
    """List the rules of the check."""
    from build_tools.check import commands

    commands.rules(form)


@cli.command()
@click.argument("code")
def explain(code: str) -> None:
    """What a rule finds, why it matters and when to leave it; or how the "grade" is worked out."""
    from build_tools.check import commands

    commands.explain(code)


@cli.command()
@click.argument("word", required=False)
@click.option("--in", "sentence", help="The sentence that the word stands in.")
@click.option(
    "--lines", is_flag=True, help="sentence<TAB>word a line in; plainer words out, best first, tab-separated."
)
def simpler(word: str | None, sentence: str | None, lines: bool) -> None:
    """Plainer words for WORD that fit its sentence."""
    from build_tools.adapt import commands

    commands.simpler(word, sentence, lines=lines)


@cli.command()
@click.argument("slug")
@_LEVEL
@click.option("--by", "reviewer", required=True, help="Who checked the text.")
def review(slug: str, level: str, reviewer: str) -> None:
    """Note that an editor has checked the level text of an article as it stands now."""
    from build_tools.importing import mark_reviewed

    click.echo(mark_reviewed(Path.cwd(), slug, level, reviewer))


@cli.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--task", type=click.Choice(["score", "adapt"]), default="score", show_default=True)
@_LEVEL
@click.option("--scheduler", help="Address of a Dask scheduler, tcp://host:port (default: processes on this machine).")
@click.option("--workers", type=click.IntRange(1, 256), default=2, show_default=True, help="Processes on this machine.")
def batch(source: Path, target: Path, task: str, level: str, scheduler: str | None, workers: int) -> None:
    """Score or adapt a large .jsonl or .parquet file on Dask; goes on where an earlier run stopped."""
    from build_tools.batch import run
    from build_tools.project import standalone

    click.echo(run(source, target, task, standalone(Path.cwd()).site.level(level), scheduler, workers))


@cli.group(cls=_Group)
def glossary() -> None:
    """Work on the glossary."""


@glossary.command()
@click.argument("paths", nargs=-1)
@_FORMAT
def suggest(paths: tuple[str, ...], form: str) -> None:
    """Names and hard terms that have no entry yet, with where they stand."""
    from build_tools.explain import commands

    commands.suggest(paths, form=form)


def main() -> None:
    """The entry point: bad input ends in one line and exit code 2, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # whatever the locale says
    try:
        cli.main(standalone_mode=False)
    except InputError as error:
        _stop(str(error))
    except click.exceptions.Abort:
        _stop("stopped", 130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (BrokenPipeError, _ReaderLeftError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        _stop(f"{error.filename or 'a file'}: {error.strerror or error}; nothing was changed there")
    except RecursionError:
        _stop("the input is nested too deeply to be read")
    except Exception as error:
        if os.environ.get("EXPLAINER_DEBUG"):
            raise
        _stop(
            f"this should not have happened ({type(error).__name__}: {str(error)[:200]}); set EXPLAINER_DEBUG=1 to see where"
        )


def _only_standard_input(paths: tuple[str, ...]) -> None:
    named = next((path for path in paths if path != "-"), None)
    if named is not None:
        raise InputError(f"--jsonl reads standard input; write: explainer … --jsonl < {named}")


def _stop(message: str, code: int = 2) -> Any:
    one_line = "".join(c if c.isprintable() else " " for c in message)  # a file's name may hold line ends and escapes
    click.echo(f"explainer: {one_line}", err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
