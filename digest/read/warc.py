"""WARC files, as crawlers write them: each page and each feed by the reader of its media type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders

from digest.model import Document, Evidence
from digest.problems import Failure, Problem
from digest.read import readers
from digest.read.archive import passed_over
from digest.read.fetched import in_utc
from digest.read.file import read_input
from digest.read.part_names import PartNames, part_name
from digest.read.payload import Unreadable, payload
from digest.read.reader import Input, Reader, reads
from digest.read.tarred import gzipped, tar_archive
from digest.read.warc_records import Lost, Record, Records, said
from digest.read.zipped import zip_archive

_MEDIA_TYPE = re.compile(r"[\w.+-]{1,40}/[\w.+-]{1,80}")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_SCHEMES = ("http://", "https://", "ftp://", "file:")  # others are logs and notes of crawlers: `metadata:`, `urn:`
# Parts of pages, which nobody looks for among articles.
_PARTS = (
    *("image/", "audio/", "video/", "font/", "application/font", "application/vnd.ms-fontobject", "text/css"),
    *("text/javascript", "application/javascript", "application/x-javascript", "application/json"),
    "application/octet-stream",
)
# Site maps and answers to programs come as these, too: what is wrong with one of them is nobody's concern.
_GENERIC = ("text/xml", "application/xml", "application/json")
_FILES_OF_MANY = frozenset(
    ("application/warc", *zip_archive.media_types, *tar_archive.media_types, *gzipped.media_types)
)
_FOR_MACHINES = ("robots.txt", "ads.txt", "app-ads.txt", "security.txt", "llms.txt")


# Plain text is rare in crawls: for the lines that some of it may share 2 GB are not read twice (`holds_lines`).
@reads(".warc", ".warc.gz", media_types=("application/warc",))
def warc(input: Input) -> Iterator[Document | Problem | Failure]:
    """Crawls: the pages and feeds in WARC files, packed by gzip or not."""
    names = PartNames()
    passed: Counter[str] = Counter()
    for found in Records(input, _is_wanted):
        if isinstance(found, Lost):
            yield _lost(input, found)
        elif reader := _reader(found, passed):
            yield from _documents(input, found, reader, names, passed)
    if passed:
        yield passed_over(input, passed, "record")


def _is_wanted(head: StatusAndHeaders, http: StatusAndHeaders | None) -> bool:
    """Is it a page as a server sent it? A revisit has no bytes of its own: they are an earlier record's."""
    if http:
        return str(http.get_statuscode()).startswith("2")
    if said(head, "WARC-Type") not in ("response", "resource"):
        return False
    address = said(head, "WARC-Target-URI").lower()
    return address.startswith(_SCHEMES) and not _path(address).endswith(_FOR_MACHINES)


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def _reader(record: Record, passed: Counter[str]) -> Reader | None:
    """The reader of its media type. What is downloaded from a site is no article of it, if it is a file of many."""
    media_type = _media_type(record)
    reader = readers.by_media_type().get(media_type)
    if reader and media_type not in _FILES_OF_MANY:
        return reader
    if not media_type.startswith(_PARTS):
        passed[media_type if _MEDIA_TYPE.fullmatch(media_type) else "without a media type"] += 1
    return None


def _documents(
    input: Input, record: Record, reader: Reader, names: PartNames, passed: Counter[str]
) -> Iterator[Document | Failure]:
    part = _part(input, record, names)
    try:
        raw = payload(record, input.limits.bytes)
    except Unreadable as error:
        passed[f"{_media_type(record)} in {error}"] += 1
        return
    input.unpack(max(0, len(raw) - len(record.payload)))
    if max(len(raw), len(record.payload)) > input.limits.bytes:
        yield Failure(part.origin, part.too_large())
        return
    for outcome in read_input(reader, replace(part, file=BytesIO(raw))):
        if isinstance(outcome, Document) or _media_type(record) not in _GENERIC:
            yield outcome


def _part(input: Input, record: Record, names: PartNames) -> Input:
    """A record with what its head says of it."""
    name = names.own(part_name(record.id))
    charset = _CHARSET.search(record.said("Content-Type"))
    is_public = record.address.lower().startswith(("http://", "https://"))
    return replace(
        input.part(name, BytesIO()),
        evidence=(Evidence("url", record.address, "fetch"),) if is_public else (),
        fetched=_utc(said(record.head, "WARC-Date")),
        charset=charset[1] if charset else None,
        key=record.id,
        is_own=False,
    )


def _media_type(record: Record) -> str:
    """As the server says, else as the crawler found."""
    media_type = record.said("Content-Type").partition(";")[0].strip().lower()
    return media_type or said(record.head, "WARC-Identified-Payload-Type").lower()


def _utc(date: str) -> str | None:
    """A time in UTC to the second; none where it is no ISO 8601."""
    try:
        return in_utc(datetime.fromisoformat(date))
    except ValueError:
        return None


def _lost(input: Input, lost: Lost) -> Failure:
    part = part_name(lost.name)
    origin = f"{input.origin}#{part}" if part else input.origin
    problem = input.problem(f"{lost.why}; passed over", "get the file again, or repair it", part)
    return Failure(origin, problem)
