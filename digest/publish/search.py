"""The search index of a built site: Pagefind's, with names of our own for what it holds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from digest.problems import Problem, Refusal
from digest.publish.pagefind import write_index
from digest.publish.smaller import make_smaller

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
_DATE = re.compile(rb'name="digest:date" content="([^"]*)"')
# Pagefind's own search boxes; the theme has its own. 400 kB.
_SPARE = ("pagefind-component-ui.*", "pagefind-highlight.js", "pagefind-modular-ui.*", "pagefind-ui.*")


def index(site_dir: Path) -> int:
    """Write `site_dir/pagefind/` anew; returns the number of pages in the index.

    Pages are those with `data-pagefind-body`; of a site without articles the first page. Raises Refusal where Pagefind
    is missing or fails.
    """
    folder = site_dir / _FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    settings = {"force_language": LANGUAGE, "exclude_selectors": [*_FURNITURE, *_LISTS, *_FACTS]}
    try:
        write_index(site_dir, _pages(site_dir), settings, folder)
        count = make_smaller(folder)
    except (RuntimeError, ValueError, FileNotFoundError) as error:
        raise Refusal([_failure(str(error))]) from error
    for pattern in _SPARE:
        for spare in folder.glob(pattern):
            spare.unlink()
    return count


def _pages(site_dir: Path) -> Iterable[str]:
    """In the order of their names: neighbours in the index are neighbours there, which is shorter."""
    marked = [(_date(html), path) for path, html in _every(site_dir) if b"data-pagefind-body" in html]
    return [path for _, path in sorted(marked)] or ["index.html"]


def _every(site_dir: Path) -> Iterable[tuple[str, bytes]]:
    return ((path.relative_to(site_dir).as_posix(), path.read_bytes()) for path in site_dir.rglob("*.html"))


def _date(html: bytes) -> bytes:
    found = _DATE.search(html)
    return found[1] if found else b""


def _failure(said: str) -> Problem:
    what = f"the search index could not be built: {said}"
    return Problem(
        f"{_FOLDER}/", what, "pip install 'pagefind[extended]', and look at the disk's free space and rights"
    )
