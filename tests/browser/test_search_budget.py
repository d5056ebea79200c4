"""What a search costs a reader of a site of 10,000 articles and 5,000 actors, in bytes as transferred.

The pages are invented, their heads those of the theme, the index Pagefind's. Two out of three actors are named in few
articles, as everywhere.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser, Page, expect
from slugify import slugify

from bench.words import names, vocabulary, word, zipf_weights
from digest.gather.offered import offered_from
from digest.gathered import ActorEntry, Catalog
from digest.interface.files import english
from digest.publish.policy import close_policy
from digest.publish.search import index
from digest.publish.site import render_site
from digest.render.facets import actor_facets
from digest.render.suggestions import suggestions
from tests.conftest import ROOT
from tests.site.handmade import write_project

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLES, ACTORS = 10_000, 5_000
WORDS, NAMED, OUTLETS = 360, 6, 40
# A word is a piece of Pagefind's index by itself: 23 kB with its neighbours, 50 kB if every second article has it, and
# more where it is in every sentence ("the" is 284 kB here).
HARDEST = 260_000
FIRST, NAMES, FACETS, SCRIPTS, UNUSED = 210_000, 150_000, 220_000, 20_000, 3_000  # bytes
SCRIPTS_FOLDER = ROOT / "digest/theme/assets/digest"
STATUS = ".d-status [role=status]"
_PACKED = (".html", ".js", ".css", ".json", ".svg")


@dataclass(frozen=True)
class Costs:
    """Bytes of the first search (Pagefind and our scripts for it), of the names suggested meanwhile, of the facets
    that are opened then; and of our scripts before anybody searched, and of all of them."""

    words: str
    first: int
    names: int
    facets: int
    scripts_unused: int
    scripts: int


class _Packing(http.server.SimpleHTTPRequestHandler):
    """Compresses texts as static hosts do, and keeps count of the bodies sent."""

    protocol_version = "HTTP/1.1"

    def __init__(self, sent: dict[str, int], *args: Any, **named: Any) -> None:
        self.sent = sent
        super().__init__(*args, **named)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        body, is_text = path.read_bytes(), path.suffix in _PACKED
        if is_text:
            body = gzip.compress(body, 6)
        self.sent[self.path.split("?")[0]] = len(body)
        self.send_response(200)
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Type", self.guess_type(path))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    root = tmp_path_factory.mktemp("archive")
    site = root / "site"
    render_site(write_project(root), site, 1_700_000_000)
    close_policy(site)
    random = Random(7)
    catalog = _catalog(random)
    (site / "search/names.json").write_bytes(suggestions(catalog, {}, english()))
    _Pages(site, random, catalog).write()
    index(site)
    return site


@pytest.fixture
def served(archive: Path) -> Iterator[tuple[str, dict[str, int]]]:
    sent: dict[str, int] = {}
    handler = functools.partial(_Packing, sent, directory=str(archive))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", sent
        server.shutdown()


def _catalog(random: Random) -> Catalog:
    """Actors with another spelling each; the first is named in one of nine articles, the last in two."""
    found = names(random, ACTORS)
    weights = list(accumulate(1 / (rank + 50) for rank in range(ACTORS)))
    counts = dict.fromkeys(range(ACTORS), 1)
    for at in random.choices(range(ACTORS), cum_weights=weights, k=ARTICLES * NAMED):
        counts[at] += 1
    actors = {}
    for at, name in enumerate(found):
        spellings: Any = ((f"{word(random, 2).capitalize()} {name.split()[1]}", "alias", 1),)
        appearances: Any = (None,) * counts[at]
        actors[slugify(name)] = ActorEntry(slugify(name), name, "person", True, appearances, spellings, (), ())
    return Catalog((), actors, {}, {}, {}, (), None, offered_from=offered_from(counts.values()))


class _Pages:
    """Pages of articles and actors as far as the search reads them."""

    def __init__(self, site: Path, random: Random, catalog: Catalog) -> None:
        self.site, self.random, self.catalog = site, random, catalog
        self.words, self.weights = vocabulary(random, 20_000), zipf_weights(20_000)
        self.actors = list(catalog.actors.values())
        self.by_count = [len(actor.appearances) for actor in self.actors]
        theme = Environment(loader=FileSystemLoader(ROOT / "digest/theme"), autoescape=False)
        self.head = theme.get_template("partials/facets.html")

    def write(self) -> None:
        for number in range(ARTICLES):
            self._article(number)
        for actor in self.actors:
            met = (actor.name, *(text for text, _, _ in actor.spellings))
            meta = {"title": actor.name, "actor_kind": actor.kind, "spellings": met}
            self._write(
                f"actor/{actor.id}", meta, actor_facets(actor, self.catalog), f"<p>{actor.name} is a person.</p>"
            )

    def _article(self, number: int) -> None:
        named = self.random.choices(self.actors, weights=self.by_count, k=NAMED)
        words = self.random.choices(self.words, cum_weights=self.weights, k=WORDS)
        for actor in named:
            words.insert(self.random.randrange(WORDS), actor.name)
        day = f"20{self.random.randint(15, 24)}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"
        offered = tuple(actor.name for actor in named if "actor" in actor_facets(actor, self.catalog))
        source = f"The {self.words[self.random.randrange(100, 100 + OUTLETS)].title()} Times"
        facets = {"actor": offered, "source": source, "year": day[:4], "language": "en", "kind": "article"}
        title = " ".join(self.random.choices(self.words, cum_weights=self.weights, k=8)).capitalize()
        text = "".join(f"<p>{' '.join(words[at : at + 60])}.</p>" for at in range(0, len(words), 60))
        self._write(f"article/{number:08}-{slugify(title)}", {"title": title, "date": day}, facets, text)

    def _write(self, folder: str, meta: dict[str, Any], facets: Any, text: str) -> None:
        head = self.head.render(meta=meta, facets=facets)
        body = f"<article data-pagefind-body><h1>{escape(meta['title'])}</h1><div class=d-text>{text}</div></article>"
        page = self.site / folder / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>", "utf-8")


def _settled(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)


def _search(browser: Browser, base: str, sent: dict[str, int], words: str) -> Costs:
    """A newcomer on a phone reads about an actor, goes to the search page, asks for words, and opens the facets."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    steps: list[dict[str, int]] = []

    def taken() -> None:
        _settled(page)
        steps.append(dict(sent))
        sent.clear()

    sent.clear()
    page.goto(f"{base}actors/")
    taken()
    page.goto(f"{base}search/")
    page.locator(".d-search input").fill(words)
    expect(page.locator(STATUS)).to_contain_text(f"“{words}”", timeout=30_000)
    expect(page.locator(".d-hit").first).to_be_visible()
    taken()
    page.keyboard.press("Escape")
    page.get_by_text("Narrow down").click()
    expect(page.locator(".d-facet").first).to_be_visible(timeout=30_000)
    taken()
    context.close()
    read, searched, opened = steps
    names = _of(searched, "search/names.json", "digest/names.js", "digest/suggest.js")
    first = _of(searched, "pagefind/", "assets/") - names + _of(searched, "search/names.json")
    all_scripts = sum(len(gzip.compress(script.read_bytes(), 6)) for script in sorted(SCRIPTS_FOLDER.glob("*.js")))
    return Costs(
        words, first, names, _of(opened, "/"), _of(read, "assets/digest/digest.js", "digest/parts.js"), all_scripts
    )


