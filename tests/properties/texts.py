"""Texts in love with the special characters of Markdown, HTML, templates and YAML; and the hostile corpus."""

from __future__ import annotations

import gzip
import json
import os
import random
from pathlib import Path

import pytest
from hypothesis import strategies as st

from digest.text import normalise

FRAGMENTS = (
    *"*_`[]()<>{}|~#\\&;:!=+-.'\"@^$%/?, ",
    *("**", "***", "__", "``", "```", "~~", "---", "===", "- ", "+ ", "* ", "> ", "# ", "## ", "    ", "\t"),
    *("1.", "1) ", "12. ", "١. ", "۱) ", "1986\\. ", "\n", "\n\n", "\r\n", "  \n", "\x85", "\u2028", "\xa0"),
    *(
        "](",
        "](x)",
        "](javascript:alert(1))",
        '](x "y")',
        "![",
        "![a](b)",
        "[x]: http://y",
        "[^1]",
        "[^1]: n",
    ),
    *("[TOC]", "*[A]: b", "[[x]]", "!!! note", "??? x", "/// x", ":::", "--8<--", "Key: value", ": def"),
    *("{: onclick=x}", "{ #id }", "{.c}", "{{ 7*7 }}", "{% x %}", "{# x #}", "${x}", "<% %>", "{", "}"),
    *("<div>", "</div>", '<div markdown="1">', "</li>", "</ul>", "<summary>", "</summary>", "</details>"),
    *(
        "<bdi>",
        "</bdi>",
        "</a>",
        "<b",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<![",
        "<?php",
        "?>",
        "</",
        "</>",
        "<",
    ),
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<http://x.y>", "<a@b.c>", "<hr>", "<p"),
    *("&amp;", "&lt;", "&#60;", "&#x3c;", "&lt", "&copy", "&nbsp;", "&#", "&", "&#0;", "&zwnj;"),
    *(
        "http://x.y/z_w_*",
        "https://a.b?c=d&e=f",
        "www.x.y",
        "WWW.",
        "mailto:a@b.c",
        "a@b.c",
        "://",
        "ftp://x",
    ),
    *("\x02klzzwxh:0000\x03", "klzzwxh:0", "wzxhzdk:0", "\x02amp\x03", "\x02", "\x03", "\x00", "\x1b[0m"),
    *("| a | b |", "| --- | --- |", "|:-:|", "a|b", "\\|", "\\*", "\\\\", "\\`", "\\[", "[x\\]:y](url)"),
    *(
        "حزب الله",
        "می‌خواهم",
        "\u200f",
        "\u200d",
        "中国",
        "é",
        "e\u0301",
        "🇱🇧",
        "👩‍👩‍👧",
        "\U000e0041",
        "\u202e",
        "\ud800",
    ),
    *(
        "word",
        "Nasrallah",
        "two words",
        "x",
        "1",
        "0",
        "\u2019",
        "“",
        "…",
        "–",
        "\ufeff",
        "\u200b",
        "\xad",
        "`` ` ``",
    ),
)

_pieces = st.one_of(st.sampled_from(FRAGMENTS), st.characters(), st.text("*_`[]<>#&{}|\\~ 1.-+", max_size=6))


def texts(min_size: int = 0) -> st.SearchStrategy[str]:
    """Normalised texts of up to about 14 fragments."""
    made = st.lists(_pieces, max_size=14).map(lambda pieces: normalise("".join(pieces)))
    return made.filter(lambda text: len(text) >= min_size)


def random_text(chance: random.Random) -> str:
    """The same without Hypothesis, 20 times as fast, never empty."""
    while True:
        made = normalise("".join(chance.choices(FRAGMENTS, k=chance.randint(1, 14))))
        if made:
            return made


def hostile_payloads() -> list[tuple[str, str]]:
    """(id, payload as text) of the shared corpus; where there is none, skips the test or fails if required."""
    shared = Path(os.environ.get("DIGEST_SHARED") or Path(__file__).parents[2] / ".." / "shared")
    corpus = shared / "corpora" / "hostile.dev.jsonl.gz"
    if not corpus.exists():
        if os.environ.get("DIGEST_REQUIRE_SHARED") == "1":
            pytest.fail(f"no hostile corpus at {corpus}")
        pytest.skip("no hostile corpus: set DIGEST_SHARED to the shared folder")
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [(row["id"], row["payload"]) for row in rows if row["payload"] is not None]
