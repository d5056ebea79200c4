"""The whole run: read, convert, gather, render, write; then the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from digest import fingerprint, paths, tabled
from digest.check.config import config as unsafe_config
from digest.clock import Clock
from digest.collection import Collection, Inputs, read_inputs
from digest.desk.freeze import append, new_lines
from digest.export.file import Wish
from digest.export.file import lines as export_lines
from digest.gather.statements import statements
from digest.gathered import Catalog
from digest.problems import Problem, Refusal
from digest.project import Project, load
from digest.publish import write
from digest.publish.built import build_site
from digest.publish.config import read_config
from digest.publish.disk import told
from digest.publish.lock import locked
from digest.publish.news import Held, News, news_of_build, put_held
from digest.publish.receipts import broken, read_receipts, write_receipts
from digest.publish.state import FOLDER, State, put, read_state, write_quarantine, write_state
from digest.publish.unlocated import unlocated
from digest.registry.permalinks import Frozen
from digest.render.site import site_of
from digest.rendered import live_pages, passing, rendered
from digest.running import Tell, collected, made_from, without_cycle_search
from digest.tabled import DOUBTS


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did.

    `counts`: articles actors sources unverified undated failed removed written deleted pages, after a build searchable.
    `timings`: CPU seconds a stage. `news`: what a build has that the last one had not; none of the first. `notes`:
    what is no mistake, and worth knowing.
    """

    counts: dict[str, int]
    problems: tuple[Problem, ...]
    timings: dict[str, float]
    cutoff: str | None
    unchanged: bool
    news: News | None = None
    notes: tuple[Problem, ...] = ()


def convert_project(root: Path, workers: int | None = None, tell: Tell = lambda phase: None) -> Run:
    """`seeds/` to `docs/`. Raises Refusal for what stops a run; inputs passed over are problems of the Run."""
    project = load(root)
    with locked(root), told(root):
        return _pages_written(_begun(project, workers, tell))


def build(root: Path, workers: int | None = None, tell: Tell = lambda phase: None, *, news: bool = True) -> Run:
    """`seeds/` to `site/`: the site changes as a whole, and only when everything in it passed the gate.

    Without `news` it is not asked what is new: whoever builds next is told of it.
    """
    project = load(root)
    config = read_config(root)
    if unsafe := [problem for problem in unsafe_config(project) if problem.level == "error"]:
        raise Refusal(unsafe)
    with locked(root), told(root):
        begun = _begun(project, workers, tell)
        run = _pages_written(begun, (DOUBTS,) if news else ())
        site, is_new = build_site(root, config, run.cutoff, tell)
        found = news_of_build(root, _in_doubt(begun)) if news else None
    problems, counts = (*run.problems, *site.told), {**run.counts, **site.counts}
    run = replace(run, counts=counts, problems=problems, news=found, notes=unlocated(site_of(project).url))
    return replace(run, unchanged=run.unchanged and not is_new)


def broken_statements(root: Path, tell: Tell = lambda phase: None) -> tuple[Problem, ...]:
    """The statements of the pages in `docs/` that their articles, as they are now, do not bear out."""
    project = load(root)
    told_before, wrong = read_receipts(project.docs)
    if not told_before:
        return tuple(wrong)
    with locked(root), told(root), without_cycle_search():
        inputs = read_inputs(project)
        with collected(project, inputs, project.settings.workers, Clock(), tell) as collection:
            article_of = collection.by_id()
            ids = {item.card.id for item in collection.kept}
            found = broken(told_before, lru_cache(maxsize=1)(lambda id: article_of(id) if id in ids else None))
            return (*wrong, *found)


@dataclass(frozen=True, slots=True)
class Exported:
    """The file with an export, in the cache; and what the user should be told of the inputs."""

    path: Path
    problems: tuple[Problem, ...]


def export(root: Path, wish: Wish, workers: int | None = None, tell: Tell = lambda phase: None) -> Exported:
    """`seeds/` to a table. What was exported before and has not changed since is taken from the cache."""
    project = load(root)
    with locked(root), told(root), without_cycle_search():
        inputs = read_inputs(project)
        origin = made_from(project, inputs)
        path = root / FOLDER / "export" / wish.name
        last = read_state(root, f"export/{wish.name}")
        content = fingerprint.of_content(path)
        if last and last.made_from == origin and content is not None and last.counts.get("content") == content:
            return Exported(path, last.told)
        with collected(project, inputs, workers or project.settings.workers, Clock(), tell) as collection:
            put(path, export_lines(wish, collection, project, site_of(project)))
        counts = {"content": fingerprint.of_content(path) or 0}
        write_state(root, f"export/{wish.name}", State(origin, counts, collection.problems))
    return Exported(path, collection.problems)


