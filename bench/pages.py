"""Web pages around an article, in the ways that sites have built them: for `bench.html` and for measures of quality."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from random import Random


@dataclass(frozen=True, slots=True)
class Story:
    """What a page is about. An empty standfirst or byline is not printed; a page without a date prints none."""

    title: str
    paragraphs: Sequence[str]
    site: str
    url: str
    standfirst: str = ""
    byline: str = ""
    at: datetime | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Around:
    """What else is on the page. `related` are headlines with the first words of other articles.

    `inside` stands between the paragraphs: `* ` opens an entry of a list.
    """

    menu: Sequence[str] = ()
    related: Sequence[tuple[str, str]] = ()
    footer: Sequence[str] = ()
    comments: Sequence[str] = ()
    cookies: str = "We use cookies. By clicking Accept you agree to the use of all of them."
    scripts: Sequence[str] = ()
    inside: Sequence[str] = ()


Template = Callable[[Random, Story, Around], str]


def wordpress(random: Random, story: Story, around: Around) -> str:
    """A blog's theme: graph of structured data, `entry-content`, sharing buttons, widgets, a list of comments."""
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Organization", "@id": "#org", "name": story.site},
            {"@type": "WebSite", "@id": "#site", "name": story.site, "publisher": {"@id": "#org"}},
            {"@type": "Person", "@id": "#person", "name": story.byline or "admin"},
            {
                "@type": "Article",
                "headline": story.title.replace("'", "&#8217;"),
                "author": {"@id": "#person"},
                "publisher": {"@id": "#org"},
                "mainEntityOfPage": story.url,
                "inLanguage": story.language,
                **({"datePublished": story.at.isoformat(), "dateModified": "2031-01-01T00:00:00Z"} if story.at else {}),
            },
        ],
    }
    shown = (
        f'<time class="entry-date" datetime="{story.at.isoformat()}">{story.at:%B %d, %Y}</time>' if story.at else ""
    )
    teasers = "".join(
        f'<article class="post hentry teaser"><h3><a href="/p/{n}">{escape(title)}</a></h3><time datetime="2011-0{n % 9 + 1}'
        f'-05">2011</time><p>{escape(lead)}</p></article>'
        for n, (title, lead) in enumerate(around.related)
    )
    comments = "".join(
        f'<li class="comment" id="comment-{n}"><div class="comment-author vcard"><cite class="fn">reader{n}</cite></div>'
        f'<div class="comment-meta"><time datetime="2019-04-0{n % 9 + 1}">April {n % 9 + 1}, 2019</time></div>'
        f'<div class="comment-content"><p>{escape(text)}</p></div><div class="reply"><a href="#">Reply</a></div></li>'
        for n, text in enumerate(around.comments)
    )
    share = '<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li><li>X</li></ul></div>'
    return f"""<!DOCTYPE html>
<html lang="{story.language}-US" class="no-js"><head><meta charset="UTF-8">
<title>{escape(story.title)} &#8211; {escape(story.site)}</title>
<link rel="canonical" href="{story.url}"><meta property="og:title" content="{escape(story.title)}">
<meta property="og:site_name" content="{escape(story.site)}"><meta property="og:type" content="article">
{_description(story)}<script type="application/ld+json" class="yoast-schema-graph">{json.dumps(graph)}</script>
{_scripts(around)}<style>.entry-content p{{margin:0 0 1.5em}}</style></head>
<body class="post-template-default single single-post"><div id="page" class="site">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">{escape(story.site)}</a></p>
<nav id="site-navigation" class="main-navigation"><ul>{_items(around.menu)}</ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-4711" class="post-4711 post type-post hentry"><header class="entry-header">
<h1 class="entry-title">{escape(story.title)}</h1><div class="entry-meta"><span class="posted-on">{shown}</span>
<span class="byline"> by <span class="author vcard"><a class="url fn" href="/author/1">{escape(story.byline)}</a></span>
</span></div></header><div class="entry-content">
<figure class="wp-caption"><img src="a.jpg" alt=""><figcaption>The quay in spring. Photo: {escape(story.site)}</figcaption>
</figure>{_paragraphs(_with_standfirst(story), around)}
{share}<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div></div>
<footer class="entry-footer"><span class="tags-links">Tagged <a href="/t">harbour</a></span></footer></article>
<nav class="navigation post-navigation"><h2>Post navigation</h2><a href="/prev">Previous</a></nav>
<section class="related-posts"><h2>You may also like</h2>{teasers}</section>
<div id="comments" class="comments-area"><h2 class="comments-title">{len(around.comments)} thoughts</h2>
<ol class="comment-list">{comments}</ol><div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be
published.</p></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>{_items(around.footer[:8])}
</ul></section></aside></div><footer id="colophon" class="site-footer">{_divs(around.footer)}</footer></div>
<div id="cookie-notice" class="cookie-notice"><span>{escape(around.cookies)}</span><a>Ok</a></div></body></html>"""


