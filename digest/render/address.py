"""Addresses of other people's pages: which ones may become a link, and how they are written."""

from __future__ import annotations

import re
from urllib.parse import quote

import idna

_LONGEST = 2_000
_WEB = re.compile(
    r"(?P<scheme>https?)://(?P<host>[^/?#:]+)(?::(?P<port>\d{1,5}))?"
    r"(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"mailto:(?P<local>[a-z0-9._+-]+)@(?P<host>[^/?#:@]+)(?:\?(?P<query>[^#]*))?", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?")
# Browsers drop tabs and new lines inside an address and read `\` as `/`: nobody who means well writes them.
_REFUSED = re.compile(r"[\x00-\x1f\x7f-\x9f\\]")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# Without `'()`, which end an address in Markdown or in an attribute.
_KEPT = "/:@!$&*+,;=~?%"


def _host(raw: str) -> str | None:
    host = raw.lower()
    if not host.isascii():
        try:
            host = idna.encode(raw, uts46=True).decode("ascii")
        except (idna.IDNAError, UnicodeError):
            return None
    return host if len(host) <= 253 and _HOST.fullmatch(host) else None


def _quoted(part: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe=_KEPT, errors="replace")


def _mail_address(raw: str) -> str | None:
    found = _MAIL.fullmatch(raw)
    host = _host(found["host"]) if found else None
    if not found or not host:
        return None
    return f"mailto:{found['local']}@{host}" + (f"?{_quoted(found['query'])}" if found["query"] else "")


def safe_address(raw: str) -> str | None:
    """`raw` as an http, https or mailto address in ASCII, or None.

    The host is in punycode, the rest percent-quoted. None for any other scheme, a user name, a numbered IPv6
    host, white space in the host, a backslash or a control character. `&` stays `&`: who writes HTML or
    Markdown makes it `&amp;`. Ex.: `HTTP://Bücher.example/a b` is `http://xn--bcher-kva.example/a%20b`.
    """
    raw = raw.strip()
    if len(raw) > _LONGEST or _REFUSED.search(raw):
        return None
    found = _WEB.fullmatch(raw)
    if not found:
        return _mail_address(raw)
    host = _host(found["host"])
    if not host or (found["port"] and not 0 < int(found["port"]) < 65_536):
        return None
    port = f":{int(found['port'])}" if found["port"] else ""
    query = f"?{_quoted(found['query'])}" if found["query"] is not None else ""
    fragment = f"#{_quoted(found['fragment'])}" if found["fragment"] is not None else ""
    return f"{found['scheme'].lower()}://{host}{port}{_quoted(found['path'] or '/')}{query}{fragment}"
