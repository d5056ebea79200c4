"""Which keys each verdict of `seeds/decisions.jsonl` has, and what may stand in them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from digest import paths
from digest.registry.verdicts import (
    Decision,
    Different,
    Line,
    Merge,
    NotAnActor,
    Same,
    StoryJoin,
    StoryName,
    StorySplit,
    Takedown,
    ThisMention,
)
from digest.text import normalise

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OWN = ("by", "on", "why")
_OPTIONAL = {"takedown": ("reason",)}
SAMPLES: dict[str, dict[str, Any]] = {
    "different": {"a": "Ilse Brand", "b": "ilse-brandt"},
    "same": {"name": "Ilsa Brandt", "actor": "ilse-brandt"},
    "merge": {"from": "ilsa-brandt", "into": "ilse-brandt"},
    "not-an-actor": {"name": "Operation Sunrise"},
    "this-mention": {"article": "1saj61ba", "text": "Brandt", "nth": 1, "actor": "ilse-brandt"},
    "story-join": {"articles": ["1saj61ba", "2saj61ba"]},
    "story-split": {"articles": ["1saj61ba", "2saj61ba"]},
    "story-name": {"article": "1saj61ba", "title": "The storm at the pier"},
    "takedown": {"article": "1saj61ba"},
}


def read_verdict(entry: dict[str, Any], number: int) -> tuple[Decision | None, str | None, str]:
    """The verdict of one line; or what is wrong with it, and the fix."""
    name = entry.get("verdict")
    if not isinstance(name, str) or name not in SAMPLES:
        what = f"has an unknown verdict: {_shown(name)}" if "verdict" in entry else "lacks verdict"
        return None, what, f"use one of: {' '.join(SAMPLES)}"
    wrong = _wrong(entry, SAMPLES[name], _OPTIONAL.get(name, ()))
    if wrong:
        return None, wrong, f"write the line as {_sample(name)}"
    return _made(name, entry, number), None, ""


def _sample(name: str) -> str:
    own = {"by": "your name", "on": "2026-11-20", "why": "the reason"}
    return json.dumps({"verdict": name, **SAMPLES[name], **own}, ensure_ascii=False)


def _wrong(entry: dict[str, Any], sample: dict[str, Any], optional: tuple[str, ...]) -> str | None:
    if unknown := sorted(entry.keys() - sample.keys() - {"verdict", *optional, *_OWN}):
        return f"has unknown keys: {' '.join(unknown)}"
    if missing := [key for key in (*sample, *_OWN) if key not in entry]:
        return f"lacks {' '.join(missing)}"
    nullable = "actor" if "nth" in sample else None  # this mention is nobody's
    for key in (*sample, *(key for key in optional if key in entry), *_OWN):
        what = _CHECKS[key](entry[key])
        if what and not (key == nullable and entry[key] is None):
            return f"`{key}` {what}: {_shown(entry[key])}"
    return None


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) and normalise(value) else "is no text"


def _name(value: Any) -> str | None:
    return _text(value) or (None if any(map(str.isalnum, value)) else "is no name")


def _actor(value: Any) -> str | None:
    return None if isinstance(value, str) and paths.KEYED_ID.fullmatch(value) else "is no actor's id"


def _article(value: Any) -> str | None:
    return None if isinstance(value, str) and paths.ID.fullmatch(value) else "is no article's id"


def _articles(value: Any) -> str | None:
    is_list = isinstance(value, list) and len(value) > 1 and not any(map(_article, value))
    return None if is_list else "is no list of two or more articles' ids"


def _nth(value: Any) -> str | None:
    return None if type(value) is int and value > 0 else "is no number from 1"


def _day(value: Any) -> str | None:
    try:
        is_day = isinstance(value, str) and _DAY.fullmatch(value) is not None and bool(date.fromisoformat(value))
    except ValueError:
        is_day = False
    return None if is_day else "is no day such as 2026-11-20"


_CHECKS: dict[str, Callable[[Any], str | None]] = {
    "a": _name,
    "b": _name,
    "name": _name,
    "from": _actor,
    "into": _actor,
    "actor": _actor,
    "article": _article,
    "articles": _articles,
    "nth": _nth,
    "text": _name,
    "title": _name,
    "by": _text,
    "on": _day,
    "why": _text,
    "reason": _text,
}


def _made(name: str, entry: dict[str, Any], number: int) -> Decision:
    line = Line(number, normalise(entry["by"]), entry["on"], normalise(entry["why"]))
    match name:
        case "different":
            return Different(normalise(entry["a"]), normalise(entry["b"]), line)
        case "same":
            return Same(normalise(entry["name"]), entry["actor"], line)
        case "merge":
            return Merge(entry["from"], entry["into"], line)
        case "not-an-actor":
            return NotAnActor(normalise(entry["name"]), line)
        case "this-mention":
            return ThisMention(entry["article"], normalise(entry["text"]), entry["nth"], entry["actor"], line)
        case "story-join":
            return StoryJoin(tuple(entry["articles"]), line)
        case "story-split":
            return StorySplit(tuple(entry["articles"]), line)
        case "story-name":
            return StoryName(entry["article"], normalise(entry["title"]), line)
    return Takedown(entry["article"], line, normalise(entry["reason"]) if "reason" in entry else None)


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:39] + "…"
