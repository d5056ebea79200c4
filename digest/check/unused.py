"""Spellings that no article prints: old guesses, or misspellings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from digest.check.inputs import documents
from digest.link.hits import is_whole
from digest.problems import Problem
from digest.project import Project
from digest.registry.actors import Actor
from digest.registry.yaml_file import Place
from digest.text import fold, normalise


def unused(project: Project) -> Iterator[Problem]:
    """One problem an actor: its aliases, acronyms, metonyms, and names in a script that articles are written in.

    The whole inputs are searched, furniture too; never the actor's name, which is how it is called here.
    """
    met, scripts = _met(project)
    file = project.files["seeds/actors.yml"]
    for actor in project.actors.values():
        places = [
            (spelling, place)
            for spelling, place in _extra(actor)
            if fold(spelling) not in met and (place[1] != "scripts" or _scripts(spelling) & scripts)
        ]
        if places:
            listed = ", ".join(f"“{spelling}”" for spelling, _ in places)
            what = f"`{actor.id}`: no article prints {listed}"
            fix = "check the spelling; keep it if articles to come may print it, else remove it"
            yield Problem(file.where(places[0][1]), what, fix, "warning")


def _extra(actor: Actor) -> Iterator[tuple[str, Place]]:
    return ((spelling, place) for spelling, place in actor.places() if place[1] != "name")


def _met(project: Project) -> tuple[set[str], set[str]]:
    """The folded spellings that stand in some input as whole words, and the scripts of all inputs."""
    spellings = sorted({fold(spelling) for actor in project.actors.values() for spelling, _ in _extra(actor)})
    automaton = AhoCorasick(spellings, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)
    met: set[str] = set()
    letters: set[str] = set()
    for document in documents(project):
        text = normalise(document.text)
        letters.update(text)
        met.update(_whole(automaton, spellings, fold(text)))
    return met, _scripts(letters)


def _whole(automaton: AhoCorasick, spellings: list[str], text: str) -> Iterator[str]:
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if is_whole(text, start, end):
            yield spellings[number]


def _scripts(letters: Iterable[str]) -> set[str]:
    """`LATIN`, `ARABIC`, `CJK`: the first words of the letters' names in Unicode."""
    return {unicodedata.name(letter, "?").split()[0] for letter in set(letters) if letter.isalpha()}
