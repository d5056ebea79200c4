"""The five real articles against `expected.json` beside them, with the project's own registries.

`expected.json` says how to score: persons, organisations, states and outlets; a state that only a demonym names counts
neither way; places and names outside the registry are not scored.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.gather import card, gather
from digest.text import normalise
from tests.shared_articles import ORIGINS, Run

HINTS = {ORIGINS[0]: ("yesterday",), ORIGINS[1]: ("on Wednesday", "on October 7"), ORIGINS[4]: ("published on Sunday",)}


@pytest.fixture(scope="module")
def run(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    return Run(shared, tmp_path_factory.mktemp("project"))


@pytest.mark.parametrize("origin", ORIGINS)
def test_fields(run: Run, origin: str) -> None:
    article, expected = run.articles[origin], run.expected[origin]
    number = expected["standfirst_line"]
    assert article.title == normalise(expected["title"])
    assert article.standfirst == (run.lines[origin][number - 1] if number else None)
    assert (article.date, article.date_basis) == (expected["date"], expected["date_basis"])
    assert article.byline == expected["byline"]
    assert article.source == expected["source"]


@pytest.mark.parametrize("origin", ORIGINS)
def test_body_is_the_listed_lines(run: Run, origin: str) -> None:
    assert list(run.articles[origin].paragraphs) == [
        run.lines[origin][number - 1] for number in run.expected[origin]["body_lines"]
    ]


@pytest.mark.parametrize("origin", ORIGINS)
def test_every_line_left_out_is_a_field_or_on_record(run: Run, origin: str) -> None:
    article, expected = run.articles[origin], run.expected[origin]
    recorded = {line.line: line for line in article.removed}
    standfirst = expected["standfirst_line"]
    for number in map(int, expected["left_out"]):
        text = run.lines[origin][number - 1]
        if text.startswith(article.title) and number not in recorded:
            assert number == 1
        elif number == standfirst:
            assert text == article.standfirst
        else:
            assert recorded[number].text == text
            assert recorded[number].rule


@pytest.mark.parametrize("origin", ORIGINS)
def test_nothing_is_lost_and_nothing_is_twice(run: Run, origin: str) -> None:
    article = run.articles[origin]
    title = 1
    body = run.expected[origin]["body_lines"]
    standfirst = run.expected[origin]["standfirst_line"]
    removed = [line.line for line in article.removed]
    numbered = [number for number, text in enumerate(run.lines[origin], start=1) if text]
    assert sorted([title, *body, *([standfirst] if standfirst else []), *removed]) == numbered


@pytest.mark.parametrize("origin", HINTS)
def test_hints_of_undated_articles(run: Run, origin: str) -> None:
    assert set(HINTS[origin]) <= set(run.articles[origin].date_hints)


@pytest.mark.parametrize("origin", ORIGINS)
def test_actors(run: Run, origin: str) -> None:
    """Precision and recall are 1."""
    assert run.actors(origin) == run.expected[origin]["actors"]


def test_one_page_for_all_spellings(run: Run) -> None:
    cards = [card(linked, "full") for linked in run.linked.values()]
    catalog = gather(cards, run.project, run.index)
    names = [entry.name for entry in catalog.actors.values()]
    assert len(names) == len(set(names))
    spelled = {id: {text for text, _, _ in entry.spellings} for id, entry in catalog.actors.items()}
    assert {"Hassan Nasrallah", "Nasrallah"} <= spelled["hassan-nasrallah"]
    assert {"Khalil al-Hiya", "Khalil al-Hayya"} <= spelled["khalil-al-hayya"]
    assert {"Saleh al-Arouri", "Salih al-Aruri", "al-Aruri", "Al-Arouri"} <= spelled["saleh-al-arouri"]
    assert len(catalog.actors["hassan-nasrallah"].appearances) == 4
    assert len(catalog.actors["saleh-al-arouri"].appearances) == 3
    assert [entry.id for entry in catalog.actors.values() if not entry.verified] == []


def test_offices_are_linked_to_who_held_them(run: Run) -> None:
    roles = {
        (origin[:3], mention.text, mention.actor)
        for origin, linked in run.linked.items()
        for mention in linked.mentions
        if mention.how == "role"
    }
    assert ("002", "Hezbollah chief", "hassan-nasrallah") in roles
    assert ("002", "Iranian foreign minister", "hossein-amir-abdollahian") in roles
    assert ("003", "Hezbollah leader", "hassan-nasrallah") in roles
    assert ("004", "Leader of the Islamic Revolution", "ali-khamenei") in roles
    # Undated, and two men held the office: nobody is guessed.
    assert not [text for article, text, _ in roles if article in ("000", "001") and "ecretary" in text]


def test_an_outlet_that_is_cited_is_no_source(run: Run) -> None:
    first = run.linked[ORIGINS[0]]
    cited = {mention.actor for mention in first.mentions} & {"al-ahed", "al-manar", "al-mayadeen"}
    assert (first.article.source, cited) == ("rahnam", {"al-ahed"})
    assert run.linked[ORIGINS[1]].article.source is None
