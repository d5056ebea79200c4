"""An address, taken apart for a request; and the numbered addresses that its host may be reached at."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

from digest.intake.web.addresses import special
from digest.intake.web.net import Net
from digest.intake.web.unfetched import Unfetched
from digest.render.address import safe_address

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """`address` is in ASCII, without its fragment; `path` begins with `/` and has the query."""

    address: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """What one robots.txt is for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """As it stands in the header `Host`."""
        return self.host if self.port == _PORTS[self.scheme] else f"{self.host}:{self.port}"


def target_of(address: str, allowed: Collection[str]) -> Target:
    """Raises Unfetched for all that is no http or https address on its usual port; `allowed` hosts may have any."""
    safe = safe_address(address)
    if safe is None or safe.startswith("mailto:"):
        what = "is no address that is fetched: http or https, with a name for a host and no user's name"
        raise Unfetched(what, fix="write an address like https://courier.example/news")
    parts = urlsplit(safe)
    host = (parts.hostname or "").rstrip(".")
    port = parts.port or _PORTS[parts.scheme]
    if port != _PORTS[parts.scheme] and host not in allowed:
        raise Unfetched(f"is on port {port}; only the usual ones are asked", fix=f"if it is meant: --allow-host {host}")
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    target = Target("", parts.scheme, host, port, path)
    return Target(target.origin + path, parts.scheme, host, port, path)


def numbered(target: Target, allowed: Collection[str], net: Net) -> tuple[str, ...]:
    """Where the host is. Raises Unfetched if even one of its addresses is not public, unless the host is `allowed`."""
    try:
        found = tuple(dict.fromkeys(net.resolve(target.host, target.port)))
    except (OSError, UnicodeError) as error:
        raise Unfetched(f"is on a host that is not found: {_reason(error)}", host=True) from error
    if not found:
        raise Unfetched("is on a host that is not found", host=True)
    if target.host not in allowed:
        for ip in found:
            if kind := special(ip):
                what = f"is on {target.host}, which is at {ip}: {kind}, not public"
                raise Unfetched(what, host=True, fix=f"if it is meant: --allow-host {target.host}")
    return found


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).strip()
