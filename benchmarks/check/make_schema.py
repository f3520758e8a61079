"""Writes the settings of the check into site.schema.json, from the rules themselves: `python benchmarks/check/make_schema.py`."""

from __future__ import annotations

import json
from pathlib import Path

from build_tools.check.settings import json_schema
from build_tools.sources.schema import SCHEMAS


def main() -> None:
    """The command."""
    path: Path = SCHEMAS / "site.schema.json"
    site = json.loads(path.read_text("utf-8"))
    site["properties"]["check"], site["$defs"] = json_schema()
    path.write_text(json.dumps(site, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
