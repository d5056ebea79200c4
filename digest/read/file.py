"""A found file to a Document: whatever is wrong with it is a Problem, never an exception."""

from __future__ import annotations

import os

from digest.model import Document
from digest.problems import Problem
from digest.read.find import Found
from digest.read.plain import read
from digest.registry.settings import Limits


def read_file(found: Found, limits: Limits) -> Document | Problem:
    """Reads no more than `limits.bytes` of it."""
    where = f"seeds/articles/{found.origin}"
    try:
        with found.path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > limits.bytes:
                what = f"has {size:,} bytes, more than limits.bytes = {limits.bytes:,}; passed over"
                return Problem(where, what, "split the file, or raise limits.bytes in digest.yml")
            raw = file.read(limits.bytes + 1)
    except OSError as error:
        what = f"cannot be read: {error.strerror}; passed over"
        return Problem(where, what, "check the file and its permissions")
    return read(found.origin, raw, limits)
