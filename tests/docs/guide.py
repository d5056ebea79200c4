"""The pages of docs/guide and the examples on them: what kind each code block is, and how an example is run.

A comment before a code block says what it is. Blocks of one page are run in order, in one project folder, as a reader
would do it:

    <!-- sh -->              a session: `$ ` and a command, then what it prints; `…` stands for
                             any text in a line, and as a line of its own for any lines
    <!-- file: PATH -->      the whole of a file, which is written
    <!-- yaml: PATH -->      keys of a YAML file: each takes the place of the key of that name, or is added
    <!-- json: COMMAND -->   the first line that a command prints, spread over several lines
"""

from __future__ import annotations

import importlib
import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unittest.mock import patch

import digest.cli
from digest.read import readers
from digest.report import Talk

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
EXTENSIONS = ["tables", "toc", "attr_list", "md_in_html"]
DAY = "2026-11-20"  # stands on the pages for the day of the run

_BLOCK = re.compile(r"^(?:<!-- (?P<mark>[^\n]*) -->\n\n?)?(?P<code>(?:    [^\n]*\n|\n(?=\n*    ))+)", re.MULTILINE)
_PLAIN = frozenset("ls cat cp echo printf mkdir rm mkdocs".split())


@dataclass(frozen=True)
class Example:
    """A code block; `kind` is empty where no comment says what it is."""

    kind: str
    argument: str
    text: str
    line: int


def pages() -> list[Path]:
    return sorted(GUIDE.glob("*.md"))


def examples(markdown: str) -> Iterator[Example]:
    """The code blocks of a page, in order."""
    for found in _BLOCK.finditer(markdown):
        code = "".join(line[4:] or "\n" for line in found["code"].splitlines(keepends=True))
        if code.strip():
            kind, _, argument = (found["mark"] or "").partition(": ")
            yield Example(kind, argument, code, markdown.count("\n", 0, found.start("code")) + 1)


def steps(session: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a session, each with the lines that it is shown to print."""
    command, shown = "", []
    for line in session.strip("\n").splitlines():
        if line.startswith("$ "):
            if command:
                yield command, shown
            command, shown = line[2:], []
        else:
            shown.append(line)
    yield command, shown


def agrees(printed: list[str], shown: list[str]) -> bool:
    """Are these the printed lines?"""
    pattern = "".join(r"(?:.*\n)*" if line.strip() == "…" else _line(line) for line in shown)
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in printed)) is not None


def _line(shown: str) -> str:
    return ".*".join(map(re.escape, shown.rstrip().split("…"))) + r"\n"


@dataclass
class Shell:
    """As much of a shell as the guide needs: the commands of `_PLAIN`, `digest`, `pip`, `cd`, `echo $?`, `>`, `<`."""

    folder: Path
    code: int = 0

    def run(self, line: str) -> list[str]:
        """The lines that a command prints. Its exit code is kept in `code`."""
        words = shlex.split(line)
        if words[0] == "cd":
            self.folder = (self.folder / words[1]).resolve(strict=True)
            return []
        if words[:2] == ["pip", "install"]:
            return self._install(words[2])
        if line == "echo $?":
            return [str(self.code)]
        printed = self._digest(words[1:]) if words[0] == "digest" else self._other(words[0], line)
        return printed.replace(date.today().isoformat(), DAY).splitlines()  # noqa: TID251 - `freeze` dates its lines

    def _install(self, package: str) -> list[str]:
        """Into a folder of its own, in which this process, where `digest` runs, finds packages from then on."""
        target = self.folder / ".cache" / "installed"
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index"]
        command = [*pip, "--no-deps", "--no-build-isolation", "--target", str(target), package]
        self.code = subprocess.run(command, cwd=self.folder, stderr=subprocess.DEVNULL, check=False).returncode
        sys.path.insert(0, str(target))
        forget_readers()
        return []

    def _digest(self, words: list[str]) -> str:
        if words == ["serve"]:
            return self._serve()
        target = None
        if ">" in words:
            words, (target,) = words[: words.index(">")], words[words.index(">") + 1 :]
        typed = sys.stdin
        if "<" in words:
            words, (source,) = words[: words.index("<")], words[words.index("<") + 1 :]
            typed = io.TextIOWrapper(io.BytesIO((self.folder / source).read_bytes()), encoding="utf-8")
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
        err = out if target is None else io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            with (
                patch.object(sys, "argv", ["digest", *words]),
                patch.object(sys, "stdin", typed),
                patch.object(Talk, "__call__", lambda talk, phase: None),
                patch.dict(os.environ, {"COLUMNS": "80"}),
                redirect_stdout(out),
                redirect_stderr(err),
            ):
                self.code = digest.cli.main()
        finally:
            os.chdir(before)
        if target is None:
            return _text(out)
        (self.folder / target).write_text(_text(out), "utf-8", newline="")
        return _text(err)

    def _serve(self) -> str:
        """Until its first line, and then Ctrl-C. It takes a free port, and is shown at its usual one."""
        server = subprocess.Popen(
            [sys.executable, "-m", "digest", "serve", "--port", "0"],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        assert server.stdout is not None
        with server.stdout:
            line = server.stdout.readline()
            server.send_signal(signal.SIGINT)
            self.code = server.wait(20)
        return re.sub(r"(?<=127\.0\.0\.1:)\d+", "8000", line)

    def _other(self, word: str, line: str) -> str:
        assert word in _PLAIN, f"the guide may not run {word}"
        command = f"{shlex.quote(sys.executable)} -m {line}" if word == "mkdocs" else line
        run = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=self.folder,
            env={**os.environ, "LC_ALL": "C.UTF-8", "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        self.code = run.returncode
        return run.stdout

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def put_keys(self, name: str, text: str) -> None:
        """Each key at the left margin of `text` with what stands under it: in the place of the file's own, or added."""
        path = self.folder / name
        content = path.read_text("utf-8") if path.exists() else ""
        for block in _entries(text):
            key = re.escape(block.partition(":")[0])
            own = re.compile(rf"^{key}:.*\n(?:[ \t-].*\n|\n(?=[ \t-]))*", re.MULTILINE)
            content = own.sub(lambda _, block=block: block, content) if own.search(content) else content + block
        self.write(name, content)

    def first_row(self, command: str) -> object:
        return json.loads(self.run(command)[0])


def forget_readers() -> None:
    """Packages were put in or taken out: look again which there are."""
    importlib.invalidate_caches()
    for look in (readers.installed, readers.by_suffix, readers.by_media_type):
        look.cache_clear()


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")


def _entries(text: str) -> list[str]:
    return [block.strip("\n") + "\n" for block in re.split(r"^(?=[\w-]+:)", text, flags=re.MULTILINE) if block.strip()]
