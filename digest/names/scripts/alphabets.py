"""Words in Cyrillic and Greek, and whole Chinese and Korean names, spelled in Latin letters as newspapers do."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

_RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяјљњћђџѓќѕў",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split()
        + "j lj nj c dj dz gj kj dz u".split(),
        strict=True,
    )
)
_UKRAINIAN = _RUSSIAN | dict(zip("гґиіїєй", "h g y i yi ye y".split(), strict=True))
_UKRAINIAN_ONLY = re.compile("[іїєґ]|[сц]ьк")
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(),
        strict=True,
    )
)
_GREEK_PAIRS = (
    ("ου", "ou"), ("αυ", "av"), ("ευ", "ev"), ("αι", "ai"), ("ει", "ei"), ("οι", "oi"), ("γγ", "ng"), ("γκ", "gk"),
    ("γξ", "nx"), ("γχ", "nch"), ("τζ", "tz"), ("μπ", "mp"), ("ντ", "nt"),
)  # fmt: skip
_GREEK_FIRST = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"))
_TWO_SYLLABLE_SURNAMES = frozenset("Ouyang Sima Zhuge Shangguan Xiahou Murong Linghu Situ Huangfu Gongsun".split())
# As the Revised Romanization has it, and as families write it.
_KOREAN_SURNAMES = dict(
    pair.split()
    for pair in (
        "Gim Kim|I Lee|Bag Park|Choe Choi|Jeong Chung|Gang Kang|Jo Cho|Yun Yoon|Im Lim|Sin Shin|No Roh|U Woo|Mun Moon"
        "|Gu Koo|Yu Yoo|Ju Joo"
    ).split("|")
)
_ADJECTIVE = re.compile("(?:iy|yy|yi)$")
_GLIDE = re.compile("(?<=[aeou])y(?![aeiouy])")


def is_ukrainian(name: str) -> bool:
    """Has the name letters that Russian has not, or not in this order (-ський)?"""
    return bool(_UKRAINIAN_ONLY.search(name.lower()))


def ukrainian(word: str) -> tuple[str, ...]:
    """`Володимир` is Volodymyr, `Зеленський` Zelensky, Zelenskyi."""
    return _with_endings(_spelled(word, _UKRAINIAN), "yi")


def russian(word: str) -> tuple[str, ...]:
    """`Дмитрий` is Dmitry, Dmitriy; `Шойгу` Shoigu, Shoygu; `Евгений` Yevgeny, Evgeny."""
    initial = "Ye" if word[:1] in "Ее" else ""
    spelled = _with_endings(_spelled(word, _RUSSIAN), "iy")
    return tuple(dict.fromkeys((initial + spelled[0][1:], *spelled) if initial else spelled))


def _spelled(word: str, table: dict[str, str]) -> str:
    return "".join(table.get(char, anyascii(char).lower()) for char in word.lower()).replace("-", "")


def _with_endings(spelled: str, full: str) -> tuple[str, ...]:
    """With `y` at the end as newspapers write it, then in full; with `i` for the glide of a diphthong, then `y`."""
    if _ADJECTIVE.search(spelled):
        return _ADJECTIVE.sub("y", spelled).title(), _ADJECTIVE.sub(full, spelled).title()
    return tuple(dict.fromkeys((_GLIDE.sub("i", spelled).title(), spelled.title())))


def greek(word: str) -> tuple[str, ...]:
    """`Παπανδρέου` is Papandreou."""
    bare = "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))
    for pair, to in _GREEK_FIRST:
        if bare.startswith(pair):
            bare = to + bare[len(pair) :]
    for pair, to in _GREEK_PAIRS:
        bare = bare.replace(pair, to)
    usual = "".join(_GREEK.get(char, anyascii(char)) for char in bare)
    usual = re.sub(r"(?<=[ae])v(?=[ktpsfx]|th|ch|$)", "f", usual)
    return tuple(
        dict.fromkeys(spelling.title() for spelling in (usual, usual.replace("ch", "h"), usual.replace("ou", "u")))
    )


def chinese(name: str) -> tuple[str, ...]:
    """`习近平` is Xi Jinping, Jinping Xi, Xi Jin Ping; a foreign name, with a dot in it, keeps its order."""
    parts = [_syllables_of(part) for part in re.split(r"[\s·・‧•]+", name) if part]
    if len(parts) != 1 or not 2 <= len(parts[0]) <= 4:
        return (" ".join("".join(part).capitalize() for part in parts),)
    syllables = parts[0]
    size = 2 if len(syllables) > 2 and "".join(syllables[:2]).capitalize() in _TWO_SYLLABLE_SURNAMES else 1
    family, given = "".join(syllables[:size]).capitalize(), "".join(syllables[size:]).capitalize()
    return tuple(dict.fromkeys((f"{family} {given}", f"{given} {family}", f"{family} {' '.join(syllables[size:])}")))


def korean(name: str) -> tuple[str, ...]:
    """`김정은` is Kim Jong Un, Gim Jeongeun."""
    syllables = _syllables_of(name.replace(" ", ""))
    if not 2 <= len(syllables) <= 4:
        return (anyascii(name),)
    family, given = syllables[0], syllables[1:]
    usual = " ".join(
        [
            _KOREAN_SURNAMES.get(family, family),
            *(s.lower().replace("eo", "o").replace("eu", "u").capitalize() for s in given),
        ]
    )
    return tuple(dict.fromkeys((usual, f"{family} {''.join(given).capitalize()}")))


def _syllables_of(text: str) -> list[str]:
    return re.findall("[A-Z][a-z]*|[a-z]+", anyascii(text))
