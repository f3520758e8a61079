"""How many falsehoods the fidelity guard notices: one fact of an editor's text is changed at a time, then it is compared again.

    python benchmarks/adapter/guard.py [--seed N] [--each N] [--missed KIND] [FULL.md LEVEL.md …]

Without files: every article of ``content/`` with its Standard and its Easy text. Each change is made in the level's text, as a
careless editor or a language model would make it, at places drawn with a fixed seed: at most ``--each`` of a kind in a text. It
counts as noticed where ``compare`` reports a difference that it did not report before. Texts without a change are compared too:
what is reported there is a false alarm or a fault of the text. ``--missed KIND`` prints what was not noticed.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from build_tools.adapt.comparison import compare_units
from build_tools.adapt.overlap import Unit, unit
from build_tools.language.closed import DAYS, MONTHS
from build_tools.language.segmentation import sentences
from build_tools.language.tagging import tag
from build_tools.model import Span
from build_tools.sources import parse_any

CALENDAR = {word.capitalize() for word in (*MONTHS, *DAYS)}
CONTENT = Path(__file__).parents[2] / "content" / "articles"

# Written for this measurement, apart from what the guard knows.
OPPOSITES = """rise/fall rises/falls rose/fell rising/falling risen/fallen increase/decrease increased/decreased grow/shrink grew/shrank
win/lose won/lost wins/loses buy/sell bought/sold approve/reject approved/rejected allow/ban allowed/banned allows/bans accept/refuse
accepted/refused support/oppose supported/opposed supports/opposes start/end started/ended starts/ends begin/finish began/finished open/close
opened/closed enter/leave entered/left join/leave joined/left strong/weak stronger/weaker high/low higher/lower large/small larger/smaller
big/small bigger/smaller long/short longer/shorter old/new older/newer early/late earlier/later first/last rich/poor safe/dangerous legal/illegal
public/private north/south northern/southern east/west eastern/western friend/enemy friends/enemies ally/enemy allies/enemies peace/war
success/failure majority/minority always/never inside/outside above/below up/down success/failure guilty/innocent
attack/defend attacked/defended import/export imports/exports imported/exported strengthen/weaken true/false easy/hard cheap/expensive fast/slow
full/empty right/wrong good/bad better/worse best/worst send/receive sent/received remember/forget begin/stop began/stopped keep/break
kept/broke give/take gave/took push/pull"""
UNITS = """kilometers/miles kilometres/miles metres/feet meters/feet dollars/euros tonnes/kilograms tons/pounds hours/minutes days/weeks
weeks/months months/years years/months percent/points"""
QUANTITIES = """all/some most/few many/few everyone/someone everything/something often/rarely usually/rarely always/sometimes several/all"""
ORDER = "before/after until/since more/less most/least over/under earlier/later"
HEDGED = """may/will might/will could/will can/must should/must probably/certainly perhaps/surely likely/certain
suspected/proven alleged/proven claims/knows claimed/knew think/know thinks/knows thought/knew seems/is seemed/was"""
AUXILIARIES = r"\b(is|are|was|were|has|have|had|will|can|may|must|could|should|would|did|does|do)\b"


def pairs(text: str, both_ways: bool = True) -> dict[str, str]:
    """ "a/b c/d" as a table of replacements."""
    table = dict(pair.split("/", 1) for pair in text.split())
    return ({b: a for a, b in table.items()} if both_ways else {}) | table


@dataclass(frozen=True, slots=True)
class Text:
    """What a change may take from elsewhere in the text, and the chances it draws from."""

    numbers: tuple[str, ...]
    names: tuple[str, ...]
    chance: random.Random

    def other(self, items: tuple[str, ...], item: str) -> str | None:
        """One of ``items`` that is not ``item``."""
        left = [x for x in items if x != item]
        return self.chance.choice(left) if left else None


Change = Callable[[str, Text], str | None]


def outside_quotations(sentence: str, pattern: str, flags: int = 0) -> list[re.Match[str]]:
    """The matches of ``pattern`` that do not stand between quotation marks."""
    quoted = [m.span() for m in re.finditer(r"“[^”]*”|\"[^\"]*\"", sentence)]
    return [m for m in re.finditer(pattern, sentence, flags) if not any(a <= m.start() < b for a, b in quoted)]


def one(text: Text, found: list[re.Match[str]]) -> re.Match[str] | None:
    """One of the matches by chance."""
    return text.chance.choice(found) if found else None


def put(sentence: str, match: re.Match[str], new: str) -> str:
    """The sentence with ``new`` for the match, as large at its beginning."""
    new = new[:1].upper() + new[1:] if match[0][:1].isupper() else new
    return sentence[: match.start()] + new + sentence[match.end() :]


def swapped(table: dict[str, str]) -> Change:
    """A change of one word by a table."""
    pattern = rf"\b(?:{'|'.join(sorted(table))})\b"

    def change(sentence: str, text: Text) -> str | None:
        match = one(text, outside_quotations(sentence, pattern, re.I))
        return put(sentence, match, table[match[0].lower()]) if match else None

    return change


NUMBER = r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w]|[.,]\d)"


def new_number(sentence: str, text: Text) -> str | None:
    match = one(text, outside_quotations(sentence, NUMBER))
    if match is None:
        return None
    value = float(match[0].replace(",", ""))
    changed = value + text.chance.choice((1, 2, 10, value))
    return put(sentence, match, f"{changed:,.10g}" if "," in match[0] else f"{changed:.10g}")


def number_from_elsewhere(sentence: str, text: Text) -> str | None:
    match = one(text, outside_quotations(sentence, NUMBER))
    other = text.other(tuple(n for n in text.numbers if not match or n not in sentence), match[0]) if match else None
    return put(sentence, match, other) if match and other else None


def changed_places(sentence: str, found: list[re.Match[str]]) -> str | None:
    """The sentence with the first match and the next other one in each other's place; not where they stand in one list, whose order says
    nothing, nor within each other."""
    for a, b in combinations(found, 2):
        between = re.sub(r"[A-Z]\w+|\b(?:and|or|the)\b|[\d.]+|[ ,]", "", sentence[a.end() : b.start()])
        if a[0] != b[0] and a.end() <= b.start() and between:
            return sentence[: a.start()] + b[0] + sentence[a.end() : b.start()] + a[0] + sentence[b.end() :]
    return None


def numbers_changed_places(sentence: str, text: Text) -> str | None:
    months = "|".join(x.capitalize() for x in MONTHS)
    found = outside_quotations(sentence, rf"(?<!\d )(?<!/)(?<!-){NUMBER}(?! (?:{months})|[-/])")
    return changed_places(sentence, [m for m in found if not re.search(rf"(?:{months}) $", sentence[: m.start()])])


def new_date(sentence: str, text: Text) -> str | None:
    match = one(text, outside_quotations(sentence, rf"\b(?:{'|'.join(x.capitalize() for x in (*MONTHS, *DAYS))})\b"))
    if match is None or match[0] == "May":
        return None
    kind = tuple(x.capitalize() for x in sorted(MONTHS if match[0].lower() in MONTHS else DAYS))
    return put(sentence, match, text.chance.choice([x for x in kind if x != match[0]]))


def names_of(sentence: str) -> list[re.Match[str]]:
    """Runs of capitalized words in the middle of a sentence that the tagger takes for names; no months and days."""
    names = {w.text for w in tag(sentence) if w.tag == "NNP" and w.text.isalpha()} - CALENDAR
    found = outside_quotations(sentence, r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*\b(?! [A-Z])")
    return [m for m in found if set(m[0].split()) <= names]


def name_from_elsewhere(sentence: str, text: Text) -> str | None:
    match = one(text, names_of(sentence))
    other = text.other(tuple(n for n in text.names if n not in sentence), match[0]) if match else None
    return put(sentence, match, other) if match and other else None


def names_changed_places(sentence: str, text: Text) -> str | None:
    first = [m for m in [re.match(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*\b(?! [A-Z])", sentence)] if m and m[0] in text.names]
    return changed_places(sentence, [*first, *names_of(sentence)])


def negation_lost(sentence: str, text: Text) -> str | None:
    match = one(text, outside_quotations(sentence, r" not\b|n[’']t\b| never\b"))
    return put(sentence, match, "") if match else None


def negation_added(sentence: str, text: Text) -> str | None:
    match = one(text, outside_quotations(sentence, AUXILIARIES))
    if match is None or re.search(r"\b(?:not|never|no)\b|n[’']t", sentence):
        return None
    return put(sentence, match, f"{match[0]} not")


def quotation_changed(sentence: str, text: Text) -> str | None:
    match = one(text, list(re.finditer(r"“[^”]+”", sentence)))
    words = list(re.finditer(r"\b[a-z]{4,}\b", match[0])) if match else []
    word = one(text, words)
    return put(sentence, match, put(match[0], word, "really")) if match and word else None


def speaker_changed(sentence: str, text: Text) -> str | None:
    found = outside_quotations(sentence, r"\b([A-Z][a-z]+) (?:said|says|told)\b|\b(?:said|says) ([A-Z][a-z]+)\b")
    match = one(text, [m for m in found if (m[1] or m[2]) in text.names])
    name = (match[1] or match[2]) if match else ""
    other = text.other(text.names, name) if match else None
    return put(sentence, match, match[0].replace(name, other)) if match and other else None


SAYS = r"(?:said|says|say|claims|claimed|argue|argues|argued|warned|warns|hold|think)"
TOLD = (
    rf"^(?!When |If |So |Who |Suppose )[^,“”]{{3,60}}? {SAYS} that (?=[a-z])",
    r"^According to [^,“”]{3,50}, (?=[a-z])",
    rf"^[A-Z][^,“”]{{2,50}}? {SAYS} (?=(?:the|he|she|it|they|there|this|these|many|some) )",
    r",? according to [^,“”]{3,50}(?=\.$)",
    rf", {SAYS} [^,“”]{{2,40}}(?=\.$)",
    rf", (?:he|she|they|the [a-z ]+|[A-Z][^,“”]{{2,40}}) {SAYS}(?=\.$)",
)


def speaker_lost(sentence: str, text: Text) -> str | None:
    match = one(text, [m for pattern in TOLD for m in outside_quotations(sentence, pattern)])
    left = sentence[: match.start()] + sentence[match.end() :] if match and "“" not in sentence else ""
    return left[0].upper() + left[1:] if left else None


def only_lost(sentence: str, text: Text) -> str | None:
    match = one(text, outside_quotations(sentence, r"\bonly "))
    return put(sentence, match, "") if match else None


def scale_changed(sentence: str, text: Text) -> str | None:
    return swapped(pairs("million/billion thousand/million hundred/thousand", False))(sentence, text)


def sentence_lost(sentence: str, text: Text) -> str | None:
    has_item = re.search(NUMBER, sentence) or names_of(sentence) or "“" in sentence
    return "" if has_item else None


def sentence_added(sentence: str, text: Text) -> str | None:
    return f"{sentence} {text.chance.choice(('It cost 47 million dollars.', 'The decision came from Lucerne.', '“It had to be so,” he said.'))}"


CHANGES: dict[str, Change] = {
    "another number": new_number,
    "a number from elsewhere in the text": number_from_elsewhere,
    "two numbers of a sentence changed places": numbers_changed_places,
    "million for billion": scale_changed,
    "another unit": swapped(pairs(UNITS)),
    "another month or day": new_date,
    "a name from elsewhere in the text": name_from_elsewhere,
    "two names of a sentence changed places": names_changed_places,
    "a negation lost": negation_lost,
    "a negation added": negation_added,
    "a hedge made sure": swapped(pairs(HEDGED, False)),
    "more for less, before for after": swapped(pairs(ORDER)),
    "the opposite word": swapped(pairs(OPPOSITES)),
    "all for some": swapped(pairs(QUANTITIES, False)),
    "“only” lost": only_lost,
    "a word of a quotation": quotation_changed,
    "another speaker": speaker_changed,
    "who said it lost": speaker_lost,
    "a sentence with facts left out": sentence_lost,
    "a sentence invented": sentence_added,
}


def as_units(texts: list[str]) -> list[Unit]:
    """The sentences as the guard takes them."""
    return [unit(i, Span(0, 0), text) for i, text in enumerate(texts)]


def reported(full: list[Unit], level: list[str]) -> set[tuple[str, str, str]]:
    """What ``compare`` says of the level's sentences, places left out."""
    kept = [text for text in level if text]
    return {(d.kind, d.category, d.item) for d in compare_units(full, as_units(kept))}


