"""What strangers' servers do, on loopback: every one of it ends soon, within bounds, and is told."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from digest.intake.web.net import Net, trusted
from digest.intake.web.request import Answer, Limits
from digest.intake.web.unfetched import Unfetched
from digest.intake.web.visitor import Known, Visitor
from tests.site.news_server import HOST, NewsSite, Reply, Request, news_site

LIMITS = Limits(size=100_000)
SHORT = Limits(total=0.3)
NOW = datetime(2026, 11, 27, 17, 15, 45, tzinfo=UTC)
PUBLIC = "93.184.215.14"
COURIER = "courier.example"


@dataclass
class Outside:
    """A world in which every host is the one server on loopback: what was looked up, connected to and waited for."""

    port: int
    hosts: dict[str, Callable[[], Sequence[str]]] = field(default_factory=dict)
    looked_up: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)
    time: float = 1_000.0

    def resolve(self, host: str, port: int) -> Sequence[str]:
        self.looked_up.append(host)
        return self.hosts[host]() if host in self.hosts else [PUBLIC]

    def connect(self, ip: str, port: int, seconds: float) -> socket.socket:
        self.connected.append((ip, port))
        return socket.create_connection((HOST, self.port), seconds)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    def net(self, trust: Callable[[], ssl.SSLContext] = trusted) -> Net:
        return Net(lambda: NOW, self.resolve, self.connect, trust, lambda: self.time, self.sleep)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with news_site() as site:
        yield site


@pytest.fixture
def outside(site: NewsSite) -> Outside:
    return Outside(int(site.address.rpartition(":")[2]))


@pytest.fixture
def visitor(outside: Outside) -> Visitor:
    return Visitor("newsdigest/1 (+desk@digest.example)", outside.net(), limits=LIMITS)


def refused(visitor: Visitor, path: str = "/page") -> Unfetched:
    with pytest.raises(Unfetched) as refusal:
        visitor.get(f"http://{COURIER}{path}")
    return refusal.value


# --- whom we ask


def test_it_says_who_it_is_and_connects_to_the_number_that_was_checked(
    site: NewsSite, outside: Outside, visitor: Visitor
) -> None:
    site.pages["/page?q=1"] = Reply(b"here", headers={"X-Kind": "page"})
    answer = visitor.get(f"http://{COURIER}/page?q=1#part")
    assert (answer.address, answer.status, answer.body) == (f"http://{COURIER}/page?q=1", 200, b"here")
    assert answer.headers["x-kind"] == "page"
    assert set(outside.connected) == {(PUBLIC, 80)}
    headers = site.asked[-1].headers
    assert headers["host"] == COURIER
    assert headers["user-agent"] == "newsdigest/1 (+desk@digest.example)"
    assert not {"cookie", "referer", "if-none-match"} & headers.keys()


def test_a_name_that_leads_home_the_second_time(site: NewsSite, outside: Outside, visitor: Visitor) -> None:
    """Each answer of the name server is used for one request, and checked before it."""
    site.pages["/page"] = Reply(b"here")
    answers = iter([[PUBLIC], [PUBLIC], [HOST]])
    outside.hosts[COURIER] = lambda: next(answers)
    assert visitor.get(f"http://{COURIER}/page").body == b"here"
    assert "which is at 127.0.0.1: loopback, not public" in refused(visitor).what
    assert outside.connected == [(PUBLIC, 80)] * 2
    assert len(outside.looked_up) == 3


def test_the_next_number_where_the_first_takes_no_connection(site: NewsSite, outside: Outside) -> None:
    site.pages["/page"] = Reply(b"here")
    outside.hosts[COURIER] = lambda: ["2606:4700::1111", PUBLIC]

    def connect(ip: str, port: int, seconds: float) -> socket.socket:
        if ":" in ip:
            raise OSError(101, "Network is unreachable")
        return outside.connect(ip, port, seconds)

    net = Net(lambda: NOW, outside.resolve, connect, clock=lambda: 0.0, sleep=outside.sleep)
    assert Visitor("x", net).get(f"http://{COURIER}/page").body == b"here"


def test_hosts_on_this_machine_by_name_alone(site: NewsSite) -> None:
    site.pages["/page"] = Reply(b"here")
    net = Net(lambda: NOW, sleep=lambda seconds: None)
    assert Visitor("x", net, {HOST}).get(site.url("/page")).body == b"here"
    for allowed in ((), {"localhost"}):
        with pytest.raises(Unfetched):
            Visitor("x", net, allowed).get(site.url("/page"))
    assert len(site.paths()) == 1


# --- where we are sent


@pytest.mark.parametrize(
    ("location", "what"),
    [
        ("/page", "is redirected more than 5 times"),
        ("http://home.example/", "which is at 169.254.169.254: link-local"),
        ("http://10.0.0.1/", "which is at 10.0.0.1: private"),
        ("//home.example/", "which is at 169.254.169.254"),
        ("file:///etc/passwd", "is no address that is fetched"),
        ("http://me@courier.example/", "is no address that is fetched"),
        ("http://courier.example:22/", "is on port 22"),
        ("http://[::1]/", "is no address that is fetched"),
        ("", "not where to go"),
    ],
)
def test_redirects_that_are_not_followed(
    site: NewsSite, outside: Outside, visitor: Visitor, location: str, what: str
) -> None:
    outside.hosts |= {"home.example": lambda: ["169.254.169.254"], "10.0.0.1": lambda: ["10.0.0.1"]}
    site.pages["/page"] = Reply(status=302, headers={"Location": location} if location else {})
    assert what in refused(visitor).what
    assert {ip for ip, _ in outside.connected} == {PUBLIC}
    assert len(site.paths()) == (6 if location == "/page" else 1)


def test_redirects_that_are(site: NewsSite, outside: Outside, visitor: Visitor) -> None:
    site.pages |= {
        "/page": Reply(status=301, headers={"Location": "next?a=ü"}),
        "/next?a=%C3%BC": Reply(status=307, headers={"Location": "http://other.example/réunion"}),
        "/r%C3%A9union": Reply(b"here"),
    }
    answer = visitor.get(f"http://{COURIER}/page")
    assert (answer.address, answer.body) == ("http://other.example/r%C3%A9union", b"here")
    assert [request.headers["host"] for request in site.asked if request.path != "/robots.txt"] == [
        *(COURIER, COURIER, "other.example")
    ]


# --- what a good guest does


def robots(text: str, status: int = 200) -> Reply:
    return Reply(text.encode(), status)


def test_robots_txt_is_asked_once_and_obeyed(site: NewsSite, visitor: Visitor) -> None:
    site.pages |= {"/robots.txt": robots("User-agent: *\nDisallow: /closed\n"), "/page": Reply(b"here")}
    for _ in range(2):
        assert visitor.get(f"http://{COURIER}/page").body == b"here"
    assert f"is forbidden to us by http://{COURIER}/robots.txt" in refused(visitor, "/closed/1").what
    assert [request.path for request in site.asked] == ["/robots.txt", "/page", "/page"]


def test_robots_txt_counts_where_a_redirect_leads(site: NewsSite, visitor: Visitor) -> None:
    def own(request: Request) -> Reply:
        return robots("User-agent: *\nDisallow: /closed" if request.headers["host"] == "other.example" else "")

    site.pages |= {
        "/robots.txt": own,
        "/page": Reply(status=302, headers={"Location": "http://other.example/closed"}),
        "/closed": Reply(b"not for us"),
    }
    assert "is forbidden to us by http://other.example/robots.txt" in refused(visitor).what
    assert site.paths() == ["/page"]


@pytest.mark.parametrize(
    ("reply", "is_asked"),
    [
        (robots("", 404), True),
        (robots("", 403), True),
        (robots("", 410), True),
        (robots("", 429), False),
        (robots("", 503), False),
        (Reply(status=302, headers={"Location": "/robots.txt"}), False),
        (robots("# " + "x" * 600_000), False),
        (Reply(b"\xff\xfe\x00 no rules here"), True),
    ],
)
def test_a_robots_txt_that_cannot_be_had(site: NewsSite, visitor: Visitor, reply: Reply, is_asked: bool) -> None:
    site.pages |= {"/robots.txt": reply, "/page": Reply(b"here")}
    if is_asked:
        assert visitor.get(f"http://{COURIER}/page").body == b"here"
    else:
        assert "is left for another time: its host's robots.txt" in refused(visitor).what
        assert site.paths() == []


def test_a_pause_between_two_requests_to_one_host(site: NewsSite, outside: Outside, visitor: Visitor) -> None:
    site.pages["/page"] = Reply(b"here")
    visitor.get(f"http://{COURIER}/page")
    assert outside.slept == [1.0]  # between robots.txt and the page
    outside.time += 0.75
    visitor.get(f"http://{COURIER}/page")
    visitor.get("http://other.example/page")
    assert outside.slept == [1.0, 0.25, 1.0]
    outside.time += 60
    visitor.get(f"http://{COURIER}/page")
    assert len(outside.slept) == 3


@pytest.mark.parametrize(("asked", "waited"), [("4", 4.0), ("0.1", 1.0), ("86400", 30.0)])
def test_a_longer_pause_where_it_is_asked_for(
    site: NewsSite, outside: Outside, visitor: Visitor, asked: str, waited: float
) -> None:
    site.pages |= {"/robots.txt": robots(f"User-agent: *\nCrawl-delay: {asked}"), "/page": Reply(b"here")}
    for _ in range(2):
        visitor.get(f"http://{COURIER}/page")
    assert outside.slept == [waited, waited]


class Then:
    """One reply after the other; the last one stays."""

    def __init__(self, *replies: Reply) -> None:
        self._replies = list(replies)

    def __call__(self, request: Request) -> Reply:
        return self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]


def test_500_then_200(site: NewsSite, outside: Outside, visitor: Visitor) -> None:
    site.pages |= {"/robots.txt": robots(""), "/page": Then(Reply(status=500), Reply(status=502), Reply(b"here"))}
    assert visitor.get(f"http://{COURIER}/page").body == b"here"
    assert outside.slept == [1.0, 2.0, 8.0]
    assert site.paths() == ["/page"] * 3


def test_500_for_ever_and_404_once(site: NewsSite, visitor: Visitor) -> None:
    site.pages |= {"/page": Reply(status=500), "/none": Reply(status=404)}
    assert refused(visitor).what == "was answered with 500 Internal Server Error"
    assert refused(visitor, "/none").what == "was answered with 404 Not Found"
    assert site.paths() == ["/page", "/page", "/page", "/none"]


@pytest.mark.parametrize(
    ("value", "waited"),
    [
        ("7", 7.0),
        (format_datetime(NOW.replace(minute=16), usegmt=True), 60.0),
        (format_datetime(NOW.replace(year=2020), usegmt=True), 2.0),
        ("soon", 2.0),
        ("", 2.0),
    ],
)
def test_429_with_the_time_to_wait(
    site: NewsSite, outside: Outside, visitor: Visitor, value: str, waited: float
) -> None:
    busy = Reply(status=429, headers={"Retry-After": value} if value else {})
    site.pages |= {"/robots.txt": robots(""), "/page": Then(busy, Reply(b"here"))}
    assert visitor.get(f"http://{COURIER}/page").body == b"here"
    assert outside.slept == [1.0, waited]


def test_who_wants_to_be_left_alone_for_long_is(site: NewsSite, outside: Outside, visitor: Visitor) -> None:
    site.pages |= {"/robots.txt": robots(""), "/page": Reply(status=503, headers={"Retry-After": "3600"})}
    assert refused(visitor).what == "was answered with 503 Service Unavailable"
    assert outside.slept == [1.0]


def test_a_host_that_fails_again_and_again_is_given_up_for_this_run(site: NewsSite, visitor: Visitor) -> None:
    site.pages |= {"/page": Reply(status=403), "/well": Reply(b"here")}
    for _ in range(2):
        refused(visitor)
    assert visitor.get(f"http://{COURIER}/well")
    for _ in range(3):
        assert "403 Forbidden" in refused(visitor).what
    count = len(site.asked)
    assert "courier.example has failed 3 times in this run" in refused(visitor, "/well").what
    assert len(site.asked) == count
    with pytest.raises(Unfetched, match="403"):
        visitor.get("http://other.example/page")


# --- what has not changed


def test_what_is_known_need_not_be_sent_again(site: NewsSite, visitor: Visitor) -> None:
    def reply(request: Request) -> Reply:
        is_known = request.headers.get("if-none-match") == '"7"' and "if-modified-since" in request.headers
        return Reply(status=304) if is_known else Reply(b"here")

    site.pages |= {"/page": reply, "/old": Reply(status=301, headers={"Location": "/page"})}
    known = Known(f"http://{COURIER}/page", '"7"', "Mon, 04 Mar 2024 10:00:00 GMT")
    for path in ("/page", "/old"):
        assert visitor.get(f"http://{COURIER}{path}", known).status == 304
    assert "if-none-match" not in site.asked[-2].headers, "the etag is another address's"
    assert visitor.get(f"http://{COURIER}/page").status == 200
    site.pages["/page"] = Reply(status=304)
    assert refused(visitor).what == "was answered with 304 Not Modified"


# --- how long and how much


def at_once(text: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(text)

    return answer


def for_ever(first: bytes, piece: bytes, pause: float = 0.0) -> Callable[[BaseHTTPRequestHandler], None]:
    """`piece` again and again, until nobody listens any more."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(first)
        while True:
            handler.wfile.write(piece)
            time.sleep(pause)

    return answer


