"""`digest fetch`, from the feeds of a site on loopback to articles on the pages."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from digest.intake.web.net import Net
from digest.publish.lock import locked
from digest.registry.raw import read_feeds, read_raw
from tests.site.news_server import HOST, NewsSite, Reply, Request, news_site, page, rss
from tests.site.projects import KILLED, Ended, disk_full, here, in_trouble, kill, make_project, put, tree

TALKS = "Ada Marlowe opened the talks at the harbour on Saturday and welcomed Bram Okafor, who had come by train. " * 2
LIGHTS = (
    "The Harbour Council decided on Wednesday to pay for new lights along the quay, after a vote of all members. " * 2
)
STORM = (
    "The bridge was closed on Monday, because a part of its railing had fallen into the water during the storm. " * 2
)


def day(number: int) -> str:
    return format_datetime(datetime(2024, 3, number, 10, tzinfo=UTC), usegmt=True)


def text(body: str, charset: str = "utf-8") -> Reply:
    return Reply(body.encode(charset), headers={"Content-Type": f"text/plain; charset={charset}"})


@pytest.fixture
def site() -> Iterator[NewsSite]:
    """Three articles and a feed that leads to them, the oldest first."""
    with news_site() as site:
        site.pages |= {
            "/talks": text(f"Talks at the harbour open\n\n{TALKS}\n"),
            "/lights": text(f"Council pays for new lights\n\n{LIGHTS}\n"),
            "/storm": text(f"Storm closes the bridge\n\n{STORM}\n"),
            "/feed.xml": feed(site, talks=1, lights=2, storm=3),
        }
        yield site


def feed(site: NewsSite, etag: str = '"1"', **days: int) -> Reply:
    return rss(*((site.url(f"/{name}"), name.title(), day(number)) for name, number in days.items()), etag=etag)


@pytest.fixture
def root(site: NewsSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with this feed alone, in a world where nobody waits."""
    monkeypatch.setattr("digest.cli.visiting.Net", partial(Net, sleep=lambda seconds: None))
    root = make_project(tmp_path / "project", {})
    return with_feeds(root, f"[{site.url('/feed.xml')}]")


def with_feeds(root: Path, feeds: str) -> Path:
    put(root, "seeds/sources.yml", f"courier:\n  name: The Courier\n  publish: link\n  feeds: {feeds}\n")
    return root


def fetched(root: Path, *words: str) -> Ended:
    return here("fetch", "--allow-host", HOST, *words, cwd=root)


