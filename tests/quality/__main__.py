"""`make quality`: every measure of quality on the shared corpora, as a table, with the hash of each corpus.

Every floor is a test as well (`test_floors.py`). All figures are from development halves; the last column says which
rows the rules were written with.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.quality.measures import MEASURES
from tests.quality.row import Corpus, Row

_ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Print the table; 1 where a value is under its floor, 2 where there are no corpora."""
    shared = (_ROOT / (os.environ.get("DIGEST_SHARED") or "../shared")).resolve()
    if not (shared / "corpora").is_dir():
        sys.stderr.write("there are no corpora: set DIGEST_SHARED to the folder that holds corpora/ and seeds/\n")
        return 2
    corpora = Corpus(shared)
    rows = [row for measure in MEASURES for row in measure(corpora)]
    console = Console(width=None if sys.stdout.isatty() else 180)
    console.print(_table(rows))
    for name in sorted({name for row in rows for name in row.corpus.split(" + ") if corpora.has(name)}):
        console.print(f"{name}: sha256 {corpora.sha256(name)}", highlight=False)
    below = [row for row in rows if row.value < row.floor]
    for row in below:
        console.print(f"below its floor: {row.measure}: {row.value:.3f} < {row.floor:.3f}", style="bold")
    return 1 if below else 0


def _table(rows: list[Row]) -> Table:
    table = Table()
    for column in ("measure", "corpus", "rows", "value", "floor", "aim", "best library", "detail", "tuned on"):
        table.add_column(column, justify="right" if column in ("rows", "value", "floor", "aim") else "left")
    for row in rows:
        figures = (f"{row.count}", f"{row.value:.3f}", f"{row.floor:.2f}", f"{row.aim:.2f}" if row.aim else "–")
        table.add_row(row.measure, row.corpus, *figures, row.best, row.detail, row.tuned)
    return table


if __name__ == "__main__":
    sys.exit(main())
