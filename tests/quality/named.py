"""Annotated documents as articles, and which of their annotations are names.

Corpora annotate whole noun phrases (`Texas student Ahmed Mohamed`, `the company`, `she`) where ours are names alone, so
each annotation is reduced to the name that it ends in, or left out where it holds none:

- articles, possessives, quotation marks, and what follows a comma, a bracket, `of`, `from`, `who` behind a person, go;
- of a person what stands before the last title (`Defense Secretary Ash Carter`) or possessive goes too;
- what is not printed in capitals (`the company`, `Wikinews reporters`), pronouns and peoples are no names;
- nor is a word that owes its capital to the start of a sentence or to a headline: one that the collection prints in
  lower case more often than with a capital inside of a sentence (`Hackers`, `Judge`); nor, in a headline, a
  description that ends in such a word (`Brooklyn Mother`, `Mafia Leader`);
- of two annotations of a kind, one inside the other, the longer is the name (`U.S. Central Command`, not `Command`),
  but of a list (`General Motors and Chrysler`) its members are.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from digest.link.context import is_title_case
from digest.model import Article, Mention
from digest.names.honorifics import OFFICES
from digest.names.key import is_honorific
from digest.names.states import read_states
from digest.text import normalise

Kind = Literal["person", "organisation"]
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\n]+")
_PRONOUNS = frozenset(
    """
    i me my mine myself we us our ours ourselves you your he him his himself she her hers herself it its they them their
    theirs who whom whose which that this these those what someone somebody anyone everyone nobody all both others one
    many some each another
    """.split()
)
_SMALL = frozenset("of and the for in at on de la le du des da di von van der den al el bin ibn & to".split())
_ARTICLES = ("al-", "el-", "ash-", "as-", "ar-", "an-")
_DETERMINER = re.compile(r"^(?:the|an?|'|‘|“|\"|`)\s*", re.IGNORECASE)
_CONTRACTED = re.compile(r"['’](?:d|m|s|ll|re|ve)?$")
_TAIL = re.compile(r"(?:['’]s?|[\s\"”,.;:)-])+$")
_CUT = re.compile(r",| \(| (?:of|from|who|in|at|on|for|to) ")
_LIST = re.compile(r",| and ")
_OWNED = re.compile(r"['’]s? ")


@dataclass(frozen=True, slots=True)
class Name:
    """An annotated name: its place in the document's text and, where the corpus tells, whom it means."""

    start: int
    end: int
    kind: Kind
    chain: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A row as an article, with the way back from the article's fields to the row's text."""

    row: dict[str, Any]
    article: Article
    places: dict[str, tuple[int, ...]]

    def place(self, mention: Mention) -> tuple[int, int]:
        """Where a mention stands in the row's text."""
        places = self.places[mention.span.field]
        return places[mention.span.start], places[mention.span.end - 1] + 1


def document(row: dict[str, Any], number: int) -> Document:
    """The first line is the title, where it is the row's or no sentence; every other line is a paragraph."""
    lines = [made for line in _LINE.finditer(row["text"]) if (made := _normal(line))[0]]
    has_title = lines[0][0] == normalise(row["title"] or "") or (not row["title"] and lines[0][0][-1] not in ".!?\"'")
    title, places = lines.pop(0) if has_title and len(lines) > 1 else ("", ())
    text: list[int] = []
    for _, own in lines:
        text += [-1, -1, *own] if text else own
    article = Article(
        id=f"{number:08}",
        origin=row["id"],
        sha256="0" * 64,
        title=title,
        paragraphs=tuple(line for line, _ in lines),
        date=row.get("date") or None,
    )
    return Document(row, article, {"title": tuple(places), "text": tuple(text)})


def _normal(line: re.Match[str]) -> tuple[str, Sequence[int]]:
    """A line with single spaces, and where each of its characters stood."""
    text: list[str] = []
    places: list[int] = []
    for word in _WORD.finditer(line[0]):
        if text:
            text.append(" ")
            places.append(line.start() + word.start() - 1)
        for at, character in enumerate(word[0], line.start() + word.start()):
            if normalise(character):
                text.append(character)
                places.append(at)
    return "".join(text).rstrip(), places


def is_tuned(row: dict[str, Any]) -> bool:
    """Is the row one of those that errors were looked at in?

    By the parity of the first byte: all development halves have an even first digit.
    """
    return hashlib.sha256(row["id"].encode()).digest()[0] % 2 == 0


