"""Writes a project of made-up articles for measuring: `python benchmarks/corpus.py FOLDER --articles 500 --entries 300`.

Every article has about 600 words at Full and its own Standard and Easy texts (``--adapted``: only the full text, so that the
adapter makes the levels). The same seed gives the same bytes. All of it is invented: no sentence comes from a real source.
"""

from __future__ import annotations

import argparse
import random
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACES = "Northport Eastfield Marrow Halden Stenbury Kalto Verrin Ostra Lind Dorne Calder Westhaven Tarrow Quill Bramley".split()
FIRST = "Ada Tom Lena Omar Grace Ivan Maya Noor Paul Rosa Sven Tess Uri Vera Wim Yara".split()
LAST = "Marsh Reed Okafor Lindqvist Haddad Novak Silva Tanaka Brandt Costa Dunne Eriksen Farouk Greene Holm Ito".split()
BODIES = "council ministry court parliament agency commission committee union bank university hospital board".split()
THINGS = (
    "water energy housing transport schools hospitals roads harbours forests farms factories taxes wages prices".split()
)
ACTS = "announced confirmed suspended approved rejected postponed negotiated published withdrew extended".split()
PLAIN = "began stopped changed grew fell helped built closed opened shared".split()
ABSTRACT = (
    "infrastructure legislation negotiations reconstruction implementation cooperation sovereignty compensation regulation assessment"
).split()
TERMS = "levy quota tariff mandate ceasefire subsidy charter referendum tribunal embargo estuary reservoir permit audit census".split()

FULL = [
    "The {body} of {place} {act} a plan for {thing} on {day} {month} {year}, following negotiations that had lasted {n} months.",
    "{person}, who has led the {body} since {year}, said that the {abstract} of {thing} would require approximately {n} million euros.",
    "Observers note that numerous earlier attempts at {abstract} collapsed; none of the {n} previous rounds produced an agreement.",
    "According to the {body}, the {term} may not be introduced before the summer, although {person} did not rule it out.",
    "“We have not reached a decision on {thing},” {person} told reporters in {place}.",
    "The {abstract} of {thing}, which was first proposed in {year}, remains a matter of dispute between {place} and {place2}.",
    "In {place}, residents expressed concern about {thing}, and the {body} acknowledged that a {term} could affect {n} households.",
    "The report, published in {month} {year}, suggests that {thing} in {place} will need considerable {abstract} for {n} years.",
]
STANDARD = [
    "The {body} of {place} {act} a plan for {thing} on {day} {month} {year}. The talks before it had lasted {n} months.",
    "{person} has led the {body} since {year}. {person} said that the work would need about {n} million euros.",
    "Observers note that many earlier attempts failed. None of the {n} rounds before led to an agreement.",
    "According to the {body}, the {term} may not come before the summer, but {person} did not rule it out.",
    "“We have not reached a decision on {thing},” {person} told reporters in {place}.",
    "The plan for {thing} was first proposed in {year}. {place} and {place2} still do not agree on it.",
]
EASY = [
    "The {body} of {place} has a new plan for {thing}. It came out on {day} {month} {year}. The talks took {n} months.",
    "{person} has led the {body} since {year}. The work may cost about {n} million euros.",
    "Many earlier talks failed. None of the {n} talks before this one led to a deal.",
    "The {term} may not come before the summer, the {body} said.",
    "“We have not reached a decision on {thing},” {person} told reporters in {place}.",
    "People in {place} and {place2} {plain} their plans for {thing} in {year}. They do not agree yet.",
]
MONTHS = "January February March April June July August September October November December".split()


def paragraphs(rng: random.Random, templates: list[str], words: int) -> str:
    """Paragraphs of five sentences, a heading before every third, until ``words`` is reached."""
    out: list[str] = []
    count = 0
    while count < words:
        sentences = []
        for template in rng.sample(templates, min(5, len(templates))):
            place, place2 = rng.sample(PLACES, 2)
            sentences.append(
                template.format(
                    place=place,
                    place2=place2,
                    person=f"{rng.choice(FIRST)} {rng.choice(LAST)}",
                    body=rng.choice(BODIES),
                    thing=rng.choice(THINGS),
                    act=rng.choice(ACTS),
                    plain=rng.choice(PLAIN),
                    abstract=rng.choice(ABSTRACT),
                    term=rng.choice(TERMS),
                    n=rng.randint(2, 90),
                    day=rng.randint(1, 28),
                    month=rng.choice(MONTHS),
                    year=rng.randint(1990, 2024),
                )
            )
        text = " ".join(sentences)
        count += len(text.split())
        if len(out) % 4 == 3:
            out.append(f"## The question of {rng.choice(THINGS)}")
        out.append(text)
    return "\n\n".join(out) + "\n"


def entries(count: int) -> str:
    """A glossary file: the terms and places of the articles first, then made-up names that stand nowhere."""
    lines = ["entries:"]
    labels = [(t, "term") for t in TERMS] + [(p, "place") for p in PLACES]
    labels += [(f"{f} {name}", "person") for f in FIRST for name in LAST]
    labels += [(f"{a} of {b}s {i}", "term") for i in range(40) for a in ABSTRACT for b in BODIES]
    for index, (label, kind) in enumerate(labels[:count]):
        lines += [
            f"  - id: entry-{index}",
            f'    label: "{label}"',
            f"    kind: {kind}",
            f'    definition: "A made-up {kind} that stands here so that something can be measured, number {index}."',
            f'    plain_definition: "A made-up {kind}, number {index}."',
            '    sources: [{title: Made up, year: "2024"}]',
        ]
    return "\n".join(lines) + "\n"


def write(folder: Path, articles: int, count: int, adapted: bool = False, seed: int = 1) -> None:
    """Write the project. The folder must not exist yet or hold a project that this wrote."""
    shutil.rmtree(folder / "content", ignore_errors=True)
    (folder / "content" / "glossary").mkdir(parents=True, exist_ok=True)
    for name in ("mkdocs.yml", "overrides"):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "content" / "site.yml", folder / "content" / "site.yml")
    (folder / "content" / "glossary" / "all.yml").write_text(entries(count), "utf-8")
    rng = random.Random(seed)
    for number in range(articles):
        place = folder / "content" / "articles" / f"article-{number:05d}"
        place.mkdir(parents=True)
        head = (
            f'---\ntitle: "Article {number} on {rng.choice(THINGS)} in {rng.choice(PLACES)}"\n'
            f'publisher: Nobody\ndate: "2024-0{1 + number % 9}-1{number % 10}"\nupdated: "2024-0{1 + number % 9}-2{number % 9}"\n'
            f"topics: [{('law', 'aid', 'security')[number % 3]}]\n---\n\n"
        )
        rare = "\nOne lighthouse stayed dark that night.\n" if number % 50 == 7 else ""  # a word of few articles
        (place / "article.md").write_text(head + paragraphs(rng, FULL, 600) + rare, "utf-8")
        if not adapted:
            (place / "standard.md").write_text(
                "---\nreviewed_by: Nobody\n---\n\n" + paragraphs(rng, STANDARD, 500), "utf-8"
            )
            (place / "easy.md").write_text("---\nreviewed_by: Nobody\n---\n\n" + paragraphs(rng, EASY, 400), "utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--entries", type=int, default=300)
    parser.add_argument("--adapted", action="store_true")
    options = parser.parse_args()
    write(options.folder, options.articles, options.entries, options.adapted)


if __name__ == "__main__":
    main()
