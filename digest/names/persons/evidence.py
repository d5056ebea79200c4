"""What an alignment of two persons' names shows: what is shared, what is missing, what contradicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.names.bones import bones
from digest.names.frequent import common_name
from digest.names.given import GIVEN
from digest.names.key import is_spelled_in_one_way
from digest.names.likeness import vowel_shift
from digest.names.persons.align import Alignment, Pair
from digest.names.persons.likeness import SAME, likeness, opens_alike
from digest.names.persons.parts import Part, PersonName
from digest.names.sounds import VOWELS, sounds

SURE = 0.93  # from here on two tokens are one name in two spellings
LOW = 0.87  # below, they may be one name
_MOST = 1.2  # that one pair can tell, however many tokens are written together
FAINT = 0.8  # below, they are as often two as one
_SHIFT = 0.52  # in vowels; beyond, a careful reader asks


@dataclass(frozen=True, slots=True)
class Evidence:
    """`sure` and `fuzzy`: how much the shared tokens tell, 1 a rare name each. `missing_*`: what only one name has.

    `against`: the two most alike tokens of those that contradict each other, and how alike they are. `others`: how many
    more contradict. `tokens`: names in the shorter one. `crossed`: shared tokens stand in another order.
    """

    sure: float = 0.0
    fuzzy: float = 0.0
    low: int = 0
    faint: int = 0
    shaky: int = 0
    guessed: int = 0
    initials: int = 0
    glued: int = 0
    missing_first: bool = False
    missing_muhammad: bool = False
    missing_last: bool = False
    missing_middle: int = 0
    missing_names: int = 0
    against: tuple[str, str, float] | None = None
    others: int = 0
    tokens: int = 0
    ends: bool = False
    firsts: bool = False
    crossed: bool = False
    soft_against: bool = False
    rotated: bool = False
    sons_crossed: bool = False
    generations: bool = False
    one_generation: bool = False
    initials_differ: bool = False
    in_one_way: bool = False


def evidence(a: PersonName, b: PersonName, found: Alignment) -> Evidence:
    """What the alignment of the two shows."""
    hard_a, hard_b = _hard(a.names), _hard(b.names)
    in_one_way = _in_one_way(a) or _in_one_way(b)
    only_a, only_b = _hard(found.only_a), _hard(found.only_b)
    parted = against(only_a, only_b)
    longer, only = (hard_a, only_a) if only_a else (hard_b, only_b)
    order = _order(a, b, found.pairs)
    crossed = order != sorted(order)
    names = min(len(hard_a), len(hard_b))
    if names == 1 and _is_compound(hard_a, hard_b, found.pairs):
        names = 2
    names += sum(abs(len(pair.a) - len(pair.b)) for pair in found.pairs)
    return Evidence(
        sure=_telling(pair for pair in found.pairs if pair.likeness >= SURE),
        fuzzy=_telling(pair for pair in found.pairs if SAME <= pair.likeness < SURE),
        low=sum(pair.likeness < LOW for pair in found.pairs if pair.likeness >= SAME),
        shaky=sum(_is_shaky(pair) or (in_one_way and pair.how != "equal") for pair in found.pairs),
        faint=sum(pair.likeness < FAINT for pair in found.pairs if pair.likeness >= SAME),
        guessed=sum(pair.likeness < SAME and "initial" not in pair.how for pair in found.pairs),
        initials=sum("initial" in pair.how for pair in found.pairs),
        glued=sum(len(pair.a) != len(pair.b) for pair in found.pairs),
        missing_first=not parted and any(part is longer[0] for part in only),
        missing_muhammad=bool(only) and common_name(longer[0].form) == "muhammad",
        missing_last=not parted and any(part is longer[-1] and part is not longer[0] for part in only),
        missing_middle=0 if parted else sum(part is not longer[0] and part is not longer[-1] for part in only),
        missing_names=sum(part.kind == "name" for part in only),
        against=(parted[0].printed, parted[1].printed, parted[2]) if parted else None,
        others=min(len(only_a), len(only_b)) - 1 if parted else 0,
        tokens=names,
        ends=_stand_against(hard_a[:1], hard_b[:1], found.pairs)
        and _stand_against(hard_a[-1:], hard_b[-1:], found.pairs),
        firsts=_stand_against(hard_a[:1], hard_b[:1], found.pairs),
        crossed=crossed,
        soft_against=bool(found.only_a and found.only_b) and not parted,
        rotated=crossed and (order[1:] + order[:1] == sorted(order) or order[-1:] + order[:-1] == sorted(order)),
        sons_crossed=crossed and any(part.son for pair in found.pairs for part in (*pair.a, *pair.b)),
        generations=bool(a.generation and b.generation and a.generation != b.generation),
        one_generation=bool(a.generation) != bool(b.generation),
        initials_differ=0 < _count_of_initials(a) != _count_of_initials(b) > 0,
        in_one_way=in_one_way,
    )


def _is_compound(a: tuple[Part, ...], b: tuple[Part, ...], pairs: tuple[Pair, ...]) -> bool:
    """Two names of one token that are more than a name: `Abdul Rahman` twice, or with a shared `Agha`."""
    if len(a) != len(b) or not pairs:
        return False
    if a[0].form.endswith(("ullah", "din")) and b[0].form.endswith(("ullah", "din")):
        return True
    return a[0].before == b[0].before == "abd" or any(part.kind == "soft" for pair in pairs for part in pair.a)


def _hard(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.kind != "soft")


def _is_shaky(pair: Pair) -> bool:
    """Is one longer, do consonants, first sounds or vowels differ, or are both given names of their own?"""
    if pair.likeness == 1.0 or len(pair.a) != len(pair.b):
        return False
    a, b = pair.a[0].form, pair.b[0].form
    is_known = common_name(a) is not None and common_name(a) == common_name(b)
    if not is_known and (vowel_shift(a, b) > _SHIFT or _has_one_vowel_more(a, b)):
        return True
    if pair.likeness >= SURE:
        return False
    if pair.how != "a like sound":
        return True
    return not set(bones(a)) & set(bones(b)) or not opens_alike(a, b) or (a in GIVEN and b in GIVEN)


def _in_one_way(name: PersonName) -> bool:
    """Does no transcription vary the name: Kevin Brown, Kim Jong Un?"""
    return bool(name.names) and is_spelled_in_one_way(name.names[0].form)


def _count_of_initials(name: PersonName) -> int:
    return sum(part.kind == "initial" for part in name.names)


def _has_one_vowel_more(a: str, b: str) -> bool:
    """Does one end in a vowel that the other has not: Naim and Naima, Emin and Emine?"""
    short, long = sorted((sounds(a), sounds(b)), key=len)
    return long[:-1] == short and long[-1] in VOWELS


def _telling(pairs: Iterable[Pair]) -> float:
    return sum(min(_MOST, *(sum(part.telling for part in side) for side in (pair.a, pair.b))) for pair in pairs)


def against(a: tuple[Part, ...], b: tuple[Part, ...]) -> tuple[Part, Part, float] | None:
    """Of the names that have nothing against them the two most alike, one of each side, and how alike."""
    found = [(likeness(part, other)[0], part, other) for part in _hard(a) for other in _hard(b)]
    if not found:
        return None
    alike, part, other = max(found, key=lambda item: item[0])
    return part, other, alike


def _order(a: PersonName, b: PersonName, pairs: tuple[Pair, ...]) -> list[int]:
    """Where the tokens that stand against those of the first name, in its order, stand in the second."""
    places = sorted((a.names.index(pair.a[0]), b.names.index(pair.b[0])) for pair in pairs)
    return [place for _, place in places]


def _stand_against(a: tuple[Part, ...], b: tuple[Part, ...], pairs: tuple[Pair, ...]) -> bool:
    return bool(a and b) and any(a[0] in pair.a and b[0] in pair.b for pair in pairs)
