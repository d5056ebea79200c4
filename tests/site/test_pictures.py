"""The pictures of a built site: they say what the tables beside them say, and are only where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from digest import pipeline
from tests.site.projects import make_project, put

PEOPLE = ("Ada Marlowe", "Bram Okafor", "Ilse Brandt", "Otto Novak", "Rosa Tavares", "Vera Quindle", "مريم الخطيب")
YEARS = range(2015, 2024)
MARKS = "alder birch cedar elm fir hazel larch maple oak pine rowan willow yew aspen beech lime holly spruce".split()


def articles() -> Iterator[tuple[str, str]]:
    """Two in May of each of nine years, three more of the last, one of a year alone, one without a date."""
    dates = [f"{year}-05-0{day}" for year in YEARS for day in (3, 8)]
    dates += ["2023-05-20", "2023-06-02", "2023-06-03", "2016", ""]
    for number, date in enumerate(dates):
        mark = MARKS[number % len(MARKS)]
        named = [PEOPLE[(number + step) % len(PEOPLE)] for step in range(4 if number % 3 else 7)]
        said = "\n\n".join(f"{name} looked at the {mark} of the quay that day {number} and had tea." for name in named)
        met = f"\n\nAda Marlowe met Bram Okafor at the {mark} on the pier." if number < 3 else ""
        front = f"---\n{f'date: {date}' if date else 'language: en'}\n---\n"
        yield f"times/{number}.txt", f"{front}The {mark} stands on the quay, number {number}\n\n{said}{met}\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that passed the gate."""
    root = make_project(tmp_path_factory.mktemp("pictures") / "project", dict(articles()))
    ids = [re.sub(r"\W+", "-", name.lower()) if name.isascii() else "maryam" for name in PEOPLE]
    rows = zip(ids, PEOPLE, strict=True)
    put(root, "seeds/actors.yml", "".join(f'{id}: {{name: "{name}", kind: person}}\n' for id, name in rows))
    assert not pipeline.build(root).problems
    return root / "site"


def page(built: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((built / name / "index.html").read_bytes())


def content(tree: LexborHTMLParser) -> LexborNode:
    (found,) = tree.css("article.md-content__inner")
    return found


def text(node: LexborNode) -> str:
    return " ".join(node.text(deep=True).split())


def rows(table: LexborNode) -> list[list[str]]:
    return [[text(cell) for cell in row.css("td")] for row in table.css("tbody tr")]


def bars_of(tree: LexborHTMLParser) -> tuple[list[str], list[list[str]]]:
    """What the bars of a page say, and the rows of the table below them."""
    (bars,) = content(tree).css(".d-bars")
    around = bars.parent.parent if bars.parent else None
    assert around is not None
    return [text(title) for title in bars.css("rect > title")], rows(around.css("details table")[0])


@pytest.mark.parametrize("name", ["actor/ada-marlowe", "source/example-times", "digest/2023", "digest/2023-05"])
def test_bars_say_what_their_table_says(built: Path, name: str) -> None:
    told, table = bars_of(page(built, name))
    assert len(told) > 1
    assert told == [f"{row[0]}: {row[1]} article{'s' if row[1] != '1' else ''}" for row in table]


def test_bars_of_a_source_count_all_its_articles_or_say_which_are_not_shown(built: Path) -> None:
    tree = page(built, "source/example-times")
    told, table = bars_of(tree)
    assert sum(int(row[1]) for row in table) == len(dict(articles())) - 2
    assert table[0] == ["April – June 2015", "2"] and table[-1] == ["April – June 2023", "5"]
    caption = text(content(tree).css(".d-caption")[0])
    assert caption == (
        "Articles by quarter: at most 5, in April – June 2023; "
        "not shown: 1 whose month is not known and 1 without a date."
    )
    assert told


def test_a_month_is_shown_by_its_days(built: Path) -> None:
    assert bars_of(page(built, "digest/2023-05"))[1] == [
        ["3 May 2023", "1"],
        ["8 May 2023", "1"],
        ["20 May 2023", "1"],
    ]


def test_the_network_and_its_table_name_the_same_actors(built: Path) -> None:
    tree = page(built, "actor/ada-marlowe")
    (picture,) = content(tree).css(".d-network svg")
    links = {text(link.css("text")[0]).strip("\u2068\u2069"): link for link in picture.css("a")}
    assert links.keys() == set(PEOPLE[1:])
    for link in links.values():
        assert (built / "actor/ada-marlowe" / (link.attributes["href"] or "") / "index.html").is_file()
    (table,) = (table for table in content(tree).css(".d-pictured table") if "Contacts" in text(table))
    for name, count, contacts in rows(table):
        told = f"{name}: {count} articles" + (f", {contacts} contacts" if contacts != "0" else "")
        assert text(links[name].css("title")[0]) == told
    assert [row[2] for row in rows(table) if row[0] == "Bram Okafor"] == ["3"]
    assert len(picture.css("a.d-met")) == 1


def test_every_picture_has_a_role_and_a_name_and_none_hides_a_link(built: Path) -> None:
    seen = 0
    for path in built.rglob("*.html"):
        tree = LexborHTMLParser(path.read_bytes())
        for picture in tree.css("article.md-content__inner svg"):
            seen += 1
            assert picture.attributes["aria-label"]
            assert picture.attributes["role"] == ("group" if picture.css("a") else "img")
            assert all(text(link.css("text")[0]) for link in picture.css("a"))
            assert "style" not in (picture.html or "")
    assert seen > 20


def test_article_pages_have_no_pictures(built: Path) -> None:
    pages = list((built / "article").glob("*/index.html"))
    assert pages and not [path for path in pages if b"d-pictured" in path.read_bytes()]


def test_today_has_the_newest_years_and_small_bars_on_one_scale(built: Path) -> None:
    today = content(page(built, ""))
    assert [text(year) for year in today.css(".d-calendar > p")] == ["2023 5 articles", "2022 2 articles"]
    assert len(today.css(".d-calendar > ul > li")) == 24
    assert [text(item) for item in today.css(".d-calendar > ul")[0].css("li")][4:6] == ["May 3", "Jun 2"]
    sizes = {node.attributes["viewBox"] for node in today.css(".d-present svg")}
    assert len(today.css(".d-present svg")) == len(PEOPLE) and len(sizes) == 1
    assert "2016 3 articles, of which 1 print no month" in [text(item) for item in today.css(".d-months li")]


def test_every_month_is_reached_from_the_list_of_articles(built: Path) -> None:
    """The five newest years by month, those before by their digests; no script is needed."""
    reached, waiting = {"articles"}, ["articles"]
    while waiting:
        name = waiting.pop()
        for link in content(page(built, name)).css("a"):
            target = normpath(join(name, (link.attributes["href"] or "").partition("#")[0]))
            if target.startswith(("articles/", "digest/")) and "." not in target and target not in reached:
                reached.add(target)
                waiting.append(target)
    months = {f"articles/{path.name}" for path in (built / "articles").iterdir() if path.is_dir()}
    assert months == {name for name in reached if name.startswith("articles/")}
    assert {"articles/2015-05", "articles/2016", "articles/undated"} <= months
    assert len(content(page(built, "articles")).css(".d-calendar > p")) == 5


def test_pages_of_actors_are_not_too_heavy(built: Path) -> None:
    for path in (built / "actor").glob("*/index.html"):
        assert path.stat().st_size < 60_000
