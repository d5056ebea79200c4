"""The lock files pin everything by hash and say nothing of where it was fetched."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
ENTRY = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<hashes>( --hash=sha256:[0-9a-f]{64})+)")


def entries(lock: str) -> list[str]:
    """The logical lines: comments dropped, continuations joined."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    return [re.sub(r"\s+", " ", line).strip() for line in "\n".join(lines).replace("\\\n", " ").splitlines()]


def pins(lock: str) -> dict[str, str]:
    found = [ENTRY.fullmatch(entry) for entry in entries(lock)]
    return {match["name"]: match["version"] for match in found if match}


def declared(*extras: str) -> list[Requirement]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        content = tomllib.load(file)
    lines = [*content["project"]["dependencies"], *content["build-system"]["requires"]]
    for extra in extras:
        lines += content["project"]["optional-dependencies"][extra]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("lock", LOCKS)
def test_each_line_is_a_version_with_hashes(lock: str) -> None:
    assert [entry for entry in entries(lock) if not ENTRY.fullmatch(entry)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_and_no_place_of_a_machine(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|file:/|[\s=]/\w|^\s*-(i|f|e)\b", text, re.MULTILINE)
    assert not re.search(r"--(extra-)?index-url|--(find-links|trusted-host)[ =]", text)


@pytest.mark.parametrize(("lock", "extras"), [(LOCKS[0], ()), (LOCKS[1], ("dev",))])
def test_what_is_declared_is_locked(lock: str, extras: tuple[str, ...]) -> None:
    pinned = pins(lock)
    wrong = [
        str(requirement)
        for requirement in declared(*extras)
        if not requirement.specifier.contains(pinned.get(canonicalize_name(requirement.name), "0"))
    ]
    assert wrong == []


def test_developers_run_what_users_run() -> None:
    assert pins(LOCKS[0]).items() <= pins(LOCKS[1]).items()
