"""`explainer score --jsonl`, textstat and two npm libraries on the same texts, in one run: texts a CPU second, start-up included.

    python benchmarks/peers/speed.py FOLDER

FOLDER is where the npm packages were installed, see the README beside this file.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import bench  # noqa: E402

COUNT = 1500


def main(modules: Path) -> None:
    """Measure each three times and print a table of medians."""
    feed = "".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in enumerate(bench.texts(COUNT)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "node_modules").symlink_to(modules.resolve() / "node_modules")
        shutil.copy(HERE / "readability.mjs", folder)
        node = ["node", "readability.mjs"]
        commands = {
            "explainer score --jsonl: grade, range, counts": [*bench.EXPLAINER, "score", "--jsonl"],
            "textstat: ten formulas": bench.textstat_command(),
            "retext-readability: warnings by seven formulas": [*node, "retext"],
            "text-readability: eight formulas": [*node, "text-readability"],
        }
        rates = {
            what: COUNT / statistics.median(bench.Run(command, folder, feed).cpu for _ in range(3))
            for what, command in commands.items()
        }
    bench.table(
        f"{COUNT} texts of 170 words, texts a CPU second", [(what, f"{rate:.0f}") for what, rate in rates.items()]
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
