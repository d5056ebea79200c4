"""Cut: ends a connection from outside when its time is over.

A server that sends one byte now and then never meets the time limit of a single read: 64 kB of such a header line would
last for days.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from types import TracebackType


class Cut:
    """A context with a time limit in seconds; the socket that it was last told to watch is cut when that is over."""

    def __init__(self, seconds: float) -> None:
        self.is_over = False
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Cut:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._socket = None

    def watch(self, connection: socket.socket) -> None:
        """Cut this one when the time is over, or now if it is."""
        with self._lock:
            self._socket = connection
        if self.is_over:
            self._end()

    def _end(self) -> None:
        self.is_over = True
        with self._lock, suppress(OSError):
            if self._socket is not None:
                # Not the method of a TLS socket, which takes away the state that a read in the other thread is using.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
