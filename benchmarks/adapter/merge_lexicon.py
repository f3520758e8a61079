"""Merges files of lexicon entries into build_tools/data/lexicon/, sorted, without duplicates, each entry proved.

    python benchmarks/adapter/merge_lexicon.py NEW.jsonl …      # adds to what is there
    python benchmarks/adapter/merge_lexicon.py                   # proves and sorts what is there

An entry that may change text by itself (``auto``) must change its own ``yes`` and leave its own ``no`` alone, its plain words
may not be rarer than the headword, and may not bring in or take away a negation. Entries that fail are kept as suggestions
(``auto`` 0) and listed, so that a person can mend them. Entries that are not well formed are left out and listed.

``lexicon_suggestions*.txt`` say what people write first for a word, for ``explainer simpler``: "word|pos|cand; cand; …", with
conditions in a fourth field where they hold for one sense only. They never touch what the adapter writes: a sense that has an
entry gets them beside its plain words (``suggest``), another one gets an entry that is not ``auto`` and has no example.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from build_tools.adapt import lexicon
from build_tools.adapt.rule import Context, Tagged
from build_tools.adapt.rules.lexical_paraphrase import LexicalParaphrase
from build_tools.language.frequency import is_familiar, zipf
from build_tools.language.segmentation import split
from build_tools.language.tagging import tag
from build_tools.model import Level

FOLDER = Path(lexicon.__file__).parent.parent / "data" / "lexicon"
KEYS = ("word", "pos", "plain", "suggest", "auto", *lexicon.CONDITIONS, "yes", "no")
SUGGESTED = 4  # the grade of a suggestion; nobody has graded them one by one
EASY = Context(Level("easy", "Easy", 4, 6))
NEGATION = re.compile(r"\b(?:not|no|never|none|nothing|nobody|without|neither|nor|cannot)\b")


def read(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """The well-formed entries of the files; the others are printed."""
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                raw = json.loads(line)
                lexicon.parse(line)
                plain = [[" ".join(t.split()), g] for t, g in raw["plain"] if t.strip() and t != raw["word"]]
                if raw["pos"] not in "nvarx" or not plain or set(raw) - set(KEYS):
                    raise ValueError("part of speech, plain words or keys")
                raw["plain"] = plain
                raw["word"] = " ".join(raw["word"].lower().replace("’", "'").split())
            except (ValueError, KeyError, TypeError) as problem:
                print(f"left out: {path.name}:{number}: {problem}: {line[:80]}")
                continue
            yield raw


def unique(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first entry of each headword, part of speech and set of conditions. An entry without conditions ends a headword's
    row: what came later could never apply."""
    seen: set[str] = set()
    ended: dict[tuple[str, str], dict[str, Any]] = {}
    kept: list[dict[str, Any]] = []
    for raw in entries:
        conditions = {k: sorted(raw[k]) for k in lexicon.CONDITIONS if raw.get(k)}
        sense = (raw["word"], raw["pos"])
        key = json.dumps([sense, conditions])
        first = ended.get(sense)
        if key in seen or first is not None:
            # The candidates of the later writer are still worth having as suggestions.
            if first is not None:
                have = {t for t, _ in first["plain"]}
                first["plain"] += [[t, g] for t, g in raw["plain"] if t not in have][: max(0, 10 - len(have))]
            continue
        seen.add(key)
        kept.append(raw)
        if not conditions:
            ended[sense] = raw
    return kept


def reviewed(entries: list[dict[str, Any]]) -> None:
    """Applies the second readings of entries; see the head of the file."""
    paths = sorted(Path(__file__).parent.glob("lexicon_reviewed*.txt"))
    done: set[tuple[str, str]] = set()
    read_again: set[int] = set()
    by_sense: dict[tuple[str, str], dict[str, Any]] = {}
    for raw in entries:
        by_sense.setdefault((raw["word"], raw["pos"]), raw)
    for line in [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]:
        if not line.strip() or line.startswith("#"):
            continue
        word, pos, first, *rest = (field.strip() for field in line.split("|"))
        conditions, yes, no = (*rest, "", "", "")[:3]
        found = by_sense.get((word, pos))
        if found is None or (word, pos) in done:
            if not (yes and no and first != "-"):
                print(f"reviewed, but there is no entry: {line}")
                continue
            # A second line for a sense goes before the first: both have conditions.
            plain = list(found["plain"]) if found else []
            found = {"word": word, "pos": pos, "plain": plain}
            entries.insert(0, found)
        done.add((word, pos))
        if first != "-":
            grade = next((g for t, g in found["plain"] if t == first), 3)
            found["plain"] = [[first, grade], *(c for c in found["plain"] if c[0] != first)]
        found["auto"] = int(first != "-")
        if first != "-":
            for name in lexicon.CONDITIONS:
                found.pop(name, None)
            # "notprev=," is the comma itself.
            parted = (c.partition("=") for c in conditions.split())
            found |= {k: [","] if v == "," else v.split(",") for k, _, v in parted}
            # The second reading goes before the others of its sense; without conditions it is the only one.
            entries.remove(found)
            for raw in entries:
                if (raw["word"], raw["pos"]) == (word, pos) and id(raw) not in read_again:
                    raw["auto"] = 0  # the second reading replaces the first
            read_again.add(id(found))
            if not conditions:
                entries[:] = [raw for raw in entries if (raw["word"], raw["pos"]) != (word, pos)]
            entries.insert(0, found)
        found |= {k: v for k, v in (("yes", yes), ("no", no)) if v}


