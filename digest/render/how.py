"""How a mention was recognised, and what kind an actor is, in a reader's words."""

from __future__ import annotations

from digest.interface.words import Wording, say
from digest.model import How


def recognised(how: How) -> Wording:
    """`another spelling of the name`."""
    return say(f"how.{how}")


def kind(kind: str) -> Wording:
    """Of an actor, in a line: `state or territory`."""
    return say(f"kinds.{kind}")


def kind_head(kind: str) -> Wording:
    """The same where a line begins with it."""
    return say(f"kind_heads.{kind}")
