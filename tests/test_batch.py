"""Every row comes out once, whatever dies on the way, and a second run goes on where the first one stopped."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

pytest.importorskip("distributed", reason="the optional extra explainer[batch] is not installed")

from build_tools import batch
from build_tools.model import InputError, Level

EASY = Level("easy", "Easy", 4, 6)
TEXT = "They will utilize the old road. " * 12


@pytest.fixture
def source(tmp_path, monkeypatch):
    monkeypatch.setattr(batch, "ROWS", 50)
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps({"id": i, "text": f"{TEXT} Number {i}."}) + "\n" for i in range(400)), "utf-8")
    return path


def ids(target: Path) -> list[int]:
    return [
        json.loads(line)["id"]
        for p in sorted(target.glob("part-*.jsonl"))
        for line in p.read_text("utf-8").splitlines()
    ]


def test_each_row_comes_out_once_and_in_order_when_a_worker_is_killed(source, tmp_path):
    import psutil

    target = tmp_path / "out"

    def kill_one() -> None:
        for _ in range(200):
            time.sleep(0.05)
            if list(target.glob("part-*.jsonl")):
                break
        for child in psutil.Process().children(recursive=True):
            if "spawn_main" in " ".join(child.cmdline()):
                os.kill(child.pid, signal.SIGKILL)
                return

    killer = threading.Thread(target=kill_one)
    killer.start()
    batch.run(source, target, "adapt", EASY, None, 2)
    killer.join()
    assert ids(target) == list(range(400))


def test_a_second_run_makes_only_what_is_missing(source, tmp_path):
    target = tmp_path / "out"
    parts = batch._plan(source, target, "score", EASY)
    for part in parts:
        batch._work(part, target=str(target), task="score", level=EASY)
    (target / "part-000003.jsonl").unlink()
    kept = (target / "part-000000.jsonl").stat().st_mtime_ns
    assert "7 of them from an earlier run" in batch.run(source, target, "score", EASY, None, 1)
    assert (target / "part-000000.jsonl").stat().st_mtime_ns == kept
    assert ids(target) == list(range(400))


def test_a_row_that_cannot_be_read_is_reported_not_lost(tmp_path):
    source = tmp_path / "texts.jsonl"
    source.write_text('{"id": 1, "text": "One."}\nnonsense\n{"id": 3}\n', "utf-8")
    (part,) = batch._plan(source, tmp_path / "out", "score", EASY)
    assert batch._work(part, target=str(tmp_path / "out"), task="score", level=EASY) == 3
    lines = [json.loads(line) for line in (tmp_path / "out/part-000000.jsonl").read_text("utf-8").splitlines()]
    assert ["error" in line for line in lines] == [False, True, True]


def test_another_jobs_folder_is_refused(source, tmp_path):
    batch._plan(source, tmp_path / "out", "score", EASY)
    with pytest.raises(InputError, match="another job"):
        batch._plan(source, tmp_path / "out", "adapt", EASY)


def test_parquet_goes_in_and_out(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    import pyarrow.parquet as parquet

    source = tmp_path / "texts.parquet"
    parquet.write_table(
        pyarrow.table({"id": ["a", "b"], "text": ["They utilize it.", "No."]}), source, row_group_size=1
    )
    target = tmp_path / "out"
    for part in batch._plan(source, target, "adapt", EASY):
        batch._work(part, target=str(target), task="adapt", level=EASY)
    rows = [row for p in sorted(target.glob("*.parquet")) for row in parquet.read_table(p).to_pylist()]
    assert [row["id"] for row in rows] == ["a", "b"]
    assert json.loads(rows[0]["result"])["text"] == "They use it."


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("missing.jsonl", None, "there is no such file"),
        ("texts.csv", b"id,text\n", "must be a .jsonl or .parquet file"),
        ("texts.parquet", b"no parquet", "not a readable Parquet file"),
    ],
)
def test_input_of_another_kind_is_refused_and_no_folder_is_made(tmp_path, name, data, told):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=told):
        batch.run(tmp_path / name, tmp_path / "out", "score", EASY, None, 1)
    assert not (tmp_path / "out").exists()


def test_parquet_without_the_two_columns_is_refused(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    import pyarrow.parquet as parquet

    parquet.write_table(pyarrow.table({"id": ["a"], "body": ["b"]}), tmp_path / "a.parquet")
    with pytest.raises(InputError, match="the columns id and text are missing"):
        batch.run(tmp_path / "a.parquet", tmp_path / "out", "score", EASY, None, 1)


def test_a_folder_with_other_files_is_left_alone(source, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.txt").write_text("mine", "utf-8")
    with pytest.raises(InputError, match="holds other files"):
        batch.run(source, tmp_path / "out", "score", EASY, None, 1)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_a_scheduler_that_is_not_there_is_named(source, tmp_path):
    with pytest.raises(InputError, match="the scheduler nonsense://x cannot be reached"):
        batch.run(source, tmp_path / "out", "score", EASY, "nonsense://x", 1)


def test_without_dask_it_says_what_to_install(source, tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match=r'pip install "explainer\[batch\]"'):
        batch.run(source, tmp_path / "out", "score", EASY, None, 1)
