"""`seeds/permalinks.jsonl`: the lock file of addresses. The last line of a key is its address; earlier ones were."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digest.problems import Problem

_KEYS = {"key", "origin", "address", "on"}
_KEY = re.compile(r"(?:article:[0-9a-hjkmnp-tv-z]{8}|actor:[a-z0-9]+(?:-[a-z0-9]+)*)")
_ADDRESS = re.compile(r"/(?:article/(?P<id>[0-9a-hjkmnp-tv-z]{8})-(?P<slug>[a-z0-9-]+)|actor/(?P<actor>[a-z0-9-]+))/")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LINE = '{"key":"article:<id>","origin":"x.txt","address":"/article/<id>-<slug>/","on":"2026-11-20"}'


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is frozen: article ids by origin, slugs by article id, addresses of discovered actors by their id."""

    ids: dict[str, str] = field(default_factory=dict)
    slugs: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, tuple[str, ...]] = field(default_factory=dict)


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
    ledger = Ledger()
    problems: list[Problem] = []
    owners: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            problems += _take(line, f"{name}:{number}", number, ledger, owners)
    return ledger, problems


def _take(line: str, where: str, number: int, ledger: Ledger, owners: dict[str, tuple[str, int]]) -> Iterator[Problem]:
    entry, wrong = _entry(line)
    if wrong:
        yield Problem(where, wrong, f"write the line as {_LINE}")
        return
    key, address = entry["key"], entry["address"]
    owner, first = owners.setdefault(address.casefold(), (key, number))
    if owner != key:
        yield Problem(
            where, f"{address} is already the address of {owner} (line {first})", "give one of the two another slug"
        )
        return
    ledger.addresses[key] = (*ledger.addresses.get(key, ()), address)
    kind, _, id = key.partition(":")
    found = _ADDRESS.fullmatch(address)
    if kind == "article" and found:
        ledger.slugs[id] = found["slug"]
        if (origin := entry.get("origin")) and ledger.ids.setdefault(origin, id) != id:
            yield Problem(where, f"{origin} has two ids: {ledger.ids[origin]} and {id}", "remove one of the lines")


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
    if not _KEY.fullmatch(entry["key"]):
        return {}, f"has a key that is neither article:<id> nor actor:<id>: {entry['key']!r}"
    found = _ADDRESS.fullmatch(entry["address"])
    if not found or (found["actor"] is not None) != entry["key"].startswith("actor:"):
        return {}, f"has an address that does not fit its key: {entry['address']!r}"
    if not _DAY.fullmatch(entry["on"]):
        return {}, f"has no day in `on`: {entry['on']!r}"
    return entry, None
