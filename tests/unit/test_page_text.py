"""The text of a page: its structure, what is left out of it, and where it is found at all."""

from __future__ import annotations

import pytest

from digest.clean.article import unusable
from digest.model import Removed
from tests.unit.html_pages import BODY, LAST, LEAD, NEXT, SHORT, TITLE, article, document, news, page, structured

OTHERS = ("Harbour council elects a new head for the third time", "Old lighthouse to be sold to a hotel")
TEASER = "Residents had asked for it for years, and the mayor had promised it before both of the last elections."


def paragraphs(body: str, head: str = "", before: str = "") -> tuple[str, ...]:
    return article(page(head, body, before)).paragraphs


def text(*parts: str) -> str:
    return "".join(f"<p>{part}</p>" for part in (*BODY, *parts))


def test_headings_lists_quotes_and_tables_are_lines() -> None:
    body = (
        f"<h2>What was repaired</h2><ul><li>The hull, from bow to stern</li><li>Both <b>engines</b></li></ul>"
        f"<blockquote><p>{TEASER}</p></blockquote>"
        f"<table><tr><th>Route</th><th>Hours</th></tr><tr><td>North</td><td>two</td></tr></table>"
    )
    lines = ("What was repaired", "The hull, from bow to stern", "Both engines", TEASER, "Route | Hours", "North | two")
    assert paragraphs(f"{text()}{body}<p>The end of it comes in May.</p>") == (
        *BODY,
        *lines,
        "The end of it comes in May.",
    )


def test_line_breaks_part_lines_and_inline_elements_do_not() -> None:
    assert paragraphs(f"<p>{LEAD}<br><br>{NEXT[:20]}<i>{NEXT[20:]}</i><br/>{LAST}</p>") == SHORT
    assert paragraphs("<br>".join(BODY)) == BODY


def test_entities_are_characters_and_escaped_markup_is_text() -> None:
    (found, *_) = paragraphs(
        f"<p>The &lt;b&gt; of Norhaven&rsquo;s &amp;amp; is &#8220;new&#8221;, he said then.</p>{text()}"
    )
    assert found == "The <b> of Norhaven’s &amp; is “new”, he said then."


@pytest.mark.parametrize(
    "extra",
    [
        "<script>alert('The ferry, the quay and the captain.')</script><style>p { color: red }</style>",
        "<aside><h3>Sign up</h3><p>All that matters, in your inbox, each morning at six.</p></aside>",
        f"<div class='related-posts'><h3>{OTHERS[0]}</h3><p>{TEASER}</p></div>",
        f"<div class='comments-area'><h2>Two thoughts</h2><p>{TEASER}</p></div>",
        f"<ol class='comment-list'><li><article class='comment-body'><p>{TEASER}</p></article></li></ol>",
        f"<div id='disqus_thread'><p>{TEASER}</p></div>",
        "<div class='share-buttons'><a>Facebook</a> <a>X</a></div><nav><ul><li>World</li></ul></nav>",
        "<div id='cookie-banner'><p>We use cookies for a better experience of all that we offer on it.</p></div>",
        "<form><p>Your e-mail address</p><input><button>Send it to us</button></form>",
        f"<p>{NEXT}</p>",
        "<p>Related Articles</p><p>" + "</p><p>".join(OTHERS) + "</p>",
        f"<p>Read also: {OTHERS[0]}</p>",
        "<p>Photo: The Agency/Lena Brandvik</p><p>Share this article</p>",
        "<p>Please consider supporting us by disabling your ad blocker</p>",
        f"<p>Leave a Comment</p><p>{TEASER}</p>",
    ],
)
def test_furniture_behind_and_between_paragraphs_goes(extra: str) -> None:
    assert paragraphs(text() + extra) == BODY
    if "Comment" not in extra:
        assert paragraphs(f"<p>{LEAD}</p>{extra}{text()}") == BODY
        assert paragraphs(f"<p>{LEAD}</p>{extra}<p>{NEXT}</p><p>{LAST}</p>") == SHORT


def test_a_container_whose_name_lies_keeps_the_article() -> None:
    for name in ("related", "comment", "promo has-sidebar", "share"):
        html = f"<title>{TITLE}</title><div class='{name}'><h1>{TITLE}</h1>{text()}</div>"
        assert article(html).paragraphs == BODY, name


def test_every_line_that_is_taken_out_is_on_record_with_its_number() -> None:
    before = "<p>May 3, 2024</p><p>By Lena Brandvik</p>"
    found = article(
        page(body=f"<h1>{TITLE}</h1>{before}{text()}<p>Share this article</p><p>Leave a Comment</p><p>No.</p>")
    )
    assert found.paragraphs == BODY
    assert (found.byline, found.date) == ("Lena Brandvik", "2024-05-03")
    assert found.removed == (
        Removed(1, "title repeated", TITLE),
        Removed(2, "date line", "May 3, 2024"),
        Removed(3, "byline", "By Lena Brandvik"),
        Removed(10, "page widget", "Share this article"),
        Removed(11, "end marker", "Leave a Comment"),
        Removed(12, "after the article", "No."),
    )


