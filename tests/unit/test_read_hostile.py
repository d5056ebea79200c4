"""Inputs of strangers that were collected elsewhere, through every reader of files of many."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest

from digest.read import readers
from tests.crawls import record, stand_in
from tests.inputs import TEXT, made, tarred, zipped
from tests.quality.row import Corpus

_BYTES = ("encoding-file", "utf8-invalid", "utf8-file", "xml-bomb-xxe", "yaml-bomb", "illformed-feed", "bidi")


def payloads(shared: Path, *groups: str) -> list[bytes]:
    rows = [row for row in Corpus(shared).rows("hostile") if row["group"] in groups]
    return [base64.b64decode(row["payload_b64"]) if row["payload_b64"] else row["payload"].encode() for row in rows]


def test_names_that_lead_elsewhere_stay_inside(shared: Path) -> None:
    names = [raw.decode("utf-8", "replace") for raw in payloads(shared, "path-traversal")]
    members = [(f"{name}.txt", TEXT) for name in names]
    assert len(names) > 100
    for name, raw in (("a.zip", zipped(members)), ("a.tar", tarred(members))):
        found = made(name, raw)
        assert len(found.texts) > 100
        for origin in found.texts:
            part = origin.removeprefix(f"{name}#")
            assert not part.startswith("/")
            assert not {"..", ".", ""} & set(part.split("/"))
            assert part.isprintable()


@pytest.mark.parametrize("name", ["a.txt", "a.eml", "a.mht", "a.mbox", "a.zip", "a.tar", "a.warc"])
def test_bytes_of_strangers_are_read_or_named(name: str, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {**readers.by_media_type(), "text/html": stand_in}
    monkeypatch.setattr(readers, "by_media_type", lambda: known)
    for raw in payloads(shared, *_BYTES):
        found = made(name, raw)
        assert found.documents or found.failures
        if name == "a.warc":
            packed = made(name, b"".join(record(raw, media_type=kind) for kind in ("text/html", "text/plain")))
            assert len(packed.documents) + len(packed.failures) == 2


def test_what_is_told_of_a_stranger_is_one_line(shared: Path) -> None:
    for raw in payloads(shared, "xss", "bidi", "csv-injection"):
        name = re.sub(r"[\0/\\]", "", raw.decode("utf-8", "replace"))[:80]
        for told in made("a.zip", zipped([(f"{name}.txt", ""), (f"{name}.exe", "")])).told:
            assert "\n" not in told
            assert "\u202e" not in told
