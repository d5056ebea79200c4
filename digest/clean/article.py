"""Document to Article: each step in a file of this folder, their order here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from posixpath import basename, splitext

from digest import paths
from digest.clean import evidence
from digest.clean.cut import cut
from digest.clean.head import Head
from digest.clean.language import Said, language_of, tag
from digest.clean.lines import read_lines
from digest.clean.repeats import shared
from digest.clean.source import Origin, recognise
from digest.dates import grammar
from digest.dates.hints import hints
from digest.dates.in_text import dates_in
from digest.model import Article, DateBasis, Document, Removed, Repeats
from digest.project import Project
from digest.registry.corrections import Correction
from digest.registry.sources import Source
from digest.text import sentences

_FILE_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_DATELINE = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿа-яё][\w .'’-]{1,40}[,،]\s*)?(?P<date>[^—–()]{6,60}?)\s*(?:\([^)]{2,40}\)\s*)?\.?[—–-]{1,2}\s"
)
_LONGEST_TITLE = 120


def clean(document: Document, repeats: Repeats, project: Project) -> Article:
    """The article of a document. No line is lost: it is title, standfirst, byline, date or text, or is in `removed`."""
    lines = read_lines(document)
    found = cut(lines, shared(lines, document, repeats, project.sources), _known_title(document))
    paragraphs = tuple(line.text for line in found.body)
    return _article(document, project, found.head, paragraphs, (*document.ignored, *found.removed))


def _known_title(document: Document) -> str | None:
    """The title that the lines need not tell."""
    said = evidence.text(document.evidence, "title")
    return dict(document.declared).get("title") or (said[0] if said else None)


def _article(
    document: Document, project: Project, head: Head, paragraphs: tuple[str, ...], removed: tuple[Removed, ...]
) -> Article:
    own = identity(document, project)
    fixed = project.corrections.get(own.id, Correction())
    title, title_reason = _title(document, head, paragraphs)
    url = fixed.url or own.url
    origin = _source(document, fixed, title, head, url, project)
    shown = project.sources[origin.id].publish if origin.id in project.sources else project.settings.publish
    if shown == "link" and head.title is None and _known_title(document) is None:
        # Its first sentence may not be shown, not even as a title.
        name = splitext(basename(document.origin))[0]
        origin, title_reason = replace(origin, title=name), "no headline is printed: the file's name"
    text = "\n\n".join(paragraphs)
    date, basis, date_reason = _date(document, fixed, head, paragraphs)
    source = project.sources.get(origin.id or "")
    standfirst = _said(document, "standfirst") or " ".join(line.text for line in head.standfirst) or None
    language, language_reason = _language(document, fixed, source, project, f"{standfirst or ''}\n{text}")
    day = date.date if date else None
    return Article(
        id=own.id,
        origin=document.origin,
        sha256=document.sha256,
        title=fixed.title or origin.title,
        paragraphs=paragraphs,
        standfirst=standfirst,
        date=day,
        published=date.published if date else None,
        date_basis=basis,
        date_hints=() if date else hints(f"{standfirst or ''}\n{text}", language),
        source=origin.id,
        source_name=origin.name,
        byline=fixed.byline or _said(document, "byline") or head.byline,
        language=language,
        url=url,
        dates=(
            *dates_in(standfirst or "", "standfirst", language, day),
            *dates_in(text, "text", language, day),
        ),
        removed=tuple(sorted((*removed, *_replaced(head, standfirst, fixed)), key=lambda line: line.line)),
        reasons=_reasons(fixed, title_reason, date_reason, origin, own.reason, language_reason),
        evidence=document.evidence,
        key=own.key,
        fetched=document.fetched,
    )


def _replaced(head: Head, standfirst: str | None, fixed: Correction) -> Iterator[Removed]:
    """Printed lines in whose place somebody else's words are shown."""
    if head.title is not None and fixed.title not in (None, head.title.text):
        yield Removed(head.title.number, "title, corrected in seeds/corrections.yml", head.title.text)
    for line in head.standfirst:
        if line.text not in (standfirst or ""):
            yield Removed(line.number, "standfirst, declared otherwise in the front matter", line.text)


@dataclass(frozen=True, slots=True)
class Identity:
    """An article's id, the key that it is made from, the reason in words, and the address that it was published at."""

    id: str
    key: str
    reason: str
    url: str | None


def identity(document: Document, project: Project) -> Identity:
    """Which article a document is of."""
    declared = dict(document.declared)
    url = _said(document, "url")
    key = paths.article_key(document.origin, url, document.key)
    if own := declared.get("id"):
        return Identity(own, key, "declared in the article's front matter", url)
    if frozen := project.ledger.ids.get(document.origin):
        return Identity(frozen, key, "its line in seeds/permalinks.jsonl", url)
    return Identity(paths.article_id(key), key, f"made from {key}", url)


