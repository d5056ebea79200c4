"""What `digest explain article` says of small articles, one behaviour a folder.

`articles/<behaviour>/` holds the input (a file of any name), `explained.txt`, and registries where it needs them.
`DIGEST_GOLDEN=write pytest tests/golden` writes every explained.txt anew; then a person reads the diff.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from digest.explain import explain_article

FOLDER = Path(__file__).parent / "articles"
CASES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
WRITE = os.environ.get("DIGEST_GOLDEN") == "write"


def explained(case: Path, root: Path) -> str:
    """The lines about the one input of `case`, read in a project of its own at `root`."""
    articles = root / "seeds" / "articles"
    articles.mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: golden\n", encoding="utf-8")
    for name in ("actors.yml", "sources.yml"):
        if (case / name).is_file():
            shutil.copy(case / name, root / "seeds" / name)
    (own,) = (path for path in case.iterdir() if path.name != "explained.txt" and path.suffix != ".yml")
    shutil.copy(own, articles / own.name)
    return "".join(f"{line}\n" for line in explain_article(root, articles / own.name))


@pytest.mark.parametrize("case", CASES)
def test_explained(case: str, tmp_path: Path) -> None:
    found = explained(FOLDER / case, tmp_path)
    expected = FOLDER / case / "explained.txt"
    if WRITE:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
