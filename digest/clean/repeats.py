"""Lines that several documents of one source share: menus, captions of widgets, footers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b
from posixpath import dirname

from digest.model import Document, Repeats
from digest.registry.sources import Source
from digest.text import lines, normalise

_LONGEST = 300  # characters: longer repeated lines are copied articles, not furniture
_IN_A_FILE = re.compile(r"(\.\w+)#")  # of `a.zip#b/c.txt`; in a file's own name a `#` stands for itself: `C# 1.txt`


def survey(documents: Iterable[Document], sources: dict[str, Source]) -> Repeats:
    """The repeated lines of a collection. Documents of equal text count once, so a copy repeats nothing."""
    seen: set[bytes] = set()
    repeated: set[bytes] = set()
    texts: set[bytes] = set()
    for document in documents:
        text = blake2b(document.text.encode("utf-8", "replace"), digest_size=16).digest()
        if text in texts:
            continue
        texts.add(text)
        hashes = own_hashes(document, sources)
        repeated |= hashes & seen
        seen |= hashes
    return Repeats(frozenset(repeated))


def own_hashes(document: Document, sources: dict[str, Source]) -> frozenset[bytes]:
    """The hashes of a document's lines: what of `Repeats` can touch it."""
    group = group_of(document, sources)
    normalised = (normalise(line) for line in lines(document.text))
    return frozenset(line_hash(group, line) for line in normalised if line and len(line) <= _LONGEST)


def group_of(document: Document, sources: dict[str, Source]) -> str:
    """The source that a document's place says, else its folder; a file of many is a folder, with those in it."""
    for id, source in sources.items():
        if source.has_path(document.origin):
            return id
    return dirname(_IN_A_FILE.sub(r"\1/", document.origin))


def line_hash(group: str, line: str) -> bytes:
    """8 bytes of a normalised line within its group."""
    return blake2b(line.encode("utf-8", "replace"), digest_size=8, key=group.encode()[:64]).digest()
