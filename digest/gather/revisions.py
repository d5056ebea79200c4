"""Several documents of one article: which is the newest, and which others there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from digest import paths
from digest.model import Article, Revision
from digest.problems import Problem


@dataclass(frozen=True, slots=True)
class Choice:
    """The index of the article to show, its versions where there are several, and what a maintainer should know."""

    shown: int
    revisions: tuple[Revision, ...]
    told: tuple[Problem, ...]


def choose(group: Sequence[Article]) -> Choice:
    """Of articles with one id. With one key they are versions, and the newest is shown; two keys are an error."""
    versions = _in_order(group)
    told = tuple(_told(group, versions))
    if versions is None:
        return Choice(0, (), told)
    shown = next(index for index, article in enumerate(group) if article is versions[-1])
    return Choice(shown, tuple(map(_revision, versions)) if len(versions) > 1 else (), told)


def _in_order(versions: Iterable[Article]) -> list[Article] | None:
    """The versions that differ from the one before, oldest first; none where nothing tells the order of two.

    By when they were got, else by their own date. Of versions with one text, one after the other, the last is kept.
    """
    ordered = sorted(versions, key=lambda article: (_time(article), article.origin))
    kept = [list(same)[-1] for _, same in groupby(ordered, key=_words)]
    if any(_time(older) == _time(newer) for older, newer in pairwise(kept)):
        return None
    return kept


def _told(group: Sequence[Article], versions: Sequence[Article] | None) -> Iterator[Problem]:
    first, *others = group
    for article in others:
        where, there = paths.place(article.origin), paths.place(first.origin)
        if article.key != first.key:
            what = f"has the id {article.id}, as {there} has"
            yield Problem(where, what, "give one of the two another `id:` in its front matter")
        elif versions is None:
            what = f"has the same address as {there}, which is shown; neither tells which of the two is newer"
            yield Problem(where, what, "remove one of the two files, or give both a date", "warning")
        elif len(versions) < len(group) and article.fetched is None:
            what = f"has the same address as {there}, and the same text"
            yield Problem(where, what, "remove one of the two files", "warning")


def _revision(article: Article) -> Revision:
    """What a page tells of a version."""
    return Revision(article.origin, article.sha256, article.fetched, article.date)


def _time(article: Article) -> str:
    return article.fetched or article.published or article.date or ""


def _words(article: Article) -> tuple[str, str | None, str]:
    return article.title, article.standfirst, article.text
