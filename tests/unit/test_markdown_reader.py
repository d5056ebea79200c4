"""Markdown: what a reader sees of it, on the lines where it stands in the file."""

from __future__ import annotations

import io

import pytest

from digest.model import Document, Evidence
from digest.problems import Problem
from digest.read.markdown import markdown
from digest.read.reader import Input
from digest.registry.settings import Limits
from digest.text import lines


def read(text: str) -> Document:
    (found,) = markdown(Input("x.md", io.BytesIO(text.encode()), Limits()))
    assert isinstance(found, Document), str(found)
    return found


def numbered(document: Document) -> dict[int, str]:
    return {number: line for number, line in enumerate(lines(document.text), document.first_line) if line}


def test_a_page() -> None:
    found = read(
        """---
byline: Lena Brandvik
tags: [ferry]
---
# Ferry *sails*

The ferry between [Norhaven](https://norhaven.example)
and ![a picture](pier.jpg)Eastholm **sailed**\\
on `Monday`, it was <b>said</b>.<br>So there.

> Nothing was
> lost.

- One boat
  waits

- Two more

  1. the red one
  2. the blue one

| Port | Boats |
|------|------:|
| Norhaven | 2 |

Storm
=====

```
wind = 9
```

    rain

<div class="note">
Sums &amp; <i>figures</i>
</div>

[pier]: https://pier.example
At the [pier][] &copy; \\*
"""
    )
    assert numbered(found) == {
        5: "Ferry sails",
        7: "The ferry between Norhaven and Eastholm sailed on Monday, it was said. So there.",
        11: "Nothing was lost.",
        14: "One boat waits",
        17: "Two more",
        19: "the red one",
        20: "the blue one",
        22: "Port | Boats",
        24: "Norhaven | 2",
        26: "Storm",
        30: "wind = 9",
        33: "rain",
        36: "Sums & figures",
        40: "At the pier © *",
    }
    assert (found.form, found.media_type) == ("lines", "text/markdown")
    assert dict(found.declared) == {"byline": "Lena Brandvik"}
    assert [(line.line, line.text) for line in found.ignored] == [(3, "tags: [ferry]")]
    assert [(item.field, item.value, item.by) for item in found.evidence] == [("title", "Ferry sails", "page")]


@pytest.mark.parametrize("text", ["Words.\n\n# Later\n", "## Second level\n\nWords.\n", "Words.\n"])
def test_only_a_first_heading_is_the_title(text: str) -> None:
    assert read(text).evidence == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a&#10;b&#13;c", {1: "a b c"}),
        ("<script>\nalert(1)\n</script>\n\nText.", {5: "Text."}),
        ("<!-- a\nb\n-->\nText <!-- not --> here.", {4: "Text here."}),
        ("<style>b { }\n</style>\nText.", {3: "Text."}),
        ("- ```\n  code\n  ```\n- x", {2: "code", 4: "x"}),
        ("a\rb\r\rc", {1: "a b", 4: "c"}),
        ("~~gone~~ \\# not\n", {1: "gone # not"}),
        ("[x]: y\n\n[a][x] [b] [c](d)", {3: "a [b] c"}),
        ("> " * 30 + "deep", {1: "> " * 29 + "> deep"}),
        ("- " * 12 + "deep", {1: "- " * 11 + "- deep"}),
    ],
)
def test_lines(text: str, shown: dict[int, str]) -> None:
    assert numbered(read(text)) == shown


def test_brackets_without_end_are_text() -> None:
    text = "[" * 20_000 + "a](b)"
    assert read(text).text == text


def test_what_cannot_be_read_is_told_as_of_plain_text() -> None:
    for raw, what in ((b"", "is empty"), (b"\xff\xfe\x00", "is no text"), (b"a" * 101, "has more bytes")):
        (found,) = markdown(Input("x.md", io.BytesIO(raw), Limits(bytes=100)))
        assert isinstance(found, Problem)
        assert found.what.startswith(what)


def test_of_a_fetched_file_the_front_matter_is_text() -> None:
    said = (Evidence("url", "https://courier.example/1", "fetch"),)
    text = "---\ntitle: Mine\n---\n\nIt sailed in März.\n".encode("latin-1")
    (found,) = markdown(
        Input("x.md", io.BytesIO(text), Limits(), evidence=said, fetched="2026", charset="latin-1", is_own=False)
    )
    assert isinstance(found, Document)
    assert (found.declared, found.evidence, found.fetched) == ((), said, "2026")
    assert "It sailed in März." in found.text