def test_text_goes_on_behind_headlines_of_other_articles_and_a_row_of_stars() -> None:
    more = tuple(
        f"Number {n} of the things that the council decided is that the quay gets {n} new lamps." for n in range(2, 6)
    )
    boxes = "<p>Related Articles</p>" + "".join(f"<p>{other}</p>" for other in OTHERS) + "<p>***</p>"
    assert paragraphs(f"<p>{LEAD}</p>{boxes}" + "".join(f"<p>{line}</p>" for line in more)) == (LEAD, *more)


def test_of_several_articles_on_a_page_the_one_with_the_headline_is_taken() -> None:
    teasers = "".join(f"<article><h3>{other}</h3><p>{TEASER}</p></article>" for other in OTHERS)
    own = f"<article><h1>{TITLE}</h1>{text()}</article>"
    assert article(f"<title>{TITLE}</title><body>{teasers}{own}{teasers}").paragraphs == BODY


def test_the_entries_of_a_live_page_are_its_text() -> None:
    posts = "".join(
        f"<article class='post'><h3>{hour}:00 What happened then</h3><p>{line}</p></article>"
        for hour, line in enumerate((*BODY, TEASER), 8)
    )
    html = f"<title>{TITLE}</title><main><article class='live'><h1>{TITLE}</h1><div>{posts}</div></article></main>"
    found = article(html).paragraphs
    assert [line for line in found if line in (*BODY, TEASER)] == [*BODY, TEASER]


def test_a_page_that_trafilatura_takes_for_one_line_keeps_its_blocks() -> None:
    font = "<br><br>".join(f"<font size=2>{line}</font>" for line in BODY)
    cells = f"<td>Menu<br>News<br>Sport</td><td><b>{TITLE}</b><br>May 3, 2024<br>{font}</td>"
    found = article(
        f"<title>{TITLE} - Norhaven</title><table><tr>{cells}</tr><tr><td>All rights reserved</td></tr></table>"
    )
    assert (found.title, found.paragraphs, found.date) == (TITLE, BODY, "2024-05-03")


def test_a_short_article_is_not_filled_up_from_all_over_the_page() -> None:
    rest = f"<div><div>{OTHERS[0]}</div><p>{TEASER}</p></div><div><div>reader7</div><p>So what?</p></div>"
    html = f"<title>{TITLE}</title><div><h1>{TITLE}</h1><div><p>{LEAD}</p></div></div><p>Related Articles</p>{rest}"
    assert article(html).paragraphs == (LEAD,)


def test_where_readers_have_to_pay_the_structured_data_may_hold_the_text() -> None:
    whole = "\n\n".join((*BODY, TEASER))
    html = page(
        structured(news(articleBody=whole)), f"<p>{LEAD[:60]} …</p><div class='paywall'><p>Subscribe now</p></div>"
    )
    assert article(html).paragraphs == (*BODY, TEASER)


def test_text_behind_a_premature_end_of_the_page_is_read() -> None:
    html = page(body=f"<p>{LEAD}</p></body></html><p>{NEXT}</p><p>{LAST}</p>")
    assert article(html).paragraphs == SHORT
    assert article(page().replace("<html>", "<html lang='en' />")).paragraphs == BODY


def test_what_is_nested_too_deeply_is_walked_through() -> None:
    assert article(page(body="<div>" * 600 + text() + "</div>" * 600)).paragraphs == BODY
    assert article(page(body=text() + "<ul><li>x" * 3_000)).paragraphs[: len(BODY)] == BODY


@pytest.mark.parametrize(
    "html", ["", "<!-- x -->", "<p></p>", "<nav><a>Home</a></nav>", "<frameset><frame src=x></frameset>"]
)
def test_a_page_without_text_gives_no_article(html: str) -> None:
    found = article(html)
    assert found.paragraphs == ()
    reason = unusable(document(html), found)
    assert reason is not None
    assert "no line that reads like an article" in reason.what


def test_scripts_in_other_alphabets_are_found() -> None:
    lines = (
        "عادت العبّارة إلى نورهافن يوم الاثنين بعد عام في الحوض، وكان الرصيف مليئا بالناس الذين انتظروها منذ الصباح.",
    ) * 3
    body = "".join(f"<p>{line} {number}</p>" for number, line in enumerate(lines))
    found = article(page(body=body, title="عودة العبارة إلى نورهافن بعد عام"))
    assert found.paragraphs == tuple(f"{line} {number}" for number, line in enumerate(lines))
