"""`seeds/permalinks.jsonl`: the lock file of addresses. The last line of a key is its address; earlier ones were."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from digest import paths
from digest.problems import Problem
from digest.text import lines

_KEYS = {"key", "origin", "address", "sha256", "on"}
_NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"
_KEY = re.compile(
    rf"(?P<kind>article|story):(?P<id>[0-9a-hjkmnp-tv-z]{{8}})|(?P<own>(?:actor|source):{_NAME}|pair:{_NAME}--{_NAME}|digest:{_NAME})"
    rf"|list:(?P<list>(?:articles|stories|actors|sources|(?:actor|story)/{_NAME}|pair/{_NAME}--{_NAME})/{_NAME}(?:/{_NAME})?)"
)
_SLUGGED = re.compile(r"/(?P<kind>article|story)/(?P<id>[0-9a-hjkmnp-tv-z]{8})-(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)/")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LINE = '{"key":"article:<id>","origin":"x.txt","address":"/article/<id>-<slug>/","on":"2026-11-20"}'


@dataclass(frozen=True, slots=True)
class Frozen:
    """One line. Keys: `article:<id>`, `story:<id>`, `actor:<id>`, `source:<id>`, `list:<path>` (`list:stories/2`).

    `origin` is an article's input, or the name of an actor when it was frozen; `sha256` of an article's input: by it a
    renamed file is known again.
    """

    key: str
    address: str
    origin: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All lines in order; from them the article ids by origin, the slugs by article id, the day of its first line."""

    lines: tuple[Frozen, ...] = ()
    ids: dict[str, str] = field(default_factory=dict)
    slugs: dict[str, str] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)


def read_permalinks(path: Path, name: str) -> tuple[Ledger, list[Problem]]:
    """The ledger, and every line of it that is broken or contradicts another. A missing file is an empty ledger."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Ledger(), []
    except UnicodeDecodeError as error:
        return Ledger(), [Problem(name, f"is not UTF-8 (byte {error.start})", "save the file as UTF-8")]
    except OSError as error:
        return Ledger(), [Problem(name, f"cannot be read: {error.strerror}", "check the file and its permissions")]
    taken: list[Frozen] = []
    problems: list[Problem] = []
    reader = _Reader(name)
    for number, line in enumerate(lines(text), start=1):
        if line.strip():
            frozen, problem = reader.take(line, number)
            taken += [frozen] if frozen else []
            problems += [problem] if problem else []
    return Ledger(tuple(taken), reader.ids, reader.slugs, reader.days), problems


class _Reader:
    """Line after line, with what the lines before have claimed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.ids: dict[str, str] = {}
        self.slugs: dict[str, str] = {}
        self.days: dict[str, str] = {}
        self._owners: dict[str, tuple[str, int]] = {}

    def take(self, line: str, number: int) -> tuple[Frozen | None, Problem | None]:
        where = f"{self.name}:{number}"
        entry, wrong = _entry(line)
        if wrong:
            return None, Problem(where, wrong, f"write the line as {_LINE}")
        frozen = Frozen(entry["key"], entry["address"], entry.get("origin"), entry.get("sha256"))
        owner, first = self._owners.setdefault(frozen.address, (frozen.key, number))
        if owner != frozen.key:
            what = f"{frozen.address} is already the address of {owner} (line {first})"
            return None, Problem(where, what, "give one of the two another slug")
        if (found := _SLUGGED.fullmatch(frozen.address)) and found["kind"] == "article":
            self.slugs[found["id"]] = found["slug"]
            self.days.setdefault(found["id"], entry["on"])
            if frozen.origin and self.ids.setdefault(frozen.origin, found["id"]) != found["id"]:
                what = f"{frozen.origin} has two ids: {self.ids[frozen.origin]} and {found['id']}"
                return None, Problem(where, what, "remove one of the lines")
        return frozen, None


def _entry(line: str) -> tuple[dict[str, Any], str | None]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {}, f"is not JSON: {getattr(error, 'msg', error)}"
    if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
        return {}, "is not an object of texts"
    if unknown := sorted(entry.keys() - _KEYS):
        return {}, f"has unknown keys: {' '.join(unknown)}"
    if missing := sorted({"key", "address", "on"} - entry.keys()):
        return {}, f"lacks {' '.join(missing)}"
    key = _KEY.fullmatch(entry["key"])
    if not key:
        kinds = "article:<id>, story:<id>, actor:<id>, pair:<id>--<id>, digest:<period>, source:<id> nor list:<path>"
        return {}, f"has a key that is neither {kinds}: {entry['key']!r}"
    if not _fits(key, entry["address"]):
        return {}, f"has an address that does not fit its key: {entry['address']!r}"
    if not _is_day(entry["on"]):
        return {}, f"has no day in `on`: {entry['on']!r}"
    return entry, None


def _is_day(text: str) -> bool:
    try:
        return _DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _fits(key: re.Match[str], address: str) -> bool:
    if key["id"]:
        found = _SLUGGED.fullmatch(address)
        is_own = found is not None and found.group("kind", "id") == key.group("kind", "id")
        return found is not None and is_own and len(found["slug"]) <= paths.SLUG_LENGTH + len("-page")
    if paths.is_reserved((key["own"] or "").rpartition(":")[2]):
        return False
    return address == f"/{key['list'] or key['own'].replace(':', '/')}/"
