"""Files in love with what feeds, JSON and Markdown trip over: pieces put together, and whole ones that were cut."""

from __future__ import annotations

import json

from hypothesis import strategies as st

_XML = (
    *(
        '<rss version="2.0">',
        "</rss>",
        "<channel>",
        "</channel>",
        "<item>",
        "</item>",
        "<item/>",
        "<?xml version='1.0'?>",
    ),
    *(
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        "</feed>",
        "<entry>",
        "</entry>",
        "<rdf:RDF>",
        "<channel href='x'>",
    ),
    *("<title>", "</title>", '<title type="html">', '<title type="xhtml">', '<title mode="base64">', "<title/>"),
    *(
        "<link>",
        "</link>",
        "<link/>",
        '<link href="/x"/>',
        '<link rel="alternate" href="javascript:x"/>',
        "<guid>",
        "</guid>",
    ),
    *("<description>", "</description>", "<content:encoded>", "</content:encoded>", "<summary>", "</summary>"),
    *('<content type="html">', '<content type="xhtml"><div>', "</div></content>", '<content src="x"/>', "</content>"),
    *(
        "<author>",
        "</author>",
        "<name>",
        "</name>",
        "<email>",
        "<dc:creator>",
        "</dc:creator>",
        "<source url='x'>",
        "</source>",
    ),
    *("<pubDate>", "</pubDate>", "<updated>", "</updated>", "<dc:date>", "<published>", "<image>", "</image>", "<svg>"),
    *(
        "<category>",
        "</category>",
        "<tags>",
        "<gml:posList>",
        "</gml:posList>",
        "<media:group>",
        "<georss:point>",
        "<psc:x>",
    ),
    *(
        "<title_detail>",
        "<links>",
        "<authors>",
        "<content_detail>",
        "<summary_detail a='b'/>",
        "<language>",
        "<newlocation>",
    ),
    *(
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<!DOCTYPE x [",
        "]>",
        '<!ENTITY a "&b;">',
        '<!ENTITY x SYSTEM "file:///x">',
        "&a;",
    ),
    *(
        "&amp;",
        "&lt;b&gt;",
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&#99999999999;",
        "&#x;",
        "&",
        "<",
        ">",
        "<a",
        "</",
        "\x00",
        "\x0b",
    ),
    *(
        "Tue, 05 Mar 24 10:00 UT",
        "2024-03-05",
        "lena@courier.example (Lena)",
        "http://[",
        "/1",
        "1",
        "urn:x:1",
        "Text.",
        "é",
        "\ufeff",
    ),
)
_MARKDOWN = (
    *(
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "    ",
        "\t",
        "```\n",
        "~~~\n",
        "===\n",
        "---\n",
        "***\n",
        "| a | b |\n",
        "|---|---|\n",
        "|",
    ),
    *(
        "*",
        "**",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](x)",
        "[x]: y\n",
        "<div>\n",
        "</div>\n",
        "<!--",
        "-->",
        "<script>",
        "<br>",
    ),
    *(
        "\\",
        "&amp;",
        "&#10;",
        "&#0;",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "  \n",
        "word",
        "Two words.",
        "é",
        "\x00",
        "\u2028",
        "~~",
        "title: x\n",
    ),
)
_KEYS = st.sampled_from(
    "version items id url title content_html content_text summary authors author name text body date x".split()
)
_VALUES: st.SearchStrategy[object] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=8),
        st.just("\ud800"),
        st.just("<p>x</p>"),
        st.just("https://jsonfeed.org/version/1.1"),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_KEYS, inner, max_size=4)),
    max_leaves=12,
)


def _pieces(fragments: tuple[str, ...]) -> st.SearchStrategy[bytes]:
    made = st.lists(st.one_of(st.sampled_from(fragments), st.text(max_size=4)), max_size=30)
    return st.builds(
        lambda parts, coding: "".join(parts).encode(coding, "replace"),
        made,
        st.sampled_from(["utf-8", "utf-16", "latin-1"]),
    )


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


feeds = st.one_of(
    st.binary(max_size=60), _pieces(_XML), _pieces(_XML).map(lambda made: b'<rss version="2.0"><channel><item>' + made)
)
markdown_files = st.one_of(st.binary(max_size=60), _pieces(_MARKDOWN))
json_files = st.one_of(
    st.binary(max_size=60),
    _VALUES.map(_json),
    _VALUES.map(
        lambda items: _json(
            {"version": "https://jsonfeed.org/version/1.1", "items": [items, {"content_text": "x", "id": items}]}
        )
    ),
)
json_lines_files = st.lists(st.one_of(st.binary(max_size=20), _VALUES.map(_json)), max_size=6).map(b"\n".join)
