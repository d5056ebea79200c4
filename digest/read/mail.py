"""Letters, and pages that a browser saved as one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from email.utils import parsedate_to_datetime
from io import BytesIO

from digest import paths
from digest.model import Document, Evidence
from digest.problems import Failure, Problem
from digest.read import letter, readers
from digest.read.decode import decoded
from digest.read.fetched import in_utc
from digest.read.file import read_input
from digest.read.part_names import part_name
from digest.read.plain import unreadable
from digest.read.reader import Input, reads
from digest.registry.settings import Limits

_WITH_PICTURES = 8  # times limits.bytes: what a letter or a saved page may have with all that is attached
_SHORT_LINE = 40  # bytes: pictures are sent in lines of 77


@reads(".eml", media_types=("message/rfc822",), holds_lines=True)
def mail(input: Input) -> Iterator[Document | Problem]:
    """Letters, such as newsletters, one a file."""
    raw = _whole(input)
    yield raw if isinstance(raw, Problem) else read_letter(input, raw)


@reads(".mht", ".mhtml", media_types=("multipart/related", "application/x-mimearchive"))
def saved_page(input: Input) -> Iterator[Document | Problem | Failure]:
    """Pages that a browser saved with their pictures as one file, MHTML."""
    raw = _whole(input)
    if isinstance(raw, Problem):
        yield raw
        return
    try:
        parts = _page(raw)
    except Exception as error:  # the standard library promises none, and raises many
        yield input.problem(f"cannot be read as MHTML ({error}); passed over", "save the page again")
        return
    reader = readers.by_media_type().get("text/html")
    if parts is None or reader is None:
        yield input.problem("holds no page; passed over", "save the page again")
        return
    page, evidence, fetched = parts
    file = BytesIO(letter.content(page))
    found = replace(input, file=file, evidence=(*input.evidence, *evidence), charset=letter.charset(page))
    yield from read_input(reader, replace(found, fetched=input.fetched or fetched))


def read_letter(input: Input, raw: bytes) -> Document | Problem:
    """One letter, or why there is none: without text, too large."""
    try:
        return _letter(input, raw)
    except Exception as error:  # as above
        return input.problem(f"cannot be read as a letter ({error}); passed over", "export it again")


def _whole(input: Input) -> bytes | Problem:
    raw = input.file.read(most_bytes(input.limits) + 1)
    return too_large(input, raw) or raw


def most_bytes(limits: Limits) -> int:
    """How long a letter may be with all that is attached to it, of which no more is kept than its text."""
    return limits.bytes * _WITH_PICTURES


def too_large(input: Input, raw: bytes) -> Problem | None:
    """Why a letter is not taken apart. Each line and each part of it becomes an object."""
    limits, most = input.limits, most_bytes(input.limits)
    fix = "remove what is attached to it, or raise limits.{} in digest.yml".format
    if len(raw) > most:
        what = f"has more bytes than {_WITH_PICTURES} times limits.bytes = {limits.bytes:,}; passed over"
        return input.problem(what, fix("bytes"))
    if max(raw.count(b"\n"), raw.count(b"\r")) > limits.lines + most // _SHORT_LINE:
        what = f"has many more lines than limits.lines = {limits.lines:,}; passed over"
        return input.problem(what, fix("lines"))
    return None


def _letter(input: Input, raw: bytes) -> Document | Problem:
    found = letter.parsed(raw)
    part = letter.text_part(found) if found else None
    for _ in range(input.limits.depth):
        if part is None and found is not None:  # a letter that only passes another one on
            found = letter.inner_letter(found)
            part = letter.text_part(found) if found else None
    if found is None or part is None:
        return input.problem("holds no text; passed over", "look whether it is a letter with a text")
    content = letter.content(part)
    if len(content) > input.limits.bytes:
        return input.too_large()
    text = decoded(content, letter.charset(part))
    if text is None:
        return input.problem("is no text in an encoding we can tell; passed over", "export it again")
    if unfit := unreadable(text, paths.place(input.origin), input.limits):
        return unfit
    is_html = part.get_content_type() == "text/html"
    return Document(
        origin=input.origin,
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        media_type="message/rfc822",
        form="fragment" if is_html else "lines",
        evidence=(*input.evidence, *_evidence(found)),
        key=input.key or part_name(letter.said(found, "message-id")),
        fetched=input.fetched,
    )


def _evidence(found: Message) -> Iterator[Evidence]:
    """What the head of a letter says. What it calls its sender is the outlet: newsletters are not signed there."""
    said = {"title": letter.said(found, "subject"), "date": letter.said(found, "date"), "source": letter.sender(found)}
    yield from (Evidence(field, value, "mail") for field, value in said.items() if value)


def _page(raw: bytes) -> tuple[Message, tuple[Evidence, ...], str | None] | None:
    """The page in MHTML, what is known of it, and when it was saved."""
    found = letter.parsed(raw)
    page = letter.text_part(found) if found else None
    if found is None or page is None:
        return None
    address = letter.said(found, "snapshot-content-location") or letter.said(page, "content-location")
    address = address if address.startswith(("http://", "https://")) else ""  # not `cid:`
    title = letter.said(found, "subject")
    said = {"url": (address, "fetch"), "title": (title, "mail")}
    evidence = tuple(Evidence(field, value, by) for field, (value, by) in said.items() if value)
    return page, evidence, _utc(letter.said(found, "date"))


def _utc(date: str) -> str | None:
    """A date of a head in UTC; none where it is none."""
    try:
        return in_utc(parsedate_to_datetime(date))
    except (ValueError, TypeError):
        return None
