"""Names that look like another name: letters of one script in the place of letters of another.

After the mixed-script detection of Unicode Technical Standard 39, narrowed to what can deceive: a word in two scripts
is told only when all letters of one of them are look-alikes of the other's (`VTБ` is an honest mixture).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# Each letter and the Latin one it looks like, in pairs.
_CYRILLIC = "аaеeоoрpсcуyхxіiїïјjѕsһhԁdԛqԝwӏlАAВBЕEНHКKМMОOРPСCТTХXУYІIЇÏЈJЅSԌGԚQԜWӀIҮY"
_GREEK = "οoνvρpυuαaιiκkχxγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCϲcϳjͿJ"
_ARMENIAN = "օoսuհhոnցgզqյjքpՕOՍUՏSԼLՀZ"
_TWINS: dict[str, dict[str, str]] = {
    script: dict(zip(pairs[::2], pairs[1::2], strict=True))
    for script, pairs in (("Cyrillic", _CYRILLIC), ("Greek", _GREEK), ("Armenian", _ARMENIAN))
}
# Latin letters that can stand for letters of the other script: `ПУТИH` with a Latin H.
_LATIN_TWINS: dict[str, frozenset[str]] = {script: frozenset(twins.values()) for script, twins in _TWINS.items()}
# Scripts that no name of today mixes with Latin letters within one word.
_ODD = frozenset({"Cherokee", "Lisu", "Coptic", "Deseret", "Gothic", "Runic", "Ogham", "Tifinagh"})
_FANCY = (
    "MATHEMATICAL ",
    "CIRCLED LATIN",
    "NEGATIVE ",
    "SQUARED LATIN",
    "PARENTHESIZED LATIN",
    "LATIN LETTER SMALL CAPITAL",
)
_LETTERLIKE = ("SCRIPT ", "BLACK-LETTER ", "DOUBLE-STRUCK ")
_PHONETIC = "ɑɡ"
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0483-\u0487'’ʼ])*")
_WIDE_SCRIPTS = frozenset({"Cjk", "Hiragana", "Katakana", "Hangul", "Bopomofo"})


@lru_cache(maxsize=16384)
def deception(name: str) -> str | None:
    """Why a name is taken for a deceptive one, in words; None for an honest name, also one in two scripts word by word.

    `Наmаs` with a Cyrillic Н and а is told; `Владимир Putin` is not, and neither is any name in Cyrillic alone.
    """
    if name.isascii():
        return None
    words = _WORD.findall(unicodedata.normalize("NFC", name))
    return _dressed_up(name) or _mixed(words) or _in_disguise(words)


def _dressed_up(name: str) -> str | None:
    """Letters of mathematics, of phonetics, in circles; fullwidth ones where no East Asian letter explains them."""
    fancy = [char for char in name if not char.isascii() and _is_fancy(char)]
    if fancy:
        return f"“{name}” is written with symbols that look like letters: {_quoted(fancy)}"
    wide = [char for char in name if "\uff21" <= char <= "\uff5a" and char.isalpha()]
    if wide and not any(_script(char) in _WIDE_SCRIPTS for char in name):
        return f"“{name}” is written with fullwidth letters: {_quoted(wide)}"
    return None


def _is_fancy(char: str) -> bool:
    named = unicodedata.name(char, "")
    if char in _PHONETIC or named.startswith(_FANCY):
        return True
    return "\u2100" <= char <= "\u214f" and named.startswith(_LETTERLIKE)


def _mixed(words: list[str]) -> str | None:
    """A word in two scripts, all letters of one being look-alikes of the other's."""
    for word in words:
        letters = _by_script(word)
        for script, found in letters.items():
            if len(letters) > 1 and _passes_for_others(script, found, set(letters)):
                return f"“{word}” mixes {_listed(sorted(letters))} letters: {_told(script, found, letters)}"
    return None


def _passes_for_others(script: str, found: list[str], scripts: set[str]) -> bool:
    if script in _ODD:
        return True
    if script == "Latin":
        others = scripts & set(_LATIN_TWINS)
        return bool(others) and all(char in _LATIN_TWINS[other] for char in found for other in others)
    return script in _TWINS and all(char in _TWINS[script] for char in found)


def _in_disguise(words: list[str]) -> str | None:
    """A whole word of look-alikes beside Latin words, as Cyrillic `Рое` in `Edgar Allan Рое`."""
    scripts = [_by_script(word) for word in words]
    if not any(set(letters) == {"Latin"} and len(word) > 1 for letters, word in zip(scripts, words, strict=True)):
        return None
    for word, letters in zip(words, scripts, strict=True):
        for script, found in letters.items():
            if len(letters) == 1 < len(found) and _is_disguise(script, found, word, words):
                return (
                    f"“{word}” is {script} and passes for the Latin “{_latin_twin(script, found)}” beside Latin words"
                )
    return None


def _is_disguise(script: str, found: list[str], word: str, words: list[str]) -> bool:
    """All look-alikes, and no other word says how it reads: `ТАСС (TASS)` hides nothing."""
    if not (script in _TWINS and all(char in _TWINS[script] for char in found)):
        return False
    return anyascii(word).lower() not in {other.lower() for other in words}


def _by_script(word: str) -> dict[str, list[str]]:
    """The letters of a word by script, marks left out: `ё` counts as `е`."""
    letters: dict[str, list[str]] = {}
    for char in word:
        base = unicodedata.normalize("NFD", char)[0] if char not in "Її" else char
        if base.isalpha() and (script := _script(base)):
            letters.setdefault(script, []).append(base)
    return letters


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    """The first word of the character's Unicode name, which for letters is the script; empty for modifiers."""
    if char.isascii():
        return "Latin" if char.isalpha() else ""
    named = unicodedata.name(char, "")
    return (
        ""
        if named.startswith(("MODIFIER", "COMBINING", "MASCULINE", "FEMININE", "MICRO"))
        else named.split(" ")[0].title()
    )


def _told(script: str, found: list[str], letters: dict[str, list[str]]) -> str:
    if script == "Latin":
        others = _listed(sorted(set(letters) - {"Latin"}))
        return f"the Latin {_quoted(found)} passes for {others}"
    if script in _TWINS:
        return f"the {script} {_quoted(found)} looks like the Latin {_quoted([_TWINS[script][char] for char in found])}"
    return f"the {script} {_quoted(found)} stands among others"


def _latin_twin(script: str, found: list[str]) -> str:
    return "".join(_TWINS[script][char] for char in found)


def _listed(scripts: list[str]) -> str:
    return " and ".join(scripts)


def _quoted(chars: list[str]) -> str:
    return ", ".join(f"“{char}”" for char in dict.fromkeys(chars))
