"""The site's own words: what is looked up is there, what is there is looked up, and faults of a file are told."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import digest
from digest.interface.files import draft, english, read_interface, read_texts
from digest.interface.texts import PLACE, Texts
from digest.interface.words import Day, Language, Number, counted, listed, say
from digest.problems import Refusal
from digest.render.nodes import Link, Text
from digest.render.spoken import spoken

CODE = Path(digest.__file__).parent
SECTIONS_OF_SCRIPTS = {"find", "suggest", "filter"}
VALUES = ("kind", "sort", "year")  # of facets, which scripts look up by facet and value


@cache
def english_entries() -> dict[str, str | dict[str, str]]:
    return read_texts(CODE / "interface/en.yml", "en.yml", None)[0]  # type: ignore[return-value]


def calls() -> Iterator[tuple[str, ast.expr, set[str] | None]]:
    """Of each text that is looked up its place, its key, and the names of its values."""
    for path in sorted(CODE.rglob("*.py")):
        if "interface.words import" not in path.read_text("utf-8"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                values = {keyword.arg for keyword in node.keywords}
                yield f"{path.name}:{node.lineno}", node.args[0], None if None in values else values  # type: ignore[misc]


def keys(node: ast.expr) -> list[str]:
    """The keys that an argument can be; of one that is put together all that match."""
    if isinstance(node, ast.IfExp):
        return keys(node.body) + keys(node.orelse)
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.JoinedStr):
        parts = (re.escape(part.value) if isinstance(part, ast.Constant) else "[a-z_]+" for part in node.values)  # type: ignore[arg-type]
        pattern = re.compile("".join(parts))
        return [key for key in english_entries() if pattern.fullmatch(key)]
    assert isinstance(node, ast.Call), ast.dump(node)  # a key that a function of its own makes
    return []


def test_every_text_that_is_said_is_in_the_file_with_the_values_it_needs() -> None:
    entries = english_entries()
    for place, node, values in calls():
        for key in keys(node):
            assert key in entries, f"{place}: {key}"
            entry = entries[key]
            texts = [entry] if isinstance(entry, str) else list(entry.values())
            needed = {name for text in texts for name in PLACE.findall(text)}
            if values is not None:
                assert needed <= values, f"{place}: {key} needs {needed - values}"
            if not isinstance(entry, str):
                assert values is None or "n" in values, f"{place}: {key} has plurals"


def test_every_text_in_the_file_is_said_somewhere() -> None:
    said = {key for _, node, _ in calls() for key in keys(node)}
    scripts = "".join(
        path.read_text("utf-8") for path in (CODE / "theme").rglob("*") if path.suffix in (".js", ".html")
    )
    for key in english_entries().keys() - said:
        section, name = key.split(".")
        if section in SECTIONS_OF_SCRIPTS:
            stem = name.split("_")[0]
            assert stem in VALUES or re.search(rf'"{name}"|`{stem}[_$]|texts\.{name}', scripts), key
        else:
            assert section in ("count", "date", "columns_place") or section.startswith("columns_"), key


def test_english_is_set_as_print_is() -> None:
    for key, entry in english_entries().items():
        for text in [entry] if isinstance(entry, str) else entry.values():
            assert not re.search(r"""  |['"]""", text), key


def test_words_in_english() -> None:
    text = english().text
    assert text(counted(1, "article")) == "1 article"
    assert text(counted(1204, "story")) == "1,204 stories"
    assert text(Day("2023-09-02")) == "2 September 2023"
    assert text(Day("2023-09")) == "September 2023"
    assert text(Day("2023")) == "2023"
    assert text(Day("2023-02-30")) == "2023-02-30"
    assert text(Language("fa")) == "Persian"
    assert text(Language("tlh-x")) == "tlh-x"
    assert text(say("article.hints", told=say("article.undated"), hints=listed(["a", "b"]))).endswith("hints: a, b.")


def test_inlines_are_where_the_text_has_them() -> None:
    link = Link(say("lists.lists"), "articles/index.md")
    assert spoken((Text(say("source.newest", n=50, lists=link)),), english()) == [
        Text("The newest 50; all are in the "),
        Link("lists by month", "articles/index.md"),
        Text("."),
    ]


@pytest.mark.parametrize(
    ("language", "number", "form"),
    [("ru", 1, "one"), ("ru", 3, "few"), ("ru", 7, "many"), ("ar", 2, "two"), ("ar", 0, "zero"), ("tlh", 2, "other")],
)
def test_the_plural_is_that_of_the_language(language: str, number: int, form: str) -> None:
    entries = {"count.article": {name: f"{name} {{n}}" for name in ("zero", "one", "two", "few", "many", "other")}}
    assert Texts(language, entries).text(counted(number, "article")) == f"{form} {number}"


def test_what_a_language_does_not_have_is_english(tmp_path: Path) -> None:
    own = tmp_path / "seeds/interface/de.yml"
    own.parent.mkdir(parents=True)
    own.write_text('date: {day: "d. MMMM y"}\ncount: {article: {one: "{n} Artikel", other: "{n} Artikel"}}\n')
    found = read_interface(tmp_path, "de-AT")
    text = found.texts.text
    assert text(counted(1204, "article")) == "1.204 Artikel" or text(counted(1204, "article")) == "1\xa0204 Artikel"
    assert text(Day("2023-03-02")) == "2. März 2023"
    assert text(Language("fa")) == "Persisch"
    assert text(say("list.next")) == "Next"
    assert found.own.keys() == {"date.day", "count.article"}
    assert set(read_interface(tmp_path, "en").own) == english_entries().keys()


def test_what_is_drafted_reads_back_and_lists_the_rest_in_english(tmp_path: Path) -> None:
    own = tmp_path / "seeds/interface/de.yml"
    own.parent.mkdir(parents=True)
    own.write_text('date: {span: "von “{first}”: bis\\t{last}"}\ncount: {actor: {few: "{n} # 1", other: "{n}"}}\n')
    found = read_interface(tmp_path, "de").own
    lines = list(draft(found))
    own.write_text("\n".join(lines))
    assert read_interface(tmp_path, "de").own == found
    own.write_text("\n".join(re.sub(r"^  # (?=[a-z0-9_]+: )", "  ", line) for line in lines))
    assert read_interface(tmp_path, "de").own == {**english_entries(), **found}


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ('list: {nextt: "Weiter"}', "seeds/interface/de.yml:1: there is no text list.nextt"),
        ('list: {next: "Weiter {page}"}', "list.next has {page}, which is no value of this text"),
        ("list: {next: }", "list.next is no text"),
        ('count: {article: {one: "{n}"}}', "count.article has forms that are no plurals"),
        ('count: {article: {other: "{n}", lots: "{n}"}}', "count.article has forms that are no plurals"),
        ("- list", "is no mapping of sections to texts"),
    ],
)
def test_faults_of_a_language_file(tmp_path: Path, content: str, what: str) -> None:
    own = tmp_path / "seeds/interface/de.yml"
    own.parent.mkdir(parents=True)
    own.write_text(content + "\n")
    with pytest.raises(Refusal, match=re.escape(what)):
        read_interface(tmp_path, "de")


