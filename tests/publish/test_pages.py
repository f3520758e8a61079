"""What an explainer page shows, and that it shows nothing where there is nothing."""

from __future__ import annotations

import dataclasses
import json
import re

import markdown
import pytest
import yaml

from build_tools.model import Analysis, Difference, Explanation, Link, Scores, Span
from build_tools.publish.bundle import Bundle, Site
from build_tools.publish.site import pages, record

from . import factory

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]


def page(bundle: Bundle, level: str = "easy") -> str:
    folder = {"standard": "", "easy": "easy/", "full": "full/"}[level]
    return dict(pages(bundle))[f"explainers/{bundle.article.slug}/{folder}index.md"]


def front(text: str) -> dict[str, object]:
    return yaml.safe_load(text.split("---\n")[1])  # type: ignore[no-any-return]


def html(text: str) -> str:
    return markdown.markdown(text.split("---\n", 2)[2], extensions=EXTENSIONS)


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return factory.bundle()


def test_each_level_has_its_own_address(bundle: Bundle) -> None:
    assert [path for path, _ in pages(bundle)] == [
        "explainers/harbour/full/index.md",
        "explainers/harbour/index.md",
        "explainers/harbour/easy/index.md",
    ]


def test_the_same_bundle_gives_the_same_bytes(bundle: Bundle) -> None:
    assert list(pages(bundle)) == list(pages(factory.bundle()))


def test_level_links_name_grade_and_minutes_and_mark_the_current_one(bundle: Bundle) -> None:
    text = html(page(bundle))
    links = re.findall(r'<a ([^>]*class="level"[^>]*)>(.*?)</a>', text)
    assert [re.sub("<[^>]+>", "", inner) for _, inner in links] == [
        "Easy Grade 5, 2 min",
        "Standard Grade 8, 2 min",
        "Full Grade 11, 2 min",
    ]
    assert [("aria-current" in attributes) for attributes, _ in links] == [True, False, False]


def test_only_the_default_level_is_searched(bundle: Bundle) -> None:
    assert front(page(bundle, "easy"))["search"] == {"exclude": True}
    assert front(page(bundle, "full"))["search"] == {"exclude": True}
    assert "search" not in front(page(bundle, "standard"))


def test_automatic_text_says_so_and_checked_text_names_its_editor(bundle: Bundle) -> None:
    assert "Adapted automatically. No editor has checked it yet." in page(bundle, "easy")
    assert "Checked by Ada Berg." in page(bundle, "standard")
    assert "out of date" not in page(bundle, "standard")
    stale = dataclasses.replace(bundle, stale=frozenset({"standard"}))
    assert "The check is out of date." in page(stale, "standard")


def test_a_missed_goal_is_told_at_the_top(bundle: Bundle) -> None:
    missed = dataclasses.replace(bundle.adapted["easy"], target_met=False)
    hard = dataclasses.replace(bundle.analyses["easy"], scores=bundle.analyses["full"].scores)
    text = page(
        dataclasses.replace(
            bundle, adapted={**bundle.adapted, "easy": missed}, analyses={**bundle.analyses, "easy": hard}
        )
    )
    assert "harder than our goal, grade 4 to 6" in text.split("<nav")[0]
    assert "does **not** meet the goal" in text


def test_terms_are_linked_once_a_section(bundle: Bundle) -> None:
    text = html(page(bundle, "full"))
    assert text.count('data-term="maren-holt"') == 1
    assert text.count('data-term="lunde"') == 1
    assert 'href="../../../glossary/lunde.md"' in text


def test_every_sentence_of_a_level_leads_to_its_source(bundle: Bundle) -> None:
    sentences = re.findall(r'<span class="s[^"]*" id="s-[^"]+"([^>]*)>', html(page(bundle)))
    assert sentences
    assert all("data-o=" in attributes for attributes in sentences)


def test_the_original_stands_beside_changed_paragraphs_only(bundle: Bundle) -> None:
    assert html(page(bundle)).count('class="orig"') == 2
    assert 'class="orig"' not in page(bundle, "full")


def test_paragraphs_have_the_same_anchor_at_every_level(bundle: Bundle) -> None:
    found = [set(re.findall(r'id="(p-\d+)"', html(page(bundle, level)))) for level in ("full", "easy")]
    assert found[0] == found[1] != set()


