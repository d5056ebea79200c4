"""Name keys: the form under which two spellings of one name are equal.

A key is built token by token: Latin letters (`anyascii`), no honorifics, no articles (al-, el-), apostrophes dropped,
then sound classes for what transliteration leaves open: q/k/c, o/ou/u, e/i/ee/ei, doubled letters, -eh/-ah/-a. What
tells names apart stays: Hassan is not Hussein, Khamenei not Khomeini. In tokens of one syllable the vowel is all that
tells them apart, so Lee is not Li. Names in Chinese characters stay as they are: each character has a meaning.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from digest.names.frequent import common_name
from digest.names.given import FAR_EASTERN, LATIN_GIVEN
from digest.names.honorifics import HONORIFICS

_APOSTROPHES = re.compile("['’‘ʼʻ`´ʿʾ\u200c\u200d]")
_BETWEEN = re.compile(r"[\s\"“”«»„()\[\],]+")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_ARTICLE = re.compile(r"^(?:al|el|ul|ol)[- ]|^(?:ash|a([sdrntz]))-(?=(?(1)\1|sh))", re.IGNORECASE)
_GLUED_ARTICLE = frozenset({"al", "el", "ul", "ol"})

# Order matters: consonant digraphs, then doubled letters, then glides, then vowels.
_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        ("kh", "x"),
        ("gh", "g"),
        ("sch|sh", "S"),
        ("tch|ch", "C"),
        ("ph", "f"),
        ("dj", "j"),
        ("ck|q", "k"),
        ("c(?=[aou]|[^aeiouy]|$)", "k"),
        ("w(?=[^aeiouy]|$)", "u"),
        ("([^aeiou])\\1+", "\\1"),
        ("aou", "au"),
        ("ou|oo|o", "u"),
        ("ee|ii", "i"),
        ("[aeiu]?y+(?=[aeu])|(?:[ae]i|i)(?=[au])", "Y"),
        ("Y[ae]h?$", "Ya"),
        ("(?<=[ae])h$|(?<=i)h$", ""),
        ("^a[iy](?=[^aeiouy])", "E"),
        ("ie|ei|ey|ai|ay|e|y", "i"),
        ("Y", "iY"),
        ("ii+", "i"),
        ("uu+", "u"),
        ("aa+", "a"),
    )
)
# Given names so frequent, and so often spelled with the other vowel, that no sound class is needed to know them:
# Mohammed / Muhammad, Ahmed / Ahmad, Youssef / Yusuf, Abdullah / Abdallah.
_SAME = {"muhamid": "muhamad", "ahmid": "ahmad", "iYusif": "iYusuf", "abdula": "abdala"}
# The vowel of a token of one syllable, and what it is in a key: Bell and Bill are two names, Lei is not Li.
_ONE_VOWEL = re.compile(r"([^aeiouy]*)(e|i|o|ee|ie|(?:ei|ai|ey|ay)(?=$))((?!w)[^aeiouy]*)")
_VOWELS = {"e": "e", "i": "i", "o": "o", "ee": "ee", "ie": "ee", "ei": "E", "ai": "E", "ey": "E", "ay": "E"}
_NUMERAL = re.compile("x{0,2}(?:ii|iii|iv|vi|vii|viii|ix)|x{1,2}[iv]|xx")  # of two letters or more: the fifteenth Louis
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f]+")


def words(name: str) -> list[str]:
    """The tokens of a name as printed, hyphens kept: `Hossein Amir-Abdollahian` gives two."""
    if name.replace(" ", "").isalpha():
        return name.split()
    return [word for word in _BETWEEN.split(name) if word.strip("-–—.'’‘")]


def plain(name: str) -> str:
    """Lower-case ASCII tokens, no honorifics, no articles: `Sayyed Hassan Nasrallah` gives `hassan nasrallah`."""
    tokens = _without_articles(without_honorifics(words(name)))
    return " ".join(" ".join(_parts(word)) for word in tokens if _parts(word))


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The key of a whole name; empty when nothing of it is a name (`Dr.`)."""
    return keys(name)[0]