def test_a_language_is_no_path(tmp_path: Path) -> None:
    (tmp_path / "secret.yml").write_text('list: {next: "x"}\n')
    assert read_interface(tmp_path, "../../secret").texts.text(say("list.next")) == "Next"


def test_each_language_that_comes_along_reads() -> None:
    for language in (path.stem for path in (CODE / "interface").glob("*.yml")):
        texts = read_interface(CODE, language).texts
        assert texts.text(Number(7)) == "7"
        assert texts.text(say("list.next"))


def literals(path: Path) -> Iterator[str]:
    """Words that stand in the code where a page's own words go."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id in ("Text", "Strong", "Link", "Details", "Table", "Picture", "note"):
            for part in (part for own in node.args[node.func.id == "Picture" :][:1] for part in ast.walk(own)):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def test_no_page_says_what_is_in_no_language_file() -> None:
    names_of_their_own = {"RIS", "Atom", "JSON Feed", "SHA-256"}
    for folder in ("render", "export", "feeds"):
        for path in sorted((CODE / folder).glob("*.py")):
            for text in literals(path):
                is_key = text in english_entries() or re.fullmatch(r"[a-z_]+(\.[a-z_]*)?", text)
                assert is_key or text in names_of_their_own or not re.search(r"[A-Za-z]{2}", text), f"{path}: {text}"
