"""`digest export mentions` as a process of its own: its seconds and peak memory, first and when nothing changed."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.measure import A_MEGABYTE


@dataclass(frozen=True, slots=True)
class Exported:
    """`seconds` on the clock, imports among them; `peak` in megabytes."""

    seconds: float
    peak: float


def export(folder: Path) -> Exported:
    """Export the mentions of the project in `folder`, to nowhere."""
    command = [sys.executable, "-m", "digest", "-C", str(folder), "export", "mentions"]
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Exported(perf_counter() - start, usage.ru_maxrss / A_MEGABYTE)
