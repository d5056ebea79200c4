"""All inputs of a project, read; and all its articles, converted and gathered. Nothing is written here."""

from __future__ import annotations

import signal
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice

from digest import paths
from digest.clean.repeats import survey, touching
from digest.clock import Clock
from digest.convert import Converted, convert_batch, index_of, recipe
from digest.gather import gather
from digest.gather.revisions import in_order, revisions
from digest.link.decided import unapplied
from digest.model import Catalog, Document, Repeats
from digest.parallel import batches, ordered_map
from digest.problems import Failure, Problem, Refusal
from digest.project import Project
from digest.read import readers
from digest.read.file import read_file
from digest.read.find import Found, hash_of
from digest.read.inputs import find_inputs
from digest.registry.raw import read_feeds
from digest.text import counted

Tell = Callable[[str], None]
_BATCH = 64
_MOST = 4_000_000  # characters of a batch, unless it is of one document


@dataclass(frozen=True, slots=True)
class Inputs:
    """Files of `seeds/articles/` and `seeds/raw/` by origin, with the hashes of their bytes; and what is not read."""

    files: tuple[Found, ...]
    hashes: tuple[str, ...]
    problems: tuple[Problem, ...]

    def identity(self) -> Iterator[str]:
        """Texts that change when anything of it does."""
        for file, hash in zip(self.files, self.hashes, strict=True):
            yield f"{file.origin} {hash} {file.known}"
        yield from map(str, self.problems)
        yield from readers.identity()


@dataclass(frozen=True, slots=True)
class Collection:
    """The articles, one an id, by origin; the catalog; the inputs passed over; what a user should be told."""

    converted: tuple[Converted, ...]
    catalog: Catalog
    failures: tuple[Failure, ...]
    problems: tuple[Problem, ...]


def read_inputs(project: Project) -> Inputs:
    """Raises Refusal where there is no input at all: an empty folder must not empty a site."""
    found, problems = find_inputs(project)
    if not found:
        what = "holds no article" if project.articles.is_dir() else "is missing"
        raise Refusal([*problems, Problem("seeds/articles/", what, "put an article into it; nothing was changed")])
    return Inputs(tuple(found), tuple(map(_hash, found)), (*problems, *read_feeds(project.raw)[1]))


def documents(project: Project, files: Iterable[Found]) -> Iterator[Document | Failure]:
    """All that is in the files, one after the other; of a file of many no more than one is held."""
    for file in files:
        yield from read_file(file, project.settings.limits, fields_of(project, file))


def fields_of(project: Project, file: Found) -> dict[str, str]:
    """The names of fields of the source that a file's place, or the feed that led to it, tells."""
    placed = (source for source in project.sources.values() if source.has_path(file.origin))
    source = project.sources.get(file.source or "") or next(placed, None)
    return source.fields if source else {}


def convert_inputs(project: Project, inputs: Inputs, workers: int, clock: Clock, tell: Tell) -> Collection:
    """Raises Refusal where two articles have one id."""
    tell(f"converting {counted(len(inputs.files), 'input')}")
    outcomes = list(_outcomes(project, inputs.files, workers, clock))
    converted, versions = _one_per_id(outcome for outcome in outcomes if isinstance(outcome, Converted))
    failures = tuple(outcome for outcome in outcomes if isinstance(outcome, Failure))
    with clock.stage("gather"):
        catalog = gather((item.card for item in converted), project, index_of(recipe(project)))
    articles = (item.linked.article for item in converted)
    gone = unapplied(project.decisions, articles)
    told = (*inputs.problems, *versions, *(failure.problem for failure in failures), *gone)
    return Collection(converted, catalog, failures, told)


def _hash(file: Found) -> str:
    """SHA-256 of a file's bytes; empty where it cannot be read, which is told when it is."""
    try:
        return hash_of(file.path)
    except OSError:
        return ""


def _outcomes(project: Project, files: tuple[Found, ...], workers: int, clock: Clock) -> Iterator[Converted | Failure]:
    """What became of each document, in order; then what could not be read."""
    with clock.stage("survey"):
        repeats = survey(of_lines(project, files), project.sources)
    unread: list[Failure] = []
    work = batches(_work(project, files, repeats, unread), _BATCH, _MOST, _weight)
    first = list(islice(work, 2))
    with _pool(workers if len(first) > 1 else 1) as executor:
        for batch in ordered_map(executor, partial(convert_batch, recipe(project)), chain(first, work)):
            clock.add(batch.timings)
            yield from batch.outcomes
    yield from unread


def _work(
    project: Project, files: Iterable[Found], repeats: Repeats, unread: list[Failure]
) -> Iterator[tuple[Document, Repeats]]:
    """Each document with the repeats that touch it."""
    for outcome in documents(project, files):
        if isinstance(outcome, Failure):
            unread.append(outcome)
        else:
            yield outcome, touching(outcome, repeats, project.sources)


def _weight(work: tuple[Document, Repeats]) -> int:
    return len(work[0].text)


def of_lines(project: Project, files: Iterable[Found]) -> Iterator[Document]:
    """The documents that may share furniture: no pages, whose furniture their markup tells."""
    held = (file for file in files if (reader := readers.reader_of(file.path.name)) and reader.holds_lines)
    for document in documents(project, held):
        if isinstance(document, Document) and document.form == "lines":
            yield document


@contextmanager
def _pool(workers: int) -> Iterator[Executor | None]:
    """Processes that leave Ctrl-C to this one; none where one is enough."""
    if workers == 1:
        yield None
        return
    with ProcessPoolExecutor(workers, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)) as pool:
        try:
            yield pool
        except BrokenProcessPool as error:
            what = "a worker process was ended from outside; too little memory is the usual reason"
            raise Refusal([Problem("--workers", what, "run digest again with --workers 1")]) from error
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _one_per_id(converted: Iterable[Converted]) -> tuple[tuple[Converted, ...], list[Problem]]:
    """One article an id.

    Documents with one key are versions of one article, of which the newest is shown; two keys with one id are an error.
    """
    groups: dict[str, list[Converted]] = defaultdict(list)
    for item in converted:
        groups[item.linked.article.id].append(item)
    told = [problem for group in groups.values() if len(group) > 1 for problem in _clashes(group)]
    if clashes := [problem for problem in told if problem.level == "error"]:
        raise Refusal(clashes)
    return tuple(_newest(group) for group in groups.values()), told


def _newest(group: list[Converted]) -> Converted:
    versions = in_order(item.linked.article for item in group)
    if versions is None:
        return group[0]
    newest = next(item for item in group if item.linked.article is versions[-1])
    if len(versions) == 1:
        return newest
    article = replace(newest.linked.article, revisions=revisions(versions))
    return replace(newest, linked=replace(newest.linked, article=article))


def _clashes(group: list[Converted]) -> Iterator[Problem]:
    """What a maintainer should know of several documents with one id."""
    first, *others = (item.linked.article for item in group)
    versions = in_order((first, *others))
    for article in others:
        where, there = paths.place(article.origin), paths.place(first.origin)
        if article.key != first.key:
            what = f"has the id {article.id}, as {there} has"
            yield Problem(where, what, "give one of the two another `id:` in its front matter")
        elif versions is None:
            what = f"has the same address as {there}, which is shown; neither tells which of the two is newer"
            yield Problem(where, what, "remove one of the two files, or give both a date", "warning")
        elif len(versions) < len(group) and article.fetched is None:
            what = f"has the same address as {there}, and the same text"
            yield Problem(where, what, "remove one of the two files", "warning")