def keys(name: str) -> tuple[str, ...]:
    """The key and, of a name that is spelled in one way, the key by sounds as well, which is always the last."""
    tokens = _without_articles(without_honorifics(words(name)))
    sounds = " ".join(filter(None, map(word_key, tokens)))
    given = next((at for at, token in enumerate(tokens[:-1]) if len(_fold(token).strip(".")) > 1), -1)
    if given < 0 or not is_spelled_in_one_way(_fold(tokens[given])):
        return (sounds,)
    parts = [" ".join(_parts(token)) for token in tokens]
    if parts[given] not in FAR_EASTERN:
        parts[given] = word_key(tokens[given])  # Lindsay is Lindsey in the next paper; a surname is copied with care
    return " ".join(filter(None, parts)), sounds


@lru_cache(maxsize=16384)
def is_spelled_in_one_way(first: str) -> bool:
    """Is a name's first token, lower-case ASCII, one that no transcription varies: `kevin`, `kim`, but not `omar`?"""
    return first in FAR_EASTERN or (first in LATIN_GIVEN and common_name(first) is None)


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """The part of a key that one word of a name gives: `Amir-Abdollahian` gives two sounds, `al-` none."""
    return " ".join(filter(None, map(sound, _parts(word))))


def surname_key(name: str) -> str:
    """The key of the last token of a full name, `al-` left out; empty for a name of one token."""
    tokens = without_honorifics(words(name))
    return key(tokens[-1]) if len(tokens) > 1 else ""


def without_honorifics(tokens: list[str]) -> list[str]:
    """Leading honorifics stripped, as long as something stays: `Sheikh Naim Qassem`, but `Imam` alone is kept."""
    start = 0
    while start < len(tokens) - 1 and is_honorific(tokens[start]):
        start += 1
    return tokens[start:]


def _without_articles(tokens: list[str]) -> list[str]:
    """Articles that stand alone left out: `Tariq Al Hamdan`. At the head `Al` is a first name, at the end a surname."""
    if len(tokens) < 3:
        return tokens
    return [tokens[0], *(token for token in tokens[1:-1] if token.lower() not in _GLUED_ARTICLE), tokens[-1]]


@lru_cache(maxsize=4096)
def is_honorific(token: str) -> bool:
    """True for Dr., Sayyed in any spelling, Ayatollah, General."""
    folded = _fold(token).replace("-", " ").strip(". ")
    # Said is a given name, however near a Sayyid sounds.
    return folded in HONORIFICS or (sound(folded) in _HONORIFIC_SOUNDS and common_name(folded) is None)


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """The sound class of one lower-case Latin token: `hiya` and `hayya` are both `hiYa`. Numerals stay: `ii`."""
    if _NUMERAL.fullmatch(token):
        return token
    if found := _ONE_VOWEL.fullmatch(token):
        before, vowel, after = found.groups()
        return _classes(before + "a")[:-1] + _VOWELS[vowel] + _classes("a" + after)[1:]
    token = _classes(token)
    return _SAME.get(token, token)


def _classes(token: str) -> str:
    for pattern, to in _SOUNDS:
        token = pattern.sub(to, token)
    return token


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[str, ...]:
    if not word.isascii() and (characters := _HAN.findall(word)):
        return ("".join(characters),)
    folded = _ARTICLE.sub("", _fold(word))
    parts = tuple(part for part in _NOT_LETTERS.split(folded) if part)
    return tuple(part for part in parts if part not in _GLUED_ARTICLE) or parts


def _fold(text: str) -> str:
    if not text.isascii():
        text = anyascii(_APOSTROPHES.sub("", text))
    return text.replace("'", "").replace("`", "").lower()


# Transliterated honorifics come in as many spellings as names do; the European ones are matched as printed.
_HONORIFIC_SOUNDS = frozenset(
    sound(word)
    for word in ("sayyid", "sayed", "seyed", "sheikh", "shaykh", "ayatollah", "mullah", "mawlana", "maulana", "hajj")
)
