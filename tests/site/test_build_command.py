"""A second run: what changed is made again, nothing else is touched, and what was wrong is told again."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from digest import pipeline
from tests.site.projects import ACTORS, ARTICLES, ROOT, forked, make_project, put, stamps, tree


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with every kind of own file that a site can be made from, built."""
    root = make_project(tmp_path_factory.mktemp("built") / "project")
    put(root, "seeds/articles/loose.txt", ARTICLES["daily/bridge.txt"].replace("bridge", "gate"))
    put(root, "look/main.html", '{% extends "digest.html" %}\n')
    put(root, "look/assets/own.css", "p { margin: 1em }\n")
    put(root, "scripts/hook.py", "def on_page_markdown(markdown, **_):\n    return markdown\n")
    put(root, "docs/guide/index.md", "# Guide\n\nHow to read this.\n")
    put(root, "pictures/note.txt", "a note\n")
    (root / "docs" / "pictures").symlink_to(root / "pictures")
    put(root, "parent.yml", "site_author: nobody\n")
    text = (root / "mkdocs.yml").read_text("utf-8").replace("  name: digest", "  name: digest\n  custom_dir: look")
    put(root, "mkdocs.yml", f"INHERIT: parent.yml\n{text}\nhooks:\n  - scripts/hook.py\n")
    run = pipeline.build(root)
    assert run.problems == ()
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(built, root, copy_function=shutil.copy2, symlinks=True)
    (root / "docs" / "pictures").unlink()
    (root / "docs" / "pictures").symlink_to(root / "pictures")
    return root


