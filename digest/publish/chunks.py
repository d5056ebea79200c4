"""Pagefind's lists of words: rare words leave the file of a word that stands in most pages.

Pagefind closes a file after the word that makes it large. "of" can be 200 kB, and whoever asked for one of the hundred
words before it in the alphabet loaded it, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

import cbor2

from digest.publish.packed_table import digest, packed, table

_LARGE = 32_000  # bytes; a file of common size is 23 kB
# A question finds words that begin with it, in the one file that it leads to: a family stays together. Of words in
# other letters, which are shorter, the family is all with the first letter.
_FAMILY, _FAMILY_ELSEWHERE = 3, 1

# The first and the last word, as far as they tell it from its neighbours; the name of the file.
Chunk = tuple[str, str, str]


class _Held(NamedTuple):
    words: list[tuple[str, Any, Any]]  # each with where it stands


def parted(folder: Path, chunks: Iterable[Chunk], language: str) -> list[Chunk]:
    """The table `chunks` of the files in `folder`, after the last word of each large file has one of its own."""
    return [part for chunk in chunks for part in _parts(folder, chunk, language)]


def _parts(folder: Path, chunk: Chunk, language: str) -> Iterator[Chunk]:
    begin, end, name = chunk
    path = folder / "index" / f"{name}.pf_index"
    if path.stat().st_size <= _LARGE:
        yield chunk
        return
    words = table(path, _Held).words
    texts = [word for word, *_ in words]
    at = family(texts)
    if not at:
        yield chunk
        return
    path.unlink()
    before, after = borders(texts[at - 1], texts[at])
    until = before if before >= begin else texts[at - 1]
    for start, stop, part in ((begin, until, words[:at]), (after, end, words[at:])):
        data = cbor2.dumps(_Held(part))
        new = f"{language}_{digest([data])}"
        packed(path.with_name(f"{new}.pf_index"), data)
        yield start, stop, new


def family(words: Sequence[str]) -> int:
    """Where the words begin that stay with the last one; `words` are in their order."""
    last = words[-1]
    begins = last[: _FAMILY if last.isascii() else _FAMILY_ELSEWHERE]
    return next(at for at, word in enumerate(words) if word.startswith(begins))


def borders(before: str, after: str) -> tuple[str, str]:
    """As much of two neighbours as tells them apart: ("hidden", "his") -> ("hid", "his")."""
    size = 1 + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    return before[:size], after[:size]
