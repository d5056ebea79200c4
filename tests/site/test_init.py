"""`digest init DIR`: a folder that builds at once; what was there stays; a failed run leaves nothing."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner, Result

from digest import paths, pipeline
from digest.check import check_project
from digest.cli.init import init
from digest.intake.start import FILES, name_for, start
from digest.problems import Refusal
from digest.project import load
from tests.site.projects import KILLED, ROOT, disk_full, in_trouble, kill, put, tree

STARTER = ROOT / "digest" / "starter"
MARKER = 'remove the "# " before its lines.\n'
EXAMPLES = ("seeds/actors.yml", "seeds/sources.yml", "seeds/corrections.yml")


def run(*words: object, context: Path | None = None) -> Result:
    """The verb in this process; its exit code is `return_value` unless it raised."""
    return CliRunner().invoke(init, list(map(str, words)), standalone_mode=False, obj=context)


def own_files(folder: Path) -> set[str]:
    return {name for name, content in tree(folder).items() if content is not None}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project as `init` makes it; tests copy it."""
    root = tmp_path_factory.mktemp("fresh") / "harbour news"
    start(root, name_for(root))
    return root


@pytest.fixture
def project(fresh: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(fresh, tmp_path / "project"))


def test_it_writes_a_project_and_says_what_to_do_next(tmp_path: Path) -> None:
    root = tmp_path / "new" / "harbour news"
    result = run(root, "--yes")
    assert (result.return_value, result.stderr) == (0, "")
    assert own_files(root) == {*FILES}
    assert result.stdout.splitlines()[0].endswith(f"{len(FILES)} files written for the site “harbour news”:")
    assert [line.strip() for line in result.stdout.splitlines()[1:-2]] == sorted(FILES)
    assert result.stdout.splitlines()[-2:] == [f"next: digest build -C '{root}'", f"then: digest serve -C '{root}'"]


def test_every_file_of_the_template_is_written() -> None:
    below = {path.relative_to(STARTER).as_posix() for path in STARTER.rglob("*") if path.is_file()}
    template = {name for name in below if "__pycache__" not in name} - {"__init__.py"}
    assert template == {name.removeprefix(".") for name in FILES}
    assert not [name for name in template if "/." in f"/{name}"], "package data would pass over dot files"


def test_it_builds_at_once_and_there_is_nothing_to_mend(project: Path) -> None:
    assert check_project(project) == ()
    built = pipeline.build(project)
    assert built.problems == ()
    assert {name: built.counts[name] for name in ("articles", "undated", "failed")} == {
        **{"articles": 1, "undated": 0, "failed": 0}
    }
    site = project / "site"
    assert (site / "actor" / "antonio-guterres" / "index.html").is_file()
    assert (site / "actor" / "united-nations" / "index.html").is_file()
    assert "<title>harbour news</title>" in re.sub(r"\s+", " ", (site / "index.html").read_text("utf-8"))


def test_the_sample_is_attributed_dated_and_cleaned(project: Path) -> None:
    pipeline.convert_project(project)
    ((path, page),) = [(path.name, path.read_text("utf-8")) for path in project.glob("docs/article/*.md")]
    front = yaml.safe_load(page.split("---\n")[1])
    assert path.startswith(f"{front['id']}-")
    assert (front["date"], front["date_basis"], front["source"]) == ("2016-12-13", "declared", "example-gazette")
    assert front["actors"][:2] == ["antonio-guterres", "united-nations"]
    sample = (project / FILES[6]).read_text("utf-8")
    assert re.search(r"^# facts: .+", sample, re.MULTILINE)
    assert re.fullmatch(r"https://[a-z]+\.example/\S+", front["url"])


@pytest.mark.parametrize("name", [*EXAMPLES, "mkdocs.yml"])
def test_examples_in_comments_are_valid_once_uncommented(project: Path, name: str) -> None:
    uncomment(project, name)
    assert check_project(project) == ()
    pipeline.convert_project(project)


def test_all_examples_together_build(project: Path) -> None:
    before = load(project)
    for name in (*EXAMPLES, "mkdocs.yml"):
        uncomment(project, name)
    after = load(project)
    assert len(after.actors) > len(before.actors)
    assert len(after.sources) > len(before.sources)
    assert len(after.corrections) > len(before.corrections)
    assert pipeline.build(project).problems == ()
    sitemap = (project / "site" / "sitemap.xml").read_text("utf-8")
    assert "https://example.org/digest/actor/united-nations/" in sitemap


