"""A run makes again only what has changed; and what it leaves is, byte for byte, what a run in a new folder makes."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from digest import convert, deciding, pipeline
from digest.desk.verdicts import Verdict
from digest.export.file import Wish
from digest.model import Article, Document, LinkedArticle, Repeats
from digest.problems import Refusal
from digest.project import Project
from digest.publish.state import FOLDER
from tests.site.projects import ACTORS, ARTICLES, SOURCES, make_project, put, tree

TALKS = "seeds/articles/times/talks.txt"
MORE = """\
{} is ready for the winter

The town of {} has put new sand into all of its boxes, and Ada Marlowe has looked at every one of them with the board.

“Nobody in {} will slip on its steps this winter,” Ada Marlowe said. Bram Okafor met Ada Marlowe at the town hall.

{}
"""


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """How many articles are cleaned and linked, in this process, while it is held."""
    counts: Counter[str] = Counter()
    clean, link = convert.clean, convert.link

    def cleaning(document: Document, repeats: Repeats, project: Project) -> Article:
        counts["cleaned"] += 1
        return clean(document, repeats, project)

    def linking(article: Article, index: convert.Index) -> LinkedArticle:
        counts["linked"] += 1
        return link(article, index)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(convert, "clean", cleaning)
        patch.setattr(convert, "link", linking)
        yield counts


def work_of(root: Path) -> tuple[int, int]:
    with counted() as counts:
        pipeline.convert_project(root)
    return counts["cleaned"], counts["linked"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = make_project(tmp_path / "project")
    assert work_of(root) == (3, 3)
    return root


def test_an_article_that_changed_is_made_again_and_no_other(project: Path) -> None:
    put(project, TALKS, ARTICLES["times/talks.txt"].replace("by train", "by boat"))
    assert work_of(project) == (1, 1)
    put(project, "seeds/articles/daily/sand.txt", MORE.format("Norhaven", "Norhaven", "Norhaven", ""))
    assert work_of(project) == (1, 1)
    (project / "seeds/articles/daily/bridge.txt").unlink()
    assert work_of(project) == (0, 0)


def test_a_registry_of_actors_that_changed_asks_for_new_links_alone(project: Path) -> None:
    put(project, "seeds/actors.yml", ACTORS.replace("[Ada Marlow]", "[Ada Marlow, A. Marlowe]"))
    assert work_of(project) == (0, 3)
    put(project, "seeds/actors.yml", ACTORS)
    assert work_of(project) == (0, 3)


def test_other_registries_and_settings_ask_for_all(project: Path) -> None:
    put(project, "seeds/sources.yml", SOURCES.replace("The Example Times", "Example Times"))
    assert work_of(project) == (3, 3)
    put(project, "digest.yml", "publish: excerpt\n")
    assert work_of(project) == (3, 3)


def test_a_line_that_another_article_has_too_is_looked_at_again_in_both(project: Path) -> None:
    line = "The newsletter of the harbour comes every Friday"
    for name in ("a", "b"):
        put(project, f"seeds/articles/daily/{name}.txt", MORE.format(name.upper() * 4, "Norhaven", name * 4, line))
    assert work_of(project) == (2, 2)
    put(project, "seeds/articles/daily/b.txt", MORE.format("BBBB", "Norhaven", "bbbb", "Another line"))
    assert work_of(project) == (2, 2)  # in the other one it is no repeated line any more


def test_every_verb_takes_what_another_has_made(project: Path) -> None:
    with counted() as counts:
        pipeline.export(project, Wish("mentions", "jsonl"))
        deciding.desk_table(project, "actors")
        pipeline.freeze(project, "2024-03-05")
    assert not counts


def test_a_cache_that_somebody_deleted_or_broke_is_made_again(project: Path) -> None:
    before = tree(project / "docs")
    for content in (b"broken", None):
        cache = project / FOLDER / "results.db"
        cache.unlink()
        (project / FOLDER / "convert.json").unlink()
        if content:
            cache.write_bytes(content)
        assert work_of(project) == (3, 3)
        assert tree(project / "docs") == before


def test_two_articles_of_one_id_are_told_each_time(project: Path) -> None:
    front = "---\nid: 1saj61ba\n---\n"
    for name in ("a", "b"):
        put(
            project, f"seeds/articles/daily/{name}.txt", front + MORE.format(name.upper() * 4, "Norhaven", name * 4, "")
        )
    for _ in range(2):
        with pytest.raises(Refusal, match="has the id 1saj61ba"):
            pipeline.convert_project(project)


Edit = Callable[[Path, Random], None]


def _put_article(root: Path, random: Random) -> None:
    town, number = random.choice(("Norhaven", "Eastholm", "Velmark")), random.randrange(8)
    lines = random.sample(["Share this page", "Read the harbour's newsletter", "Bram Okafor was there, too."], 2)
    # A file never changes its address: frozen under one id, it would clash with the next file that has it.
    front = f"---\nurl: https://wire.example/{number % 3}\ndate: 2024-03-0{number + 1}\n---\n"
    text = MORE.format(f"The harbour of {town}", town, town, "\n\n".join(lines))
    place = random.choice(("times", "daily", "other"))
    put(root, f"seeds/articles/{place}/{number}.txt", front * (number < 5) + text)


def _remove_article(root: Path, random: Random) -> None:
    articles = sorted((root / "seeds/articles").rglob("*.txt"))
    if len(articles) > 1:
        random.choice(articles).unlink()


def _correct(root: Path, random: Random) -> None:
    pages = sorted(path.name[:8] for path in (root / "docs/article").glob("*.md"))
    title = random.choice(("The ferry sails", "No ferry sails"))
    put(root, "seeds/corrections.yml", f"{random.choice(pages)}:\n  title: {title}\n")


def _register(root: Path, random: Random) -> None:
    kept = [entry for entry in ("ada-marlowe", "bram-okafor", "harbour-council") if random.random() < 0.7]
    entries = {"ada-marlowe": "Ada Marlowe", "bram-okafor": "Bram Okafor", "harbour-council": "Harbour Council"}
    text = "".join(f"{id}:\n  name: {entries[id]}\n  kind: person\n" for id in kept)
    put(root, "seeds/actors.yml", text)


def _set(root: Path, random: Random) -> None:
    put(root, "digest.yml", f"publish: {random.choice(('full', 'excerpt', 'link'))}\n")


def _decide(root: Path, random: Random) -> None:
    """Other lines than before; or none, so that those are taken back."""
    lines: list[dict[str, object]] = [{"verdict": "not-an-actor", "name": random.choice(("Norhaven", "Velmark"))}]
    ids = sorted({path.name[:8] for path in (root / "docs/article").glob("*.md")})  # of a removed one there are two
    if len(ids) > 2:
        parted = random.sample(ids, 3)
        lines += [{"verdict": "story-split", "articles": parted[:2]}, {"verdict": "story-join", "articles": parted[1:]}]
    rest = {"by": "t", "on": "2024-03-05", "why": "a test"}
    some = random.sample(lines, random.randrange(len(lines) + 1))
    put(root, "seeds/decisions.jsonl", "".join(json.dumps(line | rest) + "\n" for line in some))


def _take_down(root: Path, random: Random) -> None:
    """An article, or, of one that is down, show it again."""
    id = random.choice(sorted(path.name[:8] for path in (root / "docs/article").glob("*.md")))
    if not deciding.restore(root, id).said:
        said = {"by": "t", "on": random.choice(("2024-03-05", "2025-01-01")), "why": "a test"}
        deciding.decide(root, [Verdict({"verdict": "takedown", "article": id, **said})])


def _freeze(root: Path, random: Random) -> None:
    pipeline.freeze(root, "2024-03-05")


EDITS: tuple[Edit, ...] = (
    *(_put_article, _put_article, _remove_article, _correct, _register, _set, _decide, _freeze),
    *(_take_down, _take_down),
)


@pytest.mark.parametrize("seed", [*range(2), *(pytest.param(n, marks=pytest.mark.slow) for n in range(2, 40))])
def test_any_row_of_changes_leaves_what_a_new_folder_would_have(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Or else no list would be long enough to go on.
    monkeypatch.setattr("digest.render.said._NEWEST", 1)
    monkeypatch.setattr("digest.render.met._MOST", 0)
    monkeypatch.setattr("digest.render.parted.ROWS", 2)
    monkeypatch.setattr("digest.render.story._MOST", 1)
    random = Random(seed)
    root = make_project(tmp_path / "project")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://news.example/\n")  # so that there are feeds
    pipeline.convert_project(root)
    for step in range(12):
        for _ in range(random.randrange(1, 3)):
            random.choice(EDITS)(root, random)
        run = pipeline.convert_project(root)
        fresh = tmp_path / str(step)
        shutil.copytree(root / "seeds", fresh / "seeds")
        shutil.copytree(root / "docs/about", fresh / "docs/about", ignore=shutil.ignore_patterns("index.md"))
        for name in ("mkdocs.yml", "digest.yml"):
            if (root / name).exists():
                shutil.copy(root / name, fresh / name)
        anew = pipeline.convert_project(fresh)
        assert tree(root / "docs") == tree(fresh / "docs"), step
        assert run.problems == anew.problems
