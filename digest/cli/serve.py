"""`digest serve`: show site/ on this machine."""

from __future__ import annotations

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

from digest import pipeline
from digest.cli.options import project_folder
from digest.problems import Problem, Refusal
from digest.report import Talk, tell_problems


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *values: object) -> None:
        """Only failures are worth a line."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


@click.command()
@project_folder
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
def serve(root: Path, port: int) -> int:
    """Build the website and show it at http://127.0.0.1:8000/ until Ctrl-C."""
    with Talk() as talk:
        run = pipeline.build(root, None, talk)
    tell_problems(run.problems)
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Quiet, directory=str(root / "site")))
    except OSError as error:
        what = f"cannot be opened: {error.strerror}"
        raise Refusal([Problem(f"port {port}", what, "choose another: digest serve --port 8001")]) from error
    with server:
        print(f"http://127.0.0.1:{server.server_address[1]}/  (Ctrl-C stops it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("stopped", file=sys.stderr)
    return 0
