"""What goes wrong, through the command line: exit code, file and line, what, the mend; and nothing half-written."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from digest import cli, collection, convert, pipeline
from digest.problems import Refusal
from digest.publish import built as publish_built
from digest.publish.lock import locked
from tests.site.projects import ARTICLES, ROOT, command, disk_full, in_trouble, make_project, put, tree

PLACE = r"^(?P<where>[^ :]+(?::\d+)?): (?:warning: )?(?P<what>.+)\n  fix: (?P<fix>.+)$"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site is built; tests copy it."""
    root = make_project(tmp_path_factory.mktemp("built") / "project")
    pipeline.build(root)
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A project of the test's own, converted and built before."""
    subprocess.run(["cp", "-a", str(built), str(tmp_path / "project")], check=True)
    return tmp_path / "project"


@pytest.fixture
def digest(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """The command line in this process: exit code, stdout, stderr."""

    def run(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["digest", *map(str, words)])
        code = cli.main()
        return (code, *capfd.readouterr())

    return run


Digest = Callable[..., tuple[int, str, str]]


def told(err: str) -> list[tuple[str, str, str]]:
    """Every problem on stderr as (where, what, fix)."""
    return [(found["where"], found["what"], found["fix"]) for found in re.finditer(PLACE, err, re.MULTILINE)]


def nothing_changed(project: Path, built: Path) -> bool:
    return tree(project / "site") == tree(built / "site") and tree(project / "docs") == tree(built / "docs")


def test_every_problem_of_a_registry_is_told_at_once_with_its_line(project: Path, built: Path, digest: Digest) -> None:
    put(
        project,
        "seeds/actors.yml",
        "ada-marlowe:\n  name: Ada\n  kind: perso\nbram:\n  kind: person\nBRAM X:\n  name: x\n"
        "c:\n  name: C\n  kind: place\n  nmae: y\n",
    )
    put(project, "seeds/sources.yml", "times: [1\n")
    put(project, "digest.yml", "workers: many\nlimts: 1\n")
    code, out, err = digest("build", "-C", project)
    assert (code, out) == (1, "")
    where = [where for where, _, _ in told(err)]
    assert where == [
        *("digest.yml:1", "digest.yml:2"),
        *("seeds/actors.yml:3", "seeds/actors.yml:4", "seeds/actors.yml:6", "seeds/actors.yml:11"),
        *("seeds/sources.yml:2",),
    ]
    assert nothing_changed(project, built)


BROKEN_INPUTS: dict[str, tuple[str | bytes, str, str]] = {
    "empty": ("", "seeds/articles/x.txt", "is empty"),
    "blank": (" \n\n", "seeds/articles/x.txt", "is empty"),
    "binary": (b"\x00\x01\x02" * 50, "seeds/articles/x.txt", "no text in an encoding"),
    "broken front matter": ("---\ntitle: a\nurl: [b\n---\ntext\n", r"seeds/articles/x.txt:\d", "is not YAML"),
    "no date": ("---\ndate: soon\n---\n" + ARTICLES["daily/bridge.txt"], "seeds/articles/x.txt", "is no date"),
    "no id": ("---\nid: UPPER\n---\n" + ARTICLES["daily/bridge.txt"], "seeds/articles/x.txt", "its id"),
    "no text": ("Menu\nShare\n", "seeds/articles/x.txt", "no line that reads like"),
}


@pytest.mark.parametrize(("content", "where", "what"), BROKEN_INPUTS.values(), ids=BROKEN_INPUTS)
def test_an_input_that_cannot_be_used_is_named_counted_and_passed_over(
    tmp_path: Path, digest: Digest, content: str | bytes, where: str, what: str
) -> None:
    root = make_project(tmp_path / "project", {**ARTICLES, "x.txt": content})  # type: ignore[dict-item]
    for strict, expected in (((), 0), (("--strict",), 1), ((), 0)):
        code, out, err = digest("convert", "-C", root, *strict)
        assert code == expected
        assert "3 articles" in out
        assert "1 inputs passed over" in out or "1 input passed over" in out
        ((found_where, found_what, fix),) = told(err)
        assert re.fullmatch(where, found_where)
        assert what in found_what
        assert fix
    assert len((root / ".cache/digest/quarantine.jsonl").read_text("utf-8").splitlines()) == 1


def test_an_article_that_cannot_be_opened_is_named_and_passed_over(project: Path, digest: Digest) -> None:
    (project / "seeds/articles/gone.txt").symlink_to("nowhere.txt")
    code, out, err = digest("convert", "-C", project)
    assert code == 0
    assert "3 articles" in out
    ((where, what, _),) = told(err)
    assert where == "seeds/articles/gone.txt"
    assert "passed over" in what


def test_a_broken_article_is_not_told_once_it_is_mended(project: Path, digest: Digest) -> None:
    put(project, "seeds/articles/x.txt", "")
    assert "x.txt" in digest("convert", "-C", project)[2]
    (project / "seeds/articles/x.txt").unlink()
    assert digest("convert", "-C", project)[2].splitlines() == ["converting 3 inputs", "writing pages"]
    assert (project / ".cache/digest/quarantine.jsonl").read_text("utf-8") == ""


@pytest.mark.parametrize("verb", ["convert", "build"])
@pytest.mark.parametrize("gone", ["seeds", "seeds/articles", "seeds/articles/*"])
def test_without_articles_nothing_is_removed(project: Path, built: Path, digest: Digest, verb: str, gone: str) -> None:
    for path in list(project.glob(gone)):
        path.rename(project / f"moved-{path.name}")
    code, out, err = digest(verb, "-C", project)
    assert (code, out) == (1, "")
    ((where, what, _),) = told(err)
    assert where == "seeds/articles/"
    assert what == ("holds no article" if gone.endswith("*") else "is missing")
    assert nothing_changed(project, built)


def test_a_folder_that_is_no_project(tmp_path: Path, digest: Digest) -> None:
    for folder, where in ((tmp_path, "mkdocs.yml"), (tmp_path / "none-such", str(tmp_path / "none-such"))):
        for verb in ("build", "convert", "serve", "check"):
            code, _, err = digest(verb, "-C", folder)
            assert code == 1
            assert [place for place, _, _ in told(err)] == [where]
    assert list(tmp_path.iterdir()) == []


MKDOCS: dict[str, tuple[str, str, str]] = {
    "broken YAML": ("theme:\n  name: digest", "theme: [\n  name: digest", r"mkdocs\.yml:\d+ is not YAML"),
    "another theme": ("name: digest\n  font", "name: material\n  font", r"mkdocs\.yml:\d+ the theme is material"),
    "no theme": ("theme:\n  name: digest\n", "other:\n", r"mkdocs\.yml:\d+ the theme is not set"),
    "search": ("plugins: []", "plugins: [search]", r"mkdocs\.yml:\d+ the plugin search is on"),
    "search by default": ("plugins: []", "", r"mkdocs\.yml:\d+ the plugin search is on"),
    "search with settings": (
        "plugins: []",
        "plugins:\n  - search:\n      lang: en",
        r"mkdocs\.yml:\d+ .*plugin search",
    ),
    "macros": ("plugins: []", "plugins:\n  - macros", r"mkdocs\.yml:\d+ plugin macros runs"),
    "macros in a row": ("plugins: []", "plugins: [macros]", r"mkdocs\.yml:\d+ plugin macros runs"),
    "inherited": ("site_name: digest\n", "site_name: digest\nINHERIT: own.yml\n", r"own\.yml:1 extension smarty"),
    "none such": ("plugins: []", "plugins: [none-such]", r"mkdocs\.yml .*none-such"),
    "extension": ("  - attr_list\n", "  - attr_list\n  - smarty\n", r"mkdocs\.yml:\d+ extension smarty"),
    "docs_dir": ("docs_dir: docs", "docs_dir: pages", r"mkdocs\.yml:\d+ docs_dir is pages"),
    "addresses": ("use_directory_urls: true", "use_directory_urls: no", r"mkdocs\.yml:\d+ use_directory_urls is off"),
    "language": ("  name: digest\n", "  name: digest\n  language: frr\n", r"mkdocs\.yml:\d+ the language frr is none"),
    "no scope": ("  scope: /\n", "", r"404\.html .*|.* its inline scripts differ"),
    "left out": (
        "exclude_docs: |\n",
        "exclude_docs: |\n  /actor/\n",
        r"mkdocs\.yml 8 of \d+ generated files are not in",
    ),
    "unknown": ("site_name: digest\n", "site_name: digest\nsite_nmae: x\nsite_url: 7\n", r"mkdocs\.yml .*site_url"),
}


@pytest.mark.parametrize(("old", "new", "expected"), MKDOCS.values(), ids=MKDOCS)
def test_a_configuration_that_cannot_work_is_refused_and_the_old_site_stays(
    project: Path, built: Path, digest: Digest, old: str, new: str, expected: str
) -> None:
    text = (project / "mkdocs.yml").read_text("utf-8")
    assert old in text
    put(project, "mkdocs.yml", text.replace(old, new))
    put(project, "own.yml", "markdown_extensions: [smarty]\n")
    code, out, err = digest("build", "-C", project)
    assert (code, out) == (1, "")
    assert any(re.match(expected, f"{where} {what}") and fix for where, what, fix in told(err)), err
    assert tree(project / "site") == tree(built / "site")


def test_a_hand_written_home_page_stays_and_is_the_sites(tmp_path: Path, digest: Digest) -> None:
    root = make_project(tmp_path / "project")
    put(root, "docs/index.md", "# My own\n\nHome page, see [the actors](actors/index.md).\n")
    code, _, err = digest("build", "-C", root)
    assert code == 0
    _, (where, what, _) = told(err)  # the first is a note that the site has no address
    assert "Statements are those of the outlets" in (root / "site/index.html").read_text("utf-8")
    assert where == "docs/index.md"
    assert "your file is kept" in what
    assert "Home page, see" in (root / "site" / "index.html").read_text("utf-8")
    assert told(digest("build", "-C", root)[2]) == told(err)


def test_an_own_text_that_is_no_text_is_refused(project: Path, built: Path, digest: Digest) -> None:
    put(project, "docs/about/home.md", b"caf\xe9\n")
    code, _, err = digest("build", "-C", project)
    assert code == 1
    assert [(where, what) for where, what, _ in told(err)] == [("docs/about/home.md", "is not UTF-8 (byte 3)")]
    assert tree(project / "site") == tree(built / "site")


def test_two_articles_with_one_id_stop_the_run_and_two_of_one_address_do_not(tmp_path: Path, digest: Digest) -> None:
    twin = ARTICLES["times/talks.txt"].replace("---\n", "---\nurl: https://times.example/talks\n", 1)
    root = make_project(tmp_path / "project", {"a.txt": twin, "b.txt": twin.replace("talks\n", "talks#top\n", 1)})
    code, out, err = digest("convert", "-C", root)
    assert (code, "1 article," in out) == (0, True)
    assert [where for where, _, _ in told(err)] == ["seeds/articles/b.txt"]
    put(root, "seeds/articles/c.txt", "---\nid: 0000abcd\n---\n" + ARTICLES["daily/bridge.txt"])
    put(root, "seeds/articles/d.txt", "---\nid: 0000abcd\n---\n" + ARTICLES["times/lights.txt"].split("---\n")[2])
    before = tree(root / "docs")
    code, out, err = digest("convert", "-C", root)
    assert (code, out) == (1, "")
    ((where, what, _),) = told(err)
    assert where == "seeds/articles/d.txt"
    assert "seeds/articles/c.txt" in what
    assert tree(root / "docs") == before


@pytest.mark.parametrize("stage", ["clean", "link", "card"])
def test_our_bug_in_one_article_costs_that_article_alone(
    tmp_path: Path, digest: Digest, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    good = getattr(convert, stage)

    def broken(first: object, *rest: object) -> object:
        article = getattr(first, "article", first)
        if article.origin == "times/lights.txt":  # type: ignore[attr-defined]
            raise ZeroDivisionError("by\n::set-output name=x::nought")
        return good(first, *rest)

    monkeypatch.setattr(convert, stage, broken)
    root = make_project(tmp_path / "project")
    code, out, err = digest("convert", "-C", root)
    assert (code, "2 articles" in out) == (0, True)
    assert "seeds/articles/times/lights.txt: could not be converted (ZeroDivisionError" in err
    assert "fix: this is a bug of digest" in err
    assert not re.search(r"^\s*::", err, re.MULTILINE)
    quarantine = (root / ".cache/digest/quarantine.jsonl").read_text("utf-8")
    assert "Traceback" in quarantine


def test_a_bug_anywhere_else_ends_with_3_and_one_line_that_names_a_log(
    project: Path, built: Path, digest: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collection, "gather", lambda *_: 1 / 0)
    put(project, "seeds/articles/new.txt", ARTICLES["daily/bridge.txt"])
    code, out, err = digest("build", "-C", project)
    assert (code, out) == (3, "")
    *_, last = err.splitlines()
    found = re.fullmatch(r"digest has a bug \(ZeroDivisionError\); please report it with the file (.+\.log)", last)
    assert found
    log = Path(found[1])
    text = log.read_text("utf-8")
    log.unlink()
    assert text.startswith("Traceback")
    assert "Traceback" not in err
    assert nothing_changed(project, built)


def test_a_bug_is_told_though_no_log_can_be_written(
    project: Path, digest: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> tuple[int, str]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pipeline, "load", lambda *_: 1 / 0)
    monkeypatch.setattr("tempfile.mkstemp", full)
    code, _, err = digest("build", "-C", project)
    assert code == 3
    assert "ZeroDivisionError" in err


def test_one_run_at_a_time(project: Path, built: Path, digest: Digest) -> None:
    with locked(project):
        for verb in ("convert", "build"):
            code, out, err = digest(verb, "-C", project)
            assert (code, out) == (1, "")
            assert "another run of digest is at work in this folder" in err
    assert nothing_changed(project, built)
    assert digest("build", "-C", project)[0] == 0


def test_a_stranger_may_not_write_to_the_terminal_nor_to_a_ci_log(tmp_path: Path, digest: Digest) -> None:
    names = ["\x1b[2J.txt", "a\n::set-output name=x::y.txt", "b\n   ::warning::z.txt", "##[set-env name=x]y.txt"]
    root = make_project(tmp_path / "project", {**ARTICLES, **dict.fromkeys(names, "")})
    code, _, err = digest("convert", "-C", root)
    assert code == 0
    assert err.count("  fix: ") == len(names)
    assert len(err.splitlines()) == 2 + 2 * len(names)
    assert "\x1b" not in err
    assert not re.search(r"^\s*::|##\[", err, re.MULTILINE)
    long = make_project(tmp_path / "other", {"\x1b[2J.txt": ARTICLES["daily/bridge.txt"]})
    code, out, _ = digest("explain", "article", "-C", long, long / "seeds/articles/\x1b[2J.txt")
    assert code == 0
    assert "\x1b" not in out


def test_wrong_usage(tmp_path: Path, digest: Digest) -> None:
    for words in (("biuld",), ("build", "--wrokers", "2"), ("build", "--workers", "0"), ("explain", "article"), ()):
        code, out, err = digest(*words)
        assert code == 2, words
        assert "Usage:" in out + err


def test_help_and_version(digest: Digest) -> None:
    assert digest("--version")[:2] == (0, "0.1.0\n")
    for words in ((), ("build",), ("explain",), ("explain", "article"), ("check",), ("serve",), ("convert",)):
        code, out, _ = digest(*words, "--help")
        assert code == 0
        assert "Usage:" in out


def test_the_folder_may_stand_before_or_behind_the_verb(
    project: Path, digest: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    for words in (
        ("-C", "project", "convert"),
        ("convert", "-C", "project"),
        ("-C", project.parent, "convert", "-C", "project"),
    ):
        code, out, err = digest(*words)
        assert (code, err) == (0, "")
        assert out == "docs/: 3 articles, 3 actors, 2 sources (1 undated); nothing changed.\n"
    monkeypatch.chdir(project)
    assert digest("convert")[0] == 0


def test_a_files_name_is_relative_to_the_callers_folder(
    project: Path, digest: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "seeds" / "articles" / "times")
    for words in (("-C", "../../..", "explain", "article", "talks.txt"),):
        code, out, err = digest(*words)
        assert (code, err) == (0, "")
        assert "read   times/talks.txt" in out
    code, _, err = digest("-C", "../../..", "explain", "article", "none.txt")
    assert code == 1
    ((_, what, _),) = told(err)
    assert what.startswith("cannot be read")


def test_results_on_stdout_talk_on_stderr(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    first = command("build", cwd=root)
    assert (first.code, first.out) == (
        0,
        "site/: 3 articles, 3 actors, 2 sources (1 undated); 26 of 26 pages written.\n",
    )
    note = first.err.splitlines()[-2:]
    assert note[0].startswith("mkdocs.yml: note: site_url is not set")
    assert first.err.splitlines() == [
        "converting 3 inputs",
        "writing pages",
        "building the site",
        "checking every page",
        "indexing for the search",
        *note,
    ]
    second = command("build", cwd=root)
    assert (second.code, second.out, second.err) == (
        0,
        "site/: 3 articles, 3 actors, 2 sources (1 undated); nothing changed.\n",
        "".join(f"{line}\n" for line in note),
    )


def test_a_terminal_of_another_encoding_ends_no_run(project: Path) -> None:
    bad = "Ünïcode — “marks”, then a text that is long enough to be taken for the text of an article by anybody.\n"
    file = put(project, "seeds/articles/é.txt", bad * 3)
    put(project, "seeds/articles/ž.txt", "")
    for words in (("explain", "article", str(file)), ("convert",)):
        ended = command(*words, cwd=project, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
        assert ended.code == 0, ended
        assert "Traceback" not in ended.err


def test_nobody_reads_the_output(project: Path) -> None:
    program = [sys.executable, "-m", "digest", "explain", "article", str(project / "seeds/articles/times/talks.txt")]
    read, write = os.pipe()
    os.close(read)
    run = subprocess.run(
        program,
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert run.stderr == b""
    assert run.returncode == 0


def interrupted(*_: object) -> None:
    """As Ctrl-C does it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # it is ignored where the tests run in the background
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(10**9):
        pass


STAGES = {
    "gather": (collection, "gather"),
    "render": (publish_built, "render_site"),
    "check": (publish_built, "check_site"),
    "index": (publish_built, "index"),
    "swap": (publish_built, "swap"),
}


@pytest.mark.parametrize("stage", STAGES)
def test_interrupted(project: Path, built: Path, stage: str) -> None:
    put(project, "seeds/articles/new.txt", ARTICLES["daily/bridge.txt"])

    def act() -> int:
        setattr(*STAGES[stage], interrupted)
        sys.argv = ["digest", "build", "-C", str(project)]
        return cli.main()

    ended = in_trouble(act, project, 10**6, disk_full)
    assert (ended.code, ended.out) == (130, ""), ended
    assert "Traceback" not in ended.err
    assert ended.err.rstrip().endswith("interrupted; nothing is half-written")
    assert tree(project / "site") == tree(built / "site")
    assert pipeline.build(project).counts["articles"] == 4


def test_interrupted_with_several_processes(tmp_path: Path) -> None:
    body = ARTICLES["daily/bridge.txt"]
    root = make_project(tmp_path / "project", {f"{number}.txt": f"{number}. {body}" for number in range(200)})
    code = """
import os, signal, sys
from digest import cli, stages
from digest.parallel import ordered_map
def interrupted(executor, function, items):
    for number, outcome in enumerate(ordered_map(executor, function, items)):
        if number == 1:
            os.killpg(0, signal.SIGINT)
            for _ in range(10**9): pass
        yield outcome
stages.ordered_map = interrupted
sys.exit(cli.main())
"""
    run = subprocess.run(
        [sys.executable, "-c", code, "convert", "--workers", "2"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        start_new_session=True,
    )
    assert run.returncode == 130
    assert run.stderr.splitlines() == ["converting 200 inputs", "interrupted; nothing is half-written"]
    assert not (root / "docs" / "index.md").exists()


def test_a_worker_that_is_killed_is_told(tmp_path: Path) -> None:
    root = make_project(
        tmp_path / "project", {f"{number}.txt": f"{number}. " + ARTICLES["daily/bridge.txt"] for number in range(70)}
    )

    def act() -> int:
        convert.clean = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[assignment]
        sys.argv = ["digest", "convert", "-C", str(root), "--workers", "2"]
        return cli.main()

    ended = in_trouble(act, root, 10**6, disk_full)
    assert ended.code == 1, ended
    assert "a worker process was ended" in ended.err


def test_a_site_that_is_a_link_is_refused(project: Path, digest: Digest) -> None:
    elsewhere = project.parent / "elsewhere"
    (project / "site").rename(elsewhere)
    before = tree(elsewhere)
    (project / "site").symlink_to(elsewhere)
    code, _, err = digest("build", "-C", project)
    assert code == 1
    assert [where for where, _, _ in told(err)] == ["site"]
    assert tree(elsewhere) == before


def test_plain_mkdocs_builds_what_was_converted(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    pipeline.convert_project(root)
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    pages = {path.relative_to(root / "docs").as_posix() for path in (root / "docs").rglob("*.md")}
    pages -= {"about/home.md", "about/about.md"}
    html = {path.relative_to(root / "site").as_posix() for path in (root / "site").rglob("*.html")} - {"404.html"}
    assert html == {page.replace("index.md", "index.html").replace(".md", "/index.html") for page in pages}


def test_refusals_have_all_three_parts() -> None:
    with pytest.raises(Refusal) as refused:
        pipeline.build(Path("/none-such"))
    assert all(problem.where and problem.what and problem.fix for problem in refused.value.problems)
