"""No article may take for ever: its CPU time is bounded."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TimeUp(BaseException):
    """Raised where the code is when its time is over. No `except Exception` of a library may swallow it."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raises TimeUp in the block after so many CPU seconds of this process.

    Signals reach the main thread alone, of this process or of a worker process: in another thread nothing is bounded.
    C code is left only when it returns.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _end(number: int, frame: FrameType | None) -> None:
    raise TimeUp
