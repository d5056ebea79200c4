"""Who stands before a verb of speech as its subject: `S, the minister of trade, said`."""

from __future__ import annotations

import re

from digest.quotes import english as e
from digest.quotes import opening
from digest.quotes.passage import Name, Passage
from digest.quotes.phrase import (
    FAR,
    OFFICE_WORDS,
    Subject,
    description,
    ending,
    is_either,
    is_owned_office,
    named,
    words_of,
)

_JOINT = re.compile(r"\b(?:and|or|nor)\b")
_THEN = ("after", "before", "since", "until")  # of a clause where a name and a verb follow: `left after Velm said`
_NOUN = re.compile(r"\s*(?:[Bb]oth\s+)?(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[\w’'-]+\s+){1,3}")
_LISTED = re.compile(r"\s*(?:and|or|nor)\s")
_WHO = re.compile(r",?\s*\bwho$")


def before(passage: Passage, start: int, verb: int, clause: int = 0) -> Subject | None:
    """The subject of the verb at `verb`, in a sentence that begins at `start`, in a clause not before `clause`."""
    text = passage.masked
    start = max(start, verb - FAR)
    end = _without_adverbs(text, start, verb)
    if e.PASSIVE.search(text, max(start, verb - 24), verb) or e.NEGATION.search(text, end, verb):
        return None
    begin = min(max(start, clause), end)
    opener = ""
    for place in e.CLAUSE_START.finditer(text, start, end):
        begin, opener = place.end(), place[0]
    phrase = text[begin:end]
    if "," not in phrase and (e.IF.match(opener) or e.IF.match(phrase.lstrip())):
        return None
    if (who := _WHO.search(phrase)) is not None:
        return antecedent(passage, begin, begin + who.start())
    if phrase.endswith(","):
        return _apposition(passage, begin, end) or _apposition(passage, max(start, clause), end)
    if e.COORDINATED.search(phrase):
        return _coordinated(passage, start, begin, end)
    return _directly(passage, begin, end)


def _without_adverbs(text: str, start: int, end: int) -> int:
    for _ in range(4):
        end = start + len(text[start:end].rstrip())
        word = e.BEFORE_VERB.search(text, max(start, end - 14), end)
        if word is None or word.start() <= start:
            break
        end = word.start()
    return start + len(text[start:end].rstrip())


def open_who(text: str, begin: int, end: int) -> int:
    """Where the `who` of a clause is that nothing has closed at `end`, below 0 where there is none."""
    who = text.rfind(" who ", max(begin, end - FAR), end)
    return -1 if "," in text[max(who, begin) : end] else who


def antecedent(passage: Passage, begin: int, end: int) -> Subject | None:
    """Whose clause a `who` at `end` begins: `met Orla Velm, who smiled and said`; none where no name stands there."""
    end = begin + len(passage.masked[begin:end].rstrip(" ,"))
    for name in reversed(passage.between(begin, end)):
        if name.end == end:
            return named(name)
    return None


def _coordinated(passage: Passage, start: int, begin: int, end: int) -> Subject | None:
    """`Orla Velm met Marek Olsav and said` is of Velm; `Orla Velm met Marek Olsav, who smiled and said` of Olsav."""
    text = passage.masked
    joint = e.COORDINATED.search(text, begin, end)
    if joint is not None and not joint[0].startswith(",") and (who := open_who(text, begin, joint.start())) >= 0:
        return antecedent(passage, begin, who)
    whole = opening.leading(passage, start, end)
    inner = opening.leading(passage, begin, end) if begin > start else None
    if inner is None or whole is None:
        return whole or inner
    return whole if inner == whole else None


