"""The whole run: read, convert, gather, render, write; then the site."""

from __future__ import annotations

import gc
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from digest import fingerprint, paths
from digest.cache import opened
from digest.check.aliases import aliases
from digest.check.config import config as unsafe_config
from digest.clock import Clock
from digest.collection import Collection, Inputs, convert_inputs, read_inputs
from digest.convert import index_of, publish_of, recipe
from digest.desk.apply import applied, strangers
from digest.desk.files import NAMES, Files, read_files, write_files
from digest.desk.freeze import append, new_lines
from digest.desk.journal import Entry, read_journal, write_journal
from digest.desk.lists import actor_rows, article_rows, name_rows
from digest.desk.queue import rows as queue_rows
from digest.desk.restore import restored
from digest.desk.undo import Back, Content, taken_back
from digest.desk.verdicts import Verdict
from digest.export.archive import Archive, Passing
from digest.export.data_page import data_page, path_of
from digest.export.file import Wish
from digest.export.file import lines as export_lines
from digest.feeds.files import feed_files
from digest.gather.doubts import doubts
from digest.gather.moved import Today, moved
from digest.gather.statements import statements
from digest.gathered import Catalog
from digest.problems import Problem, Refusal
from digest.project import Project, load
from digest.publish import kept, write
from digest.publish.built import build_site
from digest.publish.config import read_config, read_site
from digest.publish.disk import told
from digest.publish.lock import locked
from digest.publish.news import Held, News, news_of_build, put_held
from digest.publish.receipts import broken, read_receipts, write_receipts
from digest.publish.state import FOLDER, State, put, read_state, write_quarantine, write_state
from digest.publish.unlocated import unlocated
from digest.registry.permalinks import Frozen
from digest.render.beside import files_of
from digest.render.files import all_files
from digest.render.markdown import markdown
from digest.render.nodes import Page
from digest.render.pages import Own, all_pages, moved_pages
from digest.render.report import with_report
from digest.render.site import Site
from digest.render.updated import Days

Tell = Callable[[str], None]
_ARCHIVE = FOLDER / "data.new"
_RESULTS = FOLDER / "results.db"
_JOURNAL = FOLDER / "desk" / "journal.jsonl"


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
        return _pages_written(project, workers or project.settings.workers, tell)


def build(root: Path, workers: int | None = None, tell: Tell = lambda phase: None) -> Run:
    """`seeds/` to `site/`: the site changes as a whole, and only when everything in it passed the gate."""
    project = load(root)
    config = read_config(root)
    if unsafe := [problem for problem in unsafe_config(project) if problem.level == "error"]:
        raise Refusal(unsafe)
    with locked(root), told(root):
        run = _pages_written(project, workers or project.settings.workers, tell)
        site, is_new = build_site(root, config, run.cutoff, tell)
        news = news_of_build(root)
    problems, counts = (*run.problems, *site.told), {**run.counts, **site.counts}
    run = replace(run, counts=counts, problems=problems, news=news, notes=unlocated(_site(project).url))
    return replace(run, unchanged=run.unchanged and not is_new)


def broken_statements(root: Path, tell: Tell = lambda phase: None) -> tuple[Problem, ...]:
    """The statements of the pages in `docs/` that their articles, as they are now, do not bear out."""
    project = load(root)
    told_before, wrong = read_receipts(project.docs)
    if not told_before:
        return tuple(wrong)
    with locked(root), told(root), _without_cycle_search():
        inputs = read_inputs(project)
        with _collected(project, inputs, project.settings.workers, Clock(), tell) as collection:
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
    with locked(root), told(root), _without_cycle_search():
        inputs = read_inputs(project)
        made_from = _made_from(project, inputs)
        path = root / FOLDER / "export" / wish.name
        last = read_state(root, f"export/{wish.name}")
        content = fingerprint.of_content(path)
        if last and last.made_from == made_from and content is not None and last.counts.get("content") == content:
            return Exported(path, last.told)
        with _collected(project, inputs, workers or project.settings.workers, Clock(), tell) as collection:
            put(path, export_lines(wish, collection, project, _site(project)))
        counts = {"content": fingerprint.of_content(path) or 0}
        write_state(root, f"export/{wish.name}", State(made_from, counts, collection.problems))
    return Exported(path, collection.problems)


def freeze(root: Path, day: str, tell: Tell = lambda phase: None) -> tuple[list[Frozen], tuple[Problem, ...]]:
    """Append the addresses that the ledger lacks, dated `day`; returns them, and what to tell of the inputs."""
    project = load(root)
    with locked(root), told(root), _without_cycle_search():
        inputs = read_inputs(project)
        with _collected(project, inputs, project.settings.workers, Clock(), tell) as collection:
            live = [page.path for page in _live_pages(project, collection, _passing(project, collection))]
        seen = {item.card.id: (item.origin, item.sha256) for item in collection.kept}
        lines = new_lines(project.ledger.lines, live, collection.catalog, seen)
        if lines:
            append(root, lines, day)
    return lines, collection.problems


