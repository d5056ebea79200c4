"""How alike two tokens of persons' names are, with all that is known of names, and in which way."""

from __future__ import annotations

from functools import lru_cache

from digest.names.frequent import common_name
from digest.names.given import GIVEN
from digest.names.key import sound
from digest.names.likeness import change, token_similarity
from digest.names.nicknames import are_nicknames
from digest.names.persons.compounds import father
from digest.names.persons.parts import Part
from digest.names.sounds import sounds

SAME = 0.75  # below, two tokens are not taken for one name
_SAME_SOUND = 0.97
_SURE = 0.9
_OTHER_NAME = 0.3
_LONGER, _MISSPELT, _INITIAL, _NICKNAME = 0.81, 0.76, 0.74, 0.7
_SHORT = 5  # letters; the vowels of so short a token tell it apart: Bill and Bell
_SHORT_ALIKE = 0.76
_TWO_GIVEN = 0.8  # two spellings that are both common: Eric and Erik, Jean and Jane
_OTHER_SEX = 0.6
_ENDINGS = (("", "a"), ("o", "a"), ("er", "ra"), ("ian", "ine"), ("", "ina"), ("", "ia"))
_SURNAMES = ("ov", "ev", "in", "yn")
_FREELY = 0.25
_SHORTEST_WITH_ARTICLE = 6


def likeness(a: Part, b: Part) -> tuple[float, str]:
    """0..1 and how, in words; empty words where they are not one name."""
    if a.kind == "initial" or b.kind == "initial":
        return _initial(a, b)
    if a.form == b.form and a.before == b.before:
        return 1.0, "equal"
    if a.kind == b.kind == "patronymic":
        return _judged(name_likeness(father(a.form), father(b.form)))
    if a.before or b.before:
        return _of_servants(a, b)
    plain = _of_forms(a.form, b.form)
    if plain[1] or (a.whole == a.form and b.whole == b.form):
        return plain
    # With the article or particle that one name writes apart: `Al Rawi`, `Alrawi`; `De Vries`, `Devries`.
    return max(plain, _judged(max(name_likeness(a.whole, b.form), name_likeness(a.form, b.whole))))


def _judged(value: float) -> tuple[float, str]:
    return value, "the same sound" if value >= _SAME_SOUND else "a like sound" if value >= SAME else ""


def _of_servants(a: Part, b: Part) -> tuple[float, str]:
    """Of two names one of which at least is Abd or Abu of somebody."""
    if a.before != b.before:
        if not (a.before and b.before) and name_likeness(a.form, b.form) >= _SURE:
            return _LONGER, f"the same but for “{(a.before or b.before).title()}”"
        return _judged(name_likeness(a.whole, b.whole))
    value, how = _of_forms(a.form, b.form)
    if not how and a.before == "abd":  # Abdul Latif is written Abdulatif too
        return _judged(max(value, name_likeness("l" + a.form, b.form), name_likeness(a.form, "l" + b.form)))
    return value, how


@lru_cache(maxsize=262144)
def _of_forms(a: str, b: str) -> tuple[float, str]:
    value = max(name_likeness(a, b), name_likeness(bare(a), b), name_likeness(a, bare(b)))
    if value >= SAME:
        return _judged(value)
    if _is_one_letter(a, b):
        return _MISSPELT, "the same but for one letter"
    if longer := _longer(*sorted((a, b), key=len)):
        return _LONGER, longer
    return (_NICKNAME, "a short form") if are_nicknames(a, b) else (value, "")


def _is_one_letter(a: str, b: str) -> bool:
    """Five letters or more, one of them other, more or less: `Messi` and `Bessi`, but not two common names."""
    if min(len(a), len(b)) < _SHORT or abs(len(a) - len(b)) > 1 or (common_name(a) and common_name(b)):
        return False
    if are_of_two_sexes(a, b):
        return False
    short, long = sorted((a, b), key=len)
    at = next((at for at, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return long[at + 1 :] == short[at + (len(short) == len(long)) :]


def _longer(short: str, long: str) -> str:
    """Is one the beginning of the other: `zia` of `ziadin`, `nazari` of `nazarikolehjoub`?"""
    for end in ("din", "ullah"):
        if long.endswith(end) and len(long) - len(end) > 2 and name_likeness(short, long.removesuffix(end)) >= _SURE:
            return "a short form"
    if len(short) > 6 and len(long) > len(short) + 2 and name_likeness(short, long[: len(short)]) >= _SURE:
        return "one begins with the other"
    return ""


def _initial(a: Part, b: Part) -> tuple[float, str]:
    if a.form[0] != b.form[0] or a.before or b.before:
        return 0.0, ""
    return (1.0, "equal") if a.kind == b.kind else (_INITIAL, "an initial")


def bare(form: str) -> str:
    """Without an article or a `bin` that is written as its beginning: `elkaddafi` gives `kaddafi`."""
    lead = next((lead for lead in ("al", "el", "bin") if form.startswith(lead)), "")
    return form[len(lead) :] if len(form) - len(lead) >= _SHORTEST_WITH_ARTICLE - 2 else form


@lru_cache(maxsize=262144)
def name_likeness(a: str, b: str) -> float:
    """0..1 by sound; two spellings of one common name are the same, two common names never are."""
    ours, theirs = common_name(a), common_name(b)
    found = token_similarity(a, b)
    if ours and theirs:
        return max(found, 0.98) if ours == theirs else min(found, _OTHER_NAME)
    if found < SAME or a == b:
        return found
    if are_of_two_sexes(a, b):
        return _OTHER_SEX
    if a in GIVEN and b in GIVEN:
        return min(found, _TWO_GIVEN)
    if len(a) < _SHORT > len(b) and sound(a) != sound(b):
        return min(found, _SHORT_ALIKE)
    return found


def are_of_two_sexes(a: str, b: str) -> bool:
    """Is one the feminine of the other: Robert and Roberta, Mario and Maria, Ivanov and Ivanova, Petra, Christine?"""
    given = a in GIVEN and b in GIVEN
    return any(
        woman == man[: len(man) - len(his)] + hers
        for man, woman in ((a, b), (b, a))
        for his, hers in _ENDINGS
        if man.endswith(his) and (given or (not his and man.endswith(_SURNAMES)))
    )


def opens_alike(a: str, b: str) -> bool:
    """Do two tokens begin with sounds that spellings take for one another freely?"""
    return change(sounds(a)[:1], sounds(b)[:1]) <= _FREELY
