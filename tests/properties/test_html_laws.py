"""Whatever a page or a fragment is made of, what comes out of it is plain text, and nothing of it is lost unseen."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.clean import clean
from digest.clean.fragment import fragment_lines
from digest.clean.identity import identity
from digest.model import Article, Document, Evidence
from digest.text import normalise
from tests.properties.articles import NO_REPEATS, SHAPES, project
from tests.properties.texts import FRAGMENTS, texts

TAGS = (
    *("<p>", "</p>", "<div>", "</div>", "<br>", "<h1>", "</h1>", "<article>", "</article>", "<ul><li>", "</li></ul>"),
    *(
        "<table><tr><td>",
        "</td><td>",
        "</td></tr></table>",
        "<blockquote>",
        "</blockquote>",
        "<pre>",
        "</pre>",
        "<a href=x>",
    ),
    *(
        "<div class='comments'>",
        "<section id=related>",
        "<aside>",
        "</aside>",
        "<div hidden>",
        "<form>",
        "</form>",
        "<title>",
    ),
    *("<script type='application/ld+json'>", '{"@type": "NewsArticle", "headline": "Harbour talks end"}', "</script>"),
    *(
        "<meta property=og:title content='Harbour talks end'>",
        "<time datetime='2024-03-05'>",
        "</time>",
        "<svg>",
        "</svg>",
    ),
    *(
        "<link rel=canonical href='https://norhaven.example/a'>",
        "<meta name=author content='Lena Brandvik'>",
        "<select>",
    ),
    *("</body></html>", "<html lang=en>", "<head>", "</head>", "<body>", "<!-- ", " -->", "<?x ", "<![CDATA[", "&#0;"),
)
pieces = st.one_of(st.sampled_from(TAGS), st.sampled_from(SHAPES), st.sampled_from(FRAGMENTS), texts())
markup = st.lists(pieces, max_size=24).map("".join)


def article(html: str, form: str) -> Article:
    source = Document("x.html", html, "", "text/html", evidence=(Evidence("date", "2024-03-05", "feed"),))
    return clean(replace(source, form=form), NO_REPEATS, project())


@settings(max_examples=300)
@given(markup, st.sampled_from(["page", "fragment"]))
def test_every_field_is_one_normalised_line_and_the_same_twice(html: str, form: str) -> None:
    found = article(html, form)
    fields = (found.title, found.standfirst, found.byline, found.source_name, *found.paragraphs)
    assert all(normalise(field) == field != "" for field in fields if field is not None)
    assert all(normalise(line.text) == line.text and line.rule for line in found.removed)
    assert [line.line for line in found.removed] == sorted({line.line for line in found.removed})
    assert article(html, form) == found


@settings(max_examples=150)
@given(markup)
def test_a_page_is_known_without_being_cleaned(html: str) -> None:
    found = article(html, "page")
    own = identity(Document("x.html", html, "", "text/html", form="page"), project())
    assert (own.id, own.key, own.url) == (found.id, found.key, found.url)


@given(st.lists(texts(min_size=1), min_size=1, max_size=8))
def test_no_line_of_a_fragment_is_lost(lines: list[str]) -> None:
    html = "".join(f"<p>{escape(line)}</p>" for line in lines)
    assert fragment_lines(html) == lines
    found = article(html, "fragment")
    left = [*found.paragraphs, *(line.text for line in found.removed)]
    assert sorted(left) == sorted(lines)


@given(texts(min_size=1))
def test_a_title_in_the_head_comes_out_as_it_was_written(title: str) -> None:
    html = f"<meta property='og:title' content=\"{escape(title)}\"><p>{SHAPES[8]}</p>"
    found = article(html, "page").title
    assert found in (title, normalise(SHAPES[8])) or "&" in title or title.endswith(("…", "..."))