def broadsheet(random: Random, story: Story, around: Around) -> str:
    """A big paper: hashed class names, structured data as a list, boxes between the paragraphs, teasers as articles."""
    data = [
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "World"}]},
        {
            "@type": ["NewsArticle"],
            "headline": story.title,
            "url": story.url,
            "author": [{"@type": "Person", "name": name} for name in story.byline.split(", ") if name],
            "publisher": {"@type": "NewsMediaOrganization", "name": story.site, "logo": {"url": "l.png"}},
            "isAccessibleForFree": False,
            **({"datePublished": story.at.isoformat()} if story.at else {}),
        },
    ]
    h = [f"css-{random.randrange(16**6):06x}" for _ in range(12)]
    box = (
        f'<aside class="{h[0]}"><h3>Sign up for the Morning Letter</h3><p>All that matters, in your inbox each day.</p>'
        f"</aside>",
        f'<div class="{h[1]} ad-slot" data-ad="1"><p>Advertisement</p></div>',
        f'<div class="{h[2]} related-inline"><h4>Read more</h4><a href="/r">{_headline(around, 0)}</a></div>',
    )
    body = "".join(
        f'<p class="{h[3]}">{escape(text)}</p>{box[n // 3 % 3] if n % 3 == 2 else ""}'
        for n, text in enumerate(story.paragraphs)
    )
    body = body.replace("</p>", f"</p>{_inside(around)}", 1)
    teasers = "".join(
        f'<li><article class="{h[4]}"><a href="/w/{n}"><h3>{escape(title)}</h3><p>{escape(lead)}</p></a>'
        f"<time datetime='2012-11-0{n % 9 + 1}T08:00:00Z'>Nov. {n % 9 + 1}</time></article></li>"
        for n, (title, lead) in enumerate(around.related)
    )
    dated = f"<time datetime='{story.at.isoformat()}'>{story.at:%b. %d, %Y}</time>" if story.at else ""
    lead = f'<p id="article-summary" class="{h[5]}">{escape(story.standfirst)}</p>' if story.standfirst else ""
    byline = f'<p class="{h[6]}" itemprop="author">By <span>{escape(story.byline)}</span></p>' if story.byline else ""
    return f"""<!doctype html><html lang="{story.language}"><head><meta charset="utf-8">
<title>{escape(story.title)} | {escape(story.site)}</title>{_scripts(around)}
<meta property="og:title" content="{escape(story.title)}"><meta property="og:url" content="{story.url}">
<meta property="og:site_name" content="{escape(story.site)}">{_description(story)}
<meta property="article:modified_time" content="2031-01-01T00:00:00Z">
<script type="application/ld+json">{json.dumps(data)}</script></head><body>
<div id="app"><div class="{h[7]}"><header><div><nav aria-label="Main"><ul>{_items(around.menu)}</ul></nav></div>
<a href="/"><svg><title>{escape(story.site)}</title><path d="M0 0"/></svg></a></header>
<main id="site-content"><div><article id="story" class="{h[8]}"><header class="{h[9]}"><div><p>World</p>
<h1 data-testid="headline">{escape(story.title)}</h1></div>{lead}
<div class="{h[10]}"><figure><picture><source srcset="a.webp"><img loading="lazy" src="data:image/gif;base64,R0lGODlhAQ"
data-src="a.jpg"></picture><figcaption><span>The harbour.</span><span>Credit...The Agency</span></figcaption></figure>
</div>{byline}{dated}<div role="toolbar"><button>Share full article</button><span>{len(around.comments)}</span></div>
</header><section name="articleBody"><div class="{h[11]}">{body}</div></section></article>
<section><h2>More in World</h2><ol>{teasers}</ol></section></div></main>
<footer><nav><h2>Site Index</h2>{_divs(around.footer)}</nav></footer></div></div>
<div class="gdpr {h[0]}" role="dialog"><p>{escape(around.cookies)}</p><button>Accept all</button></div></body></html>"""


