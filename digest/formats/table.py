"""Rows of a table as JSON Lines or CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from digest.formats.form import Form

Value = str | int | bool | list[str] | None
Row = dict[str, Value]
Columns = tuple[str, ...]

# As spreadsheets read them: full-width signs too, where the locale is East Asian.
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


@dataclass(frozen=True, slots=True)
class Table:
    """`fields` in the order of columns; `with_text` follow them when the texts are asked for."""

    name: str
    fields: Columns
    with_text: Columns = ()

    def columns(self, with_text: bool) -> Columns:
        return self.fields + (self.with_text if with_text else ())


def jsonl(columns: Columns) -> Form[Row]:
    """One JSON object a line, keys in the order of columns, unknown values null."""
    encode = json.JSONEncoder(ensure_ascii=False).encode  # made anew for each row it would cost as much as the row
    return Form(lambda row: encode({column: row[column] for column in columns}) + "\n")


def as_csv(columns: Columns) -> Form[Row]:
    """RFC 4180 with a line of names; lists joined by `; `. Text that a spreadsheet would run gets an apostrophe."""
    return Form(lambda row: csv_line([row[column] for column in columns]), (csv_line(columns),))


def csv_line(values: Iterable[Value]) -> str:
    """One record with its end."""
    record: str = _RECORDS.writerow([_cell(value) for value in values])
    return record


class _Back:
    """A file that hands back what is written to it, as a writer of CSV then does too."""

    @staticmethod
    def write(record: str) -> str:
        return record


_RECORDS = csv.writer(_Back())


def _cell(value: Value) -> str | int:
    if isinstance(value, str):
        return f"'{value}" if value[:1] in _FORMULA else value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return value
    return _cell("; ".join(value))


FORMATS: dict[str, Callable[[Columns], Form[Row]]] = {"jsonl": jsonl, "csv": as_csv}
