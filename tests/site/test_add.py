"""`digest add`: files, folders and addresses, and what it tells of each."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.intake.names import file_name
from digest.intake.own_block import BLOCK, with_own_block
from digest.intake.web.net import Net
from digest.publish.lock import locked
from digest.read.front_matter import Parted, split
from digest.registry.raw import read_raw
from tests.site.news_server import HOST, NewsSite, Reply, news_site, rss
from tests.site.projects import ARTICLES, KILLED, Ended, disk_full, here, in_trouble, kill, make_project, put, tree

TALKS = ARTICLES["times/talks.txt"].split("---\n")[2]
LIGHTS = ARTICLES["times/lights.txt"].split("---\n")[2]
BRIDGE = ARTICLES["daily/bridge.txt"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project", {"times/bridge.txt": BRIDGE})


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Where the articles lie that are to be added."""
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk"


def added(root: Path, *words: str) -> Ended:
    """Called beside the project: what is named is relative to there."""
    return here("add", "-C", str(root), *words, cwd=root.parent)


def articles(root: Path) -> list[str]:
    top = root / "seeds/articles"
    return sorted(path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file())


def test_a_file(root: Path, desk: Path) -> None:
    put(desk, "2024-03-04 Talks (2).TXT", TALKS)
    ended = added(root, "desk/2024-03-04 Talks (2).TXT")
    assert (ended.code, ended.err) == (0, "")
    made = "“Ada Marlowe opens talks at the harbour”; 2024-03-04 (filename); source unknown"
    assert ended.out.splitlines() == [
        f"seeds/articles/2024-03-04-talks-2.txt: {made}",
        "1 added, 0 there already, 0 failed.",
    ]
    assert (root / "seeds/articles/2024-03-04-talks-2.txt").read_text("utf-8") == TALKS
    assert here("build", "--strict", cwd=root).code == 0


def test_a_folder_with_its_folders(root: Path, desk: Path) -> None:
    put(desk, "Old News/Été/talks.txt", TALKS)
    put(desk, "lights.txt", LIGHTS)
    put(desk, ".git/x.txt", TALKS)
    put(desk, ".lights.txt.swp", LIGHTS)
    assert added(root, "desk", "--into", "daily/2024").code == 0
    assert articles(root) == ["daily/2024/lights.txt", "daily/2024/old-news/ete/talks.txt", "times/bridge.txt"]
    assert "source sample-daily" in added(root, str(put(desk, "x.txt", TALKS + "More.\n")), "--into", "daily").out


def test_the_folder_of_a_source(root: Path, desk: Path) -> None:
    put(desk, "talks.txt", TALKS)
    ended = added(root, "desk/talks.txt", "--source", "example-times")
    assert "seeds/articles/times/talks.txt: " in ended.out
    assert "source example-times" in ended.out


@pytest.mark.parametrize(
    ("words", "code", "what"),
    [
        (("--source", "nobody"), 1, "nobody: is no source"),
        (("--source", "hosted"), 1, 'tells no folder of `hosted`\n  fix: add `- {path: "articles/hosted/**"}`'),
        (("--source", "example-times", "--into", "x"), 2, "give one of them"),
        *(
            (("--into", folder), 1, "is no folder below seeds/articles/")
            for folder in ("..", "/tmp", "a/../..", ".", ".x")
        ),
        ((), 1, "desk/none.txt: cannot be read: No such file or directory"),
    ],
)
def test_places_that_are_none(root: Path, desk: Path, words: tuple[str, ...], code: int, what: str) -> None:
    sources = (root / "seeds/sources.yml").read_text("utf-8")
    put(root, "seeds/sources.yml", sources + "hosted:\n  name: Hosted\n  match: [{host: hosted.example}]\n")
    before = tree(root / "seeds")
    ended = added(root, "desk/none.txt", *words)
    assert ended.code == code
    assert what in ended.err
    assert tree(root / "seeds") == before


def test_a_folder_that_leads_elsewhere(root: Path, desk: Path) -> None:
    (root / "seeds/articles/out").symlink_to(desk)
    put(desk, "talks.txt", TALKS)
    ended = added(root, "desk/talks.txt", "--into", "out/deep")
    assert ended.code == 1
    assert "which leads elsewhere" in ended.err
    assert [path.name for path in desk.iterdir()] == ["talks.txt"]


