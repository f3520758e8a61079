"""Measures the check on 1,000 Markdown files of 600 words: `python benchmarks/check/speed.py --peer "proselint check"`.

The texts are the full ones of benchmarks/corpus.py: the same seed gives the same bytes. Measured are all files cold, all files
unchanged (from the cache), and one file with start-up; of each the seconds on the clock and of processor time, which another load on
the machine does not change much. ``--peer`` runs another checker on the same files; its command gets the files as arguments, or the
folder with ``--peer-folder``.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
from corpus import FULL, paragraphs  # noqa: E402


def timed(command: list[str], folder: Path) -> tuple[float, float, int]:
    """(seconds on the clock, seconds of processor time, exit code) of a command."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after, seconds = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.returncode


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--peer", help="another checker's command")
    parser.add_argument("--peer-folder", action="store_true", help="give the peer the folder instead of the files")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="explainer-check-"))
    try:
        rng = random.Random(1)
        names = [f"{number:05d}.md" for number in range(options.files)]
        for name in names:
            (folder / name).write_text(paragraphs(rng, FULL, 600), "utf-8")
        ours = [sys.executable, "-m", "build_tools.cli", "check", "--jobs", str(options.jobs)]
        rows = [
            (f"explainer, {options.files} files, cold, {options.jobs} processes", [*ours, "."]),
            (f"explainer, {options.files} files, unchanged", [*ours, "."]),
            ("explainer, one file, start-up included", [*ours, "--no-cache", names[0]]),
        ]
        if options.peer:
            peer = shlex.split(options.peer)
            rows += [
                (f"{peer[0]}, {options.files} files", [*peer, *(["."] if options.peer_folder else names)]),
                (f"{peer[0]}, one file", [*peer, names[0]]),
            ]
        print(f"{'':<52}{'clock s':>9}{'processor s':>13}{'exit':>6}")
        for label, command in rows:
            clock, processor, code = timed(command, folder)
            print(f"{label:<52}{clock:>9.2f}{processor:>13.2f}{code:>6}", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
