"""The merging of what people write for a word into the lexicon."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from build_tools.adapt.lexicon import CONDITIONS

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "adapter" / "merge_lexicon.py"


@pytest.fixture(scope="module")
def merge() -> ModuleType:
    spec = importlib.util.spec_from_file_location("merge_lexicon", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def entry(word: str, **more: Any) -> dict[str, Any]:
    return {"word": word, "pos": "a", "plain": [["big", 1]], "auto": 1, "yes": f"It is {word}.", "no": "No.", **more}


def test_a_sense_with_an_entry_keeps_its_plain_words(merge: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merge, "suggestions", lambda: ["vast|a|huge; large; vast"])
    entries = [entry("vast", suggest=["old"])]
    merge.suggested(entries)
    assert entries == [entry("vast", suggest=["huge", "large"])]


def test_a_sense_without_one_gets_an_entry_that_changes_no_text(
    merge: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merge, "suggestions", lambda: ["vast|a|huge", "vast|a|wide|next=NN,sky"])
    entries: list[dict[str, Any]] = []
    merge.suggested(entries)
    assert [(e["plain"][0][0], e["auto"], e["yes"], e.get("next")) for e in entries] == [
        ("wide", 0, "", ["NN", "sky"]),
        ("huge", 0, "", None),
    ]


def test_lines_that_cannot_be_used_are_named(
    merge: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = ["vast|x|huge", "vast|a|vast", "vast|a|huge|beside=NN"]
    monkeypatch.setattr(merge, "suggestions", lambda: bad)
    entries: list[dict[str, Any]] = []
    merge.suggested(entries)
    assert entries == []
    assert capsys.readouterr().out.count("left out") == len(bad)


def test_every_line_of_the_file_is_used(merge: ModuleType) -> None:
    seen = set()
    for line in merge.suggestions():
        word, pos, candidates, *conditions = line.split("|")
        assert pos in "nvar" and candidates.split("; ") and len(conditions) <= 1, line
        assert all(c.partition("=")[0] in CONDITIONS for c in "".join(conditions).split()), line
        assert (word, pos, *conditions) not in seen, line
        seen.add((word, pos, *conditions))
