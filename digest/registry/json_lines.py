"""JSON Lines that people and commands write: one object a line, each with its number."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from digest.problems import Problem
from digest.text import lines


def read_text(path: Path, name: str) -> tuple[str, list[Problem]]:
    """The text of the file at `path`, called `name` in problems; empty where there is no file."""
    try:
        return path.read_bytes().decode("utf-8-sig"), []
    except FileNotFoundError:
        return "", []
    except UnicodeDecodeError as error:
        return "", [Problem(name, f"is not UTF-8 (byte {error.start})", "save the file as UTF-8")]
    except OSError as error:
        return "", [Problem(name, f"cannot be read: {error.strerror}", "check the file and its permissions")]


def objects(text: str) -> Iterator[tuple[int, dict[str, Any], str | None]]:
    """Each line that is not empty: its number from 1, its object, and what is wrong with it, if anything is."""
    for number, line in enumerate(lines(text), start=1):
        if line.strip():
            yield number, *_object(line)


def _object(line: str) -> tuple[dict[str, Any], str | None]:
    twice: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        twice.extend(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        return dict(pairs)

    try:
        entry = json.loads(line, object_pairs_hook=once)
    except (ValueError, RecursionError) as error:
        return {}, f"is not JSON: {getattr(error, 'msg', error)}"
    if not isinstance(entry, dict):
        return {}, "is not an object: { … }"
    return entry, f"has a key twice: {' '.join(sorted(set(twice)))}" if twice else None
