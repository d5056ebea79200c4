"""Turns: one request at a time, and a pause between two to one host."""

from __future__ import annotations

from digest.intake.web.net import Net

_LONGEST = 30.0  # seconds: more is not waited, whatever a robots.txt asks for


class Turns:
    """Knows when each host may be asked again."""

    def __init__(self, net: Net, pause: float) -> None:
        self._net = net
        self._pause = pause
        self._pauses: dict[str, float] = {}
        self._free_at: dict[str, float] = {}

    def wait(self, host: str) -> None:
        """Until it is the host's turn."""
        seconds = self._free_at.get(host, 0.0) - self._net.clock()
        if host in self._free_at and seconds > 0:
            self._net.sleep(seconds)

    def done(self, host: str) -> None:
        """The request has ended; the pause begins."""
        self._free_at[host] = self._net.clock() + self._pauses.get(host, self._pause)

    def slow_down(self, host: str, seconds: float) -> None:
        """The host asks for so long a pause."""
        self._pauses[host] = min(max(seconds, self._pause), _LONGEST)
        self.done(host)
