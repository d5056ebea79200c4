"""Offices instead of names: `the Hezbollah leader` is who held that office on the day of the article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from digest.link.hits import Hit
from digest.link.index import Index
from digest.model import Field, Mention, Span
from digest.names.key import is_honorific
from digest.registry.actors import Role

# Words before an office that make it another one, or nobody's in particular.
_UNFIT = re.compile(
    r"\b(?:an?|this|that|these|some|any|another|each|every|no|one|senior|top|former|ex|deputy|vice|acting|interim|late|"
    r"next|then|previous|future|shadow|would-be|incoming|outgoing|assistant|new|first|second|political|military|local|"
    r"regional|co) $"
)
_JOINED = re.compile(
    r"^(?:'s?)? (?:resistance |militant |opposition )?(?:movement |group |party |organi[sz]ation )?(?:'s? )?$"
)
# The president-elect, the president's office: somebody or something else.
_GOES_ON = re.compile(r"(?:['’]s\b|['’] |-[a-z])")
_IN_YEAR = re.compile(r"\b(?:in|of|since|until) ((?:19|20)\d\d)\b")
_OF = re.compile(r"^ (?:of|for) (?:the )?(?:[a-z]+ ){0,3}$")
_OF_STATE_ORG = re.compile(r"^(?:'s)? $")
_IN_PLACE = re.compile(r"^ (?:in|for) [A-Z]")
_NEAR = 6  # hits on one side of an office that may be the body it is an office of
_GAP = 30  # characters between an office and a name that is said to hold it
_NAME_AFTER = re.compile(r"^,? $")
_NAME_BEFORE = re.compile(r"^,? (?:the |who is the |is the |was the )?$")


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named in an article: the places of persons' names in one field, and the ids of actors in all of them."""

    places: Sequence[tuple[int, int]]
    actors: frozenset[str]


def find_roles(
    field: Field,
    text: str,
    folded: str,
    hits: Sequence[Hit],
    titles: Sequence[Hit],
    named: Named,
    index: Index,
    day: str | None,
) -> list[Mention]:
    """The offices in a field that stand for exactly one person on `day`.

    With no day, only one who alone is known to have held it, and holds it still or is named in the article. An office
    beside a name is said of that name, not a mention of its own.
    """
    found = []
    beside = _Beside(named.places)
    places = [hit.start for hit in hits]
    for title in titles:
        at = bisect_left(places, title.start)
        office = _before(folded, title, hits[max(0, at - _NEAR) : at], index) or _after(
            folded, text, title, hits[at : at + _NEAR], index
        )
        if office is None:
            continue
        start, end, of = office
        if _UNFIT.search(folded[max(0, start - 14) : start].replace("-", " ")) or beside.name(folded, start, end):
            continue
        if _GOES_ON.match(text, end) or _is_of_another_year(folded, start, day):
            continue
        holder = _holder(title.forms[0].printed, of, index, day, named)
        if holder is not None:
            id, role = holder
            found.append(
                Mention(Span(field, start, end), text[start:end], "role", _reason(index, id, role, day), actor=id)
            )
    return found


def _is_of_another_year(folded: str, start: int, day: str | None) -> bool:
    """Does the sentence say `in 1990` before the office, in an article of another year?"""
    said = _IN_YEAR.findall(folded[max(0, start - 60) : start].rsplit(". ", 1)[-1])
    return bool(said) and said[-1] != (day or "")[:4]


def _actor_of(hit: Hit, index: Index) -> str | None:
    ids = {form.actor for form in hit.forms}
    if len(ids) != 1:
        return None
    return ids.pop()


def _before(folded: str, title: Hit, hits: Sequence[Hit], index: Index) -> tuple[int, int, str] | None:
    """`Hezbollah leader`, `Iran's foreign minister`, `Iranian Foreign Minister`."""
    for hit in hits:
        if hit.end < title.start and title.start - hit.end < 40 and _JOINED.match(folded[hit.end : title.start]):
            of = _actor_of(hit, index)
            if of is not None and index.actor(of).kind in ("organisation", "outlet", "state"):
                return hit.start, title.end, of
    return None


