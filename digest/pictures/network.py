"""One actor and those it is named with, as a picture: its own name in the middle, the others in two columns.

Each name has a line of its own, so that no two can overlap, in whatever script they are. Whoever is named together
often stands near each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isqrt

from digest.model import Tie
from digest.pictures.drawing import Curve, Drawing, Shape, Spot

MOST = 29  # others
FEWEST = 4  # fewer are told in a line
_WIDTH, _ROW = 680, 24
_REACH = 120  # of the discs from the middle, sideways
_LONGEST = 30  # characters of a name that has 210 units


@dataclass(frozen=True, slots=True)
class Knot:
    """Somebody in the picture: `articles` name both, `contacts` are told of both. `title` says so in words."""

    name: str
    to: str
    articles: int
    contacts: int
    title: str


def network(name: str, others: Sequence[Knot], ties: Sequence[Tie]) -> Drawing:
    """At most 29 others; ties are between two of them, by their numbers.

    Lines are broader where more articles name both, and of another colour where they had contact.
    """
    shown = others[:MOST]
    order = _neighbours(len(shown), [tie for tie in ties if max(tie.a, tie.b) < len(shown)])
    right = (len(order) + 1) // 2
    height = _ROW * right + _ROW
    middle = (_WIDTH // 2, height // 2)
    # Clockwise: down the right side, up the left one.
    spots = {
        number: _spot(shown[number], place if place < right else len(order) - 1 - place, place < right, right, shown)
        for place, number in enumerate(order)
    }
    shapes: list[Shape] = []
    most = max((tie.articles for tie in ties), default=1)
    for tie in sorted(ties, key=lambda tie: (tie.articles, -tie.a, -tie.b)):
        if tie.a in spots and tie.b in spots:
            a, b = spots[tie.a], spots[tie.b]
            strong = 2 * tie.articles > most
            shapes.append(Curve((a.x, a.y), middle, (b.x, b.y), "d-tie-strong" if strong else "d-tie"))
    most = max((knot.articles for knot in shown), default=1)
    for number, spot in sorted(spots.items(), reverse=True):
        halfway = ((spot.x + middle[0]) // 2, (spot.y + middle[1]) // 2)
        shapes.append(Curve(middle, halfway, (spot.x, spot.y), _line(shown[number], most)))
    own = Spot(*middle, 9, _short(name), middle[0], "middle", None, "", "d-own")
    return Drawing(_WIDTH, height, (*shapes, *(spots[number] for number in order), own))


def _spot(knot: Knot, row: int, on_right: bool, rows: int, shown: Sequence[Knot]) -> Spot:
    """The disc on an ellipse around the middle, its name outside of it."""
    most = max(other.articles for other in shown)
    y = _ROW * row + _ROW
    half = _ROW * (rows + 1) // 2
    # x² / reach² + y² / half² = 1
    aside = _REACH * isqrt(max(0, half * half - (y - half) ** 2)) // max(half, 1)
    sign = 1 if on_right else -1
    x = _WIDTH // 2 + sign * aside
    radius = 3 + isqrt(9 * knot.articles // most)
    anchor = "start" if on_right else "end"
    css = "d-met" if knot.contacts else "d-named-with"
    return Spot(x, y, radius, _short(knot.name), x + sign * (radius + 5), anchor, knot.to, knot.title, css)


def _line(knot: Knot, most: int) -> str:
    strength = "strong" if 2 * knot.articles > most else "middle" if 4 * knot.articles > most else "weak"
    return f"d-line-{strength}-met" if knot.contacts else f"d-line-{strength}"


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"


def _neighbours(count: int, ties: Sequence[Tie]) -> list[int]:
    """An order in which each is followed by the one that it has the strongest tie with, of those that are left."""
    strength: dict[tuple[int, int], int] = {}
    for tie in ties:
        strength[tie.a, tie.b] = strength[tie.b, tie.a] = tie.articles
    left = list(range(count))
    order: list[int] = []
    while left:
        last = order[-1] if order else -1
        following = max(left, key=lambda one: (strength.get((last, one), 0), -one))
        left.remove(following)
        order.append(following)
    return order
