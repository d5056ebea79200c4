"""The index as it is written anew: the encoding, the names of pages, the files of words."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.publish.chunks import borders, family, parted
from digest.publish.fragments import Page, names
from digest.publish.packed_table import packed, table, unpacked


class Words(NamedTuple):
    words: list[tuple[str, int]]


WORDS = st.lists(st.tuples(st.text(max_size=30), st.integers(-(2**63), 2**63 - 1)), max_size=30)


def _file(folder: Path, data: bytes) -> Path:
    packed(folder / "a.pf_index", data)
    return folder / "a.pf_index"


@given(WORDS)
def test_a_table_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, words: list[tuple[str, int]]
) -> None:
    assert table(_file(tmp_path_factory.getbasetemp(), cbor2.dumps([words])), Words) == (words,)


@given(WORDS, st.data())
def test_what_is_cut_off_is_an_error(
    tmp_path_factory: pytest.TempPathFactory, words: list[tuple[str, int]], data: st.DataObject
) -> None:
    whole = cbor2.dumps([words])
    path = _file(tmp_path_factory.getbasetemp(), whole[: data.draw(st.integers(0, len(whole) - 1))])
    with pytest.raises(ValueError, match=r"^a\.pf_index: premature end"):
        table(path, Words)


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (b"\x81\x80\x00", "1 bytes too many"),
        (b"\xff", "break code"),
        (b"\x81" * 10_000, "nesting depth"),
        (cbor2.dumps(None), "Expected `array`, got `null`"),
        (cbor2.dumps([[["of", "5"]]]), "Expected `int`, got `str`"),
        (cbor2.dumps([[], []]), "Expected `array` of length 1, got 2"),
    ],
)
def test_a_table_of_another_kind_is_an_error(tmp_path: Path, held: bytes, said: str) -> None:
    with pytest.raises(ValueError, match=rf"^a\.pf_index: .*{said}"):
        table(_file(tmp_path, held), Words)


PAGES = [
    Page("zh_1", "2023-09-04", "/article/b/"),
    Page("zh_2", "", "/actor/hamas/"),
    Page("zh_3", "2023", "/article/d/"),
    Page("zh_4", "2023-09-02", "/article/c/"),
    Page("zh_5", "2024-01-01", "/article/a/"),
    Page("zh_6", "", "/article/e/"),
    Page("zh_7", "", "/"),
]


def named(pages: list[Page]) -> dict[str, str]:
    return {page.url: name for page, name in zip(pages, names(pages), strict=True)}


def test_names_are_in_the_order_of_dates() -> None:
    found = named(PAGES)
    assert sorted(found, key=found.__getitem__)[3:] == [f"/article/{letter}/" for letter in "dcba"]


def test_a_name_is_that_of_its_page_whatever_the_order() -> None:
    assert named(PAGES[::-1]) == named(PAGES)


def test_another_text_gives_new_names_to_its_month_and_leaves_the_others() -> None:
    before, after = named(PAGES), named([*PAGES[:3], PAGES[3]._replace(hash="zh_9"), *PAGES[4:]])
    assert {url for url in before if before[url] != after[url]} == {"/article/b/", "/article/c/"}
    assert not set(before.values()) & {after["/article/b/"], after["/article/c/"]}


@given(st.lists(st.tuples(st.sampled_from(["", "2023-09", "2023-09-01", "1999"]), st.text(max_size=4)), unique=True))
def test_names_are_different_and_good_for_files(pages: list[tuple[str, str]]) -> None:
    found = names([Page(f"zh_{at}", date, f"/{url}/") for at, (date, url) in enumerate(pages)])
    assert len(set(found)) == len(found)
    assert all(set(name) <= set("0123456789abcdefghijklmnopqrstuvwxyz-") for name in found)


def test_a_month_of_many_pages_is_in_their_order() -> None:
    pages = [Page(f"zh_{at}", "2023-09-01", f"/article/{at:05}/") for at in range(3_000)]
    assert names(pages) == sorted(names(pages))


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (["hidden", "hide", "his"], 2),
        (["that", "thaw", "the", "then", "these"], 2),
        (["iota", "iran", "iraq"], 1),
        (["of"], 0),
        (["上海", "中东", "中国"], 1),
        (["بيت", "بيروت"], 0),
    ],
)
def test_the_family_of_a_word_stays_with_it(words: list[str], begins: int) -> None:
    assert family(words) == begins


@given(st.lists(st.text("abcé中", min_size=1), min_size=2, unique=True).map(sorted))
def test_borders_tell_neighbours_apart(words: list[str]) -> None:
    before, after = borders(words[0], words[1])
    assert words[0].startswith(before)
    assert words[1].startswith(after)
    assert before < after


def _chunk(folder: Path, name: str, words: dict[str, int]) -> None:
    """Words that stand once in as many pages; numbers that do not compress."""
    pages = {word: [[1, [at * at * 7919 % 65_521]] for at in range(count)] for word, count in words.items()}
    packed(folder / f"{name}.pf_index", cbor2.dumps([[[word, pages[word], []] for word in sorted(words)]]))


def test_rare_words_leave_the_file_of_a_frequent_one(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    _chunk(folder, "small", {"aha": 5, "ahoy": 6})
    _chunk(folder, "large", {"heron": 7, "hidden": 9, "history": 8, "his": 30_000, "hisa": 3, "hiss": 20_000})
    before = (folder / "large.pf_index").stat().st_size
    found = parted(tmp_path, [("a", "ah", "small"), ("he", "hiss", "large")], "zh")
    assert [part[:2] for part in found] == [("a", "ah"), ("he", "hid"), ("his", "hiss")]
    assert found[0][2] == "small"
    assert {path.stem for path in folder.iterdir()} == {part[2] for part in found}
    rare, frequent = (folder / f"{part[2]}.pf_index" for part in found[1:])
    assert rare.stat().st_size < before / 100
    held = [[str(word[0]) for word in cbor2.loads(unpacked(path))[0]] for path in (rare, frequent)]
    assert held == [["heron", "hidden"], ["his", "hisa", "hiss", "history"]]


def test_a_frequent_word_with_its_family_alone_stays_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    _chunk(folder, "large", {"hisa": 3, "hiss": 50_000})
    assert parted(tmp_path, [("his", "hiss", "large")], "zh") == [("his", "hiss", "large")]
    assert (folder / "large.pf_index").is_file()
