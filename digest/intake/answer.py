"""An answer as it is written down."""

from __future__ import annotations

from digest.intake import media
from digest.intake.web.request import Answer
from digest.registry.raw import Fetch, Said

_NOTHING = Said()
_LONGEST = 500  # characters of a header that is sent back


def fetched(
    answer: Answer,
    url: str,
    moment: str,
    *,
    before: Fetch | None = None,
    source: str | None = None,
    feed: str | None = None,
    said: Said = _NOTHING,
) -> Fetch:
    """The record of a page that was asked for at `url`. What is not told of it now is as it was told `before`."""
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
        source=source or (before.source if before else None),
        feed=feed or (before.feed if before else None),
        said=_both(before.said if before else _NOTHING, said),
    )


def _both(before: Said, now: Said) -> Said:
    return Said(**before.model_dump() | now.model_dump(exclude_none=True))


def _sendable(answer: Answer, name: str) -> str | None:
    """A header that can go into a request as it came."""
    value = answer.headers.get(name, "")
    return value if value.isascii() and value.isprintable() and 0 < len(value) <= _LONGEST else None
