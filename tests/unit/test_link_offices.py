"""Who holds an office that is told before a comma; what goes on behind a comma is no apposition."""

from __future__ import annotations

import pytest

from digest.link import build, link
from digest.model import Article

TEXTS = (
    ("He met the head of the Harbour Safety Board, Velmo Corvane, on Tuesday.", "Velmo Corvane", "person"),
    ("He met the director of the Prudential Office, Velmo Corvane.", "Velmo Corvane", "person"),
    ("He met the Harbour Safety Board, Velmo Corvane, to explain the lender's losses.", "Velmo Corvane", "unknown"),
    ("He met Velmo Corvane, on Tuesday after two of the airline's ships were held.", "Velmo Corvane", "unknown"),
    ("He spoke of Velmo Corvane, an airline of the south.", "Velmo Corvane", "organisation"),
    ("He spoke of Velmo Corvane, her lawyer.", "Velmo Corvane", "person"),
)


@pytest.mark.parametrize(("text", "name", "kind"), TEXTS)
def test_what_stands_around_a_comma(text: str, name: str, kind: str) -> None:
    article = Article("00000000", "x.txt", "", "A title", (text,), language="en")
    found = {mention.text: mention.kind for mention in link(article, build({})).mentions}
    assert found[name] == kind