def silent(handler: BaseHTTPRequestHandler) -> None:
    """Until the other side has gone."""
    handler.connection.recv(1)


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "answer",
    [
        for_ever(b"", b"H", 0.02),
        for_ever(OK + b"X-Long: ", b"x", 0.02),
        for_ever(OK + b"\r\n", b"x", 0.02),
        for_ever(OK + b"Content-Length: 90000\r\n\r\n", b"x", 0.02),
        for_ever(CHUNKED, b"1\r\nx\r\n", 0.02),
        for_ever(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.02),
    ],
)
def test_servers_that_send_a_little_now_and_then(
    site: NewsSite, outside: Outside, answer: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    """None of them is ever silent for long."""
    site.raws["/robots.txt"] = answer
    visitor = Visitor("x", outside.net(), limits=SHORT)
    for _ in range(2):
        assert refused(visitor).what == "took more than 0.3 seconds"
    assert len(site.asked) == 1


def test_a_server_that_says_nothing(site: NewsSite, outside: Outside) -> None:
    site.raws["/robots.txt"] = silent
    visitor = Visitor("x", outside.net(), limits=Limits(read=0.1))
    assert "did not answer in time" in refused(visitor).what
    assert len(site.asked) == 3


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        (for_ever(OK + b"\r\n", b"x" * 50_000), "has more than 100,000 bytes"),
        (for_ever(CHUNKED, b"c350\r\n" + b"x" * 50_000 + b"\r\n"), "has more than 100,000 bytes"),
        (at_once(OK + b"Content-Length: 100001\r\n\r\nx"), "has more than 100,000 bytes"),
        (at_once(OK + b"Content-Length: " + b"9" * 5_000 + b"\r\n\r\nx"), "no HTTP"),
        (at_once(OK + b"Content-Length: 50\r\n\r\nshort"), "no HTTP, or broke off"),
        (at_once(CHUNKED + b"5\r\nabc"), "no HTTP, or broke off"),
        (at_once(CHUNKED + b"five\r\nabcde"), "no HTTP, or broke off"),
        (at_once(b"SSH-2.0-OpenSSH_9.2\r\n"), "no HTTP, or broke off"),
        (at_once(b""), "no HTTP, or broke off"),
        (for_ever(OK, b"X: " + b"y" * 60_000 + b"\r\n"), "no HTTP, or broke off"),
        (for_ever(OK, b"X" * 100_000), "no HTTP, or broke off"),
    ],
)
def test_servers_that_send_too_much_or_no_http(
    site: NewsSite, visitor: Visitor, answer: Callable[[BaseHTTPRequestHandler], None], what: str
) -> None:
    site.pages["/robots.txt"] = robots("")
    site.raws["/page"] = answer
    assert what in refused(visitor).what


