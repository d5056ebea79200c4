"""How alike a name in another script and a Latin spelling sound: consonants first, vowels where they are written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from digest.names.scripts import letters as spelled

_SOUNDS = {sound: 1 << at for at, sound in enumerate("PBFVMTDΘNLRSZŠČJCKGXQHWYAEIOU'")}
_VOWELS = sum(_SOUNDS[sound] for sound in "AEIOU")
_QUIET = _SOUNDS["'"]
# Sounds that one spelling writes with another letter than the next: half a difference.
_NEAR = tuple(
    sum(_SOUNDS[sound] for sound in group)
    for group in ("PBFV", "TDΘ", "SZŠČJC", "KGXQ", "XQH", "VWU", "YIJ", "MN", "LR", "DZΘ", "KČC")
)
_CLASS = {
    _SOUNDS[sound]: group[0]
    for group in ("PB", "FV", "M", "TDΘ", "N", "L", "R", "SZC", "ŠČJ", "KGQ", "XH")
    for sound in group
}
_SECONDARY = 0.12  # a letter's second or third sound
_NEARLY = 0.4
_VOWEL_FOR_VOWEL = 0.5  # of a vowel's weight
_SILENT = 0.3
_HALF_VOWEL = 0.5
_FRENCH = 0.6  # a last letter that French leaves unspoken: Courbet, Renard
_SILENT_ENDS = "tsdxz"
# What a vowel weighs against a consonant: Arabic and Hebrew leave most out.
_ABJAD, _ALPHABET, _SYLLABLES = 0.2, 0.35, 0.3


@dataclass(frozen=True, slots=True)
class Unit:
    """A written sound: its usual sound and all of them as bits. `free`: may be silent, or not be written."""

    usual: int
    sounds: int
    free: bool


Units = tuple[Unit, ...]


@lru_cache(maxsize=65536)
def same_word(native: str, latin: str) -> float:
    """0..1 for one word in another script and one in Latin letters."""
    units, vowel = native_units(native)
    return _alike(units, latin_units(latin), vowel)


@lru_cache(maxsize=65536)
def sounds_alike(a: str, b: str) -> float:
    """0..1 for two Latin spellings of one word, whatever language each is spelled in: `hamsho` and `hamcho` are 1."""
    return _alike(latin_units(a), latin_units(b), _ABJAD)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A letter for the class of each consonant of a Latin word, at most four: `Kasim` and `Qasem` are the same."""
    codes = (_CLASS.get(unit.usual, "") for unit in latin_units(word) if not unit.free)
    code = "".join(codes)
    return "".join(letter for at, letter in enumerate(code) if at == 0 or letter != code[at - 1])[:4]


def _alike(ours: Units, theirs: Units, vowel: float) -> float:
    whole = max(sum(_weight(unit, vowel) for unit in ours), sum(_weight(unit, vowel) for unit in theirs))
    return max(0.0, 1 - _cost(ours, theirs, vowel) / whole) if whole else 0.0


def _cost(a: Units, b: Units, vowel: float) -> float:
    """The cheapest way from one row of sounds to the other: a weighted edit distance."""
    weights = [_weight(unit, vowel) for unit in b]
    row = [0.0]
    for weight in weights:
        row.append(row[-1] + weight)
    for ours in a:
        drop = _weight(ours, vowel)
        last, row = row, [row[0] + drop]
        for j, theirs in enumerate(b):
            row.append(min(last[j + 1] + drop, row[j] + weights[j], last[j] + _change(ours, theirs, vowel)))
    return row[-1]


@lru_cache(maxsize=4096)
def _weight(unit: Unit, vowel: float) -> float:
    """What a sound counts in the length of a name, and what it costs to leave it out."""
    if not unit.sounds & ~_VOWELS:
        return vowel * _HALF_VOWEL if unit.free else vowel
    if unit.free:
        return _SILENT
    if unit.sounds & _QUIET:
        return _FRENCH
    return _HALF_VOWEL if unit.sounds & _VOWELS else 1.0


@lru_cache(maxsize=131072)
def _change(a: Unit, b: Unit, vowel: float) -> float:
    if a.usual == b.usual:
        return 0.0
    if a.sounds & b.sounds & ~_QUIET:
        return _SECONDARY if a.sounds & ~_VOWELS else vowel * _SECONDARY
    if not (a.sounds | b.sounds) & ~_VOWELS:
        return vowel * _VOWEL_FOR_VOWEL
    if any(a.sounds & near and b.sounds & near for near in _NEAR):
        return _NEARLY
    return _weight(a, vowel) + _weight(b, vowel)


@lru_cache(maxsize=65536)
def native_units(word: str) -> tuple[Units, float]:
    """The sounds of a word and what its vowels weigh; a script without a table is read by its Latin reading."""
    text = unicodedata.normalize("NFC", word).lower()
    letters = [char for char in text if char in _native()]
    if letters:
        bare = "".join(char for char in text if not unicodedata.combining(char) and char != "ـ")
        vowel = _ABJAD if "\u0590" <= letters[0] <= "\u08ff" else _ALPHABET
        return _without_doubles(_units(bare, _native(), 2)), vowel
    return _without_doubles(_units(re.sub("[^a-z]", "", anyascii(text).lower()), _pinyin(), 3)), _SYLLABLES


@lru_cache(maxsize=65536)
def latin_units(word: str) -> Units:
    """The sounds of a word in Latin letters, whatever language spells it."""
    text = unicodedata.normalize("NFC", word).lower()
    letters = "".join(char if char in _latin() else re.sub("[^a-z]", "", anyascii(char).lower()) for char in text)
    units = _without_doubles(_units(letters, _latin(), 4))
    return (*units[:-1], _maybe_silent(units[-1])) if len(units) > 2 and letters[-1:] in _SILENT_ENDS else units


def _maybe_silent(unit: Unit) -> Unit:
    return Unit(unit.usual, unit.sounds | _QUIET, unit.free)


def _units(text: str, table: dict[str, Units], longest: int) -> list[Unit]:
    units: list[Unit] = []
    at = 0
    while at < len(text):
        size = next((n for n in range(longest, 0, -1) if text[at : at + n] in table), 0)
        units += table[text[at : at + size]] if size else ()
        at += size or 1
    return units


def _without_doubles(units: list[Unit]) -> Units:
    return tuple(unit for at, unit in enumerate(units) if at == 0 or unit != units[at - 1])


def _table(*written: str) -> dict[str, Units]:
    """Letters to units, of lines `letter sounds letter sounds`."""
    words = " ".join(written).split()
    return {
        letter: tuple(map(_unit, sounds.split("-"))) for letter, sounds in zip(words[::2], words[1::2], strict=True)
    }


def _unit(written: str) -> Unit:
    sounds = written.rstrip("?")
    return Unit(_SOUNDS.get(sounds[:1], 0), sum(_SOUNDS[sound] for sound in sounds), written.endswith("?"))


@lru_cache(maxsize=1)
def _native() -> dict[str, Units]:
    return _table(spelled.ARABIC, spelled.HEBREW, spelled.CYRILLIC, spelled.GREEK, spelled.PAIRS)


@lru_cache(maxsize=1)
def _pinyin() -> dict[str, Units]:
    return _table(spelled.PINYIN)


@lru_cache(maxsize=1)
def _latin() -> dict[str, Units]:
    return _table(spelled.LATIN)
