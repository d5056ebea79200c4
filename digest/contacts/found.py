"""What a cue was found to tell, before it becomes a Meeting."""

from __future__ import annotations

from dataclasses import dataclass

from digest.contacts.chunks import Head
from digest.model import ContactKind

MOST = 12  # cues of a kind that are looked at in one sentence: in a flood of them there is no sentence


@dataclass(frozen=True, slots=True)
class Contact:
    """Who acts (`actors`, or the token of a pronoun), with whom (`others`); tokens of the cue and behind the parties.

    `apart`: each of them was met alone; `another`: it is told as one more.
    `is_whole`: the others met anyway, whoever else was there.
    `start` is the token at which its clause begins. `two`: the others are `the two leaders`, named before. `him` is the
    token of `him` or `her` in their place.
    """

    kind: ContactKind
    actors: tuple[Head, ...]
    others: tuple[Head, ...]
    start: int
    cue: int
    cue_end: int
    end: int
    pronoun: int | None = None
    is_noun: bool = False
    two: bool = False
    him: int | None = None
    apart: bool = False
    another: bool = False
    is_whole: bool = False