def main() -> None:
    """Prints one row a kind of change: tried, noticed, share."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=20261129)
    parser.add_argument("--each", type=int, default=8)
    parser.add_argument("--missed", default="")
    parser.add_argument("files", nargs="*", type=Path)
    a = parser.parse_args()
    files = a.files or [
        path
        for folder in sorted(CONTENT.iterdir())
        for level in ("standard.md", "easy.md")
        if (folder / level).exists()
        for path in (folder / "article.md", folder / level)
    ]
    tried, noticed = dict.fromkeys(CHANGES, 0), dict.fromkeys(CHANGES, 0)
    alarms = 0
    for full_path, level_path in zip(files[::2], files[1::2], strict=True):
        full = as_units([s.text for s in sentences(parse_any(full_path))])
        level = [s.text for s in sentences(parse_any(level_path))]
        before = reported(full, level)
        alarms += len(before)
        chance = random.Random(f"{a.seed} {full_path.parent.name} {level_path.name}")
        numbers = tuple(dict.fromkeys(m[0] for s in level for m in re.finditer(NUMBER, s)))
        names = tuple(dict.fromkeys(m[0] for s in level for m in names_of(s)))
        text = Text(numbers, names, chance)
        for kind, change in CHANGES.items():
            places = list(range(len(level)))
            chance.shuffle(places)
            made = 0
            for place in places:
                changed = change(level[place], text)
                if changed is None or changed == level[place]:
                    continue
                made += 1
                tried[kind] += 1
                if reported(full, [*level[:place], changed, *level[place + 1 :]]) - before:
                    noticed[kind] += 1
                elif kind == a.missed:
                    print(f"- {level[place]}\n  → {changed}")
                if made == a.each:
                    break
    print("| one change at a time | tried | noticed | share |\n|---|---|---|---|")
    for kind, count in tried.items():
        print(f"| {kind} | {count} | {noticed[kind]} | {noticed[kind] / max(1, count):.0%} |")
    print(
        f"| all | {sum(tried.values())} | {sum(noticed.values())} | {sum(noticed.values()) / max(1, sum(tried.values())):.0%} |"
    )
    print(f"\nReported on the {len(files) // 2} texts as they stand: {alarms}")


if __name__ == "__main__":
    main()
