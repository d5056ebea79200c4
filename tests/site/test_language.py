"""A site in another language: every text of its own is that language's, on every page, in feeds and for scripts."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from digest.interface.files import draft, read_interface
from digest.interface.texts import PLACE
from digest.pipeline import build
from tests.site.projects import ROOT, here

PATTERNS = {"day", "month", "day_and_month", "day_of_month", "month_name", "month_short"}
LISTS = ("Artikelo", "Rakontoj", "Agantoj", "Fontoj", "Serĉo", "Pri")
# Letters of the pieces of English texts that are looked for; shorter ones could be an article's own words.
FEWEST = 12


def marked(text: str) -> str:
    return f"⟦{text}⟧"


def entries() -> dict[str, str | dict[str, str]]:
    return dict(read_interface(ROOT, "en").own)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample articles as a site whose language is English in brackets."""
    folder = tmp_path_factory.mktemp("language")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("# site_url:", "site_url: https://example.org/digest/")
    for title, other in zip(("Today", "Stories", "Actors", "Sources", "Search", "About"), LISTS, strict=True):
        settings = settings.replace(f"- {title}:", f"- {other}:")
    (folder / "mkdocs.yml").write_text(
        settings.replace("  name: digest\n", "  name: digest\n  language: eo\n", 1), "utf-8"
    )
    (folder / "digest.yml").write_text("report_to: desk@norhaven.example\n")
    own: dict[str, str | dict[str, str]] = {}
    for key, entry in entries().items():
        if isinstance(entry, dict):
            own[key] = {form: marked(text) for form, text in entry.items()}
        else:
            own[key] = entry if key.startswith("date.") and key[5:] in PATTERNS else marked(entry)
    file = folder / "seeds/interface/eo.yml"
    file.parent.mkdir()
    file.write_text("\n".join(draft(own)), "utf-8")
    assert build(folder).problems == ()
    return folder


def english_pieces() -> list[str]:
    found = set()
    for entry in entries().values():
        for text in entry.values() if isinstance(entry, dict) else (entry,):
            found |= {piece.strip(" ,;:.()“”") for piece in PLACE.split(text)[::2]}
    return [piece for piece in found if len(piece) >= FEWEST and " " in piece]


def outside(text: str) -> str:
    """What stands in no brackets."""
    depth, left = 0, ""
    for char in text:
        depth += (char == "⟦") - (char == "⟧")
        left += char if depth == 0 and char != "⟧" else ""
    assert depth == 0, text
    return left


def texts(node: LexborNode) -> Iterator[str]:
    """What a reader sees or hears of a page."""
    yield node.text(separator=" ")
    for attribute in ("title", "aria-label", "placeholder", "alt"):
        yield from (str(one.attributes[attribute]) for one in node.css(f"[{attribute}]"))


def test_no_english_is_left_on_any_page(folder: Path) -> None:
    pieces = english_pieces()
    pages = sorted((folder / "site").rglob("*.html"))
    assert len(pages) > 60
    for path in pages:
        page = LexborHTMLParser(path.read_text("utf-8"))
        html, body = page.css_first("html"), page.css_first("body")
        assert html is not None
        assert html.attributes["lang"] == "eo", path
        assert body is not None
        for script in body.css("script"):
            script.decompose()
        for text in texts(body):
            left = outside(text)
            assert not [piece for piece in pieces if piece in left], path
        for css in (".d-footer", ".d-header", ".md-content"):
            frame = body.css_first(css)
            assert frame is not None
            assert "⟦" in " ".join(texts(frame)), (path, css)


def test_dates_and_titles_are_in_the_language(folder: Path) -> None:
    month = next((folder / "site/articles").glob("20*-*/index.html"))
    page = LexborHTMLParser(month.read_text("utf-8"))
    heading = page.css_first("h1")
    assert heading is not None
    assert re.fullmatch(r"⟦Articles: \w+ \d{4}⟧", heading.text().strip())
    lost = LexborHTMLParser((folder / "site/404.html").read_text("utf-8")).css_first("title")
    assert lost is not None
    assert lost.text() == "⟦Page not found⟧ – digest"


def test_scripts_are_given_all_that_they_say(folder: Path) -> None:
    search = LexborHTMLParser((folder / "site/search/index.html").read_text("utf-8"))
    data = search.css_first("script#d-texts")
    assert data is not None
    told = json.loads(data.text(deep=True))
    assert told["results_other"] == "⟦{n} results⟧"
    assert all(text.startswith("⟦") for text in told.values())
    names = json.loads((folder / "site/search/names.json").read_bytes())
    assert names["texts"]["actors"] == "⟦Actors⟧"
    assert "⟦person⟧" in names["kinds"]


def test_feeds_and_mails_are_in_the_language(folder: Path) -> None:
    assert "<subtitle>⟦All articles⟧</subtitle>" in (folder / "site/feed.xml").read_text("utf-8")
    assert 'text="⟦Actors⟧"' in (folder / "site/feeds.opml").read_text("utf-8")
    assert "?subject=%E2%9F%A6Problem" in (folder / "site/about/index.html").read_text("utf-8")


def test_a_text_that_changes_is_a_change_of_the_site(folder: Path, tmp_path: Path) -> None:
    project = shutil.copytree(folder, tmp_path / "project")
    assert build(project).unchanged
    file = project / "seeds/interface/eo.yml"
    file.write_text(file.read_text("utf-8").replace("⟦Newest stories⟧", "⟦Plej novaj rakontoj⟧"), "utf-8")
    assert not build(project).unchanged
    assert "⟦Plej novaj rakontoj⟧" in (project / "site/index.html").read_text("utf-8")


def test_what_is_missing_is_told_by_check_and_drafted_by_texts(folder: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(folder / "seeds", project / "seeds")
    shutil.copy(folder / "mkdocs.yml", project)
    (project / "seeds/interface/eo.yml").write_text('list: {next: "Sekva"}\n')
    told = here("check", cwd=project)
    assert told.code == 0
    assert f"{len(entries()) - 1} of {len(entries())} texts of the site are not in eo: date.day" in told.err
    told = here("texts", cwd=project)
    assert told.code == 0
    assert '  next: "Sekva"\n' in told.out
    assert '  # previous: "Previous"\n' in told.out
    (project / "seeds/interface/eo.yml").write_text('list: {next: "Sekva {day}"}\n')
    for verb in ("check", "convert", "texts"):
        told = here(verb, cwd=project)
        assert told.code == 1
        assert "seeds/interface/eo.yml:1: list.next has {day}, which is no value of this text" in told.out + told.err
