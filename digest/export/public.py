"""How much of an article an export may hold."""

from __future__ import annotations

from dataclasses import dataclass

from digest.gather.cards import excerpt
from digest.model import Field, LinkedArticle
from digest.registry.sources import Publish


@dataclass(frozen=True, slots=True)
class Shown:
    """An article and the part of it that is exported; mentions point into `standfirst` and `text` as they are here."""

    linked: LinkedArticle
    standfirst: str | None
    text: str
    whole: bool

    def field(self, name: Field) -> str:
        """The text of one field as exported; empty where nothing of it is."""
        if name == "title":
            return self.linked.article.title
        return (self.standfirst or "") if name == "standfirst" else self.text


def whole(linked: LinkedArticle) -> Shown:
    """All of it: the maintainer's own export."""
    return Shown(linked, linked.article.standfirst, linked.article.text, True)


def public(linked: LinkedArticle, publish: Publish) -> Shown:
    """What its source allows to be published: everything, the first two sentences, or no sentence at all."""
    if publish == "full":
        return whole(linked)
    return Shown(linked, None, excerpt(linked.article) if publish == "excerpt" else "", False)
