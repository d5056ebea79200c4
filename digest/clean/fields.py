"""The fields of an article: which of several places that tell one is believed, and why."""

from __future__ import annotations

import re
from dataclasses import replace
from posixpath import basename, splitext

from digest.clean import evidence
from digest.clean.language import Said, language_of, tag
from digest.clean.parts import Parts
from digest.clean.source import Origin, recognise
from digest.dates import grammar
from digest.dates.iso import is_day
from digest.model import DateBasis, Document
from digest.project import Project
from digest.registry.corrections import Correction
from digest.registry.sources import Source
from digest.text import sentences

FIRST_SENTENCE = "no headline is printed: the first sentence"
_FRONT_MATTER = "declared in the article's front matter"
_FILE_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_DATELINE = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿа-яё][\w .'’-]{1,40}[,،]\s*)?(?P<date>[^—–()]{6,60}?)\s*(?:\([^)]{2,40}\)\s*)?\.?[—–-]{1,2}\s"
)
_LONGEST_TITLE = 120

Dated = tuple[grammar.PrintedDate | None, DateBasis, str]


def said(document: Document, parts: Parts, field: str) -> str | None:
    """What the input's front matter says of a field, else what is said best."""
    found = evidence.text(parts.evidence, field)
    return dict(document.declared).get(field) or (found[0] if found else None)


def title(document: Document, parts: Parts) -> tuple[str, str]:
    """The title and the reason."""
    if declared := dict(document.declared).get("title"):
        return declared, _FRONT_MATTER
    if found := evidence.text(parts.evidence, "title"):
        return found
    if parts.head.title is not None:
        return parts.head.title.text, f"line {parts.head.title.number}"
    if parts.paragraphs:
        start, end = sentences(parts.paragraphs[0])[0]
        first = parts.paragraphs[0][start:end]
        if len(first) > _LONGEST_TITLE:
            first = first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
        return first, FIRST_SENTENCE
    return splitext(basename(document.origin))[0], "nothing is printed: the file's name"


def source(
    document: Document, parts: Parts, fixed: Correction, title: str, url: str | None, project: Project
) -> Origin:
    """The outlet: as corrected or declared, else known by its title, address or folder, else as its page says."""
    declared = fixed.source or dict(document.declared).get("source")
    found = recognise(title, declared, url, document.origin, project.sources)
    if found.id is None and (window := parts.head.window) is not None:
        found = replace(recognise(window.text, declared, url, document.origin, project.sources), title=found.title)
    told = evidence.text(parts.evidence, "source")
    if found.id is not None or told is None:
        return found
    return replace(recognise(title, told[0], url, document.origin, project.sources), reason=told[1])


def date(document: Document, parts: Parts, fixed: Correction) -> Dated:
    """The date that is printed or declared, its basis, and the reason; never one that is guessed."""
    declared = dict(document.declared)
    if fixed.date and (printed := grammar.parse(fixed.date)):
        return printed, "corrected", f"seeds/corrections.yml{printed.as_printed}"
    if "date" in declared and (printed := grammar.parse(declared["date"])):
        return printed, "declared", f"{_FRONT_MATTER}{printed.as_printed}"
    if found := evidence.printed_date(parts.evidence):
        return found
    head = parts.head
    if head.date:
        return head.date, head.date_basis, f"printed on line {head.date_line}{head.date.as_printed}"
    if (
        parts.paragraphs
        and (opening := _DATELINE.match(parts.paragraphs[0]))
        and (printed := grammar.parse(opening["date"]))
        and is_day(printed.date)
    ):
        return printed, "dateline", f"the text opens with “{opening['date']}”{printed.other_calendar}"
    if (named := _FILE_DATE.search(basename(document.origin))) and (printed := grammar.parse(named.group())):
        return printed, "filename", f"the file's name holds {named.group()}"
    return None, "none", "no date is printed"


def language(
    document: Document, parts: Parts, fixed: Correction, source: Source | None, project: Project, text: str
) -> tuple[str | None, str]:
    """As corrected or declared; else as its text tells, where that is clear; else as its page or its source says."""
    declared = dict(document.declared).get("language")
    if fixed.language:
        return fixed.language, "seeds/corrections.yml"
    if declared:
        return declared, _FRONT_MATTER
    if found := evidence.best(parts.evidence, "language", tag):
        # Without its region: `en-GB` and `en-US` are one language to who looks for articles in it.
        return language_of(Said(found[0].split("-", 1)[0], evidence.where(found[1])), text)
    if source and source.language:
        return language_of(Said(source.language, "its source in sources.yml"), text)
    default = project.settings.language
    return language_of(Said(default, "the default in digest.yml") if default else None, text)
