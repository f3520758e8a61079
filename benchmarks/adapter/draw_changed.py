"""Draws sentences that the structural rules changed, for a person to judge.

    python benchmarks/adapter/draw_changed.py --asset asset.valid.orig --onestop Adv-Txt/*.txt --number 200 --seed 20261122

Prints set, number of the line (from 0; for OneStop of the sentences of all files in order), rules, sentence and result, set
apart by tabs. The words rule (LX001) and the glossary rule are left out, so that a verdict is about structure. Verdicts are
kept in ``rules_sheet.tsv`` by set and line; the texts stay where they were downloaded.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_tools.adapt.engine import open_draft, rewrite
from build_tools.adapt.order import RULES
from build_tools.adapt.protect import protected
from build_tools.adapt.rule import Context
from build_tools.language.segmentation import split
from build_tools.model import Level, Span

STRUCTURE = tuple(rule for rule in RULES if rule.code != "LX001" and not rule.code.startswith("CL"))
EASY = Level("easy", "Easy", 4, 6)


def sentences(paths: Iterable[str]) -> Iterator[str]:
    """The sentences of the files, in order."""
    for path in paths:
        raw = Path(path).read_bytes()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252", "replace")
        for line in (" ".join(part.split()) for part in text.splitlines()):
            yield from (span.of(line) for span in split(line))


def changed(name: str, lines: Iterable[str]) -> Iterator[tuple[str, int, str, str, str]]:
    """(set, number, rules, sentence, result) for each sentence that the rules change at the Easy level."""
    for number, line in enumerate(lines):
        spans = protected(line)
        if spans is None or not line.strip():
            continue
        draft = open_draft(line, Span(0, len(line)), spans)
        rewrite(draft, STRUCTURE, Context(EASY))
        if draft.text != line:
            codes = ",".join(sorted({edit.code for edit in draft.edits}))
            yield name, number, codes, line, draft.text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--asset", help="asset.valid.orig of the EASSE package")
    parser.add_argument(
        "--onestop", nargs="*", default=[], help="Adv texts of OneStopEnglish, in the order of their names"
    )
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261122)
    args = parser.parse_args()
    rows: list[tuple[str, int, str, str, str]] = []
    if args.asset:
        rows += changed("asset.valid", Path(args.asset).read_text("utf-8").splitlines())
    if args.onestop:
        rows += changed("onestop.adv", sentences(sorted(args.onestop)))
    random.Random(args.seed).shuffle(rows)
    for row in rows[: args.number]:
        print(*row, sep="\t")


if __name__ == "__main__":
    main()
