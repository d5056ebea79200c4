"""What grouping looks at of one article: the words that it begins with, each once, as numbers.

A word is 22 bits of a hash of its first letters, whatever its ending. Two words of a pair of articles fall together by
chance once in a hundred pairs. What stands above the 22 bits tells numbers and names.
"""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from hashlib import blake2b

from digest.clean.key import folded
from digest.model import Article

BITS = 22
MASK = (1 << BITS) - 1
NUMBER, NAME = 1 << BITS, 2 << BITS
LEAD = 80  # words: those of the headline and of the first sentences
_MOST = 400  # words; what an article says later is background
_LETTERS = 6  # of a word: as good as stems of English, and it works in languages that we have no stems of
_LONGEST = 40
_WORD = r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*"
# A capital tells a name only behind another word: not behind a stop, a colon or an opening mark.
_TOKEN = re.compile(rf"(?<=[\w,;] )({_WORD})|({_WORD})")
_CHARACTERS = 12 * _MOST
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_ARTICLES = re.compile("(?:وال|بال|كال|فال|لل|ال)(?=.{3})")  # Arabic: and the, in the, as the, so the, to the, the
_PLURAL = re.compile(r"(?<=[^s]{3})s$")


def signature(article: Article) -> tuple[bytes, int]:
    """The article's words in the order in which they come first, four bytes each; and how many of them are of its lead.

    A word is a name if it mostly has a capital inside of sentences; headlines may have capitals on every word.
    """
    title = _TOKEN.findall(article.title)
    text = _TOKEN.findall(f"{article.standfirst or ''}\n{article.text}"[:_CHARACTERS])
    seen: dict[int, int] = {}  # word to how much oftener it has a capital than not
    lead = 0
    for place, (inside, other) in enumerate((*title, *text)[:_MOST]):
        if place == LEAD:
            lead = len(seen)
        for number in _numbers(inside or other):
            if inside and place >= len(title):
                seen[number] = seen.get(number, 0) + (1 if inside[0].isupper() else -1)
            else:
                seen.setdefault(number, 0)
    packed = array("I", [number | NAME if capitals > 0 else number for number, capitals in seen.items()])
    return packed.tobytes(), lead or len(seen)


@lru_cache(maxsize=50_000)
def _numbers(word: str) -> tuple[int, ...]:
    """The numbers of a printed word; of one without spaces around its words those of each pair of signs."""
    if word[0].isdigit():
        return (hashed(word) | NUMBER,)
    if _UNSPACED.match(word):
        pairs = (word[at : at + 2] for at in range(max(1, min(len(word), _LONGEST) - 1)))
        return tuple(dict.fromkeys(map(hashed, pairs)))
    plain = folded(word[:_LONGEST].removesuffix("'s").removesuffix("’s"))
    plain = _PLURAL.sub("", _ARTICLES.sub("", plain, count=1))
    return (hashed(plain[:_LETTERS]),) if plain else ()


def hashed(text: str) -> int:
    """The number of a word's first letters, folded."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=4).digest(), "little") & MASK
