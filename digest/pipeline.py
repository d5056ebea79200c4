"""The whole run: read, survey, convert, gather, render, write; then the site, its search and its gate."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import process_time

from digest.clean.repeats import own_hashes, survey
from digest.convert import Converted, Failure, convert_batch, index_of, publish_of, recipe
from digest.gather import gather
from digest.model import Catalog, Document, Repeats
from digest.parallel import batches, ordered_map
from digest.problems import Problem, Refusal
from digest.project import Project, load
from digest.publish import fingerprint, write
from digest.publish.gate import check_site
from digest.publish.lock import locked
from digest.publish.policy import close_policy
from digest.publish.search import index as index_search
from digest.publish.site import render_site
from digest.publish.state import FOLDER, State, read_state, write_quarantine, write_state
from digest.publish.swap import restore, swap
from digest.read.find import find
from digest.read.plain import read
from digest.render.actor import actor_pages
from digest.render.article import article_page
from digest.render.front_page import about_page, search_page, today_page
from digest.render.lists import actor_lists, article_lists, source_list
from digest.render.markdown import markdown
from digest.render.nodes import Page
from digest.render.source import source_page

Tell = Callable[[str], None]
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did.

    `counts`: articles actors sources unverified undated failed written deleted pages. `timings`: CPU seconds a stage.
    """

    counts: dict[str, int]
    problems: tuple[Problem, ...]
    timings: dict[str, float]
    cutoff: str | None
    unchanged: bool


def convert_project(root: Path, workers: int | None = None, tell: Tell = lambda phase: None) -> Run:
    """`seeds/` to `docs/`. Raises Refusal for what stops a run; inputs passed over are problems of the Run."""
    clock = _Clock()
    project = load(root)
    with locked(root), _without_cycle_search():
        with clock.stage("read"):
            documents, problems, failures = _read(project)
        made_from = _made_from(project, documents, problems, failures)
        last = read_state(root, "convert")
        if last and last.made_from == made_from and write.is_as_written(project.docs):
            return Run(
                {**last.counts, "written": 0, "deleted": 0}, last.told, clock.timings, last.cutoff, unchanged=True
            )
        tell(f"converting {len(documents):,} articles")
        converted, failed = _convert(project, documents, workers or project.settings.workers, clock)
        failures += failed
        converted, twins = _one_per_id(converted)
        tell("gathering and writing pages")
        with clock.stage("gather"):
            catalog = gather((item.card for item in converted), project, index_of(recipe(project)))
        with clock.stage("render"):
            pages = {page.path: markdown(page).encode() for page in _pages(project, converted, catalog, len(failures))}
        with clock.stage("write"):
            written = write.write_pages(project.docs, pages)
        told = (*problems, *twins, *(failure.problem for failure in failures), *written.kept)
        counts = _counts(catalog, len(failures), len(pages))
        write_quarantine(root, ((failure.problem, failure.trace) for failure in failures))
        write_state(root, "convert", State(made_from, counts, told, catalog.cutoff))
    now = {"written": written.written, "deleted": written.deleted}
    return Run(
        {**counts, **now}, told, clock.timings, catalog.cutoff, unchanged=not (written.written or written.deleted)
    )


def build(root: Path, workers: int | None = None, tell: Tell = lambda phase: None) -> Run:
    """`seeds/` to `site/`: the site changes as a whole, and only when everything in it passed the gate."""
    run = convert_project(root, workers, tell)
    place, cache = root / "site", root / FOLDER
    with locked(root):
        restore(place, cache / "site.old")
        made_from = _site_made_from(root)
        last = read_state(root, "site")
        if last and last.made_from == made_from and place.is_dir() and last.counts.get("stats") == _stats(place):
            return Run(
                {**run.counts, **last.counts}, (*run.problems, *last.told), run.timings, run.cutoff, run.unchanged
            )
        new = cache / "site.new"
        tell("building the site")
        warnings = render_site(root / "mkdocs.yml", new, _epoch(run.cutoff))
        close_policy(new)
        tell("checking every page")
        if findings := check_site(new):
            raise Refusal(findings)
        tell("indexing for the search")
        searchable = index_search(new)
        swap(new, place, cache / "site.old")
        counts = {"searchable": searchable, "stats": _stats(place)}
        write_state(root, "site", State(made_from, counts, warnings))
    return Run({**run.counts, **counts}, (*run.problems, *warnings), run.timings, run.cutoff, unchanged=False)


def _read(project: Project) -> tuple[list[Document], tuple[Problem, ...], list[Failure]]:
    found, problems = find(project.articles)
    documents: list[Document] = []
    failures: list[Failure] = []
    for item in found:
        try:
            outcome = read(item.origin, item.path.read_bytes(), project.settings.limits)
        except OSError as error:
            what = f"cannot be read: {error.strerror}; passed over"
            outcome = Problem(f"seeds/articles/{item.origin}", what, "check the file and its permissions")
        if isinstance(outcome, Problem):
            failures.append(Failure(item.origin, outcome))
        else:
            documents.append(outcome)
    return documents, tuple(problems), failures


