"""The commands in this process: what each prints, writes and refuses. tests/test_cli.py runs them as processes."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from build_tools import cli, importing, streams
from build_tools.check.rules import RULES
from build_tools.model import InputError
from build_tools.sources import reader

MINI = Path(__file__).parent / "mini_site"
ARTICLE = "content/articles/river-talks/article.md"
EASY = "content/articles/river-talks/easy.md"
NEWS = (
    "The council announced a new plan on Monday. It will utilize numerous methods to assist people. Some of them are old. "
    "Others are new. The mayor said that approximately 40 people came to the talks. Nobody was surprised by the result. "
    "The river rose again in the night, and the bridge was closed. Children could not get to their school. A boat took them "
    "over the water in the morning. Their parents waited on the other bank. The plan may change, the council said. It wants "
    "to hear from everyone who lives near the river. A second meeting is planned for the summer. By then the new bridge "
    "should be open to all."
)


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The mini-site as the working folder."""
    shutil.copytree(MINI / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def explainer(monkeypatch, capfdbinary):
    """``explainer(*words, stdin="")`` → (exit code, standard output, standard error)."""

    def run(*words: str, stdin: str | bytes = "") -> tuple[int, str, str]:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "argv", ["explainer", *words])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        capfdbinary.readouterr()
        code = 0
        try:
            cli.main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def refusal(done: tuple[int, str, str]) -> str:
    """The one line of a command that ended with exit code 2 and printed nothing else."""
    code, out, err = done
    assert (code, out, err.count("\n")) == (2, "", 1), done
    assert err.startswith("explainer: ")
    return err.removeprefix("explainer: ").rstrip("\n")


# ---------------------------------------------------------------------------------------------------------- import
def test_a_given_title_names_the_folder_and_stands_in_the_front_matter(site, explainer):
    code, out, _ = explainer("import", "-", "--title", "Bridge  talks   resume", stdin=NEWS)
    assert code == 0 and out.startswith("Wrote content/articles/bridge-talks-resume/article.md.\n")
    assert '\ntitle: "Bridge talks resume"\n' in (site / "content/articles/bridge-talks-resume/article.md").read_text(
        "utf-8"
    )
    assert "title" not in out.split("does not say:")[1]


def test_import_outside_a_project_says_where_to_go(tmp_path, monkeypatch, explainer):
    monkeypatch.chdir(tmp_path)
    assert "run this in the project's folder" in refusal(explainer("import", "-", stdin=NEWS))


def test_import_asks_for_a_name_where_the_source_gives_none(site, explainer):
    assert "give one with --slug" in refusal(explainer("import", "-", stdin=NEWS))


def test_import_stops_reading_at_the_limit(site, explainer, monkeypatch):
    monkeypatch.setattr(importing, "MAX_BYTES", 10)
    assert refusal(explainer("import", "-", "--slug", "long", stdin="a" * 11)).startswith("standard input: more than")
    assert not (site / "content/articles/long").exists()


# ---------------------------------------------------------------------------------------------------------- review
def test_a_review_replaces_the_old_one_and_is_no_longer_stale(site, explainer):
    before = (site / EASY).read_text("utf-8")
    code, out, _ = explainer("review", "river-talks", "--by", " Ann O’Neil ")
    assert code == 0 and out == f"{EASY}: checked by Ann O’Neil, for the article as it stands now.\n"
    after = (site / EASY).read_text("utf-8")
    assert after.split("---\n", 2)[2] == before.split("---\n", 2)[2]
    head = after.split("---\n")[1]
    assert re.fullmatch(
        r'reviewed_by: "Ann O’Neil"\nreviewed_on: "\d{4}-\d\d-\d\d"\nreviewed_hash: "[0-9a-f]{16}"\n', head
    )
    from build_tools import project

    resources = project.load(site)
    assert not resources.explainer(resources.folders[1]).is_stale("easy")
    assert [path.name for path in (site / EASY).parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nowhere", "--by", "Ann"), 'there is no article "nowhere"'),
        (("harbour-bridge", "--by", "Ann"), "harbour-bridge has no easy.md yet"),
        (("river-talks", "--level", "standard", "--by", "Ann"), "--level standard --write"),
        (("river-talks", "--by", "  "), "--by needs a name"),
        (("river-talks", "--by", "<b>Ann</b>"), "--by needs a name"),
        (("river-talks", "--by", "A" * 201), "--by needs a name"),
    ],
)
def test_a_review_that_cannot_be_written_changes_nothing(site, explainer, words, told):
    before = (site / EASY).read_bytes()
    assert told in refusal(explainer("review", *words))
    assert (site / EASY).read_bytes() == before


