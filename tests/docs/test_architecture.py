"""Every path that ARCHITECTURE.md names is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUFFIXES = (".py", ".md", ".yml", ".toml", ".lock")
# Where a short name may stand: `render/nodes.py` is `digest/render/nodes.py`.
FOLDERS = ("", "digest/", "seeds/", "docs/")


def named_paths(text: str) -> Iterator[str]:
    """What stands in backticks and looks like a path of the repository: no address, pattern or command."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    for name in re.findall(r"`([^`\n]+)`", prose):
        plain = re.fullmatch(r"[\w.-]+(/[\w.-]+)*/?", name)
        if plain and ("/" in name or name.endswith(SUFFIXES)):
            yield name


def is_made(path: str) -> bool:
    """Whether git ignores the path, so that a fresh clone need not have it: `site/`, `docs/actor/`."""
    ignored = [line.strip("/\n") for line in (ROOT / ".gitignore").open(encoding="utf-8")]
    return any(path == entry or path.startswith(f"{entry}/") for entry in ignored if entry)


def exists(path: str) -> bool:
    if any((ROOT / folder / path).exists() for folder in FOLDERS):
        return True
    return "/" not in path and any((ROOT / "digest").rglob(path))


def test_what_counts_as_a_path() -> None:
    text = "`render/nodes.py` `site/` `digest build` `/article/<id>/` `names.compare` `a/*.md` `project.py`"
    text += "\n```\nx/y.py `x/z.py`\n```\n"
    assert list(named_paths(text)) == ["render/nodes.py", "site/", "project.py"]


def test_each_path_exists() -> None:
    names = set(named_paths((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")))
    assert names
    missing = sorted(name for name in names if not is_made(name.strip("/")) and not exists(name))
    assert missing == []
