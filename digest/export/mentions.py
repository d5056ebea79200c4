"""The table of mentions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from digest.export.public import Shown
from digest.formats.table import Row, Table
from digest.gathered import Catalog
from digest.model import Mention
from digest.text import sha256

TABLE = Table(
    name="mentions",
    fields=("id", "article", "actor", "field", "start", "end", "text", "how", "verified"),
)


def rows(catalog: Catalog) -> Callable[[Shown], Iterator[Row]]:
    """A mention of an actor with a page a row; offsets count code points of `field` as the table of articles has it."""

    def of(item: Shown) -> Iterator[Row]:
        article = item.linked.article
        for mention in item.linked.mentions:
            entry = catalog.actor_of(mention.actor, mention.key)
            if entry is None or not _is_exported(mention, item):
                continue
            span = mention.span
            yield {
                "id": mention_id(article.id, entry.id, mention),
                "article": article.id,
                "actor": entry.id,
                "field": span.field,
                "start": span.start,
                "end": span.end,
                "text": mention.text,
                "how": catalog.settled(mention).how,
                "verified": entry.verified,
            }

    return of


def mention_id(article: str, actor: str, mention: Mention) -> str:
    """16 hexadecimal digits of SHA-256 over article, actor and place: the same as long as these are.

    64 bits: among ten million mentions two with one id are met once in 400,000 collections.
    """
    place = f"{article} {actor} {mention.span.field} {mention.span.start} {mention.span.end}"
    return sha256(place)[:16]


def _is_exported(mention: Mention, item: Shown) -> bool:
    """Is it in what is shown? Of an excerpt, a mention that the end of it cuts in two is not."""
    span = mention.span
    return item.whole or item.field(span.field)[span.start : span.end] == mention.text
