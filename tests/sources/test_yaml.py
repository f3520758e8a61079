"""YAML is read as its writer meant it, or the line to mend is named."""

from __future__ import annotations

import pytest

from build_tools.model import InputError
from build_tools.sources import schema, yamlfile


def refused(text: str, first_line: int = 1) -> str:
    with pytest.raises(InputError) as caught:
        yamlfile.load(text, "a.yml", first_line)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("a: 1\nb: [x, 2.5, true]", {"a": 1, "b": ["x", 2.5, True]}),
        ("a: 2024-03-02", {"a": "2024-03-02"}),
        ("a: ~", {"a": None}),
        ("a: 007", {"a": "007"}),
        ("a: -3\nb: 1_000\nc: 0x1F\nd: 0", {"a": -3, "b": 1000, "c": "0x1F", "d": 0}),
        ('a: "yes"', {"a": "yes"}),
        ("a: 0.5", {"a": 0.5}),
        ("a: 1:30", {"a": "1:30"}),
    ],
)
def test_values_are_what_was_written(text: str, value: object) -> None:
    assert yamlfile.load(text, "a.yml").value == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\nb: [", "a.yml:3: this is not valid YAML"),
        ("a: 1\na: 2", 'a.yml:2: the key "a" stands twice; keep one'),
        ("x: 1\n? [a, b]\n: 2", "a.yml:2: a key must be a plain word"),
        ("a: &x 1\nb: *x", "a.yml:1: YAML anchors and aliases"),
        ("a: yes", 'a.yml:1: "yes" can be read as true or false; put it in quotes'),
        ("a: !!python/object:os.system x", "is not allowed; write plain text"),
        ("a: \x07", "a.yml:1: this is not valid YAML ("),
        ("[" * 5000 + "]" * 5000, "a.yml:1: the YAML is nested too deeply; make it flat"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_line(text: str, told: str) -> None:
    assert told in refused(text)
    assert "\n" not in refused(text)


def test_lines_count_from_where_the_text_begins_in_its_file() -> None:
    assert refused("a: 1\na: 2", first_line=10).startswith("a.yml:11: ")


SITE = "name: A\nlevels:\n  - {id: full, label: Full}\n"
GLOSSARY = """entries:
  - id: a
    label: A
    kind: term
    definition: B
    plain_definition: C
    sources: [{title: D}]
"""


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("site", SITE + "namee: b\n", 'a.yml:4: unknown key "namee"; did you mean "name"?'),
        ("site", SITE + "zzz: b\n", 'unknown key "zzz"; known here: check, '),
        ("site", "levels: []\n", "a.yml:1: "),
        ("site", SITE.replace("A", "[A]"), 'a.yml:1: "name" must be text'),
        ("glossary", GLOSSARY.replace("term", "thing"), "it must be one of person, place, organization, term"),
        ("glossary", GLOSSARY.replace("term", "t" * 9000), f"'{'t' * 59}…; it must be one of person"),
        ("glossary", GLOSSARY.replace("[{title: D}]", "[]"), "is empty; write something or leave the key out"),
        ("glossary", GLOSSARY.replace(": B", ": " + "B" * 100_000), "is too long (at most "),
        ("glossary", GLOSSARY.replace("id: a", "id: A_b"), "'A_b'; "),
        ("article", 'date: "2024-02-30"\n', "there is no such day in the calendar"),
        ("article", 'title: "a\\u0007b"\n', 'an invisible control character in "title"'),
        ("article", "works: [{title: <b>x</b>}]\n", 'a.yml:1: raw HTML ("<b") in "title"'),
    ],
)
def test_a_value_that_its_schema_refuses_is_told_in_plain_words(name: str, text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        schema.validate(yamlfile.load(text, "a.yml"), name, "a.yml")
    assert told in str(caught.value)
