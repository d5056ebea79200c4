"""One conversion in a process of its own, on one core: `python -m bench.measure FOLDER` prints it as JSON."""

from __future__ import annotations

import json
import os
import resource
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from time import process_time

from digest.pipeline import convert_project

A_MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10  # ru_maxrss: bytes there, kilobytes elsewhere


@dataclass(frozen=True, slots=True)
class Measured:
    """`total` and `stages` in CPU seconds, `peak` in megabytes, `written` in files of docs/."""

    total: float
    stages: dict[str, float]
    peak: float
    written: int


def measure(folder: Path) -> Measured:
    """Convert the project in `folder`. Imports are left out of the time: they are the same for any n."""
    before = _times_of(folder / "docs")
    start = process_time()
    run = convert_project(folder, workers=1)
    total = process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / A_MEGABYTE
    written = len(_times_of(folder / "docs").items() - before.items())
    return Measured(total, dict(run.timings), peak, written)


def _times_of(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def stay_on_one_core() -> None:
    """Measure on one core, where the system lets us choose."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


if __name__ == "__main__":
    stay_on_one_core()
    json.dump(asdict(measure(Path(sys.argv[1]))), sys.stdout)
