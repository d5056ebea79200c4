"""The workflow files, ours and that of a new project, run what we think they run, with as few rights as they need."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
OURS, STARTER = ROOT / ".github" / "workflows", ROOT / "digest" / "starter" / "github" / "workflows"
WORKFLOWS = sorted([*OURS.glob("*.y*ml"), *STARTER.glob("*.y*ml")])
PUBLISHING = (OURS / "publish.yml", STARTER / "publish.yml")
ACTIONS = {
    "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0",
    "actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5",
    "actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
    "actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
}
# All that may stand in `${{ }}`: names of ours, hashes of files, an address that GitHub gives. Nothing that a stranger
# can write: no title, branch, message or file name.
EXPRESSION = re.compile(
    r"github\.(?:workflow|ref)|matrix\.python|steps\.deployment\.outputs\.page_url|hashFiles\([^()$]+\)"
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


each = pytest.mark.parametrize("workflow", WORKFLOWS, ids=name_of)
each_publishing = pytest.mark.parametrize("workflow", PUBLISHING, ids=name_of)


def content(workflow: Path) -> dict[Any, Any]:
    return yaml.safe_load(workflow.read_text(encoding="utf-8"))


def jobs(workflow: Path) -> dict[str, Any]:
    return content(workflow)["jobs"]


def steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(workflow).values() for step in job.get("steps", ())]


def actions(job: dict[str, Any]) -> list[str]:
    """The actions of a job in their order, without the commit: `checkout`."""
    return [step["uses"].removeprefix("actions/").partition("@")[0] for step in job["steps"] if "uses" in step]


def test_there_are_workflows() -> None:
    assert [name_of(path) for path in WORKFLOWS] == [
        ".github/workflows/ci.yml",
        ".github/workflows/publish.yml",
        "digest/starter/github/workflows/publish.yml",
    ]


@each
def test_only_pinned_actions(workflow: Path) -> None:
    written = re.findall(r"uses:[ \t]*(.*)", workflow.read_text(encoding="utf-8"))
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert [line.split(" ")[0] for line in written] == used
    assert set(written) <= ACTIONS
    assert not [name for name, job in jobs(workflow).items() if {"uses", "container", "services"} & job.keys()]


@each
def test_the_token_can_only_read_and_does_not_stay(workflow: Path) -> None:
    assert content(workflow)["permissions"] == {"contents": "read"}
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@each
def test_no_secret_and_nothing_that_a_stranger_can_write(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert not re.search(r"secrets|github\.token|github\.event|head_ref|pull_request_target", text)
    for expression in re.findall(r"\$\{\{(.*?)\}\}", text, re.DOTALL):
        assert EXPRESSION.fullmatch(expression.strip()), expression


@each
def test_no_expression_in_a_shell_line(workflow: Path) -> None:
    for step in steps(workflow):
        assert "${{" not in step.get("run", "")
        assert not {"env", "shell"} & step.keys()


@each
def test_no_job_runs_for_ever(workflow: Path) -> None:
    assert all(0 < job["timeout-minutes"] <= 20 for job in jobs(workflow).values())


def test_ci_runs_the_commands_of_the_readme() -> None:
    assert "make check test" in [step.get("run") for step in steps(OURS / "ci.yml")]


@each_publishing
def test_publishing_starts_on_main_or_by_hand_one_at_a_time(workflow: Path) -> None:
    told = content(workflow)
    assert told[True] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}  # YAML 1.1 reads `on` as true
    assert told["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    assert "env" not in told
    assert "defaults" not in told


@each_publishing
def test_the_job_that_reads_articles_can_only_read(workflow: Path) -> None:
    job = jobs(workflow)["build"]
    assert set(job) == {"runs-on", "timeout-minutes", "permissions", "steps"}
    assert job["permissions"] == {"contents": "read"}
    assert actions(job) == ["checkout", "setup-python", "cache", "upload-pages-artifact"]
    assert job["steps"][-1]["with"] == {"path": "site"}


@each_publishing
def test_the_job_that_may_publish_gets_the_finished_site_and_runs_nothing_else(workflow: Path) -> None:
    assert list(jobs(workflow)) == ["build", "deploy"]
    job = jobs(workflow)["deploy"]
    assert set(job) == {"needs", "runs-on", "timeout-minutes", "permissions", "environment", "steps"}
    assert job["needs"] == "build"
    assert job["permissions"] == {"pages": "write", "id-token": "write"}
    assert job["environment"]["name"] == "github-pages"
    assert actions(job) == ["deploy-pages"]
    assert [set(step) for step in job["steps"]] == [{"id", "uses"}]


@each_publishing
def test_it_installs_checks_and_builds_in_this_order(workflow: Path) -> None:
    runs = [step["run"] for step in steps(workflow) if "run" in step]
    assert [run.split()[0] for run in runs] == ["python", "digest", "digest"]
    assert runs[1:] == ["digest check", "digest build"]


@each_publishing
def test_the_cache_is_kept_by_what_was_installed_and_read(workflow: Path) -> None:
    (cache,) = [step["with"] for step in steps(workflow) if step.get("uses", "").startswith("actions/cache@")]
    assert cache["path"] == ".cache/digest"
    lock = "requirements.lock" if workflow.parent == OURS else "requirements.txt"
    assert f"hashFiles('{lock}'" in cache["key"]
    assert "hashFiles('seeds/**')" in cache["key"]
    assert cache["key"].startswith(cache["restore-keys"])


def test_ours_and_that_of_a_new_project_differ_in_what_they_install() -> None:
    ours, starter = (path.read_text(encoding="utf-8").splitlines() for path in PUBLISHING)
    different = {*ours} ^ {*starter}
    assert all(re.match(r" +(key: |restore-keys: |run: (\||python -m pip)|python -m pip)", line) for line in different)
    installing = [line.strip() for line in ours if " -m pip " in line]
    assert installing == [
        "python -m pip install --require-hashes -r requirements.lock",
        "python -m pip install --no-deps --no-build-isolation .",
    ]
    assert "run: python -m pip install -r requirements.txt" in [line.strip() for line in starter]


def test_the_guides_workflow_that_fetches_shows_its_right_to_the_last_step_alone() -> None:
    page = (ROOT / "docs/guide/fetching.md").read_text("utf-8")
    block = page.partition("<!-- file: .github/workflows/fetch.yml -->\n\n")[2].partition("\n\nA commit")[0]
    text = "\n".join(line.removeprefix("    ") for line in block.splitlines())
    assert set(re.findall(r"uses:[ \t]*(.*)", text)) <= ACTIONS
    told = yaml.safe_load(text)
    assert told["permissions"] == {"contents": "read"}
    (job,) = told["jobs"].values()
    assert job["permissions"] == {"contents": "write"}
    assert job["steps"][0]["with"] == {"persist-credentials": False}
    *before, last = job["steps"]
    assert [step["run"] for step in before if "run" in step][-1] == "digest fetch"
    assert not [step for step in before if "env" in step]
    assert list(last["env"]) == ["TOKEN"]
    assert text.count("${{") == 1
