"""All inputs of a project, read; and all its articles, converted and gathered. Nothing is written here."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from digest.clean.repeats import own_hashes, survey
from digest.clock import Clock
from digest.convert import Converted, Failure, convert_batch, index_of, recipe
from digest.gather import gather
from digest.link.decided import unapplied
from digest.model import Catalog, Document, Repeats
from digest.parallel import batches, ordered_map
from digest.problems import Problem, Refusal
from digest.project import Project
from digest.read.file import read_file
from digest.read.find import Found, find
from digest.text import counted

Tell = Callable[[str], None]
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Inputs:
    """What lies in `seeds/articles/`: documents by origin, files that are not read, and those that cannot be used."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    failures: tuple[Failure, ...]

    def identity(self) -> Iterator[str]:
        """Texts that change when anything of it does."""
        yield from (f"{document.origin} {document.sha256}" for document in self.documents)
        yield from map(str, self.problems)
        yield from (str(failure.problem) for failure in self.failures)


@dataclass(frozen=True, slots=True)
class Collection:
    """The articles, one an id, by origin; the catalog; the inputs passed over; what a user should be told."""

    converted: tuple[Converted, ...]
    catalog: Catalog
    failures: tuple[Failure, ...]
    problems: tuple[Problem, ...]


def read_inputs(project: Project) -> Inputs:
    """Raises Refusal where there is no input at all: an empty folder must not empty a site."""
    found, problems = find(project.articles)
    if not found:
        what = "holds no article (a .txt file)" if project.articles.is_dir() else "is missing"
        raise Refusal([*problems, Problem("seeds/articles/", what, "put an article into it; nothing was changed")])
    outcomes = [_read(item, project) for item in found]
    return Inputs(
        tuple(outcome for outcome in outcomes if isinstance(outcome, Document)),
        tuple(problems),
        tuple(outcome for outcome in outcomes if isinstance(outcome, Failure)),
    )


def convert_inputs(project: Project, inputs: Inputs, workers: int, clock: Clock, tell: Tell) -> Collection:
    """Raises Refusal where two articles have one id."""
    tell(f"converting {counted(len(inputs.documents), 'article')}")
    outcomes = list(_outcomes(project, inputs.documents, workers, clock))
    converted, twins = _one_per_id(outcome for outcome in outcomes if isinstance(outcome, Converted))
    failures = (*inputs.failures, *(outcome for outcome in outcomes if isinstance(outcome, Failure)))
    with clock.stage("gather"):
        catalog = gather((item.card for item in converted), project, index_of(recipe(project)))
    articles = (item.linked.article for item in converted)
    gone = unapplied(project.decisions, articles)
    told = (*inputs.problems, *twins, *(failure.problem for failure in failures), *gone)
    return Collection(converted, catalog, failures, told)


def _read(item: Found, project: Project) -> Document | Failure:
    outcome = read_file(item, project.settings.limits)
    return Failure(item.origin, outcome) if isinstance(outcome, Problem) else outcome


def _outcomes(
    project: Project, documents: tuple[Document, ...], workers: int, clock: Clock
) -> Iterator[Converted | Failure]:
    with clock.stage("clean"):
        repeats = survey(documents, project.sources)
        work = [(document, _touching(document, repeats, project)) for document in documents]
    with _pool(workers if len(documents) > _BATCH else 1) as executor:
        for batch in ordered_map(executor, partial(convert_batch, recipe(project)), batches(work, _BATCH)):
            clock.add(batch.timings)
            yield from batch.outcomes


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


def _touching(document: Document, repeats: Repeats, project: Project) -> Repeats:
    """The repeats among a document's own lines: all that can change what becomes of it."""
    return Repeats(repeats.hashes & own_hashes(document, project.sources)) if repeats.hashes else repeats


def _one_per_id(converted: Iterable[Converted]) -> tuple[tuple[Converted, ...], list[Problem]]:
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
    return tuple(first.values()), twins
