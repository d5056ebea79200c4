"""`digest serve`: this machine alone sees the site, pages load themselves again, and what people edit is watched."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from digest import pipeline
from digest.cli.serve import rebuild
from digest.publish.reload import look_up, server
from digest.publish.swap import swap
from digest.publish.watch import Watch
from tests.site.projects import ARTICLES, ROOT, make_project, put, tree

SCRIPT = re.compile(rb'<script src="/__digest__/reload.js" data-version="[0-9a-z-]+"></script>')


@dataclass(frozen=True)
class Answered:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Client:
    """Asks a server for exactly what is given: no library mends the path or adds a host."""

    port: int

    def ask(self, path: str, *, method: str = "GET", hosts: tuple[str, ...] = ("127.0.0.1:8000",)) -> Answered:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for host in hosts:
            connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        found = Answered(answer.status, dict(answer.getheaders()), answer.read())
        connection.close()
        return found

    def raw(self, request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port)) as wire:
            wire.sendall(request)
            wire.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: wire.recv(65536), b""))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a hand-written page and a theme's folder of its own, built."""
    root = make_project(tmp_path_factory.mktemp("served") / "project")
    put(root, "look/assets/own.css", "p { margin: 1em }\n")
    put(root, "docs/guide/index.md", "# Guide\n\nHow to read this.\n")
    text = (root / "mkdocs.yml").read_text("utf-8").replace("  name: digest", "  name: digest\n  custom_dir: look")
    put(root, "mkdocs.yml", text)
    pipeline.build(root)
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "project", copy_function=shutil.copy2))


def running(root: Path) -> Iterator[Client]:
    with server(root, 0) as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield Client(found.server_port)
        found.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def client(built: Path) -> Iterator[Client]:
    yield from running(built)


def test_every_file_is_as_it_was_built_but_for_one_script_in_pages(built: Path, client: Client) -> None:
    before = tree(built / "site")
    for name, content in before.items():
        if content is not None:
            answer = client.ask(f"/{name}")
            assert answer.status == 200
            scripts = SCRIPT.findall(answer.body)
            assert len(scripts) == name.endswith(".html")
            assert SCRIPT.sub(b"", answer.body) == content
            assert answer.headers["Content-Length"] == str(len(answer.body))
            assert answer.headers["Cache-Control"] == "no-store"
    assert tree(built / "site") == before
    assert not [name for name, content in before.items() if b"__digest__" in (content or b"")]


def test_kinds_of_files(client: Client) -> None:
    kinds = {
        "/": "text/html; charset=utf-8",
        "/assets/digest/digest.js": "text/javascript; charset=utf-8",
        "/assets/digest/digest.css": "text/css; charset=utf-8",
        "/assets/digest/icon.svg": "image/svg+xml",
        "/pagefind/pagefind.js": "text/javascript; charset=utf-8",
        "/pagefind/pagefind-entry.json": "application/json",
        "/__digest__/reload.js": "text/javascript; charset=utf-8",
        "/__digest__/version": "text/plain; charset=utf-8",
    }
    assert {path: client.ask(path).headers["Content-Type"] for path in kinds} == kinds


def test_the_script_asks_for_the_version_of_the_page(client: Client) -> None:
    version = client.ask("/__digest__/version").body
    assert f'data-version="{version.decode()}"'.encode() in client.ask("/actors/").body
    script = client.ask("/__digest__/reload.js").body.decode()
    assert "/__digest__/version" in script
    assert "location.reload()" in script
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', client.ask("/actors/").body.decode())
    assert policy
    assert "script-src 'self' " in policy[1]
    assert "connect-src 'self';" in policy[1]


def test_a_head_is_the_answer_without_its_body(client: Client) -> None:
    for path in ("/", "/actors", "/none/", "/assets/digest/digest.js", "/__digest__/version"):
        whole, head = client.ask(path), client.ask(path, method="HEAD")
        assert (head.status, head.headers["Content-Length"], head.body) == (
            whole.status,
            whole.headers["Content-Length"],
            b"",
        )


def test_a_missing_page_is_the_sites_own_404(built: Path, client: Client) -> None:
    for path in ("/none/", "/none", "/actors/none.html", "/assets/", "/assets/digest/", "/index.html/", "/%00"):
        answer = client.ask(path)
        assert answer.status == 404
        assert SCRIPT.sub(b"", answer.body) == (built / "site/404.html").read_bytes()
        assert len(SCRIPT.findall(answer.body)) == 1


def test_a_folder_without_its_slash_leads_to_it_on_this_host(client: Client) -> None:
    for path, to in (
        ("/actors", "/actors/"),
        ("//actors", "/actors/"),
        ("/actor//ada-marlowe?a=/b", "/actor/ada-marlowe/?a=/b"),
    ):
        answer = client.ask(path)
        assert (answer.status, answer.headers["Location"]) == (302, to)


