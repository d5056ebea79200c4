"""A page that holds one text in every kind of node, and what of it arrives in the HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown import Markdown  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser, LexborNode

from digest.interface.files import english
from digest.render.markdown import LONGEST_TITLE, markdown
from digest.render.nodes import (
    Block,
    Details,
    Div,
    Heading,
    Item,
    ItemList,
    Lines,
    Link,
    Name,
    Page,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)

EXTENSIONS = ("tables", "toc", "attr_list", "md_in_html")
FRONT = (("title", "t"),)


def render(page: Page) -> str:
    """The page's HTML, as MkDocs would make it."""
    body = re.sub(r"\A---\n.*?\n---\n", "", markdown(page, english()), flags=re.DOTALL)
    return str(Markdown(extensions=list(EXTENSIONS)).convert(body))


def render_blocks(*blocks: Block) -> str:
    return render(Page("article/x.md", FRONT, blocks))


def page_of(text: str, pieces: tuple[str, ...]) -> Page:
    """`pieces` put together are `text`."""
    plain = Paragraph((Text(text),))
    parts = tuple(Text(piece) for piece in pieces)
    kinds = (Text, Strong, lambda t: Link(t, "a/b.md"), lambda t: Name(t, "actor/x.md", text), Text, Name)
    mixed = tuple(kinds[nth % len(kinds)](piece) for nth, piece in enumerate(pieces))
    return Page(
        "article/x.md",
        FRONT,
        (
            Heading(1, "top", (Text(text),)),
            plain,
            Div("d-parts", (Paragraph(parts),)),
            Div("d-mixed", (Paragraph(mixed), Heading(3, "s-a", mixed), Quote((Paragraph(mixed),)))),
            Div("d-strong", (Paragraph((Strong(text),)),)),
            Div("d-link", (Paragraph((Link(text, "actor/y.md#s1"),)),)),
            Div("d-out", (Paragraph((Link(text, "https://x.example/a_(b)?c=d&e=*f*"),)),)),
            Div("d-refused", (Paragraph((Link(text, "javascript:alert(1)"),)),)),
            Div("d-name", (Paragraph((Name(text, "actor/z.md", text),)),)),
            Div("d-bare", (Paragraph((Name(text),)),)),
            Div("d-items", (ItemList((Item((Text(text),)), Item(parts), Item(mixed))),), "ar", "rtl"),
            Div(
                "d-blocks",
                (ItemList((Item((), (plain, Div("d-meta", (plain,)))), Item((), (plain, Quote((plain,)))))),),
            ),
            Div("d-quote", (Quote((plain, plain)), Quote((plain, ItemList((Item((Text(text),)),)))))),
            Div("d-table", (Table((text, "b"), ((parts, mixed), (mixed, parts))),)),
            Details(text, (plain, ItemList((Item((Text(text),)),)), Lines(text))),
            Div("d-lines", (Lines(text), Lines(text))),
            plain,
        ),
    )


# Every element here holds the text and nothing else, so many times.
WHERE = {
    "h1": 1,
    "body > p": 2,
    ".d-parts > p": 1,
    ".d-mixed > p": 1,
    ".d-mixed > h3": 1,
    ".d-mixed > blockquote > p": 1,
    ".d-strong > p": 1,
    ".d-link > p > a": 1,
    ".d-out > p > a": 1,
    ".d-refused > p": 1,
    ".d-name > p > a > bdi": 1,
    ".d-bare > p > bdi": 1,
    ".d-items > ul > li": 3,
    ".d-blocks > ul > li p": 4,
    ".d-quote > blockquote p": 3,
    ".d-quote > blockquote > ul > li": 1,
    ".d-table td": 4,
    "details > summary": 1,
    "details > p": 1,
    "details > ul > li": 1,
    "details > pre": 1,
    ".d-lines > pre": 2,
}
COUNT = sum(WHERE.values()) + 2


def _content(node: LexborNode) -> str:
    return node.text(deep=True, separator="", strip=False)


def failures(text: str, pieces: tuple[str, ...]) -> Iterator[str]:
    """Each place whose text is not `text`, as a line to read; none, when all is well."""
    html = render(page_of(text, pieces))
    tree = LexborHTMLParser(f"<!doctype html><body>{html}")
    for where, count in WHERE.items():
        found = [_content(node) for node in tree.css(where)]
        if found != [text] * count:
            yield f"{where}: {found!r} is not {count} x {text!r}"
    heads = [_content(node) for node in tree.css("th")]
    if heads != [text, "b"]:
        yield f"th: {heads!r} is not {text!r}"
    title = [node.attributes.get("title") for node in tree.css(".d-name a")]
    if title != [text[:LONGEST_TITLE].strip()]:
        yield f"title: {title!r} is not {text!r}"
    yield from _strangers(tree)


_KNOWN = {
    *(
        "html",
        "head",
        "body",
        "h1",
        "h3",
        "p",
        "div",
        "ul",
        "li",
        "blockquote",
        "a",
        "bdi",
        "strong",
        "details",
        "pre",
    ),
    *("summary", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"id", "class", "lang", "dir", "href", "title", "rel"}


def _strangers(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.root.traverse(include_text=False) if tree.root else ():
        if node.tag not in _KNOWN:
            yield f"an element {node.tag!r}: {node.html!r}"
        if strange := set(node.attributes) - _ATTRIBUTES:
            yield f"attributes {strange!r}: {node.html!r}"