# ----------------------------------------------------------------------------------------------------------- score
def test_scores_of_two_files_are_told_apart(site, explainer):
    (site / "a.txt").write_text(NEWS, "utf-8")
    (site / "b.txt").write_text("Too short.", "utf-8")
    code, out, _ = explainer("score", "a.txt", "b.txt")
    assert code == 0
    assert re.search(r"^a\.txt: grade \d", out, re.M) and re.search(
        r"^b\.txt: no grade: 2 words are too few", out, re.M
    )
    code, out, _ = explainer("score", "a.txt", "b.txt", "--format", "json")
    first, second = json.loads(out)
    assert (first["path"], second["path"]) == ("a.txt", "b.txt")
    assert first["grade"] and not second["grade"]


def test_why_and_ledger_are_added_where_asked(explainer):
    plain = json.loads(explainer("score", "-", "--format", "json", stdin=NEWS)[1])
    asked = json.loads(explainer("score", "-", "--format", "json", "--why", "--ledger", stdin=NEWS)[1])
    assert asked.keys() - plain.keys() == {"why", "ledger"}
    assert {item["kind"] for item in asked["why"]} == {"sentence", "word"}
    assert [row["scored"] for row in asked["ledger"]] == [True]
    text = explainer("score", "-", "--why", "--ledger", stdin=NEWS)[1]
    assert "grade points saved by a plain word" in text and "words scored" in text
    assert "grade points saved" not in explainer("score", "-", stdin=NEWS)[1]


def test_standard_input_beyond_the_limit_is_not_read_on(explainer, monkeypatch):
    monkeypatch.setattr(reader, "MAX_BYTES", 10)
    assert "use --jsonl or --lines for many texts" in refusal(explainer("score", "-", stdin="a" * 11))


@pytest.mark.parametrize("line", ['{"id": 1}', '{"id": 1, "text": 2}', '["a"]', '{"text": "a"}'])
def test_a_json_line_without_id_or_text_is_named(explainer, line):
    code, _, err = explainer("score", "--jsonl", stdin='{"id": 0, "text": ""}\n\n' + line)
    assert code == 2 and 'standard input:3: each line needs "id" and "text"' in err


def test_half_a_character_is_written_as_a_question_mark(capfdbinary):
    streams.write("a\ud83db")
    sys.stdout.flush()
    assert capfdbinary.readouterr().out == b"a?b\n"


# --------------------------------------------------------------------------------------------- analyze and suggest
def test_analyze_tells_a_person_what_was_found(site, explainer):
    code, out, _ = explainer("analyze", ARTICLE)
    assert code == 0 and out.startswith("6 blocks, 10 sentences")
    assert "  - 1 March 2024 (2024-03-01)" in out
    assert "Ada Marsh (named person) told: “We will not leave this room without a treaty" in out
    assert "“February 12”: the article does not say of which year." in out
    assert "  - estuary" in out


def test_analyze_answers_each_json_line_with_its_id(explainer, site):
    lines = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in ((7, "Ada Marsh left."), ("b", "")))
    code, out, _ = explainer("analyze", "--jsonl", stdin=lines)
    first, second = map(json.loads, out.splitlines())
    assert code == 0 and (first["id"], second["id"]) == (7, "b")
    assert [m["entry"] for m in first["mentions"]] == ["ada-marsh"]
    assert second["sentences"] == []


