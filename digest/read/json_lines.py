"""JSON Lines to Documents, one a line, of which no more than one is held."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from digest import paths
from digest.model import Document
from digest.problems import Problem
from digest.read.broken import Broken
from digest.read.json_record import Record
from digest.read.json_value import NotJson, parsed
from digest.read.part_names import PartNames
from digest.read.parts import named, scoped, shared
from digest.read.plain import unreadable
from digest.read.reader import Input, reads
from digest.read.stream import file_of
from digest.read.unpacking import pull_of
from digest.text import counted, normalise

_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_TYPES = ("application/jsonl", "application/x-ndjson", "application/jsonlines")
_TOLD = 100  # faulty lines of one file that are named; the others are counted
_FIELDS = 12


@reads(*_SUFFIXES, media_types=_TYPES, holds_lines=True)
def json_lines(input: Input) -> Iterator[Document | Problem]:
    """JSON Lines, compressed or not: an article a line. sources.yml maps the names of its fields."""
    names = PartNames()
    faults = 0
    for number, line in _lines(input):
        outcome = line if isinstance(line, Problem) else _document(input, number, line, names)
        faults += isinstance(outcome, Problem)
        if isinstance(outcome, Document) or faults <= _TOLD:
            yield outcome
    if faults > _TOLD:
        what = f"has {counted(faults - _TOLD, 'line')} more that cannot be used; passed over"
        yield input.problem(what, "mend what is wrong with the lines named before")


def _lines(input: Input) -> Iterator[tuple[int, bytes | Problem]]:
    """Each line that is not blank, with its number; a problem where it is too long, and where a file breaks off."""
    number = 0
    try:
        for number, line in enumerate(_bounded(file_of(pull_of(input)), input.limits.bytes), start=1):
            if line is None:
                what = f"has more bytes than limits.bytes = {input.limits.bytes:,}; passed over"
                yield number, _fault(input, number, what, "raise limits.bytes in digest.yml")
            elif line.strip():
                yield number, line
    except Broken as broken:
        if broken.depth < input.depth:  # it is the file around this one that breaks off
            raise
        what = f"{broken.what}; what is behind this line is passed over"
        yield number, _fault(input, number or 1, what, broken.fix)


def _bounded(file: BinaryIO, most: int) -> Iterator[bytes | None]:
    """The lines; None for one of more bytes, of which no more than that are held."""
    is_inside = False
    while piece := file.readline(most + 1):
        is_ended = piece.endswith(b"\n")
        if not is_inside:
            yield piece if is_ended or len(piece) <= most else None
        is_inside = not is_ended


def _document(input: Input, number: int, line: bytes, given: PartNames) -> Document | Problem:
    try:
        fields = parsed(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _fault(input, number, "is no UTF-8; passed over", "save the file as UTF-8")
    except NotJson as error:
        return _fault(input, number, f"{error}; passed over", "mend the line, or remove it")
    if not isinstance(fields, dict):
        return _fault(input, number, "is no object; passed over", "write a record as { … }, a line each")
    record = Record(fields, input.fields)
    text, form = record.text()
    if not text:
        names = " ".join(normalise(name) for name in list(fields)[:_FIELDS])
        what = f"holds no text among its fields ({names}); passed over"
        return _fault(input, number, what, "tell which it is in seeds/sources.yml: fields: {text: …}")
    if wrong := unreadable(text, _place(input, number), input.limits):
        return wrong
    id = record.said("id")
    return Document(
        origin=f"{input.origin}#{named(id, number, given)}",
        text=text,
        sha256=hashlib.sha256(line.strip()).hexdigest(),
        media_type="application/json",
        form=form,
        evidence=(*record.evidence(), *shared(input)),
        key=scoped(id, input.origin) if id else "",
        fetched=input.fetched,
    )


def _fault(input: Input, number: int, what: str, fix: str) -> Problem:
    return Problem(_place(input, number), what, fix)


def _place(input: Input, number: int) -> str:
    return f"{paths.place(input.origin)}:{number}"