def soup(random: Random, story: Story, around: Around) -> str:
    """An application's output: containers in containers, no name that tells anything, Open Graph and nothing else."""
    c = [f"{chr(97 + n % 26)}{random.randrange(10**5)}" for n in range(40)]
    deep = "".join(f'<div class="{name}">' for name in c[:9])
    close = "</div>" * 9
    body = "".join(
        f'<div class="{c[10]}"><div class="{c[11]}"><p class="{c[12]}"><span>{escape(text)}</span></p></div></div>'
        for text in _with_standfirst(story)
    )
    body = body.replace("</p></div></div>", f"</p></div></div><div class='{c[31]}'>{_inside(around)}</div>", 1)
    cards = "".join(
        f'<div class="{c[13]}"><a href="/x/{n}"><div><div class="{c[14]}">{escape(title)}</div></div></a><div>'
        f'<span class="{c[15]}">{n + 1} hours ago</span></div></div>'
        for n, (title, _) in enumerate(around.related)
    )
    said = "".join(
        f'<div class="{c[16]} comment-item"><div>user{n}</div><div><p>{escape(text)}</p></div></div>'
        for n, text in enumerate(around.comments)
    )
    stamp = f'<meta property="article:published_time" content="{story.at.isoformat()}">' if story.at else ""
    shown = f'<div class="{c[17]}"><span>{story.at:%d %B %Y}</span></div>' if story.at else ""
    byline = f'<div class="{c[18]}"><span>By {escape(story.byline)}</span></div>' if story.byline else ""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"/><title>{escape(story.title)}</title>