def _said(document: Document, field: str) -> str | None:
    """What the input's front matter says of a field, else what is said best."""
    said = evidence.text(document.evidence, field)
    return dict(document.declared).get(field) or (said[0] if said else None)


def _title(document: Document, head: Head, paragraphs: tuple[str, ...]) -> tuple[str, str]:
    if declared := dict(document.declared).get("title"):
        return declared, "declared in the article's front matter"
    if said := evidence.text(document.evidence, "title"):
        return said
    if head.title is not None:
        return head.title.text, f"line {head.title.number}"
    if paragraphs:
        start, end = sentences(paragraphs[0])[0]
        first = paragraphs[0][start:end]
        if len(first) > _LONGEST_TITLE:
            first = first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
        return first, "no headline is printed: the first sentence"
    return splitext(basename(document.origin))[0], "nothing is printed: the file's name"


def _source(document: Document, fixed: Correction, title: str, head: Head, url: str | None, project: Project) -> Origin:
    """The outlet: as corrected or declared, else known by its title, address or folder, else as its page says."""
    declared = fixed.source or dict(document.declared).get("source")
    found = recognise(title, declared, url, document.origin, project.sources)
    if found.id is None and head.window is not None:
        found = replace(recognise(head.window.text, declared, url, document.origin, project.sources), title=found.title)
    said = evidence.text(document.evidence, "source")
    if found.id is not None or said is None:
        return found
    return replace(recognise(title, said[0], url, document.origin, project.sources), reason=said[1])


Dated = tuple[grammar.PrintedDate | None, DateBasis, str]


def _date(document: Document, fixed: Correction, head: Head, paragraphs: tuple[str, ...]) -> Dated:
    declared = dict(document.declared)
    if fixed.date and (printed := grammar.parse(fixed.date)):
        return printed, "corrected", f"seeds/corrections.yml{printed.as_printed}"
    if "date" in declared and (printed := grammar.parse(declared["date"])):
        return printed, "declared", f"declared in the article's front matter{printed.as_printed}"
    if said := evidence.printed_date(document.evidence):
        return said
    if head.date:
        return head.date, head.date_basis, f"printed on line {head.date_line}{head.date.as_printed}"
    if (
        paragraphs
        and (found := _DATELINE.match(paragraphs[0]))
        and (printed := grammar.parse(found["date"]))
        and len(printed.date) == len("2024-01-01")
    ):
        return printed, "dateline", f"the text opens with “{found['date']}”{printed.other_calendar}"
    if (found := _FILE_DATE.search(basename(document.origin))) and (printed := grammar.parse(found.group())):
        return printed, "filename", f"the file's name holds {found.group()}"
    return None, "none", "no date is printed"


def _language(
    document: Document, fixed: Correction, source: Source | None, project: Project, text: str
) -> tuple[str | None, str]:
    """As corrected or declared; else as its text tells, where that is clear; else as its page or its source says."""
    declared = dict(document.declared).get("language")
    if fixed.language:
        return fixed.language, "seeds/corrections.yml"
    if declared:
        return declared, "declared in the article's front matter"
    if found := evidence.best(document.evidence, "language", tag):
        return language_of(Said(found[0], evidence.where(found[1])), text)
    if source and source.language:
        return language_of(Said(source.language, "its source in sources.yml"), text)
    default = project.settings.language
    return language_of(Said(default, "the default in digest.yml") if default else None, text)


def _reasons(
    fixed: Correction, title: str, date: str, origin: Origin, id: str, language: str
) -> tuple[tuple[str, str], ...]:
    corrected = "seeds/corrections.yml"
    return (
        ("id", id),
        ("title", corrected if fixed.title else title),
        ("date", date),
        ("source", corrected if fixed.source else origin.reason),
        ("language", language),
    )


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a document gave no article."""

    what: str
    fix: str


def unusable(document: Document, article: Article) -> Unusable | None:
    """What makes an article unfit for a page of its own: no text, or an id that is none."""
    if not paths.ID.fullmatch(article.id):
        return Unusable(
            f"its id {article.id!r} is not 8 characters of 0-9 a-z without i l o u",
            "remove the `id:` line, or correct it",
        )
    if (declared := dict(document.declared).get("date")) and grammar.parse(declared) is None:
        return Unusable(f"its `date:` {declared!r} is no date", "write 2023, 2023-09, 2023-09-02 or 2 September 2023")
    if not article.paragraphs:
        return Unusable(
            "holds no line that reads like an article's text", "check the file, or start its name with a dot"
        )
    return None