def _apposition(passage: Passage, begin: int, end: int) -> Subject | None:
    """`Orla Velm, the minister of trade, said`; `The minister, Orla Velm, said`."""
    text = passage.masked
    parts = text[begin : end - 1].split(",")
    at = begin
    for number, part in enumerate(parts[:-1]):
        stop = at + len(part)
        if not part.strip() or (number < len(parts) - 2 and e.ADVERBIAL.match(part.strip())):
            at = stop + 1
            continue
        name = ending(passage, at, stop)
        if name is None or _is_of(passage, at, name) or is_owned_office(passage, at, stop):
            return _renamed(passage, at, stop, stop + 1 + len(parts[number + 1]))
        return None if e.PREPOSITIONS.search(text, at, name.start) else named(name)
    return None


def _is_of(passage: Passage, begin: int, name: Name) -> bool:
    """`An aide to Velm`, before the aide's own name."""
    text = passage.masked
    head = e.PREPOSITIONS.search(text, begin, name.start)
    words = words_of(text[begin : head.start()]) if head and e.ARTICLE.match(text, begin, name.start) else []
    return bool(words) and words[-1] in OFFICE_WORDS


def _renamed(passage: Passage, begin: int, comma: int, end: int) -> Subject | None:
    """`The minister of trade, Orla Velm`, `Velm's lawyer, Marek Olsav`: the name that is all of the second part."""
    text = passage.masked
    name = ending(passage, comma + 1, end)
    if name is None or any(word not in OFFICE_WORDS for word in words_of(text[comma + 1 : name.start])):
        return None
    is_office = e.ARTICLE.match(text, begin, comma) or is_owned_office(passage, begin, comma)
    return named(name) if is_office and not is_either(text, begin, comma) else None


def _directly(passage: Passage, begin: int, end: int) -> Subject | None:
    """The noun phrase right before the verb."""
    text = passage.masked
    cut = max(text.rfind(",", begin, end), begin - 1) + 1
    phrase = text[cut:end]
    if cut > begin and _LISTED.match(phrase) and _is_listed(passage, begin):
        return None
    pronoun = e.PRONOUN.search(phrase)
    if pronoun:
        return Subject(cut + pronoun.start(1), cut + pronoun.end(1), None, "pronoun")
    if not phrase.strip() or e.OTHER_PRONOUN.search(phrase):
        return None
    whole = ending(passage, cut, end)
    if whole and whole.how == "role":
        return named(whole)
    first = cut
    for joint in _JOINT.finditer(text, cut, end):
        first = joint.end()
        if ending(passage, cut, joint.start()) is not None or _NOUN.fullmatch(text, cut, joint.start()):
            return None  # two subjects
    return _headed(passage, first, end, whole)


def _is_listed(passage: Passage, begin: int) -> bool:
    """Is it a name that a phrase begins with, to its first comma? `Orla Velm, the minister, and Marek Olsav said`."""
    text = passage.masked
    first = ending(passage, begin, text.index(",", begin))
    return first is not None and all(
        word[0].isupper() or word.lower() in OFFICE_WORDS for word in text[begin : first.start].split()
    )


def _headed(passage: Passage, begin: int, end: int, whole: Name | None) -> Subject | None:
    """Its head is what stands before the first of/for/at; `whole` is the name that the phrase ends in."""
    text = passage.masked
    if e.OF_ANOTHER.search(text, begin, whole.start if whole else end):
        return None
    head = e.PREPOSITIONS.search(text, begin, end)
    if head is None:
        return named(whole) if whole else description(text, begin, end)
    if whole and head[0].lower() in _THEN and not text[head.end() : whole.start].strip():
        return named(whole)
    if text[begin : head.start()].strip():
        name = ending(passage, begin, head.start())
        if name is not None and e.OF_ANOTHER.search(text, begin, name.start):
            return None
        return named(name) if name is not None and name.is_personal else None
    if whole is None or e.PREPOSITIONS.search(text, head.end(), whole.start):
        return None
    # `On Monday Orla Velm said`: a word stands between, so the preposition leads to that.
    between = text[head.end() : whole.start].strip()
    return named(whole) if between[:1].isupper() or between[:1].isdigit() else None