def desk_table(root: Path, name: str, tell: Tell = lambda phase: None) -> kept.Table:
    """What the desk looks into, a row an object: `doubts`, `actors`, `names`, `articles`; made at once, and kept."""
    project = load(root)
    with locked(root), told(root), _without_cycle_search():
        before = kept.before(root)
        inputs = read_inputs(project)
        made_from = fingerprint.of_texts([fingerprint.of_code(), project.hash, *inputs.identity()])
        table = kept.made(root, name, made_from)
        if table is None:
            with _collected(project, inputs, project.settings.workers, Clock(), tell) as collection:
                tell("comparing names")
                kept.keep(root, _desk_tables(project, collection), made_from, collection.problems)
            table = kept.made(root, name, made_from)
        kept.remember(root, before)
    return table or kept.Table((), ())


def _desk_tables(project: Project, collection: Collection) -> Mapping[str, Iterator[str]]:
    catalog = collection.catalog
    known = index_of(recipe(project)).known.actors
    cards = {card.id: card for card in catalog.cards}
    return {
        "doubts": queue_rows(doubts(catalog, known, project.decisions), cards, collection.by_id()),
        "actors": actor_rows(catalog),
        "articles": article_rows((*collection.kept, *collection.taken)),
        "names": name_rows(catalog, known, project.actors),
    }


def decide(
    root: Path, verdicts: Sequence[Verdict], tell: Tell = lambda phase: None, *, as_one: bool = False
) -> tuple[Entry, ...]:
    """Write verdicts into `seeds/`, all or none; returns an entry of the journal for each that changed something.

    `as_one`: they are one answer, with one entry at the most.

    Raises Refusal for what contradicts the registry or another verdict, at the place that the verdict came from.
    """
    project = load(root)
    pages: dict[str, tuple[str, str]] = {}
    if strangers(verdicts, project.actors):
        rows = map(json.loads, desk_table(root, "actors", tell).rows)
        pages = {row["id"]: (row["name"], row["kind"]) for row in rows if not row["verified"]}
    with locked(root), told(root):
        before = read_files(root)
        made = applied(verdicts, before, project.actors, pages, as_one=as_one)
        try:
            _must_hold_together(root, made.files, project)
        except Refusal as refusal:
            raise Refusal(made.placed(problem) for problem in refusal.problems) from None
        write_files(root, before, made.files)
        journal = root / _JOURNAL
        write_journal(journal, [*read_journal(journal), *made.entries])
    return made.entries


def take_back(root: Path, expected: Sequence[Content] | None = None) -> Back:
    """Undo the newest answer; `expected` says which it has to be. Raises Refusal if it is not, or there is none."""
    with locked(root), told(root):
        before = read_files(root)
        back = taken_back(before, read_journal(root / _JOURNAL), expected)
        write_files(root, before, back.files)
        write_journal(root / _JOURNAL, back.journal)
    return back


def restore(root: Path, article: str) -> Back:
    """Take an article's takedown back, whenever it was said. Raises Refusal if the file cannot be written."""
    with locked(root), told(root):
        before = read_files(root)
        back = restored(before, read_journal(root / _JOURNAL), article)
        write_files(root, before, back.files)
        write_journal(root / _JOURNAL, back.journal)
    return back


def _must_hold_together(root: Path, files: Files, project: Project) -> None:
    """Raises Refusal if the project could not be loaded with these files, or if a spelling would get two owners."""
    with TemporaryDirectory(dir=root / FOLDER) as folder:
        draft = Path(folder)
        (draft / "seeds").mkdir()
        for path in (root / "mkdocs.yml", root / "digest.yml", *(root / "seeds").glob("*.*")):
            if path.is_file():
                shutil.copyfile(path, draft / path.relative_to(root))
        for name in NAMES:
            (draft / name).write_bytes(files[name] or b"")
        known = {problem.what for problem in aliases(project)}
        new = (problem for problem in aliases(load(draft)) if problem.what not in known)
        if errors := [problem for problem in new if problem.level == "error"]:
            raise Refusal(errors)


