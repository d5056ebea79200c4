"""A news site on loopback that answers as it is told to: whole and well, or as servers of strangers do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Reply:
    """A status, headers and a body, with its length."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Request:
    """What was asked; names of headers are in lower case."""

    path: str
    headers: Mapping[str, str]


# A page is a reply, what makes one of a request, or what writes to the connection itself.
Raw = Callable[[BaseHTTPRequestHandler], None]
Page = Reply | Callable[[Request], Reply]


@dataclass
class NewsSite:
    """`pages` and `raws` by path; `asked` are the requests met, in order."""

    address: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    raws: dict[str, Raw] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)

    def url(self, path: str) -> str:
        return self.address + path

    def paths(self) -> list[str]:
        """What was asked for, but for the robots.txt."""
        return [request.path for request in self.asked if request.path != "/robots.txt"]


def page(title: str, *paragraphs: str) -> Reply:
    """A page with an article."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    html = f"<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1>{text}</body></html>"
    return Reply(html.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def rss(*items: tuple[str, str, str], etag: str = "") -> Reply:
    """A feed of (address, title, date as in a letter)."""
    entries = "".join(
        f"<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate></item>"
        for link, title, date in items
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{entries}</channel></rss>'
    headers = {"Content-Type": "application/rss+xml", **({"ETag": etag} if etag else {})}
    return Reply(body.encode(), headers=headers)


@contextmanager
def news_site() -> Iterator[NewsSite]:
    """Answers in threads of its own until the context ends; without a page for it, 404."""
    site = NewsSite()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            request = Request(self.path, {name.lower(): value for name, value in self.headers.items()})
            site.asked.append(request)
            if raw := site.raws.get(self.path):
                raw(self)
                return
            found = site.pages.get(self.path, Reply(b"not here", 404))
            reply = found if isinstance(found, Reply) else found(request)
            self.send_response(reply.status)
            for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *words: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, request: object, address: object) -> None:
            """Whoever asked has gone before the answer was whole, as it should."""

    with Server((HOST, 0), Handler) as server:
        site.address = f"http://{HOST}:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
