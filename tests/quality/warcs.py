"""Crawls that other projects test with, the broken ones among them: none may crash, and no page may be lost.

How many pages there are is counted by warcio's own iterator, which the reader does not use.
"""

from __future__ import annotations

import base64
import io
from typing import Any
from unittest.mock import patch

from warcio.archiveiterator import ArchiveIterator

from digest.model import Document
from digest.problems import Failure
from digest.read import readers
from digest.read.file import read_input
from digest.read.reader import Input
from digest.read.warc import warc
from digest.registry.settings import Limits
from tests.crawls import stand_in
from tests.quality.row import Corpus, Row

_TUNED = "nothing"


def measure(corpora: Corpus) -> list[Row]:
    """The share of files without a crash, and the share of the pages in whole files that become documents."""
    known = {"text/html": stand_in, **readers.by_media_type()}
    with patch.object(readers, "by_media_type", lambda: known):
        return _measured(corpora.rows("warc_fixtures"))


def _measured(rows: list[dict[str, Any]]) -> list[Row]:
    crashed = [row["name"] for row in rows if any(failure.trace for failure in _failures(row))]
    whole = [row for row in rows if not row["broken"] and row["name"].endswith((".warc", ".warc.gz"))]
    pages = sum(_pages(row) for row in whole)
    read = sum(document.media_type == "text/html" for row in whole for document in _documents(row))
    share = 1 - len(crashed) / len(rows)
    detail = f"{pages} pages in {len(whole)} files; crashed: {', '.join(crashed) or 'none'}"
    return [
        Row("crawls read without a crash", "warc_fixtures", len(rows), share, 1.0, 1.0, "–", _TUNED, detail),
        Row("pages of whole crawls read", "warc_fixtures", pages, read / pages, 1.0, 1.0, "–", _TUNED),
    ]


def _outcomes(row: dict[str, Any]) -> list[Document | Failure]:
    file = io.BytesIO(base64.b64decode(row["payload_b64"]))
    return list(read_input(warc, Input(row["name"], file, Limits())))


def _failures(row: dict[str, Any]) -> list[Failure]:
    return [outcome for outcome in _outcomes(row) if isinstance(outcome, Failure)]


def _documents(row: dict[str, Any]) -> list[Document]:
    return [outcome for outcome in _outcomes(row) if isinstance(outcome, Document)]


def _pages(row: dict[str, Any]) -> int:
    """HTML that a server sent, or that somebody saved as it was."""
    count = 0
    for record in ArchiveIterator(io.BytesIO(base64.b64decode(row["payload_b64"]))):
        media_type = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
        status = record.http_headers.get_statuscode() if record.http_headers else "200"
        is_page = media_type.startswith("text/html") and status.startswith("2")
        count += record.rec_type in ("response", "resource") and is_page
    return count
