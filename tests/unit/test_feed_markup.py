from __future__ import annotations

import pytest

from digest.read.feeds.markup import marked_up, plain, says_something, shown


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Ferry <b>sails</b> again", "Ferry sails again"),
        ("AT&amp;T<br>wins<p>twice</p>", "AT&T wins twice"),
        ("2 < 3 > 1 & more", "2 < 3 > 1 & more"),
        ("the &lt;blink&gt; tag", "the <blink> tag"),
        ("I <heart you", "I <heart you"),
        ("sails <!-- not --> again<!-- never > ends", "sails again ends"),
        ("sails<script>alert(1)</script><style>b{}</style><iframe>x</iframe> again", "sails again"),
        ('<img src="x" alt="y">', ""),
        ("<div>" * 5_000, ""),
        ("a\u202eb\x00c\n d", "abc d"),
    ],
)
def test_plain(html: str, text: str) -> None:
    assert plain(html) == text


def test_a_title_is_markup_where_it_closes_or_refers() -> None:
    assert shown("AT&amp;T &#8217; <i>x</i>") == "AT&T ’ x"
    assert shown("the <blink> tag of AT&T; 2 < 3") == "the <blink> tag of AT&T; 2 < 3"


def test_paragraphs() -> None:
    assert marked_up("One\ntwo & <three>\n \n\n  Four\n") == "<p>One\ntwo &amp; &lt;three&gt;</p><p>Four</p>"


@pytest.mark.parametrize(
    ("html", "says"), [("<p>x</p>", True), ("<img alt='x'> … <br>", False), ("", False), ("<", False)]
)
def test_says_something(html: str, says: bool) -> None:
    assert says_something(html) is says
