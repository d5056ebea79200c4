from __future__ import annotations

import pytest

from digest.interface.files import english
from digest.render.markdown import LONGEST, markdown
from digest.render.nodes import (
    Anchor,
    Block,
    Details,
    Div,
    Heading,
    Inline,
    Item,
    ItemList,
    Link,
    Name,
    Page,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)
from tests.properties.every_node import render_blocks


def body(*blocks: Block, path: str = "article/x.md") -> str:
    written = markdown(Page(path, (("title", "t"),), blocks), english())
    return written.removeprefix('---\ntitle: "t"\n---\n\n').removesuffix("\n")


def line(*inlines: Inline, path: str = "article/x.md") -> str:
    return body(Paragraph(inlines), path=path)


def test_a_page() -> None:
    page = Page(
        "article/x.md",
        (("title", "T: 1"), ("id", "08")),
        (
            Heading(1, "top", (Text("T: #1"),)),
            Div("d-text", (Paragraph((Text("- "), Name("Hamas", "actor/hamas.md", 'alias "Hamas"'))),), "ar", "rtl"),
            Details("What was left out", (Table(("Line", "Text"), (((Text("1"),), (Text("a|b"),)),)),)),
        ),
    )
    assert markdown(page, english()) == (
        '---\ntitle: "T: 1"\nid: "08"\n---\n'
        "\n# T: &#35;1 { #top }\n"
        '\n<div class="d-text" lang="ar" dir="rtl" markdown="1">\n'
        '\n&#45; [<bdi>Hamas</bdi>](../actor/hamas.md "alias &quot;Hamas&quot;")\n'
        "\n</div>\n"
        '\n<details markdown="1">\n'
        "\n<summary>What was left out</summary>\n"
        "\n| Line | Text |\n| --- | --- |\n| 1 | a&#124;b |\n"
        "\n</details>\n"
    )


@pytest.mark.parametrize(
    ("path", "to", "expected"),
    [
        ("index.md", "actor/x.md", "actor/x.md"),
        ("article/a.md", "actor/x.md", "../actor/x.md"),
        ("article/a.md", "article/b.md#s1", "b.md#s1"),
        ("article/a.md", "index.md", "../index.md"),
        ("articles/index.md", "articles/2023-10.md", "2023-10.md"),
        ("a/b/c.md", "a/d/e.md", "../d/e.md"),
        ("article/a.md", "actor/حزب.md", "../actor/%D8%AD%D8%B2%D8%A8.md"),
        ("article/a.md", "#s1", "#s1"),
    ],
)
def test_links_between_pages(path: str, to: str, expected: str) -> None:
    assert line(Link("t", to), path=path) == f"[t]({expected})"


def test_links_to_other_sites() -> None:
    assert (
        line(Link("t*", "HTTP://Bücher.example/a_(b)?c=d&copy=e"))
        == '[t&#42;](http://xn--bcher-kva.example/a_%28b%29?c=d&amp;copy=e){ rel="nofollow noopener ugc" }'
    )


@pytest.mark.parametrize(
    "to",
    [
        *("", "javascript:alert(1)", "//h.example/x.md", "/x.md", "../x.md", "a/../b.md", "./a.md", "a.html"),
        *("a b.md", "a.md#A", "a.md?x", "http://u:p@h.example/", "data:text/html,x.md", "\\\\h\\x.md", "a.md\n"),
    ],
)
def test_a_refused_address_leaves_the_text(to: str) -> None:
    assert line(Link("- t", to)) == "&#45; t"
    assert line(Name("- t", to, "how")) == "<bdi>- t</bdi>"


@pytest.mark.parametrize(
    ("inlines", "expected"),
    [
        ((Text("1"), Text("986. It was")), "1986&#46; It was"),
        ((Text("1"), Text(". x")), "1&#46; x"),
        ((Text(" "), Text("# x")), "&#35; x"),
        ((Name("Hamas"), Text(", he said - and")), "<bdi>Hamas</bdi>, he said - and"),
        ((Text("Stop!"), Link("x", "a.md")), "Stop&#33;[x](../a.md)"),
        ((Strong("a"), Strong("b")), "**ab**"),
        ((Text("a"), Strong(" b "), Text("c")), "a **b** c"),
        ((Strong(" "), Link("", "a.md"), Text("x")), "x"),
        ((Text("see http://a_b.example or WWW.x.y or a@b.c"),),
         "see http&#58;//a&#95;b.example or WWW&#46;x.y or a&#64;b.c"),
        ((Text("a\nb\x00\u202ec\u2028"), Text("d\ud800")), "a bc d\ufffd"),
    ],
)  # fmt: skip
def test_inlines(inlines: tuple[Inline, ...], expected: str) -> None:
    assert line(*inlines) == expected