def changed(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> set[str]:
    return {name for name in before | after if before.get(name) != after.get(name)}


def test_a_second_run_writes_nothing(project: Path) -> None:
    before = stamps(project)
    run = pipeline.build(project)
    assert (run.unchanged, run.counts["written"], run.counts["deleted"], run.problems) == (True, 0, 0, ())
    assert changed(before, stamps(project)) <= {".cache/digest/lock"}
    assert run.counts["articles"] == 4
    assert run.counts["searchable"] == 10


def test_what_the_first_run_told_the_second_tells_again(project: Path) -> None:
    put(project, "seeds/articles/broken.txt", "")
    put(project, "seeds/articles/table.xls", "")
    put(project, "docs/article/mine.md", "# Mine\n")
    put(project, "docs/guide/index.md", "# Guide\n\n[Gone](gone.md)\n")
    first, before = pipeline.build(project), stamps(project)
    second = pipeline.build(project)
    assert second.problems == first.problems
    assert [problem.where for problem in first.problems] == [
        "seeds/articles/table.xls",
        "seeds/articles/broken.txt",
        "docs/article/mine.md",
        "docs/guide/index.md",
    ]
    assert second.unchanged
    assert changed(before, stamps(project)) <= {
        *(f".cache/digest/{name}" for name in ("lock", "convert.json", "now.json", "quarantine.jsonl", "results.db"))
    }


Change = Callable[[Path], object]
HOME, PAGES = "docs/index.md", "docs/about/home.md"
# What is changed, the generated pages that must be written again (None: some), and a text that the site must show.
CHANGES: dict[str, tuple[str, str, set[str] | None]] = {
    "article": (
        "seeds/articles/daily/bridge.txt",
        ARTICLES["daily/bridge.txt"] + "\nIt is open again now, said all.\n",
        None,
    ),
    "article's furniture": ("seeds/articles/daily/bridge.txt", ARTICLES["daily/bridge.txt"] + "\n\nShare\n", None),
    "actors": (
        "seeds/actors.yml",
        ACTORS.replace("name: Bram Okafor", "name: Bram A. Okafor\n  aliases: [Bram Okafor]"),
        None,
    ),
    "home": ("docs/about/home.md", "Another text for Today.\n", {"docs/index.md"}),
    "about": ("docs/about/about.md", "Another text for About.\n", {"docs/about/index.md"}),
    "settings": ("digest.yml", "publish: link\n", None),
    "publish": (
        "seeds/sources.yml",
        "example-times:\n  name: The Other Times\n  match: [{path: 'articles/times/**'}]\n",
        None,
    ),
    "hand-written page": ("docs/guide/index.md", "# Guide\n\nAnother text.\n", set()),
    "page behind a link": ("pictures/note.txt", "another note\n", set()),
    "theme's template": (
        "look/main.html",
        '{% extends "digest.html" %}{% block footer %}<footer>own</footer>{% endblock %}\n',
        set(),
    ),
    "theme's file": ("look/assets/own.css", "p { margin: 2em }\n", set()),
    "hook": (
        "scripts/hook.py",
        "def on_page_markdown(markdown, **_):\n    return markdown + '\\n\\nHooked.\\n'\n",
        set(),
    ),
    "hook's neighbour": ("scripts/other.py", "x = 1\n", set()),
    "inherited": ("parent.yml", "site_author: somebody\n", set()),
}


@pytest.mark.parametrize(("name", "content", "pages"), CHANGES.values(), ids=CHANGES)
def test_a_change_of_one_file_makes_what_depends_on_it(
    project: Path, name: str, content: str, pages: set[str] | None
) -> None:
    put(project, name, content)
    before, site = stamps(project / "docs"), tree(project / "site")
    run = pipeline.build(project)
    assert run.problems == ()
    assert not run.unchanged
    written = {f"docs/{page}" for page in changed(before, stamps(project / "docs"))} - {"docs/.digest/manifest.jsonl"}
    assert written == pages if pages is not None else written
    if name != "scripts/other.py":
        assert tree(project / "site", but="pagefind") != {n: c for n, c in site.items() if not n.startswith("pagefind")}
    assert pipeline.build(project).unchanged


def test_a_change_of_the_configuration_builds_the_site_again_and_writes_no_page(project: Path) -> None:
    before = stamps(project / "docs")
    text = (project / "mkdocs.yml").read_text("utf-8")
    put(project, "mkdocs.yml", text.replace("site_name: digest", "site_name: The Harbour Digest"))
    run = pipeline.build(project)
    assert run.counts["written"] == 0
    assert stamps(project / "docs") == before
    assert "The Harbour Digest" in (project / "site" / "index.html").read_text("utf-8")


def test_another_theme_folder_is_found(project: Path) -> None:
    (project / "look").rename(project / "a b ü")
    text = (project / "mkdocs.yml").read_text("utf-8")
    put(project, "mkdocs.yml", text.replace("custom_dir: look", 'custom_dir: "a b ü"'))
    pipeline.build(project)
    put(project, "a b ü/main.html", '{% extends "digest.html" %}{% block footer %}<footer>mine</footer>{% endblock %}')
    assert not pipeline.build(project).unchanged
    assert "<footer>mine</footer>" in (project / "site" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("harm", [
    lambda root: shutil.rmtree(root / "site"),
    lambda root: put(root, "site/index.html", "broken by hand"),
    pytest.param(lambda root: (root / "site" / "404.html").unlink(), marks=pytest.mark.slow),
    lambda root: put(root, "site/new.html", "planted"),
    pytest.param(lambda root: (root / "site" / "dangling").symlink_to("nowhere"), marks=pytest.mark.slow),
    pytest.param(lambda root: shutil.rmtree(root / "site" / "pagefind"), marks=pytest.mark.slow),
], ids=["gone", "edited", "a page gone", "a page more", "a link", "no index"])  # fmt: skip
def test_a_site_that_was_touched_is_built_again(project: Path, built: Path, harm: Change) -> None:
    harm(project)
    pipeline.build(project)
    assert tree(project / "site", but="pagefind") == tree(built / "site", but="pagefind")
    assert (project / "site" / "pagefind" / "pagefind.js").is_file()


def test_a_deleted_article_takes_its_pages_along(project: Path) -> None:
    (page,) = (project / "docs" / "article").glob("*lights*")
    (project / "seeds/articles/times/lights.txt").unlink()
    put(project, "seeds/actors.yml", ACTORS)
    run = pipeline.build(project)
    assert run.counts["articles"] == 3
    assert not page.exists()
    assert not (project / "site" / "article" / page.stem).exists()
    assert not (project / "docs" / "articles" / "2023-10.md").exists()
    assert "lights" not in (project / "docs" / "actor" / "harbour-council.md").read_text("utf-8")


def test_an_edited_page_stays_in_docs_and_site_and_is_told_each_time(project: Path) -> None:
    page = project / "docs" / "actor" / "ada-marlowe.md"
    ours = page.read_bytes()
    page.write_bytes(ours.replace(b"# <bdi>Ada Marlowe</bdi>", b"# Ada, edited by me"))
    assert page.read_bytes() != ours
    for _ in range(2):
        run = pipeline.build(project)
        assert [problem.where for problem in run.problems] == ["docs/actor/ada-marlowe.md"]
        assert "Ada, edited by me" in (project / "site/actor/ada-marlowe/index.html").read_text("utf-8")
    page.write_bytes(ours)
    assert pipeline.build(project).problems == ()
    assert pipeline.build(project).unchanged


def test_touching_a_file_changes_nothing(project: Path) -> None:
    for path in (*project.glob("seeds/**/*.txt"), *project.glob("docs/**/*.md"), project / "mkdocs.yml"):
        path.write_bytes(path.read_bytes())
    assert pipeline.build(project).unchanged


def test_an_older_cache_of_another_digest_counts_as_none(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.fingerprint.of_code", lambda: "another version")
    before = stamps(project / "docs")
    run = pipeline.build(project)
    assert not run.unchanged
    assert run.counts["written"] == 0
    assert stamps(project / "docs") == before


def without_script(page: bytes) -> bytes:
    return re.sub(rb'<script src="/__digest__/reload.js" data-version="[0-9a-f-]+"></script>', b"", page)


def test_the_site_is_served_until_it_is_interrupted(project: Path) -> None:
    program = [sys.executable, "-m", "digest", "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        program, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as server:
        assert server.stdout is not None
        assert server.stderr is not None
        line = server.stdout.readline()
        address = line.split()[0]
        assert address.startswith("http://127.0.0.1:")
        with urlopen(address) as answer:
            assert without_script(answer.read()) == (project / "site" / "index.html").read_bytes()
        with pytest.raises(HTTPError) as missing:
            urlopen(f"{address}none/such/")
        assert missing.value.code == 404
        assert without_script(missing.value.read()) == (project / "site" / "404.html").read_bytes()
        taken = forked("serve", "--port", address.rstrip("/").rpartition(":")[2], cwd=project)
        assert taken.code == 1
        assert "fix: choose another: digest serve --port 8001" in taken.err
        server.send_signal(signal.SIGINT)
        assert server.wait() == 0
        assert server.stderr.read() == "stopped\n"
