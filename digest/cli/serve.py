"""`digest serve`: show site/ on this machine, and build it again whenever something of it changed."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import HTTPServer
from pathlib import Path

import click

from digest import pipeline
from digest.cli.options import project_folder
from digest.problems import Problem, Refusal
from digest.publish.reload import server
from digest.publish.watch import Watch
from digest.report import Talk, printable, tell_problems

_BETWEEN = 0.5  # seconds from one look at the project to the next


@click.command()
@project_folder
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
def serve(root: Path, port: int) -> int:
    """Build the website and show it at http://127.0.0.1:8000/ until Ctrl-C.

    What changes in seeds/, docs/, mkdocs.yml or digest.yml is built at once, and open pages reload themselves.
    """
    # From before the build: what changes while it runs is seen.
    watch = Watch(root, lambda changed: rebuild(root, changed))
    with Talk() as talk:
        run = pipeline.build(root, None, talk, news=False)
    tell_problems(run.problems)
    with _running(_opened(root, port)) as address:
        try:
            print(f"{address}  (Ctrl-C stops it)", flush=True)
            _keep_watching(watch)
        except KeyboardInterrupt:
            print("stopped", file=sys.stderr)
    return 0


def rebuild(root: Path, changed: list[str]) -> None:
    """Build again; what stands in the way is told, and the old site stays."""
    more = f" and {len(changed) - 1:,} more" if len(changed) > 1 else ""
    print(f"changed: {printable(changed[0])}{more}", file=sys.stderr)
    try:
        with Talk() as talk:
            # One worker: a process with threads, as a server has, is not safe to fork.
            run = pipeline.build(root, 1, talk, news=False)
    except Refusal as refusal:
        tell_problems(refusal.problems)
        print("the site is as it was; waiting for the next change", file=sys.stderr)
        return
    tell_problems(run.problems)
    print("the site is new" if not run.unchanged else "nothing of the site changed", file=sys.stderr)


def _opened(root: Path, port: int) -> HTTPServer:
    try:
        return server(root, port)
    except OSError as error:
        what = f"cannot be opened: {error.strerror}"
        raise Refusal([Problem(f"port {port}", what, "choose another: digest serve --port 8001")]) from error


@contextmanager
def _running(server: HTTPServer) -> Iterator[str]:
    """The address of the server, which answers in a thread of its own; this one builds."""
    with server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def _keep_watching(watch: Watch) -> None:
    pause = threading.Event()
    while True:
        watch.step()
        pause.wait(_BETWEEN)
