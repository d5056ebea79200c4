"""A built site, served over loopback, and a browser that tells of every error, refusal and foreign request."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest.publish.policy import close_policy
from digest.publish.search import index
from digest.publish.site import render_site
from tests.site.handmade import write_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = Path("/usr/bin/chromium")
_HOW = "`make browser` installs Chromium and Playwright"


def _absent(what: str) -> None:
    tell = pytest.fail if os.environ.get("DIGEST_REQUIRE_BROWSER", "") not in ("", "0") else pytest.skip
    tell(f"{what} is not there: {_HOW}")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished site: MkDocs, policy, search index."""
    folder = tmp_path_factory.mktemp("browser")
    site = folder / "site"
    render_site(write_project(folder), site, 1_700_000_000)
    close_policy(site)
    index(site)
    return site


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass


def _serve(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def base(built_site: Path) -> Iterator[str]:
    """The address of the site, with its slash."""
    yield from _serve(built_site)


@pytest.fixture(scope="session")
def base_below(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site below a path."""
    folder = tmp_path_factory.mktemp("below")
    shutil.copytree(built_site, folder / "some" / "path")
    for address in _serve(folder):
        yield f"{address}some/path/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, for all tests of a run."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError:
        _absent("Playwright")
    if not CHROMIUM.is_file():
        _absent(str(CHROMIUM))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-background-networking"]
        )
        yield chromium
        chromium.close()


def _context(browser: Browser, width: int, height: int) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme="light")
    context.add_init_script(
        "addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective, e.blockedURI))"
    )
    yield context
    context.close()


@pytest.fixture(scope="session")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for the pages at a desk: the search and the theme are fetched once."""
    yield from _context(browser, 1280, 800)


@pytest.fixture(scope="session")
def pocket(browser: Browser) -> Iterator[BrowserContext]:
    """The same on the narrowest phone."""
    yield from _context(browser, 320, 640)


def watched(context: BrowserContext) -> Iterator[Page]:
    """The page of a context, empty. What it tells on the console, or asks of other hosts, fails the test.

    It is emptied and stays open for the next test, since a new one takes a quarter of a second. Nothing is forgiven: a
    page asks its server for news, so a server must outlive what it shows. Hence every server here is a fixture of
    module or session scope, which ends after the page is emptied.
    """
    told: list[str] = []
    page = context.pages[0] if context.pages else context.new_page()
    listeners: dict[str, Callable[..., None]] = {
        "console": lambda said: told.append(said.text) if said.type in ("error", "warning") else None,
        "pageerror": lambda error: told.append(str(error)),
        "request": lambda asked: (
            None
            if asked.url.startswith(("http://127.0.0.1:", "data:", "blob:"))
            else told.append(f"asked another host: {asked.url}")
        ),
    }
    for event, listener in listeners.items():
        page.on(event, listener)  # type: ignore[call-overload]
    yield page
    for opened in context.pages[1:]:
        opened.close()
    if not page.is_closed():
        page.unroute_all()
        page.emulate_media(media="screen", color_scheme="light", reduced_motion="no-preference")
        if page.url.startswith("http"):
            page.evaluate("sessionStorage.clear()")
        page.goto("about:blank")
        for event, listener in listeners.items():
            page.remove_listener(event, listener)
    assert told == []


@pytest.fixture
def page(desk: BrowserContext) -> Iterator[Page]:
    """A page at a desk. The test fails on console errors, refusals by the policy and requests to other hosts."""
    yield from watched(desk)


@pytest.fixture
def phone(pocket: BrowserContext) -> Iterator[Page]:
    """The same on the narrowest phone."""
    yield from watched(pocket)


@pytest.fixture
def newcomer(browser: Browser) -> Iterator[Page]:
    """A page at a desk, in a profile of its own: nothing is remembered before or after."""
    for context in _context(browser, 1280, 800):
        yield from watched(context)
