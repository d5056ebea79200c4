"""What a page says of its article: which of it is believed, and what is never taken for it."""

from __future__ import annotations

import pytest

from digest.clean import evidence
from digest.clean.language import tag
from digest.model import Evidence
from digest.registry.sources import Match, Source
from tests.unit.html_pages import BODY, LEAD, TITLE, article, meta, news, page, structured

SITE = "The Norhaven Courier"
OWN = "https://courier.example/ferry"


def date(head: str = "", before: str = "", after: str = "") -> str | None:
    body = "".join(f"<p>{text}</p>" for text in BODY)
    found = article(page(head, before=before, body=body + after))
    assert (found.date is None) == (found.date_basis == "none")
    return found.published or found.date


# Dates


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (structured(news(datePublished="2024-05-03T08:15:00+02:00")), "2024-05-03T08:15:00+02:00"),
        (structured(news(datePublished="Fri, 03 May 2024 08:15:00 GMT")), "2024-05-03T08:15:00Z"),
        (structured([{"@type": "WebSite"}, news(datePublished="2024-05-03")]), "2024-05-03"),
        (structured({"@graph": [{"@type": "WebPage"}, news(datePublished="2024-05-03")]}), "2024-05-03"),
        (
            structured(news(**{"@type": ["Thing", "http://schema.org/BlogPosting"]}, datePublished="2024-05-03")),
            "2024-05-03",
        ),
        (structured({"@type": "WebPage", "datePublished": "2024-05-03"}), "2024-05-03"),
        (structured("{broken", news(datePublished="2024-05-03")), "2024-05-03"),
        (structured('<!-- {"@type": "Article", "datePublished": "2024-05-03",} -->'), "2024-05-03"),
        (structured('{"@type": "Article", "text": "it\\\'s\n", "datePublished": "2024-05-03"};'), "2024-05-03"),
        (meta(article__published_time="2024-05-03T08:15Z"), "2024-05-03T08:15Z"),
        (meta(**{"DC.date.issued": "2024-05-03"}), "2024-05-03"),
        (meta(**{"parsely-pub-date": "2024-05-03T08:15:00Z"}), "2024-05-03T08:15:00Z"),
        (meta(**{"parsely-page": '{"pub_date": "2024-05-03"}'}), "2024-05-03"),
        (meta(**{"sailthru.date": "2024-05-03 08:15"}), "2024-05-03T08:15"),
        (meta(citation_date="2024/05/03"), "2024-05-03"),
        ('<meta itemprop="datePublished" content="2024-05-03">', "2024-05-03"),
    ],
)
def test_dates_that_structured_places_give(head: str, published: str) -> None:
    assert date(head) == published


@pytest.mark.parametrize(
    "before",
    [
        '<time datetime="2024-05-03T08:15">8 hours ago</time>',
        '<div class="meta"><span>Published <time datetime="2024-05-03T08:15">x</time></span></div>',
        "<p>By Lena Brandvik</p><p>May 3, 2024 08:15</p>",
        "<div>Published: 3 May 2024 08:15 | Updated: 5 May 2024 09:00</div>",
        '<span>Updated <time datetime="2024-05-05">x</time></span><time datetime="2024-05-03T08:15">x</time>',
        '<time class="modified" datetime="2024-05-05">x</time><time datetime="2024-05-03T08:15">x</time>',
        '<span itemprop="datePublished" content="2024-05-03T08:15">Friday</span>',
    ],
)
def test_dates_that_are_shown_between_headline_and_text(before: str) -> None:
    found = article(page(before=before))
    assert (found.published, found.date_basis) == ("2024-05-03T08:15", "dateline")


def test_a_date_above_the_headline_counts_in_its_own_header_alone() -> None:
    own = f"<article><header><time datetime='2024-05-03'>x</time><h1>{TITLE}</h1></header><p>{LEAD}</p></article>"
    strip = (
        f"<ul><li><time datetime='2024-05-03'>x</time> Another story</li></ul><div><h1>{TITLE}</h1><p>{LEAD}</p></div>"
    )
    assert [article(f"<title>{TITLE}</title><body>{body}").date for body in (own, strip)] == ["2024-05-03", None]


