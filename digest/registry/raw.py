"""`seeds/raw/`: bytes that were fetched, the record beside each, and how every feed answered last."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from digest.problems import Problem

PLACE = "seeds/raw"
FEEDS = "feeds.json"
_BYTES = re.compile(r"(?P<sha256>[0-9a-f]{64})\.(?!json$)[a-z0-9.]+")
_RECORD = re.compile(r"(?P<sha256>[0-9a-f]{64})\.json")
# A later version may say more; what this one knows is enough to read on.
_FROZEN = ConfigDict(frozen=True, extra="ignore")
_Moment = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
_Status = Annotated[int, Field(ge=100, le=599)]


class Said(BaseModel):
    """What a feed's entry said of the page that it leads to, as printed there."""

    model_config = _FROZEN
    title: str | None = None
    date: str | None = None
    byline: str | None = None


class Fetch(BaseModel):
    """One time that the bytes came: from which address asked for, which one after redirects, when (UTC), and how.

    `source` is the id of the outlet whose `feed` led there.
    """

    model_config = _FROZEN
    url: str
    final: str
    fetched: _Moment
    status: _Status
    media_type: str
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    role: Literal["page", "feed"]
    source: str | None = None
    feed: str | None = None
    said: Said = Said()


class Record(BaseModel):
    """The file beside the bytes: every time that they came, from any address, in the order of time."""

    model_config = _FROZEN
    fetches: Annotated[tuple[Fetch, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Raw:
    """Fetched bytes: the name of their file, `<sha256>.<ending>`, and their fetches."""

    name: str
    fetches: tuple[Fetch, ...]

    @property
    def sha256(self) -> str:
        """The hash of the bytes, which names them."""
        return self.name.partition(".")[0]


class FeedState(BaseModel):
    """How a feed answered: when it last did, when it was last asked, and what was wrong then."""

    model_config = _FROZEN
    last_success: _Moment | None = None
    last_try: _Moment | None = None
    error: str | None = None


_STATES: TypeAdapter[dict[str, FeedState]] = TypeAdapter(dict[str, FeedState])


def read_raw(folder: Path) -> tuple[tuple[Raw, ...], list[Problem]]:
    """What lies in the folder, by name; bytes without a record, a record without bytes and all else is a problem."""
    try:
        is_link = _names(folder)
    except OSError as error:
        fix = "make it a plain folder that can be read"
        return (), [Problem(PLACE, f"cannot be read: {error.strerror}; passed over", fix, "warning")]
    held: dict[str, str] = {}
    for name in is_link:
        if found := _BYTES.fullmatch(name):
            held.setdefault(found["sha256"], name)
    records = {found["sha256"]: name for name in is_link if (found := _RECORD.fullmatch(name))}
    kept: list[Raw] = []
    problems = list(_strangers(is_link.keys() - {*held.values(), *records.values(), FEEDS}))
    for sha256 in sorted(held.keys() | records.keys()):
        pair = held.get(sha256, ""), records.get(sha256, "")
        outcome = _incomplete(*pair, is_link) or _read(folder, *pair)
        if isinstance(outcome, Raw):
            kept.append(outcome)
        else:
            problems.append(outcome)
    return tuple(kept), problems


def _names(folder: Path) -> dict[str, bool]:
    """The names of all in the folder but dot files, in order, and whether each is a link."""
    try:
        with os.scandir(folder) as entries:
            found = [(entry.name, entry.is_symlink()) for entry in entries if not entry.name.startswith(".")]
    except FileNotFoundError:
        return {}
    return dict(sorted(found))


def read_feeds(folder: Path) -> tuple[Mapping[str, FeedState], list[Problem]]:
    """How each feed answered, by its address in `sources.yml`; empty where none was asked yet."""
    try:
        return _STATES.validate_json((folder / FEEDS).read_bytes()), []
    except FileNotFoundError:
        return {}, []
    except OSError as error:
        return {}, [_warning(FEEDS, f"cannot be read: {error.strerror}", "check the file and its permissions")]
    except ValidationError as error:
        return {}, [_warning(FEEDS, _what(error), "delete it: `digest fetch` writes it anew")]


def _incomplete(held: str, record: str, is_link: Mapping[str, bool]) -> Problem | None:
    if not held:
        fix = "bring the bytes back, or delete it: then `digest fetch` gets them again where a feed still leads there"
        return _warning(record, "has no bytes beside it; passed over", fix)
    if not record:
        what = "has no record of where it is from beside it; passed over"
        return _warning(held, what, "bring its .json back, or delete it")
    if is_link[held] or is_link[record]:
        return _warning(held, "is a link, or its record is; passed over", "put the files themselves there")
    return None


def _read(folder: Path, held: str, record: str) -> Raw | Problem:
    try:
        return Raw(held, Record.model_validate_json((folder / record).read_bytes()).fetches)
    except OSError as error:
        return _warning(record, f"cannot be read: {error.strerror}; passed over", "check the file and its permissions")
    except ValidationError as error:
        return _warning(record, f"{_what(error)}; passed over", "bring the file back as `digest fetch` wrote it")


def _strangers(names: Iterable[str]) -> Iterator[Problem]:
    for name in sorted(names):
        what = "holds the bytes of another file there" if _BYTES.fullmatch(name) else "is nothing that digest put there"
        yield _warning(name, f"{what}; passed over", "articles of your own belong into seeds/articles/: `digest add`")


def _what(error: ValidationError) -> str:
    """The first thing that is wrong, with its place in the file."""
    found = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = ".".join(map(str, found["loc"]))
    message = found["msg"][:1].lower() + found["msg"][1:]
    return f"`{place}` is wrong: {message}" if place else f"is no record: {message}"


def _warning(name: str, what: str, fix: str) -> Problem:
    return Problem(f"{PLACE}/{name}", what, fix, "warning")


def as_json(value: BaseModel) -> str:
    """A record as it stands in its file: sorted keys, indented, an LF at the end."""
    return json.dumps(value.model_dump(), sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def feeds_as_json(states: Mapping[str, FeedState]) -> str:
    """The same of all feeds."""
    content = {address: state.model_dump() for address, state in states.items()}
    return json.dumps(content, sort_keys=True, indent=2, ensure_ascii=False) + "\n"