def _convert(
    project: Project, documents: list[Document], workers: int, clock: _Clock
) -> tuple[list[Converted], list[Failure]]:
    with clock.stage("clean"):
        repeats = survey(documents, project.sources)
        work = [(document, _touching(document, repeats, project)) for document in documents]
    outcomes: list[Converted | Failure] = []
    pool = ProcessPoolExecutor(workers) if workers > 1 and len(documents) > _BATCH else nullcontext()
    with pool as executor:
        for batch in ordered_map(executor, partial(convert_batch, recipe(project)), batches(work, _BATCH)):
            outcomes += batch.outcomes
            clock.add(batch.timings)
    converted = [outcome for outcome in outcomes if isinstance(outcome, Converted)]
    return converted, [outcome for outcome in outcomes if isinstance(outcome, Failure)]


def _touching(document: Document, repeats: Repeats, project: Project) -> Repeats:
    """The repeats among a document's own lines: all that can change what becomes of it."""
    return Repeats(repeats.hashes & own_hashes(document, project.sources)) if repeats.hashes else repeats


def _one_per_id(converted: list[Converted]) -> tuple[list[Converted], list[Problem]]:
    """One article an id.

    Documents with one key are one article, of which the first is shown; two keys with one id are an error.
    """
    first: dict[str, Converted] = {}
    twins, clashes = [], []
    for item in converted:
        article = item.linked.article
        other = first.setdefault(article.id, item)
        if other is item:
            continue
        where, there = f"seeds/articles/{article.origin}", f"seeds/articles/{other.linked.article.origin}"
        if item.key == other.key:
            what = f"has the same address as {there}, which is shown"
            twins.append(Problem(where, what, "remove one of the two files", "warning"))
        else:
            what = f"has the id {article.id}, as {there} has"
            clashes.append(Problem(where, what, "give one of the two another `id:` in its front matter"))
    if clashes:
        raise Refusal(clashes)
    return list(first.values()), twins


def _pages(project: Project, converted: Iterable[Converted], catalog: Catalog, failed: int) -> Iterator[Page]:
    known = index_of(recipe(project)).known.actors
    for item in converted:
        yield article_page(item.linked, item.card, catalog, publish_of(item.linked.article, project))
    for actor in catalog.actors.values():
        yield from actor_pages(actor, known.get(actor.id), catalog)
    for source in catalog.sources.values():
        yield source_page(source, catalog)
    yield from article_lists(catalog)
    yield from actor_lists(catalog)
    yield source_list(catalog)
    yield today_page(catalog, _own_text(project, "home.md"), failed)
    yield search_page()
    yield about_page(_own_text(project, "about.md"))


def _own_text(project: Project, name: str) -> str | None:
    path = project.docs / "about" / name
    return path.read_text("utf-8") if path.is_file() else None


def _made_from(
    project: Project, documents: list[Document], problems: Iterable[Problem], failures: list[Failure]
) -> str:
    parts = [
        fingerprint.of_code(),
        project.hash,
        fingerprint.of_files(project.docs / "about", ("home.md", "about.md")),
        *(f"{document.origin} {document.sha256}" for document in documents),
        *(str(problem) for problem in problems),
        *(str(failure.problem) for failure in failures),
    ]
    return fingerprint.of_texts(parts)


def _site_made_from(root: Path) -> str:
    own = (root / "mkdocs.yml").read_bytes().decode("utf-8", "replace")
    trees = [fingerprint.of_tree(root / name) for name in ("docs", "overrides", "hooks")]
    return fingerprint.of_texts([fingerprint.of_code(), own, *trees])


def _stats(site: Path) -> int:
    return int(fingerprint.of_stats(site)[:12], 16)


def _epoch(cutoff: str | None) -> int:
    """The cut-off day as seconds: what stands for the build's date. A collection without dates is of 1970."""
    if cutoff is None:
        return 0
    year, month, day = (*map(int, cutoff.split("-")), 1, 1)[:3]
    return max(0, int(datetime(year, month, day, tzinfo=UTC).timestamp()))


def _counts(catalog: Catalog, failed: int, pages: int) -> dict[str, int]:
    return {
        "articles": len(catalog.cards),
        "undated": len(catalog.undated),
        "actors": len(catalog.actors),
        "unverified": sum(not entry.verified for entry in catalog.actors.values()),
        "sources": len(catalog.sources),
        "failed": failed,
        "pages": pages,
    }


@contextmanager
def _without_cycle_search() -> Iterator[None]:
    """Cards and pages are trees without cycles; looking for some among millions of them is a third of a run's time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Clock:
    """CPU seconds of each stage in this process; workers report their own."""

    def __init__(self) -> None:
        self.timings: dict[str, float] = {}

    def add(self, timings: dict[str, float]) -> None:
        for stage, seconds in timings.items():
            self.timings[stage] = self.timings.get(stage, 0.0) + seconds

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = process_time()
        try:
            yield
        finally:
            self.add({name: process_time() - start})