def test_ids_are_unique_and_links_within_the_page_hold(bundle: Bundle) -> None:
    for level in ("full", "standard", "easy"):
        text = html(page(bundle, level))
        ids = re.findall(r' id="([^"]+)"', text)
        assert len(ids) == len(set(ids))
        assert {target[1:] for target in re.findall(r'href="(#[^"]+)"', text)} <= set(ids)


def test_gaps_are_worded_and_lead_to_their_sentence(bundle: Bundle) -> None:
    text = html(page(bundle))
    assert "<strong>March 3</strong>: which year this was." in text
    assert "<strong>Residents</strong>: who they are." in text
    assert "Who published it." in text


def test_speakers_come_named_first_with_their_kind(bundle: Bundle) -> None:
    text = html(page(bundle))
    names = re.findall(r'<p class="sp-name"><strong>(.*?)</strong> <span class="sp-kind">(.*?)</span>', text)
    assert names == [
        ("Maren Holt", "a person, named"),
        ("Harbour Office", "an office, named"),
        ("Residents", "a group; the article does not say who"),
    ]


def test_empty_parts_are_not_shown() -> None:
    bare = factory.bundle(entries=(), site=Site("Explainer"))
    bare = dataclasses.replace(bare, explanations={level: Explanation() for level in bare.analyses})
    text = page(bare)
    for heading in ("Key points", "Who said what", "Who’s who", "Timeline", "Words on this page", "Check yourself"):
        assert f"## {heading}" not in text
    assert "We do not know who published the article or when." in text


def test_no_grade_is_told_with_its_reason(bundle: Bundle) -> None:
    short = {
        key: dataclasses.replace(value, scores=Scores(40, 3, reason="the text has fewer than 100 words."))
        for key, value in bundle.analyses.items()
    }
    text = page(dataclasses.replace(bundle, analyses=short))
    assert "No grade, 1 min" in re.sub("<[^>]+>", "", text)
    assert "No grade is given: the text has fewer than 100 words." in text
    assert "<svg viewBox" in text  # the map
    assert "plot-title" not in text


def test_lost_facts_are_listed(bundle: Bundle) -> None:
    lost = Difference("lost", "number", "40", "The number 40 is gone.")
    assert "The number 40 is gone." in page(dataclasses.replace(bundle, differences={"easy": (lost,)}))
    assert "All of them are kept." in page(bundle)


def test_structured_data_tells_level_time_and_source() -> None:
    bundle = factory.bundle(url="https://news.example/a?b=1&c=</script>", publisher="The News", date="2026-11-20")
    data = json.loads(str(front(page(bundle))["jsonld"]))
    assert data["educationalLevel"] == "US grade 5"
    assert data["timeRequired"] == "PT2M"
    assert data["isBasedOn"]["publisher"]["name"] == "The News"
    assert data["isBasedOn"]["datePublished"] == "2026-11-20"
    assert "<" not in str(front(page(bundle))["jsonld"])


def test_links_of_the_article_are_kept_when_they_are_safe() -> None:
    text = "See the plan, the map and the trap today."
    start = {word: text.index(word) for word in ("plan", "map", "trap")}
    links = (
        Link(Span(start["plan"], start["plan"] + 4), "https://example.org/plan"),
        Link(Span(start["map"], start["map"] + 3), "/glossary/lunde/"),
        Link(Span(start["trap"], start["trap"] + 4), "javascript:alert(1)"),
    )
    made = html(page(factory.bundle(text, text, links=links), "full"))
    assert 'href="https://example.org/plan"' in made
    assert 'href="../../../glossary/lunde.md">map</a>' in made
    assert "javascript" not in made


HOSTILE = "</title><script>alert(1)</script>[x](javascript:1){: onload=x } \u202e --- \n# h"


