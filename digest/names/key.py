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

# Order matters: consonant digraphs, then doubled letters, then glides, then vowels. The letters in front are in all
# that a rule matches: most tokens lack them, and to look for them takes a tenth of searching in vain.
_SOUNDS: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (letters, re.compile(pattern), to)
    for letters, pattern, to in (
        ("kh", "kh", "x"),
        ("gh", "gh", "g"),
        ("h", "sch|sh", "S"),
        ("ch", "tch|ch", "C"),
        ("ph", "ph", "f"),
        ("dj", "dj", "j"),
        ("ck", "ck", "k"),
        ("q", "q", "k"),
        ("c", "c(?=[aou]|[^aeiouy]|$)", "k"),
        ("w", "w(?=[^aeiouy]|$)", "u"),
        ("", "([^aeiou])\\1+", "\\1"),
        ("aou", "aou", "au"),
        ("o", "ou|oo|o", "u"),
        ("", "ee|ii", "i"),
        ("", "[aeiu]?y+(?=[aeu])|(?:[ae]i|i)(?=[au])", "Y"),
        ("Y", "Y[ae]h?$", "Ya"),
        ("h", "(?<=[ae])h$|(?<=i)h$", ""),
        ("a", "^a[iy](?=[^aeiouy])", "E"),
        ("", "ie|ei|ey|ai|ay|e|y", "i"),
        ("Y", "Y", "iY"),
        ("ii", "ii+", "i"),
        ("uu", "uu+", "u"),
        ("aa", "aa+", "a"),
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
    return " ".join(" ".join(word_parts(word)) for word in tokens if word_parts(word))


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The key of a whole name; empty when nothing of it is a name (`Dr.`)."""
    return keys(name)[0]


def keys(name: str) -> tuple[str, ...]:
    """The key and, of a name that is spelled in one way, the key by sounds as well, which is always the last."""
    tokens = _without_articles(without_honorifics(words(name)))
    sounds = " ".join(filter(None, map(word_key, tokens)))
    given, first = _given(tokens)
    if not is_spelled_in_one_way(first):
        return (sounds,)
    parts = [" ".join(word_parts(token)) for token in tokens]
    if parts[given] not in FAR_EASTERN:
        parts[given] = word_key(tokens[given])  # Lindsay is Lindsey in the next paper; a surname is copied with care
    return " ".join(filter(None, parts)), sounds


def _given(tokens: list[str]) -> tuple[int, str]:
    """Where the first token stands that is more than an initial, and the token folded; none is the last."""
    for at, token in enumerate(tokens[:-1]):
        folded = _fold(token)
        if len(folded.strip(".")) > 1:
            return at, folded
    return -1, ""


@lru_cache(maxsize=16384)
def is_spelled_in_one_way(first: str) -> bool:
    """Is a name's first token, lower-case ASCII, one that no transcription varies: `kevin`, `kim`, but not `omar`?"""
    return first in FAR_EASTERN or (first in LATIN_GIVEN and common_name(first) is None)


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """The part of a key that one word of a name gives: `Amir-Abdollahian` gives two sounds, `al-` none."""
    if word.isascii() and word.isalpha():
        return sound(word.lower())
    return " ".join(filter(None, map(sound, word_parts(word))))


def surname_key(name: str) -> str:
    """The key of the last token of a full name, `al-` left out; empty for a name of one token."""
    tokens = without_honorifics(words(name))
    return key(tokens[-1]) if len(tokens) > 1 else ""


def without_honorifics(tokens: list[str]) -> list[str]:
    """Leading honorifics stripped, as long as something stays: `Sheikh Naim Qassem`, but `Imam` alone is kept."""
    start = 0
    while start < len(tokens) - 1 and is_honorific(tokens[start]):
        start += 1
    return tokens[start:] if start else tokens


def _without_articles(tokens: list[str]) -> list[str]:
    """Articles that stand alone left out: `Tariq Al Hamdan`. At the head `Al` is a first name, at the end a surname."""
    if len(tokens) < 3:
        return tokens
    return [tokens[0], *(token for token in tokens[1:-1] if token.lower() not in _GLUED_ARTICLE), tokens[-1]]


@lru_cache(maxsize=65536)
def is_honorific(token: str) -> bool:
    """True for Dr., Sayyed in any spelling, Ayatollah, General."""
    folded = _fold(token).replace("-", " ").strip(". ")
    if folded in HONORIFICS:
        return True
    # Said is a given name, however near a Sayyid sounds.
    return folded.startswith(_HONORIFIC_STARTS) and sound(folded) in _HONORIFIC_SOUNDS and common_name(folded) is None


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


def sound_rules() -> dict[str, object]:
    """What `sound` does, as data for other programs: regular expressions that Python and JavaScript read alike."""
    return {
        "sounds": [[letters, pattern.pattern, to.replace("\\1", "$1")] for letters, pattern, to in _SOUNDS],
        "one_vowel": _ONE_VOWEL.pattern,
        "vowels": _VOWELS,
        "numeral": _NUMERAL.pattern,
        "same": _SAME,
    }


def _classes(token: str) -> str:
    for letters, pattern, to in _SOUNDS:
        if letters in token:
            token = pattern.sub(to, token)
    return token


@lru_cache(maxsize=65536)
def word_parts(word: str) -> tuple[str, ...]:
    """One word folded and taken apart: `al-Rahman` gives `rahman`, Chinese characters stay."""
    if word.isascii() and word.isalpha():
        return (word.lower(),)
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
_HONORIFIC_STARTS = tuple("hmsaeiouy")  # what sounds like one of these begins so; most words do not
