"""Speed and size in one table: `make bench` or `python benchmarks/bench.py [--articles 50 500 2000]`.

All figures of a run come from one machine in one go; compare within a run only, and read ratios rather than seconds.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import corpus

ROOT = Path(__file__).parent.parent
EXPLAINER = [sys.executable, "-m", "build_tools.cli"]
FORMULAS = (
    "flesch_reading_ease flesch_kincaid_grade gunning_fog smog_index automated_readability_index coleman_liau_index "
    "dale_chall_readability_score spache_readability lix rix"
).split()


def _environment() -> dict[str, str]:
    """This code, run as it runs elsewhere: Python may keep what it has compiled."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**own, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}


class Run:
    """What one command cost."""

    def __init__(self, command: list[str], cwd: Path, stdin: str | None = None) -> None:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        done = subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, text=True, env=_environment())
        self.wall = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if done.returncode:
            sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[-2000:]}")
        self.output = done.stdout


def peak_memory(command: list[str], cwd: Path) -> float:
    """The largest resident size in MB of a command in a process of its own."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True, check=True); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    return float(Run([sys.executable, "-c", code, *command], cwd).output)


def table(title: str, rows: list[tuple[str, str]]) -> None:
    """Print a Markdown table."""
    print(f"\n| {title} | |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")
    sys.stdout.flush()


def builds(folder: Path, articles: int) -> float:
    """Cold, unchanged and single-change builds of a corpus; returns the CPU seconds of the cold one."""
    corpus.write(folder, articles, 300)
    build = [*EXPLAINER, "build", "--jobs", "2"]
    cold = Run(build, folder)
    mkdocs = Run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder / "site")], folder
    )
    same = statistics.median(Run(build, folder).wall for _ in range(3))
    start_up = statistics.median(Run([*EXPLAINER, "--version"], folder).wall for _ in range(3))
    article = folder / "content/articles/article-00001/article.md"
    article.write_text(article.read_text("utf-8") + "\nOne more sentence was written here.\n", "utf-8")
    one = Run(build, folder)
    label = 'label: "levy"'  # seven articles of ten name the entry; its new name stands in one of fifty
    edited(folder, label, f"{label}\n    aliases: [lighthouse]")
    few = Run(build, folder)
    edited(folder, "A made-up term, number 0.", "Another made-up term, number 0.")
    many = Run(build, folder)
    size = sum(p.stat().st_size for p in (folder / "site").rglob("*") if p.is_file())
    weights = sorted(p.stat().st_size for p in (folder / "site/explainers").glob("article-*/index.html"))
    table(
        f"{articles} articles at three levels, 300 entries",
        [
            ("cold build, CPU s (wall s)", f"{cold.cpu:.1f} ({cold.wall:.1f})"),
            ("MkDocs on the same pages, CPU s", f"{mkdocs.cpu:.1f}"),
            ("ratio build / MkDocs, CPU", f"{cold.cpu / mkdocs.cpu:.2f}"),
            ("nothing changed, wall s beyond start-up", f"{same - start_up:.2f}"),
            ("one article changed, wall s", f"{one.wall:.2f} ({one.output.strip().split(': ')[-1]})"),
            ("one alias changed, wall s", f"{few.wall:.2f} ({few.output.strip().split(': ')[-1]})"),
            ("one definition changed, wall s", f"{many.wall:.2f} ({many.output.strip().split(': ')[-1]})"),
            (
                "peak memory of a build, one process, MB",
                f"{peak_memory([*EXPLAINER, 'build', '--jobs', '1', '--force'], folder):.0f}",
            ),
            ("site, MB", f"{size / 1e6:.0f}"),
            (
                "page of an article, HTML kB: median (largest)",
                f"{weights[articles // 2] / 1e3:.0f} ({weights[-1] / 1e3:.0f})",
            ),
        ],
    )
    return cold.cpu


def edited(folder: Path, old: str, new: str) -> None:
    """Write something else in the glossary."""
    glossary = folder / "content/glossary/all.yml"
    text = glossary.read_text("utf-8")
    if old not in text:
        sys.exit(f"the glossary does not hold {old}")
    glossary.write_text(text.replace(old, new), "utf-8")


def serving(folder: Path, articles: int, port: int = 8765) -> None:
    """Seconds from saving an article to its new sentence in the page that ``explainer serve`` hands out."""
    corpus.write(folder, articles, 300)
    server = subprocess.Popen(
        [*EXPLAINER, "serve", "--port", str(port)],
        cwd=folder,
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}/explainers/article-00001/full/"
    try:
        _wait_for(address, "<h1", 30 + articles * 3)
        article = folder / "content/articles/article-00001/article.md"
        text = article.read_text("utf-8")
        seconds = []
        for number in range(3):
            sign = f"Sentence number {number} was written here."
            text += f"\n{sign}\n"
            time.sleep(2)
            article.write_text(text, "utf-8")
            seconds.append(_wait_for(address, sign, 120))
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()
    table(
        f"serve, {articles} articles", [("an edit is in the page after, wall s", f"{statistics.median(seconds):.1f}")]
    )


def _wait_for(address: str, sign: str, longest: float) -> float:
    """Seconds until the page at ``address`` holds ``sign``."""
    start = time.perf_counter()
    while time.perf_counter() - start < longest:
        try:
            with urllib.request.urlopen(address, timeout=longest) as page:
                if sign in page.read().decode():
                    return time.perf_counter() - start
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.1)
    sys.exit(f"{address} did not show “{sign}” within {longest:.0f} s")


def matching() -> None:
    """Glossary matching with 300 and 5,000 entries on the same text."""
    sys.path.insert(0, str(ROOT))
    from build_tools.glossary.matching import Matcher
    from build_tools.model import GlossaryEntry

    text = corpus.paragraphs(random.Random(3), corpus.FULL, 60_000)
    times = []
    for count in (300, 5000):
        labels = [
            *corpus.TERMS,
            *corpus.PLACES,
            *(f"{a} of {b} {i}" for i in range(60) for a in corpus.ABSTRACT for b in corpus.BODIES),
        ]
        made = [GlossaryEntry(f"e{i}", label, "term", (), "d", "p") for i, label in enumerate(labels[:count])]
        matcher = Matcher(made)
        runs = []
        for _ in range(5):
            start = time.process_time()
            matcher.find(text)
            runs.append(time.process_time() - start)
        times.append(min(runs))
    table(
        "glossary matching, 60,000 words",
        [
            ("300 entries, s", f"{times[0]:.3f}"),
            ("5,000 entries, s", f"{times[1]:.3f}"),
            ("ratio", f"{times[1] / times[0]:.2f}"),
        ],
    )


def texts(count: int) -> list[str]:
    """Made-up texts of about 170 words, each different."""
    rng = random.Random(5)
    return [corpus.paragraphs(rng, rng.choice([corpus.FULL, corpus.STANDARD, corpus.EASY]), 150) for _ in range(count)]


def textstat_command() -> list[str]:
    """Runs textstat's ten formulas on each text of a JSONL stream."""
    code = (
        "import json, os, shutil, sys, tempfile, nltk\n"
        "from build_tools.language.frequency import NLTK_DATA\n"
        "home = tempfile.mkdtemp()\n"  # NLTK refuses data in a folder that a group may write to
        "shutil.copytree(NLTK_DATA, home + '/data')\n"
        "for folder, _, files in os.walk(home):\n"
        "    for path in (folder, *(os.path.join(folder, name) for name in files)): os.chmod(path, 0o700)\n"
        "nltk.data.path.insert(0, home + '/data')\n"
        "import textstat\n"
        f"for line in sys.stdin:\n    text = json.loads(line)['text']\n    for name in {FORMULAS!r}: getattr(textstat, name)(text)\n"
        "shutil.rmtree(home)\n"
    )
    return [sys.executable, "-c", code]


