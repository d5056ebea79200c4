"""What each stage made of one input, in lines for a reader."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from digest.clean import clean
from digest.clean.article import unusable
from digest.clean.repeats import survey
from digest.convert import index_of, publish_of, recipe
from digest.gather import card
from digest.link import link
from digest.model import Article, Document, LinkedArticle, Mention
from digest.problems import Problem, Refusal
from digest.project import Project, load
from digest.read.file import read_file
from digest.read.find import Found, find
from digest.text import counted


@dataclass(frozen=True, slots=True)
class Page:
    """Where all articles together lead a name outside the registry; `reason`, if it is another name's page."""

    id: str
    reason: str = ""


def explain_article(root: Path, file: Path, pages: Mapping[str, Page] | None = None) -> Iterator[str]:
    """Lines of text. A file outside `seeds/articles/` is explained as if it lay there. Raises Refusal if unreadable.

    `pages`, by name key, are what all articles tell of names outside the registry; without them only this one speaks.
    """
    project = load(root)
    document = _read(project, file)
    others = [other for other in _documents(project) if other.origin != document.origin]
    article = clean(document, survey([*others, document], project.sources), project)
    yield from _read_lines(document)
    if unfit := unusable(document, article):
        raise Refusal([Problem(f"seeds/articles/{document.origin}", unfit.what, unfit.fix)])
    yield from _clean_lines(article)
    yield from _link_lines(link(article, index_of(recipe(project))), project, pages)


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


def _link_lines(linked: LinkedArticle, project: Project, pages: Mapping[str, Page] | None) -> Iterator[str]:
    made = card(linked, publish_of(linked.article, project), None)
    actors = {naming.actor for naming in made.namings if naming.actor}
    found = sum(naming.key is not None for naming in made.namings)
    yield f"link   {counted(len(linked.mentions), 'mention')} of {counted(len(actors), 'actor')}, {_names(found)}"
    names = _full_names(linked.mentions)
    for mention in linked.mentions:
        span = f"{mention.span.field} {mention.span.start}–{mention.span.end}"
        yield f"         {span:<18} {_short(mention.text)} -> {_target(mention, names, pages)}"
    if pages is None and names:
        yield "       names in quotes: all articles together tell whose page they get, see digest explain name NAME"


def _target(mention: Mention, names: Mapping[str, str], pages: Mapping[str, Page] | None) -> str:
    """Where a mention leads, and by which rule."""
    how = f"by {mention.how}: {mention.reason}"
    if mention.actor or not mention.key:
        return f"{mention.actor}  {how}"
    page = (pages or {}).get(mention.key)
    if page is None:
        return f"“{_short(names[mention.key])}”{'' if pages is None else ', which has no page'}  {how}"
    is_joined = page.reason and mention.how == "discovered"
    return f"{page.id}  {f'by key: {page.reason}' if is_joined else how}"


def _full_names(mentions: Iterable[Mention]) -> dict[str, str]:
    """Of each key of a name outside the registry the name as this article prints it in full."""
    ranked = sorted(
        (mention for mention in mentions if mention.key),
        key=lambda mention: (mention.how == "discovered", len(mention.text)),
    )
    return {mention.key or "": mention.text for mention in ranked}


def _names(number: int) -> str:
    return f"{counted(number, 'name')} outside the registry"


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
