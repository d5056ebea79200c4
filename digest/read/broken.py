"""How reading ends where the bytes of a file are not what they should be, or are too many."""

from __future__ import annotations


class Broken(OSError):
    """What comes behind this place cannot be had, in the file with so many files of many around it (`depth`).

    What came before is good. An OSError: no `except ValueError` of a library may swallow it.
    """

    def __init__(self, what: str, fix: str, depth: int) -> None:
        super().__init__(what)
        self.what, self.fix, self.depth = what, fix, depth


class Spent(Broken):
    """A file and all that is in it has unpacked to more than it may; it ends as a whole."""

    def __init__(self, most: int) -> None:
        what = f"unpacks to more than limits.unpacked = {most:,} bytes"
        super().__init__(what, "unpack or split the file yourself, or raise limits.unpacked in digest.yml", depth=0)