def _of(sent: dict[str, int], *parts: str) -> int:
    return sum(size for path, size in sent.items() if any(part in path for part in parts))


def _vocabulary() -> list[str]:
    random = Random(7)
    _catalog(random)
    return vocabulary(random, 20_000)


def test_a_first_search_and_its_facets_cost_little(
    browser: Browser, served: tuple[str, dict[str, int]], capsys: pytest.CaptureFixture[str]
) -> None:
    base, sent = served
    name = next(iter(_catalog(Random(7)).actors.values())).name
    plain, rare = _vocabulary()[400], _vocabulary()[4_000]
    asked = (name.split()[1], name, plain, f"{plain} {rare}", "would which")
    found = [_search(browser, base, sent, words) for words in asked]
    with capsys.disabled():
        sys.stdout.write(f"\n{ARTICLES:,} articles, {ACTORS:,} actors; bytes as transferred\n")
        for costs in found:
            sys.stdout.write(
                f"{costs.words:24} first search {costs.first:,}; names suggested {costs.names:,}; "
                f"facets {costs.facets:,} more\n"
            )
        sys.stdout.write(
            f"scripts {found[0].scripts:,}, of these on a page without a search {found[0].scripts_unused:,}\n"
        )
    assert max(costs.first for costs in found[:4]) <= FIRST
    assert max(costs.first for costs in found) <= HARDEST
    assert max(costs.names for costs in found) <= NAMES
    assert max(costs.facets for costs in found) <= FACETS
    assert found[0].scripts <= SCRIPTS
    assert 0 < found[0].scripts_unused <= UNUSED
