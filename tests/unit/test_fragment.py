"""Fragments of HTML that are an article and nothing else: content of feeds, letters."""

from __future__ import annotations

import pytest

from digest.clean.fragment import fragment_lines
from digest.model import Evidence
from tests.unit.html_pages import BODY, LEAD, NEXT, TITLE, fragment_article, fragment_paragraphs


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>one</p>\n<p>two</p>", ["one", "two"]),
        ("one<br>two<br/><br />three", ["one", "two", "three"]),
        ("<div>one <b>bold</b>ly<div>two</div>tail</div>", ["one boldly", "two", "tail"]),
        ("<ul><li>a<li>b<ol><li>c</ol></ul><dl><dt>d<dd>e</dl>", ["a", "b", "c", "d", "e"]),
        ("<h2>head</h2>text<hr>more<blockquote>said<p>so</p></blockquote>", ["head", "text", "more", "said", "so"]),
        ("<pre>a\n  b\r\nc</pre>d\ne", ["a", "b", "c", "d e"]),
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", ["A | B", "1 | 2"]),
        ("<table><tr><td>1<td><td>3<td></table>", ["1 | 3"]),
        ("<table><tr><td><p>a</p><p>b</p><td>c</table>", ["a", "b", "c"]),
        ("<table><tr><td>left<br>below<td>right</table>", ["left", "below", "right"]),
        ("a &lt;b&gt; &amp;amp; &copy; &#x2019; &nbsp; c", ["a <b> &amp; © ’ c"]),
        ("x<script>y</script>z<style>p{}</style><!-- c --><form>f</form><svg><text>s</text></svg>.", ["xz", "."]),
        ("<p hidden>no</p><p style='display : none'>no</p><p style='DISPLAY:NONE'>no</p><p>yes</p>", ["yes"]),
        ("first line\nsecond &amp; line\r\n\r\nthird", ["first line", "second & line", "third"]),
        ("<b>first</b> line\nsecond", ["first line", "second"]),
        ("<p>unclosed <b>and <i>wrong</b> order</i> <p>next</li>", ["unclosed and wrong order", "next"]),
        ("a\u202eb\u200b c", ["ab c"]),
        ("", []),
        ("<>", ["<>"]),
        ("3 < 4 and 5 > 4", ["3 < 4 and 5 > 4"]),
    ],
)
def test_lines(html: str, lines: list[str]) -> None:
    assert fragment_lines(html) == lines


def test_a_fragment_is_an_article() -> None:
    html = f"<h1>{TITLE}</h1><p>By Lena Brandvik</p>" + "".join(f"<p>{line}</p>" for line in BODY) + "<p>Share this</p>"
    found = fragment_article(html, (Evidence("title", TITLE, "feed"), Evidence("date", "2024-05-03", "feed")))
    assert (found.title, found.byline, found.date, found.date_basis) == (TITLE, "Lena Brandvik", "2024-05-03", "feed")
    assert found.paragraphs == BODY
    removed = [(line.line, line.rule) for line in found.removed]
    assert removed == [(1, "title repeated"), (2, "byline"), (3 + len(BODY), "page widget")]


@pytest.mark.parametrize("text", ["He left.", "Ferry late", "Ferry", "Tariffs: a list", "1", "***", "Listen"])
def test_what_is_short_is_kept_where_nothing_speaks_against_it(text: str) -> None:
    found = fragment_article(f"<p>{text}</p>", (Evidence("title", TITLE, "feed"),))
    assert (found.paragraphs or tuple(line.text for line in found.removed)) == (text,)
    assert bool(found.paragraphs) == (text not in ("1", "***", "Listen"))


def test_a_feeds_last_words_are_not_the_articles() -> None:
    foot = "<p>Related Articles</p><ul><li>Old lighthouse to be sold to a hotel</li></ul>"
    assert fragment_paragraphs(f"<p>{LEAD}</p><h3>Prices</h3><p>{NEXT}</p>{foot}") == (LEAD, "Prices", NEXT)


def test_letters_in_tables_are_read_block_by_block() -> None:
    cell = "".join(f"<tr><td><table><tr><td>{line}</td></tr></table></td></tr>" for line in BODY)
    assert fragment_paragraphs(f"<div style='display:none'>{LEAD[:40]}</div><table>{cell}</table>") == BODY


def test_nothing_is_lost_of_what_is_nested_deeply() -> None:
    html = f"<p>{LEAD}</p>" + "<div>" * 1_000 + f"<p>{NEXT}</p>"
    assert fragment_paragraphs(html) == (LEAD, NEXT)