def fetches(root: Path) -> dict[str, list[Mapping[str, Any]]]:
    """The fetches of each address by its path, in the order of their files."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for record in sorted((root / "seeds/raw").glob("?" * 64 + ".json")):
        for fetch in json.loads(record.read_text("utf-8"))["fetches"]:
            found.setdefault("/" + fetch["url"].split("/", 3)[3], []).append(fetch)
    return found


def raw(root: Path) -> dict[str, bytes | None]:
    """All that is kept, but for the moments at which feeds were asked."""
    return {name: body for name, body in tree(root / "seeds/raw").items() if name != "feeds.json"}


def test_three_entries_become_three_articles(site: NewsSite, root: Path) -> None:
    ended = fetched(root)
    assert ended.code == 0, ended.err
    assert ended.out.splitlines() == [
        f"feed {site.url('/feed.xml')}: 3 entries",
        *(f"new {site.url(path)}" for path in ("/storm", "/lights", "/talks")),
        "seeds/raw/: 1 feed asked; pages: 3 new, 0 changed, 0 unchanged, 0 failed.",
    ]
    record = fetches(root)["/talks"][0]
    assert record == {
        "url": site.url("/talks"),
        "final": site.url("/talks"),
        "fetched": record["fetched"],
        "status": 200,
        "media_type": "text/plain",
        "charset": "utf-8",
        "etag": None,
        "last_modified": None,
        "role": "page",
        "source": "courier",
        "feed": site.url("/feed.xml"),
        "said": {"title": "Talks", "date": day(1), "byline": None},
    }
    assert here("build", cwd=root).code == 0
    articles = [json.loads(line) for line in here("export", "articles", cwd=root).out.splitlines()]
    assert sorted((article["title"], article["date"], article["date_basis"]) for article in articles) == [
        ("Lights", "2024-03-02", "feed"),
        ("Storm", "2024-03-03", "feed"),
        ("Talks", "2024-03-01", "feed"),
    ]
    assert {article["source"] for article in articles} == {"courier"}
    assert {article["url"] for article in articles} == {site.url(path) for path in ("/talks", "/lights", "/storm")}
    assert not [page for page in (root / "docs/article").glob("*.md") if "railing" in page.read_text("utf-8")]


def test_addresses_of_what_was_fetched_can_be_frozen(root: Path) -> None:
    fetched(root)
    assert here("freeze", cwd=root).code == 0
    before = tree(root / "docs") if here("build", cwd=root).code == 0 else {}
    assert "nothing new" in here("freeze", cwd=root).out
    assert here("build", "--strict", cwd=root).code == 0
    assert tree(root / "docs") == before
    raw = next((root / "seeds/raw").glob("*.txt")).relative_to(root).as_posix()
    told = here("explain", "article", raw, cwd=root)
    assert told.code == 0
    assert "source: courier" in told.out


def test_a_record_is_sorted_indented_and_ends_its_last_line(root: Path) -> None:
    fetched(root)
    for path in (root / "seeds/raw").glob("*.json"):
        content = path.read_text("utf-8")
        assert content == json.dumps(json.loads(content), sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def test_what_has_not_changed_is_not_written_again(site: NewsSite, root: Path) -> None:
    fetched(root)
    before = raw(root)
    for etag in ('"1"', '"2"'):
        site.pages["/feed.xml"] = feed(site, etag, talks=1, lights=2, storm=3)
        site.asked.clear()
        assert "3 entries, as before" in fetched(root).out
        assert raw(root) == before
        assert site.paths() == ["/feed.xml"]
        assert site.asked[-1].headers["if-none-match"] == '"1"'


def test_304(site: NewsSite, root: Path) -> None:
    """What a first run left over is fetched, though the feed says no more than that it is the same."""
    fetched(root, "--limit", "1")
    site.pages["/feed.xml"] = Reply(status=304)
    ended = fetched(root)
    assert "3 entries, as before" in ended.out
    assert "pages: 2 new" in ended.out


def test_the_newest_come_first_up_to_a_limit(site: NewsSite, root: Path) -> None:
    out = fetched(root, "--limit", "1").out.splitlines()
    assert out[1:] == [
        f"new {site.url('/storm')}",
        "2 pages more: run digest fetch again",
        "seeds/raw/: 1 feed asked; pages: 1 new, 0 changed, 0 unchanged, 0 failed; 2 left.",
    ]
    assert "pages: 0 new" in fetched(root, "--limit", "0").out
    assert fetched(root, "--limit", "1").out.splitlines()[1] == f"new {site.url('/lights')}"


def updated(site: NewsSite, moment: datetime) -> Reply:
    entry = (
        f"<entry><title>Talks</title><link href='{site.url('/talks')}'/><updated>{moment.isoformat()}</updated></entry>"
    )
    body = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title>{entry}</feed>"
    return Reply(body.encode(), headers={"Content-Type": "application/atom+xml"})


def test_a_page_that_its_feed_calls_updated_is_a_revision(site: NewsSite, root: Path) -> None:
    fetched(root)
    site.pages["/talks"] = text(f"Talks at the harbour go on\n\n{TALKS}\n")
    assert "/talks" not in fetched(root).out, "the feed says nothing of it"
    site.pages["/feed.xml"] = updated(site, datetime(2099, 1, 1, tzinfo=UTC))
    assert f"changed {site.url('/talks')}" in fetched(root).out
    assert {fetch["url"] for fetch in fetches(root)["/talks"]} == {site.url("/talks")}
    assert len(fetches(root)["/talks"]) == 2
    assert len([item for item in read_raw(root / "seeds/raw")[0] if item.fetches[0].role == "page"]) == 4


def test_an_update_that_changed_nothing_is_looked_at_once(site: NewsSite, root: Path) -> None:
    fetched(root)
    before = raw(root)
    for number, asked in ((1, ["/feed.xml", "/talks"]), (1, ["/feed.xml"]), (2, ["/feed.xml", "/talks"])):
        site.pages["/feed.xml"] = updated(site, datetime(2099, 1, number, tzinfo=UTC))
        site.asked.clear()
        ended = fetched(root)
        assert site.paths() == asked
        assert f"{len(asked) - 1} unchanged" in ended.out
    assert {fetch["role"] for path, found in fetches(root).items() for fetch in found if path == "/talks"} == {"page"}
    assert before.items() <= raw(root).items()


def test_a_page_that_is_never_the_same_is_looked_at_once_an_update(site: NewsSite, root: Path) -> None:
    """Its feed's clock runs ahead, and each answer has another number in it."""
    numbers = iter(range(99))
    site.pages["/talks"] = lambda request: text(f"Talks\n\n{TALKS}\nVisit {next(numbers)}\n")
    site.pages["/feed.xml"] = updated(site, datetime(2099, 1, 1, tzinfo=UTC))
    for _ in range(3):
        fetched(root)
    assert site.paths().count("/talks") == 1
    site.pages["/feed.xml"] = updated(site, datetime(2099, 1, 2, tzinfo=UTC))
    for _ in range(3):
        fetched(root)
    assert site.paths().count("/talks") == 2