@pytest.mark.parametrize("path", ["/", "/none/", "/__digest__/version", "/__digest__/reload.js", "/actors"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_only_this_machine_is_answered_by_its_own_name(client: Client, path: str, method: str) -> None:
    strangers: tuple[tuple[str, ...], ...] = (
        ("evil.example",),
        ("evil.example:8000",),
        ("127.0.0.1.evil.example",),
        ("localhost.evil.example:80",),
        ("evil.example@127.0.0.1",),
        ("127.0.0.1:80:80",),
        ("192.168.0.1",),
        ("0.0.0.0",),
        ("",),
        (),
        ("127.0.0.1", "evil.example"),
    )
    for hosts in strangers:
        answer = client.ask(path, method=method, hosts=hosts)
        assert answer.status == 403, hosts
        assert b"<" not in answer.body
    for host in ("127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"):
        assert client.ask(path, method=method, hosts=(host,)).status in (200, 302, 404)


def test_nothing_outside_of_the_site_is_served(project: Path) -> None:
    put(project, "secret.txt", "secret")
    put(project, "site/inside.txt", "inside")
    (project / "site/link.txt").symlink_to(project / "secret.txt")
    (project / "site/folder").symlink_to(project / "seeds")
    os.mkfifo(project / "site/pipe")
    for client in running(project):
        assert client.ask("/inside.txt").body == b"inside"
        for path in (
            *("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/actors/../../secret.txt", "/link.txt"),
            *("/folder/actors.yml", "/folder/", "/folder", "/..\\secret.txt", "/pipe", "/./inside.txt", "//[", "/%ff"),
            *(f"{project}/secret.txt", f"//{project}/secret.txt", "http://127.0.0.1/../secret.txt", "*"),
        ):
            answer = client.ask(path)
            assert answer.status == 404, path
            assert b"secret" not in answer.body


def test_nonsense_ends_no_server(client: Client, capfd: pytest.CaptureFixture[str]) -> None:
    for request in (
        b"",
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ):
        assert b"<h1 id" not in client.raw(request)
    with socket.create_connection(("127.0.0.1", client.port)) as wire:  # a browser that goes away
        wire.sendall(b"GET /pagefind/pagefind.js HTTP/1.1\r\nHost: localhost\r\n\r\n")
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    assert client.ask("/").status == 200
    assert "Traceback" not in capfd.readouterr().err


def test_many_open_tabs(client: Client) -> None:
    with ThreadPoolExecutor(40) as tabs:
        answers = list(tabs.map(lambda _: client.ask("/__digest__/version"), range(400)))
    assert {(answer.status, answer.body) for answer in answers} == {(200, answers[0].body)}


# The swap.
def test_between_the_two_renames_of_a_swap_the_old_site_is_served(project: Path) -> None:
    before = look_up(project, "index.html")
    (project / "site").rename(project / ".cache/digest/site.old")
    assert look_up(project, "index.html") == before
    assert look_up(project, "none").content is None
    shutil.rmtree(project / ".cache/digest/site.old")
    assert look_up(project, "index.html").content is None
    for client in running(project):
        assert (client.ask("/").status, client.ask("/__digest__/version").body) == (404, b"none")


def test_while_sites_are_swapped_every_answer_is_whole_and_of_one_of_them(tmp_path: Path) -> None:
    cache = tmp_path / ".cache/digest"
    pages = {letter: f"<html><body>{letter * 20_000}</body></html>".encode() for letter in "ab"}
    put(tmp_path, "site/a/index.html", pages["a"])
    over = threading.Event()

    def swaps() -> None:
        for number in range(300):
            put(cache, "site.new/a/index.html", pages["ba"[number % 2]])
            swap(cache / "site.new", tmp_path / "site", cache / "site.old")
        over.set()

    for client in running(tmp_path):
        with ThreadPoolExecutor(1) as other:
            other.submit(swaps)
            seen = set()
            while not over.is_set():
                answer = client.ask("/a/")
                assert answer.status == 200
                seen.add(SCRIPT.sub(b"", answer.body))
        assert seen <= set(pages.values())
        assert client.ask("/a/").status == 200


def test_a_new_site_has_another_version(project: Path) -> None:
    first = look_up(project, "").version
    assert look_up(project, "").version == first
    pipeline.build(project)
    assert look_up(project, "").version == first
    put(project, "docs/guide/index.md", "# Guide\n\nAnother text of the guide.\n")
    pipeline.build(project)
    assert look_up(project, "").version != first


# The watch.
def quiet(changed: list[str]) -> None:
    pass


Edit = Callable[[Path], object]
WATCHED: dict[str, Edit] = {
    "seeds/articles/times/talks.txt": lambda root: put(root, "seeds/articles/times/talks.txt", "longer " * 99),
    "seeds/articles/new/one.txt": lambda root: put(root, "seeds/articles/new/one.txt", "x"),
    "seeds/articles/times/lights.txt": lambda root: (root / "seeds/articles/times/lights.txt").unlink(),
    "seeds/actors.yml": lambda root: put(root, "seeds/actors.yml", ""),
    "seeds/permalinks.jsonl": lambda root: pipeline.freeze(root, "2026-11-20"),
    "docs/guide/index.md": lambda root: put(root, "docs/guide/index.md", "# Another\n"),
    "docs/about/home.md": lambda root: put(root, "docs/about/home.md", "Other.\n"),
    "docs/about/about.md": lambda root: (root / "docs/about/about.md").unlink(),
    "mkdocs.yml": lambda root: put(root, "mkdocs.yml", (root / "mkdocs.yml").read_text("utf-8") + "# x\n"),
    "digest.yml": lambda root: put(root, "digest.yml", "workers: 1\n"),
    "look/assets/own.css": lambda root: put(root, "look/assets/own.css", "p { margin: 22em }\n"),
}


@pytest.mark.parametrize("name", WATCHED)
def test_what_people_edit_is_seen_once(project: Path, name: str) -> None:
    told: list[list[str]] = []
    watch = Watch(project, told.append)
    assert not watch.step()
    WATCHED[name](project)
    assert watch.step()
    assert told == [[name]]
    assert not watch.step()


def test_what_is_made_is_not_seen(project: Path) -> None:
    put(project, "seeds/articles/times/more.txt", ARTICLES["times/talks.txt"].replace("opens", "closes"))
    watch = Watch(project, quiet)
    pipeline.build(project)
    put(project, "docs/article/stray.md", "x")
    put(project, "docs/index.md", "edited")
    put(project, "seeds/.actors.yml.swp", "x")
    put(project, "docs/.git/index", "x")
    put(project, "look/__pycache__/a.pyc", "x")
    put(project, "README.md", "x")
    assert not watch.step()


def test_while_mkdocs_yml_is_broken_what_it_named_is_watched_still(project: Path) -> None:
    watch = Watch(project, quiet)
    put(project, "mkdocs.yml", "site_name: [\n")
    assert watch.step()
    put(project, "look/assets/own.css", "p { margin: 22em }\n")
    assert watch.step()


def test_hooks_and_inherited_files_are_watched_from_when_they_are_named(project: Path) -> None:
    told: list[list[str]] = []
    watch = Watch(project, told.append)
    put(project, "parent.yml", "site_author: nobody\n")
    put(project, "scripts/hook.py", "")
    assert not watch.step()
    put(
        project,
        "mkdocs.yml",
        f"INHERIT: parent.yml\n{(project / 'mkdocs.yml').read_text('utf-8')}\nhooks: [scripts/hook.py]\n",
    )
    assert watch.step()
    put(project, "parent.yml", "site_author: somebody else\n")
    put(project, "scripts/hook.py", "x = 1\n")
    assert watch.step()
    assert told[1] == ["parent.yml", "scripts/hook.py"]


def test_links_in_a_ring_end(project: Path) -> None:
    (project / "docs/guide/ring").symlink_to(project / "docs")
    put(project, "pictures/a.svg", "<svg/>")
    (project / "docs/pictures").symlink_to(project / "pictures")
    watch = Watch(project, quiet)
    put(project, "pictures/a.svg", "<svg />")
    assert watch.step()


def test_a_change_during_a_build_is_the_next_steps(project: Path) -> None:
    def building(changed: list[str]) -> None:
        if changed == ["digest.yml"]:
            put(project, "seeds/late.txt", "x")

    watch = Watch(project, building)
    put(project, "digest.yml", "workers: 1\n")
    assert [watch.step(), watch.step(), watch.step()] == [True, True, False]


# Building again.
def test_a_problem_is_told_and_the_old_site_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(project / "site")
    good = (project / "seeds/actors.yml").read_text("utf-8")
    put(project, "seeds/actors.yml", "ada-marlowe:\n  nam: Ada\n")
    rebuild(project, ["seeds/actors.yml"])
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("changed: seeds/actors.yml\n")
    assert "seeds/actors.yml:2: " in told.err
    assert told.err.endswith("the site is as it was; waiting for the next change\n")
    assert tree(project / "site") == before
    put(project, "seeds/actors.yml", good.replace("Harbour Council", "Harbour Board"))
    rebuild(project, ["a\nb", "c"])
    assert capsys.readouterr().err.startswith("changed: a\ufffdb and 1 more\n")
    assert tree(project / "site") != before


def test_serving_from_a_change_to_the_new_page_until_ctrl_c(project: Path) -> None:
    program = [sys.executable, "-m", "digest", "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        program, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        client = Client(int(process.stdout.readline().split("/")[2].rpartition(":")[2]))
        version = client.ask("/__digest__/version").body
        put(project, "docs/about/home.md", "Words that were not there.\n")
        told = iter(process.stderr.readline, "")
        assert next(told) == "changed: docs/about/home.md\n"
        assert "the site is new\n" in told
        assert b"Words that were not there." in client.ask("/").body
        assert client.ask("/__digest__/version").body != version
        put(project, "digest.yml", "nonsense: 1\n")
        assert "the site is as it was; waiting for the next change\n" in told
        assert client.ask("/").status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
        assert process.stderr.read() == "stopped\n"
        assert process.stdout.read() == ""
