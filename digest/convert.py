"""The one function that crosses processes: a batch of documents to what became of each."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from time import process_time

from digest import packed, paths
from digest.clean import clean
from digest.clean.article import unusable
from digest.contacts import meetings
from digest.deadline import TimeUp, deadline
from digest.gather import card
from digest.link import Index, build, link
from digest.model import ActorKind, Article, Document, LinkedArticle, Mention, Repeats
from digest.problems import Failure, Problem
from digest.project import Project
from digest.quotes import quotes
from digest.registry.sources import Publish


@dataclass(frozen=True, slots=True)
class Recipe:
    """What converting needs besides documents; two of equal content are one, so that a process builds one index."""

    project: Project = field(compare=False)
    hash: str


@dataclass(frozen=True, slots=True)
class Task:
    """A document with the repeats that touch it; or, packed, the `article` that was made of it before."""

    document: Document
    repeats: Repeats = field(default_factory=Repeats)
    article: bytes | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a document, packed: an article, and the names in it with its card."""

    article: bytes
    names: bytes


@dataclass(frozen=True, slots=True)
class Batch:
    """The outcomes in the order of the tasks, and the CPU seconds of each stage."""

    outcomes: tuple[Converted | Failure, ...]
    timings: dict[str, float]


def recipe(project: Project) -> Recipe:
    return Recipe(project, project.hash)


@lru_cache(maxsize=1)
def index_of(recipe: Recipe) -> Index:
    """The index of a recipe's registry, built once in each process."""
    return build(recipe.project.actors, recipe.project.decisions)


def convert_batch(recipe: Recipe, tasks: Sequence[Task]) -> Batch:
    """Each document cleaned and linked. Never raises: what goes wrong is a Failure."""
    index = index_of(recipe)
    timings = {"clean": 0.0, "link": 0.0}
    return Batch(tuple(_convert(task, recipe, index, timings) for task in tasks), timings)


def _convert(task: Task, recipe: Recipe, index: Index, timings: dict[str, float]) -> Converted | Failure:
    origin = task.document.origin
    limit = recipe.project.settings.limits.seconds
    try:
        with deadline(limit):
            return _converted(task, recipe, index, timings)
    except TimeUp:
        what = f"takes more than limits.seconds = {limit} of CPU time; passed over"
        fix = "look whether the file is an article, or raise limits.seconds in digest.yml"
        return Failure(origin, Problem(paths.place(origin), what, fix))
    except Exception as error:  # a worker never raises: one article must not end a run
        what = f"could not be converted ({type(error).__name__}: {error}); passed over"
        fix = "this is a bug of digest: please report it with the file .cache/digest/quarantine.jsonl"
        return Failure(origin, Problem(paths.place(origin), what, fix), traceback.format_exc())


def _converted(task: Task, recipe: Recipe, index: Index, timings: dict[str, float]) -> Converted | Failure:
    project = recipe.project
    start = process_time()
    if task.article is not None:
        article = packed.article(task.article)
    else:
        article = clean(task.document, task.repeats, project)
        if unfit := unusable(task.document, article):
            where = paths.place(task.document.origin)
            return Failure(task.document.origin, Problem(where, f"{unfit.what}; passed over", unfit.fix))
    kept = task.article or packed.pack_article(article)
    timings["clean"] += process_time() - start
    start = process_time()
    linked = told(link(article, index), index)
    names = packed.pack_names(linked, card(linked, publish_of(article, project)))
    timings["link"] += process_time() - start
    return Converted(kept, names)


def told(linked: LinkedArticle, index: Index) -> LinkedArticle:
    """The article with whom it quotes, and who met whom."""

    def kind_of(mention: Mention) -> ActorKind:
        return index.actor(mention.actor).kind if mention.actor else mention.kind or "unknown"

    article, mentions = linked.article, linked.mentions
    return replace(linked, quotes=quotes(article, mentions, kind_of), meetings=meetings(article, mentions, kind_of))


def publish_of(article: Article, project: Project) -> Publish:
    """How much of an article may be shown: its source's `publish`, else the project's."""
    source = project.sources.get(article.source or "")
    return source.publish if source else project.settings.publish
