from __future__ import annotations

import gzip
import io
import stat
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path
from random import Random

import pytest

from digest.clean.repeats import group_of
from digest.model import Document
from digest.problems import Failure
from digest.read.file import read_file
from digest.read.find import Found
from digest.registry.settings import Limits
from tests.inputs import LIMITS, TEXT, made, tarred, zipped

PACKED = {"a.zip": zipped, "a.tar": tarred}


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.zip", zipped([("x.txt", TEXT), ("sub/y.txt", TEXT)])),
        ("a.zip", zipped([("x.txt", TEXT), ("sub/y.txt", TEXT)], zipfile.ZIP_STORED)),
        ("A.TAR", tarred([("x.txt", TEXT), ("sub/y.txt", TEXT)])),
        *(
            (f"a.{suffix}", tarred([("x.txt", TEXT), ("sub/y.txt", TEXT)], packing))
            for suffix, packing in (("tar.gz", "gz"), ("tgz", "gz"), ("tar.bz2", "bz2"), ("tar.xz", "xz"))
        ),
        ("a.tar", tarred([("x.txt", TEXT), ("sub/y.txt", TEXT)], "gz")),  # the bytes tell, not the name
    ],
)
def test_members_are_read_by_the_reader_of_their_name(name: str, raw: bytes) -> None:
    found = made(name, raw)
    assert found.texts == {f"{name}#x.txt": TEXT, f"{name}#sub/y.txt": TEXT}
    assert found.told == []


@pytest.mark.parametrize("name", PACKED)
def test_archives_in_archives(name: str) -> None:
    inner = tarred([("deep/x.txt", TEXT)], "gz")
    other = zipped([("y.txt", TEXT)])
    found = made(name, PACKED[name]([("inner.tar.gz", inner), ("sub/other.zip", other), ("z.txt", TEXT)]))
    assert list(found.texts) == [f"{name}#inner.tar.gz#deep/x.txt", f"{name}#sub/other.zip#y.txt", f"{name}#z.txt"]


def test_single_packed_file_keeps_its_place() -> None:
    (document,) = made("x.txt.gz", gzip.compress(TEXT.encode())).documents
    assert (document.origin, document.text) == ("x.txt.gz", TEXT)
    assert made("x.jpg.gz", b"").told == ["x.jpg.gz: is packed, and of a kind that is not read; passed over"]


@pytest.mark.parametrize("name", PACKED)
def test_names_are_shown_safely_and_differ(name: str) -> None:
    names = ["/etc/x.txt", "../../x.txt", "a/../x.txt", "C:\\news\\x.txt", "re\u0301union.txt", "x\u202e\x07.txt"]
    found = made(name, PACKED[name]((own, f"{TEXT}{own}") for own in [*names, "x.txt", "x.txt", "x.txt~2"]))
    shown = [origin.removeprefix(f"{name}#") for origin in found.texts]
    expected = ["etc/x.txt", "x.txt", "x.txt~2", "C:/news/x.txt", "réunion.txt", "x.txt~3", "x.txt~4", "x.txt~5"]
    assert shown == expected
    assert found.told == [f"{name}: holds 1 member of kinds that are not read; passed over: 1 .txt~2"]


def test_a_long_name_keeps_the_end_that_tells_its_kind() -> None:
    (origin,) = made("a.tar", tarred([(f"{'x' * 400}.txt", TEXT)])).texts
    assert origin == f"a.tar#{'x' * 196}.txt"


@pytest.mark.parametrize("name", PACKED)
def test_what_is_passed_over_is_counted_in_one_warning(name: str) -> None:
    members = [(f"p_files/{n}.css", "") for n in range(300)] + [("README", ""), ("x.txt", TEXT)]
    hidden = [("__MACOSX/._x.txt", "?"), (".git/x.txt", "?"), ("sub/.x.txt", "?")]
    found = made(name, PACKED[name](members + hidden))
    kinds = "300 .css, 1 without a suffix that tells its kind"
    assert list(found.texts) == [f"{name}#x.txt"]
    assert found.told == [f"{name}: holds 301 members of kinds that are not read; passed over: {kinds}"]
    assert [failure.problem.level for failure in found.failures] == ["warning"]