class Words:
    """How a collection prints its words: in lower case, or with a capital inside of a sentence."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._lower: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()
        for text in texts:
            for line in text.split("\n"):
                if not is_title_case(line):
                    self._count(line)

    def _count(self, line: str) -> None:
        for word in re.finditer(r"[^\W\d_]+", line):
            if word[0].islower():
                self._lower[word[0]] += 1
            elif not _opens(line, word.start()):
                self._capital[word[0].lower()] += 1

    def is_ordinary(self, word: str) -> bool:
        """Is it printed in lower case more often than not, where its capital would tell something?"""
        return self._lower[word.lower()] > self._capital[word.lower()]


def _opens(line: str, at: int) -> bool:
    before = line[:at].rstrip(" \"'“‘`(-")
    return not before or before[-1] in ".!?:;"


_STATES = {
    name.removeprefix("the ").lower()
    for state in read_states()
    for name in (state.name, *state.names, *state.acronyms, *state.demonyms)
} | {"u.s", "u.k", "us", "uk"}


def is_state(name: str) -> bool:
    """Is it a state of CLDR's list or a people? These are linked by that list, with no discovery."""
    bare = name.lower().removeprefix("the ")
    return bare in _STATES or bare.removesuffix("s") in _STATES


def names(row: dict[str, Any], kinds: dict[str, Kind], words: Words) -> list[Name]:
    """The annotated names of a row by place; `kinds` are the types of annotations that are read."""
    found: dict[tuple[int, int, Kind], Name] = {}
    for mention in row["mentions"]:
        kind = kinds.get(mention["type"])
        if kind is None:
            continue
        place = _core(row["text"], mention["start"], mention["end"], kind, words)
        if place is not None:
            found.setdefault((*place, kind), Name(*place, kind, str(mention.get("chain") or "")))
    kept = _without_lists(list(found.values()), row["text"])
    return sorted(_longest(kept), key=lambda name: (name.start, name.end))


def _core(text: str, start: int, end: int, kind: Kind, words: Words) -> tuple[int, int] | None:
    start, end = _trimmed(text, start, end)
    if kind == "person":
        cut = _CUT.search(text, start, end)
        start, end = _trimmed(
            text, _behind_titles(text, start, cut.start() if cut else end), cut.start() if cut else end
        )
    elif cut := re.compile(r",| in (?=[A-Z])").search(text, start, end):
        start, end = _trimmed(text, start, cut.start())
    parts = text[start:end].split()
    if not parts or not all(
        part[0].isupper()
        or part[0].isdigit()
        or part.lower() in _SMALL
        or part[0] in "('&-"
        or part.startswith(_ARTICLES)
        for part in parts
    ):
        return None
    if not parts[0][0].isupper() and not parts[0].lower().startswith((*_ARTICLES, "van", "de", "bin")):
        return None
    if (
        _CONTRACTED.sub("", " ".join(parts)).lower() in _PRONOUNS
        or is_state(" ".join(parts))
        or "\n" in text[start:end]
    ):
        return None
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    at = start - text.rfind("\n", 0, start) - 1
    ordinary = [words.is_ordinary(word) for word in re.findall(r"[^\W\d_]+", text[start:end])]
    if is_title_case(line) and kind == "person" and ordinary[-1:] == [True]:
        return None
    return None if (_opens(line, at) or is_title_case(line)) and all(ordinary) else (start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while (found := _DETERMINER.match(text[start:end])) and found.end():
        if found[0].isalpha():  # a word that only begins so: Annan
            break
        start += found.end()
    tail = _TAIL.search(text, start, end)
    if tail and not re.search(r"(?:Inc|Corp|Co|Ltd|Jr|Sr|\b[A-Z])$", text[start : tail.start()]):
        end = tail.start()
    return start, end


def _behind_titles(text: str, start: int, end: int) -> int:
    """Where the name itself begins: behind the last title, possessive and word in lower case; `end` for none."""
    begin = start
    for word in _WORD.finditer(text, start, end):
        bare = word[0].strip(".,\u200e'").lower()
        is_title = is_honorific(bare) or bare in OFFICES or bare == "ceo"
        if word.end() == end and is_title and text[begin : word.start()].strip():
            break  # a surname: Julie Bishop
        is_small = word[0][0].islower() and bare not in _SMALL and not bare.startswith(_ARTICLES)
        if is_title or is_small or _OWNED.match(text, word.end() - 2):
            begin = word.end()
    return begin + len(text[begin:end]) - len(text[begin:end].lstrip())


def _inside(inner: Name, outer: Name) -> bool:
    return inner is not outer and inner.kind == outer.kind and outer.start <= inner.start and inner.end <= outer.end


def _without_lists(found: list[Name], text: str) -> list[Name]:
    return [
        name
        for name in found
        if not (_LIST.search(text, name.start, name.end) and any(_inside(other, name) for other in found))
    ]


def _longest(found: list[Name]) -> list[Name]:
    return [name for name in found if not any(_inside(name, other) for other in found)]
