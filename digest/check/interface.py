"""Texts of the site's own that its language does not have yet."""

from __future__ import annotations

from collections.abc import Iterator

from digest.interface.files import ENGLISH, FOLDER, english_keys, read_interface
from digest.problems import Problem, Refusal
from digest.project import Project
from digest.registry.mkdocs_yml import language_of, read_mkdocs_yml


def interface(project: Project) -> Iterator[Problem]:
    """The faults of the project's language file; else one problem, with how many texts are left in English."""
    language = language_of(read_mkdocs_yml(project.root).content)
    try:
        own = read_interface(project.root, language).own
    except Refusal as refusal:
        yield from refusal.problems
        return
    missing = [key for key in english_keys() if key not in own]
    if missing and language.split("-")[0] != ENGLISH:
        what = f"{len(missing)} of {len(english_keys())} texts of the site are not in {language}: {missing[0]} …"
        fix = f"digest texts {language} prints them; English stands in their place"
        yield Problem(f"{FOLDER}/{language}.yml", what, fix, "warning")
