"""The closed set of nodes a generated page is made of. Text in them is plain text: escaping is the writer's duty.

Words of the site's own are keys (`interface/words.py`): the writer looks them up in the language of the site.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

from digest.formats.table import Columns, Value
from digest.interface.words import Section, Words
from digest.model import Card
from digest.pictures.drawing import Drawing

FrontValue = Words | int | bool | tuple[str, ...] | Mapping[str, Words | tuple[str, ...]] | Section


@dataclass(frozen=True, slots=True)
class Text:
    """The values of what is said may be inlines here; elsewhere only their text counts."""

    text: Words


@dataclass(frozen=True, slots=True)
class Strong:
    text: Words


@dataclass(frozen=True, slots=True)
class Link:
    """`to` is a page of ours (`actor/x.md`, from the root of docs/, with an optional `#id`) or an http(s) address.

    An address that the writer refuses (other scheme, user info) leaves the text alone.
    """

    text: Words
    to: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name, isolated with `<bdi>`: a link when the actor has a page, with how it was recognised on hover."""

    text: str
    to: str | None = None
    how: Words | None = None


Inline = Text | Strong | Link | Name


@dataclass(frozen=True, slots=True)
class Heading:
    level: Literal[1, 2, 3]
    id: str
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """An unordered list; an item is inlines, and after them its own blocks."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Item:
    inlines: tuple[Inline, ...]
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Columns unaligned: alignment would add `style=` to cells, which the policy forbids.

    A cell may be a picture, without a `<div>` around it: Markdown would end the table there.
    """

    head: tuple[Words, ...]
    rows: tuple[tuple[tuple[Inline, ...] | Picture, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to be copied as they stand, in a `<pre>`; empty ones are left out."""

    text: str


@dataclass(frozen=True, slots=True)
class Details:
    summary: Words
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Div:
    """A `<div>` with one of the class names that the theme styles."""

    css: str
    blocks: tuple[Block, ...]
    lang: str | None = None
    dir: Literal["ltr", "rtl", "auto"] | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """An empty target, so that other pages can link into the middle of this one."""

    id: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing in a `<div>` of a class that the theme styles; `told` is what it says, for whoever cannot see it.

    What it shows stands beside it in words or in a table as well.
    """

    css: str
    told: Words
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Own:
    """Markdown of the maintainer's own (`docs/about/home.md`), taken over as it is. Never text of an article."""

    markdown: str


Block = Heading | Paragraph | ItemList | Table | Quote | Lines | Details | Div | Anchor | Picture | Own


class File(NamedTuple):
    """A file to be that is no page: `path` from the root of docs/."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of a list that a page shows, for a file `name`.csv beside it; `told` is how many of what they are.

    In the column `page` stand paths of pages, from the root of docs/. `cards` are the articles that the rows are from.
    """

    name: str
    told: Words
    columns: Columns
    rows: tuple[tuple[Value, ...], ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A file to be: `path` from the root of docs/, front matter in order, body; and what lies beside it."""

    path: str
    front: tuple[tuple[str, FrontValue], ...]
    body: tuple[Block, ...]
    lists: tuple[Listing, ...] = ()
    files: tuple[File, ...] = ()

    @property
    def title(self) -> Words:
        """What the front matter calls it. Raises KeyError for a page without."""
        return cast(Words, dict(self.front)["title"])