def test_links_and_devices_of_tar_are_passed_over() -> None:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for number, kind in enumerate((tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE)):
            info = tarfile.TarInfo(f"{number}.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        sparse = tarfile.TarInfo("holes.txt")
        sparse.type = tarfile.GNUTYPE_SPARSE
        archive.addfile(sparse)
    told = "2 that are devices, 2 that are links, 1 that have holes"
    assert made("a.tar", file.getvalue()).told == [
        f"a.tar: holds 5 members of kinds that are not read; passed over: {told}"
    ]


def test_links_encrypted_and_rarely_packed_members_of_zip_are_passed_over() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("packed.txt", TEXT, zipfile.ZIP_BZIP2)
        archive.writestr("secret.txt", TEXT)
        archive.filelist[-1].flag_bits |= 1
    told = "1 packed in a rare way, 1 that are encrypted, 1 that are links"
    assert made("a.zip", file.getvalue()).told == [
        f"a.zip: holds 3 members of kinds that are not read; passed over: {told}"
    ]


def test_utf_8_names_that_do_not_say_so() -> None:
    raw = zipped([("réunion.txt", TEXT)])
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        flags = struct.pack("<H", archive.infolist()[0].flag_bits)
    assert list(made("a.zip", raw.replace(flags, b"\0\0")).texts) == ["a.zip#réunion.txt"]


def test_an_archive_of_nothing_is_named() -> None:
    for name, pack in PACKED.items():
        assert made(name, pack([])).told == [f"{name}: holds no file; passed over"]


def test_a_folder_in_an_archive_is_the_folder_of_its_articles() -> None:
    def group(origin: str) -> str:
        return group_of(Document(origin, TEXT, "", "text/plain"), {})

    assert group("a.zip#times/x.txt") == group("a.zip#times/y.txt") != group("a.zip#echo/x.txt")
    assert group("a.zip#x.txt") != group("x.txt") != group("b.zip#x.txt")
    assert group("a.zip#inner.tar#x.txt") not in (group("a.zip#x.txt"), group("inner.tar#x.txt"))
    assert group("C# 1.txt") == group("C# 2.txt") == group("x.txt")


@pytest.mark.parametrize("packing", ["", "gz", "bz2", "xz"])
def test_a_tar_cut_off_gives_what_is_before_and_one_problem(packing: str) -> None:
    noise = Random(1).randbytes(900_000)  # more than a block of bzip2
    raw = tarred([("x.txt", TEXT), ("y.bin", noise), ("z.bin", noise)], packing)
    found = made("a.tar", raw[: len(raw) * 2 // 3])
    assert list(found.texts) == ["a.tar#x.txt"]
    assert [told.split(";")[0] for told in found.told] == ["a.tar: ends too early"]


def test_a_tar_with_a_damaged_head_in_the_middle_says_so() -> None:
    raw = bytearray(tarred([("x.txt", TEXT), ("y.txt", TEXT), ("z.txt", TEXT)]))
    raw[1024:1034] = b"\xff" * 10
    found = made("a.tar", bytes(raw))
    assert (list(found.texts), len(found.told)) == (["a.tar#x.txt"], 1)
    assert "holds a member whose head is none" in found.told[0]


def test_a_damaged_member_of_a_zip_is_named_and_the_others_are_read() -> None:
    raw = bytearray(zipped([("x.txt", TEXT), ("y.txt", TEXT * 9), ("z.txt", TEXT)], zipfile.ZIP_STORED))
    at = raw.index(TEXT.encode() * 9)
    raw[at : at + 4] = b"Xxxx"
    found = made("a.zip", bytes(raw))
    assert list(found.texts) == ["a.zip#x.txt", "a.zip#z.txt"]
    assert [told.split(" (")[0] for told in found.told] == ["a.zip#y.txt: is damaged"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
@pytest.mark.parametrize("raw", [b"", b"PK\5\6", b"PK\3\4" * 20, b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\0", b"x" * 2000])
def test_what_is_no_archive_is_named(name: str, raw: bytes) -> None:
    assert len(made(name, raw).told) == 1


class TestBombs:
    """What unpacks to much more than it should: bounded, and told with the setting that would allow it."""

    SMALL = Limits(bytes=100_000, unpacked=3_000_000)

    def test_a_member_that_is_too_large(self) -> None:
        for name, pack in PACKED.items():
            found = made(name, pack([("x.txt", b"a" * 200_000), ("y.txt", TEXT)]), self.SMALL)
            assert list(found.texts) == [f"{name}#y.txt"]
            assert [told.split(":")[1] for told in found.told] == [
                " has more bytes than limits.bytes = 100,000; passed over"
            ]

    def test_many_members_that_are_too_much_together(self) -> None:
        members = [(f"{number}.txt", b"a" * 90_000) for number in range(100)]
        for name, raw in (("a.zip", zipped(members)), ("a.tar.gz", tarred(members, "gz"))):
            found = made(name, raw, self.SMALL)
            assert 30 <= len(found.texts) <= 34
            assert found.told == [
                f"{name}: unpacks to more than limits.unpacked = 3,000,000 bytes; what is behind that is passed over"
            ]
            assert "raise limits.unpacked in digest.yml" in found.failures[0].problem.fix

    def test_members_of_next_to_nothing_count_as_well(self) -> None:
        for number, name in enumerate(("x.txt", "x.css")):
            for raw in (zipped([(name, "x")] * 4_000), tarred([(name, "x")] * 4_000, "gz")):
                found = made("a.zip" if raw.startswith(b"PK") else "a.tar", raw, self.SMALL)
                assert len(found.texts) <= (600, 0)[number]
                assert "unpacks to more than limits.unpacked" in found.told[-1]

    def test_archives_in_an_archive_share_one_limit(self) -> None:
        inner = zipped([(f"{number}.txt", b"a" * 90_000) for number in range(20)])
        found = made("a.zip", zipped([(f"{number}.zip", inner) for number in range(16)]), self.SMALL)
        assert 30 <= len(found.texts) <= 34
        assert [told.partition(" = ")[0] for told in found.told] == ["a.zip: unpacks to more than limits.unpacked"]

    @pytest.mark.parametrize("packing", ["gz", "bz2", "xz"])
    def test_a_stream_of_zeros(self, packing: str) -> None:
        raw = tarred([("x.bin", b"\0" * 20_000_000), ("x.txt", TEXT)], packing)
        assert [told.partition(" = ")[0] for told in made("a.tar", raw, self.SMALL).told] == [
            "a.tar: unpacks to more than limits.unpacked"
        ]

    def test_a_window_that_would_take_all_memory(self) -> None:
        raw = bytearray(tarred([("x.txt", TEXT)], "xz"))
        head = 12  # bytes before the head of the first block, which ends with its checksum
        size = (raw[head] + 1) * 4
        at = raw.index(b"\x21\x01", head) + 2  # LZMA2, one byte that tells the size of its window
        raw[at] = 40  # 4 GB
        raw[head + size - 4 : head + size] = struct.pack("<I", zlib.crc32(raw[head : head + size - 4]))
        assert "Memory usage limit exceeded" in made("a.tar", bytes(raw)).told[0]

    def test_members_that_overlap(self) -> None:
        raw = bytearray(zipped([("x.txt", b"a" * 90_000), ("y.txt", b"a" * 90_000)]))
        second = raw.index(b"PK\1\2", raw.index(b"PK\1\2") + 1)
        raw[second + 42 : second + 46] = bytes(4)  # where its bytes begin: where those of the first do
        found = made("a.zip", bytes(raw))
        assert (found.texts, len(found.told)) == ({}, 1)
        assert "lie one upon the other" in found.told[0]

    def test_deeper_than_the_limit(self) -> None:
        raw = zipped([("x.txt", TEXT)])
        for level in (1, 2):
            raw = zipped([(f"{level}.zip", raw), (f"{level}.txt", TEXT)])
        found = made("a.zip", raw)
        assert list(found.texts) == ["a.zip#2.zip#1.txt", "a.zip#2.txt"]
        assert found.told == ["a.zip#2.zip#1.zip: lies in more archives than limits.depth = 2 allows; passed over"]
        assert "raise limits.depth in digest.yml" in found.failures[0].problem.fix
        assert len(made("a.zip", raw, Limits(depth=3)).texts) == 3
        assert len(made("a.zip", raw, Limits(depth=0)).told) == 1


def test_of_very_much_that_is_wrong_in_a_file_the_rest_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped([*((f"{number}.txt", "") for number in range(1_200)), ("x.txt", TEXT)]))
    found = list(read_file(Found("a.zip", path), LIMITS, {}))
    failures = [outcome for outcome in found if isinstance(outcome, Failure)]
    assert (len(found), len(failures)) == (1_002, 1_001)
    assert failures[0].problem.where == "seeds/articles/a.zip#0.txt"
    assert (failures[-1].origin, failures[-1].problem.what) == (
        "a.zip",
        "holds 200 more that cannot be read; passed over",
    )


def test_a_table_of_contents_without_end_is_not_read() -> None:
    raw = bytearray(zipped([("x.txt", TEXT)]))
    end = raw.index(b"PK\5\6")
    raw[0:0] = bytes(20_000_000)
    raw[end + 20_000_000 + 12 : end + 20_000_000 + 16] = struct.pack("<I", 19_000_000)
    assert "its table of contents has 19,000,000 bytes" in made("a.zip", bytes(raw)).told[0]


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_head_of_tar_without_end_is_not_read(kind: bytes) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = kind, 1_000_000_000
    raw = info.tobuf(tarfile.GNU_FORMAT) + bytes(100_000)
    assert "holds a head of 1,000,000,000 bytes" in made("a.tar", raw).told[0]


def test_a_member_that_leads_back_is_no_endless_loop() -> None:
    info = tarfile.TarInfo("x.txt")
    raw = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    raw[124:136] = b"\xff" * 10 + b"\xfe\x00"  # a size of -512 bytes
    raw[148:156] = b" " * 8
    raw[148:156] = b"%06o\0 " % sum(raw)
    assert len(made("a.tar", bytes(raw) + bytes(1024), LIMITS).told) == 1