def test_hostile_words_in_every_field_stay_words() -> None:
    entries = tuple(
        dataclasses.replace(e, label=HOSTILE, definition=HOSTILE, plain_definition=HOSTILE, role=HOSTILE, aliases=())
        for e in factory.ENTRIES
    )
    bundle = factory.bundle(
        full_text="Good <script>alert(1)</script> text *is* [here](javascript:x).",
        easy_text="Good <script>alert(1)</script> text *is* [here](javascript:x).",
        entries=entries,
        title=HOSTILE,
        site=Site(HOSTILE, HOSTILE, None, {"ports": HOSTILE}, factory.LEVELS, "javascript:alert(1)"),
        summary=HOSTILE,
        publisher=HOSTILE,
        author=HOSTILE,
        url="javascript:alert(1)",
    )
    for _, text in pages(bundle):
        made = html(text)
        assert "<script" not in made
        assert "javascript:" not in re.findall(r'href="([^"]*)"', made)
        assert not re.search(r"<[^>]+\son\w+=", made)
        assert "\u202e" not in made
        assert front(text)["title"]


def test_a_word_of_300_letters_and_an_emoji_come_through() -> None:
    long = "x" * 300 + " \U0001f680 fine."
    assert "x" * 300 in page(factory.bundle(long, long))


def test_the_record_holds_what_lists_need(bundle: Bundle) -> None:
    made = record(bundle)
    assert (made.slug, made.title, made.default_level) == ("harbour", "Work in the harbour", "standard")
    assert [level.id for level in made.levels] == ["easy", "standard", "full"]
    assert made.other_levels == ("easy", "full")
    assert "lunde" in made.entry_ids
    assert made.events[0].sentence_id
    assert made.speakers[0].kind == "named-person"


def test_repeated_sentences_do_not_share_a_source(bundle: Bundle) -> None:
    full: Analysis = bundle.analyses["full"]
    assert len({s.id for s in full.sentences}) == len(full.sentences)


def test_emphasis_of_the_article_is_kept_and_stars_that_are_no_marks_stay() -> None:
    from build_tools.analysis import analyze
    from build_tools.glossary import Matcher
    from build_tools.publish.text import blocks as text_blocks
    from build_tools.sources import parse_markdown

    source = (
        "He read *On Crimes* and **never** slept. Then 5 * 3 and 2 * 4 were ***all*** that was left. A *word*s end.\n"
    )
    (block,) = text_blocks(analyze(parse_markdown(source, "a.md", "a"), Matcher(())), {})
    stressed = [(piece.text, piece.stress) for s in block.sentences for piece in s.pieces if piece.stress]
    assert stressed == [("On Crimes", "em"), ("never", "strong"), ("all", "both"), ("word", "em")]


def test_an_article_without_a_title_is_called_by_its_first_words() -> None:
    from build_tools.publish.explainer import title_of

    untitled = factory.bundle()
    untitled = dataclasses.replace(untitled, article=dataclasses.replace(untitled.article, title=None))
    assert title_of(untitled) == "Without a title: “The Harbour Office indicated that dredging will commence on …”"
    empty = dataclasses.replace(untitled, analyses={})
    assert title_of(empty) == "harbour"


@pytest.mark.parametrize(
    ("contact", "url"),
    [
        (None, None),
        (" desk@example.org ", "mailto:desk@example.org"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("https://example.org/@desk", "https://example.org/@desk"),
        ("javascript:alert(1)", None),
    ],
)
def test_a_bare_mail_address_becomes_a_link(contact: str | None, url: str | None) -> None:
    from build_tools.publish.explainer import contact_url

    assert contact_url(dataclasses.replace(factory.bundle().site, contact=contact)) == url


def test_a_table_is_shown_as_one_with_rows_of_equal_length(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from build_tools.publish.build import build_project

    folder = tmp_path / "content/articles/table"
    folder.mkdir(parents=True)
    (tmp_path / "content/site.yml").write_text(
        "name: A\nlevels: [{id: full, label: Full}, {id: standard, label: S, low: 7, high: 9}, "
        "{id: easy, label: E, low: 4, high: 6}]\n"
    )
    (folder / "article.md").write_text(
        "---\ntitle: A\n---\n\nNobody came.\n\n| day | buses | <more |\n|---|--:|---|\n| Monday | 4 \\| 5 |\n| Friday | 3 | a | b |\n"
    )
    build_project(tmp_path)
    page = (tmp_path / "generated/docs/explainers/table/full/index.md").read_text("utf-8")
    table = html(page).partition("<table")[2].partition("</table>")[0]
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S) for row in re.findall(r"<tr>(.*?)</tr>", table, re.S)]
    assert rows == [["day", "buses", "&#60;more"], ["Monday", "4 &#124; 5", ""], ["Friday", "3", "a"]]
