"""`digest export`: the fields of the contract, true offsets, formats that strict readers take, and a cache that is
believed only as long as it is true."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from bench.corpus import write_corpus
from digest import pipeline
from digest.export.file import TABLES, Wish
from digest.export.mentions import mention_id
from digest.formats.table import as_csv
from digest.model import Mention, Span
from digest.problems import Refusal
from tests.site.projects import (
    ARTICLES,
    ROOT,
    command,
    disk_full,
    here,
    in_trouble,
    kill,
    make_project,
    put,
    stamps,
    tree,
)

Rows = list[dict[str, Any]]


def put_told(project: Path) -> None:
    """Two articles of one event, a meeting, and words of somebody."""
    put(project, "seeds/articles/daily/again.txt", ARTICLES["times/talks.txt"])
    put(project, "seeds/articles/daily/quay.txt", TOLD)


FIELDS = {
    "articles": "id url title date published date_basis source byline standfirst language input sha256 words actors "
    "story stories duplicate_of",
    "actors": "id name kind verified aliases spellings articles mentions",
    "quotes": "id article speaker field start end text cue",
    "meetings": "id article kind participants date date_basis printed place field start end text",
    "network": "source target articles contacts first_date last_date",
    "stories": "id title first_date last_date articles texts actors",
    "mentions": "id article actor field start end text how verified",
}
HOW = {"alias", "key", "surname", "short", "acronym", "role", "demonym", "metonym", "discovered", "decision"}

# Astral letters and emoji before, between and behind names; marks that combine; right-to-left text; ZWNJ.
TOLD = """\
Ada Marlowe and Bram Okafor meet at the quay

Ada Marlowe met Bram Okafor at the quay on Monday, and the two looked at the new lights for an hour.

