"""`digest check`: the registries, and whether articles still print what the pages state."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline
from digest.check import ON_DEMAND, RULES, check_project
from digest.cli.options import project_folder
from digest.report import Talk, tell_problems
from digest.text import counted


@click.command()
@project_folder
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option("--unused", is_flag=True, help="Tell too which spellings no article prints.")
def check(root: Path, strict: bool, unused: bool) -> int:
    """Check the registries: what contradicts itself, what leads nowhere, what is unsafe. And every statement of the
    converted pages: whether its article prints it, to the letter, where the page says so.
    """
    problems = check_project(root, (*RULES, *ON_DEMAND) if unused else RULES)
    if all(problem.level != "error" for problem in problems):
        with Talk() as talk:
            problems += pipeline.broken_statements(root, talk)
    tell_problems(problems)
    errors = sum(problem.level == "error" for problem in problems)
    found = f"{counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}"
    print(found if problems else "nothing to mend")
    return int(errors > 0 or (strict and bool(problems)))
