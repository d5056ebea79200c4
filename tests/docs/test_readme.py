"""The commands in the README are commands."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def targets() -> set[str]:
    """The targets of the Makefile that are said to be commands."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return {name for line in re.findall(r"^\.PHONY:(.*)$", makefile, re.MULTILINE) for name in line.split()}


def code(text: str) -> str:
    """Only what stands in backticks and fences: prose may say "make sure"."""
    return "\n".join(re.findall(r"^```.*?^```|`[^`\n]+`", text, re.MULTILINE | re.DOTALL))


def named_targets(text: str) -> set[str]:
    """The targets after each `make`, up to the end of the command; `NAME=value` is not a target."""
    commands = re.findall(r"\bmake((?:[ \t]+[\w=./-]+)*)", code(text))
    return {word for command in commands for word in command.split() if "=" not in word}


def test_the_commands_of_the_issue_are_there() -> None:
    assert {"site", "test", "test-all", "serve", "check", "browser", "bench"} <= targets()


def test_each_make_command_of_the_readme_exists() -> None:
    named = named_targets((ROOT / "README.md").read_text(encoding="utf-8"))
    assert {"site", "test"} <= named
    assert named <= targets()


def test_ci_runs_make_commands_that_exist() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = re.findall(r"^(?:exec )?make (.*)$", script, re.MULTILINE)
    assert [command.split() for command in commands] == [["browser", "check", "test"]]
