"""What maintainers said that changed what is shown: corrections, merges, removals, verdicts on stories."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from digest.gathered import Change, Removal
from digest.registry.corrections import Correction
from digest.registry.decisions import Decision, Decisions, Merge, Same, StoryJoin, StoryName, StorySplit, ThisMention

# What the log tells of; whose spelling a name is, and what one mention means, stands on the pages themselves.
_KINDS: dict[type, str] = {Merge: "merge", StoryJoin: "story", StorySplit: "story", StoryName: "story"}


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
        kind = _KINDS.get(type(line))
        shown = actors if kind == "merge" else articles
        about = tuple(id for id in touched(line) if id in shown)
        if kind and about:
            yield Change(line.line.on, kind, about, line.line.why)


def touched(line: Decision) -> tuple[str, ...]:
    """The ids of articles and actors whose pages a line changes."""
    if isinstance(line, ThisMention):
        return (line.article, line.actor) if line.actor else (line.article,)
    if isinstance(line, StoryJoin | StorySplit):
        return line.articles
    if isinstance(line, StoryName):
        return (line.article,)
    if isinstance(line, Merge):
        return (line.into,)
    return (line.actor,) if isinstance(line, Same) else ()