@pytest.mark.parametrize(
    ("coding", "body", "what"),
    [
        ("gzip", gzip.compress(b"\0" * 5_000_000), "has more than 100,000 bytes when unpacked"),
        ("deflate", zlib.compress(b"\0" * 5_000_000), "has more than 100,000 bytes when unpacked"),
        ("br", b"\x8b", "was packed as 'br', which nobody asked for"),
        ("gzip", b"no gzip", "is packed wrongly"),
    ],
)
def test_packed_bodies(site: NewsSite, visitor: Visitor, coding: str, body: bytes, what: str) -> None:
    site.pages["/page"] = Reply(body, headers={"Content-Encoding": coding})
    assert what in refused(visitor).what
    site.pages["/page"] = Reply(gzip.compress(b"here"), headers={"Content-Encoding": "gzip"})
    assert visitor.get(f"http://{COURIER}/page").body == b"here"


def test_a_closed_port(outside: Outside, visitor: Visitor) -> None:
    with socket.socket() as free:
        free.bind((HOST, 0))
        outside.port = free.getsockname()[1]
    assert "cannot be reached: Connection refused" in refused(visitor).what


# --- https


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for courier.example that nobody but the tests trusts, with its key in the same file."""
    if not shutil.which("openssl"):
        pytest.skip("needs the command openssl")
    file = tmp_path_factory.mktemp("tls") / "courier.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    named = ["-subj", f"/CN={COURIER}", "-addext", f"subjectAltName=DNS:{COURIER}"]
    subprocess.run([*made, *named, "-keyout", str(file), "-out", str(file) + ".crt"], check=True, capture_output=True)
    file.write_text(file.read_text("ascii") + Path(f"{file}.crt").read_text("ascii"), "ascii")
    return file


@pytest.fixture
def asked_for(certificate: Path, outside: Outside) -> Iterator[list[str | None]]:
    """The names that a TLS server on loopback is asked for; `outside` leads there."""
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda sock, name, own: names.append(name)
    with socket.create_server((HOST, 0)) as listening:
        outside.port = listening.getsockname()[1]

        def serve() -> None:
            while True:
                try:
                    plain, _ = listening.accept()
                except OSError:
                    return
                try:
                    with context.wrap_socket(plain, server_side=True) as sock:
                        sock.recv(10_000)
                        sock.sendall(OK + b"Content-Length: 4\r\n\r\nhere")
                except OSError:
                    pass

        threading.Thread(target=serve, daemon=True).start()
        yield names
        listening.shutdown(socket.SHUT_RDWR)


def own_trust(certificate: Path) -> Callable[[], ssl.SSLContext]:
    return lambda: ssl.create_default_context(cafile=str(certificate) + ".crt")


def over_tls(outside: Outside, trust: Callable[[], ssl.SSLContext], host: str, limits: Limits = LIMITS) -> Answer:
    return Visitor("x", outside.net(trust), limits=limits).get(f"https://{host}/page")


def test_https_by_number_with_the_certificate_of_the_name(
    certificate: Path, outside: Outside, asked_for: list[str | None]
) -> None:
    assert over_tls(outside, own_trust(certificate), COURIER).body == b"here"
    assert set(outside.connected) == {(PUBLIC, 443)}
    assert set(asked_for) == {COURIER}


def test_a_certificate_for_another_name(certificate: Path, outside: Outside, asked_for: list[str | None]) -> None:
    with pytest.raises(Unfetched, match="has no certificate that is valid for it"):
        over_tls(outside, own_trust(certificate), "other.example")
    assert asked_for == ["other.example"]


def test_a_certificate_that_nobody_trusts(outside: Outside, asked_for: list[str | None]) -> None:
    with pytest.raises(Unfetched, match="has no certificate that is valid for it: self-signed"):
        over_tls(outside, trusted, COURIER)


def test_a_server_that_hangs_or_does_not_speak_tls(site: NewsSite, outside: Outside) -> None:
    with pytest.raises(Unfetched, match="does not speak TLS"):
        over_tls(outside, trusted, COURIER)
    with socket.create_server((HOST, 0)) as listening:
        outside.port = listening.getsockname()[1]
        with pytest.raises(Unfetched, match=r"took more than 0\.3 seconds"):
            over_tls(outside, trusted, COURIER, SHORT)