def test_what_is_there_already_is_not_added_again(root: Path, desk: Path) -> None:
    put(desk, "a.txt", BRIDGE)
    put(desk, "b.txt", TALKS)
    put(desk, "c.txt", TALKS)
    ended = added(root, "desk")
    assert ended.code == 0
    assert ended.out.splitlines()[0] == "desk/a.txt: is there already, as seeds/articles/times/bridge.txt"
    assert ended.out.splitlines()[2:] == [
        "desk/c.txt: is there already, as seeds/articles/b.txt",
        "1 added, 2 there already, 0 failed.",
    ]
    before = tree(root / "seeds")
    assert "0 added, 3 there already, 0 failed." in added(root, "desk").out
    assert "1 there already" in added(root, "project/seeds/articles/b.txt").out
    assert tree(root / "seeds") == before


def test_names_that_are_taken_are_numbered(root: Path, desk: Path) -> None:
    put(root, "seeds/articles/TALKS.TXT", BRIDGE + "One.\n")
    for number, name in enumerate(("Talks.txt", "talks!.txt", unicodedata.normalize("NFD", "tälks.txt"))):
        put(desk, name, f"{TALKS}\nNumber {number}.\n")
    assert added(root, "desk").code == 0
    assert articles(root) == ["TALKS.TXT", "talks-2.txt", "talks-3.txt", "talks-4.txt", "times/bridge.txt"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("con.txt", "con-page.txt"),
        ("CNAME.txt", "cname-page.txt"),
        ("../x.txt", "x.txt"),
        ("....txt", "article.txt"),
        ("حزب الله.txt", "hzb-llh.txt"),
        ("a" * 300 + ".txt", "a" * 60 + ".txt"),
        ("\x00\x1b[31m.txt", "31m.txt"),
        ("::set-output::.Txt", "set-output.txt"),
    ],
)
def test_names_are_safe(name: str, expected: str) -> None:
    assert file_name(name, ()) == expected


@settings(max_examples=40)
@given(st.text(max_size=80), st.sets(st.text(max_size=8)))
def test_names_of_any_kind(name: str, taken: set[str]) -> None:
    made = file_name(f"{name}.txt", {f"{other}.txt" for other in taken})
    assert made.isascii()
    assert made.removesuffix(".txt").replace("-", "").isalnum()
    assert made.removesuffix(".txt") not in taken
    assert file_name(file_name(f"{name}.txt", ()), ()) == file_name(f"{name}.txt", ()), "done twice it is the same"


def test_bad_inputs_are_named_and_the_rest_is_added(root: Path, desk: Path) -> None:
    put(desk, "empty.txt", "")
    put(desk, "menu.txt", "Home\nMenu\n")
    put(desk, "binary.txt", bytes(range(256)) * 4)
    put(desk, "notes.pdf", "%PDF")
    put(desk, "talks.txt", TALKS)
    (desk / "link.txt").symlink_to(desk / "talks.txt")
    (desk / "sub").symlink_to(root)
    os.mkfifo(desk / "pipe.txt")
    ended = added(root, "desk", "desk/link.txt", "desk/.x.txt", "desk/sub", "desk/pipe.txt", "desk/a\0b.txt")
    assert ended.code == 1
    told = [line for line in ended.err.splitlines() if not line.startswith("  fix: ")]
    assert len(told) * 2 == len(ended.err.splitlines())
    assert {line.partition(": ")[0]: line.partition(": ")[2].split(";")[0] for line in told[:7]} == {
        "desk/binary.txt": "is no text in an encoding we can tell",
        "desk/empty.txt": "is empty",
        "desk/link.txt": "is a link",
        "desk/menu.txt": "holds no line that reads like an article's text",
        "desk/notes.pdf": "is of a kind that is not read (.pdf)",
        "desk/pipe.txt": "is no file but a device or a pipe",
        "desk/sub": "is a link",
    }
    assert "1 added, 0 there already, 12 failed." in ended.out
    assert articles(root) == ["talks.txt", "times/bridge.txt"]


def test_nothing_is_left_of_what_is_not_added(root: Path, desk: Path) -> None:
    put(desk, "deep/down/menu.txt", "Home\n")
    before = tree(root / "seeds")
    assert added(root, "desk", "--into", "new").code == 1
    assert tree(root / "seeds") == before


