"""The commands' contracts: what goes in, what comes out, and how bad input ends."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MINI = Path(__file__).parent / "mini_site"
TEXT = (
    "The council announced a new plan on Monday. It will utilize numerous methods to assist people. Some of them are old. "
    "Others are new. The mayor said that approximately 40 people came to the talks. Nobody was surprised by the result. "
    "The river rose again in the night, and the bridge was closed. Children could not get to their school. A boat took them over "
    "the water in the morning. Their parents waited on the other bank. The plan may change, the council said. It wants to hear from "
    "everyone who lives near the river. A second meeting is planned for the summer. By then the new bridge should be open to all."
)


def run(*args: str, stdin: str | bytes = "", cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[bytes]:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    command = [sys.executable, "-m", "build_tools.cli", *args]
    root = str(Path(__file__).parent.parent)
    return subprocess.run(
        command, input=data, capture_output=True, cwd=cwd, env={**os.environ, "PYTHONPATH": root, **env}, timeout=60
    )


@pytest.fixture
def site(tmp_path):
    shutil.copytree(MINI / "content", tmp_path / "content")
    return tmp_path


def test_score_jsonl_gives_one_object_a_line_with_the_same_ids():
    lines = [{"id": "a", "text": TEXT}, {"id": 7, "text": "Too short."}, {"id": None, "text": ""}]
    done = run("score", "--jsonl", stdin="\n".join(map(json.dumps, lines)) + "\n")
    out = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [o["id"] for o in out] == ["a", 7, None]
    assert out[0]["grade"]["low"] <= out[0]["grade"]["value"] <= out[0]["grade"]["high"]
    assert {"words", "sentences", "formulas"} <= out[0].keys()
    assert out[1]["grade"] is None and out[1]["reason"]


def test_analyze_finds_things_at_their_offsets():
    done = run("analyze", "-", "--format", "json", stdin=TEXT)
    found = json.loads(done.stdout)
    assert found.keys() == {"blocks", "sentences", "names", "mentions", "dates", "statements", "gaps"}
    assert (
        next(TEXT[s["start"] : s["end"]] for s in found["sentences"]) == "The council announced a new plan on Monday."
    )
    assert {s["kind"] for s in found["statements"]} <= {"named-person", "named-office", "unnamed-group"}


def test_adapt_lines_keeps_lines_order_and_empty_lines():
    lines = ["They utilize it.", "", "naïve café — “quoted” 3½ €5 😀", "   ", "<b>x</b> & y"]
    done = run("adapt", "-", "--level", "easy", "--lines", stdin="\n".join(lines) + "\n")
    out = done.stdout.decode().split("\n")
    assert len(out) == len(lines) + 1 and out[-1] == ""
    assert out[1] == "" and out[2] == lines[2]


def test_adapt_gives_the_same_bytes_on_every_run():
    runs = {run("adapt", "-", "--lines", stdin=TEXT, PYTHONHASHSEED=str(seed)).stdout for seed in (0, 1, 2)}
    assert len(runs) == 1


def test_compare_ends_with_1_when_a_fact_is_lost(tmp_path):
    full, easy = tmp_path / "full.txt", tmp_path / "easy.txt"
    full.write_text("The fire killed 12 people in Rome on Monday. Nobody was blamed.", "utf-8")
    easy.write_text("The fire killed people in Rome on Monday. Nobody was blamed.", "utf-8")
    done = run("compare", str(full), str(easy))
    assert done.returncode == 1 and b"12" in done.stdout
    assert run("compare", str(full), str(full)).returncode == 0


def test_simpler_answers_line_by_line():
    done = run("simpler", "--lines", stdin="They will utilize the old road.\tutilize\nNo such word.\tqqqq\n")
    first, second, *_ = done.stdout.decode().split("\n")
    assert first.split("\t")[0] == "use" and second == ""


def test_import_writes_an_article_and_lists_what_is_not_said(site):
    (site / "news.txt").write_text(TEXT, "utf-8")
    done = run("import", "news.txt", cwd=site)
    assert done.returncode == 0
    assert b"does not say: title, author, publisher, date, url" in done.stdout
    assert (site / "content/articles/news/article.md").read_text("utf-8").count("council") == 2


def test_import_never_overwrites(site):
    (site / "river-talks.txt").write_text(TEXT, "utf-8")
    before = (site / "content/articles/river-talks/article.md").read_bytes()
    done = run("import", "river-talks.txt", cwd=site)
    assert done.returncode == 2 and b"never overwritten" in done.stderr
    assert (site / "content/articles/river-talks/article.md").read_bytes() == before


@pytest.mark.parametrize(
    "args",
    [
        ("import", "missing.txt"),
        ("import", "-", "--slug", "../../etc"),
        ("import", "-", "--slug", "x", "--title", "<script>"),
        ("score", "missing.md"),
        ("score", "."),
        ("score",),
        ("adapt", "missing.md"),
        ("adapt", "-", "--level", "hard"),
        ("compare", "a", "b"),
        ("analyze", "binary.bin"),
        ("score", "binary.txt"),
        ("score", "--jsonl"),
        ("nonsense",),
        ("build", "--output", "content"),
        ("build", "--output", "."),
    ],
)
def test_bad_input_ends_with_2_one_line_and_no_traceback(site, args):
    (site / "binary.bin").write_bytes(b"\x00\x01")
    (site / "binary.txt").write_bytes(b"abc\x00def")
    stdin = "not json\n" if "--jsonl" in args else TEXT
    done = run(*args, stdin=stdin, cwd=site)
    assert done.returncode == 2, done
    assert done.stderr and b"Traceback" not in done.stderr + done.stdout
    assert not (site.parent / "etc").exists()


def test_help_names_every_command_in_the_order_of_work():
    text = run("--help").stdout.decode()
    places = [
        text.index(f"\n  {name} ")
        for name in ("import", "build", "score", "analyze", "adapt", "compare", "simpler", "review")
    ]
    assert places == sorted(places)


def test_help_imports_nothing_heavy():
    code = "import sys, build_tools.cli; print([m for m in ('nltk', 'textstat', 'jinja2', 'yaml', 'lxml', 'jsonschema') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=Path(__file__).parent.parent)
    assert done.stdout.strip() == b"[]"


def test_lines_that_are_not_utf8_come_back_byte_for_byte():
    lines = b"They utilize it.\nThey utilize caf\xe9.\n\xff\xfe\n\nThey utilize it."
    done = run("adapt", "-", "--lines", "--explain", stdin=lines)
    out = done.stdout.split(b"\n")
    assert out[1:4] == lines.split(b"\n")[1:4] and len(out) == 6
    assert b"not UTF-8" in done.stderr


def test_a_reader_that_leaves_early_gets_no_complaint_and_no_finding():
    command = [sys.executable, "-m", "build_tools.cli", "adapt", "-", "--lines"]
    root = Path(__file__).parent.parent
    with subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-1, cwd=root) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdout.close()
        try:
            process.stdin.write(b"The plan is old.\n" * 3000)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_output_is_utf8_in_every_locale(tmp_path):
    (tmp_path / "café.txt").write_text("They will utilize “café”.", "utf-8")
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run("adapt", "café.txt", cwd=tmp_path, **ascii_only)
    assert done.returncode == 0 and "4–6" in done.stderr.decode()


def test_jsonl_says_that_it_reads_standard_input(tmp_path):
    for command in ("score", "analyze"):
        done = run(command, "--jsonl", "texts.jsonl", cwd=tmp_path)
        assert done.returncode == 2 and b"< texts.jsonl" in done.stderr


def test_jsonl_takes_no_numbers_that_json_does_not_have():
    done = run("score", "--jsonl", stdin='{"id": NaN, "text": "a"}\n')
    assert done.returncode == 2 and b"standard input:1" in done.stderr


def test_a_word_file_is_sent_to_import(tmp_path):
    (tmp_path / "story.docx").write_bytes(b"PK\x03\x04\x00")
    for command in ("score", "analyze", "adapt"):
        done = run(command, "story.docx", cwd=tmp_path)
        assert done.returncode == 2 and b"explainer import" in done.stderr


def test_simpler_says_when_the_word_is_not_in_the_sentence():
    done = run("simpler", "expenditure", "--in", "Nothing of the kind.")
    assert done.returncode == 2 and b"does not stand in that sentence" in done.stderr


def test_a_message_is_one_line_whatever_a_name_holds(site):
    done = run("import", "-", "--slug", "a\nb\x1b[31m", stdin=TEXT, cwd=site)
    assert done.returncode == 2 and done.stderr.count(b"\n") == 1 and b"\x1b" not in done.stderr


def test_a_day_that_no_calendar_has_is_refused(site):
    path = site / "content/articles/river-talks/article.md"
    path.write_text(path.read_text("utf-8").replace('date: "2024-03-02"', 'date: "2024-02-30"', 1), "utf-8")
    done = run("build", cwd=site)
    assert done.returncode == 2 and b"article.md:6" in done.stderr and b"no such day" in done.stderr


def test_check_takes_a_file_name_that_the_locale_cannot_spell(tmp_path):
    (tmp_path / "café.txt").write_text("They use it.", "utf-8")
    done = run("check", "café.txt", cwd=tmp_path, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0 and not done.stderr


def test_import_refuses_front_matter_without_an_end(site):
    done = run("import", "-", "--type", "md", "--slug", "x", stdin=f"---\ntitle: x\n\n{TEXT}", cwd=site)
    assert done.returncode == 2 and b"standard input:1" in done.stderr
    assert not (site / "content/articles/x").exists()
