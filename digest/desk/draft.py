"""`actors.yml` while verdicts are written into it: cut into entries, so that each change looks at one of them alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

import yaml

from digest.desk.edit import CannotEditError, add_alias, remove_alias
from digest.desk.nodes import compose, end, is_flow, line_end, line_start, pair, pairs, start
from digest.desk.scalar import scalar
from digest.problems import Problem, Refusal
from digest.registry.yaml_file import parse_yaml
from digest.text import lines

NAME = "seeds/actors.yml"
_WHOLE = ""  # the only piece of a file that is one mapping in braces


class Draft:
    """The file's text, in pieces, and what it is to hold: read again at the end, it must hold that and nothing else."""

    def __init__(self, text: str) -> None:
        self._wanted: dict[str, Any] = deepcopy(_content(text))
        root = compose(text)
        self._is_flow = root is not None and is_flow(root)
        self._head, self._pieces = ("", {_WHOLE: text}) if self._is_flow else _cut(text, root)
        self._in_lines = _mostly_in_lines(root)
        last = pairs(root)[-1:]
        self._one_line = bool(last) and is_flow(last[0][1])
        self._indent = " " * int(last[0][0].start_mark.column) if last else ""
        self._spaced = not last or any(not line.strip() for line in lines(text)[:-1])

    @property
    def unchecked(self) -> str:
        """The text with every change so far."""
        return self._head + "".join(self._pieces.values())

    def text(self) -> str:
        """The same, read again. Raises Refusal where it would not be read as what was wanted."""
        text = self.unchecked
        file, problems = parse_yaml(text, NAME)
        if problems or file is None or (file.content or {}) != self._wanted:
            fix = "make the change by hand, or write the entries as: id:, below it name: and kind:"
            raise Refusal([Problem(NAME, "is written in a way that cannot be edited here; nothing was changed", fix)])
        return text

    def add_alias(self, id: str, alias: str) -> None:
        """Raises Refusal where the entry is written in a way that is left to a person."""
        self._edit(id, lambda text: add_alias(text, id, alias, in_lines=self._in_lines), f"aliases: [{scalar(alias)}]")
        self._wanted[id]["aliases"] = [*(self._wanted[id].get("aliases") or []), alias]

    def has_alias(self, id: str, alias: str) -> bool:
        """Is it listed, in this very spelling?"""
        return alias in ((self._wanted.get(id) or {}).get("aliases") or [])

    def remove_alias(self, id: str, alias: str) -> None:
        """The newest alias of that spelling; nothing where there is none. Raises as `add_alias`."""
        if not self.has_alias(id, alias):
            return
        self._edit(id, lambda text: remove_alias(text, id, alias), f"(remove {scalar(alias)})")
        aliases = self._wanted[id]["aliases"]
        del aliases[len(aliases) - 1 - aliases[::-1].index(alias)]
        if not aliases:
            del self._wanted[id]["aliases"]

    def add_entry(self, id: str, name: str, kind: str) -> None:
        """A new actor at the end of the file, in the style of the one before it."""
        self._wanted[id] = {"name": name, "kind": kind}
        flow = f"{{name: {scalar(name)}, kind: {kind}}}"
        if self._is_flow:
            self._pieces[_WHOLE] = _with_pair(self._pieces[_WHOLE], f"{scalar(id)}: {flow}")
        elif self._one_line:
            self._append(id, [f"{scalar(id)}: {flow}"])
        else:
            self._append(id, [f"{scalar(id)}:", f"  name: {scalar(name)}", f"  kind: {kind}"])

    def _append(self, id: str, lines: Sequence[str]) -> None:
        before = self.unchecked
        mark = line_end(before)
        ends = not before or before[-1] in "\r\n"
        gap = ("" if ends else mark) + (mark if self._spaced and before and not _ends_blank(before) else "")
        self._pieces[id] = gap + mark.join(self._indent + line for line in lines) + (mark if ends else "")

    def _edit(self, id: str, change: Callable[[str], str], by_hand: str) -> None:
        piece = _WHOLE if self._is_flow else id
        try:
            self._pieces[piece] = change(self._pieces[piece])
        except (CannotEditError, KeyError) as error:
            what = f"the entry `{id}` is written in a way that cannot be edited here; nothing was changed"
            raise Refusal([Problem(NAME, what, f"write it by hand: {by_hand}")]) from error


def _content(text: str) -> dict[str, Any]:
    """Raises Refusal for a file that digest does not read."""
    file, problems = parse_yaml(text, NAME)
    if problems or file is None:
        raise Refusal(problems)
    if not isinstance(file.content, dict):
        raise Refusal([Problem(NAME, "is not a mapping of ids to actors", "write one entry an actor: id:, below it …")])
    return file.content


def _cut(text: str, root: yaml.Node | None) -> tuple[str, dict[str, str]]:
    """What stands above the first entry, and each entry with all that follows it up to the next."""
    keys = [key for key, _ in pairs(root)]
    starts = [line_start(text, start(key)) for key in keys]
    if not starts:
        return text, {}
    stops = [*starts[1:], len(text)]
    return text[: starts[0]], {key.value: text[at:stop] for key, at, stop in zip(keys, starts, stops, strict=True)}


def _mostly_in_lines(root: yaml.Node | None) -> bool:
    """Do most of the file's lists of aliases have a line for each?"""
    lists = [found[1] for _, entry in pairs(root) if (found := pair(entry, "aliases"))]
    styles = [is_flow(aliases) for aliases in lists if isinstance(aliases, yaml.SequenceNode)]
    return 2 * styles.count(False) > len(styles)


def _with_pair(text: str, written: str) -> str:
    """A mapping in braces with one pair more."""
    root = compose(text)
    listed = pairs(root)
    if listed:
        at, gap = end(listed[-1][1]), ", "
    else:
        at, gap = (text.index("{", start(root)) + 1 if root else len(text)), ""
    return f"{text[:at]}{gap}{written}{text[at:]}"


def _ends_blank(text: str) -> bool:
    return not any(line.strip() for line in lines(text)[-2:])
