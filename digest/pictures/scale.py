"""Time cut into equal parts: which of them a date is in, how many there are, what each is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from digest.dates.iso import is_day, is_year

Unit = Literal["day", "week", "month", "year"]

MOST = 60  # parts of a scale that is chosen
_UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")
_STEPS: dict[Unit, tuple[int, ...]] = {
    "day": (1,),
    "week": (1,),
    "month": (1, 3),
    "year": (1, 2, 5, 10, 20, 50, 100, 200),  # four digits never make more than 50 parts of the last
}


@dataclass(frozen=True, slots=True)
class Scale:
    """Parts `first` to `last`, each of one `unit`, or of `step` months or years."""

    unit: Unit
    first: int
    last: int
    step: int = 1

    def __len__(self) -> int:
        return self.last - self.first + 1

    def place(self, day: str) -> int | None:
        """The number of the part that a date is in, from 0; none for one that is outside, or printed too coarsely."""
        found = _number(day, self.unit)
        if found is None or not self.first <= found // self.step <= self.last:
            return None
        return found // self.step - self.first

    def names(self) -> list[str]:
        """`2024-03-05`, `2024-w10`, `2024-03`, `2024`; several are the first and the last: `1990/1999`."""
        ends = [(number * self.step, (number + 1) * self.step - 1) for number in range(self.first, self.last + 1)]
        if self.step == 1:
            return [_name(first, self.unit) for first, _ in ends]
        return [f"{_name(first, self.unit)}/{_name(last, self.unit)}" for first, last in ends]


@dataclass(frozen=True, slots=True)
class Activity:
    """How many dates are in each part of a scale; `coarse` are those of which too little is printed for it."""

    scale: Scale
    counts: tuple[int, ...]
    coarse: int


def chosen(dates: Sequence[str], finest: Unit = "month") -> Scale | None:
    """The finest scale that has at most 60 parts and a place for three quarters of the dates; none without dates."""
    if not dates:
        return None
    for unit in _UNITS[_UNITS.index(finest) :]:
        placed = [number for day in dates if (number := _number(day, unit)) is not None]
        for step in _STEPS[unit]:
            if 4 * len(placed) < 3 * len(dates):
                break
            scale = Scale(unit, min(placed) // step, max(placed) // step, step)
            if len(scale) <= MOST:
                return scale
    raise ValueError("a year has four digits")


def between(first: str, last: str, unit: Unit) -> Scale:
    """The scale from one whole day to another."""
    begin, end = (_number(day, unit) for day in (first, last))
    if begin is None or end is None:
        raise ValueError(f"no whole days: {first}, {last}")
    return Scale(unit, begin, end)


def tally(dates: Iterable[str], scale: Scale) -> Activity:
    """Dates by the parts that they are in; those outside are not counted."""
    counts: Counter[int] = Counter()
    coarse = 0
    for day in dates:
        place = scale.place(day)
        if place is not None:
            counts[place] += 1
        elif _number(day, scale.unit) is None:
            coarse += 1
    return Activity(scale, tuple(counts[place] for place in range(len(scale))), coarse)


def _number(day: str, unit: Unit) -> int | None:
    """The parts from the beginning of our era to this date; none where it is printed too coarsely."""
    if unit == "year":
        return int(day[:4])
    if unit == "month":
        return None if is_year(day) else int(day[:4]) * 12 + int(day[5:7]) - 1
    if not is_day(day):
        return None
    ordinal = date.fromisoformat(day).toordinal() - 1  # the first of all days was a Monday
    return ordinal if unit == "day" else ordinal // 7


def _name(number: int, unit: Unit) -> str:
    if unit == "year":
        return f"{number:04}"
    if unit == "month":
        return f"{number // 12:04}-{number % 12 + 1:02}"
    if unit == "day":
        return date.fromordinal(number + 1).isoformat()
    year, week, _ = date.fromordinal(number * 7 + 1).isocalendar()
    return f"{year:04}-w{week:02}"
