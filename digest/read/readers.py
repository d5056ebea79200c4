"""The readers that are installed: ours, and those of other packages, by the entry points `digest.readers`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from digest.read.reader import Reader

GROUP = "digest.readers"
_OURS = "newsdigest"


@dataclass(frozen=True, slots=True)
class Installed:
    """A reader by its name, and the package that brings it with its version; `broken` tells why it cannot be used."""

    name: str
    package: str
    version: str
    reader: Reader | None
    broken: str = ""


@cache
def installed() -> tuple[Installed, ...]:
    """All of them by name, another package's before ours of the same name."""
    found = [_loaded(point) for point in entry_points(group=GROUP)]
    return tuple(sorted(found, key=lambda item: (item.name, item.package == _OURS, item.package)))


@cache
def by_suffix() -> Mapping[str, Reader]:
    """The reader of each ending, longest endings first. Another package's reader is taken before ours."""
    readers = {suffix: reader for reader in _ours_first() for suffix in reader.suffixes}
    return dict(sorted(readers.items(), key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def by_media_type() -> Mapping[str, Reader]:
    """The reader of each media type, likewise."""
    return {media_type: reader for reader in _ours_first() for media_type in reader.media_types}


def _ours_first() -> Iterator[Reader]:
    """What comes later is taken."""
    for item in sorted(installed(), key=lambda item: (item.package != _OURS, item.name)):
        if item.reader:
            yield item.reader


def reader_of(name: str) -> Reader | None:
    """The reader for a file of this name; none where no ending of it is read."""
    lower = name.lower()
    return next((reader for suffix, reader in by_suffix().items() if lower.endswith(suffix)), None)


def identity() -> Iterator[str]:
    """Texts that change when any of them does."""
    yield from (f"{item.name} {item.package} {item.version}" for item in installed())


def _loaded(point: EntryPoint) -> Installed:
    package, version = (point.dist.name, point.dist.version) if point.dist else ("", "")
    try:
        reader = point.load()
        if not isinstance(reader, Reader):
            raise TypeError("it is no function with `@reads(…)` of digest.read.reader on it")
    except Exception as error:  # a stranger's package must not end a run
        return Installed(point.name, package, version, None, f"{type(error).__name__}: {error}")
    return Installed(point.name, package, version, reader)
