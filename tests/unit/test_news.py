"""What is new since the last build."""

from __future__ import annotations

from pathlib import Path

from digest.publish.news import Held, News, news_of_build, put_held

FIRST = Held({"1saj61ba": "A pier"}, {"ada": "Ada Marlowe"}, frozenset({"/", "/actor/ada/"}))
NOBODY = frozenset[str]()


def test_of_the_first_site_nothing_is_news(tmp_path: Path) -> None:
    assert news_of_build(tmp_path, NOBODY) is None
    put_held(tmp_path, FIRST)
    assert news_of_build(tmp_path, NOBODY) is None
    assert news_of_build(tmp_path, NOBODY) == News((), (), (), (), ())


def test_what_came_and_what_went(tmp_path: Path) -> None:
    put_held(tmp_path, FIRST)
    news_of_build(tmp_path, NOBODY)
    second = Held(
        {"1saj61ba": "A pier", "2saj61ba": "A storm"},
        {"ada": "Ada Marlowe", "bram": "Bram Okafor"},
        frozenset({"/", "/actor/bram/"}),
    )
    put_held(tmp_path, second)
    assert news_of_build(tmp_path, frozenset({"B. Okafor"})) == News(
        ("A storm",), ("Bram Okafor",), ("/actor/bram/",), ("/actor/ada/",), ("B. Okafor",)
    )
    assert news_of_build(tmp_path, frozenset({"B. Okafor"})) == News((), (), (), (), ())


def test_a_torn_file_is_no_file(tmp_path: Path) -> None:
    put_held(tmp_path, FIRST)
    news_of_build(tmp_path, NOBODY)
    (tmp_path / ".cache/digest/built.json").write_text('{"articles": ')
    assert news_of_build(tmp_path, NOBODY) is None
