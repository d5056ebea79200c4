from __future__ import annotations

from pathlib import Path

import pytest

from digest.registry.yaml_file import parse_yaml, read_yaml

TEXT = """# a comment
hassan:
  name: Hassan
  aliases: [A, B]

  roles:
    - {title: head,
       from: 1992}
"""


def test_every_place_has_its_line() -> None:
    file, problems = parse_yaml(TEXT, "f.yml")
    assert file is not None
    assert problems == []
    assert file.content == {
        "hassan": {"name": "Hassan", "aliases": ["A", "B"], "roles": [{"title": "head", "from": "1992"}]}
    }
    places = [("hassan",), ("hassan", "name"), ("hassan", "aliases", 1), ("hassan", "roles", 0, "from")]
    assert [file.where(place) for place in places] == ["f.yml:2", "f.yml:3", "f.yml:4", "f.yml:8"]
    assert file.where(("hassan", "name", "no", "such")) == "f.yml:3"
    assert file.where(("nobody",)) == "f.yml:2"


def test_values_are_strings_and_nothing_is_nothing() -> None:
    file, _ = parse_yaml(
        "a: no\nb: 08\nc: 1e3\nd: 2023-09-02\ne: ''\nf:\ng: ~\nh: null\ni: 'null'\nj: |\n  x\n", "f.yml"
    )
    assert file is not None
    assert file.content == {
        **{"a": "no", "b": "08", "c": "1e3", "d": "2023-09-02", "e": ""},
        **{"f": None, "g": None, "h": None, "i": "null", "j": "x\n"},
    }


def test_tags_build_nothing() -> None:
    file, _ = parse_yaml('a: !!python/object/apply:os.system ["true"]\n', "f.yml")
    assert file is not None
    assert file.content == {"a": ["true"]}


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n", "--- \n# x\n...\n"])
def test_nothing_is_an_empty_mapping(text: str) -> None:
    file, problems = parse_yaml(text, "f.yml")
    assert file is not None
    assert (file.content, problems) == ({}, [])


BOMB = "a: &a [x, x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{f'*{chr(97 + n)}, ' * 9}]\n" for n in range(20))


@pytest.mark.parametrize(
    ("text", "line", "what", "fix"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "`a` stands twice (first on line 1)", "remove or rename"),
        ("a: {x: 1,\n  x: 2}\n", 2, "`x` stands twice (first on line 1)", "remove or rename"),
        ("a:\n\tb: c\n", 2, "is not YAML", "spaces, not tabs"),
        ("a: b\nname: A: B\n", 2, "is not YAML", "in quotes"),
        ("a: b\n- c\n", 2, "is not YAML", "indentation"),
        ("a: [b\nc: d\n", 2, "is not YAML", "indentation"),
        ("a: &x b\nc: *x\n", 2, "repeats another value", "write the value out"),
        ("a: &x b\n<<: *x\n", 2, "repeats another value", "write the value out"),
        ("a: *nobody\n", 1, "repeats another value", "write the value out"),
        ("a: 1\n---\nb: 2\n", 2, "second document", "remove the line"),
        ("? [a, b]\n: c\n", 1, "key that is no text", "plain key"),
        ("a: b\nc: d\x00e\n", 2, "U+0000", "remove the characters"),
        ("a: b\u2028c\nd: [\n", 3, "is not YAML", "indentation"),
        (BOMB, 2, "repeats another value", "write the value out"),
        ("\n".join(f"{' ' * depth}a:" for depth in range(200)), 22, "nested too deep", "fewer levels"),
    ],
)
def test_problems(text: str, line: int, what: str, fix: str) -> None:
    _, problems = parse_yaml(text, "f.yml")
    assert problems[0].where == f"f.yml:{line}"
    assert what in problems[0].what
    assert fix in problems[0].fix


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[{", "a: ["])
def test_deep_nesting_is_refused(opening: str) -> None:
    """PyYAML's `compose` ends the process at 100,000 brackets."""
    _, problems = parse_yaml(f"a: b\nc:\n  {opening * 100_000}", "f.yml")
    assert problems
    assert all(problem.where.startswith("f.yml:") for problem in problems)


def test_lines_count_from_where_the_text_was_cut() -> None:
    _, problems = parse_yaml("a: 1\na: 2\n", "x.txt", first_line=2)
    assert [problem.where for problem in problems] == ["x.txt:3"]


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    file, problems = read_yaml(path, "f.yml")
    assert file is not None
    assert (file.content, problems) == ({}, [])
    path.write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\r\n")
    file, problems = read_yaml(path, "f.yml")
    assert file is not None
    assert (file.content, file.where(("c",))) == ({"a": "b", "c": "d"}, "f.yml:2")
    path.write_bytes("a: é\n".encode("latin-1"))
    assert [str(problem) for problem in read_yaml(path, "f.yml")[1]] == [
        "f.yml: is not UTF-8 (byte 3)\n  fix: save the file as UTF-8"
    ]
    assert read_yaml(tmp_path, "f.yml")[1][0].what.startswith("cannot be read")
