"""What a line of `seeds/decisions.jsonl` can say: one verdict of a maintainer a line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """Where a verdict stands (`number` counts from 1), whose it is, of which day (`YYYY-MM-DD`), and why."""

    number: int
    by: str
    on: str
    why: str


@dataclass(frozen=True, slots=True)
class Different:
    """`a` is not `b`, whatever they look like. Each is an actor's id, or a name as printed."""

    a: str
    b: str
    line: Line


@dataclass(frozen=True, slots=True)
class Same:
    """`name` is a spelling of the known actor `actor`."""

    name: str
    actor: str
    line: Line


@dataclass(frozen=True, slots=True)
class Merge:
    """The known actor `from_` is `into`, which keeps its page; the other page redirects."""

    from_: str
    into: str
    line: Line


@dataclass(frozen=True, slots=True)
class NotAnActor:
    """`name` is never found as the name of an actor outside the registry."""

    name: str
    line: Line


@dataclass(frozen=True, slots=True)
class ThisMention:
    """The `nth` place (from 1) where an article prints `text` names `actor`, or nobody.

    Places are counted through title, standfirst and text, in that order.
    """

    article: str
    text: str
    nth: int
    actor: str | None
    line: Line


@dataclass(frozen=True, slots=True)
class StoryJoin:
    """These articles tell of one event."""

    articles: tuple[str, ...]
    line: Line


@dataclass(frozen=True, slots=True)
class StorySplit:
    """No two of these articles tell of one event."""

    articles: tuple[str, ...]
    line: Line


@dataclass(frozen=True, slots=True)
class StoryName:
    """The story that an article belongs to is called `title`."""

    article: str
    title: str
    line: Line


@dataclass(frozen=True, slots=True)
class Takedown:
    """An article is taken down: nothing of it is shown or exported. `reason` is for readers; `line.why` is not."""

    article: str
    line: Line
    reason: str | None = None


Decision = Different | Same | Merge | NotAnActor | ThisMention | StoryJoin | StorySplit | StoryName | Takedown
