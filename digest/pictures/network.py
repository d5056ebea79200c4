"""One actor and those it is named with, as a picture: its own name in the middle, the others in two columns.

Each name has a line of its own, so that no two can overlap, in whatever script they are. Whoever is named together
often stands near each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isqrt
from unicodedata import east_asian_width

from digest.gathered import Tie
from digest.interface.words import Words
from digest.pictures.drawing import Curve, Drawing, Shape, Spot

MOST = 29  # others
FEWEST = 4  # fewer are told in a line
_WIDTH, _ROW = 680, 24
_REACH = 120  # of the discs from the middle, sideways
_ROOM = 200  # units of a name
_WIDEST = 13  # of one character


@dataclass(frozen=True, slots=True)
class Knot:
    """Somebody in the picture: `articles` name both, `contacts` are told of both.

    `title` says so in words, with the name: whoever listens hears it in the place of the name.
    """

    name: str
    to: str
    articles: int
    contacts: int
    title: Words


def network(name: str, others: Sequence[Knot], ties: Sequence[Tie]) -> Drawing:
    """At most 29 others; ties are between two of them, by their numbers.

    Lines are broader where more articles name both, and of another colour where they had contact.
    """
    shown = others[:MOST]
    right, left = _sides(len(shown), [tie for tie in ties if max(tie.a, tie.b) < len(shown)])
    height = _ROW * len(right) + _ROW
    middle = (_WIDTH // 2, height // 2)
    most = max((knot.articles for knot in shown), default=1)
    spots = {number: _spot(shown[number], most, row, 1, len(right)) for row, number in enumerate(right)}
    spots |= {number: _spot(shown[number], most, row, -1, len(right)) for row, number in enumerate(left)}
    shapes: list[Shape] = []
    strongest = max((tie.articles for tie in ties), default=1)
    for tie in sorted(ties, key=lambda tie: (tie.articles, -tie.a, -tie.b)):
        if tie.a in spots and tie.b in spots:
            a, b = spots[tie.a], spots[tie.b]
            strong = 2 * tie.articles > strongest
            bend = ((a.x + b.x + middle[0]) // 3, (a.y + b.y + middle[1]) // 3)
            shapes.append(Curve((a.x, a.y), bend, (b.x, b.y), "d-tie-strong" if strong else "d-tie"))
    for number, spot in sorted(spots.items(), reverse=True):
        shapes.append(Curve(middle, None, (spot.x, spot.y), _line(shown[number], most)))
    own = Spot(*middle, 9, _short(name), middle[0], "middle", None, "", "d-own")
    return Drawing(_WIDTH, height, (*shapes, *(spots[number] for number in (*right, *left)), own))


def _spot(knot: Knot, most: int, row: int, side: int, rows: int) -> Spot:
    """The disc on an ellipse around the middle, its name outside of it. `most`: articles of any knot; `side`: 1 is
    right, -1 left."""
    y = _ROW * row + _ROW
    half = _ROW * (rows + 1) // 2
    # x² / reach² + y² / half² = 1
    aside = _REACH * isqrt(max(0, half * half - (y - half) ** 2)) // max(half, 1)
    x = _WIDTH // 2 + side * aside
    radius = 3 + isqrt(36 * knot.articles // most)
    anchor = "start" if side > 0 else "end"
    css = "d-met" if knot.contacts else "d-named-with"
    return Spot(x, y, radius, _short(knot.name), x + side * (radius + 5), anchor, knot.to, knot.title, css)


def _line(knot: Knot, most: int) -> str:
    strength = "strong" if 2 * knot.articles > most else "middle" if 4 * knot.articles > most else "weak"
    return f"d-line-{strength}-met" if knot.contacts else f"d-line-{strength}"


def _short(name: str) -> str:
    """As much of a name as there is room for."""
    if len(name) * _WIDEST <= _ROOM or width(name) <= _ROOM:
        return name
    shown, room = 0, _ROOM - width("…")
    while (room := room - _width(name[shown])) >= 0:
        shown += 1
    return f"{name[:shown].rstrip()}…"


def width(text: str) -> int:
    """How long a text is in the theme's letters, in units, guessed by the kinds of its characters; rather too long."""
    return sum(map(_width, text))


def _width(char: str) -> int:
    if char in " .,'’il|":
        return 4
    if "a" <= char <= "z" or char.isdigit():
        return 8
    return _WIDEST if char in "WM@%" or east_asian_width(char) in "WF" else 9


def _sides(count: int, ties: Sequence[Tie]) -> tuple[list[int], list[int]]:
    """Who stands right and left, downwards: the first on top, and on either side each above whoever of those that are
    left it has the strongest tie with."""
    strength: dict[tuple[int, int], int] = {}
    for tie in ties:
        strength[tie.a, tie.b] = strength[tie.b, tie.a] = tie.articles
    remaining = list(range(count))
    sides: tuple[list[int], list[int]] = ([], [])
    for turn in range(count):
        own, other = sides[turn % 2], sides[1 - turn % 2]
        above = own[-1] if own else other[0] if other else -1
        following = max(remaining, key=lambda one: (strength.get((above, one), 0), -one))
        remaining.remove(following)
        own.append(following)
    return sides
