"""Where a statement is from: a link to its place in the article, and a table with the hash of what is printed there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.interface.words import say
from digest.model import Card, Receipt
from digest.render.cards import dotted, outlet
from digest.render.nodes import Block, Details, Div, Inline, Link, Paragraph, Table, Text
from digest.render.when import day_or_unknown


def place(card: Card, receipt: Receipt) -> str:
    """The address of a statement's place: its paragraph on the page of its article."""
    return f"{paths.article(card.id, card.slug)}#{anchor(receipt.paragraph)}"


def told_by(card: Card, receipt: Receipt) -> Div:
    """The line below a statement: whose it is, of which day, and a link to its place."""
    link = Link(card.title, place(card, receipt))
    return Div("d-meta", (Paragraph((*outlet(card), *dotted(day_or_unknown(card.date)), Text(" · "), link)),))


def anchor(paragraph: int) -> str:
    """The id of a paragraph, counted from 1; of the head of the page for none."""
    return f"p{paragraph}" if paragraph else "top"


def receipts(shown: Sequence[Receipt]) -> Iterator[Block]:
    """Of each statement on a page the article, the characters and the SHA-256 of these; nothing where there is none."""
    if shown:
        rows = tuple(_row(receipt) for receipt in dict.fromkeys(shown))
        yield Details(say("receipt.heading"), (Table((say("head.article"), say("head.place"), "SHA-256"), rows),))


def _row(receipt: Receipt) -> tuple[tuple[Inline, ...], ...]:
    span = receipt.span
    where = say(f"receipt.{span.field}", start=span.start, end=span.end)
    return (Text(receipt.article),), (Text(where),), (Text(receipt.sha256),)
