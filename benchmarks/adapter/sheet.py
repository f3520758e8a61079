"""A sheet of changed sentences for reading: drawn at random with a fixed seed, judged by a person, kept for the next change.

    python benchmarks/adapter/sheet.py draw [--seed N] FILE.txt … > to_read.txt      # files of one paragraph a line
    python benchmarks/adapter/sheet.py share                              # share of good sentences on the kept sheet

``draw`` prints every drawn sentence whose outcome is not on the sheet yet as ``key | codes | text``, with [-old-]{+new+}
marks. Judge each: add a line ``key<TAB>codes<TAB>verdict<TAB>note`` to sheet.tsv, verdict 1 (grammatical and the meaning
kept) or 0. The key is a hash of source and outcome, so that no text of a data set is kept here and only outcomes that
changed have to be read again.
"""

from __future__ import annotations

import difflib
import hashlib
import random
import re
import sys
from pathlib import Path

from build_tools.adapt.engine import open_draft, rewrite, unfit
from build_tools.adapt.order import RULES
from build_tools.adapt.protect import protected
from build_tools.adapt.rule import Context
from build_tools.language.segmentation import split
from build_tools.model import Level

SHEET = Path(__file__).with_name("sheet.tsv")
SEED, DRAWN = 20261123, 200
EASY = Context(Level("easy", "Easy", 4, 6))


def marked(before: str, after: str) -> str:
    """``after`` with what was taken out and put in."""
    a, b = (re.findall(r"\w+|\W", text) for text in (before, after))
    out = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        old, new = "".join(a[i:j]), "".join(b[k:m])
        out.append(new if kind == "equal" else f"[-{old}-]{{+{new}+}}")
    return "".join(out)


def draw(paths: list[str]) -> None:
    """Prints the drawn sentences that no line of the sheet judges; ``--seed N`` first draws others."""
    seed = SEED
    if paths[:1] == ["--seed"]:
        seed, paths = int(paths[1]), paths[2:]
    judged = {line.split("\t")[0] for line in SHEET.read_text("utf-8").splitlines()} if SHEET.exists() else set()
    paragraphs = [line for path in sorted(paths) for line in Path(path).read_text("utf-8").splitlines() if line.strip()]
    random.Random(seed).shuffle(paragraphs)
    drawn = 0
    for paragraph in paragraphs:
        if unfit(paragraph):
            continue
        spans = protected(paragraph) or ()
        for span in split(paragraph):
            draft = open_draft(paragraph, span, spans)
            if not rewrite(draft, RULES, EASY):
                continue
            drawn += 1
            key = hashlib.sha256(f"{draft.source}\n{draft.text}".encode()).hexdigest()[:12]
            if key not in judged:
                codes = ",".join(dict.fromkeys(e.code for e in draft.edits))
                print(f"{key} | {codes} | {marked(draft.source, draft.text)}")
            if drawn == DRAWN:
                return


def share() -> None:
    """Prints how many of the judged sentences are good, in all and by rule."""
    rows = [line.split("\t") for line in SHEET.read_text("utf-8").splitlines()]
    good = sum(row[2] == "1" for row in rows)
    print(f"{good} of {len(rows)} good: {good / len(rows):.1%}")
    for code in sorted({code for row in rows for code in row[1].split(",")}):
        own = [row for row in rows if code in row[1].split(",")]
        print(f"  {code}: {sum(row[2] == '1' for row in own)} of {len(own)}")


if __name__ == "__main__":
    draw(sys.argv[2:]) if sys.argv[1:2] == ["draw"] else share()
