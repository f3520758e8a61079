"""What stands behind ``explainer adapt``, ``compare`` and ``simpler``."""

from __future__ import annotations

import gc
import json
import sys
from functools import partial
from pathlib import Path

from build_tools import project, streams
from build_tools.adapt import adapt as adapt_text
from build_tools.adapt import adapt_line, report
from build_tools.adapt import compare as compare_analyses
from build_tools.adapt import simpler as find_simpler
from build_tools.adapt.draft import markdown
from build_tools.analysis import analyze
from build_tools.model import AdaptedText, Article, InputError, Level
from build_tools.sources import parse_any, parse_plain


def adapt(source: str, level_id: str, *, lines: bool, explain: bool, write: bool, jobs: int) -> None:
    """Print (or ``write``) the adapted text of a file, or of each line of standard input. Errors: InputError."""
    here = Path.cwd().resolve()
    resources = project.load(here) if project.find_root(here) else project.standalone(here)
    level = resources.site.level(level_id)
    if lines:
        if source != "-":
            raise InputError("--lines reads standard input; write - instead of a path", source)
        gc.set_threshold(1_000_000, 50, 50)  # the tables live to the end: do not walk them again and again
        for text, told in streams.map_ordered(
            partial(_line, level, explain), streams.stdin_lines("surrogateescape"), jobs
        ):
            streams.write(text)
            if explain and told:
                print(told, file=sys.stderr)
        return
    article = parse_plain(streams.stdin_text(), "standard input") if source == "-" else parse_any(Path(source))
    full = analyze(article, resources.matcher)
    adapted = adapt_text(full, level, resources.entries)
    if write:
        streams.write(_write(article, level, markdown(article, adapted), here))
        return
    if explain:
        streams.write(report.as_text(full, adapted))
        return
    is_markdown = Path(source).suffix.lower() in (".md", ".markdown")
    streams.write((markdown(article, adapted) if is_markdown else _plain(adapted)).rstrip("\n"))
    print(report.outcome(adapted), file=sys.stderr)


def _line(level: Level, explain: bool, line: str) -> tuple[str, str]:
    if not streams.is_utf8(line):
        return line, f"{line[:70]}\n    left as it is: it holds bytes that are not UTF-8" if explain else ""
    result = adapt_line(line, level)
    return result.text, report.line_text(line, result) if explain else ""


def _plain(adapted: AdaptedText) -> str:
    parts: dict[int, list[str]] = {}
    for sentence in adapted.sentences:
        parts.setdefault(sentence.block, []).append(sentence.text)
    return "\n\n".join(" ".join(sentences) for _, sentences in sorted(parts.items()))


def _write(article: Article, level: Level, body: str, here: Path) -> str:
    path = Path(article.path)
    if path.name != "article.md" or path.resolve().parent.parent.name != "articles":
        raise InputError("--write needs content/articles/<name>/article.md", article.path)
    target = path.with_name(f"{level.id}.md")
    if target.exists():
        raise InputError(f"{target} exists already and is never overwritten; delete it first", article.path)
    head = "---\n# yaml-language-server: $schema=../../../build_tools/data/schemas/level.schema.json\n"
    note = "# A draft, adapted automatically. No editor has checked it: explainer review writes that down.\n"
    partial_file = target.with_name(f".{target.name}.partial")
    partial_file.write_text(f"{head}{note}---\n\n{body}", "utf-8", newline="\n")
    partial_file.replace(target)
    return f"Wrote {target}. It is a draft: read it, mend it, then run explainer review {target.parent.name} --level {level.id} --by NAME"


def compare(full: Path, adapted: Path, *, form: str) -> int:
    """Print what ``adapted`` lost, added or changed. Returns 1 when something did, else 0. Errors: InputError."""
    ours, theirs = parse_any(full), parse_any(adapted)
    found = compare_analyses(analyze(ours), analyze(theirs))
    if form == "json":
        streams.write(json.dumps([report.difference_dict(d) for d in found], ensure_ascii=False, indent=2))
    else:
        for difference in found:
            streams.write(report.difference_text(difference, ours, theirs))
        kept = "Every number, date, name, quotation, negation and hedge is kept, and none is added."
        streams.write(kept if not found else f"{len(found)} difference{'s' if len(found) > 1 else ''}.")
    return 1 if found else 0


def simpler(word: str | None, sentence: str | None, *, lines: bool) -> None:
    """Print plainer words, best first. Errors: InputError."""
    if lines:
        for line in streams.stdin_lines():
            text, _, target = line.partition("\t")
            streams.write("\t".join(find_simpler(text, target.strip())))
        return
    if not word:
        raise InputError("name a word, or use --lines")
    if sentence is not None and word.casefold() not in sentence.casefold():
        raise InputError(f"“{word}” does not stand in that sentence; write it as it stands there")
    found = find_simpler(sentence or word, word)
    streams.write(
        "\n".join(found) if found else f"No plainer word is known for “{word}”{' there' if sentence else ''}."
    )
