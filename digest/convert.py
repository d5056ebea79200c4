"""The one function that crosses processes: a batch of documents to what became of each."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from time import process_time

from digest import paths
from digest.clean import clean
from digest.clean.article import unusable
from digest.deadline import TimeUp, deadline
from digest.gather import card
from digest.link import Index, build, link
from digest.model import Article, Card, Document, LinkedArticle, Repeats
from digest.problems import Failure, Problem
from digest.project import Project
from digest.registry.sources import Publish


@dataclass(frozen=True, slots=True)
class Recipe:
    """What converting needs besides documents; two of equal content are one, so that a process builds one index."""

    project: Project = field(compare=False)
    hash: str


@dataclass(frozen=True, slots=True)
class Converted:
    """A document that became an article."""

    linked: LinkedArticle
    card: Card


@dataclass(frozen=True, slots=True)
class Batch:
    """The outcomes in the order of the documents, and the CPU seconds of each stage."""

    outcomes: tuple[Converted | Failure, ...]
    timings: dict[str, float]


def recipe(project: Project) -> Recipe:
    return Recipe(project, project.hash)


@lru_cache(maxsize=1)
def index_of(recipe: Recipe) -> Index:
    """The index of a recipe's registry, built once in each process."""
    return build(recipe.project.actors, recipe.project.decisions)


def convert_batch(recipe: Recipe, work: Sequence[tuple[Document, Repeats]]) -> Batch:
    """Each document with the repeats that touch it, cleaned and linked. Never raises: what goes wrong is a Failure."""
    index = index_of(recipe)
    timings = {"clean": 0.0, "link": 0.0}
    return Batch(tuple(_convert(document, repeats, recipe, index, timings) for document, repeats in work), timings)


def _convert(
    document: Document, repeats: Repeats, recipe: Recipe, index: Index, timings: dict[str, float]
) -> Converted | Failure:
    limit = recipe.project.settings.limits.seconds
    try:
        with deadline(limit):
            return _converted(document, repeats, recipe, index, timings)
    except TimeUp:
        what = f"takes more than limits.seconds = {limit} of CPU time; passed over"
        fix = "look whether the file is an article, or raise limits.seconds in digest.yml"
        return Failure(document.origin, Problem(paths.place(document.origin), what, fix))
    except Exception as error:  # a worker never raises: one article must not end a run
        what = f"could not be converted ({type(error).__name__}: {error}); passed over"
        fix = "this is a bug of digest: please report it with the file .cache/digest/quarantine.jsonl"
        return Failure(document.origin, Problem(paths.place(document.origin), what, fix), traceback.format_exc())


def _converted(
    document: Document, repeats: Repeats, recipe: Recipe, index: Index, timings: dict[str, float]
) -> Converted | Failure:
    project = recipe.project
    start = process_time()
    article = clean(document, repeats, project)
    timings["clean"] += process_time() - start
    if unfit := unusable(document, article):
        what = f"{unfit.what}; passed over"
        return Failure(document.origin, Problem(paths.place(document.origin), what, unfit.fix))
    start = process_time()
    linked = link(article, index)
    made = card(linked, publish_of(article, project), project.ledger.slugs.get(article.id))
    timings["link"] += process_time() - start
    return Converted(linked, made)


def publish_of(article: Article, project: Project) -> Publish:
    """How much of an article may be shown: its source's `publish`, else the project's."""
    source = project.sources.get(article.source or "")
    return source.publish if source else project.settings.publish
