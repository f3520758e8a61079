"""How many mutants the tests killed, by room: run after ``make mutants`` (which runs this at its end).

``python benchmarks/mutants.py`` prints a line a group and ends with 1 where a group is under the aim.
``python benchmarks/mutants.py --survivors`` names the mutants that lived; ``mutmut show NAME`` prints one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

AIM = 85  # per cent
KILLED = {1, 3, 36, 24, -24, 152, 255}  # exit codes of mutmut's runs: tests failed, or ran into the time limit
GROUPS = {
    "fidelity guard": ("adapt/",),
    "grade": ("readability/",),
    "escaping": ("publish/",),
}


def results() -> dict[str, int | None]:
    """Each mutant's name with the exit code of its tests."""
    found: dict[str, int | None] = {}
    for path in sorted(Path("mutants/build_tools").rglob("*.py.meta")):
        found |= json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    return found


def main() -> int:
    """Print the table. Returns 1 where a group is under ``AIM`` or was not run."""
    found = results()
    bad = not found
    for name, folders in GROUPS.items():
        prefixes = tuple("build_tools." + folder.replace("/", ".") for folder in folders)
        codes = {key: code for key, code in found.items() if key.startswith(prefixes)}
        lived = [key for key, code in codes.items() if code not in KILLED]
        share = 100 * (len(codes) - len(lived)) / len(codes) if codes else 0.0
        bad = bad or share < AIM
        print(f"{name:<16}{len(codes) - len(lived):>6} of {len(codes):>5} killed  {share:5.1f} %")
        if "--survivors" in sys.argv:
            print("".join(f"    {key}\n" for key in lived), end="")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
