"""The one writer: a page's tree of nodes as front matter and escaped Markdown.

Written for Python-Markdown with `tables`, `toc`, `attr_list` and `md_in_html`, and nothing else: a further
extension can undo the escaping. Lists and quotes that hold other blocks are written as elements with
`markdown="1"`, because md_in_html does not see a `<div>` that is indented.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, cast

from digest import paths
from digest.interface.texts import Texts
from digest.render.address import safe_address
from digest.render.escape import escape, escape_opening, escape_title
from digest.render.front import front_matter
from digest.render.nodes import (
    Anchor,
    Block,
    Details,
    Div,
    Heading,
    Inline,
    Item,
    ItemList,
    Lines,
    Link,
    Own,
    Page,
    Paragraph,
    Picture,
    Quote,
    Strong,
    Table,
    Text,
)
from digest.render.spoken import spoken, text_of
from digest.render.svg import svg
from digest.text import normalise

# Escaped characters cost Python-Markdown quadratic time inside one block: 60 ms for 5,000 of them.
LONGEST = 5_000
_LINK_COST = 50
LONGEST_TITLE = 1_000

_ID = re.compile(r"[a-z][a-z0-9_-]{0,99}")
_CSS = re.compile(r"d-[a-z]+(?:-[a-z]+)*")
_LANG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
_DIGITS = re.compile(r"[\s\d]*")
_OUTSIDE = '{ rel="nofollow noopener ugc" }'


class _At(NamedTuple):
    """Where and in which language something is written: the path of its page, and the texts."""

    path: str
    texts: Texts


def markdown(page: Page, texts: Texts) -> str:
    """The whole file. Raises ValueError for a class, an id or a front matter key that is not one of ours."""
    return f"{front_matter(page.front, texts)}\n{_blocks(page.body, _At(page.path, texts))}\n"


def _blocks(blocks: Iterable[Block], at: _At) -> str:
    written: list[str] = []
    before: type[Block] | None = None
    for block in blocks:
        # Markdown melts two neighbouring lists or quotes into one; elements stay apart.
        text = _block(block, at, apart=type(block) is before)
        if text:
            written.append(text)
            before = type(block)
    return "\n\n".join(written)


def _block(block: Block, at: _At, *, apart: bool) -> str:
    if isinstance(block, Paragraph):
        return "\n\n".join(_lines(block.inlines, at))
    if isinstance(block, Heading):
        return _heading(block, at)
    if isinstance(block, Div):
        return _element("div", _div_attributes(block), _blocks(block.blocks, at))
    if isinstance(block, ItemList):
        return _list(block, at, apart=apart)
    if isinstance(block, Table):
        return _table(block, at)
    if isinstance(block, Quote):
        return _quote(block, at, apart=apart)
    if isinstance(block, Details):
        return _details(block, at)
    if isinstance(block, Picture):
        return _picture(block, at)
    return _leaf(block)


def _leaf(block: Lines | Own | Anchor) -> str:
    """What has no links to pages in it."""
    if isinstance(block, Lines):
        return _verbatim(block)
    return block.markdown.strip() if isinstance(block, Own) else f'<div id="{_id(block.id)}"></div>'


def _element(tag: str, attributes: str, content: str) -> str:
    return f'<{tag}{attributes} markdown="1">\n\n{content}\n\n</{tag}>'


def _picture(picture: Picture, at: _At) -> str:
    # Without `markdown="1"`: what stands in it is taken over as it is.
    return f'<div class="{_css(picture.css)}">\n{svg(picture.drawing, picture.told, at.path, at.texts)}\n</div>'


def _css(raw: str) -> str:
    if not _CSS.fullmatch(raw):
        raise ValueError(f"not a class of ours: {raw!r}")
    return raw


def _div_attributes(div: Div) -> str:
    css = _css(div.css)
    # The language comes from an article: a malformed tag is left out, and costs the page nothing else.
    lang = f' lang="{div.lang}"' if div.lang and _LANG.fullmatch(div.lang) else ""
    if div.dir not in (None, "ltr", "rtl", "auto"):
        raise ValueError(f"not a direction: {div.dir!r}")
    return f' class="{css}"{lang}' + (f' dir="{div.dir}"' if div.dir else "")


def _id(raw: str) -> str:
    if not _ID.fullmatch(raw):
        raise ValueError(f"not an id of ours: {raw!r}")
    return raw


def _heading(heading: Heading, at: _At) -> str:
    own = _id(heading.id)
    first, *rest = _lines(heading.inlines, at) or [""]
    if not first:
        return f'<div id="{own}"></div>'
    return "\n\n".join([f"{'#' * heading.level} {first} {{ #{own} }}", *rest])


def _list(items: ItemList, at: _At, *, apart: bool) -> str:
    if apart or any(item.blocks for item in items.items):
        content = "\n\n".join(_long_item(item, at) for item in items.items)
        return _element("ul", "", content) if content else ""
    written = [_lines(item.inlines, at) for item in items.items]
    if any(len(lines) > 1 for lines in written):
        return _list(items, at, apart=True)
    return "\n".join(f"- {lines[0]}" for lines in written if lines)


def _long_item(item: Item, at: _At) -> str:
    # A `<li>` holds blocks only when told so in this other way.
    content = _blocks((Paragraph(item.inlines), *item.blocks), at)
    return f'<li markdown="block">\n\n{content}\n\n</li>'


def _quote(quoted: Quote, at: _At, *, apart: bool) -> str:
    content = _blocks(quoted.blocks, at)
    if not content:
        return ""
    if apart or not all(isinstance(block, Paragraph) for block in quoted.blocks):
        return _element("blockquote", "", content)
    return "\n".join(f"> {line}" if line else ">" for line in content.split("\n"))


def _verbatim(lines: Lines) -> str:
    """Markdown is not read in it: what would be HTML is all that needs escaping."""
    written = (f"{line[: len(line) - len(line.lstrip(' '))]}{normalise(line)}" for line in lines.text.split("\n"))
    content = html.escape("\n".join(line for line in written if line.strip()), quote=False)
    return f"<pre>{content}</pre>" if content else ""


def _details(details: Details, at: _At) -> str:
    first, *rest = _lines((Text(details.summary),), at) or [""]
    content = "\n\n".join([*rest, _blocks(details.blocks, at)])
    return _element("details", "", f"<summary>{first}</summary>\n\n{content}")


def _table(table: Table, at: _At) -> str:
    width = len(table.head)
    if any(len(row) != width for row in table.rows):
        raise ValueError(f"rows of another width than the head {table.head!r}")
    rows = [_row([escape(at.texts.text(cell)[:LONGEST]) for cell in table.head]), _row(["---"] * width)]
    for row in table.rows:
        cells = [
            [svg(cell.drawing, cell.told, at.path, at.texts)] if isinstance(cell, Picture) else _lines(cell, at)
            for cell in row
        ]
        # A cell that is too long goes on in further rows.
        for nth in range(max(1, *map(len, cells))):
            rows.append(_row([lines[nth] if nth < len(lines) else "" for lines in cells]))
    return "\n".join(rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _lines(inlines: Sequence[Inline], at: _At) -> list[str]:
    """The inlines as lines of bounded length, without empty ones; nearly always one."""
    inlines = spoken(inlines, at.texts)
    if sum(map(_cost, inlines)) <= LONGEST:
        line = _line(inlines, at)
        return [line] if line else []
    return [line for part in _parts(inlines) if (line := _line(part, at))]


def _cost(inline: Inline) -> int:
    return len(text_of(inline)) + (0 if isinstance(inline, Text) else _LINK_COST)


def _parts(inlines: Iterable[Inline]) -> Iterator[list[Inline]]:
    """The same inlines, cut into runs that cost at most LONGEST each."""
    part: list[Inline] = []
    room = LONGEST
    for piece in (piece for inline in inlines for piece in _pieces(inline)):
        if _cost(piece) > room:
            yield part
            part, room = [], LONGEST
        part.append(piece)
        room -= _cost(piece)
    yield part


def _pieces(inline: Inline) -> Iterator[Inline]:
    """An inline that is too long as several of its kind, cut at a space where there is one near."""
    text = text_of(inline)
    longest = LONGEST - _LINK_COST
    while len(text) > longest:
        end = text.rfind(" ", longest - 200, longest) + 1 or longest
        yield replace(inline, text=text[:end])
        text = text[end:]
    yield replace(inline, text=text)


def _line(inlines: Iterable[Inline], at: _At) -> str:
    line = ""
    opening = True
    for inline in inlines:
        markup = _markup(inline, at)
        if markup is None:
            line += escape_opening(text_of(inline)) if opening else escape(text_of(inline))
            # `1` in this text and `. x` in the next would be a list.
            opening = opening and _DIGITS.fullmatch(line) is not None
        else:
            # `!` before a link would make an image of it.
            line = line[:-1] + "&#33;" if line.endswith("!") and markup.startswith("[") else line
            line += markup
            opening = False
    # `****` is where two bold texts meet: a star of the text itself is an entity.
    return line.strip().replace("****", "")


def _markup(inline: Inline, at: _At) -> str | None:
    """None where the text stands alone: text, a refused link, an empty anything."""
    if isinstance(inline, Text) or not (text := escape(text_of(inline))).strip():
        return None
    if isinstance(inline, Strong):
        # A star beside a space is a star: the spaces go outside.
        return text.replace(bold := text.strip(), f"**{bold}**", 1)
    if isinstance(inline, Link):
        return _link(text, inline.to, "", at)
    isolated = f"<bdi>{text}</bdi>"
    if not inline.to:
        return isolated
    return _link(isolated, inline.to, _title(cast("str | None", inline.how)), at) or isolated


def _title(how: str | None) -> str:
    return f' "{escape_title(how[:LONGEST_TITLE])}"' if how else ""


def _link(label: str, to: str, title: str, at: _At) -> str | None:
    """A link to a page of ours or to an allowed address elsewhere; None for any other address."""
    if ours := paths.link(at.path, to):
        return f"[{label}]({ours}{title})"
    address = safe_address(to)
    if not address:
        return None
    return f"[{label}]({address.replace('&', '&amp;')}{title}){_OUTSIDE}"
