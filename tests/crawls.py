"""WARC files of invented pages, written by hand: a test may break what it likes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.model import Document
from digest.problems import Problem
from digest.read.decode import decoded
from digest.read.reader import Input, reads

ID = "1d2c3b4a-0000-4000-8000-{:012}"
PAGE = "<html><title>Norhaven</title><p>The port council met on Monday.</p></html>"


def record(
    payload: bytes | str = PAGE,
    number: int = 1,
    kind: str = "response",
    media_type: str = "text/html; charset=utf-8",
    protocol: str = "HTTP/1.1",
    status: str = "200 OK",
    sent: Mapping[str, str] | None = None,
    **head: str | None,
) -> bytes:
    """One record. `sent` are more fields of the server's answer, `head` fields of the record's, `_` for `-`."""
    raw = payload.encode() if isinstance(payload, str) else payload
    if kind == "response":
        fields = {"Content-Type": media_type, **(sent or {})}
        raw = f"{protocol} {status}\r\n{_lines(fields)}\r\n".encode() + raw
    own = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{ID.format(number)}>",
        "WARC-Date": "2024-03-05T10:20:30Z",
        "WARC-Target-URI": f"https://port.example/{number}",
        "Content-Type": "application/http;msgtype=response" if kind == "response" else media_type,
        "Content-Length": str(len(raw)),
        **{name.replace("_", "-"): value for name, value in head.items()},
    }
    return f"WARC/1.0\r\n{_lines(own)}\r\n".encode() + raw + b"\r\n\r\n"


def _lines(fields: Mapping[str, str | None]) -> str:
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value is not None)


@reads(".html", media_types=("text/html",))
def stand_in(input: Input) -> Iterator[Document | Problem]:
    """Pages, taken as they are: what is tested is how they come here."""
    raw = input.whole()
    if isinstance(raw, Problem):
        yield raw
    else:
        yield Document(input.origin, decoded(raw, input.charset) or "", "", "text/html", form="page")
