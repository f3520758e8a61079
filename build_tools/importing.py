"""What ``explainer import`` and ``explainer review`` do to the files of a project."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

from build_tools import project
from build_tools.model import InputError
from build_tools.sources import importers
from build_tools.sources.article import front_matter, text_hash
from build_tools.sources.reader import MAX_BYTES, RAW_HTML, UNSAFE, read_bytes, read_text


def import_source(source: str, slug: str | None, title: str | None, kind: str | None) -> str:
    """Import a file (or ``-``) into the project around the working folder; returns what to tell the writer."""
    root = project.find_root(Path.cwd())
    if root is None:
        raise InputError("there is no content/site.yml here or above; run this in the project's folder")
    if slug is not None and (not project.SLUG.fullmatch(slug) or len(slug) > 80):
        raise InputError(
            f'"{slug[:60]}" cannot be a folder\'s name; use small letters, digits and single hyphens, as in syria-bases'
        )
    if title is not None and (not title.strip() or UNSAFE.search(title) or RAW_HTML.search(title) or "\n" in title):
        raise InputError("the title must be one line of plain text without HTML")
    if source == "-":
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise InputError(f"more than {MAX_BYTES // 1_000_000} MB", "standard input")
        shown, suffix = "standard input", f".{kind or 'txt'}"
    else:
        data, shown = read_bytes(Path(source)), source
        suffix = f".{kind}" if kind else Path(source).suffix.lower()
    imported = importers.read(data, suffix, shown)
    if title:
        imported.facts["title"] = " ".join(title.split())
    name = slug or importers.slugify(imported.facts.get("title") or ("" if source == "-" else Path(source).stem))
    if not name:
        raise InputError("no folder name can be made from this source; give one with --slug")
    path = importers.write_article(root, name, imported)
    if imported.dropped:
        print(f"explainer: left out: {'; '.join(imported.dropped)}.", file=sys.stderr)
    lines = [f"Wrote {path.relative_to(root).as_posix()}."]
    if imported.missing:
        lines.append(f"The source does not say: {', '.join(imported.missing)}. Add what you know to the front matter.")
    lines.append("Next: make site")
    return "\n".join(lines)


def mark_reviewed(start: Path, slug: str, level: str, reviewer: str) -> str:
    """Write ``reviewed_by``, ``reviewed_on`` (today) and ``reviewed_hash`` into the level's file."""
    resources = project.load(start)
    folder = next((f for f in resources.folders if f.slug == slug), None)
    if folder is None:
        raise InputError(f'there is no article "{slug}"; look in content/articles/')
    path = dict(folder.files).get(level)
    if path is None:
        raise InputError(
            f"{slug} has no {level}.md yet; make a draft with: explainer adapt content/articles/{slug}/article.md "
            f"--level {level} --write"
        )
    if not reviewer.strip() or UNSAFE.search(reviewer) or RAW_HTML.search(reviewer) or len(reviewer) > 200:
        raise InputError("--by needs a name in plain text")
    explainer = resources.explainer(folder)
    text = read_text(path, resources.shown(path))
    yaml_text, body_at = front_matter(text)
    kept = [line for line in yaml_text.splitlines() if not re.match(r"reviewed_(by|on|hash):", line)]
    import json

    kept += [
        f"reviewed_by: {json.dumps(reviewer.strip(), ensure_ascii=False)}",
        f'reviewed_on: "{date.today().isoformat()}"',
        f'reviewed_hash: "{text_hash(explainer.article)}"',
    ]
    replace(path, "\n".join(["---", *kept, "---", ""]) + text[body_at:])
    return f"{resources.shown(path)}: checked by {reviewer.strip()}, for the article as it stands now."


def replace(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    partial = path.with_name(f".{path.name}.partial")
    partial.write_text(text, "utf-8", newline="\n")
    partial.replace(path)
