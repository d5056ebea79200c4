"""Each document through its stages, in one process or several; what an earlier run made of the same is not made again.

All that an article is lies in the cache from here on; a run holds no more of it than its card.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from itertools import chain, islice
from typing import NamedTuple

from digest import fingerprint, packed
from digest.cache import Cache
from digest.clean.repeats import touching
from digest.clock import Clock
from digest.convert import Converted, Task, convert_batch, recipe
from digest.model import Card, Document, LinkedArticle, Repeats, Revision
from digest.parallel import batches, ordered_map
from digest.problems import Failure, Problem, Refusal
from digest.project import Project

_BATCH = 64
_MOST = 4_000_000  # characters of a batch, unless it is of one document
_CLEANED_BY = ("digest.yml", "seeds/sources.yml", "seeds/corrections.yml")
_LINKED_BY = ("seeds/actors.yml", "seeds/decisions.jsonl")


class Keys(NamedTuple):
    """Where the cache has an article, and what linking adds to it."""

    article: bytes
    names: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """An article in the cache: what other pages need of it, its input, and all its versions where there are several."""

    card: Card
    origin: str
    sha256: str
    keys: Keys
    revisions: tuple[Revision, ...] = ()


def linked(kept: Kept, cache: Cache) -> LinkedArticle:
    """The whole of a kept article. Raises Refusal where the cache has lost it since."""
    article, names = cache.get(kept.keys.article), cache.get(kept.keys.names)
    if article is None or names is None:
        what = "lost an article that was put into it before"
        raise Refusal([Problem(kept.origin, f"the cache {what}", "delete .cache/digest/, and run digest again")])
    mentions, card = packed.names(names)
    return LinkedArticle(
        article=replace(packed.article(article), revisions=kept.revisions),
        mentions=mentions,
        quotes=tuple(said.quote for said in card.quotes),
        meetings=tuple(met.meeting for met in card.meetings),
    )


def outcomes(
    project: Project,
    documents: Iterable[Document | Failure],
    repeats: Repeats,
    cache: Cache,
    workers: int,
    clock: Clock,
) -> list[Kept | Failure]:
    """What became of each document, in order."""
    done: dict[int, Kept | Failure] = {}
    asked = _asked(project, documents, repeats, cache, done)
    work = batches(asked, _BATCH, _MOST, lambda item: len(item.task.document.text))
    first = list(islice(work, 2))
    waiting: deque[tuple[_Asked, ...]] = deque()
    with _pool(workers if len(first) > 1 else 1) as executor:
        tasks = _sent(chain(first, work), waiting)
        for batch in ordered_map(executor, partial(convert_batch, recipe(project)), tasks):
            clock.add(batch.timings)
            for item, outcome in zip(waiting.popleft(), batch.outcomes, strict=True):
                done[item.number] = _put(item, outcome, cache, project)
    return [done[number] for number in sorted(done)]


class _Asked(NamedTuple):
    number: int
    keys: Keys
    task: Task


def _asked(
    project: Project,
    documents: Iterable[Document | Failure],
    repeats: Repeats,
    cache: Cache,
    done: dict[int, Kept | Failure],
) -> Iterator[_Asked]:
    """The documents that something is still to be done for; the others are put into `done`."""
    key = _Keys(project)
    for number, document in enumerate(documents):
        if isinstance(document, Failure):
            done[number] = document
            continue
        touched = touching(document, repeats, project.sources)
        keys = key.of(document, touched)
        names = cache.get(keys.names)
        if names is not None:
            done[number] = _kept(document, keys, names, project)
        elif (article := cache.get(keys.article)) is not None:
            yield _Asked(number, keys, Task(replace(document, text=""), article=article))
        else:
            yield _Asked(number, keys, Task(document, touched))


def _sent(work: Iterable[tuple[_Asked, ...]], waiting: deque[tuple[_Asked, ...]]) -> Iterator[tuple[Task, ...]]:
    for batch in work:
        waiting.append(batch)
        yield tuple(item.task for item in batch)


def _put(item: _Asked, outcome: Converted | Failure, cache: Cache, project: Project) -> Kept | Failure:
    if isinstance(outcome, Failure):
        return outcome
    if item.task.article is None:
        cache.put(item.keys.article, outcome.article)
    cache.put(item.keys.names, outcome.names)
    return _kept(item.task.document, item.keys, outcome.names, project)


def _kept(document: Document, keys: Keys, names: bytes, project: Project) -> Kept:
    _, card = packed.names(names)
    if frozen := project.ledger.slugs.get(card.id):
        card = replace(card, slug=frozen)
    return Kept(card, document.origin, document.sha256, keys)


class _Keys:
    """Keys of articles: all that can change what becomes of a document is in them."""

    def __init__(self, project: Project) -> None:
        self._ids = project.ledger.ids
        self._cleaned = blake2b(digest_size=16)
        self._cleaned.update(f"{fingerprint.of_code()} {project.hash_of(_CLEANED_BY)}".encode())
        self._linked = project.hash_of(_LINKED_BY).encode()

    def of(self, document: Document, repeats: Repeats) -> Keys:
        made = self._cleaned.copy()
        known = (replace(document, text=""), self._ids.get(document.origin), sorted(repeats.hashes))
        made.update(repr(known).encode("utf-8", "replace"))
        made.update(document.text.encode("utf-8", "surrogatepass"))
        article = made.digest()
        return Keys(article, blake2b(article, digest_size=16, key=self._linked).digest())


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
