"""No flood of anything makes a reader superlinear, and no bomb makes it large."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Iterator
from itertools import product

import pytest

from digest.read.feed import feed
from digest.read.json_feed import json_feed
from digest.read.json_lines import json_lines
from digest.read.markdown import markdown
from digest.read.reader import Input, Reader
from digest.registry.settings import Limits
from tests.properties.test_floods import assert_about_linear, flood, some

_LIMITS = Limits(bytes=10_000_000, lines=1_000_000)
_ITEM = '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item>'
HEADS = {
    "nothing": "",
    "type": "<!DOCTYPE x [",
    "comment": "<!--",
    "title": f"{_ITEM}<title>",
    "creator": f"{_ITEM}<dc:creator>",
    "date": f"{_ITEM}<pubDate>",
    "text": f"{_ITEM}<description>",
    "picture": '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><svg></content></entry>',
}
UNITS = (
    *(
        "a",
        "a.",
        "a@",
        "1 ",
        "1:",
        " ",
        "\n",
        "<",
        "<a ",
        "<a b='",
        "<!--",
        "<![CDATA[",
        "]]>",
        "&",
        "&a;",
        "&#1;",
        "&lt;",
    ),
    *(
        "<title>",
        "<item>",
        "<item><title>",
        "<div>",
        "<author>",
        "</item>",
        "<!DOCTYPE",
        "<?",
        '"',
        "'",
        "[",
        "http://",
    ),
)
MARKDOWN = (
    *(
        "[",
        "![",
        "[a](",
        "[a]: b\n",
        "*",
        "**a ",
        "*_*_",
        "`",
        "``a",
        "`[",
        "<",
        "<!--",
        "<a ",
        "<script>",
        "&a",
        "\\",
        "~~a",
    ),
    *(
        "> ",
        "- ",
        "- a\n",
        "1. a\n",
        "# a\n",
        "a\n=\n",
        "|a|b|\n",
        "a|b\n-|-\n",
        "```\n",
        "<div>\n",
        "    a\n",
        "\n",
        "a\n",
    ),
)


@pytest.fixture(autouse=True)
def _the_collector_waits() -> Iterator[None]:
    """Its work grows with all that the tests before have left, which is not the reader's."""
    gc.disable()
    yield
    gc.enable()


def run(reader: Reader, raw: bytes) -> Callable[[], object]:
    return lambda: list(reader(Input("x", io.BytesIO(raw), _LIMITS)))


# One in three: every unit behind two or three of the eight heads.
@pytest.mark.parametrize("case", some(product(UNITS, HEADS), 3), ids=lambda case: f"{case[0]!r} behind {case[1]}")
def test_feed(case: tuple[str, str]) -> None:
    unit, head = case
    assert_about_linear(lambda size: run(feed, (HEADS[head] + flood(unit, size)).encode()), 2_000)


@pytest.mark.parametrize("unit", some(MARKDOWN, 2))
def test_markdown(unit: str) -> None:
    assert_about_linear(lambda size: run(markdown, flood(unit, size).encode()), 2_000)


@pytest.mark.parametrize("unit", ["[", '{"a":', '"', "1", "\\", "{}\n", "[\n", "\n", "\ufeff"])
@pytest.mark.parametrize("reader", [json_feed, json_lines], ids=["json_feed", "json_lines"])
def test_json(reader: Reader, unit: str) -> None:
    assert_about_linear(lambda size: run(reader, flood(unit, size).encode()), 4_000)
