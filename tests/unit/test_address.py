from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digest.render.address import safe_address
from tests.properties.texts import hostile_payloads


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("https://example.org", "https://example.org/"),
        (" HTTPS://Example.ORG/A?b=c&d=e#f ", "https://example.org/A?b=c&d=e#f"),
        ("http://Bücher.example/a b", "http://xn--bcher-kva.example/a%20b"),
        ("http://аpple.com/", "http://xn--pple-43d.com/"),
        ("http://مثال.إختبار/خبر", "http://xn--mgbh0fb.xn--kgbechtv/%D8%AE%D8%A8%D8%B1"),
        ("http://xn--bcher-kva.example", "http://xn--bcher-kva.example/"),
        ("http://h.example:8080/x", "http://h.example:8080/x"),
        ("http://1.2.3.4/x", "http://1.2.3.4/x"),
        ("http://h.example/a_(b)'\"<>*~`{}|^[]", "http://h.example/a_%28b%29%27%22%3C%3E*~%60%7B%7D%7C%5E%5B%5D"),
        ("http://h.example/100%/%41%zz", "http://h.example/100%25/%41%25zz"),
        ("http://h.example?q=a?b/c", "http://h.example/?q=a?b/c"),
        ("http://h.example/\u202eexe", "http://h.example/%E2%80%AEexe"),
        ("https://medium.example/@user", "https://medium.example/@user"),
        ("mailto:A.b+c@Example.org?subject=x y", "mailto:A.b+c@example.org?subject=x%20y"),
    ],
)
def test_allowed(raw: str, expected: str) -> None:
    assert safe_address(raw) == expected
    assert safe_address(expected) == expected


@pytest.mark.parametrize(
    "raw",
    [
        *("", "x", "a/b.md", "/x", "//h.example/x", "\\\\h.example", "http:", "http:h.example", "http:/h.example"),
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)"),
        *("data:text/html,x", "vbscript:x", "blob:http://h/x", "file:///etc/passwd", "ftp://h.example/", "tel:1"),
        *("http://user@h.example/", "http://user:pw@h.example/", "http://good.example\\@evil.example/"),
        *("http://h.example\\..\\x", "http://h .example/", "http://h\t.example/", "http://h\n.example/"),
        *("http://[::1]/", "http://%65vil.example/", "http://h.example:0/", "http://h.example:65536/", "http://h:x/"),
        *("http://-x.example/", "http://a..b/", "http:///x", "http://?x", "http://☃.example/", "http://" + "a" * 300),
        *("mailto:", "mailto:a", "mailto:a@", "mailto:a b@c.d", "mailto:a@b.c,d@e.f", "mailto:<x>@b.c"),
        "http://h.example/" + "a" * 3_000,
    ],
)
def test_refused(raw: str) -> None:
    assert safe_address(raw) is None


@given(st.one_of(st.text(), st.text().map(lambda rest: f"http://{rest}"), st.text().map("https://h.example/{}".format)))
@example("http://h.example/\ud800")
def test_whatever_is_allowed_is_plain(raw: str) -> None:
    check(raw)


def test_hostile_addresses() -> None:
    for _, payload in hostile_payloads():
        check(payload)


def check(raw: str) -> None:
    address = safe_address(raw)
    if address is None:
        return
    assert address.isascii() and address.isprintable() and not set(address) & set(" \"'<>()[]{}\\`|^")
    parts = urlsplit(address)
    assert parts.scheme in ("http", "https", "mailto")
    assert parts.username is None
    assert parts.scheme == "mailto" or parts.hostname
    assert safe_address(address) == address
