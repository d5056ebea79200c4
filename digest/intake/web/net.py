"""Net: all by which the outside is reached, as values, so that a test can put others in their place."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import certifi

Resolve = Callable[[str, int], Sequence[str]]
Connect = Callable[[str, int, float], socket.socket]


def look_up(host: str, port: int) -> list[str]:
    """The numbered addresses of a host, as the system knows them."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def connect(ip: str, port: int, seconds: float) -> socket.socket:
    """A connection to a numbered address; no name is looked up again."""
    return socket.create_connection((ip, port), timeout=seconds)


def trusted() -> ssl.SSLContext:
    """Certificates are checked, against the authorities that certifi lists."""
    return ssl.create_default_context(cafile=certifi.where())


@dataclass(frozen=True, slots=True)
class Net:
    """`now` is the time of day, in UTC; `clock` counts seconds from anywhere."""

    now: Callable[[], datetime]
    resolve: Resolve = look_up
    connect: Connect = connect
    trust: Callable[[], ssl.SSLContext] = trusted
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep

    def moment(self) -> str:
        """Now, as it is written down: `2026-11-27T17:15:45Z`."""
        return self.now().strftime("%Y-%m-%dT%H:%M:%SZ")
