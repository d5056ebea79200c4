"""What maintainers changed: in order, of what is shown, and on the log."""

from __future__ import annotations

from digest.gather.changes import changes
from digest.gathered import Change, Removal
from digest.registry.corrections import Correction
from digest.registry.decisions import Decisions, Merge, NotAnActor, StoryJoin, StoryName
from digest.registry.verdicts import Line

ARTICLES, ACTORS = frozenset({"1saj61ba", "2saj61ba"}), frozenset({"ada-marlowe"})


def line(number: int, on: str, why: str = "") -> Line:
    return Line(number, "desk", on, why)


def test_each_kind_by_day() -> None:
    decisions = Decisions(
        lines=(
            Merge("a-marlowe", "ada-marlowe", line(1, "2024-03-09", "one person")),
            StoryJoin(("1saj61ba", "9saj61ba", "2saj61ba"), line(2, "2024-03-02")),
            StoryName("2saj61ba", "The pier", line(3, "2024-03-05")),
            NotAnActor("Pier", line(4, "2024-03-05")),
        )
    )
    corrections = {"1saj61ba": Correction(date="2024-03-01", on="2024-03-07", why="the printed date")}
    removed = [Removal("3saj61ba", "2024-03-08", None, "2024-03-01", "a-pier")]
    assert changes(decisions, corrections, removed, ARTICLES, ACTORS) == (
        Change("2024-03-02", "story", ("1saj61ba", "2saj61ba"), ""),
        Change("2024-03-05", "story", ("2saj61ba",), ""),
        Change("2024-03-07", "correction", ("1saj61ba",), "the printed date"),
        Change("2024-03-08", "removal", ("3saj61ba",), ""),
        Change("2024-03-09", "merge", ("ada-marlowe",), "one person"),
    )


def test_nothing_of_what_is_not_shown_nor_without_a_day() -> None:
    decisions = Decisions(
        lines=(
            Merge("x", "somebody-else", line(1, "2024-03-09")),
            StoryJoin(("8saj61ba", "9saj61ba"), line(2, "2024-03-02")),
            StoryName("9saj61ba", "The pier", line(3, "2024-03-05")),
        )
    )
    corrections = {"1saj61ba": Correction(date="2024-03-01"), "9saj61ba": Correction(on="2024-03-07")}
    assert changes(decisions, corrections, [], ARTICLES, ACTORS) == ()
