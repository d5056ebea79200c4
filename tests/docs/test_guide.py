"""The guide: every example runs, every verb, option, key and field is on its page, every link leads somewhere."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

import click
import frontmatter
import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

import digest.cli
from digest.check import check_project
from digest.export.file import TABLES
from digest.model import DateBasis, Document, How
from digest.read import front_matter
from digest.read.json_record import NAMES
from digest.read.plain import read
from digest.read.readers import installed
from digest.registry.actors import Actor, Role, read_actors
from digest.registry.corrections import Correction, read_corrections
from digest.registry.decisions import read_decisions
from digest.registry.raw import Fetch
from digest.registry.settings import Limits, Settings, read_settings
from digest.registry.shapes import SAMPLES
from digest.registry.sources import Feed, Match, Source, read_sources

_SPEC = importlib.util.spec_from_file_location("guide", Path(__file__).with_name("guide.py"))
assert _SPEC
assert _SPEC.loader
guide = sys.modules["guide"] = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(guide)

READERS = {
    "seeds/actors.yml": read_actors,
    "seeds/sources.yml": read_sources,
    "seeds/corrections.yml": read_corrections,
    "digest.yml": read_settings,
}
PAGES = [page.name for page in guide.pages()]
each_page = pytest.mark.parametrize("page", PAGES)


def text_of(page: str) -> str:
    return (guide.GUIDE / page).read_text("utf-8")


def html_of(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.markdown(text, extensions=guide.EXTENSIONS))


def section(page: str, heading: str) -> LexborHTMLParser:
    """What stands below a heading of the second level."""
    return html_of(text_of(page).partition(f"\n## {heading}\n")[2].partition("\n## ")[0])


def first_cells(tree: LexborHTMLParser) -> list[str]:
    """The codes in the first column of every table."""
    return [code.text() for row in tree.css("tbody tr") for code in row.css("td:first-child code")]


class Reader:
    """Somebody who follows a page from its first example to its last, in a project that `digest init` made."""

    def __init__(self, page: str, folder: Path) -> None:
        self.page, self.shell = page, guide.Shell(folder)
        if page != "index.md":
            self.shell.run("digest init my-site --yes")
            self.shell.run("cd my-site")

    def follow(self) -> None:
        for example in guide.examples(text_of(self.page)):
            where = f"docs/guide/{self.page}:{example.line}"
            try:
                {"sh": self._session, "file": self._file, "yaml": self._yaml, "json": self._json}[example.kind](example)
            except AssertionError as error:
                raise AssertionError(f"{where}: {error}") from error

    def _session(self, example: guide.Example) -> None:
        commands = list(guide.steps(example.text))
        for number, (command, shown) in enumerate(commands):
            printed = self.shell.run(command)
            wanted = "\n".join(shown)
            assert not shown or guide.agrees(printed, shown), (
                f"{command}\nprints\n{chr(10).join(printed)}\nnot\n{wanted}"
            )
            is_told = number + 1 < len(commands) and commands[number + 1][0] == "echo $?"
            assert command == "echo $?" or is_told or not self.shell.code or "--strict" in command, f"{command} failed"

    def _file(self, example: guide.Example) -> None:
        self.shell.write(example.argument, example.text)
        if example.argument == "seeds/decisions.jsonl":
            assert not read_decisions(self.shell.folder / example.argument, example.argument)[-1]
        if example.argument.startswith("seeds/articles/"):
            document = read(example.argument.removeprefix("seeds/articles/"), example.text.encode(), Limits())
            assert isinstance(document, Document), str(document)
            assert not document.ignored
            assert bool(document.declared) == example.text.startswith("---\n")

    def _yaml(self, example: guide.Example) -> None:
        self.shell.put_keys(example.argument, example.text)
        if reader := READERS.get(example.argument):
            assert not reader(self.shell.folder / example.argument, example.argument)[-1]
        # The page on languages has a language file that is only begun.
        found = [problem for problem in check_project(self.shell.folder) if "texts of the site" not in problem.what]
        assert not list(map(str, found))

    def _json(self, example: guide.Example) -> None:
        row = self.shell.first_row(example.argument)
        assert list(json.loads(example.text).items()) == list(row.items()), json.dumps(row, ensure_ascii=False)


@pytest.fixture
def _packages_of_the_page_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "path", list(sys.path))
    yield
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None)).startswith(str(tmp_path)):
            del sys.modules[name]
    monkeypatch.undo()
    guide.forget_readers()


@each_page
@pytest.mark.usefixtures("_packages_of_the_page_go")
def test_every_example_runs(page: str, tmp_path: Path) -> None:
    reader = Reader(page, tmp_path)
    reader.follow()
    if page == "data.md":
        documented_front_matter(reader.shell.folder / "docs")


def documented_front_matter(docs: Path) -> None:
    """Of each kind of page, the table names the keys that its pages have, in their order."""
    met: dict[str, set[tuple[str, ...]]] = {}
    for path in docs.rglob("*.md"):
        if keys := tuple(frontmatter.load(str(path)).metadata):
            met.setdefault(str(frontmatter.load(str(path))["kind"]), set()).add(keys)
    listed: dict[str, list[str]] = {}
    for row in section("data.md", "Front matter of generated pages").css("tbody tr"):
        kinds, keys = row.css("td")
        listed |= {kind.text(): [key.text() for key in keys.css("code")] for kind in kinds.css("code")}
    assert met.keys() == listed.keys()
    for kind, keys in listed.items():
        assert {key for found in met[kind] for key in found} == set(keys)
        assert all(list(found) == [key for key in keys if key in found] for found in met[kind])


@each_page
def test_every_code_block_is_an_example(page: str) -> None:
    blocks = [block.text() for block in html_of(text_of(page)).css("pre > code")]
    examples = list(guide.examples(text_of(page)))
    assert [example.text for example in examples] == blocks
    assert {example.kind for example in examples} <= {"sh", "file", "yaml", "json"}
    assert "```" not in text_of(page)


@each_page
def test_the_text_before_an_example_names_its_file(page: str) -> None:
    """The comment that names it is not shown."""
    lines = text_of(page).splitlines()
    for example in guide.examples(text_of(page)):
        before = "\n".join(line for line in lines[: example.line - 1] if not line.startswith(("<!--", "    ")))
        assert example.kind not in ("file", "yaml") or f"`{example.argument}`" in before, example.line


@each_page
def test_every_link_leads_somewhere(page: str) -> None:
    for link in html_of(text_of(page)).css("a[href]"):
        address = link.attributes["href"] or ""
        if re.match("https?:", address):
            continue
        path, _, anchor = address.partition("#")
        target = normpath(join(dirname(page), path)) if path else page
        assert target in PAGES, address
        ids = {node.attributes["id"] for node in html_of(text_of(target)).css("[id]")}
        assert not anchor or anchor in ids, address


@each_page
def test_every_page_is_reached_from_the_first(page: str) -> None:
    reached = {link.attributes["href"] for link in html_of(text_of("index.md")).css("a[href]")}
    assert page == "index.md" or page in reached


def test_about_leads_to_the_guide() -> None:
    text = (guide.ROOT / "docs" / "about" / "about.md").read_text("utf-8")
    assert "(../guide/index.md)" in text


def verbs(command: click.Command, name: str = "digest") -> Iterator[str]:
    yield name
    for sub, inner in (command.commands if isinstance(command, click.Group) else {}).items():
        yield from verbs(inner, f"{name} {sub}")


def test_every_verb_has_its_help_on_the_page() -> None:
    """The help itself is compared by running it."""
    shown = [
        command
        for example in guide.examples(text_of("command-line.md"))
        for command, output in guide.steps(example.text)
        if command.endswith(" --help") and output and "…" not in output
    ]
    assert sorted(shown) == sorted(f"{verb} --help" for verb in verbs(digest.cli.digest))


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_field_of_an_export_is_told(table: str) -> None:
    assert first_cells(section("data.md", table)) == list(TABLES[table].columns(True))


def test_no_other_table_is_told() -> None:
    listed = text_of("data.md").partition("writes what digest knows")[2].partition(".")[0]
    assert sorted(re.findall(r"`(\w+)`", listed)) == sorted(TABLES)


def keys_of(*models: type) -> set[str]:
    return {field.alias or name for model in models for name, field in model.model_fields.items()} - {"id"}


def test_every_key_of_a_registry_has_an_example() -> None:
    yaml = {"": ""}
    for page in PAGES:
        for example in guide.examples(text_of(page)):
            yaml[example.argument] = yaml.get(example.argument, "") + example.text
    for name, models in {
        "seeds/actors.yml": (Actor, Role),
        "seeds/sources.yml": (Source, Match, Feed),
        "seeds/corrections.yml": (Correction,),
        "digest.yml": (Settings, Limits),
    }.items():
        missing = {key for key in keys_of(*models) if not re.search(rf"(?<![\w-]){key}:", yaml[name])}
        assert not missing, name


def test_every_key_of_a_registry_is_told() -> None:
    assert set(first_cells(section("registries.md", "Actors"))) == keys_of(Actor)
    assert set(first_cells(section("registries.md", "Sources"))) == keys_of(Source) | keys_of(Match)
    assert set(first_cells(section("publishing.md", "digest.yml"))) == keys_of(Settings)
    assert set(first_cells(section("fetching.md", "Fetching feeds"))) == keys_of(Feed)


def test_every_field_of_a_record_is_told() -> None:
    told = [name for row in first_cells(section("fetching.md", "What is kept where")) for name in row.split(", ")]
    assert [name for name in told if "/" not in name] == list(Fetch.model_fields)


def test_every_verdict_is_told() -> None:
    listed = section("decisions.md", "Verdicts").css("tbody tr")
    told = {
        verdict.text(): [key.text() for key in row.css("td:nth-child(2) code")]
        for row in listed
        for verdict in row.css("td:first-child code")
    }
    assert told == {verdict: list(sample) for verdict, sample in SAMPLES.items()}


def test_every_key_of_front_matter_is_told() -> None:
    keys = first_cells(section("own-articles.md", "Saying it yourself: front matter"))
    assert keys == list(front_matter.KEYS)


def test_every_ending_is_told() -> None:
    ours = (item.reader for item in installed() if item.package == "newsdigest" and item.reader)
    assert sorted(first_cells(section("readers.md", "Formats"))) == sorted(
        suffix for reader in ours for suffix in reader.suffixes
    )


def test_every_name_of_a_field_that_is_tried_is_told() -> None:
    told = {
        row.css_first("code").text(): tuple(name.text() for name in row.css("td:nth-child(2) code"))
        for row in section("readers.md", "JSON Lines").css("tbody tr")
    }
    assert told == dict(NAMES)


def test_every_basis_of_a_date_is_told() -> None:
    told = first_cells(section("own-articles.md", "Dates"))
    assert set(told) == set(DateBasis.__args__)


def test_every_way_to_match_a_name_is_told() -> None:
    told = first_cells(section("registries.md", "How names are matched"))
    assert set(told) == set(How.__args__)
