from __future__ import annotations

import errno
import gzip
import io
import re
import zlib
from collections.abc import Iterator
from random import Random

import pytest

from digest.model import Document, Evidence
from digest.problems import Problem
from digest.read import readers
from digest.read.file import read_input
from digest.read.reader import Input, reads
from digest.registry.settings import Limits
from tests.crawls import ID, PAGE, record, stand_in
from tests.inputs import LIMITS, TEXT, Made, made, zipped


@pytest.fixture(autouse=True)
def _pages_are_taken_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {**readers.by_media_type(), "text/html": stand_in}
    monkeypatch.setattr(readers, "by_media_type", lambda: known)


def crawl(*records: bytes, limits: Limits = LIMITS) -> Made:
    """The same of the file as it is, of one packed record by record, and of one packed as a whole."""
    plain = made("a.warc", b"".join(records), limits)
    by_record = made("a.warc.gz", b"".join(map(gzip.compress, records)), limits)
    whole = made("a.warc.gz", gzip.compress(b"".join(records)), limits)
    texts = list(plain.texts.values())
    assert list(by_record.texts.values()) == list(whole.texts.values()) == texts
    assert by_record.told == whole.told == [told.replace("a.warc", "a.warc.gz", 1) for told in plain.told]
    return plain


def test_a_page_with_what_the_crawler_knows_of_it() -> None:
    (document,) = crawl(record()).documents
    assert document.origin == f"a.warc#{ID.format(1)}"
    assert document.key == f"urn:uuid:{ID.format(1)}"
    assert document.evidence == (Evidence("url", "https://port.example/1", "fetch"),)
    assert document.fetched == "2024-03-05T10:20:30Z"
    assert document.text == PAGE


