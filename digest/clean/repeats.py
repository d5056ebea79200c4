"""Lines that several documents of one source share: menus, captions of widgets, footers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from posixpath import dirname

from digest.clean.lines import Line
from digest.model import Document, Repeats
from digest.registry.sources import Source
from digest.text import normalised_lines

_LONGEST = 300  # characters: longer repeated lines are copied articles, not furniture
_IN_A_FILE = re.compile(r"(\.\w+)#")  # of `a.zip#b/c.txt`; in a file's own name a `#` stands for itself: `C# 1.txt`
_SEVERAL, _PART = 3, 3  # a line is common if it stands in three documents and in a third of a source's
_FEW = 2  # spaces: in a conversation `Q:` stands before each question
_COMMON = b"+"  # behind the hash of a line that is common


@dataclass(frozen=True, slots=True)
class Shared:
    """The numbers of a document's lines that others have too, of those that many others have, and of those that stand
    in it again and again."""

    repeated: frozenset[int] = frozenset()
    common: frozenset[int] = frozenset()
    again: frozenset[int] = frozenset()


def survey(documents: Iterable[Document], sources: dict[str, Source]) -> Repeats:
    """The repeated lines of a collection. Documents of equal text count once, so a copy repeats nothing."""
    seen: set[bytes] = set()
    counts: dict[str, Counter[bytes]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    texts: set[bytes] = set()
    for document in documents:
        text = blake2b(document.text.encode("utf-8", "replace"), digest_size=16).digest()
        if text in texts:
            continue
        texts.add(text)
        group = group_of(document, sources)
        hashes = _hashes(document, group)
        counts[group].update(hashes & seen)
        sizes[group] += 1
        seen |= hashes
    repeated = {line for own in counts.values() for line in own}
    common = {line + _COMMON for group, own in counts.items() for line in _common(own, sizes[group])}
    return Repeats(frozenset(repeated | common))


def _common(counts: Counter[bytes], documents: int) -> list[bytes]:
    """Of lines counted from their second document on."""
    return [line for line, more in counts.items() if more + 1 >= _SEVERAL and (more + 1) * _PART >= documents]


def touching(document: Document, repeats: Repeats, sources: dict[str, Source]) -> Repeats:
    """The repeats among a document's own lines: all that can change what becomes of it."""
    if not repeats.hashes or document.form != "lines":
        return Repeats()
    own = _hashes(document, group_of(document, sources)) & repeats.hashes
    return Repeats(own | ({line + _COMMON for line in own} & repeats.hashes))


def _hashes(document: Document, group: str) -> frozenset[bytes]:
    hashed = hasher(group)
    normalised = set(normalised_lines(document.text))
    return frozenset([hashed(line) for line in normalised if line and len(line) <= _LONGEST])


def shared(own: Sequence[Line], document: Document, repeats: Repeats, sources: dict[str, Source]) -> Shared:
    """Which lines other documents have too; none where most prose is such: a copy, not furniture."""
    again = _again(own)
    if _is_most_prose(again, own):
        again = frozenset()
    if not repeats.hashes:
        return Shared(again=again)
    hashed = hasher(group_of(document, sources))
    hashes = {line.number: hashed(line.text) for line in own if line.kind in _MAY_REPEAT}
    found = frozenset(number for number, line in hashes.items() if line in repeats.hashes)
    if _is_most_prose(found, own):
        return Shared(again=again)
    return Shared(found, frozenset(number for number in found if hashes[number] + _COMMON in repeats.hashes), again)


def _is_most_prose(numbers: frozenset[int], own: Sequence[Line]) -> bool:
    prose = [line for line in own if line.kind == "prose"]
    return 2 * sum(len(line.text) for line in prose if line.number in numbers) > sum(len(line.text) for line in prose)


def _again(own: Sequence[Line]) -> frozenset[int]:
    """The lines of a few words that stand in a document three times: what a picture is called, an advertisement."""
    texts = Counter(line.text for line in own if line.kind in _MAY_REPEAT)
    often = {text for text, times in texts.items() if times >= _SEVERAL and text.count(" ") >= _FEW}
    return frozenset(line.number for line in own if line.text in often) if often else frozenset()


_MAY_REPEAT = ("prose", "sentence", "short", "item", "caption")


def group_of(document: Document, sources: dict[str, Source]) -> str:
    """The source that a document's place says, else its folder; a file of many is a folder, with those in it."""
    for id, source in sources.items():
        if source.has_path(document.origin):
            return id
    return dirname(_IN_A_FILE.sub(r"\1/", document.origin))


@lru_cache(maxsize=100)
def hasher(group: str) -> Callable[[str], bytes]:
    """What makes 8 bytes of a normalised line of a group. A copied state takes half the time of a new one."""
    start = blake2b(digest_size=8, person=blake2b(group.encode("utf-8", "replace"), digest_size=16).digest())

    def hashed(line: str) -> bytes:
        own = start.copy()
        own.update(line.encode("utf-8", "replace"))
        return own.digest()

    return hashed
