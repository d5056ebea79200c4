"""Addresses that have moved lead on below a path too, and a served page loads itself again."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest import pipeline
from digest.publish.reload import server
from tests.browser.conftest import _serve
from tests.site.projects import make_project, put

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LEDGER = [
    {"key": "actor:adam", "origin": "Ada Marlow", "address": "/actor/adam/", "on": "2026-11-20"},
    {"key": "actor:nobody", "origin": "Nobody", "address": "/actor/nobody/", "on": "2026-11-20"},
    {"key": "list:articles/2020-01", "address": "/articles/2020-01/", "on": "2026-11-20"},
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built project whose ledger promises addresses that have moved."""
    root = make_project(tmp_path_factory.mktemp("moved") / "project")
    put(root, "seeds/permalinks.jsonl", "".join(f"{json.dumps(line)}\n" for line in LEDGER))
    pipeline.build(root)
    return root


@pytest.fixture(scope="module")
def below(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site's address below a path."""
    folder = tmp_path_factory.mktemp("below")
    shutil.copytree(project / "site", folder / "some" / "path")
    for address in _serve(folder):
        yield f"{address}some/path/"


@pytest.mark.parametrize(("old", "new"), [("actor/adam/", "actor/ada-marlowe/"), ("articles/2020-01/", "articles/")])
def test_an_old_address_leads_to_the_new_one(page: Page, below: str, old: str, new: str) -> None:
    page.goto(below + old)
    page.wait_for_url(below + new)
    assert page.locator("h1").inner_text() in ("Ada Marlowe", "Articles")


def test_what_is_gone_says_so(page: Page, below: str) -> None:
    page.goto(f"{below}actor/nobody/")
    assert page.locator("h1").inner_text() == "No longer here"
    page.get_by_role("link", name="articles", exact=True).last.click()
    page.wait_for_url(f"{below}articles/")


@pytest.fixture(scope="module")
def served(project: Path) -> Iterator[str]:
    """The address as `digest serve` serves it. Of module scope: it must outlive the page, which asks it for news."""
    with server(project, 0) as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{found.server_port}/"
        found.shutdown()
        thread.join()


def test_an_open_page_shows_the_new_site(page: Page, project: Path, served: str) -> None:
    page.goto(served)
    assert page.get_by_text("Words that were not there").count() == 0
    put(project, "docs/about/home.md", "Words that were not there.\n")
    pipeline.build(project)
    page.get_by_text("Words that were not there").wait_for()
