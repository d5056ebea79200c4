"""Visitor: gets an address as a good guest does: robots.txt, pauses, a few redirects, few and late second tries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from http import HTTPStatus
from ssl import SSLContext

from digest import paths
from digest.intake.web.net import Net
from digest.intake.web.request import Answer, Limits, ask
from digest.intake.web.retry_after import seconds_to_wait
from digest.intake.web.robots import Rules, rules_for
from digest.intake.web.target import Target, numbered, target_of
from digest.intake.web.turns import Turns
from digest.intake.web.unfetched import Unfetched

NAME = "newsdigest"  # in a robots.txt
_PAUSE = 1.0  # seconds between two requests to one host
_SECOND_TRIES = (2.0, 8.0)  # seconds before each
_LONGEST_WAIT = 60.0  # seconds: whoever asks for more is left for the next run
_REDIRECTS = 5
_ROBOTS_SIZE = 512_000  # bytes; RFC 9309 asks for no less
_GIVEN_UP = 3  # failures of one host, one after the other
_MOVED = frozenset({301, 302, 303, 307, 308})
_LIMITS = Limits()
_ACCEPT = (
    "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of an address: a server may answer that nothing has changed since."""

    address: str
    etag: str | None
    last_modified: str | None


class Visitor:
    """`agent` is the header User-Agent; hosts in `allowed` may be anywhere, and on any port. One for a run."""

    def __init__(self, agent: str, net: Net, allowed: Collection[str] = (), limits: Limits = _LIMITS) -> None:
        self.net = net
        self._agent, self._allowed, self._limits = agent, allowed, limits
        self._turns = Turns(net, _PAUSE)
        self._failures: Counter[str] = Counter()
        self._rules: dict[str, Rules | Unfetched] = {}

    def get(self, address: str, known: Known | None = None) -> Answer:
        """An answer of 200, or 304 where the address is `known`. Raises Unfetched for all else."""
        return self._followed(address, self._limits, known, is_robots=False)

    @cached_property
    def _trust(self) -> SSLContext:
        return self.net.trust()

    def _followed(self, address: str, limits: Limits, known: Known | None, *, is_robots: bool) -> Answer:
        for _ in range(_REDIRECTS + 1):
            target = target_of(address, self._allowed)
            if not is_robots:
                self._must_be_welcome(target)
            answer = self._asked(target, limits, _conditions(known, target))
            if answer.status not in _MOVED:
                return answer
            address = paths.joined(target.address, _location(answer))
        raise Unfetched(f"is redirected more than {_REDIRECTS} times")

    def _must_be_welcome(self, target: Target) -> None:
        """Raises Unfetched if the robots.txt of its host forbids it, or cannot be read this time."""
        rules = self._rules.get(target.origin)
        if rules is None:
            rules = self._rules[target.origin] = self._robots(target)
        if isinstance(rules, Unfetched):
            if rules.status is None and rules.host:  # nothing of this host can be had
                raise Unfetched(rules.what, fix=rules.fix, asked=False)
            raise Unfetched(f"is left for another time: its host's robots.txt {rules.what}", asked=False)
        if not rules.allow(target.path):
            fix = "nothing, or ask its owner; a page that you may keep can be saved by hand and added: digest add FILE"
            raise Unfetched(f"is forbidden to us by {target.origin}/robots.txt", fix=fix, asked=False)

    def _robots(self, target: Target) -> Rules | Unfetched:
        """Without a robots.txt all is allowed; while it cannot be had, nothing is."""
        limits = replace(self._limits, size=_ROBOTS_SIZE)
        try:
            answer = self._followed(f"{target.origin}/robots.txt", limits, None, is_robots=True)
        except Unfetched as error:
            is_none = error.status is not None and 400 <= error.status < 500 and error.status != 429
            return Rules() if is_none else error
        rules = rules_for(NAME, answer.body.decode("utf-8", "replace"))
        if rules.pause is not None:
            self._turns.slow_down(target.host, rules.pause)
        return rules

    def _asked(self, target: Target, limits: Limits, conditions: Mapping[str, str]) -> Answer:
        """With second tries where they may help. Raises Unfetched for a status that is an error."""
        if self._failures[target.host] >= _GIVEN_UP:
            what = f"is left for another time: {target.host} has failed {_GIVEN_UP} times in this run"
            raise Unfetched(what, asked=False)
        waits = iter(_SECOND_TRIES)
        while True:
            try:
                answer = self._once(target, limits, conditions)
            except Unfetched as error:
                wait = max(next(waits, _LONGEST_WAIT + 1), error.wait or 0.0)
                if not error.again or wait > _LONGEST_WAIT:
                    self._failures[target.host] = self._failures[target.host] + 1 if error.host else 0
                    raise
                self.net.sleep(wait)
            else:
                self._failures[target.host] = 0
                return answer

    def _once(self, target: Target, limits: Limits, conditions: Mapping[str, str]) -> Answer:
        ips = numbered(target, self._allowed, self.net)
        self._turns.wait(target.host)
        try:
            headers = {"User-Agent": self._agent, "Accept": _ACCEPT, **conditions}
            answer = ask(target, ips, headers, limits, self.net, self._trust)
        finally:
            self._turns.done(target.host)
        if answer.status in _MOVED or answer.status == 200 or (answer.status == 304 and conditions):
            return answer
        raise self._refusal(answer)

    def _refusal(self, answer: Answer) -> Unfetched:
        status = answer.status
        is_busy = status == 429 or status >= 500
        return Unfetched(
            f"was answered with {status}{_phrase(status)}",
            again=is_busy,
            host=is_busy or status in (401, 403),
            status=status,
            wait=seconds_to_wait(answer.headers.get("retry-after", ""), self.net.now()) if is_busy else None,
        )


def _conditions(known: Known | None, target: Target) -> dict[str, str]:
    """What was said of another address is nothing to this one."""
    if known is None or known.address != target.address:
        return {}
    said = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in said.items() if value}


def _location(answer: Answer) -> str:
    raw = answer.headers.get("location", "")
    if not raw:
        raise Unfetched(f"was answered with {answer.status}, but not where to go")
    try:  # headers are read as Latin-1, and some servers write UTF-8
        return raw.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return raw


def _phrase(status: int) -> str:
    try:
        return f" {HTTPStatus(status).phrase}"
    except ValueError:
        return ""
