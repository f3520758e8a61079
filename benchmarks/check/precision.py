"""Draws the precision sheet: findings on 40 pages of real prose, for a person to judge.

    python benchmarks/check/precision.py JARGON.TXT --pages /tmp/pages > sheet.tsv

Twenty pages are texts of this project (ten articles, each at Full and at Easy), twenty are essays and stories of the Jargon File,
which is in the public domain (Debian package jargon-text, usr/share/doc/jargon-text/jargon.txt.gz). All findings that the check
shows by default are listed; ``judged.tsv`` beside this file holds our judgement of each: "keep" (an editor would look again) or
"wave" (an editor would wave it away), with a word why. ``--judged`` prints the share of each, rule by rule.
"""

from __future__ import annotations

import argparse
import csv
import re
import shutil
import sys
from collections import Counter
from pathlib import Path

from build_tools.check.run import check_paths

ROOT = Path(__file__).parent.parent.parent
JUDGED = Path(__file__).with_name("judged.tsv")
ARTICLES, PAGES, WORDS = 10, 20, 600
# Essays first, then the stories of appendix A and the portrait of appendix B; the lexicon between them is no prose.
_PARTS = (("Welcome to the Jargon File", "The Jargon Lexicon"), ("Hacker Folklore", "Bibliography"))


def jargon_pages(text: str) -> list[str]:
    """Pages of about 600 words, whole paragraphs, spread evenly over the essays and stories."""
    paragraphs: list[str] = []
    for first, last in _PARTS:
        begin = text.rindex(f"{first}\n")
        end = text.rfind(f"{last}\n")
        part = text[begin : end if end > begin else len(text)]
        paragraphs += [" ".join(p.split()) for p in re.split(r"\n\s*\n", part)]
    prose = [p for p in paragraphs if len(p.split()) > 25 and p[-1] in ".!?”)" and "http:" not in p]
    pages: list[list[str]] = [[]]
    for paragraph in prose:
        if sum(len(p.split()) for p in pages[-1]) >= WORDS:
            pages.append([])
        pages[-1].append(paragraph)
    step = max(1, len(pages) // PAGES)
    return ["\n\n".join(page) + "\n" for page in pages[::step][:PAGES]]


def write_pages(folder: Path, jargon: Path) -> None:
    """The 40 pages, as a project of their own with this project's glossary and settings."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "essays").mkdir(parents=True)
    content = ROOT / "content"
    shutil.copytree(content / "glossary", folder / "content" / "glossary")
    shutil.copy(content / "site.yml", folder / "content" / "site.yml")
    for source in sorted((content / "articles").iterdir())[:ARTICLES]:
        target = folder / "content" / "articles" / source.name
        target.mkdir(parents=True)
        for name in ("article.md", "easy.md"):
            shutil.copy(source / name, target / name)
    for number, page in enumerate(jargon_pages(jargon.read_text("utf-8")), 1):
        (folder / "essays" / f"{number:02d}.txt").write_text(page, "utf-8")


def rows(folder: Path) -> list[tuple[str, str, str, str]]:
    """(code and name, place, the words, the message) of each finding of warning or error."""
    report = check_paths([Path("content/articles"), Path("essays")], folder, use_cache=False)
    return [
        (f"{f.code} {f.name}", f"{f.path}:{f.line}", f.text[:160], f.message)
        for f in report.findings
        if f.severity != "info" and f.name != "stale-review"  # a review is stale or is not: nothing to judge
    ]


def judged() -> str:
    """The share of findings to be waved away, rule by rule and in all."""
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        sheet = [row for row in csv.DictReader(lines, delimiter="\t") if row["judgement"]]
    total, waved = Counter(r["rule"] for r in sheet), Counter(r["rule"] for r in sheet if r["judgement"] == "wave")
    out = [f"{rule:<32}{total[rule]:>4} judged{waved[rule]:>4} waved away" for rule in sorted(total)]
    all_, away = sum(total.values()), sum(waved.values())
    return "\n".join([*out, f"{'all':<32}{all_:>4} judged{away:>4} waved away: {100 * away / max(1, all_):.1f} %"])


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jargon", type=Path, nargs="?")
    parser.add_argument("--pages", type=Path, help="folder for the 40 pages")
    parser.add_argument("--judged", action="store_true")
    options = parser.parse_args()
    if options.judged or not options.jargon or not options.pages:
        print(judged())
        return
    write_pages(options.pages.resolve(), options.jargon)
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(["rule", "place", "words", "message", "judgement", "why"])
    for row in rows(options.pages.resolve()):
        writer.writerow([*row, "", ""])


if __name__ == "__main__":
    main()