“The harbour will be open all night from now on,” Ada Marlowe said. “No ship has to wait any more.”
"""

UNICODE = {
    "times/astral.txt": "𝔄𝔡𝔞 🛳️ at the harbour\n\n"
    "🛳️🛳️ 𝒮o it was: 👩‍👩‍👧 Ada Marlowe 🙂 met “Bram Okafor” 🏴󠁧󠁢󠁳󠁣󠁴󠁿 at noon, and 𐍈𐍈 Ada Marlow\n"
    "left; the 🏳️‍🌈 Harbour Council, too, went home 🙂🙂 with Bram Okafor in the end.\n",
    "times/marks.txt": "A\u0301da\u0301 and the harbour\n\n"
    "e\u0301e\u0301e\u0301 it was said that Bram Okafor, a\u0308o\u0308u\u0308, came with Ada Marlowe\u0301 and\n"
    "then Ada Marlowe, z\u0335\u0336\u0337a\u0310l\u0311go\u0312, before the Harbour Council met again.\n",
    "times/arabic.txt": "---\nlanguage: ar\n---\nمارلو في الميناء\n\n"
    "قال حسن نصر الله إن Ada Marlowe وصلت إلى الميناء يوم السبت مع حسن نصر الله "
    "وقالت إن مجلس الميناء سيجتمع غدا.\n\n"
    "می‌خواهد حسن نصر الله که Bram Okafor نیز به بندر بیاید و در آنجا بماند.\n",
}
ARABIC = "hassan:\n  name: Hassan Nasrallah\n  kind: person\n  scripts: {ar: حسن نصر الله}\n"


def exported(root: Path, what: str, *, text: bool = False, public: bool = False, workers: int | None = None) -> Rows:
    made = pipeline.export(root, Wish(what, "jsonl", text, public), workers)
    return [json.loads(line) for line in made.path.read_text("utf-8").split("\n")[:-1]]


def assert_offsets(articles: Rows, mentions: Rows) -> None:
    """Every mention's span, cut out of the exported article by code points, is its text; every id stands once."""
    by_id = {row["id"]: row for row in articles}
    for row in mentions:
        assert 0 <= row["start"] < row["end"]
        assert by_id[row["article"]][row["field"]][row["start"] : row["end"]] == row["text"], row
        assert row["actor"] in by_id[row["article"]]["actors"]
        assert row["how"] in HOW
    assert len({row["id"] for row in mentions}) == len(mentions)
    assert {row["actor"] for row in mentions} <= {actor for row in articles for actor in row["actors"]}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own registries and articles."""
    root = tmp_path_factory.mktemp("seeds")
    shutil.copytree(ROOT / "seeds", root / "seeds")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def test_the_projects_own_articles(seeds: Path) -> None:
    articles, mentions = exported(seeds, "articles", text=True), exported(seeds, "mentions")
    assert_offsets(articles, mentions)
    assert len(mentions) > 100
    actors = exported(seeds, "actors")
    assert [row["id"] for row in actors] == sorted({row["actor"] for row in mentions})
    for row in actors:
        found = [mention for mention in mentions if mention["actor"] == row["id"]]
        assert (row["mentions"], row["articles"]) == (len(found), len({mention["article"] for mention in found}))
        assert set(row["spellings"]) == {mention["text"] for mention in found}
        assert {mention["verified"] for mention in found} == {row["verified"]}
    for row in articles:
        own = [mention["actor"] for mention in mentions if mention["article"] == row["id"]]
        assert row["actors"] == list(dict.fromkeys(own))
        assert row["words"] == len(row["text"].split())


def test_the_shared_articles(seeds: Path, shared: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(seeds, tmp_path / "project"))
    for path in (shared / "seeds").glob("*.txt"):
        shutil.copy(path, root / "seeds" / "articles")
    articles = exported(root, "articles", text=True)
    assert_offsets(articles, exported(root, "mentions"))
    assert len(articles) == len(exported(seeds, "articles")) + 5


def test_letters_of_more_than_one_code_unit_and_marks_that_combine(project: Path) -> None:
    for origin, content in UNICODE.items():
        put(project, f"seeds/articles/{origin}", content)
    put(project, "seeds/actors.yml", (project / "seeds/actors.yml").read_text("utf-8") + ARABIC)
    articles, mentions = exported(project, "articles", text=True), exported(project, "mentions")
    assert_offsets(articles, mentions)
    ids = {row["id"]: row["input"] for row in articles}
    named = [(ids[row["article"]], row["text"]) for row in mentions if ids[row["article"]] in UNICODE]
    assert named.count(("times/arabic.txt", "حسن نصر الله")) == 3
    assert named.count(("times/astral.txt", "Bram Okafor")) == 2
    assert ("times/marks.txt", "Ada Marlowe") in named
    # The same holds for who reads the CSV.
    rows = csv_rows(pipeline.export(project, Wish("mentions", "csv")).path.read_bytes())
    texts = {
        row["id"]: row for row in csv_rows(pipeline.export(project, Wish("articles", "csv", True)).path.read_bytes())
    }
    for row in rows:
        assert texts[row["article"]][row["field"]][int(row["start"]) : int(row["end"])] == row["text"]


@pytest.mark.parametrize("what", TABLES)
def test_fields_and_their_order(project: Path, what: str) -> None:
    put_told(project)
    rows = exported(project, what)
    assert rows
    assert all(list(row) == FIELDS[what].split() for row in rows)
    more = exported(project, what, text=True)
    extra = ["text", "removed"] if what == "articles" else []
    assert all(list(row) == FIELDS[what].split() + extra for row in more)
    unknown = [row for row in exported(project, "articles") if row["input"] == "daily/bridge.txt"]
    assert (unknown[0]["date"], unknown[0]["date_basis"], unknown[0]["url"]) == (None, "none", None)


# What a source allows.
SENTENCES = [
    f"In sentence {word} Ada Marlowe was seen by Bram Okafor at the quay." for word in "one two three four".split()
]
TEXT = (
    f"---\ndate: 2023-05-06\nstandfirst: The standfirst names Ada Marlowe too.\n---\nA day\n\n{' '.join(SENTENCES)}\n"
)


@pytest.mark.parametrize("publish", ["excerpt", "link"])
def test_in_public_no_sentence_more_than_allowed_and_true_offsets(tmp_path: Path, publish: str) -> None:
    other = TEXT.replace("sentence", "phrase").replace("A day", "Another day").replace("The standfirst", "It")
    root = make_project(tmp_path / "project", {"paper/a.txt": TEXT, "loose.txt": other})
    put(root, "seeds/sources.yml", f"p:\n  name: P\n  match: [{{path: 'articles/paper/**'}}]\n  publish: {publish}\n")
    articles = exported(root, "articles", text=True, public=True)
    mentions = exported(root, "mentions", public=True)
    assert_offsets(articles, mentions)
    row = next(row for row in articles if row["source"] == "p")
    assert row["text"] == ("" if publish == "link" else " ".join(SENTENCES[:2]))
    assert (row["standfirst"], row["removed"]) == (None, [])
    fields = [mention["field"] for mention in mentions if mention["article"] == row["id"]]
    assert fields == ([] if publish == "link" else ["text"] * 4)
    for what in TABLES:
        for form in ("jsonl", "csv"):
            made = pipeline.export(root, Wish(what, form, True, True)).path.read_text("utf-8")
            assert ("sentence one" in made) == (publish == "excerpt" and what == "articles")
            assert "sentence three" not in made
            assert "The standfirst" not in made
    whole = exported(root, "articles", text=True)
    assert_offsets(whole, exported(root, "mentions"))
    assert next(row for row in whole if row["source"] == "p")["text"] == " ".join(SENTENCES)


CUT = {
    "Ada X": "words " + "word " * 118 + "Ada X was here " + "word " * 20,
    "港口委员会": "字" * 595 + "，港口委员会，" + "字" * 99,
}


@pytest.mark.parametrize("name", CUT)
def test_a_mention_that_the_end_of_an_excerpt_cuts_in_two_is_left_out(tmp_path: Path, name: str) -> None:
    """The excerpt of a sentence that never ends is cut at 600 characters, and ends in ` …`."""
    root = make_project(tmp_path / "project", {"a.txt": f"A title\n\n{CUT[name]}\n"}, digest_yml="publish: excerpt\n")
    put(root, "seeds/actors.yml", f"x:\n  name: {name}\n  kind: organisation\n")
    articles = exported(root, "articles", text=True, public=True)
    assert articles[0]["text"].endswith(" …")
    assert [row["text"] for row in exported(root, "mentions")] == [name]
    assert exported(root, "mentions", public=True) == []


# CSV.
def csv_rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def as_text(value: object) -> str:
    """What stands in a cell for a value of JSON Lines."""
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: ""}[value]
    return f"'{value}" if str(value).startswith(("=", "+", "-", "@")) and isinstance(value, str) else str(value)


def test_csv_has_the_rows_of_jsonl(project: Path) -> None:
    put(
        project,
        "seeds/articles/times/odd.txt",
        "---\ntitle: '=HYPERLINK(\"http://x.example\";\"a\")'\nbyline: '@SUM(1+1)*cmd|'' /C calc''!A0'\n"
        "standfirst: '-2+3 \"quoted\", with; a comma'\nurl: 'https://x.example/?a=\"b\",c'\n---\n"
        '+Ada Marlowe said “so”, "so"; and so on, over the whole of the harbour, on a long and quiet evening.\n\n'
        "Another paragraph follows, which the Harbour Council has read, and then the text of it is at its end.\n",
    )
    put_told(project)
    for what in TABLES:
        rows = exported(project, what, text=True)
        content = pipeline.export(project, Wish(what, "csv", True)).path.read_bytes()
        found = csv_rows(content)
        assert [list(row) for row in found[:1]] == [list(rows[0])]
        assert found == [{name: as_text(value) for name, value in row.items()} for row in rows]
        for line in csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True):
            assert not [cell for cell in line if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    odd = next(row for row in exported(project, "articles", text=True) if row["input"] == "times/odd.txt")
    assert "\n\n" in odd["text"]


def test_what_a_spreadsheet_would_run_is_text_and_everything_else_survives() -> None:
    values = [
        "=1",
        "+1",
        "-1",
        "@x",
        "\tx",
        "\rx",
        "\nx",
        "＝1",
        'a"b',
        "a,b",
        "a\r\nb",
        "a;b",
        " =1",
        "'=1",
        "",
        "\u2028",
    ]
    text = "".join(as_csv(("a", "b")).written({"a": value, "b": 1} for value in values))
    (_, *rows) = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert [row[0] for row in rows] == [
        f"'{value}" if value[:1] in tuple("=+-@\t\r\n＝") else value for value in values
    ]
    assert text.endswith("\r\n")


# The verb.
def test_stdout_holds_data_only_and_a_broken_article_is_named(project: Path) -> None:
    put(project, "seeds/articles/times/empty.txt", "")
    put(project, "seeds/articles/times/broken.txt", "---\na: [\n---\nText of it.\n")
    for run in (command, here):
        ended = run("export", "articles", cwd=project)
        assert ended.code == 0
        assert len([json.loads(line) for line in ended.out.splitlines()]) == 3
        assert "seeds/articles/times/empty.txt: is empty; passed over" in ended.err
        assert "seeds/articles/times/broken.txt" in ended.err
    assert not (project / "site").exists()
    assert sorted(path.name for path in (project / "docs").iterdir()) == ["about"]


@pytest.mark.parametrize("words", [("sayings",), ("mentions", "--format", "xml"), (), ("mentions", "actors")])
def test_wrong_usage_names_the_choices(project: Path, words: tuple[str, ...]) -> None:
    ended = here("export", *words, cwd=project)
    assert (ended.code, ended.out) == (2, "")
    if words[:1] == ("sayings",):
        assert "'actors', 'articles', 'meetings', 'mentions', 'network', 'quotes', 'stories'" in ended.err
    if "xml" in words:
        assert "'jsonl', 'csv'" in ended.err


def test_a_reader_that_leaves_early_is_no_failure(project: Path) -> None:
    program = f"{sys.executable} -m digest -C {project} export articles | head -c 1"
    run = subprocess.run(["/bin/bash", "-c", f"set -o pipefail; {program}"], cwd=ROOT, capture_output=True, check=False)
    assert (run.returncode, run.stdout) == (0, b"{")


# Determinism, and the cache.
@pytest.mark.parametrize("many", [70, pytest.param(150, marks=pytest.mark.slow)])
def test_processes_make_the_same_bytes(tmp_path: Path, many: int) -> None:
    """More than one batch, which has 64: else one process would do it all."""
    root = tmp_path / "project"
    root.mkdir()
    write_corpus(root, many, 1)
    for what, form in (("articles", "jsonl"), ("mentions", "csv"), ("actors", "jsonl")):
        alone = pipeline.export(root, Wish(what, form, True), 1).path.read_bytes()
        shutil.rmtree(root / ".cache")
        assert pipeline.export(root, Wish(what, form, True), 3).path.read_bytes() == alone
    assert_offsets(exported(root, "articles", text=True), exported(root, "mentions"))


def converts(root: Path, wish: Wish) -> bool:
    """Did an export have to convert the articles?"""
    told: list[str] = []
    pipeline.export(root, wish, None, told.append)
    return bool(told)


WISH = Wish("mentions", "jsonl")


def test_unchanged_it_is_taken_from_the_cache_and_changed_made_anew(project: Path) -> None:
    assert [converts(project, WISH) for _ in range(3)] == [True, False, False]
    path = pipeline.export(project, WISH).path
    first, before = path.read_bytes(), stamps(project)
    pipeline.export(project, WISH)
    assert {name for name, stamp in stamps(project).items() if before[name] != stamp} <= {".cache/digest/lock"}
    for name, content in (
        ("seeds/articles/times/more.txt", ARTICLES["times/talks.txt"].replace("opens", "closes")),
        ("seeds/actors.yml", "ada-marlowe:\n  name: Ada Marlowe\n  kind: person\n"),
        ("seeds/sources.yml", "x:\n  name: X\n  publish: link\n"),
        ("digest.yml", "publish: excerpt\n"),
    ):
        put(project, name, content)
        assert converts(project, WISH)
        assert not converts(project, WISH)
    assert path.read_bytes() != first


def test_a_torn_or_foreign_cache_is_not_believed(project: Path) -> None:
    made = pipeline.export(project, WISH)
    good, state = made.path.read_bytes(), made.path.with_suffix(".jsonl.json")
    stored = json.loads(state.read_text("utf-8"))
    for bad in (good[:-9], b"", good.replace(b"Ada", b"Eve"), b"x" * len(good), None):
        if bad is None:
            made.path.unlink()
        else:
            made.path.write_bytes(bad)
        assert pipeline.export(project, WISH).path.read_bytes() == good
    foreign: tuple[Any, ...] = (
        {},
        [],
        None,
        {**stored, "counts": {}},
        {**stored, "counts": []},
        {**stored, "told": [1]},
    )
    for content in (*foreign, {**stored, "counts": {"content": None}}, {**stored, "made_from": 1}):
        state.write_text(json.dumps(content), "utf-8")
        assert pipeline.export(project, WISH).path.read_bytes() == good
        state.write_text(json.dumps(content)[:-1], "utf-8")
        assert pipeline.export(project, WISH).path.read_bytes() == good


def test_one_kind_of_export_is_never_taken_for_another(project: Path) -> None:
    kinds = [(what, form) for what in TABLES for form in ("csv", "jsonl")]
    wishes = [Wish(*kind, text, public) for kind in kinds for text in (False, True) for public in (False, True)]
    put_told(project)
    put(project, "digest.yml", "publish: link\n")
    made = {wish: pipeline.export(project, wish).path.read_bytes() for wish in wishes}
    assert {wish: pipeline.export(project, wish).path.read_bytes() for wish in wishes} == made
    for one, other in combinations(wishes, 2):
        if (one.what, one.format) != (other.what, other.format):
            assert made[one] != made[other]


@pytest.mark.parametrize("trouble", [disk_full, kill], ids=["full", "killed"])
def test_in_trouble_nothing_half_made_is_given_out(project: Path, trouble: Any) -> None:
    good = pipeline.export(project, WISH).path.read_bytes()
    put(project, "seeds/articles/times/more.txt", ARTICLES["times/talks.txt"].replace("opens", "closes"))
    before = tree(project / "seeds")
    for at in range(6):
        ended = in_trouble(lambda: pipeline.export(project, WISH) and 0, project / ".cache/digest/export", at, trouble)
        if ended.code == 0:
            break
        assert (project / ".cache/digest/export/mentions.jsonl").read_bytes() in (good, tree_of_new(project))
    assert pipeline.export(project, WISH).path.read_bytes() == tree_of_new(project)
    assert tree(project / "seeds") == before


def tree_of_new(project: Path) -> bytes:
    """The export of the same project without any cache."""
    fresh = project.parent / "fresh"
    if not fresh.exists():
        shutil.copytree(project, fresh, ignore=shutil.ignore_patterns(".cache"))
    return pipeline.export(fresh, WISH).path.read_bytes()


def test_without_articles_it_says_so(project: Path) -> None:
    shutil.rmtree(project / "seeds/articles")
    with pytest.raises(Refusal, match="seeds/articles/"):
        pipeline.export(project, WISH)


def test_ids_tell_places_apart() -> None:
    places = ((1, 11), (11, 1), (1, 1))
    spans = [Span(field, *place) for field in ("title", "standfirst", "text") for place in places]
    ids = {
        mention_id(article, actor, Mention(span, "", "alias", "", actor))
        for span in spans
        for article, actor in (("a", "b"), ("b", "a"), ("a", "a"))
    }
    assert len(ids) == 27
    assert all(len(id) == 16 for id in ids)
