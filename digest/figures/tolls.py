"""Numbers of dead and injured in English text: only where the number stands right beside the word.

`Nine people were killed`, `killing at least 12`, `a death toll of 1,204`; not `9 of 12 killed`, `killed 3 weeks ago`,
`50 years after he was killed`. What is denied, or said of what may come, is none; nor is what a sentence with a year
tells, which is mostly of another event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model import Article, Field, Span, Toll, TollKind
from digest.text import sentences_of

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_WORDS = {word: number for number, word in enumerate(f"{_ONES} eighteen nineteen twenty".split(), start=1)}
_SPELT = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{_SPELT})(?![\d.,]*\d|, \d{{3}}\b|[-–%])"
_ABOUT = r"(?:(?:at least|more than|over|nearly|almost|about|around|some|up to|as many as|no fewer than|another) )?"
_TIMES = r"(?:years?|months?|weeks?|days?|hours?|minutes?|times?)\b"
# Who the dead are may be told in three words, but not what else is counted.
_WHO = rf"(?: (?!{_TIMES}|(?:others?|of|in|and|or|to|percent|km|miles?)\b)[\w’'-]+){{0,3}}?"
_DONE = r"(?: (?:were|was|are|is|have been|had been|has been|have|had|were reported|are confirmed|feared)(?: also)?)?"
_DEAD = r"(?:killed|dead|died|deaths|fatalities|dying)"
_HURT = r"(?:injured|wounded|hurt|injuries)"
_TOLL = r"death toll (?:of|to|at|stands at|rose to|has risen to)"
_BEFORE = {
    kind: re.compile(rf"(?<![\w.,$€£-])(?<!\bof ){_ABOUT}{_NUMBER}{_WHO}{_DONE} {word}\b", re.IGNORECASE)
    for kind, word in (("dead", _DEAD), ("injured", _HURT))
}
_BEHIND = {
    kind: re.compile(rf"\b(?:{words}) {_ABOUT}{_NUMBER}(?! {_TIMES})(?P<rest>{_WHO}(?: dead)?)", re.IGNORECASE)
    for kind, words in (
        ("dead", rf"kill(?:ed|ing|s)|claim(?:ed|ing) the lives of|left|{_TOLL}"),
        ("injured", r"injur(?:ed|ing)|wound(?:ed|ing)"),
    )
}
_ANY = ("kill", "dead", "died", "death", "fatalit", "dying", "injur", "wound", "hurt")
_CUES = re.compile("|".join(_ANY), re.IGNORECASE)
# A year tells of an event of another time; of “two women and a man” two are not all.
_PAST = re.compile(r"\b(?:1[89]|20)\d\d\b")
_MORE = re.compile(r"(?: \w+){0,2} and (?:an?|one|his|her)\b")
_UNSAID = re.compile(r"\b(?:not|no|never|would|could|might|may|if|denied|without|expected to)\b", re.IGNORECASE)
_MOST = 12  # of an article
_LONGEST = 600  # characters of a sentence that is read
_FIELDS: tuple[Field, ...] = ("title", "standfirst", "text")
_KINDS: tuple[TollKind, ...] = ("dead", "injured")


def tolls(article: Article) -> tuple[Toll, ...]:
    """Each number with its sentence, in order, each number of a kind once; nothing for other languages."""
    if not article.is_english:
        return ()
    found: dict[tuple[TollKind, int], Toll] = {}
    for field in _FIELDS:
        for span in _sentences(article, field):
            sentence = article.field(field)[span.start : span.end]
            for kind, number in _told(sentence):
                found.setdefault((kind, number), Toll(kind, number, span))
    return tuple(found.values())[:_MOST]


def _sentences(article: Article, field: Field) -> Iterator[Span]:
    """Those that have a word of it, and are no longer than sentences are."""
    text = article.field(field)
    lower = text.lower()
    if not any(cue in lower for cue in _ANY):  # 5 µs; the pattern takes 130
        return
    for start, end in sentences_of(text, _CUES.search):
        if end - start <= _LONGEST and _CUES.search(text, start, end) and not _PAST.search(text, start, end):
            yield Span(field, start, end)


def _told(sentence: str) -> Iterator[tuple[TollKind, int]]:
    for kind in _KINDS:
        for pattern in (_BEFORE[kind], _BEHIND[kind]):
            for match in pattern.finditer(sentence):
                if kind == "dead" and match[0].lower().startswith("left") and "dead" not in match["rest"].lower():
                    continue
                if not _UNSAID.search(sentence[: match.end()]) and not _MORE.match(sentence, match.end()):
                    yield kind, _value(match["number"])


def _value(printed: str) -> int:
    return _WORDS[printed.lower()] if printed.lower() in _WORDS else int(printed.replace(",", ""))
