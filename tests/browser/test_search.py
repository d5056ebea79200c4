"""Searching, as a reader does it."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.handmade import HOSTILE

pytestmark = pytest.mark.browser

HITS = ".d-hit h2 a"
STATUS = ".d-status [role=status]"


def titles(page: Page) -> list[str]:
    """The titles found, once the number of hits is told."""
    expect(page.locator(STATUS)).to_have_text(re.compile(r"\d+ results?|Nothing found"))
    return page.locator(HITS).all_inner_texts()


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Haniyeh", "Ismail Haniyeh"),
        pytest.param("haniya", "Ismail Haniyeh", marks=pytest.mark.slow),
        ("هنية", "Ismail Haniyeh"),
        ("Al-Aruri", "Saleh al-Arouri"),
        pytest.param("salih al aruri", "Saleh al-Arouri", marks=pytest.mark.slow),
        pytest.param("Arouri", "Saleh al-Arouri", marks=pytest.mark.slow),
        ("Nasrullah", "Hassan Nasrallah"),
        ("王毅", "Wang Yi"),
        pytest.param("hamas", "Hamas", marks=pytest.mark.slow),
    ],
)
def test_an_actor_comes_first_in_any_spelling(page: Page, base: str, words: str, actor: str) -> None:
    page.goto(f"{base}search/?q={words}")
    assert titles(page)[0] == actor


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("harbour", "Talks in Beirut"),
        pytest.param("visits", "Talks in Beirut", marks=pytest.mark.slow),
        ("外交部长", "王毅会见外长"),
        ("بيروت", "هنية في بيروت"),
        ('"buried in Beirut"', "A funeral in Beirut"),
        pytest.param("funeral", "A funeral in Beirut", marks=pytest.mark.slow),
        pytest.param("example times", "The Example Times", marks=pytest.mark.slow),
    ],
)
def test_words_of_every_language_are_found(page: Page, base: str, words: str, title: str) -> None:
    page.goto(f"{base}search/?q={words}")
    assert title in titles(page)


def test_an_actor_shows_how_else_it_is_written(page: Page, base: str) -> None:
    page.goto(f"{base}search/?q=Haniyeh")
    expect(page.locator(".d-hit").first).to_contain_text("Also Haniyeh, Ismail Haniya, هنية")


def test_what_was_left_out_is_not_found(page: Page, base: str) -> None:
    page.goto(f"{base}search/?q=furniture")
    assert titles(page) == []
    expect(page.locator(STATUS)).to_contain_text("Nothing found")


def test_a_word_is_marked_in_its_sentence(page: Page, base: str) -> None:
    page.goto(f"{base}search/?q=harbour")
    expect(page.locator(".d-hit mark").first).to_have_text("harbour")


def test_markup_of_an_article_is_text_in_its_excerpt(page: Page, base: str) -> None:
    page.goto(f"{base}search/?q=harmless")
    expect(page.locator(".d-hit").first).to_contain_text("<img src=x onerror=alert(3)>")
    assert page.locator("img").count() == 0


def test_the_header_leads_to_the_search(page: Page, base: str) -> None:
    page.goto(f"{base}actor/hamas/")
    page.locator(".d-find input").fill("harbour")
    page.locator(".d-find input").press("Enter")
    page.wait_for_url("**/search/?q=harbour")
    assert titles(page) == ["Talks in Beirut"]


def test_today_leads_to_the_search(page: Page, base: str) -> None:
    page.goto(base)
    page.locator(".d-search input").fill("harbour")
    page.locator(".d-search").get_by_role("button", name="Search").click()
    page.wait_for_url("**/search/?q=harbour")
    assert titles(page) == ["Talks in Beirut"]


def test_without_script_the_header_has_a_link(browser, base: str) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}actor/hamas/")
    page.locator(".d-find a").click()
    expect(page.locator("h1")).to_have_text("Search")
    expect(page.locator(".d-search")).to_contain_text("needs JavaScript")
    context.close()


def test_a_facet_narrows_and_its_chip_widens_again(page: Page, base: str) -> None:
    page.goto(f"{base}search/?q=Hamas")
    before = len(titles(page))
    page.locator(".d-facets").get_by_role("button", name=re.compile("Saleh al-Arouri")).click()
    expect(page).to_have_url(re.compile(r"actor=Saleh\+al-Arouri"))
    expect(page.locator(STATUS)).not_to_have_text(re.compile(f"^{before} results"))
    narrowed = titles(page)
    assert "A report without a date" not in narrowed
    assert "A funeral in Beirut" in narrowed
    page.get_by_role("button", name="Remove the filter Actor: Saleh al-Arouri").click()
    expect(page.locator(STATUS)).to_have_text(re.compile(f"^{before} results"))
    expect(page).not_to_have_url(re.compile("actor="))


def test_a_filter_without_words_lists_everything_with_it(page: Page, base: str) -> None:
    page.goto(f"{base}search/?source=Sample+Daily&kind=article&sort=date")
    assert titles(page) == [
        "A funeral in Beirut",
        "Haniyeh travels, Haniyeh returns",
        '"><script>alert(1)</script></title><img src=x onerror=alert(2)> & {{ 7*7 }}',
        "王毅会见外长",
    ]


def test_a_result_is_named_as_its_file_which_begins_with_the_date(page: Page, base: str, built_site: Path) -> None:
    page.goto(f"{base}search/")
    search = "async (at) => (await (await import(at)).search('harbour')).results.map((result) => result.id)"
    (name,) = page.evaluate(search, f"{base}pagefind/pagefind.js")
    assert name.startswith("2023-")
    assert (built_site / "pagefind/fragment" / f"{name}.pf_fragment").is_file()


def test_newest_first_keeps_the_undated(page: Page, base: str) -> None:
    page.goto(f"{base}search/?q=Hamas&kind=article")
    expect(page.locator(STATUS)).to_contain_text("results")
    page.get_by_role("button", name="Newest").click()
    expect(page).to_have_url(re.compile("sort=date"))
    expect(page.locator(HITS).first).to_have_text("A funeral in Beirut")
    assert titles(page)[-1] == "A report without a date"


def test_the_address_holds_the_state(page: Page, base: str) -> None:
    page.goto(f"{base}search/")
    page.locator(".d-search input").fill("Haniyeh")
    expect(page).to_have_url(re.compile(r"\?q=Haniyeh$"))
    page.locator(".d-facets").get_by_role("button", name=re.compile("^2023")).click()
    expect(page).to_have_url(re.compile(r"\?q=Haniyeh&year=2023$"))
    expect(page.locator(HITS).first).not_to_have_text("Ismail Haniyeh")
    found = titles(page)
    page.reload()
    assert titles(page) == found
    expect(page.locator(".d-search input")).to_have_value("Haniyeh")
    expect(page.locator(".d-chosen .d-chip")).to_have_text(["Year: 2023"])
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?q=Haniyeh$"))
    expect(page.locator(HITS).first).to_have_text("Ismail Haniyeh")


def test_the_keyboard_is_enough(page: Page, base: str) -> None:
    page.goto(f"{base}search/")
    expect(page.locator(".d-search input")).to_be_focused()
    page.keyboard.type("harbour")
    page.keyboard.press("Enter")
    assert titles(page) == ["Talks in Beirut"]
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.d-hit a')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Talks in Beirut")


def test_the_search_works_below_a_path(page: Page, base_below: str) -> None:
    page.goto(f"{base_below}actor/hamas/")
    page.locator(".d-find input").fill("Haniyeh")
    page.locator(".d-find input").press("Enter")
    assert titles(page)[0] == "Ismail Haniyeh"
    page.locator(HITS).first.click()
    expect(page).to_have_url(f"{base_below}actor/ismail-haniyeh/")


def test_a_missing_index_is_told(page: Page, base: str) -> None:
    page.route("**/pagefind/pagefind.js", lambda route: route.fulfill(body="throw 1", content_type="text/javascript"))
    page.goto(f"{base}search/?q=x")
    expect(page.locator(STATUS)).to_contain_text("could not be loaded")
    for button in page.locator(".d-found button").all():
        expect(button).to_be_hidden()


def test_without_workers_it_is_found_all_the_same(page: Page, base: str) -> None:
    page.add_init_script("delete globalThis.Worker")
    page.goto(f"{base}search/?q=harbour")
    assert titles(page) == ["Talks in Beirut"]
    page.goto(f"{base}search/?q=Hamas&kind=article&sort=date")
    assert titles(page)[0] == "A funeral in Beirut"


def test_where_nothing_is_found_the_nearest_names_are_told(page: Page, base: str) -> None:
    page.goto(f"{base}search/?q=Nesralah")
    expect(page.locator(STATUS)).to_contain_text("Nothing found for “Nesralah”. Try fewer words, or another spelling.")
    near = page.locator(".d-found p", has_text="Nearest names")
    expect(near.get_by_role("link")).to_have_text(["Hassan Nasrallah"])
    expect(page.get_by_role("button", name=re.compile("Download"))).to_have_count(0)
    page.locator(".d-search input").fill("harbour")
    expect(page.locator(HITS)).to_have_text(["Talks in Beirut"])
    expect(near).to_have_count(0)


def test_all_results_are_downloaded_not_those_shown_alone(page: Page, base: str) -> None:
    page.goto(f"{base}search/?kind=article&kind=actor&sort=date")
    expect(page.locator(STATUS)).to_have_text("14 results")
    expect(page.locator(HITS)).to_have_count(10)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download 14 results (CSV)").click()
    assert download.value.suggested_filename == "search-results.csv"
    text = download.value.path().read_bytes().decode("utf-8-sig")
    fields, *rows = csv.reader(io.StringIO(text, newline=""))
    assert fields == ["title", "address", "kind", "source", "date"]
    assert len(rows) == 14
    found = {row[0]: row[1:] for row in rows}
    assert found["A funeral in Beirut"] == [f"{base}article/2c3d4e5f-funeral/", "article", "Sample Daily", "2024-01-04"]
    assert found["A report without a date"][1:] == ["article", "The Example Times", ""]
    assert found["Hamas"] == [f"{base}actor/hamas/", "actor", "", ""]
    assert HOSTILE in found
    expect(page.get_by_role("button", name="Download 14 results (CSV)")).to_be_visible()


def test_no_spreadsheet_runs_what_is_downloaded(page: Page, base: str) -> None:
    page.goto(base)
    told = page.evaluate(
        """async (titles) => {
          const { csv } = await import("/assets/digest/table.js");
          return csv(titles.map((title) => [title, "a", "", "", ""]));
        }""",
        ["=1+1", "+1", "-1", "@x", "\tx", "＝1", "＠x", 'say "a, b"', "two\nlines", "as it is"],
    )
    titles = [row[0] for row in csv.reader(io.StringIO(told, newline=""))]
    assert titles == [
        *("title", "'=1+1", "'+1", "'-1", "'@x", "'\tx", "'＝1", "'＠x"),
        *('say "a, b"', "two\nlines", "as it is"),
    ]


def test_a_failed_download_is_told(page: Page, base: str) -> None:
    page.route("**/table.js", lambda route: route.fulfill(body="throw 1", content_type="text/javascript"))
    page.goto(f"{base}search/?kind=article&kind=actor")
    expect(page.locator(STATUS)).to_have_text("14 results")
    page.get_by_role("button", name="Download 14").click()
    expect(page.locator(STATUS)).to_contain_text("The results could not be collected")
    expect(page.get_by_role("button", name="Download 14 results (CSV)")).to_be_visible()
    expect(page.locator(HITS)).to_have_count(10)


def test_a_download_tells_how_far_it_is_and_can_be_stopped(page: Page, base: str) -> None:
    waits = """
        export const csv = () => "", save = () => { throw "saved"; };
        export async function rows(results, tell, stopped) {
          tell(3);
          while (!stopped()) await new Promise((done) => setTimeout(done, 5));
          document.title = "stopped";
          return null;
        }
    """
    page.route("**/table.js", lambda route: route.fulfill(body=waits, content_type="text/javascript"))
    page.goto(f"{base}search/?kind=article&kind=actor")
    expect(page.locator(STATUS)).to_have_text("14 results")
    page.get_by_role("button", name="Download 14").click()
    page.get_by_role("button", name="Collecting 3 of 14, stop").click()
    expect(page.get_by_role("button", name="Download 14 results (CSV)")).to_be_visible()
    expect(page).to_have_title("stopped")
    expect(page.locator(STATUS)).to_have_text("14 results")


def test_on_a_phone_the_facets_are_folded_away(phone: Page, base: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"{base}search/?q=Hamas")
    titles(phone)
    facets = phone.locator(".d-facets")
    expect(facets.get_by_role("group")).to_have_count(0)
    phone.get_by_text("Narrow down").click()
    expect(facets.get_by_role("group").first).to_be_visible()
    assert phone.locator(".d-facet legend").all_inner_texts() == ["Kind", "Actor", "Source", "Year", "Language"]
    facets.get_by_role("button", name=re.compile("Saleh al-Arouri")).click()
    expect(phone.locator(".d-chosen").get_by_role("button")).to_have_text(["Actor: Saleh al-Arouri"])
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_at_a_desk_the_facets_stand_left_of_the_results(page: Page, base: str) -> None:
    page.goto(f"{base}search/?q=Hamas")
    titles(page)
    facets, hits = page.locator(".d-facets").bounding_box(), page.locator(".d-hits").bounding_box()
    assert facets is not None and hits is not None
    assert facets["x"] + facets["width"] < hits["x"]
