"""Drawings as files that a browser shows and a person can compare, a shape a line.

To take over what is drawn now: `DIGEST_NEW_DRAWINGS=1 pytest tests/golden/test_drawings.py`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from digest.gathered import Tie
from digest.interface.files import english
from digest.pictures.bars import bars, spark
from digest.pictures.drawing import Drawing
from digest.pictures.network import Knot, network
from digest.render.svg import svg

FOLDER = Path(__file__).parent / "drawings"
COUNTS = (1, 0, 0, 2, 5, 3, 0, 8, 4, 1)


def knots() -> list[Knot]:
    rows = (
        ("Bram Okafor", 12, 3),
        ("Harbour Council", 9, 0),
        ("مريم الخطيب", 7, 1),
        ("National Association of Lighthouse Keepers", 4, 0),
        ("Cyril & Sons <Velmark>", 2, 0),
        ("王海", 1, 0),
    )
    return [
        Knot(name, f"actor/n-{number}.md", articles, contacts, f"{name}: {articles} articles")
        for number, (name, articles, contacts) in enumerate(rows)
    ]


DRAWINGS: dict[str, Drawing] = {
    "bars": bars(COUNTS, [f"{2010 + number}: {count}" for number, count in enumerate(COUNTS)]),
    "spark": spark(COUNTS),
    "network": network("Ada Marlowe", knots(), [Tie(0, 1, 6), Tie(1, 3, 3), Tie(0, 2, 2)]),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawn_as_before(name: str) -> None:
    written = svg(DRAWINGS[name], "A drawing", "actor/ada-marlowe.md", english())
    shown = written.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    shown = re.sub(r"(?<=>)(?=<(?:rect|path|a|g|/svg)\b)", "\n", shown) + "\n"
    path = FOLDER / f"{name}.svg"
    if os.environ.get("DIGEST_NEW_DRAWINGS"):
        path.write_text(shown, "utf-8")
    assert shown == path.read_text("utf-8")