def scoring(folder: Path) -> None:
    """Texts a second of `score --jsonl` beside textstat's ten formulas one after the other, start-up included."""
    items = texts(1500)
    feed = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in enumerate(items))
    ours = [Run([*EXPLAINER, "score", "--jsonl"], folder, feed) for _ in range(3)]
    theirs = [Run(textstat_command(), folder, feed) for _ in range(3)]
    mine, other = (len(items) / statistics.median(r.cpu for r in runs) for runs in (ours, theirs))
    lines = [line for t in items[:600] for line in t.split("\n") if line]
    adapt = Run([*EXPLAINER, "adapt", "-", "--level", "easy", "--lines"], folder, "\n".join(lines) + "\n")
    sentences = sum(line.count(". ") + 1 for line in lines)
    table(
        "bulk work on one core",
        [
            ("score --jsonl with grade and range, texts a CPU second", f"{mine:.0f}"),
            ("textstat, ten formulas, texts a CPU second", f"{other:.0f}"),
            ("ratio", f"{mine / other:.2f}"),
            ("adapt --lines, sentences a CPU second", f"{sentences / adapt.cpu:.0f}"),
        ],
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[50, 500])
    parser.add_argument(
        "--serve", type=int, metavar="ARTICLES", help="also measure the live preview of so many articles"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        matching()
        scoring(Path(name))
        cpu = {count: builds(Path(name) / str(count), count) for count in options.articles}
        if options.serve:
            serving(Path(name) / "serve", options.serve)
    if len(cpu) > 1:
        counts = sorted(cpu)
        rows = [
            (f"{b} against {a} articles", f"{cpu[b] / cpu[a]:.2f} times for {b / a:.1f} times the work")
            for a, b in itertools.pairwise(counts)
        ]
        table("growth, CPU", rows)


if __name__ == "__main__":
    main()
