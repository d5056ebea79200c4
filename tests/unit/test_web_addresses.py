"""Which addresses are asked: those of the public internet, by http and https, and none that only look so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from digest.intake.web.addresses import special
from digest.intake.web.net import Net
from digest.intake.web.target import numbered, target_of
from digest.intake.web.unfetched import Unfetched


@pytest.mark.parametrize(
    ("kind", "addresses"),
    [
        ("unspecified", "0.0.0.0 0.1.2.3 ::"),
        ("loopback", "127.0.0.1 127.255.255.254 ::1"),
        ("private", "10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 fc00::1 fdff::1 fec0::1"),
        ("a provider's own", "100.64.0.1 100.127.255.255"),
        ("link-local", "169.254.169.254 fe80::1 fe80::1%eth0 febf::1"),
        ("multicast", "224.0.0.1 239.255.255.255 ff02::1"),
        ("reserved", "192.0.0.8 240.0.0.1 255.255.255.255 100::1 5f00::1"),
        ("for documentation", "192.0.2.1 198.51.100.1 203.0.113.1 2001:db8::1 3fff::1"),
        ("for measurements", "198.18.0.1 198.19.255.255 2001:2::1"),
        ("IPv4 inside IPv6", "::ffff:127.0.0.1 ::ffff:8.8.8.8 ::7f00:1 ::8.8.8.8"),
        ("NAT64", "64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1"),
        ("6to4", "2002:7f00:1::1 2002:808:808::1 192.88.99.1"),
        ("Teredo", "2001:0:4136:e378::1"),
        ("kept for protocols", "2001:10::1 2001:20::1"),
        ("unassigned", "4000::1 e000::1 1::1 fe00::1"),
        ("no", "courier.example 127.1 0x7f000001"),
        (None, "8.8.8.8 1.1.1.1 100.63.255.255 172.32.0.1 192.167.0.1 2606:4700::1111 2a00:1450::1 2400:cb00::1"),
    ],
)
def test_every_kind_of_address(kind: str | None, addresses: str) -> None:
    assert {ip: special(ip) for ip in addresses.split()} == dict.fromkeys(addresses.split(), kind)


@pytest.mark.parametrize(
    "address",
    [
        *("file:///etc/passwd", "ftp://courier.example/", "gopher://courier.example/", "data:text/html,x", "news"),
        *("javascript:alert(1)", "mailto:desk@courier.example", "//courier.example/", "http:///x", "http://"),
        *("http://user@courier.example/", "http://user:word@courier.example/", "http://courier.example\\@x.example/"),
        *("http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://courier.example:0/", "http://courier.example:99999/"),
        *("http://courier.example:8080/", "https://courier.example:80/", "http://courier.example:443/"),
        *("http://cour ier.example/", "http://courier.example\r\nX: y/", "http://" + "a" * 300 + ".example/"),
    ],
)
def test_addresses_that_are_never_asked(address: str) -> None:
    with pytest.raises(Unfetched) as refused:
        target_of(address, ())
    assert refused.value.fix


def test_an_address_in_one_spelling() -> None:
    target = target_of("HTTP://Bücher.example:80/a b?q=1#part", ())
    assert (target.address, target.host, target.port, target.path) == (
        *("http://xn--bcher-kva.example/a%20b?q=1", "xn--bcher-kva.example", 80, "/a%20b?q=1"),
    )
    assert target.authority == "xn--bcher-kva.example"
    other = target_of("https://courier.example.:8443/x", {"courier.example"})
    assert (other.address, other.authority) == ("https://courier.example:8443/x", "courier.example:8443")


def net(*answers: Sequence[str] | OSError) -> Net:
    waiting = iter(answers)

    def resolve(host: str, port: int) -> Sequence[str]:
        answer = next(waiting)
        if isinstance(answer, OSError):
            raise answer
        return answer

    return Net(now=lambda: datetime(2026, 11, 27, tzinfo=UTC), resolve=resolve)


def test_a_host_with_one_address_that_is_not_public_is_not_asked() -> None:
    target = target_of("http://courier.example/", ())
    assert numbered(target, (), net(["8.8.8.8", "2606:4700::1111", "8.8.8.8"])) == ("8.8.8.8", "2606:4700::1111")
    with pytest.raises(Unfetched, match=r"which is at 10\.0\.0\.7: private, not public"):
        numbered(target, (), net(["8.8.8.8", "10.0.0.7"]))
    assert numbered(target, {"courier.example"}, net(["10.0.0.7"])) == ("10.0.0.7",)
    for answer in ([], OSError(-2, "Name or service not known")):
        with pytest.raises(Unfetched, match="not found"):
            numbered(target, (), net(answer))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "localhost"])
def test_other_spellings_of_this_machine(host: str) -> None:
    """Resolved by the system, whatever it takes them for."""
    with pytest.raises(Unfetched):
        numbered(target_of(f"http://{host}/", ()), (), Net(now=lambda: datetime(2026, 11, 27, tzinfo=UTC)))