def test_a_page_that_is_again_as_it_was_is_the_newest_again(site: NewsSite, root: Path) -> None:
    fetched(root)
    first = site.pages["/talks"]
    for number, reply in ((1, text(f"Talks go on\n\n{TALKS}\n")), (2, first)):
        site.pages |= {"/talks": reply, "/feed.xml": updated(site, datetime(2099, 1, number, tzinfo=UTC))}
        assert "changed" in fetched(root).out.splitlines()[1]
    kept = [item for item in read_raw(root / "seeds/raw")[0] if item.fetches[0].url == site.url("/talks")]
    assert sorted(len(item.fetches) for item in kept) == [1, 2]


def test_the_charset_of_the_server_counts(site: NewsSite, root: Path) -> None:
    title = "Переговоры в гавани"
    site.pages["/talks"] = text(
        f"{title}\n\n{'Переговоры в гавани начались в субботу, и гости приехали поездом. ' * 4}\n", "koi8-r"
    )
    site.pages["/feed.xml"] = rss((site.url("/talks"), "", day(1)))
    fetched(root)
    (article,) = here("export", "articles", cwd=root).out.splitlines()
    assert json.loads(article)["title"] == title
    assert fetches(root)["/talks"][0]["charset"] == "koi8-r"


def test_a_strangers_front_matter_is_text(site: NewsSite, root: Path) -> None:
    site.pages["/talks"] = text(f"---\nid: k3n7w2xq\nsource: other\ntitle: False title\n---\nTalks\n\n{TALKS}\n")
    fetched(root)
    articles = [json.loads(line) for line in here("export", "articles", cwd=root).out.splitlines()]
    assert "k3n7w2xq" not in {article["id"] for article in articles}
    assert {article["source"] for article in articles} == {"courier"}


def test_a_feed_that_is_itself_the_articles(site: NewsSite, root: Path) -> None:
    with_feeds(root, f"[{{url: '{site.url('/feed.xml')}', articles: feed}}]")
    ended = fetched(root)
    assert "3 entries" in ended.out
    assert site.paths() == ["/feed.xml"]
    assert [fetch["role"] for fetch in fetches(root)["/feed.xml"]] == ["feed"]


# --- what goes wrong


@pytest.mark.parametrize(
    ("reply", "what"),
    [
        (Reply(status=404), "was answered with 404 Not Found"),
        (Reply(status=500), "was answered with 500 Internal Server Error"),
        (page("No feed", "a page"), "is no feed"),
        (Reply(b""), "is no feed"),
        (Reply(b'{"version": "1"}'), "is no feed"),
        (Reply(b"[" * 100_000), "is no feed"),
        (Reply(status=302, headers={"Location": "http://10.0.0.7/feed.xml"}), "is on 10.0.0.7"),
    ],
)
def test_a_dead_feed_is_named_and_on_record(site: NewsSite, root: Path, reply: Reply, what: str) -> None:
    fetched(root)
    before = read_feeds(root / "seeds/raw")[0][site.url("/feed.xml")]
    site.pages |= {"/feed.xml": reply, "/other.xml": rss((site.url("/more"), "More", day(4))), "/more": text("x")}
    with_feeds(root, f"[{site.url('/feed.xml')}, {site.url('/other.xml')}]")
    ended = fetched(root)
    assert ended.code == 0
    assert f"seeds/sources.yml:4: the feed {site.url('/feed.xml')} {what}" in ended.err
    assert "2 feeds asked (1 failed); pages: 1 new" in ended.out
    states, problems = read_feeds(root / "seeds/raw")
    state = states[site.url("/feed.xml")]
    assert not problems
    assert what in (state.error or "")
    assert (state.last_success, state.last_try >= before.last_try) == (before.last_success, True)
    assert states[site.url("/other.xml")].error is None
    assert fetched(root, "--strict").code == 1