def test_a_file_that_may_not_be_read(root: Path, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(desk, "secret.txt", TALKS)
    put(desk, "talks.txt", LIGHTS)
    opened = Path.open

    def refused(path: Path, *words: object, **named: object) -> object:  # root may read every file
        if path.name == "secret.txt":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return opened(path, *words, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "open", refused)
    ended = added(root, "desk")
    assert "desk/secret.txt: cannot be read: Permission denied" in ended.err
    assert "1 added, 0 there already, 1 failed." in ended.out


# --- a stranger's front matter


def test_a_strangers_front_matter_is_text(root: Path, desk: Path) -> None:
    put(desk, "talks.txt", f"---\nid: k3n7w2xq\ntitle: False title\n---\n{TALKS}")
    assert "; its block between `---` is text\n" in added(root, "desk").out
    ended = added(root, "desk")
    assert ended.code == 0
    assert "there already" in ended.out.splitlines()[0]
    content = (root / "seeds/articles/talks.txt").read_text("utf-8")
    assert content == f"{BLOCK}---\nid: k3n7w2xq\ntitle: False title\n---\n{TALKS}"
    told = here("explain", "article", "seeds/articles/talks.txt", cwd=root).out
    assert "k3n7w2xq (declared" not in told
    assert "front matter" not in told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("block", ["title: x", "- no: mapping\n  a: [", "# nothing", ""])
def test_every_block_that_would_be_read(encoding: str, end: str, block: str) -> None:
    text = f"---\n{block}\n---\nFerry sails\n".replace("\n", end)
    made = with_own_block(text.encode(encoding), "x.txt")
    assert made is not None
    found = split(made.decode("utf-8"), "x.txt")
    assert isinstance(found, Parted)
    assert (found.declared, found.ignored, found.first_line) == ((), (), 4)
    assert found.text.splitlines() == text.splitlines()


@pytest.mark.parametrize(
    "text", ["Ferry sails\n", "---\nFerry sails\n", "---\n- a\n- b\n---\nFerry\n", "Ferry\n---\ntitle: x\n---\n", ""]
)
def test_what_is_no_block_stays_as_it_is(text: str) -> None:
    assert with_own_block(text.encode(), "x.txt") is None


def test_only_text_has_front_matter() -> None:
    assert with_own_block(b"---\ntitle: x\n---\nx\n", "x.html") is None
    assert with_own_block(b"---\ntitle: x\n---\nx\n", "x.MD") is not None
    assert with_own_block(b"---\n\x00\xff\n---\n", "x.txt") is None


# --- addresses


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[NewsSite]:
    monkeypatch.setattr("digest.cli.visiting.Net", partial(Net, sleep=lambda seconds: None))
    with news_site() as site:
        text = {"Content-Type": "text/plain; charset=utf-8"}
        site.pages |= {"/talks": Reply(TALKS.encode(), headers=text), "/menu": Reply(b"Home\n", headers=text)}
        site.pages["/pdf"] = Reply(b"%PDF", headers={"Content-Type": "application/pdf"})
        yield site


def test_an_address(site: NewsSite, root: Path) -> None:
    url = site.url("/talks")
    ended = added(root, url, "--allow-host", HOST, "--source", "sample-daily")
    assert (ended.code, ended.err) == (0, "")
    name = f"{hashlib.sha256(TALKS.encode()).hexdigest()}.txt"
    assert ended.out.splitlines()[0] == (
        f"seeds/raw/{name}: “Ada Marlowe opens talks at the harbour”; no date; source sample-daily"
    )
    ((raw,), problems) = read_raw(root / "seeds/raw")
    assert not problems
    (fetch,) = raw.fetches
    assert (raw.name, fetch.url, fetch.role, fetch.feed, fetch.source) == (name, url, "page", None, "sample-daily")
    before = tree(root / "seeds")
    assert f"{url}: is there already, as seeds/raw/{name}" in added(root, url, "--allow-host", HOST).out
    assert tree(root / "seeds") == before
    assert here("build", "--strict", cwd=root).code == 0


def test_what_its_feed_said_of_it_stays_with_a_page(site: NewsSite, root: Path) -> None:
    site.pages["/feed.xml"] = rss((site.url("/talks"), "Talks", "Mon, 04 Mar 2024 10:00:00 GMT"))
    put(root, "seeds/sources.yml", f"courier:\n  name: The Courier\n  feeds: [{site.url('/feed.xml')}]\n")
    assert here("fetch", "--allow-host", HOST, cwd=root).code == 0
    for record in (root / "seeds/raw").glob("?" * 64 + ".json"):  # some days ago
        record.write_text(re.sub(r'"fetched": "[^"]*"', '"fetched": "2024-03-04T12:00:00Z"', record.read_text("utf-8")))
    site.pages["/talks"] = Reply(LIGHTS.encode(), headers={"Content-Type": "text/plain"})
    ended = added(root, site.url("/talks"), "--allow-host", HOST)
    assert "“Talks”; 2024-03-04 (feed); source courier" in ended.out
    assert here("build", "--strict", cwd=root).code == 0
    (article,) = (path.read_text("utf-8") for path in (root / "docs/article").glob("*-talks.md"))
    assert "the newest of 2 versions" in article


def test_what_was_fetched_need_not_be_added(site: NewsSite, root: Path, desk: Path) -> None:
    added(root, site.url("/talks"), "--allow-host", HOST)
    put(desk, "talks.txt", TALKS)
    assert "desk/talks.txt: is there already, as seeds/raw/" in added(root, "desk").out


def test_addresses_and_files_together(site: NewsSite, root: Path, desk: Path) -> None:
    put(desk, "lights.txt", LIGHTS)
    urls = [site.url("/none"), site.url("/menu"), site.url("/pdf"), "file:///etc/passwd", "http://10.0.0.7/"]
    ended = added(root, *urls, "desk/lights.txt", site.url("/talks"), "--allow-host", HOST)
    assert ended.code == 1
    assert "2 added, 0 there already, 5 failed." in ended.out
    for what in (
        f"{urls[0]}: was answered with 404 Not Found",
        f"{urls[1]}: holds no line that reads like an article's text",
        f"{urls[2]}: is application/pdf, which no reader reads",
        f"{urls[3]}: is no address that is fetched",
        f"{urls[4]}: is on 10.0.0.7, which is at 10.0.0.7: private, not public",
    ):
        assert what in ended.err
    assert len(read_raw(root / "seeds/raw")[0]) == 1


# --- how it ends


def test_nothing_named(root: Path) -> None:
    assert added(root).code == 2


def test_one_run_at_a_time(root: Path, desk: Path) -> None:
    put(desk, "talks.txt", TALKS)
    with locked(root):
        assert "another run of digest is at work" in added(root, "desk").err
    assert articles(root) == ["times/bridge.txt"]


def adding(root: Path) -> int:
    ended = added(root, "desk", "--into", "new/deep")
    sys.stderr.write(ended.err)
    return ended.code


def test_killed_at_any_moment(tmp_path: Path) -> None:
    codes = []
    for at in range(100):
        root = make_project(tmp_path / str(at) / "project", {"times/bridge.txt": BRIDGE})
        for name, text in {"talks.txt": TALKS, "lights.txt": f"---\ntitle: x\n---\n{LIGHTS}"}.items():
            put(root.parent / "desk", name, text)
        codes.append(in_trouble(partial(adding, root), root / "seeds", at, kill).code)
        assert all(path.stat().st_size > 100 for path in (root / "seeds/articles").rglob("[!.]*.txt"))
        assert added(root, "desk", "--into", "new/deep").code == 0
        visible = [name for name in articles(root) if "/." not in name]
        assert visible == ["new/deep/lights.txt", "new/deep/talks.txt", "times/bridge.txt"]
        if codes[-1] != KILLED:
            break
    assert codes[-1] == 0
    assert len(codes) > 5


def test_a_full_disk(root: Path, desk: Path) -> None:
    put(desk, "talks.txt", TALKS)
    before = tree(root / "seeds")
    for at in (0, 1, 2):
        ended = in_trouble(partial(adding, root), root / "seeds", at, disk_full)
        assert ended.code == 1
        assert "No space left on device\n  fix: free some space" in ended.err
        assert tree(root / "seeds") == before


def test_names_do_not_steer_the_terminal(root: Path, desk: Path) -> None:
    put(desk, "\x1b[31m::set-output name=x::y.txt", "Home\n")
    put(desk, "talks.txt", TALKS.replace("Ada Marlowe opens", "\x1b[31m Ada Marlowe opens"))
    with patch.object(sys, "stdin", io.StringIO()):
        ended = added(root, "desk")
    assert "\x1b" not in ended.out + ended.err
    assert not [line for line in (ended.out + ended.err).splitlines() if line.startswith("::")]
