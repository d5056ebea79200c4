"""TAR archives, packed or not; and single packed files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from tarfile import TarFile, TarInfo
from typing import Any, BinaryIO, cast

from digest.model import Document
from digest.problems import Failure, Problem
from digest.read.archive import Member, read_members, too_deep
from digest.read.file import read_input
from digest.read.reader import Input, reads
from digest.read.readers import reader_of
from digest.read.stream import Forward, file_of
from digest.read.unpacking import pull_of


@reads(
    *(".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz"),
    media_types=("application/x-tar", "application/x-gtar"),
    holds_lines=True,
)
def tar_archive(input: Input) -> Iterator[Document | Problem | Failure]:
    """TAR archives of anything that is read, packed by gzip, bzip2, xz or not at all."""
    if deep := too_deep(input):
        yield deep
    else:
        yield from read_members(input, _members(input))


@reads(".gz", media_types=("application/gzip", "application/x-gzip"), holds_lines=True)
def gzipped(input: Input) -> Iterator[Document | Problem | Failure]:
    """Single files of anything that is read, packed by gzip."""
    if deep := too_deep(input):
        yield deep
        return
    name = input.origin.lower().removesuffix(".gz")
    reader = reader_of(name)
    if reader is None:
        yield input.problem("is packed, and of a kind that is not read; passed over", "see `digest readers`")
        return
    yield from read_input(reader, replace(input, file=file_of(pull_of(input)), depth=input.depth + 1))


def _members(input: Input) -> Iterator[Member]:
    stream = Forward(pull_of(input), input)
    archive: Any = None  # its lists are not in its type
    while True:
        try:
            archive = archive or TarFile(fileobj=cast(Any, stream), encoding="utf-8")
            info = archive.next()
        except OSError:  # Broken
            raise
        except Exception as error:  # TarError, and what int, struct and recursion make of bytes that are none
            raise input.broken(f"cannot be read as a TAR archive ({error})") from error
        if info is None:
            break
        # It keeps every member that it has met, and every header for all members.
        archive.members.clear()
        archive.pax_headers.clear()
        if not info.isdir():
            yield Member(info.name, partial(_opened, stream, info, input), _unread(info))
    if stream.last.strip(b"\0"):
        raise input.broken("holds a member whose head is none")


def _unread(info: TarInfo) -> str:
    if info.issparse():
        return "that have holes"  # of any size, in a few bytes
    if info.isreg():
        return ""
    return "that are links" if info.islnk() or info.issym() else "that are devices"


def _opened(stream: Forward, info: TarInfo, input: Input) -> BinaryIO:
    left = info.size

    def pull(most: int) -> bytes:
        nonlocal left
        data = stream.read(min(most, left))
        if left and not data:
            raise input.broken("ends too early")
        left -= len(data)
        return data

    return file_of(pull)
