"""What holds for every text: adapting twice is adapting once, facts stay, places hold, order and company do not matter."""

from __future__ import annotations

import json
import random
import sys
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.adapt import adapt_line
from build_tools.adapt.comparison import compare
from build_tools.readability.commands import score_line
from build_tools.streams import map_ordered

from .steps import EASY, ROOT, STEPS, attack

_CHARACTERS = st.text(
    st.sampled_from("aAbe I1.,;:!?'\"“”‘’()[]<>&#*_-—…\n\t \u00a0\u2060\u0301😀漢мي") | st.characters(codec="utf-8"),
    max_size=200,
)
_WORDS = st.lists(
    st.sampled_from(
        "The minister said not , . “ ” ; : ( ) who which was made by Ada Marsh 12 May 2024 may had been utilized in order to "
        "however although and but 3,000 three thousand more than about it's U.S. Mr. he she they — - * > # | ` [ ] \n".split(
            " "
        )
    ),
    max_size=60,
).map(" ".join)
TEXTS = _CHARACTERS | _WORDS
_CALM = settings(
    max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


@lru_cache(maxsize=1)
def corpus():
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import corpus as made

    return made


def sentences(count: int, seed: int = 4) -> list[str]:
    rng = random.Random(seed)
    lines = corpus().paragraphs(rng, corpus().FULL, count * 20).split("\n")
    return [line for line in lines if line and not line.startswith("#")][:count]


@pytest.mark.parametrize("step", ["build", "import", *STEPS])
def test_no_text_breaks_a_step(step: str) -> None:
    @_CALM
    @given(TEXTS, st.sampled_from([".md", ".txt", ".html"]))
    def run(text: str, suffix: str) -> None:
        assert attack(step, text, suffix) is None

    run()


def test_adapting_an_adapted_text_changes_nothing() -> None:
    lines = sentences(60)
    once = [adapt_line(line, EASY).text for line in lines]
    twice = [adapt_line(line, EASY).text for line in once]
    assert sum(a != b for a, b in zip(once, twice, strict=True)) <= 0.02 * len(lines)
    assert once != lines


def test_adapting_keeps_numbers_dates_names_and_quotations() -> None:
    hard = ("number", "date", "name", "quotation", "negation")
    for line in sentences(60):
        found = [d for d in compare(line, adapt_line(line, EASY).text) if d.category in hard]
        assert found == [], line


@_CALM
@given(_WORDS)
def test_adapting_keeps_the_facts_of_word_salad(text: str) -> None:
    line = " ".join(text.split())
    adapted = adapt_line(line, EASY).text
    assert [d for d in compare(line, adapted) if d.category in ("number", "quotation")] == []


def test_scores_do_not_depend_on_order_or_process() -> None:
    items = [(i, line) for i, line in enumerate(sentences(40))]
    plain = dict(zip(items, map(score_line, items), strict=True))
    mixed = random.Random(1).sample(items, len(items))
    assert [plain[item] for item in mixed] == [score_line(item) for item in mixed]
    assert [plain[item] for item in mixed] == list(map_ordered(score_line, mixed, 2, chunk=7))
    assert all(json.loads(line)["id"] == item[0] for item, line in plain.items())
