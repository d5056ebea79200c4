from __future__ import annotations

import unicodedata

import pytest

from digest import paths


def test_an_id_is_8_characters_of_crockfords_alphabet() -> None:
    made = [paths.article_id(f"articles/{number}.txt") for number in range(500)]
    assert all(paths.ID.fullmatch(id) for id in made)
    assert len(set(made)) == 500
    assert not set("ilou") & set("".join(made))
    assert paths.article_id("x.txt") == paths.article_id("x.txt")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("HTTPS://News.Example/a?utm_source=x&b=1#top", "https://news.example/a?b=1"),
        ("https://news.example/a?fbclid=1&gclid=2", "https://news.example/a"),
        (" https://news.example/a ", "https://news.example/a"),
    ],
)
def test_one_address_one_key(a: str, b: str) -> None:
    assert paths.article_key("x.txt", a) == paths.article_key("y.txt", b) == b


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://news.example/A", "https://news.example/a"),
        ("https://news.example/a?b=1", "https://news.example/a?b=2"),
        ("https://news.example/a/", "https://news.example/a"),
    ],
)
def test_other_addresses_other_keys(a: str, b: str) -> None:
    assert paths.article_key("x.txt", a) != paths.article_key("x.txt", b)


@pytest.mark.parametrize("url", ["http://[", "http://[::1", "javascript:alert(1)", "\x00", "//"])
def test_broken_addresses_have_a_key(url: str) -> None:
    assert paths.ID.fullmatch(paths.article_id(paths.article_key("x.txt", url)))


def test_an_origin_is_the_same_in_both_normal_forms() -> None:
    name = "articles/Müller–réunion.txt"
    forms = {paths.article_key(unicodedata.normalize(form, name), None) for form in ("NFC", "NFD")}
    assert len(forms) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour talks end", "harbour-talks-end"),
        ("", "untitled"),
        ("---", "untitled"),
        ("🙂", "untitled"),
        ("../../etc/passwd", "etc-passwd"),
        ("%2e%2e/", "2e-2e"),
        ("/absolute", "absolute"),
        ("a\x00b", "a-b"),
        ("con", "con-page"),
        ("CON", "con-page"),
        ("index", "index-page"),
        ("404", "404-page"),
        ("CNAME", "cname-page"),
        (".git", "git-page"),
        ("LPT1", "lpt1-page"),
        ("_redirects", "redirects"),
        ("Größe", "grosse"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert paths.slug(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "word " * 60,
        "x" * 300,
        "حزب الله يلتقي وفدا من حركة حماس في بيروت",
        "中国的港口谈判没有结果" * 20,
        "Ünïcödé " * 50,
        "\ud800\udfff",
        "a" * 59 + " b",
        "-" * 300 + "a",
    ],
)
def test_a_slug_is_short_ascii_and_never_empty(text: str) -> None:
    made = paths.slug(text)
    assert paths.KEYED_ID.fullmatch(made)
    assert len(made) <= paths.SLUG_LENGTH


def test_twins_in_case_and_normal_form_have_one_slug() -> None:
    title = "Réunion des ports"
    twins = {
        *(paths.slug(unicodedata.normalize(form, title)) for form in ("NFC", "NFD", "NFKC", "NFKD")),
        paths.slug(title.upper()),
        paths.slug(title.swapcase()),
    }
    assert twins == {"reunion-des-ports"}


def test_every_address_ends_in_a_slash() -> None:
    made = [
        paths.article("1saj61ba", "x"),
        paths.actor("x"),
        paths.source("x"),
        paths.month("2023-09"),
        paths.numbered("actors/index.md", 1),
        paths.numbered("actors/index.md", 2),
        paths.TODAY,
        paths.ABOUT,
    ]
    assert [paths.address(path) for path in made] == [
        "/article/1saj61ba-x/",
        "/actor/x/",
        "/source/x/",
        "/articles/2023-09/",
        "/actors/",
        "/actors/2/",
        "/",
        "/about/",
    ]
    assert all(map(paths.is_owned, made))
    assert not any(map(paths.is_owned, ("notes.md", "article.md", "articles-of-mine/x.md")))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("actor/a.md", "article/b.md#top", "../article/b.md#top"),
        ("actor/a.md", "actor/b.md", "b.md"),
        ("actor/a/2023.md", "actor/a.md", "../a.md"),
        ("index.md", "actor/a.md", "actor/a.md"),
        ("actor/a.md", "index.md", "../index.md"),
        ("actor/a.md", "#top", "#top"),
        ("actor/a.md", "", None),
        ("actor/a.md", "../secret.md", None),
        ("actor/a.md", "https://x.example/", None),
        ("actor/a.md", "//x.example/a.md", None),
        ("actor/a.md", "javascript:alert(1)", None),
        ("actor/a.md", 'a.md#x" onclick="y', None),
    ],
)
def test_link(source: str, target: str, expected: str | None) -> None:
    assert paths.link(source, target) == expected
