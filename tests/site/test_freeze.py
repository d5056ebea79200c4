"""Addresses: once frozen, each stays or leads on, whatever is corrected, renamed, merged, registered or removed."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from digest import paths, pipeline
from tests.site.projects import disk_full, fail, forked, here, in_trouble, kill, make_project, put, tree

LEDGER = "seeds/permalinks.jsonl"
DAY = "2026-11-20"
FIRST = (
    "Anoki Belura Corvin Deshal Emrik Fadola Gerwin Hadeko Ilvane Jorush Kemble Lodrin Mirvat Noor Osgar Pel".split()
)
LAST = "Parrick Quindle Rostova Selwick Tambura Ulvaeus Verdano Wexford Yardley Zandoor Ambrose Bellamy Cardona".split()
CROWD = [f"{first} {last}" for first in FIRST for last in LAST]

ACTORS = {
    "ada-marlowe": "name: Ada Marlowe, kind: person, aliases: [Ada Marlow]",
    "bram-okafor": "name: Bram Okafor, kind: person",
    "cora-linden": "name: Cora Linden, kind: person",
    "harbour-council": "name: Harbour Council, kind: organisation",
}
SOURCES = """\
example-times:
  name: The Example Times
  match: [{path: "articles/times/**"}]
sample-daily:
  name: Sample Daily
  match: [{path: "articles/daily/**"}]
