"""The search index of a built site: Pagefind, run as a program of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from digest.problems import Problem, Refusal

# One index for all languages, cut as Chinese. Measured with 1,505 questions over 929 English, Arabic, Persian, Russian
# and Chinese texts: the text asked for is among the first ten for .83 as English, .97 as Chinese with the question
# cut by the theme's words.js (Chinese names alone: .16 and .91; 14 % and no questions without any result).
LANGUAGE = "zh"

# Of an article its words, of an actor and a source its names. Not our headings, what was left out, facts, lists, nor
# the receipts: their sentences are found in the article. The title stays, because Pagefind drops a page without any
# text, such as one whose source allows a link only.
_FURNITURE = ("h2", "h3", ".d-meta", ".d-note", ".d-unverified", ".d-roles", ".d-made", ".d-search", ".d-table")
_LISTS = (
    *(".d-chips", ".d-named", ".d-cards", ".d-receipts", ".d-counts", ".d-months", ".d-pager", ".d-follow"),
    ".d-pictured",
)
_FACTS = (".d-page-article .d-facts", ".d-page-source .d-facts")

_FOLDER = "pagefind"
# Pagefind's own search boxes; the theme has its own. 400 kB.
_SPARE = ("pagefind-component-ui.*", "pagefind-highlight.js", "pagefind-modular-ui.*", "pagefind-ui.*")


def index(site_dir: Path) -> int:
    """Write `site_dir/pagefind/` anew; returns the number of pages in the index.

    Pages are those with `data-pagefind-body`; of a site without articles the first page. Raises Refusal where Pagefind
    is missing or fails.
    """
    folder = site_dir / _FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    run = subprocess.run(_command(site_dir), check=False, capture_output=True, encoding="utf-8", errors="replace")
    entry = folder / "pagefind-entry.json"
    if run.returncode or not entry.is_file():
        raise Refusal([_failure(run)])
    for pattern in _SPARE:
        for spare in folder.glob(pattern):
            spare.unlink()
    return _pages(entry)


def _command(site_dir: Path) -> list[str]:
    # Where nothing is marked, Pagefind takes every page; where there is none at all, it fails.
    pages = "**/*.html" if any(_is_marked(page) for page in site_dir.glob("article/*/index.html")) else "index.html"
    return [
        *(sys.executable, "-m", "pagefind"),
        *("--site", str(site_dir), "--glob", pages, "--output-subdir", _FOLDER),
        *("--force-language", LANGUAGE, "--exclude-selectors", ", ".join((*_FURNITURE, *_LISTS, *_FACTS)), "--silent"),
    ]


def _is_marked(page: Path) -> bool:
    return b"data-pagefind-body" in page.read_bytes()


def _pages(entry: Path) -> int:
    languages = json.loads(entry.read_text(encoding="utf-8"))["languages"]
    return sum(int(language["page_count"]) for language in languages.values())


def _failure(run: subprocess.CompletedProcess[str]) -> Problem:
    said = (run.stderr.strip() or run.stdout.strip()).splitlines()
    what = f"the search index could not be built: {said[-1] if said else f'Pagefind ended with {run.returncode}'}"
    return Problem(
        f"{_FOLDER}/", what, "pip install 'pagefind[extended]', and look at the disk's free space and rights"
    )
