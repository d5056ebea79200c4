"""How many articles (or contacts) there are over time: as bars, in words, and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.dates.iso import is_week
from digest.pictures.bars import bars, spark
from digest.pictures.scale import Activity, Scale, Unit, chosen, tally
from digest.render.nodes import Block, Details, Div, Paragraph, Picture, Table, Text
from digest.render.when import day, week
from digest.text import counted

_FEWEST = 3  # below that, and where all are in one part of the scale, the numbers beside it say as much


def activity(
    dates: Iterable[str | None], what: str = "article", finest: Unit = "month", scale: Scale | None = None
) -> Iterator[Block]:
    """Bars by the `finest` unit that 60 bars are enough for, or by a `scale`; nothing where there is little to see.

    `what` is the word for one; none among the dates is one whose day nobody knows.
    """
    all_dates = list(dates)
    known = [date for date in all_dates if date]
    scale = scale or chosen(known, finest)
    if scale is None:
        return
    found = tally(known, scale)
    if sum(found.counts) < _FEWEST or sum(count > 0 for count in found.counts) < 2:
        return
    names = [part(name) for name in scale.names()]
    told = f"{_heading(what, scale)}, {names[0]} to {names[-1]}: {_most(found, names)}."
    rows = [(name, count) for name, count in zip(names, found.counts, strict=True) if count]
    yield Div(
        "d-pictured",
        (
            Div("d-caption", (Paragraph((Text(f"{_heading(what, scale)}: {_most(found, names)}"),)),)),
            Picture(
                "d-bars",
                told,
                bars(
                    found.counts,
                    [f"{name}: {counted(count, what)}" for name, count in zip(names, found.counts, strict=True)],
                ),
            ),
            Div("d-axis", (Paragraph((Text(names[0]),)), Paragraph((Text(names[-1]),)))),
            *_left_out(found, len(all_dates) - len(known), what),
            Details(
                "The same as a table",
                (
                    Table(
                        (scale.unit.capitalize(), f"{what.capitalize()}s"),
                        tuple(((Text(name),), (Text(f"{count:,}"),)) for name, count in rows),
                    ),
                ),
            ),
        ),
    )


def sparkline(dates: Iterable[str | None], scale: Scale, told: str) -> Picture:
    """The same as small as a word, on a scale that it shares with others. `told`: what it shows."""
    found = tally((date for date in dates if date), scale)
    return Picture("d-spark", told, spark(found.counts))


def _heading(what: str, scale: Scale) -> str:
    return f"{what.capitalize()}s by {unit(scale)}"


def unit(scale: Scale) -> str:
    """What one bar is: `month`, `10 years`."""
    return scale.unit if scale.step == 1 else f"{scale.step} years"


def _most(found: Activity, names: list[str]) -> str:
    """`at most 7, in March 2022`; where several are as many, how many these are."""
    most = max(found.counts)
    where = [name for name, count in zip(names, found.counts, strict=True) if count == most]
    return f"at most {most:,}, in {where[0]}" if len(where) == 1 else f"at most {most:,}, {len(where)} times"


def _left_out(found: Activity, undated: int, what: str) -> Iterator[Block]:
    parts = []
    if found.coarse:
        parts.append(f"{counted(found.coarse, what)} whose {found.scale.unit} is not printed")
    if undated:
        parts.append(f"{counted(undated, what)} without a date")
    if parts:
        yield Div("d-note", (Paragraph((Text(f"Not shown: {', '.join(parts)}."),)),))


def part(name: str) -> str:
    """A part of a scale in words."""
    first, _, last = name.partition("/")
    return f"{first} – {last}" if last else week(name) if is_week(name) else day(name)
