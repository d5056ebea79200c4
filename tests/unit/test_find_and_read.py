from __future__ import annotations

import errno
import os
import unicodedata
from pathlib import Path

import pytest

from digest.model import Document
from digest.problems import Problem
from digest.read.find import find
from digest.read.plain import read
from digest.registry.settings import Limits

LIMITS = Limits()


def document(raw: bytes | str, limits: Limits = LIMITS) -> Document:
    found = read("x.txt", raw if isinstance(raw, bytes) else raw.encode(), limits)
    assert isinstance(found, Document), found
    return found


def problem(raw: bytes | str, limits: Limits = LIMITS) -> Problem:
    found = read("x.txt", raw if isinstance(raw, bytes) else raw.encode(), limits)
    assert isinstance(found, Problem), found
    return found


def test_find_names_what_it_passes_over(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    (articles / "sub").mkdir(parents=True)
    (articles / ".git").mkdir()
    for name in ("b.txt", "sub/a.TXT", "a.doc", ".hidden.txt", ".git/x.txt", "page.xyz", "README"):
        (articles / name).write_text("x", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    (articles / "out.txt").symlink_to(tmp_path / "secret.txt")
    (articles / "inside.txt").symlink_to(articles / "b.txt")
    (articles / "again").symlink_to(articles / "sub")
    (articles / "outside").symlink_to(tmp_path)
    found, problems = find(articles)
    assert [item.origin for item in found] == ["b.txt", "inside.txt", "sub/a.TXT"]
    assert {item.where.removeprefix("seeds/articles/"): item.what.split(";")[0] for item in problems} == {
        "a.doc": "is of a kind that is not read (.doc)",
        "page.xyz": "is of a kind that is not read (.xyz)",
        "README": "is of a kind that is not read (no suffix)",
        "out.txt": "is a link that leads out of the folder",
        "outside": "is a link that leads out of the folder",
        "again": "is a link to a folder",
    }
    assert {item.level for item in problems} == {"warning"}


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.txt")
    (tmp_path / "y.txt").symlink_to(tmp_path / "x.txt")
    found, problems = find(tmp_path)
    assert found == []
    assert [item.what for item in problems] == ["is no file but a device or a pipe; passed over"] * 2


def test_a_missing_folder_holds_nothing(tmp_path: Path) -> None:
    assert find(tmp_path / "none") == ([], [])


def test_a_folder_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    scandir = os.scandir

    def refused(path: str) -> object:  # root may read every folder, so the refusal is made here
        if os.fspath(path) == str(locked):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(locked))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    found, problems = find(tmp_path)
    assert found == []
    assert [item.where for item in problems] == ["seeds/articles/locked"]


def test_origins_are_nfc_and_text(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "réunion.txt")).write_text("x", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("x", encoding="utf-8")
    assert [item.origin for item in find(tmp_path)[0]] == ["réunion.txt", "\ufffd.txt"]


@pytest.mark.parametrize(
    "raw",
    [
        "Réunion des ports\n".encode(),
        "Réunion des ports\n".encode("utf-8-sig"),
        "Réunion des ports\n".encode("utf-16"),
        "Réunion des ports\n".encode("utf-16-be").join((b"\xfe\xff", b"")),
    ],
)
def test_encodings_with_a_mark(raw: bytes) -> None:
    assert document(raw).text == "Réunion des ports\n"


def test_latin_1() -> None:
    text = "Les délégués se sont réunis à Besançon, où l'été était déjà très avancé. " * 5
    assert document(text.encode("latin-1")).text == text


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "is empty"),
        (b" \n\r\n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (bytes(range(256)) * 4, "is no text in an encoding we can tell"),
        (b"%PDF-1.4\n\x00\x01\x02", "is no text in an encoding we can tell"),
        (b"\xff\xfe\x00", "is no text in an encoding we can tell"),
        (b"\xff\xfe\x00\xd8", "is no text in an encoding we can tell"),
        ("a".encode("utf-32"), "is no text in an encoding we can tell"),
    ],
)
def test_what_cannot_be_read(raw: bytes, what: str) -> None:
    found = problem(raw)
    assert (found.where, found.what.split(";")[0]) == ("seeds/articles/x.txt", what)
    assert found.fix


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_limits(end: str) -> None:
    small = Limits(bytes=100, lines=5)
    assert document("a" * 99 + "b", small)
    assert "has 101 bytes, more than limits.bytes = 100" in problem("a" * 101, small).what
    assert document(end.join("abcde"), small)
    assert "has 6 lines, more than limits.lines = 5" in problem(end.join("abcdef"), small).what


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter(end: str) -> None:
    lines = ["---", 'title: "A: B"', "date: 2024-03-05", "tags: [x]", "title2: y", "---", "", "Text."]
    found = document(end.join(lines))
    assert dict(found.declared) == {"title": "A: B", "date": "2024-03-05"}
    assert [(line.line, line.text) for line in found.ignored] == [(4, "tags: [x]"), (5, "title2: y")]
    numbered = dict(enumerate(found.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), found.first_line))
    assert numbered[8] == "Text."


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("---\ntitle: A: B\n---\nText.\n", 2, "is not YAML"),
        ("---\ntitle: A\ntitle: B\n---\nText.\n", 3, "stands twice"),
        ("---\ntitle: A\n\n\nbyline: [x\n---\nText.\n", 6, "is not YAML"),
        ("---\na: &a x\nb: *a\n---\nText.\n", 3, "repeats another value"),
        (f"---\na: b\nc: {'[' * 10_000}\n---\nText.\n", 3, "nested too deep"),
        ("---\ntitle: a\x07b\n---\nText.\n", 2, "U+0007"),
    ],
)
def test_front_matter_problems(text: str, line: int, what: str) -> None:
    found = problem(text)
    assert found.where == f"seeds/articles/x.txt:{line}"
    assert what in found.what


@pytest.mark.parametrize(
    "text",
    [
        "---\nNo second fence\n",
        "Title\n---\ntitle: x\n---\nText.\n",
        "---\n- a\n- b\n---\nText.\n",
        "---\nOnly words\n---\nText.\n",
        " ---\ntitle: x\n---\nText.\n",
        "---\n" + "x: y\n" * 300 + "---\nText.\n",
    ],
)
def test_rules_of_a_text_are_text(text: str) -> None:
    found = document(text)
    assert (found.text, found.declared, found.first_line) == (text, (), 1)


def test_values_are_one_normalised_line() -> None:
    found = document('---\ntitle: "a\\u202eb  c\\n\\nd"\nbyline: "\\u200b"\n---\nText.\n')
    assert found.declared == (("title", "ab c d"),)
    assert [line.line for line in found.ignored] == [3]
