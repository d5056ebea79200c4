"""The finished site into its place: readers see the old site or the new one, never half of one."""

from __future__ import annotations

import shutil
from pathlib import Path


def swap(new: Path, site: Path, aside: Path) -> None:
    """Put `new` at `site` by two renames, the former site `aside` between them; all three on one file system.

    Killed between the two, the former site is still `aside`, and `restore` brings it back.
    """
    _remove(aside)
    if site.exists():
        site.rename(aside)
    new.rename(site)
    _remove(aside)


def restore(site: Path, aside: Path) -> None:
    """Undo the first half of a swap that was killed before its second."""
    if aside.exists() and not site.exists():
        aside.rename(site)


def _remove(folder: Path) -> None:
    """Under another name first: `restore` must never meet a site that is half gone."""
    going = folder.with_name(f"{folder.name}.going")
    shutil.rmtree(going, ignore_errors=True)
    if folder.exists():
        folder.rename(going)
    shutil.rmtree(going, ignore_errors=True)
