"""An answer as it is written down."""

from __future__ import annotations

from digest.intake import media
from digest.intake.web.request import Answer
from digest.registry.raw import Fetch, Said

_LONGEST = 500  # characters of a header that is sent back


def fetched(
    answer: Answer,
    url: str,
    moment: str,
    *,
    source: str | None = None,
    feed: str | None = None,
    said: Said | None = None,
) -> Fetch:
    """The record of a page that was asked for at `url`."""
    header = answer.headers.get("content-type", "")
    return Fetch(
        url=url,
        final=answer.address,
        fetched=moment,
        status=answer.status,
        media_type=media.seen_type(media.media_type(header), answer.body),
        charset=media.charset(header),
        etag=_sendable(answer, "etag"),
        last_modified=_sendable(answer, "last-modified"),
        role="page",
        source=source,
        feed=feed,
        said=said or Said(),
    )


def _sendable(answer: Answer, name: str) -> str | None:
    """A header that can go into a request as it came."""
    value = answer.headers.get(name, "")
    return value if value.isascii() and value.isprintable() and 0 < len(value) <= _LONGEST else None