<meta property="og:title" content="{escape(story.title)} - {escape(story.site)}"/>{stamp}
<meta property="og:site_name" content="{escape(story.site)}"/><meta property="og:url" content="{story.url}"/>
{_description(story)}{_scripts(around)}</head><body><div id="root">{deep}
<div class="{c[19]}"><div class="{c[20]}">{"".join(f"<a href='/'><div>{escape(t)}</div></a>" for t in around.menu)}</div>
</div><div class="{c[21]}"><div class="{c[22]}"><div class="{c[23]}"><h1>{escape(story.title)}</h1></div>
{byline}{shown}</div><div class="{c[24]}">{body}</div></div>
<div class="{c[25]}"><div class="{c[26]}"><div>Recommended for you</div></div>{cards}</div>
<div class="{c[27]} comments">{said}</div><div class="{c[28]}">{_divs(around.footer)}</div>{close}</div>
<div class="{c[29]}"><div>{escape(around.cookies)}</div><div role="button">Accept</div></div></body></html>"""


def tables(random: Random, story: Story, around: Around) -> str:
    """A page of the first years: a layout of tables, line breaks between the paragraphs, nothing in its head."""
    dated = f"{story.at:%A, %B %d, %Y}" if story.at else ""
    byline = f"<b>By {escape(story.byline)}</b><br>" if story.byline else ""
    text = "<br><br>\n".join(escape(text) for text in _with_standfirst(story))
    links = "".join(f'<tr><td><a href="/o.asp?id={n}">{escape(t)}</a></td></tr>' for n, t in enumerate(around.menu))
    others = "".join(f'<li><a href="/n.asp?{n}">{escape(t)}</a></li>' for n, (t, _) in enumerate(around.related))
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">
<TITLE>{escape(story.title)} - {escape(story.site)}</TITLE>{_scripts(around)}</HEAD>
<BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="760" BORDER="0" ALIGN="center"><TR><TD COLSPAN="3"><IMG SRC="logo.gif"
ALT="{escape(story.site)}"></TD></TR><TR><TD WIDTH="140" VALIGN="top"><TABLE>{links}</TABLE></TD>
<TD WIDTH="460" VALIGN="top"><FONT FACE="Arial" SIZE="4"><B>{escape(story.title)}</B></FONT><BR>
<FONT SIZE="1" COLOR="#666666">{dated}</FONT><BR>{byline}<FONT FACE="Arial" SIZE="2">{text}</FONT><BR><BR>
<A HREF="print.asp">Print this page</A></TD><TD WIDTH="160" VALIGN="top"><FONT SIZE="1"><B>Other headlines</B>
<UL>{others}</UL></FONT></TD></TR><TR><TD COLSPAN="3" ALIGN="center"><FONT SIZE="1">
{" | ".join(escape(text) for text in around.footer)}</FONT></TD></TR></TABLE></BODY></HTML>"""


def amp(random: Random, story: Story, around: Around) -> str:
    """A page for phones: elements of its own, structured data, everything inside of one article."""
    data = {
        "@context": "http://schema.org",
        "@type": "http://schema.org/NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": story.url},
        "headline": story.title[:60] + ("..." if len(story.title) > 60 else ""),
        "author": story.byline or story.site,
        "publisher": {"@type": "Organization", "name": story.site},
        **({"datePublished": f"{story.at:%a, %d %b %Y %H:%M:%S} +0000"} if story.at else {}),
    }
    menu = "".join(f"<li><a href='/{n}'>{escape(text)}</a></li>" for n, text in enumerate(around.menu))
    ads = '<div class="ad-wrap"><amp-ad width=300 height=250 type="x"><div>Advertisement</div></amp-ad></div>'
    body = "".join(f"<p>{escape(t)}</p>{ads if n % 4 == 1 else ''}" for n, t in enumerate(story.paragraphs))
    lead = f'<h2 class="subtitle">{escape(story.standfirst)}</h2>' if story.standfirst else ""
    related = "".join(f"<li><a href='/amp/{n}'>{escape(t)}</a></li>" for n, (t, _) in enumerate(around.related))
    dated = f"<div class='amp-meta'>Published {story.at:%B %d, %Y}</div>" if story.at else ""
    return f"""<!doctype html><html amp lang="{story.language}"><head><meta charset="utf-8">
<title>{escape(story.title)} | {escape(story.site)}</title><link rel="canonical" href="{story.url}">
<script type="application/ld+json">{json.dumps(data)}</script>{_description(story)}
<style amp-boilerplate>body{{visibility:hidden}}</style>{_scripts(around)}</head><body>
<amp-sidebar id="menu" layout="nodisplay"><ul>{menu}</ul></amp-sidebar>
<header><a href="/">{escape(story.site)}</a><button on="tap:menu.open">Menu</button></header>
<main><article><h1>{escape(story.title)}</h1>{lead}<div class="amp-byline">{escape(story.byline)}</div>{dated}
<amp-img src="a.jpg" width="800" height="450"></amp-img><div class="amp-article-body">{body}</div>
<amp-social-share type="email"></amp-social-share><div class="amp-related"><h3>Related stories</h3><ul>{related}</ul></div>
</article></main><footer class="amp-footer">{_divs(around.footer)}</footer>
<amp-user-notification id="cookies"><p>{escape(around.cookies)}</p><button>OK</button></amp-user-notification>
</body></html>"""


