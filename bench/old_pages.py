"""Pages as blogs, ministries and the papers of the first years have them."""

from __future__ import annotations

import json
from html import escape
from random import Random

from bench.page_parts import Around, Story, description, divs, items, paragraphs, scripts, with_standfirst


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
        f'<article class="post hentry teaser"><h3><a href="/p/{n}">{escape(title)}</a></h3>'
        f'<time datetime="2011-0{n % 9 + 1}-05">2011</time><p>{escape(lead)}</p></article>'
        for n, (title, lead) in enumerate(around.related)
    )
    comments = "".join(
        f'<li class="comment" id="comment-{n}"><div class="comment-author"><cite class="fn">reader{n}</cite></div>'
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
{description(story)}<script type="application/ld+json" class="yoast-schema-graph">{json.dumps(graph)}</script>
{scripts(around)}<style>.entry-content p{{margin:0 0 1.5em}}</style></head>
<body class="post-template-default single single-post"><div id="page" class="site">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">{escape(story.site)}</a></p>
<nav id="site-navigation" class="main-navigation"><ul>{items(around.menu)}</ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-4711" class="post-4711 post type-post hentry"><header class="entry-header">
<h1 class="entry-title">{escape(story.title)}</h1><div class="entry-meta"><span class="posted-on">{shown}</span>
<span class="byline"> by <span class="author vcard"><a class="url fn" href="/author/1">{escape(story.byline)}</a></span>
</span></div></header><div class="entry-content">
<figure class="wp-caption"><img src="a.jpg" alt="">
<figcaption>The quay in spring. Photo: {escape(story.site)}</figcaption></figure>
{paragraphs(with_standfirst(story), around)}
{share}<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div></div>
<footer class="entry-footer"><span class="tags-links">Tagged <a href="/t">harbour</a></span></footer></article>
<nav class="navigation post-navigation"><h2>Post navigation</h2><a href="/prev">Previous</a></nav>
<section class="related-posts"><h2>You may also like</h2>{teasers}</section>
<div id="comments" class="comments-area"><h2 class="comments-title">{len(around.comments)} thoughts</h2>
<ol class="comment-list">{comments}</ol><div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be
published.</p></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>{items(around.footer[:8])}
</ul></section></aside></div><footer id="colophon" class="site-footer">{divs(around.footer)}</footer></div>
<div id="cookie-notice" class="cookie-notice"><span>{escape(around.cookies)}</span><a>Ok</a></div></body></html>"""


def tables(random: Random, story: Story, around: Around) -> str:
    """A page of the first years: a layout of tables, line breaks between the paragraphs, nothing in its head."""
    dated = f"{story.at:%A, %B %d, %Y}" if story.at else ""
    byline = f"<b>By {escape(story.byline)}</b><br>" if story.byline else ""
    text = "<br><br>\n".join(escape(text) for text in with_standfirst(story))
    links = "".join(f'<tr><td><a href="/o.asp?id={n}">{escape(t)}</a></td></tr>' for n, t in enumerate(around.menu))
    others = "".join(f'<li><a href="/n.asp?{n}">{escape(t)}</a></li>' for n, (t, _) in enumerate(around.related))
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">
<TITLE>{escape(story.title)} - {escape(story.site)}</TITLE>{scripts(around)}</HEAD>
<BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="760" BORDER="0" ALIGN="center"><TR><TD COLSPAN="3"><IMG SRC="logo.gif"
ALT="{escape(story.site)}"></TD></TR><TR><TD WIDTH="140" VALIGN="top"><TABLE>{links}</TABLE></TD>
<TD WIDTH="460" VALIGN="top"><FONT FACE="Arial" SIZE="4"><B>{escape(story.title)}</B></FONT><BR>
<FONT SIZE="1" COLOR="#666666">{dated}</FONT><BR>{byline}<FONT FACE="Arial" SIZE="2">{text}</FONT><BR><BR>
<A HREF="print.asp">Print this page</A></TD><TD WIDTH="160" VALIGN="top"><FONT SIZE="1"><B>Other headlines</B>
<UL>{others}</UL></FONT></TD></TR><TR><TD COLSPAN="3" ALIGN="center"><FONT SIZE="1">
{" | ".join(escape(text) for text in around.footer)}</FONT></TD></TR></TABLE></BODY></HTML>"""


def portal(random: Random, story: Story, around: Around) -> str:
    """A ministry's or an agency's site: a form around it all, Dublin Core, crumbs, tables of contact details."""
    stamp = f'<meta name="DC.date.issued" content="{story.at:%Y-%m-%d}">' if story.at else ""
    dated = f'<p class="date"><strong>Date:</strong> {story.at:%d %B %Y}</p>' if story.at else ""
    creator = f'<meta name="DC.creator" content="{escape(story.byline)}">' if story.byline else ""
    links = "".join(
        f'<dt><a href="/i/{n}">{escape(t)}</a></dt><dd>{escape(b)}</dd>' for n, (t, b) in enumerate(around.related)
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{story.language}" lang="{story.language}"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>
{escape(story.title)} :: {escape(story.site)}
</title><meta name="DC.title" content="{escape(story.title)}" />{stamp}{creator}
<meta name="DC.publisher" content="{escape(story.site)}" />{description(story)}{scripts(around)}</head><body>
<form method="post" action="./page.aspx" id="aspnetForm">
<div><input type="hidden" name="__VIEWSTATE" value="dDwt" /></div><div id="wrapper"><div id="banner">
<h1><a href="/">{escape(story.site)}</a></h1><ul id="skip"><li>Skip to content</li></ul></div>
<div id="nav-main"><ul>{items(around.menu)}</ul></div><div id="crumbs">Home &gt; News &gt; {escape(story.title)}</div>
<div id="left"><h3>In this section</h3><ul>{items(around.footer[:10])}</ul></div>
<div id="content"><h2 class="pagetitle">{escape(story.title)}</h2>{dated}
{paragraphs(with_standfirst(story), around)}
<div class="relatedlinks"><h3>Related links</h3><dl>{links}</dl></div></div>
<div id="footer">{divs(around.footer)}</div></div></form></body></html>"""
