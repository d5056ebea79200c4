"""What a robots.txt allows us, by RFC 9309: the longest rule that covers a path counts, `*` and `$` have their meaning.

Python's `urllib.robotparser` (tried: 3.11 to 3.13) takes the first rule that covers it, and `*` and `$` for letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

_PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))
_ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_TOKEN = re.compile(r"[a-z_-]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern for the beginnings of paths, and whether these are allowed."""

    pattern: str
    allows: bool

    def covers(self, path: str) -> bool:
        """No regular expression: `*a*a*a*a*b` would take for ever."""
        is_whole = self.pattern.endswith("$")
        first, *parts = self.pattern.removesuffix("$").split("*")
        if not path.startswith(first):
            return False
        at = len(first)
        last = parts.pop() if is_whole and parts else None
        for part in parts:
            found = path.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        if last is not None:
            return path.endswith(last) and len(path) - len(last) >= at
        return not is_whole or at == len(path)


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules for one crawler; `pause`: seconds between two requests, where asked for."""

    rules: tuple[Rule, ...] = ()
    pause: float | None = None

    def allow(self, path: str) -> bool:
        """May a path, with its query, be fetched? Of two rules of one length the kinder counts."""
        wanted = _even(path)
        found = [rule for rule in self.rules if rule.covers(wanted)]
        return not found or max((len(rule.pattern), rule.allows) for rule in found)[1]


def rules_for(token: str, text: str) -> Rules:
    """The rules of every group that names the crawler `token`, in lower case; if none does, those for all (`*`)."""
    groups = tuple(_groups(text))
    for name in (token, "*"):
        own = [lines for names, lines in groups if name in names]
        if own:
            return _rules(line for lines in own for line in lines)
    return Rules()


_Line = tuple[str, str]


def _groups(text: str) -> Iterator[tuple[set[str], list[_Line]]]:
    names: set[str] = set()
    lines: list[_Line] = []
    for key, value in _lines(text):
        if key == "user-agent":
            if lines:
                yield names, lines
                names, lines = set(), []
            found = _TOKEN.match(value.lower())
            names.add(found[0] if found else value)
        elif names:
            lines.append((key, value))
    if names:
        yield names, lines


def _lines(text: str) -> Iterator[_Line]:
    for line in text.removeprefix("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key = key.strip().lower()
        if colon and key in ("user-agent", "allow", "disallow", "crawl-delay"):
            yield key, value.strip()


def _rules(lines: Iterable[_Line]) -> Rules:
    rules: list[Rule] = []
    pauses: list[float] = []
    for key, value in lines:
        if key == "crawl-delay":
            if re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", value):
                pauses.append(float(value))
        elif value:
            rules.append(Rule(_even(value), key == "allow"))
    return Rules(tuple(rules), max(pauses, default=None))


def _even(path: str) -> str:
    """One spelling of what is one path: escapes in capitals, and none of what needs none."""

    def spelt(found: re.Match[str]) -> str:
        letter = chr(int(found[0][1:], 16))
        return letter if _UNRESERVED.fullmatch(letter) else found[0].upper()

    return _ESCAPED.sub(spelt, quote(path, safe=_PRINTABLE))
