"""Lists that are too long for their page: everything is reached by links, has its receipt, and stays or leads on."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

import frontmatter
import pytest

from digest import pipeline
from digest.export.file import Wish
from tests.site.projects import make_project, put

NUMBERS = [f"{a}{b}{c}" for a in "bdfgklm" for b in "aeiou" for c in "nrst"]  # 140 words that no list of words has
OTHERS = [f"{word.title()} Quindle" for word in NUMBERS[:55]]
SPEECH = "“The harbour stays open for the {} boats of the north all winter,” Ada Marlowe said on the quay.\n\n"
STORM = """\
---
date: 2022-03-{day:02}
---
Ferry Kestrel sinks off Norhaven in the storm {word}

The ferry Kestrel sank off Norhaven, and Captain Ottokar Lindqvist was saved by the {word} lifeboat of Velmark.

{rest}"""


def article(front: str, word: str, body: str) -> str:
    return f"---\n{front}\n---\nThe {word} of the harbour is counted again\n\n{body}"


def texts() -> Iterator[tuple[str, str]]:
    """Of one actor 3 quotes without a date, 205 of 2023, 4 of 2024, 45 of 2022 in one story; 55 met by somebody."""
    for number, (front, count) in enumerate((("language: en", 3), ("date: 2024-05-02", 4))):
        yield (
            f"few{number}.txt",
            article(
                front, "pier" * (number + 1), "".join(SPEECH.format(f"{word} {count}") for word in NUMBERS[:count])
            ),
        )
    for number in range(41):
        said = "".join(SPEECH.format(f"{word} {NUMBERS[number]}") for word in NUMBERS[:5])
        yield f"many{number:02}.txt", article(f"date: 2023-0{1 + number % 9}-11", NUMBERS[number], said)
    for number in range(3):
        said = "".join(SPEECH.format(f"{word} Kestrel {NUMBERS[number]}") for word in NUMBERS[:15])
        met = f"Ada Marlowe met {OTHERS[number]} at Velmark.\n\n"
        yield f"storm{number}.txt", STORM.format(day=number + 1, word=NUMBERS[number], rest=said + met)
    meetings = "".join(f"Bram Okafor met {name} at the town hall of Eastholm.\n\n" for name in OTHERS)
    yield "met.txt", article("date: 2021-02-03", "visitors", meetings)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("parted") / "project", dict(texts()))
    names = {"Ada Marlowe", "Bram Okafor", *OTHERS}
    put(
        root,
        "seeds/actors.yml",
        "".join(f"{name.lower().replace(' ', '-')}: {{name: {name}, kind: person}}\n" for name in sorted(names)),
    )
    pipeline.convert_project(root)
    return root


def pages(root: Path) -> dict[str, frontmatter.Post]:
    docs = root / "docs"
    return {str(path.relative_to(docs)): frontmatter.load(str(path)) for path in docs.rglob("*.md")}


def reached(found: dict[str, frontmatter.Post], start: str) -> set[str]:
    """The pages that links lead to from a page, over as many as there are."""
    seen, waiting = {start}, [start]
    while waiting:
        page = waiting.pop()
        for link in re.findall(r"\]\(((?:[\w.-]+/)*[\w.-]+\.md)(?:#\w+)?\)", found[page].content):
            target = normpath(join(dirname(page), link))
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def of_storm(found: dict[str, frontmatter.Post]) -> str:
    """The page of the story of the ferry."""
    (name,) = (name for name, page in found.items() if page.get("kind") == "story" and "Kestrel" in str(page["title"]))
    return name


def rows(root: Path, what: str) -> list[dict[str, str]]:
    path = pipeline.export(root, Wish(what, "jsonl")).path
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_quote_of_an_actor_is_on_the_lists_of_its_years_with_a_link_to_its_place(site: Path) -> None:
    found = pages(site)
    own = {
        name
        for name in reached(found, "actor/ada-marlowe.md")
        if name.startswith("actor/ada-marlowe/quotes-") and found[name]["kind"] == "list"
    }
    assert own == {f"actor/ada-marlowe/quotes-{year}.md" for year in ("2022", "2023", "2023/2", "2024", "undated")}
    shown = Counter[tuple[str, str]]()
    for name in own:
        for words, id in re.findall(r"> “(.+?)”\n.*?article/(\w{8})-[\w-]+\.md#p\d+\)", found[name].content, re.S):
            shown[id, words] += 1
    expected = Counter((row["article"], row["text"]) for row in rows(site, "quotes") if row["speaker"] == "ada-marlowe")
    assert sum(expected.values()) == 3 + 4 + 205 + 45
    assert shown == expected
    assert "newest 20 of 257 quotes" in found["actor/ada-marlowe.md"].content
    assert found["actor/ada-marlowe/quotes-2023/2.md"]["title"] == "Ada Marlowe: quotes, 2023, page 2"


def test_whoever_has_few_quotes_has_no_lists(site: Path) -> None:
    assert not [name for name in pages(site) if name.startswith("actor/bram-okafor/quotes")]


def test_all_contacts_of_an_actor_are_reached(site: Path) -> None:
    found = pages(site)
    ids = {name.lower().replace(" ", "-") for name in OTHERS}
    expected = {"pair/" + "--".join(sorted((id, "bram-okafor"))) + ".md" for id in ids}
    links = {f"pair/{name}" for name in re.findall(r"\.\./pair/([\w-]+\.md)", found["actor/bram-okafor.md"].content)}
    assert len(links) == 50
    assert links < expected
    assert "here are [all 55](bram-okafor/contacts.md)" in found["actor/bram-okafor.md"].content
    assert expected <= reached(found, "actor/bram-okafor/contacts.md")
    whole = found["actor/bram-okafor/contacts.md"]
    assert (whole["title"], whole["kind"], "facets" in whole) == (
        "Bram Okafor: meetings and contacts",
        "list",
        False,
    )
    assert len(re.findall(r"\.\./\.\./pair/", whole.content)) == 55


def test_all_quotes_of_a_story_are_reached_and_its_few_contacts_have_no_list(site: Path) -> None:
    found = pages(site)
    story = of_storm(found)
    assert found[story].content.count("\n> “The harbour stays open") == 12
    whole = story.replace(".md", "/quotes.md")
    assert f"here are [all 45]({whole.removeprefix('story/')})" in found[story].content
    assert found[whole].content.count("\n> “The harbour stays open") == 45
    assert found[whole]["title"].endswith(": quotes")
    assert story in reached(found, whole)
    assert {name for name in found if name.startswith(story.removesuffix(".md") + "/")} == {whole}


def test_each_receipt_on_these_pages_is_one_that_check_looks_up(site: Path, tmp_path: Path) -> None:
    kept = {
        (row["article"], f"{row['field']}, characters {row['start']:,} to {row['end']:,}", row["sha256"])
        for row in map(json.loads, (site / "docs/.digest/receipts.jsonl").read_text("utf-8").splitlines())
    }
    lists = {name: page for name, page in pages(site).items() if re.search(r"/quotes(-|\.md)", name)}
    assert len(lists) > 6
    for name, page in lists.items():
        told = re.findall(r"^\| (\w{8}) \| (\w+, characters [\d,]+ to [\d,]+) \| (\w{64}) \|$", page.content, re.M)
        assert len(told) == page.content.count("\n> “"), name
        assert set(told) <= kept
    assert pipeline.broken_statements(site) == ()
    root = tmp_path / "project"
    shutil.copytree(site, root)
    path = root / "seeds/articles/few0.txt"
    path.write_text(path.read_text("utf-8").replace(f"the {NUMBERS[1]} ", f"the {NUMBERS[9]} "), "utf-8")
    (problem,) = (one for one in pipeline.broken_statements(root) if "quote" in one.what)
    assert "not what the quote of ada-marlowe states it to be any more" in problem.what


def test_each_address_stays_or_leads_to_what_took_its_place(site: Path, tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(site, root)
    pipeline.freeze(root, "2024-06-01")
    assert pipeline.freeze(root, "2024-06-02")[0] == []
    found = pages(root)
    story = of_storm(found)
    told = {str(page["input"]): str(page["id"]) for page in found.values() if page.get("kind") == "article"}
    other = next(name for name, id in told.items() if name.startswith("storm") and id != found[story]["id"])
    for name in ("few0.txt", "few1.txt", other):
        (root / "seeds/articles" / name).unlink()
    actors = root / "seeds/actors.yml"
    put(root, "seeds/actors.yml", actors.read_text("utf-8").replace("ada-marlowe: {", "ada-m: {was: [ada-marlowe], "))
    pipeline.convert_project(root)
    found = pages(root)
    to = {name: page["to"] for name, page in found.items() if page.get("kind") == "redirect"}
    assert to["actor/ada-marlowe/quotes-2023/2.md"] == "actor/ada-m/quotes-2023/2/"
    assert to["actor/ada-marlowe/quotes-2024.md"] == "actor/ada-m/"
    assert found[story.replace(".md", "/quotes.md")]["kind"] == "list", (
        "30 quotes are left, too many for the story's page"
    )
