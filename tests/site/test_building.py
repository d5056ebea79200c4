"""Building the site: the same bytes twice, errors as Problems, the sitemap, the policy's refusals, the index."""

from __future__ import annotations

import base64
import json
import os
import shutil
import sys
import time
from pathlib import Path

import pytest

from digest.problems import Refusal
from digest.publish.policy import close_policy
from digest.publish.search import index
from digest.publish.site import render_site
from tests.site.handmade import ACTORS, REPORTS, SOURCES, write_project

EPOCH = 1_700_000_000
URL = "https://news.example/below/"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site without an address, as MkDocs left it. Tests read it; those that change it copy it (`site`)."""
    folder = tmp_path_factory.mktemp("plain")
    render_site(write_project(folder), folder / "site", EPOCH)
    return folder / "site"


@pytest.fixture
def site(plain: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(plain, tmp_path / "site"))


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with an address."""
    folder = tmp_path_factory.mktemp("addressed")
    render_site(write_project(folder, site_url=URL), folder / "site", EPOCH)
    return folder / "site"


def test_two_runs_give_the_same_bytes(addressed: Path, tmp_path: Path) -> None:
    render_site(write_project(tmp_path, site_url=URL), tmp_path / "one", EPOCH)
    shutil.copytree(addressed, tmp_path / "two")
    for name in ("one", "two"):
        close_policy(tmp_path / name)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_the_sitemap_has_every_page_once_and_no_date_of_today(addressed: Path) -> None:
    sitemap = (addressed / "sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count("<loc>") == len(REPORTS) + len(ACTORS) + len(SOURCES) + 9
    assert f"<loc>{URL}actor/hamas/</loc>" in sitemap
    assert "lastmod" not in sitemap


def test_without_an_address_there_is_no_sitemap_and_no_canonical_link(plain: Path) -> None:
    assert not list(plain.glob("sitemap*"))
    assert 'rel="canonical"' not in (plain / "index.html").read_text(encoding="utf-8")


def test_below_a_path_the_missing_page_leads_there(addressed: Path) -> None:
    page = (addressed / "404.html").read_text(encoding="utf-8")
    assert 'href="/below/search/"' in page
    assert 'src="/below/assets/digest/digest.js"' in page


def test_the_environment_is_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = dict(os.environ)
    render_site(write_project(tmp_path), tmp_path / "site", EPOCH)
    after = dict(os.environ)
    # Material leaves its own mark when it is imported for the first time.
    after.pop("NO_MKDOCS_2_WARNING", None)
    before.pop("NO_MKDOCS_2_WARNING", None)
    assert after == before


def test_mkdocs_says_nothing_on_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    render_site(write_project(tmp_path), tmp_path / "site", EPOCH)
    assert capfd.readouterr() == ("", "")


def test_a_broken_link_is_a_warning_with_its_page(tmp_path: Path) -> None:
    config = write_project(tmp_path)
    with (tmp_path / "docs" / "about" / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n[gone](gone.md)\n")
    (problem,) = render_site(config, tmp_path / "site", EPOCH)
    assert problem.level == "warning"
    assert problem.where == "docs/about/index.md"
    assert "gone.md" in problem.what


@pytest.mark.parametrize("broken", ["theme: {name: none-such}\n", "site_name: [\n", "plugins: [none-such]\n"])
def test_a_broken_configuration_is_refused_with_its_file(tmp_path: Path, broken: str) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\n" * ("site_name" not in broken) + broken, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    with pytest.raises(Refusal) as refused:
        render_site(config, tmp_path / "site", EPOCH)
    assert {problem.where for problem in refused.value.problems} == {"mkdocs.yml"}
    assert all(problem.what and problem.fix for problem in refused.value.problems)


def test_a_missing_configuration_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        render_site(tmp_path / "mkdocs.yml", tmp_path / "site", EPOCH)


def test_a_script_in_a_page_stops_the_build_and_is_not_allowed(site: Path) -> None:
    page = site / "about" / "index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("</h1>", "</h1><SCRIPT>alert(1)</SCRIPT>"), encoding="utf-8"
    )
    with pytest.raises(Refusal, match=r"about/index\.html: 4 inline scripts where 3 are expected"):
        close_policy(site)
    assert "'unsafe-inline'" in page.read_text(encoding="utf-8")


def test_pages_at_several_depths_need_one_scope(tmp_path: Path) -> None:
    config = write_project(tmp_path)
    config.write_text(config.read_text(encoding="utf-8").replace("  scope: /\n", ""), encoding="utf-8")
    render_site(config, tmp_path / "site", EPOCH)
    with pytest.raises(Refusal, match="scope: /"):
        close_policy(tmp_path / "site")


def test_a_template_that_drops_the_policy_is_refused(tmp_path: Path) -> None:
    config = write_project(tmp_path)
    own = tmp_path / "own"
    own.mkdir()
    (own / "main.html").write_text('{% extends "base.html" %}')
    text = config.read_text(encoding="utf-8").replace("  name: digest", "  name: digest\n  custom_dir: own")
    config.write_text(text, encoding="utf-8")
    render_site(config, tmp_path / "site", EPOCH)
    with pytest.raises(Refusal, match=r"extends \"digest\.html\""):
        close_policy(tmp_path / "site")


def test_closing_twice_changes_nothing(site: Path) -> None:
    hashes = close_policy(site)
    before = contents(site)
    assert close_policy(site) == hashes
    assert contents(site) == before


def test_the_index_counts_articles_actors_and_sources(site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert index(site) == len(REPORTS) + len(ACTORS) + len(SOURCES)
    assert capfd.readouterr() == ("", "")
    assert (site / "pagefind" / "pagefind.js").is_file()


def test_the_index_is_the_same_whatever_the_order_of_the_disk(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    for path in sorted(site.rglob("*.html"), reverse=True):
        copy = other / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    assert index(site) == index(other)
    assert contents(site / "pagefind") == contents(other / "pagefind")


def test_the_names_of_pages_are_short_and_tell_the_month(site: Path) -> None:
    index(site)
    names = {path.stem.rsplit("-", 2)[0] for path in (site / "pagefind" / "fragment").iterdir()}
    assert {"2023-04", "2024-01", "0-actor-ha", "0-article-3d", "0-source-ex"} <= names


def test_what_pagefind_says_is_told(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "import sys; sys.stdin.buffer.read(9); sys.exit('no room')"
    monkeypatch.setattr("digest.publish.pagefind._COMMAND", (sys.executable, "-c", said))
    with pytest.raises(Refusal, match="the search index could not be built: no room"):
        index(site)


def test_an_error_in_the_middle_ends_the_program(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = {"message_id": 1, "payload": {"type": "Error", "message": "no such page"}}
    said = base64.b64encode(json.dumps(answer).encode()).decode()
    code = f"import time; print('{said},', end='', flush=True); time.sleep(60)"
    monkeypatch.setattr("digest.publish.pagefind._COMMAND", (sys.executable, "-c", code))
    began = time.monotonic()
    with pytest.raises(Refusal, match="the search index could not be built: no such page"):
        index(site)
    assert time.monotonic() - began < 30


def test_an_index_of_another_kind_is_refused(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.publish.packed_table._MARK", b"pagefind_new")
    with pytest.raises(Refusal, match=r"the search index could not be built: .* is not marked as Pagefind's"):
        index(site)


def test_an_index_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="the search index could not be built"):
        index(tmp_path / "none-such")
