"""A crawl of invented news: HTML pages of 20 to 100 kB, as files or as records of a WARC file with pictures between."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from html import escape
from itertools import cycle
from pathlib import Path
from random import Random
from shutil import rmtree

PICTURE_AFTER = 10  # pages
_PICTURE = 200_000  # bytes
_SMALLEST, _LARGEST = 20_000, 100_000  # bytes of a page
_HEAD = (
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>"
    '<meta property="og:title" content="{title}"><meta name=author content="Lena Brandvik">'
    '<link rel=canonical href="{address}"><style>{style}</style></head><body>'
)


def html_pages(folder: Path, random: Random) -> list[tuple[str, str]]:
    """Head and body of a page for each article of the project in `folder`; heads lack an address."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("seeds/articles/**/*.txt"))]
    return [_page(text.strip().split("\n\n"), random) for text in texts]


def as_files(folder: Path, pages: Sequence[tuple[str, str]], count: int) -> None:
    """Put the first `count` of endless pages into `folder` as files, in the place of all that is in it."""
    rmtree(folder)
    folder.mkdir()
    for number, page in enumerate(_endless(pages, count)):
        (folder / f"{number:06}.html").write_bytes(page)


def as_crawl(folder: Path, pages: Sequence[tuple[str, str]], count: int, name: str = "crawl.warc") -> int:
    """The same as records of one file; returns its size in bytes, unpacked. Each record is packed if it ends in .gz."""
    rmtree(folder)
    folder.mkdir()
    picture = Random(0).randbytes(_PICTURE)
    size = 0
    with (folder / name).open("wb") as file:
        for number, page in enumerate(_endless(pages, count)):
            records = [_record(number, "text/html; charset=utf-8", page)]
            if number % PICTURE_AFTER == 0:
                records.append(_record(count + number, "image/jpeg", picture))
            for record in records:
                size += len(record)
                file.write(gzip.compress(record, 1) if name.endswith(".gz") else record)
    return size


def _endless(pages: Sequence[tuple[str, str]], count: int) -> Iterator[bytes]:
    """`count` pages, each with an address of its own."""
    for number, (head, body) in zip(range(count), cycle(pages), strict=False):
        yield (head.replace("{address}", _address(number)) + body).encode()


def _address(number: int) -> str:
    return f"https://harbour-bench.example/news/{number}"


def _page(lines: list[str], random: Random) -> tuple[str, str]:
    """One article among the furniture of a page, most of whose bytes are scripts and styles, as on the web."""
    title = escape(lines[0])
    rules = "".join(
        f".c{n}{{margin:{random.randrange(99)}px;color:#{random.randrange(16**6):06x}}}" for n in range(200)
    )
    menu = "".join(
        f'<li><a href="/section/{n}">{escape(word)}</a></li>' for n, word in enumerate(lines[1].split()[:40])
    )
    text = "".join(f"<p>{escape(line)}</p>" for line in lines[1:-2])
    body = f"<nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>{text}</article></main>"
    body += f"<footer>{escape(' '.join(lines[-2:]))}</footer>"
    head = _HEAD.replace("{title}", title).replace("{style}", rules)
    left = max(0, random.randint(_SMALLEST, _LARGEST) - len(head) - len(body))
    script = "".join(f"var v{n}={random.randrange(10**9)};" for n in range(left // 10))
    return head, f"{body}<script>{script[:left]}</script></body></html>\n"


def _record(number: int, media_type: str, payload: bytes) -> bytes:
    answer = (
        f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(payload)}\r\n\r\n".encode() + payload
    )
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
        f"WARC-Target-URI: {_address(number)}\r\nWARC-Date: 2024-03-05T10:20:30Z\r\n"
        f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"
