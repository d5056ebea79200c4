"""From a key typed at a doubt to verdicts; what is missing is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Content = dict[str, Any]
_KINDS = {"p": "person", "o": "organisation", "s": "state", "m": "outlet", "l": "place"}
_ASKED = "p person, o organisation, s state, m outlet (media), l place (location)"


@dataclass(frozen=True, slots=True)
class Answer:
    """To the doubt `row`. `ask` gives one line of input, none at its end."""

    row: Content
    say: Callable[[str], None]
    ask: Callable[[str], str | None]

    def contents(self, key: str, number: str) -> list[Content]:
        """Verdicts without by, on and why; empty where the key does not say enough, which is told."""
        row = self.row
        if key == "x":
            return [{"verdict": "not-an-actor", "name": row["name"]}]
        if key == "n":
            return self._entry(row) or []
        if key == "d" and not number:
            return [self._different(candidate) for candidate in row["candidates"]]
        if key == "m" and number == "0":
            return [self._mention(None)]
        candidate = self._chosen(key, number)
        if candidate is None:
            return []
        if key == "d":
            return [self._different(candidate)]
        entry = [] if candidate["verified"] else self._entry(candidate)
        if entry is None:
            return []
        same = {"verdict": "same", "name": row["name"], "actor": candidate["id"]}
        return [*entry, same if key == "s" else self._mention(candidate["id"])]

    def _chosen(self, key: str, number: str) -> Content | None:
        candidates: list[Content] = self.row["candidates"]
        if not number and len(candidates) == 1:
            return candidates[0]
        if number and 1 <= int(number) <= len(candidates):
            return candidates[int(number) - 1]
        last = f" to {key}{len(candidates)}" if len(candidates) > 1 else ""
        self.say(f"which candidate? Type {key}1{last}")
        return None

    def _mention(self, actor: str | None) -> Content:
        place = {key: self.row[key] for key in ("article", "text", "nth")}
        return {"verdict": "this-mention", **place, "actor": actor}

    def _different(self, candidate: Content) -> Content:
        """A name outside the registry is called as it is printed: ids may change there."""
        other = candidate["id"] if candidate["verified"] else candidate["name"]
        return {"verdict": "different", "a": self.row["name"], "b": other}

    def _entry(self, row: Content) -> list[Content] | None:
        """The verdict `new`; the kind is asked for where neither name's is known. None if there is no answer."""
        kind = row["kind"] if row["kind"] != "unknown" else self.row["kind"]
        while kind not in _KINDS.values():
            answer = self.ask(f"What is {row['name']}? {_ASKED} > ")
            if answer is None:
                return None
            kind = _KINDS.get(answer.strip().lower(), "")
        return [{"verdict": "new", "name": row["name"], "kind": kind, **({"id": row["id"]} if row["id"] else {})}]
