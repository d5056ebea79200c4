"""The finished site into its place: readers see the old site or the new one, never half of one."""

from __future__ import annotations

import shutil
from pathlib import Path


def swap(new: Path, site: Path, aside: Path) -> None:
    """Put `new` at `site` by two renames, the former site `aside` between them; all three on one file system.

    Killed between the two, the former site is still `aside`, and `restore` brings it back.
    """
    shutil.rmtree(aside, ignore_errors=True)
    if site.exists():
        site.rename(aside)
    new.rename(site)
    shutil.rmtree(aside, ignore_errors=True)


def restore(site: Path, aside: Path) -> None:
    """Undo the first half of a swap that was killed before its second."""
    if aside.exists() and not site.exists():
        aside.rename(site)
