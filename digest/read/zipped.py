"""ZIP archives."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipExtFile, ZipFile, ZipInfo

from digest.model import Document
from digest.problems import Failure, Problem
from digest.read.archive import Member, read_members, too_deep
from digest.read.reader import Input, reads
from digest.read.stream import file_of

_IN_MEMORY = 8_000_000  # bytes of an archive in an archive; more of it is put into a file without a name
_MOST_CONTENTS = 16_000_000  # bytes of the table of contents, each 46 of which become 500 in memory
_ENTRY = 30  # bytes that stand before a member, besides its name
_UTF_8, _ENCRYPTED = 0x800, 0x1  # bits of its flags


@reads(".zip", media_types=("application/zip", "application/x-zip-compressed"), holds_lines=True)
def zip_archive(input: Input) -> Iterator[Document | Problem | Failure]:
    """ZIP archives of anything that is read, one in another too."""
    if deep := too_deep(input):
        yield deep
    else:
        yield from read_members(input, _members(input))


def _members(input: Input) -> Iterator[Member]:
    with _seekable(input) as file:
        try:
            archive = ZipFile(cast(BinaryIO, _Careful(file)))
        except Exception as error:  # BadZipFile, and whatever struct, int and codecs make of bytes that are none
            raise input.broken(f"cannot be opened as a ZIP archive ({error})") from error
        with archive:
            if _overlap(archive.infolist()):
                raise input.broken("holds members that lie one upon the other, as only a bomb's do")
            for info in archive.infolist():
                if not info.filename.endswith("/"):  # `is_dir` fails where there is no name
                    yield Member(_name(info), partial(_opened, archive, info, input), _unread(info))


@contextmanager
def _seekable(input: Input) -> Iterator[BinaryIO]:
    """The contents of a ZIP archive stand at its end: in a stream it must be had as a whole."""
    if input.file.seekable():
        yield input.file
        return
    with SpooledTemporaryFile(_IN_MEMORY) as whole:
        shutil.copyfileobj(input.file, whole)
        yield cast(BinaryIO, whole)


class _Careful:
    """A file that lets nobody read very much at once, as ZipFile does with the table of contents."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > _MOST_CONTENTS:
            raise ValueError(f"its table of contents has {size:,} bytes, more than {_MOST_CONTENTS:,}")
        return self._file.read(size)


def _overlap(infos: list[ZipInfo]) -> bool:
    """Do two members share bytes? Python's own check came with 3.11.8."""
    places = sorted((info.header_offset, info.header_offset + _ENTRY + info.compress_size) for info in infos)
    return any(end > start for (_, end), (start, _) in pairwise(places))


def _name(info: ZipInfo) -> str:
    """A member's name: UTF-8 that does not say so, as macOS writes it, is read as code page 437 by ZipFile."""
    if info.flag_bits & _UTF_8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _unread(info: ZipInfo) -> str:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return "that are links" if kind == stat.S_IFLNK else "that are devices"
    if info.flag_bits & _ENCRYPTED:
        return "that are encrypted"
    # Of the others no library bounds what a piece of theirs unpacks to: 64 kB of bzip2 can be 1.3 GB.
    return "" if info.compress_type in (ZIP_STORED, ZIP_DEFLATED) else "packed in a rare way"


def _opened(archive: ZipFile, info: ZipInfo, input: Input) -> BinaryIO:
    """A member; what is broken in it breaks off that member alone."""
    opened: list[ZipExtFile] = []

    def pull(most: int) -> bytes:
        try:
            if not opened:
                opened.append(cast(ZipExtFile, archive.open(info)))
            data = opened[0].read(most)
        except Exception as error:  # as above, and zlib.error
            raise input.broken(f"is damaged ({error})", is_part=True) from error
        input.unpack(len(data))
        return data

    return file_of(pull)