def test_neighbouring_lists_and_quotes_stay_apart() -> None:
    one = ItemList((Item((Text("a"),)),))
    quote = Quote((Paragraph((Text("q"),)),))
    html = render_blocks(one, one, Paragraph(()), one, quote, quote, Paragraph((Text("p"),)), one)
    assert html.count("<ul>") == 4
    assert html.count("<blockquote>") == 2


def test_blocks_in_items_are_nested() -> None:
    card = Item((Link("T", "a.md"),), (Div("d-meta", (Paragraph((Text("m"),)),)), ItemList((Item((Text("i"),)),))))
    html = render_blocks(Div("d-cards", (ItemList((card, card)),)))
    inner = (
        '<li>\n<p><a href="../a.md">T</a></p>\n<div class="d-meta">\n<p>m</p>\n</div>\n<ul>\n<li>i</li>\n</ul>\n</li>'
    )
    assert html == f'<div class="d-cards">\n<ul>\n{inner}\n{inner}\n</ul>\n</div>'


def test_empty_things_leave_no_trace() -> None:
    nothing = Paragraph((Text(" "),))
    assert body(nothing, ItemList(()), Quote((nothing,)), ItemList((Item(()),))) == ""
    assert body(Heading(2, "s1", ()), Anchor("p3")) == '<div id="s1"></div>\n\n<div id="p3"></div>'
    assert "<td></td>" in render_blocks(Table(("", "b"), (((), (Text("x"),)),)))


@pytest.mark.parametrize(
    "block",
    [
        Heading(1, "__config", (Text("x"),)),
        Heading(1, "a b", (Text("x"),)),
        Anchor("x}"),
        Anchor('x" onclick="y'),
        Div("d-x y", ()),
        Div("other", ()),
        Div('d-x"', ()),
        Div("d-x", (), dir='ltr"'),  # type: ignore[arg-type]
        Table(("a", "b"), (((Text("c"),),),)),
    ],
)
def test_our_own_bugs(block: Block) -> None:
    with pytest.raises(ValueError, match=r"not a|rows of another width"):
        body(block)


def test_a_malformed_language_is_left_out() -> None:
    assert body(Div("d-text", (), lang='en" onclick="x')).startswith('<div class="d-text" markdown="1">')


FLOODS = ("*[(" * 20_000, "word " * 200_000, "*" * 60_000, "[" * 60_000, "a\n" * 30_000, "&" * 60_000, '"' * 60_000)


@pytest.mark.parametrize("flood", FLOODS, ids=[repr(flood[:3]) for flood in FLOODS])
def test_floods_are_cut_into_bounded_blocks(flood: str) -> None:
    """Python-Markdown's time is quadratic in one block only: bounded blocks, linear time."""
    link = (Link(flood, "https://h.example/"), Name(flood, "a.md", flood))
    written = body(
        Heading(1, "top", (Text(flood),)),
        Paragraph((Text(flood), Strong(flood), *link)),
        ItemList((Item((Text(flood),)), Item((), (Quote((Paragraph((Text(flood),)),)),)))),
        Details(flood, (Table(("a", flood), (((Text("x"),), (Text(flood),)),)),)),
    )
    longest = max(map(len, written.split("\n\n")))
    rows = max(map(len, written.split("\n")))
    # The longest entity has 6 characters; a row has two cells.
    assert rows <= 2 * 6 * LONGEST + 1_000
    assert longest <= 2 * 6 * len(flood)
    assert len(written) <= 9 * 6 * len(flood) + 100_000


def test_many_short_inlines_are_cut_too() -> None:
    written = body(Paragraph(tuple(Name("x", f"actor/{nth}.md") for nth in range(1_000))))
    assert written.count("\n\n") == 1_000 // (LONGEST // 51)
    assert written.count("<bdi>x</bdi>") == 1_000


def test_a_long_text_loses_nothing() -> None:
    text = " ".join(f"word{nth}" for nth in range(3_000))
    html = render_blocks(Paragraph((Text(text),)), Table(("a", "b"), (((Text("1"),), (Text(text),)),)))
    assert " ".join(html.split("<table>")[0].replace("<p>", "").replace("</p>", "").split()) == text
    cells = [cell.split("</td>")[0] for cell in html.split("<td>")[1:]]
    assert " ".join(cells[1::2]) == text
    assert "".join(cells[0::2]) == "1"