def freeze(root: Path, day: str, tell: Tell = lambda phase: None) -> tuple[list[Frozen], tuple[Problem, ...]]:
    """Append the addresses that the ledger lacks, dated `day`; returns them, and what to tell of the inputs."""
    project = load(root)
    with locked(root), told(root), without_cycle_search():
        inputs = read_inputs(project)
        with collected(project, inputs, project.settings.workers, Clock(), tell) as collection:
            articles = passing(project, collection)
            live = [page.path for page in live_pages(project, collection, articles, site_of(project))]
        seen = {item.card.id: (item.origin, item.sha256) for item in collection.kept}
        lines = new_lines(project.ledger.lines, live, collection.catalog, seen)
        if lines:
            append(root, lines, day)
    return lines, collection.problems


@dataclass(frozen=True, slots=True)
class _Begun:
    """A run that has read its inputs, and what it is to convert them with."""

    project: Project
    inputs: Inputs
    workers: int
    clock: Clock
    tell: Tell


@without_cycle_search()
def _begun(project: Project, workers: int | None, tell: Tell) -> _Begun:
    clock = Clock()
    with clock.stage("read"):
        inputs = read_inputs(project)
    return _Begun(project, inputs, workers or project.settings.workers, clock, tell)


@without_cycle_search()
def _pages_written(begun: _Begun, tables: Sequence[str] = ()) -> Run:
    """`tables`: those of the desk that are asked for afterwards; they are made while the collection is at hand."""
    project, inputs, clock = begun.project, begun.inputs, begun.clock
    origin = made_from(project, inputs)
    last = read_state(project.root, "convert")
    if last and last.made_from == origin and write.is_as_written(project.docs):
        counts = {**last.counts, "written": 0, "deleted": 0}
        return Run(counts, last.told, clock.timings, last.cutoff, unchanged=True)
    with collected(project, inputs, begun.workers, clock, begun.tell) as collection:
        begun.tell("writing pages")
        with clock.stage("write"):
            pages = clock.each("render", rendered(project, collection))
            written = write.write_pages(project.docs, pages)
        if tables:
            with clock.stage("tables"):
                tabled.keep(project, collection, tabled.made_from(project, inputs), tables)
    counts = _counts(collection, written.written + written.unchanged)
    state = State(origin, counts, collection.problems, collection.catalog.cutoff)
    write_receipts(project.docs, statements(collection.catalog))
    put_held(project.root, _held(project, collection.catalog))
    write_quarantine(project.root, ((failure.problem, failure.trace) for failure in collection.failures))
    write_state(project.root, "convert", state)
    counts = {**state.counts, "written": written.written, "deleted": written.deleted}
    unchanged = not (written.written or written.deleted or written.beside)
    # Files that were kept are looked for anew each time: they are no part of the state.
    return Run(counts, (*state.told, *written.kept), clock.timings, state.cutoff, unchanged)


@without_cycle_search()
def _in_doubt(begun: _Begun) -> frozenset[str]:
    """The names that `digest review` asks about; gathered anew only where no run before has asked for them."""
    project, inputs = begun.project, begun.inputs
    origin = tabled.made_from(project, inputs)
    found = tabled.in_doubt(project.root, origin)
    if found is None:
        begun.tell("comparing names")
        with collected(project, inputs, begun.workers, begun.clock, lambda phase: None) as collection:
            tabled.keep(project, collection, origin, (DOUBTS,))
        found = tabled.in_doubt(project.root, origin)
    return found or frozenset()


def _held(project: Project, catalog: Catalog) -> Held:
    return Held(
        articles={card.id: card.title for card in catalog.cards},
        actors={id: entry.name for id, entry in catalog.actors.items()},
        addresses=frozenset(paths.address(path) for path in write.pages_of(project.docs) if path.endswith(".md")),
    )


def _counts(collection: Collection, pages: int) -> dict[str, int]:
    catalog: Catalog = collection.catalog
    return {
        "articles": len(catalog.cards),
        "undated": len(catalog.undated),
        "actors": len(catalog.actors),
        "unverified": sum(not entry.verified for entry in catalog.actors.values()),
        "sources": len(catalog.sources),
        "failed": len(collection.failures),
        "removed": len(collection.taken),
        "pages": pages,
    }
