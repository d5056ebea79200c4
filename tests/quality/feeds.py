"""Feeds, odd and broken: does the reader live through all of them, and does it say what feedparser's tests expect?

An expectation is a line of Python, such as `not bozo and entries[0]['title'] == 'Example <b>Atom</b>'`. It is read,
never run: equations of a title or a date with a literal are compared with what the reader says of that field.
"""

from __future__ import annotations

import ast
import base64
import html
import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from digest.dates import grammar
from digest.model import Document
from digest.problems import Problem
from digest.read.feed import feed, read
from digest.read.feeds.dates import readings
from digest.read.feeds.entry import Entry, Feed
from digest.read.reader import Input
from digest.registry.settings import Limits
from digest.text import normalise
from tests.quality.row import Corpus, Row

_TUNED = "what is markup in a title: all rows"
_MARKUP = re.compile(r"</\w|/>|&#?\w+;")
_TITLES = {("title",), ("title_detail", "value")}
_DATES = {"published": "published", "created": "published", "updated": "updated"}
Place = tuple[str | int, ...]


def measure(corpora: Corpus) -> list[Row]:
    """Two rows: feeds without a crash, and equations that hold."""
    rows = corpora.rows("feeds")
    raws = [_raw(row) for row in rows]
    lived = [_lives(raw) for raw in raws]
    equations = [(row["path"], raw, found) for row, raw in zip(rows, raws, strict=True) if (found := _equations(row))]
    wrong = [path for path, raw, found in equations if not all(_holds(raw, *equation) for equation in found)]
    share = 1 - len(wrong) / (len(equations) or 1)
    names = ", ".join(path.rpartition("/")[2] for path in wrong)
    return [
        Row("feeds read without a crash", "feeds", len(rows), sum(lived) / len(rows), 1.0, 1.0, "", _TUNED),
        Row("titles and dates of feeds", "feeds", len(equations), share, 0.97, 1.0, "", _TUNED, names),
    ]


def _raw(row: dict[str, Any]) -> bytes:
    return base64.b64decode(row["raw_b64"]) if row["raw_b64"] else row["raw"].encode()


def _lives(raw: bytes) -> bool:
    try:
        outcomes = list(feed(Input("x.xml", io.BytesIO(raw), Limits())))
    except Exception:
        return False
    return all(isinstance(outcome, (Document, Problem)) for outcome in outcomes)


def _equations(row: dict[str, Any]) -> list[tuple[Place, Any]]:
    """The equations among what is expected, each as a place (`entries`, 0, `title`) and a value."""
    try:
        tree = ast.parse(row["expect"].strip(), mode="eval").body
    except (SyntaxError, AttributeError):
        return []
    terms = tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]
    made = ((_place(term.left), _literal(term.comparators[0])) for term in terms if _is_equation(term))
    return [(place, value) for place, value in made if _is_measured(place) and value is not None]


def _is_equation(term: ast.expr) -> bool:
    return isinstance(term, ast.Compare) and len(term.ops) == 1 and isinstance(term.ops[0], ast.Eq)


def _place(node: ast.expr) -> Place:
    match node:
        case ast.Name(id=name):
            return (name,)
        case ast.Attribute(value=whole, attr=name):
            return (*_place(whole), name)
        case ast.Subscript(value=whole, slice=ast.Constant(value=str() | int() as part)):
            return (*_place(whole), part)
    return ("",)


def _literal(node: ast.expr) -> str | tuple[int, ...] | None:
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            both = _literal(left), _literal(right)
            return "".join(both) if all(isinstance(part, str) for part in both) else None
        case ast.Tuple(elts=parts):
            numbers = [part.value for part in parts if isinstance(part, ast.Constant)]
            return tuple(numbers) if len(numbers) == len(parts) else None
    return None


def _field(place: Place) -> Place:
    """A place inside the feed or its first entry; empty elsewhere."""
    if place[:2] == ("entries", 0):
        return place[2:]
    return place[1:] if place[0] == "feed" else ()


def _is_measured(place: Place) -> bool:
    field = _field(place)
    return field in _TITLES or (len(field) == 1 and str(field[0]).removesuffix("_parsed") in _DATES)


def _holds(raw: bytes, place: Place, expected: Any) -> bool:
    found = read(raw, "", None)
    said = found if place[0] == "feed" else next(iter(found.entries), None) if isinstance(found, Feed) else None
    if not isinstance(said, (Feed, Entry)):
        return False
    if _field(place) in _TITLES:
        return said.title == _plain(expected)
    printed = getattr(said, _DATES[str(_field(place)[0]).removesuffix("_parsed")])
    wanted = datetime(*expected[:6], tzinfo=UTC) if isinstance(expected, tuple) else _instant(expected)
    return _instant(printed) == wanted


def _plain(expected: str) -> str:
    """As plain text. What has no closing tag and no reference is no markup: `History of the <blink> tag`."""
    if _MARKUP.search(expected):
        expected = html.unescape(re.sub(r"<[^<>]*>", "", expected))
    return normalise(expected)


def _instant(printed: str) -> datetime | str | None:
    """The moment of a date with time and zone, else the date as the grammar writes it."""
    dates: Iterator[grammar.PrintedDate | None] = (grammar.parse(normalise(text)) for text in readings(printed))
    date = next(filter(None, dates), None)
    if date is None or date.published is None:
        return date.date if date else None
    moment = datetime.fromisoformat(date.published)
    return moment.astimezone(UTC) if moment.tzinfo else date.published
