"""The address of an article, of several that are said to be its own."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from digest import paths
from digest.clean import evidence
from digest.model import Evidence
from digest.text import normalise

_BY_PAGE = ("json-ld", "open graph", "page", "meta")
_SAME_SITE = ("www.", "m.", "mobile.", "amp.")


def address(said: Iterable[Evidence]) -> tuple[str, str] | None:
    """The address that is taken, and the reason in words.

    A page may call anything its own address. It is believed where its host is that of an address which is known from
    outside (the feed's, the server's), or where there is none; never if it is a site's front page.
    """
    every = evidence.ranked(said, "url")
    outside = [normalise(item.value) for item in every if item.by not in _BY_PAGE]
    for item in every:
        url = normalise(item.value)
        if item.by in _BY_PAGE:
            url = paths.joined(next(iter(outside), ""), url)
            if not _is_article(url) or (outside and not any(_same_site(url, other) for other in outside)):
                continue
        return url, evidence.where(item)
    return None


def _is_article(url: str) -> bool:
    try:
        parts = urlsplit(url)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
        is_web = is_web and parts.port != 0
    except ValueError:  # a port that is no number
        return False
    return is_web and bool((parts.path + parts.query).strip("/"))


def _same_site(url: str, other: str) -> bool:
    """Whether one host is the other or below it, `www.` and the like apart. What is registered is not looked up."""
    one, two = sorted((_host(url), _host(other)), key=len)
    return bool(one) and (one == two or ("." in one and two.endswith(f".{one}")))


def _host(url: str) -> str:
    try:
        host = (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""
    for prefix in _SAME_SITE:
        host = host.removeprefix(prefix)
    return host
