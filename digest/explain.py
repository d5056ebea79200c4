"""What each stage made of one input, in lines for a reader."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path, PurePosixPath

from digest import paths
from digest.clean import clean, evidence
from digest.clean.article import unusable
from digest.clean.repeats import survey
from digest.collection import documents, of_lines
from digest.convert import index_of, publish_of, recipe
from digest.gather import card
from digest.link import link
from digest.model import Article, Document, LinkedArticle, Mention, Repeats
from digest.problems import Failure, Problem, Refusal
from digest.project import Project, load
from digest.read.find import Found
from digest.read.inputs import find_inputs
from digest.read.raw import find_raw
from digest.registry.decisions import NAME as DECISIONS
from digest.text import counted

_MOST_PARTS, _MOST_SAID = 50, 100
_LONG = 160  # characters: an address and where it stands


@dataclass(frozen=True, slots=True)
class Page:
    """Where all articles together lead a name outside the registry; `reason`, if it is another name's page."""

    id: str
    reason: str = ""


def explain_article(root: Path, file: Path, pages: Mapping[str, Page] | None = None) -> Iterator[str]:
    """Lines of text. A file outside `seeds/articles/` is explained as if it lay there.

    Of a file of many `file#name` is one of them; without a name its parts are listed. `pages`, by name key, are what
    all articles tell of names outside the registry; without them only this one speaks. Raises Refusal, with the reason,
    for an input that gives no article, behind the lines that tell how far it came.
    """
    project = load(root)
    path, part = parted(file)
    found = _InFile(project, path, part)
    if found.count != 1 or found.first is None:
        yield from _parts(path, part, found)
        return
    if isinstance(found.first, Failure):
        raise Refusal([found.first.problem])
    yield from _explained(project, found.first, pages)


class _InFile:
    """What is in a file, or the one part of it that is asked for; a crawl of 2 GB is not held, but its first names."""

    def __init__(self, project: Project, file: Path, part: str) -> None:
        self.count = 0
        self.first: Document | Failure | None = None
        self.lines: list[str] = []
        for outcome in documents(project, [_known(project, file) or Found(_origin(project, file), file)]):
            name = outcome.origin.partition("#")[2]
            if part and PurePosixPath(name) != PurePosixPath(part):  # a path has `/` once where an address has it twice
                continue
            self.count += 1
            self.first = self.first or outcome
            if len(self.lines) < _MOST_PARTS:
                self.lines.append(f"  {name}  {_told(outcome)}")
            if part:
                break


def _told(outcome: Document | Failure) -> str:
    if isinstance(outcome, Failure):
        return f"passed over: {outcome.problem.what.removesuffix('; passed over')}"
    return f"{outcome.media_type}, {counted(len(outcome.text), 'character')}"


def _explained(project: Project, document: Document, pages: Mapping[str, Page] | None) -> Iterator[str]:
    repeats = Repeats()
    if document.form == "lines":
        others = of_lines(project, find_inputs(project)[0])
        repeats = survey(
            chain((other for other in others if other.origin != document.origin), [document]), project.sources
        )
    article = clean(document, repeats, project)
    yield from _read_lines(document)
    yield from _clean_lines(article)
    yield from _down_lines(article, project)
    if unfit := unusable(document, article):
        raise Refusal([Problem(paths.place(document.origin), unfit.what, unfit.fix)])
    yield from _link_lines(link(article, index_of(recipe(project))), project, pages)


def parted(file: Path) -> tuple[Path, str]:
    """`crawl.warc.gz#<urn:uuid:…>` as the file and the name of a part of it."""
    if file.exists() or "#" not in str(file):
        return file, ""
    path, _, part = str(file).partition("#")
    return Path(path), part


def _known(project: Project, file: Path) -> Found | None:
    """Bytes that were fetched, with what is known of where they are from."""
    inside = os.path.relpath(file, project.raw)
    return next((item for item in find_raw(project.raw, project.sources)[0] if item.path.name == inside), None)


def _origin(project: Project, file: Path) -> str:
    inside = os.path.relpath(file, project.articles)
    return Path(inside).as_posix() if not inside.startswith("..") else file.name


def _parts(file: Path, part: str, found: _InFile) -> Iterator[str]:
    """What is in a file of many, a line each."""
    if not found.count:
        what = f"holds nothing that is called {part}" if part else "holds no article"
        raise Refusal([Problem(str(file), what, "name the file alone to see what is in it")])
    yield f"{file.name} holds {counted(found.count, 'input')}; to see one: digest explain article {file.name}#NAME"
    yield from found.lines
    if found.count > len(found.lines):
        yield f"  and {found.count - len(found.lines):,} more"


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
    if article.url:
        yield f"       address: {article.url}"
    yield f"       text: {counted(len(article.paragraphs), 'paragraph')}, {counted(len(article.text.split()), 'word')}"
    said = list(islice(evidence.lines(article.evidence), _MOST_SAID))
    if said:
        yield "       what is said of it:"
        yield from (f"         {_short(line, _LONG)}" for line in said)
    yield f"       left out: {counted(len(article.removed), 'line')}"
    for line in article.removed:
        yield f"         {line.line:>4}  {line.rule}: {_short(line.text)}"
    yield f"       language: {article.language or 'unknown'} ({reasons['language']})"
    yield from _date_lines(article)


def _down_lines(article: Article, project: Project) -> Iterator[str]:
    if taken := project.decisions.taken_down.get(article.id):
        said = taken.line
        yield f"down   taken down on {said.on} by {said.by}: {said.why} ({DECISIONS}:{said.number})"
        yield f"       {f'readers are told: {taken.reason}' if taken.reason else 'readers are told no reason'}"
        yield "       nothing of it is on a page or in an export"


def _date_lines(article: Article) -> Iterator[str]:
    """What its text says of days, months and years: never its own date."""
    if article.dates:
        yield f"       dates: {len(article.dates)} in the text"
    for told in article.dates:
        span = f"{told.span.field} {told.span.start}–{told.span.end}"
        yield f"         {span:<18} {told.printed} -> {told.date or f'no {told.precision}'} ({told.basis})"


def _link_lines(linked: LinkedArticle, project: Project, pages: Mapping[str, Page] | None) -> Iterator[str]:
    made = card(linked, publish_of(linked.article, project))
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


def _short(text: str, longest: int = 80) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
