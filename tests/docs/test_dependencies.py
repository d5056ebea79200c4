"""What the runtime lock installs can be imported, and we may ship it."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.metadata import metadata, packages_distributions
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LOCKED = re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE)

# Offered under the GPL and another licence, of which we take the other.
DUAL = {"text-unidecode": "Artistic Licence", "tld": "Mozilla Public License"}
GPL = re.compile(r"\bA?GPL|(?<!Lesser )General Public License|Affero", re.IGNORECASE)


@cache  # it reads the files of every distribution
def modules() -> dict[str, list[str]]:
    """Top-level modules by the distribution that brings them, private ones left out."""
    found: dict[str, list[str]] = {}
    for module, distributions in packages_distributions().items():
        for distribution in distributions:
            if module.isidentifier() and not module.startswith("_"):
                found.setdefault(canonicalize_name(distribution), []).append(module)
    return found


def licences(distribution: str) -> list[str]:
    """What the distribution says of its licence; only the first line of a text, which may name others."""
    fields = metadata(distribution)
    classifiers = [line for line in fields.get_all("Classifier") or () if line.startswith("License ::")]
    text = (fields.get("License") or "").partition("\n")[0]
    said = [fields.get("License-Expression"), text, *classifiers]
    return [line for line in said if line and line != "UNKNOWN"]


@pytest.mark.parametrize("distribution", LOCKED)
def test_it_imports(distribution: str) -> None:
    names = modules().get(distribution, [])
    assert names
    for name in names:
        import_module(name)


@pytest.mark.parametrize("distribution", LOCKED)
def test_it_is_not_under_the_gpl_alone(distribution: str) -> None:
    said = licences(distribution)
    assert said, "no licence in its metadata: look it up"
    assert distribution in DUAL or not [line for line in said if GPL.search(line)]


def test_each_exception_is_still_needed() -> None:
    assert [name for name in DUAL if name not in LOCKED or not any(map(GPL.search, licences(name)))] == []