def portal(random: Random, story: Story, around: Around) -> str:
    """A ministry's or an agency's site: a form around it all, Dublin Core, crumbs, tables of contact details."""
    stamp = f'<meta name="DC.date.issued" content="{story.at:%Y-%m-%d}">' if story.at else ""
    dated = f'<p class="date"><strong>Date:</strong> {story.at:%d %B %Y}</p>' if story.at else ""
    creator = f'<meta name="DC.creator" content="{escape(story.byline)}">' if story.byline else ""
    items = "".join(
        f'<dt><a href="/i/{n}">{escape(t)}</a></dt><dd>{escape(b)}</dd>' for n, (t, b) in enumerate(around.related)
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{story.language}" lang="{story.language}"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>
{escape(story.title)} :: {escape(story.site)}
</title><meta name="DC.title" content="{escape(story.title)}" />{stamp}{creator}
<meta name="DC.publisher" content="{escape(story.site)}" />{_description(story)}{_scripts(around)}</head><body>
<form method="post" action="./page.aspx" id="aspnetForm"><div><input type="hidden" name="__VIEWSTATE" value="dDwt" /></div>
<div id="wrapper"><div id="banner"><h1><a href="/">{escape(story.site)}</a></h1><ul id="skip"><li>Skip to content</li></ul>
</div><div id="nav-main"><ul>{_items(around.menu)}</ul></div><div id="crumbs">Home &gt; News &gt; {escape(story.title)}</div>
<div id="left"><h3>In this section</h3><ul>{_items(around.footer[:10])}</ul></div>
<div id="content"><h2 class="pagetitle">{escape(story.title)}</h2>{dated}
{_paragraphs(_with_standfirst(story), around)}
<div class="relatedlinks"><h3>Related links</h3><dl>{items}</dl></div></div>
<div id="footer">{_divs(around.footer)}</div></div></form></body></html>"""


TEMPLATES: dict[str, Template] = {
    template.__name__: template for template in (wordpress, broadsheet, soup, tables, amp, portal)
}


def _with_standfirst(story: Story) -> list[str]:
    """A site that has no place for a standfirst prints it as the first paragraph."""
    return [*([story.standfirst] if story.standfirst else []), *story.paragraphs]


def _description(story: Story) -> str:
    text = escape((story.standfirst or story.paragraphs[0])[:300])
    return f'<meta name="description" content="{text}"><meta property="og:description" content="{text}">'


def _paragraphs(texts: Sequence[str], around: Around) -> str:
    """What stands inside comes behind the first half."""
    made = [f"<p>{escape(text)}</p>" for text in texts]
    return "\n".join([*made[: len(made) // 2], _inside(around), *made[len(made) // 2 :]])


def _inside(around: Around) -> str:
    made = ""
    for text in around.inside:
        entry = text.removeprefix("* ")
        made += f"<ul><li><a href='/i'>{escape(entry)}</a></li></ul>" if entry != text else f"<p>{escape(text)}</p>"
    return made.replace("</ul><ul>", "")


def _items(texts: Sequence[str]) -> str:
    return "".join(f'<li class="menu-item"><a href="/m/{n}">{escape(text)}</a></li>' for n, text in enumerate(texts))


def _divs(texts: Sequence[str]) -> str:
    return "".join(f'<div class="f{n % 4}">{escape(text)}</div>' for n, text in enumerate(texts))


def _scripts(around: Around) -> str:
    return "".join(f"<script>{text}</script>" for text in around.scripts)


def _headline(around: Around, number: int) -> str:
    return escape(around.related[number][0]) if number < len(around.related) else "All the news"
