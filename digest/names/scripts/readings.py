"""One word of a name in another script, spelled in Latin letters as English newspapers do."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.names.scripts import names

_ARABIC = dict(
    zip(
        "بتثجحخدذرزسشصضطظعغفقكلمنهوي" + "پچژگکیءئؤأإآٱاةىڤ",
        "b t th j h kh d dh r z s sh s d t z ' gh f q k l m n h w y".split()
        + "p ch zh g k y - y w a i a a a a a v".split(),
        strict=True,
    )
)
_PERSIAN = _ARABIC | dict(zip("ثذضوقح", "s z z v gh h".split(), strict=True))
_PERSIAN_ONLY = frozenset("پچژگکی")
_LONG = {"ا": "a", "آ": "a", "و": "u", "ي": "i", "ی": "i", "ى": "a", "ة": "a", "أ": "a", "إ": "i", "ئ": "i", "ؤ": "u"}
_HEBREW = dict(
    zip(
        "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
        "a v g d h v z h t y kh kh l m m n n s a f f tz tz k r sh t".split(),
        strict=True,
    )
)
_HEBREW_FIRST = {"ב": "b", "כ": "k", "פ": "p"}
_HEBREW_LONG = {"א": "a", "ו": "o", "י": "i", "ה": "a", "ע": "a"}
_GOD = "الله"
_VOWELS = "aeiou"
_SOFT = re.compile("[\u0591-\u05c7\u064b-\u065f\u0670\u0640\u200c\u200d'׳]")


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[str, ...]]:
    entries = f"{names.ARABIC}|{names.HEBREW}".split("|")
    words = [entry.split() for entry in entries if entry.strip()]
    return {native: tuple(spellings) for native, *spellings in words}


def arabic(word: str) -> tuple[str, ...]:
    """`محمود` is Mahmoud; a name that is not known gets the vowels of the commonest patterns: `شاكر` Shakir, Shakar."""
    if word.endswith(_GOD) and len(word) > len(_GOD) and word not in _known():
        return tuple(
            first + end for first, end in zip(arabic(word[: -len(_GOD)])[:1] * 2, ("allah", "ollah"), strict=True)
        )
    article = "al-" if word.startswith("ال") and len(word) > 4 else ""
    bare = word[2:] if article else word
    if found := _known().get(word):
        return found
    if found := _known().get(bare):
        return tuple(article + spelling for spelling in found)
    letters = _SOFT.sub("", bare)
    table = _PERSIAN if _PERSIAN_ONLY & set(letters) else _ARABIC
    sounds = [(table.get(letter, ""), _long(letters, at, _LONG)) for at, letter in enumerate(letters)]
    return tuple(dict.fromkeys(article + _syllables(sounds, after_long).title() for after_long in ("i", "a")))


def hebrew(word: str) -> tuple[str, ...]:
    """`בנימין` is Benjamin; a name that is not known gets an `a`, or an `e`, where vowels are left out."""
    if found := _known().get(word):
        return found
    letters = _SOFT.sub("", word)
    sounds = [(_HEBREW.get(letter, ""), _long(letters, at, _HEBREW_LONG)) for at, letter in enumerate(letters)]
    if letters[:1] in _HEBREW_FIRST:
        sounds[0] = (_HEBREW_FIRST[letters[0]], "")
    return tuple(dict.fromkeys(_syllables(sounds, vowel, vowel, clusters=False).title() for vowel in ("a", "e")))


def _long(letters: str, at: int, table: dict[str, str]) -> str:
    """The vowel that a letter writes where it is no consonant: not at the head, and not before another vowel."""
    letter = letters[at]
    if letter not in table or (at == 0 and letter in "ويیיוהע"):
        return ""
    follows = letters[at + 1 : at + 2]
    before_vowel = bool(follows) and follows in table and letter in "ويیיו"
    last_only = letter == "ה" and at < len(letters) - 1
    return "" if before_vowel or last_only else table[letter]


def _syllables(sounds: list[tuple[str, str]], after_long: str, short: str = "a", clusters: bool = True) -> str:
    """Consonant, vowel, and a closing consonant where another syllable follows: m-h-m-u-d is mahmud.

    `after_long` is the vowel left out behind a long one: sh-a-k-r is shakir. `clusters`: a word may end in two
    consonants (Nasr); otherwise a vowel parts them (Ardan).
    """
    out = ""
    for at, (consonant, vowel) in enumerate(sounds):
        if vowel:
            out += "" if out.endswith(vowel) else vowel
            continue
        out += consonant
        following = sounds[at + 1 : at + 2]
        if not following or following[0][1] or not consonant.strip("'-"):
            continue
        long_before = at > 0 and bool(sounds[at - 1][1])
        parts_end = not clusters and at == len(sounds) - 2
        after_vowel = out[: -len(consonant)][-1:] in tuple(_VOWELS) and (not clusters or not long_before)
        if at == 0 or parts_end or not after_vowel:
            out += after_long if long_before else short
    return out.replace("'", "").replace("-", "")
