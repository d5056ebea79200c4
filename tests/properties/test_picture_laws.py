"""What holds of every picture: it stays on its sheet, nothing covers anything, and hostile names are mere text."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from digest.gathered import Tie
from digest.interface.files import english
from digest.pictures.bars import HEIGHT, bars, spark
from digest.pictures.drawing import Bar, Columns, Curve, Spot
from digest.pictures.network import MOST as MOST_KNOTS
from digest.pictures.network import Knot, network, width
from digest.pictures.scale import MOST, Unit, between, chosen, tally
from digest.publish.gate import check_site
from digest.render.nodes import Div, Picture
from digest.render.svg import svg
from digest.text import normalise
from tests.properties.every_node import render_blocks
from tests.properties.texts import hostile_payloads, texts
from tests.unit.test_gate import SHELL

days = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
near = st.dates(date(2019, 1, 1), date(2024, 12, 31)).map(date.isoformat)
dates = st.lists(st.tuples(st.one_of(days, near), st.sampled_from((4, 7, 10))).map(lambda one: one[0][: one[1]]))
units = st.sampled_from(("day", "week", "month", "year"))
laws = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@laws
@given(dates, units)
@example(["0001-01-01", "9999-12-31"], "day")
@example(["9999-12-31", "9999-12-30", "9999-12-20"], "week")
@example(["2024", "2024-03-05"], "day")
def test_each_date_is_in_one_bar_or_told_as_left_out(found: list[str], finest: Unit) -> None:
    scale = chosen(found, finest)
    assert (scale is None) == (not found)
    if scale is None:
        return
    activity = tally(found, scale)
    assert len(activity.counts) == len(scale) <= MOST
    assert sum(activity.counts) + activity.coarse == len(found)
    assert 4 * activity.coarse <= len(found)
    # A scale begins and ends with something.
    assert activity.counts[0] and activity.counts[-1]
    assert activity == tally(reversed(found), scale)
    assert chosen(sorted(found), finest) == scale
    names = scale.names()
    assert names == sorted(set(names)) and len(names) == len(scale)
    if scale.unit != "week":
        for number, name in enumerate(names):
            assert {scale.place(end) for end in name.split("/")} == {number}


@laws
@given(near, near)
def test_every_day_of_a_time_has_a_place(one: str, other: str) -> None:
    first, last = sorted((one, other))
    for unit in ("day", "week"):
        scale = between(first, last, unit)  # type: ignore[arg-type]
        assert scale.place(first) == 0
        assert scale.place(last) == len(scale) - 1


@laws
@given(st.lists(st.integers(0, 10**7), max_size=MOST))
def test_bars_stand_beside_each_other_and_are_as_high_as_their_counts(counts: list[int]) -> None:
    drawing = bars(counts, [str(number) for number in range(len(counts))])
    line, *drawn = drawing.shapes
    shown = [bar for bar in drawn if isinstance(bar, Bar)]
    assert isinstance(line, Bar) and line.width == drawing.width <= 600
    assert [int(bar.title) for bar in shown] == [number for number, count in enumerate(counts) if count]
    assert all(bar.width >= 1 and 3 <= bar.height <= HEIGHT and bar.y + bar.height == HEIGHT for bar in shown)
    assert all(one.x + one.width < other.x for one, other in pairwise(shown))
    assert all(bar.x >= 0 and bar.x + bar.width <= drawing.width for bar in shown)
    for one, other in combinations(shown, 2):
        assert (one.height - other.height) * (counts[int(one.title)] - counts[int(other.title)]) >= 0


@laws
@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=MOST))
def test_small_bars_likewise(counts: list[int]) -> None:
    drawing = spark(counts)
    (columns,) = (shape for shape in drawing.shapes if isinstance(shape, Columns))
    assert len(columns.tops) == sum(count > 0 for count in counts)
    assert all(0 < top <= columns.base for _, top in columns.tops)
    assert all(one + columns.width < other for (one, _), (other, _) in pairwise(columns.tops))
    assert all(x >= 0 and x + columns.width <= drawing.width for x, _ in columns.tops)
    assert len(svg(drawing, "", "index.md", english())) < 1_500


@st.composite
def companies(draw: st.DrawFn) -> tuple[list[Knot], list[Tie]]:
    counts = draw(st.lists(st.tuples(st.integers(1, 10**6), st.integers(0, 50)), min_size=1, max_size=40))
    made = [Knot(f"N{number}", f"actor/n-{number}.md", *row, f"T{number}") for number, row in enumerate(counts)]
    pairs = draw(st.sets(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=40))
    return made, [Tie(a, b, 2 + (a * b) % 9) for a, b in sorted(pairs) if a < b < len(made)]


@laws
@given(companies(), st.randoms())
def test_no_two_names_of_a_network_are_on_one_line(company: tuple[list[Knot], list[Tie]], random: Random) -> None:
    others, ties = company
    drawing = network("Ada", others, ties)
    spots = [shape for shape in drawing.shapes if isinstance(shape, Spot)]
    *around, own = spots
    assert (own.x, own.name) == (340, "Ada")
    assert {spot.to for spot in around} == {knot.to for knot in others[:MOST_KNOTS]}
    assert len(spots) <= 30
    for side in ("start", "end"):
        lines = sorted(spot.y for spot in around if spot.anchor == side)
        assert all(other - one >= 20 for one, other in pairwise(lines))
    for spot in around:
        assert (spot.x > 340, spot.name_x > spot.x) == (spot.anchor == "start", spot.anchor == "start")
        assert 205 < spot.name_x < 475  # from there 200 units for the name
        assert spot.y - spot.radius > 0 and spot.y + spot.radius <= drawing.height
        assert spot.radius <= 9
    for curve in (shape for shape in drawing.shapes if isinstance(shape, Curve)):
        assert all(
            0 <= x <= 680 and 0 <= y <= drawing.height for x, y in (curve.start, curve.bend or curve.end, curve.end)
        )
    shuffled = list(ties)
    random.shuffle(shuffled)
    assert network("Ada", others, shuffled) == drawing


@laws
@given(texts(min_size=1))
@example("UNITED NATIONS INTERIM FORCE OF THE NORTH")
@example("中华人民共和国外交部发言人办公室新闻司")
@example("Somebody of a Longer Name (Retired)")
def test_a_name_has_the_room_that_there_is(name: str) -> None:
    (spot,) = (
        shape
        for shape in network("A", [Knot(name, "actor/n.md", 1, 0, name)], ()).shapes
        if isinstance(shape, Spot) and shape.to
    )
    assert width(spot.name) <= 200
    assert spot.name == name or (spot.name[-1] == "…" and name.startswith(spot.name[:-1]) and width(name) > 200)


def test_a_whole_network_has_at_most_12_kb() -> None:
    others = [
        Knot("Somebody of Some Longer Name", f"actor/somebody-of-some-longer-name-{n}.md", 40 - n, n % 2, "x" * 60)
        for n in range(40)
    ]
    ties = [Tie(a, b, 3) for a, b in combinations(range(10), 2)][:40]
    assert 8_000 < len(svg(network("A", others, ties), "A and others", "actor/a.md", english())) < 12_000


def pictured(text: str) -> str:
    others = [Knot(text, f"actor/n-{number}.md", 5, number % 2, text) for number in range(5)]
    return render_blocks(
        Div(
            "d-pictured",
            (
                Picture("d-bars", text, bars((1, 2), (text, text))),
                Picture("d-network", text, network(text, others, [Tie(0, 1, 2)])),
            ),
        )
    )


def wrong(text: str, folder: Path) -> list[str]:
    """What is not as it should be in a page with pictures that tell `text`."""
    html = pictured(text)
    tree = LexborHTMLParser(f"<!doctype html><body>{html}")
    found = [f"{node.tag}" for node in tree.css("body *") if node.tag not in ALLOWED]
    titles = {node.text(deep=True, separator="", strip=False) for node in tree.css("title")}
    found += [f"title {title!r}" for title in titles if title != normalise(text[:200])]
    page = folder / "actor/x/index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(SHELL.replace("CONTENT", html), encoding="utf-8")
    return found + [problem.what for problem in check_site(folder, ["actor/x/index.html"])]


ALLOWED = {"div", "svg", "rect", "title", "path", "circle", "text", "g", "a"}


@settings(laws, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(texts(min_size=1).filter(lambda text: text.strip() != ""))
@example('"></title></svg><script>alert(1)</script>')
@example("</svg></div>&lt;b>]]><!--")
@example("\u202ea\u2066")
def test_names_in_pictures_are_mere_text(tmp_path: Path, text: str) -> None:
    assert wrong(text, tmp_path) == []


@pytest.mark.parametrize("every", [32, pytest.param(1, marks=pytest.mark.slow)])
def test_hostile_payloads_in_pictures(every: int, tmp_path: Path) -> None:
    payloads = [(key, normalise(payload)) for key, payload in hostile_payloads()][::every]
    assert {key: found for key, text in payloads if text and (found := wrong(text, tmp_path))} == {}
