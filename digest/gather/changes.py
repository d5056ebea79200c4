"""What maintainers said that changed what is shown: corrections, merges, removals, verdicts on stories."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from digest.gathered import Change, Removal
from digest.registry.corrections import Correction
from digest.registry.decisions import Decisions, Merge, StoryJoin, StoryName, StorySplit


def changes(
    decisions: Decisions,
    corrections: Mapping[str, Correction],
    removed: Iterable[Removal],
    articles: Container[str],
    actors: Container[str],
) -> tuple[Change, ...]:
    """All that are dated and about something that is shown, or was until it was taken down; by day, the oldest first.

    `articles` and `actors` are the ids of those that have a page.
    """
    found = {Change(gone.on, "removal", (gone.id,), gone.reason or "") for gone in removed}
    found |= set(_corrected(corrections, articles))
    found |= set(_decided(decisions, articles, actors))
    return tuple(sorted(found))


def _corrected(corrections: Mapping[str, Correction], articles: Container[str]) -> Iterator[Change]:
    for id, fixed in corrections.items():
        if fixed.on and id in articles:
            yield Change(fixed.on, "correction", (id,), fixed.why or "")


def _decided(decisions: Decisions, articles: Container[str], actors: Container[str]) -> Iterator[Change]:
    for line in decisions.lines:
        if isinstance(line, Merge):
            about: tuple[str, ...] = (line.into,) if line.into in actors else ()
            kind = "merge"
        elif isinstance(line, StoryJoin | StorySplit):
            about, kind = tuple(id for id in line.articles if id in articles), "story"
        elif isinstance(line, StoryName):
            about, kind = (line.article,) if line.article in articles else (), "story"
        else:
            continue
        if about:
            yield Change(line.line.on, kind, about, line.line.why)
