"""What readers can take away: lists as CSV, the whole archive, citations; and what the head of a page tells others."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import frontmatter
import networkx
import pytest
import rispy
from pybtex.database import parse_string
from selectolax.lexbor import LexborHTMLParser

from digest import pipeline
from digest.export import archive
from digest.export.file import TABLES, Wish, formats_of
from digest.publish.gate import check_site
from digest.render.listings import COLUMNS
from tests.site.projects import ARTICLES, command, make_project, put, tree

TOLD = """\
---
date: 2023-09-0{day}
byline: Mara Lindqvist and Sample Wire
url: https://{host}.example/quay?a=1&b=2
---
Ada Marlowe and Bram Okafor meet at the quay

Ada Marlowe met Bram Okafor at the quay on 1 September 2023, and the two looked at the new lights for an hour.

“The harbour will be open all night from now on,” Ada Marlowe said. “No ship has to wait any more than {day} hours.”

The lamps burn green on {day} evenings of the week, as the board of the town had wished for some years.
"""
HOSTILE = "</script><script>alert(1)</script> ]]> <b>&amp;\"'{{ 7*7 }}</b> \u2028 } , {"
BAD = f"""\
---
title: {json.dumps(HOSTILE, ensure_ascii=False)}
byline: {json.dumps("=cmd() " + HOSTILE, ensure_ascii=False)}
source: {json.dumps("-1+1 " + HOSTILE, ensure_ascii=False)}
standfirst: {json.dumps(HOSTILE, ensure_ascii=False)}
url: "javascript:alert(1)"
---
The council met on Monday in the great hall, and Ada Marlowe spoke for an hour about the quay and about its lights.

