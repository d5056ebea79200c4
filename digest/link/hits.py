"""Every known spelling in a text: overlapping hits, then word boundaries, then leftmost-longest.

Leftmost-longest before word boundaries would lose hits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from digest.link.context import is_filler, is_title_case, name_word_before, word_after
from digest.link.index import Form, Index
from digest.link.longer import is_headed, is_part_of_body, is_part_of_person
from digest.model import BODIES
from digest.names.scripts.clitics import is_prefixed
from digest.text import fold

_WATERS_BEFORE = re.compile(r"\b(?:Gulf|Sea|Strait|Straits|Bay) of $")
_LOCATIVE = re.compile(r"\b(?:in|of|from|to|with|by|between|against|near|and|for|via|across|into|inside|outside) $")
# In the Kremlin, outside Tel Aviv: the place itself, not the power whose seat it is.
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|inside|outside|around|across|over|into|through|via"
    r"|(?:north|south|east|west)(?:-?(?:east|west))? of) (?:the |central |downtown |[a-z]+ern )?$",
    re.IGNORECASE,
)
_LONGEST_PLACE = 34  # characters: "south-west of " and an adjective
_DETERMINERS = frozenset("the a an his her its their our your my this that".split())  # Polish the silver
_BREAKS = ("'", "’", ",", "-")  # Chad's, Chad, ... ; not Turkey prices
_LONGEST_WORD = 40
_OPENING_MARKS = "\"'“‘«„(["
_PREFIXES = frozenset("pro anti non post pre ex mid inter trans neo sub".split())
_ARTICLE_BEFORE = re.compile(r"(?<!\w)[AaEe]l[- ]$")
_WATERS = frozenset({"sea", "ocean", "gulf", "strait", "islands", "peninsula"})


class Hit(NamedTuple):
    """A known spelling at `start`:`end`; several `forms` where the registry gives one spelling to several actors."""

    start: int
    end: int
    forms: tuple[Form, ...]


def find(text: str, folded: str, index: Index) -> tuple[list[Hit], list[Hit]]:
    """The names in a text and the titles of offices in it, each without overlaps and by position.

    `folded` is the same text, folded.
    """
    names: list[Hit] = []
    titles: list[Hit] = []
    joined: list[Hit] = []
    capitals = is_title_case(text)
    for pattern, start, end in index.automaton.find_matches_as_indexes(folded, overlapping=True):
        if not is_whole(text, start, end) and not is_prefixed(text, start, end):
            continue
        forms = index.forms[pattern]
        is_joined = _is_joined(text, start, end)
        if fitting := _fitting(forms, text, start, end, index, capitals):
            (joined if is_joined else names).append(Hit(start, end, fitting))
        if forms[-1].how == "title" and not is_joined:
            titles.append(Hit(start, end, forms[-1:]))
    if joined:
        names += _of_two_names(joined, names)
    found = _leftmost_longest(names)
    return found if capitals else _outside_of_longer_names(found, text, index), _leftmost_longest(titles)


def _fitting(
    forms: tuple[Form, ...], text: str, start: int, end: int, index: Index, capitals: bool
) -> tuple[Form, ...]:
    """Of the readings of a spelling those that fit what is printed. Most spellings have one."""
    if len(forms) == 1:
        return forms if _fits(forms[0], text, start, end, index, capitals) else ()
    return tuple([form for form in forms if _fits(form, text, start, end, index, capitals)])


def _of_two_names(joined: list[Hit], names: list[Hit]) -> Iterator[Hit]:
    """Of the hits that a hyphen joins to a capital, those joined to another hit: `Iran-Iraq war`, not `Amir-Iran`."""
    starts = {hit.start for hits in (joined, names) for hit in hits}
    ends = {hit.end for hits in (joined, names) for hit in hits}
    return (hit for hit in joined if hit.end + 1 in starts or hit.start - 1 in ends)


def _leftmost_longest(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def is_whole(text: str, start: int, end: int) -> bool:
    """Do words begin and end here? Scripts without spaces between words have no such boundary."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not (before.isalnum() or after.isalnum() or before == "_" or after == "_"):
        return True
    return "\u2e80" <= text[start] <= "\u9fff" or "\uac00" <= text[start] <= "\ud7ff"