"""
LINK = "https://daily.example/ferry"
TEXTS = {
    "times/talks.txt": (
        "date: 2023-09-02",
        "Ada Marlowe opens talks at the harbour",
        "Ada Marlowe opened the talks at the harbour on Saturday, and Olga Prentiss had come from the north by train.",
    ),
    "times/lights.txt": (
        "date: 2023-10-11",
        "Harbour Council pays for new lights",
        "The Harbour Council decided on Wednesday to pay for lights, and Olga Prentiss voted against it all evening.",
    ),
    "daily/ferry.txt": (
        f"date: 2023-09-20\nurl: {LINK}",
        "A ferry runs until the bridge is mended",
        "A ferry crosses the harbour every hour until the bridge is mended, as Cora Linden promised on Monday evening.",
    ),
    "loose.txt": (
        "date: 2023-09-21\nsource: Printed Herald",
        "Nobody knows whose boat it is",
        "A boat has been lying at the quay since the spring, and nobody knows whose it is, as Cora Linden found out.",
    ),
}


def article(head: str, title: str, text: str) -> str:
    return (
        f"---\n{head}\n---\n{title}\n\n{text}\n\nThis second paragraph of it says nothing of anybody at all, slowly.\n"
    )


def registry(actors: dict[str, str]) -> str:
    return "".join(f"{id}: {{{fields}}}\n" for id, fields in actors.items())


def ids(name: str) -> str:
    return name.lower().replace(" ", "-")


def write_crowd(root: Path) -> None:
    """208 actors more, in 11 articles, and 52 articles of two years about one of them."""
    put(root, "seeds/actors.yml", registry(ACTORS | {ids(name): f"name: {name}, kind: person" for name in CROWD}))
    for number in range(0, len(CROWD), 20):
        said = " ".join(f"On that day {name} was seen at the harbour by everybody." for name in CROWD[number:][:20])
        put(root, f"seeds/articles/crowd/{number}.txt", article("date: 2022-01-02", f"Crowd {number}", said))
    for number in range(52):
        said = f"On day {number} of that year Bram Okafor walked along the quay and said good morning to the gulls."
        put(root, f"seeds/articles/walks/{number}.txt", article(f"date: {2020 + number % 2}-03-04", "A walk", said))


def make(folder: Path, *, crowd: bool = False) -> Path:
    root = make_project(folder, {origin: article(*text) for origin, text in TEXTS.items()})
    put(root, "seeds/actors.yml", registry(ACTORS))
    put(root, "seeds/sources.yml", SOURCES)
    if crowd:
        write_crowd(root)
    return root


def frozen(folder: Path, *, crowd: bool) -> Path:
    root = make(folder / "project", crowd=crowd)
    pipeline.freeze(root, DAY)
    pipeline.convert_project(root)
    return root


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A converted and frozen project of four articles."""
    return frozen(tmp_path_factory.mktemp("small"), crowd=False)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One with every kind of page, lists of two pages and years of an actor among them; it takes ten times as long."""
    return frozen(tmp_path_factory.mktemp("large"), crowd=True)


@pytest.fixture
def project(small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "project"))


def pages(root: Path) -> dict[str, str]:
    """Every generated page by path: `live`, `gone`, or the address that it leads to."""
    found = {}
    for path in (root / "docs").rglob("*.md"):
        name = path.relative_to(root / "docs").as_posix()
        if paths.is_owned(name):
            front = dict(re.findall(r'^(kind|to): "(.*)"$', path.read_text("utf-8"), re.MULTILINE))
            found[name] = f"/{front['to']}" if front["kind"] == "redirect" else "gone" * (front["kind"] == "gone")
            found[name] = found[name] or "live"
    return found


def page_of(root: Path, title: str) -> str:
    """The live article with this title."""
    (path,) = [
        path
        for path in (root / "docs" / "article").glob("*.md")
        if f'title: "{title}"' in (text := path.read_text("utf-8")) and 'kind: "article"' in text
    ]
    return f"article/{path.name}"


def edit(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def drop_actor(root: Path, id: str) -> None:
    lines = (root / "seeds/actors.yml").read_text("utf-8").splitlines(keepends=True)
    put(root, "seeds/actors.yml", "".join(line for line in lines if not line.startswith(f"{id}:")))


def add_actor(root: Path, id: str, fields: str) -> None:
    with (root / "seeds/actors.yml").open("a", encoding="utf-8") as file:
        file.write(f"{id}: {{{fields}}}\n")


def move(root: Path, old: str, new: str) -> None:
    (root / "seeds/articles" / new).parent.mkdir(exist_ok=True)
    (root / "seeds/articles" / old).rename(root / "seeds/articles" / new)


def correct_title(root: Path) -> None:
    id = page_of(root, TEXTS["times/talks.txt"][1]).removeprefix("article/")[:8]
    put(root, "seeds/corrections.yml", f"{id}: {{title: The council opens talks}}\n")


def other_slug(root: Path) -> None:
    """By hand: a line more for the article, with the slug that its address shall have from now on."""
    id = page_of(root, TEXTS["times/talks.txt"][1]).removeprefix("article/")[:8]
    line = {"key": f"article:{id}", "origin": "times/talks.txt", "address": f"/article/{id}-talks/", "on": DAY}
    with (root / LEDGER).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def rename_actor(root: Path) -> None:
    drop_actor(root, "bram-okafor")
    add_actor(root, "abraham-okafor", "name: Abraham Okafor, kind: person, aliases: [Bram Okafor], was: [bram-okafor]")


def merge_actor(root: Path) -> None:
    drop_actor(root, "bram-okafor")
    edit(root, "seeds/actors.yml", "aliases: [Ada Marlow]", "aliases: [Ada Marlow, Bram Okafor]")


def register(root: Path) -> None:
    add_actor(root, "olga-of-the-north", "name: Olga N. Prentiss, kind: person, aliases: [Olga Prentiss]")


def shrink_actors(root: Path) -> None:
    for number in range(0, len(CROWD), 20):
        (root / f"seeds/articles/crowd/{number}.txt").unlink()


def end_walks(root: Path) -> None:
    for number in range(52):
        if number != 7:
            (root / f"seeds/articles/walks/{number}.txt").unlink()


def title(origin: str) -> str:
    return TEXTS[origin][1]


Change = Callable[[Path], object]
# What happens, and what becomes of some pages: where a title leads to, or an actor, a source, a list.
CHANGES: dict[str, tuple[Change, dict[str, str]]] = {
    "title corrected": (correct_title, {"times/talks.txt": "live"}),
    "another slug": (other_slug, {"times/talks.txt": "-talks/"}),
    "file renamed": (
        lambda root: move(root, "times/talks.txt", "times/opening.txt"),
        {"times/talks.txt": "-ada-marlowe-opens-talks-at-the-harbour/", "articles/2023-09.md": "live"},
    ),
    "file renamed, with an address of its own": (
        lambda root: move(root, "daily/ferry.txt", "daily/boat.txt"),
        {"daily/ferry.txt": "live"},
    ),
    "file moved to another source": (
        lambda root: move(root, "daily/ferry.txt", "times/ferry.txt"),
        {"daily/ferry.txt": "live", "source/sample-daily.md": "gone"},
    ),
    "another id declared": (
        lambda root: edit(root, "seeds/articles/times/talks.txt", "date:", "id: 0ta1ks00\ndate:"),
        {"times/talks.txt": "/article/0ta1ks00-ada-marlowe-opens-talks-at-the-harbour/"},
    ),
    "article removed": (
        lambda root: (root / "seeds/articles/times/talks.txt").unlink(),
        {"times/talks.txt": "gone", "actor/ada-marlowe.md": "gone", "actor/olga-prentiss.md": "gone"},
    ),
    "actor renamed": (
        rename_actor,
        {
            "actor/bram-okafor.md": "/actor/abraham-okafor/",
            "actor/bram-okafor/2020.md": "/actor/abraham-okafor/2020/",
            "actor/bram-okafor/2021.md": "/actor/abraham-okafor/2021/",
        },
    ),
    "actor merged": (
        merge_actor,
        {"actor/bram-okafor.md": "/actor/ada-marlowe/", "actor/bram-okafor/2021.md": "/actor/ada-marlowe/2021/"},
    ),
    "actor merged, and its years are too few": (
        lambda root: (merge_actor(root), end_walks(root)),
        {"actor/bram-okafor.md": "/actor/ada-marlowe/", "actor/bram-okafor/2021.md": "/actor/ada-marlowe/"},
    ),
    "discovered actor registered": (register, {"actor/olga-prentiss.md": "/actor/olga-of-the-north/"}),
    "source renamed": (
        lambda root: edit(root, "seeds/sources.yml", "example-times:", "times-of-example:"),
        {"source/example-times.md": "/source/times-of-example/"},
    ),
    "printed source registered": (
        lambda root: put(
            root,
            "seeds/sources.yml",
            SOURCES + "herald:\n  name: Printed Herald\n",
        ),
        {"source/printed-herald.md": "/source/herald/"},
    ),
    "source removed": (
        lambda root: put(root, "seeds/sources.yml", SOURCES.partition("sample-daily")[0]),
        {"source/sample-daily.md": "gone", "source/example-times.md": "live"},
    ),
    "month emptied": (
        lambda root: edit(root, "seeds/articles/times/lights.txt", "2023-10-11", "2023-09-11"),
        {"articles/2023-10.md": "/articles/", "times/lights.txt": "live"},
    ),
    "fewer actors": (shrink_actors, {"actors/2.md": "/actors/", "actor/anoki-parrick.md": "gone"}),
    "fewer years": (
        end_walks,
        {"actor/bram-okafor/2020.md": "/actor/bram-okafor/", "articles/2020-03.md": "/articles/"},
    ),
}


CROWDED = (
    *("actor renamed", "actor merged", "actor merged, and its years are too few", "fewer actors", "fewer years"),
)
SIZES = [
    *((name, "large" if name in CROWDED else "small") for name in CHANGES),
    *(pytest.param(name, "large", marks=pytest.mark.slow) for name in CHANGES if name not in CROWDED),
]


@pytest.mark.parametrize(("name", "size"), SIZES)
def test_every_address_stays_or_leads_on_and_undone_all_is_as_it_was(
    request: pytest.FixtureRequest, tmp_path: Path, name: str, size: str
) -> None:
    project = Path(shutil.copytree(request.getfixturevalue(size), tmp_path / "project"))
    change, expected = CHANGES[name]
    before, seeds, docs = pages(project), tree(project / "seeds"), tree(project / "docs")
    assert set(before.values()) == {"live"}
    named = {key: page_of(project, title(key)) if key in TEXTS else key for key in expected}
    change(project)
    changed = tree(project / "seeds")
    pipeline.convert_project(project)
    assert tree(project / "seeds") == changed
    after = pages(project)
    assert before.keys() <= after.keys()
    for key, path in named.items():
        assert after[path].endswith(expected[key]), (path, after[path])
    for to in after.values():
        if to.startswith("/"):
            assert {after.get(paths.page_at(to)), after.get(f"{to.strip('/')}/index.md")} & {"live"}, to
    shutil.rmtree(project / "seeds")
    for path, content in seeds.items():
        if content is not None:
            put(project / "seeds", path, content)
    pipeline.convert_project(project)
    assert tree(project / "docs", but=".digest") == {
        path: content for path, content in docs.items() if not path.startswith(".digest")
    }


def test_freezing_again_after_a_change_leads_every_old_address_to_the_newest_in_one_step(project: Path) -> None:
    first = page_of(project, title("times/talks.txt"))
    move(project, "times/talks.txt", "times/second.txt")
    pipeline.freeze(project, DAY)
    pipeline.convert_project(project)
    second = page_of(project, title("times/talks.txt"))
    move(project, "times/second.txt", "times/third.txt")
    pipeline.freeze(project, DAY)
    pipeline.convert_project(project)
    third = page_of(project, title("times/talks.txt"))
    assert len({first, second, third}) == 3
    found = pages(project)
    assert (found[first], found[second], found[third]) == (paths.address(third), paths.address(third), "live")
    move(project, "times/third.txt", "times/talks.txt")
    pipeline.convert_project(project)
    found = pages(project)
    assert (found[first], found[second], found[third]) == ("live", paths.address(first), paths.address(first))


def test_two_names_that_changed_places_do_not_lead_in_a_circle(project: Path) -> None:
    """`was` in a ring: both addresses are live, and none leads anywhere."""
    edit(project, "seeds/actors.yml", "name: Ada Marlowe,", "was: [cora-linden], name: Ada Marlowe,")
    edit(project, "seeds/actors.yml", "name: Cora Linden,", "was: [ada-marlowe], name: Cora Linden,")
    pipeline.convert_project(project)
    found = pages(project)
    assert (found["actor/ada-marlowe.md"], found["actor/cora-linden.md"]) == ("live", "live")


def test_a_former_id_leads_on_without_a_line_too(project: Path) -> None:
    edit(project, "seeds/actors.yml", "name: Ada Marlowe,", "was: [ada-m, ada], name: Ada Marlowe,")
    pipeline.convert_project(project)
    found = pages(project)
    assert (found["actor/ada-m.md"], found["actor/ada.md"]) == ("/actor/ada-marlowe/", "/actor/ada-marlowe/")


def test_a_discovered_actor_keeps_its_id_and_nobody_else_gets_it(project: Path) -> None:
    said = "It was Ólga Prentiss who came by the late train to the harbour, and Ólga Prentiss stayed for a long night."
    for number in range(3):
        put(project, f"seeds/articles/other/{number}.txt", article("date: 2023-09-03", f"Train {number}", said))
    pipeline.convert_project(project)
    assert pages(project)["actor/olga-prentiss.md"] == "live"
    spelt = said.replace("Ólga", "Ollga")
    for number in range(3):
        put(project, f"seeds/articles/other/{number}.txt", article("date: 2023-09-03", f"Train {number}", spelt))
    pipeline.convert_project(project)
    found = pages(project)
    assert found["actor/olga-prentiss.md"] == "live"
    assert "actor/ollga-prentiss.md" not in found
    assert 'title: "Ollga Prentiss"' in (project / "docs/actor/olga-prentiss.md").read_text("utf-8")


def test_a_promised_id_is_not_given_to_another_name(tmp_path: Path) -> None:
    root = make(tmp_path / "project")
    line = {"key": "actor:olga-prentiss", "origin": "Olga Brentano", "address": "/actor/olga-prentiss/", "on": DAY}
    put(root, LEDGER, json.dumps(line) + "\n")
    pipeline.convert_project(root)
    found = pages(root)
    assert (found["actor/olga-prentiss.md"], found["actor/olga-prentiss-2.md"]) == ("gone", "live")


def test_twins_by_case_and_unicode_form_never_share_an_address(tmp_path: Path) -> None:
    root = make(tmp_path / "project")
    text = article("date: 2023-09-05", "Réunion AT the harbour", "Nobody of any name came to the harbour in that week.")
    for origin in ("twin/A.txt", "twin/a.txt", "twin/é.txt", "twin/É.txt"):
        put(root, f"seeds/articles/{origin}", text)
    other = text.replace("Réunion AT", "Re\u0301union at")
    put(root, "seeds/articles/twin/other.txt", other)
    for first, second in (("Kit Morrow", "KIT MORROW"), ("Kít Morrow", "Kit Mórrow")):
        for number in range(2):
            said = f"It was {first} who came. It was {second} who left the harbour again on the evening of that day."
            put(root, f"seeds/articles/twin/{first}{number}.txt", article("date: 2023-09-05", "Kit", said))
    lines, _ = pipeline.freeze(root, DAY)
    pipeline.convert_project(root)
    found = pages(root)
    assert len({path.casefold() for path in found}) == len(found)
    assert all(path.isascii() and path == path.lower() for path in found)
    twins = [path for path in found if path.endswith("-reunion-at-the-harbour.md")]
    assert len(twins) == 5
    assert len({line.address for line in lines}) == len(lines) == len({line.key for line in lines})


def test_freezing_twice_adds_nothing_and_building_writes_nothing_under_seeds(tmp_path: Path) -> None:
    root = make(tmp_path / "project")
    before = tree(root / "seeds")
    pipeline.build(root)
    assert tree(root / "seeds") == before
    ended = forked("freeze", cwd=root)
    assert (ended.code, ended.err) == (0, "converting 4 inputs\n")
    assert re.fullmatch(r"seeds/permalinks\.jsonl: \d+ addresses added\.\n", ended.out)
    ledger = (root / LEDGER).read_bytes()
    again = here("freeze", cwd=root)
    assert (again.code, again.out) == (0, "seeds/permalinks.jsonl: nothing new.\n")
    assert (root / LEDGER).read_bytes() == ledger
    for line in map(json.loads, ledger.decode().splitlines()):
        assert list(line) == [key for key in ("key", "origin", "address", "sha256", "on") if key in line]
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", line["on"])
    addresses = {json.loads(line)["address"] for line in ledger.splitlines()}
    assert addresses == {paths.address(path) for path in pages(root)} - {paths.address(path) for path in paths.ALWAYS}


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\n\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_what_stands_in_the_ledger_stays_to_the_byte(tmp_path: Path, end: bytes, mark: bytes) -> None:
    root = make(tmp_path / "project")
    line = '{"key":"actor:zed","address":"/actor/zed/","on":"2024-02-29","origin":"Zéd"}'.encode()
    before = mark + line + b"\r\n\n" + line + end
    put(root, LEDGER, before).chmod(0o640)
    pipeline.freeze(root, DAY)
    after = (root / LEDGER).read_bytes()
    assert after.startswith(before)
    assert after[len(before) :].startswith(b'\n{"key"' if not end else b'{"key"')
    assert (root / LEDGER).stat().st_mode & 0o777 == 0o640
    assert pipeline.freeze(root, DAY)[0] == []


def test_a_ledger_that_is_a_link_stays_one(tmp_path: Path) -> None:
    root = make(tmp_path / "project")
    put(root, "elsewhere/ledger.jsonl", "")
    (root / LEDGER).symlink_to(root / "elsewhere/ledger.jsonl")
    lines, _ = pipeline.freeze(root, DAY)
    assert (root / LEDGER).is_symlink()
    assert len((root / "elsewhere/ledger.jsonl").read_text("utf-8").splitlines()) == len(lines)


@pytest.mark.parametrize("trouble", [disk_full, fail(13), kill], ids=["full", "denied", "killed"])
def test_in_trouble_the_ledger_is_as_it_was(tmp_path: Path, trouble: Callable[[str], None]) -> None:
    root = make(tmp_path / "project")
    before = b'{"key":"actor:zed","address":"/actor/zed/","on":"2024-02-29"}'
    put(root, LEDGER, before)
    for at in range(2):
        ended = in_trouble(lambda: len(pipeline.freeze(root, DAY)[0]) * 0, root / "seeds", at, trouble)
        if ended.code == 0:
            break
        assert (root / LEDGER).read_bytes() == before
        if trouble is not kill:
            assert f"{LEDGER}: cannot be written" in ended.err
            assert re.search("the ledger is as it was|nothing is half-written", ended.err)
            assert not [path for path in (root / "seeds").iterdir() if path.name.endswith(".new")]
    assert pipeline.freeze(root, DAY)[0] or ended.code == 0
    assert (root / LEDGER).read_bytes().startswith(before + b"\n")


BAD = {
    "broken": ('{"key":', "is not JSON"),
    "unknown key": ('{"key":"actor:a","address":"/actor/a/","on":"2024-03-05","by":"me"}', "has unknown keys: by"),
    "two owners": (
        '{"key":"article:1saj61ba","address":"/article/1saj61ba-x/","on":"2024-03-05"}\n'
        '{"key":"article:2saj61ba","address":"/article/1saj61ba-x/","on":"2024-03-05"}',
        "does not fit its key",
    ),
    "two ids": (
        '{"key":"article:1saj61ba","origin":"x.txt","address":"/article/1saj61ba-x/","on":"2024-03-05"}\n'
        '{"key":"article:2saj61ba","origin":"x.txt","address":"/article/2saj61ba-x/","on":"2024-03-05"}',
        "x.txt has two ids",
    ),
    "wrong day": ('{"key":"actor:a","address":"/actor/a/","on":"5.3.2024"}', "has no day"),
}


@pytest.mark.parametrize("verb", ["build", "freeze", "export"])
def test_a_broken_ledger_is_told_with_its_line_and_nothing_is_written(tmp_path: Path, verb: str) -> None:
    root = make(tmp_path / "project")
    text = "".join(f"\n{lines}\n" for lines, _ in BAD.values())
    put(root, LEDGER, text)
    before = tree(root, but=".cache")
    ended = here(verb, *(["articles"] if verb == "export" else []), cwd=root)
    assert ended.code == 1
    places = re.findall(rf"^{LEDGER}:(\d+): (.*)\n  fix: .+", ended.err, re.MULTILINE)
    assert [what for _, (_, what) in zip(places, BAD.values(), strict=True) if what] == [
        what for _, what in BAD.values()
    ]
    for (line, told), (_, what) in zip(places, BAD.values(), strict=True):
        assert what in told, (line, told)
    assert tree(root, but=".cache") == before


def test_an_id_of_its_own_after_freezing_does_not_break_the_ledger(tmp_path: Path) -> None:
    root = make(tmp_path / "project")
    pipeline.freeze(root, DAY)
    edit(root, "seeds/articles/times/talks.txt", "date:", "id: 0ta1ks00\ndate:")
    lines, _ = pipeline.freeze(root, DAY)
    assert [line.key for line in lines if line.key.startswith("article:")] == ["article:0ta1ks00"]
    pipeline.convert_project(root)
    found = pages(root)
    assert sorted(to for path, to in found.items() if path.startswith("article/") and "opens-talks" in path) == [
        "/article/0ta1ks00-ada-marlowe-opens-talks-at-the-harbour/",
        "live",
    ]


def everything(root: Path) -> None:
    """All of it at once."""
    move(root, "times/talks.txt", "times/opening.txt")
    (root / "seeds/articles/loose.txt").unlink()
    drop_actor(root, "cora-linden")
    edit(root, "seeds/actors.yml", "ada-marlowe: {", "ada: {was: [ada-marlowe], ")
    edit(root, "seeds/actors.yml", "name: Harbour Council,", "aliases: [Cora Linden], name: Harbour Council,")
    register(root)
    edit(root, "seeds/sources.yml", "example-times:", "times-of-example:")
    edit(root, "seeds/articles/times/lights.txt", "2023-10-11", "2023-09-11")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """The folders of a site before, after much was changed, and after all of that was undone."""
    root = make(tmp_path_factory.mktemp("sites") / "project")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://news.example/below/\n")
    pipeline.freeze(root, DAY)
    seeds = Path(shutil.copytree(root / "seeds", root.parent / "seeds"))
    made = []
    for name in ("before", "after", "undone"):
        if name == "after":
            everything(root)
        if name == "undone":
            shutil.rmtree(root / "seeds")
            shutil.copytree(seeds, root / "seeds")
        pipeline.build(root)
        made.append(Path(shutil.copytree(root / "site", root.parent / name)))
    return made[0], made[1], made[2]


def html_of(site: Path) -> dict[str, str]:
    return {path.parent.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("index.html")}


def test_of_a_built_site_every_address_is_in_the_next(sites: tuple[Path, Path, Path]) -> None:
    before, after, _ = map(html_of, sites)
    assert before.keys() < after.keys()
    moved = [name for name in before if "It is now at:" in after[name]]
    gone = [name for name in before if "No longer here" in after[name]]
    assert {"actor/ada-marlowe", "actor/cora-linden", "actor/olga-prentiss", "source/example-times"} <= set(moved)
    assert {"articles/2023-10"} <= set(moved)
    assert len(gone) == 2  # the article that was removed, and its printed source
    sitemap = (sites[1] / "sitemap.xml").read_text("utf-8")
    assert "https://news.example/below/actor/ada/" in sitemap
    for name in (*moved, *gone):
        tree = LexborHTMLParser(after[name])
        assert [node.attributes["content"] for node in tree.css("meta[name=robots]")] == ["noindex"]
        assert "data-pagefind-body" not in after[name]
        assert f"/below/{name}/" not in sitemap
        refresh = [str(node.attributes["content"]) for node in tree.css("meta[http-equiv=refresh]")]
        assert len(refresh) == (name in moved)
        for content in refresh:
            to = content.removeprefix("0; url=")
            assert re.fullmatch(r"(\.\./)+([a-z0-9-]+/)*", to)
            target = urljoin(f"{name}/", to).strip("/")
            assert target in after
            assert target not in moved
            (link,) = tree.css("article.md-content__inner p a")
            assert urljoin(f"{name}/", str(link.attributes["href"])).strip("/") == target


def test_a_page_that_has_moved_runs_no_script_of_its_own(sites: tuple[Path, Path, Path]) -> None:
    site = html_of(sites[1])
    scripts = {
        name: [
            (node.attributes.get("src", "").rpartition("/")[2], node.text())
            for node in LexborHTMLParser(html).css("script:not([type='application/ld+json'])")
        ]
        for name, html in site.items()
        if name in ("actor/ada", "actor/ada-marlowe")
    }
    assert [name for name, _ in scripts["actor/ada"]] == [name for name, _ in scripts["actor/ada-marlowe"]]


def test_undone_the_site_is_as_it_was_to_the_byte(sites: tuple[Path, Path, Path]) -> None:
    before, after, undone = (tree(site, but="pagefind") for site in sites)
    assert before != after
    assert before == undone
