"""An article's takedown taken back: its lines are taken out, and no other changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.desk.files import DECISIONS, Files, bytes_of, text_of
from digest.desk.journal import Entry, undone
from digest.desk.undo import Back, Content, without
from digest.registry.json_lines import objects


def restored(before: Files, journal: Sequence[Entry], article: str) -> Back:
    """The files without the lines that take the article down; by the journal, byte for byte, if it has the newest."""
    lines = list(_lines(text_of(before[DECISIONS]), article))
    said = tuple(content for _, content in lines)
    kept = tuple(entry for entry in journal if not all(content in said for content in entry.said))
    if journal and journal[-1].said == said and (files := undone(journal[-1], before)):
        return Back(files, kept, said)
    text = text_of(before[DECISIONS])
    for number, _ in reversed(lines):
        text = without(text, number)
    after = bytes_of(text, before[DECISIONS]) if text or not said else None
    return Back({**before, DECISIONS: after}, kept, said)


def _lines(text: str, article: str) -> Iterator[tuple[int, Content]]:
    for number, content, _ in objects(text):
        if content.get("verdict") == "takedown" and content.get("article") == article:
            yield number, content
