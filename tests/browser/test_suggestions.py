"""Actors suggested while a name is typed: in any spelling and script, in every box, by the keyboard alone."""

from __future__ import annotations

import sys
from random import Random

import pytest
from playwright.sync_api import Browser, Page, expect

from digest.names.key import keys
from digest.names.typed import typed, typed_key
from tests.quality.row import Corpus

pytestmark = pytest.mark.browser

HEADER = ".d-find input"
NAMES = "[role=listbox] [role=option]"
_SAID = """async (names) => {
  const known = await (await import("/assets/digest/names.js")).names();
  return names.map((name) => known.typed(name)).map((tokens) => [tokens, tokens.map((token) => known.key(token))]);
}"""


def suggested(page: Page) -> list[str]:
    expect(page.locator(NAMES).first).to_be_visible()
    return page.locator(f"{NAMES} bdi").all_inner_texts()


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Qasem", "Naim Qassem"),
        pytest.param("Kassem", "Naim Qassem", marks=pytest.mark.slow),
        ("Kas", "Naim Qassem"),
        pytest.param("naeem q", "Naim Qassem", marks=pytest.mark.slow),
        ("قاسم", "Naim Qassem"),
        pytest.param("نعيم قاسم", "Naim Qassem", marks=pytest.mark.slow),
        ("نعیم قاس", "Naim Qassem"),
        pytest.param("קאסם", "Naim Qassem", marks=pytest.mark.slow),
        ("Касем", "Naim Qassem"),
        pytest.param("هنية", "Ismail Haniyeh", marks=pytest.mark.slow),
        ("هنيّة", "Ismail Haniyeh"),
        pytest.param("Ismaïl Hanié", "Ismail Haniyeh", marks=pytest.mark.slow),
        pytest.param("Насралла", "Hassan Nasrallah", marks=pytest.mark.slow),
        ("נסראללה", "Hassan Nasrallah"),
        pytest.param("نصر الله", "Hassan Nasrallah", marks=pytest.mark.slow),
        pytest.param("王", "Wang Yi", marks=pytest.mark.slow),
        ("外交部长王毅", "Wang Yi"),
        ("al-A", "Saleh al-Arouri"),
        pytest.param("العاروري", "Saleh al-Arouri", marks=pytest.mark.slow),
        ("what Sheikh Naim Qa", "Naim Qassem"),
        ("Qassem in Tyre", "Naim Qassem"),
        ("Nasralah", "Hassan Nasrallah"),
    ],
)
def test_a_name_in_any_spelling_and_script_is_known(page: Page, base: str, words: str, actor: str) -> None:
    page.goto(f"{base}actor/hamas/")
    page.locator(HEADER).fill(words)
    assert suggested(page)[0] == actor


def test_words_that_are_no_name_suggest_nothing(page: Page, base: str) -> None:
    page.goto(f"{base}actor/hamas/")
    page.locator(HEADER).fill("Haniyeh")
    suggested(page)
    page.locator(HEADER).fill("harbour")
    expect(page.locator(NAMES)).to_have_count(0)
    expect(page.locator(HEADER)).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("path", ["actor/hamas/", "", "search/"])
def test_each_box_suggests_links_with_kind_and_count(page: Page, base: str, path: str) -> None:
    page.goto(f"{base}{path}")
    box = page.locator(f"{'.d-search' if path in ('', 'search/') else '.d-find'} input")
    box.press_sequentially("Haniye")
    expect(page.locator(NAMES)).to_have_text(["Ismail Haniyeh person · 3 articles"])
    page.locator(NAMES).click()
    expect(page).to_have_url(f"{base}actor/ismail-haniyeh/")


def test_it_is_a_combobox(page: Page, base: str) -> None:
    page.goto(f"{base}actor/hamas/")
    page.locator(HEADER).fill("a")
    found = suggested(page)
    box = page.get_by_role("combobox", name="Search", expanded=True)
    expect(box).to_have_attribute("aria-autocomplete", "list")
    expect(page.get_by_role("listbox", name="Actors")).to_have_id(str(box.get_attribute("aria-controls")))
    expect(page.locator(".d-find [role=status]")).to_have_text(f"{len(found)} actor{'s' * (len(found) > 1)} suggested")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
    assert not box.get_attribute("aria-activedescendant")


