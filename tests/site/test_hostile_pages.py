"""Web pages by strangers who mean harm, from files to pages of a site: everything in them is text, one page each."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

import pytest

from digest import pipeline
from digest.publish.gate import check_site
from digest.text import normalise
from tests.site.projects import make_project
from tests.site.test_hostile import BODY, BY_HAND, URLS, payloads, spread

_UNSAFE_IN_JSON = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028"})


def as_text(payload: str, number: int) -> str:
    """The payload escaped, in every place that a page has for text; it cannot be told from an author's own."""
    text = escape(payload)
    url = escape(URLS[number % len(URLS)])
    data = {
        "@type": "NewsArticle",
        "headline": payload,
        "author": {"name": payload},
        "publisher": payload,
        "url": payload,
    }
    return (
        f'<html lang="{text}"><head><title>{text}</title><meta property=\'og:title\' content="{text}">'
        f'<meta name=description content="{text}"><meta name=author content="{text}"><link rel=canonical href="{url}">'
        f"<script type='application/ld+json'>{json.dumps(data).translate(_UNSAFE_IN_JSON)}</script></head>"
        f'<body><h1>{text}</h1><p class=standfirst>{text}</p><time datetime="{text}">{text}</time>'
        f"<p>{BODY[0]}</p><p>{text}</p><ul><li>{text}</li></ul><p>{BODY[1]}</p></body></html>"
    )


def as_markup(payload: str, number: int) -> str:
    """The payload as it stands: wherever a parser may take it."""
    return f"<title>Bridge and ferry</title>{payload if number % 2 else ''}<p>{BODY[0]}</p>{payload}<p>{BODY[1]}</p>"


def check(root: Path, texts: list[str]) -> None:
    files = {}
    for number, text in enumerate(texts):
        files[f"text/{number:04}.html"] = as_text(text, number)
        files[f"markup/{number:04}.html"] = as_markup(text, number)
    root = make_project(root, {name: text.encode("utf-8", "replace").decode() for name, text in files.items()})
    run = pipeline.build(root)
    assert [str(problem) for problem in run.problems if "bug" in problem.fix] == []
    assert check_site(root / "site") == ()
    # Some have one address, that of another; some are no more than the opening of a script, behind which all is script.
    articles = list((root / "docs/article").glob("*.md"))
    assert len(articles) == run.counts["articles"] >= len(texts) * 0.9
    known = "\n".join(path.read_text("utf-8") for path in articles)
    assert known.count("The council met on Monday") >= len(texts)


def test_pages_by_hand(tmp_path: Path) -> None:
    texts = [text for text in BY_HAND if normalise(text)]
    check(tmp_path / "project", texts)


@pytest.mark.parametrize("many", [40, pytest.param(600, marks=pytest.mark.slow)])
def test_pages_of_the_corpus(shared: Path, tmp_path: Path, many: int) -> None:
    check(tmp_path / "project", spread(payloads(shared), many))
