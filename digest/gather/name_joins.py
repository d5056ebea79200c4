"""Which name keys are one name's: short forms, initials, tails, titles, fuller names."""

from __future__ import annotations

from collections import defaultdict

from digest.gather.name_groups import Group, is_shared
from digest.gather.state_bodies import owners_by_state
from digest.gather.titled import owners_by_title
from digest.link.shapes import is_plural, shape
from digest.link.shorts import WEAK, initials
from digest.names.fuller import called, fullest, given_name, in_full
from digest.names.given import GIVEN
from digest.names.key import key as name_key
from digest.names.nicknames import are_nicknames
from digest.names.organisations import BODY, body_key
from digest.registry.decisions import Decisions

_LEAST_INITIALS = 3  # letters that are taken for the initials of a name with no article that says so
_TAILS = frozenset("group holdings company corporation department plc inc ltd corp co airlines".split())
_UNIONS = {"us": "united states", "uk": "united kingdom", "un": "united nations", "eu": "european union"}
_OF_ALL = 4  # one in so many articles that print a short form must explain it


def join(groups: dict[str, Group], decisions: Decisions) -> dict[str, str]:
    """Keys that are another's: a short form that all articles that explain it explain alike; a name of doubtful kind.

    The groups take in what stood under such keys.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    spelled = _spelled_out(groups)
    for made, group in groups.items():
        for short in group.shorts:
            if decisions.are_different(short, group.name) or not _is_told(short, group, groups):
                continue
            owners[body_key(short)].add(spelled.get(made, made))
        if made.startswith(BODY) and len(letters := initials(group.name)) >= _LEAST_INITIALS:
            owners[f"{BODY}{letters.lower()}"].add(spelled.get(made, made))
        if team := _team(made, group):
            owners[team].add(made)
    for short, full in owners.items():
        full.discard(short)  # it spells its own initials
    joined = spelled | {short: next(iter(full)) for short, full in owners.items() if len(full) == 1 and short in groups}
    for made, group in groups.items():
        other = body_key(group.name)
        if " " in made and not made.startswith(BODY) and other in groups and other not in joined:
            # One full name that articles take for a person's and for an organisation's: the heavier kind has it.
            light, heavy = sorted((made, other), key=lambda one: (groups[one].kinds[groups[one].kind], one))
            joined.setdefault(light, heavy)
    joined |= owners_by_state(groups, joined)
    joined |= {short: full for short, full in _without_tails(groups).items() if short not in joined}
    joined |= {pet: made for pet, made in _variants(groups).items() if pet not in joined}
    fuller = _fuller(groups).items()
    joined |= {made: into for made, into in fuller if not groups[made].sentences & groups[into].sentences}
    joined |= owners_by_title(groups, joined, decisions)
    joined = {made: into for made, into in joined.items() if not decisions.are_different(*_names(groups, made, into))}
    final = _without_walls({made: _end(made, joined) for made in sorted(joined)}, groups, decisions)
    for made, into in final.items():
        groups[into].take(groups[made])
    return final


def _without_walls(joined: dict[str, str], groups: dict[str, Group], decisions: Decisions) -> dict[str, str]:
    """A wall holds through third parties: who must not be one with all that end where it does, ends nowhere."""
    if not decisions.who.walls:
        return joined
    together: dict[str, set[str]] = defaultdict(set)
    for made, into in joined.items():
        together[into] |= {made, into}
    return {
        made: into
        for made, into in joined.items()
        if not any(decisions.are_different(*_names(groups, made, other)) for other in together[into] - {made})
    }


def _is_told(short: str, full: Group, groups: dict[str, Group]) -> bool:
    """Do enough articles say that a short form is that body's? One on Apple Corps does not make all Apples so."""
    own = groups.get(body_key(short))
    if own is None or short in full.acronyms:
        return True
    is_alone = all(" " not in spelling for spelling in own.spellings)
    return is_alone and len(full.shorts[short]) * _OF_ALL >= len(own.texts)


def _names(groups: dict[str, Group], *keys: str) -> tuple[str, str]:
    a, b = (groups[made].name for made in keys)
    return a, b


def _end(made: str, joined: dict[str, str]) -> str:
    """Where a chain of joins ends; of a circle the first key stays."""
    seen = [made]
    while seen[-1] in joined and joined[seen[-1]] not in seen:
        seen.append(joined[seen[-1]])
    return seen[-1] if seen[-1] not in joined else min(seen)


def _team(made: str, group: Group) -> str | None:
    """The key of `Velmians`, of the `Harbour Velmians`: who are called by the plural that they end in."""
    first, _, last = group.name.rpartition(" ")
    is_team = made.startswith(BODY) and first and is_plural(last) and not shape(last) & WEAK
    return body_key(last) if is_team else None


def _spelled_out(groups: dict[str, Group]) -> dict[str, str]:
    """`US Air Force` to `United States Air Force`, where articles print both."""
    found: dict[str, str] = {}
    for made in groups:
        first, _, rest = made.removeprefix(BODY).partition(" ")
        full = f"{BODY}{_UNIONS.get(first, '')} {rest}"
        if made.startswith(BODY) and rest and full in groups:
            found[made] = full
    return found


def _without_tails(groups: dict[str, Group]) -> dict[str, str]:
    """`Velmian Harbour` to `Velmian Harbour Group`: a general word at the end tells no more, where one body has it."""
    owners: dict[str, set[str]] = defaultdict(set)
    for made, group in groups.items():
        *own, tail = group.name.split(" ")
        if group.is_body and tail.lower().rstrip(".") in _TAILS and len(own) > 1:
            name = " ".join(own)
            owners[body_key(name)].add(made)
            owners[name_key(name)].add(made)
    return {
        short: next(iter(full - {short}))
        for short, full in owners.items()
        if short in groups and len(full - {short}) == 1 and _is_vague(groups[short])
    }


def _is_vague(group: Group) -> bool:
    """May it be a body: is it one, or a run of capitals that neither title nor given name make a person's?"""
    return group.is_body or not (group.titles or group.name.split(" ", 1)[0].lower() in GIVEN)


def _variants(groups: dict[str, Group]) -> dict[str, str]:
    """Persons' names to the one name that articles which print both take them for: `Mo Velmian`, Maurice Velmian."""
    owners: dict[str, set[str]] = defaultdict(set)
    for made, group in groups.items():
        if group.kind == "person" and is_shared(made) and len(group.spellings) > 1:
            given = given_name(group.name)
            for spelling in group.spellings:
                if are_nicknames(given_name(spelling), given):
                    owners[name_key(spelling)].add(made)
    return {short: next(iter(own)) for short, own in owners.items() if len(own) == 1 and short in groups.keys() - own}


def _fuller(groups: dict[str, Group]) -> dict[str, str]:
    """Persons' names to the one fuller form that the collection has of each: `Mark Felt` to `W. Mark Felt`."""
    keys = [made for made, group in groups.items() if group.kind == "person" and " " in made and is_shared(made)]
    surnames = {short: full for short, full in in_full(keys).items() if short in groups}
    return surnames | called({made: groups[made].spellings for made in keys}) | fullest(keys)
