"""A drawing as one line of SVG. What a page may hold of it is in `publish/allowed.py` once more.

Nothing in it sets a style: the policy forbids that.
"""

from __future__ import annotations

import unicodedata

from digest import paths
from digest.interface.texts import Texts
from digest.interface.words import Words
from digest.pictures.drawing import Bar, Columns, Curve, Drawing, Shape, Spot
from digest.render.escape import escape_title

_LONGEST = 200  # characters of a title
_RIGHT_TO_LEFT = ("R", "AL")
_ISOLATE, _END = "\u2068", "\u2069"  # there is no <bdi> in SVG


def svg(drawing: Drawing, told: Words, source: str, texts: Texts) -> str:
    """The element, for the page at `source`. One with links in it is a group: an image would hide them from readers
    who listen."""
    linked = any(isinstance(shape, Spot) and shape.to for shape in drawing.shapes)
    stretched = ' preserveAspectRatio="none"' if drawing.stretched else ""
    label = _text(texts.text(told), 2 * _LONGEST)
    content = "".join(_shape(shape, source, texts) for shape in drawing.shapes)
    return (
        f'<svg viewBox="0 0 {drawing.width} {drawing.height}" width="{drawing.width}" height="{drawing.height}"'
        f'{stretched} role="{"group" if linked else "img"}" aria-label="{label}">{content}</svg>'
    )


def _shape(shape: Shape, source: str, texts: Texts) -> str:
    if isinstance(shape, Bar):
        place = f'x="{shape.x}" y="{shape.y}" width="{shape.width}" height="{shape.height}"'
        return (
            f"<rect {place}>{_title(shape.title, texts)}</rect>" if shape.title else f'<rect {place} class="d-base"/>'
        )
    if isinstance(shape, Columns):
        width = shape.width
        return f'<path d="{"".join(f"M{x} {shape.base}v-{top}h{width}v{top}z" for x, top in shape.tops)}"/>'
    if isinstance(shape, Curve):
        (x, y), (to_x, to_y) = shape.start, shape.end
        way = f"Q{shape.bend[0]} {shape.bend[1]} " if shape.bend else "L"
        return f'<path class="{shape.css}" d="M{x} {y}{way}{to_x} {to_y}"/>'
    return _spot(shape, source, texts)


def _spot(spot: Spot, source: str, texts: Texts) -> str:
    disc = f'<circle cx="{spot.x}" cy="{spot.y}" r="{spot.radius}"/>'
    # The name in the middle stands below its disc, the others beside theirs.
    y = spot.y + (spot.radius + 14 if spot.anchor == "middle" else 4)
    anchor = "" if spot.anchor == "start" else f' text-anchor="{spot.anchor}"'
    name = f'<text x="{spot.name_x}" y="{y}"{anchor}>{_isolated(spot.name)}</text>'
    if spot.to is None:
        return f'<g class="{spot.css}">{disc}{name}</g>'
    to = paths.relative_address(source, spot.to)
    return f'<a href="{to}" class="{spot.css}">{_title(spot.title, texts)}{disc}{name}</a>'


def _title(title: Words, texts: Texts) -> str:
    return f"<title>{_text(texts.text(title), _LONGEST)}</title>" if title else ""


def _isolated(name: str) -> str:
    text = _text(name, _LONGEST)
    if name.isascii() or not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in name):
        return text
    return f"{_ISOLATE}{text}{_END}"


def _text(text: str, longest: int) -> str:
    return escape_title(text[:longest])