def test_pages_that_cannot_be_had(site: NewsSite, root: Path) -> None:
    site.pages |= {
        "/lights": Reply(status=404),
        "/storm": Reply(b"%PDF-1.7", headers={"Content-Type": "application/pdf"}),
    }
    ended = fetched(root)
    assert ended.code == 0
    assert f"{site.url('/lights')}: was answered with 404 Not Found\n  fix: " in ended.err
    assert f"new {site.url('/storm')} (application/pdf, which no reader reads)" in ended.out
    assert "2 new, 0 changed, 0 unchanged, 1 failed" in ended.out
    build = here("build", cwd=root)
    assert "seeds/raw: warning: holds what no reader reads (application/pdf); passed over" in build.err
    assert "1 article," in build.out
    assert "/lights" in fetched(root, "--strict").err, "it is tried again"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:desk@courier.example",
        "http://[::1",
        "tag:courier,2024:1",
        "#",
    ],
)
def test_links_that_lead_to_no_page(site: NewsSite, root: Path, link: str) -> None:
    site.pages["/feed.xml"] = rss((link, "x", day(1)), (site.url("/talks"), "Talks", day(1)))
    ended = fetched(root, "--limit", "1")
    assert (ended.code, ended.err) == (0, "")
    assert site.paths()[1:] in (["/talks"], ["/feed.xml"])


@pytest.mark.parametrize(
    ("words", "what"),
    [(["nobody"], "nobody: is no source"), (["harbour"], "seeds/sources.yml: names no feed of harbour")],
)
def test_sources_by_id(site: NewsSite, root: Path, words: list[str], what: str) -> None:
    with_feeds(root, f"[{site.url('/feed.xml')}]\nharbour:\n  name: Harbour News")
    ended = fetched(root, *words)
    assert (ended.code, ended.out) == (1, "")
    assert what in ended.err
    assert not site.asked
    assert "3 new" in fetched(root, "courier").out


def test_nothing_to_ask(root: Path) -> None:
    with_feeds(root, "[]")
    ended = fetched(root)
    assert (ended.code, ended.err.splitlines()) == (
        1,
        ["seeds/sources.yml: names no feed", "  fix: write `feeds: [https://…]` under an outlet"],
    )


def test_loopback_must_be_allowed_by_name(site: NewsSite, root: Path) -> None:
    for words in ((), ("--allow-host", "localhost")):
        ended = here("fetch", *words, cwd=root)
        assert f"  fix: if it is meant: --allow-host {HOST}" in ended.err
    assert not site.asked
    assert here("fetch", "--allow-host", "a b", cwd=root).code == 2


def test_one_run_at_a_time(site: NewsSite, root: Path) -> None:
    with locked(root):
        ended = fetched(root)
    assert ended.code == 1
    assert "another run of digest is at work" in ended.err
    assert not site.asked


def test_killed_at_any_moment(site: NewsSite, root: Path) -> None:
    """Nothing is torn, and the next run fetches what is missing."""
    codes = []
    for at in range(0, 100, 3):
        for path in (root / "seeds/raw").glob("*"):
            path.unlink()
        codes.append(in_trouble(lambda: fetched(root).code, root / "seeds", at, kill).code)
        kept, problems = read_raw(root / "seeds/raw")
        assert len(problems) <= 1, "at most one has no record yet"
        assert all("has no record" in problem.what for problem in problems)
        assert "failed" not in fetched(root).out.replace("0 failed", "")
        after, problems = read_raw(root / "seeds/raw")
        assert not problems
        assert len(after) == 4
        assert {item.name for item in kept} <= {item.name for item in after}
        if codes[-1] != KILLED:
            break
    assert codes[-1] == 0
    assert len(codes) > 6


