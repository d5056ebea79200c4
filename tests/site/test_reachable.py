"""Without a script every page and every file for readers is reached by links from the first page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from digest import paths, pipeline
from tests.conftest import ROOT

SITE_URL = "https://example.org/digest/"
ASSETS = ("assets/", "pagefind/", "search/", "404.html", "sitemap", "robots.txt")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples as a site that knows its address."""
    root = tmp_path_factory.mktemp("reachable")
    text = (ROOT / "mkdocs.yml").read_text("utf-8").replace("# site_url:", f"site_url: {SITE_URL}")
    (root / "mkdocs.yml").write_text(text, "utf-8")
    shutil.copytree(ROOT / "seeds", root / "seeds")
    pipeline.build(root)
    return root


def links(site: Path, page: str) -> Iterator[str]:
    """The files of the site that a page links to, from its root."""
    tree = LexborHTMLParser((site / page).read_bytes())
    for node in tree.css("a[href]"):
        link = urlsplit(node.attributes["href"] or "")
        if link.scheme or link.netloc or not link.path:
            continue
        target = normpath(f"/{page.rpartition('/')[0]}/{unquote(link.path)}").lstrip("/.")
        yield f"{target}/index.html".lstrip("/") if link.path.endswith(("/", ".", "..")) else target


def test_all_of_it(built: Path) -> None:
    site = built / "site"
    reached, waiting = {"index.html"}, ["index.html"]
    broken = []
    while waiting:
        page = waiting.pop()
        for target in links(site, page):
            if not (site / target).is_file():
                broken.append(f"{page} -> {target}")
            elif target not in reached:
                reached.add(target)
                waiting += [target] if target.endswith(".html") else []
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert broken == []
    assert sorted(name for name in files - reached if not name.startswith(ASSETS)) == []
    assert {paths.built(paths.SEARCH), paths.built(paths.DATA), paths.built(paths.LOG)} <= reached