def _after(folded: str, text: str, title: Hit, hits: Sequence[Hit], index: Index) -> tuple[int, int, str] | None:
    """`Secretary General of Hezbollah`, `secretary general of Lebanon's Hezbollah`; not `head of Hamas in Lebanon`."""
    for number, hit in enumerate(hits):
        if hit.start <= title.end or not _OF.match(folded[title.end : hit.start]):
            continue
        following = hits[number + 1] if number + 1 < len(hits) else None
        owned = following and _OF_STATE_ORG.match(folded[hit.end : following.start])
        holder = following if following and owned else hit
        of = _actor_of(holder, index)
        kinds = ("organisation", "outlet", "state")
        if of is None or index.actor(of).kind not in kinds or _IN_PLACE.match(text[holder.end : holder.end + 8]):
            return None
        return title.start, holder.end, of
    own = index.roles.get((title.forms[0].printed, ""))
    return (title.start, title.end, "") if own else _unique(title, index)


def _unique(title: Hit, index: Index) -> tuple[int, int, str] | None:
    """A title of several words that only one actor can give needs no `of`: `Leader of the Islamic Revolution`."""
    name = title.forms[0].printed
    offices = [of for known, of in index.roles if known == name]
    if len(offices) == 1 and name.count(" ") >= 2 and " of " in name:
        return title.start, title.end, offices[0]
    return None


class _Beside:
    """The places of names, by where they start and by where they end."""

    def __init__(self, names: Sequence[tuple[int, int]]) -> None:
        self._starts = sorted(start for start, _ in names)
        self._ends = sorted(end for _, end in names)

    def name(self, folded: str, start: int, end: int) -> bool:
        """Does a name follow the office at `start`:`end` or stand before it, with no more than honorifics between?"""
        following = bisect_left(self._starts, end)
        if following < len(self._starts) and (at := self._starts[following]) - end < _GAP:
            return bool(_NAME_AFTER.match(_without_honorifics(folded[end:at]))) or self._before(folded, start)
        return self._before(folded, start)

    def _before(self, folded: str, start: int) -> bool:
        number = bisect_right(self._ends, start) - 1
        return (
            number >= 0
            and start - self._ends[number] < _GAP
            and bool(_NAME_BEFORE.match(folded[self._ends[number] : start]))
        )


def _without_honorifics(gap: str) -> str:
    """The gap between an office and a name, with `Sayyed ` or `Ayatollah Seyyed “` taken out."""
    words = [bare for word in gap.split() if (bare := word.strip(' ".,'))]
    if words and all(map(is_honorific, words)):
        from_comma = "," if gap.startswith(",") else ""
        return f"{from_comma} "
    return gap.replace('"', "")


def _holder(title: str, of: str, index: Index, day: str | None, named: Named) -> tuple[str, Role] | None:
    holders = index.holders(title, of) if of else index.roles.get((title, ""), ())
    if day is not None:
        holders = tuple((id, role) for id, role in holders if role.in_force(day))
    if len({id for id, _ in holders}) != 1:
        return None
    id, role = holders[-1]
    if day is None and role.to and id not in named.actors:
        return None
    return id, role


def _reason(index: Index, id: str, role: Role, day: str | None) -> str:
    office = f"{role.title} of {index.actor(role.of).name}" if role.of and role.of in index.known.actors else role.title
    years = " ".join(
        part for part in (f"from {role.from_}" if role.from_ else "", f"to {role.to}" if role.to else "") if part
    )
    when = f"the article is of {day}" if day else "nobody else in the registry held that office"
    return f"{index.actor(id).name} was {office} {years}".rstrip() + f"; {when}"
