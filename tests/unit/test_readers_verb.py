"""`digest readers`, with another package's readers among ours: one that works, one that does not."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from digest.cli import digest
from digest.read import readers

MODULE = '''
from digest.read.reader import reads

@reads(".txt", ".notice", media_types=())
def notices(input):
    """Notices\x1b[31m of the harbour.

    More words.
    """
    return iter(())

plain_function = print
'''
POINTS = (
    "[digest.readers]\nnotices = harbour_notices:notices\nodd = harbour_notices:plain_function\ngone = harbour_none:x\n"
)


def forget() -> None:
    importlib.invalidate_caches()
    for look in (readers.installed, readers.by_suffix, readers.by_media_type):
        look.cache_clear()


@pytest.fixture(autouse=True)
def _another_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    info = tmp_path / "harbour_notices-2.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-notices\nVersion: 2.1\n", "utf-8")
    (info / "entry_points.txt").write_text(POINTS, "utf-8")
    (tmp_path / "harbour_notices.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    forget()
    yield
    monkeypatch.undo()
    sys.modules.pop("harbour_notices", None)
    forget()


def lines() -> dict[str, str]:
    result = CliRunner().invoke(digest, ["readers"])
    assert result.exit_code == 0
    return {line.split("  ")[0]: line for line in result.output.splitlines()}


def test_each_reader_is_a_line() -> None:
    shown = lines()
    assert shown["notices"] == "notices  .txt .notice  harbour-notices 2.1  Notices\ufffd[31m of the harbour."
    assert shown["markdown"].startswith("markdown  .md .markdown  newsdigest ")


def test_an_ending_that_another_reads_is_in_brackets() -> None:
    assert lines()["plain"].startswith("plain  (.txt)  newsdigest ")
    assert readers.reader_of("x.TXT") is readers.reader_of("x.notice") is not None


def test_what_cannot_be_used_says_why() -> None:
    shown = lines()
    assert shown["gone"] == (
        "gone  –  harbour-notices 2.1  cannot be used: ModuleNotFoundError: No module named 'harbour_none'"
    )
    assert "cannot be used: TypeError: it is no function with `@reads(…)`" in shown["odd"]


def test_on_a_terminal_it_is_a_table(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "200")
    assert digest.main(["readers"], standalone_mode=False) == 0
    shown = capsys.readouterr().out
    assert "what it reads" in shown
    assert "Notices\ufffd[31m of the harbour." in shown