def _pages_written(project: Project, workers: int, tell: Tell) -> Run:
    clock = Clock()
    with _without_cycle_search():
        with clock.stage("read"):
            inputs = read_inputs(project)
        made_from = _made_from(project, inputs)
        last = read_state(project.root, "convert")
        if last and last.made_from == made_from and write.is_as_written(project.docs):
            counts = {**last.counts, "written": 0, "deleted": 0}
            return Run(counts, last.told, clock.timings, last.cutoff, unchanged=True)
        with _collected(project, inputs, workers, clock, tell) as collection:
            tell("writing pages")
            with clock.stage("write"):
                pages = clock.each("render", _rendered(project, collection))
                written = write.write_pages(project.docs, pages)
        counts = _counts(collection, written.written + written.unchanged)
        state = State(made_from, counts, collection.problems, collection.catalog.cutoff)
        write_receipts(project.docs, statements(collection.catalog))
        with clock.stage("news"):
            put_held(project.root, _held(project, collection))
        write_quarantine(project.root, ((failure.problem, failure.trace) for failure in collection.failures))
        write_state(project.root, "convert", state)
    counts = {**state.counts, "written": written.written, "deleted": written.deleted}
    unchanged = not (written.written or written.deleted or written.beside)
    # Files that were kept are looked for anew each time: they are no part of the state.
    return Run(counts, (*state.told, *written.kept), clock.timings, state.cutoff, unchanged)


@contextmanager
def _collected(project: Project, inputs: Inputs, workers: int, clock: Clock, tell: Tell) -> Iterator[Collection]:
    with opened(project.root / _RESULTS, str(_RESULTS)) as cache:
        yield convert_inputs(project, inputs, cache, workers, clock, tell)


def _rendered(project: Project, collection: Collection) -> Iterator[tuple[str, bytes | Path]]:
    """Paths and contents of the live pages with what lies beside them, of a page at each promised address that no live
    page has, and of the files of the site. Large files are handed over as files, to be moved away."""
    titles: dict[str, str] = {}
    site = _site(project)
    days = Days(collection.catalog, project.corrections, project.decisions)
    with _archive(project, collection, site) as archive:
        articles = archive.passing(_passing(project, collection))
        for page in _live_pages(project, collection, articles):
            titles[page.path] = str(dict(page.front)["title"])
            yield page.path, markdown(days.dated(page)).encode()
            yield from files_of(page, site)
        files = archive.finished()
        yield paths.DATA, markdown(days.dated(with_report(data_page(files), site))).encode()
        yield from ((path_of(taken), taken.path) for taken in files)
    titles[paths.DATA] = "Data"
    inputs = (*collection.taken, *collection.kept)  # of two with the same bytes the one that stands
    today = Today(
        live=frozenset(titles),
        catalog=collection.catalog,
        index=index_of(recipe(project)),
        sources=project.sources,
        by_sha256={item.sha256: item.card.id for item in inputs},
        by_origin={item.origin: item.card.id for item in inputs},
    )
    former = moved(project.ledger.lines, today)
    for page in moved_pages(former, titles):
        yield page.path, markdown(page).encode()
    yield from all_files(site, collection.catalog, index_of(recipe(project)).known.actors)
    yield from feed_files(collection, project, site, former)


@contextmanager
def _archive(project: Project, collection: Collection, site: Site) -> Iterator[Archive]:
    folder = project.root / _ARCHIVE
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield Archive(folder, collection.catalog, index_of(recipe(project)).known, site)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _passing(project: Project, collection: Collection) -> Iterator[Passing]:
    return ((linked, item.card, publish_of(linked.article, project)) for linked, item in collection.articles())


def _live_pages(project: Project, collection: Collection, articles: Iterable[Passing]) -> Iterator[Page]:
    own = Own(_own_text(project, "home.md"), _own_text(project, "about.md"), len(collection.failures))
    return all_pages(articles, collection.catalog, index_of(recipe(project)).known.actors, own, _site(project))


def _site(project: Project) -> Site:
    name, url = read_site(project.root)
    return Site(name, url, project.settings.report_to)


def _own_text(project: Project, name: str) -> str | None:
    try:
        return (project.docs / "about" / name).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        what = f"is not UTF-8 (byte {error.start})"
        raise Refusal([Problem(f"docs/about/{name}", what, "save the file as UTF-8")]) from error


def _made_from(project: Project, inputs: Inputs) -> str:
    own = fingerprint.of_files(project.docs / "about", ("home.md", "about.md"))
    return fingerprint.of_texts([fingerprint.of_code(), project.hash, own, *inputs.identity()])


def _held(project: Project, collection: Collection) -> Held:
    catalog = collection.catalog
    asked = doubts(catalog, index_of(recipe(project)).known.actors, project.decisions)
    return Held(
        articles={card.id: card.title for card in catalog.cards},
        actors={id: entry.name for id, entry in catalog.actors.items()},
        addresses=frozenset(paths.address(path) for path in write.pages_of(project.docs) if path.endswith(".md")),
        doubts=frozenset(doubt.name for doubt in asked),
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


@contextmanager
def _without_cycle_search() -> Iterator[None]:
    """Cards and pages are trees without cycles; looking for some among all of them costs time for nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
