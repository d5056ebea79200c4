"""Which numbered addresses may be connected to: those of the public internet.

The networks are those of IANA's registries of special-purpose addresses. Python's own `is_private` and `is_global` have
changed between 3.11 and 3.14, and let 6to4 and NAT64 through, which lead to any IPv4 address.
"""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

_PUBLIC_V6 = IPv6Network("2000::/3")
_SPECIAL = {
    "unspecified": "0.0.0.0/8 ::/128",
    "loopback": "127.0.0.0/8 ::1/128",
    "private": "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fec0::/10",
    "a provider's own": "100.64.0.0/10",
    "link-local": "169.254.0.0/16 fe80::/10",
    "multicast": "224.0.0.0/4 ff00::/8",
    "reserved": "192.0.0.0/24 240.0.0.0/4 100::/64 100:0:0:1::/64 5f00::/16",
    "for documentation": "192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 2001:db8::/32 3fff::/20",
    "for measurements": "198.18.0.0/15 2001:2::/48",
    "IPv4 inside IPv6": "::ffff:0:0/96 ::/96",
    "NAT64": "64:ff9b::/96 64:ff9b:1::/48",
    "6to4": "192.88.99.0/24 2002::/16",
    "Teredo": "2001::/32",
    "kept for protocols": "2001::/23",
}


def _networks(text: str) -> Iterable[IPv4Network | IPv6Network]:
    return map(ip_network, text.split())


_KINDS = tuple((network, kind) for kind, text in _SPECIAL.items() for network in _networks(text))


def special(ip: str) -> str | None:
    """What kind of address this is, if it is none of the public internet. Ex.: `link-local` for `169.254.169.254`."""
    try:
        address = ip_address(ip)
    except ValueError:
        return "no"
    for network, kind in _KINDS:
        if address.version == network.version and address in network:
            return kind
    return None if address.version == 4 or address in _PUBLIC_V6 else "unassigned"