def test_suggest_counts_names_and_hard_terms_without_an_entry(site, explainer):
    (site / "new.md").write_text(
        "Boris Lem met Ada Marsh in Northport. Boris Lem spoke of the aquifer.\n\nThe aquifer is old. Boris Lem left. "
        "Nobody saw Boris Lem again.\n",
        "utf-8",
    )
    code, out, _ = explainer("glossary", "suggest", "new.md", "--format", "json")
    assert code == 0
    name, term = json.loads(out)
    assert name == {
        "text": "Boris Lem",
        "kind": "name",
        "count": 4,
        "places": ["new.md:1:1", "new.md:1:39", "new.md:3:21", "new.md:3:48"],
    }
    assert (term["text"], term["kind"], term["places"]) == ("aquifer", "term", ["new.md:1:62", "new.md:3:5"])
    text = explainer("glossary", "suggest", "new.md")[1]
    assert text.splitlines()[0] == "Boris Lem  (name, 4 times)  new.md:1:1, new.md:1:39, new.md:3:21 …"


def test_suggest_reads_the_projects_articles_and_says_when_all_is_explained(site, explainer):
    assert explainer("glossary", "suggest")[1] == "Every name and hard term has an entry.\n"
    path = site / "content/glossary/all.yml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("  - id: estuary")], "utf-8")
    out = explainer("glossary", "suggest")[1]
    assert re.search(r"^estuary  \(term, 1 time\)  content/articles/harbour-bridge/article\.md:6:171$", out, re.M)


# ------------------------------------------------------------------------------------- adapt, compare and simpler
def test_adapt_prints_the_text_and_tells_how_it_went(site, explainer):
    code, out, err = explainer("adapt", "content/articles/harbour-bridge/article.md")
    assert code == 0 and "put off its decision" in out and not out.startswith("---")
    assert re.match(r"Easy: target grade 4–6, not measured .* 1 change made, 0 refused", err)


def test_adapt_keeps_paragraphs_of_plain_text_apart(explainer):
    code, out, _ = explainer("adapt", "-", stdin="They utilize it. It is old.\n\nNobody came.\n")
    assert code == 0 and out == "They use it. It is old.\n\nNobody came.\n"


def test_adapt_shows_each_change_beside_its_source(site, explainer):
    out = explainer("adapt", "content/articles/harbour-bridge/article.md", "--explain")[1]
    assert out.startswith("- The town council of Northport postponed its decision")
    assert "\n+ The town council of Northport put off its decision" in out
    assert re.search(r"^    [A-Z]{2}\d+ ", out, re.M) and "\n1 sentence unchanged." in out


def test_a_draft_is_written_once_and_never_over_another(site, explainer):
    code, out, _ = explainer("adapt", "content/articles/harbour-bridge/article.md", "--level", "easy", "--write")
    target = site / "content/articles/harbour-bridge/easy.md"
    assert code == 0 and "review harbour-bridge --level easy --by NAME" in out
    text = target.read_text("utf-8")
    assert text.startswith("---\n# yaml-language-server: $schema=") and "put off its decision" in text
    assert "reviewed_by" not in text
    assert explainer("check", str(target.relative_to(site)), "--fail-on", "error")[0] == 0
    assert "never overwritten" in refusal(explainer("adapt", "content/articles/harbour-bridge/article.md", "--write"))
    assert target.read_text("utf-8") == text


def test_a_draft_has_a_place_only_beside_an_article(site, explainer):
    (site / "article.md").write_text(NEWS, "utf-8")
    assert "--write needs content/articles/" in refusal(explainer("adapt", "article.md", "--write"))
    assert not (site / "easy.md").exists()


def test_lines_are_read_from_standard_input_only(site, explainer):
    assert "write - instead of a path" in refusal(explainer("adapt", "a.txt", "--lines"))


def test_compare_says_that_all_is_kept(site, explainer):
    assert explainer("compare", ARTICLE, EASY) == (
        0,
        "Every number, date, name, quotation, negation and hedge is kept, and none is added.\n",
        "",
    )