def suggested(entries: list[dict[str, Any]]) -> None:
    """Applies the files of suggestions afresh; see the head of the file."""
    last: dict[tuple[str, str], dict[str, Any]] = {}
    for raw in entries:
        raw.pop("suggest", None)
        last[raw["word"], raw["pos"]] = raw
    done: set[tuple[str, str, str]] = set()
    for line in suggestions():
        word, pos, listed, *rest = (field.strip() for field in line.split("|"))
        candidates = [c for c in dict.fromkeys(" ".join(c.split()) for c in listed.split(";")) if c and c != word]
        given = rest[0] if rest else ""
        conditions = {k: v.split(",") for k, _, v in (c.partition("=") for c in given.split())}
        if (
            pos not in "nvar"
            or not candidates
            or set(conditions) - set(lexicon.CONDITIONS)
            or (word, pos, given) in done
        ):
            print(f"left out: {line}")
            continue
        done.add((word, pos, given))
        found = last.get((word, pos))
        if found is not None and not conditions:
            found["suggest"] = candidates
            continue
        plain = [[c, SUGGESTED] for c in candidates]
        new = {"word": word, "pos": pos, "plain": plain, "auto": 0, "yes": "", "no": "", **conditions}
        # Conditions go before the entries of the sense that have none.
        entries.insert(0 if conditions else len(entries), new)
        if not conditions:
            last[word, pos] = new


def suggestions() -> list[str]:
    """The lines of the files of suggestions."""
    paths = sorted(Path(__file__).parent.glob("lexicon_suggestions*.txt"))
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line.strip() and not line.startswith("#")]


def tagged(text: str) -> Tagged:
    """The sentence as rules see it."""
    return Tagged(text, tag(text))


def problem(raw: dict[str, Any]) -> str | None:
    """Why an ``auto`` entry may not change text by itself; None where it may."""
    entry = lexicon.parse(json.dumps(raw))
    plain = entry.plain[0][0]
    if NEGATION.search(plain) and not NEGATION.search(entry.word):
        return "brings in a negation"
    is_easier = all(map(is_familiar, plain.split())) and not is_familiar(entry.word)
    slack = 0.8 if is_easier else 0.3
    if " " not in entry.word and entry.pos != "x" and min(map(zipf, plain.split())) < zipf(entry.word) - slack:
        return f"“{plain}” ({min(map(zipf, plain.split())):.1f}) is rarer than the headword ({zipf(entry.word):.1f})"
    rule = LexicalParaphrase()
    sentences = [tagged(span.of(entry.yes)) for span in split(entry.yes)]
    if not any(_covers(m, entry) for sentence in sentences for m, _ in rule.replacements(sentence, EASY)):
        return "its own example stays as it is"
    for span in split(entry.no):
        for match, edit in rule.replacements(tagged(span.of(entry.no)), EASY):
            if match.entry == entry:
                return f"changes its counter-example: “{edit.replacement}”"
    return None


def _covers(match: lexicon.Match, entry: lexicon.Entry) -> bool:
    """Whether the match is of the entry's headword, or of a longer phrase that holds it."""
    return match.entry.word == entry.word or entry.word.split()[0] in match.entry.word


def write(entries: list[dict[str, Any]]) -> None:
    """One file a first letter, one line an entry."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.jsonl"):
        old.unlink()
    by_letter: dict[str, list[str]] = {}
    for raw in entries:
        line = json.dumps(
            {k: raw[k] for k in KEYS if k in raw and raw[k] != []}, ensure_ascii=False, separators=(",", ":")
        )
        letter = raw["word"][0] if raw["word"][0].isalpha() else "0"
        by_letter.setdefault(letter, []).append(line)
    for letter, lines in sorted(by_letter.items()):
        (FOLDER / f"{letter}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(paths: list[str]) -> None:
    """Merges, proves, writes; prints what was demoted and why."""
    entries = list(read([*sorted(FOLDER.glob("*.jsonl")), *map(Path, paths)]))
    entries = [raw for raw in entries if raw["yes"]]  # the others come from the files of suggestions
    entries = unique(sorted(entries, key=lambda raw: raw["word"]))
    reviewed(entries)
    entries = unique(entries)  # a merge of what is there reads the same lines again
    suggested(entries)
    entries.sort(key=lambda raw: raw["word"])
    write(entries)
    lexicon.reload()
    demoted = []
    for raw in entries:
        reason = problem(raw) if raw["auto"] else None
        if reason is not None:
            demoted.append(f"{raw['word']} ({raw['pos']}): {reason} | {raw['yes']} | {raw['no']}")
            raw["auto"] = 0
    write(entries)
    print("\n".join(demoted))
    words = {raw["word"] for raw in entries}
    print(
        f"{len(entries)} entries, {len(words)} headwords, {sum(raw['auto'] for raw in entries)} auto, {len(demoted)} demoted"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
