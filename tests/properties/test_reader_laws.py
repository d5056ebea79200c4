"""Laws of the readers of files of many: nothing raises, nothing is lost, nothing comes twice."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.read import readers
from digest.registry.settings import Limits
from tests.crawls import record, stand_in
from tests.inputs import made, tarred, zipped

SUFFIXES = [".zip", ".tar", ".tar.gz", ".txt.gz", ".warc", ".warc.gz", ".eml", ".mht", ".mbox", ".txt"]
MAIL = b"From a\nSubject: =?utf-8?q?x?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--\n"
WHOLE = [
    zipped([("x.txt", "x"), ("y.tar.gz", tarred([("z.txt", "z")], "gz"))]),
    *(tarred([("x.txt", "x"), ("y.zip", zipped([("z.txt", "z")]))], packing) for packing in ("", "gz", "bz2", "xz")),
    record("x") + record(b"1\r\nx\r\n0\r\n\r\n", sent={"Transfer-Encoding": "chunked"}),
    gzip.compress(record("x")) + gzip.compress(record(gzip.compress(b"x"), sent={"Content-Encoding": "gzip"})),
    MAIL,
]
SMALL = Limits(bytes=10_000, unpacked=100_000)

written = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200)
# Without a dot: what begins with one is hidden.
names = st.text(st.characters(codec="utf-8", exclude_characters="\0."), max_size=20).map("x{}y.txt".format)


@pytest.fixture(autouse=True, scope="module")
def _pages_are_taken_as_they_are() -> Iterator[None]:
    known = {**readers.by_media_type(), "text/html": stand_in}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(readers, "by_media_type", lambda: known)
        yield


@given(st.sampled_from(SUFFIXES), st.binary(max_size=3_000))
def test_bytes_never_raise(suffix: str, raw: bytes) -> None:
    found = made(f"a{suffix}", raw, SMALL)
    assert found.documents or found.failures


@given(st.sampled_from(SUFFIXES), st.sampled_from(WHOLE), st.data())
def test_broken_files_never_raise(suffix: str, raw: bytes, data: st.DataObject) -> None:
    broken = bytearray(raw)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw) - 1))
        broken[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    found = made(f"a{suffix}", bytes(broken), SMALL)
    assert len(found.texts) == len(found.documents)


@pytest.mark.parametrize("pack", [zipped, lambda members: tarred(members, "gz")])
@given(members=st.lists(st.tuples(names, written), max_size=8))
def test_an_archive_gives_each_text_once(pack: Callable[..., bytes], members: list[tuple[str, str]]) -> None:
    numbered = [(name, f"{number} {text}") for number, (name, text) in enumerate(members)]
    name = "a.zip" if pack is zipped else "a.tar.gz"
    found = made(name, pack([(name, text.encode()) for name, text in numbered]))
    assert list(found.texts.values()) == [text for _, text in numbered]
    assert found.told == ([] if members else [f"{name}: holds no file; passed over"])


@given(st.lists(written, max_size=6), st.booleans(), st.integers(0, 3_000))
def test_a_crawl_cut_off_anywhere_gives_the_pages_before(pages: list[str], is_packed: bool, cut: int) -> None:
    records = [record(f"{number} {page}", number) for number, page in enumerate(pages)]
    raw = b"".join(map(gzip.compress, records) if is_packed else records)
    found = made("a.warc", raw[: max(0, len(raw) - cut)])
    texts = list(found.texts.values())
    assert texts == [f"{number} {page}" for number, page in enumerate(pages)][: len(texts)]
    assert len(found.told) <= 1
    if cut == 0 and pages:
        assert (len(texts), found.told) == (len(pages), [])
