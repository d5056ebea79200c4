"""Rows of a table as JSON Lines or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

Value = str | int | bool | list[str] | None
Row = dict[str, Value]

# As spreadsheets read them: full-width signs too, where the locale is East Asian.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


@dataclass(frozen=True, slots=True)
class Table:
    """`fields` in the order of columns; `with_text` follow them when the texts are asked for."""

    name: str
    fields: tuple[str, ...]
    with_text: tuple[str, ...] = ()

    def columns(self, with_text: bool) -> tuple[str, ...]:
        return self.fields + (self.with_text if with_text else ())


def jsonl(rows: Iterable[Row], columns: tuple[str, ...]) -> Iterator[str]:
    """One JSON object a line, keys in the order of columns, unknown values null."""
    for row in rows:
        yield json.dumps({column: row[column] for column in columns}, ensure_ascii=False) + "\n"


def as_csv(rows: Iterable[Row], columns: tuple[str, ...]) -> Iterator[str]:
    """RFC 4180 with a line of names; lists joined by `; `. Text that a spreadsheet would run gets an apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
        yield _drained(buffer)
    yield _drained(buffer)


def _cell(value: Value) -> str | int:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return value
    text = "; ".join(value) if isinstance(value, list) else value
    return f"'{text}" if text.startswith(_FORMULA) else text


def _drained(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


FORMATS: dict[str, Callable[[Iterable[Row], tuple[str, ...]], Iterator[str]]] = {"jsonl": jsonl, "csv": as_csv}