def test_compare_names_each_difference_with_its_place(site, explainer):
    (site / "a.txt").write_text("Nobody came.\nThe fire killed 12 people. It was late.", "utf-8")
    (site / "b.txt").write_text("Nobody came.\nThe fire killed people. It was late.", "utf-8")
    code, out, _ = explainer("compare", "a.txt", "b.txt")
    assert code == 1 and out == "a.txt:2:1: lost the number 12 (sentence 2)\n1 difference.\n"
    code, out, _ = explainer("compare", "b.txt", "a.txt")
    assert out == "a.txt:2:1: added the number 12 (sentence 2 of the adapted text)\n1 difference.\n"
    code, out, _ = explainer("compare", "a.txt", "b.txt", "--format", "json")
    assert code == 1 and json.loads(out) == [
        {
            "kind": "lost",
            "category": "number",
            "item": "12",
            "message": "lost the number 12 (sentence 2)",
            "source": [13, 39],
            "adapted": None,
        }
    ]


def test_simpler_lists_plainer_words_best_first(explainer):
    assert explainer("simpler", "utilize")[1].split("\n")[0] == "use"
    assert explainer("simpler", "utilized", "--in", "They utilized it.")[1].split("\n")[0] == "used"


def test_simpler_says_when_nothing_is_known(explainer):
    assert explainer("simpler", "zork")[1] == "No plainer word is known for “zork”.\n"
    assert explainer("simpler", "zork", "--in", "A zork.")[1] == "No plainer word is known for “zork” there.\n"
    assert "name a word" in refusal(explainer("simpler"))


# ------------------------------------------------------------------------------------------------ rules and explain
def test_rules_lists_every_rule_once(explainer):
    out = explainer("rules")[1]
    assert re.findall(r"^  ([A-Z]{2}\d{3})  ", out, re.M) == [rule.code for rule in RULES]
    assert "  RD102  long-sentence             warning  " in out
    data = json.loads(explainer("rules", "--format", "json")[1])
    assert [rule["code"] for rule in data] == [rule.code for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_is_explained_with_its_examples(rule, explainer):
    code, out, _ = explainer("explain", rule.code)
    assert code == 0 and out.startswith(f"{rule.code} {rule.name} (")
    assert "\nWhy it matters\n" in out and "\nWhen to leave it\n" in out
    assert ("\nFound\n" in out, "\nLeft alone\n" in out) == (bool(rule.examples), bool(rule.unchanged))
    assert ("\nLimits\n" in out) == bool(rule.limits)
    assert out.count("    → ") == sum(bool(example.found) for example in rule.examples)


def test_the_grade_is_explained_and_an_unknown_code_refused(explainer):
    assert explainer("explain", "Grade")[1].startswith("The grade is the number of years of US schooling")
    assert 'there is no rule "ZZ9"' in refusal(explainer("explain", "ZZ9"))


# -------------------------------------------------------------------------------------------------- how things end
@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (RecursionError(), 2, "the input is nested too deeply to be read"),
        (PermissionError(13, "Permission denied", "a.txt"), 2, "a.txt: Permission denied; nothing was changed there"),
        (KeyError("x\ny"), 2, "this should not have happened (KeyError: 'x\\ny'); set EXPLAINER_DEBUG=1 to see where"),
        (KeyboardInterrupt(), 130, "stopped"),  # click ends the line that ^C stands in
        (InputError("no", "a.md", 3), 2, "a.md:3: no"),
    ],
)
def test_whatever_goes_wrong_ends_in_one_line(explainer, monkeypatch, error, code, told):
    from build_tools.check import commands

    def fail(_key: str) -> None:
        raise error

    monkeypatch.setattr(commands, "explain", fail)
    monkeypatch.delenv("EXPLAINER_DEBUG", raising=False)
    ended, out, err = explainer("explain", "WD101")
    assert (ended, out, err.lstrip("\n")) == (code, "", f"explainer: {told}\n")


def test_a_fault_is_shown_whole_where_asked(explainer, monkeypatch):
    from build_tools.check import commands

    def fail(_key: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(commands, "explain", fail)
    monkeypatch.setenv("EXPLAINER_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        explainer("explain", "WD101")


def test_a_wrong_option_shows_the_usage(explainer):
    code, out, err = explainer("score", "--nonsense")
    assert (code, out) == (2, "") and "explainer score [OPTIONS] PATH…|-" in err and "--nonsense" in err


def test_score_without_a_file_says_what_to_name(explainer):
    code, _, err = explainer("score")
    assert code == 2 and "name a file, or - for standard input" in err
