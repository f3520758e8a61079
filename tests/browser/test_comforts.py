"""The comforts that scripts add, one by one."""

from __future__ import annotations

from .conftest import Opener

TEXT = "/explainers/river-talks/"

SPEECH = """
window.spoken = [];
Object.defineProperty(window, 'speechSynthesis', {value: {
  getVoices: () => [], cancel() {}, speak(u) { window.spoken.push(u); } }});
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def test_a_card_opens_by_enter_closes_by_escape_and_gives_focus_back(open_page: Opener) -> None:
    page = open_page(TEXT)
    term = page.locator("a.term").first
    term.focus()
    page.keyboard.press("Enter")
    card = page.locator(".card")
    assert card.is_visible()
    assert page.evaluate("document.activeElement.className") == "close"
    assert card.get_by_text("More about this").get_attribute("href") == term.evaluate("e => e.href")
    page.keyboard.press("Escape")
    assert card.count() == 0
    assert term.evaluate("e => e === document.activeElement")


def test_a_card_keeps_the_tab_key_inside(open_page: Opener) -> None:
    page = open_page(TEXT)
    page.locator("a.term").first.click()
    for _ in range(7):
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('.card')")


def test_a_card_closes_by_a_click_outside(open_page: Opener) -> None:
    page = open_page(TEXT)
    page.locator("a.term").first.click()
    page.locator("h1").click()
    assert page.locator(".card").count() == 0


def test_a_card_is_a_sheet_at_the_bottom_of_a_phone(open_page: Opener) -> None:
    page = open_page(TEXT, 390)
    page.locator("a.term").first.click()
    box = page.locator(".card").bounding_box()
    assert box is not None
    assert (round(box["x"]), round(box["width"]), round(box["y"] + box["height"])) == (0, 390, 900)


def test_cards_can_be_turned_off_and_then_links_are_links(open_page: Opener) -> None:
    page = open_page(TEXT)
    page.locator("a.term").first.click()
    page.get_by_role("button", name="Turn cards off").click()
    page.locator("a.term").first.click()
    page.wait_for_url("**/glossary/**")


def test_changing_the_level_lands_at_the_same_paragraph(open_page: Opener) -> None:
    page = open_page(TEXT, 390)
    last = page.locator("[id^='p-']").last
    anchor = last.get_attribute("id")
    last.evaluate("e => e.scrollIntoView({block: 'center'})")
    page.evaluate(
        "id => { const e = document.getElementById(id), bar = document.getElementById('levels');"
        "scrollBy(0, e.getBoundingClientRect().top - bar.getBoundingClientRect().bottom - 4); }",
        anchor,
    )
    box = page.locator("a.level[data-level=easy]").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 20, box["y"] + 20)  # a locator's own click would scroll the page first
    page.wait_for_url(f"**/easy/#{anchor}")


def test_the_level_switch_stays_and_does_not_cover_the_target(open_page: Opener) -> None:
    page = open_page(TEXT, 390)
    page.locator(".points a.see").last.click()
    page.wait_for_timeout(100)
    bar = page.locator("#levels").bounding_box()
    target = page.locator(".s:target").bounding_box()
    assert bar is not None
    assert target is not None
    assert abs(bar["y"]) < 1
    assert target["y"] >= bar["y"] + bar["height"] - 1


def test_a_chosen_level_opens_from_lists_but_never_redirects(open_page: Opener) -> None:
    page = open_page(TEXT)
    page.locator("a.level[data-level=easy]").click()
    page.wait_for_url("**/easy/")
    page.locator(".site-name").click()
    href = page.locator(f"a.teaser-title[href*='{TEXT.split('/')[2]}']").get_attribute("href")
    assert href is not None
    assert href.endswith(TEXT + "easy/")
    page.goto(page.url + TEXT.lstrip("/"))
    assert page.url.endswith(TEXT)


def test_originals_open_for_the_page_and_for_one_sentence(open_page: Opener) -> None:
    page = open_page(TEXT + "easy/")
    page.locator("#originals").click()
    assert all(page.locator("details.orig").evaluate_all("all => all.map(e => e.open)"))
    page.get_by_role("button", name="Show changes").click()
    page.get_by_role("button", name="Original of this sentence").first.click()
    shown = page.locator(".origtext").first.text_content()
    assert shown
    assert shown in (page.locator("details.orig").first.text_content() or "")


def test_reading_aloud_marks_the_sentence_and_stops(open_page: Opener) -> None:
    page = open_page(TEXT, setup=SPEECH)
    page.locator("#aloud").click()
    first = page.locator(".s").first
    assert page.evaluate("spoken[0].text") == first.text_content()
    assert "is-spoken" in (first.get_attribute("class") or "")
    page.evaluate("spoken[0].onend()")
    assert "is-spoken" in (page.locator(".s").nth(1).get_attribute("class") or "")
    page.keyboard.press("Escape")
    assert page.locator(".is-spoken").count() == 0


def test_choices_work_at_once_and_are_kept(open_page: Opener) -> None:
    page = open_page(TEXT)
    before = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    page.locator("#reading-open").click()
    page.get_by_label("Bigger").check()
    page.get_by_label("High contrast").check()
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > before
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "reading-open"
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "contrast"
    assert page.evaluate("document.documentElement.dataset.size") == "2"
    page.locator("#reading-open").click()
    page.get_by_role("button", name="Undo all my choices").click()
    assert page.evaluate("document.documentElement.dataset.size") is None


def test_line_focus_follows_the_mouse(open_page: Opener) -> None:
    page = open_page(TEXT, setup="localStorage.setItem('explainer', JSON.stringify({focus: 'on'}))")
    page.mouse.move(600, 500)
    top = page.locator(".lens i").first.bounding_box()
    assert top is not None
    assert 400 < top["height"] < 500


def test_keys_change_the_level_and_can_be_turned_off(open_page: Opener) -> None:
    page = open_page(TEXT)
    page.keyboard.press("1")
    page.wait_for_url("**/easy/")
    page.evaluate("explainer.set('keys', 'off')")
    page.keyboard.press("2")
    page.wait_for_timeout(200)
    assert page.url.endswith("/easy/")


def test_every_key_is_listed(open_page: Opener) -> None:
    page = open_page("/keys/")
    listed = page.locator("td:first-child").all_text_contents()
    assert {"/", "r", "o", "?", "1, 2, 3", "Esc", "Tab", "Enter"} == set(listed)


def test_search_loads_its_index_only_when_asked_and_finds(open_page: Opener) -> None:
    page = open_page("/search/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "search_index" in request.url else None)
    page.wait_for_timeout(100)
    assert not asked
    page.locator("#find").fill("estuary")
    page.wait_for_selector(".results li")
    assert "river" in (page.locator(".results").text_content() or "").casefold()
    page.locator("#find").fill("zzzz")
    page.wait_for_selector("text=Nothing found")


def test_home_has_a_search_that_works_without_knowing_where(open_page: Opener) -> None:
    page = open_page("/")
    page.locator("#q").fill("water")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**q=water")
    page.wait_for_selector(".results li")
