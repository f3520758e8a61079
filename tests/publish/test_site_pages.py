"""Pages across articles, made of light records."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from build_tools.model import GlossaryEntry, Grade
from build_tools.publish.bundle import ArticleRecord, EventRecord, LevelRecord, Site, SpeakerRecord
from build_tools.publish.maps import HEIGHT, WIDTH, locator_map
from build_tools.publish.search import chunk
from build_tools.publish.site import fixed_pages, glossary_page, site_pages, used_in

from . import factory

SITE = Site("Explainer", "News that anyone can read.", "https://example.org/", {"ports": "Ports"}, factory.LEVELS)


def article(number: int, updated: str | None = "2026-01-01", **more: object) -> ArticleRecord:
    levels = tuple(LevelRecord(key, key.title(), 3.0, Grade(6.0, 5.0, 7.0)) for key in ("easy", "standard", "full"))
    return ArticleRecord(f"a{number}", f"Article {number}", "Summary.", ("ports",), updated, levels, **more)  # type: ignore[arg-type]


def made(
    records: list[ArticleRecord], entries: tuple[GlossaryEntry, ...] = factory.ENTRIES, site: Site = SITE
) -> dict[str, str]:
    pages = {path: text for path, text in site_pages(site, records, entries) if text is not None}
    return {**pages, **dict(fixed_pages(site, "The grade is a mean."))}


def test_home_shows_the_newest_first_and_says_how_many_there_are() -> None:
    text = made([article(n, f"2026-01-{n:02d}") for n in range(1, 20)])["index.md"]
    assert text.index("Article 19") < text.index("Article 18")
    assert "Article 7]" not in text
    assert "All 19 explainers" in text


def test_an_empty_site_has_all_pages_and_says_so() -> None:
    pages = made([], ())
    assert "There is no explainer yet." in pages["index.md"]
    assert "The glossary has no entry yet." in pages["glossary/index.md"]
    assert "No explainer gives a date yet." in pages["timeline.md"]


def test_long_lists_are_split_and_joined_by_links() -> None:
    pages = made([article(n) for n in range(250)])
    assert "(../lists/page-2.md)" in pages["explainers/index.md"]
    assert "(../explainers/index.md)" in pages["lists/page-2.md"]
    assert "(page-3.md)" in pages["lists/page-2.md"]


def test_topics_have_a_page_each() -> None:
    pages = made([article(1)])
    assert "[Ports](ports.md)" in pages["topics/index.md"]
    assert "(../explainers/a1/index.md)" in pages["topics/ports.md"]


def test_dates_without_a_year_stand_apart() -> None:
    events = (EventRecord("1 March 2024", "2024-03-01", "Talks.", "s1"), EventRecord("March 3", None, "More.", None))
    text = made([article(1, events=events)])["timeline.md"]
    assert "## 2000–2099" in text
    assert "1 March 2024" in text
    assert "(explainers/a1/index.md#s-s1)" in text
    assert text.index("Full date not known") < text.index("March 3")


def test_a_long_timeline_is_split_by_year() -> None:
    events = tuple(EventRecord(f"{y}", f"{y}-01-01", f"Year {y}.", None) for y in range(1500, 1990))
    pages = made([article(1, events=events)])
    assert "(timeline/1989.md)" in pages["timeline.md"]
    assert "Year 1989." in pages["timeline/1989.md"]


def test_the_glossary_is_sorted_without_its_articles() -> None:
    text = made([])["glossary/index.md"]
    order = ["dredging", "the Harbour Office", "Lunde", "Maren Holt", "Moss"]
    places = [text.index(f"[{label}]") for label in order]
    assert places == sorted(places)
    assert "{ #letter-h .letter }" in text


def test_a_glossary_of_5000_entries_is_split_by_letter() -> None:
    entries = tuple(
        GlossaryEntry(f"e{n}", f"{chr(97 + n % 26)}word {n}", "term", (), "Long.", "Short.") for n in range(5000)
    )
    pages = made([], entries)
    assert len(pages["glossary/index.md"]) < 200_000
    assert "[bword 1](../e1.md)" in pages["glossary/a-z/b.md"]


def test_an_entry_page_lists_where_it_is_used() -> None:
    by_id = {entry.id: entry for entry in factory.ENTRIES}
    used = used_in([article(1, entry_ids=("maren-holt",)), article(2)])
    path, text = glossary_page(SITE, by_id["maren-holt"], used, by_id)
    assert path == "glossary/maren-holt.md"
    assert "(../explainers/a1/index.md)" in text
    assert "a2" not in text
    assert "[the Harbour Office](harbour-office.md)" in text
    assert "say: MAH-ren holt" in text
    assert "as of November 2026" in text


def test_no_page_across_two_thousand_articles_grows_beyond_two_megabytes() -> None:
    records = [article(n, entry_ids=("lunde", "moss")) for n in range(2000)]
    pages = made(records)
    assert max(len(text) for text in pages.values()) < 2_000_000


def test_feeds_parse_and_hold_whole_addresses() -> None:
    records = [article(1), article(2, None)]
    records.append(ArticleRecord("x", "A & B <i> “c”", None, (), "2026-02-30", ()))
    pages = made(records)
    items = ElementTree.fromstring(pages["feed.xml"]).findall("./channel/item")
    assert {item.findtext("link") for item in items} == {
        f"https://example.org/explainers/{s}/" for s in ("a1", "a2", "x")
    }
    assert "A & B <i> “c”" in [item.findtext("title") for item in items]
    assert [item.findtext("pubDate") for item in items if item.findtext("title") == "Article 1"] == [
        "Thu, 01 Jan 2026 00:00:00 GMT"
    ]
    feed = json.loads(pages["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert len(feed["items"]) == 3


def test_speakers_without_an_entry_are_told_apart() -> None:
    speakers = (SpeakerRecord("Ola Nord", "named-person", 1), SpeakerRecord("Holt", "named-person", 1))
    text = made([article(1, speakers=(*speakers, SpeakerRecord("Residents", "unnamed-group", 1)))])["people.md"]
    assert "Also speaking" in text
    assert "Ola Nord" in text.split("Also speaking")[1]
    assert "Holt" not in text.split("Also speaking")[1]
    assert "Residents" not in text


def test_the_report_puts_what_needs_an_editor_first() -> None:
    levels = (
        LevelRecord("easy", "Easy", 2.0, Grade(9.0, 8.0, 10.0), False, None, False, (10, 40)),
        LevelRecord("standard", "Standard", 2.0, Grade(8.0, 7.0, 9.0), True, "Ada Berg"),
    )
    text = made([ArticleRecord("a", "A", None, (), None, levels)])["report.md"]
    assert text.index("too hard") < text.index("nothing")
    assert "2 sentences, the longest of 40 words, 1 too long" in text


def test_the_method_page_prints_the_formula_and_the_levels() -> None:
    text = made([])["method.md"]
    assert "The grade is a mean." in text
    assert "**Easy**: the same story for school grade 4 to 6." in text


def test_a_map_holds_all_its_places_and_some_land() -> None:
    drawn = locator_map(factory.ENTRIES)
    assert drawn is not None
    assert {place.label for place in drawn.places} == {"Lunde", "Moss"}
    assert all(0 <= place.x <= WIDTH and 0 <= place.y <= HEIGHT for place in drawn.places)
    assert drawn.paths


@pytest.mark.parametrize("where", [(90.0, 0.0), (-90.0, 180.0), (0.0, -180.0), (0.0, 0.0)])
def test_a_map_can_be_drawn_anywhere(where: tuple[float, float]) -> None:
    import dataclasses

    drawn = locator_map([dataclasses.replace(factory.ENTRIES[2], coordinates=where)])
    assert drawn is not None
    assert all(0 <= place.x <= WIDTH for place in drawn.places)


def test_no_coordinates_no_map() -> None:
    assert locator_map(factory.ENTRIES[:2]) is None


def test_a_long_search_index_is_put_into_pieces(tmp_path) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "search"
    folder.mkdir()
    docs = [{"location": f"explainers/a{n}/", "title": f"Article &amp; {n}", "text": "<p>river</p>"} for n in range(30)]
    (folder / "search_index.json").write_text(json.dumps({"docs": docs}), "utf-8")
    assert not chunk(tmp_path)
    assert chunk(tmp_path, limit=100)
    assert json.loads((folder / "search_index.json").read_text("utf-8")) == {"pagefind": True}
    assert (tmp_path / "pagefind" / "pagefind.js").is_file()


def _dated(number: int) -> ArticleRecord:
    events = tuple(
        EventRecord(f"in {year}" if year % 7 else "in May", str(year) if year % 7 else None, f"It rained {year}.", "s1")
        for year in range(1950, 1970)
    )
    return article(number, f"2026-01-{1 + number % 28:02d}", events=events, entry_ids=("maren-holt",))


_CHANGES = {
    "nothing": lambda records: records,
    "a grade": lambda records: [*records[:-1], replace(records[-1], levels=records[-1].levels[:2])],
    "a date": lambda records: [replace(records[0], events=records[0].events[1:]), *records[1:]],
    "a date without a year": lambda records: [
        replace(records[0], events=tuple(e for e in records[0].events if e.resolved)),
        *records[1:],
    ],
    "a year of its own": lambda records: [
        replace(records[0], events=(EventRecord("in 1812", "1812", "War.", None),)),
        *records[1:],
    ],
    "a title": lambda records: [replace(records[4], title="New"), *records[:4], *records[5:]],
    "a topic": lambda records: [replace(records[4], topics=("law", "ports")), *records[:4], *records[5:]],
    "a speaker": lambda records: [
        replace(records[2], speakers=(SpeakerRecord("Ann", "named-person", 1),)),
        *records[:2],
        *records[3:],
    ],
    "one goes": lambda records: records[1:],
    "one comes": lambda records: [*records, _dated(500)],
    "most go": lambda records: records[:3],
    "many come": lambda records: [*records, *(article(n) for n in range(300, 500))],
}


@pytest.mark.parametrize("change", _CHANGES)
@pytest.mark.parametrize("number", [3, 130])
def test_a_page_that_shows_the_same_is_not_made_again_and_any_other_is(change: str, number: int) -> None:
    old = [_dated(n) for n in range(number, 0, -1)]
    if number == 3 and change in ("a title", "a topic"):
        old += [_dated(n) for n in (10, 11)]
    new = _CHANGES[change](old)
    before = {path: text for path, text in site_pages(SITE, old, factory.ENTRIES) if text is not None}
    after = dict(site_pages(SITE, new, factory.ENTRIES))
    kept = before.keys() - {"people.md"}
    step = dict(site_pages(SITE, new, factory.ENTRIES, old, kept))
    assert {path: before[path] if text is None else text for path, text in step.items()} == after
    assert step["people.md"] is not None
    left = {path for path, text in step.items() if text is None}
    if change == "nothing":
        assert {"index.md", "timeline.md", "report.md", "topics/ports.md"} - left <= (
            {"timeline.md"} if number == 3 else set()
        )
    if change == "a date" and number == 130:
        assert "timeline/1951.md" in left
