"""robots.txt by RFC 9309."""

from __future__ import annotations

import pytest

from digest.intake.web.robots import rules_for


@pytest.mark.parametrize(
    ("text", "allowed", "forbidden"),
    [
        ("", "/ /x", ""),
        ("User-agent: *\nDisallow:", "/ /x", ""),
        ("User-agent: *\nDisallow: /", "", "/ /x /x?y"),
        ("User-agent: *\nDisallow: /private # not for you", "/ /priv /public", "/private /private/x /privately"),
        ("user-AGENT : *\r\n  disallow:/a\r\n", "/b", "/a"),
        ("\ufeffUser-agent: *\nDisallow: /a", "/b", "/a"),
        ("Disallow: /", "/ /x", ""),
        ("User-agent: *\nDisallow: /\nAllow: /news/", "/news/ /news/1", "/ /sport /news"),
        ("User-agent: *\nAllow: /news\nDisallow: /news/private", "/news /news/1", "/news/private/x"),
        ("User-agent: *\nAllow: /x\nDisallow: /x", "/x", ""),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf.html /a", "/a.pdf /b/c.pdf"),
        ("User-agent: *\nDisallow: /*/print/", "/print/ /a/print", "/a/print/ /a/b/print/1"),
        ("User-agent: *\nDisallow: /*?sid=", "/a /sid=", "/a?sid=1"),
        ("User-agent: *\nDisallow: /a$", "/ab /a/", "/a"),
        ("User-agent: *\nDisallow: /*a*b$", "/ab/", "/ab /xaxb /ab/ab"),
        ("User-agent: *\nDisallow: /r%c3%a9union", "/reunion", "/réunion /r%C3%A9union/x"),
        ("User-agent: *\nDisallow: /%7Ejoe", "/joe", "/~joe /%7ejoe"),
        ("User-agent: newsdigest\nDisallow: /\n\nUser-agent: *\nDisallow:", "", "/ /x"),
        ("User-agent: *\nDisallow: /\n\nUser-agent: NewsDigest/1.0\nAllow: /", "/ /x", ""),
        ("User-agent: newsdig\nDisallow: /", "/x", ""),
        ("User-agent: a\nUser-agent: newsdigest\nDisallow: /x\n", "/y", "/x"),
        ("User-agent: newsdigest\nDisallow: /x\n\nUser-agent: newsdigest\nDisallow: /y\n", "/z", "/x /y"),
        ("User-agent: *\nSitemap: https://courier.example/map.xml\nDisallow: /x", "/y", "/x"),
    ],
)
def test_what_is_allowed(text: str, allowed: str, forbidden: str) -> None:
    rules = rules_for("newsdigest", text)
    assert {path: rules.allow(path) for path in allowed.split()} == dict.fromkeys(allowed.split(), True)
    assert {path: rules.allow(path) for path in forbidden.split()} == dict.fromkeys(forbidden.split(), False)


@pytest.mark.parametrize(
    ("text", "pause"),
    [
        ("User-agent: *\nCrawl-delay: 5", 5.0),
        ("User-agent: *\nCrawl-delay: 0.5\nDisallow: /x", 0.5),
        ("User-agent: *\nCrawl-delay: soon", None),
        ("User-agent: other\nCrawl-delay: 5", None),
    ],
)
def test_the_pause_that_is_asked_for(text: str, pause: float | None) -> None:
    assert rules_for("newsdigest", text).pause == pause


def test_stars_without_end_take_no_time() -> None:
    """As a regular expression this one would take longer than the sun lasts."""
    rules = rules_for("newsdigest", "User-agent: *\nDisallow: /" + "*a" * 2_000 + "b")
    assert rules.allow("/" + "a" * 10_000)
