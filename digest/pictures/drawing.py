"""What a drawing is made of: a closed set of shapes, placed by whole numbers. `render/svg.py` writes them.

Whole numbers are the same bytes on every machine. Colours and widths are the theme's, by class name; titles and labels
are plain text.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest.interface.words import Words


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle from its upper left corner; `title` is told on hover."""

    x: int
    y: int
    width: int
    height: int
    title: Words = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Many bars of one width in one shape: of each its left side and its height above `base`."""

    base: int
    width: int
    tops: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """From one point to another, bent towards a third; straight where there is none."""

    start: tuple[int, int]
    bend: tuple[int, int] | None
    end: tuple[int, int]
    css: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A disc, and a name beside it; a link where it has somewhere to lead `to` (a page's path)."""

    x: int
    y: int
    radius: int
    name: str
    name_x: int
    anchor: str
    to: str | None
    title: Words
    css: str


Shape = Bar | Columns | Curve | Spot


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet, the first lowest. One that is `stretched` fills whatever place the theme gives it."""

    width: int
    height: int
    shapes: tuple[Shape, ...]
    stretched: bool = False