def uncomment(project: Path, name: str) -> None:
    """What the file's own words tell a newcomer to do."""
    text = (project / name).read_text("utf-8")
    if name == "mkdocs.yml":
        changed = text.replace("# site_url:", "site_url:")
    else:
        before, marker, examples = text.partition(MARKER)
        changed = before + marker + re.sub(r"^# ?", "", examples, flags=re.MULTILINE)
    assert changed != text
    put(project, name, changed)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_key_is_explained_and_shown(fresh: Path, project: Path, name: str) -> None:
    uncomment(project, name)
    loaded = load(project)
    entries = {
        "seeds/actors.yml": [*loaded.actors.values()],
        "seeds/sources.yml": [*loaded.sources.values()],
        "seeds/corrections.yml": [*loaded.corrections.values()],
    }[name]
    keys = {field.alias or key for key, field in type(entries[0]).model_fields.items()} - {"id"}
    shown = {key for entry in entries for key in entry.model_dump(exclude_unset=True, by_alias=True)} - {"id"}
    head = (fresh / name).read_text("utf-8").partition("\n\n")[0]
    assert {key for key in keys if not re.search(rf"\b{key}\b", head)} == set()
    assert keys - shown == set()


def test_the_settings_are_those_of_the_repository(fresh: Path) -> None:
    ours, theirs = (yaml.safe_load((root / "mkdocs.yml").read_text("utf-8")) for root in (ROOT, fresh))
    assert {**theirs, "site_name": ours["site_name"]} == ours


def test_what_is_generated_is_ignored_and_nothing_else(fresh: Path) -> None:
    ignored = {line for line in (fresh / ".gitignore").read_text("utf-8").splitlines() if line.startswith("/")}
    assert {"/site/", "/.cache/", "/.venv/", "/docs/.digest/"} <= ignored
    assert {f"/docs/{name}/" for name in paths.OWNED_FOLDERS} <= ignored
    assert {f"/docs/{name}" for name in paths.OWNED_FILES} <= ignored
    assert not [name for name in FILES for line in ignored if f"/{name}".startswith(line)]


def test_it_asks_for_this_version(fresh: Path) -> None:
    lines = (fresh / "requirements.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [f"newsdigest=={version('newsdigest')}"]


NAMES = ["1e3", "true", "a: b # c", "!ENV HOME", "<b>\"x\"</b> & 'y'", "back\\slash", "- x", "أخبار الميناء", "x" * 400]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name[:10])
def test_a_name_is_text_whatever_it_looks_like(tmp_path: Path, name: str) -> None:
    start(tmp_path, name)
    text = (tmp_path / "mkdocs.yml").read_text("utf-8")
    assert yaml.safe_load(text)["site_name"] == name
    assert text.splitlines()[1].startswith("site_description:")


def test_a_name_that_looks_like_markup_is_shown_as_it_is(tmp_path: Path) -> None:
    start(tmp_path, '</title><script>alert("1")</script> {{ 7*7 }}')
    assert pipeline.build(tmp_path).problems == ()
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert "{{ 7*7 }}" in page


@pytest.mark.parametrize(("folder", "name"), [("my-site", "my-site"), ("a\tb", "a b"), ("\u200b", "digest")])
def test_a_site_is_called_as_its_folder(tmp_path: Path, folder: str, name: str) -> None:
    assert name_for(tmp_path / folder) == name


def test_the_folder_may_be_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    result = run(".")
    assert result.return_value == 0
    assert result.stdout.splitlines()[0] == f".: {len(FILES)} files written for the site “here”:"
    assert result.stdout.splitlines()[-2:] == ["next: digest build", "then: digest serve"]


def test_what_is_there_is_kept_and_named(tmp_path: Path) -> None:
    mine = {"mkdocs.yml": "site_name: Mine\n", "seeds/actors.yml": "", "docs/about/home.md": "My words.\n"}
    for name, content in mine.items():
        put(tmp_path, name, content)
    (tmp_path / "README.md").symlink_to("nowhere.md")  # no file, yet a name that is taken
    result = run(tmp_path, "--yes")
    assert result.return_value == 0
    named = re.findall(r"^(\S+): warning: exists and is kept", result.stderr, re.MULTILINE)
    assert sorted(named) == sorted([*mine, "README.md"])
    assert result.stderr.count("\n  fix: ") == len(named)
    assert {name: (tmp_path / name).read_text("utf-8") for name in mine} == mine
    assert not (tmp_path / "nowhere.md").exists()
    (tmp_path / "README.md").unlink()
    assert own_files(tmp_path) == {*FILES} - {"README.md"}


