"""Pages as big papers, applications and phones have them."""

from __future__ import annotations

import json
from html import escape
from random import Random

from bench.page_parts import Around, Story, description, divs, headline, inside, items, scripts, with_standfirst


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
        f'<div class="{h[2]} related-inline"><h4>Read more</h4><a href="/r">{headline(around, 0)}</a></div>',
    )
    body = "".join(
        f'<p class="{h[3]}">{escape(text)}</p>{box[n // 3 % 3] if n % 3 == 2 else ""}'
        for n, text in enumerate(story.paragraphs)
    )
    body = body.replace("</p>", f"</p>{inside(around)}", 1)
    teasers = "".join(
        f'<li><article class="{h[4]}"><a href="/w/{n}"><h3>{escape(title)}</h3><p>{escape(lead)}</p></a>'
        f"<time datetime='2012-11-0{n % 9 + 1}T08:00:00Z'>Nov. {n % 9 + 1}</time></article></li>"
        for n, (title, lead) in enumerate(around.related)
    )
    dated = f"<time datetime='{story.at.isoformat()}'>{story.at:%b. %d, %Y}</time>" if story.at else ""
    lead = f'<p id="article-summary" class="{h[5]}">{escape(story.standfirst)}</p>' if story.standfirst else ""
    byline = f'<p class="{h[6]}" itemprop="author">By <span>{escape(story.byline)}</span></p>' if story.byline else ""
    return f"""<!doctype html><html lang="{story.language}"><head><meta charset="utf-8">
<title>{escape(story.title)} | {escape(story.site)}</title>{scripts(around)}
<meta property="og:title" content="{escape(story.title)}"><meta property="og:url" content="{story.url}">
<meta property="og:site_name" content="{escape(story.site)}">{description(story)}
<meta property="article:modified_time" content="2031-01-01T00:00:00Z">
<script type="application/ld+json">{json.dumps(data)}</script></head><body>
<div id="app"><div class="{h[7]}"><header><div><nav aria-label="Main"><ul>{items(around.menu)}</ul></nav></div>
<a href="/"><svg><title>{escape(story.site)}</title><path d="M0 0"/></svg></a></header>
<main id="site-content"><div><article id="story" class="{h[8]}"><header class="{h[9]}"><div><p>World</p>
<h1 data-testid="headline">{escape(story.title)}</h1></div>{lead}
<div class="{h[10]}"><figure><picture><source srcset="a.webp"><img loading="lazy" src="data:image/gif;base64,R0lGODlhAQ"
data-src="a.jpg"></picture><figcaption><span>The harbour.</span><span>Credit...The Agency</span></figcaption></figure>
</div>{byline}{dated}<div role="toolbar"><button>Share full article</button><span>{len(around.comments)}</span></div>
</header><section name="articleBody"><div class="{h[11]}">{body}</div></section></article>
<section><h2>More in World</h2><ol>{teasers}</ol></section></div></main>
<footer><nav><h2>Site Index</h2>{divs(around.footer)}</nav></footer></div></div>
<div class="gdpr {h[0]}" role="dialog"><p>{escape(around.cookies)}</p><button>Accept all</button></div></body></html>"""


def soup(random: Random, story: Story, around: Around) -> str:
    """An application's output: containers in containers, no name that tells anything, Open Graph and nothing else."""
    c = [f"{chr(97 + n % 26)}{random.randrange(10**5)}" for n in range(40)]
    deep = "".join(f'<div class="{name}">' for name in c[:9])
    close = "</div>" * 9
    body = "".join(
        f'<div class="{c[10]}"><div class="{c[11]}"><p class="{c[12]}"><span>{escape(text)}</span></p></div></div>'
        for text in with_standfirst(story)
    )
    body = body.replace("</p></div></div>", f"</p></div></div><div class='{c[31]}'>{inside(around)}</div>", 1)
    cards = "".join(
        f'<div class="{c[13]}"><a href="/x/{n}"><div><div class="{c[14]}">{escape(title)}</div></div></a><div>'
        f'<span class="{c[15]}">{n + 1} hours ago</span></div></div>'
        for n, (title, _) in enumerate(around.related)
    )
    said = "".join(
        f'<div class="{c[16]} comment-item"><div>user{n}</div><div><p>{escape(text)}</p></div></div>'
        for n, text in enumerate(around.comments)
    )
    menu = "".join(f"<a href='/'><div>{escape(text)}</div></a>" for text in around.menu)
    stamp = f'<meta property="article:published_time" content="{story.at.isoformat()}">' if story.at else ""
    shown = f'<div class="{c[17]}"><span>{story.at:%d %B %Y}</span></div>' if story.at else ""
    byline = f'<div class="{c[18]}"><span>By {escape(story.byline)}</span></div>' if story.byline else ""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"/><title>{escape(story.title)}</title>
<meta property="og:title" content="{escape(story.title)} - {escape(story.site)}"/>{stamp}
<meta property="og:site_name" content="{escape(story.site)}"/><meta property="og:url" content="{story.url}"/>
{description(story)}{scripts(around)}</head><body><div id="root">{deep}
<div class="{c[19]}"><div class="{c[20]}">{menu}</div></div>
<div class="{c[21]}"><div class="{c[22]}"><div class="{c[23]}"><h1>{escape(story.title)}</h1></div>
{byline}{shown}</div><div class="{c[24]}">{body}</div></div>
<div class="{c[25]}"><div class="{c[26]}"><div>Recommended for you</div></div>{cards}</div>
<div class="{c[27]} comments">{said}</div><div class="{c[28]}">{divs(around.footer)}</div>{close}</div>
<div class="{c[29]}"><div>{escape(around.cookies)}</div><div role="button">Accept</div></div></body></html>"""


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
<script type="application/ld+json">{json.dumps(data)}</script>{description(story)}
<style amp-boilerplate>body{{visibility:hidden}}</style>{scripts(around)}</head><body>
<amp-sidebar id="menu" layout="nodisplay"><ul>{menu}</ul></amp-sidebar>
<header><a href="/">{escape(story.site)}</a><button on="tap:menu.open">Menu</button></header>
<main><article><h1>{escape(story.title)}</h1>{lead}<div class="amp-byline">{escape(story.byline)}</div>{dated}
<amp-img src="a.jpg" width="800" height="450"></amp-img><div class="amp-article-body">{body}</div>
<amp-social-share type="email"></amp-social-share>
<div class="amp-related"><h3>Related stories</h3><ul>{related}</ul></div></article></main>
<footer class="amp-footer">{divs(around.footer)}</footer>
<amp-user-notification id="cookies"><p>{escape(around.cookies)}</p><button>OK</button></amp-user-notification>
</body></html>"""
