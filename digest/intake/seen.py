"""Seen: updates that feeds told of and that were looked at, so that none is looked at for ever.

A page may be the same as before, or its feed's clock may run ahead. It stands in the cache: what it forgets costs one
request more a page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def remembered(path: Path) -> Iterator[dict[str, str]]:
    """Pages to the moments of their last updates; what is put in is written when the run ends, however it ends."""
    seen = dict(_read(path))
    before = dict(seen)
    try:
        yield seen
    finally:
        if seen != before:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(f"{path.name}.new")
            draft.write_text(json.dumps(seen, sort_keys=True), "utf-8")
            draft.replace(path)


def _read(path: Path) -> Mapping[str, str]:
    try:
        found = json.loads(path.read_text("utf-8"))
        return {str(address): str(moment) for address, moment in found.items()}
    except (OSError, ValueError, AttributeError):
        return {}