def test_the_keyboard_goes_all_the_way(page: Page, base: str) -> None:
    page.goto(f"{base}actor/hamas/")
    box = page.locator(HEADER)
    box.fill("ha")
    names = suggested(page)
    assert len(names) > 2
    chosen = page.get_by_role("option", selected=True)

    def at(key: str) -> str:
        page.keyboard.press(key)
        expect(box).to_be_focused()
        expect(box).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
        return chosen.locator("bdi").inner_text()

    assert [at("ArrowDown"), at("ArrowDown"), at("ArrowUp")] == [names[0], names[1], names[0]]
    assert [at("End"), at("Home")] == [names[-1], names[0]]
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(0)
    assert at("ArrowUp") == names[-1]
    page.keyboard.press("ArrowDown")
    expect(chosen).to_have_count(0)
    at("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(NAMES)).to_have_count(0)
    expect(box).to_have_value("ha")
    page.keyboard.type("n")
    suggested(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Ismail Haniyeh")


def test_without_a_choice_the_words_are_searched_for(page: Page, base: str) -> None:
    page.goto(f"{base}actor/hamas/")
    page.locator(HEADER).fill("Haniyeh harbour")
    suggested(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=Haniyeh+harbour")
    expect(page.locator(NAMES)).to_have_count(0)
    expect(page.locator(".d-hit h2 a").first).to_have_text("Talks in Beirut")


def test_home_and_end_move_in_the_text_where_nothing_is_chosen(page: Page, base: str) -> None:
    page.goto(f"{base}actor/hamas/")
    page.locator(HEADER).fill("aniyeh")
    page.keyboard.press("Home")
    page.keyboard.type("H")
    expect(page.locator(HEADER)).to_have_value("Haniyeh")


def test_names_are_loaded_when_somebody_types_and_not_before(newcomer: Page, base: str) -> None:
    asked: list[str] = []
    newcomer.on("request", lambda request: asked.append(request.url.removeprefix(base)))
    for path in ("actor/hamas/", "", "search/"):
        newcomer.goto(f"{base}{path}")
        newcomer.wait_for_load_state("networkidle")
    wanted = {"search/names.json", "assets/digest/names.js", "assets/digest/suggest.js", "assets/digest/table.js"}
    assert not wanted & set(asked)
    newcomer.goto(f"{base}actor/hamas/")
    newcomer.locator(HEADER).press_sequentially("Hani")
    suggested(newcomer)
    assert asked.count("search/names.json") == 1


def test_on_a_phone_names_fit_and_can_be_touched(phone: Page, base: str) -> None:
    phone.emulate_media(reduced_motion="reduce")
    for path, box in (("actor/hamas/", HEADER), ("", ".d-search input")):
        phone.goto(f"{base}{path}")
        phone.locator(box).fill("ha")
        suggested(phone)
        edges = phone.locator("[role=listbox]:not([hidden])").bounding_box()
        assert edges is not None
        assert edges["x"] >= 0 and edges["x"] + edges["width"] <= 320 and edges["width"] > 250
        heights = [box["height"] for box in (option.bounding_box() for option in phone.locator(NAMES).all()) if box]
        assert min(heights) >= 24
        assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_suggestions_work_below_a_path(page: Page, base_below: str) -> None:
    page.goto(f"{base_below}actor/hamas/")
    page.locator(HEADER).fill("هنية")
    suggested(page)
    page.locator(NAMES).first.click()
    expect(page).to_have_url(f"{base_below}actor/ismail-haniyeh/")


def test_without_the_names_the_box_still_searches(page: Page, base: str) -> None:
    page.route("**/search/names.json", lambda route: route.fulfill(body="{", content_type="application/json"))
    page.goto(f"{base}actor/hamas/")
    with page.expect_event("console", lambda said: said.text.startswith("names:")):
        page.locator(HEADER).fill("Haniyeh")
    page.keyboard.press("Enter")
    expect(page.locator(".d-hit h2 a").first).to_have_text("Ismail Haniyeh")


def test_without_script_a_link_leads_to_the_lists(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}actor/hamas/")
    page.locator(".d-find a").click()
    page.locator(".d-search").get_by_role("link", name="actors").click()
    expect(page.locator("h1")).to_have_text("Actors")
    context.close()


def test_the_script_makes_the_tokens_and_keys_of_the_converter(page: Page, base: str) -> None:
    random = Random(1)
    letters = "aeiouyhkqcgxsztdwrlnbpvf'’- .éñßøıŁçğšāīûאבוכלםףץ׳اقسمحخعةىیکگپ‌ًшчжйъёΩθ王毅김지"
    names = ["".join(random.choices(letters, k=random.randint(1, 14))) for _ in range(20_000)]
    found = page_of_keys(page, base, names)
    assert [(name, *one) for name, one in zip(names, found, strict=True)] == [(name, *python(name)) for name in names]


@pytest.mark.slow
def test_they_agree_on_the_shared_corpora(
    page: Page, base: str, shared: object, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = Corpus(shared)  # type: ignore[arg-type]
    names = list(dict.fromkeys(name for row in _names(corpus) for name in row))
    assert len(names) > 50_000
    found = page_of_keys(page, base, names)
    same = sum(tuple(one) == python(name) for name, one in zip(names, found, strict=True))
    latin = [(name, one) for name, one in zip(names, found, strict=True) if name.isascii()]
    as_linked = sum(" ".join(one[1]) == keys(name)[-1] for name, one in latin)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{same:,} of {len(names):,} names: tokens and keys of the script are those of digest\n"
            f"{as_linked:,} of {len(latin):,} in Latin letters: also the whole key by sounds, which has no honorifics\n"
        )
    assert same >= len(names) - 2
    assert as_linked / len(latin) > 0.97


def page_of_keys(page: Page, base: str, names: list[str]) -> list[list[list[str]]]:
    page.goto(base)
    found: list[list[list[str]]] = page.evaluate(_SAID, names)
    return found


def python(name: str) -> tuple[list[str], list[str]]:
    tokens = typed(name)
    return list(tokens), [typed_key(token) for token in tokens]


def _names(corpus: Corpus) -> list[list[str]]:
    rows = [[row["ar"], *row["en"]] for row in corpus.rows("translit_ar2en")]
    rows += [[row["en"], row["native"]] for row in corpus.rows("translit_wikidata_names")]
    rows += [
        [row["ar"], *(one["latin"] for one in row["variants"])] for row in corpus.rows("translit_variant_groups_ar")
    ]
    rows += [[row["name"], *row["aliases"]] for row in corpus.rows("aliases_phoenix")]
    return rows + [[row["a"], row["b"]] for row in corpus.rows("ofac_pairs")]
