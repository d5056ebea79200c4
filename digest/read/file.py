"""A found file to its documents: whatever is wrong with it is a Failure, never an exception."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from digest import paths
from digest.model import Document
from digest.problems import Failure, Problem
from digest.read.broken import Broken
from digest.read.find import Found
from digest.read.reader import Input, Reader
from digest.read.readers import reader_of
from digest.registry.settings import Limits

_MOST_TOLD = 1_000  # problems of one file


def read_file(found: Found, limits: Limits, fields: Mapping[str, str]) -> Iterator[Document | Failure]:
    """The documents of a file, one after the other: no more of it than one of them is held."""
    reader = reader_of(found.path.name)
    if reader is None:
        what = "is of a kind that is not read; passed over"
        yield Failure(found.origin, Problem(paths.place(found.origin), what, "see `digest readers` for what is"))
        return
    try:
        with found.path.open("rb") as file:
            input = input_of(found, file, limits, fields)
            yield from _bounded(read_input(reader, input), input)
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


def _bounded(outcomes: Iterable[Document | Failure], input: Input) -> Iterator[Document | Failure]:
    """Of a file with very much that is wrong the rest is counted."""
    failures = 0
    for outcome in outcomes:
        failures += isinstance(outcome, Failure)
        if failures <= _MOST_TOLD or isinstance(outcome, Document):
            yield outcome
    if failures > _MOST_TOLD:
        what = f"holds {failures - _MOST_TOLD:,} more that cannot be read; passed over"
        yield Failure(input.origin, input.problem(what, "mend what is told of the others first"))


def read_input(reader: Reader, input: Input) -> Iterator[Document | Failure]:
    """What a reader makes of an input. A reader that breaks off ends that input alone."""
    try:
        for outcome in reader(input):
            yield _completed(outcome, input)
    except Broken as broken:
        if broken.depth < input.depth:  # it is the file around this one that breaks off
            raise
        what = f"{broken.what}; what is behind that is passed over"
        yield Failure(input.origin, input.problem(what, broken.fix))
    except OSError:
        raise
    except Exception as error:
        what = f"could not be read to its end ({type(error).__name__}: {error}); what is behind that is passed over"
        fix = "this is a bug of the reader: please report it with the file .cache/digest/quarantine.jsonl"
        yield Failure(input.origin, input.problem(what, fix), traceback.format_exc())


def _completed(outcome: Document | Problem | Failure, input: Input) -> Document | Failure:
    """An outcome with what is known of the input from outside, if it is the whole input's."""
    if isinstance(outcome, Problem):
        return Failure(input.origin, outcome)
    if isinstance(outcome, Failure):
        return outcome
    if outcome.declared and not input.is_own:
        outcome = replace(outcome, declared=())
    if outcome.origin != input.origin:
        return outcome
    more = tuple(item for item in input.evidence if item not in outcome.evidence)
    key, fetched = outcome.key or input.key, outcome.fetched or input.fetched
    if not more and (key, fetched) == (outcome.key, outcome.fetched):
        return outcome
    return replace(outcome, evidence=outcome.evidence + more, key=key, fetched=fetched)
