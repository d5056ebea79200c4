"""site/ on this machine, for `digest serve`: pages as they are built, and one script that loads them again.

Nothing of the script is in site/: it is added to HTML answers. Whoever asks under a host name that is not loopback's
gets nothing: a stranger's page must not read the site through a name of its own (DNS rebinding).
"""

from __future__ import annotations

import errno
import mimetypes
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from digest.publish.state import FOLDER

_LOOPBACK = re.compile(r"(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d{1,5})?", re.IGNORECASE)
_SCRIPT_AT = "/__digest__/reload.js"
_VERSION_AT = "/__digest__/version"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
}
_HTML = _TYPES[".html"]
_TEXT = "text/plain; charset=utf-8"

_SCRIPT = b"""\
"use strict";
{
  const shown = document.currentScript.dataset.version;
  const look = async () => {
    try {
      const answer = await fetch("/__digest__/version", { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== shown) return location.reload();
    } catch {
      // The server is away; it may come back.
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
}
"""


@dataclass(frozen=True, slots=True)
class Served:
    """One look at the site. `content` is none for a path without a file; `version` changes with every new site."""

    version: str
    content: bytes | None
    is_folder: bool = False


def look_up(root: Path, path: str) -> Served:
    """The file at a path of the site, whole, of the old site or of the new one. Links are not followed.

    While the site is being put in its place (`swap`), the former one is still there under its other name.
    """
    while True:
        with _opened(root) as top:
            if top is None:
                return Served("none", None)
            version = _version(os.fstat(top))
            found = _read(top, _parts(path))
        # Not there, and another site has come meanwhile: then it may be in that one.
        if found is not None or version == _version_now(root):
            return Served(version, found if isinstance(found, bytes) else None, found is True)


def server(root: Path, port: int) -> ThreadingHTTPServer:
    """A server of `root`'s site on 127.0.0.1, port 0 for a free one; it is not running yet. Raises OSError."""
    return _Server(("127.0.0.1", port), partial(_Answer, root))


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # many open tabs ask at once

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that has gone away is no failure."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Answer(BaseHTTPRequestHandler):
    timeout = 30  # seconds that a connection may say nothing

    def __init__(self, root: Path, *rest: object) -> None:
        self._root = root
        super().__init__(*rest)  # type: ignore[arg-type]

    def log_message(self, format: str, *values: object) -> None:
        """Nobody reads a line a request."""

    def do_GET(self) -> None:
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or not _LOOPBACK.fullmatch(hosts[0].strip()):
            self._send(HTTPStatus.FORBIDDEN, b"Only this machine is answered, by its own name: 127.0.0.1\n", _TEXT)
            return
        asked, _, query = self.path.partition("?")
        path = unquote(asked, errors="surrogateescape")
        if path == _SCRIPT_AT:
            self._send(HTTPStatus.OK, _SCRIPT, _TYPES[".js"])
        elif path == _VERSION_AT:
            self._send(HTTPStatus.OK, look_up(self._root, "").version.encode(), _TEXT)
        else:
            self._send_file(path, query)

    do_HEAD = do_GET

    def _send_file(self, path: str, query: str) -> None:
        name = f"{path}index.html" if path.endswith("/") else path
        found = look_up(self._root, name)
        if found.is_folder:
            self._send_to(_parts(name), query)
        elif found.content is None:
            missing = look_up(self._root, "404.html")
            self._send(HTTPStatus.NOT_FOUND, _with_script(missing), _HTML)
        else:
            kind = _kind(name)
            self._send(HTTPStatus.OK, _with_script(found) if kind == _HTML else found.content, kind)

    def _send_to(self, folder: list[str], query: str) -> None:
        """To the address with its slash: one at the start, or the first part would be a host."""
        address = "/".join(("", *(quote(part, errors="surrogateescape") for part in folder), ""))
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", f"{address}?{query}" if query else address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def _kind(name: str) -> str:
    suffix = PurePosixPath(name).suffix.lower()
    return _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _with_script(page: Served) -> bytes:
    """The page with one script more, which fits `script-src 'self'`."""
    script = f'<script src="{_SCRIPT_AT}" data-version="{page.version}"></script>'.encode()
    before, end, after = (page.content or b"There is no such page.\n").rpartition(b"</body>")
    return before + script + end + after if end else after + script


def _places(root: Path) -> tuple[Path, ...]:
    """Where the site is; while it is being swapped, where the former one is; by then the new one may be there."""
    return root / "site", root / FOLDER / "site.old", root / "site"


@contextmanager
def _opened(root: Path) -> Iterator[int | None]:
    """The site's folder, held open: it stays the same whatever is renamed. None where there is no site."""
    for place in _places(root):
        try:
            top = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except (FileNotFoundError, NotADirectoryError):
            continue
        try:
            yield top
        finally:
            os.close(top)
        return
    yield None


def _version_now(root: Path) -> str | None:
    for place in _places(root):
        with suppress(FileNotFoundError):
            return _version(place.stat())
    return None


def _version(folder: os.stat_result) -> str:
    return f"{folder.st_ino:x}-{folder.st_mtime_ns:x}"


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


def _read(top: int, parts: list[str]) -> bytes | bool | None:
    """The bytes of a file below an open folder, True for a folder, None for anything else."""
    if any(part in (".", "..") or "\0" in part for part in parts):
        return None
    folder = os.dup(top)
    try:
        for part in parts:
            inner = os.open(part, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
            os.close(folder)
            folder = inner
        mode = os.fstat(folder).st_mode
        if not stat.S_ISREG(mode):
            return stat.S_ISDIR(mode) or None
        with open(folder, "rb", closefd=False) as file:
            return file.read()
    except OSError as error:
        if error.errno in (errno.EMFILE, errno.ENFILE):
            raise
        return None
    finally:
        os.close(folder)