def test_a_second_time_writes_nothing(project: Path) -> None:
    put(project, "mkdocs.yml", "site_name: Mine\n")
    before = tree(project)
    result = run(project, "--yes")
    assert result.return_value == 0
    assert result.stdout == f"{project}: nothing written, everything is there\n"
    assert result.stderr.count("is kept as it is") == len(FILES)
    assert tree(project) == before


def test_a_file_in_the_place_of_the_folder_or_of_one_below(tmp_path: Path) -> None:
    put(tmp_path, "file", "text")
    for folder, where in (("file", "file"), ("file/below", "file")):
        refusal = run(tmp_path / folder, "--yes").exception
        assert isinstance(refusal, Refusal)
        assert [problem.where for problem in refusal.problems] == [str(tmp_path / where)]
        assert all(problem.fix for problem in refusal.problems)
    put(tmp_path, "project/seeds", "not a folder")
    before = tree(tmp_path)
    refusal = run(tmp_path / "project", "--yes").exception
    assert isinstance(refusal, Refusal)
    assert [Path(problem.where).name for problem in refusal.problems] == ["seeds"]
    assert tree(tmp_path) == before


def test_a_folder_and_its_option_are_not_given_twice(tmp_path: Path) -> None:
    assert isinstance(run(tmp_path / "x", context=Path("elsewhere")).exception, click.UsageError)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("at", range(0, 34, 3))
def test_a_full_disk_leaves_the_folder_as_it_was(tmp_path: Path, at: int) -> None:
    root = tmp_path / "below" / "project"
    put(root, "docs/about/home.md", "My words.\n")
    before = tree(root)
    ended = in_trouble(lambda: _started(root), root, at, disk_full)
    if ended.code == 0:
        assert own_files(root) == {*FILES}
        return
    assert ended.code == 1
    assert "No space left on device" in ended.err
    assert "fix: free some space" in ended.err
    assert tree(root) == before


@pytest.mark.parametrize("at", range(0, 40, 3))
def test_killed_at_any_moment_another_run_completes_it(tmp_path: Path, at: int) -> None:
    root = tmp_path / "below" / "project"
    ended = in_trouble(lambda: _started(root), root, at, kill)
    assert ended.code in (0, KILLED)
    whole = own_files(root) if root.exists() else set()
    assert ("mkdocs.yml" in whole) == ({*FILES} <= whole)
    assert _started(root) == 0
    assert own_files(root) == {*FILES}
    twin = tmp_path / "twin"
    start(twin, "x")
    assert tree(root) == tree(twin)


def _started(root: Path) -> int:
    try:
        start(root, "x")
    except Refusal as refusal:
        sys.stderr.write(str(refusal))
        return 1
    return 0


ALONE = "import sys; from digest.cli.init import init; sys.exit(init.main(sys.argv[1:], standalone_mode=False))"


def on_a_terminal(typed: str, *words: str, cwd: Path) -> tuple[int, str, str]:
    """Exit code, stdout, and what the terminal showed."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", ALONE, *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=cwd, env=environment, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs
    ) as process:
        os.close(theirs)
        os.write(ours, typed.encode())
        assert process.stdout is not None
        out = process.stdout.read().decode()
        code = process.wait(30)
    shown = b""
    try:
        while more := os.read(ours, 65536):
            shown += more
    except OSError:  # Linux tells the end of a terminal so
        pass
    os.close(ours)
    return code, out, shown.decode()


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    code, out, shown = on_a_terminal("y\n  \nThe Harbour: news\n", "x", cwd=tmp_path)
    assert code == 0, shown
    assert f"Make {tmp_path / 'x'} a project folder?" in shown
    assert "Name of the site [x]:" in shown
    assert "written for the site “The Harbour: news”" in out
    assert "Name of the site" not in out
    assert yaml.safe_load((tmp_path / "x" / "mkdocs.yml").read_text("utf-8"))["site_name"] == "The Harbour: news"


def test_on_a_terminal_return_is_enough(tmp_path: Path) -> None:
    assert on_a_terminal("\n\n", "x", cwd=tmp_path)[0] == 0
    assert yaml.safe_load((tmp_path / "x" / "mkdocs.yml").read_text("utf-8"))["site_name"] == "x"


def test_on_a_terminal_no_is_no(tmp_path: Path) -> None:
    code, out, shown = on_a_terminal("n\n", "x", cwd=tmp_path)
    assert (code, out) == (1, "")
    assert "nothing was written" in shown
    assert list(tmp_path.iterdir()) == []


def test_with_yes_it_asks_nothing_on_a_terminal(tmp_path: Path) -> None:
    code, _, shown = on_a_terminal("", "x", "--yes", cwd=tmp_path)
    assert (code, shown) == (0, "")
