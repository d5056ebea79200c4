"""Whose verdict it is, of which day, and why: every line of `decisions.jsonl` says so."""

from __future__ import annotations

import getpass
import os
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from digest.text import normalise

WHY = "reviewed"


@dataclass(frozen=True, slots=True)
class Signed:
    """`on` is `YYYY-MM-DD`."""

    by: str
    on: str
    why: str


def signed(root: Path, by: str | None = None, why: str | None = None) -> Signed:
    """Today's, by the first that there is: `by`, `$DIGEST_BY`, git's `user.name`, the login name."""
    name = normalise(by or os.environ.get("DIGEST_BY", "")) or _name_in_git(root) or _login()
    return Signed(name, date.today().isoformat(), normalise(why or "") or WHY)  # noqa: TID251 - the desk dates its lines


def _name_in_git(root: Path) -> str:
    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError:
        return ""
    return normalise(asked.stdout)


def _login() -> str:
    try:
        return normalise(getpass.getuser()) or "unknown"
    except (OSError, KeyError, ImportError):
        return "unknown"
