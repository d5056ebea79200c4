"""`make bench`: what one article more costs, by stage, and what a second run costs that changes nothing; the same of
an export.

The marginal cost is (t(2,000) - t(1,000)) / 1,000, of the fastest of three runs each: noise only ever adds.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.corpus import write_corpus
from bench.export import Exported, export

SMALL, LARGE = 1_000, 2_000
ROUNDS = 3
SEED = 1
STAGES = ("read", "clean", "link", "gather", "render", "write")
BUDGETS = {"first run": 2.0, "second run": 0.2}  # ms of CPU an article
EXPORTED = 10_000
EXPORT_BUDGET = Exported(seconds=3.0, peak=200)  # when nothing changed

Run = dict[str, float]  # seconds by stage, and `total`, `peak` in MB, `written` in files


def main() -> int:
    """Print the table."""
    small, large = runs(SMALL), runs(LARGE)
    print(f"{'':12}{f'{SMALL:,}':>12}{f'{LARGE:,}':>12}{'one more':>14}{'budget':>12}")
    print(f"{'':12}{'CPU s':>12}{'CPU s':>12}{'CPU ms':>14}{'CPU ms':>12}")
    for name, budget in BUDGETS.items():
        one, two = small[name], large[name]
        print_row(name, one["total"], two["total"], f"{budget:>12.1f}")
        for stage in STAGES:
            print_row(f"  {stage}", one.get(stage, 0.0), two.get(stage, 0.0))
        print(f"{'  peak MB':12}{one['peak']:>12.0f}{two['peak']:>12.0f}")
        print(f"{'  written':12}{one['written']:>12.0f}{two['written']:>12.0f}")
    print_exports(*exports(EXPORTED))
    return 0


def print_row(name: str, small: float, large: float, budget: str = "") -> None:
    """Times in seconds, the marginal one in milliseconds."""
    more = (large - small) / (LARGE - SMALL) * 1_000
    print(f"{name:12}{small:>12.3f}{large:>12.3f}{more:>14.3f}{budget}")


def print_exports(first: Exported, second: Exported) -> None:
    """Seconds and memory of an export that converts, and of one that finds nothing changed."""
    print(f"\n{f'mentions of {EXPORTED:,}':20}{'first':>8}{'second':>8}{'budget':>8}")
    print(f"{'  seconds':20}{first.seconds:>8.1f}{second.seconds:>8.1f}{EXPORT_BUDGET.seconds:>8.1f}")
    print(f"{'  peak MB':20}{first.peak:>8.0f}{second.peak:>8.0f}{EXPORT_BUDGET.peak:>8.0f}")


def exports(n: int) -> tuple[Exported, Exported]:
    """The first export of `n` articles, and the fastest of those after it."""
    tell(f"exporting the mentions of {n:,} articles")
    with TemporaryDirectory(prefix="digest-bench-") as folder:
        write_corpus(Path(folder), n, SEED)
        first = export(Path(folder))
        return first, min((export(Path(folder)) for _ in range(ROUNDS)), key=lambda run: run.seconds)


def runs(n: int) -> dict[str, Run]:
    """The fastest first and second run on `n` articles."""
    found: dict[str, list[Run]] = {name: [] for name in BUDGETS}
    for turn in range(ROUNDS):
        tell(f"{n:,} articles, round {turn + 1} of {ROUNDS}")
        with TemporaryDirectory(prefix="digest-bench-") as folder:
            write_corpus(Path(folder), n, SEED)
            for name in BUDGETS:
                found[name].append(convert(Path(folder)))
    return {name: min(measured, key=lambda run: run["total"]) for name, measured in found.items()}


def convert(folder: Path) -> Run:
    """One conversion in a new process."""
    command = [sys.executable, "-m", "bench.measure", str(folder)]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    measured = json.loads(output)
    return {**measured.pop("stages"), **measured}


def tell(text: str) -> None:
    """One line of talk on stderr."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
