"""Lines as scraped from a page, furniture and all, to the parts of an article."""

from __future__ import annotations

from dataclasses import replace

from digest.clean import evidence
from digest.clean.body import body_range
from digest.clean.head import RULES, head_length, read_head
from digest.clean.lines import Line, read_lines
from digest.clean.parts import Parts
from digest.clean.repeats import group_of, line_hash
from digest.model import Document, Removed, Repeats
from digest.registry.sources import Source


def scraped(document: Document, repeats: Repeats, sources: dict[str, Source]) -> Parts:
    """The parts of a document of lines."""
    lines = read_lines(document)
    said = evidence.text(document.evidence, "title")
    title = dict(document.declared).get("title") or (said[0] if said else None)
    found = parts_of(lines, title, _repeated(lines, document, repeats, sources))
    return replace(found, evidence=document.evidence)


def parts_of(lines: tuple[Line, ...], title: str | None, repeated: frozenset[int] = frozenset()) -> Parts:
    """The parts that the lines are. `title` is known from elsewhere; `repeated` are numbers of lines of other pages."""
    run = body_range(lines, lambda line: line.number in repeated)
    run = range(run.start + head_length(lines[: run.start], lines[run.start : run.stop]), run.stop)
    head = read_head(lines[: run.start], title, repeated)
    body, furniture = _sift(lines[run.start : run.stop], repeated)
    after = tuple(_removed(line, "after the article", repeated) for line in lines[run.stop :])
    return Parts(head, tuple(line.text for line in body), (*head.removed, *furniture, *after))


def _repeated(
    lines: tuple[Line, ...], document: Document, repeats: Repeats, sources: dict[str, Source]
) -> frozenset[int]:
    """Numbers of the lines that other documents have too; none where most prose is such: a copy, not furniture."""
    group = group_of(document, sources)
    found = [
        line
        for line in lines
        if line.kind in ("prose", "sentence", "short", "caption") and line_hash(group, line.text) in repeats.hashes
    ]
    prose = sum(len(line.text) for line in lines if line.kind == "prose")
    if 2 * sum(len(line.text) for line in found if line.kind == "prose") > prose:
        return frozenset()
    return frozenset(line.number for line in found)


def _sift(run: tuple[Line, ...], repeated: frozenset[int]) -> tuple[list[Line], list[Removed]]:
    body: list[Line] = []
    removed: list[Removed] = []
    for index, line in enumerate(run):
        inside = line.kind in ("prose", "sentence") and 0 < index < len(run) - 1
        if line.kind in RULES and line.kind not in ("date", "byline"):
            removed.append(Removed(line.number, RULES[line.kind], line.text))
        elif line.number in repeated and not inside:
            removed.append(_removed(line, "", repeated))
        else:
            body.append(line)
    return body, removed


def _removed(line: Line, otherwise: str, repeated: frozenset[int]) -> Removed:
    if line.number in repeated:
        return Removed(line.number, "repeated in other articles of this source", line.text)
    return Removed(line.number, RULES.get(line.kind, otherwise), line.text)
