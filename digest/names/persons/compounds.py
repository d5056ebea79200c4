"""Names made of names: the servant of, the father of, the light of the faith; and patronymics."""

from __future__ import annotations

import re
from functools import lru_cache

_GLUED_TITLES = ("seyed", "seyyed", "sayyed", "sayyid", "sayed")
# Abdulrahman, Abdurrahman, Abdel..., Abdol...: the article is written as the next letter where it sounds so.
_SERVANT = re.compile(
    r"abd[aeiou]{1,2}(?:l|r(?=r)|s(?=s)|n(?=n)|t(?=t)|z(?=z)|d(?=d))?(?=[^aeiou]*[aeiou])(?P<of>.{3,})"
)
_FATHER = re.compile(r"abou?(?P<of>[^aeiou].{4,})")
_FAITH = re.compile(r"(?P<of>.{2,}?)[aeiou]d?d(?:i|ee|ei|ie)ne?")
_GOD = re.compile(r"(?P<of>.{2,}?)[aou]l?lah?")
_PATRONYMIC = re.compile(
    r"(?P<of>.{2,}?)(?:[iy]?[oeaiy][vw](?:[iy](?:ch|tch|tsch|c|q)|na)|[iy]nichna|[iy]chna)"
    r"|(?:il|kuzm|luk|nikit|fom)y?ich"
)


@lru_cache(maxsize=65536)
def of_whom(form: str) -> tuple[str, str]:
    """`abd` or `abu` and what follows it, of a token written together; empty words for any other token."""
    if found := _FATHER.fullmatch(form):
        return "abu", found["of"]
    if (found := _SERVANT.fullmatch(form)) and not _GOD.fullmatch(form):
        return "abd", found["of"]
    return "", ""


@lru_cache(maxsize=65536)
def canonical(form: str) -> str:
    """Compounds of God and of the faith in one spelling: `nasrallah` gives `nasrullah`; no glued title."""
    title = next((title for title in _GLUED_TITLES if form.startswith(title)), "")
    if len(form) - len(title) > 3:
        form = form[len(title) :]
    if found := _GOD.fullmatch(form):
        return found["of"] + "ullah" if "ll" in form[-4:] or (len(form) > 6 and form.endswith("h")) else form
    if found := _FAITH.fullmatch(form):
        return found["of"] + "din"
    return form


@lru_cache(maxsize=65536)
def is_patronymic(form: str) -> bool:
    """Does it end as the name of a Russian, Ukrainian or Belarusian father?"""
    return _PATRONYMIC.fullmatch(form) is not None


@lru_cache(maxsize=16384)
def father(patronymic: str) -> str:
    """Whose son or daughter a patronymic tells: `mikhailovich` gives `mikhail`."""
    found = _PATRONYMIC.fullmatch(patronymic)
    return (found["of"] or "" if found else "").rstrip("iy") or patronymic
