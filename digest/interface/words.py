"""Words of the site's own, in no language yet: which text is meant, and what goes into it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

Form = Literal["day", "month", "day_and_month", "day_of_month", "month_name", "month_short"]


@dataclass(frozen=True, slots=True)
class Day:
    """`2023-09-02`, `2023-09` or `2023` in words: by the pattern `form` of the language, or by that for its length."""

    date: str
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, its thousands parted as the language does it."""

    value: int


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 code as the name of the language."""

    code: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The text `key` of the language files with `values` in the places of its `{names}`.

    A value is Words, a number, or what else a page puts between words (its inline nodes, or a tuple of them); the
    number `n` chooses the plural.
    """

    key: str
    values: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """All texts of a section, as the file has them: for scripts."""

    name: str


Words = str | Wording | Day | Number | Language


def say(key: str, **values: Any) -> Wording:
    """`say("count.article", n=3)`."""
    return Wording(key, tuple(values.items()))


def listed(items: Iterable[Any]) -> tuple[Any, ...]:
    """A value of several, with what the language puts between them."""
    found: list[Any] = []
    for item in items:
        found += [say("list.comma"), item] if found else [item]
    return tuple(found)


def counted(number: int, what: str) -> Wording:
    """`1 article`, `1,204 articles`: `what` has its forms under `count`."""
    return Wording(f"count.{what}", (("n", number),))
