"""A collection as the files of docs/: pages, what lies beside them, notes at former addresses, feeds, data."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from digest import paths
from digest.collection import Collection
from digest.convert import index_of, publish_of, recipe
from digest.export.archive import Archive, Passing
from digest.export.data_page import data_page, path_of
from digest.feeds.files import feed_files
from digest.gather.moved import Today, moved
from digest.interface.words import say
from digest.problems import Problem, Refusal
from digest.project import Project
from digest.publish.state import FOLDER
from digest.render.beside import files_of
from digest.render.files import all_files
from digest.render.markdown import markdown
from digest.render.nodes import Page
from digest.render.pages import Own, all_pages, dressed, moved_pages
from digest.render.site import Site, site_of
from digest.render.updated import Days

_ARCHIVE = FOLDER / "data.new"


def rendered(project: Project, collection: Collection) -> Iterator[tuple[str, bytes | Path]]:
    """Paths and contents of the live pages with what lies beside them, of a page at each promised address that no live
    page has, and of the files of the site. Large files are handed over as files, to be moved away."""
    titles: dict[str, str] = {}
    site = site_of(project)
    days = Days(collection.catalog, project.corrections, project.decisions)
    with _archive(project, collection, site) as archive:
        articles = archive.passing(passing(project, collection))
        for page in live_pages(project, collection, articles, site):
            titles[page.path] = site.texts.text(page.title)
            yield page.path, markdown(days.dated(dressed(page, site)), site.texts).encode()
            yield from files_of(page, site)
        files = archive.finished()
        yield paths.DATA, markdown(days.dated(dressed(data_page(files), site)), site.texts).encode()
        yield from ((path_of(taken), taken.path) for taken in files)
    titles[paths.DATA] = site.texts.text(say("data.title"))
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
        yield page.path, markdown(page, site.texts).encode()
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


def passing(project: Project, collection: Collection) -> Iterator[Passing]:
    """Each article with its card and how much of it may be shown."""
    return ((linked, item.card, publish_of(linked.article, project)) for linked, item in collection.articles())


def live_pages(project: Project, collection: Collection, articles: Iterable[Passing], site: Site) -> Iterator[Page]:
    """The pages that a collection has today, but the one about its data, which is made when all others are."""
    own = Own(_own_text(project, "home.md"), _own_text(project, "about.md"), len(collection.failures))
    return all_pages(articles, collection.catalog, index_of(recipe(project)).known.actors, own, site)


def _own_text(project: Project, name: str) -> str | None:
    try:
        return (project.docs / "about" / name).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        what = f"is not UTF-8 (byte {error.start})"
        raise Refusal([Problem(f"docs/about/{name}", what, "save the file as UTF-8")]) from error
