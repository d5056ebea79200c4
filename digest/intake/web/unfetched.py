"""Unfetched: why an address gave nothing."""

from __future__ import annotations


class Unfetched(Exception):
    """`what` in words, to stand behind an address: “was answered with 404 Not Found”; `fix`, if somebody can mend it.

    `again`: the same request may succeed in a moment. `host`: its host is to blame, and will hardly do better with
    another page. `asked`: a request was made for it. `status` and `wait`, in seconds, are as the server gave them.
    """

    def __init__(
        self,
        what: str,
        *,
        again: bool = False,
        host: bool = False,
        asked: bool = True,
        status: int | None = None,
        wait: float | None = None,
        fix: str = "nothing: it is tried again the next time",
    ) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix
        self.again, self.host, self.asked, self.status, self.wait = again, host, asked, status, wait
