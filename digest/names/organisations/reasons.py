"""Why two names of organisations are taken for one or for two, in sentences."""

from __future__ import annotations

from collections.abc import Iterable

from digest.names.organisations.align import Alignment
from digest.names.organisations.evidence import is_own
from digest.names.organisations.tokens import Word

_WHOLE = {
    "acronym": "one name is an acronym of the other's words",
    "syllables": "one name is made of the first syllables of the other's words",
}
# In the order of their weight.
_CONFLICTS = (
    ("number", "the numbers differ: “{}” and “{}”"),
    ("place", "the places differ: “{}” and “{}”"),
    ("part", "they are different parts: “{}” and “{}”"),
    ("own", "“{}” is clearly not “{}”"),
    ("field", "they do different things: “{}” and “{}”"),
    ("kind", "they are of different kinds: “{}” and “{}”"),
    ("modifier", "“{}” stands against “{}”"),
)
_EXTRAS = (
    ("part", "only one is a part or branch: “{}”"),
    ("number", "only one has the number “{}”"),
    ("own", "only one has “{}”, which few names have"),
    ("place", "only one names a place: “{}”"),
    ("field", "only one says “{}”"),
    ("modifier", "only one says “{}”"),
    ("kind", "only one says “{}”, which says little"),
)


def reasons(found: Alignment, amounts: dict[str, float], score: float) -> tuple[str, ...]:
    """What speaks for them first where the score is .5 or more, what speaks against them first where it is less."""
    speaks_for, against = _for(found), _against(found, amounts)
    told = (*speaks_for, *against) if score >= 0.5 else (*against, *speaks_for)
    return told or ("neither name has a word to compare",)


def _for(found: Alignment) -> tuple[str, ...]:
    told = [_WHOLE[found.whole]] if found.whole else []
    own = [match for match in found.matches if is_own(match.a) or is_own(match.b)]
    told += [f"“{printed(m.a)}” and “{printed(m.b)}”: {m.how}" for m in own if m.how != "equal"]
    equal = " ".join(printed(match.a) for match in own if match.how == "equal")
    told += [f"both have “{equal}”"] if equal else []
    if not own and found.matches:
        told.append(
            "they share only words that many names have: “" + " ".join(printed(m.a) for m in found.matches) + "”"
        )
    return tuple(told)


def _against(found: Alignment, amounts: dict[str, float]) -> tuple[str, ...]:
    told = [text.format(*_two(found, weight)) for weight, text in _CONFLICTS if f"{weight} both" in amounts]
    if "field against modifier" in amounts:
        told.append(
            "“{}” stands against “{}”".format(*(printed(_general(words)) for words in (found.only_a, found.only_b)))
        )
    for weight, text in _EXTRAS:
        if f"{weight} one" in amounts and f"{weight} both" not in amounts:
            told.append(text.format("".join(_two(found, weight))))
    return (*told, *(() if found.matches else ("no word of one is in the other",)))


def _two(found: Alignment, weight: str) -> tuple[str, str]:
    return printed(_of(found.only_a, weight)), printed(_of(found.only_b, weight))


def _of(words: Iterable[Word], weight: str) -> tuple[Word, ...]:
    return tuple(word for word in words if word.weight == weight)


def _general(words: Iterable[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.weight in ("field", "modifier"))


def printed(words: Iterable[Word]) -> str:
    """The words as the name prints them."""
    return " ".join(word.printed for word in words)
