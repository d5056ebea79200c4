"""Document to Article: each step in a file of this folder, their order here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from posixpath import basename, splitext

from digest import paths
from digest.clean import evidence
from digest.clean.fragment import fragment
from digest.clean.head import Head
from digest.clean.identity import identified, identity
from digest.clean.page import page
from digest.clean.parts import Parts
from digest.clean.scraped import scraped
from digest.clean.source import Origin, recognise, without_name
from digest.dates import grammar
from digest.dates.hints import hints
from digest.model import Article, DateBasis, Document, Removed, Repeats
from digest.project import Project
from digest.registry.corrections import Correction
from digest.text import sentences

__all__ = ["Unusable", "clean", "identity", "unusable"]

_FILE_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_DATELINE = re.compile(r"(?:[A-ZÀ-Þ][\w .'’-]{1,40},\s+)?(?P<date>[^—–()]{6,40}?)\s*(?:\([^)]{2,40}\)\s*)?[—–-]{1,2}\s")
_LONGEST_TITLE = 120
_FIRST_SENTENCE = "no headline is printed: the first sentence"


def clean(document: Document, repeats: Repeats, project: Project) -> Article:
    """The article of a document. No line is lost: it is title, standfirst, byline, date or text, or is in `removed`."""
    if document.form == "page":
        return _article(document, project, page(document))
    if document.form == "fragment":
        return _article(document, project, fragment(document))
    return _article(document, project, scraped(document, repeats, project.sources))


def _article(document: Document, project: Project, parts: Parts) -> Article:
    own = identified(document, parts.evidence, project)
    fixed = project.corrections.get(own.id, Correction())
    title, title_reason = _title(document, parts)
    url = fixed.url or own.url
    origin = _source(document, parts, fixed, title, url, project)
    shown = project.sources[origin.id].publish if origin.id in project.sources else project.settings.publish
    if shown == "link" and title_reason == _FIRST_SENTENCE:
        # Its first sentence may not be shown, not even as a title.
        name = splitext(basename(document.origin))[0]
        origin, title_reason = replace(origin, title=name), "no headline is printed: the file's name"
    text = "\n\n".join(parts.paragraphs)
    date, basis, date_reason = _date(document, parts, fixed)
    source = project.sources.get(origin.id or "")
    standfirst = _said(document, parts, "standfirst") or " ".join(line.text for line in parts.head.standfirst) or None
    removed = (*document.ignored, *parts.removed, *_replaced(parts.head, standfirst, fixed))
    return Article(
        id=own.id,
        origin=document.origin,
        sha256=document.sha256,
        title=fixed.title or without_name(origin.title, parts.names),
        paragraphs=parts.paragraphs,
        standfirst=standfirst,
        date=date.date if date else None,
        published=date.published if date else None,
        date_basis=basis,
        date_hints=() if date else hints(f"{standfirst or ''}\n{text}"),
        source=origin.id,
        source_name=origin.name,
        byline=fixed.byline or _said(document, parts, "byline") or parts.head.byline,
        language=fixed.language
        or dict(document.declared).get("language")
        or evidence.language(parts.evidence)
        or (source.language if source else None)
        or project.settings.language,
        url=url,
        removed=tuple(sorted(removed, key=lambda line: line.line)),
        reasons=_reasons(fixed, title_reason, date_reason, origin, own.reason),
        evidence=parts.evidence,
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


def _said(document: Document, parts: Parts, field: str) -> str | None:
    """What the input's front matter says of a field, else what is said best."""
    said = evidence.text(parts.evidence, field)
    return dict(document.declared).get(field) or (said[0] if said else None)


def _title(document: Document, parts: Parts) -> tuple[str, str]:
    if declared := dict(document.declared).get("title"):
        return declared, "declared in the article's front matter"
    if said := evidence.text(parts.evidence, "title"):
        return said
    if parts.head.title is not None:
        return parts.head.title.text, f"line {parts.head.title.number}"
    if parts.paragraphs:
        start, end = sentences(parts.paragraphs[0])[0]
        first = parts.paragraphs[0][start:end]
        if len(first) > _LONGEST_TITLE:
            first = first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
        return first, _FIRST_SENTENCE
    return splitext(basename(document.origin))[0], "nothing is printed: the file's name"


def _source(
    document: Document, parts: Parts, fixed: Correction, title: str, url: str | None, project: Project
) -> Origin:
    """The outlet: as corrected or declared, else known by its title, address or folder, else as its page says."""
    declared = fixed.source or dict(document.declared).get("source")
    found = recognise(title, declared, url, document.origin, project.sources)
    said = evidence.text(parts.evidence, "source")
    if found.id is not None or said is None:
        return found
    return replace(recognise(title, said[0], url, document.origin, project.sources), reason=said[1])


Dated = tuple[grammar.PrintedDate | None, DateBasis, str]


def _date(document: Document, parts: Parts, fixed: Correction) -> Dated:
    declared = dict(document.declared)
    if fixed.date and (printed := grammar.parse(fixed.date)):
        return printed, "corrected", "seeds/corrections.yml"
    if "date" in declared and (printed := grammar.parse(declared["date"])):
        return printed, "declared", "declared in the article's front matter"
    if said := evidence.printed_date(parts.evidence):
        return said
    if parts.head.date:
        return parts.head.date, parts.head.date_basis, f"printed on line {parts.head.date_line}"
    if (
        parts.paragraphs
        and (found := _DATELINE.match(parts.paragraphs[0]))
        and (printed := grammar.parse(found["date"]))
        and len(printed.date) == len("2024-01-01")
    ):
        return printed, "dateline", f"the text opens with “{found['date']}”"
    if (found := _FILE_DATE.search(basename(document.origin))) and (printed := grammar.parse(found.group())):
        return printed, "filename", f"the file's name holds {found.group()}"
    return None, "none", "no date is printed"


def _reasons(fixed: Correction, title: str, date: str, origin: Origin, id: str) -> tuple[tuple[str, str], ...]:
    corrected = "seeds/corrections.yml"
    return (
        ("id", id),
        ("title", corrected if fixed.title else title),
        ("date", date),
        ("source", corrected if fixed.source else origin.reason),
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
