"""Verdicts: what they change in the two files, that twice is once, and that each can be taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.desk.apply import Applied, applied
from digest.desk.files import ACTORS, DECISIONS, Files
from digest.desk.journal import undone
from digest.desk.sign import Signed
from digest.desk.undo import taken_back
from digest.desk.verdicts import Verdict, read_verdicts, verdict
from digest.problems import Refusal
from digest.registry.actors import Actor
from digest.registry.yaml_file import parse_yaml

SIGNED = Signed("Ada", "2026-11-20", "reviewed")
REGISTRY = b"""\
# who is who
jonas-falk:
  name: Jonas Falk
  kind: person
  aliases: [Jonas H. Falk]  # as he signs

harbour-council:
  name: Harbour Council
  kind: organisation
"""
PAGES = {"ana-lindquist": ("Ana Lindquist", "person"), "blue-quay": ("Blue Quay", "unknown")}


def files(actors: bytes | None = REGISTRY, decisions: bytes | None = None) -> Files:
    return {ACTORS: actors, DECISIONS: decisions}


def registry_of(before: Files) -> Mapping[str, Actor]:
    file, problems = parse_yaml((before[ACTORS] or b"").decode("utf-8-sig"), ACTORS)
    assert file
    assert not problems
    return {id: Actor(id=id, **entry) for id, entry in file.content.items()}


def take(before: Files, *contents: Mapping[str, Any]) -> Applied:
    verdicts = [verdict(dict(content), SIGNED) for content in contents]
    return applied(verdicts, before, registry_of(before), PAGES)


def line(**content: Any) -> bytes:
    return (
        json.dumps({**content, "by": "Ada", "on": "2026-11-20", "why": "reviewed"}, ensure_ascii=False).encode() + b"\n"
    )


SAME = {"verdict": "same", "name": "Jonas Falck", "actor": "jonas-falk"}
DIFFERENT = {"verdict": "different", "a": "Jonas Falke", "b": "jonas-falk"}
NEW = {"verdict": "new", "name": "Quay: North", "kind": "organisation"}
NOBODY = {"verdict": "not-an-actor", "name": "Operation Sunrise"}
MERGE = {"verdict": "merge", "from": "jonas-falk", "into": "harbour-council"}
HERE = {"verdict": "this-mention", "article": "1saj61ba", "text": "Falk", "nth": 1, "actor": None}
PAGE = {"verdict": "same", "name": "Anna Lindqvist", "actor": "ana-lindquist"}
ALL = (SAME, DIFFERENT, NEW, NOBODY, MERGE, HERE, PAGE)


def test_same_is_a_line_and_an_alias() -> None:
    made = take(files(), SAME).files
    assert made[DECISIONS] == line(**SAME)
    assert made[ACTORS] == REGISTRY.replace(b"[Jonas H. Falk]", b"[Jonas H. Falk, Jonas Falck]")


def test_a_spelling_that_is_listed_gets_no_second_alias() -> None:
    made = take(files(), {**SAME, "name": "jonas h. falk"}).files
    assert made[ACTORS] == REGISTRY


def test_same_as_a_name_outside_the_registry_makes_an_entry_for_that_name() -> None:
    made = take(files(), PAGE).files
    entry = b"\nana-lindquist:\n  name: Ana Lindquist\n  kind: person\n  aliases: [Anna Lindqvist]\n"
    assert made[ACTORS] == REGISTRY + entry


def test_whose_kind_is_not_known_has_to_be_said_first() -> None:
    unknown = {**SAME, "actor": "blue-quay"}
    with pytest.raises(Refusal, match="its kind is not known"):
        take(files(), unknown)
    new = {"verdict": "new", "name": "Blue Quay", "kind": "place", "id": "blue-quay"}
    assert b"aliases: [Jonas Falck]" in (take(files(), new, unknown).files[ACTORS] or b"")


def test_a_new_actor_gets_a_free_id() -> None:
    made = take(files(), NEW, {**NEW, "name": "Quay North"}).files
    assert b'\nquay-north:\n  name: "Quay: North"\n  kind: organisation\n' in (made[ACTORS] or b"")
    assert b"\nquay-north-2:\n  name: Quay North\n" in (made[ACTORS] or b"")
    assert made[DECISIONS] is None


@pytest.mark.parametrize(
    "content",
    [
        {**NEW, "name": "Jonas Falk", "id": "jonas-h-falk"},
        {**NEW, "id": "jonas-falk"},
        {**SAME, "name": "Harbour Council"},
    ],
)
def test_what_is_somebody_elses_is_refused(content: dict[str, Any]) -> None:
    with pytest.raises(Refusal, match=r"spelling of|another actor's id"):
        take(files(), content)


def test_every_problem_is_told_at_its_line_and_nothing_comes_of_the_rest() -> None:
    text = "\n".join(
        json.dumps(content) for content in (SAME, {**SAME, "name": "Harbour Council"}, NEW, {**NEW, "id": "jonas-falk"})
    )
    verdicts, problems = read_verdicts(text, "v.jsonl", SIGNED)
    assert not problems
    with pytest.raises(Refusal) as refused:
        applied(verdicts, files(), registry_of(files()), PAGES)
    assert [problem.where for problem in refused.value.problems] == ["v.jsonl:2", "v.jsonl:4"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{", "is not JSON"),
        ("[]", "is not an object"),
        ("{}", "lacks verdict"),
        ('{"verdict": "maybe"}', "unknown verdict"),
        ('{"verdict": "same", "name": "A"}', "lacks actor"),
        ('{"verdict": "same", "name": "A", "actor": "a", "sure": true}', "unknown keys: sure"),
        ('{"verdict": "new", "kind": "person"}', "lacks a name"),
        ('{"verdict": "new", "name": "…", "kind": "person"}', "is no name"),
        ('{"verdict": "new", "name": "A", "kind": "unknown"}', "`kind` is none of"),
        ('{"verdict": "new", "name": "A", "kind": "person", "id": "A b"}', "`id` cannot be"),
        ('{"verdict": "new", "name": "A", "kind": "person", "id": "index"}', "`id` cannot be"),
        ('{"verdict": "new", "name": "A", "kind": "person", "x": 1}', "unknown keys: x"),
    ],
)
def test_a_line_that_is_no_verdict(text: str, what: str) -> None:
    verdicts, problems = read_verdicts(f"\n{text}\n", "v.jsonl", SIGNED)
    assert not verdicts
    assert [problem.where for problem in problems] == ["v.jsonl:2"]
    assert what in problems[0].what


def test_a_verdict_keeps_its_own_signature() -> None:
    (made,), _ = read_verdicts(json.dumps({**NOBODY, "by": "Bo", "on": "2025-01-02", "why": "a ship"}), "v", SIGNED)
    assert (made.content["by"], made.content["on"], made.content["why"]) == ("Bo", "2025-01-02", "a ship")


def test_a_file_that_lacks_its_last_line_end_gets_it_before_the_next_line() -> None:
    assert take(files(decisions=line(**NOBODY).rstrip()), SAME).files[DECISIONS] == line(**NOBODY) + line(**SAME)
    windows = line(**NOBODY).replace(b"\n", b"\r\n")
    assert take(files(decisions=windows), SAME).files[DECISIONS] == windows + line(**SAME).replace(b"\n", b"\r\n")


def test_different_says_the_same_both_ways_round_and_whoever_says_it() -> None:
    before = files(decisions=line(**DIFFERENT))
    again = {"verdict": "different", "a": DIFFERENT["b"], "b": DIFFERENT["a"], "by": "Bo", "why": "asked him"}
    assert take(before, again).files == before


some = st.lists(st.sampled_from(ALL), max_size=6)
starts = st.builds(
    files,
    st.sampled_from([REGISTRY, REGISTRY.rstrip(), REGISTRY.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + REGISTRY]),
    st.sampled_from([None, b"", line(**NOBODY), line(**SAME).rstrip()]),
)


@given(starts, some)
def test_twice_is_once(before: Files, contents: Sequence[Mapping[str, Any]]) -> None:
    once = take(before, *contents).files
    again = take(once, *contents)
    assert again.files == once
    assert not again.entries


@given(starts, some)
def test_taken_back_one_after_the_other_the_bytes_are_the_old_ones(
    before: Files, contents: Sequence[Mapping[str, Any]]
) -> None:
    made = take(before, *contents)
    now: Files = made.files
    for entry in reversed(made.entries):
        back = undone(entry, now)
        assert back is not None
        now = back
    assert now == before


def test_without_a_journal_the_line_says_what_to_take_back() -> None:
    for content in (DIFFERENT, NOBODY, MERGE, HERE):
        before = files(decisions=line(**{**NOBODY, "name": "Falke"}))
        made = take(before, content).files
        assert taken_back(made, []).files == before
        assert not taken_back(made, []).note


def test_without_a_journal_an_alias_stays_for_nobody_knows_who_wrote_it() -> None:
    made = take(files(), SAME)
    back = taken_back(made.files, [])
    assert back.files == {**made.files, DECISIONS: None}
    assert back.note == f"{ACTORS} keeps “Jonas Falck” among the aliases of `jonas-falk`: take it out by hand"


def test_with_a_journal_only_the_alias_that_the_verdict_wrote_goes() -> None:
    mine = take(files(), SAME)
    edited = {**mine.files, ACTORS: (mine.files[ACTORS] or b"") + b"# checked\n"}
    assert taken_back(edited, mine.entries).files == files(REGISTRY + b"# checked\n")
    listed = take(files(), {**SAME, "name": "Jonas H. Falk"})
    edited = {**listed.files, ACTORS: REGISTRY + b"# checked\n"}
    back = taken_back(edited, listed.entries)
    assert back.files == files(REGISTRY + b"# checked\n")
    assert not back.note  # the journal knows that the alias was there before


@pytest.mark.parametrize(
    "actors",
    [
        REGISTRY.replace(b"[Jonas H. Falk]", b"[]"),
        REGISTRY.replace(b"[Jonas H. Falk]", b""),
        REGISTRY.replace(b"  aliases: [Jonas H. Falk]  # as he signs\n", b"").rstrip(),
    ],
)
def test_by_the_journal_every_byte_comes_back(actors: bytes) -> None:
    before = files(actors, line(**NOBODY).rstrip())
    verdicts = [verdict(dict(SAME), SIGNED)]
    made = applied(verdicts, before, {"jonas-falk": Actor(id="jonas-falk", name="Jonas Falk", kind="person")}, PAGES)
    assert b"Jonas Falck" in (made.files[ACTORS] or b"")
    assert taken_back(made.files, made.entries).files == before


def test_beside_a_broken_line_nothing_is_taken_back() -> None:
    mark = line(**NOBODY) + b"<<<<<<< ours\n" + line(**DIFFERENT) + b'{"verdict": "maybe"}\n\n'
    with pytest.raises(Refusal) as refused:
        taken_back(files(decisions=mark), [])
    assert [problem.where for problem in refused.value.problems] == [f"{DECISIONS}:2", f"{DECISIONS}:4"]
    blank = line(**NOBODY) + b"\n" + line(**DIFFERENT) + b"\n \n"
    assert taken_back(files(decisions=blank), []).files == files(decisions=line(**NOBODY) + b"\n\n \n")


def test_only_the_answer_that_was_meant_is_taken_back() -> None:
    mine = take(files(), NOBODY)
    theirs = take(mine.files, DIFFERENT)
    said, journal = mine.entries[0].said, [*mine.entries, *theirs.entries]
    with pytest.raises(Refusal, match="“Jonas Falke” is different from “jonas-falk”, by Ada"):
        taken_back(theirs.files, journal, said)
    with pytest.raises(Refusal, match="the newest answer is another one"):
        taken_back(theirs.files, [], said)
    assert taken_back(mine.files, mine.entries, said).files == files()
    assert taken_back(mine.files, [], said).files == files()
    new = take(files(), NEW)
    with pytest.raises(Refusal, match="was changed since; nothing was taken back"):
        taken_back({**new.files, ACTORS: REGISTRY}, new.entries, new.entries[0].said)


def test_a_page_outside_the_registry_is_not_merged_but_made_a_spelling() -> None:
    for merge in ({**MERGE, "from": "ana-lindquist"}, {**MERGE, "from": "harbour-council", "into": "ana-lindquist"}):
        with pytest.raises(Refusal, match="`ana-lindquist` is in no registry") as refused:
            take(files(), merge)
        same = '{"verdict": "same", "name": "Ana Lindquist", "actor": "harbour-council"}'
        assert refused.value.problems[0].fix.endswith(f"printf '%s\\n' '{same}' | digest review --apply -")
    with pytest.raises(Refusal, match="cannot be merged into itself"):
        take(files(), {**MERGE, "into": "jonas-falk"})


def test_a_new_entry_that_was_edited_since_is_left_to_a_person() -> None:
    made = take(files(), NEW)
    edited = {**made.files, ACTORS: (made.files[ACTORS] or b"") + b"# checked\n"}
    with pytest.raises(Refusal, match="was changed since"):
        taken_back(edited, list(made.entries))
    with pytest.raises(Refusal, match="no verdict"):
        taken_back(files(), [])


def test_problems_of_the_whole_are_told_where_the_verdict_stands() -> None:
    made = applied([Verdict(dict(SAME), "v.jsonl:7")], files(decisions=line(**NOBODY)), registry_of(files()), {})
    assert made.lines == {2: "v.jsonl:7"}