@pytest.mark.parametrize(
    ("printed", "fetched"),
    [
        ("2024-03-05T10:20:30.123456Z", "2024-03-05T10:20:30Z"),
        ("2024-03-05T10:20:30+02:00", "2024-03-05T08:20:30Z"),
        ("2024-03-05T10:20:30", "2024-03-05T10:20:30Z"),
        ("0001-01-01T00:00:00+05:00", None),
        ("2008-10-294T05:21:46-0700", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_when_it_was_fetched(printed: str | None, fetched: str | None) -> None:
    assert [document.fetched for document in crawl(record(WARC_Date=printed)).documents] == [fetched]


@pytest.mark.parametrize("media_type", ["text/html", "text/plain"])
@pytest.mark.parametrize("name", ["koi8-r", '"koi8-r"', "KOI8-R; x=y"])
def test_the_servers_encoding_is_handed_on(media_type: str, name: str) -> None:
    raw = "Порт".encode("koi8-r")  # too short to guess from
    assert list(crawl(record(raw, media_type=f"{media_type}; charset={name}")).texts.values()) == ["Порт"]


@pytest.mark.parametrize(
    ("sent", "raw"),
    [
        ({"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
        ({"content-encoding": "X-GZIP"}, gzip.compress(PAGE.encode())),
        ({"Content-Encoding": "deflate"}, zlib.compress(PAGE.encode())),
        ({"Content-Encoding": "deflate"}, zlib.compress(PAGE.encode())[2:-4]),
        ({"Content-Encoding": "gzip, deflate"}, zlib.compress(gzip.compress(PAGE.encode()))),
        (
            {"Transfer-Encoding": "chunked"},
            b"5;x=y\r\n" + PAGE[:5].encode() + b"\r\n45\r\n" + PAGE[5:].encode() + b"\r\n0\r\n\r\n",
        ),
        # Crawlers store pages decoded, and leave the heads as they were.
        ({"Content-Encoding": "gzip"}, PAGE.encode()),
        ({"Content-Encoding": "br"}, PAGE.encode()),
        ({"Transfer-Encoding": "chunked"}, PAGE.encode()),
        ({"Content-Encoding": "identity"}, PAGE.encode()),
    ],
)
def test_encodings_of_the_way(sent: dict[str, str], raw: bytes) -> None:
    found = crawl(record(raw, sent=sent))
    assert (list(found.texts.values()), found.told) == ([PAGE], [])


def test_chunked_and_packed() -> None:
    packed = gzip.compress(PAGE.encode())
    raw = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    sent = {"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}
    assert list(crawl(record(raw, sent=sent)).texts.values()) == [PAGE]


def test_encodings_that_are_not_read_are_counted() -> None:
    unreadable = [record(b"\x8b\x02\x80", n, sent={"Content-Encoding": "br"}) for n in range(3)]
    damaged = record(b"\x1f\x8b\x08 and so on", 4, sent={"Content-Encoding": "gzip"})
    told = "3 text/html in br, 1 text/html in damaged gzip"
    assert crawl(*unreadable, damaged, record("x", 5)).told == [
        f"a.warc: holds 4 records of kinds that are not read; passed over: {told}"
    ]


def test_which_records_are_articles() -> None:
    found = crawl(
        record("software: x", 1, kind="warcinfo", media_type="application/warc-fields"),
        record("GET / HTTP/1.1\r\n\r\n", 2, kind="request", media_type="application/http;msgtype=request"),
        record("a page", 3),
        record("a saved page", 4, kind="resource"),
        record("", 5, kind="revisit", media_type="application/http;msgtype=response"),
        record("links", 6, kind="metadata", media_type="application/warc-fields"),
        record("gone", 7, status="404 Not Found"),
        record("elsewhere", 8, status="301 Moved Permanently"),
        record("log", 9, kind="resource", media_type="text/plain", WARC_Target_URI="metadata://x.example/wget.log"),
        record("User-agent: *", 10, media_type="text/plain", WARC_Target_URI="https://port.example/robots.txt"),
        record("by wget", 11, WARC_Target_URI="<HTTPS://port.example/11>"),
        record("of a disk", 15, kind="resource", WARC_Target_URI="file:///home/lena/x.html"),
        record("HTTP/2 too", 12, protocol="HTTP/2", status="200"),
        record("\u0001", 13, kind="response", media_type="text/dns", WARC_Target_URI="dns:port.example"),
        record("", 14, WARC_Target_URI=None),
    )
    assert list(found.texts.values()) == ["a page", "a saved page", "by wget", "of a disk", "HTTP/2 too"]
    assert found.told == []
    assert found.documents[2].evidence[0].value == "HTTPS://port.example/11"
    assert found.documents[3].evidence == ()


def test_kinds_that_are_not_read_are_counted_but_for_parts_of_pages() -> None:
    kinds = ["image/png", "text/css", "application/javascript", "font/woff2", "application/json", "application/zip"]
    others = ["application/pdf", "application/pdf", "no media type", ""]
    found = crawl(*(record("x", number, media_type=kind) for number, kind in enumerate([*kinds, *others])))
    told = "2 application/pdf, 2 without a media type, 1 application/zip"
    assert (found.texts, found.told) == (
        {},
        [f"a.warc: holds 5 records of kinds that are not read; passed over: {told}"],
    )


def test_the_crawlers_own_finding_stands_in_for_a_media_type() -> None:
    assert len(crawl(record(media_type="", WARC_Identified_Payload_Type="text/html")).documents) == 1


def test_front_matter_of_a_stranger_is_text() -> None:
    text = "---\nurl: https://harbourwire.example/\nid: 00000000\n---\nThe port council met.\n"
    (document,) = crawl(record(text, media_type="text/plain")).documents
    assert (document.declared, document.text) == ((), text)


def test_records_of_one_id_and_without_one_have_names_of_their_own() -> None:
    found = crawl(record("1"), record("2"), record("3", WARC_Record_ID=None), record("4", WARC_Record_ID=None))
    id = ID.format(1)
    assert [origin.removeprefix("a.warc#") for origin in found.texts] == [id, f"{id}~2", "unnamed", "unnamed~2"]


def test_a_broken_record_is_named_and_the_others_are_read() -> None:
    broken = record(number=2, Content_Length="many")
    headless = b"WARC/1.0\r\n" + b"x" * 300_000 + b"\r\n\r\n"
    found = crawl(record("1", 1), broken, record("3", 3), headless, record("5", 5))
    assert list(found.texts.values()) == ["1", "3", "5"]
    assert found.told == [
        f"a.warc#{ID.format(2)}: has no length; passed over",
        "a.warc#record 4: has a head without an end; passed over",
    ]


def test_a_wrong_length_is_told_and_the_others_are_read() -> None:
    found = crawl(record("1", 1), record("2" * 999, 2, Content_Length="900"), record("3", 3))
    assert [text[:1] for text in found.texts.values()] == ["1", "2", "3"]
    assert found.told == ["a.warc: has 1 stretch of bytes that are no record; passed over"]


def test_a_damaged_member_of_gzip_is_named_and_the_others_are_read() -> None:
    packed = [gzip.compress(record(Random(number).randbytes(50_000).hex(), number)) for number in (1, 2, 3)]
    damaged = bytearray(packed[1])
    damaged[20_000:20_100] = bytes(100)
    found = made("a.warc.gz", packed[0] + bytes(damaged) + packed[2])
    assert list(found.texts) == [f"a.warc.gz#{ID.format(1)}", f"a.warc.gz#{ID.format(3)}"]
    assert [told.split(" (")[0] for told in found.told] == [f"a.warc.gz#{ID.format(2)}: is damaged"]


def test_a_member_that_a_crawler_never_ended_is_named_and_the_next_one_is_read() -> None:
    packed = [gzip.compress(record(Random(number).randbytes(50_000).hex(), number)) for number in (1, 2)]
    found = made("a.warc.gz", packed[0][:30_000] + packed[1])
    assert list(found.texts) == [f"a.warc.gz#{ID.format(2)}"]
    assert [told.partition(":")[0] for told in found.told] == [f"a.warc.gz#{ID.format(1)}"]


@pytest.mark.parametrize("cut", range(100, 900, 50))
def test_a_file_cut_off_gives_what_is_before_and_at_most_one_problem(cut: int) -> None:
    whole = record("1" * 100, 1) + record("2" * 100, 2)
    for name, raw in (("a.warc", whole), ("a.warc.gz", gzip.compress(whole, 0))):
        found = made(name, raw[: len(raw) - cut])
        complete = [match for match in re.findall(rb"\r\n\r\n(1+|2+)\r\n", raw[: len(raw) - cut]) if len(match) == 100]
        assert len(found.texts) == len(complete)
        assert len(found.told) <= 1
        if len(complete) < 2 and (len(raw) - cut) > len(record("1" * 100, 1)) + 20:
            assert found.told


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"PK\3\4", b"x" * 100_000, bytes(1000), gzip.compress(b"nothing")])
def test_what_is_no_warc_file_is_named(raw: bytes) -> None:
    assert made("a.warc", raw).told == ["a.warc: is no WARC file; passed over"]


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    crawl(
        record(WARC_Target_URI="https://port.example/a page"),
        record(number=2, Content_Length="10"),
        record(gzip.compress(b"x" * 99)[:-9], sent={"Content-Encoding": "gzip"}),
    )
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_limits() -> None:
    small = Limits(bytes=1_000, unpacked=20_000)
    bomb = record(gzip.compress(b"a" * 5_000_000), sent={"Content-Encoding": "gzip"})
    chunked = record("3E8\r\n" + "a" * 1_000 + "\r\n0\r\n\r\n", sent={"Transfer-Encoding": "chunked"})
    for large in (bomb, record("a" * 2_000), chunked):
        found = crawl(large, record("2", 2), limits=small)
        assert list(found.texts.values()) == ["2"]
        assert found.told == [f"a.warc#{ID.format(1)}: has more bytes than limits.bytes = 1,000; passed over"]
    many = [record(gzip.compress(b"a" * 900), number, sent={"Content-Encoding": "gzip"}) for number in range(40)]
    packed = [gzip.compress(record("a" * 900, number)) for number in range(40)]
    for raw in (b"".join(many), b"".join(packed), gzip.compress(b"".join(many))):
        assert made("a.warc", raw, small).told == [
            "a.warc: unpacks to more than limits.unpacked = 20,000 bytes; what is behind that is passed over"
        ]


def test_a_crawl_in_an_archive() -> None:
    found = made("a.zip", zipped([("x.warc", record()), ("y.txt", TEXT)]))
    assert list(found.texts) == [f"a.zip#x.warc#{ID.format(1)}", "a.zip#y.txt"]


@reads(media_types=("text/markdown", "application/xml"))
def credulous(input: Input) -> Iterator[Document | Problem]:
    """Believes everything, and is often disappointed."""
    if raw := input.file.read():
        yield Document(input.origin, raw.decode(), "", "text/markdown", declared=(("url", "https://a.example"),))
    else:
        yield input.problem("holds nothing", "")


def test_a_reader_that_others_bring_is_used_with_care(monkeypatch: pytest.MonkeyPatch) -> None:
    known = dict.fromkeys(("text/markdown", "application/xml"), credulous)
    monkeypatch.setattr(readers, "by_media_type", lambda: known)
    (document,) = crawl(record("x", media_type="text/markdown")).documents
    assert document.declared == ()  # a stranger's front matter
    assert document.evidence == (Evidence("url", "https://port.example/1", "fetch"),)
    assert crawl(record("", media_type="text/markdown")).told == [f"a.warc#{ID.format(1)}: holds nothing"]
    assert crawl(record("", media_type="application/xml")).told == []  # a site map is no feed that fails


def test_what_begins_in_the_middle_of_a_line_is_no_record() -> None:
    found = crawl(record("1", 1), b"x" * 65_536 + record("2", 2), record("3", 3))
    assert list(found.texts.values()) == ["1", "3"]
    assert found.told == ["a.warc: has 1 stretch of bytes that are no record; passed over"]


def test_bytes_between_the_members_of_gzip_are_told_and_the_next_one_is_read() -> None:
    one, two = (gzip.compress(record(str(number), number)) for number in (1, 2))
    found = made("a.warc.gz", one + bytes(20) + two + b"noise" * 9_000 + one)
    assert list(found.texts.values()) == ["1", "2", "1"]
    assert found.told == ["a.warc.gz: holds bytes that are not compressed behind those that are; passed over"]


@pytest.mark.parametrize("first", [b"", record(), record() + b"WARC/1.0"])
def test_what_the_disk_refuses_is_no_damage_of_the_file(first: bytes) -> None:
    class Refused(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if found := super().read(size):
                return found
            raise OSError(errno.EIO, "Input/output error")

    reader = readers.reader_of("a.warc")
    assert reader
    with pytest.raises(OSError, match="Input/output error"):
        list(read_input(reader, Input("a.warc", Refused(first), LIMITS)))
