"""Words to text in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from digest.interface.words import Day, Language, Number, Wording, Words

Entry = str | Mapping[str, str]  # a text, or a text for each plural category of CLDR
PLACE = re.compile(r"\{([a-z_]+)\}")
_FORMS = ("", "month", "day")  # of a date, by the number of its hyphens


class Texts:
    """The texts of one language by key; `entries` are complete. Raises KeyError for a key that no file has.

    What CLDR knows of the language comes from it: plural categories, names of months and languages, how numbers are
    written. Of a language that CLDR does not know that is English.
    """

    def __init__(self, language: str, entries: Mapping[str, Entry]) -> None:
        self._locale = _locale(language)
        self._entries = entries
        self._cut: dict[str, tuple[str, ...]] = {}
        self._plurals: dict[int, str] = {}
        self._kept: dict[Words, str] = {}

    def text(self, words: Words) -> str:
        """As plain text; of an inline node its text alone."""
        if isinstance(words, str):
            return words
        if isinstance(words, Wording):
            return "".join(part if isinstance(part, str) else self.text(part.text) for part in self.parts(words))
        found = self._kept.get(words)
        if found is None:
            found = self._kept[words] = self._written(words)
        return found

    def parts(self, said: Wording) -> Iterator[Any]:
        """The text cut at its inline nodes: strings, and the nodes as they are."""
        values = dict(said.values)
        # What stands at odd places of a text that is cut is the name of a value.
        for at, part in enumerate(self._pieces(said.key, values.get("n"))):
            if at % 2 == 0:
                if part:
                    yield part
            else:
                yield from self._value(values[part])

    def of(self, section: str) -> dict[str, str]:
        """The texts under `section` as the file has them, for scripts: a plural is `name_one`, `name_other`."""
        found: dict[str, str] = {}
        for key, entry in self._entries.items():
            above, _, name = key.partition(".")
            if above == section:
                forms = {"": entry} if isinstance(entry, str) else {f"_{form}": own for form, own in entry.items()}
                found.update({name + form: own for form, own in forms.items()})
        return found

    def _value(self, value: Any) -> Iterator[Any]:
        if isinstance(value, tuple):
            for one in value:
                yield from self._value(one)
        elif isinstance(value, Wording):
            yield from self.parts(value)
        elif isinstance(value, int):
            yield self.text(Number(value))
        else:
            yield self.text(value) if isinstance(value, str | Day | Number | Language) else value

    def _pieces(self, key: str, number: object) -> tuple[str, ...]:
        entry = self._entries[key]
        if not isinstance(entry, str):
            form = self._plural(number) if isinstance(number, int) else "other"
            key, entry = f"{key}/{form}", entry.get(form) or entry["other"]
        found = self._cut.get(key)
        if found is None:
            found = self._cut[key] = tuple(PLACE.split(entry))
        return found

    def _plural(self, number: int) -> str:
        if number not in self._plurals:
            self._plurals[number] = str(self._locale.plural_form(number))
        return self._plurals[number]

    def _written(self, words: Day | Number | Language) -> str:
        if isinstance(words, Number):
            return str(format_decimal(words.value, locale=self._locale))
        if isinstance(words, Language):
            return self._language(words.code)
        return self._day(words)

    def _day(self, day: Day) -> str:
        year, *rest = day.date.split("-")
        form = day.form or _FORMS[len(rest)]
        if not form:
            return year
        month, number = ([int(part) for part in rest] + [1, 1])[:2]
        try:
            known = date(int(year), month, number)
        except ValueError:  # a 30 February that somebody wrote stays as it is written
            return day.date
        return str(format_date(known, self.text(Wording(f"date.{form}")), locale=self._locale))

    def _language(self, code: str) -> str:
        try:
            return str(Locale.parse(code, sep="-").get_display_name(self._locale) or code)
        except (UnknownLocaleError, ValueError):
            return code


def _locale(language: str) -> Locale:
    for code in (language, language.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(code, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
