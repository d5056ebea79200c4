"""The file of receipts: as many statements as there are, and none of them held."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

from digest.gather.statements import Statement
from digest.model import Receipt, Span
from digest.publish.receipts import NAME, read_receipts, write_receipts


def statements(many: int) -> Iterator[Statement]:
    for number in range(many):
        yield Statement("quote", f"n-{number}", Receipt("1saj61ba", Span("text", number, number + 9), "0" * 64, 3))


def test_statements_are_written_one_after_the_other(tmp_path: Path) -> None:
    for _ in range(2):  # where the file is there before, it is compared
        tracemalloc.start()
        write_receipts(tmp_path, statements(20_000))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert 8 * peak < (tmp_path / NAME).stat().st_size
    assert read_receipts(tmp_path)[0] == list(statements(20_000))


def test_the_same_statements_leave_the_file_alone(tmp_path: Path) -> None:
    write_receipts(tmp_path, statements(3))
    before = (tmp_path / NAME).stat()
    write_receipts(tmp_path, statements(3))
    after = (tmp_path / NAME).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    write_receipts(tmp_path, statements(2))
    assert len(read_receipts(tmp_path)[0]) == 2
    assert [path.name for path in (tmp_path / NAME).parent.iterdir()] == ["receipts.jsonl"]
