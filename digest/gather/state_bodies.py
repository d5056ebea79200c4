"""Bodies that every state has: whose `Air Force` is, in an article that names it without the state."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Protocol

from digest import paths
from digest.names.organisations import BODY, body_key
from digest.names.states import read_states
from digest.text import fold

_LONGEST = 4  # words of a state's name


class Body(Protocol):
    """What all articles say of one name; `beside` are the actors that these articles name too, with their mentions."""

    beside: Counter[str]

    @property
    def name(self) -> str: ...


def owners_by_state(groups: Mapping[str, Body], joined: Mapping[str, str]) -> dict[str, str]:
    """Keys local to an article to the key of the same body with its state: `Air Force` to `US Air Force`.

    The article must name the state, and no other state whose body of that name the collection has. Where nobody prints
    the state, the bodies of articles that name the same state most often are one.
    """
    of_states = _by_rest(groups)
    found: dict[str, str] = {}
    homes: dict[tuple[str, str], str] = {}
    for made, group in sorted(groups.items()):
        rest, mark, _ = made.partition(" (")
        bodies = of_states.get(rest, set()) if mark else set()
        owners = {joined.get(owner, owner) for state, owner in bodies if state in group.beside}
        if len(owners) == 1:
            found[made] = owners.pop()
        elif mark and made.startswith(BODY) and (home := _home(group)):
            found[made] = homes.setdefault((rest, home), made)
    return {made: owner for made, owner in found.items() if made != owner}


def _home(group: Body) -> str | None:
    """The state that its article names most often; none where there are two."""
    states = Counter({actor: count for actor, count in group.beside.items() if actor in _ids()})
    ranked = states.most_common(2)
    is_clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if is_clear else None


def _by_rest(groups: Mapping[str, Body]) -> dict[str, set[tuple[str, str]]]:
    """By the key of what follows the state in a body's name: the state's id, and the body's key."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for made, group in groups.items():
        if made.startswith(BODY) and "(" not in made:
            words = group.name.removeprefix("the ").removeprefix("The ").split(" ")
            for size in range(1, min(_LONGEST + 1, len(words))):
                if state := _states().get(fold(" ".join(words[:size]).replace(".", ""))):
                    found[body_key(" ".join(words[size:]))].add((state, made))
    return found


@cache
def _ids() -> frozenset[str]:
    return frozenset(_states().values())


@cache
def _states() -> dict[str, str]:
    """Every form of a state's name, its people's too, to its id."""
    return {
        fold(form.replace(".", "")): paths.slug(state.name)
        for state in read_states()
        for form in (state.name, *state.names, *state.acronyms, *state.demonyms)
    }
