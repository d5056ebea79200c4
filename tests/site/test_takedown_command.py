"""`digest takedown`: how an article is named, what is written, and that taking back brings the file back."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from digest import deciding, pipeline
from digest.desk.journal import read_journal
from digest.desk.verdicts import Verdict
from digest.paths import article_id
from digest.publish.state import FOLDER
from tests.site.projects import KILLED, Ended, Trouble, disk_full, here, in_trouble, kill, make_project, put, tree

TALKS, LIGHTS = map(article_id, ("times/talks.txt", "times/lights.txt"))
PAGE = f"{TALKS}-ada-marlowe-opens-talks-at-the-harbour"
NAMES = {
    "id": TALKS,
    "id in capitals": TALKS.upper(),
    "head": TALKS[:4],
    "address": f"/article/{PAGE}/",
    "whole address": f"https://news.example/below/article/{PAGE}/",
    "page": f"docs/article/{PAGE}.md",
    "built page": f"site/article/{PAGE}/index.html",
    "neutral address": f"/article/{TALKS}/",
    "input": "seeds/articles/times/talks.txt",
    "origin": "times/talks.txt",
}
DECISIONS = "seeds/decisions.jsonl"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_project(tmp_path / "p")


def takedown(root: Path, *words: str) -> Ended:
    return here("takedown", *words, cwd=root)


def lines(root: Path) -> list[dict[str, str]]:
    path = root / DECISIONS
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def test_every_way_to_name_an_article(root: Path) -> None:
    for asked in NAMES.values():
        ended = takedown(root, asked, "--by", "Ada")
        assert ended.code == 0, (asked, ended.err)
        assert [line["article"] for line in lines(root)] == [TALKS], asked
        assert takedown(root, asked, "--undo").code == 0
        assert not (root / DECISIONS).exists()


def test_a_file_is_found_from_the_folder_of_the_caller(root: Path) -> None:
    assert here("takedown", "-C", "../..", "times/talks.txt", cwd=root / "seeds/articles").code == 0
    assert [line["article"] for line in lines(root)] == [TALKS]


def test_what_it_writes_and_says(root: Path) -> None:
    put(root, DECISIONS, '{"verdict": "not-an-actor", "name": "X", "by": "a", "on": "2024-01-01", "why": "b"}')
    before = tree(root, but=".cache")
    ended = takedown(root, TALKS, "--reason", " The outlet  asked. ", "--why", "letter 12", "--by", "Ada")
    assert ended.code == 0
    first, line = lines(root)
    assert list(line) == ["verdict", "article", "reason", "by", "on", "why"]
    assert line["on"][:2] == "20"
    del line["on"]
    assert line == {
        "verdict": "takedown",
        "article": TALKS,
        "reason": "The outlet asked.",
        "by": "Ada",
        "why": "letter 12",
    }
    assert ended.out.splitlines() == [
        f"{DECISIONS}: {TALKS} is taken down; seeds/articles/times/talks.txt stays as it is.",
        f"Next: digest build, which puts a note at /article/{TALKS}/ and its former addresses.",
    ]
    after = tree(root, but=".cache")
    assert {name for name in after if after[name] != before.get(name)} == {DECISIONS}
    assert first["verdict"] == "not-an-actor"


@pytest.mark.parametrize(
    ("words", "why"), [((), "taken down"), (("--reason", "Asked."), "Asked."), (("--why", "A letter."), "A letter.")]
)
def test_its_why(root: Path, words: tuple[str, ...], why: str) -> None:
    takedown(root, TALKS, *words)
    (line,) = lines(root)
    assert (line["why"], line.get("reason")) == (why, words[1] if words[:1] == ("--reason",) else None)


def test_said_twice_it_is_said_once(root: Path) -> None:
    takedown(root, TALKS, "--reason", "Asked.")
    before = (root / DECISIONS).read_bytes()
    for words in ((), ("--reason", "Asked.")):
        ended = takedown(root, TALKS, *words)
        assert (ended.code, ended.out.endswith(f"({DECISIONS}:1); nothing new.\n")) == (0, True)
    ended = takedown(root, TALKS, "--reason", "Another.")
    assert ended.code == 1
    assert "is taken down already, with another reason: Asked." in ended.err
    assert (root / DECISIONS).read_bytes() == before


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        ("nobody.txt", "nobody.txt: is no article"),
        ("9saj61ba", "9saj61ba: is no article"),
        ("/article/9saj61ba-nothing/", "is no article"),
        (TALKS[:3], "is no article"),
        ("", "is no article"),
        ("seeds/articles/empty.txt", "gives no article"),
        ("mkdocs.yml", "is no article"),
    ],
)
def test_what_is_no_article_is_refused(root: Path, asked: str, what: str) -> None:
    put(root, "seeds/articles/empty.txt", "Share this page\n")
    before = tree(root / "seeds")
    for undo in ((), ("--undo",)):
        ended = takedown(root, asked, *undo)
        assert ended.code == 1
        assert what in ended.err
        assert "fix: " in ended.err
    assert tree(root / "seeds") == before


def test_a_head_of_two_and_a_file_of_many_are_refused_with_their_ids(root: Path) -> None:
    words = "The boats came in at night, and nobody at the quay had seen one of them before that day, they said."
    rows = [{"url": f"https://daily.example/{n}", "title": f"Boats {n}", "text": f"{n} {words}"} for n in range(12)]
    put(root, "seeds/articles/many.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    for id in ("1aaaa000", "1aaaa001"):
        put(root, f"seeds/articles/daily/{id}.txt", f"---\nid: {id}\n---\nTalks {id}\n\n{words} {id}\n")
    ended = takedown(root, "1aaaa")
    assert ended.code == 1
    assert "1aaaa: is of 2 articles: 1aaaa000 1aaaa001" in ended.err
    ended = takedown(root, "seeds/articles/many.jsonl")
    assert ended.code == 1
    assert "is of 12 articles: " in ended.err
    assert " and 2 more\n" in ended.err
    assert not lines(root)
    assert takedown(root, "many.jsonl#3").code == 0
    assert len(lines(root)) == 1


def test_another_article_of_the_same_text_is_named(root: Path) -> None:
    put(root, "seeds/articles/daily/copy.txt", (root / "seeds/articles/times/talks.txt").read_bytes())
    copy = article_id("daily/copy.txt")
    assert f"the same text stands under {copy}: take it down by its own id" in takedown(root, TALKS).out
    assert "stands under" not in takedown(root, copy).out


def test_the_old_address_of_a_renamed_file_is_the_article_of_today(root: Path) -> None:
    pipeline.freeze(root, "2026-11-18")
    (root / "seeds/articles/times/talks.txt").rename(root / "seeds/articles/times/new.txt")
    assert takedown(root, f"/article/{PAGE}/").code == 0
    assert [line["article"] for line in lines(root)] == [article_id("times/new.txt")]
    pipeline.convert_project(root)
    assert "removed on" in (root / f"docs/article/{PAGE}.md").read_text("utf-8")


def test_the_old_address_of_bytes_that_two_articles_have_is_refused(root: Path) -> None:
    pipeline.freeze(root, "2026-11-18")
    old = root / "seeds/articles/times/talks.txt"
    put(root, "seeds/articles/times/other.txt", old.read_bytes())
    old.rename(old.with_name("new.txt"))
    ended = takedown(root, TALKS)
    assert ended.code == 1
    assert f"{TALKS}: is of 2 articles: " in ended.err
    assert not lines(root)


def test_an_article_that_only_the_ledger_knows(root: Path) -> None:
    pipeline.freeze(root, "2026-11-18")
    (root / "seeds/articles/times/talks.txt").unlink()
    ended = takedown(root, TALKS, "--reason", "Asked.")
    assert ended.out.startswith(f"{DECISIONS}: {TALKS} is taken down.\n")
    pipeline.convert_project(root)
    assert "Reason: Asked." in (root / f"docs/article/{PAGE}.md").read_text("utf-8")


def _by_verb(root: Path) -> None:
    assert takedown(root, TALKS, "--undo").code == 0


def _by_review(root: Path) -> None:
    assert here("review", "--undo", cwd=root).code == 0


def _without_journal(root: Path) -> None:
    (root / FOLDER / "desk/journal.jsonl").unlink()
    assert takedown(root, TALKS, "--undo").code == 0


@pytest.mark.parametrize("back", [_by_verb, _by_review, _without_journal])
@pytest.mark.parametrize("before", [None, b"", b'\xef\xbb\xbf{"verdict": "not-an-actor", "name": "X", "by": "a", '])
def test_taken_back_the_file_is_the_old_one(root: Path, back: Callable[[Path], None], before: bytes | None) -> None:
    if before is not None:
        put(root, DECISIONS, before + b'"on": "2024-01-01", "why": "b"}' if before else b"")
    old = tree(root / "seeds")
    takedown(root, TALKS)
    back(root)
    if before == b"" and back is _without_journal:
        old.pop("decisions.jsonl")
    left = tree(root / "seeds")
    assert {name: (content or b"").strip() for name, content in left.items()} == {
        name: (content or b"").strip() for name, content in old.items()
    }
    assert left == old or back is _without_journal


def test_only_its_lines_are_taken_out_whatever_was_said_since(root: Path) -> None:
    takedown(root, TALKS)
    takedown(root, LIGHTS)
    here("review", "--apply", str(put(root, "v.jsonl", '{"verdict":"not-an-actor","name":"Y"}')), cwd=root)
    twice = {"verdict": "takedown", "article": TALKS, "by": "Bo", "on": "2026-11-18", "why": "on another branch"}
    kept = lines(root)[1:]
    with (root / DECISIONS).open("a", encoding="utf-8") as file:
        file.write(json.dumps(twice) + "\r\n")
    ended = takedown(root, TALKS, "--undo")
    assert ended.out.splitlines()[0] == f"{DECISIONS}: {TALKS} is not taken down any more."
    assert lines(root) == kept
    answers = [content for entry in read_journal(root / FOLDER / "desk/journal.jsonl") for content in entry.said]
    assert answers == kept
    assert takedown(root, TALKS, "--undo").out == f"{TALKS} is not taken down; nothing new.\n"
    assert takedown(root, LIGHTS, "--undo").code == 0
    assert [line["verdict"] for line in lines(root)] == ["not-an-actor"]
    assert here("review", "--undo", cwd=root).code == 0
    assert lines(root) == []


def test_undo_takes_no_reason(root: Path) -> None:
    assert takedown(root, TALKS, "--undo", "--reason", "x").code == 2


def write_down(root: Path) -> None:
    said = {"by": "Ada", "on": "2026-11-20", "why": "asked"}
    deciding.decide(root, [Verdict({"verdict": "takedown", "article": TALKS, **said})])


def take_back(root: Path) -> None:
    deciding.restore(root, TALKS)


@pytest.mark.parametrize("act", [write_down, take_back])
@pytest.mark.parametrize(("at", "trouble"), [(0, disk_full), (0, kill), (1, kill)])
def test_on_a_full_disk_or_killed_the_file_is_whole(
    root: Path, act: Callable[[Path], None], at: int, trouble: Trouble
) -> None:
    """What is met is the draft beside it, then its renaming: it is as it was until that is done."""
    put(root, DECISIONS, '{"verdict": "not-an-actor", "name": "X", "by": "a", "on": "2024-01-01", "why": "b"}\n')
    if act is take_back:
        write_down(root)
    before = tree(root / "seeds", but=".decisions.jsonl.new")
    ended = in_trouble(partial(act, root), root / "seeds", at, trouble)
    assert ended.code == KILLED or "No space left on device" in ended.err
    assert tree(root / "seeds", but=".decisions.jsonl.new") == before
    act(root)
    assert len(lines(root)) == (2 if act is write_down else 1)


def test_explain_tells_that_it_is_taken_down(root: Path) -> None:
    asked = ("explain", "article", "times/talks.txt")
    assert "down   " not in here(*asked, cwd=root).out
    takedown(root, TALKS, "--reason", "Asked.", "--why", "letter 12", "--by", "Ada")
    told = here(*asked, cwd=root).out
    assert f" by Ada: letter 12 ({DECISIONS}:1)\n       readers are told: Asked.\n" in told
    assert "down   " not in here("explain", "article", "times/lights.txt", cwd=root).out


def test_the_desk_does_not_ask_about_it(root: Path) -> None:
    put(
        root,
        "seeds/articles/times/lights.txt",
        "Boats come at night\n\nAt night Bram Okafer came, and nobody saw it.\n",
    )
    assert LIGHTS in here("review", "--json", cwd=root).out
    takedown(root, LIGHTS)
    assert "Okafer" not in here("actors", "--json", cwd=root).out
    assert LIGHTS not in here("review", "--json", cwd=root).out
