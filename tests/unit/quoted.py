"""Articles with names of a table, and whom the rules make the speakers of their quotations."""

from __future__ import annotations

import re

from digest.model import ActorKind, Article, Mention, Party, Quote, Span
from digest.quotes import quotes

NAMES: dict[str, tuple[str, ActorKind]] = {
    "Orla Velm": ("velm", "person"),
    "Velm": ("velm", "person"),
    "Marek Olsav": ("olsav", "person"),
    "Olsav": ("olsav", "person"),
    "Ida Norr": ("norr", "person"),
    "Quillon": ("quillon", "unknown"),
    "Tam Reddick": ("reddick", "unknown"),
    "Eastholm": ("eastholm", "place"),
    "Norhaven Fishing Union": ("union", "organisation"),
    "Norhavians": ("norhaven", "state"),
    "Norhaven": ("norhaven", "state"),
    "Орла Вельм": ("velm", "person"),
    "أورلا فيلم": ("velm", "person"),
    "اورلا ولم": ("velm", "person"),
}
_NAME = re.compile("|".join(NAMES))


def kind_of(mention: Mention) -> ActorKind:
    return NAMES[mention.text][1]


def mentions(article: Article) -> list[Mention]:
    """The names of the table, wherever they stand."""
    return [
        Mention(
            Span(field, name.start(), name.end()),
            name[0],
            "demonym" if name[0] == "Norhavians" else "discovered",
            "a name",
            key=NAMES[name[0]][0],
        )
        for field in ("title", "standfirst", "text")
        for name in _NAME.finditer(article.field(field))
    ]


def found(*paragraphs: str, title: str = "", language: str | None = "en") -> tuple[Article, tuple[Quote, ...]]:
    article = Article("1saj61ba", "x.txt", "0" * 64, title, paragraphs, language=language)
    return article, quotes(article, mentions(article), kind_of)


def told(*paragraphs: str, title: str = "", language: str | None = "en") -> list[tuple[str, str]]:
    """Each quotation's first word and its speaker's key; empty for nobody."""
    article, own = found(*paragraphs, title=title, language=language)
    return [
        (
            article.field(quote.span.field)[quote.span.start : quote.span.end].split()[0].strip(".,"),
            (quote.speaker or Party()).key or "",
        )
        for quote in own
    ]
