"""How many articles (or contacts) there are over time: as bars, in words, and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.dates.iso import is_week, is_year
from digest.pictures.bars import bars, spark
from digest.pictures.scale import Activity, Scale, Unit, chosen, tally
from digest.render.nodes import Block, Details, Div, Paragraph, Picture, Table, Text
from digest.render.when import day, month_name, week
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
    heading = f"{what.capitalize()}s by {unit(scale)}"
    most = _most(found, names)
    missing = _left_out(found, len(all_dates) - len(known))
    titles = [f"{name}: {counted(count, what)}" for name, count in zip(names, found.counts, strict=True)]
    drawn = Picture("d-bars", f"{heading}, {names[0]} to {names[-1]}: {most}.", bars(found.counts, titles))
    rows = [((Text(name),), (Text(f"{count:,}"),)) for name, count in zip(names, found.counts, strict=True) if count]
    table = Table((unit(scale).capitalize(), f"{what.capitalize()}s"), tuple(rows))
    yield Div(
        "d-pictured",
        (
            Div("d-caption", (Paragraph((Text(f"{heading}: {most}{missing}."),)),)),
            Div("d-chart", (drawn, Div("d-axis", (Paragraph((Text(names[0]),)), Paragraph((Text(names[-1]),)))))),
            Details("The same as a table", (table,)),
        ),
    )


def sparkline(dates: Iterable[str | None], scale: Scale, told: str) -> Picture:
    """The same as small as a word, on a scale that it shares with others. `told`: what it shows."""
    found = tally((date for date in dates if date), scale)
    return Picture("d-spark", told, spark(found.counts))


def unit(scale: Scale) -> str:
    """What one bar is: `month`, `quarter`, `10 years`."""
    return scale.unit if scale.step == 1 else "quarter" if scale.unit == "month" else f"{scale.step} years"


def _most(found: Activity, names: list[str]) -> str:
    """`at most 7, in March 2022`; where several are as many, only the number."""
    most = max(found.counts)
    where = [name for name, count in zip(names, found.counts, strict=True) if count == most]
    return f"at most {most:,}, in {where[0]}" if len(where) == 1 else f"at most {most:,}"


def _left_out(found: Activity, undated: int) -> str:
    """How many are not in the bars, and why."""
    parts = []
    if found.coarse:
        parts.append(f"{found.coarse:,} whose {found.scale.unit} is not known")
    if undated:
        parts.append(f"{undated:,} without a date")
    return f"; not shown: {' and '.join(parts)}" if parts else ""


def part(name: str) -> str:
    """A part of a scale in words."""
    first, _, last = name.partition("/")
    if not last:
        return week(name) if is_week(name) else day(name)
    return f"{first} – {last}" if is_year(first) else f"{month_name(first)} – {day(last)}"
