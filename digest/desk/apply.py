"""Verdicts to the new text of both files. Nothing is written here; what is said already changes nothing."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest import paths
from digest.desk.draft import Draft
from digest.desk.files import ACTORS, DECISIONS, Files, bytes_of, text_of
from digest.desk.journal import Entry, entry
from digest.desk.nodes import line_end
from digest.desk.verdicts import Verdict, meaning
from digest.names.key import plain
from digest.problems import Problem, Refusal
from digest.registry.actors import Actor
from digest.registry.json_lines import objects
from digest.text import fold, lines

Pages = Mapping[str, tuple[str, str]]  # of each page outside the registry, by id: name and kind
_IN_DECISIONS = re.compile(rf"{re.escape(DECISIONS)}:(\d+)")
_KINDS_FIX = 'say first what it is, on a line before: {"verdict": "new", "name": …, "kind": …, "id": …}'


@dataclass(frozen=True, slots=True)
class Applied:
    """`files` as they are to be; an entry of the journal for each verdict that changed something.

    `lines` leads from the number of a new line in `decisions.jsonl` to where its verdict came from.
    """

    files: Files
    entries: tuple[Entry, ...]
    lines: Mapping[int, str]

    def placed(self, problem: Problem) -> Problem:
        """A problem with the new files, told of the places that the verdicts came from."""

        def origin(found: re.Match[str]) -> str:
            return self.lines.get(int(found[1])) or found[0]

        where, what, fix = (_IN_DECISIONS.sub(origin, text) for text in (problem.where, problem.what, problem.fix))
        return Problem(where, what, fix, problem.level)


def applied(
    verdicts: Iterable[Verdict], before: Files, registry: Mapping[str, Actor], pages: Pages, *, as_one: bool = False
) -> Applied:
    """Raises Refusal with every problem of every verdict. `as_one`: they are one answer, to be taken back as one."""
    desk = _Desk(before, registry, pages)
    entries: list[Entry] = []
    problems: list[Problem] = []
    for verdict in verdicts:
        old = desk.files()
        try:
            desk.take(verdict)
        except Refusal as refusal:
            problems += (_placed(problem, verdict) for problem in refusal.problems)
        new = desk.files()
        if new != old:
            entries.append(entry([verdict.content], old, new))
    if problems:
        raise Refusal(problems)
    desk.draft.text()
    made = desk.files()
    if as_one and entries:
        entries = [entry([said for item in entries for said in item.said], before, made)]
    return Applied(made, tuple(entries), desk.new_lines)


def _placed(problem: Problem, verdict: Verdict) -> Problem:
    return Problem(verdict.where or problem.where, problem.what, problem.fix, problem.level)


class _Desk:
    """Both files while verdict after verdict is taken."""

    def __init__(self, before: Files, registry: Mapping[str, Actor], pages: Pages) -> None:
        self._before = before
        self._pages = pages
        self.draft = Draft(text_of(before[ACTORS]))
        self.new_lines: dict[int, str] = {}
        self._decisions = text_of(before[DECISIONS])
        self._said = {meaning(content) for _, content, _ in objects(self._decisions)}
        self._ids = set(registry)
        self._owners = {
            fold(name): actor.id for actor in registry.values() for name in (*actor.spellings, *actor.acronyms)
        }

    def files(self) -> Files:
        return {
            ACTORS: bytes_of(self.draft.unchecked, self._before[ACTORS]),
            DECISIONS: bytes_of(self._decisions, self._before[DECISIONS]),
        }

    def take(self, verdict: Verdict) -> None:
        content = verdict.content
        if verdict.word == "new":
            self._new(content["name"], content["kind"], content.get("id"))
            return
        if content.get("actor") is not None:
            self._enter(content["actor"])
        if verdict.word == "merge":
            self._must_be_listed(content["from"], content["into"])
        if verdict.word == "same":
            self._same(content["name"], content["actor"])
        self._add_line(verdict)

    def _enter(self, id: str) -> None:
        """Somebody outside the registry, of whom something is said, comes into it."""
        if id in self._ids or id not in self._pages:
            return
        name, kind = self._pages[id]
        if kind == "unknown":
            raise Refusal([Problem(ACTORS, f"`{id}` is in no registry, and its kind is not known", _KINDS_FIX)])
        self._new(name, kind, id)

    def _new(self, name: str, kind: str, id: str | None) -> None:
        owner = self._owners.get(fold(name))
        if owner and id in (None, owner):
            return
        if owner or id in self._ids:
            what = f"“{name}” is a spelling of `{owner}` already" if owner else f"`{id}` is another actor's id"
            raise Refusal([Problem(ACTORS, what, "leave the line out, or choose another name or id")])
        free = id or paths.free(paths.slug(plain(name) or name, "actor"), self._ids)
        self.draft.add_entry(free, name, kind)
        self._ids.add(free)
        self._owners[fold(name)] = free

    def _same(self, name: str, id: str) -> None:
        owner = self._owners.get(fold(name))
        if owner not in (None, id) and id in self._ids:
            merge = f'{{"verdict": "merge", "from": "{owner}", "into": "{id}"}}'
            fix = f"merge the two: {merge}, or remove the spelling there"
            raise Refusal([Problem(ACTORS, f"“{name}” is a spelling of `{owner}`, not of `{id}`", fix)])
        if owner is None and id in self._ids:
            self.draft.add_alias(id, name)
            self._owners[fold(name)] = id

    def _must_be_listed(self, gone: str, kept: str) -> None:
        """Pages of names outside the registry are no entries, and cannot be merged."""
        if gone == kept:
            raise Refusal([Problem(ACTORS, f"`{gone}` cannot be merged into itself", "give the ids of two entries")])
        outside = [id for id in (gone, kept) if id in self._pages and id not in self._ids]
        if outside:
            name, actor = self._pages[outside[0]][0], kept if outside[0] == gone else gone
            what = f"{' and '.join(f'`{id}`' for id in outside)} {'are' if outside[1:] else 'is'} in no registry"
            same = json.dumps({"verdict": "same", "name": name, "actor": actor}, ensure_ascii=False)
            piped = f"printf '%s\\n' {shlex.quote(same)} | digest review --apply -"
            raise Refusal([Problem(ACTORS, what, f"to make “{name}” a spelling of `{actor}`: {piped}")])

    def _add_line(self, verdict: Verdict) -> None:
        if verdict.meaning in self._said:
            return
        self._said.add(verdict.meaning)
        text, mark = self._decisions, line_end(self._decisions)
        gap = mark if text and text[-1] not in "\r\n" else ""
        self._decisions = f"{text}{gap}{json.dumps(verdict.content, ensure_ascii=False)}{mark}"
        self.new_lines[len(lines(self._decisions)) - 1] = verdict.where


def strangers(verdicts: Iterable[Verdict], registry: Mapping[str, Actor]) -> bool:
    """Does one of the verdicts speak of an actor whom neither the registry has nor a verdict before it brings in?"""
    known = {None, *registry}
    for verdict in verdicts:
        if any(verdict.content.get(key) not in known for key in ("actor", "from", "into")):
            return True
        known.add(verdict.content.get("id"))
    return False
