"""Checks of a project: one rule a file, each a function from Project to Problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from digest.check.actor_ids import actor_ids
from digest.check.aliases import aliases
from digest.check.config import config
from digest.check.corrections import corrections
from digest.check.decisions import decisions
from digest.check.interface import interface
from digest.check.roles import roles
from digest.check.sources import sources
from digest.check.states import states
from digest.check.unused import unused
from digest.problems import Problem, Refusal
from digest.project import Project, load

Rule = Callable[[Project], Iterator[Problem]]

RULES: tuple[Rule, ...] = (config, interface, actor_ids, aliases, roles, states, sources, corrections, decisions)

# What is no fault, and only told on demand: a registry knows more names than today's articles print.
ON_DEMAND: tuple[Rule, ...] = (unused,)


def check_project(root: Path, rules: tuple[Rule, ...] = RULES) -> tuple[Problem, ...]:
    """Every problem of the project in `root`. What keeps it from being loaded is all that can be told of it."""
    try:
        project = load(root)
    except Refusal as refusal:
        return refusal.problems
    return tuple(problem for rule in rules for problem in rule(project))
