"""Pagefind's program, told the pages one by one: from a folder it takes them in the order of the disk."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

# Spoken to here and not with `pagefind.index.PagefindIndex`: as of 1.5.2 that waits a tenth of a second for each page,
# for ever where the program ends, says something else or has more than 2 MiB to give, and hides what it said.
_COMMAND = (sys.executable, "-m", "pagefind", "--service")
_PIECE = 1 << 16


def write_index(site_dir: Path, pages: Iterable[str], settings: Mapping[str, Any], folder: Path) -> None:
    """Pagefind's files in `folder`, of `pages` (paths in `site_dir`), numbered in their order.

    Raises RuntimeError, with what Pagefind said, where it is missing or fails.
    """
    with tempfile.TemporaryFile() as errors:
        with subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors) as program:
            assert program.stdin
            assert program.stdout
            with ThreadPoolExecutor(1) as readers:
                answer = readers.submit(_written, program, folder)
                try:
                    _tell(program.stdin, _requests(site_dir, pages, settings))
                    # Its input is left open: it ends with it, even in the middle of its work.
                    failed = answer.result()
                finally:
                    with suppress(BrokenPipeError):
                        program.stdin.close()
        if failed is not None:
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace").strip().splitlines()
            raise RuntimeError(failed or (said[-1] if said else f"Pagefind ended with {program.returncode}"))


def _requests(site_dir: Path, pages: Iterable[str], settings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"type": "NewIndex", "config": settings}
    for page in pages:
        text = (site_dir / page).read_text(encoding="utf-8", errors="replace")
        yield {"type": "AddFile", "index_id": 0, "file_path": page, "file_contents": text}
    # Told to write its files itself, it answers before they are written, and its end leaves some of them empty.
    yield {"type": "GetFiles", "index_id": 0}


def _tell(to: IO[bytes], requests: Iterable[dict[str, Any]]) -> None:
    # Of a program that has ended, what it said before is told.
    with suppress(BrokenPipeError):
        for number, payload in enumerate(requests):
            message = json.dumps({"message_id": number, "payload": payload}).encode()
            to.write(base64.b64encode(message) + b",")
        to.flush()


def _written(program: subprocess.Popen[bytes], folder: Path) -> str | None:
    """None as soon as the files are in `folder`; else what went wrong, empty where the program just ended."""
    try:
        for answer in _answers(program.stdout):
            if answer["type"] == "Error":
                return str(answer["message"])
            if answer["type"] == "GetFiles":
                _write(answer["files"], folder)
                return None
        return ""
    finally:
        # It may wait for us to read, and we for it.
        program.kill()


def _write(files: Iterable[Mapping[str, str]], folder: Path) -> None:
    for file in files:
        path = folder / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(file["content"]))


def _answers(stream: Any) -> Iterator[dict[str, Any]]:
    begun: list[bytes] = []
    while piece := stream.read1(_PIECE):
        *answers, rest = piece.split(b",")
        for answer in answers:
            yield json.loads(base64.b64decode(b"".join([*begun, answer])))["payload"]
            begun.clear()
        begun.append(rest)
