"""A verb of `digest` as a process of its own: its seconds and peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.measure import A_MEGABYTE


@dataclass(frozen=True, slots=True)
class Ran:
    """`seconds` on the clock, imports among them; `peak` in megabytes."""

    seconds: float
    peak: float


def command(folder: Path, *words: str) -> Ran:
    """Run `digest …` on the project in `folder`, its output to nowhere."""
    line = [sys.executable, "-m", "digest", "-C", str(folder), *words]
    start = perf_counter()
    process = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, line)
    return Ran(perf_counter() - start, usage.ru_maxrss / A_MEGABYTE)