Nobody answered her, and Bram Okafor left the hall before the end, as those who sat beside him said in the evening.
"""
ADDRESS = "https://news.example/d/"


def texts() -> dict[str, str]:
    told = {f"{host}/quay.txt": TOLD.format(day=day, host=host) for day, host in enumerate(("times", "daily"), 2)}
    return {**ARTICLES, **told, "other/bad.txt": BAD}


def with_address(root: Path) -> Path:
    put(root, "mkdocs.yml", (root / "mkdocs.yml").read_text("utf-8") + f"\nsite_url: {ADDRESS}\n")
    return root


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Few articles, so that lists are cut at two rows a page."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("cards", "parted", "lists", "pair", "story_cards"):
            patch.setattr(f"digest.render.{module}.ROWS", 2)
        patch.setattr("digest.render.actor._NEWEST", 2)
        patch.setattr("digest.render.said._NEWEST", 1)
        patch.setattr("digest.render.story._MOST", 1)
        made = with_address(make_project(tmp_path_factory.mktemp("taken") / "p", texts()))
        assert pipeline.build(made).problems == ()
    return made


def parsed(page: Path) -> LexborHTMLParser:
    return LexborHTMLParser(page.read_text("utf-8"))


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline="")))


def test_the_gate_has_nothing_to_say(root: Path) -> None:
    assert check_site(root / "site") == ()


def test_each_list_has_a_file_with_as_many_rows(root: Path) -> None:
    met: dict[str, int] = {}
    for page in sorted((root / "site").rglob("index.html")):
        for link in parsed(page).css(".d-take a"):
            assert link.parent is not None
            assert link.parent.parent is not None
            shown = link.parent.parent.prev
            while shown is not None and shown.tag == "-text":
                shown = shown.prev
            assert shown is not None
            top = shown.css_first("tbody") or shown.css_first("ul")
            assert top is not None
            items = [node for node in top.iter() if node.tag in ("li", "tr")]
            found = rows(page.parent / (link.attributes["href"] or ""))
            assert len(found) == len(items) > 0, page
            assert set(found[0]) <= set(COLUMNS)
            assert all(row["page"].startswith(ADDRESS) for row in found)
            told = re.search(r"\(([\d,]+) ", link.text())
            assert told is not None
            assert int(told[1]) == len(found)
            kind = page.relative_to(root / "site").parts[0]
            met[kind] = met.get(kind, 0) + 1
    assert met.keys() >= {"articles", "actors", "sources", "stories", "actor", "pair", "story"}


def test_each_file_of_rows_is_linked_from_its_page(root: Path) -> None:
    linked = {
        (page.parent / (link.attributes["href"] or "")).resolve()
        for page in (root / "site").rglob("index.html")
        for link in parsed(page).css("a[href$='.csv']")
    }
    assert linked == {path.resolve() for path in (root / "site").rglob("*.csv")}


def test_rows_lead_to_pages_that_are_there(root: Path) -> None:
    for path in (root / "docs").rglob("*.csv"):
        for row in rows(path):
            if page := row.get("page"):
                assert (root / "site" / page.removeprefix(ADDRESS) / "index.html").is_file(), path


def exported(root: Path, what: str, form: str, *, text: bool = False) -> bytes:
    return pipeline.export(root, Wish(what, form, text, True)).path.read_bytes()


@pytest.mark.parametrize("what", TABLES)
def test_the_archive_is_what_the_public_export_gives(root: Path, what: str) -> None:
    data = root / "docs/data"
    assert (data / f"{what}.csv").read_bytes() == exported(root, what, "csv")
    lines = [json.loads(line) for line in exported(root, what, "jsonl", text=True).decode().splitlines()]
    own = [json.loads(line) for line in (data / f"{what}.jsonl").read_text("utf-8").splitlines()]
    assert own == [{name: value for name, value in line.items() if name != "removed"} for line in lines]
    for form in formats_of(what):
        ending = {"bibtex": "bib"}.get(form, form)
        assert form == "jsonl" or (data / f"{what}.{ending}").read_bytes() == exported(root, what, form)


def test_the_page_of_the_archive_tells_rows_sizes_and_every_column(root: Path) -> None:
    data = root / "site/data"
    page = parsed(data / "index.html")
    told = {
        cells[0].text(): (cells[2].text(), cells[3].text())
        for row in page.css(".d-table tbody tr")
        for cells in [row.css("td")]
    }
    assert told.keys() == {path.name for path in data.iterdir()} - {"index.html"}
    for name, (count, size) in told.items():
        content = (data / name).read_bytes()
        if name.endswith(".csv"):
            assert int(count) == len(rows(data / name))
        assert size == (f"{len(content)} bytes" if len(content) < 1_000 else size)
    assert told["articles.bib"][0] == told["articles.ris"][0] == str(len(texts()))
    columns = {cells[0].text(): cells[1].text() for row in page.css("details tbody tr") for cells in [row.css("td")]}
    for name in TABLES:
        assert all(columns[column] for column in archive.with_text(name))


def test_graphs_have_all_actors_and_pairs(root: Path) -> None:
    data = root / "docs/data"
    many = len(rows(data / "actors.csv")), len(rows(data / "network.csv"))
    assert many > (3, 2)
    for found in (networkx.read_graphml(data / "network.graphml"), networkx.read_gexf(data / "network.gexf")):
        assert (found.number_of_nodes(), found.number_of_edges()) == many


def test_citations_can_be_read(root: Path) -> None:
    entries = parse_string((root / "docs/data/articles.bib").read_text("utf-8"), "bibtex").entries
    records = rispy.loads((root / "docs/data/articles.ris").read_bytes().decode())
    assert len(entries) == len(records) == len(texts())
    for page in (root / "docs/article").glob("*.md"):
        front = frontmatter.load(str(page))
        html = parsed(root / "site/article" / page.stem / "index.html")
        (own,) = parse_string(html.css_first(".d-cite pre").text(), "bibtex").entries  # type: ignore[union-attr]
        link = html.css_first(".d-cite a")
        assert link is not None
        path = root / "site/article" / page.stem / (link.attributes["href"] or "")
        (found,) = rispy.loads(path.read_bytes().decode())
        assert own == found["id"] == f"digest-{front['id']}"
        assert found["title"] == front["title"]
        known = str(front.get("url", ""))
        assert found["urls"] == [known if known.startswith("http") else f"{ADDRESS}article/{page.stem}/"]
        assert path.stat().st_size < 2_000


def test_rights_hold_for_what_is_taken_away(tmp_path: Path) -> None:
    for publish in ("excerpt", "link"):
        root = make_project(tmp_path / publish, texts(), digest_yml=f"publish: {publish}\n")
        put(root, "seeds/sources.yml", "")
        pipeline.convert_project(root)
        files = {name: content for name, content in tree(root / "docs").items() if content and not name.endswith(".md")}
        beyond = b"looked at the new lights" if publish == "link" else b"The lamps burn green"
        assert not [name for name, content in files.items() if beyond in content and not name.startswith(".digest")]


def test_nobody_holds_the_archive_as_a_whole(root: Path) -> None:
    """A run hands its files over by name."""
    assert not (root / ".cache/digest/data.new").exists()
    before = tree(root / "docs")
    assert command("convert", cwd=root).out.endswith("nothing changed.\n") or tree(root / "docs") != before


def head(page: Path) -> tuple[dict[str, list[str]], list[dict[str, object]]]:
    """Contents of the meta elements by name, and the JSON-LD."""
    found: dict[str, list[str]] = {}
    html = parsed(page)
    for node in html.css("head meta"):
        name = node.attributes.get("property") or node.attributes.get("name") or ""
        found.setdefault(name, []).append(node.attributes.get("content") or "")
    return found, [json.loads(node.text()) for node in html.css('script[type="application/ld+json"]')]


def article(root: Path, title: str) -> Path:
    pages = ((frontmatter.load(str(path)), path) for path in (root / "docs/article").glob("*.md"))
    stem = min(path.stem for front, path in pages if str(front["title"]).startswith(title))
    return root / "site/article" / stem / "index.html"


def test_the_head_of_an_article(root: Path) -> None:
    page = article(root, "Ada Marlowe and Bram Okafor")
    meta, (data,) = head(page)
    own = f"{ADDRESS}article/{page.parent.name}/"
    assert meta["og:title"] == meta["citation_title"] == ["Ada Marlowe and Bram Okafor meet at the quay"]
    assert (meta["og:type"], meta["og:url"], meta["og:site_name"]) == (["article"], [own], ["digest"])
    assert (meta["og:locale"], meta["citation_language"]) == (["en"], ["en"])
    assert meta["citation_author"] == ["Mara Lindqvist", "Sample Wire"]
    assert meta["citation_publisher"] == meta["citation_journal_title"]
    url, day = meta["citation_public_url"][0], meta["citation_publication_date"][0]
    assert url.endswith(".example/quay?a=1&b=2")
    assert (data["@type"], data["headline"], data["url"]) == ("NewsArticle", meta["og:title"][0], url)
    assert (data["datePublished"], data["inLanguage"], data["mainEntityOfPage"]) == (day.replace("/", "-"), "en", own)
    assert data["publisher"] == {"@type": "Organization", "name": meta["citation_publisher"][0]}


def test_the_head_of_other_pages(root: Path) -> None:
    site = root / "site"
    kinds = {
        path: head(site / path / "index.html")[1][0]["@type"] for path in ("actor/ada-marlowe", "actor/harbour-council")
    }
    assert kinds == {"actor/ada-marlowe": "Person", "actor/harbour-council": "Organization"}
    for path in ("", "articles", "data", "source/example-times", "digest/2023", "pair/ada-marlowe--bram-okafor"):
        meta, (data,) = head(site / path / "index.html")
        assert data["@type"] == "CollectionPage"
        assert data["url"] == meta["og:url"][0] == f"{ADDRESS}{path}/".replace("//", "/").replace(":/", "://")
    assert head(site / "about/index.html")[1][0]["@type"] == "WebPage"
    assert head(site / "404.html")[1] == []
    (person,) = head(site / "actor/ada-marlowe/index.html")[1]
    assert person["alternateName"] == ["Ada Marlow"]


def test_hostile_text_in_the_head_is_text(root: Path) -> None:
    page = article(root, "</script>")
    meta, (data,) = head(page)
    title = " ".join(HOSTILE.split())
    assert meta["og:title"] == meta["citation_title"] == [title]
    assert meta["og:description"] == [title]
    assert data["headline"] == data["description"] == title
    assert "alert" in str(data["author"])
    assert "url" not in data
    assert meta["citation_public_url"] == [f"{ADDRESS}article/{page.parent.name}/"]
    assert [node for node in parsed(page).css("script") if node.text().startswith("alert")] == []
    assert page.stat().st_size < 60_000


def test_formulas_in_lists_are_text(root: Path) -> None:
    found = [row for path in (root / "docs").rglob("*.csv") for row in rows(path) if "alert" in str(row)]
    assert len(found) > 5
    assert not [value for row in found for value in row.values() if value and value.startswith(tuple("=+-@"))]


def test_the_sitemap_tells_since_when(root: Path) -> None:
    sitemap = (root / "site/sitemap.xml").read_text("utf-8")
    found = dict(re.findall(r"<loc>([^<]+)</loc>(?:<lastmod>([^<]+)</lastmod>)?", sitemap))
    docs = root / "docs"
    for path in docs.rglob("*.md"):
        name = path.relative_to(docs).as_posix()
        if name in ("about/home.md", "about/about.md"):
            continue
        address = ADDRESS + re.sub(r"(?:(?<=/)|^)index$|(?<!index)$", "", name.removesuffix(".md"))
        address = address if address.endswith("/") else f"{address}/"
        assert found[address] == frontmatter.load(str(path)).get("updated", ""), name
    assert set(filter(None, found.values())) <= {"2023-09-02", "2023-09-03", "2023-10-11"}


def test_without_an_address_what_needs_one_is_left_out(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", texts())
    pipeline.build(root)
    meta, data = head(article(root, "Ada Marlowe opens"))
    assert data == []
    assert "og:url" not in meta
    assert "citation_public_url" not in meta
    assert meta["og:title"] == ["Ada Marlowe opens talks at the harbour"]
    (page,) = (root / "docs/article").glob("*ada-marlowe-opens*.md")
    (found,) = rispy.loads((page.parent / f"{page.stem[:8]}.ris").read_bytes().decode())
    assert "urls" not in found
    listed = rows(root / "docs/articles/2023-10/list.csv")
    assert [row["page"] for row in listed] == [
        f"/article/{path.stem}/" for path in (root / "docs/article").glob("*new-lights.md")
    ]
