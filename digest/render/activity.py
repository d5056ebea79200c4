"""How many articles (or contacts) there are over time: as bars, in words, and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.dates.iso import is_week, is_year
from digest.gathered import Catalog
from digest.interface.words import Day, Number, Wording, Words, counted, say
from digest.model import Card
from digest.pictures.bars import bars, spark
from digest.pictures.scale import Activity, Scale, Unit, chosen, tally
from digest.render.nodes import Block, Details, Div, Paragraph, Picture, Table, Text
from digest.render.when import day, week

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
    heading = say(f"activity.by_{what}", unit=unit(scale))
    most = _most(found, names)
    titles = [
        say("activity.part", part=name, told=counted(count, what))
        for name, count in zip(names, found.counts, strict=True)
    ]
    told = say("activity.told", heading=heading, first=names[0], last=names[-1], most=most)
    rows = [((Text(name),), (Text(Number(count)),)) for name, count in zip(names, found.counts, strict=True) if count]
    table = Table((say(f"unit_head.{_named(scale)}", n=scale.step), say(f"activity.head_{what}")), tuple(rows))
    caption = say("activity.caption", heading=heading, most=most, missing=_left_out(found, len(all_dates) - len(known)))
    yield Div(
        "d-pictured",
        (
            Div("d-caption", (Paragraph((Text(caption),)),)),
            Div(
                "d-chart",
                (
                    Picture("d-bars", told, bars(found.counts, titles)),
                    Div("d-axis", (Paragraph((Text(names[0]),)), Paragraph((Text(names[-1]),)))),
                ),
            ),
            Details(say("activity.table"), (table,)),
        ),
    )


def shared(catalog: Catalog) -> Scale | None:
    """The scale of small bars that stand in one list; none where the articles are of one part of time."""
    scale = chosen([card.date for card in catalog.cards if card.date])
    return scale if scale and len(scale) > 1 else None


def legend(scale: Scale) -> Div:
    """What small bars show."""
    names = scale.names()
    told = say("activity.legend", unit=unit(scale), first=part(names[0]), last=part(names[-1]))
    return Div("d-caption", (Paragraph((Text(told),)),))


def sparkline(cards: Iterable[Card], name: str, scale: Scale) -> Picture:
    """The articles of `name`, as small as a word, on a scale that it shares with others."""
    cards = list(cards)
    told = say("activity.spark", name=name, told=counted(len(cards), "article"))
    dates = [card.date for card in cards]
    found = tally((date for date in dates if date), scale)
    return Picture("d-spark", told, spark(found.counts))


def unit(scale: Scale) -> Wording:
    """What one bar is: `month`, `quarter`, `10 years`."""
    return say(f"unit.{_named(scale)}", n=scale.step)


def _named(scale: Scale) -> str:
    return scale.unit if scale.step == 1 else "quarter" if scale.unit == "month" else "years"


def _most(found: Activity, names: list[Words]) -> Wording:
    """`at most 7, in March 2022`; where several are as many, only the number."""
    most = max(found.counts)
    where = [name for name, count in zip(names, found.counts, strict=True) if count == most]
    return say("activity.most_in", n=most, part=where[0]) if len(where) == 1 else say("activity.most", n=most)


def _left_out(found: Activity, undated: int) -> Words:
    """How many are not in the bars, and why."""
    parts = []
    if found.coarse:
        parts.append(say(f"activity.coarse_{found.scale.unit}", n=found.coarse))
    if undated:
        parts.append(say("activity.undated", n=undated))
    if not parts:
        return ""
    return say("activity.left_out", what=say("list.and", one=parts[0], other=parts[1]) if len(parts) > 1 else parts[0])


def part(name: str) -> Words:
    """A part of a scale in words."""
    first, _, last = name.partition("/")
    if not last:
        return week(name) if is_week(name) else day(name)
    return say("date.span", first=first if is_year(first) else Day(first, "month_name"), last=day(last))
