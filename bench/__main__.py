"""`make bench`: what one article more costs, by stage, and what a second run costs that changes nothing; the same of
an export and of the queue of `digest review`; linking against big registries; and cleaning web pages.

The marginal cost is (t(2,000) - t(1,000)) / 1,000, of the fastest of three runs each: noise only ever adds.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import html, linking
from bench.command import Ran, command
from bench.corpus import write_corpus

SMALL, LARGE = 1_000, 2_000
ROUNDS = 3
SEED = 1
STAGES = ("read", "clean", "link", "group", "gather", "render", "write")
# ms of CPU an article: 2.0 for what was there before stories (0.8 were allowed for them) and quotes (1.1)
BUDGETS = {"first run": 2.0 + 0.8 + 1.1, "second run": 0.2}
ARCHIVE = 10_000  # articles
VERBS: dict[tuple[str, ...], Ran] = {
    ("export", "mentions"): Ran(seconds=3.0, peak=200),
    ("review", "--json"): Ran(seconds=1.0, peak=200),
}

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
    print_verbs(verbs(ARCHIVE))
    print_linking()
    print_html()
    return 0


def print_row(name: str, small: float, large: float, budget: str = "") -> None:
    """Times in seconds, the marginal one in milliseconds."""
    more = (large - small) / (LARGE - SMALL) * 1_000
    print(f"{name:12}{small:>12.3f}{large:>12.3f}{more:>14.3f}{budget}")


def print_verbs(measured: dict[tuple[str, ...], tuple[Ran, Ran]]) -> None:
    """Seconds and memory of a first run, and of one that finds nothing changed."""
    for words, (first, second) in measured.items():
        budget, called = VERBS[words], " ".join(words)
        print(f"\n{f'{called}, {ARCHIVE:,}':28}{'first':>8}{'second':>8}{'budget':>8}")
        print(f"{'  seconds':28}{first.seconds:>8.1f}{second.seconds:>8.2f}{budget.seconds:>8.1f}")
        print(f"{'  peak MB':28}{first.peak:>8.0f}{second.peak:>8.0f}{budget.peak:>8.0f}")


def print_linking() -> None:
    """Articles a second against registries of two sizes."""
    print(f"\n{'names':>10}{'articles/s':>12}{'budget':>10}{'index s':>10}{'peak MB':>10}")
    for names in linking.SIZES:
        tell(f"linking against {names:,} names")
        output = subprocess.run(
            [sys.executable, "-m", "bench.linking", str(names)], check=True, stdout=subprocess.PIPE
        ).stdout
        one = linking.Linked(**json.loads(output))
        print(f"{names:>10,}{one.rate:>12,.0f}{linking.BUDGETS[names]:>10,}{one.index:>10.2f}{one.peak:>10.0f}")
    print(f"budgets for {max(linking.SIZES):,} names: index {linking.INDEX_BUDGET} s, {linking.PEAK_BUDGET} MB")


def print_html() -> None:
    """Pages a second, beside those of the library that finds the text in them."""
    tell("cleaning web pages")
    output = subprocess.run([sys.executable, "-m", "bench.html"], check=True, stdout=subprocess.PIPE).stdout
    one = html.Cleaned(**json.loads(output))
    print()
    columns = (f"{one.pages}", f"{one.size / 1_000:.0f}", f"{one.ours:.0f}", f"{one.theirs:.0f}", f"{one.ratio:.2f}")
    for row in (("web pages", "kB each", "pages/s", "trafilatura", "ratio", "floor"), (*columns, f"{html.FLOOR}")):
        print("".join(f"{text:>12}" for text in row))


def verbs(n: int) -> dict[tuple[str, ...], tuple[Ran, Ran]]:
    """Each verb's first run on `n` articles, and the fastest of those after it."""
    with TemporaryDirectory(prefix="digest-bench-") as folder:
        write_corpus(Path(folder), n, SEED)
        return {words: _twice(Path(folder), words) for words in VERBS}


def _twice(folder: Path, words: tuple[str, ...]) -> tuple[Ran, Ran]:
    tell(f"digest {' '.join(words)}")
    first = command(folder, *words)
    return first, min((command(folder, *words) for _ in range(ROUNDS)), key=lambda run: run.seconds)


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
