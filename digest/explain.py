"""What each stage made of one input, in lines for a reader."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from digest.clean import clean
from digest.clean.article import unusable
from digest.clean.repeats import survey
from digest.convert import index_of, publish_of, recipe
from digest.gather import card
from digest.link import link
from digest.model import Article, Document, LinkedArticle
from digest.problems import Problem, Refusal
from digest.project import Project, load
from digest.read.file import read_file
from digest.read.find import Found, find
from digest.text import counted


def explain_article(root: Path, file: Path) -> Iterator[str]:
    """Lines of text. A file outside `seeds/articles/` is explained as if it lay there. Raises Refusal if unreadable."""
    project = load(root)
    document = _read(project, file)
    others = [other for other in _documents(project) if other.origin != document.origin]
    article = clean(document, survey([*others, document], project.sources), project)
    yield from _read_lines(document)
    if unfit := unusable(document, article):
        raise Refusal([Problem(f"seeds/articles/{document.origin}", unfit.what, unfit.fix)])
    yield from _clean_lines(article)
    yield from _link_lines(link(article, index_of(recipe(project))), project)


def _read(project: Project, file: Path) -> Document:
    inside = os.path.relpath(file, project.articles)
    origin = Path(inside).as_posix() if not inside.startswith("..") else file.name
    outcome = read_file(Found(origin, file), project.settings.limits)
    if isinstance(outcome, Problem):
        raise Refusal([outcome])
    return outcome


def _documents(project: Project) -> Iterator[Document]:
    for item in find(project.articles)[0]:
        outcome = read_file(item, project.settings.limits)
        if isinstance(outcome, Document):
            yield outcome


def _read_lines(document: Document) -> Iterator[str]:
    yield f"read   {document.origin}: {document.media_type}, sha256 {document.sha256[:16]}…"
    for key, value in document.declared:
        yield f"       front matter {key}: {value}"


def _clean_lines(article: Article) -> Iterator[str]:
    reasons = dict(article.reasons)
    yield f"clean  id {article.id} ({reasons['id']})"
    yield f"       title: {article.title} ({reasons['title']})"
    if article.standfirst:
        yield f"       standfirst: {article.standfirst}"
    yield f"       date: {article.published or article.date or 'unknown'} ({article.date_basis}: {reasons['date']})"
    if article.date_hints:
        yield f"       date hints: {', '.join(article.date_hints)}"
    yield f"       source: {article.source or 'unknown'} ({reasons['source']})"
    if article.byline:
        yield f"       byline: {article.byline}"
    yield f"       text: {counted(len(article.paragraphs), 'paragraph')}, {counted(len(article.text.split()), 'word')}"
    yield f"       left out: {counted(len(article.removed), 'line')}"
    for line in article.removed:
        yield f"         {line.line:>4}  {line.rule}: {_short(line.text)}"


def _link_lines(linked: LinkedArticle, project: Project) -> Iterator[str]:
    made = card(linked, publish_of(linked.article, project), None)
    actors = {naming.actor for naming in made.namings if naming.actor}
    found = sum(naming.key is not None for naming in made.namings)
    yield f"link   {counted(len(linked.mentions), 'mention')} of {counted(len(actors), 'actor')}, {_names(found)}"
    for mention in linked.mentions:
        span = f"{mention.span.field} {mention.span.start}–{mention.span.end}"
        to = mention.actor or f"({mention.key})"
        yield f"         {span:<18} {_short(mention.text)} -> {to}  by {mention.how}: {mention.reason}"


def _names(number: int) -> str:
    return f"{counted(number, 'name')} outside the registry"


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
