"""One request to one server, at a numbered address that was checked, within limits of time and size."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPException
from socket import socket

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError, ReadTimeoutError

from digest.intake.web.cut import Cut
from digest.intake.web.inflate import CODINGS, unpacked
from digest.intake.web.net import Net
from digest.intake.web.target import Target
from digest.intake.web.unfetched import Unfetched

_TRIED = 4  # of a host's numbered addresses
_PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, to wait for the next bytes, and in all; bytes of a body, packed and unpacked each."""

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    size: int = 20_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered at `address`. Names of headers are in lower case. The body is read of a 200 alone."""

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""


def ask(
    target: Target, ips: Sequence[str], headers: Mapping[str, str], limits: Limits, net: Net, trust: ssl.SSLContext
) -> Answer:
    """GET. Raises Unfetched where nothing whole comes back; an error's status is an Answer like others."""
    with Cut(limits.total) as cut:
        try:
            with closing(_connected(target, ips, limits, net)) as plain:
                cut.watch(plain)
                with closing(_secured(plain, target, trust, cut)) as sock:
                    answer = _answer(sock, target, headers, limits)
        except Unfetched:
            if not cut.is_over:
                raise
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            if not cut.is_over:
                raise _told(error) from error
        else:
            if not cut.is_over:  # a body without a length seems to end where it was cut
                return answer
    raise Unfetched(f"took more than {limits.total:g} seconds", host=True)


def _connected(target: Target, ips: Sequence[str], limits: Limits, net: Net) -> socket:
    """To the first address that takes a connection."""
    first: OSError | None = None
    for ip in ips[:_TRIED]:
        try:
            return net.connect(ip, target.port, limits.connect)
        except OSError as error:
            first = first or error
    raise first or OSError("no address")


def _secured(plain: socket, target: Target, trust: ssl.SSLContext, cut: Cut) -> socket:
    """For https, TLS with the name of the host, which its certificate must be for, whatever its number is."""
    if target.scheme == "http":
        return plain
    made = trust.wrap_socket(plain, server_hostname=target.host, do_handshake_on_connect=False)
    cut.watch(made)
    made.do_handshake()
    return made


def _answer(sock: socket, target: Target, headers: Mapping[str, str], limits: Limits) -> Answer:
    connection = HTTPConnection(target.host, target.port, timeout=limits.read)
    connection.sock = sock  # connected already: nothing is looked up again
    sent = {"Host": target.authority, "Accept-Encoding": CODINGS, "Connection": "close", **headers}
    connection.request("GET", target.path, headers=sent, preload_content=False, decode_content=False)
    response = connection.getresponse()
    with closing(response):
        got = {name.lower(): value for name, value in response.headers.items()}
        body = b""
        if response.status == 200:
            if got.get("content-length", "").isdecimal() and int(got["content-length"]) > limits.size:
                raise Unfetched(f"has more than {limits.size:,} bytes")
            body = unpacked(_pieces(response), got.get("content-encoding", ""), limits.size)
        return Answer(target.address, response.status, got, body)


def _pieces(response: BaseHTTPResponse) -> Iterator[bytes]:
    while piece := response.read1(_PIECE):
        yield piece


def _told(error: Exception) -> Unfetched:
    if isinstance(error, ssl.SSLCertVerificationError):
        return Unfetched(f"has no certificate that is valid for it: {error.verify_message}", host=True)
    if isinstance(error, ssl.SSLError):
        return Unfetched(f"does not speak TLS as it should: {error.reason or error}", host=True)
    if isinstance(error, (TimeoutError, ReadTimeoutError)):
        return Unfetched("did not answer in time", again=True, host=True)
    if isinstance(error, OSError) and not isinstance(error, HTTPException):
        return Unfetched(f"cannot be reached: {error.strerror or error}", again=True, host=True)
    return Unfetched(f"gave an answer that is no HTTP, or broke off ({type(error).__name__})", again=True, host=True)
