"""`python -m bench.warc`: what a crawl of 2 GB costs to read and to convert, and fewer pages against the same as files.

Reading is streamed; of each article that is converted its card is kept until the pages are written.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import TemporaryDirectory
from time import process_time

from bench.corpus import write_corpus
from bench.crawl import as_crawl, as_files, html_pages
from bench.measure import A_MEGABYTE
from digest.collection import documents
from digest.model import Document
from digest.project import load
from digest.read.find import find

SIZE = 2_000_000_000  # bytes
PEAK_BUDGET = 400  # megabytes
RATIO_BUDGET = 0.9  # articles a second from a crawl, of those from files
SEED = 1
_ROUNDS = 3
_PAGES = 200  # different ones
_CONVERTED = (500, 1_000)


@dataclass(frozen=True, slots=True)
class Read:
    """`documents` that came; CPU `seconds`; `peak` in megabytes."""

    documents: int
    seconds: float
    peak: float


def main() -> int:
    """Print both tables."""
    with TemporaryDirectory(prefix="digest-bench-") as name:
        folder = Path(name)
        write_corpus(folder, _PAGES, SEED)
        pages = html_pages(folder, Random(SEED))
        articles = folder / "seeds" / "articles"
        average = sum(len(head) + len(body) for head, body in pages) / _PAGES + 20_000  # and a picture for ten
        print(f"{'reading':16}{'MB':>8}{'pages':>9}{'CPU s':>8}{'MB/s':>8}{'pages/s':>9}{'peak MB':>9}{'budget':>8}")
        for file in ("crawl.warc", "crawl.warc.gz"):
            size = as_crawl(articles, pages, int(SIZE / average), file)
            print_read(file, size, _in_a_process("bench.warc", folder))
        print_whole(folder)
        print(f"\n{'converting':16}{'pages':>9}{'files':>8}{'crawl':>8}{'ratio':>8}{'budget':>8}{'peak MB':>9}")
        print(f"{'':16}{'':>9}{'pages/s':>8}{'pages/s':>8}")
        for count in _CONVERTED:
            print_converted(folder, pages, count)
    return 0


def print_read(file: str, size: int, read: dict[str, float]) -> None:
    megabytes, pages, seconds = size / 1e6, read["documents"], read["seconds"]
    rates = f"{megabytes / seconds:>8,.0f}{pages / seconds:>9,.0f}"
    print(f"{file:16}{megabytes:>8,.0f}{pages:>9,.0f}{seconds:>8.1f}{rates}{read['peak']:>9.0f}{PEAK_BUDGET:>8}")


def print_whole(folder: Path) -> None:
    """Converting all that was read last; then again, when something of the registry of actors has changed."""
    registry = folder / "seeds" / "actors.yml"
    before = registry.read_text(encoding="utf-8")
    for name, more in (("all of it", ""), ("linked anew", "\nsomebody-else:\n  name: Somebody Else\n  kind: person\n")):
        registry.write_text(before + more, encoding="utf-8")
        whole = _in_a_process("bench.measure", folder)
        print(f"{name:16}{'':>17}{whole['total']:>8.1f}{'':>17}{whole['peak']:>9.0f}{PEAK_BUDGET:>8}")
    registry.write_text(before, encoding="utf-8")
    rmtree(folder / ".cache")
    rmtree(folder / "docs")


def print_converted(folder: Path, pages: list[tuple[str, str]], count: int) -> None:
    """The fastest of three runs each, in turn: noise only ever adds."""
    articles = folder / "seeds" / "articles"
    files, crawls = [], []
    for _ in range(_ROUNDS):
        as_files(articles, pages, count)
        files.append(_in_a_process("bench.measure", folder)["total"])
        rmtree(folder / ".cache")  # or else it is seen that nothing has changed
        as_crawl(articles, pages, count)
        crawls.append(_in_a_process("bench.measure", folder))
        rmtree(folder / ".cache")
    of_files, of_crawl = min(files), min(crawl["total"] for crawl in crawls)
    rates = f"{count / of_files:>8.0f}{count / of_crawl:>8.0f}{of_files / of_crawl:>8.2f}"
    print(f"{'':16}{count:>9,}{rates}{RATIO_BUDGET:>8}{crawls[0]['peak']:>9.0f}")


def read(folder: Path) -> Read:
    """Every document of the project in `folder`, one after the other, none kept."""
    project = load(folder)
    found, _ = find(project.articles)
    start = process_time()
    given = sum(isinstance(outcome, Document) for outcome in documents(project, found))
    seconds = process_time() - start
    return Read(given, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / A_MEGABYTE)


def _in_a_process(module: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", module, str(folder)]
    measured: dict[str, float] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return measured


if __name__ == "__main__":
    if len(sys.argv) > 1:
        json.dump(asdict(read(Path(sys.argv[1]))), sys.stdout)
    else:
        sys.exit(main())
