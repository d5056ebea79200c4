"""docs/ to site/: MkDocs, the policy, the gate, the search; then the finished site into its place."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from digest import fingerprint, paths
from digest.problems import Problem, Refusal
from digest.publish.config import Config
from digest.publish.gate import check_site
from digest.publish.policy import close_policy
from digest.publish.search import index
from digest.publish.site import render_site
from digest.publish.state import FOLDER, State, read_state, write_state
from digest.publish.swap import restore, swap
from digest.publish.write import pages_of


def build_site(root: Path, config: Config, cutoff: str | None, tell: Callable[[str], None]) -> tuple[State, bool]:
    """What was built from what, with MkDocs' warnings, and whether anything had to be built at all.

    The site changes as a whole, and only when everything in it passed the gate: else Refusal, and the old one stays.
    """
    place, cache = root / "site", root / FOLDER
    if place.is_symlink() or place.is_file():
        what = "is no folder of its own, and digest puts a new folder in its place"
        raise Refusal([Problem("site", what, "remove the link or the file; a link may lead here from elsewhere")])
    restore(place, cache / "site.old")
    made_from = _made_from(root, config, cutoff)
    last = read_state(root, "site")
    if last and last.made_from == made_from and place.is_dir() and last.counts.get("stats") == _stats(place):
        return last, False
    new = cache / "site.new"
    tell("building the site")
    warnings = render_site(root / "mkdocs.yml", new, _epoch(cutoff))
    _must_be_whole(new, pages_of(root / "docs"))
    close_policy(new)
    tell("checking every page")
    if findings := check_site(new):
        raise Refusal(findings)
    tell("indexing for the search")
    searchable = index(new)
    swap(new, place, cache / "site.old")
    state = State(made_from, {"searchable": searchable, "stats": _stats(place)}, warnings)
    write_state(root, "site", state)
    return state, True


def _made_from(root: Path, config: Config, cutoff: str | None) -> str:
    return fingerprint.of_texts(
        [
            fingerprint.of_code(),
            *(fingerprint.of_files(path.parent, [path.name]) for path in config.files),
            *(fingerprint.of_tree(folder) for folder in (root / "docs", *config.folders)),
            os.environ.get("SOURCE_DATE_EPOCH", str(cutoff)),
        ]
    )


def _stats(site: Path) -> int:
    return int(fingerprint.of_stats(site)[:12], 16)


def _epoch(cutoff: str | None) -> int:
    """The cut-off day as seconds: what stands for the build's date. A collection without dates is of 1970."""
    if cutoff is None:
        return 0
    year, month, day = (*map(int, cutoff.split("-")), 1, 1)[:3]
    return max(0, int(datetime(year, month, day, tzinfo=UTC).timestamp()))


def _must_be_whole(site: Path, pages: Iterable[str]) -> None:
    """Is each page that was written, and each file, in the site that was built from it?"""
    wanted = {path: site / paths.built(path) for path in pages}
    if missing := [path for path, page in wanted.items() if not page.is_file()]:
        what = f"{len(missing):,} of {len(wanted):,} generated files are not in the built site: docs/{missing[0]}"
        raise Refusal([Problem("mkdocs.yml", what, "let exclude_docs, hooks and plugins leave them in")])
