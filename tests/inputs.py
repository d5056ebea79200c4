"""Bytes given to the reader of a name, and what it makes of them; archives and crawls of invented articles."""

from __future__ import annotations

import io
import tarfile
import warnings
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from digest.model import Document
from digest.problems import Failure
from digest.read.file import read_input
from digest.read.reader import Input
from digest.read.readers import reader_of
from digest.registry.settings import Limits

LIMITS = Limits()
TEXT = "The port council of Norhaven met on Monday.\n"


@dataclass(frozen=True, slots=True)
class Made:
    """What a reader made of one input."""

    documents: list[Document]
    failures: list[Failure]

    @property
    def texts(self) -> dict[str, str]:
        """The texts by their origins, of which no two are alike."""
        assert len({document.origin for document in self.documents}) == len(self.documents)
        return {document.origin: document.text for document in self.documents}

    @property
    def told(self) -> list[str]:
        """What is told, with its place."""
        return [f"{failure.origin}: {failure.problem.what}" for failure in self.failures]


def made(name: str, raw: bytes, limits: Limits = LIMITS) -> Made:
    """What the reader of this name makes of bytes. That it has no bug is looked for in every use."""
    reader = reader_of(name)
    assert reader
    found = list(read_input(reader, Input(name, io.BytesIO(raw), limits)))
    failures = [outcome for outcome in found if isinstance(outcome, Failure)]
    assert [failure.trace for failure in failures if failure.trace] == []
    return Made([outcome for outcome in found if isinstance(outcome, Document)], failures)


def zipped(members: Iterable[tuple[str, str | bytes]], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of names and their bytes, in this order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that two have one name is what is tested
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    return file.getvalue()


def tarred(members: Iterable[tuple[str, str | bytes]], packing: str = "") -> bytes:
    """The same as TAR; `packing` is `gz`, `bz2` or `xz`."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=f"w:{packing}") as archive:  # type: ignore[call-overload]
        for name, content in members:
            raw = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    return file.getvalue()
