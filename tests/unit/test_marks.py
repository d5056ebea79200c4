"""The files of marks, and how their entries are read."""

from __future__ import annotations

import pytest

from digest.clean.key import folded, key
from digest.clean.marks import Language, languages
from digest.clean.phrases import Phrases, parted, spelled_out

ASKED = ("ar", "de", "en", "es", "fa", "fr", "ru", "tr")


def key_of(text: str) -> str:
    return key(folded(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("À LIRE AUSSI :", "a lire aussi"),
        ("İLGİLİ HABERLER", "ilgili haberler"),
        ("ılık", "ilik"),
        ("Ещё", "еще"),
        ("اقرأ أيضاً", "اقرا ايضا"),
        ("بیشتر", "بيشتر"),
        ("کد", "كد"),
        ("برچسب‌ها", "برچسب ها"),
        ("Don’t miss!", "dont miss"),
        ("12 Comments »", "3 comments"),
        ("منذ ٣ ساعات", "منذ 12 ساعات"),
    ],
)
def test_lines_that_differ_in_print_alone_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_an_entry_stands_for_lines() -> None:
    assert list(spelled_out("share [this] (page|story)")) == [
        *("share  page", "share  story", "share this page", "share this story"),
    ]


def test_phrases() -> None:
    phrases = Phrases(
        {"one": ["share on …", "# comments", "print", "email"], "two": ["print", "… rights reserved", "# ago"]}
    )
    assert phrases.whole(key_of("12 comments")) == phrases.whole(key_of("Print!")) == "one"
    assert phrases.whole("share on") is None
    assert phrases.gapped(key_of("Share on the harbour's page")) == "one"
    assert phrases.gapped(key_of("all rights reserved")) == "two"
    assert phrases.gapped("rights reserved") is None
    assert phrases.covered("print email", "one")
    assert not phrases.covered("print", "one")
    assert not phrases.covered("print harbour", "one")


@pytest.mark.parametrize("entry", ["…", "a … b …", " - "])
def test_an_entry_without_words_or_with_two_gaps_is_an_error(entry: str) -> None:
    with pytest.raises(ValueError, match="needs words"):
        list(parted([entry]))


@pytest.mark.parametrize("code", ASKED)
def test_every_language_asked_for_has_every_list(code: str) -> None:
    own = languages()[code]
    assert [field for field in Language.model_fields if not getattr(own, field) and field != "particles"] == []


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_entry_can_be_read(code: str) -> None:
    own = languages()[code]
    lists = {field: list(getattr(own, field)) for field in Language.model_fields}
    assert all(list(parted(entries)) or not entries for entries in lists.values())
    brackets = [
        line
        for entries in lists.values()
        for entry in entries
        for line in spelled_out(entry)
        if set("()[]|") & set(line)
    ]
    assert brackets == []
