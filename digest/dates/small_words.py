"""The few words, besides names of months and weekdays, that a printed date may hold. Each kind is one letter in shapes.

`D` stands before a day, `f` between day and month or year, `o` right behind a day, `k` before a clock, `h` behind
hours, `i` behind minutes, `g` behind a weekday, `A` tells the half of the day, `e` `s` `l` tell the calendar, `c` joins
one date to the same in another calendar, `T` `G` `Z` `Y` are of ISO 8601 and of zones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_WORDS: Mapping[str, str] = {
    "D": "on, the, le, el, den, vom, в, يوم, روز, بتاريخ, مورخ",
    "f": "of, de, del, d",
    "o": "st, nd, rd, th, er, re, º, ª, ام",
    "k": "at, um, à, a las, a la, las, a, saat, ساعت, الساعة, في الساعة, على الساعة, عند الساعة",
    "h": "h, hs, hrs, uhr, ч, heures",
    "i": "min, мин, minutes, s",
    "g": "günü",
    "c": "الموافق, الموافق لـ, الموافق ل, برابر با, مصادف با, مطابق با, corresponding to",
    "e": "г, гг, год, года, году, مـ, ميلادي, ميلادية, ad, ce",
    "s": "ش, شمسی, خورشیدی, هجری شمسی, هجري شمسي, هجری خورشیدی, ه ش, ه.ش, ه. ش, هـ.ش, هـ ش, هـ. ش, sh",
    "l": "هـ, ه, هجري, هجرية, هجری, ق, قمری, هجری قمری, هجري قمري, ه ق, ه.ق, ه. ق, هـ.ق, هـ ق, للهجرة, ah, a.h",
    "T": "t",
    "G": "gmt, utc, tu",
}
AM = "am, a.m, a. m, öö, ص, صباحا, صباحًا, ق.ظ, قبل از ظهر, صبح"
PM = "pm, p.m, p. m, ös, م, مساء, مساءً, ب.ظ, بعد از ظهر, بعدازظهر, عصر"
# Two words are read by their place: `am 2. September` and `9 am`, `2023 م` and `9:42 م`.
AMBIGUOUS: Mapping[str, tuple[str, int]] = {"am": ("a", 0), "م": ("m", 1), "mar": ("X", 3)}

# Names of zones that mean one offset only, in minutes: not IST (Israel, India, Ireland), not CST (America, China).
ZONES: Mapping[str, int] = {
    "z": 0,
    "est": -300,
    "edt": -240,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "akst": -540,
    "akdt": -480,
    "cet": 60,
    "cest": 120,
    "mez": 60,
    "mesz": 120,
    "eet": 120,
    "eest": 180,
    "idt": 180,
    "sast": 120,
    "eat": 180,
    "trt": 180,
    "irst": 210,
    "pkt": 300,
    "wib": 420,
    "hkt": 480,
    "sgt": 480,
    "jst": 540,
    "kst": 540,
    "aest": 600,
    "aedt": 660,
    "msk": 180,
    "мск": 180,
}
# Eastern or Turkish time has had two offsets, BST is British or of Bangladesh: the day is certain, the time is not.
UNTOLD_ZONES = "et, pt, ct, mt, bst, tsi"


def small_words() -> Iterator[tuple[str, str, int]]:
    """(spelling, kind, value) of each; the value of a half is 0 or 1, of a zone its minutes."""
    for kind, words in _WORDS.items():
        yield from ((word, kind, 0) for word in words.split(", "))
    for value, words in enumerate((AM, PM)):
        yield from ((word, "A", value) for word in words.split(", "))
    yield from ((name, "Z", minutes) for name, minutes in ZONES.items())
    yield from ((name, "Y", 0) for name in UNTOLD_ZONES.split(", "))
    yield from ((word, kind, value) for word, (kind, value) in AMBIGUOUS.items())
