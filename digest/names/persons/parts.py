"""A person's name taken apart: which tokens are names, which are titles, articles or words for son."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from digest.names.frequent import common_name, telling
from digest.names.key import is_honorific
from digest.names.persons.compounds import canonical, is_patronymic, of_whom
from digest.names.persons.tokens import Word, printed, words_of
from digest.names.persons.words import (
    ARTICLES,
    FAITH,
    FAITH_GLUED,
    FATHER_OF,
    GENERATIONS,
    GOD,
    KIN,
    KIN_INSIDE,
    MOTHER_OF,
    NAME_TITLES,
    NO_SERVICE,
    OFFICE_TITLES,
    PARTICLES,
    SERVANT_OF,
    SOFT,
    SUN_ARTICLES,
    TITLES,
    TRAILING,
)

Kind = Literal["name", "initial", "patronymic", "soft"]
_TELLS = {"soft": 0.3, "abd": 0.7, "abu": 1.0}
_MOST = 10  # tokens of a name that are compared


@dataclass(frozen=True, slots=True)
class Part:
    """One token that counts. `form`: lower-case ASCII; `whole`: with what was written before it (`alrawi`, `devries`).

    `before`: `abd` or `abu` where the form is what follows it. `son`: a word for son stands before it.
    """

    printed: str
    form: str
    whole: str
    kind: Kind
    before: str = ""
    son: bool = False
    article: bool = False

    @property
    def telling(self) -> float:
        """0..1: how much it tells when two names share this token."""
        known = _TELLS.get("soft" if self.kind == "soft" else self.before)
        return telling(self.form) if known is None else known


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart, in the order of speech. `titles` are printed words that were left out."""

    names: tuple[Part, ...]
    titles: tuple[str, ...]
    generation: str = ""


@lru_cache(maxsize=65536)
def person_parts(name: str) -> PersonName:
    """Of a name in Latin letters. `Dr. Abd al-Rahman bin Salih`: `rahman` (after abd) and `salih` (a son's)."""
    every = words_of(name)
    if not every:
        return PersonName((), ())
    words, titles = _without_titles([word for at, word in enumerate(every) if not at or word.form not in TRAILING])
    generation = next((GENERATIONS[word.form] for word in every[1:] if word.form in GENERATIONS), "")
    return PersonName(tuple(_with_surname(_parts(words)))[:_MOST], tuple(titles), generation)


def _with_surname(parts: list[Part]) -> list[Part]:
    """`Khan` is the surname of a name that has no other: `Imran Khan`."""
    *rest, last = parts
    if last.kind == "soft" and last.form not in TITLES and sum(part.kind != "soft" for part in rest) < 2:
        return [*rest, replace(last, kind="name")]
    return parts


def _without_titles(words: list[Word]) -> tuple[list[Word], list[str]]:
    start = 0
    while start < len(words) - 1 and _is_title(words[start], left=_names(words[start + 1 :])):
        start += 1
    return words[start:], [word.printed for word in words[:start]]


def _names(words: list[Word]) -> int:
    return sum(word.form not in ARTICLES for word in words)


def _is_title(word: Word, left: int) -> bool:
    """Is it a title before a name of so many words? Offices and what is a given name as well need two."""
    form = word.form
    if form in NAME_TITLES or form in OFFICE_TITLES:
        return left > 1
    return len(form) > 1 and (form in TITLES or (is_honorific(form) and common_name(form) is None))


def _parts(words: list[Word]) -> list[Part]:
    parts: list[Part] = []
    at = 0
    while at < len(words):
        part, at = _part(words, at, parts)
        if part is not None:
            parts.append(part)
    return parts


def _part(words: list[Word], start: int, done: list[Part]) -> tuple[Part | None, int]:
    """The part that begins at a word, and where the next begins; None where it only adds to the last."""
    if done and done[-1].kind == "name" and (size := _compound(words, start)):
        done[-1] = _joined(done[-1], words[start : start + size])
        return None, start + size
    at = start
    led: list[str] = []
    while at < len(words) - 1 and (found := _leads(words, at, inside=bool(done) or at > 0)):
        led.append(found)
        at += 1
    return _made(
        words[start : at + 1], led, is_first=not done, is_surname=at == len(words) - 1 and len(done) < 2
    ), at + 1


def _leads(words: list[Word], at: int, *, inside: bool) -> str:
    """What a word is that only leads to the next (abd, abu, an article, a particle, kin); empty for a name."""
    form, following = words[at].form, words[at + 1].form
    if form in SERVANT_OF and following not in KIN | GOD | NO_SERVICE:
        return "abd"
    if form in FATHER_OF or form in MOTHER_OF:
        return "abu"
    if form in KIN or (inside and form in KIN_INSIDE):
        return "kin"
    if following not in FAITH and _is_article(words, at, inside=inside):
        return "article"
    return "particle" if inside and form in PARTICLES else ""


def _is_article(words: list[Word], at: int, *, inside: bool) -> bool:
    """`Al` at the head of two words is a given name: Al Gore."""
    form = words[at].form
    if form in ARTICLES:
        return inside or words[at].hyphen or len(words) > 2
    return form in SUN_ARTICLES and words[at].hyphen and words[at + 1].form.startswith(form[1:])


def _compound(words: list[Word], at: int) -> int:
    """How many words finish a compound that the last part began: `Nasr | Allah`, `Nur | al-Din`."""
    form = words[at].form
    if form in GOD or form in FAITH or form in FAITH_GLUED:
        return 1
    opens = form in ARTICLES or form in SUN_ARTICLES
    return 2 if opens and at + 1 < len(words) and words[at + 1].form in FAITH else 0


def _joined(part: Part, words: list[Word]) -> Part:
    form = part.form + ("ullah" if words[-1].form in GOD else "din")
    return Part(f"{part.printed} {printed(words)}", form, form, "name", part.before, part.son, part.article)


def _made(words: list[Word], led: list[str], *, is_first: bool, is_surname: bool) -> Part:
    """The part of a word and the words that led to it."""
    form = words[-1].form
    before = next((word for word in reversed(led) if word in ("abd", "abu")), "")
    plain = Part(printed(words), form, form, "name", before, "kin" in led, "article" in led)
    if form in SOFT and not (is_first or plain.article or before):
        return replace(plain, kind="soft")
    if len(form) == 1 and form.isalpha():
        return replace(plain, kind="initial")
    if not (is_first or is_surname or before or plain.son) and is_patronymic(form):
        return replace(plain, kind="patronymic")
    glued, of = of_whom(form) if not before else ("", "")
    if glued:
        return replace(plain, form=of, before=glued)
    made = canonical(form)
    whole = "".join(word.form for word in words if word.form not in KIN) if led else made
    return replace(plain, form=made, whole=whole)