def test_a_full_disk(site: NewsSite, root: Path) -> None:
    def act() -> int:
        ended = fetched(root)
        sys.stderr.write(ended.err)
        return ended.code

    for at in (0, 2, 5, 8):
        for path in (root / "seeds/raw").glob("*"):
            path.unlink()
        ended = in_trouble(act, root / "seeds", at, disk_full)
        assert ended.code == 1, ended.err
        assert "No space left on device\n  fix: free some space" in ended.err
        assert not list((root / "seeds/raw").glob(".*"))
    assert fetched(root).code == 0


def test_pages_that_fail_take_nobodys_place(site: NewsSite, root: Path) -> None:
    """The newest comes first, fails, and is last in its line the next time."""
    site.pages["/storm"] = Reply(status=404)
    assert "0 new, 0 changed, 0 unchanged, 1 failed; 2 left." in fetched(root, "--limit", "1").out
    for path in ("/lights", "/talks"):
        assert f"new {site.url(path)}" in fetched(root, "--limit", "1").out
    memory = root / ".cache/digest/fetch.json"
    for feeds, failed in (
        (feed(site, talks=1, lights=2, storm=3), {site.url("/storm"): 2}),
        (feed(site, "", talks=1), {}),
    ):
        site.pages["/feed.xml"] = feeds
        fetched(root)
        assert json.loads(memory.read_text("utf-8"))["failed"] == failed
    memory.write_text("torn", "utf-8")
    assert fetched(root).code == 0


def test_a_host_that_fails_is_given_up_and_the_others_have_their_turn(site: NewsSite, root: Path) -> None:
    other = site.address.replace(HOST, "localhost")
    names = [f"/{number}" for number in range(6)]
    site.pages |= dict.fromkeys(names, Reply(status=403))
    entries = [(other + name, name, day(9)) for name in names] + [(site.url("/talks"), "Talks", day(1))]
    site.pages["/feed.xml"] = rss(*entries)
    ended = fetched(root, "--limit", "4", "--allow-host", "localhost")
    assert ended.err.count("was answered with 403 Forbidden") == 3
    assert "1 new, 0 changed, 0 unchanged, 3 failed, 3 skipped." in ended.out
    assert f"skipped {other}/3: it is left for another time: localhost has failed 3 times in this run" in ended.out


def test_whoever_is_asked_knows_whom_to_write_to(site: NewsSite, root: Path) -> None:
    put(root, "digest.yml", "report_to: desk@digest.example\n")
    fetched(root)
    agents = {request.headers["user-agent"] for request in site.asked}
    assert len(agents) == 1
    assert agents.pop().endswith(" (+desk@digest.example)")


def test_robots_txt_forbids(site: NewsSite, root: Path) -> None:
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /talks\n")
    ended = fetched(root)
    assert f"skipped {site.url('/talks')}: it is forbidden to us by {site.url('/robots.txt')}" in ended.out
    assert "2 new, 0 changed, 0 unchanged, 0 failed, 1 skipped." in ended.out
    assert "/talks" not in site.paths()


def test_a_feed_that_is_named_twice_is_asked_once(site: NewsSite, root: Path) -> None:
    address = site.url("/feed.xml")
    with_feeds(root, f"[{address}, {address}]\nharbour:\n  name: Harbour News\n  feeds: [{address}]")
    assert "1 feed asked; pages: 3 new" in fetched(root).out
    assert site.paths().count("/feed.xml") == 1


def test_two_addresses_of_one_page(site: NewsSite, root: Path) -> None:
    """The first is the article's; the second is known from then on."""

    def redirect(request: Request) -> Reply:
        return Reply(status=302, headers={"Location": "/talks"})

    site.pages |= {"/go?to=talks": redirect, "/feed.xml": feed(site, talks=1)}
    fetched(root)
    site.pages["/feed.xml"] = rss(
        (site.url("/go?to=talks"), "Other", day(2)), (site.url("/talks#top"), "Talks", day(1))
    )
    fetched(root)
    assert [fetch["final"] for fetch in fetches(root)["/go?to=talks"]] == [site.url("/talks")]
    site.asked.clear()
    fetched(root)
    assert site.paths() == ["/feed.xml"]
    (article,) = here("export", "articles", cwd=root).out.splitlines()
    assert (json.loads(article)["url"], json.loads(article)["title"]) == (site.url("/talks"), "Talks")
