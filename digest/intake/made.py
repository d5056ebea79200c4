"""What digest makes of an input that is new, before it is put anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest import packed
from digest.convert import Converted, Task, convert_batch, recipe
from digest.model import Article, Document
from digest.problems import Failure, Problem
from digest.project import Project
from digest.text import counted


@dataclass(frozen=True, slots=True)
class Made:
    """The first article of an input, how many documents are in it, and how many of its parts could not be read."""

    article: Article
    documents: int
    failed: int

    def __str__(self) -> str:
        article = self.article
        date = f"{article.date} ({article.date_basis})" if article.date else "no date"
        said = f"“{article.title}”; {date}; source {article.source or 'unknown'}"
        if self.documents + self.failed == 1:
            return said
        failed = f", {counted(self.failed, 'part')} not read" if self.failed else ""
        return f"{counted(self.documents, 'document')}{failed}; the first: {said}"


def made_of(outcomes: Iterable[Document | Failure], project: Project) -> Made | Problem:
    """The first article is cleaned, the others are counted; a problem where there is none."""
    article: Article | None = None
    first: Problem | None = None
    documents = failed = 0
    for outcome in outcomes:
        found = _tried(outcome, project) if article is None else outcome
        if isinstance(found, Failure):
            failed += 1
            first = first or found.problem
        else:
            documents += 1
            article = article or (found if isinstance(found, Article) else None)
    if article:
        return Made(article, documents, failed)
    return first or Problem("", "holds no article", "look whether it is whole, and what it is")


def _tried(outcome: Document | Failure, project: Project) -> Article | Failure:
    if isinstance(outcome, Failure):
        return outcome
    (found,) = convert_batch(recipe(project), [Task(outcome)]).outcomes
    return packed.article(found.article) if isinstance(found, Converted) else found
