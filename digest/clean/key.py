"""Lines made comparable: one key for all ways of printing the same words, in any script."""

from __future__ import annotations

import re
from unicodedata import normalize

from digest.names.scripts.fold import fold_script

# Accents; vowel signs, tatweel and joiners, which may be written or not.
_SIGNS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200d]+")
_APOSTROPHES = re.compile("['’‘ʼ`´]+")
_WORD = re.compile(r"[^\W\d_]+|\d[\d.,:]*|©")
_DIGIT = re.compile(r"\d")


def folded(text: str) -> str:
    """Lower case without accents, apostrophes and optional signs, hyphens as spaces; other marks stay.

    `À LIRE AUSSI :` gives `a lire aussi :`; Turkish `İ` and `ı` are i, Russian `ё` is е, Persian `ی` and `ک` are the
    Arabic letters; what Persian joins by a sign of no width is two words. Lengths differ from the text's.
    """
    text = _APOSTROPHES.sub("", text).replace("-", " ")
    if text.isascii():
        return text.lower()
    text = text.replace("İ", "i").replace("ı", "i").replace("\u200c", " ").replace("©", " © ").lower()
    return fold_script(_SIGNS.sub("", normalize("NFKD", text)))


def key(text: str) -> str:
    """The words of a folded text, a number as `#`: `12 comments »` gives `# comments`."""
    found = _WORD.findall(text)
    if _DIGIT.search(text):
        found = ["#" if word[0].isdigit() else word for word in found]
    return " ".join(found)
