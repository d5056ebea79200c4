"""actors.yml edited as text: what is asked for changes, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from digest.desk.draft import Draft
from digest.desk.scalar import is_plain, scalar
from digest.problems import Refusal
from digest.registry.yaml_file import parse_yaml
from digest.text import lines

HARD = ["No", "null", "Null", "~", "1e3", "08", "0o17", "2024-01-02", "a: b", "a #b", "#a", "- a", "[a]", "a, b", "{a}"]
HARD += [
    "'a'",
    'say "a"',
    "back\\slash",
    "Ilse’s",
    "محمد",
    "李明",
    "Ürümqi",
    "a:",
    "&a",
    "*a",
    "!a",
    "%a",
    "@a",
    "?",
    "a\u200cb",
]
names = st.one_of(
    st.sampled_from(HARD),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=12).filter(str.strip),
)


def content(text: str) -> Any:
    file, problems = parse_yaml(text, "actors.yml")
    assert file
    assert not problems
    return file.content


def put_in(old: str, new: str) -> str:
    """The one piece that `new` has more than `old`: every other character stands where it stood."""
    at = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(old))
    more = len(new) - len(old)
    assert old == new[:at] + new[at + more :]
    return new[at : at + more]


def with_alias(text: str, id: str, alias: str) -> str:
    draft = Draft(text)
    draft.add_alias(id, alias)
    return draft.text()


@pytest.mark.parametrize("text", HARD)
def test_a_hard_text_is_read_as_itself(text: str) -> None:
    for style in (None, "'", '"'):
        for place in ("- {}\n", "[x, {}]\n", "[{}, x]\n"):
            written = place.format(scalar(text, style))
            assert text in content(f"a: {written}" if written[0] == "[" else f"a:\n{written}")["a"], written
            assert text in yaml.safe_load(written)


def test_an_ordinary_name_needs_no_quotes() -> None:
    assert scalar("Jean-Luc O’Neil (jr.)") == "Jean-Luc O’Neil (jr.)"
    assert scalar("حسن نصر الله") == "حسن نصر الله"
    assert scalar("No") == '"No"'
    assert scalar("Ann", '"') == '"Ann"'
    assert scalar("it's", "'") == "'it''s'"
    assert not is_plain("1e3")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  name: A\n  kind: person\n", "a:\n  name: A\n  kind: person\n  aliases: [New]\n"),
        ("a:\n  name: A\n  kind: person # who\n# x\n", "a:\n  name: A\n  kind: person # who\n  aliases: [New]\n# x\n"),
        ("a:\n  kind: person\n  name: A", "a:\n  kind: person\n  aliases: [New]\n  name: A"),
        ("a:\n  name: A\n  kind: person", "a:\n  name: A\n  kind: person\n  aliases: [New]"),
        ("a:\r\n  name: A\r\n  kind: x\r\n", "a:\r\n  name: A\r\n  kind: x\r\n  aliases: [New]\r\n"),
        ("a: {name: A, kind: x}\n", "a: {name: A, kind: x, aliases: [New]}\n"),
        ("{a: {name: A, kind: x}}", "{a: {name: A, kind: x, aliases: [New]}}"),
        ("a: {aliases: [B], kind: x,}\n", "a: {aliases: [B, New], kind: x,}\n"),
        ("a:\n  aliases: []\n  kind: x\n", "a:\n  aliases: [New]\n  kind: x\n"),
        ("a:\n  aliases:\n  kind: x\n", "a:\n  aliases: [New]\n  kind: x\n"),
        ("a:\n  aliases:  # none yet\n  kind: x\n", "a:\n  aliases: [New]  # none yet\n  kind: x\n"),
        ("a:\n  kind: x\n  aliases:", "a:\n  kind: x\n  aliases: [New]"),
        ("a:\n  aliases: ~ # c\n  kind: x\n", "a:\n  aliases: [New] # c\n  kind: x\n"),
        ("a: {kind: x, aliases: }\n", "a: {kind: x, aliases: [New] }\n"),
        ("a: {aliases: null, kind: x}\n", "a: {aliases: [New], kind: x}\n"),
        ("a:\n  aliases: [B]  # c\n  kind: x\n", "a:\n  aliases: [B, New]  # c\n  kind: x\n"),
        ('a:\n  aliases: ["B"]\n', 'a:\n  aliases: ["B", "New"]\n'),
        ("a:\n  aliases: [\n    B,  # b\n    C,  # c\n  ]\n", "a:\n  aliases: [\n    B,  # b\n    C, New,  # c\n  ]\n"),
        ("a:\n  aliases:\n  - B # b\n  # c\n  kind: x\n", "a:\n  aliases:\n  - B # b\n  - New\n  # c\n  kind: x\n"),
        ("a:\n  aliases:\n    -   'B'\n", "a:\n  aliases:\n    -   'B'\n    -   'New'\n"),
        ("a:\n  aliases:\n    - B\nb:\n  kind: x\n", "a:\n  aliases:\n    - B\n    - New\nb:\n  kind: x\n"),
    ],
)
def test_an_alias_goes_where_a_person_would_put_it(before: str, after: str) -> None:
    assert with_alias(before, "a", "New") == after
    draft = Draft(after)
    draft.remove_alias("a", "New")
    old = content(before)["a"]
    assert content(draft.text())["a"] == {key: value for key, value in old.items() if value}


def test_lists_in_lines_stay_the_style_of_the_file() -> None:
    text = "a:\n  name: A\n  kind: x\nb:\n  name: B\n  kind: x\n  aliases:\n    - C\n"
    assert with_alias(text, "a", "New").startswith("a:\n  name: A\n  kind: x\n  aliases:\n    - New\nb:")


@pytest.mark.parametrize(
    ("before", "added"),
    [
        ("", "new-id:\n  name: New\n  kind: person\n"),
        ("# nobody yet\n", "\nnew-id:\n  name: New\n  kind: person\n"),
        ("a:\n  name: A\n", "new-id:\n  name: New\n  kind: person\n"),
        ("a:\n  name: A\n\nb:\n  name: B\n", "\nnew-id:\n  name: New\n  kind: person\n"),
        ("a:\n  name: A", "\nnew-id:\n  name: New\n  kind: person"),
        ("a:\r\n  name: A\r\n", "new-id:\r\n  name: New\r\n  kind: person\r\n"),
        ("a: {name: A}\n", "new-id: {name: New, kind: person}\n"),
        ("  a:\n    name: A\n", "  new-id:\n    name: New\n    kind: person\n"),
    ],
)
def test_a_new_entry_goes_to_the_end_in_the_style_of_the_last(before: str, added: str) -> None:
    draft = Draft(before)
    draft.add_entry("new-id", "New", "person")
    assert draft.text() == before + added


def test_an_id_that_is_also_a_word_of_yaml_is_quoted() -> None:
    draft = Draft("{}")
    draft.add_entry("no", "No", "person")
    assert draft.text() == '{"no": {name: "No", kind: person}}'


@pytest.mark.parametrize("text", ["a:\n  name: A\n...\n", "a:\n  name: A\n...\n# end"])
def test_what_cannot_be_edited_safely_is_refused(text: str) -> None:
    draft = Draft(text)
    draft.add_entry("b", "B", "person")
    with pytest.raises(Refusal, match="cannot be edited here"):
        draft.text()


def test_an_entry_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refusal, match="by hand"):
        Draft("a:\n  name: A\n").add_alias("b", "New")


ids = st.lists(st.sampled_from(["ada", "bo-li", "no", "c3", "dar-es-salaam"]), min_size=1, max_size=4, unique=True)
gaps = st.sampled_from(["", "# a comment\n", "\n", "\n# two: lines\n#   of it\n\n"])


@st.composite
def scalars(draw: st.DrawFn) -> str:
    return scalar(draw(names), draw(st.sampled_from([None, "'", '"'])))


@st.composite
def entries(draw: st.DrawFn, id: str) -> str:
    """An entry in one of the styles that people write, with a comment here and there."""
    aliases = draw(st.lists(scalars(), max_size=3))
    name, kind = draw(scalars()), draw(st.sampled_from(["person", '"state"', "'place'"]))
    if draw(st.booleans()):
        listed = f", aliases: [{', '.join(aliases)}]" if aliases else ""
        return f"{scalar(id)}: {{name: {name}, kind: {kind}{listed}}}{draw(st.sampled_from(['', '  # flow']))}\n"
    indent = " " * draw(st.integers(1, 4))
    fields = [f"{indent}name: {name}{draw(st.sampled_from(['', ' # n']))}\n", f"{indent}kind: {kind}\n"]
    if aliases and draw(st.booleans()):
        dash = indent + " " * draw(st.integers(0, 3)) + "-" + " " * draw(st.integers(1, 3))
        fields.append(f"{indent}aliases:\n" + "".join(f"{dash}{alias} # {n}\n" for n, alias in enumerate(aliases)))
    elif aliases:
        gap = draw(st.sampled_from([", ", " , ", f",\n{indent}  ", f", # c\n{indent}   "]))
        fields.append(f"{indent}aliases: [{gap.join(aliases)}{draw(st.sampled_from(['', ',', ' ']))}] # all\n")
    fields.append(draw(st.sampled_from(["", f"{indent}was: []\n", f"{indent}scripts: {{ar: ا}}\n"])))
    return f"{scalar(id)}:\n" + "".join(draw(st.permutations(fields)))


@st.composite
def registries(draw: st.DrawFn) -> str:
    text = draw(gaps) + "".join(draw(entries(id)) + draw(gaps) for id in draw(ids))
    text = draw(st.sampled_from([text, text.rstrip("\n")]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


@given(registries(), names, st.data())
def test_one_line_changes_and_the_content_is_the_old_one_with_the_alias(
    text: str, alias: str, data: st.DataObject
) -> None:
    old = content(text)
    id = data.draw(st.sampled_from(sorted(old)))
    made = with_alias(text, id, alias)
    wanted = {**old, id: {**old[id], "aliases": [*old[id].get("aliases", []), alias]}}
    assert json.dumps(content(made), sort_keys=True) == json.dumps(wanted, sort_keys=True)
    assert len(lines(put_in(text, made))) <= 3


@given(registries(), names, st.sampled_from(["person", "place"]))
def test_a_new_entry_leaves_every_line_as_it_is(text: str, name: str, kind: str) -> None:
    draft = Draft(text)
    draft.add_entry("zoe", name, kind)
    draft.add_alias("zoe", name)
    made = draft.text()
    assert made.startswith(text)
    assert content(made) == {**content(text), "zoe": {"name": name, "kind": kind, "aliases": [name]}}