@pytest.mark.parametrize(
    "html",
    [
        structured(news(dateModified="2024-05-03")),
        structured(
            news(headline="Another story of the week", url="https://courier.example/b", datePublished="2024-05-03")
        )
        + f'<link rel="canonical" href="{OWN}">',
        structured([news(headline=text, datePublished="2024-05-03") for text in ("One of the others", "Another one")]),
        structured({"@type": "ItemList", "itemListElement": [news(datePublished="2024-05-03")]}),
        structured({"@type": "VideoObject", "uploadDate": "2024-05-03", "datePublished": "2024-05-03"}),
        structured(news(comment={"@type": "Comment", "datePublished": "2024-05-03"})),
        meta(article__modified_time="2024-05-03", lastmod="2024-05-03", copyright="2024"),
        meta(date="yesterday", pubdate="1714723200"),
        '<meta itemprop="datePublished" content="2024-05-03"><meta itemprop="datePublished" content="2024-05-04">',
    ],
)
def test_a_page_that_does_not_say_when_it_was_published_has_no_date(html: str) -> None:
    assert date(html) is None


def test_dates_behind_the_text_are_of_something_else() -> None:
    after = (
        "<section class='more'><article><h3>Another story</h3><time datetime='2024-05-03'>x</time></article></section>"
        "<div class='comments'><time datetime='2024-05-04'>x</time><p>Nice!</p></div><p>© 2024 The Courier</p>"
    )
    assert date(after=after) is None
    assert date(before="<span>Updated <time datetime='2024-05-03'>x</time></span>") is None


def test_of_several_articles_in_the_data_the_pages_own_is_read() -> None:
    others = [news(headline=f"Another story, number {n}", datePublished=f"2020-01-0{n}") for n in range(1, 4)]
    assert date(structured([*others, news(datePublished="2024-05-03")])) == "2024-05-03"
    own = news(headline="A headline for search engines", url=f"{OWN}/?x", datePublished="2024-05-03")
    assert date(structured([*others, own]) + f'<link rel="canonical" href="{OWN}">') == "2024-05-03"


# Titles


@pytest.mark.parametrize(
    ("head", "title", "shown"),
    [
        ("", f"{TITLE} | {SITE}", TITLE),
        (meta(og__site_name=SITE), f"{TITLE} – Norhaven Courier", TITLE),
        (meta(application_name=SITE).replace("application_name", "application-name"), f"{TITLE} - {SITE}", TITLE),
        (structured(news(headline=f"{TITLE} - {SITE}", publisher={"name": SITE})), f"{TITLE} - {SITE}", TITLE),
        (meta(og__site_name=SITE, og__title=SITE), TITLE, TITLE),
        (structured(news(headline=TITLE[:30] + "...")), TITLE, TITLE),
        (structured(news(headline="Minister&#8217;s <em>plan</em> &amp; more")), "x", "Minister’s plan & more"),
        (meta(og__title="Minister&#8217;s plan"), "x", "Minister’s plan"),
        (meta(og__title="Ferry returns"), TITLE, "Ferry returns"),
    ],
)
def test_titles(head: str, title: str, shown: str) -> None:
    html = page(head, title=title).replace(
        f"<h1>{title}", f"<h1>{TITLE}" if title.startswith(TITLE) else f"<h1>{title}"
    )
    assert article(html).title == shown


def test_what_stands_behind_a_titles_dash_stays_unless_it_is_the_sites_name() -> None:
    title = "Ferry returns – a year late"
    html = f"<title>{title}</title>{meta(og__site_name=SITE)}<p>{LEAD}</p>"
    assert article(html).title == title
    known = Source(id="year", name="A year late")
    assert article(html, sources=(known,)).title == "Ferry returns"
    suffix = Source(id="norhaven", name="Norhaven Press", match=(Match(host="x.example"),))
    assert article(f"<title>Ferry | Norhaven Press</title><p>{LEAD}</p>", sources=(suffix,)).title == "Ferry"


def test_the_first_h1_may_be_the_sites() -> None:
    shown = f"<h1><a href='/'>{SITE}</a></h1><h1>{TITLE}</h1><p>{LEAD}</p>"
    assert article(f"<title>{TITLE} | {SITE}</title>{meta(og__site_name=SITE)}{shown}").title == TITLE


# Bylines


@pytest.mark.parametrize(
    ("said", "byline"),
    [
        ("Lena Brandvik", "Lena Brandvik"),
        ({"@type": "Person", "name": "By Lena Brandvik"}, "Lena Brandvik"),
        ([{"name": "Lena Brandvik"}, "Orla Velmian"], "Lena Brandvik, Orla Velmian"),
        ({"name": ["Lena Brandvik", "Lena Brandvik"]}, "Lena Brandvik"),
        ([[{"name": "x"}], None, 3, {}], None),
        ({"name": "admin"}, None),
        ("https://courier.example/lena", None),
        ("lena@courier.example", None),
        ("@lena", None),
        ("courier.example", None),
        ("L.Brandvik", "L.Brandvik"),
        (SITE, None),
        ("---", None),
        ("x" * 500, None),
    ],
)
def test_authors_in_structured_data(said: object, byline: str | None) -> None:
    found = article(page(structured(news(author=said, publisher={"name": SITE}))))
    assert found.byline == byline