def _is_joined(text: str, start: int, end: int) -> bool:
    """Does a hyphen make it half of a compound name? `pro-Beijing`, `Anti-Israel` and `US-led` are none."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
        return True
    if text[start - 1 : start] != "-" or not text[start - 2 : start - 1].isalpha():
        return False
    word = text[max(0, start - _LONGEST_WORD) : start - 1].rsplit(" ", 1)[-1].lstrip(_OPENING_MARKS)
    return word[:1].isupper() and word.lower() not in _PREFIXES


def _fits(form: Form, text: str, start: int, end: int, index: Index, capitals: bool) -> bool:
    if form.how == "title":
        return False
    printed = text[start:end]
    if form.how == "acronym":
        return printed == form.printed
    if form.how == "metonym":
        return _has_capitals(printed, form.printed) and _is_power(text, start, end, capitals)
    if (
        text[start - 2 : start - 1] == "l"
        and form.kind == "state"
        and _ARTICLE_BEFORE.search(text, max(0, start - 4), start)
    ):
        return False  # a person's name: Abu Jandal al-Kuwaiti
    if form.how == "demonym":
        return printed[0].isupper() and not _is_water(text, start, end) and word_after(text, end) not in _DETERMINERS
    if not form.one_word:
        return not printed.islower() or form.printed.islower() or form.kind not in ("state", "place")
    if form.printed[0].isupper() and not printed[0].isupper():
        return False
    if form.kind not in ("state", "place"):
        return True
    return not _is_water(text, start, end) and (capitals or _stands_alone(form, text, start, end, index))


def _has_capitals(printed: str, name: str) -> bool:
    """Is it written with the capitals of the name, or in capitals alone? Marks may differ: d'Orsay, d’Orsay."""
    return printed.isupper() or list(map(str.isupper, printed)) == list(map(str.isupper, name))


def _is_power(text: str, start: int, end: int, capitals: bool) -> bool:
    """Does a place stand for the power whose seat it is, not for itself (`in Moscow`, `Moscow State University`)?"""
    if word_after(text, end)[:1].isupper() and not capitals and not text[start:end].isupper():
        return False
    has_genitive = text[end : end + 2] in ("'s", "’s")  # in the Kremlin's view
    return has_genitive or not _PLACE_BEFORE.search(text, max(0, start - _LONGEST_PLACE), start)


def _is_water(text: str, start: int, end: int) -> bool:
    after = word_after(text, end)
    return bool(
        (after.lower() in _WATERS and after[0].isupper()) or _WATERS_BEFORE.search(text[max(0, start - 12) : start])
    )


def _stands_alone(form: Form, text: str, start: int, end: int, index: Index) -> bool:
    """Is a one-word place no part of a longer name (`Israel Katz`), and no ordinary word (`Guinea pigs`)?"""
    after = word_after(text, end)
    if after[:1].isupper() and not is_filler(after):
        return False
    if form.actor not in index.known.guarded:
        return True
    before = _LOCATIVE.search(text[max(0, start - 12) : start])
    return bool(before) or text[end : end + 1] in _BREAKS


def _outside_of_longer_names(hits: list[Hit], text: str, index: Index) -> list[Hit]:
    """Without those that are a part of somebody else's name: Kataib `Hezbollah`, Hadi `Hassan Nasrallah`."""
    ends = {hit.end: hit for hit in hits}
    starts = {hit.start for hit in hits}
    return [hit for hit in hits if not _is_in_longer_name(hit, text, starts, ends, index)]


def _is_in_longer_name(hit: Hit, text: str, starts: set[int], ends: dict[int, Hit], index: Index) -> bool:
    form = hit.forms[0]
    if form.how in ("acronym", "demonym"):
        return False
    if form.kind == "person":
        return not form.one_word and is_part_of_person(text, hit.start, hit.end, starts, ends.keys())
    if form.kind in BODIES and (is_part_of_body(text, hit.start, hit.end) or is_headed(text, hit.start)):
        return True
    return _ends_longer_name(hit, form, text, ends, index)


def _ends_longer_name(hit: Hit, form: Form, text: str, ends: dict[int, Hit], index: Index) -> bool:
    people = ends.get(hit.start - 1)
    if people is not None and people.forms[0].how == "demonym":
        return _is_of_others(form, people.forms[0], index)
    begin, end = name_word_before(text, hit.start)
    return begin >= 0 and end not in ends


def _is_of_others(form: Form, people: Form, index: Index) -> bool:
    """Does an organisation have a people in its name, and is it another one than this: Egyptian `Islamic Jihad`?"""
    if form.kind != "organisation" or form.one_word:
        return False
    actor = index.actor(form.actor)
    words = {word for name in (actor.name, *actor.aliases) for word in fold(name).split()}
    return bool(words & index.peoples) and fold(people.printed) not in words
