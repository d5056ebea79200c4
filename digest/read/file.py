"""A found file to its documents: whatever is wrong with it is a Failure, never an exception."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from digest import paths
from digest.model import Document
from digest.problems import Failure, Problem
from digest.read.find import Found
from digest.read.reader import Input, Reader
from digest.read.readers import reader_of
from digest.registry.settings import Limits


def read_file(found: Found, limits: Limits, fields: Mapping[str, str]) -> Iterator[Document | Failure]:
    """The documents of a file, one after the other: no more of it than one of them is held."""
    reader = reader_of(found.path.name)
    if reader is None:
        what = "is of a kind that is not read; passed over"
        yield Failure(found.origin, Problem(paths.place(found.origin), what, "see `digest readers` for what is"))
        return
    try:
        with found.path.open("rb") as file:
            yield from read_input(reader, input_of(found, file, limits, fields))
    except OSError as error:
        what = f"cannot be read: {error.strerror}; passed over"
        yield Failure(found.origin, Problem(paths.place(found.origin), what, "check the file and its permissions"))


def input_of(found: Found, file: BinaryIO, limits: Limits, fields: Mapping[str, str]) -> Input:
    """A file that is open, with all that is known of it."""
    return Input(
        origin=found.origin,
        file=file,
        limits=limits,
        fields=fields,
        evidence=found.evidence,
        fetched=found.fetched,
        charset=found.charset,
        is_own=not paths.is_raw(found.origin),
    )


def read_input(reader: Reader, input: Input) -> Iterator[Document | Failure]:
    """What a reader makes of an input. A reader that breaks off ends that input alone."""
    try:
        for outcome in reader(input):
            yield Failure(input.origin, outcome) if isinstance(outcome, Problem) else outcome
    except OSError:
        raise
    except Exception as error:
        what = f"could not be read to its end ({type(error).__name__}: {error}); what is behind that is passed over"
        fix = "this is a bug of the reader: please report it with the file .cache/digest/quarantine.jsonl"
        yield Failure(input.origin, input.problem(what, fix), traceback.format_exc())
