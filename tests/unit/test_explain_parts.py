"""`digest explain article` and files of many articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.explain import explain_article
from digest.problems import Refusal
from tests.inputs import zipped
from tests.site.projects import make_project

TEXT = """Ferry sails again

The ferry between Norhaven and Eastholm sailed again on Monday, three days after a storm had damaged the pier.
"""
FEED = """<rss version="2.0"><channel><title>Harbour Wire</title><item><title>Ferry</title>
<link>https://wire.example/1</link><guid>https://wire.example/1</guid><description>{}</description></item>
<item><title>Pier</title><link>https://wire.example/2</link><description>{}</description></item></channel></rss>"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


def test_a_file_of_many_lists_what_is_in_it(root: Path) -> None:
    file = root / "seeds/articles/a.zip"
    file.write_bytes(zipped([("x/one.txt", TEXT), ("two.txt", TEXT), ("three.txt", "")]))
    told = list(explain_article(root, file))
    assert told[0] == "a.zip holds 3 inputs; to see one: digest explain article a.zip#NAME"
    assert "  x/one.txt  text/plain, 130 characters" in told
    assert any("passed over: is empty" in line for line in told)


def test_one_of_them_is_explained_by_its_name(root: Path) -> None:
    (root / "seeds/articles/a.zip").write_bytes(zipped([("x/one.txt", TEXT), ("two.txt", TEXT)]))
    told = list(explain_article(root, root / "seeds/articles/a.zip#two.txt"))
    assert told[0].startswith("read   a.zip#two.txt: text/plain")


def test_an_address_is_a_name_as_well(root: Path) -> None:
    (root / "seeds/articles/f.xml").write_text(FEED.format(TEXT, TEXT), encoding="utf-8")
    told = list(explain_article(root, root / "seeds/articles/f.xml#https://wire.example/1"))
    assert told[0].startswith("read   f.xml#https://wire.example/1")


def test_a_name_that_nothing_has_is_told(root: Path) -> None:
    (root / "seeds/articles/a.zip").write_bytes(zipped([("one.txt", TEXT)]))
    with pytest.raises(Refusal, match=r"holds nothing that is called nine\.txt"):
        list(explain_article(root, root / "seeds/articles/a.zip#nine.txt"))