def test_an_author_elsewhere_in_the_graph() -> None:
    graph = [news(author={"@id": "#lena"}), {"@type": "Person", "@id": "#lena", "name": "Lena Brandvik"}]
    assert article(page(structured({"@graph": graph}))).byline == "Lena Brandvik"


@pytest.mark.parametrize(
    ("head", "before", "byline"),
    [
        (meta(author="Lena Brandvik"), "", "Lena Brandvik"),
        ('<meta name="author" content="Lena Brandvik"><meta name="author" content="Orla Velmian">', "",
         "Lena Brandvik, Orla Velmian"),
        (meta(article__author="https://facebook.example/lena", author="Lena Brandvik"), "", "Lena Brandvik"),
        ("", "<p>By <b>Lena Brandvik</b></p>", "Lena Brandvik"),
        ("", "<div class='c-byline__name'><a rel='author' href='/l'>Lena Brandvik</a></div>", "Lena Brandvik"),
        ("", "<span class='author-name'>Lena Brandvik</span>", "Lena Brandvik"),
        ("", "<span class='author-name'>about the author</span>", None),
        ("", "<aside class='related'><p>By Orla Velmian</p></aside>", None),
    ],
)  # fmt: skip
def test_bylines(head: str, before: str, byline: str | None) -> None:
    assert article(page(head, before=before)).byline == byline


# Source, language, standfirst


def test_the_source_by_the_pages_own_word_or_as_the_project_knows_it() -> None:
    html = page(
        structured(news(publisher={"@type": "Organization", "name": SITE})) + meta(og__site_name="Courier online")
    )
    found = article(html)
    assert (found.source, found.source_name) == ("the-norhaven-courier", SITE)
    assert article(html, sources=(Source(id="courier", name=SITE),)).source == "courier"
    host = Source(id="harbour", name="Harbour", match=(Match(host="courier.example"),))
    assert article(page(f'<link rel="canonical" href="{OWN}">'), sources=(host,)).source == "harbour"


@pytest.mark.parametrize(
    ("head", "language"),
    [
        (structured(news(inLanguage="en-GB")), "en"),
        (structured(news(inLanguage={"@type": "Language", "name": "Deutsch", "alternateName": "de"})), "de"),
        (meta(og__locale="fr_FR"), "fr"),
        ('<meta http-equiv="Content-Language" content="utf-8">', None),
        (meta(og__locale="hexadecimal"), None),
    ],
)
def test_languages(head: str, language: str | None) -> None:
    assert said_language(page(head)) == language


def said_language(html: str) -> str | None:
    """What the page says, whatever its text tells."""
    found = evidence.best(article(html).evidence, "language", tag)
    return found[0].split("-")[0] if found else None


def test_the_pages_own_language_comes_before_its_locale() -> None:
    assert said_language(page(meta(og__locale="en_US")).replace("<html>", "<html lang='fa-IR'>")) == "fa"


def test_a_text_that_clearly_is_in_another_language_is_believed() -> None:
    assert article(page("").replace("<html>", "<html lang='fa-IR'>")).language == "en"


@pytest.mark.parametrize(
    "before",
    [
        f"<h2>{LEAD}</h2>",
        f"<p class='article__standfirst'>{LEAD}</p>",
        f"{meta(description=LEAD)}<p>{LEAD}</p><p>By Lena Brandvik</p>",
        f"{meta(description=LEAD[:60] + '…')}<p>{LEAD}</p><time datetime='2024-05-03'>x</time>",
    ],
)
def test_a_standfirst_is_shown_as_one_and_not_twice(before: str) -> None:
    found = article(page(before=before, body="".join(f"<p>{text}</p>" for text in BODY)))
    assert found.standfirst == LEAD
    assert found.paragraphs == BODY[1:]


def test_a_description_alone_is_no_standfirst() -> None:
    said = meta(description="Everything about the ferry that everybody wants to know, day by day and hour by hour.")
    assert article(page(said)).standfirst is None
    assert article(page(meta(og__description=LEAD))).standfirst is None


# All of it


def test_what_came_with_a_page_and_what_it_says_are_both_kept() -> None:
    feed = (Evidence("title", "From the feed", "feed"), Evidence("date", "2024-05-03", "feed"))
    found = article(page(), feed)
    assert (found.title, found.date, found.date_basis) == (TITLE, "2024-05-03", "feed")
    assert {item.by for item in found.evidence if item.field == "title"} == {"feed", "meta", "page"}
    assert len(set(found.evidence)) == len(found.evidence)
