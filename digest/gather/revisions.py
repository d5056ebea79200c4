"""Several documents of one article: which is the newest, and which others there are."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise

from digest.model import Article, Revision


def in_order(versions: Iterable[Article]) -> list[Article] | None:
    """The versions that differ from the one before, oldest first; none where nothing tells the order of two.

    By when they were got, else by their own date. Of versions with one text, one after the other, the last is kept.
    """
    ordered = sorted(versions, key=lambda article: (_time(article), article.origin))
    kept = [list(same)[-1] for _, same in groupby(ordered, key=_words)]
    if any(_time(older) == _time(newer) for older, newer in pairwise(kept)):
        return None
    return kept


def revisions(ordered: Iterable[Article]) -> tuple[Revision, ...]:
    """What a page tells of them."""
    return tuple(Revision(article.origin, article.sha256, article.fetched, article.date) for article in ordered)


def _time(article: Article) -> str:
    return article.fetched or article.published or article.date or ""


def _words(article: Article) -> tuple[str, str | None, str]:
    return article.title, article.standfirst, article.text
