"""Document to Article: each step in a file of this folder, their order here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from posixpath import basename, splitext

from digest import paths
from digest.clean import fields
from digest.clean.fragment import fragment
from digest.clean.head import Head
from digest.clean.identity import identified, identity
from digest.clean.page import page
from digest.clean.parts import Parts
from digest.clean.scraped import scraped
from digest.clean.source import Origin, without_name
from digest.dates import grammar
from digest.dates.hints import hints
from digest.dates.in_text import dates_in
from digest.model import Article, Document, Removed, Repeats
from digest.project import Project
from digest.registry.corrections import Correction

__all__ = ["Unusable", "clean", "identity", "unusable"]


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
    title, title_reason = fields.title(document, parts)
    url = fixed.url or own.url
    origin = fields.source(document, parts, fixed, title, url, project)
    shown = project.sources[origin.id].publish if origin.id in project.sources else project.settings.publish
    if shown == "link" and title_reason == fields.FIRST_SENTENCE:
        # Its first sentence may not be shown, not even as a title.
        name = splitext(basename(document.origin))[0]
        origin, title_reason = replace(origin, title=name), "no headline is printed: the file's name"
    text = "\n\n".join(parts.paragraphs)
    date, basis, date_reason = fields.date(document, parts, fixed)
    source = project.sources.get(origin.id or "")
    head = parts.head
    standfirst = fields.said(document, parts, "standfirst") or " ".join(line.text for line in head.standfirst) or None
    whole = f"{standfirst or ''}\n{text}"
    language, language_reason = fields.language(document, parts, fixed, source, project, whole)
    day = date.date if date else None
    removed = (*document.ignored, *parts.removed, *_replaced(head, standfirst, fixed))
    return Article(
        id=own.id,
        origin=document.origin,
        sha256=document.sha256,
        title=fixed.title or without_name(origin.title, parts.names),
        paragraphs=parts.paragraphs,
        standfirst=standfirst,
        date=day,
        published=date.published if date else None,
        date_basis=basis,
        date_hints=() if date else hints(whole, language),
        source=origin.id,
        source_name=origin.name,
        byline=fixed.byline or fields.said(document, parts, "byline") or head.byline,
        language=language,
        url=url,
        dates=(
            *dates_in(standfirst or "", "standfirst", language, day),
            *dates_in(text, "text", language, day),
        ),
        removed=tuple(sorted(removed, key=lambda line: line.line)),
        reasons=_reasons(fixed, title_reason, date_reason, origin, own.reason, language_reason),
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
