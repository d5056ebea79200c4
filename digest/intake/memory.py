"""What one run of `digest fetch` leaves for the next besides what it fetched.

It stands in the cache: what is forgotten costs a request more a page.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel, ValidationError


class Memory(BaseModel):
    """By page: the moment of its last update that was looked at, and how often in a row it could not be had.

    A page may be the same after its update, or its feed's clock run ahead: without this it would be asked for in every
    run. Pages that fail again and again would take the places of those that never had their turn.
    """

    looked_at: dict[str, str] = {}
    failed: dict[str, int] = {}

    def forget_others(self, pages: Container[str]) -> None:
        """Of pages that no feed leads to any more nothing has to be known."""
        self.looked_at = {page: moment for page, moment in self.looked_at.items() if page in pages}
        self.failed = {page: count for page, count in self.failed.items() if page in pages}


@contextmanager
def remembered(path: Path) -> Iterator[Memory]:
    """The memory in the file at `path`; what changes in it is written when the run ends, however it ends."""
    memory = _read(path)
    before = memory.model_dump_json()
    try:
        yield memory
    finally:
        if (after := memory.model_dump_json()) != before:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(f"{path.name}.new")
            draft.write_text(json.dumps(json.loads(after), sort_keys=True), "utf-8")
            draft.replace(path)


def _read(path: Path) -> Memory:
    try:
        return Memory.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return Memory()
