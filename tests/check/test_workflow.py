"""What runs elsewhere names commands and options that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from build_tools.cli import cli

ROOT = Path(__file__).parents[2]
FILES = [ROOT / ".pre-commit-hooks.yaml", ROOT / ".github" / "workflows" / "site.yml"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_commands_and_options_exist(path):
    text = path.read_text("utf-8")
    assert yaml.safe_load(text)
    found = re.findall(r"explainer check((?: --[\w-]+(?: [\w\"$]+)?)*)", text)
    known = {o for p in cli.commands["check"].params for o in p.opts}
    assert found
    for options in found:
        assert set(re.findall(r"--[\w-]+", options)) <= known
