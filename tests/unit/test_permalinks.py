"""The ledger: what its lines say in their order, and every line that is wrong told with its number."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import paths
from digest.desk.freeze import append
from digest.registry.permalinks import Frozen, Ledger, read_permalinks

NAME = "seeds/permalinks.jsonl"
A, B = "1saj61ba", "2saj61ba"


def line(key: str, address: str, **more: str) -> str:
    return json.dumps({"key": key, "address": address, "on": "2026-11-20", **more}, ensure_ascii=False)


def read(folder: Path, *lines: str | bytes, end: bytes = b"\n") -> tuple[Ledger, list[str]]:
    """The ledger of these lines, and its problems as `place: what`."""
    path = folder / "permalinks.jsonl"
    path.write_bytes(b"".join((text.encode() if isinstance(text, str) else text) + end for text in lines))
    ledger, problems = read_permalinks(path, NAME)
    assert all(problem.fix and problem.level == "error" for problem in problems)
    return ledger, [f"{problem.where}: {problem.what}" for problem in problems]


def test_the_last_line_of_a_key_is_its_address_and_the_first_of_a_file_its_id(tmp_path: Path) -> None:
    ledger, problems = read(
        tmp_path,
        line(f"article:{A}", f"/article/{A}-old/", origin="é.txt", sha256="x"),
        "",
        line("actor:ada", "/actor/ada/", origin="Ada"),
        line(f"article:{A}", f"/article/{A}-new/", origin="é.txt"),
        line(f"article:{A}", f"/article/{A}-new/", origin="moved.txt"),
    )
    assert problems == []
    assert ledger.slugs == {A: "new"}
    assert ledger.ids == {"é.txt": A, "moved.txt": A}
    assert ledger.lines[0] == Frozen(f"article:{A}", f"/article/{A}-old/", "é.txt", "x")
    assert len(ledger.lines) == 4


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_marks_and_line_ends_of_other_editors(tmp_path: Path, end: bytes, mark: bytes) -> None:
    good = line("actor:a", "/actor/a/").encode()
    ledger, problems = read(tmp_path, mark + good, b"{", good, end=end)
    assert problems == [f"{NAME}:2: is not JSON: Expecting property name enclosed in double quotes"]
    assert len(ledger.lines) == 2


def test_without_a_file_there_is_nothing(tmp_path: Path) -> None:
    assert read_permalinks(tmp_path / "none", NAME) == (Ledger(), [])


@pytest.mark.parametrize("content", [b"\xff", b"\x00"])
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path, content)[1]


GOOD = (
    ("actor:ada", "/actor/ada/"),
    ("source:times-2", "/source/times-2/"),
    ("list:articles/2023-09", "/articles/2023-09/"),
    ("list:articles/2023-09/2", "/articles/2023-09/2/"),
    ("list:articles/undated/3", "/articles/undated/3/"),
    ("list:actors/2", "/actors/2/"),
    ("list:actor/ada/2023", "/actor/ada/2023/"),
    ("list:actor/ada/2023/2", "/actor/ada/2023/2/"),
    ("list:actor/ada/quotes-2023/2", "/actor/ada/quotes-2023/2/"),
    (f"list:story/{A}-talks/quotes", f"/story/{A}-talks/quotes/"),
    (f"article:{A}", f"/article/{A}-x-1/"),
)


@pytest.mark.parametrize(("key", "address"), GOOD)
def test_every_kind_of_page_has_a_key(tmp_path: Path, key: str, address: str) -> None:
    assert read(tmp_path, line(key, address))[1] == []
    assert paths.address(paths.page_at(address)) == address


@pytest.mark.parametrize(
    ("key", "address"),
    [
        ("actor:ada", "/actor/ada"),
        ("actor:ada", "/actor/ada/ "),
        ("actor:ada", "/actor/ada/\n"),
        ("actor:ada", "//actor/ada/"),
        ("actor:ada", "https://evil.example/actor/ada/"),
        ("actor:ada", "/actor/%61da/"),
        ("actor:ada", "/actor/Ada/"),
        ("actor:Ada", "/actor/Ada/"),
        ("actor:ád", "/actor/ád/"),
        ("actor:a--b", "/actor/a--b/"),
        ("actor:../x", "/actor/../x/"),
        ("actor:a\n", "/actor/a\n/"),
        ("source:a", "/actor/a/"),
        ("list:search/a", "/search/a/"),
        ("list:articles", "/articles/"),
        ("list:actor/ada", "/actor/ada/"),
        ("article:1SAJ61BA", "/article/1SAJ61BA-x/"),
        (f"article:{A}", f"/article/{B}-x/"),
        (f"article:{A}", f"/article/{A}-X/"),
        (f"article:{A}", f"/article/{A}-/"),
        (f"article:{A}", f"/article/{A}/"),
        (f"article:{A}", f"/article/{A}-x/y/"),
        ("article:", "/article/-x/"),
        ("", "/"),
    ],
)
def test_no_key_has_the_address_of_another_nor_one_that_leads_out(tmp_path: Path, key: str, address: str) -> None:
    ledger, problems = read(tmp_path, line(key, address))
    assert ledger.lines == ()
    assert [problem.partition(": ")[0] for problem in problems] == [f"{NAME}:1"]


def test_each_broken_line_is_told(tmp_path: Path) -> None:
    first = line(f"article:{A}", f"/article/{A}-x/", origin="x.txt")
    ledger, problems = read(
        tmp_path,
        first,
        line(f"article:{B}", f"/article/{A}-x/"),
        line(f"article:{B}", f"/article/{B}-x/", origin="x.txt"),
        line("actor:a", "/actor/a/", by="me"),
        '{"key":"actor:a","address":"/actor/a/","on":null}',
        '{"key":"actor:a","address":"/actor/a/"}',
        '{"key":"actor:a","address":"/actor/a/","on":"20 November 2026"}',
        '"x"',
    )
    assert problems == [
        f"{NAME}:2: has an address that does not fit its key: '/article/{A}-x/'",
        f"{NAME}:3: x.txt has two ids: {A} and {B}",
        f"{NAME}:4: has unknown keys: by",
        f"{NAME}:5: is not an object of texts",
        f"{NAME}:6: lacks on",
        f"{NAME}:7: has no day in `on`: '20 November 2026'",
        f"{NAME}:8: is not an object of texts",
    ]
    assert len(ledger.lines) == 1


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param({"on": "2026-13-45"}, id="no such day"),
        pytest.param({"on": "２０２６-11-20"}, id="other digits"),
        pytest.param({"key": "actor:index", "address": "/actor/index/"}, id="reserved"),
        pytest.param({"key": f"article:{A}", "address": f"/article/{A}-{'x' * 300}/"}, id="too long"),
        pytest.param({"on": "2026-1-2"}, id="short"),
        pytest.param({"on": "2026-11-20T10:00"}, id="time"),
    ],
)
def test_a_day_is_one_and_a_name_can_be_one(tmp_path: Path, entry: Mapping[str, str]) -> None:
    given_entry = {"key": "actor:a", "address": "/actor/a/", "on": "2026-11-20", **entry}
    assert read(tmp_path, json.dumps(given_entry, ensure_ascii=False))[1]


@given(
    st.lists(
        st.tuples(st.sampled_from(GOOD), st.none() | st.text(st.characters(exclude_categories=["Cs"]))), max_size=5
    ),
    st.sampled_from([b"", b"\n", b"\r\n"]),
)
def test_what_is_appended_reads_back(
    tmp_path_factory: pytest.TempPathFactory, given: list[tuple[tuple[str, str], str | None]], end: bytes
) -> None:
    """Any origin: a file's or an actor's name may hold quotes, controls and line separators."""
    root = tmp_path_factory.mktemp("ledger")
    (root / "seeds").mkdir()
    (root / NAME).write_bytes(line("actor:zed", "/actor/zed/").encode() + end)
    lines = [Frozen(key, address, origin) for (key, address), origin in given]
    append(root, lines, "2026-11-20")
    ledger, problems = read_permalinks(root / NAME, NAME)
    assert not [problem for problem in problems if "has two ids" not in problem.what]
    assert list(ledger.lines[1:]) == lines
